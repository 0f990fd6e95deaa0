using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Tasks.Records;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Tasks;

public sealed class TaskSearch(TaskQueries tasks, DisplayFormatter format, ActionPaths paths) : ISearchProvider
{
    /// <inheritdoc/>
    public string Heading => "Tasks";

    /// <inheritdoc/>
    public string Icon => "list-check";

    /// <inheritdoc/>
    public string Permission => Permissions.TasksRead;

    /// <inheritdoc/>
    public string? ListUrl(string text) => paths.Of("Tasks.List") + "?state=all&q=" + Uri.EscapeDataString(text);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(CurrentUser me, string text, int most, CancellationToken cancellationToken) =>
        [.. (await tasks.FindAsync(text, most, cancellationToken)).Select(t => new SearchHit(
            t.Title, string.Join(" · ", new[] { t.Owner, format.Day(t.DueOn), t.Event ?? t.Superior }.OfType<string>()), paths.Of("Tasks.Detail", t.Id), t.State))];
}
