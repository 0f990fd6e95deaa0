using System.Linq.Expressions;

namespace Outreach.Domain.Sponsors.Visits;

/// <summary>A visit or call at a merchant (拜访).</summary>
public sealed class Visit : Entity
{
    /// <summary>How long after it was logged its author may withdraw it.</summary>
    public static readonly TimeSpan AuthorsTime = TimeSpan.FromDays(1);

    // Withdrawn ones count nowhere; the query filter leaves them out.
    internal static readonly Expression<Func<Visit, bool>> NotWithdrawn = visit => visit.WithdrawnAt == null;

    private readonly List<VisitParticipant> participants = [];

    private Visit()
    {
    }

    public DateOnly On { get; private set; }

    public int SponsorId { get; private set; }

    public int? DealId { get; private set; }

    public VisitChannel Channel { get; private set; }

    public VisitOutcome Outcome { get; private set; }

    public string? Said { get; private set; }

    public string? NextStep { get; private set; }

    public DateOnly? NextStepOn { get; private set; }

    /// <summary>A lesson worth sharing.</summary>
    public string? Lesson { get; private set; }

    public int? PhotoId { get; private set; }

    /// <summary>When it was withdrawn as logged by mistake, UTC; null when it counts.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public int? WithdrawnById { get; private set; }

    /// <summary>Why; a leader says so, its author may.</summary>
    public string? WithdrawnReason { get; private set; }

    public IReadOnlyCollection<VisitParticipant> Participants => participants;

    public VisitDetails Details => new(On, Channel, Outcome, Said, NextStep, NextStepOn, Lesson);

    /// <summary>
    /// Logs a visit: the sponsor and the deal, if any, take note of it. Refused for a day after <paramref name="today"/>,
    /// with nobody who went, with a next step that is late already, or for a deal of another sponsor.
    /// </summary>
    public static Result<Visit> Create(
        Sponsor sponsor, IVisitedDeal? deal, VisitDetails details, IReadOnlyCollection<int> participantIds, int? photoId,
        DateOnly today, DateTimeOffset now)
    {
        if (deal is not null && deal.SponsorId != sponsor.Id)
            return VisitErrors.OtherSponsorsDeal;
        if (details.NextStepOn < today)
            return VisitErrors.StepInPast;
        var visit = new Visit { SponsorId = sponsor.Id, DealId = deal?.Id, PhotoId = photoId };
        if (visit.Edit(details, participantIds, today).Error is { } refused)
            return refused;
        sponsor.RecordVisit(details.On);
        deal?.RecordVisit(details, now);
        return visit;
    }

    /// <summary>
    /// Notes the day of a visit out of an imported sheet. It is nobody's, so that no count of anybody's visits holds it;
    /// the sponsor takes note of the day.
    /// </summary>
    public static Result<Visit> CreateFromSheet(Sponsor sponsor, DateOnly on, string said, DateOnly today)
    {
        if (on > today)
            return VisitErrors.InFuture;
        sponsor.RecordVisit(on);
        return new Visit { SponsorId = sponsor.Id, Channel = VisitChannel.OldSheet, Outcome = VisitOutcome.NotRecorded, On = on, Said = said };
    }

    /// <summary>
    /// Changes what was typed. Only a visit out of a sheet can stay so, and stays nobody's; to become somebody's it needs
    /// to be said how they went. Participants must have been loaded.
    /// </summary>
    public Result Edit(VisitDetails details, IReadOnlyCollection<int> participantIds, DateOnly today)
    {
        if (details.On > today)
            return VisitErrors.InFuture;
        if (details.Channel == VisitChannel.OldSheet && Channel != VisitChannel.OldSheet)
            return VisitErrors.NotFromSheet;
        if (details.Channel == VisitChannel.OldSheet && participantIds.Count > 0)
            return VisitErrors.SheetIsNobodys;
        if (details.Channel != VisitChannel.OldSheet && participantIds.Count == 0)
            return VisitErrors.NobodyWent;
        if (details.NextStepOn < details.On && details.NextStepOn != NextStepOn)
            return VisitErrors.StepInPast;
        if (details.NextStepOn is not null && details.NextStep is null)
            return VisitErrors.StepMissing;
        (On, Channel, Outcome, Said, NextStep, NextStepOn, Lesson) =
            (details.On, details.Channel, details.Outcome, details.Said, details.NextStep, details.NextStepOn, details.Lesson);
        participants.RemoveAll(p => !participantIds.Contains(p.UserId));
        participants.AddRange(participantIds.Except(participants.Select(p => p.UserId)).Distinct().Select(id => new VisitParticipant(id)));
        return Result.Success;
    }

    /// <summary>The next step is due a day later, a late one on the day after <paramref name="today"/>. Refused without a day.</summary>
    public Result PostponeStep(DateOnly today)
    {
        if (NextStepOn is not { } on)
            return VisitErrors.NoDay;
        NextStepOn = (on < today ? today : on).AddDays(1);
        return Result.Success;
    }

    /// <summary>Whether the person may withdraw it without being a leader: who logged it, within a day.</summary>
    public bool IsAuthorsToWithdraw(int userId, DateTimeOffset now) => CreatedById == userId && now <= CreatedAt + AuthorsTime;

    /// <summary>
    /// Takes back what was logged by mistake: it stays, says who withdrew it, and counts nowhere. Its author does so within a
    /// day, later a leader with a reason.
    /// </summary>
    /// <param name="leads">Whether the person leads.</param>
    public Result Withdraw(string? reason, int byId, bool leads, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
            return VisitErrors.WithdrawnAlready;
        if (!IsAuthorsToWithdraw(byId, now))
        {
            if (!leads)
                return VisitErrors.LeadersWithdraw;
            if (string.IsNullOrWhiteSpace(reason))
                return VisitErrors.WithdrawalReason;
        }

        (WithdrawnAt, WithdrawnById, WithdrawnReason) = (now, byId, reason);
        return Result.Success;
    }

    public void SetPhoto(int photoId) => PhotoId = photoId;

    /// <summary>Belongs to a deal that was opened after it. Refused when it has a deal already, or the deal is another sponsor's.</summary>
    public Result JoinDeal(IVisitedDeal deal)
    {
        if (deal.SponsorId != SponsorId || DealId is not null)
            return VisitErrors.OtherSponsorsDeal;
        DealId = deal.Id;
        return Result.Success;
    }

    public void MoveTo(int sponsorId) => SponsorId = sponsorId;
}
