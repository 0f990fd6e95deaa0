using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Domain.Search;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Terminations;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Fulfilment;

public sealed class FulfilmentQueries(OutreachDbContext db, MaterialQueries materials, CurrentUserAccessor current, DepartmentTime time)
{
    /// <summary>The board. At most ten commands; three for a liaison.</summary>
    /// <param name="whole">All of it, for an export.</param>
    public async Task<FulfilmentBoardModel> BoardAsync(FulfilmentFilter filter, CancellationToken cancellationToken, bool whole = false)
    {
        var (me, today) = (current.Required, time.Today);
        var reads = me.HasPermission(Permissions.ContractsRead);
        var contracts = db.Contracts.Where(c => c.State == ContractState.Fulfilling);
        if (reads && filter.Who == FulfilmentFilter.Mine)
            contracts = contracts.Where(c => c.NegotiatorId == me.Id);
        if (filter.EventId is { } eventId)
            contracts = contracts.Where(c => c.EventId == eventId);
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var (found, number) = (db.Sponsors.AsNoTracking().SearchBy(db, filter.Q).Select(s => s.Id), SearchText.LikePattern(filter.Q.Trim()));
            contracts = contracts.Where(c => found.Contains(c.SponsorId) || EF.Functions.Like(c.Number!, number, @"\"));
        }

        var seen = db.ClausesSeenBy(me, today).Where(d => d.Fulfilment == FulfilmentState.Open);
        if (filter.DepartmentId is { } departmentId)
            seen = seen.Where(d => d.DepartmentId == departmentId);
        var open = seen.Join(contracts, d => d.ContractId, c => c.Id, (d, c) => new { d, c });
        var clauses = await open.OrderBy(x => x.c.NegotiatorId != me.Id).ThenBy(x => x.d.StartsOn == null).ThenBy(x => x.d.StartsOn).ThenBy(x => x.d.Id)
            .Select(x => new BoardDeliverable(
                x.d.Id, x.c.Id, x.c.Number, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == x.c.SponsorId).Select(s => s.Name).First(),
                db.Events.Where(e => e.Id == x.c.EventId).Select(e => e.Title).FirstOrDefault(), x.d.Kind, x.d.Count, x.d.Unit,
                db.CampusPlaces.Where(p => p.Id == x.d.PlaceId).Select(p => p.Name).FirstOrDefault() ?? x.d.Place, x.d.StartsOn,
                db.Departments.Where(t => t.Id == x.d.DepartmentId).Select(t => t.Name).FirstOrDefault(),
                x.d.Evidence.Sum(e => e.Counted), x.d.Evidence.Count, x.d.MaterialState, x.c.NegotiatorId == me.Id))
            .ToPageAsync(open, filter.Page, cancellationToken, whole);
        var late = await open.CountAsync(x => x.d.StartsOn < today, cancellationToken);
        if (!reads)
            return new FulfilmentBoardModel(filter, today, clauses, None<BoardInstalment>(), None<BoardGoods>(), new BoardSums(late, 0, 0), [], [], false);

        // Who looks for one department's clauses does not look for money.
        var money = filter.DepartmentId is not null;
        var owed = db.Instalments.Where(i => i.IsOpen()).Join(contracts, i => i.ContractId, c => c.Id, (i, c) => new { i, c });
        var instalments = money ? None<BoardInstalment>() : await owed
            .OrderBy(x => x.c.NegotiatorId != me.Id).ThenBy(x => x.i.DueOn == null).ThenBy(x => x.i.DueOn).ThenBy(x => x.i.Id)
            .Select(x => new BoardInstalment(
                x.i.Id, x.c.Id, x.c.Number, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == x.c.SponsorId).Select(s => s.Name).First(),
                db.Events.Where(e => e.Id == x.c.EventId).Select(e => e.Title).FirstOrDefault(), x.i.DueOn, x.i.Promised(), x.i.Received,
                db.Users.Where(u => u.Id == x.c.NegotiatorId).Select(u => u.DisplayName).First(), x.c.NegotiatorId))
            .ToPageAsync(owed, filter.MoneyPage, cancellationToken, whole);
        var sums = instalments.Total == 0 ? [] : await owed.Select(x => new { Open = x.i.Promised() - x.i.Received, IsLate = x.i.DueOn < today })
            .GroupBy(x => x.IsLate).Select(g => new { IsLate = g.Key, Open = g.Sum(x => x.Open) }).ToListAsync(cancellationToken);
        var waited = contracts.Where(c => c.WaitsForGoods());
        var goods = money ? None<BoardGoods>() : await waited.OrderBy(c => c.NegotiatorId != me.Id).ThenBy(c => c.SignedOn).ThenBy(c => c.Id)
            .Select(c => new BoardGoods(
                c.Id, c.Number, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
                db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(), c.Goods!,
                db.Users.Where(u => u.Id == c.NegotiatorId).Select(u => u.DisplayName).First(), c.NegotiatorId))
            .ToPageAsync(waited, filter.GoodsPage, cancellationToken, whole);
        var departments = await db.Departments.OrderBy(t => t.Name).Select(t => new { t.Id, t.Name }).ToListAsync(cancellationToken);
        var events = await db.Events.Where(e => db.Contracts.Any(c => c.EventId == e.Id && c.State == ContractState.Fulfilling))
            .OrderByDescending(e => e.StartsAt).ThenBy(e => e.Id).Take(200).Select(e => new { e.Id, e.Title }).ToListAsync(cancellationToken);
        return new FulfilmentBoardModel(
            filter, today, clauses, instalments, goods, new BoardSums(late, sums.Sum(s => s.Open), sums.Where(s => s.IsLate).Sum(s => s.Open)),
            [.. departments.Select(t => Option(t.Id, t.Name))], [.. events.Select(e => Option(e.Id, e.Title))], true);

