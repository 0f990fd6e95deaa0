using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Safety;
using Outreach.Domain.Tests.Wording;

namespace Outreach.Domain.Tests.Jobs.Safety;

public sealed class JobSafetyCheckTests
{
    private const string Duties = "负责点单收银、制作饮品、清洁吧台";
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static TheoryData<string> HonestPostings => [.. JobPostingTexts.Honest];

    public static TheoryData<JobRule, string> FraudulentPostings
    {
        get
        {
            var rows = new TheoryData<JobRule, string>();
            foreach (var (rule, text) in JobPostingTexts.Fraudulent)
                rows.Add(rule, text);
            return rows;
        }
    }

    [Fact]
    public void Words_are_found_within_a_posting()
    {
        var wrong = new List<string>();
        foreach (var c in WordingCases.Read("jobs.tsv").Where(c => !c.IsClean && !c.Expected.Any(e => e is "warn" or "duties" or "contact" or "paybelow" or "toogood" or "copies")))
        {
            foreach (var whole in new[] { $"周末兼职店员。{c.Text}。欢迎报名", $"工作时间灵活\n{c.Text}\n名额有限" })
            {
                var findings = Of("Requirements", whole);
                if (!findings.Any(f => f.Severity == FindingSeverity.Error))
                    wrong.Add(whole);
                Assert.All(findings.Where(f => f.Quote is not null), f => Assert.Contains(f.Quote!, whole, StringComparison.Ordinal));
                Assert.All(findings, f => Assert.NotEqual("", f.Quote));
                Assert.All(findings.Where(f => f.Quote is not null), f => Assert.Equal("Requirements", f.Field));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Honest_words_do_not_block_within_a_posting()
    {
        var wrong = new List<string>();
        foreach (var c in WordingCases.Read("jobs.tsv").Where(c => c.IsClean))
        {
            foreach (var whole in new[] { $"周末兼职店员。{c.Text}。欢迎报名", $"工作时间灵活\n{c.Text}\n名额有限" })
            {
                if (Of("Requirements", whole) is var findings && findings.Any(f => f.Severity == FindingSeverity.Error))
                    wrong.Add($"{whole} → {Words(findings)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory, MemberData(nameof(HonestPostings))]
    public void Honest_postings_give_no_finding(string text)
    {
        var findings = Of("Duties", text);
        Assert.True(findings.Count == 0, $"{text} → {Words(findings)}");
    }

    [Theory, MemberData(nameof(FraudulentPostings))]
    public void Fraudulent_postings_block(JobRule rule, string text)
    {
        var findings = Of("Duties", text);
        Assert.True(findings.Any(f => f.Rule == rule && f.Severity == FindingSeverity.Error), $"{text} → {Words(findings)}");
        Assert.All(findings.Where(f => f.Quote is not null), f => Assert.Contains(f.Quote!, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("入职需交服 装 费２００元，月底退", "入职需交服 装 费２００元")]
    [InlineData("不收押金，但收壓 金", "壓 金")]
    [InlineData("我们押💰200元", "押💰200元")]
    [InlineData("There is a d-e-p-o-s-i-t of 200", "d-e-p-o-s-i-t of 200")]
    public void The_words_are_quoted_as_they_were_written(string text, string quote) =>
        Assert.Equal(quote, Assert.Single(Of("PayNote", text)).Quote);

    [Fact]
    public void Each_words_are_found_once_in_each_field()
    {
        var findings = JobSafetyCheck.Of(Draft(new JobText("Duties", Duties + "。押金200元。押 金200元"), new JobText("PayNote", "押金200元")));
        Assert.Equal([("Duties", "押金200元"), ("PayNote", "押金200元")], findings.Select(f => (f.Field, f.Quote)));
    }

    [Fact]
    public void Findings_of_one_field_are_limited_and_blocks_come_before_warnings()
    {
        var text = string.Concat(Enumerable.Range(1000, 3000).Select(i => $"轻松月入{i}万，押金{i}元。"));
        var findings = Of("Duties", text);
        Assert.InRange(findings.Count(f => f.Severity == FindingSeverity.Error), 5, 20);
        Assert.InRange(findings.Count, 5, 40);
    }

    [Fact]
    public void Spaces_symbols_and_invisible_marks_anywhere_never_hide_a_block()
    {
        string[] texts = ["押金", "保证金", "服装费", "培训费", "刷单", "垫付", "扣押身份证", "出租银行卡", "拉人头", "发展下线", "团队计酬", "点赞返现"];
        string[] marks = [" ", "\u3000", "\t", "\n", "\r\n", "\u200b", "\u00ad", "\ufeff", "\u2060", "*", "·", "🔥", "❤️", "★", "~", "^", "&", "|", "——", "…"];
        foreach (var text in texts)
        {
            var rules = Blocks(Of("Duties", text));
            Assert.NotEmpty(rules);
            foreach (var mark in marks)
            {
                foreach (var written in Enumerable.Range(1, text.Length - 1).Select(i => text.Insert(i, mark)).Append(string.Join(mark, text.AsEnumerable())))
                    Assert.True(rules.SetEquals(Blocks(Of("Duties", written))), written);
            }
        }
    }

    [Fact]
    public void A_negation_spaced_out_is_still_one()
    {
        foreach (var mark in new[] { " ", "\u3000", "\u200b", "*", "·" })
            Assert.Empty(Blocks(Of("Duties", string.Join(mark, "不收押金".AsEnumerable()))));
    }

    [Fact]
    public void Every_field_is_read()
    {
        foreach (var field in new[] { "Title", "Duties", "Requirements", "PayNote", "Place", "InterviewPlace", "Contact", "Questions[0]", "Questions[7]" })
        {
            var finding = Assert.Single(Of(field, "押金200元"), f => f.Severity == FindingSeverity.Error);
            Assert.Equal((JobRule.Fee, field, field), (finding.Rule, finding.Field, finding.Advice.Field));
        }
    }

    [Theory]
    [InlineData("每人收押", "金200元整", "押")]
    [InlineData("入职交服装", "费200元", "服装")]
    [InlineData("负责出租银行", "卡", "出租银行")]
    public void Words_parted_over_two_texts_are_found_where_they_begin(string first, string next, string quote)
    {
        var finding = Assert.Single(JobSafetyCheck.Of(Draft(new JobText("Duties", Duties), new JobText("Requirements", first), new JobText("PayNote", next))), f => f.Severity == FindingSeverity.Error);
        Assert.Equal("Requirements", finding.Field);
        Assert.EndsWith(quote, finding.Quote, StringComparison.Ordinal);
        Assert.Contains(finding.Quote!, first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("不收任何押", "金，放心")]
    [InlineData("工资日结", "200元/天")]
    [InlineData("负责收银", "卡片整理")]
    public void Honest_texts_side_by_side_do_not_block(string first, string next) => Assert.DoesNotContain(
        JobSafetyCheck.Of(Draft(new JobText("Duties", Duties), new JobText("Requirements", first), new JobText("PayNote", next))), f => f.Severity == FindingSeverity.Error);

    [Fact]
    public void Accepted_vague_duties_cover_no_other_vague_duties()
    {
        string Of(string duties) => JobSafetyCheck.Of(Draft(new JobText("Duties", duties))).Single(f => f.Rule == JobRule.VagueDuties).Fingerprint;
        Assert.Equal(Of("工作内容面谈"), Of("工作 内容面谈"));
        Assert.NotEqual(Of("工作内容面谈"), Of("来了再说"));
    }

    [Theory]
    [InlineData(20, 20, null)]
    [InlineData(60, 20, null)]
    [InlineData(60.01, 20, JobRule.PayAbove)]
    [InlineData(19.99, 20, JobRule.PayBelow)]
    [InlineData(0, 20, JobRule.PayBelow)]
    public void Pay_is_compared_with_the_benchmark(decimal pay, decimal benchmark, JobRule? expected)
    {
        var findings = JobSafetyCheck.Of(Draft(new JobText("Duties", Duties)) with { HourlyPay = pay, HourlyBenchmark = benchmark });
        Assert.Equal(expected is { } rule ? [rule] : [], findings.Select(f => f.Rule));
        Assert.All(findings, f =>
        {
            Assert.Equal(FindingSeverity.Warning, f.Severity);
            Assert.Contains(pay, f.Advice.Arguments);
            Assert.Contains(benchmark, f.Advice.Arguments);
            Assert.DoesNotContain("legal", f.Advice.Text, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public void Without_pay_or_benchmark_nothing_is_compared_and_absurd_numbers_do_no_harm()
    {
        var draft = Draft(new JobText("Duties", Duties));
        Assert.Empty(JobSafetyCheck.Of(draft with { HourlyPay = null, HourlyBenchmark = 20 }));
        Assert.Empty(JobSafetyCheck.Of(draft with { HourlyPay = 1, HourlyBenchmark = null }));
        Assert.Empty(JobSafetyCheck.Of(draft with { HourlyPay = 50, HourlyBenchmark = 20, TooGoodFactor = 0 }));
        Assert.Equal([JobRule.PayAbove], JobSafetyCheck.Of(draft with { HourlyPay = decimal.MaxValue, HourlyBenchmark = 20 }).Select(f => f.Rule));
        Assert.Equal([JobRule.PayBelow], JobSafetyCheck.Of(draft with { HourlyPay = 1, HourlyBenchmark = decimal.MaxValue, TooGoodFactor = decimal.MaxValue }).Select(f => f.Rule));
    }

    [Theory]
    [InlineData("微信 abc12345")]
    [InlineData("加V：abc12345")]
    [InlineData("V信同号")]
    [InlineData("QQ 123456789")]
    [InlineData("扣扣：123456789")]
    [InlineData("加薇信abc_2026私聊")]
    [InlineData("WeChat: hr_lin")]
    [InlineData("qq123456789@qq.com")]
    public void A_private_account_as_the_only_contact_needs_a_reason(string contact)
    {
        var finding = Assert.Single(JobSafetyCheck.Of(Draft(new JobText("Duties", Duties), new JobText("Contact", contact))));
        Assert.Equal((JobRule.PrivateContact, FindingSeverity.Warning, "Contact"), (finding.Rule, finding.Severity, finding.Field));
        Assert.Contains(finding.Quote!, contact, StringComparison.Ordinal);
        foreach (var more in new[] { "电话13800001234", "138 0000 1234", "座机 0571-88886666", "400-820-8820", "hr@sijihotel.com.cn", "西湖区湖滨路200号", "绿地大厦12楼" })
            Assert.Empty(JobSafetyCheck.Of(Draft(new JobText("Duties", Duties), new JobText("Contact", contact), new JobText("Place", more))));
    }

    [Theory]
    [InlineData("负责微信公众号运营和微信群维护，撰写推文")]
    [InlineData("工资通过微信发放，负责门店收银和理货工作")]
    [InlineData("使用企业微信与顾客沟通，回复咨询，整理订单")]
    public void WeChat_as_a_tool_of_work_is_no_contact(string duties) => Assert.Empty(Of("Duties", duties));

    [Theory]
    [InlineData("")]
    [InlineData("  \u200b ")]
    [InlineData("发传单")]
    [InlineData("工作内容面谈")]
    [InlineData("工作内容面議，詳情面談")]
    [InlineData("工作内容请添加联系人微信详谈，具体来了再说")]
    [InlineData("具体工作内容到店后由店长安排，来了再说")]
    [InlineData("to be discussed")]
    [InlineData("Details to be discussed at the interview")]
    [InlineData("helper")]
    public void Duties_that_say_nothing_need_a_reason(string duties)
    {
        var finding = Assert.Single(JobSafetyCheck.Of(Draft(new JobText("Duties", duties), new JobText("Contact", "13800001234"))));
        Assert.Equal((JobRule.VagueDuties, FindingSeverity.Warning, "Duties"), (finding.Rule, finding.Severity, finding.Field));
    }

    [Fact]
    public void Duties_that_are_not_there_need_a_reason() =>
        Assert.Equal([JobRule.VagueDuties], JobSafetyCheck.Of(Draft()).Select(f => f.Rule));

    [Theory]
    [InlineData("负责店内点单与收银工作")]
    [InlineData("在商场门口发放宣传单页，具体时间面议")]
    [InlineData("Serve coffee and clean tables")]
    public void Duties_that_say_what_is_done_are_clean(string duties) => Assert.Empty(Of("Duties", duties));

    [Fact]
    public void An_employer_must_be_vetted_on_the_day()
    {
        var draft = Draft(new JobText("Duties", Duties));
        Assert.Empty(JobSafetyCheck.Of(draft with { VettedUntil = Today }));
        var never = Assert.Single(JobSafetyCheck.Of(draft with { VettedUntil = null }));
        var lapsed = Assert.Single(JobSafetyCheck.Of(draft with { VettedUntil = Today.AddDays(-1) }));
        Assert.Equal((JobRule.NotVetted, FindingSeverity.Warning), (never.Rule, never.Severity));
        Assert.Equal((JobRule.NotVetted, FindingSeverity.Warning), (lapsed.Rule, lapsed.Severity));
        Assert.Contains(Today.AddDays(-1), lapsed.Advice.Arguments);
        Assert.NotEqual(never.Fingerprint, lapsed.Fingerprint);
    }

    [Fact]
    public void An_acknowledgement_holds_while_the_same_words_stand()
    {
        var first = Assert.Single(Of("PayNote", "轻松月入过万"));
        Assert.Equal(32, first.Fingerprint.Length);
        Assert.Equal(first.Fingerprint, Assert.Single(Of("PayNote", "欢迎加入！轻松 月入过万。包午餐")).Fingerprint);
        Assert.NotEqual(first.Fingerprint, Assert.Single(Of("PayNote", "月入三万")).Fingerprint);
        Assert.NotEqual(first.Fingerprint, Assert.Single(Of("Title", "轻松月入过万")).Fingerprint);
        var pay = Draft(new JobText("Duties", Duties)) with { HourlyPay = 10, HourlyBenchmark = 20 };
        Assert.NotEqual(JobSafetyCheck.Of(pay)[0].Fingerprint, JobSafetyCheck.Of(pay with { HourlyPay = 11 })[0].Fingerprint);
    }

    private static JobDraft Draft(params JobText[] texts) => new(texts, 25, 20, 3, Today.AddDays(100), Today);

    /// <summary>The findings of one text, within a posting that is otherwise in order.</summary>
    private static IReadOnlyList<JobFinding> Of(string field, string text) => field == "Duties"
        ? JobSafetyCheck.Of(Draft(new JobText(field, text), new JobText("Place", "大学城文苑路18号")))
        : JobSafetyCheck.Of(Draft(new JobText("Duties", Duties), new JobText("Place", "大学城文苑路18号"), new JobText(field, text)));

    private static HashSet<JobRule> Blocks(IEnumerable<JobFinding> findings) =>
        [.. findings.Where(f => f.Severity == FindingSeverity.Error).Select(f => f.Rule)];

    private static string Words(IEnumerable<JobFinding> findings) => string.Join("; ", findings.Select(f => $"{f.Rule} {f.Field} “{f.Quote}”"));
}
