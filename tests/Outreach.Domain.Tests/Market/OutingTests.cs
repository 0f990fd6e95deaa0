using Outreach.Domain.Market;
using Outreach.Domain.Market.Directory;
using Outreach.Domain.Market.Outings;

namespace Outreach.Domain.Tests.Market;

public sealed class OutingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);

    private static Outing Out() => Outing.Leave(7, "北街商铺", null, Now.AddHours(2), Now).Value;

    [Theory]
    [InlineData(-60, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(16 * 60, true)]
    [InlineData((16 * 60) + 1, false)]
    public void Whoever_leaves_is_expected_back_within_hours(int minutes, bool allowed)
    {
        Assert.Equal(allowed, Outing.Leave(7, "北街商铺", null, Now.AddMinutes(minutes), Now).IsSuccess);
        Assert.Equal(allowed, Out().Extend(Now.AddMinutes(minutes), Now).IsSuccess);
    }

    [Fact]
    public void They_come_back_once()
    {
        var outing = Out();
        Assert.Equal((true, 7), (outing.IsOut, outing.ActiveUserId!.Value));
        Assert.True(outing.Return(Now.AddHours(1)).IsSuccess);
        Assert.Equal((false, (int?)null), (outing.IsOut, outing.ActiveUserId));
        Assert.Equal("outing.back-already", outing.Return(Now.AddHours(2)).Error?.Code);
        Assert.Equal("outing.back-already", outing.Extend(Now.AddHours(3), Now).Error?.Code);
        Assert.Equal(Now.AddHours(1), outing.BackAt);
    }

    [Fact]
    public void They_are_late_only_while_they_are_out()
    {
        var outing = Out();
        Assert.False(outing.IsLate(Now.AddHours(2)));
        Assert.True(outing.IsLate(Now.AddHours(3)));
        outing.Return(Now.AddHours(3));
        Assert.False(outing.IsLate(Now.AddHours(4)));
    }

    [Fact]
    public void That_they_are_late_is_told_once_for_each_time_that_was_said()
    {
        var outing = Out();
        Assert.False(outing.TellLate(Now.AddHours(2)));
        Assert.True(outing.TellLate(Now.AddHours(3)));
        Assert.False(outing.TellLate(Now.AddHours(4)));
        Assert.True(outing.Extend(Now.AddHours(6), Now.AddHours(4)).IsSuccess);
        Assert.False(outing.TellLate(Now.AddHours(5)));
        Assert.True(outing.TellLate(Now.AddHours(7)));
        Assert.True(outing.Extend(Now.AddHours(9), Now.AddHours(7)).IsSuccess);
        Assert.True(outing.Return(Now.AddHours(8)).IsSuccess);
        Assert.False(outing.TellLate(Now.AddHours(10)));
    }

    [Fact]
    public void A_contact_was_today_or_in_the_last_year()
    {
        var today = new DateOnly(2026, 11, 21);
        Assert.Equal("directory.day", DepartmentContact.Create(1, today.AddDays(1), 7, "陈同学", "借展板", today).Error?.Code);
        Assert.Equal("directory.day", DepartmentContact.Create(1, today.AddYears(-1).AddDays(-1), 7, "陈同学", "借展板", today).Error?.Code);
        var noted = DepartmentContact.Create(1, today, 7, "陈同学", "借展板", today).Value;
        noted.Anonymize();
        Assert.Equal((null, ""), (noted.Person, noted.What));
    }

    [Fact]
    public void Settings_stay_in_their_ranges()
    {
        var settings = new MarketSettings();
        Assert.True(settings.Edit(new MarketNumbers(5, 10, 2, 6)).IsSuccess);
        Assert.Equal((5, 10, 2, 6), (settings.AnswerDays, settings.TipsPerDay, settings.ThankDays, settings.KeepMonths));
        Assert.Equal(4, settings.Edit(new MarketNumbers(0, 101, 31, 37)).Error!.All.Count());
        Assert.Equal(5, settings.AnswerDays);
    }
}