        static Paged<T> None<T>() => new([], 1, Paging.Size, 0, false);
    }

    /// <summary>The page of a clause; null when the person does not see it. Three commands.</summary>
    public async Task<DeliverableModel?> ClauseAsync(int id, CancellationToken cancellationToken)
    {
        var (me, today) = (current.Required, time.Today);
        var clause = await Rows(db.ClausesSeenBy(me, today).Where(d => d.Id == id), me.Id).SingleOrDefaultAsync(cancellationToken);
        if (clause is null)
            return null;
        var provable = db.ProvableBy(me, id, today);
        var head = await db.Contracts.Where(c => c.Deliverables.Any(d => d.Id == id)).Select(c => new
        {
            c.Id,
            c.Number,
            c.State,
            c.NegotiatorId,
            Negotiator = db.Users.Where(u => u.Id == c.NegotiatorId).Select(u => u.DisplayName).First(),
            Sponsor = c.SignedSponsorName ?? db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
            Event = db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(),
            Words = c.Revisions.Where(r => r.Revision == c.Revision).Select(r => r.Words).FirstOrDefault(),
            CanProve = provable.Any(p => p.Id == c.Id),
            Negotiates = c.NegotiatorId == me.Id || c.Negotiators.Any(n => n.UserId == me.Id),
        }).SingleAsync(cancellationToken);
        var signed = ContractWords.FromJsonOrNull(head.Words);
        clause = clause.In(signed);
        var versions = await materials.VersionsAsync(id, cancellationToken);
        var inForce = head.State == ContractState.Fulfilling;
        var open = clause.State is FulfilmentState.Open or FulfilmentState.Short;
        return new DeliverableModel(
            clause, head.Id, head.Number, head.Sponsor, head.Event is null ? null : signed?.Occasion.Name ?? head.Event, today, me.HasPermission(Permissions.ContractsRead),
            inForce && head.CanProve && clause.State is not (FulfilmentState.Waived or FulfilmentState.CarriedOver or FulfilmentState.SettledBefore),
            inForce && CanWork(me, head.NegotiatorId) && open, head.Negotiator)
        {
            Material = new MaterialPanel(
                id, versions, MaterialKinds.ShowsSomething(clause.Kind),
                inForce && head.CanProve && open, inForce && me.HasPermission(Permissions.DealsLead) && open && versions is [{ State: MaterialState.Waiting }, ..] && versions.All(v => v.ById != me.Id),
                versions.Any(v => v.ById == me.Id))
            {
                Input = versions is [var shown, ..] ? new MaterialInput { Text = shown.Text, Product = shown.Product, KeepsPicture = shown.FileId is not null } : new MaterialInput(),
            },
            CanRemove = inForce && head.CanProve && open && clause.Proofs.Count > 0,
            Negotiates = head.Negotiates,
            CanMoveTakeDown = inForce && CanWork(me, head.NegotiatorId) && clause.StartsOn is not null
                && clause.State is not (FulfilmentState.Waived or FulfilmentState.CarriedOver or FulfilmentState.SettledBefore or FulfilmentState.Void),
            TakeDown = new TakeDownInput { TakeDownOn = clause.TakeDownOn, Seen = clause.TakeDownOn },
            Input = new ProofInput { Place = clause.Place, On = today, Counted = Math.Max(0, (clause.Count ?? 0) - clause.Counted) },
        };
    }

    /// <summary>A contract's fulfilment; null when it was never signed. At most six commands.</summary>
    public async Task<ContractFulfilmentModel?> ContractAsync(int id, CancellationToken cancellationToken)
    {
        var (me, today) = (current.Required, time.Today);
        var found = await db.Contracts.OnceSigned().Where(c => c.Id == id).Select(c => new
        {
            Words = c.Revisions.Where(r => r.Revision == c.Revision).Select(r => r.Words).FirstOrDefault(),
            Head = new FulfilmentHead(
            c.Id, c.Number, c.State, c.SignedSponsorName ?? db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(), c.SponsorId,
            db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(), c.EventId, c.SignedOn, c.Cash, c.Goods,
            c.GoodsWrittenOffReason, c.ScanFileId, c.EndReason, c.NegotiatorId, db.Users.Where(u => u.Id == c.NegotiatorId).Select(u => u.DisplayName).First(),
            c.Negotiators.Any(n => n.UserId == me.Id) || db.Deals.Any(d => d.Id == c.DealId && d.OwnerId == me.Id), c.AmendsId,
            db.Contracts.Where(x => x.Id == c.AmendsId).Select(x => x.Number).FirstOrDefault(),
            db.Contracts.Where(x => x.AmendsId == c.Id).OrderBy(x => x.Id).Select(x => new FulfilmentAmendmentRow(x.Id, x.Number, x.State)).ToList(),
            c.GoodsCountedElsewhere,
            new ContractMoney(
                db.MoneyLines().Where(m => m.FamilyId == (c.AmendsId ?? c.Id)).Sum(m => m.Promised), db.MoneyLines().Where(m => m.FamilyId == (c.AmendsId ?? c.Id)).Sum(m => m.Received),
                db.MoneyLines().Where(m => m.FamilyId == (c.AmendsId ?? c.Id)).Sum(m => m.Outstanding), db.MoneyLines().Where(m => m.FamilyId == (c.AmendsId ?? c.Id)).Sum(m => m.WrittenOff)),
            db.Contracts.Where(x => (x.AmendsId ?? x.Id) == (c.AmendsId ?? c.Id) && x.IsCounted()).Sum(x =>
                x.Deliverables.Count(d => d.Fulfilment == FulfilmentState.Open) + x.Instalments.Count(i => i.IsOpen()) + (x.WaitsForGoods() ? 1 : 0)), null, c.CompletedEarlyReason),
            EventEndsAt = db.Events.Where(e => e.Id == c.EventId).Select(e => e.EndsAt).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var signed = ContractWords.FromJsonOrNull(found.Words);
        var head = found.Head.Event is null || signed is null ? found.Head : found.Head with { Event = signed.Occasion.Name };
        head = head with { EventEndsOn = found.EventEndsAt is { } ends ? time.DayOf(ends) : null };
        var clauses = (await Rows(db.Deliverables.Where(d => d.ContractId == id), me.Id).ToListAsync(cancellationToken)).ConvertAll(c => c.In(signed));
        var instalments = await db.Instalments.Where(i => i.ContractId == id).OrderBy(i => i.Position)
            .Select(i => new FulfilmentInstalmentRow(i.Id, i.Position, i.DueOn, i.Amount ?? 0, i.Received, i.WrittenOffReason, i.CountedElsewhere, i.IsOpen(), i.Outstanding())).ToListAsync(cancellationToken);
        var family = head.AmendsId ?? head.Id;
        var termination = head.State != ContractState.Terminated ? null : await db.Terminations.Where(t => t.ContractId == family).AsRows().SingleOrDefaultAsync(cancellationToken);
        var negotiates = head.NegotiatorId == me.Id || head.HasNegotiated;
        var reverses = me.HasPermission(Permissions.ContractsWrite) && !negotiates && head.State is ContractState.Fulfilling or ContractState.Completed;
        var receipts = await db.Receipts.Where(r => r.ContractId == id && r.ReversesId == null).OrderBy(r => r.Id)
            .Select(r => new ReceiptRow(
                r.Id, r.InstalmentId, r.Amount, r.Goods, r.ReceivedOn, db.Users.Where(u => u.Id == r.ReceiverId).Select(u => u.DisplayName).First(),
                db.Receipts.Where(x => x.ReversesId == r.Id).Select(x => new ReceiptReversal(db.Users.Where(u => u.Id == x.ReceiverId).Select(u => u.DisplayName).First(), x.ReceivedOn, x.Reason)).FirstOrDefault(),
                reverses && r.ReceiverId != me.Id && !r.IsReversed)
            {
                Number = r.Number,
                IsOwn = r.ReceiverId == me.Id && !r.IsReversed && (head.State == ContractState.Fulfilling || head.State == ContractState.Completed),
                Channel = r.Channel,
                Payer = r.Payer,
                Reference = r.Reference,
                FileId = r.FileId,
            })
            .ToListAsync(cancellationToken);
        var breaches = await BreachesAsync(db.Breaches.Where(b => b.ContractId == id), cancellationToken);
        return new ContractFulfilmentModel(
            head, clauses, instalments, receipts, breaches, today, CanWork(me, head.NegotiatorId),
            me.HasPermission(Permissions.ContractsWrite) && !negotiates, negotiates, me.HasPermission(Permissions.DealsLead), termination);
    }

    /// <summary>Breaches with their files, oldest first. One command.</summary>
    public Task<List<BreachRow>> BreachesAsync(IQueryable<Breach> breaches, CancellationToken cancellationToken) => breaches.AsNoTracking().OrderBy(b => b.On).ThenBy(b => b.Id)
        .Select(b => new BreachRow(
            b.Id, b.Side, b.What, b.On, db.Users.Where(u => u.Id == b.ById).Select(u => u.DisplayName).First(), b.State, b.Compensation, b.Followed, b.FollowedAt,
            db.Users.Where(u => u.Id == b.FollowedById).Select(u => u.DisplayName).FirstOrDefault(), b.AnswerBy, b.DeliverableId, b.InstalmentId,
            b.Files.Select(f => db.StoredFiles.Where(x => x.Id == f.FileId).Select(x => new BreachFileRow(x.Id, x.Name)).First()).ToList()))
        .ToListAsync(cancellationToken);

    private static bool CanWork(CurrentUser me, int negotiatorId) =>
        me.HasPermission(Permissions.ContractsWrite) && (me.HasPermission(Permissions.DealsLead) || negotiatorId == me.Id);

    private IQueryable<FulfilmentDeliverableRow> Rows(IQueryable<Deliverable> clauses, int meId) => clauses.AsNoTracking().OrderBy(d => d.Position).ThenBy(d => d.Id).Select(d => new FulfilmentDeliverableRow(
        d.Id, d.Position, d.Kind, d.Count, d.Unit, db.CampusPlaces.Where(p => p.Id == d.PlaceId).Select(p => p.Name).FirstOrDefault() ?? d.Place,
        d.StartsOn, db.Departments.Where(t => t.Id == d.DepartmentId).Select(t => t.Name).FirstOrDefault(), d.Note,
        d.Fulfilment, d.FulfilmentReason, d.ConsentBy,
        d.Evidence.OrderBy(e => e.Id).Select(e => new ProofRow(
            e.Id, e.FileId, e.Place, e.Counted, e.On, e.Note, e.Link, e.EarlyReason, db.Users.Where(u => u.Id == e.ById).Select(u => u.DisplayName).First(), e.AgainReason)).ToList())
    {
        PlaceId = d.PlaceId,
        DepartmentId = d.DepartmentId,
        TakeDownOn = d.TakeDownOn,
        MaterialState = d.MaterialState,
        IsOwnProof = d.Evidence.Any(e => e.ById == meId),
    });

    private static SelectListItem Option(int id, string name) => new(name, id.ToString(CultureInfo.InvariantCulture));
}
