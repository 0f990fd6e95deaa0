using System.Text;
using Microsoft.EntityFrameworkCore;
using Outreach.Web.Tests.Infrastructure.Spreadsheets;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Sponsors;

/// <summary>Sheets as departments keep them, and what should come out of each.</summary>
public sealed class SponsorImportKeptSheetsTests(Portal portal) : IClassFixture<Portal>
{
    /// <summary>File, and for each row number, fate and name.</summary>
    public static TheoryData<string, string[]> Kept => new()
    {
        { "m2-first-sheet-is-help.xlsx", ["2|New|杂一店", "3|New|杂二店"] },
        { "m3-two-sheets.xlsx", ["2|New|杂一店", "2|New|杂二店"] },
        { "x4-merged-cells.xlsx", ["2|New|试四面馆", "3|New|试五文具", "4|New|试六眼镜"] },
        { "x5-two-line-head.xlsx", ["3|New|试七火锅"] },
        { "w2-lower-refs.xlsx", ["2|New|实一店", "3|New|实二店"] },
        { "w3-backslash.xlsx", ["2|New|实一店", "3|New|实二店"] },
        { "w4-case.xlsx", ["2|New|实一店", "3|New|实二店"] },
        {
            "d1-dups.xlsx",
            [
                "2|New|肯小基（北京西路店）", "3|New|肯小基（学府大道店）", "4|Duplicate|肯小基有限公司", "5|Duplicate|肯小基有限公司南昌分公司", "6|New|南昌市肯小基餐饮有限公司", "7|Duplicate|南昌肯小基餐饮有限公司",
                "8|New|好又来超市", "9|Duplicate|好又来便利", "10|New|小白兔文印店", "11|Duplicate|小白兔打印", "12|New|MIXUE蜜雪冰城", "13|Duplicate|ｍｉｘｕｅ 蜜雪冰城",
                "14|New|老王烧烤·大学城店", "15|Duplicate|老王烧烤大学城店", "16|New|龍門書局", "17|Duplicate|龙门书局", "18|New|晨光文具(总店)", "19|New|晨光文具【二店】",
                "20|New|天天果园（个体工商户）", "21|Duplicate|天天果园", "22|New|江西海纳科技股份有限公司", "23|Duplicate|江西海纳科技有限责任公司", "24|New|江西海纳科技集团有限公司", "25|Refused|某连锁A店",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task A_kept_sheet_comes_out_as_its_table_says(string file, string[] expected)
    {
        var officer = await portal.SignInAsync("officer");
        var rows = await officer.RowsAsync(await officer.PreviewAsync(Imports.Sample("import/" + file), file));
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            rows.Select(r => r.Split('|')).Select(r => $"{int.Parse(r[0], System.Globalization.CultureInfo.InvariantCulture) % 1_100_000}|{r[1]}|{r[2]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Worksheets_are_named_and_chosen_one_or_all()
    {
        var officer = await portal.SignInAsync("officer");
        var uploaded = await officer.UploadAsync(Imports.Sample("import/m2-first-sheet-is-help.xlsx"), "m2.xlsx");
        var page = await officer.OpenAsync(uploaded.Location!);
        Assert.Equal([("填写说明", false), ("商家", true)], page.Page.QuerySelectorAll("form#layout input[name=tab]").Select(i => (i.ParentElement!.QuerySelector("strong")!.TextContent, i.HasAttribute("checked"))));
        Assert.Equal("1", page.Page.QuerySelector("form#columns [name=layout]")!.GetAttribute("value"));
        // A help sheet chosen all the same is no dead end: it says so and the choice is still there.
        var help = await officer.OpenAsync($"{uploaded.Location}?tab=0");
        Assert.NotNull(help.Page.QuerySelector("form#layout input[name=tab][value='1']"));

        uploaded = await officer.UploadAsync(Imports.Sample("import/m3-two-sheets.xlsx"), "m3.xlsx");
        page = await officer.OpenAsync(uploaded.Location!);
        Assert.Equal("0,1", page.Page.QuerySelector("form#columns [name=layout]")!.GetAttribute("value"));
        page = await officer.OpenAsync($"{uploaded.Location}?tab=1");
        var map = string.Join(',', page.Page.QuerySelectorAll("select[name=map]").Select(s => ((AngleSharp.Html.Dom.IHtmlSelectElement)s).Value));
        Assert.Equal("杂二店", Assert.Single(await officer.RowsAsync(await officer.OpenAsync($"{uploaded.Location}/preview?layout=1&map={map}"))).Split('|')[2]);
    }

    [Fact]
    public async Task Macros_are_passed_over_and_a_broken_worksheet_is_named()
    {
        var officer = await portal.SignInAsync("officer");
        using var file = new MemoryStream();
        file.Write(TestWorkbook.OneSheet(TestWorkbook.Row(1, TestWorkbook.Text("A1", "商家名称")) + TestWorkbook.Row(2, TestWorkbook.Text("A2", "宏店"))));
        using (var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/vbaProject.bin").Open();
            part.Write(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 });
        }

        Assert.Equal("宏店", Assert.Single(await officer.RowsAsync(await officer.PreviewAsync(file.ToArray(), "宏.xlsm"))).Split('|')[2]);
        var broken = await officer.UploadAsync(TestWorkbook.OneSheet("<row><c><x"), "坏.xlsx");
        Assert.Contains("Worksheet “S0”: This file is damaged.", broken.ErrorOf("File"), StringComparison.Ordinal);
        Assert.Contains("Choose a table", (await officer.UploadAsync(Encoding.UTF8.GetBytes("x"), "商家.docx")).ErrorOf("File"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merchants_are_found_by_digits_traditional_characters_and_without_punctuation()
    {
        var officer = await portal.SignInAsync("officer");
        await officer.ConfirmAsync(await officer.PreviewAsync(Imports.Csv("寻龍書局·Coffee (南門店),,餐饮,,,,寻老板,0791-8866 7788,,,")));
        foreach (var words in new[] { "寻龙书局", "尋龍書局", "书局COFFEE", "书局coffee", "书局·coffee", "07918866", "88667788", "8866-7788", "（南门店）" })
        {
            Assert.Contains("寻龍書局", (await officer.OpenAsync("/sponsors?q=" + Uri.EscapeDataString(words))).MainText, StringComparison.Ordinal);
            if (words.All(c => char.IsDigit(c) || c == '-'))
                Assert.Contains("寻老板", (await officer.OpenAsync("/search?q=" + Uri.EscapeDataString(words))).MainText, StringComparison.Ordinal);
        }
    }
}
