using System.Text.RegularExpressions;
using Outreach.Browser.Tests.Testing;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Tests.Infrastructure.Documents;

namespace Outreach.Browser.Tests;

/// <summary>The papers as another program than their writer reads them: LibreOffice turns them into PDF without loss.</summary>
public sealed partial class PaperConversionTests : IClassFixture<PaperConversionTests.Converted>
{
    private readonly Converted converted;

    public PaperConversionTests(Converted converted) => this.converted = converted;

    public static TheoryData<string> Names => [.. SamplePapers.All.Keys];

    /// <summary>The same contract longer and longer, so that its pages end at any place of it.</summary>
    private static readonly Dictionary<string, DocumentModel> Lengths = Enumerable.Range(0, 12).ToDictionary(
        n => $"long-{n:00}", n => (SamplePapers.Contract with { ExtraClauses = [.. Enumerable.Range(1, n).Select(i => $"第 {i} 项补充约定由双方书面确认。")] }).Compose());

    public sealed class Converted : IAsyncLifetime
    {
        public IReadOnlyDictionary<string, string> Texts { get; private set; } = new Dictionary<string, string>();

        /// <inheritdoc/>
        public async Task InitializeAsync() =>
            Texts = await LibreOffice.TextsOfPdfsAsync(SamplePapers.All.Concat(Lengths).ToDictionary(paper => paper.Key, paper => DocxWriter.Write(paper.Value)));

        /// <inheritdoc/>
        public Task DisposeAsync() => Task.CompletedTask;
    }

    [Theory, MemberData(nameof(Names))]
    public void Everything_on_a_paper_is_in_its_PDF(string name)
    {
        var text = Text(name);
        foreach (var block in SamplePapers.All[name].Blocks)
        {
            IEnumerable<string> lines = block switch
            {
                DocumentTitle title => [title.Text],
                DocumentSubtitle subtitle => [subtitle.Text],
                DocumentRightLine line => [line.Text],
                DocumentFacts facts => facts.Facts.Select(fact => fact.Label + fact.Value),
                DocumentHeading heading => [heading.Text],
                DocumentParagraph paragraph => [paragraph.Text],
                DocumentTable table => [string.Concat(table.Columns.Select(column => column.Head)), .. table.Rows.Select(row => string.Concat(row))],
                DocumentPhotos photos => photos.Photos.Select(photo => photo.Caption),
                DocumentSignatures signatures => signatures.Left.Zip(signatures.Right, (left, right) => left + right),
                _ => [],
            };
            Assert.All(lines, line => Assert.Contains(Squeezed(line), text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("contract", "赞助合同书", "甲方：福州市鼓楼区一品香茶饮有限公司", "乙方：闽江学院学生会外联部", "91350100M000100Y43", "小写：¥5,000.00", "大写：人民币伍仟元整", "¥3,000.00", "¥2,000.00", "一式两份，双方各执一份")]
    [InlineData("amendment", "补充协议", "WL-2026-0007", "对合同WL-2026-0001的补充", "一式两份")]
    [InlineData("proposal", "赞助策划书", "致：一品香茶饮", "冠名赞助", "¥12,000.00", "致谢")]
    [InlineData("fulfilment", "赞助履约报告", "合同编号：WL-2026-0001", "已完成", "已补做", "同意免除", "部分完成", "¥3,000.00", "图1", "图2", "图3")]
    [InlineData("event-plan", "活动策划书", "主办单位：闽江学院学生会", "承办单位：外联部、文艺部", "活动时间与地点", "2026年12月12日19:00至21:30", "人员分工表", "经费预算", "¥7,700.00", "安全第一责任人：王凯", "指导老师（签名）")]
    [InlineData("practice-plan", "活动策划书", "（练习）")]
    [InlineData("flow-sheet", "活动流程表", "活动当天18:3030分钟观众入场")]
    [InlineData("duty-sheet", "人员分工表", "舞台组林晓张帆、陈一舞台、灯光、音响、背景板2026年12月11日")]
    public void What_matters_most_is_in_the_PDF(string name, params string[] expected)
    {
        var text = Text(name);
        Assert.All(expected, words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1冠名（“一品香之夜”第十二届迎新晚会）1次—2026年12月12日文艺部")]
    [InlineData("2横幅（长6米、宽0.7米）3条一食堂门口2026年12月5日宣传部")]
    [InlineData("3海报20张教学楼一楼公告栏2026年12月5日宣传部")]
    [InlineData("4公众号推文2篇—2026年12月8日宣传部")]
    [InlineData("5主持人口播3次学校大礼堂2026年12月12日文艺部")]
    [InlineData("6签到墙标志1块签到处2026年12月12日生活部")]
    [InlineData("第一期2026年11月30日¥3,000.00银行转账")]
    public void Every_clause_has_its_row_in_the_PDF(string row) => Assert.Contains(row, Text("contract"), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Names))]
    public void Every_page_says_which_of_how_many_it_is(string name)
    {
        var pages = converted.Texts[name].TrimEnd('\f').Split('\f');
        Assert.InRange(pages.Length, name.EndsWith("-sheet", StringComparison.Ordinal) ? 1 : 2, 6);
        for (var i = 0; i < pages.Length; i++)
            Assert.Contains($"第{i + 1}页共{pages.Length}页", Squeezed(pages[i]), StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_has_one_sentence_and_what_is_signed_has_its_article_above_it() => Assert.All(Lengths.Keys.Append("contract").Append("amendment"), name =>
    {
        var pages = converted.Texts[name].TrimEnd('\f').Split('\f');
        // Header and footer are two.
        Assert.All(pages, page => Assert.True(page.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line)) >= 2 + 4, name));
        Assert.Matches("(合同生效|协议效力).*一式两份.*甲方（盖章）", Squeezed(pages[^1]));
    });

    /// <summary>Without spaces and line ends, and without what stands between two pages.</summary>
    private string Text(string name)
    {
        var header = Squeezed(SamplePapers.All[name].Header);
        return Footer().Replace(string.Concat(converted.Texts[name].Split('\f').Select(page => WithoutFirst(Squeezed(page), header))), "");
    }

    // The first alone: the title of a paper may read as its header does.
    private static string WithoutFirst(string page, string header) => page.IndexOf(header, StringComparison.Ordinal) is >= 0 and var at ? page.Remove(at, header.Length) : page;

    private static string Squeezed(string text) => Space().Replace(text, "");

    [GeneratedRegex(@"第\d+页共\d+页")]
    private static partial Regex Footer();

    [GeneratedRegex(@"[\s\p{Z}]+")]
    private static partial Regex Space();
}
