using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Budgets;

namespace Outreach.Web.Features.Events.Budgets;

/// <summary>The event of a budget, as its commands need it.</summary>
public sealed record BudgetedEvent(string Title, int? OwnerId, EventState State)
{
    public bool IsOver => State is EventState.Closed or EventState.Cancelled;
}

public sealed record BudgetStepRow(
    BudgetStepKind Kind, BudgetLevel? Level, int Revision, int Round, string? Reason, string By, DateTimeOffset At, IReadOnlyList<(int LineKey, string Text)> Comments);

/// <summary>A budget as its page shows it.</summary>
/// <param name="Shown">The revision whose lines are shown.</param>
/// <param name="Changes">What differs from the approved revision; empty where there is none before the one shown.</param>
/// <param name="Steps">Newest first.</param>
/// <param name="WaitsForMe">Whether the reader decides on it now.</param>
/// <param name="Bar">Why a reader in whose office it lies does not decide; null for others.</param>
public sealed record BudgetView(
    int Version, BudgetState State, int Revision, int? ApprovedRevision, int Shown, IReadOnlyList<BudgetLineDetails> Lines, IReadOnlyList<BudgetLineChange> Changes,
    IReadOnlyList<BudgetStepRow> Steps, bool WaitsForMe, DomainError? Bar)
{
    public bool IsInHand => State is BudgetState.Draft or BudgetState.Returned;

    public bool IsWaiting => State is BudgetState.Submitted or BudgetState.AdvisorReview;

    /// <summary>Whether an earlier revision is read than the latest.</summary>
    public bool IsEarlier => Shown != Revision;

    public IEnumerable<BudgetLineDetails> Income => Lines.Where(l => l.Side == BudgetSide.Income);

    /// <summary>Expenses in the order of their categories.</summary>
    public IEnumerable<IGrouping<BudgetCategory, BudgetLineDetails>> Expenses =>
        Lines.Where(l => l.Side == BudgetSide.Expense).GroupBy(l => l.Category ?? BudgetCategory.Other).OrderBy(g => g.Key);

    /// <summary>The decision that sent it back last, while it is mended; its comments stand beside the lines.</summary>
    public BudgetStepRow? ReturnedBy => IsInHand && !IsEarlier && Steps.FirstOrDefault(s => s.Kind is BudgetStepKind.Returned or BudgetStepKind.Approved) is { Kind: BudgetStepKind.Returned } step ? step : null;

    public ILookup<int, string> Comments => (ReturnedBy?.Comments ?? []).ToLookup(c => c.LineKey, c => c.Text);
}

/// <summary>The budget's tab of an event.</summary>
/// <param name="CanWrite">Whether the reader draws it up and submits it; false once the event is over.</param>
/// <param name="Budget">Null while there is none.</param>
/// <param name="Sources">Other events whose budget can be taken over; only where there is none yet.</param>
public sealed record BudgetPageModel(
    int EventId, string Title, DateTimeOffset? StartsAt, bool CanWrite, BudgetView? Budget, IReadOnlyList<EventSponsorship> Sponsorships, BudgetFigures Figures,
    IReadOnlyList<SelectListItem> Sources)
{
    public BudgetDecisionInput Decision { get; init; } = new();

    public IEnumerable<EventSponsorship> Cash => Sponsorships.Where(s => s.Expected + s.Promised > 0).OrderByDescending(s => s.IsSigned);

    public IEnumerable<EventSponsorship> Goods => Sponsorships.Where(s => s.Goods is not null || s.GoodsReceived is not null).OrderByDescending(s => s.IsSigned);
}
