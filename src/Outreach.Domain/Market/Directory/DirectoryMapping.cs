using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;

namespace Outreach.Domain.Market.Directory;

internal sealed class DepartmentContactMapping : IEntityTypeConfiguration<DepartmentContact>
{
    public void Configure(EntityTypeBuilder<DepartmentContact> builder)
    {
        builder.ToTable("DepartmentContacts");
        builder.Property(c => c.Person).HasMaxLength(60).NotAudited();
        builder.Property(c => c.What).HasMaxLength(500).NotAudited();
        builder.HasOne<Department>().WithMany().HasForeignKey(c => c.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.DepartmentId, c.On, c.Id });
        builder.HasIndex(c => new { c.On, c.Id });
    }
}

internal sealed class DepartmentCardMapping : IEntityTypeConfiguration<DepartmentCard>
{
    public void Configure(EntityTypeBuilder<DepartmentCard> builder)
    {
        builder.ToTable("DepartmentCards");
        builder.Property(c => c.Head).HasMaxLength(60).NotAudited();
        builder.Property(c => c.HeadContact).HasMaxLength(60).NotAudited();
        builder.Property(c => c.Office).HasMaxLength(100);
        builder.HasOne<Department>().WithMany().HasForeignKey(c => c.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.DepartmentId).IsUnique();
    }
}

internal sealed class SharedPhoneMapping : IEntityTypeConfiguration<SharedPhone>
{
    public void Configure(EntityTypeBuilder<SharedPhone> builder)
    {
        builder.ToTable("SharedPhones");
        builder.Property(p => p.Phone).HasMaxLength(60).NotAudited();
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.UserId).IsUnique();
    }
}
