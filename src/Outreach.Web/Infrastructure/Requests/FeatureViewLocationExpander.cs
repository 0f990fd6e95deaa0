using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Outreach.Web.Infrastructure.Requests;

/// <summary>
/// Finds views by the controller's namespace: <c>Outreach.Web.Features.Jobs.Screening</c> looks in
/// <c>/Features/Jobs/Screening</c>, then in <c>Shared</c> there and in each folder above, up to <c>/Features/Shared</c>.
/// </summary>
public sealed class FeatureViewLocationExpander : IViewLocationExpander
{
    private const string Root = "Outreach.Web.Features";
    private const string Folder = "feature-folder";
    private static readonly ConcurrentDictionary<string, string[]> Locations = new();

    /// <inheritdoc/>
    public void PopulateValues(ViewLocationExpanderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // Part of the key under which found views are cached: two controllers of one name would otherwise share views.
        context.Values[Folder] = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.ControllerTypeInfo.Namespace ?? Root;
    }

    /// <inheritdoc/>
    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Values.TryGetValue(Folder, out var space) ? Locations.GetOrAdd(space ?? Root, LocationsOf) : viewLocations;
    }

    /// <summary>Where views of a controller in this namespace lie, with <c>{0}</c> for the view's name, the nearest first.</summary>
    public static string[] LocationsOf(string space)
    {
        ArgumentNullException.ThrowIfNull(space);
        if (space != Root && !space.StartsWith(Root + ".", StringComparison.Ordinal))
            return ["/Features/Shared/{0}.cshtml"];
        var folder = "/Features" + space[Root.Length..].Replace('.', '/');
        var locations = new List<string> { folder + "/{0}.cshtml" };
        for (; folder.Length > 0; folder = folder[..folder.LastIndexOf('/')])
            locations.Add(folder + "/Shared/{0}.cshtml");
        return [.. locations];
    }
}
