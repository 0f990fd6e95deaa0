using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;

namespace Outreach.Domain.Deals;

internal sealed class FormerOwnerMapping : IEntityTypeConfiguration<FormerOwner>
{
    public void Configure(EntityTypeBuilder<FormerOwner> builder)
    {
        builder.ToTable("FormerOwners");
        builder.HasKey(o => new { o.DealId, o.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(o => o.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
