using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Tests.House;

/// <summary>The compiled models are those that the mappings make; else run <c>.config/regenerate-migrations.sh</c>.</summary>
public sealed class CompiledModelTests
{
    [Theory]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void The_compiled_model_is_that_of_the_mappings(DatabaseProvider provider)
    {
        var options = new DbContextOptionsBuilder<OutreachDbContext>();
        options.UseOutreachDatabase(provider, provider == DatabaseProvider.SqlServer ? "Server=unused" : "Host=unused");
        using var db = new OutreachDbContext(options.Options);
        Assert.IsAssignableFrom<RuntimeModel>(db.Model);
        Assert.Same(provider == DatabaseProvider.SqlServer ? Migrations.SqlServer.CompiledModel.Instance : Migrations.PostgreSql.CompiledModel.Instance, db.Model);
        var mapped = db.GetService<IModelRuntimeInitializer>().Initialize(db.GetService<IDesignTimeModel>().Model, designTime: false);
        Assert.Equal(Lines(mapped), Lines(db.Model));
    }

    private static List<string> Lines(IModel model) => [.. model.GetEntityTypes().SelectMany(Lines).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines(IEntityType entity) =>
    [
        $"{entity.Name} in {entity.GetTableName()} but {string.Join(", ", entity.GetDeclaredQueryFilters().Select(f => f.Expression))} {Own(entity)}",
        .. entity.GetProperties().Select(p => $"{entity.Name}.{p.Name}: {p.ClrType} {p.GetColumnName()} {p.GetColumnType()} {(p.IsNullable ? "null" : "")} "
            + $"{p.GetMaxLength()} {p.GetPrecision()} {p.GetScale()} {p.ValueGenerated} {p.IsConcurrencyToken} {p.GetTypeMapping().Converter?.ProviderClrType} {Own(p)}"),
        .. entity.GetKeys().Select(k => $"{entity.Name} key {Names(k.Properties)} {k.IsPrimaryKey()}"),
        .. entity.GetForeignKeys().Select(k => $"{entity.Name} {Names(k.Properties)} to {k.PrincipalEntityType.Name} {k.IsRequired} {k.IsUnique} {k.DeleteBehavior} {k.DependentToPrincipal?.Name} {k.PrincipalToDependent?.Name}"),
        .. entity.GetIndexes().Select(i => $"{entity.Name} index {Names(i.Properties)} {i.IsUnique}"),
    ];

    private static string Names(IEnumerable<IReadOnlyProperty> properties) => string.Join(", ", properties.Select(p => p.Name));

    private static string Own(IReadOnlyAnnotatable annotatable) =>
        string.Join(", ", annotatable.GetAnnotations().Select(a => a.Name).Where(n => n.StartsWith("Outreach:", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
}
