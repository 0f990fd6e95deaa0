using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Visits;

namespace Outreach.Domain.Deals;

/// <summary>Where a negotiation stands (domain.md, Deal).</summary>
public enum DealStage
{
    /// <summary>目标</summary>
    [Display(Name = "Target")] Target,

    /// <summary>已接触</summary>
    [Display(Name = "Contacted")] Contacted,

    /// <summary>谈判中</summary>
    [Display(Name = "Negotiating")] Negotiating,

    /// <summary>口头意向</summary>
    [Display(Name = "Agreed in principle")] Agreed,

    /// <summary>合同中</summary>
    [Display(Name = "Contracting")] Contracting,

    /// <summary>已签约</summary>
    [Display(Name = "Won")] Won,

    /// <summary>流失</summary>
    [Display(Name = "Lost")] Lost,
}

/// <summary>What a person types of a deal; texts trimmed, empty ones null.</summary>
/// <param name="ExpectedCash">CNY; 0 to 9,999,999,999.99.</param>
/// <param name="ExpectedGoods">In words; at most 200 characters.</param>
/// <param name="NextStep">At most 200 characters.</param>
/// <param name="NextStepOn">By which day.</param>
/// <param name="Notes">At most 2,000 characters.</param>
public sealed record DealDetails(decimal? ExpectedCash, string? ExpectedGoods, string? NextStep, DateOnly? NextStepOn, string? Notes);

/// <summary>A negotiation (洽谈) with a sponsor over an event, or over the term as a whole.</summary>
public sealed class Deal : Entity
{
    private readonly List<DealStageChange> stageChanges = [];

    private Deal()
    {
    }

    /// <summary>With whom.</summary>
    public int SponsorId { get; private set; }

    /// <summary>Over which event; null for the term as a whole.</summary>
    public int? EventId { get; private set; }

    /// <summary>Who negotiates.</summary>
    public int OwnerId { get; private set; }

    /// <summary>Where it stands.</summary>
    public DealStage Stage { get; private set; }

    /// <summary>Since when it stands there, UTC.</summary>
    public DateTimeOffset StageSince { get; private set; }

    /// <summary>Sponsor and event while it is open, null afterwards: unique, so that there is one open deal for each.</summary>
    public string? OpenSlot { get; private set; }

    /// <summary>CNY expected.</summary>
    public decimal? ExpectedCash { get; private set; }

    /// <summary>Goods expected, in words.</summary>
    public string? ExpectedGoods { get; private set; }

    /// <summary>What is to be done next.</summary>
    public string? NextStep { get; private set; }

    /// <summary>By which day.</summary>
    public DateOnly? NextStepOn { get; private set; }

    /// <summary>Free notes.</summary>
    public string? Notes { get; private set; }

    /// <summary>Why it was lost.</summary>
    public string? LostReason { get; private set; }

    /// <summary>The latest visit or step, UTC. Cold once it is older than the setting says.</summary>
    public DateTimeOffset LastActivityAt { get; private set; }

    /// <summary>What the negotiator wants the minister's help with (S42); null when nothing.</summary>
    public string? HelpWanted { get; private set; }

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset? HelpWantedAt { get; private set; }

    /// <summary>The minister's latest answer.</summary>
    public string? HelpAnswer { get; private set; }

    /// <summary>When the latest answer was given, UTC.</summary>
    public DateTimeOffset? HelpAnsweredAt { get; private set; }

    /// <summary>Stage history, oldest first once loaded in order.</summary>
    public IReadOnlyCollection<DealStageChange> StageChanges => stageChanges;

    /// <summary>Whether it is neither won nor lost.</summary>
    public bool IsOpen => Stage < DealStage.Won;

    /// <summary>
    /// Opens a deal as a target. Refused for a blacklisted sponsor and an event that is over; that there is only one
    /// open deal for sponsor and event is kept by the unique <see cref="OpenSlot"/>.
    /// </summary>
    public static Result Open(Sponsor sponsor, Event? @event, int ownerId, DealDetails details, int byId, DateTimeOffset now, out Deal deal)
    {
        deal = new Deal
        {
            SponsorId = sponsor.Id,
            EventId = @event?.Id,
            OwnerId = ownerId,
            Stage = DealStage.Target,
            StageSince = now,
            LastActivityAt = now,
        };
        if (sponsor.Standing == Standing.Blacklisted)
            return SponsorErrors.Blacklisted;
        if (@event is { IsOpen: false })
            return DealErrors.EventOver;
        deal.OpenSlot = SlotOf(deal.SponsorId, deal.EventId);
        deal.stageChanges.Add(new DealStageChange(null, DealStage.Target, byId, now, null));
        return deal.Edit(details, now);
    }

