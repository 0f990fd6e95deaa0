namespace Outreach.Domain.Jobs;

/// <summary>Days of a posting that move together.</summary>
/// <param name="InterviewAt">When, UTC; null without an interview.</param>
/// <param name="InterviewOn">The department's day of it.</param>
public sealed record PostingDays(DateOnly ApplyBy, DateOnly StartsOn, DateOnly? EndsOn, DateTimeOffset? InterviewAt, DateOnly? InterviewOn);

/// <summary>More time to apply that goes past the interview or the first day of work: with new ones, and confirmed by a second person.</summary>
public sealed class PostingExtension
{
    private PostingExtension()
    {
    }

    internal PostingExtension(PostingDays days, int byId, DateTimeOffset now) =>
        (ApplyBy, StartsOn, EndsOn, InterviewAt, ById, At) = (days.ApplyBy, days.StartsOn, days.EndsOn, days.InterviewAt, byId, now);

    public int Id { get; private set; }

    public int PostingId { get; private set; }

    public DateOnly ApplyBy { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly? EndsOn { get; private set; }

    /// <summary>When, UTC; null without an interview.</summary>
    public DateTimeOffset? InterviewAt { get; private set; }

    public int ById { get; private set; }

    /// <summary>When it was asked for, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Whether a second person agreed; null while it waits.</summary>
    public bool? IsConfirmed { get; private set; }

    public int? DecidedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Whether it waits for a second person.</summary>
    public bool IsOpen => IsConfirmed is null;

    internal void Decide(bool confirmed, int? byId, DateTimeOffset now) => (IsConfirmed, DecidedById, DecidedAt) = (confirmed, byId, now);
}
