using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Outreach.Domain.Contracts;
using Outreach.Domain.Places;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Tests.Testing;
using A = DocumentFormat.OpenXml.Drawing;

namespace Outreach.Web.Tests.Infrastructure.Documents;

public sealed class PaperWritingTests
{
    public static TheoryData<string> Names => [.. SamplePapers.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_written_document_keeps_to_the_format(string name) => Validate(DocxWriter.Write(SamplePapers.All[name]));

    [Fact]
    public void Equal_papers_make_equal_bytes()
    {
        var first = SamplePapers.All.ToDictionary(p => p.Key, p => DocxWriter.Write(p.Value));
        Thread.Sleep(2_100); // a zip counts time in steps of two seconds
        Assert.All(SamplePapers.All, p => Assert.Equal(first[p.Key], DocxWriter.Write(p.Value)));
    }

    [Fact]
    public void A_contract_says_what_was_agreed()
    {
        var text = Text(SamplePapers.Contract);
        Assert.Equal("赞助合同书", text[0]);
        Assert.Equal("合同编号：WL-2026-0001", text[1]);
        Assert.Equal(
            ["甲方：福州市鼓楼区一品香茶饮有限公司", "统一社会信用代码：91350100M000100Y43", "地址：福州市鼓楼区学府路18号1层", "联系人：陈建国", "联系电话：13800000001"],
            text[2..7]);
        // The department has no credit code: no line says so.
        Assert.Equal(["乙方：闽江学院学生会外联部", "地址：福州市闽侯县溪源宫路200号学生活动中心305"], text[7..9]);
        Assert.Equal(
            ["第一条　合作内容", "第二条　赞助金额", "第三条　实物赞助", "第四条　宣传回报", "第五条　附加条款", "第六条　双方责任", "第七条　违约责任", "第八条　争议解决", "第九条　合同生效"],
            text.Where(line => line.StartsWith('第') && line.Contains("条　", StringComparison.Ordinal)));
        Assert.Contains("1. 甲方向乙方提供赞助金，小写：¥5,000.00，大写：人民币伍仟元整。", text);
        Assert.Contains("第一期\t2026年11月30日\t¥3,000.00\t银行转账", text);
        Assert.Contains("第二期\t2026年12月20日\t¥2,000.00\t—", text);
        Assert.Contains("2. 印有双方标志的帆布袋 100 个", text);
        Assert.Contains("序号\t形式\t数量\t地点\t开始日期\t执行部门", text);
        Assert.Contains("2\t横幅（长 6 米、宽 0.7 米）\t3 条\t一食堂门口\t2026年12月5日\t宣传部", text);
        Assert.Contains("6\t签到墙标志\t1 块\t签到处\t2026年12月12日\t生活部", text);
        Assert.Contains("1. 甲方可以在晚会当日的中场休息时向观众发放饮品 200 杯。", text);
        Assert.Contains("3. 本合同一式两份，双方各执一份，具有同等法律效力。", text);
        Assert.Contains("甲方（盖章）：\t乙方（盖章）：", text);
        Assert.Contains("代表（签字）：\t代表（签字）：", text);
        Assert.Contains("日期：　　　　年　　月　　日\t日期：　　　　年　　月　　日", text);
    }

    [Fact]
    public void The_sponsor_may_be_either_party()
    {
        var text = Text(SamplePapers.Contract with { PartyA = SamplePapers.Contract.PartyB, PartyB = SamplePapers.Contract.PartyA, SponsorIsPartyA = false });
        Assert.Equal("甲方：闽江学院学生会外联部", text[2]);
        Assert.Contains("1. 乙方向甲方提供赞助金，小写：¥5,000.00，大写：人民币伍仟元整。", text);
        Assert.Contains(text, line => line.Contains("就乙方赞助甲方举办的“第十二届迎新晚会”", StringComparison.Ordinal));
        Assert.DoesNotContain(text, line => line.Contains("甲方向乙方提供", StringComparison.Ordinal));
    }

    [Fact]
    public void A_draft_has_no_number_yet()
    {
        var text = Text(SamplePapers.Contract with { Number = null });
        Assert.Contains("合同编号：（准备签署时编定）", text);
        Assert.Contains("草稿，未签署", text);
        var approved = Text(SamplePapers.Contract with { Number = null, IsApproved = true });
        Assert.Contains("已批准，未编号，不能用来签署", approved);
        Assert.DoesNotContain("草稿，未签署", approved);
    }

    [Fact]
    public void The_paper_says_who_signs_and_leaves_out_what_nobody_filled_in()
    {
        var paper = SamplePapers.Contract with
        {
            SignerA = "陈建国",
            SignerB = "林晓",
            Occasion = "“非唱不可”K歌比赛",
            Instalments = [new(new(2026, 11, 30), 5_000)],
        };
        var text = Text(paper);
        Assert.Contains("代表（签字）：　　　　（陈建国）\t代表（签字）：　　　　（林晓）", text);
        Assert.Contains("期次\t付款日期（不晚于）\t金额", text);
        Assert.DoesNotContain(text, line => line.Contains("““", StringComparison.Ordinal));
        Assert.Equal("赞助合同-福州市鼓楼区一品香茶饮有限公司-“非唱不可”K歌比赛", paper.Compose().Title);
    }

    [Fact]
    public void A_contract_over_nothing_but_goods_says_so()
    {
        var text = Text(SamplePapers.Contract with { Cash = 0, Instalments = [], ExtraClauses = [] });
        Assert.Contains("本次赞助不含现金。", text);
        Assert.Contains("双方没有附加条款。", text);
        Assert.DoesNotContain(text, line => line.Contains('¥'));
    }

    [Fact]
    public void An_amendment_names_the_contract_that_it_changes()
    {
        var text = Text(SamplePapers.Amendment);
        Assert.Equal(["补充协议", "（对合同 WL-2026-0001 的补充）", "协议编号：WL-2026-0007"], text[..3]);
        Assert.Contains(text, line => line.Contains("于2026年11月25日签订了编号为 WL-2026-0001 的《赞助合同书》", StringComparison.Ordinal));
        Assert.Contains("3. 本协议一式两份，双方各执一份，具有同等法律效力。", text);
        Assert.Contains("日期：2026年12月1日\t日期：2026年12月1日", text);
        Assert.DoesNotContain("第七条　违约责任", text);
    }

    [Fact]
    public void An_amendment_says_what_stays_and_what_the_rest_becomes()
    {
        var text = string.Join('\n', Text(SamplePapers.Amendment));
        Assert.Contains("截至2026年11月30日", text, StringComparison.Ordinal);
        Assert.Contains("甲方已支付赞助金 ¥800.00。", text, StringComparison.Ordinal);
        Assert.Contains("乙方已完成宣传：横幅 2 条，东区主干道。", text, StringComparison.Ordinal);
        Assert.Contains("原合同金额 ¥2,000.00，已收 ¥800.00 继续有效；其余 ¥1,200.00（大写：人民币壹仟贰佰元整）改按下表支付。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("提供赞助金，小写", text, StringComparison.Ordinal);
        var none = string.Join('\n', Text(SamplePapers.Amendment with { Cash = 0, Instalments = [] }));
        Assert.Contains("其余 ¥1,200.00 不再支付。", none, StringComparison.Ordinal);
        var other = string.Join('\n', Text(SamplePapers.Amendment with { Cash = 1000, CashInCapitals = "人民币壹仟元整" }));
        Assert.Contains("其余 ¥1,200.00 改为 ¥1,000.00（大写：人民币壹仟元整）。", other, StringComparison.Ordinal);
    }

    [Fact]
    public void A_termination_says_what_was_performed_how_it_is_settled_and_what_is_void()
    {
        var text = string.Join('\n', Text(SamplePapers.Termination));
        Assert.Contains("终止协议", text, StringComparison.Ordinal);
        Assert.Contains("经双方协商一致，原合同自2026年12月2日起终止。", text, StringComparison.Ordinal);
        Assert.Contains("甲方已支付赞助金 ¥800.00（原合同金额 ¥2,000.00）。", text, StringComparison.Ordinal);
        Assert.Contains("退还赞助金，小写：¥300.00，大写：人民币叁佰元整。", text, StringComparison.Ordinal);
        Assert.Contains("甲方未付的赞助金 ¥1,200.00 不再支付。", text, StringComparison.Ordinal);
        Assert.Contains("主持人口播 3 次。", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proposal_leaves_out_what_it_knows_nothing_of()
    {
        var whole = Text(SamplePapers.Proposal);
        Assert.Contains("一、活动背景", whole);
        Assert.Contains("线上直播观看 8,600 人次。", whole.Single(line => line.StartsWith("去年", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("冠名赞助\t¥5,000.00\n饮品 200 杯\t1 家\t1. 晚会冠名\n2. 一食堂门口横幅 3 条\n3. 公众号推文 2 篇\n4. 主持人口播 3 次", whole);
        Assert.Contains("—\t合计\t¥12,000.00\t—", whole);
        var bare = Text(new ProposalDocument
        {
            EventTitle = "草坪音乐节",
            Host = "外联部",
            From = new(2027, 4, 1),
            To = new(2027, 4, 2),
            Contact = "林晓",
            Day = new(2027, 1, 1),
        });
        Assert.Equal(["一、活动时间与地点", "二、联系方式", "三、致谢"], bare.Where(line => line.Length > 1 && line[1] == '、'));
        Assert.Contains("时间：2027年4月1日至2027年4月2日。", bare);
    }

    [Fact]
    public void A_report_tells_kept_from_made_good_from_waived_from_missed()
    {
        var text = Text(SamplePapers.Fulfilment);
        Assert.Contains("合同约定宣传 4 项，如约完成 1 项，补做或者经贵方同意免除 2 项，未完成 1 项。", text);
        Assert.Contains("1\t横幅，一食堂门口\t3 条\t3 条\t已完成\t—\t2", text);
        Assert.Contains("2\t海报，教学楼一楼公告栏\t20 张\t15 张\t已补做\t原因：公告栏检修，5 张无处张贴\n补救：12月10日改贴图书馆门厅 5 张\t1", text);
        Assert.Contains("3\t主持人口播，学校大礼堂\t3 次\t2 次\t同意免除\t原因：节目超时，取消一次口播\t0", text);
        Assert.Contains("4\t公众号推文\t2 篇\t1 篇\t部分完成\t原因：第二篇未通过学校审核\t1", text);
        Assert.Contains("合计\t—\t¥5,000.00\t¥3,000.00\t—", text);
        Assert.Contains("图1　横幅：一食堂门口，2026年12月5日，3 条", string.Join('\n', text), StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_are_in_Chinese_for_English_readers_too()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = new CultureInfo("en");
            var kinds = Enum.GetValues<DeliverableKind>().Select(kind => new DocumentDeliverable(kind, 1, "个", "图书馆", new(2026, 12, 1), "宣传部"));
            var text = string.Join('\n', Text(SamplePapers.Contract with { Deliverables = [.. kinds] }));
            Assert.Contains("主持人口播", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Banner", text, StringComparison.Ordinal);
            Assert.DoesNotMatch("[A-Za-z]{4,}", text.Replace("WL", "", StringComparison.Ordinal).Replace("奖品印 logo", "", StringComparison.Ordinal));
        }
        finally
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("公司\u202Eexe.txt", "公司exe.txt")]
    [InlineData("公\0司\u0007\u001B", "公司")]
    [InlineData("公\uFFFF司\uFFFE\uFDD0", "公司")]
    [InlineData("公\uD83D司\uDE00", "公司")]
    [InlineData("公\u200B司\u2066\uFEFF", "公司")]
    [InlineData("</w:t></w:r><w:r><w:t>公司 & “子”", "</w:t></w:r><w:r><w:t>公司 & “子”")]
    [InlineData("公司\r\n甲方：别人", "公司 甲方：别人")]
    [InlineData("\u202E\u0000", "—")]
    [InlineData("😀公司", "😀公司")]
    public void Nothing_that_people_write_breaks_a_document(string written, string read)
    {
        var hostile = SamplePapers.Contract with
        {
            PartyA = new(written, written, written, written, written),
            Occasion = written,
            Number = written,
            Author = written,
            Goods = [written],
            ExtraClauses = [written],
            Deliverables = [new(DeliverableKind.Banner, 1, written, written, null, written, written)],
        };
        var bytes = DocxWriter.Write(hostile.Compose());
        Validate(bytes);
        Assert.Equal($"甲方：{read}", DocxText.Read(bytes).Text!.Paragraphs[2]);
    }

    [Fact]
    public void A_clause_of_several_lines_stays_one_clause()
    {
        var text = Text(SamplePapers.Contract with { ExtraClauses = ["第一行\r\n第二行", "另一条"] });
        Assert.Contains("1. 第一行\n第二行", text);
        Assert.Contains("2. 另一条", text);
    }

    [Fact]
    public void A_document_has_the_fonts_the_page_and_the_language_of_Chinese_papers()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(SamplePapers.All["contract"])), isEditable: false);
        var main = document.MainDocumentPart!;
        var page = main.Document!.Body!.GetFirstChild<SectionProperties>()!;
        Assert.Equal((11_906u, 16_838u), (page.GetFirstChild<PageSize>()!.Width!.Value, page.GetFirstChild<PageSize>()!.Height!.Value));
        Assert.Equal((1_440, 1_803u), (page.GetFirstChild<PageMargin>()!.Top!.Value, page.GetFirstChild<PageMargin>()!.Left!.Value));
        var styles = main.StyleDefinitionsPart!.Styles!;
        var run = styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        Assert.Equal(("宋体", "zh-CN", "24"), (run.RunFonts!.EastAsia!.Value, run.Languages!.EastAsia!.Value, run.FontSize!.Val!.Value));
        var title = styles.Elements<Style>().Single(style => style.StyleId == "Title").StyleRunProperties!;
        Assert.Equal(("黑体", "44"), (title.RunFonts!.EastAsia!.Value, title.FontSize!.Val!.Value));
        Assert.Equal("第 1 页　共 1 页", main.FooterParts.Single().Footer!.InnerText);
        Assert.Equal("赞助合同书　WL-2026-0001", main.HeaderParts.Single().Header!.InnerText);
        var tables = main.Document!.Descendants<Table>().Where(table => table.Descendants<TableBorders>().Any()).ToList();
        Assert.Equal(2, tables.Count);
        Assert.All(tables, table => Assert.Single(table.Descendants<TableHeader>()));
    }

    [Theory, MemberData(nameof(Names))]
    public void No_row_breaks_and_heads_are_repeated(string name)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(SamplePapers.All[name])), isEditable: false);
        var tables = document.MainDocumentPart!.Document!.Descendants<Table>().ToList();
        Assert.All(tables.SelectMany(table => table.Elements<TableRow>()), row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
        Assert.All(tables.Where(table => table.Descendants<TableBorders>().Any()), table =>
        {
            var rows = table.Elements<TableRow>().ToList();
            Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
            Assert.All(rows.Skip(1), row => Assert.Null(row.TableRowProperties!.GetFirstChild<TableHeader>()));
            Assert.All(rows.Skip(1).SkipLast(1).Where((_, i) => i == 0 || i == rows.Count - 3), row => Assert.All(row.Descendants<Paragraph>(), IsKept));
        });
    }

    [Theory]
    [InlineData("contract", "第九条　合同生效")]
    [InlineData("amendment", "第七条　协议效力")]
    public void What_is_signed_stands_below_all_of_the_last_article(string name, string article)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(SamplePapers.All[name])), isEditable: false);
        var blocks = document.MainDocumentPart!.Document!.Body!.ChildElements.ToList();
        var from = blocks.FindIndex(block => block.InnerText == article);
        Assert.True(from > 0);
        var (last, kept) = (blocks.Count - 2, blocks[(from + 1)..^2]); // the heading's style keeps it; the page follows at the end
        Assert.IsType<Paragraph>(blocks[last]);
        Assert.Contains(kept, block => block is Table);
        Assert.All(kept.SelectMany(block => block is Paragraph one ? new[] { one } : block.Descendants<Paragraph>()), IsKept);
    }

