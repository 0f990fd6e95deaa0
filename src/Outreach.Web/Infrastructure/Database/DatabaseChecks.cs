using System.Data;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Migrations.SqlServer.Database;

namespace Outreach.Web.Infrastructure.Database;

/// <summary>What a database may lack although every page answers: told at start, since nothing else tells of it.</summary>
public static class DatabaseChecks
{
    /// <summary>One line for each thing that is missing; empty when all is well. One command, two on SQL Server.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(OutreachDbContext db, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        if (await MissingIndexesAsync(db, cancellationToken) is { Count: > 0 } missing)
            lines.Add($"The database lacks indexes of the model, so that doubles may be saved and lists be slow: {string.Join(", ", missing)}. Run the administrator's script again with sqlcmd -I -b.");
        if (db.Database.IsSqlServer() && !await ReadCommittedSnapshot.IsOnAsync(db.Database, cancellationToken))
            lines.Add("READ_COMMITTED_SNAPSHOT is off: whoever reads waits for whoever writes. Have the administrator run ALTER DATABASE … SET READ_COMMITTED_SNAPSHOT ON (docs/operations.md).");
        return lines;
    }

    /// <summary>The model's indexes that the database does not have, as <c>table.index</c>.</summary>
    public static async Task<IReadOnlyList<string>> MissingIndexesAsync(OutreachDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            // Both providers answer this collection with these columns.
            using var schema = await db.Database.GetDbConnection().GetSchemaAsync("Indexes", cancellationToken);
            var there = schema.Rows.Cast<DataRow>().Select(r => (Table: r["table_name"] as string, Index: r["index_name"] as string)).ToHashSet();
            return
            [
                .. db.Model.GetEntityTypes().SelectMany(e => e.GetIndexes())
                    .Select(i => (Table: i.DeclaringEntityType.GetTableName(), Index: i.GetDatabaseName())).Distinct()
                    .Where(i => !there.Contains(i)).Select(i => $"{i.Table}.{i.Index}").Order(StringComparer.Ordinal),
            ];
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
