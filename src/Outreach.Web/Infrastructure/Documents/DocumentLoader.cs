using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Amendments;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Infrastructure.Documents;

public sealed record ProposalChoice(int Id, string Name, decimal? Cash, string? Goods);

public sealed record ProposalChoices(int DealId, string Sponsor, string Event, IReadOnlyList<ProposalChoice> Packages);

/// <summary>Reads from the database what stands on papers: what is current on one that is still to be agreed, the kept text on one that was submitted or signed.</summary>
public sealed class DocumentLoader(OutreachDbContext db, DepartmentTime time, SettingsCache settings, FileStore files, ContractWordsLoader words)
{
    private sealed record Occasion(string Name, DateOnly? From, DateOnly? To, string? Venue, int? Audience);

    /// <summary>
    /// The contract or the agreement that changes one; null when there is none. What was submitted is read from its revision,
    /// words and all: no edit of another record changes that paper. At most six commands.
    /// </summary>
    public async Task<DocumentModel?> ContractAsync(int id, CancellationToken cancellationToken)
    {
        var contract = await db.Contracts.AsNoTracking()
            .Include(c => c.Deliverables).Include(c => c.Instalments).Include(c => c.Clauses).Include(c => c.Revisions).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (contract is null)
            return null;
        // A draft has its old revision beside it while nothing was changed yet; it is still a draft, and says what is current.
        var kept = contract.IsDraft ? null : contract.Revisions.SingleOrDefault(r => r.Revision == contract.Revision);
        var content = kept is null ? contract.Content : ContractContent.FromJson(kept.Content);
        var said = ContractWords.FromJsonOrNull(kept?.Words) ?? await words.OfAsync(contract, cancellationToken);
        var amends = contract.AmendsId is null ? null : await db.Contracts.Where(c => c.Id == contract.AmendsId).Select(c => new { c.Number, c.SignedOn }).SingleAsync(cancellationToken);
        var (department, sponsor) = (Party(said.Department), Party(said.Sponsor));
        if (kept?.Words is null && contract.SignedOn is not null)
            sponsor = sponsor with { Name = contract.SignedSponsorName ?? sponsor.Name, CreditCode = contract.SignedSponsorCode, Address = contract.SignedSponsorAddress };
        var sponsorIsA = content.DepartmentRole == PartyRole.PartyB;
        var cash = content.Cash ?? 0;
        return new ContractDocument
        {
            PartyA = sponsorIsA ? sponsor : department,
            PartyB = sponsorIsA ? department : sponsor,
            SponsorIsPartyA = sponsorIsA,
            Number = contract.Number,
            Mark = MarkOf(contract.State, contract.Number),
            IsApproved = contract.State == ContractState.Approved,
            SignerA = sponsorIsA ? content.SponsorSigner : said.Signer,
            SignerB = sponsorIsA ? said.Signer : content.SponsorSigner,
            Amends = amends is { Number: { } number, SignedOn: { } on } ? Amended(number, on, contract.Standing) : null,
            Occasion = said.Occasion.Name,
            From = said.Occasion.From,
            To = said.Occasion.To,
            Venue = said.Occasion.Venue,
            Cash = cash,
            CashInCapitals = cash > 0 ? "人民币" + ChineseAmount.Of(cash) : "",
            Instalments = [.. content.Instalments.Where(i => i.DueOn is not null && i.Amount is not null).Select(i => new DocumentInstalment(i.DueOn!.Value, i.Amount!.Value))],
            PayTo = said.PayTo,
            Goods = content.Goods is null ? [] : [content.Goods],
            Deliverables = [.. content.Deliverables.Where(d => d.Kind is not null).Select(d => new DocumentDeliverable(
                d.Kind!.Value, d.Count ?? 0, d.Unit ?? "", said.Place(d.PlaceId) ?? d.Place, d.StartsOn, said.DepartmentName(d.DepartmentId), d.Note))],
            ExtraClauses = [.. Exclusivity(content), .. content.Clauses.Select(c => c.Text)],
            SignedOn = contract.SignedOn,
            Author = said.Department.Name,
            Day = contract.SignedOn ?? (kept is null ? time.Today : time.DayOf(kept.At)),
        }.Compose();
    }

