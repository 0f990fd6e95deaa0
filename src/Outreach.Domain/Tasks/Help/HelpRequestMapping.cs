using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events;

namespace Outreach.Domain.Tasks.Help;

internal sealed class HelpRequestMapping : IEntityTypeConfiguration<HelpRequest>
{
    public void Configure(EntityTypeBuilder<HelpRequest> builder)
    {
        builder.ToTable("HelpRequests");
        builder.Property(h => h.What).HasMaxLength(100);
        builder.Property(h => h.Note).HasMaxLength(1000);
        builder.Property(h => h.Place).HasMaxLength(100);
        builder.Property(h => h.Answer).HasMaxLength(500);
        builder.Property(h => h.Thanks).HasMaxLength(500);
        builder.Property(h => h.WithdrawReason).HasMaxLength(500);
        builder.Property(h => h.Reminded).NotAudited();
        builder.Property(h => h.AnsweredAt).NotAudited();
        builder.HasOne<Department>().WithMany().HasForeignKey(h => h.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Event>().WithMany().HasForeignKey(h => h.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(h => h.AskedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(h => h.AnsweredById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(h => new { h.State, h.On, h.Id });
        builder.HasIndex(h => new { h.DepartmentId, h.State });
        builder.HasIndex(h => new { h.EventId, h.State });
        builder.HasIndex(h => new { h.On, h.Id });
    }
}
