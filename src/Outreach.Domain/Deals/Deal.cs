using System.Globalization;
using Outreach.Domain.Events;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;

namespace Outreach.Domain.Deals;

/// <summary>A negotiation (洽谈) with a sponsor over an event, or over the term as a whole.</summary>
public sealed class Deal : Entity
{
    // Within this time of a visit's logging, what happened to the deal came with it.
    private static readonly TimeSpan WithTheVisit = TimeSpan.FromMinutes(1);

    private readonly List<DealStageChange> stageChanges = [];
    private readonly List<FormerOwner> formerOwners = [];

    private Deal()
    {
    }

    public int SponsorId { get; private set; }

    /// <summary>Over which event; null for the term as a whole.</summary>
    public int? EventId { get; private set; }

    public int OwnerId { get; private set; }

    public DealStage Stage { get; private set; }

    /// <summary>Since when it stands there, UTC.</summary>
    public DateTimeOffset StageSince { get; private set; }

    /// <summary>Sponsor and event while it is open, null afterwards: unique, so that there is one open deal for each.</summary>
    public string? ActiveKey { get; private set; }

    /// <summary>CNY expected.</summary>
    public decimal? ExpectedCash { get; private set; }

    public string? ExpectedGoods { get; private set; }

    public string? NextStep { get; private set; }

    public DateOnly? NextStepOn { get; private set; }

    public string? Notes { get; private set; }

    public string? LostReason { get; private set; }

    /// <summary>The latest visit or step, UTC. Cold once it is older than the setting says.</summary>
    public DateTimeOffset LastActivityAt { get; private set; }

    /// <summary>What the negotiator wants the minister's help with (S42); null when nothing.</summary>
    public string? HelpWanted { get; private set; }

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset? HelpWantedAt { get; private set; }

    public string? HelpAnswer { get; private set; }

    /// <summary>When the latest answer was given, UTC.</summary>
    public DateTimeOffset? HelpAnsweredAt { get; private set; }

    /// <summary>Who negotiated it before: handing a deal on gives nobody the right to decide on what they have negotiated.</summary>
    public IReadOnlyCollection<FormerOwner> FormerOwners => formerOwners;

    /// <summary>Stage history, oldest first once loaded in order.</summary>
    public IReadOnlyCollection<DealStageChange> StageChanges => stageChanges;

    /// <summary>Whether it is neither won nor lost.</summary>
    public bool IsOpen => Stage < DealStage.Won;

    /// <summary>
    /// Opens a deal as a target. Refused for a blacklisted sponsor and an event that is over; that there is only one
    /// open deal for sponsor and event is kept by the unique <see cref="ActiveKey"/>.
    /// </summary>
    public static Result<Deal> Create(Sponsor sponsor, Event? @event, int ownerId, DealDetails details, int byId, DateTimeOffset now)
    {
        if (sponsor.Standing == Standing.Blacklisted)
            return SponsorErrors.Blacklisted;
        if (sponsor.IsSchoolOffice)
            return DealErrors.SchoolOffice;
        if (@event is { IsOpen: false })
            return DealErrors.EventOver;
        var deal = new Deal
        {
            SponsorId = sponsor.Id,
            EventId = @event?.Id,
            OwnerId = ownerId,
            Stage = DealStage.Target,
            StageSince = now,
            LastActivityAt = now,
        };
        deal.ActiveKey = SlotOf(deal.SponsorId, deal.EventId);
        deal.stageChanges.Add(new DealStageChange(null, DealStage.Target, byId, now, null));
        return deal.Edit(details, now).With(deal);
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
        return Result.Success;
    }

    /// <summary>
    /// The next step is due a day later, a late one on the day after <paramref name="today"/>. Nothing was done, so the deal
    /// grows cold as before. Refused once closed and without a day.
    /// </summary>
    public Result PostponeStep(DateOnly today)
    {
        if (!IsOpen)
            return DealErrors.Closed;
        if (NextStepOn is not { } on)
            return DealErrors.NoDay;
        NextStepOn = (on < today ? today : on).AddDays(1);
        return Result.Success;
    }

