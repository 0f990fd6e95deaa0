using Outreach.Domain.Market.Matching;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Tests.Market;

public sealed class SponsorMatchTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly MatchWeights Weights = new();
    private static readonly Dictionary<Industry, double> NoDemand = [];

    private static MatchedEvent Event(string title, decimal? target = 3000, params string[] tags) => new(tags, [title], target, NoDemand);

    private static MatchFacts Facts(int id, Industry industry, params string[] tags) => new(id, industry, tags);

    [Fact]
    public void An_internet_quiz_finds_the_online_education_school_first_and_says_why()
    {
        MatchFacts[] facts =
        [
            Facts(1, Industry.Catering, "奶茶") with { Won = 3, Renewed = 2, LastVisitOn = Today, Size = SponsorSize.NationalBrand },
            Facts(2, Industry.Electronics, "数码") with { LastVisitOn = Today },
            Facts(3, Industry.Education, "在线教育", "四六级") with { Size = SponsorSize.LocalChain },
            Facts(4, Industry.Clothing),
        ];
        var ranked = SponsorMatch.Rank(Event("互联网知识竞赛", 3000, "互联网", "竞赛"), facts, Weights, Today);
        Assert.Equal(3, ranked[0].SponsorId);
        Assert.Equal(MatchReasonKind.Industry, ranked[0].Reasons[0].Kind);
        Assert.Equal("互联网", ranked[0].Reasons[0].Words);
        Assert.Contains(ranked[0].Reasons, r => r is { Kind: MatchReasonKind.SharedTheme, Words: "在线教育" });
        Assert.NotEqual(3, SponsorMatch.Rank(Event("迎新篮球赛", 3000, "篮球"), facts, Weights, Today)[0].SponsorId);
    }

    [Fact]
    public void What_speaks_against_a_merchant_is_said_and_lowers_it()
    {
        var e = Event("知识竞赛");
        var plain = SponsorMatch.Score(e, Facts(1, Industry.Education), Weights, Today).Points;
        (MatchFacts Facts, MatchReasonKind Kind)[] against =
        [
            (Facts(1, Industry.Education) with { IsVettingLapsed = true }, MatchReasonKind.VettingLapsed), (Facts(1, Industry.Education) with { IsExcluded = true }, MatchReasonKind.Excluded),
            (Facts(1, Industry.Education) with { AskedThisTerm = 3 }, MatchReasonKind.AskedOften), (Facts(1, Industry.Education) with { IsColdWithOther = true }, MatchReasonKind.ColdWithOther),
        ];
        foreach (var (facts, kind) in against)
        {
            var score = SponsorMatch.Score(e, facts, Weights, Today);
            Assert.True(score.Points < plain, kind.ToString());
            Assert.Contains(score.Reasons, r => r.Kind == kind && r.Points < 0);
        }

        Assert.Equal(plain, SponsorMatch.Score(e, Facts(1, Industry.Education) with { AskedThisTerm = 2 }, Weights, Today).Points);
        Assert.True(SponsorMatch.Score(e, Facts(1, Industry.Education) with { IsOthers = true }, Weights, Today).Points < plain);
    }

    [Fact]
    public void More_of_what_speaks_for_a_merchant_never_lowers_it()
    {
        var random = new Random(20261130);
        Industry[] industries = Enum.GetValues<Industry>();
        string[] tags = ["互联网", "竞赛", "音乐", "奶茶", "在线教育", "运动", "新生", "旅行"];
        for (var round = 0; round < 3000; round++)
        {
            var demand = industries.ToDictionary(i => i, _ => random.NextDouble());
            var e = new MatchedEvent([tags[random.Next(tags.Length)]], [tags[random.Next(tags.Length)]], random.Next(4) == 0 ? null : random.Next(20_000), demand);
            var due = random.Next(4);
            var promised = random.Next(4);
            var f = new MatchFacts(
                1, industries[random.Next(industries.Length)], [tags[random.Next(tags.Length)]], random.Next(4) == 0 ? null : (SponsorSize)random.Next(3), random.Next(3) == 0 ? null : Today.AddDays(-random.Next(300)),
                random.Next(5), random.Next(3), due, random.Next(due + 1), promised, random.Next(promised + 1), random.Next(5), random.Next(2) == 0, random.Next(2) == 0, random.Next(2) == 0, random.Next(2) == 0);
            var before = SponsorMatch.Score(e, f, Weights, Today).Points;
            MatchFacts[] better =
            [
                f with { Won = f.Won + 1 }, f with { Renewed = f.Renewed + 1 }, f with { OnTime = Math.Min(f.Due, f.OnTime + 1) }, f with { Kept = Math.Min(f.Promised, f.Kept + 1) }, f with { LastVisitOn = Today },
                f with { Tags = [.. f.Tags, e.Tags[0]] }, f with { Tags = [.. f.Tags, tags[random.Next(tags.Length)]] }, f with { Size = SponsorSize.NationalBrand }, f with { IsOthers = false },
                f with { IsColdWithOther = false }, f with { IsVettingLapsed = false }, f with { IsExcluded = false }, f with { AskedThisTerm = 0 },
            ];
            Assert.All(better, b => Assert.True(SponsorMatch.Score(e, b, Weights, Today).Points >= before, b.ToString()));
            demand[f.Industry] = 1;
            Assert.True(SponsorMatch.Score(e with { Demand = demand }, f, Weights, Today).Points >= before);
        }
    }

    [Fact]
    public void The_same_facts_give_the_same_ranking_in_whatever_order_they_come()
    {
        var random = new Random(7);
        var facts = Enumerable.Range(1, 200).Select(id => Facts(id, (Industry)(id % 11)) with { Won = id % 3 }).ToList();
        var first = SponsorMatch.Rank(Event("歌手大赛"), facts, Weights, Today).Select(s => s.SponsorId).ToList();
        Assert.Equal(first, SponsorMatch.Rank(Event("歌手大赛"), facts.OrderBy(_ => random.Next()), Weights, Today).Select(s => s.SponsorId));
    }

    [Fact]
    public void Weights_stay_between_0_and_100()
    {
        var weights = new MatchWeights();
        var wrong = Enumerable.Repeat(10, 14).ToArray();
        wrong[0] = -1;
        wrong[13] = 101;
        var error = weights.Edit(wrong).Error!;
        Assert.Equal(["Tag", "ColdWithOther"], error.All.Select(e => e.Field));
        Assert.True(weights.Edit([.. Enumerable.Repeat(10, 14)]).IsSuccess);
        Assert.Equal((10, 10), (weights.Tag, weights.ColdWithOther));
    }
}
