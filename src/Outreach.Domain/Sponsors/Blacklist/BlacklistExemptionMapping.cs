using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;

namespace Outreach.Domain.Sponsors.Blacklist;

internal sealed class BlacklistExemptionMapping : IEntityTypeConfiguration<BlacklistExemption>
{
    public void Configure(EntityTypeBuilder<BlacklistExemption> builder)
    {
        builder.ToTable("BlacklistExemptions");
        builder.Property(e => e.Reason).HasMaxLength(BlacklistExemption.ReasonLimit);
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(e => e.SponsorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
        // Deals and postings know merchants, not the other way round: which one it is stands here as a number alone.
        builder.HasIndex(e => new { e.SponsorId, e.Matter, e.MatterId });
    }
}
