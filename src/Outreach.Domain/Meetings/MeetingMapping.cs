using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events;
using Outreach.Domain.Schools.Alliances;

namespace Outreach.Domain.Meetings;

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("Meetings");
        builder.Property(m => m.Title).HasMaxLength(100);
        builder.Property(m => m.Place).HasMaxLength(100);
        builder.Property(m => m.Note).HasMaxLength(1000);
        builder.Property(m => m.CancelReason).HasMaxLength(Meeting.LongestReason);
        builder.Property(m => m.MoveReason).HasMaxLength(Meeting.LongestReason);
        builder.Property(m => m.SignInSecret).HasMaxLength(32).NotAudited();
        builder.Property(m => m.Budget).HasPrecision(12, 2);
        builder.Property(m => m.BudgetWords).HasMaxLength(200);
        builder.Property(m => m.IsAnnounced).NotAudited();
        builder.Property(m => m.IsMinutesReminded).NotAudited();
        builder.Property(m => m.SearchText).HasMaxLength(500).Binary().NotAudited();
        builder.HasOne<User>().WithMany().HasForeignKey(m => m.ChairId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(m => m.SecretaryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(m => m.PublishedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Event>().WithMany().HasForeignKey(m => m.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Alliance>().WithMany().HasForeignKey(m => m.AllianceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<MeetingSeries>().WithMany().HasForeignKey(m => m.SeriesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(m => m.FollowsId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Invitees).WithOne().HasForeignKey(i => i.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Files).WithOne().HasForeignKey(f => f.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => new { m.StartsAt, m.Id });
        builder.HasIndex(m => new { m.State, m.StartsAt });
        builder.HasIndex(m => new { m.Kind, m.StartsAt });
        builder.HasIndex(m => new { m.EventId, m.Kind });
        builder.HasIndex(m => new { m.AllianceId, m.StartsAt });
        builder.HasIndex(m => new { m.IsWithClubs, m.StartsAt });
        builder.HasIndex(m => m.SeriesId);
        builder.HasIndex(m => m.FollowsId);
        builder.HasIndex(m => new { m.SecretaryId, m.State });
        builder.HasIndex(m => new { m.ChairId, m.State });
    }
}
