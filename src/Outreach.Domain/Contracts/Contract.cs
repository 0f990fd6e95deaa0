using System.Linq.Expressions;
using Outreach.Domain.Contracts.Amendments;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Contracts.Terminations;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;

namespace Outreach.Domain.Contracts;

/// <summary>
/// A sponsorship contract (赞助合同): drafted, checked, co-signed by the departments it promises in the name of, reviewed,
/// signed, and followed clause by clause until each promise is proven. Every verb raises <see cref="TouchCount"/>, so that
/// two people who act on parts of one contract at the same time never both go by what the other has changed.
/// </summary>
public sealed partial class Contract : Entity
{
    /// <summary>How many days at most something holds its slots.</summary>
    public const int MostDaysHeld = 200;

    private readonly List<Deliverable> deliverables = [];
    private readonly List<Instalment> instalments = [];
    private readonly List<ExtraClause> clauses = [];
    private readonly List<ContractRevision> revisions = [];
    private readonly List<ReviewDecision> decisions = [];
    private readonly List<Acknowledgement> acknowledgements = [];
    private readonly List<Receipt> receipts = [];
    private readonly List<Breach> breaches = [];
    private readonly List<ContractNegotiator> negotiators = [];
    private readonly List<ContractAuthor> authors = [];
    private readonly List<SponsorLink> links = [];
    private readonly List<MoveNotice> moves = [];
    private readonly List<ReplacedScan> replacedScans = [];

    private Contract()
    {
    }

    /// <summary>
    /// Number, such as WL-2026-0001, or WL-2026-0001-01 of an amendment; null until its paper is prepared. Unique. It stays
    /// when the contract is withdrawn, so that the register has no gap.
    /// </summary>
    public string? Number { get; private set; }

    public int DealId { get; private set; }

    /// <summary>The deal while this is its living main contract, else null: unique, so that a deal has one.</summary>
    public int? ActiveDealId { get; private set; }

    public int SponsorId { get; private set; }

    /// <summary>For which event; null for the term as a whole.</summary>
    public int? EventId { get; private set; }

    /// <summary>The cleared offer that the draft was filled from; null when there was none.</summary>
    public int? OfferId { get; private set; }

    /// <summary>Who negotiates: drafts it, and never receives its money nor decides on it.</summary>
    public int NegotiatorId { get; private set; }

    /// <summary>The signed contract that this one amends (补充协议); null for a contract of its own.</summary>
    public int? AmendsId { get; private set; }

    /// <summary>The amended contract while this amendment is on its way, else null: unique, so that there is one at a time.</summary>
    public int? ActiveAmendmentOfId { get; private set; }

    public ContractState State { get; private set; }

    /// <summary>Since when it stands there, UTC.</summary>
    public DateTimeOffset StateSince { get; private set; }

    /// <summary>Number of the text, raised by every change of it; a decision and an edit name the one they saw.</summary>
    public int Revision { get; private set; }

    public int TouchCount { get; private set; }

    /// <summary>Since when the advisor decides at the minister's level, UTC; null while the minister or a delegate can.</summary>
    public DateTimeOffset? HandedToAdvisorAt { get; private set; }

    /// <summary>When those whose turn it is were last hurried, UTC; null when not in this state.</summary>
    public DateTimeOffset? NudgedAt { get; private set; }

    public PartyRole DepartmentRole { get; private set; }

    /// <summary>CNY.</summary>
    public decimal? Cash { get; private set; }

    public string? Goods { get; private set; }

    /// <summary>Whether no other merchant of the industry may sponsor the event.</summary>
    public bool IsExclusive { get; private set; }

    public int? SignerId { get; private set; }

    public string? SponsorSigner { get; private set; }

    /// <summary>The sponsor as it stood when the contract was signed; null before.</summary>
    public string? SignedSponsorName { get; private set; }

    public string? SignedSponsorCode { get; private set; }

    public string? SignedSponsorAddress { get; private set; }

    /// <summary>When the paper was prepared to be signed; null before.</summary>
    public DateOnly? PaperOn { get; private set; }

    /// <summary>Day of the signature, told with the scan; null before.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>The scan that both sides have signed.</summary>
    public int? ScanFileId { get; private set; }

    public string? EndReason { get; private set; }

    /// <summary>Why it was completed before its event was over; null when it was not.</summary>
    public string? CompletedEarlyReason { get; private set; }

    /// <summary>Whether the sponsor backed out when only the signature was missing (S18).</summary>
    public bool BackedOut { get; private set; }

    /// <summary>How it was terminated; null while it was not, and of amendments, which end with their original.</summary>
    public Termination? Termination { get; private set; }

