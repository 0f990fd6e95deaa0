using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;

namespace Outreach.Web.Features.Jobs.Apply;

public sealed class ApplyQueries(OutreachDbContext db)
{
    /// <summary>A job that was ever on the board, with the student's own application. Two commands.</summary>
    public Task<ApplyJob?> JobAsync(int id, int studentId, CancellationToken cancellationToken) =>
        JobAsync(db.JobPostings.Where(p => p.Id == id && p.PublishedRevision != null), studentId, cancellationToken);

    /// <summary>The job of a student's own application. Two commands.</summary>
    public Task<ApplyJob?> JobOfAsync(int applicationId, int studentId, CancellationToken cancellationToken) =>
        JobAsync(db.JobPostings.Where(p => db.JobApplications.Any(a => a.Id == applicationId && a.StudentId == studentId && a.PostingId == p.Id)), studentId, cancellationToken);

    private Task<ApplyJob?> JobAsync(IQueryable<JobPosting> postings, int studentId, CancellationToken cancellationToken) => postings.AsNoTracking()
        .Select(p => new ApplyJob(
            p.Id, p.Title, p.EmployerName, p.State, p.IsFull, p.ApplyBy, p.Revision, p.PublishedRevision, p.PayAmount, p.PayUnit, p.Settlement, p.Times, p.TimesAreFixed, p.Hours,
            p.Questions.OrderBy(q => q.Position).Select(q => new QuestionContent(q.Id, q.Text, q.Expected)).ToList(),
            db.JobApplications.Where(a => a.PostingId == p.Id && a.StudentId == studentId)
                .Select(a => new OwnApplication(a.Id, a.State, a.PostingRevision, a.Motive, a.FreeTimes, a.AnswersJson)).FirstOrDefault()))
        .AsSplitQuery().SingleOrDefaultAsync(cancellationToken);
}
