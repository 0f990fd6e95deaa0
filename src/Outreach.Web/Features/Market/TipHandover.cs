using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Market.Tips;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market;

public sealed class TipHandover(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IHandoverProvider
{
    /// <inheritdoc/>
    public string Key => "tips";

    /// <inheritdoc/>
    public int Order => 70;

    /// <inheritdoc/>
    public string Heading => "Tips";

    /// <inheritdoc/>
    public string Icon => "bulb";

    /// <inheritdoc/>
    public string Permission => Permissions.TipsAssign;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HandoverItem>> OpenAsync(int userId, CancellationToken cancellationToken)
    {
        var rows = await db.Tips.AsNoTracking().Where(t => t.AssigneeId == userId && t.State != TipState.Won && t.State != TipState.Closed)
            .OrderBy(t => t.Id).Take(HandoverItem.Most).Select(t => new { t.Id, t.Merchant, t.State }).ToListAsync(cancellationToken);
        return [.. rows.Select(t => new HandoverItem(t.Id, t.Merchant, texts.Text(t.State), paths.Of("Tips.Detail", t.Id)))];
    }

    /// <inheritdoc/>
    public async Task<int> GiveAsync(int fromId, int toId, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var theirs = await db.Tips.Where(t => t.AssigneeId == fromId && ids.Contains(t.Id)).ToListAsync(cancellationToken);
        return theirs.Count(t => t.Assign(toId, time.Now).IsSuccess);
    }
}
