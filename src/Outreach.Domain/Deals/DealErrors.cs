using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Outreach.Domain.Deals;

public static class DealErrors
{
    public static readonly DomainError Closed = new("deal.closed", "This deal is won or lost already.");

    public static readonly DomainError SameStage = new("deal.same-stage", "The deal is at this stage already.");

    /// <summary>Lost without a reason.</summary>
    public static readonly DomainError LostNeedsReason = new("deal.lost-reason", "Say why the deal was lost: the next one can learn from it.", "Reason");

    public static readonly DomainError WonByContract = new("deal.won", "A deal is won by signing its contract. Draft one and see it through.");

    public static readonly DomainError SameOwner = new("deal.same-owner", "The deal is with this person already.", "OwnerId");

    /// <summary>The event is closed or cancelled.</summary>
    public static readonly DomainError EventOver = new("deal.event-over", "This event is closed or cancelled.", "EventId");

    public static readonly DomainError SchoolOffice = new("deal.school-office", "This is a school office: it sponsors nothing, and no deal is opened with it.", "SponsorId");

    public static readonly DomainError AlreadyOpen = new("deal.already-open", "There is an open deal with this merchant for this event already.", "EventId");

    /// <summary>A day without a step.</summary>
    public static readonly DomainError StepMissing = new("deal.step", "Say what is to be done by that day.", "NextStep");

    public static readonly DomainError NoDay = new("deal.no-day", "No step with a day is planned here.");

    /// <summary>Empty question.</summary>
    public static readonly DomainError QuestionMissing = new("deal.question", "Say what you need help with.", "Question");

    public static readonly DomainError NoHelpWanted = new("deal.no-help", "Nobody has asked for help with this deal.");

    /// <summary>Empty answer.</summary>
    public static readonly DomainError AnswerMissing = new("deal.answer", "Write an answer.", "Answer");

    /// <summary>Neither words nor a file.</summary>
    public static readonly DomainError RemarkEmpty = new("deal.remark", "Write something, or choose a file.", "Text");

    /// <summary>More than 1,000 characters.</summary>
    public static readonly DomainError RemarkLong = new("deal.remark-long", "Use at most 1000 characters.", "Text");

    public static readonly DomainError StaysTarget = new("deal.not-ready", "Nobody goes out yet: the deal stays a target.", "Reason");

    public static readonly DomainError NoPurpose = new("deal.no-purpose", "The event’s purpose is not written yet.");

    /// <summary>The event has no day.</summary>
    public static readonly DomainError NoEventDay = new("deal.no-event-day", "The event has no day yet.");

    /// <summary>The event has no flow.</summary>
    public static readonly DomainError NoFlow = new("deal.no-flow", "The event has no draft flow yet.");

    public static readonly DomainError NoClearedOffer = new("deal.no-offer", "No offer is cleared by its departments yet.");

    /// <summary>A reason of more than 500 characters.</summary>
    public static readonly DomainError OverruleTooLong = new("deal.overrule-long", "Use at most 500 characters.", "Reason");

    /// <summary>Why a target stays one: the refusal, and besides it each thing that is missing.</summary>
    public static DomainError NotReady(IEnumerable<DealLack> missing) => StaysTarget with { Others = [.. missing.Select(Of)] };

    public static DomainError Of(DealLack lack) => lack switch
    {
        DealLack.Purpose => NoPurpose,
        DealLack.Day => NoEventDay,
        DealLack.Flow => NoFlow,
        _ => NoClearedOffer,
    };
}
