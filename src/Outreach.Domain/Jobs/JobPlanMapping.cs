using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Jobs.Seasons;

namespace Outreach.Domain.Jobs;

internal sealed class JobPlanMapping :
    IEntityTypeConfiguration<PayBenchmark>,
    IEntityTypeConfiguration<SeasonPlan>,
    IEntityTypeConfiguration<SectorCover>,
    IEntityTypeConfiguration<FavouriteJob>,
    IEntityTypeConfiguration<InterviewTrip>,
    IEntityTypeConfiguration<SavedSearch>
{
    public void Configure(EntityTypeBuilder<FavouriteJob> builder)
    {
        builder.ToTable("FavouriteJobs");
        builder.HasKey(f => new { f.UserId, f.PostingId });
        builder.HasOne<User>().WithMany().HasForeignKey(f => f.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<JobPosting>().WithMany().HasForeignKey(f => f.PostingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
    }

    public void Configure(EntityTypeBuilder<InterviewTrip> builder)
    {
        builder.ToTable("InterviewTrips");
        builder.HasKey(t => t.PostingId);
        builder.Property(t => t.PostingId).ValueGeneratedNever();
        builder.Property(t => t.MeetingPoint).HasMaxLength(100);
        builder.HasOne<JobPosting>().WithOne().HasForeignKey<InterviewTrip>(t => t.PostingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(t => t.EscortId).OnDelete(DeleteBehavior.Restrict);
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
    }

    public void Configure(EntityTypeBuilder<SavedSearch> builder)
    {
        builder.ToTable("SavedSearches");
        builder.Property(s => s.Query).HasMaxLength(SavedSearch.LongestQuery);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.UserId);
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
    }

    public void Configure(EntityTypeBuilder<PayBenchmark> builder)
    {
        builder.ToTable("PayBenchmarks");
        builder.Property(b => b.City).HasMaxLength(40);
        builder.HasIndex(b => b.City).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SeasonPlan> builder)
    {
        builder.ToTable("SeasonPlans");
        builder.Property(p => p.RemindedAt).NotAudited();
        builder.HasMany(p => p.Covers).WithOne().HasForeignKey(c => c.PlanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => new { p.Season, p.Year }).IsUnique();
        builder.HasIndex(p => p.StartsOn);
    }

    public void Configure(EntityTypeBuilder<SectorCover> builder)
    {
        builder.ToTable("SectorCovers");
        builder.HasKey(c => new { c.PlanId, c.Sector });
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
