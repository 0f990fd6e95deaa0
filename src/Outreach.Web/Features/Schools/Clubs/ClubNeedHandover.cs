using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Clubs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Schools.Clubs;

public sealed class ClubNeedHandover(OutreachDbContext db, ActionPaths paths) : IHandoverProvider
{
    /// <inheritdoc/>
    public string Key => "clubneeds";

    /// <inheritdoc/>
    public int Order => 110;

    /// <inheritdoc/>
    public string Heading => "What clubs lack";

    /// <inheritdoc/>
    public string Icon => "heart-handshake";

    /// <inheritdoc/>
    public string Permission => Permissions.SchoolsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HandoverItem>> OpenAsync(int userId, CancellationToken cancellationToken)
    {
        var rows = await db.ClubNeeds.AsNoTracking().Where(n => n.OwnerId == userId && n.State == ClubNeedState.Open).OrderBy(n => n.NeededOn).ThenBy(n => n.Id).Take(HandoverItem.Most)
            .Select(n => new { n.Id, n.ClubId, n.Lacks, Club = db.Clubs.Where(c => c.Id == n.ClubId).Select(c => c.Name).First() }).ToListAsync(cancellationToken);
        return [.. rows.Select(n => new HandoverItem(n.Id, n.Lacks, n.Club, paths.Of("Clubs.Detail", n.ClubId)))];
    }

    /// <inheritdoc/>
    public async Task<int> GiveAsync(int fromId, int toId, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var theirs = await db.ClubNeeds.Where(n => n.OwnerId == fromId && ids.Contains(n.Id)).ToListAsync(cancellationToken);
        return theirs.Count(n => n.AssignTo(toId).IsSuccess);
    }
}
