using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Tests.Data;

public sealed class MigrationsTests
{
    [Theory]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void The_migrations_are_not_behind_the_model(DatabaseProvider provider)
    {
        using var db = new DesignTimeContextFactory().CreateDbContext(["--provider", provider.ToString()]);
        var snapshot = db.GetService<IMigrationsAssembly>().ModelSnapshot!.Model;
        if (snapshot is IMutableModel mutable)
            snapshot = mutable.FinalizeModel();
        snapshot = db.GetService<IModelRuntimeInitializer>().Initialize(snapshot);
        var differences = db.GetService<IMigrationsModelDiffer>()
            .GetDifferences(snapshot.GetRelationalModel(), db.GetService<IDesignTimeModel>().Model.GetRelationalModel());
        Assert.Equal("", string.Join('\n', differences.Select(Describe)));
    }

    private static string Describe(MigrationOperation operation) => operation.GetType().Name + " " + string.Join(
        ", ", operation.GetType().GetProperties().Where(p => p.Name is "Schema" or "Table" or "Name").Select(p => p.GetValue(operation)));
}
