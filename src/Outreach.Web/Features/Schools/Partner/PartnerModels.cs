using Outreach.Domain.Events;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Domain.Schools.Invitations;
using Outreach.Web.Features.Schools.Contacts;
using Outreach.Web.Features.Schools.Offers;

namespace Outreach.Web.Features.Schools.Partner;

public sealed record PartnerSchool(int Id, string Name, DateOnly? LastContactOn, string? Owner);

/// <summary>An event that names the school.</summary>
/// <param name="School">Which of the person's schools.</param>
/// <param name="IsHost">Whether it takes place there.</param>
/// <param name="Asked">What is asked of the schools, in our words; null where nobody has said.</param>
public sealed record PartnerEventRow(int Id, string Title, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, string? Venue, EventState State, string? Purpose, string? Owner, string School, bool IsHost, string? Asked);

/// <param name="Escort">Who meets them.</param>
public sealed record PartnerInvitationRow(
    int Id, string Event, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, string? Venue, string School, int Seats, DateOnly AnswerBy, string? Escort, string? Note, InvitationAnswer Answer,
    int? Coming, string? Words, bool IsOver)
{
    public bool CanAnswer => !IsOver && Answer != InvitationAnswer.Withdrawn;
}

/// <param name="Keeper">Who keeps it, on the side that promised.</param>
public sealed record PartnerPromiseRow(int Id, string School, PromiseSide Side, string What, DateOnly DueOn, string? Keeper, PromiseState State, DateOnly? EndedOn, string? Note, bool IsLate);

/// <summary>A meeting to come of an alliance that the school belongs to.</summary>
public sealed record PartnerMeetingRow(string Title, string Alliance, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Place);

public sealed record PartnerContactRow(int SchoolId, SchoolContactRow Contact);

public sealed record PartnerModel(
    IReadOnlyList<PartnerSchool> Schools, IReadOnlyList<PartnerInvitationRow> Invitations, IReadOnlyList<PartnerEventRow> Events, IReadOnlyList<PartnerPromiseRow> Promises,
    IReadOnlyList<PartnerContactRow> Contacts, IReadOnlyList<PartnerOfferRow> Offers, IReadOnlyList<PartnerMeetingRow> Meetings, DateOnly Today)
{
    /// <summary>Whether lines must say which school they are about.</summary>
    public bool IsSeveral => Schools.Count > 1;
}

/// <summary>What the page of an answer shows beside its input.</summary>
public sealed record PartnerAnswerModel(PartnerInvitationRow Invitation)
{
    public const string Key = "PartnerAnswer";
}