    /// <summary>
    /// The report on the fulfilment of a contract with its amendments, each in the words that were signed; null when there is no
    /// signed contract. At most eight commands.
    /// </summary>
    public async Task<DocumentModel?> ReportAsync(int id, Func<int, string> photoUrl, CancellationToken cancellationToken)
    {
        var contract = await db.Contracts.AsNoTracking()
            .SingleOrDefaultAsync(c => db.Contracts.Any(x => x.Id == id && x.SignedOn != null && (x.AmendsId ?? x.Id) == c.Id), cancellationToken);
        if (contract is not { Number: { } number, SignedOn: { } signedOn })
            return null;
        // With all that amends it: what was promised is reported once, wherever it stands.
        var family = await db.Contracts.AsNoTracking().FamilyOf(contract.Id)
            .Include(c => c.Deliverables).ThenInclude(d => d.Evidence).Include(c => c.Instalments).Include(c => c.Receipts).Include(c => c.Revisions).Include(c => c.Termination).AsSplitQuery().ToListAsync(cancellationToken);
        var said = family[0].Words ?? await words.OfAsync(family[0], cancellationToken);
        var texts = family.ToDictionary(c => c.Id, c => c.Words ?? said);
        // The event is as the text says that counts by now: what an amendment moved is not reported where it never took place.
        said = family[^1].Words ?? said;
        var photoIds = family.SelectMany(c => c.Deliverables).SelectMany(d => d.Evidence).Select(e => e.FileId).ToList();
        var hashes = await db.StoredFiles.Where(f => photoIds.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Sha256, cancellationToken);
        var promised = family.SelectMany(c => c.Deliverables.OrderBy(d => d.Position)).Where(d => d.Kind is not null && (d.IsPromised() || d.Fulfilment == FulfilmentState.Void)).ToList();
        string? PlaceOf(Deliverable d) => texts[d.ContractId].Place(d.PlaceId) ?? d.Place;
        return new FulfilmentDocument
        {
            Number = number,
            SignedOn = signedOn,
            Sponsor = contract.SignedSponsorName ?? "",
            Host = said.Department.Name,
            Occasion = said.Occasion.Name,
            From = said.Occasion.From,
            To = said.Occasion.To,
            Venue = said.Occasion.Venue,
            Clauses = [.. promised.Select(d => new DocumentFulfilment(d.Kind!.Value, d.Note, PlaceOf(d), d.Unit ?? "", d.Count ?? 0, Delivered(d))
            {
                WhyMissed = d.Fulfilment is FulfilmentState.Short or FulfilmentState.Waived ? d.FulfilmentReason : null,
                MadeGood = d.Fulfilment == FulfilmentState.MadeGood ? d.FulfilmentReason : null,
                Waived = d.Fulfilment == FulfilmentState.Waived,
                IsVoid = d.Fulfilment == FulfilmentState.Void,
                IsOpen = d.Fulfilment == FulfilmentState.Open,
                StartsOn = d.StartsOn,
                Evidence = d.Evidence.Count,
            })],
            Receipts = [.. family.SelectMany(c => c.Instalments.OrderBy(i => i.Position)).Where(i => i.DueOn is not null && i.Promised() > 0)
                .Select(i => new DocumentReceipt(i.DueOn!.Value, i.Promised(), i.Received, i.ReceivedOn, i.WrittenOff()))],
            GoodsReceived = [.. family.SelectMany(c => c.Receipts.Where(r => r.Counts).OrderBy(r => r.Id)).Select(r => r.Goods).OfType<string>()],
            Amendments = [.. family.Skip(1).Select(c => c.Number).OfType<string>()],
            Ended = family[0].Termination is { } t ? new DocumentEnd(t.EndedOn, t.By, t.Received, t.WrittenOff, t.PayBack, t.PaidBackOn) : null,
            Evidence = [.. promised.SelectMany(d => d.Evidence.OrderBy(e => e.Id).Select(e => new DocumentEvidence(
                DocumentDisplay.Kind(d.Kind!.Value, d.Note), e.Place ?? PlaceOf(d), e.On, e.Counted, d.Unit ?? "", photoUrl(e.FileId), () => Bytes(hashes.GetValueOrDefault(e.FileId)))))],
            Day = time.Today,
        }.Compose();
    }

    /// <summary>How many clauses of a contract are still open, so that its report would say nothing of why. One command.</summary>
    public Task<int> OpenClausesAsync(int id, CancellationToken cancellationToken) =>
        db.Deliverables.CountAsync(d => d.Fulfilment == FulfilmentState.Open && db.Contracts.Any(c => c.Id == d.ContractId && c.IsCounted()
            && db.Contracts.Any(x => x.Id == id && (x.AmendsId ?? x.Id) == (c.AmendsId ?? c.Id))), cancellationToken);

