using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Events.Periods;

internal sealed class CalendarPeriodMapping : IEntityTypeConfiguration<CalendarPeriod>
{
    public void Configure(EntityTypeBuilder<CalendarPeriod> builder)
    {
        builder.ToTable("CalendarPeriods");
        builder.Property(p => p.Name).HasMaxLength(60);
        builder.HasIndex(p => new { p.StartsOn, p.EndsOn });
    }
}
