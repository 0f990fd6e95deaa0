using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;

namespace Outreach.Domain.Deals;

internal sealed class DealStageChangeMapping : IEntityTypeConfiguration<DealStageChange>
{
    public void Configure(EntityTypeBuilder<DealStageChange> builder)
    {
        builder.ToTable("DealStageChanges");
        builder.Property(c => c.Reason).HasMaxLength(DealStageChange.ReasonLimit);
        builder.Property(c => c.Overruled).HasMaxLength(60);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.DealId, c.At });
    }
}
