using Microsoft.AspNetCore.Mvc;

namespace Outreach.Web.Features.Shared;

/// <summary>Says which pages the person of the current request may open.</summary>
public interface INavigationFilter
{
    /// <summary>Whether the person holds <paramref name="permission"/>; an empty string is a page for everyone signed in.</summary>
    bool May(string permission);
}

/// <summary>One page of the navigation.</summary>
/// <param name="Text">What people read: a key of the localizer.</param>
/// <param name="Controller">The controller's name, which is also its folder's.</param>
/// <param name="Action">The action that shows the page.</param>
/// <param name="Icon">A Tabler icon's name.</param>
/// <param name="Permission">What it takes to open the page; empty for everyone signed in.</param>
/// <param name="OnPhone">Whether it is one of those most used; the first four of them that the person may open stand in the bar of a phone.</param>
public sealed record NavigationItem(string Text, string Controller, string Action, string Icon, string Permission, bool OnPhone = false)
{
    /// <summary>The address, empty until the item was resolved for a request.</summary>
    public string Url { get; init; } = "";

    /// <summary>Whether this is the page, or the nearest page above the page, that is being shown.</summary>
    public bool IsCurrent { get; init; }
}

/// <summary>Pages that belong together; no heading is shown for an empty <paramref name="Text"/>.</summary>
public sealed record NavigationGroup(string Text, IReadOnlyList<NavigationItem> Items);

/// <summary>The portal's navigation, in the order in which the department works.</summary>
public static class Navigation
{
    /// <summary>Every page; an item whose controller and action do not exist yet is never shown.</summary>
    public static readonly IReadOnlyList<NavigationGroup> All =
    [
        new("", [new("Today", "Today", "Index", "home", "", OnPhone: true)]),
        new("Merchants",
        [
            new("Merchant list", "Sponsors", "Index", "building-store", "sponsors.read", OnPhone: true),
            new("Deals board", "Deals", "Index", "layout-kanban", "deals.read", OnPhone: true),
            new("Visits", "Visits", "Index", "walk", "sponsors.read"),
            new("Coverage", "Coverage", "Index", "chart-grid-dots", "sponsors.read"),
            new("Lanes", "Lanes", "Index", "users", "deals.read"),
            new("Import merchants", "SponsorImport", "Index", "file-import", "sponsors.import"),
        ]),
        new("Contracts",
        [
            new("Review desk", "Reviews", "Index", "gavel", "reviews.read", OnPhone: true),
            new("Co-sign", "Cosign", "Index", "checks", "clauses.confirm", OnPhone: true),
            new("Contract list", "Contracts", "Index", "signature", "contracts.read", OnPhone: true),
            new("Fulfilment", "Fulfilment", "Index", "checklist", "fulfilment.read", OnPhone: true),
            new("Slot calendar", "Slots", "Index", "calendar-month", "contracts.read"),
            new("Campus places", "Places", "Index", "map-pin", "contracts.read"),
            new("Benefit packages", "Offers", "Index", "gift", "contracts.read"),
            new("Contract figures", "ContractFigures", "Index", "chart-bar", "contracts.read"),
        ]),
        new("Events",
        [
            new("Event list", "Events", "Index", "confetti", "events.read", OnPhone: true),
        ]),
        new("Jobs",
        [
            new("Job board", "Jobs", "Index", "briefcase", ""),
            new("My applications", "Applications", "Index", "clipboard-list", "jobs.apply"),
            new("Postings", "Postings", "Index", "speakerphone", "jobs.read", OnPhone: true),
            new("Screening", "Screening", "Index", "user-check", "jobs.write"),
            new("Season plan", "Seasons", "Index", "calendar-stats", "jobs.read"),
            new("Job figures", "JobFigures", "Index", "chart-histogram", "jobs.read"),
        ]),
        new("Department",
        [
            new("Accounts", "Users", "Index", "users-group", "users.manage"),
            new("Departments", "Departments", "Index", "building-community", "places.manage"),
            new("Terms", "Terms", "Index", "calendar-event", "users.manage"),
            new("Audit trail", "Audit", "Index", "history", "audit.read"),
            new("Settings", "Settings", "Index", "settings", "settings.manage"),
        ]),
    ];

    /// <summary>The groups as this person sees them on this page: existing pages they may open, groups with none left out.</summary>
    public static IReadOnlyList<NavigationGroup> For(IUrlHelper url, INavigationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(filter);
        var values = url.ActionContext.RouteData.Values;
        var (controller, action) = (values["controller"] as string, values["action"] as string);
        var siblings = All.SelectMany(g => g.Items).Where(i => Same(i.Controller, controller)).ToList();
        var current = siblings.FirstOrDefault(i => Same(i.Action, action)) ?? siblings.FirstOrDefault();

        return [.. All
            .Select(group => group with
            {
                Items = [.. group.Items
                    .Where(item => item.Permission.Length == 0 || filter.May(item.Permission))
                    .Select(item => item with { Url = url.Action(item.Action, item.Controller, ambientless) ?? "", IsCurrent = item == current })
                    .Where(item => item.Url.Length > 0)],
            })
            .Where(group => group.Items.Count > 0)];
    }

    // Route values of the page being shown must not leak into the links.
    private static readonly object ambientless = new { area = "", id = (object?)null };

    private static bool Same(string a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
