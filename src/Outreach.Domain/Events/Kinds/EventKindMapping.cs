using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;

namespace Outreach.Domain.Events.Kinds;

internal sealed class EventKindMapping : IEntityTypeConfiguration<EventKind>
{
    public void Configure(EntityTypeBuilder<EventKind> builder)
    {
        builder.ToTable("EventKinds");
        builder.Property(k => k.Name).HasMaxLength(40);
        builder.Property(k => k.Tags).HasMaxLength(250);
        builder.Property(k => k.Advice).HasMaxLength(1000);
        builder.Ignore(k => k.Needs);
        builder.HasMany(k => k.Partners).WithOne().HasForeignKey(p => p.KindId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(k => k.Flow).WithOne().HasForeignKey(f => f.KindId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(k => k.Tasks).WithOne().HasForeignKey(t => t.KindId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(k => k.Budget).WithOne().HasForeignKey(b => b.KindId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(k => k.Materials).WithOne().HasForeignKey(m => m.KindId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(k => k.Name).IsUnique();
    }
}

internal sealed class EventKindPartnerMapping : IEntityTypeConfiguration<EventKindPartner>
{
    public void Configure(EntityTypeBuilder<EventKindPartner> builder)
    {
        builder.ToTable("EventKindPartners");
        builder.HasKey(p => new { p.KindId, p.DepartmentId });
        builder.HasOne<Department>().WithMany().HasForeignKey(p => p.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EventKindFlowRowMapping : IEntityTypeConfiguration<EventKindFlowRow>
{
    public void Configure(EntityTypeBuilder<EventKindFlowRow> builder)
    {
        builder.ToTable("EventKindFlowRows");
        builder.HasKey(f => new { f.KindId, f.Number });
        builder.Property(f => f.Number).ValueGeneratedNever();
        builder.Property(f => f.Item).HasMaxLength(60);
        builder.Property(f => f.Content).HasMaxLength(500);
    }
}

internal sealed class EventKindTaskMapping : IEntityTypeConfiguration<EventKindTask>
{
    public void Configure(EntityTypeBuilder<EventKindTask> builder)
    {
        builder.ToTable("EventKindTasks");
        builder.HasKey(t => new { t.KindId, t.Number });
        builder.Property(t => t.Number).ValueGeneratedNever();
        builder.Property(t => t.Title).HasMaxLength(100);
    }
}

internal sealed class EventKindBudgetLineMapping : IEntityTypeConfiguration<EventKindBudgetLine>
{
    public void Configure(EntityTypeBuilder<EventKindBudgetLine> builder)
    {
        builder.ToTable("EventKindBudgetLines");
        builder.HasKey(b => new { b.KindId, b.Number });
        builder.Property(b => b.Number).ValueGeneratedNever();
        builder.Property(b => b.Item).HasMaxLength(60);
        builder.Property(b => b.Unit).HasMaxLength(10);
    }
}

internal sealed class EventKindMaterialMapping : IEntityTypeConfiguration<EventKindMaterial>
{
    public void Configure(EntityTypeBuilder<EventKindMaterial> builder)
    {
        builder.ToTable("EventKindMaterials");
        builder.HasKey(m => new { m.KindId, m.Number });
        builder.Property(m => m.Number).ValueGeneratedNever();
        builder.Property(m => m.Item).HasMaxLength(60);
        builder.Property(m => m.Unit).HasMaxLength(10);
    }
}
