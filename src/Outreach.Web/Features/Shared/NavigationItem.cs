namespace Outreach.Web.Features.Shared;

/// <summary>A part of the navigation. A subject brings its own, or adds pages to one that others share.</summary>
/// <param name="Text">What people read: a key of the localizer.</param>
/// <param name="Icon">A Tabler icon's name.</param>
/// <param name="Order">Its place, lowest first: as the department works, then reports and settings.</param>
public sealed record NavigationArea(string Text, string Icon, int Order)
{
    public static readonly NavigationArea Today = new("Today", "home", 0);

    /// <summary>What is read.</summary>
    public static readonly NavigationArea Reports = new("Reports and figures", "chart-bar", 80);

    /// <summary>What is set once.</summary>
    public static readonly NavigationArea Settings = new("Settings", "settings", 90);
}

/// <summary>One page of the navigation.</summary>
/// <param name="Text">What people read: a key of the localizer.</param>
/// <param name="Permission">What it takes to open the page; empty for everyone signed in.</param>
/// <param name="OnPhone">Its rank among those most used, 1 the first; 0 when it never stands in the bar of a phone.</param>
public sealed record NavigationItem(NavigationArea Area, string Text, string Controller, string Action, string Icon, string Permission, int OnPhone = 0)
{
    /// <summary>What stands in the bar of a phone when <see cref="Text"/> is too long for it.</summary>
    public string? Brief { get; init; }

    /// <summary>The address, empty until the item was resolved for a request.</summary>
    public string Url { get; init; } = "";

    /// <summary>Whether this is the page, or the nearest page above the page, that is being shown.</summary>
    public bool IsCurrent { get; init; }
}
