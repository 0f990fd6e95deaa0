using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Contracts.Drafts;
using Outreach.Web.Features.Contracts.Packages;
using Outreach.Web.Features.Schools.Alliances;
using Outreach.Web.Features.Schools.Partner;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Offers;

public sealed class AllianceOfferQueries(
    OutreachDbContext db, AllianceQueries alliances, PackageQueries packages, ClauseCheckService checking, PartnerAccess access, AuditTrail trail, CurrentUserAccessor current, DepartmentTime time)
{
    private const int MostChoices = 1000;
    private const int MostExported = 20_000;

    /// <summary>With all that its verbs look at.</summary>
    public IQueryable<AllianceOffer> WithParts() => db.AllianceOffers.Include(o => o.Parts).ThenInclude(p => p.Lines).AsSplitQuery();

    /// <summary>Two commands.</summary>
    public async Task<AllianceOfferListModel> ListAsync(AllianceOfferFilter filter, CancellationToken cancellationToken)
    {
        var filtered = Filtered(filter);
        return new AllianceOfferListModel(filter, await Rows(filtered).ToPageAsync(filtered, filter.Page, cancellationToken));
    }

    /// <summary>What the list holds, for the export. One command.</summary>
    public async Task<IReadOnlyList<AllianceOfferRow>> ExportAsync(AllianceOfferFilter filter, CancellationToken cancellationToken) =>
        await Rows(Filtered(filter)).Take(MostExported).ToListAsync(cancellationToken);

    private IQueryable<AllianceOffer> Filtered(AllianceOfferFilter filter) => db.AllianceOffers.AsNoTracking().Where(o => filter.State == null || o.State == filter.State);

    private IQueryable<AllianceOfferRow> Rows(IQueryable<AllianceOffer> offers) =>
        offers.OrderByDescending(o => o.Id).Select(o => new AllianceOfferRow(
            o.Id, o.Title, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == o.SponsorId).Select(s => s.Name).First(), db.Alliances.Where(a => a.Id == o.AllianceId).Select(a => a.Name).First(),
            o.State, o.TotalPrice, o.Parts.Count(p => p.WithdrawnAt == null), o.Parts.Count(p => p.ConsentedAt != null), db.Users.Where(u => u.Id == o.OwnerId).Select(u => u.DisplayName).First()));

    /// <summary>The page of one, or null. At most ten commands and the trail's.</summary>
    public async Task<AllianceOfferModel?> DetailAsync(int id, CancellationToken cancellationToken)
    {
        if (await WithParts().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is not { } offer)
            return null;
        var reachable = offer.IsOpen ? await WithPartnerAsync([.. offer.Parts.Select(p => p.SchoolId).OfType<int>()], cancellationToken) : [];
        return new AllianceOfferModel(
            await HeadAsync(offer, cancellationToken), [.. (await PartsAsync(offer, null, cancellationToken)).Select(p => p with { HasPartner = p.SchoolId is { } id && reachable.Contains(id) })], offer.IsOpen ? await FindingsAsync(offer, cancellationToken) : [],
            await trail.OfAsync(cancellationToken, new AuditSubject(nameof(AllianceOffer), id)), current.HasPermission(Permissions.SchoolsWrite), current.HasPermission(Permissions.SchoolsLead));
    }

    /// <summary>What the clause check says of our part, by the places of its benefits. At most two commands.</summary>
    public Task<IReadOnlyList<Finding>> FindingsAsync(AllianceOffer offer, CancellationToken cancellationToken)
    {
        var ours = offer.Parts.Single(p => p.SchoolId is null);
        return checking.RunAsync(
            [.. ours.Lines.OrderBy(l => l.Number).Select(l => new DeliverableContent(l.Number, l.Kind, l.Count, l.Unit, l.PlaceId, l.PlaceWords, l.StartsOn, l.DepartmentId, l.Note))],
            [.. new[] { ours.Places, ours.Events }.OfType<string>()], cancellationToken);
    }

    /// <summary>What a form of the offer shows. Four commands.</summary>
    public async Task<AllianceOfferFormModel?> FormAsync(int allianceId, AllianceOffer? stored, AllianceOfferInput input, CancellationToken cancellationToken)
    {
        if (await db.Alliances.AsNoTracking().Where(a => a.Id == allianceId).Select(a => a.Name).SingleOrDefaultAsync(cancellationToken) is not { } alliance)
            return null;
        var (sponsor, eventId, now) = (input.SponsorId, input.EventId, time.Now);
        var sponsors = await db.Sponsors.AsNoTracking().Where(s => s.Id == sponsor || s.Standing != Standing.Blacklisted).OrderBy(s => s.Name).Take(MostChoices).Select(s => new { s.Id, s.Name }).ToListAsync(cancellationToken);
        var events = await db.Events.AsNoTracking().Where(e => !e.IsPractice && (e.Id == eventId || (e.State != EventState.Closed && e.State != EventState.Cancelled && (e.EndsAt == null || e.EndsAt >= now)))).OrderByDescending(e => e.StartsAt).ThenBy(e => e.Id)
            .Take(MostChoices).Select(e => new { e.Id, e.Title }).ToListAsync(cancellationToken);
        var schools = (await alliances.MembersAsync(allianceId, cancellationToken)).ToList();
        return new AllianceOfferFormModel(
            stored?.Id, allianceId, alliance, schools, [.. sponsors.Select(s => new SelectListItem(s.Name, Text(s.Id)))], [.. events.Select(e => new SelectListItem(e.Title, Text(e.Id)))],
            stored is null or { State: AllianceOfferState.Draft });
    }

    /// <summary>The choices of our own part's benefits; none for a school's. Two commands at most.</summary>
    public Task<PackageChoices> ChoicesAsync(OfferPartInput input, bool isOurs, CancellationToken cancellationToken) =>
        isOurs ? packages.ChoicesAsync(input.Lines, cancellationToken) : Task.FromResult(new PackageChoices([], []));

    /// <summary>The rows in words, to be compared.</summary>
    public void PutInWords(OfferPartInput input, PackageChoices choices) => packages.PutInWords(input.Lines, choices);

    /// <summary>The parts of the schools that the person speaks for today, whatever became of them.</summary>
    public IQueryable<AllianceOfferPart> Mine()
    {
        var mine = access.Schools();
        return db.AllianceOfferParts.Where(p => mine.Any(s => s.Id == p.SchoolId));
    }

    /// <summary>Those among them that the person may read: of offers that went out, and while the school is in them.</summary>
    public IQueryable<AllianceOfferPart> Readable() => Mine().Where(p => p.WithdrawnAt == null
        && db.AllianceOffers.Any(o => o.Id == p.OfferId && (o.State == AllianceOfferState.Out || o.State == AllianceOfferState.Agreed || o.State == AllianceOfferState.Signed)));

    /// <summary>The lines of the partner's page. One command.</summary>
    public async Task<IReadOnlyList<PartnerOfferRow>> OfPartnerAsync(int most, CancellationToken cancellationToken) => await Readable().AsNoTracking()
        .Join(db.AllianceOffers, p => p.OfferId, o => o.Id, (p, o) => new { p, o }).OrderBy(x => x.p.ConsentedAt != null).ThenByDescending(x => x.o.Id).Take(most)
        .Select(x => new PartnerOfferRow(
            x.p.Id, x.o.Title, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == x.o.SponsorId).Select(s => s.Name).First(), db.Schools.Where(s => s.Id == x.p.SchoolId).Select(s => s.Name).First(), x.o.State, x.p.Share,
            x.p.ConsentedAt != null, x.p.Audience != null && x.p.FirstDay != null && x.p.LastDay != null && x.p.ContactName != null && x.p.Lines.Any())).ToListAsync(cancellationToken);

    /// <summary>An offer as the partner of one of its schools reads it, or null. At most seven commands.</summary>
    public async Task<PartnerOfferModel?> PartnerDetailAsync(int partId, CancellationToken cancellationToken)
    {
        if (await Readable().Where(p => p.Id == partId).Select(p => (int?)p.OfferId).SingleOrDefaultAsync(cancellationToken) is not { } offerId)
            return null;
        var offer = await WithParts().AsNoTracking().SingleAsync(o => o.Id == offerId, cancellationToken);
        var parts = await PartsAsync(offer, partId, cancellationToken);
        return new PartnerOfferModel(await HeadAsync(offer, cancellationToken), [.. parts.Where(p => p.IsIn)], parts.Single(p => p.Id == partId));
    }

    /// <summary>Those of the schools for which somebody has an account today. One command.</summary>
    public Task<List<int>> WithPartnerAsync(IReadOnlyCollection<int> schoolIds, CancellationToken cancellationToken)
    {
        var today = time.Today;
        return db.Positions.Where(p => p.Role == Role.SchoolPartner && p.SchoolId != null && schoolIds.Contains(p.SchoolId.Value) && p.IsHeldOn(today)).Select(p => p.SchoolId!.Value).Distinct().ToListAsync(cancellationToken);
    }

    private async Task<AllianceOfferHead> HeadAsync(AllianceOffer offer, CancellationToken cancellationToken)
    {
        var id = offer.Id;
        var around = await db.AllianceOffers.Where(o => o.Id == id).Select(o => new
        {
            Alliance = db.Alliances.Where(a => a.Id == o.AllianceId).Select(a => a.Name).First(),
            Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == o.SponsorId).Select(s => s.Name).First(),
            Event = db.Events.Where(e => e.Id == o.EventId).Select(e => e.Title).FirstOrDefault(),
            Lead = db.Schools.IgnoreQueryFilters().Where(s => s.Id == o.LeadSchoolId).Select(s => s.Name).FirstOrDefault(),
            IsBlacklisted = db.Sponsors.IgnoreQueryFilters().Any(s => s.Id == o.SponsorId && s.Standing == Standing.Blacklisted),
            IsOver = db.Contracts.Any(c => c.Id == o.ContractId && c.State == ContractState.Withdrawn),
            Owner = db.Users.Where(u => u.Id == o.OwnerId).Select(u => u.DisplayName).First(),
        }).SingleAsync(cancellationToken);
        return new AllianceOfferHead(
            id, offer.Version, offer.AllianceId, around.Alliance, offer.Title, offer.Story, offer.SponsorId, around.Sponsor, offer.EventId, around.Event, offer.TotalPrice, offer.Split, around.Lead, offer.State,
            offer.SignedOn, offer.WithdrawReason, offer.ContractId, around.IsOver, around.Owner)
        {
            IsBlacklisted = around.IsBlacklisted,
        };
    }

    /// <param name="onlyPart">Whose contact the reader may know; null for one of ours, who knows them all.</param>
    private async Task<IReadOnlyList<OfferPartRow>> PartsAsync(AllianceOffer offer, int? onlyPart, CancellationToken cancellationToken)
    {
        var schoolIds = offer.Parts.Select(p => p.SchoolId).OfType<int>().ToList();
        var schools = await db.Schools.IgnoreQueryFilters().AsNoTracking().Where(s => schoolIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => new { s.Name, s.City, s.DistanceKilometres }, cancellationToken);
        var placeIds = offer.Parts.SelectMany(p => p.Lines).Select(l => l.PlaceId).OfType<int>().Distinct().ToList();
        var places = placeIds.Count == 0 ? [] : await db.CampusPlaces.AsNoTracking().Where(p => placeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var departmentIds = offer.Parts.SelectMany(p => p.Lines).Select(l => l.DepartmentId).OfType<int>().Distinct().ToList();
        var departments = departmentIds.Count == 0 || onlyPart is not null ? [] : await db.Departments.AsNoTracking().Where(d => departmentIds.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Name, cancellationToken);
        var userIds = onlyPart is not null ? [] : offer.Parts.Select(p => p.ConsentedById).OfType<int>().Distinct().ToList();
        var users = userIds.Count == 0 ? [] : await db.Users.AsNoTracking().Where(u => userIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        return
        [
            .. offer.Parts.OrderBy(p => p.IsIn ? 0 : 1).ThenBy(p => p.SchoolId ?? 0).Select(p =>
            {
                var school = p.SchoolId is { } id ? schools[id] : null;
                var knows = onlyPart is null || onlyPart == p.Id;
                return new OfferPartRow(
                    p.Id, p.SchoolId, school?.Name, school?.City, school?.DistanceKilometres, p.IsIn && p.SchoolId == offer.LeadSchoolId, p.Audience, p.Places, p.Events, p.FirstDay, p.LastDay,
                    knows ? p.ContactName : null, knows ? p.ContactPhone : null, p.Share, p.ConsentedAt, p.ConsentedById is { } by ? users.GetValueOrDefault(by) : null, p.IsIn, p.WithdrawReason, p.IsComplete,
                    offer.StampOf(p),
                    [.. p.Lines.OrderBy(l => l.Number).Select(l => new OfferLineRow(
                        l.Kind, l.Count, l.Unit, l.PlaceId is { } place ? places.GetValueOrDefault(place) : l.PlaceWords, l.DepartmentId is { } department ? departments.GetValueOrDefault(department) : null, l.StartsOn, l.Note))])
                {
                    ConsentNote = knows ? p.ConsentNote : null,
                };
            }),
        ];
    }

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
