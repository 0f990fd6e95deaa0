using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;

namespace Outreach.Domain.Contracts;

/// <summary>Where a contract stands (domain.md, Contracts).</summary>
public enum ContractState
{
    /// <summary>起草</summary>
    [Display(Name = "Draft")] Draft,

    /// <summary>退回: a draft again, with the reviewer's comments.</summary>
    [Display(Name = "Returned")] Returned,

    /// <summary>会签</summary>
    [Display(Name = "Co-signing")] Confirming,

    /// <summary>待审</summary>
    [Display(Name = "In review")] InReview,

    /// <summary>待指导老师决定</summary>
    [Display(Name = "Advisor's decision")] AdvisorReview,

    /// <summary>已批准</summary>
    [Display(Name = "Approved")] Approved,

    /// <summary>已签署</summary>
    [Display(Name = "Signed")]
    [SuppressMessage("Naming", "CA1720", Justification = "The domain's word, not the C type.")]
    Signed,

    /// <summary>履行中</summary>
    [Display(Name = "Fulfilling")] Fulfilling,

    /// <summary>已完成</summary>
    [Display(Name = "Completed")] Completed,

    /// <summary>已撤回</summary>
    [Display(Name = "Withdrawn")] Withdrawn,

    /// <summary>已终止</summary>
    [Display(Name = "Terminated")] Terminated,
}

/// <summary>
/// A sponsorship contract (赞助合同): drafted, checked, co-signed by the departments it promises in the name of, reviewed,
/// signed, and followed clause by clause until each promise is proven. Every verb raises <see cref="Changes"/>, so that
/// two people who act on parts of one contract at the same time never both go by what the other has changed.
/// </summary>
public sealed partial class Contract : Entity
{
    private readonly List<Deliverable> deliverables = [];
    private readonly List<Instalment> instalments = [];
    private readonly List<ExtraClause> clauses = [];
    private readonly List<ContractRevision> revisions = [];
    private readonly List<ReviewDecision> decisions = [];
    private readonly List<Acknowledgement> acknowledgements = [];
    private readonly List<Receipt> receipts = [];
    private readonly List<Breach> breaches = [];
    private readonly List<ContractNegotiator> negotiators = [];
    private readonly List<SponsorLink> links = [];

    private Contract()
    {
    }

    /// <summary>Number, such as WL-2026-0001, or WL-2026-0001-01 of an amendment; null until signed. Unique.</summary>
    public string? Number { get; private set; }

    /// <summary>From which negotiation.</summary>
    public int DealId { get; private set; }

    /// <summary>The deal while this is its living main contract, else null: unique, so that a deal has one.</summary>
    public int? LiveDealId { get; private set; }

    /// <summary>With whom.</summary>
    public int SponsorId { get; private set; }

    /// <summary>For which event; null for the term as a whole.</summary>
    public int? EventId { get; private set; }

    /// <summary>Who negotiates: drafts it, and never receives its money nor decides on it.</summary>
    public int NegotiatorId { get; private set; }

    /// <summary>The signed contract that this one amends (补充协议); null for a contract of its own.</summary>
    public int? AmendsId { get; private set; }

    /// <summary>The amended contract while this amendment is on its way, else null: unique, so that there is one at a time.</summary>
    public int? OpenAmendsId { get; private set; }

    /// <summary>Where it stands.</summary>
    public ContractState State { get; private set; }

    /// <summary>Since when it stands there, UTC.</summary>
    public DateTimeOffset StateSince { get; private set; }

    /// <summary>Number of the text, raised by every change of it; a decision and an edit name the one they saw.</summary>
    public int Revision { get; private set; }

    /// <summary>How many verbs have changed this contract or a part of it.</summary>
    public int Changes { get; private set; }

    /// <summary>Which side the department is.</summary>
    public PartyRole DepartmentRole { get; private set; }

    /// <summary>CNY.</summary>
    public decimal? Cash { get; private set; }

    /// <summary>Goods in words.</summary>
    public string? Goods { get; private set; }

    /// <summary>Whether no other merchant of the industry may sponsor the event.</summary>
    public bool IsExclusive { get; private set; }

    /// <summary>Who signs for the department.</summary>
    public int? SignerId { get; private set; }

    /// <summary>Who signs for the sponsor.</summary>
    public string? SponsorSigner { get; private set; }

    /// <summary>The sponsor as it stood when the contract was signed; null before.</summary>
    public string? SignedSponsorName { get; private set; }

    /// <summary>Its credit code then.</summary>
    public string? SignedSponsorCode { get; private set; }

    /// <summary>Its address then.</summary>
    public string? SignedSponsorAddress { get; private set; }

    /// <summary>Day of the signature.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>The scan that both sides have signed.</summary>
    public int? ScanFileId { get; private set; }

    /// <summary>Why it was withdrawn or terminated, or what was left open at its completion.</summary>
    public string? EndReason { get; private set; }

    /// <summary>Why the goods will not come; null while they are waited for.</summary>
    public string? GoodsWrittenOffReason { get; private set; }

