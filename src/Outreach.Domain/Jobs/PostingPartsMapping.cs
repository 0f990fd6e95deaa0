using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;

namespace Outreach.Domain.Jobs;

internal sealed class PostingPartsMapping :
    IEntityTypeConfiguration<PostingTally>,
    IEntityTypeConfiguration<PostingQuestion>,
    IEntityTypeConfiguration<PostingRevision>,
    IEntityTypeConfiguration<PostingAcknowledgement>,
    IEntityTypeConfiguration<PostingReport>,
    IEntityTypeConfiguration<PostingSuspension>,
    IEntityTypeConfiguration<PostingExtension>,
    IEntityTypeConfiguration<PostingAuthor>,
    IEntityTypeConfiguration<EmployerLink>
{
    public void Configure(EntityTypeBuilder<PostingAuthor> builder)
    {
        builder.ToTable("JobAuthors");
        builder.HasKey(a => new { a.PostingId, a.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Restrict);
        // Who changed what stands in the posting's own lines.
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
    }

    public void Configure(EntityTypeBuilder<PostingSuspension> builder)
    {
        builder.ToTable("JobSuspensions");
        builder.Ignore(s => s.IsOpen);
        builder.Property(s => s.Reason).HasMaxLength(500);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.EndedById).OnDelete(DeleteBehavior.Restrict);
        // The posting's own lines say the same.
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
    }

    public void Configure(EntityTypeBuilder<PostingExtension> builder)
    {
        builder.ToTable("JobExtensions");
        builder.Ignore(e => e.IsOpen);
        // It says itself who asked, and who agreed.
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.DecidedById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PostingTally> builder)
    {
        builder.ToTable("JobTallies");
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.HasIndex(t => t.PostingId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PostingQuestion> builder)
    {
        builder.ToTable("JobQuestions");
        builder.Ignore(q => q.Content);
        builder.Property(q => q.Text).HasMaxLength(100);
        builder.HasIndex(q => new { q.PostingId, q.Position });
    }

    public void Configure(EntityTypeBuilder<PostingRevision> builder)
    {
        builder.ToTable("JobRevisions");
        builder.HasKey(r => new { r.PostingId, r.Revision });
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
        // The whole text again; the trail has its changes already.
        builder.Property(r => r.Content).NotAudited();
    }

    public void Configure(EntityTypeBuilder<PostingAcknowledgement> builder)
    {
        builder.ToTable("JobAcknowledgements");
        builder.HasKey(a => new { a.PostingId, a.Fingerprint });
        builder.Property(a => a.Fingerprint).HasMaxLength(100).Binary();
        builder.Property(a => a.Reason).HasMaxLength(500);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PostingReport> builder)
    {
        builder.ToTable("JobReports");
        builder.Ignore(r => r.IsOpen);
        // Not in the trail, which nobody can edit: people write there about others and themselves.
        builder.Property(r => r.What).HasMaxLength(1000).NotAudited();
        builder.Property(r => r.Decision).HasMaxLength(500);
        // Leaders decide without the trail telling everybody who reads it who reported.
        builder.Property(r => r.ReporterId).NotAudited();
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.ReporterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.DecidedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.PostingId, r.ReporterId });
        builder.HasIndex(r => r.IsUpheld);
    }

    public void Configure(EntityTypeBuilder<EmployerLink> builder)
    {
        builder.ToTable("EmployerLinks");
        builder.Property(l => l.TokenHash).HasMaxLength(64).Binary().NotAudited();
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => l.PostingId);
    }
}
