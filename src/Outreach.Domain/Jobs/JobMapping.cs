using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Jobs;

internal sealed class JobPostingMapping : IEntityTypeConfiguration<JobPosting>
{
    public void Configure(EntityTypeBuilder<JobPosting> builder)
    {
        builder.ToTable("JobPostings");
        builder.Ignore(p => p.Content);
        builder.Ignore(p => p.WasPublished);
        builder.Property(p => p.Title).HasMaxLength(60).Pinyin();
        builder.Property(p => p.PublishedTitle).HasMaxLength(60).NotAudited();
        builder.Property(p => p.StateReason).HasMaxLength(500);
        builder.Property(p => p.Duties).HasMaxLength(2000);
        builder.Property(p => p.Requirements).HasMaxLength(1000);
        builder.Property(p => p.PayNote).HasMaxLength(200);
        builder.Property(p => p.HourlyPay).NotAudited();
        builder.Property(p => p.SettlementDay).HasMaxLength(60);
        builder.Property(p => p.City).HasMaxLength(40);
        builder.Property(p => p.District).HasMaxLength(40).Pinyin();
        builder.Property(p => p.Place).HasMaxLength(200);
        builder.Property(p => p.Hours).HasMaxLength(100);
        builder.Property(p => p.InterviewPlace).HasMaxLength(200);
        builder.Property(p => p.Contact).HasMaxLength(200);
        builder.Property(p => p.EmployerName).HasMaxLength(100).NotAudited();
        builder.Property(p => p.SearchText).HasMaxLength(2200).NotAudited();
        builder.Property(p => p.SearchScope).HasMaxLength(30).NotAudited();
        builder.Property(p => p.SearchRank).NotAudited();
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(p => p.SponsorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.SubmittedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.EditedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.PublishedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<JobPosting>().WithMany().HasForeignKey(p => p.CopiedFromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.Tally).WithOne().HasForeignKey<JobTally>(t => t.PostingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Questions).WithOne().HasForeignKey(q => q.PostingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Revisions).WithOne().HasForeignKey(r => r.PostingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Acknowledgements).WithOne().HasForeignKey(a => a.PostingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Reports).WithOne().HasForeignKey(r => r.PostingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Links).WithOne().HasForeignKey(l => l.PostingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Authors).WithOne().HasForeignKey(a => a.PostingId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(p => p.Tally).IsRequired();
        // The board: open postings by each of its orders and most used filters; the staff's list by state and owner.
        // With the pay at its end, few well paid jobs are found along the order of the newest without reading the others.
        builder.HasIndex(p => new { p.State, p.PublishedAt, p.Id, p.HourlyPay });
        builder.HasIndex(p => new { p.State, p.StartsOn, p.Id });
        builder.HasIndex(p => new { p.State, p.HourlyPay, p.Id });
        builder.HasIndex(p => new { p.State, p.ApplyBy });
        builder.HasIndex(p => new { p.State, p.Category, p.PublishedAt, p.Id });
        builder.HasIndex(p => new { p.State, p.District, p.PublishedAt, p.Id });
        builder.HasIndex(p => new { p.State, p.Season, p.PublishedAt, p.Id });
        builder.HasIndex(p => new { p.State, p.Kind, p.PublishedAt, p.Id });
        builder.HasIndex(p => new { p.State, p.Settlement, p.PublishedAt, p.Id });
        builder.HasIndex(p => new { p.OwnerId, p.State, p.UpdatedAt, p.Id });
        builder.HasIndex(p => new { p.SponsorId, p.State });
        builder.HasIndex(p => new { p.UpdatedAt, p.Id });
    }
}

internal sealed class JobPartsMapping :
    IEntityTypeConfiguration<JobTally>,
    IEntityTypeConfiguration<JobQuestion>,
    IEntityTypeConfiguration<JobRevision>,
    IEntityTypeConfiguration<JobAcknowledgement>,
    IEntityTypeConfiguration<JobReport>,
    IEntityTypeConfiguration<JobAuthor>,
    IEntityTypeConfiguration<EmployerLink>
{
    public void Configure(EntityTypeBuilder<JobAuthor> builder)
    {
        builder.ToTable("JobAuthors");
        builder.HasKey(a => new { a.PostingId, a.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Restrict);
        // Who changed what stands in the posting's own lines.
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
    }

    public void Configure(EntityTypeBuilder<JobTally> builder)
    {
        builder.ToTable("JobTallies");
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.HasIndex(t => t.PostingId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<JobQuestion> builder)
    {
        builder.ToTable("JobQuestions");
        builder.Ignore(q => q.Content);
        builder.Property(q => q.Text).HasMaxLength(100);
        builder.HasIndex(q => new { q.PostingId, q.Position });
    }

    public void Configure(EntityTypeBuilder<JobRevision> builder)
    {
        builder.ToTable("JobRevisions");
        builder.HasKey(r => new { r.PostingId, r.Revision });
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
        // The whole text again; the trail has its changes already.
        builder.Property(r => r.Content).NotAudited();
    }

    public void Configure(EntityTypeBuilder<JobAcknowledgement> builder)
    {
        builder.ToTable("JobAcknowledgements");
        builder.HasKey(a => new { a.PostingId, a.Fingerprint });
        builder.Property(a => a.Fingerprint).HasMaxLength(100);
        builder.Property(a => a.Reason).HasMaxLength(500);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<JobReport> builder)
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
        builder.HasIndex(r => new { r.PostingId, r.ReporterId }).IsUnique();
        builder.HasIndex(r => r.IsUpheld);
    }

    public void Configure(EntityTypeBuilder<EmployerLink> builder)
    {
        builder.ToTable("EmployerLinks");
        builder.Property(l => l.TokenHash).HasMaxLength(64).NotAudited();
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => l.PostingId);
    }
}

internal sealed class JobApplicationMapping :
    IEntityTypeConfiguration<JobApplication>,
    IEntityTypeConfiguration<ApplicationStep>,
    IEntityTypeConfiguration<StudentProfile>,
    IEntityTypeConfiguration<JobRating>
{
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
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.UserId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<JobRating> builder)
    {
        builder.ToTable("JobRatings");
        builder.Property(r => r.Words).HasMaxLength(300).NotAudited();
        builder.Property(r => r.Once).HasMaxLength(20).NotAudited();
        builder.HasOne<JobPosting>().WithMany().HasForeignKey(r => r.PostingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<JobApplication>().WithMany().HasForeignKey(r => r.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.Once).IsUnique();
        builder.HasIndex(r => new { r.PostingId, r.Side });
    }
}

internal sealed class JobPlansMapping :
    IEntityTypeConfiguration<PayBenchmark>,
    IEntityTypeConfiguration<SeasonPlan>,
    IEntityTypeConfiguration<SectorCover>
{
    public void Configure(EntityTypeBuilder<PayBenchmark> builder)
    {
        builder.ToTable("PayBenchmarks");
        builder.Property(b => b.City).HasMaxLength(40).Pinyin();
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
