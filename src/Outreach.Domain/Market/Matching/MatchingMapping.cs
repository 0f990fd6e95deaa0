using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Market.Matching;

internal sealed class SetAsideMapping : IEntityTypeConfiguration<SetAside>
{
    public void Configure(EntityTypeBuilder<SetAside> builder)
    {
        builder.ToTable("SetAsides");
        builder.Property(a => a.Reason).HasMaxLength(200);
        builder.HasOne<Event>().WithMany().HasForeignKey(a => a.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(a => a.SponsorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.EventId, a.SponsorId }).IsUnique();
    }
}

internal sealed class MatchWeightsMapping : IEntityTypeConfiguration<MatchWeights>
{
    public void Configure(EntityTypeBuilder<MatchWeights> builder) => builder.ToTable("MatchWeights");
}
