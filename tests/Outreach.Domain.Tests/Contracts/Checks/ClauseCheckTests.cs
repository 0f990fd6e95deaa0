using System.Diagnostics;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Places;
using Outreach.Domain.Tests.Wording;

namespace Outreach.Domain.Tests.Contracts.Checks;

public sealed class ClauseCheckTests
{
    [Fact]
    public void What_is_found_is_quoted_as_it_was_written()
    {
        foreach (var c in WordingCases.Read("clauses.tsv"))
        {
            var findings = ClauseCheck.OfText(c.Text);
            Assert.All(findings, f => Assert.Contains(f.Quote, f.Sentence, StringComparison.Ordinal));
            Assert.All(findings, f => Assert.Contains(f.Sentence, c.Text, StringComparison.Ordinal));
            Assert.All(findings, f => Assert.NotEmpty(f.Quote));
        }
    }

    private static readonly string[] Chinese =
    [
        "横幅悬挂一周", "海报张贴15天", "展板展示两个月", "展板保留到月底", "10月8日至15日悬挂", "悬挂横幅若干条", "横幅、海报等方式宣传",
        "以甲方满意为准", "提供学生名单", "甲方为独家赞助商", "观众500人左右", "具体数量另行协商",
    ];

    [Fact]
    public void A_text_made_to_be_one_sentence_is_told_in_short_pieces_and_not_without_end()
    {
        var findings = ClauseCheck.OfText(string.Concat(Enumerable.Repeat("独家排他唯一冠名", 25_000)));
        Assert.Equal(ClauseCheck.MostFindings, findings.Count);
        Assert.All(findings, f => Assert.InRange(f.Sentence.Length, 1, 400));
    }

    [Theory]
    [InlineData(340)]
    [InlineData(395)]
    [InlineData(398)]
    [InlineData(420)]
    public void A_wording_is_found_wherever_a_long_sentence_is_parted(int before) =>
        Assert.Contains(ClauseCheck.OfText(new string('好', before) + "横幅悬挂一周" + new string('好', 500)), f => f.Rule == ClauseRule.Duration);

    [Fact]
    public void A_day_gone_by_asks_for_a_reason_unless_the_text_restates_what_was()
    {
        var today = new DateOnly(2026, 11, 21);
        ClauseDraft Starting(DateOnly day, DateOnly? now) => new() { Today = now, Deliverables = [new DraftDeliverable("d1") { Kind = DeliverableKind.Banner, Count = 1, Unit = "条", Place = "东区", StartsOn = day, Department = "宣传部" }] };
        Assert.Contains(ClauseCheck.Run(Starting(today.AddDays(-1), today)), f => f is { Rule: ClauseRule.DayPast, Severity: FindingSeverity.Warning });
        Assert.DoesNotContain(ClauseCheck.Run(Starting(today, today)), f => f.Rule == ClauseRule.DayPast);
        Assert.DoesNotContain(ClauseCheck.Run(Starting(today.AddDays(-1), null)), f => f.Rule == ClauseRule.DayPast);
    }

    [Fact]
    public void Spaces_and_invisible_marks_anywhere_never_hide_a_finding()
    {
        foreach (var text in Chinese)
        {
            var rules = ClauseCheck.OfText(text).Select(f => f.Rule).ToHashSet();
            Assert.NotEmpty(rules);
            foreach (var mark in new[] { " ", "\u3000", "\t", "\u200b", "\u00ad", "\ufeff", "\u2060" })
            {
                foreach (var spaced in Enumerable.Range(1, text.Length - 1).Select(i => text.Insert(i, mark)).Append(string.Join(mark, text.AsEnumerable())))
                {
                    var findings = ClauseCheck.OfText(spaced);
                    Assert.True(rules.SetEquals(findings.Select(f => f.Rule)), spaced);
                    Assert.All(findings, f => Assert.Contains(f.Quote, spaced, StringComparison.Ordinal));
                }
            }
        }
    }