    /// <summary>Of an amendment, as JSON: where its original stood when this text was last brought up to it.</summary>
    public string? StandingJson { get; private set; }

    /// <summary>Whether the goods of this text count in another text of the same contract, as <see cref="Instalment.CountedElsewhere"/>.</summary>
    public bool GoodsCountedElsewhere { get; private set; }

    /// <summary>Why the goods will not come; null while they are waited for.</summary>
    public string? GoodsWrittenOffReason { get; private set; }

    /// <summary>What the department gives, in order once sorted by position.</summary>
    public IReadOnlyCollection<Deliverable> Deliverables => deliverables;

    public IReadOnlyCollection<Instalment> Instalments => instalments;

    public IReadOnlyCollection<ExtraClause> Clauses => clauses;

    public IReadOnlyCollection<ContractRevision> Revisions => revisions;

    public IReadOnlyCollection<ReviewDecision> Decisions => decisions;

    public IReadOnlyCollection<Acknowledgement> Acknowledgements => acknowledgements;

    public IReadOnlyCollection<Receipt> Receipts => receipts;

    /// <summary>
    /// Everybody who negotiates it or once did. Handing the deal on gives nobody the right to decide on what they have
    /// negotiated themselves, or to take its money.
    /// </summary>
    public IReadOnlyCollection<ContractNegotiator> Negotiators => negotiators;

    /// <summary>Everybody else who has changed its text.</summary>
    public IReadOnlyCollection<ContractAuthor> Authors => authors;

    public IReadOnlyCollection<Breach> Breaches => breaches;

    public IReadOnlyCollection<SponsorLink> Links => links;

    /// <summary>Moves of its event that the sponsor was told of.</summary>
    public IReadOnlyCollection<MoveNotice> Moves => moves;

    /// <summary>Former scans of the signed paper, the oldest first.</summary>
    public IReadOnlyCollection<ReplacedScan> ReplacedScans => replacedScans;

    /// <summary>Whether its text may be changed.</summary>
    public bool IsDraft => State is ContractState.Draft or ContractState.Returned;

    /// <summary>Whether it has been signed and is not over.</summary>
    public bool IsInForce => State == ContractState.Fulfilling;

    /// <summary>Whether its number was drawn for a paper that was never signed (作废).</summary>
    public bool IsVoid => State == ContractState.Withdrawn && Number is not null;

    /// <summary>CNY of the text; of an amendment with what came in under its original before.</summary>
    public decimal? Whole => AmendsId is null ? Cash : (Cash ?? 0) + (Standing?.Received ?? 0);

    /// <summary>Of an amendment: where its original stood when this text was last brought up to it.</summary>
    public ContractStanding? Standing => StandingJson is null ? null : ContractStanding.FromJson(StandingJson);

    private static Expression<Func<Contract, bool>> CountedOf { get; } = c => c.SignedOn != null;

    private static readonly Func<Contract, bool> Counts = CountedOf.Compile();

    /// <summary>
    /// Whether its promises and its money count: its signed scan is in. An amendment takes over in that moment, so that one
    /// text counts at any time. Also in queries.
    /// </summary>
    [QueryExpression(nameof(CountedOf))]
    public bool IsCounted() => Counts(this);

    /// <summary>Whether it is over.</summary>
    public bool IsOver => State is ContractState.Completed or ContractState.Withdrawn or ContractState.Terminated;

    public ContractContent Content => new(
        DepartmentRole, Cash, Goods, IsExclusive, SignerId, SponsorSigner,
        [.. instalments.OrderBy(i => i.Position).Select(i => i.Content)],
        [.. deliverables.OrderBy(d => d.Position).Select(d => d.Content)],
        [.. clauses.OrderBy(c => c.Position).Select(c => c.Content)]);

    /// <summary>
    /// Begins a contract for a deal that is agreed or contracting, and moves the deal to contracting. That a deal has one
    /// living contract is kept by the unique <see cref="ActiveDealId"/>.
    /// </summary>
    /// <param name="deal">With its former owners.</param>
    /// <param name="offer">The offer that the text is filled from: cleared, and for what the deal is for. Null when it is not.</param>
    public static Result<Contract> Create(Deal deal, ContractContent content, int byId, DateTimeOffset now, EventOffer? offer = null)
    {
        if (offer is not null && (offer.State != EventOfferState.Cleared || offer.EventId != deal.EventId))
            return ContractErrors.OfferNotCleared;
        if (deal.Stage is not (DealStage.Agreed or DealStage.Contracting))
            return ContractErrors.DealNotAgreed;
        if (deal.Stage == DealStage.Agreed && deal.MoveTo(DealStage.Contracting, byId, now).Error is { } refused)
            return refused;
        var contract = new Contract
        {
            DealId = deal.Id,
            ActiveDealId = deal.Id,
            SponsorId = deal.SponsorId,
            EventId = deal.EventId,
            OfferId = offer?.Id,
            NegotiatorId = deal.OwnerId,
            State = ContractState.Draft,
            StateSince = now,
        };
        contract.negotiators.AddRange(deal.FormerOwners.Select(o => o.UserId).Append(deal.OwnerId).Distinct().Select(id => new ContractNegotiator(id)));
        return contract.Write(content).With(contract);
    }

