using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Jobs;

public sealed class PostingHandover(OutreachDbContext db, IStringLocalizer texts, ActionPaths paths) : IHandoverProvider
{
    /// <inheritdoc/>
    public string Key => "postings";

    /// <inheritdoc/>
    public int Order => 50;

    /// <inheritdoc/>
    public string Heading => "Job postings";

    /// <inheritdoc/>
    public string Icon => "briefcase";

    /// <inheritdoc/>
    public string Permission => Permissions.JobsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HandoverItem>> OpenAsync(int userId, CancellationToken cancellationToken)
    {
        var rows = await db.JobPostings.AsNoTracking().Where(p => p.OwnerId == userId && p.State != PostingState.Finished && p.State != PostingState.Rejected)
            .OrderBy(p => p.StartsOn).ThenBy(p => p.Id).Take(HandoverItem.Most).Select(p => new { p.Id, p.Title, p.EmployerName, p.State }).ToListAsync(cancellationToken);
        return [.. rows.Select(p => new HandoverItem(p.Id, p.Title, $"{p.EmployerName} · {texts.Text(p.State)}", paths.Of("Postings.Detail", p.Id)))];
    }

    /// <inheritdoc/>
    public async Task<int> GiveAsync(int fromId, int toId, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var theirs = await db.JobPostings.Where(p => p.OwnerId == fromId && ids.Contains(p.Id)).ToListAsync(cancellationToken);
        return theirs.Count(p => p.Reassign(toId).IsSuccess);
    }
}
