using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events;
using Outreach.Domain.Schools.Clubs;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Schools.Seeking;

internal sealed class JointSeekingMapping : IEntityTypeConfiguration<JointSeeking>
{
    public void Configure(EntityTypeBuilder<JointSeeking> builder)
    {
        builder.ToTable("JointSeekings");
        builder.Property(s => s.Note).HasMaxLength(1000);
        builder.HasOne<Event>().WithMany().HasForeignKey(s => s.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.HeadId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Members).WithOne().HasForeignKey(m => m.SeekingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.EventId).IsUnique();
        builder.HasIndex(s => new { s.State, s.Id });
    }
}

internal sealed class SeekingMemberMapping : IEntityTypeConfiguration<SeekingMember>
{
    public void Configure(EntityTypeBuilder<SeekingMember> builder)
    {
        builder.ToTable("SeekingMembers");
        builder.Property(m => m.Name).HasMaxLength(60).NotAudited();
        builder.Property(m => m.Reach).HasMaxLength(60).NotAudited();
        builder.HasOne<User>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Club>().WithMany().HasForeignKey(m => m.ClubId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.SeekingId, m.UserId }).IsUnique();
    }
}

internal sealed class SeekingClaimMapping : IEntityTypeConfiguration<SeekingClaim>
{
    public void Configure(EntityTypeBuilder<SeekingClaim> builder)
    {
        builder.ToTable("SeekingClaims");
        builder.Property(c => c.ActiveSponsorId).NotAudited();
        builder.Property(c => c.CashReceived).HasPrecision(12, 2);
        builder.Property(c => c.GoodsWorth).HasPrecision(12, 2);
        builder.Property(c => c.GoodsReceived).HasMaxLength(200);
        builder.Property(c => c.Reason).HasMaxLength(500);
        builder.HasOne<JointSeeking>().WithMany().HasForeignKey(c => c.SeekingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SeekingMember>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(c => c.SponsorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Visits).WithOne().HasForeignKey(v => v.ClaimId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => new { c.SeekingId, c.ActiveSponsorId }).IsUnique();
        builder.HasIndex(c => new { c.State, c.ClaimedOn });
        builder.HasIndex(c => c.MemberId);
    }
}

internal sealed class ClaimVisitMapping : IEntityTypeConfiguration<ClaimVisit>
{
    public void Configure(EntityTypeBuilder<ClaimVisit> builder)
    {
        builder.ToTable("ClaimVisits");
        builder.Property(v => v.Said).HasMaxLength(1000);
        builder.HasIndex(v => new { v.ClaimId, v.VisitedOn });
    }
}
