using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Seasons;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Tests.Jobs;

public sealed class SeasonPlanTests
{
    [Fact]
    public void The_summer_begins_with_June()
    {
        Assert.Equal(new DateOnly(2027, 6, 1), Plan(JobSeason.Summer, new(2027, 7, 5)).ContactFrom(null));
        Assert.Equal(new DateOnly(2027, 5, 10), Plan(JobSeason.Summer, new(2027, 7, 5)).ContactFrom(8));
        Assert.Equal(new DateOnly(2027, 6, 21), Plan(JobSeason.Summer, new(2027, 7, 5), 2).ContactFrom(8));
    }

    [Fact]
    public void Another_season_begins_four_weeks_ahead_unless_the_past_teaches_otherwise()
    {
        Assert.Equal(new DateOnly(2026, 9, 3), Plan(JobSeason.NationalDay, new(2026, 10, 1)).ContactFrom(null));
        Assert.Equal(new DateOnly(2026, 8, 20), Plan(JobSeason.NationalDay, new(2026, 10, 1)).ContactFrom(6));
        Assert.Equal(new DateOnly(2026, 9, 17), Plan(JobSeason.NationalDay, new(2026, 10, 1), 2).ContactFrom(6));
    }

    [Theory]
    [InlineData(new int[0], null)]
    [InlineData(new[] { 20, 30 }, null)]
    [InlineData(new[] { 10, 20, 30, 40 }, 5)]
    [InlineData(new[] { 28, 28, 28 }, 4)]
    [InlineData(new[] { 29, 29, 29 }, 5)]
    [InlineData(new[] { -5, -5, -5, 400, 400, 400 }, 26)]
    public void Lead_is_learned_so_that_three_in_four_would_have_been_in_time(int[] days, int? weeks) => Assert.Equal(weeks, SeasonPlan.Learn(days));

    [Fact]
    public void A_moved_season_is_reminded_of_again()
    {
        var plan = Plan(JobSeason.Winter, new(2027, 1, 18));
        plan.Reminded(DateTimeOffset.UnixEpoch);
        Assert.Null(plan.Change(new(2027, 1, 18), null).Error);
        Assert.NotNull(plan.RemindedAt);
        Assert.Null(plan.Change(new(2027, 1, 20), null).Error);
        Assert.Null(plan.RemindedAt);
        Assert.Equal(PostingErrors.LeadWeeks, plan.Change(new(2027, 1, 20), 0).Error);
    }

    [Fact]
    public void One_member_covers_a_sector()
    {
        var plan = Plan(JobSeason.Winter, new(2027, 1, 18));
        plan.Cover(Industry.Catering, 5);
        plan.Cover(Industry.Catering, 6);
        Assert.Equal(6, Assert.Single(plan.Covers).MemberId);
        plan.Cover(Industry.Catering, null);
        Assert.Empty(plan.Covers);
    }

    private static SeasonPlan Plan(JobSeason season, DateOnly startsOn, int? lead = null)
    {
        var plan = SeasonPlan.Create(season, startsOn, lead).Value;
        return plan;
    }
}
