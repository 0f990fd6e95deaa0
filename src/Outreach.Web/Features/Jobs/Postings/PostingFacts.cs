using Outreach.Domain.Jobs;

namespace Outreach.Web.Features.Jobs.Postings;

/// <summary>What the pages of a posting show besides its text.</summary>
/// <param name="PublishedRevision">Null while it was never published.</param>
/// <param name="Tally">How many have applied, were sent and were hired.</param>
public sealed record PostingFacts(
    int Id, string Title, string EmployerName, PostingState State, string? StateReason, int OwnerId, int? SubmittedById, int? CopiedFromId, DateOnly ApplyBy, int Headcount, bool IsFull,
    int Revision, int? PublishedRevision, DateTimeOffset? PublishedAt, TallyFacts Tally, string? PublishReason, DateOnly StartsOn, DateOnly? EndsOn, DateTimeOffset? InterviewAt)
{
    public bool WasPublished => PublishedRevision is not null;

    public static PostingFacts Of(JobPosting p) => new(
        p.Id, p.Title, p.EmployerName, p.State, p.StateReason, p.OwnerId, p.SubmittedById, p.CopiedFromId, p.ApplyBy, p.Headcount, p.IsFull, p.Revision, p.PublishedRevision,
        p.PublishedAt, new TallyFacts(p.Tally.Applied, p.Tally.Sent, p.Tally.Hired), p.PublishReason, p.StartsOn, p.EndsOn, p.InterviewAt);
}

public sealed record TallyFacts(int Applied, int Sent, int Hired);