    /// <summary>
    /// Begins an amendment (补充协议) of a contract in force. It restates what is still open, and takes it over once it is
    /// signed; the signed text is left untouched.
    /// </summary>
    /// <param name="family">The contract, and the amendments of it that took over, in their order; with their parts.</param>
    /// <param name="standing">Where they stand, for the draft to begin with; what is open is asked again when it is submitted and when it takes over.</param>
    public static Result<Contract> CreateAmendment(IReadOnlyList<Contract> family, ContractStanding standing, DateTimeOffset now)
    {
        var original = family[0];
        if (original.State != ContractState.Fulfilling)
            return ContractErrors.NotFulfilling;
        var amendment = new Contract
        {
            DealId = original.DealId,
            SponsorId = original.SponsorId,
            EventId = original.EventId,
            NegotiatorId = original.NegotiatorId,
            AmendsId = original.Id,
            ActiveAmendmentOfId = original.Id,
            State = ContractState.Draft,
            StateSince = now,
        };
        amendment.negotiators.AddRange(original.negotiators.Select(n => n.UserId).Append(original.NegotiatorId).Distinct().Select(id => new ContractNegotiator(id)));
        amendment.StandingJson = standing.ToJson();
        var rest = standing.Rest;
        var written = amendment.Write(rest with
        {
            Instalments = [.. rest.Instalments.Select(i => i with { Id = 0 })],
            Deliverables = [.. rest.Deliverables.Select(d => d with { Id = 0 })],
            Clauses = [.. rest.Clauses.Select(c => c with { Id = 0 })],
        });
        // Row by row, so that it is known what each says instead of what.
        foreach (var (row, from) in amendment.deliverables.Zip(rest.Deliverables))
        {
            row.Restate(from.Id);
            row.PlanTakeDown(Restated(row, family)?.TakeDownOn);
        }

        foreach (var (row, from) in amendment.instalments.Zip(rest.Instalments))
            row.Restate(from.Id);
        foreach (var (row, from) in amendment.clauses.Zip(rest.Clauses))
            row.Restate(from.Id);
        return written.With(amendment);
    }

    /// <summary>
    /// Changes the text of a draft. Only the confirmation of a clause that changed is voided.
    /// </summary>
    /// <param name="content">The whole text; rows with the id of a stored row change that row.</param>
    /// <param name="seenRevision">The text that the person saw; another one is refused as stale.</param>
    /// <param name="byId">Who writes it, and so does not decide on it. Negotiators and authors must have been loaded.</param>
    public Result Edit(ContractContent content, int seenRevision, int byId)
    {
        if (!IsDraft)
            return ContractErrors.NotDraft;
        if (seenRevision != Revision)
            return ContractErrors.Stale;
        var written = Write(content);
        if (Revision != seenRevision && !HasNegotiated(byId) && authors.All(a => a.UserId != byId))
            authors.Add(new ContractAuthor(byId));
        return written;
    }

    /// <summary>Says of each clause of a draft, in their order, when it is planned to come down. Not part of the text: no revision of it.</summary>
    public Result PlanTakeDowns(IReadOnlyList<DateOnly?> days)
    {
        if (!IsDraft)
            return ContractErrors.NotDraft;
        foreach (var (clause, index) in deliverables.OrderBy(d => d.Position).Zip(days).Select((pair, i) => (pair, i)))
        {
            var (row, day) = clause;
            if (day is { } on && row.StartsOn is { } starts && (on < starts || on > starts.AddDays(MostDaysHeld)))
                return ContractErrors.TakeDown.WithArguments(MostDaysHeld).ForField($"Deliverables[{index}].TakeDownOn");
            row.PlanTakeDown(day);
        }

        return Result.Success;
    }

    public Result Acknowledge(string fingerprint, string? reason, int byId, DateTimeOffset now)
    {
        if (!IsDraft)
            return ContractErrors.NotDraft;
        if (string.IsNullOrWhiteSpace(reason))
            return ContractErrors.ReasonMissing;
        acknowledgements.RemoveAll(a => a.Fingerprint == fingerprint);
        acknowledgements.Add(new Acknowledgement(fingerprint, reason, byId, now));
        TouchCount++;
        return Result.Success;
    }