    /// <summary>The agreement by which a contract was terminated (终止协议); null when there is none. At most five commands.</summary>
    public async Task<DocumentModel?> TerminationAsync(int id, CancellationToken cancellationToken)
    {
        var contract = await db.Contracts.AsNoTracking().Include(c => c.Termination).Include(c => c.Revisions).Include(c => c.Deliverables).AsSplitQuery()
            .SingleOrDefaultAsync(c => db.Contracts.Any(x => x.Id == id && (x.AmendsId ?? x.Id) == c.Id), cancellationToken);
        if (contract is not { Number: { } number, SignedOn: { } signedOn, Termination: { } termination })
            return null;
        // In the words of the contract that it ends.
        var said = contract.Words ?? await words.OfAsync(contract, cancellationToken);
        var amendments = await db.Contracts.Where(c => c.AmendsId == contract.Id && c.ScanFileId != null).OrderBy(c => c.Id).Select(c => c.Number!).ToListAsync(cancellationToken);
        var (standing, sponsorIsA) = (termination.Standing, contract.DepartmentRole == PartyRole.PartyB);
        var (department, sponsor) = (Party(said.Department), Party(said.Sponsor));
        return new TerminationDocument
        {
            PartyA = sponsorIsA ? sponsor : department,
            PartyB = sponsorIsA ? department : sponsor,
            SponsorIsPartyA = sponsorIsA,
            SignerA = sponsorIsA ? contract.SponsorSigner : said.Signer,
            SignerB = sponsorIsA ? said.Signer : contract.SponsorSigner,
            Number = number,
            SignedOn = signedOn,
            Amendments = amendments,
            Occasion = said.Occasion.Name,
            Reason = contract.EndReason ?? "",
            Promised = standing.Promised,
            End = new DocumentEnd(termination.EndedOn, termination.By, termination.Received, termination.WrittenOff, termination.PayBack, termination.PaidBackOn),
            Performed = [.. standing.Performed.Select(Words)],
            GoodsReceived = standing.GoodsReceived,
            Void =
            [
                .. standing.Rest.Deliverables.Where(d => d.Kind is not null).Select(d => $"{DocumentDisplay.Kind(d.Kind!.Value, d.Note)} {d.Count} {d.Unit}"),
                .. standing.Rest.Goods is { } goods ? [$"实物：{goods}"] : Array.Empty<string>(),
            ],
            Author = said.Department.Name,
        }.Compose();
    }

    // Whoever holds it in hand must see that it does not count, whatever it says below.
    private static string? MarkOf(ContractState state, string? number) => state switch
    {
        ContractState.Withdrawn => number is null ? "已撤回，作废" : "作废",
        ContractState.Terminated => DocumentModel.Ended,
        _ => null,
    };

