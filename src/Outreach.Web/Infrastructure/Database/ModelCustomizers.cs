using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Outreach.Domain;
using Outreach.Domain.Data;

namespace Outreach.Web.Infrastructure.Database;

public sealed class SqlServerModelCustomizer(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    /// <inheritdoc/>
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        Collations.Apply(modelBuilder, "Chinese_Simplified_Pinyin_100_CI_AS", "Latin1_General_100_BIN2");
        modelBuilder.HasSequence<long>(OutreachDbContext.KeySequence, "dbo").StartsAt(1).IncrementsBy(Keys.RangeSize);
        foreach (var property in Keys.Of(modelBuilder))
        {
            SqlServerPropertyExtensions.SetValueGenerationStrategy(property, SqlServerValueGenerationStrategy.SequenceHiLo);
            SqlServerPropertyExtensions.SetHiLoSequenceName(property, OutreachDbContext.KeySequence);
            SqlServerPropertyExtensions.SetHiLoSequenceSchema(property, "dbo");
        }
    }
}

public sealed class PostgreSqlModelCustomizer(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    /// <inheritdoc/>
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        Collations.Apply(modelBuilder, "zh-x-icu", "C");
        modelBuilder.HasSequence<long>(OutreachDbContext.KeySequence, "public").StartsAt(1).IncrementsBy(Keys.RangeSize);
        foreach (var property in Keys.Of(modelBuilder))
        {
            NpgsqlPropertyExtensions.SetValueGenerationStrategy(property, NpgsqlValueGenerationStrategy.SequenceHiLo);
            NpgsqlPropertyExtensions.SetHiLoSequenceName(property, OutreachDbContext.KeySequence);
            NpgsqlPropertyExtensions.SetHiLoSequenceSchema(property, "public");
        }
    }
}

/// <summary>
/// Keys come in ranges from one sequence, so that a record has its key before it is saved and the audit trail and the
/// search pairs go into the same save. Said for each key and not for the model: a snapshot reads back only the former.
/// </summary>
internal static class Keys
{
    public const int RangeSize = 50;

    public static IEnumerable<IMutableProperty> Of(ModelBuilder modelBuilder) => modelBuilder.Model.GetEntityTypes()
        .Select(e => e.FindPrimaryKey()?.Properties)
        .OfType<IReadOnlyList<IMutableProperty>>()
        .Where(key => key.Count == 1 && key[0].ValueGenerated == ValueGenerated.OnAdd && (key[0].ClrType == typeof(int) || key[0].ClrType == typeof(long)))
        .Select(key => key[0]);
}

/// <summary>
/// Gives every column of text one of two collations, none the database's default: SQL Server refuses to compare (468) or to
/// coalesce (451) columns of two. PostgreSQL refuses to compare them too (42P22), so that its tests find such a query.
/// </summary>
internal static class Collations
{
    public static void Apply(ModelBuilder modelBuilder, string pinyin, string binary)
    {
        foreach (IMutableProperty property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            if (property.ClrType == typeof(string) || (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum)
                property.SetCollation(property.FindAnnotation(MappingExtensions.BinaryAnnotation) is null ? pinyin : binary);
        }
    }
}

/// <summary>For the generator of compiled models alone: the compiled models get their filters back (<c>QueryFilters.AddTo</c>).</summary>
internal sealed class WithoutQueryFilters<T>(ModelCustomizerDependencies dependencies) : IModelCustomizer
    where T : IModelCustomizer
{
    private readonly IModelCustomizer inner = (IModelCustomizer)Activator.CreateInstance(typeof(T), dependencies)!;

    public void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        inner.Customize(modelBuilder, context);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
            entity.SetQueryFilter(null);
    }
}
