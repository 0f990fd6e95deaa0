using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Tests.House;

/// <summary>What SQL Server refuses although PostgreSQL takes it.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void The_script_for_SQL_Server_is_made_from_the_migrations()
    {
        using var db = Open();
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        Assert.Contains("CREATE TABLE [Sponsors]", script, StringComparison.Ordinal);
        Assert.Contains("[__EFMigrationsHistory]", script, StringComparison.Ordinal);
        Assert.Contains("Chinese_Simplified_Pinyin_100_CI_AS", script, StringComparison.Ordinal);
        // sqlcmd switches it off, and then refuses each filtered index.
        var set = script.IndexOf("SET QUOTED_IDENTIFIER ON; SET XACT_ABORT ON;", StringComparison.Ordinal);
        Assert.InRange(set, 0, script.IndexOf("CREATE TABLE [Sponsors]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DatabaseProvider.SqlServer, "Chinese_Simplified_Pinyin_100_CI_AS", "Latin1_General_100_BIN2")]
    [InlineData(DatabaseProvider.PostgreSql, "zh-x-icu", "C")]
    public void Every_column_of_text_has_one_of_two_collations(DatabaseProvider provider, string pinyin, string binary)
    {
        using var db = new DesignTimeContextFactory().CreateDbContext(["--provider", provider.ToString()]);
        var columns = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(t => t.Columns)
            .Where(c => IsText(c.StoreType)).ToList();
        Assert.NotEmpty(columns);
        Assert.Empty(columns.Where(c => c.Collation != pinyin && c.Collation != binary).Select(c => $"{c.Table.Name}.{c.Name}: {c.Collation ?? "none"}"));
        Assert.Equal(Binary, columns.Where(c => c.Collation == binary).Select(c => c.Table.Name + "." + c.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Five_thousand_keys_are_no_five_thousand_parameters()
    {
        using var db = Open();
        var (ids, names) = (Enumerable.Range(1, 5000).ToList(), Enumerable.Range(1, 5000).Select(i => $"商家{i}").ToList());
        Assert.InRange(Parameters(db.Users.Where(u => ids.Contains(u.Id)).ToQueryString()), 1, 2000);
        Assert.InRange(Parameters(db.Sponsors.Where(s => names.Contains(s.ComparableName)).ToQueryString()), 1, 2000);

        static int Parameters(string sql) => sql.Split("DECLARE @").Length - 1;
    }

    [Fact]
    public void Every_indexed_text_has_a_length_and_every_key_fits_SQL_Server()
    {
        using var db = Open();
        var model = db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        var indexes = model.Tables.SelectMany(t => t.Indexes.Select(i => (Table: t.Name, i.Name, i.Columns, Limit: 1700))
            .Concat(t.UniqueConstraints.Select(k => (Table: t.Name, k.Name, k.Columns, Limit: k.GetIsPrimaryKey() ? 900 : 1700))));
        Assert.Empty(indexes.Where(i => i.Columns.Sum(c => BytesOf(c.StoreType)) > i.Limit)
            .Select(i => $"{i.Table}.{i.Name}: {i.Columns.Sum(c => BytesOf(c.StoreType))} bytes, {i.Limit} at most"));
    }

    [Fact]
    public void No_table_is_reached_by_two_cascading_deletes()
    {
        using var db = Open();
        var cascades = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(t => t.ForeignKeyConstraints)
            // SET NULL counts for SQL Server as a cascade does.
            .Where(k => k.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull or ReferentialAction.SetDefault)
            .ToLookup(k => k.PrincipalTable.Name, k => k.Table.Name);
        var wrong = new List<string>();
        foreach (var start in cascades.Select(c => c.Key))
        {
            var reached = new Dictionary<string, string> { [start] = start };
            var queue = new Queue<string>([start]);
            while (queue.TryDequeue(out var table))
            {
                foreach (var next in cascades[table])
                {
                    var path = reached[table] + " > " + next;
                    if (reached.TryAdd(next, path))
                        queue.Enqueue(next);
                    else
                        wrong.Add($"{path} and {reached[next]}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_text_has_a_length_but_the_few_that_may_be_long()
    {
        using var db = Open();
        var unlimited = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables
            .SelectMany(t => t.Columns.Where(c => c.StoreType == "nvarchar(max)").Select(c => t.Name + "." + c.Name))
            .Where(c => !c.StartsWith("AspNet", StringComparison.Ordinal)).Order();
        Assert.Equal(["AuditEntries.Changes", "ContractRevisions.Content", "ContractRevisions.Words", "Contracts.StandingJson", "DataProtectionKeys.Xml", "JobApplications.AnswersJson", "JobRevisions.Content", "OutboxMessages.Body", "Terminations.StandingJson"], unlimited);
    }

    // What is compared byte for byte: never with a column that is not of them.
    private static readonly string[] Binary =
    [
        "Attendances.DeviceId", "Attendances.SignOutDeviceId", "AuditEntries.RecordKey", "AuditEntries.RecordType", "BallotOptions.Key", "Clubs.ComparableName", "Clubs.SearchText",
        "DepartmentSettings.SetupTokenHash", "DepartmentWords.ComparableWord", "EmailCodes.CodeHash", "EmailCodes.KeyHash", "EmployerLinks.TokenHash", "Enquiries.SearchText", "Events.SearchText", "ImportMeanings.Field", "ImportMeanings.Value", "Invitations.TokenHash",
        "JobAcknowledgements.Fingerprint", "JobPostings.SearchScope", "JobPostings.SearchText", "Meetings.SearchText", "RequestKeys.Key", "Schools.ComparableName", "Schools.SearchText",
        "SearchPairs.Pair", "SearchPairs.RecordType", "SponsorLinks.TokenHash", "Sponsors.ComparableName", "Sponsors.SearchText", "StoredFiles.Sha256", "SurveyResponses.DeviceKey", "Surveys.Code",
        "Surveys.SearchText", "Tips.ComparableName", "Tips.SearchText", "UserSessions.Key", "Users.ConcurrencyStamp", "Users.PasswordHash", "Users.SecurityStamp", "WorkItems.SearchText",
    ];

    private static bool IsText(string storeType) =>
        storeType.StartsWith("nvarchar", StringComparison.Ordinal) || storeType.StartsWith("character varying", StringComparison.Ordinal) || storeType == "text";

    private static OutreachDbContext Open() => new DesignTimeContextFactory().CreateDbContext(["--provider", nameof(DatabaseProvider.SqlServer)]);

    private static int BytesOf(string type)
    {
        var size = type.Contains('(', StringComparison.Ordinal) ? type.Split('(', ',', ')')[1] : "";
        return type.Split('(')[0] switch
        {
            "nvarchar" or "nchar" => size == "max" ? 100_000 : 2 * int.Parse(size, System.Globalization.CultureInfo.InvariantCulture),
            "varbinary" or "varchar" => size == "max" ? 100_000 : int.Parse(size, System.Globalization.CultureInfo.InvariantCulture),
            "bigint" or "datetime2" or "float" => 8,
            "datetimeoffset" => 10,
            "uniqueidentifier" => 16,
            "decimal" => 9,
            _ => 4,
        };
    }
}
