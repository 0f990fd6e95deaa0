namespace Outreach.Web.Features.Shared;

/// <summary>An answer after a job, read by staff alone.</summary>
/// <param name="Posting">Which job; null on its own page.</param>
public sealed record PostingRatingRow(bool IsStudent, int First, int Second, string? Words, DateTimeOffset At, string? Posting);
