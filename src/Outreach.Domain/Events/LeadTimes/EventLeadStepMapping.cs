using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;

namespace Outreach.Domain.Events.LeadTimes;

internal sealed class EventLeadStepMapping : IEntityTypeConfiguration<EventLeadStep>
{
    public void Configure(EntityTypeBuilder<EventLeadStep> builder)
    {
        builder.ToTable("EventLeadSteps");
        builder.Property(s => s.Note).HasMaxLength(300);
        builder.Property(s => s.RemindedOn).NotAudited();
        builder.Property(s => s.RemindedOfDay).NotAudited();
        builder.HasOne<Event>().WithMany().HasForeignKey(s => s.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<LeadTime>().WithMany().HasForeignKey(s => s.LeadTimeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.DoneById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.EventId, s.LeadTimeId }).IsUnique();
    }
}
