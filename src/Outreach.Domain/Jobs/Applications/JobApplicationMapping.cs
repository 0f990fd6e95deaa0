using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;

namespace Outreach.Domain.Jobs.Applications;

internal sealed class JobApplicationMapping :
    IEntityTypeConfiguration<JobApplication>,
    IEntityTypeConfiguration<ApplicationStep>,
    IEntityTypeConfiguration<StudentProfile>,
    IEntityTypeConfiguration<PostingRating>,
    IEntityTypeConfiguration<ApplicantTie>
{
    public void Configure(EntityTypeBuilder<ApplicantTie> builder)
    {
        builder.ToTable("ApplicantTies");
        builder.HasKey(t => new { t.UserId, t.StudentId });
        builder.HasOne<User>().WithMany().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(t => t.StudentId).OnDelete(DeleteBehavior.Cascade);
        // Who is whose friend is nobody else's business.
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
    }

    public void Configure(EntityTypeBuilder<JobApplication> builder)
    {
        builder.ToTable("JobApplications");
        builder.Ignore(a => a.Answers);
        builder.Ignore(a => a.Sheet);
        builder.Ignore(a => a.IsOpen);
        // What names or describes the person stays out of the trail, which nobody can edit: it must be possible to forget.
        builder.Property(a => a.StudentId).NotAudited();
        builder.Property(a => a.Motive).HasMaxLength(500).NotAudited();
        builder.Property(a => a.FreeTimes).NotAudited();
        // Marks and pictures among the characters take up to six times their length in JSON.
        builder.Property(a => a.AnswersJson).HasMaxLength(20000).NotAudited();
        builder.Property(a => a.SheetJson).HasMaxLength(4000).NotAudited();
        builder.Property(a => a.ReasonText).HasMaxLength(300).NotAudited();
        builder.Property(a => a.SendReason).HasMaxLength(300).NotAudited();
        builder.Property(a => a.ConsentVersion).HasMaxLength(20);
        builder.HasOne<JobPosting>().WithMany().HasForeignKey(a => a.PostingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.StudentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.ScreenedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Steps).WithOne().HasForeignKey(s => s.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => new { a.PostingId, a.StudentId }).IsUnique();
        builder.HasIndex(a => new { a.StudentId, a.AppliedAt });
        builder.HasIndex(a => new { a.PostingId, a.State, a.AppliedAt, a.Id });
        builder.HasIndex(a => new { a.State, a.AppliedAt, a.Id });
        builder.HasIndex(a => new { a.ScreenedById, a.State });
        builder.HasIndex(a => new { a.AnonymisedAt, a.StateSince });
    }

    public void Configure(EntityTypeBuilder<ApplicationStep> builder)
    {
        builder.ToTable("ApplicationSteps");
        builder.Property(s => s.ReasonText).HasMaxLength(300);
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.HasIndex(s => new { s.ApplicationId, s.Id });
    }

    public void Configure(EntityTypeBuilder<StudentProfile> builder)
    {
        builder.ToTable("StudentProfiles");
        builder.Property(p => p.College).HasMaxLength(60);
        builder.Property(p => p.Phone).HasMaxLength(30);
        builder.Property(p => p.ClassName).HasMaxLength(40);
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.UserId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PostingRating> builder)
    {
        builder.ToTable("JobRatings");
        builder.Property(r => r.Words).HasMaxLength(300).NotAudited();
        builder.Property(r => r.UniqueKey).HasMaxLength(20).NotAudited();
        builder.HasOne<JobPosting>().WithMany().HasForeignKey(r => r.PostingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<JobApplication>().WithMany().HasForeignKey(r => r.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.UniqueKey).IsUnique();
        builder.HasIndex(r => new { r.PostingId, r.Side });
    }
}