    /// <summary>
    /// Moves to another open stage, forward or back. Won comes of a signed contract, and lost has a verb of its own. A target
    /// leaves only when what the negotiator needs is there, or a leader says why it may leave all the same.
    /// </summary>
    /// <param name="readiness">Asked of a target alone; null where nothing is known.</param>
    /// <param name="overruleReason">Why a leader lets it leave though something is missing; at most 500 characters.</param>
    public Result MoveTo(DealStage stage, int byId, DateTimeOffset now, DealReadiness? readiness = null, string? overruleReason = null)
    {
        if (!IsOpen)
            return DealErrors.Closed;
        if (stage == Stage)
            return DealErrors.SameStage;
        if (stage == DealStage.Lost)
            return DealErrors.LostNeedsReason;
        if (stage == DealStage.Won)
            return DealErrors.WonByContract;
        var missing = Stage == DealStage.Target ? (readiness ?? DealReadiness.Unknown).Missing : [];
        if (missing.Count > 0 && string.IsNullOrWhiteSpace(overruleReason))
            return DealErrors.NotReady(missing);
        if (missing.Count > 0 && overruleReason!.Length > DealStageChange.ReasonLimit)
            return DealErrors.OverruleTooLong;
        ChangeStage(stage, byId, now, missing.Count > 0 ? overruleReason : null, missing);
        return Result.Success;
    }

    public Result Win(int byId, DateTimeOffset now)
    {
        if (!IsOpen)
            return DealErrors.Closed;
        if (Stage != DealStage.Contracting)
            return DealErrors.WonByContract;
        ChangeStage(DealStage.Won, byId, now, null);
        return Result.Success;
    }

    public Result Lose(string? reason, int byId, DateTimeOffset now)
    {
        if (!IsOpen)
            return DealErrors.Closed;
        if (string.IsNullOrWhiteSpace(reason))
            return DealErrors.LostNeedsReason;
        LostReason = reason;
        ChangeStage(DealStage.Lost, byId, now, reason);
        return Result.Success;
    }

    /// <summary>Gives it to another negotiator. Former owners must have been loaded.</summary>
    public Result Reassign(int ownerId, DateTimeOffset now)
    {
        if (!IsOpen)
            return DealErrors.Closed;
        if (ownerId == OwnerId)
            return DealErrors.SameOwner;
        if (formerOwners.All(o => o.UserId != OwnerId))
            formerOwners.Add(new FormerOwner(OwnerId));
        OwnerId = ownerId;
        LastActivityAt = now;
        return Result.Success;
    }

    /// <summary>Asks the minister for help (S42).</summary>
    public Result AskForHelp(string? question, DateTimeOffset now)
    {
        if (!IsOpen)
            return DealErrors.Closed;
        if (string.IsNullOrWhiteSpace(question))
            return DealErrors.QuestionMissing;
        (HelpWanted, HelpWantedAt, HelpAnswer, HelpAnsweredAt) = (question, now, null, null);
        return Result.Success;
    }

    public Result AnswerHelp(string? answer, DateTimeOffset now)
    {
        if (HelpWanted is null)
            return DealErrors.NoHelpWanted;
        if (string.IsNullOrWhiteSpace(answer))
            return DealErrors.AnswerMissing;
        (HelpAnswer, HelpWantedAt, HelpAnsweredAt) = (answer, null, now);
        return Result.Success;
    }

    /// <summary>
    /// Notes a visit for this deal: it is activity, brings its next step along, and moves a target to contacted when nothing
    /// that the negotiator needs is missing.
    /// </summary>
    public void RecordVisit(VisitDetails visit, DateTimeOffset now, DealReadiness readiness)
    {
        if (!IsOpen)
            return;
        LastActivityAt = now;
        if (visit.NextStep is not null)
            (NextStep, NextStepOn) = (visit.NextStep, visit.NextStepOn);
        if (Stage == DealStage.Target && readiness.IsReady && visit.Outcome != VisitOutcome.NotReached)
            ChangeStage(DealStage.Contacted, null, now, null);
    }

