using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain.Sponsors;
using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>
/// A sheet as a department keeps it comes in on a laptop: a title above and a total below, values that no list knows said once,
/// duplicates decided one by one, what is refused mended and brought again.
/// </summary>
public sealed class SheetJourney(TimedPortal portal) : IClassFixture<TimedPortal>
{
    private const string Kept = """
        sep=;
        师大外联部商家汇总表;;;;;;;
        填表人：小王;;;;;2026年11月3日;;
        序号;店名;行业;离校距离;联系人電話;跟进人;最近拜访;备注
        1;表格奶茶铺;奶茶现制;2公里;13866660001/0791-88660001;;10月8日;愿意试一次
        2;表格书店（南门店）;文创;校门口;13866660002;;46131;
        3;表格书店（北门店）;文创;校门口;13866660002;;未拜访;/
        4;表格奶茶鋪;奶茶现制;;;;;电话换了
        5;表格面馆;餐饮;3公里内;13866660003;没这个人;去年冬天;
        6;;餐饮;校门口;13866660004;;;忘了店名
        7;;;;;;;
        合计;;;;6家;;;
        审核：部长;;;;;;;
        """;

    [Fact]
    public async Task A_dirty_sheet_comes_in_and_what_is_refused_comes_back()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = Path.Combine(portal.DataDirectory, "商家汇总.csv");
        await File.WriteAllBytesAsync(file, Encoding.GetEncoding("GB18030").GetBytes(Kept.ReplaceLineEndings("\r\n")));

        await using var laptop = await portal.SignInAsync("officer", width: 1280);
        var page = laptop.Page;
        await UploadAsync(laptop, file);
        await page.Locator("#left-out summary").ClickAsync();
        var leftOut = await page.Locator("#left-out").InnerTextAsync();
        foreach (var words in new[] { "师大外联部商家汇总表", "填表人：小王", "合计行", "只有序号", "审核：部长" })
            Assert.Contains(words, leftOut, StringComparison.Ordinal);
        await laptop.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("form#columns button[type=submit]"));

        // Each value once, with what it most likely means.
        Assert.Equal(["奶茶现制", "文创", "2公里", "没这个人"], await page.Locator("form#values th[scope=row]").AllInnerTextsAsync());
        await page.Locator("form#values tr", new PageLocatorOptions { HasText = "文创" }).Locator("select").SelectOptionAsync("SportAndCulture");
        await laptop.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("form#values button[type=submit]"));

        // The second branch of the chain is no duplicate, though it has the same phone.
        Assert.Equal("New", await page.Locator("tr[data-row='6']").GetAttributeAsync("data-fate"));
        var again = page.Locator("tr[data-fate=Duplicate]");
        Assert.Contains("表格奶茶鋪", await again.InnerTextAsync(), StringComparison.Ordinal);
        await again.Locator("select").SelectOptionAsync("Fill");
        await laptop.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("#confirm button[type=submit]"));
        await page.Locator(".alert.tone-success").WaitForAsync();
        await laptop.ShouldBeSoundAsync();

        await using (var db = portal.OpenDatabase())
        {
            var tea = await db.Sponsors.Include(s => s.Contacts).SingleAsync(s => s.Name == "表格奶茶铺");
            Assert.Equal((Industry.FoodAndDrink, DistanceBand.WithinThreeKilometres, 2), (tea.Industry, tea.Distance!.Value, tea.Contacts.Count));
            Assert.Equal(2, await db.Sponsors.CountAsync(s => s.Name.StartsWith("表格书店") && s.Industry == Industry.SportAndCulture));
            var noodles = await db.Sponsors.SingleAsync(s => s.Name == "表格面馆");
            Assert.Contains("去年冬天", noodles.Notes, StringComparison.Ordinal);
            Assert.Contains("没这个人", noodles.Notes, StringComparison.Ordinal);
        }

        var started = await page.RunAndWaitForDownloadAsync(() => page.Locator("main a[href*='/refused']").ClickAsync());
        var refused = Path.Combine(portal.DataDirectory, "refused-sheet.xlsx");
        await started.SaveAsAsync(refused);
        var sheet = SheetReader.Read(await File.ReadAllBytesAsync(refused)).Sheet!;
        var name = Array.IndexOf(sheet.Headers, "店名");
        using var mended = new MemoryStream();
        XlsxWriter.Write(mended, "x", sheet.Headers, sheet.Rows.Select(r => (IReadOnlyList<object?>)[.. r.Cells.Select((c, i) => i == name ? "表格补名店" : c)]));
        var mendedFile = Path.Combine(portal.DataDirectory, "mended-sheet.xlsx");
        await File.WriteAllBytesAsync(mendedFile, mended.ToArray());

        await using var phone = await portal.SignInAsync("officer", width: 390);
        await UploadAsync(phone, mendedFile);
        await phone.ShouldBeSoundAsync();
        await phone.Page.PressAsync(phone.Page.Locator("form#columns button[type=submit]"));
        await phone.ShouldBeSoundAsync();
        await phone.Page.PressAsync(phone.Page.Locator("#confirm button[type=submit]"));
        await phone.Page.Locator(".alert.tone-success").WaitForAsync();
        await phone.OpenAsync("/sponsors?q=" + Uri.EscapeDataString("13866660004"));
        Assert.Contains("表格补名店", await phone.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task UploadAsync(BrowserWindow window, string file)
    {
        await window.OpenAsync("/sponsors/import");
        await window.Page.SetInputFilesAsync("#File", file);
        await window.Page.PressAsync(window.Page.Locator("form[action='/sponsors/import'] button[type=submit]"));
        await window.Page.Locator("form#columns").WaitForAsync();
    }
}
