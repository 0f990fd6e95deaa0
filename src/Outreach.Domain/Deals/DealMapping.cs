using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;

namespace Outreach.Domain.Deals;

internal sealed class DealMapping : IEntityTypeConfiguration<Deal>
{
    public void Configure(EntityTypeBuilder<Deal> builder)
    {
        builder.ToTable("Deals");
        builder.Property(d => d.ActiveKey).HasMaxLength(30).NotAudited();
        builder.Property(d => d.ExpectedGoods).HasMaxLength(200);
        builder.Property(d => d.NextStep).HasMaxLength(200);
        builder.Property(d => d.Notes).HasMaxLength(2000);
        builder.Property(d => d.LostReason).HasMaxLength(500);
        builder.Property(d => d.HelpWanted).HasMaxLength(1000);
        builder.Property(d => d.HelpAnswer).HasMaxLength(1000);
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(d => d.SponsorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Event>().WithMany().HasForeignKey(d => d.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.StageChanges).WithOne().HasForeignKey(c => c.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.FormerOwners).WithOne().HasForeignKey(o => o.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany<Visit>().WithOne().HasForeignKey(v => v.DealId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => d.ActiveKey).IsUnique();
        builder.HasIndex(d => new { d.SponsorId, d.Stage });
        builder.HasIndex(d => new { d.EventId, d.Stage });
        builder.HasIndex(d => new { d.OwnerId, d.Stage });
        builder.HasIndex(d => new { d.Stage, d.LastActivityAt, d.Id });
        // The list's own order over all stages: the open ones are the latest, so that a page is a short walk.
        builder.HasIndex(d => new { d.LastActivityAt, d.Id });
        builder.HasIndex(d => d.NextStepOn);
        builder.HasIndex(d => d.HelpWantedAt);
    }
}
