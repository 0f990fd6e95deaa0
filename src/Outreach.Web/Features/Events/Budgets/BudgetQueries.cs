using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Budgets;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Events.Budgets;

/// <summary>What the pages of budgets read.</summary>
public sealed class BudgetQueries(OutreachDbContext db, IEnumerable<IEventMoney> money, CurrentUserAccessor current, IStringLocalizer texts, DisplayFormatter format)
{
    private const int MostSources = 50;

    /// <summary>The budget's page, or null without such an event or revision. Three commands, and one for each source of money.</summary>
    /// <param name="revision">Which revision to show; null for the latest.</param>
    public async Task<BudgetPageModel?> PageAsync(int eventId, int? revision, CancellationToken cancellationToken)
    {
        var me = current.Required;
        var decider = me.AsDecider();
        var (id, asMinister, asAdvisor, writable) = (me.Id, decider.IsMinister, decider.IsAdvisor, db.Events.ChangeableBy(me));
        var head = await db.Events.AsNoTracking().Where(e => e.Id == eventId).Select(e => new
        {
            e.Title,
            StartsAt = (DateTimeOffset?)e.StartsAt,
            e.State,
            CanWrite = writable.Any(w => w.Id == e.Id),
            Budget = db.EventBudgets.Where(b => b.EventId == e.Id).Select(b => new
            {
                b.Id,
                b.Version,
                b.State,
                b.Revision,
                b.ApprovedRevision,
                WaitsForMe = b.WaitsFor(id, asMinister, asAdvisor),
                Authors = b.Authors.Select(a => a.UserId).ToList(),
            }).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (head is null)
            return null;
        var isOver = head.State is EventState.Closed or EventState.Cancelled;
        var sponsorships = await SponsorshipsAsync([eventId], cancellationToken);
        if (head.Budget is not { } budget)
        {
            if (revision is not null)
                return null;
            var sources = head.CanWrite && !isOver ? await SourcesAsync(cancellationToken) : [];
            return new BudgetPageModel(eventId, head.Title, head.StartsAt, head.CanWrite && !isOver, null, sponsorships, FiguresOf([], sponsorships), sources);
        }

        var shown = revision ?? budget.Revision;
        var lines = await LinesAsync(budget.Id, shown, budget.ApprovedRevision, cancellationToken);
        if (lines[shown].FirstOrDefault() is null)
            return null;
        var steps = await db.BudgetSteps.AsNoTracking().Where(s => s.BudgetId == budget.Id).OrderByDescending(s => s.At).ThenByDescending(s => s.Id).Select(s => new
        {
            s.Kind,
            s.Level,
            s.Revision,
            s.Round,
            s.Reason,
            s.At,
            By = db.Users.Where(u => u.Id == s.ById).Select(u => u.DisplayName).First(),
            OnBehalfOf = db.Users.Where(u => u.Id == s.OnBehalfOfId).Select(u => u.DisplayName).FirstOrDefault(),
            Comments = s.Comments.Select(c => new { c.LineKey, c.Text }).ToList(),
        }).ToListAsync(cancellationToken);
        var (mine, approved) = (lines[shown].ToList(), budget.ApprovedRevision is { } a && a < shown ? lines[a].ToList() : null);
        var inMyOffice = (asMinister && budget.State == BudgetState.Submitted) || (asAdvisor && budget.State == BudgetState.AdvisorReview);
        var forBarred = budget.State == BudgetState.Submitted && me.IsForBarred(Authority.Budgets, budget.Authors);
        var view = new BudgetView(
            budget.Version, budget.State, budget.Revision, budget.ApprovedRevision, shown, mine, approved is null ? [] : BudgetDifference.Between(approved, mine),
            [.. steps.Select(s => new BudgetStepRow(s.Kind, s.Level, s.Revision, s.Round, s.Reason, s.OnBehalfOf is null ? s.By : texts["{0} on behalf of {1}", s.By, s.OnBehalfOf], s.At, [.. s.Comments.Select(c => (c.LineKey, c.Text))]))],
            budget.WaitsForMe && !forBarred && !isOver,
            !inMyOffice ? null : budget.WaitsForMe ? (forBarred ? DelegationErrors.GiversOwn : null) : budget.Authors.Contains(id) ? BudgetErrors.OwnBudget : BudgetErrors.DecidedAlready);
        return new BudgetPageModel(eventId, head.Title, head.StartsAt, head.CanWrite && !isOver, view, sponsorships, FiguresOf(mine, sponsorships), [])
        {
            Decision = new BudgetDecisionInput { Version = budget.Version },
        };
    }

    /// <summary>
    /// The form as it is filled for an event whose budget the person writes, with where the budget stands; null for any other.
    /// Two commands.
    /// </summary>
    public async Task<BudgetForm?> FormAsync(int eventId, CancellationToken cancellationToken)
    {
        var found = await db.Events.AsNoTracking().ChangeableBy(current.Required).Where(e => e.Id == eventId).Select(e => new
        {
            e.Title,
            Budget = db.EventBudgets.Where(b => b.EventId == e.Id).Select(b => new { b.Id, b.Version, b.State, b.Revision }).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        if (found.Budget is not { } budget)
            return new BudgetForm(null, found.Title, null, new BudgetInput());
        var lines = await LinesAsync(budget.Id, budget.Revision, null, cancellationToken);
        return new BudgetForm(budget.Id, found.Title, budget.State, BudgetInput.Of(budget.Version, [.. lines[budget.Revision]]));
    }

    /// <summary>What sponsors bring for events. One command for each source of money.</summary>
    public async Task<IReadOnlyList<EventSponsorship>> SponsorshipsAsync(IReadOnlyCollection<int> eventIds, CancellationToken cancellationToken)
    {
        var all = new List<EventSponsorship>();
        foreach (var source in money)
            all.AddRange(await source.SponsorshipsAsync(eventIds, cancellationToken));
        return all;
    }

    public static BudgetFigures FiguresOf(IReadOnlyCollection<BudgetLineDetails> lines, IReadOnlyCollection<EventSponsorship> sponsorships) =>
        BudgetFigures.Of(lines, sponsorships.Sum(s => s.Expected), sponsorships.Sum(s => s.Promised), sponsorships.Sum(s => s.Received));

    /// <summary>Puts each row in words, for the comparison of two people's changes, and takes blank ones out.</summary>
    public void PutInWords(BudgetInput input)
    {
        foreach (var rows in new[] { input.Income, input.Expenses })
        {
            rows.RemoveAll(l => l.IsBlank());
            foreach (var line in rows)
            {
                line.Words = string.Join(' ', new[]
                {
                    line.Category is { } category ? texts.Text(category) : null,
                    line.Item,
                    line.Count is { } count ? count.ToString("0.##", CultureInfo.CurrentCulture) + line.Unit : line.Unit,
                    line.UnitPrice is { } price ? "× " + format.Money(price) : null,
                    line.Source is { } source ? texts.Text(source) : null,
                    line.Note,
                }.OfType<string>());
            }
        }
    }

    private async Task<ILookup<int, BudgetLineDetails>> LinesAsync(int budgetId, int revision, int? other, CancellationToken cancellationToken)
    {
        var lines = await db.BudgetLines.AsNoTracking().Where(l => l.BudgetId == budgetId && (l.Revision == revision || l.Revision == other)).OrderBy(l => l.Position)
            .Select(l => new { l.Revision, Line = new BudgetLineDetails(l.Key, l.Side, l.Category, l.Item, l.Unit, l.Count, l.UnitPrice, l.Source, l.Note) }).ToListAsync(cancellationToken);
        return lines.ToLookup(l => l.Revision, l => l.Line);
    }

    // The latest first: last year's of the same kind is among them.
    private async Task<IReadOnlyList<SelectListItem>> SourcesAsync(CancellationToken cancellationToken)
    {
        var events = await db.Events.AsNoTracking().Where(e => db.EventBudgets.Any(b => b.EventId == e.Id)).OrderByDescending(e => e.StartsAt).ThenByDescending(e => e.Id).Take(MostSources)
            .Select(e => new { e.Id, e.Title, StartsAt = (DateTimeOffset?)e.StartsAt }).ToListAsync(cancellationToken);
        return [.. events.Select(e => new SelectListItem(e.StartsAt is null ? e.Title : $"{e.Title} ({format.Day(e.StartsAt)})", e.Id.ToString(CultureInfo.InvariantCulture)))];
    }
}

/// <summary>The form of a budget.</summary>
/// <param name="BudgetId">Null while the event has none.</param>
/// <param name="State">Null while the event has none.</param>
public sealed record BudgetForm(int? BudgetId, string Title, BudgetState? State, BudgetInput Input)
{
    public const string Key = "BudgetForm";
}