    /// <summary>
    /// Submits the draft: keeps its text for good and asks the departments. Goes on to the review at once when all have
    /// confirmed what stayed the same.
    /// </summary>
    /// <param name="warnings">Fingerprints of its warnings; each must have been acknowledged.</param>
    /// <param name="clearances">
    /// What departments have agreed to in the offer that the text was filled from: each counts for one clause that says just
    /// that, but not where a negotiator of the contract gave the word in the department's stead. Negotiators must have been
    /// loaded where there are any.
    /// </param>
    /// <param name="family">Of an amendment: the contract and what amended it before. What it restates unchanged needs no answer again.</param>
    /// <param name="words">What it says in words of other records; where they have changed since, it is another text.</param>
    public Result Submit(
        int errors, IReadOnlyCollection<string> warnings, int byId, DateTimeOffset now, IReadOnlyCollection<Clearance>? clearances = null, IReadOnlyList<Contract>? family = null, ContractWords? words = null)
    {
        if (!IsDraft)
            return ContractErrors.NotDraft;
        // An amendment may leave nothing of the publicity and change the money.
        if (deliverables.Count == 0 && AmendsId is null)
            return ContractErrors.NothingPromised;
        if (errors > 0)
            return ContractErrors.HasErrors.WithArguments(errors);
        var open = warnings.Except(acknowledgements.Select(a => a.Fingerprint)).Count();
        if (open > 0)
            return ContractErrors.HasWarnings.WithArguments(open);
        if (SignerId is null)
            return ContractErrors.SignerMissing;
        var kept = revisions.SingleOrDefault(r => r.Revision == Revision);
        if (kept is not null && words is not null && (kept.Words is null || ContractWords.FromJson(kept.Words).ChangesTo(words).Count > 0))
            Revision++;
        if (revisions.All(r => r.Revision != Revision))
            revisions.Add(new ContractRevision(Revision, Content.ToJson(), words?.ToJson(), byId, now));
        // Submitted again after a return: who declined is asked again, who confirmed the same words is not.
        var given = (clearances ?? []).Where(c => !(c.InStead && (c.ById == NegotiatorId || HasNegotiated(c.ById)))).ToList();
        foreach (var deliverable in deliverables.OrderBy(d => d.Position))
        {
            var taken = given.Find(c => c.Covers(deliverable.Content));
            if (taken is not null)
                given.Remove(taken);
            if (deliverable.Confirmation == ConfirmationState.Confirmed)
                continue;
            deliverable.AskAnew(now);
            if (taken is not null && !deliverable.WasDeclined)
                deliverable.TakeOver(taken);
            else if (Restated(deliverable, family) is { Confirmation: ConfirmationState.Confirmed } restated && deliverable.SaysAs(restated) && !deliverable.WasDeclined)
                deliverable.TakeOver(restated);
        }

        MoveTo(ContractState.Confirming, now);
        GoOnWhenConfirmed(now);
        return Result.Success;
    }

    /// <summary>Makes it a draft again. A number that was drawn for it stays its own.</summary>
    public Result TakeBack(DateTimeOffset now)
    {
        if (State is not (ContractState.Confirming or ContractState.InReview or ContractState.AdvisorReview or ContractState.Approved or ContractState.ToBeSigned))
            return ContractErrors.NotSubmitted;
        StopAsking();
        PaperOn = null;
        MoveTo(ContractState.Draft, now);
        return Result.Success;
    }

    /// <summary>Gives it up before the signature. A number that was drawn is void from then on.</summary>
    /// <param name="backedOut">Whether the sponsor backed out (S18): true of a numbered paper alone.</param>
    public Result Withdraw(string? reason, DateTimeOffset now, bool backedOut = false)
    {
        if (State == ContractState.Withdrawn)
            return ContractErrors.WithdrawnAlready;
        if (State >= ContractState.Fulfilling)
            return ContractErrors.SignedAlready;
        if (string.IsNullOrWhiteSpace(reason))
            return ContractErrors.ReasonMissing;
        StopAsking();
        (EndReason, BackedOut, ActiveDealId, ActiveAmendmentOfId) = (reason, backedOut && Number is not null, null, null);
        MoveTo(ContractState.Withdrawn, now);
        return Result.Success;
    }

    /// <summary>Whether the person negotiates it or once did. Negotiators must have been loaded.</summary>
    public bool HasNegotiated(int userId) => negotiators.Any(n => n.UserId == userId);

