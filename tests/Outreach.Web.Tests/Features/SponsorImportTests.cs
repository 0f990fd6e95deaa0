using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Imports;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Visits;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features;

/// <summary>What several tests of the import do the same way.</summary>
internal static class Imports
{
    public const string Headers = "商家名称,统一社会信用代码,行业,区县,地址,距离,联系人,电话,来源,最近拜访,备注";

    public static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name));

    public static byte[] Csv(params string[] rows) => Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(Headers)));

    public static async Task<Answer> UploadAsync(this PortalClient client, byte[] bytes, string name = "商家.csv") =>
        await client.SubmitAsync(await client.OpenAsync("/sponsors/import"), "form[action$='/sponsors/import']", new() { ["File"] = new FilePart(name, bytes) });

    /// <summary>Uploads, takes the guessed columns, and opens the preview.</summary>
    public static async Task<Answer> PreviewAsync(this PortalClient client, byte[] bytes, string name = "商家.csv")
    {
        var uploaded = await client.UploadAsync(bytes, name);
        Assert.Equal(HttpStatusCode.Redirect, uploaded.Status);
        var map = await client.OpenAsync(uploaded.Location!);
        var chosen = map.Page.QuerySelectorAll("select[name=map]").Select(s => ((AngleSharp.Html.Dom.IHtmlSelectElement)s).Value);
        return await client.OpenAsync($"{uploaded.Location}/preview?map={string.Join(',', chosen)}");
    }

    public static async Task<Answer> ConfirmAsync(this PortalClient client, Answer preview, bool fillGaps = false)
    {
        var answer = await client.SubmitAsync(preview, "form#confirm", fillGaps ? new() { ["FillGaps"] = "true" } : null);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        for (var attempt = 0; attempt < 300; attempt++)
        {
            var result = await client.GetAsync(answer.Location!);
            if (!result.Text.Contains("hx-trigger=\"every 1s\"", StringComparison.Ordinal))
                return result;
            await Task.Delay(100);
        }

        throw new TimeoutException("The import did not end.");
    }

    /// <summary>Number, name, fate and explanation of every row of a preview, all its pages together.</summary>
    public static async Task<List<string>> RowsAsync(this PortalClient client, Answer preview)
    {
        var rows = new List<string>();
        for (var page = 1; ; page++)
        {
            var answer = await client.OpenAsync($"{preview.Url}&page={page}");
            var shown = answer.Page.QuerySelectorAll("tr[data-row]")
                .Select(r => $"{r.GetAttribute("data-row")}|{r.GetAttribute("data-fate")}|{Plain(r.QuerySelector("th")!.TextContent)}|{Plain(r.QuerySelector(".card-line")!.TextContent)}").ToList();
            rows.AddRange(shown);
            if (shown.Count < 25)
                return rows;
        }
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The sheet that a department has kept for years.</summary>
public sealed class SponsorImportSampleTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task The_sample_is_told_fault_by_fault_the_same_in_both_encodings_and_imported_once_mended()
    {
        var officer = await portal.SignInAsync("officer");
        var utf8 = await officer.PreviewAsync(Imports.Sample("merchants-utf8.csv"));
        var gb18030 = await officer.PreviewAsync(Imports.Sample("merchants-gb18030.csv"));
        var rows = await officer.RowsAsync(utf8);
        Assert.Equal(rows, await officer.RowsAsync(gb18030));
        Assert.Equal(60, rows.Count);
        Console.WriteLine(string.Join('\n', rows));

        await using var db = portal.OpenDatabase();
        Assert.Equal(0, await db.Sponsors.CountAsync());
        await officer.ConfirmAsync(utf8);
        Assert.Equal(rows.Count(r => r.Contains("|New|", StringComparison.Ordinal)), await db.Sponsors.CountAsync());
    }
}
