using System.Linq.Expressions;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Data;

namespace Outreach.Domain.Contracts;

public sealed partial class Contract
{
    // A minister's decision leads out of the review, so only the second decision can meet the first one's maker. An unchanged
    // text that is submitted once more is reviewed by anybody.
    private static Expression<Func<Contract, int, bool, bool, ReviewBar>> ReviewBarOf { get; } = (c, userId, ownsDeal, hasInterest) =>
        ownsDeal || c.NegotiatorId == userId || c.Negotiators.Any(n => n.UserId == userId) ? ReviewBar.OwnDeal
        : c.Authors.Any(a => a.UserId == userId) || c.Revisions.Any(r => r.Revision == c.Revision && r.ById == userId) ? ReviewBar.OwnSubmission
        : hasInterest ? ReviewBar.Interest
        : c.State == ContractState.AdvisorReview && c.Decisions.Where(d => d.Level == ReviewLevel.Minister)
            .OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Select(d => d.ById).FirstOrDefault() == userId ? ReviewBar.DecidedAlready
        : ReviewBar.None;

    private static readonly Func<Contract, int, bool, bool, ReviewBar> Bar = ReviewBarOf.Compile();

    /// <summary>What keeps a person from deciding on the text as it stands. Also in queries; else its parts must have been loaded.</summary>
    /// <param name="ownsDeal">Whether the person negotiates the deal now.</param>
    /// <param name="hasInterest">Whether the person has declared an interest in the sponsor.</param>
    [QueryExpression(nameof(ReviewBarOf))]
    public ReviewBar BarOf(int userId, bool ownsDeal, bool hasInterest) => Bar(this, userId, ownsDeal, hasInterest);

    /// <summary>A department agrees to carry a clause out. Once all have, the review opens.</summary>
    /// <param name="note">A remark; at most 500 characters.</param>
    /// <param name="seen">The text and the word on it that the person saw; another one is refused. Null: whatever it says.</param>
    /// <param name="inStead">
    /// Whether a leader of ours answers because nobody speaks for the department: the note then says who of it agreed. Not
    /// for who negotiates the contract or once did. Negotiators must have been loaded.
    /// </param>
    public Result Confirm(int deliverableId, string? note, int byId, DateTimeOffset now, string? seen = null, bool inStead = false) =>
        inStead && string.IsNullOrWhiteSpace(note) ? ContractErrors.AgreedByMissing : Answer(deliverableId, ConfirmationState.Confirmed, note, byId, now, seen, inStead);

    /// <summary>A department refuses a clause, and says why; otherwise as for an agreement.</summary>
    public Result Decline(int deliverableId, string? note, int byId, DateTimeOffset now, string? seen = null, bool inStead = false) =>
        string.IsNullOrWhiteSpace(note) ? ContractErrors.NoteMissing : Answer(deliverableId, ConfirmationState.Declined, note, byId, now, seen, inStead);

    /// <summary>Asks a department that declined once more, such as after talking to it.</summary>
    public Result AskAgain(int deliverableId, DateTimeOffset now)
    {
        if (State != ContractState.Confirming)
            return ContractErrors.NotConfirming;
        if (Find(deliverableId) is not { } deliverable)
            return ContractErrors.NoSuchClause;
        if (deliverable.Confirmation != ConfirmationState.Declined)
            return ContractErrors.NotDeclined;
        deliverable.AskAnew(now);
        TouchCount++;
        return Result.Success;
    }

    public void RemindOf(int deliverableId, DateTimeOffset now)
    {
        Find(deliverableId)?.Remind(now);
        TouchCount++;
    }