    [Theory]
    [InlineData("横幅10月8日在一食堂门口挂出，海报张贴于宿舍楼，双方各执一份。")]
    [InlineData("悬挂")]
    [InlineData("学生")]
    [InlineData("横幅、")]
    [InlineData("一二三四五六七八九十")]
    [InlineData("10月8日至")]
    [InlineData("the banner is displayed for the students and a ")]
    [InlineData("a")]
    [InlineData("……")]
    public void Two_hundred_thousand_characters_are_checked_in_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 200_000 / part.Length));
        ClauseCheck.OfText(part);
        var watch = Stopwatch.StartNew();
        ClauseCheck.OfText(text);
        // Bounded gaps make the time grow with the text alone; the limit catches what grows faster, not a busy machine.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{part}: {watch.Elapsed}");
    }

    [Fact]
    public void A_text_is_cut_into_sentences_but_not_within_numbers()
    {
        var findings = ClauseCheck.OfText("1. 横幅规格8.5米。2. 横幅悬挂一周；3. 付款\n4. 提供学生名单");
        Assert.Equal([(ClauseRule.Duration, 1), (ClauseRule.StudentData, 3)], findings.Select(f => (f.Rule, f.SentenceIndex)));
        Assert.Equal("2. 横幅悬挂一周；", findings[0].Sentence);
    }

    private static readonly DateOnly Ends = new(2026, 10, 10);

    private static ClauseDraft Draft(Func<DraftDeliverable, DraftDeliverable>? change = null)
    {
        var deliverable = new DraftDeliverable("d1")
        {
            Kind = DeliverableKind.Banner,
            Count = 2,
            Unit = "条",
            Place = "一食堂门口",
            StartsOn = new DateOnly(2026, 10, 8),
            Department = "宣传部",
            Description = "10月8日挂出，不承诺悬挂时长",
        };
        return new ClauseDraft
        {
            Cash = 5000m,
            Goods = "饮料20箱",
            Instalments = [new("i1", new DateOnly(2026, 10, 1), 3000m), new("i2", new DateOnly(2026, 10, 20), 2000m)],
            Deliverables = [change?.Invoke(deliverable) ?? deliverable],
            ExtraClauses = [new("x1", "本合同一式两份，双方各执一份。")],
            EventStartsOn = new DateOnly(2026, 10, 9),
            EventEndsOn = Ends,
            VettedUntil = Ends,
        };
    }

    private static void Only(ClauseDraft draft, ClauseRule rule, string key, FindingSeverity severity, string? quote = null)
    {
        var finding = Assert.Single(ClauseCheck.Run(draft));
        Assert.Equal((rule, key, severity, quote), (finding.Rule, finding.ClauseKey, finding.Severity, finding.Quote));
    }

    [Fact]
    public void A_sound_draft_has_no_findings() => Assert.Empty(ClauseCheck.Run(Draft()));

    [Fact]
    public void A_deliverable_needs_its_kind() => Only(Draft(d => d with { Kind = null }), ClauseRule.KindMissing, "d1", FindingSeverity.Error);

    [Theory]
    [InlineData("贴纸不超过 10×10 厘米", false)]
    [InlineData("每张不超过10×10厘米。", false)]
    [InlineData("不得超过 80x180 厘米", false)]
    [InlineData("重量不超过 5 公斤", false)]
    [InlineData("横幅不超过 3 块", true)]
    [InlineData("超过 10 张", true)]
    public void How_large_something_is_at_most_says_nothing_of_how_many(string words, bool found) =>
        Assert.Equal(found, ClauseCheck.OfText(words).Any(f => f.Rule == ClauseRule.Vague));

    [Theory]
    [InlineData(-1, ClauseRule.DayPast)]
    [InlineData(0, null)]
    [InlineData(400, null)]
    [InlineData(23_000, ClauseRule.DayFar)]
    public void An_instalment_of_the_past_or_of_another_year_asks_for_a_reason(int days, ClauseRule? rule)
    {
        var today = Ends.AddDays(-60);
        var draft = Draft() with { Today = today, Cash = 100, Instalments = [new DraftInstalment("i1", today.AddDays(days), 100)], AfterEventShareLimit = 1 };
        var found = ClauseCheck.Run(draft).Where(f => f.ClauseKey == "i1").ToList();
        Assert.Equal(rule, found.SingleOrDefault()?.Rule);
        Assert.All(found, f => Assert.Equal(FindingSeverity.Warning, f.Severity));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_deliverable_needs_its_count(int? count) => Only(Draft(d => d with { Count = count }), ClauseRule.CountMissing, "d1", FindingSeverity.Error);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u200b ")]
    public void A_deliverable_needs_its_words(string? nothing)
    {
        Only(Draft(d => d with { Unit = nothing }), ClauseRule.UnitMissing, "d1", FindingSeverity.Error);
        Only(Draft(d => d with { Place = nothing }), ClauseRule.PlaceMissing, "d1", FindingSeverity.Error);
        Only(Draft(d => d with { Department = nothing }), ClauseRule.DepartmentMissing, "d1", FindingSeverity.Error);
        Assert.Empty(ClauseCheck.Run(Draft(d => d with { Place = nothing, Kind = DeliverableKind.HostMention })));
    }

    [Fact]
    public void A_deliverable_starts_while_the_event_lasts()
    {
        Assert.Empty(ClauseCheck.Run(Draft(d => d with { StartsOn = Ends })));
        Only(Draft(d => d with { StartsOn = Ends.AddDays(1) }), ClauseRule.StartsTooLate, "d1", FindingSeverity.Error);
        Assert.Empty(ClauseCheck.Run(Draft(d => d with { StartsOn = Ends.AddDays(1) }) with { EventEndsOn = null }));
    }

    [Fact]
    public void An_amendment_makes_good_after_the_event_with_a_reason()
    {
        Only(Draft(d => d with { StartsOn = Ends.AddDays(1) }) with { ReceivedBefore = 0 }, ClauseRule.StartsTooLate, "d1", FindingSeverity.Warning);
        Assert.Empty(ClauseCheck.Run(Draft(d => d with { StartsOn = Ends }) with { ReceivedBefore = 0 }));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(299.99, true)]
    [InlineData(300, false)]
    public void An_amendment_s_late_share_is_one_of_the_whole(decimal received, bool found)
    {
        var draft = Draft() with { Cash = 1200, Instalments = [new("i1", Ends.AddDays(3), 1200)], ReceivedBefore = received };
        Assert.Equal(found, ClauseCheck.Run(draft).Any(f => f.Rule == ClauseRule.LatePayment));
    }

    [Theory]
    [InlineData("为期三天")]
    [InlineData("7天")]
    [InlineData("for two weeks")]
    public void A_bare_length_belongs_to_the_deliverable(string words) =>
        Assert.Equal(ClauseRule.Duration, Assert.Single(ClauseCheck.Run(Draft(d => d with { Description = words }))).Rule);

    [Theory]
    [InlineData("天")]
    [InlineData("个 月")]
    [InlineData("条/周")]
    [InlineData("days")]
    public void A_unit_of_time_is_a_promise_of_duration(string unit)
    {
        Only(Draft(d => d with { Unit = unit }), ClauseRule.Duration, "d1", FindingSeverity.Error, unit);
        Assert.Empty(ClauseCheck.Run(Draft(d => d with { Kind = DeliverableKind.TitleSponsorship, Unit = unit })));
    }

    [Fact]
    public void Words_are_checked_wherever_they_stand()
    {
        Only(Draft() with { Goods = "饮料若干箱" }, ClauseRule.Vague, ClauseDraft.GoodsKey, FindingSeverity.Error, "若干");
        Only(Draft(d => d with { Place = "待定" }), ClauseRule.Vague, "d1", FindingSeverity.Error, "待定");
        Only(Draft(d => d with { Place = "一食堂等地" }), ClauseRule.Vague, "d1", FindingSeverity.Error, "一食堂等地");
        Only(Draft() with { ExtraClauses = [new("x1", "横幅悬挂一周")] }, ClauseRule.Duration, "x1", FindingSeverity.Error, "横幅悬挂一周");
        Only(Draft() with { ExtraClauses = [new("x1", "以甲方满意为准")] }, ClauseRule.OneSided, "x1", FindingSeverity.Warning, "以甲方满意为准");
        Only(Draft() with { ExtraClauses = [new("x1", "乙方提供学生名单")] }, ClauseRule.StudentData, "x1", FindingSeverity.Warning, "乙方提供学生名单");
    }

    [Theory]
    [InlineData(1999.99)]
    [InlineData(2000.01)]
    public void Instalments_add_up_to_the_cent(double second) => Only(Draft() with
    {
        Instalments = [new("i1", new DateOnly(2026, 10, 1), 3000m), new("i2", new DateOnly(2026, 10, 9), (decimal)second)],
    }, ClauseRule.InstalmentsDiffer, ClauseDraft.WholeKey, FindingSeverity.Error);

    [Fact]
    public void Cash_and_instalments_belong_together()
    {
        Only(Draft() with { Instalments = [] }, ClauseRule.InstalmentsDiffer, ClauseDraft.WholeKey, FindingSeverity.Error);
        Only(Draft() with { Cash = null }, ClauseRule.InstalmentsDiffer, ClauseDraft.WholeKey, FindingSeverity.Error);
        Assert.Empty(ClauseCheck.Run(Draft() with { Cash = null, Instalments = [] }));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("0.001")]
    [InlineData("-79228162514264337593543950335")]
    public void Amounts_are_above_zero_with_two_decimals(string text)
    {
        var amount = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(ClauseCheck.Run(Draft() with { Cash = amount }), f => f.Rule == ClauseRule.AmountInvalid && f.ClauseKey == ClauseDraft.WholeKey);
        var odd = Draft() with { Instalments = [new("i1", Ends, amount), new("i2", Ends, 5000m)] };
        Assert.Contains(ClauseCheck.Run(odd), f => f.Rule == ClauseRule.AmountInvalid && f.ClauseKey == "i1");
    }

    [Fact]
    public void Huge_instalments_do_not_overflow()
    {
        var draft = Draft() with { Instalments = [new("i1", Ends.AddDays(1), decimal.MaxValue), new("i2", Ends.AddDays(1), decimal.MaxValue)] };
        Assert.Contains(ClauseCheck.Run(draft), f => f.Rule == ClauseRule.InstalmentsDiffer);
    }

    [Fact]
    public void Most_of_the_cash_comes_before_the_event_ends()
    {
        ClauseDraft Late(decimal late, int after) => Draft() with
        {
            Instalments = [new("i1", Ends, 5000m - late), new("i2", Ends.AddDays(after), late)],
        };
        Assert.Empty(ClauseCheck.Run(Late(4000m, 1)));
        Only(Late(4000.01m, 1), ClauseRule.LatePayment, ClauseDraft.WholeKey, FindingSeverity.Warning);
        Assert.Empty(ClauseCheck.Run(Late(4000.01m, 0)));
        Only(Late(2600m, 1) with { AfterEventShareLimit = 0.5m }, ClauseRule.LatePayment, ClauseDraft.WholeKey, FindingSeverity.Warning);
    }

    [Fact]
    public void The_vetting_covers_the_event()
    {
        Only(Draft() with { VettedUntil = null }, ClauseRule.VettingLapses, ClauseDraft.WholeKey, FindingSeverity.Warning);
        Only(Draft() with { VettedUntil = Ends.AddDays(-1) }, ClauseRule.VettingLapses, ClauseDraft.WholeKey, FindingSeverity.Warning);
    }

    [Fact]
    public void Exclusivity_collides_from_either_side()
    {
        var exclusive = Draft() with { ExtraClauses = [new("x1", "甲方为独家赞助商")] };
        Assert.Empty(ClauseCheck.Run(exclusive));
        Assert.True(ClauseCheck.PromisesExclusivity(exclusive));
        Assert.False(ClauseCheck.PromisesExclusivity(Draft()));

        ExclusivityClash plain = new("WL-2026-0003", "奶茶店", false), promised = new("WL-2026-0004", "咖啡馆", true);
        Only(exclusive with { Clashes = [plain] }, ClauseRule.Exclusivity, "x1", FindingSeverity.Warning, "独家");
        Assert.Empty(ClauseCheck.Run(Draft() with { Clashes = [plain] }));
        Only(Draft() with { Clashes = [plain, promised] }, ClauseRule.Exclusivity, ClauseDraft.WholeKey, FindingSeverity.Warning);
        Assert.Equal(2, ClauseCheck.Run(exclusive with { Clashes = [plain, promised] }).Count);
    }

    [Fact]
    public void A_fingerprint_outlives_edits_elsewhere_and_no_edit_of_its_own_words()
    {
        static string Mark(ClauseDraft draft) => ClauseCheck.Run(draft).Single(f => f.Rule == ClauseRule.OneSided).Fingerprint;
        var draft = Draft() with { ExtraClauses = [new("x1", "以甲方满意为准")] };
        var mark = Mark(draft);
        Assert.Equal(32, mark.Length);
        Assert.Equal(mark, Mark(draft with { Goods = "若干", ExtraClauses = [new("x0", "其他"), new("x1", "以 甲方满意为准。")] }));
        Assert.NotEqual(mark, Mark(draft with { ExtraClauses = [new("x1", "以乙方满意为准")] }));
        Assert.NotEqual(mark, Mark(draft with { ExtraClauses = [new("x2", "以甲方满意为准")] }));
    }

    [Fact]
    public void An_empty_text_has_no_findings()
    {
        Assert.Empty(ClauseCheck.OfText(""));
        Assert.Empty(ClauseCheck.OfText(" \n\u200b。。\ud800"));
    }
}
