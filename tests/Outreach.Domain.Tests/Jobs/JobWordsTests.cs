using Outreach.Domain.Jobs;
using Outreach.Domain.Search;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Tests.Jobs;

public sealed class JobWordsTests
{
    private static readonly PostingContent Text = new()
    {
        Title = "店面帮手",
        Duties = "整理货架，打扫店面",
        PayAmount = 20,
        Times = WeekTimes.Day(0),
        StartsOn = new(2026, 12, 1),
        EndsOn = new(2027, 1, 14),
        ApplyBy = new(2026, 11, 28),
        Headcount = 2,
        Season = JobSeason.TermTime,
    };

    public static TheoryData<string, PostingContent, bool> Searches => new()
    {
        { "周末", Text with { Times = WeekTimes.Of(5, 0) }, true },
        { "双休日", Text with { Times = WeekTimes.Of(6, 2) }, true },
        { "周末", Text with { Times = WeekTimes.Of(4, 2) }, false },
        { "周末", Text with { Times = 0 }, true },
        { "早上", Text with { Times = WeekTimes.Of(0, 0) }, true },
        { "下午", Text with { Times = WeekTimes.Of(0, 0) }, false },
        { "晚上", Text with { Times = WeekTimes.Of(2, 2) }, true },
        { "夜班", Text with { Times = WeekTimes.Of(2, 2) }, true },
        { "晚上", Text with { Times = WeekTimes.Of(2, 1) }, false },
        { "寒假工", Text with { Season = JobSeason.Winter }, true },
        { "暑假工", Text with { Season = JobSeason.Summer }, true },
        { "暑假工", Text with { Season = JobSeason.Winter }, false },
        { "五一", Text with { Season = JobSeason.MayDay }, true },
        { "不用经验", Text, true },
        { "无经验", Text with { Requirements = "无经验也可，有经验者优先" }, true },
        { "不用经验", Text with { Requirements = "有收银经验者优先" }, true },
        { "不用经验", Text with { Requirements = "要求两年以上教学经验" }, false },
        { "长期", Text with { EndsOn = null }, true },
        { "长期", Text with { EndsOn = new(2027, 2, 1) }, true },
        { "短期", Text with { EndsOn = new(2026, 12, 5) }, true },
        { "短期", Text with { EndsOn = null }, false },
        { "临时", Text with { EndsOn = new(2026, 12, 1) }, true },
        { "兼职", Text, true },
        { "兼职", Text with { Kind = JobKind.Volunteer, PayAmount = 0, PayNote = "志愿时长" }, false },
        { "日结", Text with { Kind = JobKind.Volunteer, PayAmount = 0, PayNote = "志愿时长", Settlement = Settlement.Daily }, false },
        { "校内", Text with { Category = JobCategory.OnCampus }, true },
        { "校内", Text with { Kind = JobKind.WorkStudyFixed }, true },
        { "校内", Text, false },
        { "校外", Text, true },
        { "线上", Text with { Duties = "远程批改作文" }, true },
        { "在家", Text with { Requirements = "可在家完成" }, true },
        { "线上", Text, false },
        { "周末家教", Text with { Times = WeekTimes.Of(5, 0), Category = JobCategory.Tutoring }, true },
        { "晚上的兼职", Text with { Times = WeekTimes.Of(2, 2) }, true },
        { "找寒假长期", Text with { Season = JobSeason.Winter, EndsOn = null }, true },
    };

    [Theory]
    [MemberData(nameof(Searches))]
    public void Everyday_words_find_what_they_mean(string typed, PostingContent content, bool found)
    {
        var posting = JobPosting.Create(new Sponsor(new SponsorDetails("甲商家", null, Industry.Catering, null, null, null, null, [], null, null, null)), content, 1, new DateTimeOffset(2026, 11, 21, 4, 0, 0, TimeSpan.Zero)).Value;
        Assert.Equal(found, JobWords.Spaced(typed)!.Split(' ').All(w => posting.SearchText.Contains(SearchText.Normalize(w), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("奶茶店", "奶茶店")]
    [InlineData("周末", "周末")]
    [InlineData("周末 家教", "周末 家教")]
    [InlineData("周末家教", "周末 家教")]
    [InlineData("晚上做的活", "晚上")]
    [InlineData("晚上工厂", "晚上 工厂")]
    public void A_search_is_taken_apart_at_everyday_words(string? typed, string? spaced) => Assert.Equal(spaced, JobWords.Spaced(typed));

    [Fact]
    public void The_whole_day_is_morning_and_afternoon_and_an_address_holds_days_and_parts()
    {
        Assert.Equal(WeekTimes.WholeDay, WeekTimes.Of(0, 0) | WeekTimes.Of(0, 1));
        Assert.Equal(WeekTimes.Of(0, 2) | WeekTimes.Day(5) | WeekTimes.Day(6), WeekTimes.Read("1e67"));
        Assert.Equal(0, WeekTimes.Read("8"));
        Assert.Equal(0, WeekTimes.Read("m1"));
        Assert.Equal(0, WeekTimes.Read(null));
    }
}
