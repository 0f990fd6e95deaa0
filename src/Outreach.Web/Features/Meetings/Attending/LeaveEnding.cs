using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;

namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>A meeting that is cancelled ends the requests for leave from it.</summary>
public sealed class LeaveEnding(OutreachDbContext db)
{
    /// <summary>Ends them; the caller saves. One command.</summary>
    public async Task EndAsync(IReadOnlyCollection<int> meetingIds, CancellationToken cancellationToken)
    {
        foreach (var request in await db.LeaveRequests.Where(r => meetingIds.Contains(r.MeetingId) && r.ActiveKey == true).ToListAsync(cancellationToken))
            request.End();
    }
}