    /// <summary>The voucher of a receipt (收款凭证); null when there is none. One that was reversed says so. At most four commands.</summary>
    public async Task<DocumentModel?> VoucherAsync(int id, int receiptId, CancellationToken cancellationToken)
    {
        var receipt = await db.Receipts.AsNoTracking().Where(r => r.Id == receiptId && r.ContractId == id && r.Number != null).Select(r => new
        {
            r.IsReversed,
            r.Number,
            r.Amount,
            r.Goods,
            r.ReceivedOn,
            r.Channel,
            r.Payer,
            r.Reference,
            Instalment = db.Instalments.Where(i => i.Id == r.InstalmentId).Select(i => (int?)i.Position).FirstOrDefault(),
            Receiver = db.Users.Where(u => u.Id == r.ReceiverId).Select(u => u.DisplayName).First(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (receipt is null)
            return null;
        var contract = await db.Contracts.AsNoTracking().Include(c => c.Revisions).Include(c => c.Deliverables).AsSplitQuery().SingleAsync(c => c.Id == id, cancellationToken);
        var said = contract.Words ?? await words.OfAsync(contract, cancellationToken);
        return new ReceiptDocument
        {
            Number = receipt.Number!,
            Mark = receipt.IsReversed ? "已冲销，作废" : null,
            ContractNumber = contract.Number!,
            Sponsor = said.Sponsor.Name,
            Host = said.Department.Name,
            Occasion = said.Occasion.Name,
            Instalment = receipt.Instalment,
            Amount = receipt.Amount,
            Goods = receipt.Goods,
            On = receipt.ReceivedOn,
            Channel = receipt.Channel,
            Payer = receipt.Payer,
            Reference = receipt.Reference,
            Receiver = receipt.Receiver,
        }.Compose();
    }

    /// <summary>A proposal to the merchant of a deal, with one benefit package or with all on offer; null without an event. Eight commands.</summary>
    public async Task<DocumentModel?> ProposalAsync(int dealId, int? offerId, Func<int, string> posterUrl, CancellationToken cancellationToken)
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
        var occasion = await OccasionAsync(deal.EventId, cancellationToken);
        var placeIds = offers.SelectMany(o => o.Lines).Select(l => l.PlaceId).OfType<int>().Distinct().ToList();
        var places = await db.CampusPlaces.Where(p => placeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var us = settings.Value;
        var plan = await db.Events.AsNoTracking().Where(e => e.Id == deal.EventId).Select(e => new
        {
            e.Purpose,
            e.Background,
            e.Audience,
            e.KindId,
            e.StartsAt,
            Flow = e.Flow.OrderBy(f => f.Number).Select(f => new { f.Day, f.Clock, f.Offset, f.Item, f.Content }).Take(30).ToList(),
        }).AsSplitQuery().SingleAsync(cancellationToken);
        var now = time.Now;
        var past = plan.KindId is null ? [] : await db.Events.AsNoTracking()
            .Where(e => e.KindId == plan.KindId && e.Id != deal.EventId && !e.IsPractice && e.State != EventState.Cancelled && e.EndsAt < now)
            .OrderByDescending(e => e.EndsAt).Take(3).Select(e => new
            {
                e.Title,
                e.StartsAt,
                e.Venue,
                e.ExpectedPeople,
                Sponsors = db.Contracts.Where(c => c.EventId == e.Id && c.SignedOn != null && c.AmendsId == null).Select(c => c.SponsorId).Distinct().Count(),
                Poster = db.StoredFiles.Where(f => f.Id == e.PosterId).Select(f => new { f.Id, f.Sha256 }).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return new ProposalDocument
        {
            Background = string.Join('\n', new[] { plan.Purpose, plan.Background }.Where(p => !string.IsNullOrWhiteSpace(p))) is { Length: > 0 } why ? why : null,
            Audience = plan.Audience,
            Flow = [.. plan.Flow.Select(f => new DocumentStep(
                f.Clock is { } at ? at.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) : f.Offset is { } after && plan.StartsAt is { } starts ? time.ToLocal(starts).AddMinutes(after).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) : "",
                f.Content is null ? f.Item : $"{f.Item}：{f.Content}"))],
            Past = [.. past.Select(e => $"{e.Title}（{DocumentDisplay.Day(DayOf(e.StartsAt))}{(e.Venue is null ? "" : "，" + e.Venue)}）{(e.ExpectedPeople is { } people ? $"：约 {DocumentDisplay.Count(people)} 人参加" : "")}{(e.Sponsors > 0 ? $"，{e.Sponsors} 家商家赞助" : "")}。")],
            PastPictures = [.. past.Where(e => e.Poster is not null).Select(e => new DocumentPhoto(e.Title, posterUrl(e.Poster!.Id), () => Bytes(e.Poster!.Sha256)))],
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

    private static AmendedContract Amended(string number, DateOnly signedOn, ContractStanding? standing) => standing is null
        ? new AmendedContract(number, signedOn, signedOn, 0, 0, 0, [], [])
        : new AmendedContract(number, signedOn, standing.On, standing.Promised, standing.Received, standing.WrittenOff, [.. standing.Performed.Select(Words)], standing.GoodsReceived);

    private static string Words(SettledPromise promise) => string.Concat(
        promise.Kind is { } kind ? DocumentDisplay.Kind(kind, promise.Note) : "", " ",
        DocumentDisplay.Count(promise.State == FulfilmentState.Short ? promise.Counted : promise.Count ?? 0), " ", promise.Unit, promise.Place is { } place ? $"，{place}" : "");

    private DateOnly? DayOf(DateTimeOffset? moment) => moment is { } known ? time.DayOf(known) : null;

    private async Task<Occasion> OccasionAsync(int eventId, CancellationToken cancellationToken)
    {
        var e = await db.Events.AsNoTracking().Where(x => x.Id == eventId).Select(x => new { x.Title, x.StartsAt, x.EndsAt, x.Venue, x.ExpectedPeople }).SingleAsync(cancellationToken);
        return new Occasion(e.Title, DayOf(e.StartsAt), DayOf(e.EndsAt), e.Venue, e.ExpectedPeople);
    }

    private static DocumentParty Party(PartyWords party) => new(party.Name, party.CreditCode, party.Address, party.Contact, party.Phone);

    private static IEnumerable<string> Exclusivity(ContractContent content) =>
        content.IsExclusive ? ["本活动不再接受与赞助方同行业的其他商家的赞助。"] : [];

    // What was proven beyond the promise, or instead of it, does not make a clause that fell short one that was kept.
    private static int Delivered(Deliverable d) => d.Fulfilment switch
    {
        FulfilmentState.Done => d.Count ?? 0,
        FulfilmentState.Open => Math.Min(d.Counted, d.Count ?? 0),
        _ => Math.Min(d.Counted, (d.Count ?? 1) - 1),
    };

    private static string? Of(int? id, Dictionary<int, string> names) => id is { } known ? names.GetValueOrDefault(known) : null;

    private byte[] Bytes(string? sha256) => sha256 is not null && File.Exists(files.PathOf(sha256)) ? File.ReadAllBytes(files.PathOf(sha256)) : [];
}
