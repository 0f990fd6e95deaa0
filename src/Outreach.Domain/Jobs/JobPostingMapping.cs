using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Jobs;

internal sealed class JobPostingMapping : IEntityTypeConfiguration<JobPosting>
{
    public void Configure(EntityTypeBuilder<JobPosting> builder)
    {
        builder.ToTable("JobPostings");
        builder.Ignore(p => p.Content);
        builder.Ignore(p => p.WasPublished);
        builder.Property(p => p.Title).HasMaxLength(60);
        builder.Property(p => p.PublishedTitle).HasMaxLength(60).NotAudited();
        builder.Property(p => p.StateReason).HasMaxLength(500);
        builder.Property(p => p.PublishReason).HasMaxLength(500);
        builder.Property(p => p.Duties).HasMaxLength(2000);
        builder.Property(p => p.Requirements).HasMaxLength(1000);
        builder.Property(p => p.PayNote).HasMaxLength(200);
        builder.Property(p => p.HourlyPay).NotAudited();
        builder.Property(p => p.SettlementDay).HasMaxLength(60);
        builder.Property(p => p.City).HasMaxLength(40);
        builder.Property(p => p.District).HasMaxLength(40);
        builder.Property(p => p.Place).HasMaxLength(200);
        builder.Property(p => p.Hours).HasMaxLength(100);
        builder.Property(p => p.InterviewPlace).HasMaxLength(200);
        builder.Property(p => p.Contact).HasMaxLength(200);
        builder.Property(p => p.EmployerName).HasMaxLength(100).NotAudited();
        builder.Property(p => p.SearchText).HasMaxLength(2200).Binary().NotAudited();
        builder.Property(p => p.SearchScope).HasMaxLength(30).Binary().NotAudited();
        builder.Property(p => p.SearchRank).NotAudited();
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(p => p.SponsorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.SubmittedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.EditedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.PublishedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<JobPosting>().WithMany().HasForeignKey(p => p.CopiedFromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.Tally).WithOne().HasForeignKey<PostingTally>(t => t.PostingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Questions).WithOne().HasForeignKey(q => q.PostingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Revisions).WithOne().HasForeignKey(r => r.PostingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Acknowledgements).WithOne().HasForeignKey(a => a.PostingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Reports).WithOne().HasForeignKey(r => r.PostingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Suspensions).WithOne().HasForeignKey(s => s.PostingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Extensions).WithOne().HasForeignKey(e => e.PostingId).OnDelete(DeleteBehavior.Cascade);
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
