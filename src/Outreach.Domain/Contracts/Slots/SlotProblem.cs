using Microsoft.EntityFrameworkCore;

namespace Outreach.Domain.Contracts.Slots;

/// <summary>Why a deliverable does not get its slots.</summary>
/// <param name="FreeDays">Days near by with room enough, the nearest first, where it is full.</param>
public sealed record SlotProblem(int DeliverableId, DomainError Error, IReadOnlyList<int> HolderIds, IReadOnlyList<DateOnly> FreeDays);
