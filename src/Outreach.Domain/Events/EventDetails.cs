namespace Outreach.Domain.Events;

/// <summary>What a person types of an event.</summary>
/// <param name="Title">At most 100 characters.</param>
/// <param name="Tags">At most 20 characters each.</param>
/// <param name="StartsAt">Beginning, UTC; null until it is planned, and then <paramref name="EndsAt"/> is null too.</param>
/// <param name="EndsAt">End, UTC, not before the beginning.</param>
/// <param name="Venue">In words, at most 100 characters; null where a place of the catalogue says it.</param>
/// <param name="ExpectedPeople">0 to 1,000,000.</param>
/// <param name="MoneyTarget">CNY to be raised; 0 to 9,999,999,999.99.</param>
public sealed record EventDetails(
    string Title, IReadOnlyList<string> Tags, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt,
    string? Venue, int? ExpectedPeople, decimal? MoneyTarget, int? OwnerId)
{
    /// <summary>At most 60 characters.</summary>
    public string? Slogan { get; init; }

    public int? KindId { get; init; }

    public EventForm Form { get; init; }

    /// <summary>What it is for, at most 2,000 characters.</summary>
    public string? Purpose { get; init; }

    /// <summary>Why now and here: what the plan begins with, at most 2,000 characters.</summary>
    public string? Background { get; init; }

    /// <summary>For whom, at most 60 characters. Events for the same group in one week are told of each other.</summary>
    public string? Audience { get; init; }

    /// <summary>A place of the catalogue, which is checked for clashes.</summary>
    public int? VenuePlaceId { get; init; }

    public bool IsOutdoor { get; init; }

    /// <summary>m² taken outdoors; 0 to 1,000,000.</summary>
    public int? OutdoorArea { get; init; }

    /// <summary>Whether guests or firms from outside the school come in.</summary>
    public bool HasOutsiders { get; init; }

    /// <summary>Who answers for safety in the first place.</summary>
    public int? SafetyPersonId { get; init; }

    /// <summary>How it is made known, at most 2,000 characters.</summary>
    public string? Publicity { get; init; }

    public IReadOnlyList<EventOrganiserDetails> Organisers { get; init; } = [];

    public IReadOnlyList<int> PartnerIds { get; init; } = [];

    public IReadOnlyList<int> HelperIds { get; init; } = [];

    /// <summary>Schools that hold it with us.</summary>
    public IReadOnlyList<int> SchoolIds { get; init; } = [];

    /// <summary>The school that is host; null for our own union.</summary>
    public int? HostSchoolId { get; init; }

    /// <summary>What is asked of those schools, at most 500 characters; their partners read it.</summary>
    public string? AskedOfSchools { get; init; }

    /// <summary>Why it is to be on this day in spite of conflicts (S45), at most 500 characters.</summary>
    public string? ScheduleReason { get; init; }
}
