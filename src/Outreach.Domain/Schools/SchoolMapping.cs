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
        builder.HasQueryFilter(School.NotMerged);
        builder.Property(s => s.Name).HasMaxLength(60);
        builder.Property(s => s.ComparableName).HasMaxLength(100).Binary().NotAudited();
        builder.Property(s => s.ShortName).HasMaxLength(20);
        builder.Property(s => s.OtherNames).HasMaxLength(300);
        builder.Property(s => s.City).HasMaxLength(40);
        builder.Property(s => s.Strengths).HasMaxLength(500);
        builder.Property(s => s.Wants).HasMaxLength(500);
        builder.Property(s => s.Notes).HasMaxLength(2000);
        builder.Property(s => s.SearchText).HasMaxLength(2000).Binary().NotAudited();
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<School>().WithMany().HasForeignKey(s => s.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Contacts).WithOne().HasForeignKey(c => c.SchoolId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.Name).IsUnique();
        builder.HasIndex(s => s.ComparableName);
        builder.HasIndex(s => new { s.LastContactOn, s.Id });
        builder.HasIndex(s => new { s.Standing, s.Name, s.Id });
        builder.HasIndex(s => new { s.OwnerId, s.Name, s.Id });
        // What names a school lies below it: accounts and events know its key only.
        builder.HasMany<Position>().WithOne().HasForeignKey(p => p.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<Invitation>().WithOne().HasForeignKey(i => i.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<Event>().WithOne().HasForeignKey(e => e.HostSchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<EventSchool>().WithOne().HasForeignKey(e => e.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<CalendarPeriod>().WithOne().HasForeignKey(p => p.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }
}
