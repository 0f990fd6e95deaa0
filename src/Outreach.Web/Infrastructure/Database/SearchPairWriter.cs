using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;
using Outreach.Domain.Data;
using Outreach.Domain.Search;

namespace Outreach.Web.Infrastructure.Database;

/// <summary>
/// Writes search pairs by the databases' bulk copy, in the running transaction. A merchant has some forty of them, so that
/// of five thousand imported merchants they are nine in ten of all rows; one by one they took longer than all the rest.
/// </summary>
public static class SearchPairWriter
{
    /// <summary>Adds the pairs. There must be a transaction: with it they are kept, or nothing is.</summary>
    public static async Task WriteAsync(OutreachDbContext db, IReadOnlyCollection<SearchPair> pairs, CancellationToken cancellationToken)
    {
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Pairs are written with what they belong to, in one transaction.");
        if (pairs.Count == 0)
            return;
        var entity = db.Model.FindEntityType(typeof(SearchPair))!;
        var table = entity.GetTableName()!;
        string[] columns = [.. new[] { nameof(SearchPair.RecordType), nameof(SearchPair.Pair), nameof(SearchPair.Rank), nameof(SearchPair.RecordId) }.Select(p => entity.FindProperty(p)!.GetColumnName())];
        if (transaction is NpgsqlTransaction { Connection: { } connection })
            await CopyAsync(connection, table, columns, pairs, cancellationToken);
        else
            await CopyAsync((SqlTransaction)transaction, table, columns, pairs, cancellationToken);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string table, string[] columns, IReadOnlyCollection<SearchPair> pairs, CancellationToken cancellationToken)
    {
        var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
        await using var writer = await connection.BeginBinaryImportAsync($"COPY \"{table}\" ({names}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var pair in pairs)
        {
            await writer.StartRowAsync(cancellationToken);
            await writer.WriteAsync(pair.RecordType, NpgsqlDbType.Varchar, cancellationToken);
            await writer.WriteAsync(pair.Pair, NpgsqlDbType.Varchar, cancellationToken);
            await writer.WriteAsync(pair.Rank, NpgsqlDbType.Bigint, cancellationToken);
            await writer.WriteAsync(pair.RecordId, NpgsqlDbType.Integer, cancellationToken);
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static async Task CopyAsync(SqlTransaction transaction, string table, string[] columns, IReadOnlyCollection<SearchPair> pairs, CancellationToken cancellationToken)
    {
        using var rows = new DataTable();
        foreach (var (column, type) in columns.Zip([typeof(string), typeof(string), typeof(long), typeof(int)]))
            rows.Columns.Add(column, type);
        foreach (var pair in pairs)
            rows.Rows.Add(pair.RecordType, pair.Pair, pair.Rank, pair.RecordId);
        // No table lock, and no batch that takes so many row locks (5,000) that SQL Server makes one of the table out of them.
        using var bulk = new SqlBulkCopy(transaction.Connection, SqlBulkCopyOptions.CheckConstraints, transaction) { DestinationTableName = table, BatchSize = 1000 };
        foreach (var column in columns)
            bulk.ColumnMappings.Add(column, column);
        await bulk.WriteToServerAsync(rows, cancellationToken);
    }
}
