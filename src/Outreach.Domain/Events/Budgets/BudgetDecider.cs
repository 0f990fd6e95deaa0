namespace Outreach.Domain.Events.Budgets;

/// <summary>Who decides, and in which offices.</summary>
/// <param name="OnBehalfOfId">The minister on whose behalf a vice minister decides; null for who decides by itself.</param>
public sealed record BudgetDecider(int UserId, bool IsMinister, bool IsAdvisor, int? OnBehalfOfId = null);
