using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Infrastructure.Documents;

public sealed record ProposalChoice(int Id, string Name, decimal? Cash, string? Goods);

public sealed record ProposalChoices(int DealId, string Sponsor, string Event, IReadOnlyList<ProposalChoice> Packages);

/// <summary>Reads from the database what stands on papers. Everything is read again for each: a paper is never out of date.</summary>
public sealed class DocumentLoader(OutreachDbContext db, DepartmentTime time, SettingsCache settings, FileStore files)
{
    private sealed record Occasion(string Name, DateOnly? From, DateOnly? To, string? Venue, int? Audience);

    /// <summary>The contract or the agreement that changes one; null when there is none. Six commands.</summary>
    public async Task<DocumentModel?> ContractAsync(int id, CancellationToken cancellationToken)
    {
        var contract = await db.Contracts.AsNoTracking().Include(c => c.Deliverables).Include(c => c.Instalments).Include(c => c.Clauses).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (contract is null)
            return null;
        var around = await db.Contracts.Where(c => c.Id == id).Select(c => new
        {
            Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => new
            {
                s.Name,
                s.CreditCode,
                s.Address,
                Contact = s.Contacts.OrderByDescending(x => x.IsPrimary).ThenBy(x => x.Id).Select(x => new { x.Name, x.Phone }).FirstOrDefault(),
            }).First(),
            Negotiator = db.Users.Where(u => u.Id == c.NegotiatorId).Select(u => u.DisplayName).First(),
            Signer = db.Users.Where(u => u.Id == c.SignerId).Select(u => u.DisplayName).FirstOrDefault(),
            Amends = db.Contracts.Where(x => x.Id == c.AmendsId).Select(x => new { x.Number, x.SignedOn }).FirstOrDefault(),
        }).SingleAsync(cancellationToken);
        var names = await NamesAsync(contract.Deliverables, cancellationToken);
        var occasion = await OccasionAsync(contract.EventId, contract.SignedOn ?? time.Today, cancellationToken);
        var us = settings.Value;
        var department = new DocumentParty(us.PartyName ?? us.DepartmentName, null, us.PartyAddress, around.Negotiator, us.PartyPhone);
        var (name, code, address) = contract.Number is null
            ? (around.Sponsor.Name, around.Sponsor.CreditCode, around.Sponsor.Address)
            : (contract.SignedSponsorName ?? around.Sponsor.Name, contract.SignedSponsorCode, contract.SignedSponsorAddress);
        var sponsor = new DocumentParty(name, code, address, around.Sponsor.Contact?.Name ?? contract.SponsorSigner, around.Sponsor.Contact?.Phone);
        var sponsorIsA = contract.DepartmentRole == PartyRole.PartyB;
        var cash = contract.Cash ?? 0;
        return new ContractDocument
        {
            PartyA = sponsorIsA ? sponsor : department,
            PartyB = sponsorIsA ? department : sponsor,
            SponsorIsPartyA = sponsorIsA,
            Number = contract.Number,
            IsApproved = contract.State == ContractState.Approved,
            SignerA = sponsorIsA ? contract.SponsorSigner : around.Signer,
            SignerB = sponsorIsA ? around.Signer : contract.SponsorSigner,
            Amends = around.Amends is { Number: { } number, SignedOn: { } on } ? new AmendedContract(number, on) : null,
            Occasion = occasion.Name,
            From = occasion.From,
            To = occasion.To,
            Venue = occasion.Venue,
            Cash = cash,
            CashInCapitals = cash > 0 ? "人民币" + ChineseAmount.Of(cash) : "",
            Instalments = [.. contract.Instalments.OrderBy(i => i.Position).Where(i => i.DueOn is not null && i.Amount is not null)
                .Select(i => new DocumentInstalment(i.DueOn!.Value, i.Amount!.Value))],
            Goods = contract.Goods is null ? [] : [contract.Goods],
            Deliverables = [.. contract.Deliverables.OrderBy(d => d.Position).Where(d => d.Kind is not null).Select(d => new DocumentDeliverable(
                d.Kind!.Value, d.Count ?? 0, d.Unit ?? "", PlaceOf(d, names.Places), d.StartsOn, Of(d.DepartmentId, names.Departments), d.Note))],
            ExtraClauses = [.. Exclusivity(contract), .. contract.Clauses.OrderBy(c => c.Position).Select(c => c.Text)],
            SignedOn = contract.SignedOn,
            Author = us.PartyName ?? us.DepartmentName,
            Day = contract.SignedOn ?? time.Today,
        }.Compose();
    }

    /// <summary>The report on a contract's fulfilment; null when there is no signed contract. Seven commands.</summary>
    public async Task<DocumentModel?> ReportAsync(int id, Func<int, string> photoUrl, CancellationToken cancellationToken)
    {
        var contract = await db.Contracts.AsNoTracking()
            .Include(c => c.Deliverables).ThenInclude(d => d.Evidence).Include(c => c.Instalments).Include(c => c.Receipts).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == id && c.Number != null, cancellationToken);
        if (contract is not { Number: { } number, SignedOn: { } signedOn })
            return null;
        var names = await NamesAsync(contract.Deliverables, cancellationToken);
        var occasion = await OccasionAsync(contract.EventId, signedOn, cancellationToken);
        var photoIds = contract.Deliverables.SelectMany(d => d.Evidence).Select(e => e.FileId).ToList();
        var hashes = await db.StoredFiles.Where(f => photoIds.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Sha256, cancellationToken);
        var us = settings.Value;
        var promised = contract.Deliverables.Where(d => d.Kind is not null && d.Fulfilment != FulfilmentState.CarriedOver).OrderBy(d => d.Position).ToList();
        return new FulfilmentDocument
        {
            Number = number,
            SignedOn = signedOn,
            Sponsor = contract.SignedSponsorName ?? "",
            Host = us.PartyName ?? us.DepartmentName,
            Occasion = occasion.Name,
            From = occasion.From,
            To = occasion.To,
            Venue = occasion.Venue,
            Clauses = [.. promised.Select(d => new DocumentFulfilment(d.Kind!.Value, d.Note, PlaceOf(d, names.Places), d.Unit ?? "", d.Count ?? 0, Delivered(d))
            {
                WhyMissed = d.Fulfilment is FulfilmentState.Short or FulfilmentState.Waived ? d.FulfilmentReason : null,
                MadeGood = d.Fulfilment == FulfilmentState.MadeGood ? d.FulfilmentReason : null,
                Waived = d.Fulfilment == FulfilmentState.Waived,
                Evidence = d.Evidence.Count,
            })],
            Receipts = [.. contract.Instalments.OrderBy(i => i.Position).Where(i => i.DueOn is not null)
                .Select(i => new DocumentReceipt(i.DueOn!.Value, i.Amount ?? 0, i.Received, i.ReceivedOn))],
            GoodsReceived = [.. contract.Receipts.Where(r => r.Counts).OrderBy(r => r.Id).Select(r => r.Goods).OfType<string>()],
            Evidence = [.. promised.SelectMany(d => d.Evidence.OrderBy(e => e.Id).Select(e => new DocumentEvidence(
                DocumentDisplay.Kind(d.Kind!.Value, d.Note), e.Place ?? PlaceOf(d, names.Places), e.On, e.Counted, d.Unit ?? "", photoUrl(e.FileId), () => Bytes(hashes.GetValueOrDefault(e.FileId)))))],
            Day = time.Today,
        }.Compose();
    }

    /// <summary>How many clauses of a contract are still open, so that its report would say nothing of why. One command.</summary>
    public Task<int> OpenClausesAsync(int id, CancellationToken cancellationToken) =>
        db.Deliverables.CountAsync(d => d.ContractId == id && d.Fulfilment == FulfilmentState.Open, cancellationToken);

    /// <summary>A proposal to the merchant of a deal, with one benefit package or with all on offer; null without an event. Five commands.</summary>
    public async Task<DocumentModel?> ProposalAsync(int dealId, int? offerId, CancellationToken cancellationToken)
    {
        var deal = await db.Deals.AsNoTracking().Where(d => d.Id == dealId && d.EventId != null).Select(d => new
        {
            EventId = d.EventId!.Value,
            Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == d.SponsorId).Select(s => s.Name).First(),
            Owner = db.Users.Where(u => u.Id == d.OwnerId).Select(u => u.DisplayName).First(),
            Target = db.Events.Where(e => e.Id == d.EventId).Select(e => e.MoneyTarget).First(),
            Tags = db.EventTags.Where(t => t.EventId == d.EventId).OrderBy(t => t.Tag).Select(t => t.Tag).ToList(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (deal is null)
            return null;
        var offers = await db.OfferPackages.AsNoTracking().Include(o => o.Lines).Where(o => offerId == null ? !o.IsRetired : o.Id == offerId)
            .OrderByDescending(o => o.SuggestedCash).ThenBy(o => o.Id).Take(20).ToListAsync(cancellationToken);
        if (offerId is not null && offers.Count == 0)
            return null;
        var occasion = await OccasionAsync(deal.EventId, time.Today, cancellationToken);
        var placeIds = offers.SelectMany(o => o.Lines).Select(l => l.PlaceId).OfType<int>().Distinct().ToList();
        var places = await db.CampusPlaces.Where(p => placeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var us = settings.Value;
        return new ProposalDocument
        {
            EventTitle = occasion.Name,
            Host = us.PartyName ?? us.DepartmentName,
            Sponsor = deal.Sponsor,
            Theme = deal.Tags.Count == 0 ? null : string.Join('、', deal.Tags),
            From = occasion.From,
            To = occasion.To,
            Venue = occasion.Venue,
            Attendance = occasion.Audience,
            MoneyTarget = deal.Target,
            Packages = [.. offers.Select(o => new DocumentPackage(
                o.Name, o.SuggestedCash ?? 0, o.SuggestedGoods,
                [.. o.Lines.OrderBy(l => l.Number).Select(l => string.Concat(
                    DocumentDisplay.Kind(l.Kind, l.Note), " ", DocumentDisplay.Count(l.Count), " ", l.Unit,
                    (Of(l.PlaceId, places) ?? l.PlaceWords) is { } where ? $"，{where}" : ""))]))],
            Contact = deal.Owner,
            Phone = us.PartyPhone,
            Day = time.Today,
        }.Compose();
    }

    /// <summary>The packages on offer for a deal's proposal; null when the deal is for no event. Two commands.</summary>
    public async Task<ProposalChoices?> ChoicesAsync(int dealId, CancellationToken cancellationToken)
    {
        var deal = await db.Deals.Where(d => d.Id == dealId && d.EventId != null).Select(d => new
        {
            Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == d.SponsorId).Select(s => s.Name).First(),
            Event = db.Events.Where(e => e.Id == d.EventId).Select(e => e.Title).First(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (deal is null)
            return null;
        var packages = await db.OfferPackages.Where(o => !o.IsRetired).OrderByDescending(o => o.SuggestedCash).ThenBy(o => o.Id).Take(50)
            .Select(o => new ProposalChoice(o.Id, o.Name, o.SuggestedCash, o.SuggestedGoods)).ToListAsync(cancellationToken);
        return new ProposalChoices(dealId, deal.Sponsor, deal.Event, packages);
    }

    private DateOnly? DayOf(DateTimeOffset? moment) => moment is { } known ? time.DayOf(known) : null;

    private async Task<Occasion> OccasionAsync(int? eventId, DateOnly day, CancellationToken cancellationToken)
    {
        if (eventId is { } id)
        {
            var e = await db.Events.AsNoTracking().Where(x => x.Id == id).Select(x => new { x.Title, x.StartsAt, x.EndsAt, x.Venue, x.ExpectedPeople }).SingleAsync(cancellationToken);
            return new Occasion(e.Title, DayOf(e.StartsAt), DayOf(e.EndsAt), e.Venue, e.ExpectedPeople);
        }

        var term = await db.Terms.AsNoTracking().Where(t => t.StartsOn <= day && t.EndsOn >= day).OrderBy(t => t.Id)
            .Select(t => new { t.Name, t.StartsOn, t.EndsOn }).FirstOrDefaultAsync(cancellationToken);
        return term is null ? new Occasion("学生会活动", day, day, null, null) : new Occasion($"{term.Name}学生会活动", term.StartsOn, term.EndsOn, null, null);
    }

    private async Task<(Dictionary<int, string> Places, Dictionary<int, string> Departments)> NamesAsync(IEnumerable<Deliverable> deliverables, CancellationToken cancellationToken)
    {
        var clauses = deliverables.ToList();
        var placeIds = clauses.Select(d => d.PlaceId).OfType<int>().Distinct().ToList();
        var departmentIds = clauses.Select(d => d.DepartmentId).OfType<int>().Distinct().ToList();
        return (await db.CampusPlaces.Where(p => placeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken),
            await db.Departments.Where(d => departmentIds.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Name, cancellationToken));
    }

    private static IEnumerable<string> Exclusivity(Contract contract) =>
        contract.IsExclusive ? ["本活动不再接受与赞助方同行业的其他商家的赞助。"] : [];

    // What was proven beyond the promise, or instead of it, does not make a clause that fell short one that was kept.
    private static int Delivered(Deliverable d) => d.Fulfilment switch
    {
        FulfilmentState.Done => d.Count ?? 0,
        FulfilmentState.Open => Math.Min(d.Counted, d.Count ?? 0),
        _ => Math.Min(d.Counted, (d.Count ?? 1) - 1),
    };

    private static string? PlaceOf(Deliverable d, Dictionary<int, string> places) => Of(d.PlaceId, places) ?? d.Place;

    private static string? Of(int? id, Dictionary<int, string> names) => id is { } known ? names.GetValueOrDefault(known) : null;

    private byte[] Bytes(string? sha256) => sha256 is not null && File.Exists(files.PathOf(sha256)) ? File.ReadAllBytes(files.PathOf(sha256)) : [];
}
