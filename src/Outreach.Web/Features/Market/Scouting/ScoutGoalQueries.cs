using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Scouting;

public sealed class ScoutGoalQueries(OutreachDbContext db, DepartmentTime time)
{
    private const int MostTerms = 20;

    /// <summary>What a term was to bring by distance and size, and brought; the running one where none is named. Four commands.</summary>
    public async Task<ScoutGoalModel> OfTermAsync(int? termId, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var terms = await db.Terms.AsNoTracking().OrderByDescending(t => t.StartsOn).Take(MostTerms).Select(t => new { t.Id, t.Name, t.StartsOn, t.EndsOn }).ToListAsync(cancellationToken);
        var term = terms.Find(t => t.Id == termId) ?? terms.Find(t => t.StartsOn <= today && t.EndsOn >= today) ?? terms.FirstOrDefault();
        IReadOnlyList<SelectListItem> options = [.. terms.Select(t => new SelectListItem(t.Name, t.Id.ToString(CultureInfo.InvariantCulture), t.Id == term?.Id))];
        if (term is null)
            return new ScoutGoalModel(null, null, options, []);
        var (from, to) = (time.StartOf(term.StartsOn), time.StartOf(term.EndsOn.AddDays(1)));
        var goals = await db.ScoutGoals.AsNoTracking().Where(g => g.TermId == term.Id).Select(g => new { g.Id, g.Distance, g.Size, g.NewMerchants, g.WonMerchants }).ToListAsync(cancellationToken);
        var found = await db.Sponsors.AsNoTracking().Where(s => s.CreatedAt >= from && s.CreatedAt < to).GroupBy(s => new { s.Distance, s.Size }).Select(g => new { g.Key.Distance, g.Key.Size, Count = g.Count() }).ToListAsync(cancellationToken);
        var won = await db.Sponsors.AsNoTracking().Where(s => db.Deals.Any(d => d.SponsorId == s.Id && d.StageChanges.Any(c => c.To == DealStage.Won && c.At >= from && c.At < to)))
            .GroupBy(s => new { s.Distance, s.Size }).Select(g => new { g.Key.Distance, g.Key.Size, Count = g.Count() }).ToListAsync(cancellationToken);
        var keys = goals.Select(g => ((Domain.Sponsors.DistanceBand?)g.Distance, (Domain.Sponsors.SponsorSize?)g.Size)).Concat(found.Select(f => (f.Distance, f.Size))).Concat(won.Select(w => (w.Distance, w.Size))).Distinct()
            .OrderBy(k => k.Item1 is null).ThenBy(k => k.Item1).ThenBy(k => k.Item2 is null).ThenBy(k => k.Item2);
        return new ScoutGoalModel(term.Id, term.Name, options, [.. keys.Select(k =>
        {
            var goal = goals.Find(g => g.Distance == k.Item1 && g.Size == k.Item2);
            return new ScoutGoalRow(
                goal?.Id, k.Item1, k.Item2, goal?.NewMerchants ?? 0, found.Find(f => f.Distance == k.Item1 && f.Size == k.Item2)?.Count ?? 0, goal?.WonMerchants ?? 0,
                won.Find(w => w.Distance == k.Item1 && w.Size == k.Item2)?.Count ?? 0);
        })]);
    }
}
