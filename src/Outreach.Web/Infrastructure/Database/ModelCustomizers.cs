using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Outreach.Domain.Data;

namespace Outreach.Web.Infrastructure.Database;

/// <summary>What SQL Server needs said beside the common model.</summary>
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

/// <summary>What PostgreSQL needs said beside the common model.</summary>
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

internal static class Collations
{
    public static void Apply(ModelBuilder modelBuilder, string pinyin, string binary)
    {
        foreach (IMutableProperty property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            if (property.FindAnnotation(MappingExtensions.PinyinAnnotation) is not null)
                property.SetCollation(pinyin);
            if (property.FindAnnotation(MappingExtensions.BinaryAnnotation) is not null)
                property.SetCollation(binary);
        }
    }
}
