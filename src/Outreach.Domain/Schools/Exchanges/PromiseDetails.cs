namespace Outreach.Domain.Schools.Exchanges;

/// <summary>What a person types of a promise; texts trimmed, empty ones null.</summary>
/// <param name="What">At most 200 characters.</param>
/// <param name="DueOn">The last day.</param>
/// <param name="OwnerId">Who of ours keeps it; needed for ours.</param>
/// <param name="By">Who of theirs gave it, at most 60; for theirs.</param>
public sealed record PromiseDetails(PromiseSide Side, string What, DateOnly DueOn, int? OwnerId, string? By);
