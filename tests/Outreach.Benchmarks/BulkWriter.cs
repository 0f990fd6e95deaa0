using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;
using Outreach.Domain.Data;

namespace Outreach.Benchmarks;

/// <summary>
/// Writes entities through the databases' bulk copy, columns and conversions taken from the model. Only the benchmark
/// may: the portal itself speaks LINQ alone.
/// </summary>
internal sealed class BulkWriter(OutreachDbContext db)
{
    private static readonly Dictionary<Type, NpgsqlDbType> Types = new()
    {
        [typeof(string)] = NpgsqlDbType.Varchar,
        [typeof(int)] = NpgsqlDbType.Integer,
        [typeof(long)] = NpgsqlDbType.Bigint,
        [typeof(bool)] = NpgsqlDbType.Boolean,
        [typeof(decimal)] = NpgsqlDbType.Numeric,
        [typeof(DateOnly)] = NpgsqlDbType.Date,
        [typeof(DateTimeOffset)] = NpgsqlDbType.TimestampTz,
    };

    public async Task WriteAsync<T>(IReadOnlyCollection<T> rows) where T : class
    {
        if (rows.Count == 0)
            return;
        var entity = db.Model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties().Select(p => new Column(p)).ToList();
        await db.Database.OpenConnectionAsync();
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
            await CopyAsync(postgres, entity, columns, rows);
        else
            await CopyAsync((SqlConnection)db.Database.GetDbConnection(), entity, columns, rows);
    }

    /// <summary>Takes <paramref name="count"/> keys off the sequence and gives the first.</summary>
    public async Task<int> ReserveKeysAsync(int count)
    {
        if (db.Database.IsNpgsql())
        {
            var first = (await db.Database.SqlQueryRaw<long>($"""SELECT nextval('"{OutreachDbContext.KeySequence}"') AS "Value" """).ToListAsync()).Single() + 50;
            await db.Database.ExecuteSqlRawAsync($$"""SELECT setval('"{{OutreachDbContext.KeySequence}}"', {0})""", first + count);
            return (int)first;
        }

        var next = (await db.Database.SqlQueryRaw<long>($"SELECT NEXT VALUE FOR dbo.{OutreachDbContext.KeySequence} AS Value").ToListAsync()).Single() + 50;
        await db.Database.ExecuteSqlAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create($"ALTER SEQUENCE dbo.{OutreachDbContext.KeySequence} RESTART WITH {next + count}"));
        return (int)next;
    }

    /// <summary>Brings the databases' statistics up to date, as they do by themselves after a while.</summary>
    public Task RefreshStatisticsAsync()
    {
        db.Database.SetCommandTimeout(600);
        return db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql() ? "VACUUM (ANALYZE)" : "EXEC sp_updatestats");
    }

    private static async Task CopyAsync<T>(NpgsqlConnection connection, IEntityType entity, List<Column> columns, IReadOnlyCollection<T> rows)
    {
        var names = string.Join(',', columns.Select(c => $"\"{c.Name}\""));
        await using var writer = await connection.BeginBinaryImportAsync($"COPY \"{entity.GetTableName()}\" ({names}) FROM STDIN (FORMAT BINARY)");
        writer.Timeout = TimeSpan.FromMinutes(10);
        var types = columns.ConvertAll(c => Types[c.Type]);
        foreach (var row in rows)
        {
            writer.StartRow();
            for (var i = 0; i < types.Count; i++)
            {
                switch (columns[i].ValueOf(row!))
                {
                    case null: writer.WriteNull(); break;
                    case string text: writer.Write(text, types[i]); break;
                    case int number: writer.Write(number, types[i]); break;
                    case long number: writer.Write(number, types[i]); break;
                    case bool flag: writer.Write(flag, types[i]); break;
                    case decimal money: writer.Write(money, types[i]); break;
                    case DateOnly day: writer.Write(day, types[i]); break;
                    case DateTimeOffset moment: writer.Write(moment, types[i]); break;
                    case var other: throw new InvalidOperationException($"{columns[i].Name} is a {other.GetType()}");
                }
            }
        }

        await writer.CompleteAsync();
    }

    private static async Task CopyAsync<T>(SqlConnection connection, IEntityType entity, List<Column> columns, IReadOnlyCollection<T> rows)
    {
        using var bulk = new SqlBulkCopy(connection, SqlBulkCopyOptions.CheckConstraints, null)
        {
            DestinationTableName = entity.GetTableName(),
            BulkCopyTimeout = 600,
            BatchSize = 20_000,
        };
        foreach (var column in columns)
            bulk.ColumnMappings.Add(column.Name, column.Name);
        foreach (var chunk in rows.Chunk(50_000))
        {
            using var table = new DataTable();
            foreach (var column in columns)
                table.Columns.Add(column.Name, column.Type == typeof(DateOnly) ? typeof(DateTime) : column.Type);
            foreach (var row in chunk)
                table.Rows.Add([.. columns.Select(c => c.ValueOf(row!) switch { null => DBNull.Value, DateOnly d => d.ToDateTime(TimeOnly.MinValue), var v => v })]);
            await bulk.WriteToServerAsync(table);
        }
    }

    private sealed class Column(IProperty property)
    {
        private readonly System.Reflection.PropertyInfo info = property.PropertyInfo ?? throw new InvalidOperationException($"{property.Name} has no CLR property.");
        private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName();

        public Type Type { get; } = Bare(property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType);

        public object? ValueOf(object row)
        {
            var value = info.GetValue(row);
            return value is null || convert is null ? value : convert(value);
        }

        private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;
    }
}
