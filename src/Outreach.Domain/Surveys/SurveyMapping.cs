using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events;

namespace Outreach.Domain.Surveys;

internal sealed class SurveyMapping : IEntityTypeConfiguration<Survey>
{
    public void Configure(EntityTypeBuilder<Survey> builder)
    {
        builder.ToTable("Surveys");
        builder.Property(s => s.Title).HasMaxLength(60);
        builder.Property(s => s.Purpose).HasMaxLength(300);
        builder.Property(s => s.Code).HasMaxLength(12).Binary().NotAudited();
        builder.Property(s => s.SearchText).HasMaxLength(400).Binary().NotAudited();
        builder.Property(s => s.OpenedAt).NotAudited();
        builder.Property(s => s.ClosedAt).NotAudited();
        builder.Property(s => s.ResultsReadAt).NotAudited();
        builder.HasOne<Event>().WithMany().HasForeignKey(s => s.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.ClosedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Questions).WithOne().HasForeignKey(q => q.SurveyId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.Code).IsUnique();
        builder.HasIndex(s => new { s.State, s.ClosesOn, s.Id });
        builder.HasIndex(s => new { s.ClosesOn, s.Id });
        builder.HasIndex(s => new { s.OwnerId, s.State, s.ClosesOn });
        builder.HasIndex(s => s.EventId);
        builder.HasIndex(s => s.OpenedAt);
    }
}
