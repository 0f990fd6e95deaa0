using System.Diagnostics;
using Outreach.Domain.Contracts;

namespace Outreach.Domain.Tests.Contracts;

public sealed class ClauseCheckTests
{
    /// <summary>Texts that promise, and what is wrong with them.</summary>
    [Theory]
    // How long something hangs or stays, in figures and numerals.
    [InlineData("横幅悬挂一周", ClauseRule.Duration)]
    [InlineData("悬挂一周", ClauseRule.Duration)]
    [InlineData("海报张贴15天", ClauseRule.Duration)]
    [InlineData("展板展示两个月", ClauseRule.Duration)]
    [InlineData("横幅为期三天", ClauseRule.Duration)]
    [InlineData("展板保留到月底", ClauseRule.Duration)]
    [InlineData("横幅挂廿天", ClauseRule.Duration)]
    [InlineData("挂俩星期", ClauseRule.Duration)]
    [InlineData("海报张贴半个月", ClauseRule.Duration)]
    [InlineData("横幅挂满十五天", ClauseRule.Duration)]
    [InlineData("乙方在一食堂门口悬挂横幅2条，时间为一周", ClauseRule.Duration)]
    [InlineData("悬挂时间不少于七天", ClauseRule.Duration)]
    [InlineData("横幅悬挂不得少于一周", ClauseRule.Duration)]
    [InlineData("展板2块，摆放3天", ClauseRule.Duration)]
    [InlineData("展板2块×7天", ClauseRule.Duration)]
    [InlineData("帐篷摆放两日", ClauseRule.Duration)]
    [InlineData("一周的悬挂时间", ClauseRule.Duration)]
    [InlineData("连续一周展示企业标识", ClauseRule.Duration)]
    [InlineData("10月8日至15日悬挂", ClauseRule.Duration)]
    [InlineData("横幅于10月8日至10月15日悬挂于图书馆前", ClauseRule.Duration)]
    [InlineData("展示时间：10.8-10.15", ClauseRule.Duration)]
    [InlineData("横幅悬挂至活动结束", ClauseRule.Duration)]
    [InlineData("海报保留至学期末", ClauseRule.Duration)]
    [InlineData("横幅长期悬挂", ClauseRule.Duration)]
    [InlineData("在宿舍楼下永久展示", ClauseRule.Duration)]
    [InlineData("横幅挂出后一周内不得撤下", ClauseRule.Duration)]
    [InlineData("10月15日前不得拆除横幅", ClauseRule.Duration)]
    [InlineData("公众号推文置顶三天", ClauseRule.Duration)]
    [InlineData("LED屏滚动播放2天", ClauseRule.Duration)]
    [InlineData("悬挂48小时", ClauseRule.Duration)]
    [InlineData("张贴两周以上", ClauseRule.Duration)]
    [InlineData("横幅悬挂一学期", ClauseRule.Duration)]
    [InlineData("自10月8日起悬挂10天", ClauseRule.Duration)]
    [InlineData("乙方保证横幅至少挂三天", ClauseRule.Duration)]
    [InlineData("横幅展示期为1个月", ClauseRule.Duration)]
    [InlineData("悬挂三至五天", ClauseRule.Duration)]
    [InlineData("海报在公告栏贴10-15天", ClauseRule.Duration)]
    [InlineData("整个学期悬挂横幅", ClauseRule.Duration)]
    [InlineData("Banner展示2 weeks", ClauseRule.Duration)]
    [InlineData("The banner hangs for two weeks.", ClauseRule.Duration)]
    [InlineData("Two banners will be displayed for 15 days at the gate", ClauseRule.Duration)]
    [InlineData("hang for 10 days", ClauseRule.Duration)]
    [InlineData("The poster is on display a week long", ClauseRule.Duration)]
    [InlineData("Banners stay up until the end of the month", ClauseRule.Duration)]
    [InlineData("A two-week banner display", ClauseRule.Duration)]
    [InlineData("Posters shall remain in place for at least one month", ClauseRule.Duration)]
    [InlineData("The booth stands for three consecutive days", ClauseRule.Duration)]
    [InlineData("The banner is displayed from 8 October to 15 October", ClauseRule.Duration)]
    [InlineData("The display boards are kept for a fortnight", ClauseRule.Duration)]
    // However it is typed.
    [InlineData("悬 挂 一 周", ClauseRule.Duration)]
    [InlineData("懸掛一週", ClauseRule.Duration)]
    [InlineData("張貼十五天", ClauseRule.Duration)]
    [InlineData("张贴１５天", ClauseRule.Duration)]
    [InlineData("悬\u200b挂\u200b一\u200b周", ClauseRule.Duration)]
    [InlineData("悬·挂·一·周", ClauseRule.Duration)]
    [InlineData("悬挂“一周”", ClauseRule.Duration)]
    [InlineData("悬挂（一周）", ClauseRule.Duration)]
    [InlineData("悬挂1 5 天", ClauseRule.Duration)]
    [InlineData("悬挂①周", ClauseRule.Duration)]
    [InlineData("在学校一食堂门口悬挂甲方宣传横幅\n一周", ClauseRule.Duration)]
    [InlineData("展　示　兩　個　月", ClauseRule.Duration)]
    [InlineData("Ｔｈｅ ｂａｎｎｅｒ ｈａｎｇｓ ｆｏｒ ｔｗｏ ｗｅｅｋｓ", ClauseRule.Duration)]
    [InlineData("儘量多掛", ClauseRule.Vague)]
    [InlineData("適 量", ClauseRule.Vague)]
    [InlineData("若\u200d干", ClauseRule.Vague)]
    [InlineData("提 供 学 生 名 单", ClauseRule.StudentData)]
    [InlineData("獨家贊助", ClauseRule.Exclusivity)]
    // Vague words.
    [InlineData("悬挂横幅若干条", ClauseRule.Vague)]
    [InlineData("发放适量传单", ClauseRule.Vague)]
    [InlineData("提供一些奖品", ClauseRule.Vague)]
    [InlineData("乙方尽量安排好点位", ClauseRule.Vague)]
    [InlineData("尽可能扩大宣传", ClauseRule.Vague)]
    [InlineData("观众大概500人", ClauseRule.Vague)]
    [InlineData("观众500人左右", ClauseRule.Vague)]
    [InlineData("下午三点左右开始", ClauseRule.Vague)]
    [InlineData("视情况增加海报", ClauseRule.Vague)]
    [InlineData("视现场情况而定", ClauseRule.Vague)]
    [InlineData("具体数量另行协商", ClauseRule.Vague)]
    [InlineData("悬挂地点待定", ClauseRule.Vague)]
    [InlineData("横幅、海报、展板等", ClauseRule.Vague)]
    [InlineData("通过横幅、海报等方式宣传", ClauseRule.Vague)]
    [InlineData("提供饮料、零食等奖品", ClauseRule.Vague)]
    [InlineData("包括横幅和海报等等", ClauseRule.Vague)]
    [InlineData("约500份传单", ClauseRule.Vague)]
    [InlineData("悬挂数条横幅", ClauseRule.Vague)]
    [InlineData("主持人多次口播", ClauseRule.Vague)]
    [InlineData("十余张海报", ClauseRule.Vague)]
    [InlineData("根据实际情况调整摊位", ClauseRule.Vague)]
    [InlineData("数量酌情增加", ClauseRule.Vague)]
    [InlineData("3至5条不等", ClauseRule.Vague)]
    [InlineData("地点面议", ClauseRule.Vague)]
    [InlineData("Some banners at the gate", ClauseRule.Vague)]
    [InlineData("Several posters", ClauseRule.Vague)]
    [InlineData("Leaflets as appropriate", ClauseRule.Vague)]
    [InlineData("About 500 leaflets", ClauseRule.Vague)]
    [InlineData("approximately 20 posters", ClauseRule.Vague)]
    [InlineData("The place is to be agreed", ClauseRule.Vague)]
    [InlineData("Place: TBD", ClauseRule.Vague)]
    [InlineData("Banners, posters, etc.", ClauseRule.Vague)]
    [InlineData("promotes the brand as far as possible", ClauseRule.Vague)]
    [InlineData("uses its best efforts", ClauseRule.Vague)]
    // Warnings.
    [InlineData("宣传效果以甲方满意为准", ClauseRule.OneSided)]
    [InlineData("活动最终解释权归甲方所有", ClauseRule.OneSided)]
    [InlineData("达到赞助商满意后付款", ClauseRule.OneSided)]
    [InlineData("由甲方单方面认定", ClauseRule.OneSided)]
    [InlineData("甲方有权随时解除合同", ClauseRule.OneSided)]
    [InlineData("to the satisfaction of Party A", ClauseRule.OneSided)]
    [InlineData("at the sponsor's sole discretion", ClauseRule.OneSided)]
    [InlineData("乙方向甲方提供学生名单", ClauseRule.StudentData)]
    [InlineData("提供参赛选手的照片和手机号", ClauseRule.StudentData)]
    [InlineData("收集新生的联系方式", ClauseRule.StudentData)]
    [InlineData("将学生名单交给甲方", ClauseRule.StudentData)]
    [InlineData("提供学号、手机号", ClauseRule.StudentData)]
    [InlineData("乙方提供学生照片", ClauseRule.StudentData)]
    [InlineData("乙方需提供500个手机号", ClauseRule.StudentData)]
    [InlineData("不得拒绝提供学生名单", ClauseRule.StudentData)]
    [InlineData("provide a student contact list", ClauseRule.StudentData)]
    [InlineData("share the phone numbers of participants", ClauseRule.StudentData)]
    [InlineData("甲方为本次活动独家赞助商", ClauseRule.Exclusivity)]
    [InlineData("甲方享有排他性权利", ClauseRule.Exclusivity)]
    [InlineData("甲方为唯一冠名商", ClauseRule.Exclusivity)]
    [InlineData("乙方不得与同类商家合作", ClauseRule.Exclusivity)]
    [InlineData("Party A is the exclusive sponsor", ClauseRule.Exclusivity)]
    [InlineData("the sole sponsor of the event", ClauseRule.Exclusivity)]
    public void A_finding(string text, ClauseRule rule)
    {
        var findings = ClauseCheck.OfText(text);
        Assert.True(findings.Any(f => f.Rule == rule), $"{text}: " + string.Join("; ", findings.Select(f => $"{f.Rule} “{f.Quote}”")));
        Assert.All(findings, f => Assert.Contains(f.Quote, f.Sentence, StringComparison.Ordinal));
        Assert.All(findings, f => Assert.Contains(f.Sentence, text, StringComparison.Ordinal));
        Assert.All(findings, f => Assert.NotEmpty(f.Quote));
    }

