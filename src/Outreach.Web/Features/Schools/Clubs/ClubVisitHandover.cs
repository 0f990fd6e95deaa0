using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Clubs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Schools.Clubs;

public sealed class ClubVisitHandover(OutreachDbContext db, ActionPaths paths) : IHandoverProvider
{
    /// <inheritdoc/>
    public string Key => "clubvisits";

    /// <inheritdoc/>
    public int Order => 120;

    /// <inheritdoc/>
    public string Heading => "Visits to clubs";

    /// <inheritdoc/>
    public string Icon => "users-group";

    /// <inheritdoc/>
    public string Permission => Permissions.SchoolsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HandoverItem>> OpenAsync(int userId, CancellationToken cancellationToken)
    {
        var rows = await (from v in db.ClubVisits.AsNoTracking()
                          where v.GoerId == userId && v.VisitedOn == null
                          join r in db.ClubRounds on v.RoundId equals r.Id
                          where r.State == ClubRoundState.Open
                          orderby r.EndsOn, v.Id
                          select new { v.Id, v.RoundId, r.Title, Club = db.Clubs.Where(c => c.Id == v.ClubId).Select(c => c.Name).First() }).Take(HandoverItem.Most).ToListAsync(cancellationToken);
        return [.. rows.Select(v => new HandoverItem(v.Id, v.Club, v.Title, paths.Of("ClubRounds.Detail", v.RoundId)))];
    }

    /// <inheritdoc/>
    public async Task<int> GiveAsync(int fromId, int toId, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var theirs = await db.ClubVisits.Where(v => v.GoerId == fromId && v.VisitedOn == null && ids.Contains(v.Id)).ToListAsync(cancellationToken);
        theirs.ForEach(v => v.Assign(toId));
        return theirs.Count;
    }
}
