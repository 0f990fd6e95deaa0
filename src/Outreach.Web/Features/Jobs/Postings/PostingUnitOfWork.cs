using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Safety;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Wording;

namespace Outreach.Web.Features.Jobs.Postings;

public static class PostingAuthorization
{
    /// <summary>Those that a person looks after and screens for: one's own, or all for a leader.</summary>
    public static IQueryable<JobPosting> WorkedOnBy(this IQueryable<JobPosting> postings, CurrentUser me)
    {
        var (leads, writes, id) = (me.HasPermission(Permissions.JobsLead), me.HasPermission(Permissions.JobsWrite), me.Id);
        return postings.Where(p => writes && (leads || p.OwnerId == id));
    }

    /// <summary>Those that students can apply to today: the one place that says so for list, detail, search, feed and interface.</summary>
    public static readonly Expression<Func<JobPosting, DateOnly, bool>> IsOpen = (p, today) => p.State == PostingState.Published && p.ApplyBy >= today && !p.IsFull;

    /// <summary>Those for which <see cref="IsOpen"/> holds.</summary>
    public static IQueryable<JobPosting> OpenOn(this IQueryable<JobPosting> postings, DateOnly today) =>
        postings.Where(ExpressionInlining.Inline((JobPosting p) => IsOpen.Of(p, today)));

    /// <summary>With all that its verbs look at; one command for each kind of part.</summary>
    public static IQueryable<JobPosting> WithParts(this IQueryable<JobPosting> postings) => postings
        .Include(p => p.Tally).Include(p => p.Questions).Include(p => p.Revisions).Include(p => p.Acknowledgements)
        .Include(p => p.Reports).Include(p => p.Suspensions).Include(p => p.Extensions).Include(p => p.Links).Include(p => p.Authors).AsSplitQuery();
}

public sealed class PostingUnitOfWork(OutreachDbContext db)
{
    /// <inheritdoc cref="ConcurrencyRetry.ExecuteWithRetryAsync"/>
    public Task<Result> ExecuteAsync(Func<Task<Result>> work, CancellationToken cancellationToken) => db.ExecuteWithRetryAsync(work, cancellationToken);

    /// <summary>Loads a posting with its parts, calls a verb and saves; again when somebody else was faster.</summary>
    public Task<Result> ExecuteAsync(IQueryable<JobPosting> visible, int id, Func<JobPosting, Task<Result>> verb, CancellationToken cancellationToken) => ExecuteAsync(async () =>
    {
        var posting = await visible.Where(p => p.Id == id).WithParts().SingleOrDefaultAsync(cancellationToken);
        return posting is null ? Result.NotFound : await verb(posting);
    }, cancellationToken);
}

public sealed class PostingSafetyService(OutreachDbContext db, SettingsCache settings, DepartmentTime time, DepartmentWordsCache words)
{
    private static readonly string[] PayFields = [nameof(PostingContent.PayAmount), nameof(PostingContent.PayUnit), nameof(PostingContent.HoursPerDay)];

    /// <summary>What the safety check finds in a text of an employer; two commands.</summary>
    public async Task<IReadOnlyList<JobFinding>> FindAsync(PostingContent content, int sponsorId, CancellationToken cancellationToken)
    {
        var vettedUntil = await db.Sponsors.AsNoTracking().Where(s => s.Id == sponsorId).Select(s => s.VettedUntil).SingleOrDefaultAsync(cancellationToken);
        return Find(content, vettedUntil, (await BenchmarkAsync(content.City, cancellationToken))?.Hourly);
    }

    /// <summary>Whether the check finds in a posting what somebody reports of it, or would stop it now. Two commands.</summary>
    public async Task<bool> AgreesAsync(JobPosting posting, string? report, CancellationToken cancellationToken)
    {
        var findings = await FindAsync(posting.Content, posting.SponsorId, cancellationToken);
        if (findings.Any(f => f.Severity == FindingSeverity.Error))
            return true;
        var reported = JobSafetyCheck.Of(new JobDraft([new JobText(JobSafetyCheck.DutiesField, report ?? "")], null, null, settings.Value.TooGoodFactor, time.Today, time.Today), words.Value);
        return reported.Any(r => r.Quote is not null && findings.Any(f => f.Rule == r.Rule));
    }

    /// <summary>
    /// The usual pay of an hour in a city; null while there is none at all. A city and its longer name are one, and one that is
    /// not on the list, or not said, is held to the lowest there is. One command.
    /// </summary>
    public async Task<UsualPay?> BenchmarkAsync(string? city, CancellationToken cancellationToken)
    {
        var benchmarks = await db.PayBenchmarks.AsNoTracking().Select(b => new { b.City, b.Hourly }).ToListAsync(cancellationToken);
        var name = PayBenchmark.NameOf(city);
        return benchmarks.Where(b => PayBenchmark.NameOf(b.City) == name).Select(b => new UsualPay(b.Hourly, true)).FirstOrDefault()
            ?? (benchmarks.Count == 0 ? null : new UsualPay(benchmarks.Min(b => b.Hourly), false));
    }

    /// <summary>The same, where what is known of employer and city has been read already.</summary>
    /// <param name="vettedUntil">Until when the employer is vetted.</param>
    /// <param name="benchmark">The usual pay of an hour in the city, in CNY.</param>
    /// <param name="broken">Fields that are missing or cannot be read: the others are checked all the same.</param>
    public IReadOnlyList<JobFinding> Find(PostingContent content, DateOnly? vettedUntil, decimal? benchmark, IReadOnlySet<string>? broken = null)
    {
        var pay = broken is not null && PayFields.Any(broken.Contains) ? null : content.HourlyPay;
        var findings = JobSafetyCheck.Of(new JobDraft(
            [.. content.Texts.Where(t => broken?.Contains(t.Field) != true).Select(t => new JobText(t.Field, t.Text))],
            pay, benchmark, settings.Value.TooGoodFactor, vettedUntil, time.Today), words.Value);
        return broken is null ? findings : [.. findings.Where(f => !broken.Contains(f.Field))];
    }
}