    private static void IsKept(Paragraph paragraph) => Assert.NotNull(paragraph.ParagraphProperties?.KeepNext);

    [Fact]
    public void The_files_properties_name_the_department_and_no_person()
    {
        using var zip = new ZipArchive(new MemoryStream(DocxWriter.Write(SamplePapers.All["contract"])));
        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
        using var reader = new StreamReader(zip.GetEntry("docProps/core.xml")!.Open());
        var core = reader.ReadToEnd();
        Assert.Contains("<dc:creator>闽江学院学生会外联部</dc:creator>", core, StringComparison.Ordinal);
        Assert.Contains("2026-11-21T00:00:00Z", core, StringComparison.Ordinal);
        Assert.DoesNotContain("林晓", core, StringComparison.Ordinal);
    }

    [Fact]
    public void A_photo_loses_what_the_camera_knows_and_stands_upright()
    {
        var bytes = DocxWriter.Write(WithPhoto(TestPictures.PhoneJpeg(400, 300, orientation: 6)));
        Validate(bytes);
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Null(document.MainDocumentPart!.Document!.Descendants<A.Transform2D>().Single().Rotation);
        using var part = document.MainDocumentPart.ImageParts.Single().GetStream();
        using var image = SixLabors.ImageSharp.Image.Load(part);
        Assert.Equal((300, 400, null), (image.Width, image.Height, image.Metadata.ExifProfile));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void A_photo_fits_into_its_half_of_the_page(ushort orientation)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(WithPhoto(TestPictures.PhoneJpeg(400, 300, orientation)))), isEditable: false);
        var extent = document.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>().Single();
        Assert.InRange(extent.Cx!.Value, 1, 4_150 * 635);
        Assert.InRange(extent.Cy!.Value, 1, 3_000 * 635);
        Assert.Equal(orientation == 8 ? 300 / 400.0 : 400 / 300.0, extent.Cx!.Value / (double)extent.Cy!.Value, 0.01);
    }

    [Fact]
    public void A_photo_that_Word_cannot_draw_is_named_instead()
    {
        foreach (var bytes in new byte[][] { [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBPVP8 "u8], [0xFF, 0xD8, 0xFF, 0xE0, 0xFF], [0xFF, 0xD8, 0xFF], [], TestPictures.PhoneJpeg(40, 30, 1)[..40] })
        {
            var written = DocxWriter.Write(WithPhoto(bytes));
            Validate(written);
            Assert.Contains(DocxText.Read(written).Text!.Paragraphs, line => line.Contains("请在线查看", StringComparison.Ordinal));
        }
    }

    private static DocumentModel WithPhoto(byte[] bytes) => (SamplePapers.Fulfilment with
    {
        Evidence = [new("横幅", "一食堂门口", new(2026, 12, 5), 3, "条", "/files/1", () => bytes)],
    }).Compose();

    private static string[] Text(ContractDocument paper) => Text(paper.Compose());

    private static string[] Text(TerminationDocument paper) => Text(paper.Compose());

    private static string[] Text(ProposalDocument paper) => Text(paper.Compose());

    private static string[] Text(FulfilmentDocument paper) => Text(paper.Compose());

    private static string[] Text(DocumentModel paper) => [.. DocxText.Read(DocxWriter.Write(paper)).Text!.Paragraphs];

    private static void Validate(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}");
        Assert.Empty(errors);
    }
}
