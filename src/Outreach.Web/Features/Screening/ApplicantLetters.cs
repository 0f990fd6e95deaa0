using Outreach.Domain.Jobs;

namespace Outreach.Web.Features.Screening;

/// <summary>Tells those who applied what has become of their applications, in the transaction of what caused it.</summary>
public sealed class ApplicantLetters
{
    /// <summary>Tells each of the applications' students the state that it has come to.</summary>
    public Task ToldAsync(JobPosting posting, IReadOnlyCollection<JobApplication> moved, CancellationToken stop) => Task.CompletedTask;
}