    /// <summary>Texts that say the same words without the mistake.</summary>
    [Theory]
    [InlineData("10月8日挂出")]
    [InlineData("横幅10月8日挂出，不承诺悬挂时长")]
    [InlineData("10月8日挂出横幅2条")]
    [InlineData("横幅于10月8日悬挂于一食堂门口")]
    [InlineData("不承诺悬挂一周")]
    [InlineData("乙方不保证海报张贴满15天")]
    [InlineData("24小时客服")]
    [InlineData("甲方设24小时客服热线")]
    [InlineData("左右两侧各一条横幅")]
    [InlineData("舞台左右侧各摆放一块展板")]
    [InlineData("横幅2条，左右各一")]
    [InlineData("一食堂左右两侧")]
    [InlineData("按参赛等级发放奖品")]
    [InlineData("一等奖一名，二等奖两名")]
    [InlineData("在等待区设展板2块")]
    [InlineData("双方平等协商")]
    [InlineData("在候场区等候")]
    [InlineData("同等条件下优先合作")]
    [InlineData("提供等额饮料")]
    [InlineData("横幅、海报、展板等三项")]
    [InlineData("遵守《广告法》等法律法规")]
    [InlineData("因地震、台风等不可抗力")]
    [InlineData("合同有效期一年")]
    [InlineData("本合同自签订之日起生效，有效期为一年")]
    [InlineData("付款后3天内开具收据")]
    [InlineData("甲方于签约后三个工作日内付款")]
    [InlineData("横幅设计稿于一周前提供")]
    [InlineData("横幅制作需3天")]
    [InlineData("横幅挂出后3天内提供照片")]
    [InlineData("活动为期两天")]
    [InlineData("活动为期两天，现场悬挂横幅5条")]
    [InlineData("现场悬挂横幅5条，活动为期两天")]
    [InlineData("本次活动于10月8日至10月10日举行")]
    [InlineData("活动于10月8日至10月10日举行，10月8日挂出横幅3条")]
    [InlineData("一周内悬挂完毕")]
    [InlineData("提前两天悬挂横幅")]
    [InlineData("活动前三天张贴海报20张")]
    [InlineData("10月8日前布置到位")]
    [InlineData("第一周发放传单500份")]
    [InlineData("海报张贴到三号楼公告栏")]
    [InlineData("展示三年级同学的作品")]
    [InlineData("十周年校庆晚会悬挂横幅1条")]
    [InlineData("2026年10月8日张贴海报10张")]
    [InlineData("二〇二六年十月八日悬挂横幅")]
    [InlineData("LED屏播放30秒宣传片3次")]
    [InlineData("主持人口播3次")]
    [InlineData("发放补贴两周一次")]
    [InlineData("以横幅照片作为履约证明")]
    [InlineData("照片作为履约证明")]
    [InlineData("乙方提供横幅悬挂照片")]
    [InlineData("乙方提供活动现场照片10张")]
    [InlineData("不提供学生名单")]
    [InlineData("乙方不得向甲方提供学生名单")]
    [InlineData("乙方不向甲方提供参赛学生的手机号")]
    [InlineData("学生名单不得提供给甲方")]
    [InlineData("学生会提供联系人电话")]
    [InlineData("学生凭学号入场")]
    [InlineData("非独家赞助")]
    [InlineData("甲方为非独家赞助商")]
    [InlineData("不授予独家权利")]
    [InlineData("唯一联系人为王同学")]
    [InlineData("帮助新生建立大概念")]
    [InlineData("招待定制礼品30份")]
    [InlineData("接待商家代表2名")]
    [InlineData("甲乙双方约定如下")]
    [InlineData("本合约一式两份")]
    [InlineData("履约一次后结清")]
    [InlineData("播放宣传视频1次")]
    [InlineData("视为违约")]
    [InlineData("逾期视为放弃")]
    [InlineData("未尽事宜，由双方另行协商")]
    [InlineData("争议由双方协商解决")]
    [InlineData("不以甲方满意为准，以双方签字的清单为准")]
    [InlineData("以双方确认的照片为准")]
    [InlineData("乙方在一食堂门口悬挂横幅2条，内容由甲方提供")]
    [InlineData("横幅规格为8米×0.7米")]
    [InlineData("传单500份，10月8日在二食堂门口发放")]
    [InlineData("甲方支付赞助费5000元（大写：伍仟元整）")]
    [InlineData("甲方赞助饮料20箱，10月7日送到学生活动中心")]
    [InlineData("队服胸前印甲方标识20件")]
    [InlineData("公众号推文1篇，10月9日发布")]
    [InlineData("The banner is put up on 8 October; no promise of how long it hangs")]
    [InlineData("Banners go up on 8 October.")]
    [InlineData("24-hour customer service")]
    [InlineData("Payment is due within 30 days of signing")]
    [InlineData("The agreement is valid for one year")]
    [InlineData("The event lasts for two days")]
    [InlineData("Posters are put up within two days after signing")]
    [InlineData("The banner design is sent two weeks before the event")]
    [InlineData("The department does not promise that the banner hangs for two weeks")]
    [InlineData("No student contact list is provided")]
    [InlineData("The department does not share students' phone numbers")]
    [InlineData("a non-exclusive sponsor")]
    [InlineData("Party A is not the exclusive sponsor")]
    [InlineData("Someone from the department is present")]
    [InlineData("A talk about the brand")]
    [InlineData("Photos of the banner are proof of performance")]
    [InlineData("Two banners, left and right of the stage")]
    [InlineData("No. 5 canteen, 20 posters, 8 October")]
    public void No_finding(string text)
    {
        var findings = ClauseCheck.OfText(text);
        Assert.True(findings.Count == 0, $"{text}: " + string.Join("; ", findings.Select(f => $"{f.Rule} “{f.Quote}”")));
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
        Only(Draft(d => d with { Place = "一食堂等地" }), ClauseRule.Vague, "d1", FindingSeverity.Error, "一食堂等");
        Only(Draft() with { ExtraClauses = [new("x1", "横幅悬挂一周")] }, ClauseRule.Duration, "x1", FindingSeverity.Error, "横幅悬挂一周");
        Only(Draft() with { ExtraClauses = [new("x1", "以甲方满意为准")] }, ClauseRule.OneSided, "x1", FindingSeverity.Warning, "以甲方满意为准");
        Only(Draft() with { ExtraClauses = [new("x1", "乙方提供学生名单")] }, ClauseRule.StudentData, "x1", FindingSeverity.Warning, "提供学生名单");
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
