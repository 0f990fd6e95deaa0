using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Outreach.Benchmarks.Throughput;

/// <summary>
/// What the portal is measured against: the rows of the board's first page by raw Npgsql, written into a page by hand, and
/// a page that never changes. No framework but Kestrel and its routing.
/// </summary>
internal static class FloorServer
{
    /// <summary>The environment variable that names the database.</summary>
    public const string ConnectionVariable = "OUTREACH_FLOOR_CONNECTION";

    private const string Rows = """
        SELECT p."Id", p."Title", p."EmployerName", EXISTS (SELECT 1 FROM "Sponsors" s WHERE s."Id" = p."SponsorId" AND s."VettedUntil" >= $1),
               p."Category", p."PayAmount", p."PayUnit", p."Settlement", p."City", p."District", p."Times", p."Hours", p."StartsOn", p."ApplyBy", p."Headcount", t."Hired", t."Applied", p."PublishedAt"
        FROM "JobPostings" p JOIN "JobTallies" t ON t."PostingId" = p."Id"
        WHERE p."State" = 'Published' AND p."ApplyBy" >= $1 AND NOT p."IsFull"
        ORDER BY p."PublishedAt" DESC, p."Id" DESC LIMIT 21
        """;

    /// <summary>Serves until it is killed.</summary>
    /// <param name="port">On loopback.</param>
    /// <param name="staticPage">A file that <c>/static</c> gives as it is.</param>
    public static async Task RunAsync(int port, string staticPage)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(o => o.ListenLocalhost(port));
        await using var database = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable(ConnectionVariable)!);
        var page = await File.ReadAllBytesAsync(staticPage);
        var app = builder.Build();
        var encoder = HtmlEncoder.Create(UnicodeRanges.All);
        app.MapGet("/board", async (HttpContext context) =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await using var command = database.CreateCommand(Rows);
            command.Parameters.AddWithValue(DateOnly.FromDateTime(DateTime.UtcNow));
            await using var rows = await command.ExecuteReaderAsync();
            var html = new StringBuilder(16 * 1024);
            html.Append("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>兼职</title></head><body><main><h1>兼职</h1><ol class=\"jobs\">");
            for (var shown = 0; shown < 20 && await rows.ReadAsync(); shown++)
                Write(html, encoder, rows);
            html.Append("</ol></main></body></html>");
            await context.Response.WriteAsync(html.ToString());
        });
        app.MapGet("/static", (HttpContext context) =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = page.Length;
            return context.Response.Body.WriteAsync(page).AsTask();
        });
        await app.RunAsync();
    }

    private static void Write(StringBuilder html, HtmlEncoder encoder, NpgsqlDataReader row)
    {
        string Words(int column) => row.IsDBNull(column) ? "" : encoder.Encode(row.GetString(column));
        html.Append(CultureInfo.InvariantCulture, $"""
            <li class="job"><h2><a href="/jobs/{row.GetInt32(0)}">{Words(1)}</a></h2>
            <p class="job-pay"><strong>{row.GetDecimal(5):0.##}</strong> {row.GetString(6)} <span>{row.GetString(7)}</span></p>
            <p class="job-employer">{Words(2)}<span>{(row.GetBoolean(3) ? "已核验" : "未核验")}</span></p>
            <ul class="job-points"><li>{row.GetInt32(10)} {Words(11)}</li><li>{Words(8)} {Words(9)}</li><li>{row.GetString(4)}</li></ul>
            <p class="job-foot">{row.GetFieldValue<DateOnly>(12):M月d日} {row.GetFieldValue<DateOnly>(13):M月d日} {row.GetInt32(14)} {row.GetInt32(15)} {row.GetInt32(16)} {row.GetFieldValue<DateTimeOffset>(17):yyyy-MM-dd}</p></li>
            """);
    }
}
