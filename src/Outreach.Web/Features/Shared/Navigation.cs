using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;

namespace Outreach.Web.Features.Shared;

/// <summary>An area as one person sees it: only pages that they may open.</summary>
public sealed record NavigationGroup(NavigationArea Area, IReadOnlyList<NavigationItem> Items)
{
    /// <summary>Whether one of its pages is being shown: it is unfolded then.</summary>
    public bool IsCurrent => Items.Any(i => i.IsCurrent);
}

/// <summary>The portal's navigation: what the subjects bring, resolved for one request.</summary>
public sealed class Navigation(IReadOnlyList<NavigationItem> pages, IReadOnlyList<NavigationItem> quickActions, IReadOnlyDictionary<string, NavigationItem> pageOf)
{
    private const int MostOnPhone = 3;

    // Route values of the page being shown must not leak into the links.
    private static readonly object Ambientless = new { area = "", id = (object?)null };

    /// <summary>Every page of every subject, in the order of the areas.</summary>
    public IReadOnlyList<NavigationItem> Pages => pages;

    /// <summary>Gathers what the modules bring.</summary>
    public static Navigation Of(IReadOnlyList<SubjectModule> modules)
    {
        ArgumentNullException.ThrowIfNull(modules);
        var pages = modules.SelectMany(m => m.Pages).OrderBy(p => p.Area.Order).ToList();
        // A page of the same subject that stands in no area belongs to the first that does: the folder says so.
        return new Navigation(pages, [.. modules.SelectMany(m => m.QuickActions)], pages.GroupBy(p => p.Controller, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The areas as this person sees them on this page, areas with no page left out.</summary>
    public IReadOnlyList<NavigationGroup> For(IUrlHelper url, INavigationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(filter);
        var current = Current(url);
        return [.. Visible(pages, url, filter)
            .Select(p => p with { IsCurrent = current is not null && p.Controller == current.Controller && p.Action == current.Action })
            .GroupBy(p => p.Area)
            .Select(g => new NavigationGroup(g.Key, [.. g]))];
    }

    /// <summary>What this person may begin.</summary>
    public IReadOnlyList<NavigationItem> ActionsFor(IUrlHelper url, INavigationFilter filter) => [.. Visible(quickActions, url, filter)];

    /// <summary>The pages in the bar of a phone: the most used that the person may open, at most three beside ＋ and “more”.</summary>
    public static IReadOnlyList<NavigationItem> OnPhone(IReadOnlyList<NavigationGroup> groups, bool hasActions) =>
        [.. groups.SelectMany(g => g.Items).Where(i => i.OnPhone > 0).OrderBy(i => i.OnPhone).Take(hasActions ? MostOnPhone : MostOnPhone + 1)];

    private static IEnumerable<NavigationItem> Visible(IEnumerable<NavigationItem> items, IUrlHelper url, INavigationFilter filter) => items
        .Where(i => i.Permission.Length == 0 || filter.HasPermission(i.Permission))
        .Select(i => i with { Url = url.Action(i.Action, i.Controller, Ambientless) ?? "" })
        .Where(i => i.Url.Length > 0);

    // The page itself, else a page of the same controller, else the page under whose address it lies.
    private NavigationItem? Current(IUrlHelper url)
    {
        var values = url.ActionContext.RouteData.Values;
        var (controller, action) = (values["controller"] as string ?? "", values["action"] as string);
        if (pages.FirstOrDefault(p => Same(p.Controller, controller) && Same(p.Action, action)) is { } page)
            return page;
        if (pageOf.TryGetValue(controller, out var sibling))
            return sibling;
        var path = url.ActionContext.HttpContext.Request.Path;
        return pages
            .Select(p => (Page: p, Url: new PathString(url.Action(p.Action, p.Controller, Ambientless) is { Length: > 0 } address ? address : null)))
            .Where(p => p.Url.HasValue && p.Url.Value!.Length > 1 && path.StartsWithSegments(Without(url, p.Url)))
            .OrderByDescending(p => p.Url.Value!.Length).Select(p => p.Page).FirstOrDefault();
    }

    private static PathString Without(IUrlHelper url, PathString address) =>
        address.StartsWithSegments(url.ActionContext.HttpContext.Request.PathBase, out var rest) ? rest : address;

    private static bool Same(string a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
