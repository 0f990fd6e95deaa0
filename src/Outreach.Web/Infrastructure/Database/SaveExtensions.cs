using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;

namespace Outreach.Web.Infrastructure.Database;

/// <summary>Saves whose expected failures are results: somebody else was faster, or a unique name is taken.</summary>
public static class SaveExtensions
{
    /// <summary>
    /// Saves a record over the version that the person saw, and over no other. The version is raised even when only parts
    /// of the record have changed, or nothing: two who change its parts would not meet otherwise.
    /// </summary>
    /// <param name="taken">What a violation of a unique index of this name means.</param>
    /// <returns><see cref="Result.Conflict"/> when another version is stored by now.</returns>
    public static Task<Result> TrySaveVersionAsync(
        this OutreachDbContext db, Entity record, int seenVersion, CancellationToken cancellationToken, (string Index, DomainError Error)? taken = null)
    {
        var version = db.Entry(record).Property(e => e.Version);
        version.OriginalValue = seenVersion;
        version.IsModified = true;
        return db.TrySaveAsync(cancellationToken, taken);
    }

    /// <summary>
    /// Writes a record with the next save although only something that belongs to it changes: whoever saves the record itself at
    /// the same moment meets that, and so does whoever adds something to it while it is closed.
    /// </summary>
    public static void Touch(this OutreachDbContext db, Entity record) => db.Entry(record).Property(e => e.Version).IsModified = true;

    /// <returns><see cref="Result.Conflict"/> when somebody else has saved one of the records since they were read, or made what there may be once.</returns>
    public static async Task<Result> TrySaveAsync(this OutreachDbContext db, CancellationToken cancellationToken, (string Index, DomainError Error)? taken = null)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Result.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Result.Conflict;
        }
        catch (DbUpdateException failure) when (taken is { } unique && failure.IsUniqueViolation(unique.Index))
        {
            return taken.Value.Error;
        }
        catch (DbUpdateException failure) when (failure.IsTaken())
        {
            return Result.Conflict;
        }
    }
}