    /// <summary>Changes what was typed; a new next step counts as activity. Refused once closed.</summary>
    public Result Edit(DealDetails details, DateTimeOffset now)
    {
        if (!IsOpen)
            return DealErrors.Closed;
        if (details.NextStepOn is not null && details.NextStep is null)
            return DealErrors.StepMissing;
        if (details.NextStep != NextStep || details.NextStepOn != NextStepOn)
            LastActivityAt = now;
        (ExpectedCash, ExpectedGoods, NextStep, NextStepOn, Notes) =
            (details.ExpectedCash, details.ExpectedGoods, details.NextStep, details.NextStepOn, details.Notes);
        return Result.Done;
    }

    /// <summary>
    /// Moves to another open stage, forward or back. Won comes of a signed contract, and lost has a verb of its own.
    /// </summary>
    public Result MoveTo(DealStage stage, int byId, DateTimeOffset now)
    {
        if (!IsOpen)
            return DealErrors.Closed;
        if (stage == Stage)
            return DealErrors.SameStage;
        if (stage == DealStage.Lost)
            return DealErrors.LostNeedsReason;
        if (stage == DealStage.Won)
            return DealErrors.WonByContract;
        ChangeStage(stage, byId, now, null);
        return Result.Done;
    }

    /// <summary>Closes it as won, in the save that signs its contract.</summary>
    public Result Win(int byId, DateTimeOffset now)
    {
        if (!IsOpen)
            return DealErrors.Closed;
        if (Stage != DealStage.Contracting)
            return DealErrors.WonByContract;
        ChangeStage(DealStage.Won, byId, now, null);
        return Result.Done;
    }

    /// <summary>Closes it as lost, with the reason.</summary>
    public Result Lose(string? reason, int byId, DateTimeOffset now)
    {
        if (!IsOpen)
            return DealErrors.Closed;
        if (string.IsNullOrWhiteSpace(reason))
            return DealErrors.LostNeedsReason;
        LostReason = reason;
        ChangeStage(DealStage.Lost, byId, now, reason);
        return Result.Done;
    }

    /// <summary>Gives it to another negotiator; a fresh start counts as activity.</summary>
    public Result Reassign(int ownerId, DateTimeOffset now)
    {
        if (!IsOpen)
            return DealErrors.Closed;
        if (ownerId == OwnerId)
            return DealErrors.SameOwner;
        OwnerId = ownerId;
        LastActivityAt = now;
        return Result.Done;
    }

    /// <summary>Asks the minister for help (S42).</summary>
    public Result AskForHelp(string? question, DateTimeOffset now)
    {
        if (!IsOpen)
            return DealErrors.Closed;
        if (string.IsNullOrWhiteSpace(question))
            return DealErrors.QuestionMissing;
        (HelpWanted, HelpWantedAt, HelpAnswer, HelpAnsweredAt) = (question, now, null, null);
        return Result.Done;
    }

    /// <summary>The minister's answer.</summary>
    public Result AnswerHelp(string? answer, DateTimeOffset now)
    {
        if (HelpWanted is null)
            return DealErrors.NoHelpWanted;
        if (string.IsNullOrWhiteSpace(answer))
            return DealErrors.AnswerMissing;
        (HelpAnswer, HelpWantedAt, HelpAnsweredAt) = (answer, null, now);
        return Result.Done;
    }

    /// <summary>Notes a visit for this deal: it is activity, moves a target to contacted, and brings its next step along.</summary>
    public void Visited(VisitDetails visit, DateTimeOffset now)
    {
        if (!IsOpen)
            return;
        LastActivityAt = now;
        if (visit.NextStep is not null)
            (NextStep, NextStepOn) = (visit.NextStep, visit.NextStepOn);
        if (Stage == DealStage.Target && visit.Outcome != VisitOutcome.NotReached)
            ChangeStage(DealStage.Contacted, null, now, null);
    }