    /// <summary>What the department gives, in order once sorted by position.</summary>
    public IReadOnlyCollection<Deliverable> Deliverables => deliverables;

    /// <summary>When the cash is paid.</summary>
    public IReadOnlyCollection<Instalment> Instalments => instalments;

    /// <summary>Further clauses.</summary>
    public IReadOnlyCollection<ExtraClause> Clauses => clauses;

    /// <summary>Submitted texts.</summary>
    public IReadOnlyCollection<ContractRevision> Revisions => revisions;

    /// <summary>Decisions.</summary>
    public IReadOnlyCollection<ReviewDecision> Decisions => decisions;

    /// <summary>Accepted warnings.</summary>
    public IReadOnlyCollection<Acknowledgement> Acknowledgements => acknowledgements;

    /// <summary>What came in.</summary>
    public IReadOnlyCollection<Receipt> Receipts => receipts;

    /// <summary>
    /// Everybody who negotiates it or once did. Handing the deal on gives nobody the right to decide on what they have
    /// negotiated themselves, or to take its money.
    /// </summary>
    public IReadOnlyCollection<ContractNegotiator> Negotiators => negotiators;

    /// <summary>Breaches.</summary>
    public IReadOnlyCollection<Breach> Breaches => breaches;

    /// <summary>Links for the sponsor.</summary>
    public IReadOnlyCollection<SponsorLink> Links => links;

    /// <summary>Whether its text may be changed.</summary>
    public bool IsDraft => State is ContractState.Draft or ContractState.Returned;

    /// <summary>Whether it has been signed and is not over.</summary>
    public bool IsInForce => State is ContractState.Signed or ContractState.Fulfilling;

    /// <summary>Whether it is over.</summary>
    public bool IsOver => State is ContractState.Completed or ContractState.Withdrawn or ContractState.Terminated;

    /// <summary>What it says now.</summary>
    public ContractContent Content => new(
        DepartmentRole, Cash, Goods, IsExclusive, SignerId, SponsorSigner,
        [.. instalments.OrderBy(i => i.Position).Select(i => i.Content)],
        [.. deliverables.OrderBy(d => d.Position).Select(d => d.Content)],
        [.. clauses.OrderBy(c => c.Position).Select(c => c.Content)]);

    /// <summary>
    /// Begins a contract for a deal that is agreed or contracting, and moves the deal to contracting. That a deal has one
    /// living contract is kept by the unique <see cref="LiveDealId"/>.
    /// </summary>
    public static Result Draft(Deal deal, ContractContent content, int byId, DateTimeOffset now, out Contract contract)
    {
        contract = new Contract
        {
            DealId = deal.Id,
            LiveDealId = deal.Id,
            SponsorId = deal.SponsorId,
            EventId = deal.EventId,
            NegotiatorId = deal.OwnerId,
            State = ContractState.Draft,
            StateSince = now,
        };
        contract.negotiators.Add(new ContractNegotiator(deal.OwnerId));
        if (deal.Stage is not (DealStage.Agreed or DealStage.Contracting))
            return ContractErrors.DealNotAgreed;
        if (deal.Stage == DealStage.Agreed && deal.MoveTo(DealStage.Contracting, byId, now).Error is { } refused)
            return refused;
        return contract.Write(content);
    }

    /// <summary>
    /// Begins an amendment (补充协议) of a contract in force. It restates what is still open, and takes it over once it is
    /// signed; the signed text is left untouched.
    /// </summary>
    public static Result Amend(Contract original, DateTimeOffset now, out Contract amendment)
    {
        amendment = new Contract
        {
            DealId = original.DealId,
            SponsorId = original.SponsorId,
            EventId = original.EventId,
            NegotiatorId = original.NegotiatorId,
            AmendsId = original.Id,
            OpenAmendsId = original.Id,
            State = ContractState.Draft,
            StateSince = now,
        };
        amendment.negotiators.AddRange(original.negotiators.Select(n => n.UserId).Append(original.NegotiatorId).Distinct().Select(id => new ContractNegotiator(id)));
        if (original.State != ContractState.Fulfilling)
            return ContractErrors.NotFulfilling;
        var content = original.Content;
        var openInstalments = original.instalments.Where(i => !i.IsClosed).OrderBy(i => i.Position)
            .Select(i => new InstalmentContent(0, i.DueOn, i.Outstanding)).ToList();
        return amendment.Write(content with
        {
            Cash = openInstalments.Sum(i => i.Amount),
            Goods = original.GoodsAreOpen ? content.Goods : null,
            Instalments = openInstalments,
            Deliverables = [.. original.deliverables.Where(d => d.Fulfilment == FulfilmentState.Open).OrderBy(d => d.Position).Select(d => d.Content with { Id = 0 })],
            Clauses = [.. content.Clauses.Select(c => c with { Id = 0 })],
        });
    }

