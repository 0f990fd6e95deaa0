using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs.Applications;

namespace Outreach.Web.Features.Jobs.Screening;

public static class ApplicantTies
{
    /// <summary>
    /// Applications that somebody else screens: one's own and those of whoever wants the same job, and those of students with
    /// whom one shares a class or has declared a tie (S84). How to reach them and how they were marked is kept from the person too.
    /// </summary>
    public static IQueryable<JobApplication> WithheldFrom(this OutreachDbContext db, int userId) => db.JobApplications.Where(a => a.StudentId == userId
        || db.ApplicantTies.Any(t => t.UserId == userId && t.StudentId == a.StudentId)
        || db.JobApplications.Any(own => own.PostingId == a.PostingId && own.StudentId == userId && own.State != ApplicationState.Withdrawn)
        || db.StudentProfiles.Any(mine => mine.UserId == userId && mine.ClassName != null
            && db.StudentProfiles.Any(other => other.UserId == a.StudentId && other.ClassName == mine.ClassName && other.College == mine.College)));

    /// <summary>Whether the person has applied for the job and not withdrawn: then somebody else decides on all who did. One command.</summary>
    public static Task<bool> HasAppliedAsync(this OutreachDbContext db, int userId, int postingId, CancellationToken cancellationToken) =>
        db.JobApplications.AnyAsync(a => a.PostingId == postingId && a.StudentId == userId && a.State != ApplicationState.Withdrawn, cancellationToken);
}
