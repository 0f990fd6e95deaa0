using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Market.Matching;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Surveys.MeetingPoints;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Matching;

/// <summary>
/// Finds the merchants that suit an event (S15). Of very many merchants those are looked at closely that share a tag or theme, and of each
/// suiting line of business those that were visited last; the ranking itself is the domain's.
/// </summary>
public sealed class MatchQueries(OutreachDbContext db, SurveyDemandQueries surveys, CurrentUserAccessor current, DepartmentTime time)
{
    private const int Shown = 20;
    private const int MostTagged = 200;
    private const int MostOfIndustry = 120;
    private const int MostKnown = 100;
    private const int NeverVisitedOneIn = 4;
    private const int MostAside = 100;
    private const int MostEvents = 20;

    /// <summary>The ranking of an event, or null. At most eight commands.</summary>
    public async Task<EventMatchModel?> OfEventAsync(int eventId, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var found = await db.Events.AsNoTracking().Where(e => e.Id == eventId).Select(e => new
        {
            e.Title,
            e.State,
            e.Purpose,
            e.MoneyTarget,
            Set = db.DepartmentSettings.OrderBy(s => s.Id).Select(s => s.ColdDealDays).FirstOrDefault(),
            Term = db.Terms.Where(t => t.StartsOn <= today && t.EndsOn >= today).OrderByDescending(t => t.StartsOn).Select(t => (DateOnly?)t.StartsOn).FirstOrDefault(),
            Weights = db.MatchWeights.OrderBy(w => w.Id).FirstOrDefault(),
            Kind = db.EventKinds.Where(k => k.Id == e.KindId).Select(k => k.Name).FirstOrDefault(),
            Tags = e.Tags.Select(t => t.Tag).ToList(),
            Aside = db.SetAsides.Where(a => a.EventId == e.Id).OrderBy(a => a.Id).Take(MostAside).Select(a => new SetAsideRow(
                a.SponsorId, db.Sponsors.Where(s => s.Id == a.SponsorId).Select(s => s.Name).First(), a.Reason, db.Users.Where(u => u.Id == a.ById).Select(u => u.DisplayName).First())).ToList(),
        }).AsSingleQuery().SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var e = new MatchedEvent(found.Tags, [found.Title, found.Kind ?? "", found.Purpose ?? ""], found.MoneyTarget, await DemandAsync(cancellationToken));
        var rules = RulesOf(found.Weights, found.Set, found.Term);
        var (facts, names) = await FactsOfAsync(Candidates(e, eventId), eventId, rules, cancellationToken);
        var ranked = SponsorMatch.Rank(e, facts, rules.Weights, time.Today);
        return new EventMatchModel(
            eventId, [.. ranked.Take(Shown).Select(s => names[s.SponsorId] with { Score = s })], facts.Count, [.. e.Themes.Order().Select(EventThemes.NameOf)], found.Aside,
            found.State is not (EventState.Closed or EventState.Cancelled));
    }

