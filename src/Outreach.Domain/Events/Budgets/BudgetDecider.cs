namespace Outreach.Domain.Events.Budgets;

/// <summary>Who decides, and in which offices.</summary>
public sealed record BudgetDecider(int UserId, bool IsMinister, bool IsAdvisor);