    /// <summary>
    /// Changes the text of a draft. Only the confirmation of a clause that changed is voided.
    /// </summary>
    /// <param name="content">The whole text; rows with the id of a stored row change that row.</param>
    /// <param name="seenRevision">The text that the person saw; another one is refused as stale.</param>
    public Result Edit(ContractContent content, int seenRevision)
    {
        if (!IsDraft)
            return ContractErrors.NotDraft;
        if (seenRevision != Revision)
            return ContractErrors.Stale;
        return Write(content);
    }

    /// <summary>Accepts a warning of the clause check, with the reason.</summary>
    public Result Acknowledge(string fingerprint, string? reason, int byId, DateTimeOffset now)
    {
        if (!IsDraft)
            return ContractErrors.NotDraft;
        if (string.IsNullOrWhiteSpace(reason))
            return ContractErrors.ReasonMissing;
        acknowledgements.RemoveAll(a => a.Fingerprint == fingerprint);
        acknowledgements.Add(new Acknowledgement(fingerprint, reason, byId, now));
        Changes++;
        return Result.Done;
    }

    /// <summary>
    /// Submits the draft: keeps its text for good and asks the departments. Goes on to the review at once when all have
    /// confirmed what stayed the same.
    /// </summary>
    /// <param name="errors">How many errors the clause check finds.</param>
    /// <param name="warnings">Fingerprints of its warnings; each must have been acknowledged.</param>
    /// <param name="byId">Who submits.</param>
    /// <param name="now">When.</param>
    public Result Submit(int errors, IReadOnlyCollection<string> warnings, int byId, DateTimeOffset now)
    {
        if (!IsDraft)
            return ContractErrors.NotDraft;
        if (deliverables.Count == 0)
            return ContractErrors.NothingPromised;
        if (errors > 0)
            return ContractErrors.HasErrors.With(errors);
        var open = warnings.Except(acknowledgements.Select(a => a.Fingerprint)).Count();
        if (open > 0)
            return ContractErrors.HasWarnings.With(open);
        if (SignerId is null)
            return ContractErrors.SignerMissing;
        if (revisions.All(r => r.Revision != Revision))
            revisions.Add(new ContractRevision(Revision, Content.ToJson(), byId, now));
        // Submitted again after a return: who declined is asked again, who confirmed the same words is not.
        foreach (var deliverable in deliverables.Where(d => d.Confirmation != ConfirmationState.Confirmed))
            deliverable.AskAnew(now);
        MoveTo(ContractState.Confirming, now);
        GoOnWhenConfirmed(now);
        return Result.Done;
    }

    /// <summary>Takes it back to be changed, from anywhere between submission and signature.</summary>
    public Result TakeBack(DateTimeOffset now)
    {
        if (State is not (ContractState.Confirming or ContractState.InReview or ContractState.AdvisorReview or ContractState.Approved))
            return ContractErrors.NotSubmitted;
        StopAsking();
        MoveTo(ContractState.Draft, now);
        return Result.Done;
    }

    /// <summary>Gives it up before the signature, with the reason.</summary>
    public Result Withdraw(string? reason, DateTimeOffset now)
    {
        if (State >= ContractState.Signed)
            return ContractErrors.SignedAlready;
        if (string.IsNullOrWhiteSpace(reason))
            return ContractErrors.ReasonMissing;
        StopAsking();
        (EndReason, LiveDealId, OpenAmendsId) = (reason, null, null);
        MoveTo(ContractState.Withdrawn, now);
        return Result.Done;
    }

    /// <summary>Ends it after the signature, with the reason.</summary>
    public Result Terminate(string? reason, DateTimeOffset now)
    {
        if (!IsInForce)
            return ContractErrors.NotInForce;
        if (string.IsNullOrWhiteSpace(reason))
            return ContractErrors.ReasonMissing;
        (EndReason, OpenAmendsId) = (reason, null);
        MoveTo(ContractState.Terminated, now);
        return Result.Done;
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
        Changes++;
        return Result.Done;
    }

    /// <summary>Goes over to the record that takes its merchant over.</summary>
    public void MoveToSponsor(int sponsorId)
    {
        SponsorId = sponsorId;
        Changes++;
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
        Changes++;
        return Result.Done;
    }

    private DomainError? Refuse(ContractContent content)
    {
        if (!IsMoney(content.Cash) || content.Instalments.Any(i => !IsMoney(i.Amount)))
            return ContractErrors.Amount;
        if (content.Deliverables.Count > ContractContent.DeliverableLimit || content.Instalments.Count > ContractContent.InstalmentLimit || content.Clauses.Count > ContractContent.ClauseLimit)
            return ContractErrors.TooManyRows;
        if (content.Deliverables.Any(d => d.Count is < 1 or > 100_000))
            return ContractErrors.Count;
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

    private void StopAsking()
    {
        foreach (var deliverable in deliverables)
            deliverable.StopAsking();
    }

    private void MoveTo(ContractState state, DateTimeOffset now)
    {
        (State, StateSince) = (state, now);
        Changes++;
    }
}
