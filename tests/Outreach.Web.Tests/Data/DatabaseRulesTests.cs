using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Data;

public sealed class DatabaseRulesTests
{
    [Fact]
    public async Task Missing_indexes_are_named()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        Assert.Empty(await DatabaseChecks.MissingIndexesAsync(db, CancellationToken.None));
        Assert.Empty(await DatabaseChecks.RunAsync(db, CancellationToken.None));
        await db.Database.ExecuteSqlRawAsync(db.Database.IsSqlServer() ? "DROP INDEX [IX_Departments_Name] ON [Departments]" : "DROP INDEX \"IX_Departments_Name\"");
        Assert.Equal(["Departments.IX_Departments_Name"], await DatabaseChecks.MissingIndexesAsync(db, CancellationToken.None));
        Assert.Contains("Departments.IX_Departments_Name", Assert.Single(await DatabaseChecks.RunAsync(db, CancellationToken.None)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_of_two_collations_cannot_be_compared_on_either_database()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        db.AuditEntries.Add(AuditEntry.Event(AuditAction.SignedIn, nameof(User), "1", null, DateTimeOffset.UnixEpoch));
        await db.SaveChangesAsync();
        await Assert.ThrowsAnyAsync<DbException>(() => db.AuditEntries.CountAsync(e => e.RecordKey == e.Changes));
    }

    [Fact]
    public async Task Five_thousand_keys_find_their_records()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        db.Departments.AddRange(Enumerable.Range(1, 3).Select(i => new Department($"部门{i}")));
        await db.SaveChangesAsync();
        var ids = Enumerable.Range(1, 5000).ToList();
        var names = Enumerable.Range(1, 5000).Select(i => $"部门{i}").ToList();
        Assert.Equal(3, await db.Departments.CountAsync(d => ids.Contains(d.Id) && names.Contains(d.Name)));
    }

    [Fact]
    public async Task The_victim_of_a_deadlock_begins_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        var attempts = 0;
        var result = await db.ExecuteWithRetryAsync(() =>
        {
            db.Departments.Add(new Department("宣传部"));
            return attempts++ == 0 ? throw new DbUpdateException("", Deadlock) : Task.FromResult(Result.Success);
        }, CancellationToken.None);
        Assert.True(result.IsSuccess);
        Assert.Equal((2, 1), (attempts, await db.Departments.CountAsync()));
    }

    [Fact]
    public async Task A_transaction_whose_commit_is_lost_is_done_again_and_makes_one_record()
    {
        await using var database = await TestDatabase.CreateAsync();
        var options = new DbContextOptionsBuilder<OutreachDbContext>();
        options.UseOutreachDatabase(TestDatabase.Provider, database.ConnectionString, retries: true).AddInterceptors(new LostCommit());
        await using var db = new OutreachDbContext(options.Options);
        // The key of a form goes with it again: without it, the same form sent once more would make another.
        db.RequestKeys.Add(new RequestKey("key", DateTimeOffset.UnixEpoch));
        var attempts = 0;
        await db.ExecuteTransactionAsync(async () =>
        {
            attempts++;
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Departments.Add(new Department("宣传部"));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return true;
        });
        Assert.Equal((2, 1), (attempts, await db.Departments.CountAsync()));
        Assert.Equal(1, await db.RequestKeys.CountAsync(k => k.Key == "key"));
    }

    private static PostgresException Deadlock => new("deadlock detected", "ERROR", "ERROR", PostgresErrorCodes.DeadlockDetected);

    private sealed class LostCommit : DbTransactionInterceptor
    {
        private bool lost;

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (lost)
                return ValueTask.FromResult(result);
            lost = true;
            throw Deadlock;
        }
    }
}
