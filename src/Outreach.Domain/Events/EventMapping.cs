using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events.Kinds;
using Outreach.Domain.Files;
using Outreach.Domain.Places;

namespace Outreach.Domain.Events;

internal sealed class EventMapping : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.ToTable("Events");
        builder.HasQueryFilter(Event.NotPractice);
        builder.Property(e => e.Title).HasMaxLength(100);
        builder.Property(e => e.Slogan).HasMaxLength(60);
        builder.Property(e => e.Purpose).HasMaxLength(2000);
        builder.Property(e => e.Background).HasMaxLength(2000);
        builder.Property(e => e.Publicity).HasMaxLength(2000);
        builder.Property(e => e.AskedOfSchools).HasMaxLength(500);
        builder.Property(e => e.Audience).HasMaxLength(60);
        builder.Property(e => e.Venue).HasMaxLength(100);
        builder.Property(e => e.ScheduleReason).HasMaxLength(500);
        builder.Property(e => e.CancelReason).HasMaxLength(500);
        builder.Property(e => e.ChoiceReason).HasMaxLength(500);
        builder.Property(e => e.SearchText).HasMaxLength(1000).Binary().NotAudited();
        builder.Ignore(e => e.Facts);
        builder.Property(e => e.DecisionReminders).NotAudited();
        builder.Property(e => e.LastDutyKey).NotAudited();
        builder.HasOne<EventKind>().WithMany().HasForeignKey(e => e.KindId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CampusPlace>().WithMany().HasForeignKey(e => e.VenuePlaceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.SafetyPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.DeciderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.ChosenById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.PracticeById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(e => e.PosterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Event>().WithMany().HasForeignKey(e => e.AlternativeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Event>().WithMany().HasForeignKey(e => e.CopiedFromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Tags).WithOne().HasForeignKey(t => t.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Organisers).WithOne().HasForeignKey(o => o.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Partners).WithOne().HasForeignKey(p => p.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Helpers).WithOne().HasForeignKey(h => h.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Schools).WithOne().HasForeignKey(x => x.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Flow).WithOne().HasForeignKey(f => f.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Duties).WithOne().HasForeignKey(d => d.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Risks).WithOne().HasForeignKey(r => r.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Awards).WithOne().HasForeignKey(a => a.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Files).WithOne().HasForeignKey(f => f.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Changes).WithOne().HasForeignKey(c => c.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.GatePasses).WithOne().HasForeignKey(p => p.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => new { e.StartsAt, e.Id });
        // What is to come is few, and is found by its end.
        builder.HasIndex(e => e.EndsAt);
        builder.HasIndex(e => new { e.Title, e.Id });
        builder.HasIndex(e => e.State);
        builder.HasIndex(e => e.AlternativeId).IsUnique();
        builder.HasIndex(e => e.PublishedAt);
    }
}
