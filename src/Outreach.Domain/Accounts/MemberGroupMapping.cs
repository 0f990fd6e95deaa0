using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Accounts;

internal sealed class MemberGroupMapping : IEntityTypeConfiguration<MemberGroup>
{
    public void Configure(EntityTypeBuilder<MemberGroup> builder)
    {
        builder.ToTable("MemberGroups");
        builder.Property(g => g.Name).HasMaxLength(60);
        builder.HasOne<Department>().WithMany().HasForeignKey(g => g.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(g => new { g.DepartmentId, g.Name }).IsUnique();
    }
}
