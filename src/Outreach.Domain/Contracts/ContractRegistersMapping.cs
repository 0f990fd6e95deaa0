using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Contracts;

internal sealed class ContractRegistersMapping :
    IEntityTypeConfiguration<ContractCounter>,
    IEntityTypeConfiguration<DeclaredInterest>
{
    public void Configure(EntityTypeBuilder<ContractCounter> builder)
    {
        builder.ToTable("ContractCounters");
        builder.HasIndex(c => c.Year).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DeclaredInterest> builder)
    {
        builder.ToTable("DeclaredInterests");
        builder.Property(i => i.Reason).HasMaxLength(200);
        builder.HasOne<User>().WithMany().HasForeignKey(i => i.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(i => i.SponsorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => new { i.UserId, i.SponsorId });
    }
}
