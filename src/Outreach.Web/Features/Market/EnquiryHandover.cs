using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Market.Enquiries;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market;

public sealed class EnquiryHandover(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IHandoverProvider
{
    /// <inheritdoc/>
    public string Key => "enquiries";

    /// <inheritdoc/>
    public int Order => 80;

    /// <inheritdoc/>
    public string Heading => "Enquiries";

    /// <inheritdoc/>
    public string Icon => "message-question";

    /// <inheritdoc/>
    public string Permission => Permissions.EnquiriesAnswer;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HandoverItem>> OpenAsync(int userId, CancellationToken cancellationToken)
    {
        var rows = await db.Enquiries.AsNoTracking().Where(e => e.TakenById == userId && e.State != EnquiryState.Closed).OrderBy(e => e.Id).Take(HandoverItem.Most)
            .Select(e => new { e.Id, e.Name, e.Organisation, e.State }).ToListAsync(cancellationToken);
        return [.. rows.Select(e => new HandoverItem(e.Id, e.Organisation ?? e.Name, texts.Text(e.State), paths.Of("Enquiries.Detail", e.Id)))];
    }

    /// <inheritdoc/>
    public async Task<int> GiveAsync(int fromId, int toId, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var theirs = await db.Enquiries.Where(e => e.TakenById == fromId && ids.Contains(e.Id)).ToListAsync(cancellationToken);
        return theirs.Count(e => e.Reassign(toId, time.Now).IsSuccess);
    }
}
