using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Tasks;
using Outreach.Domain.Tasks.Help;

namespace Outreach.Domain.Schools.Clubs;

internal sealed class ClubMapping : IEntityTypeConfiguration<Club>
{
    public void Configure(EntityTypeBuilder<Club> builder)
    {
        builder.ToTable("Clubs");
        builder.Property(c => c.Name).HasMaxLength(60);
        builder.Property(c => c.ComparableName).HasMaxLength(100).Binary().NotAudited();
        // People of clubs stand in no audit text (domain.md, Personal data).
        builder.Property(c => c.Advisor).HasMaxLength(60).NotAudited();
        builder.Property(c => c.AgreedBy).HasMaxLength(60).NotAudited();
        builder.Property(c => c.Notes).HasMaxLength(2000);
        builder.Property(c => c.SearchText).HasMaxLength(2000).Binary().NotAudited();
        builder.HasMany(c => c.Contacts).WithOne().HasForeignKey(x => x.ClubId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => c.Name).IsUnique();
        builder.HasIndex(c => c.ComparableName);
        builder.HasIndex(c => new { c.IsRetired, c.Name, c.Id });
        builder.HasIndex(c => new { c.Field, c.Name, c.Id });
        builder.HasIndex(c => new { c.IsInJointBody, c.Name, c.Id });
    }
}

internal sealed class ClubContactMapping : IEntityTypeConfiguration<ClubContact>
{
    public void Configure(EntityTypeBuilder<ClubContact> builder)
    {
        builder.ToTable("ClubContacts");
        builder.Property(c => c.Name).HasMaxLength(60).NotAudited();
        builder.Property(c => c.Phone).HasMaxLength(30).NotAudited();
        builder.Property(c => c.ComparablePhone).HasMaxLength(20).NotAudited();
        builder.Property(c => c.WeChat).HasMaxLength(60).NotAudited();
        builder.HasIndex(c => new { c.ClubId, c.TermEndsOn });
    }
}

internal sealed class ClubNeedMapping : IEntityTypeConfiguration<ClubNeed>
{
    public void Configure(EntityTypeBuilder<ClubNeed> builder)
    {
        builder.ToTable("ClubNeeds");
        builder.Property(n => n.Lacks).HasMaxLength(200);
        builder.Property(n => n.EndNote).HasMaxLength(500);
        builder.HasOne<Club>().WithMany().HasForeignKey(n => n.ClubId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(n => n.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<HelpRequest>().WithMany().HasForeignKey(n => n.HelpRequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WorkItem>().WithMany().HasForeignKey(n => n.WorkItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(n => n.SponsorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(n => new { n.ClubId, n.State, n.NeededOn });
        builder.HasIndex(n => new { n.OwnerId, n.State, n.NeededOn });
        builder.HasIndex(n => new { n.State, n.NeededOn, n.Id });
    }
}

internal sealed class ClubRoundMapping : IEntityTypeConfiguration<ClubRound>
{
    public void Configure(EntityTypeBuilder<ClubRound> builder)
    {
        builder.ToTable("ClubRounds");
        builder.Property(r => r.Title).HasMaxLength(100);
        builder.HasMany(r => r.Visits).WithOne().HasForeignKey(v => v.RoundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.StartsOn, r.Id });
    }
}

internal sealed class ClubVisitMapping : IEntityTypeConfiguration<ClubVisit>
{
    public void Configure(EntityTypeBuilder<ClubVisit> builder)
    {
        builder.ToTable("ClubVisits");
        builder.Property(v => v.Said).HasMaxLength(1000);
        builder.HasOne<Club>().WithMany().HasForeignKey(v => v.ClubId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(v => v.GoerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.RoundId, v.ClubId }).IsUnique();
        builder.HasIndex(v => new { v.GoerId, v.VisitedOn });
    }
}
