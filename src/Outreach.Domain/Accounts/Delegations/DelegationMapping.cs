using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Accounts.Delegations;

internal sealed class DelegationMapping : IEntityTypeConfiguration<Delegation>, IEntityTypeConfiguration<DelegatedAuthority>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("Delegations");
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.FromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.ToId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Authorities).WithOne().HasForeignKey(a => a.DelegationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => new { d.ToId, d.EndsOn });
    }

    public void Configure(EntityTypeBuilder<DelegatedAuthority> builder)
    {
        builder.ToTable("DelegatedAuthorities");
        builder.HasKey(a => new { a.DelegationId, a.Kind });
        builder.Property(a => a.Kind).HasMaxLength(30);
    }
}
