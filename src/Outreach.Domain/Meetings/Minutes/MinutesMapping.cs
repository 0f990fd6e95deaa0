using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Tasks;

namespace Outreach.Domain.Meetings.Minutes;

internal sealed class AgendaItemMapping : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("AgendaItems");
        builder.Property(i => i.Title).HasMaxLength(100);
        builder.Property(i => i.Said).HasMaxLength(4000).NotAudited();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(i => i.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(i => i.PresenterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(i => i.CarriedFromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => new { i.MeetingId, i.Position });
        // An open point is taken up once by a meeting.
        builder.HasIndex(i => new { i.CarriedFromId, i.MeetingId }).IsUnique();
    }
}

internal sealed class MeetingDecisionMapping : IEntityTypeConfiguration<MeetingDecision>
{
    public void Configure(EntityTypeBuilder<MeetingDecision> builder)
    {
        builder.ToTable("MeetingDecisions");
        builder.Property(d => d.Text).HasMaxLength(100);
        // By way of the item: SQL Server takes no second way of deleting.
        builder.HasOne<Meeting>().WithMany().HasForeignKey(d => d.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(d => d.ItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WorkItem>().WithMany().HasForeignKey(d => d.WorkItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.MeetingId, d.Id });
        builder.HasIndex(d => d.ItemId);
        builder.HasIndex(d => d.WorkItemId).IsUnique();
    }
}

internal sealed class MemberReportMapping : IEntityTypeConfiguration<MemberReport>
{
    public void Configure(EntityTypeBuilder<MemberReport> builder)
    {
        builder.ToTable("MemberReports");
        builder.Property(r => r.LastWeek).HasMaxLength(1000).NotAudited();
        builder.Property(r => r.Now).HasMaxLength(1000).NotAudited();
        builder.Property(r => r.Stuck).HasMaxLength(1000).NotAudited();
        builder.Property(r => r.NeedHelp).HasMaxLength(1000).NotAudited();
        builder.Property(r => r.Next).HasMaxLength(1000).NotAudited();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(r => r.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.MeetingId, r.UserId }).IsUnique();
    }
}

internal sealed class ExperienceShareMapping : IEntityTypeConfiguration<ExperienceShare>
{
    public void Configure(EntityTypeBuilder<ExperienceShare> builder)
    {
        builder.ToTable("ExperienceShares");
        builder.Property(s => s.Learned).HasMaxLength(ExperienceShare.Longest);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(s => s.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(s => s.SponsorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Event>().WithMany().HasForeignKey(s => s.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.MeetingId, s.Id });
        builder.HasIndex(s => s.SponsorId);
    }
}

internal sealed class MinutesReadingMapping : IEntityTypeConfiguration<MinutesReading>
{
    public void Configure(EntityTypeBuilder<MinutesReading> builder)
    {
        builder.ToTable("MinutesReadings");
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.HasKey(r => new { r.MeetingId, r.UserId });
        builder.HasOne<Meeting>().WithMany().HasForeignKey(r => r.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MinutesCorrectionMapping : IEntityTypeConfiguration<MinutesCorrection>
{
    public void Configure(EntityTypeBuilder<MinutesCorrection> builder)
    {
        builder.ToTable("MinutesCorrections");
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.Property(c => c.Before).HasMaxLength(4000);
        builder.Property(c => c.After).HasMaxLength(4000);
        builder.Property(c => c.Reason).HasMaxLength(300);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(c => c.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(c => c.ItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.MeetingId, c.Id });
    }
}
