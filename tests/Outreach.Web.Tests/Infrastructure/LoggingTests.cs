using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Infrastructure;

[Collection(Subjects.House)]
public sealed class LoggingTests(Portal portal)
{
    [Fact]
    public async Task A_race_that_is_handled_is_no_error_in_the_log()
    {
        // Other tests of this portal break things on purpose.
        var before = (await ErrorsAsync()).Length;
        var lost = await FailAsync(db =>
        {
            var first = PayBenchmark.Create("日志市", 20).Value;
            var second = PayBenchmark.Create("日志市", 21).Value;
            db.PayBenchmarks.AddRange(first, second);
        });
        Assert.IsType<DbUpdateException>(lost);
        var late = await FailAsync(db =>
        {
            var student = new User { Id = portal.IdOf("student"), ConcurrencyStamp = "old" };
            db.Users.Attach(student).Property(u => u.DisplayName).CurrentValue = "新名";
        });
        Assert.IsType<DbUpdateConcurrencyException>(late);
        var errors = (await ErrorsAsync())[before..];
        Assert.DoesNotContain("日志市", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("EntityFrameworkCore", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_is_one_line_with_the_route_that_it_asked_for()
    {
        var officer = await portal.SignInAsync("officer");
        var before = (await portal.ReadLogAsync()).Count;
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/sponsors/2147483647")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync("/no-such-page-at-all")).Status);
        var lines = (await portal.ReadLogAsync()).Skip(before - 1).Where(l => l.Contains("\"Commands\":", StringComparison.Ordinal)).ToList();
        Assert.Contains("sponsors/{id:int}", Assert.Single(lines, l => l.Contains("\"Status\":404", StringComparison.Ordinal) && l.Contains($"\"UserId\":{portal.IdOf("officer")}", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Single(lines, l => l.Contains("(no route)", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("no-such-page", StringComparison.Ordinal) || l.Contains("\"Route\":\"/error", StringComparison.Ordinal));
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

    private async Task<string> ErrorsAsync(Portal? on = null) =>
        string.Join('\n', (await (on ?? portal).ReadLogAsync()).Where(l => l.Contains("\"Level\":\"Error\"", StringComparison.Ordinal)));

    private sealed class Apart : IAsyncDisposable
    {
        public Portal Portal { get; } = new();

        public async ValueTask DisposeAsync() => await Portal.DisposeAsync();
    }
}
