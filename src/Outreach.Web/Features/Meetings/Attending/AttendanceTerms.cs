using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;

namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>The terms that attendance is counted by. One command.</summary>
public sealed class AttendanceTerms(OutreachDbContext db)
{
    private const int Most = 60;

    public async Task<TermCalendar> AllAsync(CancellationToken cancellationToken) => new(
        await db.Terms.AsNoTracking().OrderByDescending(t => t.StartsOn).ThenByDescending(t => t.Id).Take(Most).Select(t => new TermDays(t.Id, t.Name, t.StartsOn, t.EndsOn)).ToListAsync(cancellationToken));
}
