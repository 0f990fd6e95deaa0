using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Market.Tips;

internal sealed class TipMapping : IEntityTypeConfiguration<Tip>
{
    public void Configure(EntityTypeBuilder<Tip> builder)
    {
        builder.ToTable("Tips");
        builder.Property(t => t.Merchant).HasMaxLength(100);
        builder.Property(t => t.ComparableName).HasMaxLength(100).Binary().NotAudited();
        // Whatever a person can be known by is forgotten one day; the trail never is.
        builder.Property(t => t.GiverId).NotAudited();
        builder.Property(t => t.DayKey).HasMaxLength(40).NotAudited();
        builder.Property(t => t.GiverName).HasMaxLength(60).NotAudited();
        builder.Property(t => t.GiverContact).HasMaxLength(100).NotAudited();
        builder.Property(t => t.Why).HasMaxLength(500).NotAudited();
        builder.Property(t => t.ContactName).HasMaxLength(60).NotAudited();
        builder.Property(t => t.ContactPhone).HasMaxLength(60).NotAudited();
        builder.Property(t => t.ComparablePhone).HasMaxLength(20).NotAudited();
        builder.Property(t => t.CloseReason).HasMaxLength(500).NotAudited();
        builder.Property(t => t.Thanks).HasMaxLength(500).NotAudited();
        builder.Property(t => t.GivenAt).NotAudited();
        builder.Property(t => t.ThankedAt).NotAudited();
        builder.Property(t => t.IsAnonymized).NotAudited();
        builder.Property(t => t.SearchText).HasMaxLength(500).Binary().NotAudited();
        builder.HasOne<User>().WithMany().HasForeignKey(t => t.GiverId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(t => t.AssigneeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Event>().WithMany().HasForeignKey(t => t.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(t => t.SponsorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.DayKey).IsUnique();
        builder.HasIndex(t => new { t.GivenAt, t.Id });
        builder.HasIndex(t => new { t.State, t.GivenAt, t.Id });
        builder.HasIndex(t => new { t.Source, t.GivenAt, t.Id });
        builder.HasIndex(t => new { t.AssigneeId, t.GivenAt, t.Id });
        builder.HasIndex(t => new { t.GiverId, t.GivenAt, t.Id });
        builder.HasIndex(t => new { t.SponsorId, t.State });
        builder.HasIndex(t => new { t.IsAnonymized, t.StateSince });
    }
}
