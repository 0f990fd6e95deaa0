using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Hosting;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.House;

/// <summary>What somebody tries who wants in, or wants to do harm: each of these once worked.</summary>
public sealed class AttacksTests(Portal portal) : IClassFixture<Portal>
{
    private async Task<User> AddAsync(string name, Role? role = null, DateOnly? until = null, string? number = null)
    {
        await using var db = portal.OpenDatabase();
        var email = TestPeople.EmailOf(name);
        var user = new User
        {
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            DisplayName = "人" + name,
            StudentNumber = number,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            CreatedAt = TestClock.Start,
            PasswordHash = TestPeople.PasswordHash,
        };
        db.Users.Add(user);
        if (role is { } held)
            db.Positions.Add(new Position(user.Id, null, held, null, new DateOnly(2026, 9, 1), until));
        await db.SaveChangesAsync();
        return user;
    }

    private static Task<Answer> TryAsync(PortalClient client, Answer page, string login, string password) =>
        client.SubmitAsync(page, "form[action='/sign-in']", new() { ["Login"] = login, ["Password"] = password });

    private async Task<List<string>> MailsToAsync(string email)
    {
        // The worker drops the text of what it has sent: then the folder has it.
        await using var db = portal.OpenDatabase();
        var bodies = await db.OutboxMessages.Where(m => m.Recipient == email && m.Body != "").Select(m => m.Body).ToListAsync();
        var folder = Path.Combine(portal.DataDirectory, "mails");
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
        {
            var text = await File.ReadAllTextAsync(file);
            if (!text.Contains("To: " + email, StringComparison.OrdinalIgnoreCase))
                continue;
            var body = text[text.IndexOf("\r\n\r\n", StringComparison.Ordinal)..];
            bodies.Add(text.Contains("base64", StringComparison.OrdinalIgnoreCase)
                ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\r\n", "", StringComparison.Ordinal).Trim()))
                : body.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal));
        }

