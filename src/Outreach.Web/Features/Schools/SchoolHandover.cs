using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Schools;

public sealed class SchoolHandover(OutreachDbContext db, IStringLocalizer texts, ActionPaths paths) : IHandoverProvider
{
    /// <inheritdoc/>
    public string Key => "schools";

    /// <inheritdoc/>
    public int Order => 60;

    /// <inheritdoc/>
    public string Heading => "Partner schools";

    /// <inheritdoc/>
    public string Icon => "school";

    /// <inheritdoc/>
    public string Permission => Permissions.SchoolsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HandoverItem>> OpenAsync(int userId, CancellationToken cancellationToken)
    {
        var rows = await db.Schools.AsNoTracking().Where(s => s.OwnerId == userId && !s.IsRetired).OrderBy(s => s.Name).ThenBy(s => s.Id).Take(HandoverItem.Most)
            .Select(s => new { s.Id, s.Name, s.Standing }).ToListAsync(cancellationToken);
        return [.. rows.Select(s => new HandoverItem(s.Id, s.Name, texts.Text(s.Standing), paths.Of("Schools.Detail", s.Id)))];
    }

    /// <inheritdoc/>
    public async Task<int> GiveAsync(int fromId, int toId, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var theirs = await db.Schools.Where(s => s.OwnerId == fromId && ids.Contains(s.Id)).ToListAsync(cancellationToken);
        theirs.ForEach(s => s.AssignTo(toId));
        return theirs.Count;
    }
}
