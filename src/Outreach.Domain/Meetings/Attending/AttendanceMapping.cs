using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;

namespace Outreach.Domain.Meetings.Attending;

internal sealed class AttendanceMapping : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.ToTable("Attendances");
        builder.Property(a => a.DeviceId).HasMaxLength(40).Binary().NotAudited();
        builder.Property(a => a.SignOutDeviceId).HasMaxLength(40).Binary().NotAudited();
        builder.Property(a => a.Reason).HasMaxLength(200).NotAudited();
        builder.Property(a => a.Substitute).HasMaxLength(60).NotAudited();
        builder.Property(a => a.Objection).HasMaxLength(500).NotAudited();
        builder.Property(a => a.ObjectionAnswer).HasMaxLength(500).NotAudited();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(a => a.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.RecordedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.ObjectionAnsweredById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.MeetingId, a.UserId }).IsUnique();
        // A device signs in for one person; also when two do so at the same moment.
        builder.HasIndex(a => new { a.MeetingId, a.DeviceId }).IsUnique();
        builder.HasIndex(a => new { a.MeetingId, a.SignOutDeviceId }).IsUnique();
        builder.HasIndex(a => new { a.UserId, a.MeetingId });
    }
}

internal sealed class LeaveRequestMapping : IEntityTypeConfiguration<LeaveRequest>
{
    public void Configure(EntityTypeBuilder<LeaveRequest> builder)
    {
        builder.ToTable("LeaveRequests");
        // That somebody was ill is no business of whoever reads the trail.
        builder.Property(r => r.Kind).NotAudited();
        builder.Property(r => r.Reason).HasMaxLength(300).NotAudited();
        builder.Property(r => r.Substitute).HasMaxLength(60).NotAudited();
        builder.Property(r => r.DecisionNote).HasMaxLength(300).NotAudited();
        builder.Property(r => r.ActiveKey).NotAudited();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(r => r.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.DecidedById).OnDelete(DeleteBehavior.Restrict);
        // Also when the same person asks twice at the same moment.
        builder.HasIndex(r => new { r.MeetingId, r.UserId, r.ActiveKey }).IsUnique();
        builder.HasIndex(r => new { r.State, r.AskedAt });
        builder.HasIndex(r => r.UserId);
    }
}

internal sealed class SignInRefusalMapping : IEntityTypeConfiguration<SignInRefusal>
{
    public void Configure(EntityTypeBuilder<SignInRefusal> builder)
    {
        builder.ToTable("SignInRefusals");
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.HasKey(r => new { r.MeetingId, r.UserId, r.Reason });
        builder.HasOne<Meeting>().WithMany().HasForeignKey(r => r.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
