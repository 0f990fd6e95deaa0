using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
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
        modelBuilder.HasSequence<long>(OutreachDbContext.KeySequence, "dbo").StartsAt(1).IncrementsBy(50);
        SqlServerModelBuilderExtensions.UseHiLo(modelBuilder, OutreachDbContext.KeySequence, "dbo");
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
        modelBuilder.HasSequence<long>(OutreachDbContext.KeySequence, "public").StartsAt(1).IncrementsBy(50);
        NpgsqlModelBuilderExtensions.UseHiLo(modelBuilder, OutreachDbContext.KeySequence, "public");
    }
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
