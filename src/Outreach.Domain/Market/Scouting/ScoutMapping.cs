using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Files;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Market.Scouting;

internal sealed class ScoutTripMapping : IEntityTypeConfiguration<ScoutTrip>
{
    public void Configure(EntityTypeBuilder<ScoutTrip> builder)
    {
        builder.ToTable("ScoutTrips");
        builder.Property(t => t.Title).HasMaxLength(100);
        builder.Property(t => t.Area).HasMaxLength(100);
        builder.Property(t => t.Route).HasMaxLength(1000);
        builder.Property(t => t.Reason).HasMaxLength(500);
        builder.HasOne<User>().WithMany().HasForeignKey(t => t.VeteranId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Newcomers).WithOne().HasForeignKey(n => n.TripId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => new { t.On, t.Id });
        builder.HasIndex(t => new { t.State, t.On, t.Id });
        builder.HasIndex(t => new { t.VeteranId, t.State });
    }
}

internal sealed class ScoutNewcomerMapping : IEntityTypeConfiguration<ScoutNewcomer>
{
    public void Configure(EntityTypeBuilder<ScoutNewcomer> builder)
    {
        builder.ToTable("ScoutNewcomers");
        builder.HasKey(n => new { n.TripId, n.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(n => n.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(n => n.UserId);
    }
}

internal sealed class ScoutFindMapping : IEntityTypeConfiguration<ScoutFind>
{
    public void Configure(EntityTypeBuilder<ScoutFind> builder)
    {
        builder.ToTable("ScoutFinds");
        builder.Property(f => f.Note).HasMaxLength(500);
        builder.HasOne<ScoutTrip>().WithMany().HasForeignKey(f => f.TripId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(f => f.SponsorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.PhotoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => new { f.TripId, f.SponsorId }).IsUnique();
        builder.HasIndex(f => f.SponsorId);
    }
}

internal sealed class ScoutGoalMapping : IEntityTypeConfiguration<ScoutGoal>
{
    public void Configure(EntityTypeBuilder<ScoutGoal> builder)
    {
        builder.ToTable("ScoutGoals");
        builder.HasOne<Term>().WithMany().HasForeignKey(g => g.TermId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(g => new { g.TermId, g.Distance, g.Size }).IsUnique();
    }
}
