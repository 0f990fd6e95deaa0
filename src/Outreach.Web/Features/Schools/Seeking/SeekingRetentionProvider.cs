using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Seeking;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Seeking;

/// <summary>Leaves of the people of clubs nothing but the club some months after a seeking was closed (domain.md, Personal data).</summary>
public sealed class SeekingRetentionProvider(OutreachDbContext db, SchoolSettingsReader settings, DepartmentTime time) : IRetentionProvider
{
    /// <inheritdoc/>
    public async Task<int> AnonymizeDueAsync(int atMost, CancellationToken cancellationToken)
    {
        var before = time.Now.AddMonths(-(await settings.GetAsync(cancellationToken)).KeepContactsMonths);
        var seekings = await db.JointSeekings.Include(s => s.Members).Where(s => s.State == SeekingState.Closed && s.UpdatedAt < before && s.Members.Any(m => m.ClubId != null && !m.IsAnonymized))
            .OrderBy(s => s.Id).Take(atMost).ToListAsync(cancellationToken);
        seekings.ForEach(s => s.AnonymizeMembers());
        return seekings.Count;
    }

    /// <inheritdoc/>
    public Task AnonymizePersonAsync(int userId, CancellationToken cancellationToken) => Task.CompletedTask;
}
