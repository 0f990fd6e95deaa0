using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Files;

namespace Outreach.Domain.Sponsors.Visits;

internal sealed class VisitMapping : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("Visits");
        builder.HasQueryFilter(Visit.NotWithdrawn);
        builder.Property(v => v.WithdrawnReason).HasMaxLength(500);
        builder.HasOne<User>().WithMany().HasForeignKey(v => v.WithdrawnById).OnDelete(DeleteBehavior.Restrict);
        builder.Property(v => v.Said).HasMaxLength(2000);
        builder.Property(v => v.NextStep).HasMaxLength(200);
        builder.Property(v => v.Lesson).HasMaxLength(1000);
        builder.HasOne<Sponsor>().WithMany().HasForeignKey(v => v.SponsorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(v => v.PhotoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(v => v.Participants).WithOne().HasForeignKey(p => p.VisitId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.SponsorId, v.On });
        builder.HasIndex(v => new { v.DealId, v.On });
        builder.HasIndex(v => new { v.On, v.Id });
        builder.HasIndex(v => v.NextStepOn);
    }
}
