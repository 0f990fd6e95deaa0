using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Outreach.Domain.Notifications;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Hosting;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Infrastructure;

/// <summary>These mails lie years ahead of the portal's own clock, so that its own worker leaves them alone.</summary>
public sealed class OutboxWorkerTests(Portal portal) : IClassFixture<Portal>, IAsyncLifetime
{
    private readonly FakeTimeProvider clock = TestClock.New();
    private readonly string folder = Directory.CreateTempSubdirectory("outreach-mails-").FullName;

    public async Task InitializeAsync()
    {
        clock.Advance(TimeSpan.FromDays(3650));
        await using var db = portal.OpenDatabase();
        await db.OutboxMessages.ExecuteDeleteAsync();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_mail_is_written_into_the_folder_and_its_secret_forgotten()
    {
        var id = await QueueAsync("new@test.example");
        Assert.Equal(1, await Worker().SendDueAsync(default));
        Assert.Equal(0, await Worker().SendDueAsync(default));
        var mail = await File.ReadAllTextAsync(Assert.Single(Mails));
        Assert.Contains("To: new@test.example", mail, StringComparison.Ordinal);
        Assert.EndsWith(".eml", Assert.Single(Mails), StringComparison.Ordinal);
        var message = await ReadAsync(id);
        Assert.Equal((clock.GetUtcNow(), null, "", 1), (message.SentAt!.Value, message.DueAt, message.Body, message.Attempts));
    }

    [Fact]
    public async Task Several_workers_send_each_mail_once()
    {
        var ids = new List<int>();
        for (var i = 0; i < 12; i++)
            ids.Add(await QueueAsync($"reader{i}@test.example"));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Worker().SendDueAsync(default))));
        var recipients = new List<string>();
        foreach (var mail in Mails)
            recipients.Add((await File.ReadAllLinesAsync(mail)).Single(l => l.StartsWith("To: ", StringComparison.Ordinal)));
        Assert.Equal(12, recipients.Count);
        Assert.Equal(12, recipients.Distinct().Count());
        foreach (var id in ids)
            Assert.Equal(1, (await ReadAsync(id)).Attempts);
    }

    [Fact]
    public async Task A_stale_claim_is_refused_by_the_database()
    {
        var id = await QueueAsync("one@test.example");
        await using var first = portal.OpenDatabase();
        await using var second = portal.OpenDatabase();
        var mine = await first.OutboxMessages.SingleAsync(m => m.Id == id);
        var theirs = await second.OutboxMessages.SingleAsync(m => m.Id == id);
        mine.Claim(clock.GetUtcNow());
        theirs.Claim(clock.GetUtcNow());
        await first.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_tried_again_later_and_given_up_in_the_end()
    {
        var id = await QueueAsync("late@test.example");
        var worker = Worker(NobodyListens);
        Assert.Equal(1, await worker.SendDueAsync(default));
        var message = await ReadAsync(id);
        Assert.Equal((1, clock.GetUtcNow().AddMinutes(1), null), (message.Attempts, message.DueAt, message.SentAt));
        Assert.StartsWith("SocketException", message.LastError, StringComparison.Ordinal);
        Assert.Equal(0, await worker.SendDueAsync(default));
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(0, await worker.SendDueAsync(default));
        for (var attempt = 2; attempt <= OutboxMessage.MaxAttempts; attempt++)
        {
            clock.Advance(TimeSpan.FromHours(2));
            Assert.Equal(1, await worker.SendDueAsync(default));
            Assert.Equal(attempt, (await ReadAsync(id)).Attempts);
        }

        clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await worker.SendDueAsync(default));
        Assert.Null((await ReadAsync(id)).DueAt);
        Assert.NotEqual("", (await ReadAsync(id)).Body);
    }

    [Fact]
    public async Task It_goes_out_once_the_server_is_back()
    {
        var id = await QueueAsync("back@test.example");
        await Worker(NobodyListens).SendDueAsync(default);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Worker().SendDueAsync(default));
        var message = await ReadAsync(id);
        Assert.Equal((2, null), (message.Attempts, message.LastError));
        Assert.NotNull(message.SentAt);
    }

    [Fact]
    public async Task A_bad_address_holds_nobody_else_up()
    {
        var bad = await QueueAsync("no address at all");
        var good = await QueueAsync("good@test.example");
        var worker = Worker();
        Assert.Equal(2, await worker.SendDueAsync(default));
        Assert.StartsWith("ParseException", (await ReadAsync(bad)).LastError, StringComparison.Ordinal);
        Assert.NotNull((await ReadAsync(good)).SentAt);
    }

    [Fact]
    public async Task A_mail_that_a_dead_worker_had_claimed_is_taken_up_after_two_minutes()
    {
        var id = await QueueAsync("orphan@test.example");
        await using (var db = portal.OpenDatabase())
        {
            (await db.OutboxMessages.SingleAsync(m => m.Id == id)).Claim(clock.GetUtcNow());
            await db.SaveChangesAsync();
        }

        Assert.Equal(0, await Worker().SendDueAsync(default));
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await Worker().SendDueAsync(default));
        Assert.NotNull((await ReadAsync(id)).SentAt);
    }

    [Fact]
    public async Task A_timeout_and_a_lost_database_end_neither_the_worker_nor_the_host()
    {
        var id = await QueueAsync("patient@test.example");
        var scopes = new FailingScopes(
            portal.Services.GetRequiredService<IServiceScopeFactory>(), new TaskCanceledException("The database took too long."), new TimeoutException(), new NpgsqlException("The connection is gone."));
        var ended = false;
        using var host = new HostBuilder().ConfigureServices(s => s.AddHostedService(_ => new OutboxWorker(
            scopes, new Mailer(Options.Create(new MailOptions()), new DataDirectory(folder)), new HastyClock(clock), NullLogger<OutboxWorker>.Instance))).Build();
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() => ended = true);
        await host.StartAsync();
        for (var waited = 0; !ended && waited < 600 && (await ReadAsync(id)).SentAt is null; waited++)
            await Task.Delay(50);
        Assert.False(ended);
        Assert.Empty(scopes.Failures);
        Assert.NotNull((await ReadAsync(id)).SentAt);
        await host.StopAsync();
    }

    private static MailOptions NobodyListens => new() { Host = "127.0.0.1", Port = 1, Security = MailSecurity.None };

    private string[] Mails => Directory.Exists(Path.Combine(folder, "mails")) ? Directory.GetFiles(Path.Combine(folder, "mails")) : [];

    private OutboxWorker Worker(MailOptions? options = null) => new(
        portal.Services.GetRequiredService<IServiceScopeFactory>(),
        new Mailer(Options.Create(options ?? new MailOptions()), new DataDirectory(folder)), clock, NullLogger<OutboxWorker>.Instance);

    private async Task<int> QueueAsync(string recipient)
    {
        await using var db = portal.OpenDatabase();
        var message = new OutboxMessage(recipient, "邀请", "https://portal.example/invitation?token=secret", clock.GetUtcNow());
        db.OutboxMessages.Add(message);
        await db.SaveChangesAsync();
        return message.Id;
    }

    private async Task<OutboxMessage> ReadAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.OutboxMessages.AsNoTracking().SingleAsync(m => m.Id == id);
    }

    /// <summary>Fails with each of the failures in turn before it works.</summary>
    private sealed class FailingScopes(IServiceScopeFactory scopes, params Exception[] failures) : IServiceScopeFactory
    {
        public Queue<Exception> Failures { get; } = new(failures);

        public IServiceScope CreateScope() => Failures.TryDequeue(out var failure) ? throw failure : scopes.CreateScope();
    }

    /// <summary>Tells another clock's time, but whoever waits waits 10 milliseconds.</summary>
    private sealed class HastyClock(TimeProvider clock) : TimeProvider
    {
        private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(10);

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => System.CreateTimer(callback, state, Beat, Beat);
    }
}
