using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Members;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Infrastructure;

public sealed class LoggingTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_race_that_is_handled_is_no_error_in_the_log()
    {
        var lost = await FailAsync(db =>
        {
            Assert.Null(PayBenchmark.Set("日志市", 20, out var first).Error);
            Assert.Null(PayBenchmark.Set("日志市", 21, out var second).Error);
            db.PayBenchmarks.AddRange(first, second);
        });
        Assert.IsType<DbUpdateException>(lost);
        var late = await FailAsync(db =>
        {
            var student = new User { Id = portal.IdOf("student"), ConcurrencyStamp = "old" };
            db.Users.Attach(student).Property(u => u.DisplayName).CurrentValue = "新名";
        });
        Assert.IsType<DbUpdateConcurrencyException>(late);
        Assert.DoesNotContain("日志市", await ErrorsAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("EntityFrameworkCore", await ErrorsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_else_a_save_fails_of_is_an_error_in_the_log()
    {
        await using var own = new Apart();
        await own.Portal.InitializeAsync();
        await FailAsync(db => db.Terms.Add(new Term(new string('长', 500), new DateOnly(2026, 9, 1), new DateOnly(2027, 8, 31))), own.Portal);
        Assert.Contains("EntityFrameworkCore", await ErrorsAsync(own.Portal), StringComparison.Ordinal);
    }

    private async Task<Exception?> FailAsync(Action<OutreachDbContext> change, Portal? on = null)
    {
        using var scope = (on ?? portal).Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<OutreachDbContext>();
        change(db);
        return await Record.ExceptionAsync(() => db.SaveChangesAsync());
    }

    private async Task<string> ErrorsAsync(Portal? on = null)
    {
        var lines = new List<string>();
        // The folder is made with the first line.
        if (!Directory.Exists(Path.Combine((on ?? portal).DataDirectory, "logs")))
            return "";
        foreach (var path in Directory.GetFiles(Path.Combine((on ?? portal).DataDirectory, "logs")))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            lines.AddRange((await reader.ReadToEndAsync()).Split('\n').Where(l => l.Contains("\"Level\":\"Error\"", StringComparison.Ordinal)));
        }

        return string.Join('\n', lines);
    }

    /// <summary>A portal with a log of its own.</summary>
    private sealed class Apart : IAsyncDisposable
    {
        public Portal Portal { get; } = new();

        public async ValueTask DisposeAsync() => await Portal.DisposeAsync();
    }
}
