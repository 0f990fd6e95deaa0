using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Accounts;

/// <summary>What ends: positions, accounts, patience with too many posts, and bytes that belong to nothing.</summary>
public sealed class AccountEndsTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Of_two_administrators_who_close_each_other_at_once_one_remains()
    {
        int first = portal.IdOf("admin"), second = portal.IdOf("partner");
        await using (var db = portal.OpenDatabase())
        {
            db.Positions.Add(new Position(second, null, Role.Administrator, null, new DateOnly(2026, 9, 1), null));
            await db.SaveChangesAsync();
        }

        var (one, two) = (await portal.SignInAsync("admin"), await portal.SignInAsync("partner"));
        var (pageOfTwo, pageOfOne) = (await one.OpenAsync($"/users/{second}"), await two.OpenAsync($"/users/{first}"));
        await Task.WhenAll(one.SubmitAsync(pageOfTwo, "form[action$='/close']"), two.SubmitAsync(pageOfOne, "form[action$='/close']"));
        await using var after = portal.OpenDatabase();
        Assert.Equal(1, await after.Users.CountAsync(u => (u.Id == first || u.Id == second) && u.ClosedAt == null));
        // The others of this class need their administrator.
        await after.Users.Where(u => u.Id == first).ExecuteUpdateAsync(u => u.SetProperty(x => x.ClosedAt, (DateTimeOffset?)null));
    }

    [Fact]
    public async Task A_deleted_student_leaves_no_name_in_the_trail()
    {
        var student = await portal.SignInAsync("student");
        var id = portal.IdOf("student");
        await student.SubmitAsync(await student.OpenAsync("/account"), "form[action$='/account']", new() { ["Profile.DisplayName"] = "改了名的同学" });
        Assert.Equal("/sign-in", (await student.SubmitAsync(await student.OpenAsync("/account/delete"), "main form", new() { ["Current"] = TestPeople.Password })).Location);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.Users.AnyAsync(u => u.Id == id));
        var text = string.Concat(await db.AuditEntries.Select(e => e.Changes).ToListAsync());
        foreach (var personal in new[] { "改了名的同学", "人student\"", "student@test.example", "20240001" })
            Assert.DoesNotContain(personal, text, StringComparison.OrdinalIgnoreCase);
        var key = id.ToString(CultureInfo.InvariantCulture);
        Assert.True(await db.AuditEntries.AnyAsync(e => e.RecordType == "User" && e.RecordKey == key && e.Action == AuditAction.Deleted));
    }

    [Fact]
    public async Task Bytes_that_belong_to_nothing_are_swept_away_after_a_day()
    {
        using var scope = portal.Services.CreateScope();
        var store = scope.ServiceProvider.GetRequiredService<FileStore>();
        var (orphan, young, kept) = (store.PathOf(new string('a', 64)), store.PathOf(new string('b', 64)), store.PathOf(new string('c', 64)));
        var now = portal.Clock.GetUtcNow();
        foreach (var path in new[] { orphan, young, kept })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, "x");
            File.SetLastWriteTimeUtc(path, now.UtcDateTime.AddDays(path == young ? -0.5 : -2));
        }

        await using (var db = portal.OpenDatabase())
        {
            db.StoredFiles.Add(new StoredFile(new string('c', 64), 1, "image/png", "c.png", FilePurpose.VisitPhoto, portal.IdOf("officer")));
            await db.SaveChangesAsync();
        }

        Assert.Equal(1, await store.SweepAsync(now, CancellationToken.None));
        Assert.Equal((false, true, true), (File.Exists(orphan), File.Exists(young), File.Exists(kept)));
    }
}

public sealed class PositionEndsTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task What_a_position_permits_ends_with_its_last_day_without_signing_out()
    {
        await using (var db = portal.OpenDatabase())
        {
            var id = portal.IdOf("officer2");
            Assert.True((await db.Positions.SingleAsync(p => p.UserId == id)).End(new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 21)).IsSuccess);
            await db.SaveChangesAsync();
        }

        var officer = await portal.SignInAsync("officer2");
        var form = await officer.OpenAsync("/events/new");
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/sponsors")).Status);
        portal.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/sponsors")).Status);
        portal.Clock.Advance(TimeSpan.FromSeconds(1)); // Midnight in Shanghai.
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/sponsors")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.SubmitAsync(form, "main form", new() { ["Title"] = "卸任之后" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task Too_many_posts_in_a_minute_are_told_to_wait()
    {
        var strict = new Portal { SensitivePostsPerMinute = 3 };
        await strict.InitializeAsync();
        try
        {
            var stranger = strict.Anonymous();
            var page = await stranger.OpenAsync("/sign-in");
            var answers = new List<Answer>();
            for (var i = 0; i < 4; i++)
                answers.Add(await stranger.SubmitAsync(page, "main form", new() { ["Login"] = "nobody", ["Password"] = "wrong" }));
            Assert.All(answers.Take(3), a => Assert.NotEqual(HttpStatusCode.TooManyRequests, a.Status));
            Assert.Equal(HttpStatusCode.TooManyRequests, answers[3].Status);
            Assert.Equal("60", answers[3].Response.Headers.GetValues("Retry-After").Single());
            Assert.Contains("That was a little fast", answers[3].Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/sign-in")).Status);
        }
        finally
        {
            await strict.DisposeAsync();
        }
    }
}