    /// <summary>The events to come that suit a merchant best, or null. At most eight commands.</summary>
    public async Task<SponsorMatchModel?> OfSponsorAsync(int sponsorId, CancellationToken cancellationToken)
    {
        var (now, today) = (time.Now, time.Today);
        var found = await db.Sponsors.AsNoTracking().Where(s => s.Id == sponsorId).Select(s => new
        {
            s.Name,
            Set = db.DepartmentSettings.OrderBy(x => x.Id).Select(x => x.ColdDealDays).FirstOrDefault(),
            Term = db.Terms.Where(t => t.StartsOn <= today && t.EndsOn >= today).OrderByDescending(t => t.StartsOn).Select(t => (DateOnly?)t.StartsOn).FirstOrDefault(),
            Weights = db.MatchWeights.OrderBy(w => w.Id).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var events = await db.Events.AsNoTracking()
            .Where(e => !e.IsPractice && e.State != EventState.Closed && e.State != EventState.Cancelled && (e.StartsAt == null || e.StartsAt > now) && !db.SetAsides.Any(a => a.EventId == e.Id && a.SponsorId == sponsorId)
                && !db.Deals.Any(d => d.SponsorId == sponsorId && d.EventId == e.Id && d.ActiveKey != null))
            .OrderBy(e => e.StartsAt == null).ThenBy(e => e.StartsAt).ThenBy(e => e.Id).Take(MostEvents)
            .Select(e => new { e.Id, e.Title, e.StartsAt, e.Purpose, e.MoneyTarget, Kind = db.EventKinds.Where(k => k.Id == e.KindId).Select(k => k.Name).FirstOrDefault(), Tags = e.Tags.Select(t => t.Tag).ToList() })
            .AsSingleQuery().ToListAsync(cancellationToken);
        var (shares, rules) = (await DemandAsync(cancellationToken), RulesOf(found.Weights, found.Set, found.Term));
        var (facts, _) = await FactsOfAsync(db.Sponsors.Where(s => s.Id == sponsorId), null, rules, cancellationToken);
        // One on the blacklist suits nothing.
        return new SponsorMatchModel(sponsorId, found.Name, facts.Count == 0 ? [] : [.. events
            .Select(e => new SponsorMatchRow(e.Id, e.Title, e.StartsAt, SponsorMatch.Score(new MatchedEvent(e.Tags, [e.Title, e.Kind ?? "", e.Purpose ?? ""], e.MoneyTarget, shares), facts[0], rules.Weights, time.Today)))
            .OrderByDescending(r => r.Score.Points).ThenBy(r => r.EventId)]);
    }

    // Two commands.
    private async Task<IReadOnlyDictionary<Industry, double>> DemandAsync(CancellationToken cancellationToken) =>
        (await surveys.LatestAsync(cancellationToken)).ToDictionary(d => d.Industry, d => d.Share);

    private Rules RulesOf(MatchWeights? weights, int coldDays, DateOnly? termStart) =>
        new(weights ?? new MatchWeights(), time.Now.AddDays(-coldDays), time.StartOf(termStart ?? time.Today.AddMonths(-6)));

    private IQueryable<Sponsor> Candidates(MatchedEvent e, int eventId)
    {
        var words = e.Tags.Concat(EventThemes.WordsOf(e.Themes)).Distinct().ToList();
        var open = db.Sponsors.Where(s => s.Standing != Standing.Blacklisted && !s.IsSchoolOffice);
        var near = Latest(open.Where(s => s.Tags.Any(t => words.Contains(t.Tag))), MostTagged);
        foreach (var standing in (Standing[])[Standing.LongTerm, Standing.Active])
            near = near.Union(Latest(db.Sponsors.Where(s => s.Standing == standing), MostKnown));
        foreach (var industry in e.Suiting.Where(p => p.Value > 1).Select(p => p.Key).Order())
            near = near.Union(Latest(open.Where(s => s.Industry == industry), MostOfIndustry));
        return db.Sponsors.Where(s => near.Contains(s.Id) && !db.SetAsides.Any(a => a.EventId == eventId && a.SponsorId == s.Id) && !db.Deals.Any(d => d.SponsorId == s.Id && d.EventId == eventId && d.ActiveKey != null));
    }

    // Cut in the order of an index, so that no table is read whole: those visited last, and some of those never visited.
    private static IQueryable<int> Latest(IQueryable<Sponsor> sponsors, int most) =>
        sponsors.Where(s => s.LastVisitOn != null).OrderByDescending(s => s.LastVisitOn).ThenByDescending(s => s.Id).Take(most).Select(s => s.Id)
            .Union(sponsors.Where(s => s.LastVisitOn == null).OrderByDescending(s => s.Id).Take(most / NeverVisitedOneIn).Select(s => s.Id));

    // Five commands at most: the merchants, their deals, what they paid, what we did for them, and who has a line of business alone.
    private async Task<(List<MatchFacts> Facts, Dictionary<int, MatchRow> Rows)> FactsOfAsync(IQueryable<Sponsor> sponsors, int? eventId, Rules rules, CancellationToken cancellationToken)
    {
        var (me, today) = (current.Required.Id, time.Today);
        var found = await sponsors.AsNoTracking().Where(s => s.Standing != Standing.Blacklisted).OrderBy(s => s.Id).Select(s => new
        {
            s.Id,
            s.Name,
            s.Industry,
            s.Size,
            s.Distance,
            s.LastVisitOn,
            s.OwnerId,
            s.VettedUntil,
            Owner = db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
            Tags = s.Tags.Select(t => t.Tag).ToList(),
        }).AsSingleQuery().ToListAsync(cancellationToken);
        var ids = found.Select(s => s.Id).ToList();
        var (termStart, cold) = (rules.TermStart, rules.ColdSince);
        var deals = (await db.Deals.AsNoTracking().Where(d => ids.Contains(d.SponsorId)).GroupBy(d => d.SponsorId).Select(g => new
        {
            g.Key,
            Won = g.Count(d => d.Stage == DealStage.Won),
            Asked = g.Count(d => d.CreatedAt >= termStart),
            Cold = g.Count(d => d.ActiveKey != null && d.OwnerId != me && d.LastActivityAt < cold),
        }).ToListAsync(cancellationToken)).ToDictionary(d => d.Key);
        var paid = (await db.Contracts.AsNoTracking().Where(c => ids.Contains(c.SponsorId) && c.IsCounted()).SelectMany(c => c.Instalments, (c, i) => new { c.SponsorId, i.DueOn, Amount = i.Promised(), i.Received, i.ReceivedOn })
            .Where(i => i.DueOn < today && i.Amount > 0).GroupBy(i => i.SponsorId).Select(g => new { g.Key, Due = g.Count(), OnTime = g.Count(i => i.Received >= i.Amount && i.ReceivedOn <= i.DueOn) }).ToListAsync(cancellationToken)).ToDictionary(p => p.Key);
        var kept = (await db.Contracts.AsNoTracking().Where(c => ids.Contains(c.SponsorId) && c.IsCounted()).SelectMany(c => c.Deliverables.Where(d => d.IsPromised()), (c, d) => new { c.SponsorId, d.Fulfilment })
            .Where(d => d.Fulfilment != FulfilmentState.Open).GroupBy(d => d.SponsorId)
            .Select(g => new { g.Key, Promised = g.Count(), Kept = g.Count(d => d.Fulfilment == FulfilmentState.Done || d.Fulfilment == FulfilmentState.MadeGood) }).ToListAsync(cancellationToken)).ToDictionary(p => p.Key);
        var alone = eventId is null ? [] : await db.Contracts.AsNoTracking().Where(c => c.EventId == eventId && c.IsExclusive && c.State == ContractState.Fulfilling)
            .Join(db.Sponsors, c => c.SponsorId, s => s.Id, (c, s) => new { s.Id, s.Industry }).ToListAsync(cancellationToken);
        var facts = found.ConvertAll(s => new MatchFacts(
            s.Id, s.Industry, s.Tags, s.Size, s.LastVisitOn, deals.GetValueOrDefault(s.Id)?.Won ?? 0, Math.Max(0, (deals.GetValueOrDefault(s.Id)?.Won ?? 0) - 1), paid.GetValueOrDefault(s.Id)?.Due ?? 0,
            paid.GetValueOrDefault(s.Id)?.OnTime ?? 0, kept.GetValueOrDefault(s.Id)?.Promised ?? 0, kept.GetValueOrDefault(s.Id)?.Kept ?? 0, deals.GetValueOrDefault(s.Id)?.Asked ?? 0,
            s.OwnerId is { } owner && owner != me, deals.GetValueOrDefault(s.Id)?.Cold > 0, s.VettedUntil < today, alone.Exists(a => a.Industry == s.Industry && a.Id != s.Id)));
        return (facts, found.ToDictionary(s => s.Id, s => new MatchRow(s.Id, s.Name, s.Industry, s.Distance, s.Owner, new MatchScore(s.Id, 0, []))));
    }

    /// <param name="ColdSince">An open deal without a step since then has gone cold.</param>
    /// <param name="TermStart">From when on deals count as of this term.</param>
    private sealed record Rules(MatchWeights Weights, DateTimeOffset ColdSince, DateTimeOffset TermStart);
}
