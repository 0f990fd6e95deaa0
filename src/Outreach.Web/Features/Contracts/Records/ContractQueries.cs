using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Domain.Search;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Blacklist;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Amendments;
using Outreach.Web.Features.Contracts.Cosign;
using Outreach.Web.Features.Contracts.Signing;
using Outreach.Web.Features.Contracts.Terminations;
using Outreach.Web.Features.Contracts.Waiting;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Blacklist;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Records;

public sealed class ContractQueries(
    OutreachDbContext db, DepartmentTime time, SettingsCache settings, CurrentUserAccessor current, ContractTimeline timeline, AmendmentQueries amending, ContractWordsLoader words, BlacklistGate blacklist,
    ContractWaiting waiting, CosignQueries cosign)
{
    private const int MostExported = 20_000;

    private static readonly ContractState[] Over = [ContractState.Completed, ContractState.Withdrawn, ContractState.Terminated];

    private CurrentUser Me => current.Required;

    /// <summary>One page of the list. Four commands, five for one merchant's contracts.</summary>
    public async Task<ContractListModel> ListAsync(ContractFilter filter, CancellationToken cancellationToken)
    {
        var filtered = Filtered(filter);
        var list = await Rows(Ordered(filtered, filter.Sort)).ToPageAsync(filtered, filter.Page, cancellationToken);
        var events = await db.Events.AsNoTracking().Where(e => db.Contracts.Any(c => c.EventId == e.Id))
            .OrderByDescending(e => e.StartsAt).Take(200).Select(e => new { e.Id, e.Title }).ToListAsync(cancellationToken);
        var sponsor = filter.SponsorId is { } id ? await db.Sponsors.AsNoTracking().Where(s => s.Id == id).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken) : null;
        return new ContractListModel(
            filter, [.. events.Select(e => new SelectListItem(e.Title, e.Id.ToString(CultureInfo.InvariantCulture)))],
            await db.DepartmentOptionsAsync(time.Today, cancellationToken), list, sponsor);
    }

    /// <summary>What the list holds, for the export. One command; at most 20,000 rows.</summary>
    public async Task<IReadOnlyList<ContractRow>> ExportAsync(ContractFilter filter, CancellationToken cancellationToken) =>
        await Rows(Ordered(Filtered(filter), filter.Sort).Take(MostExported)).ToListAsync(cancellationToken);

    /// <summary>The first contracts whose number or merchant has the words. One command.</summary>
    public async Task<IReadOnlyList<ContractRow>> FindAsync(string text, int most, CancellationToken cancellationToken) =>
        await Rows(Ordered(Filtered(new ContractFilter { Q = text }), null).Take(most)).ToListAsync(cancellationToken);

    /// <summary>Contracts of a deal, the living one first. One command.</summary>
    public async Task<IReadOnlyList<ContractRow>> OfDealAsync(int dealId, CancellationToken cancellationToken) =>
        await Rows(db.Contracts.AsNoTracking().Where(c => c.DealId == dealId).OrderByDescending(c => c.ActiveDealId != null).ThenByDescending(c => c.Id).Take(20)).ToListAsync(cancellationToken);

    /// <summary>Contracts that a draft can be like: those with the same merchant first, then the latest of all. One command.</summary>
    public async Task<IReadOnlyList<ContractRow>> ToCopyAsync(int sponsorId, CancellationToken cancellationToken) =>
        await Rows(db.Contracts.AsNoTracking().Where(c => c.AmendsId == null && c.State != ContractState.Draft && c.State != ContractState.Withdrawn)
            .OrderByDescending(c => c.SponsorId == sponsorId).ThenByDescending(c => c.UpdatedAt).ThenByDescending(c => c.Id).Take(8)).ToListAsync(cancellationToken);

    /// <summary>Latest contracts of a merchant. One command.</summary>
    public async Task<IReadOnlyList<ContractRow>> OfSponsorAsync(int sponsorId, CancellationToken cancellationToken) =>
        await Rows(db.Contracts.AsNoTracking().Where(c => c.SponsorId == sponsorId).OrderByDescending(c => c.UpdatedAt).ThenByDescending(c => c.Id).Take(10)).ToListAsync(cancellationToken);

    /// <summary>The detail page, or null. Ten commands at most, and those of an amendment's contract.</summary>
    public async Task<ContractDetailModel?> DetailAsync(int id, CancellationToken cancellationToken)
    {
        var found = await db.Contracts.AsNoTracking().Where(c => c.Id == id).Select(c => new
        {
            c.NudgedAt,
            Words = c.SignedOn == null ? null : c.Revisions.Where(r => r.Revision == c.Revision).Select(r => r.Words).FirstOrDefault(),
            IsOvertaken = c.AmendsId != null && db.Contracts.Any(a => a.AmendsId == c.AmendsId && a.Id > c.Id && (a.State == ContractState.Fulfilling || a.State == ContractState.Completed)),
            Event = db.Events.Where(e => e.Id == c.EventId).Select(e => new { e.Title, e.StartsAt, e.EndsAt, e.Venue }).FirstOrDefault(),
            Told = c.Moves.OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Select(m => new { m.FromDay, m.ToDay, m.Venue }).FirstOrDefault(),
            Head = new ContractHead(
            c.Id, c.Version, c.Number, c.State, c.StateSince, c.CreatedAt, c.Revision,
            c.DealId, db.Deals.Where(d => d.Id == c.DealId).Select(d => d.Stage).First(),
            c.SponsorId,
            c.SignedSponsorName ?? db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
            c.SignedOn != null ? c.SignedSponsorCode : db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.CreditCode).First(),
            c.SignedOn != null ? c.SignedSponsorAddress : db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Address).First(),
            c.SponsorSigner,
            c.EventId, db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(),
            c.NegotiatorId, db.Users.Where(u => u.Id == c.NegotiatorId).Select(u => u.DisplayName).First(),
            db.Users.Where(u => u.Id == c.SignerId).Select(u => u.DisplayName).FirstOrDefault(),
            c.DepartmentRole, c.Cash, c.Goods, c.IsExclusive, c.Receipts.Any(r => r.Goods != null && !r.IsReversed), c.GoodsWrittenOffReason,
            c.SignedOn, c.ScanFileId, c.EndReason, c.BackedOut,
            c.AmendsId, db.Contracts.Where(a => a.Id == c.AmendsId).Select(a => a.Number).FirstOrDefault(),
            db.Contracts.Any(a => a.ActiveAmendmentOfId == (c.AmendsId ?? c.Id)), c.GoodsCountedElsewhere,
            new ContractMoney(
                db.MoneyLines().Where(m => m.FamilyId == (c.AmendsId ?? c.Id)).Sum(m => m.Promised), db.MoneyLines().Where(m => m.FamilyId == (c.AmendsId ?? c.Id)).Sum(m => m.Received),
                db.MoneyLines().Where(m => m.FamilyId == (c.AmendsId ?? c.Id)).Sum(m => m.Outstanding), db.MoneyLines().Where(m => m.FamilyId == (c.AmendsId ?? c.Id)).Sum(m => m.WrittenOff)), c.HandedToAdvisorAt,
                db.Sponsors.Any(s => s.Id == c.SponsorId && s.Standing == Standing.Blacklisted))
            {
                FormerScans = c.ReplacedScans.OrderBy(s => s.Id).Select(s => new FormerScan(s.FileId, s.Reason, db.Users.Where(u => u.Id == s.ById).Select(u => u.DisplayName).First(), s.At)).ToList(),
            },
        }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        // What was signed is shown in its own words, whatever is called otherwise by now.
        var said = ContractWords.FromJsonOrNull(found.Words);
        var head = said is null ? found.Head : found.Head with { Event = found.Event is null ? null : said.Occasion.Name, Signer = said.Signer };
        var clauses = await db.Deliverables.AsNoTracking().Where(d => d.ContractId == id).OrderBy(d => d.Position).Select(d => new DeliverableRow(
            d.Id, d.Kind, d.Count, d.Unit, d.Place ?? db.CampusPlaces.Where(p => p.Id == d.PlaceId).Select(p => p.Name).FirstOrDefault(), d.StartsOn,
            db.Departments.Where(x => x.Id == d.DepartmentId).Select(x => x.Name).FirstOrDefault(), d.Note,
            d.Confirmation, db.Users.Where(u => u.Id == d.ConfirmedById).Select(u => u.DisplayName).FirstOrDefault(), d.ConfirmedAt, d.ConfirmationNote, d.AskedAt,
            d.Fulfilment, d.FulfilmentReason, db.Evidence.Where(e => e.DeliverableId == d.Id).Sum(e => e.Counted), db.Evidence.Count(e => e.DeliverableId == d.Id), d.AnsweredInStead,
            d.ClearedByOfferId, db.EventOffers.Where(o => o.Id == d.ClearedByOfferId).Select(o => o.Name).FirstOrDefault(), d.ConfirmedBefore)
        {
            PlaceId = d.PlaceId,
            DepartmentId = d.DepartmentId,
        }).ToListAsync(cancellationToken);
        if (said is not null)
            clauses = clauses.ConvertAll(d => d with { Place = said.Place(d.PlaceId) ?? d.Place, Department = said.DepartmentName(d.DepartmentId) ?? d.Department });
        var instalments = await db.Instalments.AsNoTracking().Where(i => i.ContractId == id).OrderBy(i => i.Position)
            .Select(i => new InstalmentRow(i.Id, i.DueOn, i.Amount, i.Received, i.ReceivedOn, i.WrittenOffReason, i.CountedElsewhere, i.IsOpen())).ToListAsync(cancellationToken);
        var extra = await db.ExtraClauses.AsNoTracking().Where(x => x.ContractId == id).OrderBy(x => x.Position)
            .Select(x => new ExtraClauseRow(x.Id, x.Text)).ToListAsync(cancellationToken);
        // A draft that was never submitted has neither been decided on nor amended.
        var wasSubmitted = head.State != ContractState.Draft || head.Revision > 1;
        List<SubmissionRow> submissions = !wasSubmitted ? [] : await db.ContractRevisions.AsNoTracking().Where(r => r.ContractId == id).OrderBy(r => r.Revision)
            .Select(r => new SubmissionRow(r.Revision, db.Users.Where(u => u.Id == r.ById).Select(u => u.DisplayName).First(), r.At)).ToListAsync(cancellationToken);
        List<DecisionRow> decisions = submissions.Count == 0 ? [] : await db.ReviewDecisions.AsNoTracking().Where(d => d.ContractId == id).OrderBy(d => d.At).Select(d => new DecisionRow(
            d.Revision, d.Level, d.Verdict, d.Reason, db.Users.Where(u => u.Id == d.ById).Select(u => u.DisplayName).First(),
            db.Users.Where(u => u.Id == d.OnBehalfOfId).Select(u => u.DisplayName).FirstOrDefault(), d.InMinistersStead, d.At,
            d.Comments.Select(x => new CommentRow(x.ClauseKey, x.Text)).ToList())).ToListAsync(cancellationToken);
        List<AmendmentRow> amendments = !head.WasSigned ? [] : await db.Contracts.AsNoTracking().Where(a => a.AmendsId == id).OrderBy(a => a.Id)
            .Select(a => new AmendmentRow(a.Id, a.Number, a.State)).ToListAsync(cancellationToken);

        var standing = head.AmendsId is null ? null : await amending.OfAsync(id, cancellationToken);
        var works = Me.HasPermission(Permissions.ContractsWrite) && (Me.HasPermission(Permissions.DealsLead) || head.NegotiatorId == Me.Id);
        var (set, waited) = (settings.Value, await waiting.OfAsync(id, head.State, cancellationToken));
        var answers = head.State == ContractState.Confirming && Me.HasPermission(Permissions.ClausesConfirm);
        var ownAsked = answers && await cosign.Waiting(cosign.Own()).AnyAsync(d => d.ContractId == id, cancellationToken);
        return new ContractDetailModel(
            head, said?.Department.Name ?? set.PartyName ?? set.DepartmentName, clauses, instalments, extra, decisions, submissions, amendments,
            head.State == ContractState.AdvisorReview || (head.Cash ?? 0) + (standing?.Then.Received ?? 0) >= set.AdvisorThreshold, works,
            head.State == ContractState.InReview && Me.HasPermission(head.HandedToAdvisorAt is null ? Permissions.ContractsReview : Permissions.ContractsDecide) && head.NegotiatorId != Me.Id,
            head.State == ContractState.AdvisorReview && Me.HasPermission(Permissions.ContractsDecide),
            ownAsked || (answers && await cosign.Waiting(cosign.InStead()).AnyAsync(d => d.ContractId == id, cancellationToken)), time.Today,
            await timeline.OfAsync(head, clauses, submissions, decisions, cancellationToken))
        {
            AnswersInStead = !ownAsked,
            IsOvertaken = found.IsOvertaken,
            WaitsFor = waited.Names,
            WaitsForOthers = waited.OthersToo,
            WasNudgedToday = found.NudgedAt is { } nudged && time.DayOf(nudged) == time.Today,
            Says = found.Event is null ? null : said?.Occasion,
            EventNow = found.Event is { } e && said is not null ? words.Of(e.Title, e.StartsAt, e.EndsAt, e.Venue) : null,
            ToldOf = found.Told is { } told ? new OccasionWords(found.Event?.Title ?? "", told.FromDay, told.ToDay, told.Venue) : null,
            Standing = standing,
            Termination = head.State == ContractState.Terminated ? await db.Terminations.Where(t => t.ContractId == id).AsRows().SingleOrDefaultAsync(cancellationToken) : null,
            Blacklisted = !head.IsBlacklisted || head.WasSigned || head.State == ContractState.Withdrawn ? null : await blacklist.NoticeAsync(head.SponsorId, BlacklistedMatter.Deal, head.DealId, cancellationToken),
        };
    }

    private IQueryable<Contract> Filtered(ContractFilter filter)
    {
        var contracts = db.Contracts.AsNoTracking();
        if (filter.State == ContractFilter.Living)
            contracts = contracts.Where(c => !Over.Contains(c.State));
        else if (filter.State == ContractFilter.Void)
            contracts = contracts.Where(c => c.State == ContractState.Withdrawn && c.Number != null);
        else if (Enum.TryParse<ContractState>(filter.State, out var state) && Enum.IsDefined(state))
            contracts = contracts.Where(c => c.State == state);
        if (filter.EventId is { } eventId)
            contracts = contracts.Where(c => c.EventId == (eventId == 0 ? null : eventId));
        if (filter.SponsorId is { } sponsorId)
            contracts = contracts.Where(c => c.SponsorId == sponsorId);
        if (filter.Who == ContractFilter.Mine)
            contracts = contracts.Where(c => c.NegotiatorId == Me.Id);
        else if (int.TryParse(filter.Who, NumberStyles.None, CultureInfo.InvariantCulture, out var who))
            contracts = contracts.Where(c => c.NegotiatorId == who);
        var threshold = settings.Value.AdvisorThreshold;
        contracts = filter.Cash switch
        {
            "some" => contracts.Where(c => c.Cash > 0),
            "none" => contracts.Where(c => c.Cash == null || c.Cash == 0),
            "advisor" => contracts.Where(c => c.Cash >= threshold),
            _ => contracts,
        };
        if (string.IsNullOrWhiteSpace(filter.Q))
            return contracts;
        var sponsors = db.Sponsors.AsNoTracking().SearchBy(db, filter.Q);
        // Numbers are of capitals, digits and hyphens; people type them small or full-width.
        var number = SearchText.LikePattern(filter.Q.Trim().Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant());
        return contracts.Where(c => (c.Number != null && EF.Functions.Like(c.Number, number, @"\")) || sponsors.Any(s => s.Id == c.SponsorId));
    }

    private static IQueryable<Contract> Ordered(IQueryable<Contract> contracts, string? sort) => sort switch
    {
        "cash" => contracts.OrderBy(c => c.Cash ?? 0).ThenBy(c => c.Id),
        "-cash" => contracts.OrderByDescending(c => c.Cash ?? 0).ThenByDescending(c => c.Id),
        // Those without a number come last on both databases.
        "number" => contracts.OrderBy(c => c.Number == null).ThenBy(c => c.Number).ThenBy(c => c.Id),
        "-number" => contracts.OrderBy(c => c.Number == null).ThenByDescending(c => c.Number).ThenByDescending(c => c.Id),
        "changed" => contracts.OrderBy(c => c.UpdatedAt).ThenBy(c => c.Id),
        _ => contracts.OrderByDescending(c => c.UpdatedAt).ThenByDescending(c => c.Id),
    };

    private IQueryable<ContractRow> Rows(IQueryable<Contract> contracts) => contracts.Select(c => new ContractRow(
        c.Id, c.Number, c.State, c.StateSince, c.UpdatedAt,
        c.SignedSponsorName ?? db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
        db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(),
        db.Users.Where(u => u.Id == c.NegotiatorId).Select(u => u.DisplayName).First(),
        c.AmendsId == null && c.SignedOn != null ? db.MoneyLines().Where(m => m.FamilyId == c.Id).Sum(m => m.Promised) : c.Cash, c.Goods,
        db.MoneyLines().Where(m => m.FamilyId == c.Id).Sum(m => m.Received),
        db.Deliverables.Count(d => d.ContractId == c.Id && d.Fulfilment != FulfilmentState.CarriedOver && d.Fulfilment != FulfilmentState.SettledBefore),
        db.Deliverables.Count(d => d.ContractId == c.Id && d.Fulfilment != FulfilmentState.CarriedOver && d.Fulfilment != FulfilmentState.SettledBefore && d.Fulfilment != FulfilmentState.Open),
        c.SignedOn, c.AmendsId != null, c.Termination == null ? null : c.Termination.EndedOn));
}
