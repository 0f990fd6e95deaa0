using Outreach.Domain.Settings;

namespace Outreach.Domain.Tests.Settings;

public sealed class DepartmentSettingsTests
{
    [Fact]
    public void A_new_department_is_in_Shanghai_and_its_deals_go_cold_after_fourteen_days()
    {
        var settings = new DepartmentSettings();
        Assert.Equal(("外联部", "Asia/Shanghai", 14), (settings.DepartmentName, settings.TimeZone, settings.ColdDealDays));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(365, true)]
    [InlineData(366, false)]
    [InlineData(-5, false)]
    public void Cold_days_lie_between_one_and_a_year(int days, bool fits)
    {
        var settings = new DepartmentSettings();
        var result = settings.Edit("外联中心", "Asia/Urumqi", days, 30);
        Assert.Equal(fits ? null : SettingsErrors.ColdDealDays, result.Error);
        Assert.Equal(fits ? "外联中心" : "外联部", settings.DepartmentName);
    }

    [Theory]
    [InlineData("Asia/Atlantis")]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    public void An_unknown_time_zone_is_refused(string zone)
    {
        var settings = new DepartmentSettings();
        Assert.Equal(SettingsErrors.UnknownTimeZone, settings.Edit("外联中心", zone, 14, 30).Error);
        Assert.Equal("Asia/Shanghai", settings.TimeZone);
    }

    [Fact]
    public void The_set_up_can_be_closed_for_good()
    {
        var settings = new DepartmentSettings();
        settings.SetSetupToken("abc");
        settings.SetSetupToken(null);
        Assert.Null(settings.SetupTokenHash);
    }
}
