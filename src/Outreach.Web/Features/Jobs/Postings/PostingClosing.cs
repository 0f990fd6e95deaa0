using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Infrastructure.Hosting;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Postings;

/// <summary>
/// Closes postings whose last day to apply has gone by. Students see them closed from that midnight on anyway; this makes
/// the state say so too, and takes them out of the board's search. Whoever acts on one at the same moment goes first.
/// </summary>
public sealed class PostingClosing(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PostingClosing> logger)
    : PeriodicWorker(scopes, clock, logger, TimeSpan.FromMinutes(30))
{
    private const int Batch = 100;

    /// <summary>Closes those that are due, at most a batch; returns how many.</summary>
    public Task<int> CloseAsync(CancellationToken cancellationToken) => RunOnceAsync(cancellationToken);

    /// <inheritdoc/>
    protected override async Task<int> ExecuteOnceAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<OutreachDbContext>();
        var time = services.GetRequiredService<DepartmentTime>();
        var today = time.Today;
        var due = await db.JobPostings.Include(p => p.Tally).Where(p => p.State == PostingState.Published && p.ApplyBy < today)
            .OrderBy(p => p.ApplyBy).ThenBy(p => p.Id).Take(Batch).ToListAsync(cancellationToken);
        foreach (var posting in due)
            posting.Close(time.Now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return due.Count;
        }
        catch (DbUpdateConcurrencyException)
        {
            return 0;
        }
    }
}
