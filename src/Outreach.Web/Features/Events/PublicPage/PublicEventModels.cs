using Outreach.Domain.Events;
using Outreach.Web.Infrastructure.Codes;

namespace Outreach.Web.Features.Events.PublicPage;

/// <summary>What everybody may read of an event.</summary>
/// <param name="Venue">In words; null where it lost it while it is put off.</param>
/// <param name="StartsAt">UTC; null while it is put off without a new day, as is <paramref name="EndsAt"/>.</param>
/// <param name="Schools">Names of those that hold it with us.</param>
/// <param name="Revision">Raised by each change: the sequence of the calendar file.</param>
public sealed record PublicEvent(
    int Id, string Title, string? Slogan, string? Purpose, string? Audience, EventForm Form, string? Venue, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt,
    EventState State, bool HasPoster, int Revision, DateTimeOffset ChangedAt, IReadOnlyList<string> Tags, IReadOnlyList<PublicOrganiser> Organisers, IReadOnlyList<string> Schools)
{
    public PublicStanding StandingAt(DateTimeOffset now) => State switch
    {
        EventState.Cancelled => PublicStanding.Cancelled,
        EventState.Postponed => PublicStanding.Postponed,
        EventState.Closed => PublicStanding.Over,
        _ => EndsAt < now ? PublicStanding.Over : StartsAt <= now ? PublicStanding.GoingOn : PublicStanding.ToCome,
    };
}

public enum PublicStanding
{
    ToCome,

    GoingOn,

    Over,

    Cancelled,

    Postponed,
}

/// <param name="Name">A department, a school, a firm; never asked of the accounts.</param>
public sealed record PublicOrganiser(OrganiserRole Role, string Name);

public sealed record PublicEventRow(int Id, string Title, string? Slogan, string? Audience, string? Venue, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, EventState State);

public sealed record PublicPoster(string Sha256, string ContentType);

/// <param name="Month">Its first day; null for what has no day.</param>
public sealed record PublicMonth(DateOnly? Month, IReadOnlyList<PublicEventRow> Events);

/// <param name="Address">The page's full address.</param>
/// <param name="Poster">The poster's full address; null where there is none.</param>
public sealed record PublicEventModel(PublicEvent Event, PublicStanding Standing, string Address, string? Poster);

public sealed record PublicCardModel(PublicEvent Event, string Address, QrPath Code);
