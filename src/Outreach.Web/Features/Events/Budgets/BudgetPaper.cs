using Outreach.Domain.Events.Budgets;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.Budgets;

/// <summary>Reads a budget for paper: on its own, and as a section of the event plan.</summary>
public sealed class BudgetPaper(BudgetQueries queries, DepartmentTime time, SettingsCache settings) : IEventPlanSection
{
    /// <inheritdoc/>
    public int Order => 10;

    /// <inheritdoc/>
    public async Task<DocumentSection?> ContentAsync(int eventId, CancellationToken cancellationToken) => (await ReadAsync(eventId, null, cancellationToken))?.Section();

    /// <summary>The latest revision, or the one that is named; null where there is none.</summary>
    public async Task<DocumentModel?> ComposeAsync(int id, int? revision, CancellationToken cancellationToken) => (await ReadAsync(id, revision, cancellationToken))?.Compose();

    private async Task<BudgetDocument?> ReadAsync(int id, int? revision, CancellationToken cancellationToken)
    {
        if (await queries.PageAsync(id, revision, cancellationToken) is not { Budget: { } budget } page)
            return null;
        var us = settings.Value;
        var approved = budget.Shown <= budget.ApprovedRevision;
        var round = budget.Steps.FirstOrDefault(s => s.Revision == budget.Shown && s.Kind == BudgetStepKind.Approved)?.Round;
        return new BudgetDocument(
            page.Title, page.StartsAt is { } starts ? time.DayOf(starts) : null, us.PartyName ?? us.DepartmentName, time.Today,
            approved ? BudgetState.Approved : budget.State, budget.Shown, budget.Lines, page.Figures,
            [
                .. page.Cash.Select(s => new DocumentSponsorship(s.Sponsor, s.IsSigned, s.Expected + s.Promised, s.Received, null)),
                .. page.Goods.Where(s => s.Goods is not null).Select(s => new DocumentSponsorship(s.Sponsor, s.IsSigned, null, 0, s.Goods)),
            ],
            [
                .. budget.Steps.Where(s => s.Kind == BudgetStepKind.Approved && s.Revision == budget.Shown && s.Round == round && (approved || budget.State == BudgetState.AdvisorReview))
                    .Reverse().Select(s => new DocumentApproval(s.Level!.Value, s.By, time.DayOf(s.At))),
                        ]);
    }
}
