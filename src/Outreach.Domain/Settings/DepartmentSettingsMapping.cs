using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Settings;

internal sealed class DepartmentSettingsMapping : IEntityTypeConfiguration<DepartmentSettings>
{
    public void Configure(EntityTypeBuilder<DepartmentSettings> builder)
    {
        builder.ToTable("DepartmentSettings");
        builder.Property(s => s.DepartmentName).HasMaxLength(60);
        builder.Property(s => s.TimeZone).HasMaxLength(60);
        builder.Property(s => s.PartyName).HasMaxLength(100);
        builder.Property(s => s.PartyAddress).HasMaxLength(200);
        builder.Property(s => s.PayTo).HasMaxLength(200);
        builder.Ignore(s => s.PaperLacks);
        builder.Property(s => s.PartyPhone).HasMaxLength(30);
        builder.Property(s => s.SetupTokenHash).HasMaxLength(64).Binary().NotAudited();
    }
}