    /// <summary>
    /// A visit that was logged by mistake is withdrawn: the step it brought goes with it, the deal is as quiet as it was
    /// before, and one that only this visit had moved is a target again. Whatever was done since stands. Stage changes must
    /// have been loaded.
    /// </summary>
    /// <param name="lastVisitAt">When the latest of its other visits was logged; null when there is none.</param>
    public void ForgetVisit(Visit visit, DateTimeOffset? lastVisitAt, int byId, DateTimeOffset now)
    {
        if (!IsOpen)
            return;
        if (visit.NextStep is not null && (NextStep, NextStepOn) == (visit.NextStep, visit.NextStepOn))
            (NextStep, NextStepOn) = (null, null);
        bool CameWithIt(DateTimeOffset at) => (at - visit.CreatedAt).Duration() < WithTheVisit;
        var active = LastActivityAt;
        if (Stage == DealStage.Contacted && lastVisitAt is null && stageChanges.OrderBy(c => c.At).LastOrDefault() is { From: DealStage.Target, ById: null } moved && CameWithIt(moved.At))
            ChangeStage(DealStage.Target, byId, now, null);
        var before = stageChanges.Where(c => c.At < visit.CreatedAt && !CameWithIt(c.At)).Select(c => c.At).Append(CreatedAt).Max();
        LastActivityAt = !CameWithIt(active) ? active : lastVisitAt > before ? lastVisitAt.Value : before;
    }

    /// <summary>
    /// Takes up a visit that went before it: the visit belongs to it from now on, and counts as one for it. A next step
    /// that was typed stands.
    /// </summary>
    public Result TakeUp(Visit visit, DateTimeOffset now, DealReadiness readiness)
    {
        var result = visit.JoinDeal(new VisitedDeal(this, readiness));
        if (!result.IsSuccess)
            return result;
        var typed = (NextStep, NextStepOn);
        RecordVisit(visit.Details, now, readiness);
        if (typed.NextStep is not null)
            (NextStep, NextStepOn) = typed;
        return result;
    }

    /// <summary>Whether nothing has happened for <paramref name="days"/> days.</summary>
    public bool IsCold(DateTimeOffset now, int days) => IsOpen && LastActivityAt < now.AddDays(-days);

    public void MoveToSponsor(int sponsorId)
    {
        SponsorId = sponsorId;
        if (ActiveKey is not null)
            ActiveKey = SlotOf(SponsorId, EventId);
    }

    /// <summary>
    /// Goes over to the event that takes the place of its own, and keeps its stage: what was agreed with the merchant was
    /// agreed. That the merchant has no other open deal there is kept by the unique <see cref="ActiveKey"/>.
    /// </summary>
    public Result MoveToEvent(Event other)
    {
        if (!IsOpen)
            return DealErrors.Closed;
        if (!other.IsOpen)
            return DealErrors.EventOver;
        (EventId, ActiveKey) = (other.Id, SlotOf(SponsorId, other.Id));
        return Result.Success;
    }

    /// <summary>The text that is unique among open deals.</summary>
    public static string SlotOf(int sponsorId, int? eventId) =>
        string.Create(CultureInfo.InvariantCulture, $"{sponsorId}/{eventId ?? 0}");

    private void ChangeStage(DealStage to, int? byId, DateTimeOffset now, string? reason, IReadOnlyList<DealLack>? overruled = null)
    {
        stageChanges.Add(new DealStageChange(Stage, to, byId, now, reason, overruled));
        Stage = to;
        StageSince = LastActivityAt = now;
        if (!IsOpen)
            (ActiveKey, HelpWantedAt) = (null, null);
    }
}
