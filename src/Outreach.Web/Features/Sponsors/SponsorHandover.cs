using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors;

public sealed class SponsorHandover(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IHandoverProvider
{
    /// <inheritdoc/>
    public string Key => "sponsors";

    /// <inheritdoc/>
    public int Order => 10;

    /// <inheritdoc/>
    public string Heading => "Merchants";

    /// <inheritdoc/>
    public string Icon => "building-store";

    /// <inheritdoc/>
    public string Permission => Permissions.SponsorsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HandoverItem>> OpenAsync(int userId, CancellationToken cancellationToken)
    {
        var rows = await db.Sponsors.AsNoTracking().Where(s => s.OwnerId == userId).OrderBy(s => s.Name).ThenBy(s => s.Id).Take(HandoverItem.Most)
            .Select(s => new { s.Id, s.Name, s.Standing }).ToListAsync(cancellationToken);
        return [.. rows.Select(s => new HandoverItem(s.Id, s.Name, texts.Text(s.Standing), paths.Of("Sponsors.Detail", s.Id)))];
    }

    /// <inheritdoc/>
    public async Task<int> GiveAsync(int fromId, int toId, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var theirs = await db.Sponsors.Where(s => s.OwnerId == fromId && ids.Contains(s.Id)).ToListAsync(cancellationToken);
        theirs.ForEach(s => s.AssignTo(toId, time.Today));
        return theirs.Count;
    }
}
