namespace Outreach.Domain.Contracts.Fulfilment;

/// <summary>What is said of a breach when it is recorded.</summary>
/// <param name="What">What happened; at most 1,000 characters.</param>
/// <param name="On">Not in the future.</param>
/// <param name="DeliverableId">The promise that was broken; null when it was none, or an instalment.</param>
/// <param name="InstalmentId">The instalment; null when it was none. Neither of both: the contract as a whole.</param>
/// <param name="AnswerBy">Until when the other side answers or makes it good; not before the day it is recorded.</param>
/// <param name="FileIds">Letters, pictures; at most <see cref="Breach.FileLimit"/>.</param>
public sealed record BreachDetails(
    BreachSide Side, string? What, DateOnly On, int? DeliverableId = null, int? InstalmentId = null, DateOnly? AnswerBy = null, IReadOnlyList<int>? FileIds = null);
