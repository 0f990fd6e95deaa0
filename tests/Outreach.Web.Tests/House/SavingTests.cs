using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Security;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.House;

[Collection(Subjects.House)]
public sealed class SavingTests(Portal portal)
{
    private static Dictionary<string, object?> Form(string title) => new()
    {
        ["Title"] = title,
        ["StartsAt"] = new DateTime(2026, 12, 8, 19, 0, 0),
        ["EndsAt"] = new DateTime(2026, 12, 8, 21, 30, 0),
        ["Venue"] = "大礼堂",
    };

    private async Task<int> MakeAsync(string title)
    {
        var officer = await portal.SignInAsync("officer");
        var made = await officer.SubmitAsync(await officer.OpenAsync("/events/new"), "main form", Form(title));
        return int.Parse(made.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_save_writes_who_changed_what_from_what_to_what()
    {
        var id = await MakeAsync("审计之前");
        var officer = await portal.SignInAsync("vice");
        await officer.SubmitAsync(await officer.OpenAsync($"/events/{id}/edit"), "main form", new() { ["Title"] = "审计之后" });
        var key = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await using var db = portal.OpenDatabase();
        var entries = await db.AuditEntries.Where(a => a.RecordType == "Event" && a.RecordKey == key).OrderBy(a => a.Id).ToListAsync();
        Assert.Equal([AuditAction.Created, AuditAction.Changed], entries.Select(e => e.Action));
        Assert.Equal([portal.IdOf("officer"), portal.IdOf("vice")], entries.Select(e => e.ActorId));
        var change = JsonDocument.Parse(entries[1].Changes).RootElement.GetProperty("Title");
        Assert.Equal(["审计之前", "审计之后"], change.EnumerateArray().Select(v => v.GetString()!));
        Assert.DoesNotContain("Version", entries[1].Changes, StringComparison.Ordinal);
        Assert.DoesNotContain("SearchText", entries[1].Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_the_trail_is_never_audited_itself()
    {
        await portal.SignInAsync("vice");
        await using (var db = portal.OpenDatabase())
        {
            db.AuditEntries.Add(AuditEntry.Event(AuditAction.SignedIn, "User", "1", portal.IdOf("vice"), portal.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        }

        await using var read = portal.OpenDatabase();
        Assert.True(await read.AuditEntries.AnyAsync(a => a.Action == AuditAction.SignedIn));
        Assert.False(await read.AuditEntries.AnyAsync(a => a.RecordType == nameof(AuditEntry)));
    }

    [Fact]
    public async Task Secrets_are_not_in_the_audit_trail()
    {
        var student = await portal.SignInAsync("student");
        await using var db = portal.OpenDatabase();
        var before = await db.Users.AsNoTracking().SingleAsync(u => u.Id == portal.IdOf("student"));
        await student.SubmitAsync(await student.OpenAsync("/account/password"), "main form", new()
        {
            ["Current"] = TestPeople.Password,
            ["Password"] = "another-good-passw0rd",
        });
        var admin = await portal.SignInAsync("admin");
        await admin.SubmitAsync(await admin.OpenAsync("/invitations/new"), "main form", new() { ["Email"] = "secret@test.example", ["DisplayName"] = "新人", ["Role"] = "Officer" });
        var link = (await admin.OpenAsync("/invitations")).Page.GetElementById("invitation-link")!.GetAttribute("value")!;
        var text = string.Concat(await db.AuditEntries.Select(a => a.Changes).ToListAsync());
        // Not only no such field, but none of the values in any field either.
        var secrets = await db.Users.Select(u => new { u.PasswordHash, u.SecurityStamp, u.ConcurrencyStamp }).ToListAsync();
        Assert.All(secrets.SelectMany(s => new[] { s.PasswordHash, s.SecurityStamp, s.ConcurrencyStamp }).OfType<string>(), s => Assert.DoesNotContain(s, text, StringComparison.Ordinal));
        // Other classes sign in as the same person.
        await db.Users.Where(u => u.Id == before.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.PasswordHash, before.PasswordHash));
        Assert.All(await db.UserSessions.Select(s => s.Key).ToListAsync(), k => Assert.DoesNotContain(k, text, StringComparison.Ordinal));
        var token = link.Split('/')[^1].Split('=')[^1];
        Assert.True(token.Length > 20);
        Assert.DoesNotContain(token, text, StringComparison.Ordinal);
        Assert.DoesNotContain(SecretToken.HashOf(token), text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(TestPeople.Password, text, StringComparison.Ordinal);
        Assert.DoesNotContain("PasswordHash", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SecurityStamp", text, StringComparison.Ordinal);
        Assert.DoesNotContain("AuthenticatorKey", text, StringComparison.Ordinal);
        Assert.Empty(await db.AuditEntries.Where(a => a.RecordType == "DataProtectionKey" || a.RecordType == "RequestKey").ToListAsync());
    }

    [Fact]
    public async Task A_save_raises_the_version_by_one_and_a_save_on_an_older_one_is_refused()
    {
        var id = await MakeAsync("版本");
        await using var first = portal.OpenDatabase();
        await using var second = portal.OpenDatabase();
        var mine = await first.Events.SingleAsync(e => e.Id == id);
        var theirs = await second.Events.SingleAsync(e => e.Id == id);
        Assert.Equal(1, mine.Version);
        first.Entry(mine).Property(e => e.Title).CurrentValue = "我的";
        await first.SaveChangesAsync();
        Assert.Equal(2, mine.Version);
        second.Entry(theirs).Property(e => e.Title).CurrentValue = "他们的";
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    [Fact]
    public async Task A_failed_save_leaves_neither_record_nor_trail_nor_search_pairs()
    {
        var id = await MakeAsync("原样");
        await using var db = portal.OpenDatabase();
        var loaded = await db.Events.SingleAsync(e => e.Id == id);
        db.Entry(loaded).Property(e => e.Title).CurrentValue = "不该留下";
        db.Entry(loaded).Property(e => e.Version).OriginalValue = 99;
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        var key = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await using var after = portal.OpenDatabase();
        Assert.Equal("原样", (await after.Events.SingleAsync(e => e.Id == id)).Title);
        Assert.Equal(1, await after.AuditEntries.CountAsync(a => a.RecordType == "Event" && a.RecordKey == key));
    }

    [Fact]
    public async Task The_same_form_key_is_saved_once()
    {
        await using var first = portal.OpenDatabase();
        await using var second = portal.OpenDatabase();
        first.RequestKeys.Add(new RequestKey("same/1", TestClock.Start));
        second.RequestKeys.Add(new RequestKey("same/1", TestClock.Start));
        await first.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateException>(() => second.SaveChangesAsync());
    }
}
