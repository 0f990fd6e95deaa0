using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Events.LeadTimes;

internal sealed class LeadTimeMapping : IEntityTypeConfiguration<LeadTime>
{
    public void Configure(EntityTypeBuilder<LeadTime> builder)
    {
        builder.ToTable("LeadTimes");
        builder.Property(t => t.Name).HasMaxLength(80);
        builder.Property(t => t.Note).HasMaxLength(300);
        builder.Ignore(t => t.IsUnconditional);
        builder.HasIndex(t => t.Name).IsUnique();
    }
}
