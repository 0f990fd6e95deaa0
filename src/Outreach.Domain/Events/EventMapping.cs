using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Data;
using Outreach.Domain.Members;

namespace Outreach.Domain.Events;

internal sealed class EventMapping : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.ToTable("Events");
        builder.Property(e => e.Title).HasMaxLength(100).Pinyin();
        builder.Property(e => e.Venue).HasMaxLength(100);
        builder.Property(e => e.CancelReason).HasMaxLength(500);
        builder.Property(e => e.SearchText).HasMaxLength(1000).NotAudited();
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Tags).WithOne().HasForeignKey(t => t.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => new { e.StartsAt, e.Id });
        builder.HasIndex(e => new { e.Title, e.Id });
        builder.HasIndex(e => e.State);
    }
}

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
