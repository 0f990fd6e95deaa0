using Outreach.Domain.Sponsors;
using Outreach.Domain.Surveys.Demand;

namespace Outreach.Domain.Tests.Surveys;

public sealed class SurveyDemandTests
{
    [Fact]
    public void A_survey_weighs_by_its_answers_and_only_for_what_it_asked_about()
    {
        var shares = SurveyDemand.Shares(
        [
            new IndustryCount(1, Industry.Catering, 10, 100), new IndustryCount(2, Industry.Catering, 90, 100), new IndustryCount(3, Industry.Catering, 0, 800),
            new IndustryCount(1, Industry.Travel, 25, 100),
        ]);
        Assert.Equal(0.1, shares[Industry.Catering], 6);
        Assert.Equal(0.25, shares[Industry.Travel], 6);
        Assert.False(shares.ContainsKey(Industry.Beauty));
    }

    [Fact]
    public void Surveys_with_fewer_than_five_answers_say_nothing()
    {
        Assert.Empty(SurveyDemand.Of([new IndustryCount(1, Industry.Travel, 4, 4)]));
        Assert.Equal(1, Assert.Single(SurveyDemand.Of([new IndustryCount(1, Industry.Travel, 5, 5)])).Share);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void A_tenth_of_the_answers_makes_it_wanted(int named, bool isWanted) => Assert.Equal(isWanted, SurveyDemand.Of([new IndustryCount(1, Industry.Travel, named, 100)])[0].IsWanted);

    [Fact]
    public void A_share_lies_between_0_and_1_and_the_most_wanted_comes_first()
    {
        var demand = SurveyDemand.Of([new IndustryCount(1, Industry.Beauty, 0, 9), new IndustryCount(1, Industry.Travel, 20, 9), new IndustryCount(1, Industry.Catering, 3, 9)]);
        Assert.Equal([Industry.Travel, Industry.Catering, Industry.Beauty], demand.Select(d => d.Industry));
        Assert.All(demand, d => Assert.InRange(d.Share, 0, 1));
    }
}
