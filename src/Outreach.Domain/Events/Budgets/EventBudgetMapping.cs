using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;

namespace Outreach.Domain.Events.Budgets;

internal sealed class EventBudgetMapping : IEntityTypeConfiguration<EventBudget>, IEntityTypeConfiguration<BudgetLine>, IEntityTypeConfiguration<BudgetStep>,
    IEntityTypeConfiguration<BudgetComment>, IEntityTypeConfiguration<BudgetAuthor>
{
    public void Configure(EntityTypeBuilder<EventBudget> builder)
    {
        builder.ToTable("EventBudgets");
        builder.Property(b => b.LastLineKey).NotAudited();
        builder.HasOne<Event>().WithMany().HasForeignKey(b => b.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(b => b.SubmittedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(b => b.Lines).WithOne().HasForeignKey(l => l.BudgetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(b => b.Steps).WithOne().HasForeignKey(s => s.BudgetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(b => b.Authors).WithOne().HasForeignKey(a => a.BudgetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(b => b.EventId).IsUnique();
        builder.HasIndex(b => new { b.State, b.SubmittedAt, b.Id });
    }

    public void Configure(EntityTypeBuilder<BudgetLine> builder)
    {
        builder.ToTable("BudgetLines");
        builder.Ignore(l => l.Details);
        builder.HasKey(l => new { l.BudgetId, l.Revision, l.Key });
        builder.Property(l => l.Revision).ValueGeneratedNever();
        builder.Property(l => l.Key).ValueGeneratedNever().NotAudited();
        builder.Property(l => l.Item).HasMaxLength(60);
        builder.Property(l => l.Unit).HasMaxLength(10);
        builder.Property(l => l.Count).HasPrecision(12, 2);
        builder.Property(l => l.UnitPrice).HasPrecision(12, 2);
        builder.Property(l => l.Amount).HasPrecision(12, 2);
        builder.Property(l => l.Note).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<BudgetStep> builder)
    {
        builder.ToTable("BudgetSteps");
        // They are a history themselves, which nobody can edit.
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.Property(s => s.Reason).HasMaxLength(EventBudget.ReasonLimit);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.OnBehalfOfId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Comments).WithOne().HasForeignKey(c => c.StepId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.BudgetId, s.Round });
    }

    public void Configure(EntityTypeBuilder<BudgetComment> builder)
    {
        builder.ToTable("BudgetComments");
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.HasKey(c => new { c.StepId, c.LineKey });
        builder.Property(c => c.LineKey).ValueGeneratedNever();
        builder.Property(c => c.Text).HasMaxLength(EventBudget.CommentLimit);
    }

    public void Configure(EntityTypeBuilder<BudgetAuthor> builder)
    {
        builder.ToTable("BudgetAuthors");
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
        builder.HasKey(a => new { a.BudgetId, a.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
