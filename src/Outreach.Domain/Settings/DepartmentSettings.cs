using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Data;

namespace Outreach.Domain.Settings;

/// <summary>What a department sets for itself: one row.</summary>
public sealed class DepartmentSettings : Entity
{
    /// <summary>The department's name, at most 60 characters.</summary>
    public string DepartmentName { get; private set; } = "外联部";

    /// <summary>IANA time zone in which days begin and moments are shown.</summary>
    public string TimeZone { get; private set; } = "Asia/Shanghai";

    /// <summary>Days without a visit or step after which a deal is cold (domain.md, Deal: 14).</summary>
    public int ColdDealDays { get; private set; } = 14;

    /// <summary>SHA-256 of the one-time set-up secret, hexadecimal; null once the first administrator exists.</summary>
    public string? SetupTokenHash { get; private set; }

    /// <summary>Changes the settings; fails on an unknown time zone or days outside 1 to 365.</summary>
    public Result Edit(string departmentName, string timeZone, int coldDealDays)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _))
            return SettingsErrors.UnknownTimeZone;
        if (coldDealDays is < 1 or > 365)
            return SettingsErrors.ColdDealDays;
        (DepartmentName, TimeZone, ColdDealDays) = (departmentName, timeZone, coldDealDays);
        return Result.Done;
    }

    /// <summary>Notes the set-up secret's hash, or null to close the set-up for good.</summary>
    public void SetSetupToken(string? hash) => SetupTokenHash = hash;
}

/// <summary>Failures of the settings.</summary>
public static class SettingsErrors
{
    /// <summary>No such zone.</summary>
    public static readonly DomainError UnknownTimeZone = new("settings.time-zone", "There is no such time zone.", "TimeZone");

    /// <summary>Outside 1 to 365.</summary>
    public static readonly DomainError ColdDealDays = new("settings.cold-days", "Choose between 1 and 365 days.", "ColdDealDays");
}

internal sealed class DepartmentSettingsMapping : IEntityTypeConfiguration<DepartmentSettings>
{
    public void Configure(EntityTypeBuilder<DepartmentSettings> builder)
    {
        builder.ToTable("DepartmentSettings");
        builder.Property(s => s.DepartmentName).HasMaxLength(60);
        builder.Property(s => s.TimeZone).HasMaxLength(60);
        builder.Property(s => s.SetupTokenHash).HasMaxLength(64).NotAudited();
    }
}