    /// <summary>Gives the negotiation to somebody else. Negotiators must have been loaded.</summary>
    public Result Reassign(int negotiatorId)
    {
        if (IsOver)
            return ContractErrors.Over;
        NegotiatorId = negotiatorId;
        if (!HasNegotiated(negotiatorId))
            negotiators.Add(new ContractNegotiator(negotiatorId));
        TouchCount++;
        return Result.Success;
    }

    public void MoveToSponsor(int sponsorId)
    {
        SponsorId = sponsorId;
        TouchCount++;
    }

    private Result Write(ContractContent content)
    {
        if (Refuse(content) is { } error)
            return error;
        var before = Content.ToJson();
        (DepartmentRole, Cash, Goods, IsExclusive, SignerId, SponsorSigner) =
            (content.DepartmentRole, content.Cash, content.Goods, content.IsExclusive, content.SignerId, content.SponsorSigner);
        Rewrite(deliverables, content.Deliverables, d => d.Id, c => c.Id, (d, n, c) => d.Write(n, c), (n, c) => new Deliverable(n, c));
        Rewrite(instalments, content.Instalments, i => i.Id, c => c.Id, (i, n, c) => i.Write(n, c), (n, c) => new Instalment(n, c));
        Rewrite(clauses, content.Clauses, x => x.Id, c => c.Id, (x, n, c) => x.Write(n, c), (n, c) => new ExtraClause(n, c));
        if (Revision == 0 || Content.ToJson() != before)
            Revision++;
        TouchCount++;
        return Result.Success;
    }

    private DomainError? Refuse(ContractContent content)
    {
        if (!IsMoney(content.Cash) || content.Instalments.Any(i => !IsMoney(i.Amount)))
            return ContractErrors.Amount;
        if (content.Deliverables.Count > ContractContent.DeliverableLimit || content.Instalments.Count > ContractContent.InstalmentLimit || content.Clauses.Count > ContractContent.ClauseLimit)
            return ContractErrors.TooManyRows;
        if (content.Deliverables.Select((d, i) => (d.Count, At: i)).Where(d => d.Count is < 1 or > 100_000).Select(d => (int?)d.At).FirstOrDefault() is { } at)
            return ContractErrors.PromisedCount.ForField($"Deliverables[{at}].Count");
        var known = deliverables.Select(d => d.Id).Concat(instalments.Select(i => i.Id)).Concat(clauses.Select(c => c.Id)).ToHashSet();
        var named = content.Deliverables.Select(d => d.Id).Concat(content.Instalments.Select(i => i.Id)).Concat(content.Clauses.Select(c => c.Id)).Where(id => id != 0).ToList();
        return named.Count != named.Distinct().Count() || named.Any(id => !known.Contains(id)) ? ContractErrors.Stale : null;
    }

    private static bool IsMoney(decimal? amount) => amount is null || (amount is >= 0 and <= 9_999_999_999.99m && decimal.Round(amount.Value, 2) == amount);

    private static void Rewrite<TRow, TContent>(
        List<TRow> rows, IReadOnlyList<TContent> contents, Func<TRow, int> idOf, Func<TContent, int> idIn,
        Action<TRow, int, TContent> write, Func<int, TContent, TRow> make)
    {
        rows.RemoveAll(r => contents.All(c => idIn(c) != idOf(r)));
        for (var i = 0; i < contents.Count; i++)
        {
            var row = idIn(contents[i]) == 0 ? default : rows.SingleOrDefault(r => idOf(r) == idIn(contents[i]));
            if (row is null)
                rows.Add(make(i + 1, contents[i]));
            else
                write(row, i + 1, contents[i]);
        }
    }

    /// <summary>Notes that those whose turn it is were hurried (催一下).</summary>
    /// <param name="wasToday">Whether they were today already.</param>
    public Result Nudge(bool wasToday, DateTimeOffset now)
    {
        if (State is not (ContractState.Confirming or ContractState.InReview or ContractState.AdvisorReview))
            return ContractErrors.NobodyWaits;
        if (wasToday)
            return ContractErrors.NudgedToday;
        NudgedAt = now;
        foreach (var deliverable in deliverables.Where(d => State == ContractState.Confirming && d.Confirmation == ConfirmationState.Waiting))
            deliverable.Remind(now);
        TouchCount++;
        return Result.Success;
    }

    private void StopAsking()
    {
        foreach (var deliverable in deliverables)
            deliverable.StopAsking();
    }

    private void MoveTo(ContractState state, DateTimeOffset now)
    {
        (State, StateSince, HandedToAdvisorAt, NudgedAt) = (state, now, null, null);
        TouchCount++;
    }
}
