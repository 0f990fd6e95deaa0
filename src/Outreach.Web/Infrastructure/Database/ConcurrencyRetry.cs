using System.Data;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;

namespace Outreach.Web.Infrastructure.Database;

public static class ConcurrencyRetry
{
    // Everybody who signs at the same moment goes through the one row of the year, one after the other.
    private const int Attempts = 40;

    // Something that is there already for good is met again at once; somebody who was faster is read by the next attempt.
    private const int AttemptsAtTaken = 4;

    /// <summary>
    /// Does a piece of work and saves. Were the records saved by somebody else in between, or was the work chosen as the
    /// victim of a deadlock, it is all done again from the start, so that it judges by what is true now: of two that take the
    /// last place, one is told that there is none.
    /// </summary>
    /// <param name="work">
    /// Loads, calls verbs and adds notifications. It is called again on every attempt and must not keep anything from an
    /// earlier one.
    /// </param>
    /// <param name="isRace">What is a race to be run again for as long as it takes, such as a number drawn twice.</param>
    public static async Task<Result> ExecuteWithRetryAsync(this OutreachDbContext db, Func<Task<Result>> work, CancellationToken cancellationToken, Func<DbUpdateException, bool>? isRace = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var result = await work();
                if (result.IsSuccess)
                    await db.SaveChangesAsync(cancellationToken);
                return result;
            }
            catch (DbUpdateException failure) when (attempt >= AttemptsAtTaken && failure.IsTaken() && isRace?.Invoke(failure) != true)
            {
                return Result.Conflict;
            }
            catch (Exception failure) when (attempt < Attempts && IsLostRace(db, failure, isRace))
            {
                db.ResetTracking();
                // Of different lengths, so that the many who met at one record do not go on meeting.
                await Task.Delay(Random.Shared.Next(5, 10 + (5 * attempt)), cancellationToken);
            }
        }
    }

    /// <summary>
    /// Runs work that begins a transaction of its own and commits it; all of it again, with nothing tracked, when the database
    /// was lost on the way. A transaction that is begun outside would be refused by the strategy that repeats.
    /// </summary>
    public static Task<T> ExecuteTransactionAsync<T>(this OutreachDbContext db, Func<Task<T>> work)
    {
        var attempts = 0;
        var keys = db.NewKeys();
        return db.Database.CreateExecutionStrategy().ExecuteAsync(() =>
        {
            if (attempts++ > 0)
                db.ResetTracking(keys);
            return work();
        });
    }

    /// <summary>
    /// Runs work that looks whether something is there already and makes it if not, and saves by itself: of several at the same
    /// moment one makes it, and the others find it. No unique index could say that where alike is not equal.
    /// </summary>
    public static async Task<T> ExecuteAloneAsync<T>(this OutreachDbContext db, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var keys = db.NewKeys();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.ExecuteTransactionAsync(async () =>
                {
                    await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
                    var result = await work();
                    await transaction.CommitAsync(cancellationToken);
                    return result;
                });
            }
            // More of them than the strategy has patience for.
            catch (Exception failure) when (attempt < AttemptsAtTaken && failure.IsDeadlock())
            {
                db.ResetTracking(keys);
                await Task.Delay(Random.Shared.Next(5, 50 * attempt), cancellationToken);
            }
        }
    }

    /// <summary>
    /// Forgets everything that was read and changed, but not the key of the form: it must be saved with whatever the next
    /// attempt saves, or a double click would be booked twice.
    /// </summary>
    public static void ResetTracking(this OutreachDbContext db) => db.ResetTracking(db.NewKeys());

    /// <summary>
    /// The same after a transaction that was lost: what it had saved already is new again, the form's key too. Was the transaction
    /// committed after all and only its answer lost, the key is met, and the form is told to be saved.
    /// </summary>
    /// <param name="keys">The keys that were new before the transaction began.</param>
    private static void ResetTracking(this OutreachDbContext db, List<RequestKey> keys)
    {
        db.ChangeTracker.Clear();
        db.RequestKeys.AddRange(keys);
    }

    private static List<RequestKey> NewKeys(this OutreachDbContext db) =>
        [.. db.ChangeTracker.Entries<RequestKey>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)];

    // A deadlock has undone the whole transaction: within somebody else's there is nothing left to go on with.
    private static bool IsLostRace(OutreachDbContext db, Exception failure, Func<DbUpdateException, bool>? isRace) =>
        failure is DbUpdateConcurrencyException
        || (failure is DbUpdateException update && (update.IsTaken() || isRace?.Invoke(update) == true))
        || (db.Database.CurrentTransaction is null && failure.IsDeadlock());
}
