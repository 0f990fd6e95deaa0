using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Deals.Pipeline;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Deals;

public sealed class DealHandover(OutreachDbContext db, DealContracts contracts, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IHandoverProvider
{
    /// <inheritdoc/>
    public string Key => "deals";

    /// <inheritdoc/>
    public int Order => 20;

    /// <inheritdoc/>
    public string Heading => "Deals";

    /// <inheritdoc/>
    public string Icon => "layout-kanban";

    /// <inheritdoc/>
    public string Permission => Permissions.DealsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HandoverItem>> OpenAsync(int userId, CancellationToken cancellationToken)
    {
        var rows = await db.Deals.AsNoTracking().Where(d => d.OwnerId == userId && d.ActiveKey != null).OrderBy(d => d.Id).Take(HandoverItem.Most)
            .Select(d => new
            {
                d.Id,
                Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == d.SponsorId).Select(s => s.Name).First(),
                Event = db.Events.Where(e => e.Id == d.EventId).Select(e => e.Title).FirstOrDefault(),
                d.Stage,
            }).ToListAsync(cancellationToken);
        return [.. rows.Select(d => new HandoverItem(d.Id, d.Sponsor, $"{d.Event ?? texts["The term as a whole"].Value} · {texts.Text(d.Stage)}", paths.Of("Deals.Detail", d.Id)))];
    }

    /// <inheritdoc/>
    public async Task<int> GiveAsync(int fromId, int toId, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var theirs = await db.Deals.Include(d => d.FormerOwners).Where(d => d.OwnerId == fromId && d.ActiveKey != null && ids.Contains(d.Id)).ToListAsync(cancellationToken);
        var given = theirs.Where(d => d.Reassign(toId, time.Now).IsSuccess).Select(d => d.Id).ToList();
        await contracts.FollowAsync(given, toId, cancellationToken);
        return given.Count;
    }
}
