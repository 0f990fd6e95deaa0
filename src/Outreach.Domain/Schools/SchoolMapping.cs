using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Accounts;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Periods;

namespace Outreach.Domain.Schools;

internal sealed class SchoolMapping : IEntityTypeConfiguration<School>
{
    public void Configure(EntityTypeBuilder<School> builder)
    {
        builder.ToTable("Schools");
        builder.Property(s => s.Name).HasMaxLength(60);
        builder.Property(s => s.ShortName).HasMaxLength(20);
        builder.HasIndex(s => s.Name).IsUnique();
        // What names a school lies below it: accounts and events know its key only.
        builder.HasMany<Position>().WithOne().HasForeignKey(p => p.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<Invitation>().WithOne().HasForeignKey(i => i.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<Event>().WithOne().HasForeignKey(e => e.HostSchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<EventSchool>().WithOne().HasForeignKey(e => e.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<CalendarPeriod>().WithOne().HasForeignKey(p => p.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }
}
