using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.SignIn;

/// <summary>Drops the ids of devices some days after the meeting: until then they are evidence, afterwards only a trace of people.</summary>
public sealed class DeviceRetentionProvider(OutreachDbContext db, MeetingSettingsReader settings, DepartmentTime time) : IRetentionProvider
{
    /// <inheritdoc/>
    public async Task<int> AnonymizeDueAsync(int atMost, CancellationToken cancellationToken)
    {
        var before = time.Now.AddDays(-(await settings.GetAsync(cancellationToken)).DeviceDays);
        var due = await db.Attendances.Where(a => a.DeviceId != null && db.Meetings.Any(m => m.Id == a.MeetingId && m.EndsAt <= before)).OrderBy(a => a.Id).Take(atMost).ToListAsync(cancellationToken);
        foreach (var attendance in due)
            attendance.DropDevice();
        return due.Count;
    }

    /// <inheritdoc/>
    public async Task AnonymizePersonAsync(int userId, CancellationToken cancellationToken)
    {
        foreach (var attendance in await db.Attendances.Where(a => a.UserId == userId && a.DeviceId != null).ToListAsync(cancellationToken))
            attendance.DropDevice();
    }
}
