using Outreach.Domain.Events.Budgets;
using Outreach.Domain.Events.Flow;
using Outreach.Domain.Events.Gates;

namespace Outreach.Domain.Events.Kinds;

/// <summary>What a person types of a kind of event.</summary>
/// <param name="Name">Unique, at most 40 characters.</param>
/// <param name="Tags">Between commas.</param>
/// <param name="Advice">At most 1,000 characters.</param>
public sealed record EventKindDetails(
    string Name, string? Tags, string? Advice, GateNeeds Needs, IReadOnlyList<int> PartnerIds, IReadOnlyList<KindFlowRow> Flow,
    IReadOnlyList<KindTask> Tasks, IReadOnlyList<KindBudgetLine> Budget, IReadOnlyList<KindMaterial> Materials);

/// <param name="Day">Days from the event's first day, −365 to 365.</param>
/// <param name="Offset">Minutes from the beginning, −1,440 to 1,440; null for no time.</param>
/// <param name="Minutes">1 to 1,440; null when it does not matter.</param>
public sealed record KindFlowRow(FlowPhase Phase, int Day, int? Offset, int? Minutes, string Item, string? Content);

/// <param name="DaysBefore">Days before the event by which it is done, negative after it.</param>
public sealed record KindTask(string Title, int DaysBefore);

/// <param name="UnitPrice">CNY; null leaves it to the event.</param>
public sealed record KindBudgetLine(BudgetCategory Category, string Item, string? Unit, int Count, decimal? UnitPrice);

public sealed record KindMaterial(string Item, string? Unit, int Count);
