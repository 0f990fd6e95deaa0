namespace Outreach.Web.Features.Shared.Providers;

/// <summary>A line of the start page, in its reader's language.</summary>
/// <param name="Title">What it is about, such as the sponsor's name.</param>
/// <param name="Url">Where it is dealt with: an address of this portal, beginning with a slash.</param>
public sealed record DashboardItem(DashboardUrgency Urgency, string Title, string Url)
{
    /// <summary>A second, quieter line; null for none.</summary>
    public string? Detail { get; init; }

    /// <summary>What somebody wrote, or what is to be done; null for none.</summary>
    public string? Text { get; init; }

    /// <summary>By which day; null when no day was set. A past day is late.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Since when it waits, UTC. Orders items without a day.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>A mark at the side: its words, its <c>Tone</c>, a Tabler icon's name.</summary>
    public IReadOnlyList<DashboardBadge> Badges { get; init; } = [];

    /// <summary>What the one press at the side says; null when the whole line is the press.</summary>
    public string? Action { get; init; }

    /// <summary>Where the press leads when not to <see cref="Url"/>.</summary>
    public string? ActionUrl { get; init; }

    /// <summary>Where a post finishes it, in place; null when that takes more than a press.</summary>
    public string? FinishUrl { get; init; }

    /// <summary>Where a post puts what is due off by a day; null when that cannot be.</summary>
    public string? PostponeUrl { get; init; }
}

/// <param name="Tone">One of <c>Tone</c>.</param>
/// <param name="Icon">A Tabler icon's name.</param>
public sealed record DashboardBadge(string Text, string Tone, string Icon);

/// <summary>A sum against its target, CNY.</summary>
/// <param name="Target">0 where no sum is set.</param>
public sealed record DashboardTarget(string Title, string Url, decimal Reached, decimal Target)
{
    /// <summary>The day it is for; null while there is none.</summary>
    public DateOnly? On { get; init; }

    /// <summary>What it lacks besides the money, for who can see to it.</summary>
    public IReadOnlyList<string> Lacks { get; init; } = [];
}

/// <summary>A line to read, not to act on, such as a lesson somebody shared.</summary>
/// <param name="Source">Whose words, about whom, when.</param>
public sealed record DashboardNote(string Text, string Source, string Url);

/// <summary>What one subject gives to the start page of one person.</summary>
public sealed record DashboardContent
{
    public static readonly DashboardContent Empty = new();

    public IReadOnlyList<DashboardItem> Items { get; init; } = [];

    public IReadOnlyList<DashboardTarget> Targets { get; init; } = [];

    public IReadOnlyList<DashboardNote> Notes { get; init; } = [];
}