    /// <summary>
    /// Takes up a visit that went before it: the visit belongs to it from now on, and counts as one for it. A next step
    /// that was typed stands.
    /// </summary>
    public Result TakeUp(Visit visit, DateTimeOffset now)
    {
        var result = visit.JoinDeal(this);
        if (!result.IsDone)
            return result;
        var typed = (NextStep, NextStepOn);
        Visited(visit.Details, now);
        if (typed.NextStep is not null)
            (NextStep, NextStepOn) = typed;
        return result;
    }

    /// <summary>Whether nothing has happened for <paramref name="days"/> days.</summary>
    public bool IsCold(DateTimeOffset now, int days) => IsOpen && LastActivityAt < now.AddDays(-days);

    /// <summary>Goes over to the record that takes its merchant over.</summary>
    public void MoveToSponsor(int sponsorId)
    {
        SponsorId = sponsorId;
        if (OpenSlot is not null)
            OpenSlot = SlotOf(SponsorId, EventId);
    }

    /// <summary>The text that is unique among open deals.</summary>
    public static string SlotOf(int sponsorId, int? eventId) =>
        string.Create(CultureInfo.InvariantCulture, $"{sponsorId}/{eventId ?? 0}");

    private void ChangeStage(DealStage to, int? byId, DateTimeOffset now, string? reason)
    {
        stageChanges.Add(new DealStageChange(Stage, to, byId, now, reason));
        Stage = to;
        StageSince = LastActivityAt = now;
        if (!IsOpen)
            (OpenSlot, HelpWantedAt) = (null, null);
    }
}

/// <summary>One line of a deal's stage history.</summary>
public sealed class DealStageChange
{
    private DealStageChange()
    {
    }

    internal DealStageChange(DealStage? from, DealStage to, int? byId, DateTimeOffset at, string? reason) =>
        (From, To, ById, At, Reason) = (from, to, byId, at, reason);

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Whose.</summary>
    public int DealId { get; private set; }

    /// <summary>Stage before; null at the opening.</summary>
    public DealStage? From { get; private set; }

    /// <summary>Stage after.</summary>
    public DealStage To { get; private set; }

    /// <summary>Who; null when a visit moved it.</summary>
    public int? ById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Why it was lost.</summary>
    public string? Reason { get; private set; }
}

/// <summary>Failures of deals.</summary>
public static class DealErrors
{
    /// <summary>Won or lost.</summary>
    public static readonly DomainError Closed = new("deal.closed", "This deal is won or lost already.");

    /// <summary>Already there.</summary>
    public static readonly DomainError SameStage = new("deal.same-stage", "The deal is at this stage already.");

    /// <summary>Lost without a reason.</summary>
    public static readonly DomainError LostNeedsReason = new("deal.lost-reason", "Say why the deal was lost: the next one can learn from it.", "Reason");

    /// <summary>Won past the contract.</summary>
    public static readonly DomainError WonByContract = new("deal.won", "A deal is won by signing its contract. Draft one and see it through.");

    /// <summary>Already theirs.</summary>
    public static readonly DomainError SameOwner = new("deal.same-owner", "The deal is with this person already.", "OwnerId");

    /// <summary>The event is closed or cancelled.</summary>
    public static readonly DomainError EventOver = new("deal.event-over", "This event is closed or cancelled.", "EventId");

    /// <summary>There is an open one.</summary>
    public static readonly DomainError AlreadyOpen = new("deal.already-open", "There is an open deal with this merchant for this event already.", "EventId");

    /// <summary>A day without a step.</summary>
    public static readonly DomainError StepMissing = new("deal.step", "Say what is to be done by that day.", "NextStep");

    /// <summary>Empty question.</summary>
    public static readonly DomainError QuestionMissing = new("deal.question", "Say what you need help with.", "Question");

    /// <summary>Nothing asked.</summary>
    public static readonly DomainError NoHelpWanted = new("deal.no-help", "Nobody has asked for help with this deal.");

    /// <summary>Empty answer.</summary>
    public static readonly DomainError AnswerMissing = new("deal.answer", "Write an answer.", "Answer");
}
