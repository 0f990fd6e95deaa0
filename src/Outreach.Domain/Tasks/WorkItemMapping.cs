using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;

namespace Outreach.Domain.Tasks;

internal sealed class WorkItemMapping : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> builder)
    {
        builder.ToTable("WorkItems");
        builder.Property(w => w.Title).HasMaxLength(100);
        builder.Property(w => w.Detail).HasMaxLength(2000);
        builder.Property(w => w.Superior).HasMaxLength(60);
        builder.Property(w => w.SourceWords).HasMaxLength(200);
        builder.Property(w => w.Outcome).HasMaxLength(WorkItem.LongestResult);
        builder.Property(w => w.DropReason).HasMaxLength(500);
        builder.Property(w => w.Report).HasMaxLength(WorkItem.LongestResult);
        builder.Property(w => w.PlanKey).HasMaxLength(20).NotAudited();
        builder.Property(w => w.FirstDueOn).NotAudited();
        builder.Property(w => w.PreviousId).NotAudited();
        builder.Property(w => w.HasNext).NotAudited();
        builder.Property(w => w.Reminded).NotAudited();
        builder.Property(w => w.EndedOn).NotAudited();
        builder.Property(w => w.EndedById).NotAudited();
        builder.Property(w => w.ReportedAt).NotAudited();
        builder.Property(w => w.SearchText).HasMaxLength(1000).Binary().NotAudited();
        builder.HasOne<User>().WithMany().HasForeignKey(w => w.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(w => w.SetById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(w => w.EndedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Event>().WithMany().HasForeignKey(w => w.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Deal>().WithMany().HasForeignKey(w => w.DealId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<WorkItem>().WithMany().HasForeignKey(w => w.PreviousId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(w => w.Helpers).WithOne().HasForeignKey(h => h.WorkItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(w => w.Checklist).WithOne().HasForeignKey(c => c.WorkItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(w => w.Comments).WithOne().HasForeignKey(c => c.WorkItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(w => w.Files).WithOne().HasForeignKey(f => f.WorkItemId).OnDelete(DeleteBehavior.Cascade);
        // The open ones, which have no end, are few among all that were ever done, and are read by their day.
        builder.HasIndex(w => new { w.EndedOn, w.DueOn, w.Id });
        builder.HasIndex(w => new { w.OwnerId, w.EndedOn, w.DueOn, w.Id });
        builder.HasIndex(w => new { w.EventId, w.EndedOn, w.DueOn, w.Id });
        // The columns of the board.
        builder.HasIndex(w => new { w.State, w.DueOn, w.Id });
        builder.HasIndex(w => new { w.State, w.EndedOn, w.Id });
        builder.HasIndex(w => new { w.EventId, w.PlanKey }).IsUnique();
        builder.HasIndex(w => new { w.SetById, w.State });
        builder.HasIndex(w => new { w.DueOn, w.Id });
        builder.HasIndex(w => w.DealId);
        builder.HasIndex(w => w.PreviousId).IsUnique();
    }
}
