using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
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
        builder.Ignore(s => s.Site);
        builder.Property(s => s.SchoolName).HasMaxLength(100);
        builder.Property(s => s.UnionName).HasMaxLength(100);
        builder.Property(s => s.Office).HasMaxLength(200);
        builder.Property(s => s.SitePhone).HasMaxLength(30);
        builder.Property(s => s.SiteWeChat).HasMaxLength(60);
        builder.Property(s => s.RecordNumber).HasMaxLength(60);
        builder.Property(s => s.PrivacyText).HasMaxLength(4000);
        // Raised by statements of its own, at any moment: a save of the settings must not put it back.
        builder.Property(s => s.Changes).NotAudited().Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder.Property(s => s.SetupTokenHash).HasMaxLength(64).Binary().NotAudited();
    }
}
