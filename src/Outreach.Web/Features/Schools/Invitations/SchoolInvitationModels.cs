using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Events;
using Outreach.Domain.Schools.Invitations;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Invitations;

/// <summary>The event that schools are invited to.</summary>
/// <param name="Venue">Null while there is none.</param>
public sealed record InvitingEvent(int Id, string Title, EventState State, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, string? Venue, int? OwnerId, string? Owner, string? Purpose)
{
    /// <summary>Whether schools may be invited to it now.</summary>
    public bool IsOpen => StartsAt is not null && State is not (EventState.Closed or EventState.Cancelled or EventState.Postponed);
}

/// <summary>An invitation as our people see it.</summary>
/// <param name="HasPartner">Whether somebody of the school has an account; else the letter is sent by hand.</param>
/// <param name="AnsweredBy">Who noted the answer.</param>
public sealed record SchoolInvitationRow(
    int Id, int Version, int SchoolId, string School, int EventId, int Seats, DateOnly AnswerBy, string? Escort, string? Note, InvitationAnswer Answer, int? Coming, string? Words,
    string? AnsweredBy, DateTimeOffset? AnsweredAt, int? Came, bool HasPartner)
{
    public bool IsOpen => Answer is InvitationAnswer.Waiting or InvitationAnswer.Accepted;
}

/// <param name="CanInvite">Whether the event stands and the person writes.</param>
/// <param name="HasBegun">Whether it is the event's first day, or later.</param>
public sealed record EventInvitationsModel(InvitingEvent Event, IReadOnlyList<SchoolInvitationRow> Rows, bool CanWrite, bool CanInvite, bool HasBegun, DateOnly Today)
{
    public int Kept => Rows.Where(r => r.IsOpen).Sum(r => r.Seats);

    public int Coming => Rows.Sum(r => r.Coming ?? 0);

    public int Came => Rows.Sum(r => r.Came ?? 0);
}

/// <summary>What a form shows beside its input.</summary>
/// <param name="School">Null where several are chosen.</param>
public sealed record InvitationFormModel(InvitingEvent Event, string? School, IReadOnlyList<SelectListItem> Schools, IReadOnlyList<SelectListItem> People, DateOnly Today)
{
    public const string Key = "InvitationForm";
}

public sealed class InviteInput
{
    [Display(Name = "Schools to invite")]
    public List<int> SchoolIds { get; set; } = [];

    [Required, Display(Name = "Seats for each school")]
    public int? Seats { get; set; }

    [Required, Display(Name = "Answer by")]
    public DateOnly? AnswerBy { get; set; }

    [Display(Name = "Who of ours meets them")]
    public int? EscortId { get; set; }

    [StringLength(500), DataType(DataType.MultilineText), Display(Name = "Where and when they are met")]
    public string? Note { get; set; }

    public InvitationDetails ToDetails() => new(Seats!.Value, AnswerBy!.Value, EscortId, Note);
}

public sealed class InvitationEditInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, Display(Name = "Seats")]
    public int? Seats { get; set; }

    [Required, Display(Name = "Answer by")]
    public DateOnly? AnswerBy { get; set; }

    [Display(Name = "Who of ours meets them")]
    public int? EscortId { get; set; }

    [StringLength(500), DataType(DataType.MultilineText), Display(Name = "Where and when they are met")]
    public string? Note { get; set; }

    public InvitationDetails ToDetails() => new(Seats!.Value, AnswerBy!.Value, EscortId, Note);

    public static InvitationEditInput Of(SchoolInvitation i) => new() { Version = i.Version, Seats = i.Seats, AnswerBy = i.AnswerBy, EscortId = i.EscortId, Note = i.Note };
}

/// <summary>What a school says to an invitation.</summary>
public enum SchoolAnswer
{
    /// <summary>会来</summary>
    [Display(Name = "They come")] Accept,

    /// <summary>来不了</summary>
    [Display(Name = "They cannot come")] Decline,
}

public sealed class InvitationAnswerInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, EnumDataType(typeof(SchoolAnswer)), Display(Name = "Answer")]
    public SchoolAnswer? Answer { get; set; }

    [Display(Name = "How many come")]
    public int? Coming { get; set; }

    [StringLength(500), DataType(DataType.MultilineText), Display(Name = "Words with the answer")]
    public string? Words { get; set; }

    public static InvitationAnswerInput Of(SchoolInvitation i) => new()
    {
        Version = i.Version,
        Answer = i.Answer switch { InvitationAnswer.Accepted => SchoolAnswer.Accept, InvitationAnswer.Declined => SchoolAnswer.Decline, _ => null },
        Coming = i.Coming,
        Words = i.Words,
    };
}

public sealed class ArrivalInput
{
    [Required, Display(Name = "How many came")]
    public int? Came { get; set; }
}

/// <summary>What became of inviting several schools.</summary>
/// <param name="ByHand">Schools that nobody has an account for: their letters are sent by hand.</param>
public sealed record Invited(int Count, IReadOnlyList<string> ByHand);