    /// <summary>
    /// The minister's review, or the advisor's second decision. Refused on another text than the one now in review, for
    /// who negotiates or has an interest, or decides on behalf of somebody who does, and for who has decided on this text already. The second decision is there so that
    /// the teacher sees what is large: an advisor who decided at the minister's level has, so that decision counts for both
    /// unless there is another advisor to take the second one.
    /// </summary>
    /// <param name="reason">Required for a return; at most 1,000 characters.</param>
    /// <param name="comments">Comments of at most 500 characters by <see cref="ClauseKeys"/>; empty ones and those on parts that the contract does not have are dropped.</param>
    /// <param name="advisorThreshold">CNY from which the advisor decides too (setting, default 5,000).</param>
    public Result Decide(
        Reviewer reviewer, int seenRevision, ReviewVerdict verdict, string? reason, IReadOnlyDictionary<string, string> comments,
        decimal advisorThreshold, DateTimeOffset now)
    {
        var expected = reviewer.Level == ReviewLevel.Minister ? ContractState.InReview : ContractState.AdvisorReview;
        if (State != expected || (reviewer.InMinistersStead && HandedToAdvisorAt is null))
            return ContractErrors.NotInReview;
        if (seenRevision != Revision)
            return ContractErrors.ChangedMeanwhile;
        if (ContractErrors.Of(BarOf(reviewer.UserId, reviewer.NegotiatesDeal, reviewer.HasInterest)) is { } bar)
            return bar;
        if (reviewer.OnBehalfOfId is { } giver && BarOf(giver, reviewer.GiverNegotiatesDeal, reviewer.GiverHasInterest) != ReviewBar.None)
            return DelegationErrors.GiversOwn;
        // Once handed over it stays so for this text, or a barred minister could choose who decides instead.
        if (HandedToAdvisorAt is not null && !reviewer.InMinistersStead)
            return ContractErrors.HandedToAdvisor;
        if (verdict == ReviewVerdict.Return && string.IsNullOrWhiteSpace(reason))
            return ContractErrors.ReturnReasonMissing;
        if (reason?.Length > ReviewDecision.ReasonLimit)
            return ContractErrors.ReasonTooLong;
        if (comments.Values.Any(c => c.Length > ReviewDecision.CommentLimit))
            return ContractErrors.CommentTooLong;
        var decision = new ReviewDecision(Revision, reviewer.Level, verdict, reason, reviewer.UserId, reviewer.OnBehalfOfId, reviewer.InMinistersStead, now);
        foreach (var (key, text) in comments.Where(c => !string.IsNullOrWhiteSpace(c.Value) && IsPart(c.Key)))
            decision.Comment(key, text);
        decisions.Add(decision);
        if (verdict == ReviewVerdict.Return)
            MoveTo(ContractState.Returned, now);
        else if (reviewer.Level == ReviewLevel.Minister && Whole >= advisorThreshold && (!reviewer.InMinistersStead || reviewer.AnotherAdvisor))
            MoveTo(ContractState.AdvisorReview, now);
        else
            MoveTo(ContractState.Approved, now);
        return Result.Success;
    }

    /// <summary>
    /// Gives the decision at the minister's level to the advisor, because everybody who could take it is barred. The caller
    /// knows who they are. It ends with the review of this text.
    /// </summary>
    public Result HandToAdvisor(DateTimeOffset now)
    {
        if (State != ContractState.InReview)
            return ContractErrors.NotInReview;
        HandedToAdvisorAt ??= now;
        TouchCount++;
        return Result.Success;
    }

    /// <summary>
    /// Prepares the paper that both sides are to sign: it bears the number. A paper that was taken back to be changed bears the
    /// number that it had.
    /// </summary>
    /// <param name="number">Drawn by the caller, unless it has one.</param>
    /// <param name="signerMay">Whether the signer holds a role that may sign (setting).</param>
    public Result PreparePaper(string number, bool signerMay, DateOnly on, DateTimeOffset now)
    {
        if (CheckPaper().Error is { } error)
            return error;
        if (!signerMay)
            return ContractErrors.SignerMayNot;
        (Number, PaperOn) = (Number ?? number, on);
        MoveTo(ContractState.ToBeSigned, now);
        return Result.Success;
    }

    /// <summary>Whether its paper can be prepared now.</summary>
    public Result CheckPaper() => State switch
    {
        ContractState.Approved => Result.Success,
        ContractState.ToBeSigned => ContractErrors.PaperThere,
        ContractState.Withdrawn => ContractErrors.WithdrawnAlready,
        >= ContractState.Fulfilling => ContractErrors.PaperSigned,
        _ => ContractErrors.NotApproved,
    };

