using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared;

namespace Outreach.Benchmarks;

internal sealed class Plans(OutreachDbContext db, bool brief)
{
    public async Task PrintAsync(string words)
    {
        var sponsors = db.Sponsors.AsNoTracking();
        await PageAsync("list", sponsors);
        await PageAsync("industry", sponsors.Where(s => s.Industry == Industry.Catering));
        await PageAsync("tag", sponsors.Where(s => s.Tags.Any(t => t.Tag == "美食")));
        await PageAsync("tag, in no use", sponsors.Where(s => s.Tags.Any(t => t.Tag == "没有")));
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await PageAsync("vetted", sponsors.Where(s => s.VettedUntil >= today));
        await PageAsync("not vetted", sponsors.Where(s => s.VettedUntil == null || s.VettedUntil < today));
        var since = today.AddDays(-90);
        await PageAsync("no visit", sponsors.Where(s => s.LastVisitOn == null || s.LastVisitOn < since));
        await PageAsync("never visited", sponsors.Where(s => s.LastVisitOn == null));
        foreach (var word in words.Split(','))
        {
            await PageAsync("search " + word, sponsors.SearchBy(db, word));
            await PageAsync("search " + word + " and industry", sponsors.SearchBy(db, word).Where(s => s.Industry == Industry.Beauty));
        }

        var board = Enum.GetValues<DealStage>().Where(s => s < DealStage.Won)
            .Select(s => db.Deals.AsNoTracking().Where(d => d.Stage == s).OrderByDescending(d => d.LastActivityAt).ThenByDescending(d => d.Id).Take(30))
            .Aggregate((all, column) => all.Concat(column));
        await ExplainAsync("board, cards", board);
    }

    private async Task PageAsync(string what, IQueryable<Sponsor> filtered)
    {
        await ExplainAsync(what + ", count", filtered.Take(Paging.CountUpTo + 1).GroupBy(_ => 1).Select(g => g.Count()));
        await ExplainAsync(what + ", page", filtered.OrderBy(s => s.Name).ThenBy(s => s.Id).Take(Paging.Size).Select(s => new { s.Id, s.Name }));
    }

    private async Task ExplainAsync<T>(string what, IQueryable<T> query)
    {
        await query.ToListAsync();
        var start = Stopwatch.GetTimestamp();
        await query.ToListAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F1} ms"));
        if (brief)
            return;
        await using var command = Microsoft.EntityFrameworkCore.RelationalQueryableExtensions.CreateDbCommand(query);
        command.CommandText = "EXPLAIN (ANALYZE, COSTS, BUFFERS OFF, SUMMARY OFF) " + command.CommandText;
        if (command.Connection!.State != System.Data.ConnectionState.Open)
            await command.Connection.OpenAsync();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            Console.WriteLine("    " + reader.GetString(0));
    }
}
