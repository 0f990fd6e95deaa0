namespace Outreach.Domain.Contracts;

/// <summary>Who decides, and what might bar it from deciding.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Level">In which office.</param>
/// <param name="OnBehalfOfId">The minister who has delegated, if any.</param>
/// <param name="HasInterest">Whether the person has declared an interest in the sponsor.</param>
/// <param name="NegotiatesDeal">Whether the person negotiates the deal now.</param>
public sealed record Reviewer(int UserId, ReviewLevel Level, int? OnBehalfOfId, bool HasInterest, bool NegotiatesDeal);

/// <summary>Co-signing and review.</summary>
public sealed partial class Contract
{
    /// <summary>A department agrees to carry a clause out. Once all have, the review opens.</summary>
    /// <param name="deliverableId">Which.</param>
    /// <param name="note">A remark; at most 500 characters.</param>
    /// <param name="byId">Who answers for the department.</param>
    /// <param name="now">When.</param>
    /// <param name="seen">The text that was agreed to; another one is refused. Null: whatever it says.</param>
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
        Changes++;
        return Result.Done;
    }

    /// <summary>Notes that a department was reminded of a clause.</summary>
    public void RemindOf(int deliverableId, DateTimeOffset now)
    {
        Find(deliverableId)?.Remind(now);
        Changes++;
    }

    /// <summary>
    /// The minister's review, or the advisor's second decision. Refused on another text than the one now in review, for
    /// who negotiates or has an interest, and for who has decided on this text already.
    /// </summary>
    /// <param name="reviewer">Who decides.</param>
    /// <param name="seenRevision">The text that the person saw.</param>
    /// <param name="verdict">What is decided.</param>
    /// <param name="reason">Required for a return; at most 1,000 characters.</param>
    /// <param name="comments">Comments of at most 500 characters by <see cref="ClauseKeys"/>; empty ones and those on parts that the contract does not have are dropped.</param>
    /// <param name="advisorThreshold">CNY from which the advisor decides too (setting, default 5,000).</param>
    /// <param name="now">When.</param>
    public Result Decide(
        Reviewer reviewer, int seenRevision, ReviewVerdict verdict, string? reason, IReadOnlyDictionary<string, string> comments,
        decimal advisorThreshold, DateTimeOffset now)
    {
        var expected = reviewer.Level == ReviewLevel.Minister ? ContractState.InReview : ContractState.AdvisorReview;
        if (State != expected)
            return ContractErrors.NotInReview;
        if (seenRevision != Revision)
            return ContractErrors.ChangedMeanwhile;
        if (reviewer.NegotiatesDeal || reviewer.UserId == NegotiatorId || HasNegotiated(reviewer.UserId))
            return ContractErrors.OwnDeal;
        if (revisions.Any(r => r.Revision == Revision && r.ById == reviewer.UserId))
            return ContractErrors.OwnSubmission;
        if (reviewer.HasInterest)
            return ContractErrors.Interest;
        // A minister's decision leads out of the review, so only the second decision can meet the first one's maker. An
        // unchanged text that is submitted once more is reviewed by anybody.
        if (reviewer.Level == ReviewLevel.Advisor && decisions.Where(d => d.Level == ReviewLevel.Minister).MaxBy(d => (d.At, d.Id))?.ById == reviewer.UserId)
            return ContractErrors.DecidedAlready;
        if (verdict == ReviewVerdict.Return && string.IsNullOrWhiteSpace(reason))
            return ContractErrors.ReturnReasonMissing;
        if (reason?.Length > ReviewDecision.ReasonLimit)
            return ContractErrors.ReasonTooLong;
        if (comments.Values.Any(c => c.Length > ReviewDecision.CommentLimit))
            return ContractErrors.CommentTooLong;
        var decision = new ReviewDecision(Revision, reviewer.Level, verdict, reason, reviewer.UserId, reviewer.OnBehalfOfId, now);
        foreach (var (key, text) in comments.Where(c => !string.IsNullOrWhiteSpace(c.Value) && IsPart(c.Key)))
            decision.Comment(key, text);
        decisions.Add(decision);
        if (verdict == ReviewVerdict.Return)
            MoveTo(ContractState.Returned, now);
        else if (reviewer.Level == ReviewLevel.Minister && Cash >= advisorThreshold)
            MoveTo(ContractState.AdvisorReview, now);
        else
            MoveTo(ContractState.Approved, now);
        return Result.Done;
    }

    /// <summary>
    /// Signs it: it gets its number, keeps the sponsor as it stands now, and its deal is won by the caller in the same save.
    /// </summary>
    /// <param name="number">A number just drawn.</param>
    /// <param name="sponsor">Name, credit code and address of the sponsor.</param>
    /// <param name="signerMay">Whether the signer holds a role that may sign (setting).</param>
    /// <param name="signedOn">Day of the signature.</param>
    /// <param name="now">When.</param>
    public Result Sign(string number, (string Name, string? Code, string? Address) sponsor, bool signerMay, DateOnly signedOn, DateTimeOffset now)
    {
        if (State != ContractState.Approved)
            return ContractErrors.NotApproved;
        if (!signerMay)
            return ContractErrors.SignerMayNot;
        (Number, SignedOn) = (number, signedOn);
        (SignedSponsorName, SignedSponsorCode, SignedSponsorAddress) = sponsor;
        MoveTo(ContractState.Signed, now);
        return Result.Done;
    }

    /// <summary>Takes the signed scan in; from then on it is fulfilled.</summary>
    public Result AttachScan(int fileId, DateTimeOffset now)
    {
        if (!IsInForce)
            return ContractErrors.NotInForce;
        ScanFileId = fileId;
        if (State == ContractState.Signed)
            MoveTo(ContractState.Fulfilling, now);
        Changes++;
        return Result.Done;
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
        if (seen is not null && seen != deliverable.Content.Stamp())
            return ContractErrors.ClauseChanged;
        if (deliverable.Confirmation == answer)
            return ContractErrors.AnsweredAlready;
        deliverable.Answer(answer, note, byId, inStead, now);
        Changes++;
        GoOnWhenConfirmed(now);
        return Result.Done;
    }

    private void GoOnWhenConfirmed(DateTimeOffset now)
    {
        if (deliverables.All(d => d.Confirmation == ConfirmationState.Confirmed))
            MoveTo(ContractState.InReview, now);
    }

    private Deliverable? Find(int deliverableId) => deliverables.SingleOrDefault(d => d.Id == deliverableId);
}
