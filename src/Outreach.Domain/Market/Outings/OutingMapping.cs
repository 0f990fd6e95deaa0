using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Market.Outings;

internal sealed class OutingMapping : IEntityTypeConfiguration<Outing>
{
    public void Configure(EntityTypeBuilder<Outing> builder)
    {
        builder.ToTable("Outings");
        builder.Property(o => o.Destination).HasMaxLength(100);
        builder.Property(o => o.ActiveUserId).NotAudited();
        builder.Property(o => o.IsLateTold).NotAudited();
        builder.HasOne<User>().WithMany().HasForeignKey(o => o.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(o => o.SponsorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => o.ActiveUserId).IsUnique();
        builder.HasIndex(o => new { o.BackAt, o.ExpectedAt });
        builder.HasIndex(o => new { o.LeftAt, o.Id });
        builder.HasIndex(o => new { o.UserId, o.LeftAt, o.Id });
        builder.HasIndex(o => o.SponsorId);
    }
}
