using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Files;

namespace Outreach.Domain.Meetings;

internal sealed class MeetingSeriesMapping : IEntityTypeConfiguration<MeetingSeries>
{
    public void Configure(EntityTypeBuilder<MeetingSeries> builder)
    {
        builder.ToTable("MeetingSeries");
        builder.Property(s => s.Title).HasMaxLength(100);
    }
}

internal sealed class MeetingInviteeMapping : IEntityTypeConfiguration<MeetingInvitee>
{
    public void Configure(EntityTypeBuilder<MeetingInvitee> builder)
    {
        builder.ToTable("MeetingInvitees");
        builder.HasKey(i => new { i.MeetingId, i.Number });
        builder.Property(i => i.Number).ValueGeneratedNever();
        builder.HasOne<MemberGroup>().WithMany().HasForeignKey(i => i.GroupId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(i => i.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(i => i.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MeetingFileMapping : IEntityTypeConfiguration<MeetingFile>
{
    public void Configure(EntityTypeBuilder<MeetingFile> builder)
    {
        builder.ToTable("MeetingFiles");
        builder.HasKey(f => new { f.MeetingId, f.FileId });
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(f => f.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => f.FileId);
    }
}

internal sealed class MeetingSettingsMapping : IEntityTypeConfiguration<MeetingSettings>
{
    public void Configure(EntityTypeBuilder<MeetingSettings> builder) => builder.ToTable("MeetingSettings");
}
