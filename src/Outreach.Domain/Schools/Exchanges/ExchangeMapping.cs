using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events;

namespace Outreach.Domain.Schools.Exchanges;

internal sealed class ExchangeMapping : IEntityTypeConfiguration<Exchange>
{
    public void Configure(EntityTypeBuilder<Exchange> builder)
    {
        builder.ToTable("Exchanges");
        builder.Property(e => e.Said).HasMaxLength(2000);
        builder.Property(e => e.Theirs).HasMaxLength(200).NotAudited();
        builder.Property(e => e.Lesson).HasMaxLength(1000);
        builder.Property(e => e.Reason).HasMaxLength(500);
        builder.HasOne<School>().WithMany().HasForeignKey(e => e.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Event>().WithMany().HasForeignKey(e => e.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Event>().WithMany().HasForeignKey(e => e.IdeaEventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Participants).WithOne().HasForeignKey(p => p.ExchangeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => new { e.SchoolId, e.On });
        builder.HasIndex(e => new { e.State, e.On, e.Id });
        builder.HasIndex(e => new { e.On, e.Id });
    }
}

internal sealed class ExchangeParticipantMapping : IEntityTypeConfiguration<ExchangeParticipant>
{
    public void Configure(EntityTypeBuilder<ExchangeParticipant> builder)
    {
        builder.ToTable("ExchangeParticipants");
        builder.HasKey(p => new { p.ExchangeId, p.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.UserId);
    }
}

internal sealed class SchoolPromiseMapping : IEntityTypeConfiguration<SchoolPromise>
{
    public void Configure(EntityTypeBuilder<SchoolPromise> builder)
    {
        builder.ToTable("SchoolPromises");
        builder.Property(p => p.What).HasMaxLength(200);
        builder.Property(p => p.By).HasMaxLength(60).NotAudited();
        builder.Property(p => p.Note).HasMaxLength(500);
        builder.HasOne<School>().WithMany().HasForeignKey(p => p.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Exchange>().WithMany().HasForeignKey(p => p.ExchangeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.SchoolId, p.State, p.DueOn });
        builder.HasIndex(p => new { p.State, p.DueOn, p.Id });
        builder.HasIndex(p => new { p.OwnerId, p.State, p.DueOn });
    }
}