        return bodies;
    }

    [Theory]
    [InlineData("Host")]
    [InlineData("X-Forwarded-Host")]
    public async Task A_link_in_a_mail_never_leads_where_the_request_says(string header)
    {
        var name = "poisoned-" + header.ToLowerInvariant();
        await AddAsync(name);
        var client = portal.Anonymous();
        var page = await client.OpenAsync("/forgot");
        if (header == "Host")
            client.Http.DefaultRequestHeaders.Host = "evil.example";
        else
            client.Http.DefaultRequestHeaders.Add(header, "evil.example");
        await client.SubmitAsync(page, "main form", new() { ["Email"] = TestPeople.EmailOf(name) });
        var mail = Assert.Single(await MailsToAsync(TestPeople.EmailOf(name)));
        Assert.DoesNotContain("evil.example", mail, StringComparison.Ordinal);
        Assert.Contains("https://localhost/reset?", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guesses_sent_at_once_are_counted_one_by_one_and_most_are_not_even_tried()
    {
        await AddAsync("parallel");
        var clients = Enumerable.Range(0, 24).Select(_ => portal.Anonymous()).ToList();
        var pages = new List<Answer>();
        foreach (var client in clients)
            pages.Add(await client.OpenAsync("/sign-in"));
        var hashed = portal.PasswordsHashed;
        await Task.WhenAll(clients.Select((c, i) => TryAsync(c, pages[i], TestPeople.EmailOf("parallel"), "wrong" + i)));
        Assert.Equal(hashed + 5, portal.PasswordsHashed);
        Assert.Equal(HttpStatusCode.OK, (await TryAsync(clients[0], pages[0], TestPeople.EmailOf("parallel"), TestPeople.Password)).Status);
        await using var db = portal.OpenDatabase();
        var key = portal.IdOf("parallel").ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(5, await db.AuditEntries.CountAsync(e => e.RecordType == "User" && e.Action == AuditAction.SignInFailed && e.RecordKey == key));
    }

    [Fact]
    public async Task The_answers_to_wrong_passwords_are_the_same_for_known_and_unknown_logins()
    {
        await AddAsync("quiet", number: "S7654321");
        var client = portal.Anonymous();
        var page = await client.OpenAsync("/sign-in");
        var told = new List<string>();
        foreach (var login in new[] { TestPeople.EmailOf("quiet"), "S7654321", "S0000000", TestPeople.EmailOf("no-such-person"), TestPeople.EmailOf("advisor") })
        {
            var answers = new List<string>();
            for (var i = 0; i < 7; i++)
                answers.Add((await TryAsync(client, page, login, "wrong")).Page.QuerySelector("[role=alert], .alert:not([hidden])")!.TextContent.Trim());
            told.Add(string.Join('\n', answers));
        }

        Assert.Single(told.Distinct());
        Assert.Contains("wait 5 seconds", told[0], StringComparison.Ordinal);
    }

    /// <summary>As after an hour of guesses from a hundred addresses.</summary>
    private async Task GuessedAtAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        var key = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        db.AuditEntries.AddRange(Enumerable.Range(0, 100).Select(i => AuditEntry.Event(AuditAction.SignInFailed, "User", key, null, portal.Clock.GetUtcNow().AddSeconds(-i))));
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task An_account_that_many_guess_at_is_refused_no_faster_than_an_unknown_one()
    {
        await GuessedAtAsync((await AddAsync("slow")).Id);
        var client = portal.Anonymous();
        var page = await client.OpenAsync("/sign-in");
        // Hashing is what takes the time: whoever is asked for, it is done once.
        foreach (var login in new[] { TestPeople.EmailOf("slow"), TestPeople.EmailOf("nobody"), TestPeople.EmailOf("minister") })
        {
            var before = portal.PasswordsHashed;
            await TryAsync(client, page, login, "wrong");
            Assert.Equal(before + 1, portal.PasswordsHashed);
        }
    }

    [Fact]
    public async Task An_account_that_many_guess_at_is_closed_to_new_browsers_alone_and_the_way_by_mail_opens_it()
    {
        var user = await AddAsync("besieged");
        var owner = portal.Anonymous();
        await owner.SignInAsync(TestPeople.EmailOf("besieged"), TestPeople.Password);
        await owner.ForgeAsync("/sign-out");
        await GuessedAtAsync(user.Id);
        var elsewhere = portal.Anonymous();
        var page = await elsewhere.OpenAsync("/sign-in");
        // The same words as for a wrong one: who guesses learns nothing by it.
        Assert.Contains("do not go together", (await TryAsync(elsewhere, page, TestPeople.EmailOf("besieged"), TestPeople.Password)).MainText, StringComparison.Ordinal);
        await owner.SignInAsync(TestPeople.EmailOf("besieged"), TestPeople.Password);

        await elsewhere.SubmitAsync(await elsewhere.OpenAsync("/forgot"), "main form", new() { ["Email"] = TestPeople.EmailOf("besieged") });
        var mail = Assert.Single(await MailsToAsync(TestPeople.EmailOf("besieged")), m => m.Contains("/reset?", StringComparison.Ordinal));
        var link = mail[mail.IndexOf("/reset?", StringComparison.Ordinal)..].Split('\n', ' ')[0].Trim();
        Assert.Equal("/sign-in", (await elsewhere.SubmitAsync(await elsewhere.OpenAsync(link), "main form", new() { ["Password"] = "an0ther-passwd" })).Location);
        await elsewhere.SignInAsync(TestPeople.EmailOf("besieged"), "an0ther-passwd");
    }

    [Fact]
    public async Task The_hundredth_wrong_one_is_told_to_the_trail_once_and_an_hour_later_the_account_is_open()
    {
        var user = await AddAsync("counted");
        await GuessedAtAsync(user.Id);
        var key = user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await using var db = portal.OpenDatabase();
        var oldest = await db.AuditEntries.Where(e => e.RecordKey == key && e.RecordType == "User" && e.Action == AuditAction.SignInFailed).OrderBy(e => e.Id).FirstAsync();
        await db.AuditEntries.Where(e => e.Id == oldest.Id).ExecuteDeleteAsync();
        var client = portal.Anonymous();
        var page = await client.OpenAsync("/sign-in");
        for (var i = 0; i < 3; i++)
            await TryAsync(client, page, TestPeople.EmailOf("counted"), "wrong");
        Assert.Equal(1, await db.AuditEntries.CountAsync(e => e.RecordType == "User" && e.RecordKey == key && e.Action == AuditAction.LockedOut));
        Assert.Equal(HttpStatusCode.OK, (await TryAsync(client, page, TestPeople.EmailOf("counted"), TestPeople.Password)).Status);
        portal.Clock.Advance(TimeSpan.FromMinutes(61));
        await client.SignInAsync(TestPeople.EmailOf("counted"), TestPeople.Password);
    }

    [Fact]
    public async Task The_administrators_cannot_leave_one_after_the_other_so_that_a_day_has_none()
    {
        await using var own = new OwnPortal();
        await own.Portal.InitializeAsync();
        var admin = await own.Portal.SignInAsync("admin");
        await using var db = own.Portal.OpenDatabase();
        var second = own.Portal.IdOf("advisor");
        db.Positions.Add(new Position(second, null, Role.Administrator, null, new DateOnly(2026, 9, 1), null));
        await db.SaveChangesAsync();
        var first = await db.Positions.SingleAsync(p => p.Role == Role.Administrator && p.UserId != second);
        var other = await db.Positions.SingleAsync(p => p.Role == Role.Administrator && p.UserId == second);
        await admin.ForgeAsync($"/users/{second}/positions/{other.Id}/end", new() { ["lastDay"] = "2026-11-22" });
        await admin.ForgeAsync($"/users/{first.UserId}/positions/{first.Id}/end", new() { ["lastDay"] = "2026-11-21" });
        await using var after = own.Portal.OpenDatabase();
        Assert.Equal(new DateOnly(2026, 11, 22), (await after.Positions.SingleAsync(p => p.Id == other.Id)).EndsOn);
        Assert.Null((await after.Positions.SingleAsync(p => p.Id == first.Id)).EndsOn);
    }

    private sealed class OwnPortal : IAsyncDisposable
    {
        public Portal Portal { get; } = new();

        public async ValueTask DisposeAsync() => await Portal.DisposeAsync();
    }

    [Fact]
    public async Task A_mistyped_last_day_ends_nothing_and_a_last_day_to_come_can_be_put_right()
    {
        var officer = await AddAsync("mistyped", Role.Officer);
        var admin = await portal.SignInAsync("admin");
        await using var db = portal.OpenDatabase();
        var position = await db.Positions.SingleAsync(p => p.UserId == officer.Id);
        var url = $"/users/{officer.Id}/positions/{position.Id}/end";
        var wrong = await admin.ForgeAsync(url, new() { ["lastDay"] = "2026-31-12" });
        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.NotEqual("", wrong.ErrorOf("lastDay"));
        Assert.Null(await LastDayAsync());
        Assert.Equal(HttpStatusCode.OK, (await admin.ForgeAsync(url, new() { ["lastDay"] = "" })).Status);
        Assert.Null(await LastDayAsync());
        await admin.ForgeAsync(url, new() { ["lastDay"] = "2026-12-01" });
        Assert.Equal(new DateOnly(2026, 12, 1), await LastDayAsync());
        await admin.ForgeAsync(url, new() { ["lastDay"] = "2026-12-31" });
        Assert.Equal(new DateOnly(2026, 12, 31), await LastDayAsync());
        await admin.ForgeAsync(url, new() { ["lastDay"] = "2026-11-20" });
        await admin.ForgeAsync(url, new() { ["lastDay"] = "2026-12-31" });
        Assert.Equal(new DateOnly(2026, 11, 20), await LastDayAsync());

        async Task<DateOnly?> LastDayAsync()
        {
            await using var fresh = portal.OpenDatabase();
            return (await fresh.Positions.SingleAsync(p => p.Id == position.Id)).EndsOn;
        }
    }

    [Fact]
    public async Task Inviting_the_same_address_in_other_letters_kills_the_earlier_link()
    {
        var admin = await portal.SignInAsync("admin");
        async Task<string> InviteAsync(string email)
        {
            await admin.SubmitAsync(await admin.OpenAsync("/invitations/new"), "main form", new() { ["Email"] = email, ["DisplayName"] = "新干事", ["Role"] = "Officer" });
            return new Uri((await admin.OpenAsync("/invitations")).Page.GetElementById("invitation-link")!.GetAttribute("value")!).PathAndQuery;
        }

        var earlier = await InviteAsync("Casey@Test.example");
        var later = await InviteAsync("casey@test.example");
        Assert.Equal(HttpStatusCode.Gone, (await portal.Anonymous().GetAsync(earlier)).Status);
        await portal.Anonymous().OpenAsync(later);
    }

    [Theory]
    [InlineData("Foo <vic@z.test>")]
    [InlineData("<vic2@z.test>")]
    [InlineData("vic2@z.test,")]
    [InlineData("a b@x.test")]
    [InlineData("<script>@x.test")]
    [InlineData("\"a b\"@x.test")]
    [InlineData("a@b@x.test")]
    [InlineData("nobody")]
    [InlineData("a@")]
    public async Task What_is_not_an_address_alone_is_refused(string email)
    {
        var client = portal.Anonymous();
        var answer = await client.SubmitAsync(await client.OpenAsync("/register"), "main form", Registration(email, "A" + Random.Shared.Next(1_000_000, 9_999_999)));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("This is not an e-mail address.", answer.ErrorOf("Email"));
        Assert.Equal(HttpStatusCode.OK, (await client.SubmitAsync(await client.OpenAsync("/forgot"), "main form", new() { ["Email"] = email })).Status);
    }

    [Fact]
    public async Task An_address_with_letters_of_other_scripts_registers_and_signs_in_however_it_is_composed()
    {
        var client = portal.Anonymous();
        Assert.Equal("/register/sent", (await client.SubmitAsync(await client.OpenAsync("/register"), "main form", Registration("re\u0301ne\u0301@z.test", "Z1234567"))).Location);
        await using var db = portal.OpenDatabase();
        Assert.Equal("r\u00e9n\u00e9@z.test", (await db.Users.SingleAsync(u => u.StudentNumber == "Z1234567")).Email);
        Assert.Equal("/register/sent", (await client.SubmitAsync(await client.OpenAsync("/register"), "main form", Registration("张三@例子.中国", "Z1234568"))).Location);
        Assert.True(await db.Users.AnyAsync(u => u.StudentNumber == "Z1234568"));
    }

    private static Dictionary<string, object?> Registration(string email, string number, string name = "新同学", string password = TestPeople.Password) => new()
    {
        ["Email"] = email,
        ["StudentNumber"] = number,
        ["DisplayName"] = name,
        ["Password"] = password,
    };

    [Theory]
    [InlineData("中奖了 http://evil.test")]
    [InlineData("中奖了://evil.test")]
    [InlineData("请看 www.evil.test")]
    public async Task A_name_cannot_carry_a_link_into_a_mail(string name)
    {
        var client = portal.Anonymous();
        var answer = await client.SubmitAsync(await client.OpenAsync("/register"), "main form", Registration("spam@z.test", "B7654321", name));
        Assert.NotEqual("", answer.ErrorOf("DisplayName"));
        Assert.Empty(await MailsToAsync("spam@z.test"));
    }

    [Fact]
    public async Task Texts_of_one_line_keep_no_line_breaks_and_notes_keep_them()
    {
        var client = portal.Anonymous();
        await client.SubmitAsync(await client.OpenAsync("/register"), "main form", Registration("lines@z.test", "B7654322", "同学\r\n\n您好\t中奖"));
        await using var db = portal.OpenDatabase();
        Assert.Equal("同学 您好 中奖", (await db.Users.SingleAsync(u => u.Email == "lines@z.test")).DisplayName);
    }

    [Fact]
    public async Task One_address_gets_at_most_three_account_mails_an_hour()
    {
        await AddAsync("flooded");
        var client = portal.Anonymous();
        // A form of its own each time: the same one sent again is one request.
        for (var i = 0; i < 8; i++)
            Assert.Equal("/forgot/sent", (await client.SubmitAsync(await client.OpenAsync("/forgot"), "main form", new() { ["Email"] = i % 2 == 0 ? TestPeople.EmailOf("flooded") : TestPeople.EmailOf("FLOODED") })).Location);
        await using var db = portal.OpenDatabase();
        Assert.Equal(3, await db.OutboxMessages.CountAsync(m => m.Recipient == TestPeople.EmailOf("flooded")));
    }

    private async Task<(PortalClient Client, string Key)> TwoFactorAsync(string name)
    {
        await AddAsync(name);
        var client = portal.Anonymous();
        await client.SignInAsync(TestPeople.EmailOf(name), TestPeople.Password);
        await client.SubmitAsync(await client.OpenAsync("/account/two-factor"), "form[action$='begin']");
        var page = await client.OpenAsync("/account/two-factor");
        var key = page.Page.GetElementById("authenticator-key")!.TextContent;
        await client.SubmitAsync(page, "form[action$='enable']", new() { ["Code"] = Totp.Code(key, portal.Clock.GetUtcNow()), ["Current"] = TestPeople.Password });
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        return (client, key);
    }

    private async Task<(PortalClient Client, Answer Step)> FirstStepAsync(string name)
    {
        var client = portal.Anonymous();
        var first = await TryAsync(client, await client.OpenAsync("/sign-in"), TestPeople.EmailOf(name), TestPeople.Password);
        return (client, await client.OpenAsync(first.Location!));
    }

    [Fact]
    public async Task A_code_signs_in_once_and_old_or_early_codes_never()
    {
        var (_, key) = await TwoFactorAsync("replayed");
        var now = portal.Clock.GetUtcNow();
        async Task<HttpStatusCode> CodeAsync(DateTimeOffset of)
        {
            var (client, step) = await FirstStepAsync("replayed");
            return (await client.SubmitAsync(step, "main form", new() { ["Code"] = Totp.Code(key, of) })).Status;
        }

        Assert.Equal(HttpStatusCode.OK, await CodeAsync(now.AddSeconds(-60)));
        Assert.Equal(HttpStatusCode.OK, await CodeAsync(now.AddSeconds(30)));
        Assert.Equal(HttpStatusCode.Redirect, await CodeAsync(now.AddSeconds(-30)));
        Assert.Equal(HttpStatusCode.OK, await CodeAsync(now.AddSeconds(-30)));
        Assert.Equal(HttpStatusCode.Redirect, await CodeAsync(now));
        Assert.Equal(HttpStatusCode.OK, await CodeAsync(now));
    }

    [Fact]
    public async Task Codes_guessed_at_once_lock_the_account()
    {
        await TwoFactorAsync("codes");
        var steps = new List<(PortalClient Client, Answer Step)>();
        for (var i = 0; i < 12; i++)
            steps.Add(await FirstStepAsync("codes"));
        await Task.WhenAll(steps.Select((s, i) => s.Client.SubmitAsync(s.Step, "main form", new() { ["Code"] = "00000" + (i % 10) })));
        await using var db = portal.OpenDatabase();
        Assert.NotNull((await db.Users.SingleAsync(u => u.Email == TestPeople.EmailOf("codes"))).LockoutEnd);
    }

    [Fact]
    public async Task Wrong_passwords_of_strangers_leave_the_second_step_open()
    {
        var (_, key) = await TwoFactorAsync("bothered");
        var stranger = portal.Anonymous();
        var page = await stranger.OpenAsync("/sign-in");
        for (var i = 0; i < 8; i++)
            await TryAsync(stranger, page, TestPeople.EmailOf("bothered"), "guess" + i);
        portal.Clock.Advance(TimeSpan.FromMinutes(3));
        var (owner, step) = await FirstStepAsync("bothered");
        Assert.Equal(HttpStatusCode.Redirect, (await owner.SubmitAsync(step, "main form", new() { ["Code"] = Totp.Code(key, portal.Clock.GetUtcNow()) })).Status);
    }

    [Fact]
    public async Task The_cookie_of_the_first_step_does_not_outlive_the_password()
    {
        var (owner, key) = await TwoFactorAsync("halfway");
        var (thief, step) = await FirstStepAsync("halfway");
        await owner.SubmitAsync(await owner.OpenAsync("/account/password"), "main form", new() { ["Current"] = TestPeople.Password, ["Password"] = "an0ther-passwd" });
        var answer = await thief.SubmitAsync(step, "main form", new() { ["Code"] = Totp.Code(key, portal.Clock.GetUtcNow()) });
        Assert.StartsWith("/sign-in", answer.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task Beginning_the_second_factor_many_times_at_once_is_no_failure()
    {
        await AddAsync("impatient");
        var client = portal.Anonymous();
        await client.SignInAsync(TestPeople.EmailOf("impatient"), TestPeople.Password);
        var page = await client.OpenAsync("/account/two-factor");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.SubmitAsync(page, "form[action$='begin']")));
        Assert.All(answers, a => Assert.True((int)a.Status < 500, $"{a.Status}"));
    }

    [Fact]
    public async Task The_trail_tells_of_signing_in_passwords_and_exports_without_secrets()
    {
        var user = await AddAsync("traced");
        var client = portal.Anonymous();
        await client.SignInAsync(TestPeople.EmailOf("traced"), TestPeople.Password);
        await client.SubmitAsync(await client.OpenAsync("/account/password"), "main form", new() { ["Current"] = TestPeople.Password, ["Password"] = "an0ther-passwd" });
        await client.SubmitAsync(await client.OpenAsync("/account/sessions"), "form[action$='end-all']");
        var minister = await portal.SignInAsync("minister");
        await minister.GetAsync("/sponsors/export");
        await using var db = portal.OpenDatabase();
        var key = user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var lines = await db.AuditEntries.Where(e => e.RecordType == "User" && e.RecordKey == key).ToListAsync();
        foreach (var action in new[] { AuditAction.SignedIn, AuditAction.PasswordChanged, AuditAction.SignedOutEverywhere })
            Assert.Equal(user.Id, Assert.Single(lines, l => l.Action == action).ActorId);
        Assert.DoesNotContain(lines, l => l.Changes.Contains("passwd", StringComparison.Ordinal));
        Assert.True(await db.AuditEntries.AnyAsync(e => e.RecordType == "Sponsor" && e.Action == AuditAction.Exported));
        var page = await (await portal.SignInAsync("admin", "zh-CN")).OpenAsync($"/audit?type=User&key={key}");
        Assert.Contains("修改密码", page.MainText, StringComparison.Ordinal);
        Assert.Contains("退出所有设备", page.MainText, StringComparison.Ordinal);
        Assert.Contains("导出", (await (await portal.SignInAsync("minister", "zh-CN")).OpenAsync("/audit?type=Sponsor")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aaaaaaaaa1")]
    [InlineData("password12")]
    [InlineData("         a1")]
    [InlineData("Qwertyuiop123")]
    [InlineData("passwordpassword1")]
    [InlineData("a1234567890")]
    [InlineData("woaini1314520")]
    [InlineData("weakling-2026")]
    [InlineData("W7654321abcde")]
    public async Task A_password_that_is_tried_first_is_refused(string password)
    {
        var client = portal.Anonymous();
        var answer = await client.SubmitAsync(await client.OpenAsync("/register"), "main form", Registration("weakling@z.test", "W7654321", password: password));
        Assert.NotEqual("", answer.ErrorOf("Password"));
    }

    [Fact]
    public async Task A_key_stands_for_one_content_at_one_address_and_a_refused_form_frees_it()
    {
        var officer = await portal.SignInAsync("officer");
        var key = Guid.NewGuid().ToString();
        async Task<Answer> AddSponsorAsync(string name) => await officer.ForgeAsync("/sponsors/new", new() { ["__RequestKey"] = key, ["Name"] = name, ["Industry"] = "Catering" });
        var first = await AddSponsorAsync("同钥一号店");
        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        Assert.Equal(first.Location, (await AddSponsorAsync("同钥一号店")).Location);
        Assert.NotEqual(first.Location, (await AddSponsorAsync("另一家二号铺")).Location);
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.Sponsors.CountAsync(s => s.Name == "同钥一号店"));
        Assert.Equal(1, await db.Sponsors.CountAsync(s => s.Name == "另一家二号铺"));

        await AddAsync("retyping");
        var client = portal.Anonymous();
        await client.SignInAsync(TestPeople.EmailOf("retyping"), TestPeople.Password);
        for (var i = 0; i < 2; i++)
        {
            var wrong = await client.ForgeAsync("/account/password", new() { ["__RequestKey"] = key, ["Current"] = "wrong", ["Password"] = "an0ther-passwd" });
            Assert.Equal(HttpStatusCode.OK, wrong.Status);
        }
    }

    [Fact]
    public async Task A_refused_form_that_is_sent_several_times_at_once_is_refused_and_no_error()
    {
        await AddAsync("hurried");
        var client = portal.Anonymous();
        await client.SignInAsync(TestPeople.EmailOf("hurried"), TestPeople.Password);
        await client.TokenAsync();
        // A wrong password is counted, so the first of them saves and gives its key back.
        Dictionary<string, object?> wrong = new() { ["__RequestKey"] = Guid.NewGuid().ToString(), ["Current"] = "wrong", ["Password"] = "an0ther-passwd" };
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => client.ForgeAsync("/account/password", wrong)));
        Assert.All(answers, a => Assert.Contains(a.Status, new[] { HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.Conflict }));
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_answered_with_400_and_words()
    {
        var client = portal.Anonymous();
        foreach (var content in new HttpContent[] { Broken(), Many() })
        {
            using var response = await client.Http.PostAsync("/sign-in", content);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains("cannot be read", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        static HttpContent Broken()
        {
            var content = new StringContent("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end");
            content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
            return content;
        }

        static FormUrlEncodedContent Many() => new(Enumerable.Range(0, 7000).Select(i => new KeyValuePair<string, string>("f" + i, "x")));
    }

    [Fact]
    public async Task HEAD_is_answered_as_GET_and_an_error_page_by_its_address_is_no_error()
    {
        var client = portal.Anonymous();
        Assert.Equal(HttpStatusCode.OK, (await client.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/sign-in"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/error/500")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/no-such-page")).Status);
    }

    [Fact]
    public async Task A_refused_check_stores_no_photo_and_what_is_stored_only_its_owner_may_read()
    {
        var officer = await portal.SignInAsync("officer");
        var made = await officer.ForgeAsync("/sponsors/new", new() { ["Name"] = "无照小馆", ["Industry"] = "Catering" });
        var minister = await portal.SignInAsync("minister");
        var photo = TestPictures.Jpeg(Guid.NewGuid());
        var uploads = Path.Combine(portal.DataDirectory, "uploads");
        int Files() => Directory.Exists(uploads) ? Directory.GetFiles(uploads, "*", SearchOption.AllDirectories).Length : 0;
        var before = Files();
        var page = await minister.OpenAsync(made.Location! + "/vet");
        Assert.Equal(HttpStatusCode.OK, (await minister.SubmitAsync(page, "main form", new() { ["Decision"] = "Rejected", ["Photo"] = new FilePart("a.jpg", photo) })).Status);
        Assert.Equal(before, Files());
        Assert.Equal(HttpStatusCode.Redirect, (await minister.SubmitAsync(page, "main form", new() { ["Decision"] = "Passed", ["Photo"] = new FilePart("a.jpg", photo) })).Status);
        Assert.Equal(before + 1, Files());
        if (OperatingSystem.IsWindows())
            return;
        foreach (var file in Directory.GetFiles(uploads, "*", SearchOption.AllDirectories))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task A_short_password_and_a_wrong_number_are_told_at_once()
    {
        var client = portal.Anonymous();
        var answer = await client.SubmitAsync(await client.OpenAsync("/register"), "main form", Registration("both@z.test", "B1!", password: "short1"));
        Assert.NotEqual("", answer.ErrorOf("Password"));
        Assert.NotEqual("", answer.ErrorOf("StudentNumber"));
    }

    [Fact]
    public async Task Pages_that_are_not_for_somebody_say_so_in_words_that_fit()
    {
        var student = await portal.SignInAsync("student");
        var refused = await student.GetAsync("/users");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("for the members of the department", refused.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("position", refused.MainText, StringComparison.Ordinal);
        Assert.Contains("administrator closes", (await (await portal.SignInAsync("officer")).OpenAsync("/account/delete")).MainText, StringComparison.Ordinal);
        Assert.Contains("set up already", (await portal.Anonymous().GetAsync("/setup")).MainText, StringComparison.Ordinal);
        Assert.Contains("First steps", (await (await portal.SignInAsync("admin")).OpenAsync("/")).MainText, StringComparison.Ordinal);
    }
}
