using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Import;

namespace Outreach.Domain.Tests.Sponsors.Import;

public sealed class ValueGuessTests
{
    [Theory]
    [InlineData("奶茶", Industry.FoodAndDrink)]
    [InlineData("奶茶店", Industry.FoodAndDrink)]
    [InlineData("火鍋", Industry.Catering)]
    [InlineData("驾校", Industry.Education)]
    [InlineData("文印", Industry.Other)]
    [InlineData("打印", Industry.Other)]
    [InlineData("打印店", Industry.Other)]
    [InlineData("图文广告", Industry.Other)]
    [InlineData("文具店", Industry.SportAndCulture)]
    [InlineData("美甲", Industry.Beauty)]
    [InlineData("酒店", Industry.Travel)]
    [InlineData("区块链", null)]
    public void An_industry_is_proposed(string text, Industry? industry) => Assert.Equal(industry, ValueGuess.IndustryOf(text));

    [Theory]
    [InlineData("2公里", DistanceBand.WithinThreeKilometres)]
    [InlineData("约2.5 km", DistanceBand.WithinThreeKilometres)]
    [InlineData("两公里", DistanceBand.WithinThreeKilometres)]
    [InlineData("300米", DistanceBand.AtTheGate)]
    [InlineData("步行20分钟", DistanceBand.WithinThreeKilometres)]
    [InlineData("开车20分钟", DistanceBand.InTheCity)]
    [InlineData("10公里", DistanceBand.InTheCity)]
    [InlineData("80公里", DistanceBand.Beyond)]
    [InlineData("校门对面", DistanceBand.AtTheGate)]
    [InlineData("火星", null)]
    public void A_distance_is_proposed(string text, DistanceBand? band) => Assert.Equal(band, ValueGuess.DistanceOf(text));

    [Theory]
    [InlineData("老师推荐", SponsorSource.DepartmentTip)]
    [InlineData("学长介绍", SponsorSource.Alumni)]
    [InlineData("同学说的", SponsorSource.StudentTip)]
    [InlineData("往年合作", SponsorSource.Returning)]
    [InlineData("抽奖", null)]
    public void A_source_is_proposed(string text, SponsorSource? source) => Assert.Equal(source, ValueGuess.SourceOf(text));
}
