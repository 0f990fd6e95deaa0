using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Files;

namespace Outreach.Domain.Tasks;

internal sealed class WorkItemHelperMapping : IEntityTypeConfiguration<WorkItemHelper>
{
    public void Configure(EntityTypeBuilder<WorkItemHelper> builder)
    {
        builder.ToTable("WorkItemHelpers");
        builder.HasKey(h => new { h.WorkItemId, h.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(h => h.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(h => h.UserId);
    }
}

internal sealed class ChecklistItemMapping : IEntityTypeConfiguration<ChecklistItem>
{
    public void Configure(EntityTypeBuilder<ChecklistItem> builder)
    {
        builder.ToTable("ChecklistItems");
        builder.Property(c => c.Text).HasMaxLength(200);
        builder.Property(c => c.DoneAt).NotAudited();
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.DoneById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.WorkItemId, c.Position });
    }
}

internal sealed class WorkItemCommentMapping : IEntityTypeConfiguration<WorkItemComment>
{
    public void Configure(EntityTypeBuilder<WorkItemComment> builder)
    {
        builder.ToTable("WorkItemComments");
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.Property(c => c.Text).HasMaxLength(1000);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.WorkItemId, c.Id });
    }
}

internal sealed class WorkItemFileMapping : IEntityTypeConfiguration<WorkItemFile>
{
    public void Configure(EntityTypeBuilder<WorkItemFile> builder)
    {
        builder.ToTable("WorkItemFiles");
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.HasKey(f => new { f.WorkItemId, f.FileId });
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => f.FileId);
    }
}
