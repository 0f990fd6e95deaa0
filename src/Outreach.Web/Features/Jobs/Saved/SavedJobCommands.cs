using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Features.Jobs.Board;
using Outreach.Web.Features.Jobs.Reports;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Saved;

/// <summary>What a student puts aside: jobs, and filters to be told of.</summary>
public sealed class SavedJobCommands(OutreachDbContext db, DepartmentTime time)
{
    public static readonly DomainError TooMany = new("saved-search.many", "You can keep {0} searches. Remove one first.");

    public static readonly DomainError Everything = new("saved-search.all", "Choose at least one filter first: else you would be told of every job.");

    /// <summary>Puts a job aside or takes it back; pressed twice, it is done once.</summary>
    public async Task<Result> SetAsync(int userId, int postingId, bool on, CancellationToken cancellationToken)
    {
        if (!await db.JobPostings.Reportable().AnyAsync(p => p.Id == postingId, cancellationToken))
            return Result.NotFound;
        var stored = await db.FavouriteJobs.SingleOrDefaultAsync(f => f.UserId == userId && f.PostingId == postingId, cancellationToken);
        if (on == (stored is not null))
            return Result.Success;
        if (stored is null)
            db.FavouriteJobs.Add(new FavouriteJob(userId, postingId, time.Now));
        else
            db.FavouriteJobs.Remove(stored);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.IsUniqueViolation("FavouriteJobs"))
        {
            // The other press did the same.
        }

        return Result.Success;
    }

    public async Task<Result> KeepAsync(int userId, JobFilter filter, CancellationToken cancellationToken)
    {
        var query = Written(filter);
        if (query.Length == 0)
            return Everything;
        var kept = await db.SavedSearches.Where(s => s.UserId == userId).Select(s => s.Query).ToListAsync(cancellationToken);
        if (kept.Contains(query))
            return Result.Success;
        if (kept.Count >= SavedSearch.MostOfOne)
            return TooMany.WithArguments(SavedSearch.MostOfOne);
        db.SavedSearches.Add(new SavedSearch(userId, query, time.Now));
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    public async Task<Result> DropAsync(int userId, int id, CancellationToken cancellationToken) =>
        await db.SavedSearches.Where(s => s.Id == id && s.UserId == userId).ExecuteDeleteAsync(cancellationToken) == 1 ? Result.Success : Result.NotFound;

    /// <summary>The filters without order and page, as they are kept.</summary>
    public static string Written(JobFilter filter)
    {
        var query = filter.With(f => f.Sort = null).Under("");
        return query.Length <= SavedSearch.LongestQuery ? query : "";
    }
}
