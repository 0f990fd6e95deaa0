using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Events;

internal sealed class EventTagMapping : IEntityTypeConfiguration<EventTag>
{
    public void Configure(EntityTypeBuilder<EventTag> builder)
    {
        builder.ToTable("EventTags");
        builder.HasKey(t => new { t.EventId, t.Tag });
        builder.Property(t => t.Tag).HasMaxLength(20);
        builder.HasIndex(t => t.Tag);
    }
}