    /// <summary>
    /// Takes in the scan of the paper that both sides have signed. From here on it counts; its deal is won, and what an
    /// amendment takes over is taken over, by the caller in the same save. The sponsor is named as the text names it.
    /// </summary>
    /// <param name="sponsor">The sponsor as it stands now, for a text that keeps no words of its own.</param>
    /// <param name="signerMay">Whether the signer held a role that may sign (setting) on that day.</param>
    public Result Sign(int scanFileId, (string Name, string? Code, string? Address) sponsor, bool signerMay, DateOnly signedOn, DateOnly today, DateTimeOffset now)
    {
        if (CheckSignature(signedOn, today).Error is { } error)
            return error;
        if (!signerMay)
            return ContractErrors.SignerMayNot;
        (ScanFileId, SignedOn) = (scanFileId, signedOn);
        (SignedSponsorName, SignedSponsorCode, SignedSponsorAddress) = Words?.Sponsor is { } signed ? (signed.Name, signed.CreditCode, signed.Address) : sponsor;
        MoveTo(ContractState.Fulfilling, now);
        return Result.Success;
    }

    /// <summary>Whether it waits for its signature and can have been signed on that day.</summary>
    public Result CheckSignature(DateOnly signedOn, DateOnly today)
    {
        if (State != ContractState.ToBeSigned)
            return ContractErrors.NoPaper;
        if (signedOn > today)
            return ContractErrors.FutureDay.ForField("SignedOn");
        return signedOn < PaperOn ? ContractErrors.SignedBeforePaper.WithArguments(PaperOn) : Result.Success;
    }

    /// <summary>Another scan of the same paper, such as a clearer one. The former one is kept, with the reason.</summary>
    public Result ReplaceScan(int fileId, string? reason, int byId, DateTimeOffset now)
    {
        if (CheckReplacedScan(reason).Error is { } error)
            return error;
        if (ScanFileId is { } former)
            replacedScans.Add(new ReplacedScan(former, reason!, byId, now));
        ScanFileId = fileId;
        TouchCount++;
        return Result.Success;
    }

    /// <summary>Whether another scan can take the place of the present one for that reason.</summary>
    public Result CheckReplacedScan(string? reason)
    {
        if (!IsInForce)
            return ContractErrors.NotInForce;
        if (string.IsNullOrWhiteSpace(reason))
            return ContractErrors.ReasonMissing;
        return reason.Length > ReplacedScan.ReasonLimit ? ContractErrors.ReasonLimit : Result.Success;
    }

    private bool IsPart(string key) => key is ClauseKeys.Cash or ClauseKeys.Goods or ClauseKeys.Parties or ClauseKeys.Whole
        || deliverables.Any(d => ClauseKeys.Deliverable(d.Id) == key) || instalments.Any(i => ClauseKeys.Instalment(i.Id) == key)
        || clauses.Any(c => ClauseKeys.Clause(c.Id) == key);

    private Result Answer(int deliverableId, ConfirmationState answer, string? note, int byId, DateTimeOffset now, string? seen, bool inStead)
    {
        if (note?.Length > Deliverable.NoteLimit)
            return ContractErrors.NoteTooLong;
        if (State != ContractState.Confirming)
            return ContractErrors.NotConfirming;
        if (Find(deliverableId) is not { } deliverable)
            return ContractErrors.NoSuchClause;
        if (inStead && (byId == NegotiatorId || HasNegotiated(byId)))
            return ContractErrors.StandInNegotiates;
        if (seen is not null && !AnswerStamp.IsOf(deliverable.Content.Stamp(), seen))
            return ContractErrors.ClauseChanged;
        if (deliverable.Confirmation == answer)
            return ContractErrors.AnsweredAlready;
        // A colleague's other answer of a moment ago is read before it is overruled.
        if (seen is not null && seen != deliverable.Content.Stamp(deliverable.ConfirmedAt))
            return ContractErrors.ClauseChanged;
        deliverable.Answer(answer, note, byId, inStead, now);
        TouchCount++;
        GoOnWhenConfirmed(now);
        return Result.Success;
    }

    private void GoOnWhenConfirmed(DateTimeOffset now)
    {
        if (deliverables.All(d => d.Confirmation == ConfirmationState.Confirmed))
            MoveTo(ContractState.InReview, now);
    }

    private Deliverable? Find(int deliverableId) => deliverables.SingleOrDefault(d => d.Id == deliverableId);
}
