using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Web.Infrastructure.Hosting;
using Outreach.Web.Infrastructure.Security;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Accounts;

public sealed partial class AccountsTests(Portal portal) : IClassFixture<Portal>
{
    private const string NewPassword = "an0ther-passwd";

    [GeneratedRegex(@"https://localhost(/\S+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)")]
    private static partial Regex Digits();

    private async Task<User> AddAsync(string name, bool confirmed = true, Role? role = null)
    {
        await using var db = portal.OpenDatabase();
        var email = TestPeople.EmailOf(name);
        var user = new User
        {
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = confirmed,
            DisplayName = "人" + name,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            CreatedAt = TestClock.Start,
            PasswordHash = TestPeople.PasswordHash,
        };
        db.Users.Add(user);
        if (role is { } held)
            db.Positions.Add(new Position(user.Id, null, held, null, new DateOnly(2026, 9, 1), null));
        await db.SaveChangesAsync();
        return user;
    }

    private static Task<Answer> TryAsync(PortalClient client, Answer page, string login, string password, bool stay = false) =>
        client.SubmitAsync(page, "form[action='/sign-in']", new() { ["Login"] = login, ["Password"] = password, ["Remember"] = stay ? "true" : "false" });

    private static string SignInCookieOf(Answer answer) => answer.Response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("outreach=", StringComparison.Ordinal) || c.StartsWith("__Host-outreach=", StringComparison.Ordinal));

    private async Task<string> LinkToAsync(string email) => Link().Matches(await MailToAsync(email))[0].Groups[1].Value;

    private async Task<string> CodeToAsync(string email) => Digits().Match(await MailToAsync(email)).Value;

    private async Task<string> MailToAsync(string email)
    {
        // The worker may send a mail before it is looked at, and then drops its text: the folder has it.
        for (var attempt = 0; attempt < 100; attempt++)
        {
            await using var db = portal.OpenDatabase();
            var body = await db.OutboxMessages.Where(m => m.Recipient == email && m.Body != "").OrderByDescending(m => m.Id).Select(m => m.Body).FirstOrDefaultAsync();
            if (body is not null)
                return body;
            foreach (var file in Directory.Exists(Path.Combine(portal.DataDirectory, "mails")) ? Directory.GetFiles(Path.Combine(portal.DataDirectory, "mails")).OrderByDescending(File.GetLastWriteTimeUtc) : Enumerable.Empty<string>())
            {
                var text = await File.ReadAllTextAsync(file);
                if (!text.Contains("To: " + email, StringComparison.OrdinalIgnoreCase))
                    continue;
                var start = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
                var plain = text.Contains("base64", StringComparison.OrdinalIgnoreCase)
                    ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(text[start..].Replace("\r\n", "", StringComparison.Ordinal).Trim()))
                    : text[start..].Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
                return plain;
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException("No mail to " + email);
    }

    [Theory]
    [InlineData("lockme")]
    [InlineData("nobody-there")]
    public async Task Who_guesses_waits_longer_and_longer_alike_for_known_and_unknown_and_the_right_one_is_let_in_then(string name)
    {
        if (name == "lockme")
            await AddAsync(name);
        var client = portal.Anonymous();
        var page = await client.OpenAsync("/sign-in");
        async Task<Answer> GuessAsync(string password) => await TryAsync(client, page, TestPeople.EmailOf(name), password);
        for (var i = 1; i <= 5; i++)
        {
            var answer = await GuessAsync("wrong");
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains("do not go together", answer.MainText, StringComparison.Ordinal);
        }

        // Too early is no try, right or wrong; and what was typed as a name stays.
        var early = await GuessAsync(TestPeople.Password);
        Assert.Contains("wait 5 seconds", early.MainText, StringComparison.Ordinal);
        Assert.Equal(TestPeople.EmailOf(name), early.Page.GetElementById("Login")!.GetAttribute("value"));
        portal.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Contains("do not go together", (await GuessAsync("wrong")).MainText, StringComparison.Ordinal);
        Assert.Contains("wait 10 seconds", (await GuessAsync("wrong")).MainText, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromSeconds(11));
        var last = await GuessAsync(TestPeople.Password);
        Assert.Equal(name == "lockme" ? HttpStatusCode.Redirect : HttpStatusCode.OK, last.Status);
    }

    [Fact]
    public async Task Who_has_signed_in_may_not_guess_the_password_for_ever_either()
    {
        await AddAsync("borrowed");
        var client = portal.Anonymous();
        await client.SignInAsync(TestPeople.EmailOf("borrowed"), TestPeople.Password);
        Dictionary<string, object?> Form(string current) => new() { ["Current"] = current, ["Password"] = NewPassword };
        for (var i = 0; i < 5; i++)
            Assert.Equal("The password is not right.", (await client.SubmitAsync(await client.OpenAsync("/account/password"), "main form", Form("guess" + i))).ErrorOf("Current"));
        var early = await client.SubmitAsync(await client.OpenAsync("/account/password"), "main form", Form(TestPeople.Password));
        Assert.Contains("wait 5 seconds", early.ErrorOf("Current"), StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(await client.OpenAsync("/account/password"), "main form", Form(TestPeople.Password))).Status);
    }

    [Fact]
    public async Task Every_cookie_of_the_portal_is_this_hosts_alone_and_one_that_is_not_counts_for_nothing()
    {
        await AddAsync("cookies");
        var client = portal.Anonymous();
        var page = await client.OpenAsync("/sign-in");
        var answer = await TryAsync(client, page, TestPeople.EmailOf("cookies"), TestPeople.Password);
        var set = page.Response.Headers.GetValues("Set-Cookie").Concat(answer.Response.Headers.GetValues("Set-Cookie")).Where(c => !c.StartsWith("language", StringComparison.Ordinal)).ToList();
        Assert.Contains(set, c => c.StartsWith("__Host-outreach=", StringComparison.Ordinal));
        Assert.All(set, c =>
        {
            Assert.StartsWith("__Host-", c, StringComparison.Ordinal);
            Assert.Contains("path=/;", c + ";", StringComparison.OrdinalIgnoreCase);
            Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", c, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", c, StringComparison.OrdinalIgnoreCase);
        });
        var session = set.First(c => c.StartsWith("__Host-outreach=", StringComparison.Ordinal)).Split(';')[0];
        foreach (var (cookie, status) in new[] { (session, HttpStatusCode.OK), (session["__Host-".Length..], HttpStatusCode.Redirect) })
        {
            var other = portal.Anonymous();
            other.Http.DefaultRequestHeaders.Add("Cookie", cookie);
            Assert.Equal(status, (await other.GetAsync("/account")).Status);
        }

        // Signing out takes it away under the same name.
        var left = await client.ForgeAsync("/sign-out");
        Assert.Contains(left.Response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-outreach=;", StringComparison.Ordinal) && c.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_student_signs_in_by_number_and_lands_on_the_applications()
    {
        var client = portal.Anonymous();
        var answer = await TryAsync(client, await client.OpenAsync("/sign-in"), "20240001", TestPeople.Password);
        Assert.Equal("/my/jobs", answer.Location);
        Assert.Contains("20240001", (await client.OpenAsync("/account")).MainText, StringComparison.Ordinal);
        Assert.Contains("20240001", (await client.OpenAsync("/account/data")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task A_return_address_elsewhere_is_ignored(string url)
    {
        var client = portal.Anonymous();
        var answer = await TryAsync(client, await client.OpenAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(url)), TestPeople.EmailOf("officer"), TestPeople.Password);
        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task Who_has_not_confirmed_the_address_is_told_after_the_right_password_only()
    {
        await AddAsync("unconfirmed", confirmed: false);
        var client = portal.Anonymous();
        var page = await client.OpenAsync("/sign-in");
        Assert.Contains("do not go together", (await TryAsync(client, page, TestPeople.EmailOf("unconfirmed"), "wrong")).MainText, StringComparison.Ordinal);
        var told = await TryAsync(client, page, TestPeople.EmailOf("unconfirmed"), TestPeople.Password);
        Assert.Equal("/register/sent", told.Location);
        var code = await CodeToAsync(TestPeople.EmailOf("unconfirmed"));
        var sent = await client.OpenAsync("/register/sent");
        Assert.Equal("/jobs", (await client.SubmitAsync(sent, "main form[action='/register/sent']", new() { ["Code"] = code })).Location);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/my/jobs")).Status);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_other_browsers_and_one_can_be_ended_alone()
    {
        await AddAsync("everywhere");
        var browsers = new List<PortalClient>();
        for (var i = 0; i < 3; i++)
        {
            var client = portal.Anonymous();
            await client.SignInAsync(TestPeople.EmailOf("everywhere"), TestPeople.Password);
            browsers.Add(client);
        }

        var list = await browsers[0].OpenAsync("/account/sessions");
        Assert.Equal(2, list.Page.QuerySelectorAll("main form[action$='/end']").Length);
        await browsers[0].SubmitAsync(list, "main form[action$='/end']");
        var alive = await Task.WhenAll(browsers.Select(b => b.GetAsync("/account")));
        Assert.Equal(2, alive.Count(a => a.Status == HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.Redirect, (await browsers[0].SubmitAsync(list, "form[action$='end-all']")).Status);
        foreach (var browser in browsers)
            Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task A_session_of_somebody_else_cannot_be_ended()
    {
        await AddAsync("victim");
        var victim = portal.Anonymous();
        await victim.SignInAsync(TestPeople.EmailOf("victim"), TestPeople.Password);
        await using var db = portal.OpenDatabase();
        var key = await db.UserSessions.Where(s => db.Users.Any(u => u.Id == s.UserId && u.Email == TestPeople.EmailOf("victim"))).Select(s => s.Key).SingleAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer")).ForgeAsync("/account/sessions/end", new() { ["key"] = key })).Status);
        await victim.OpenAsync("/account");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_itself_not_the_cookie_alone()
    {
        await AddAsync("leaver");
        var client = portal.Anonymous();
        await client.SignInAsync(TestPeople.EmailOf("leaver"), TestPeople.Password);
        Assert.Equal("/sign-in", (await client.ForgeAsync("/sign-out")).Location);
        await using var db = portal.OpenDatabase();
        Assert.True(await db.UserSessions.Where(s => db.Users.Any(u => u.Id == s.UserId && u.Email == TestPeople.EmailOf("leaver"))).AllAsync(s => s.EndedAt != null));
    }

    [Fact]
    public async Task Two_factor_asks_for_the_code_takes_a_recovery_code_once_and_remembers_the_browser()
    {
        await AddAsync("twofactor");
        var client = portal.Anonymous();
        await client.SignInAsync(TestPeople.EmailOf("twofactor"), TestPeople.Password);
        await client.SubmitAsync(await client.OpenAsync("/account/two-factor"), "form[action$='begin']");
        var setUp = await client.OpenAsync("/account/two-factor");
        var key = setUp.Page.GetElementById("authenticator-key")!.TextContent;
        var wrong = await client.SubmitAsync(setUp, "form[action$='enable']", new() { ["Code"] = "000000", ["Current"] = TestPeople.Password });
        Assert.Contains("This code is not right", wrong.MainText, StringComparison.Ordinal);
        var guess = await client.SubmitAsync(setUp, "form[action$='enable']", new() { ["Code"] = Totp.Code(key, portal.Clock.GetUtcNow()), ["Current"] = "wrong" });
        Assert.Contains("The password is not right", guess.MainText, StringComparison.Ordinal);
        var on = await client.SubmitAsync(setUp, "form[action$='enable']", new() { ["Code"] = Totp.Code(key, portal.Clock.GetUtcNow()), ["Current"] = TestPeople.Password });
        var codes = on.Page.QuerySelectorAll("#recovery-codes code").Select(c => c.TextContent).ToList();
        Assert.Equal(10, codes.Count);
        await using (var db = portal.OpenDatabase())
        {
            var id = portal.IdOf("twofactor");
            var kept = await db.UserTokens.Where(t => t.UserId == id).Select(t => t.Value).ToListAsync();
            Assert.DoesNotContain(kept, v => codes.Any(c => v!.Contains(c, StringComparison.Ordinal)));
            Assert.True(await db.OutboxMessages.AnyAsync(m => m.Recipient == TestPeople.EmailOf("twofactor")));
        }

        async Task<(PortalClient Client, Answer Page)> SecondStepAsync(bool stay = false)
        {
            var other = portal.Anonymous();
            var first = await TryAsync(other, await other.OpenAsync("/sign-in"), TestPeople.EmailOf("twofactor"), TestPeople.Password, stay);
            Assert.StartsWith("/sign-in/two-factor", first.Location, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/account")).Status);
            return (other, await other.OpenAsync(first.Location!));
        }

        var (browser, step) = await SecondStepAsync();
        // The code that turned it on is used up.
        Assert.Equal(HttpStatusCode.OK, (await browser.SubmitAsync(step, "main form", new() { ["Code"] = Totp.Code(key, portal.Clock.GetUtcNow()) })).Status);
        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.OK, (await browser.SubmitAsync(step, "main form", new() { ["Code"] = "123456" })).Status);
        var first = await browser.SubmitAsync(step, "main form", new() { ["Code"] = Totp.Code(key, portal.Clock.GetUtcNow()), ["RememberBrowser"] = "true" });
        Assert.Equal("/my/jobs", first.Location);
        // Who asked with the password to stay signed in stays so after the code, and only then.
        Assert.DoesNotContain("expires=", SignInCookieOf(first), StringComparison.Ordinal);
        await browser.ForgeAsync("/sign-out");
        await browser.SignInAsync(TestPeople.EmailOf("twofactor"), TestPeople.Password);
        await browser.OpenAsync("/account");

        (browser, step) = await SecondStepAsync(stay: true);
        var wrongFirst = await browser.SubmitAsync(step, "main form", new() { ["Code"] = "123456" });
        var stays = await browser.SubmitAsync(wrongFirst, "main form", new() { ["Code"] = codes[0] });
        Assert.Equal("/my/jobs", stays.Location);
        Assert.Contains("expires=", SignInCookieOf(stays), StringComparison.Ordinal);
        (browser, step) = await SecondStepAsync();
        Assert.Equal(HttpStatusCode.OK, (await browser.SubmitAsync(step, "main form", new() { ["Code"] = codes[0] })).Status);
    }

    [Fact]
    public async Task Turning_off_what_is_off_signs_nobody_out()
    {
        await AddAsync("nofactor");
        var client = portal.Anonymous();
        await client.SignInAsync(TestPeople.EmailOf("nofactor"), TestPeople.Password);
        var other = portal.Anonymous();
        await other.SignInAsync(TestPeople.EmailOf("nofactor"), TestPeople.Password);
        Assert.Equal("/account/two-factor", (await client.ForgeAsync("/account/two-factor/disable", new() { ["Current"] = TestPeople.Password })).Location);
        Assert.Equal("/account/two-factor", (await client.ForgeAsync("/account/two-factor/codes", new() { ["Current"] = TestPeople.Password })).Location);
        await client.OpenAsync("/account");
        await other.OpenAsync("/account");
        await using var db = portal.OpenDatabase();
        Assert.False(await db.OutboxMessages.AnyAsync(m => m.Recipient == TestPeople.EmailOf("nofactor")));
    }

    [Fact]
    public async Task A_reset_link_works_once_ends_sessions_and_takes_the_lock_off()
    {
        await AddAsync("forgetful");
        var signedIn = portal.Anonymous();
        await signedIn.SignInAsync(TestPeople.EmailOf("forgetful"), TestPeople.Password);
        var client = portal.Anonymous();
        var known = await client.SubmitAsync(await client.OpenAsync("/forgot"), "main form", new() { ["Email"] = TestPeople.EmailOf("forgetful") });
        var unknown = await client.SubmitAsync(await client.OpenAsync("/forgot"), "main form", new() { ["Email"] = "who@test.example" });
        Assert.Equal(known.Location, unknown.Location);
        var link = await LinkToAsync(TestPeople.EmailOf("forgetful"));
        var form = await client.OpenAsync(link);
        var weak = await client.SubmitAsync(form, "main form", new() { ["Password"] = "ABC" });
        Assert.Equal("Use at least 12 characters.", weak.ErrorOf("Password"));
        Assert.Equal("/sign-in", (await client.SubmitAsync(form, "main form", new() { ["Password"] = NewPassword })).Location);
        Assert.Equal(HttpStatusCode.Gone, (await client.SubmitAsync(form, "main form", new() { ["Password"] = "third-passw0rd" })).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await signedIn.GetAsync("/account")).Status);
        await client.SignInAsync(TestPeople.EmailOf("forgetful"), NewPassword);
    }

    [Fact]
    public async Task Registering_answers_the_same_whether_or_not_there_is_an_account()
    {
        Dictionary<string, object?> Form(string email, string number) => new()
        {
            ["Email"] = email,
            ["StudentNumber"] = number,
            ["DisplayName"] = "新同学",
            ["Password"] = TestPeople.Password,
        };
        var client = portal.Anonymous();
        foreach (var form in new[] { Form("fresh@test.example", "s2026001"), Form("fresh@test.example", "s2026002"), Form("other@test.example", "20240001"), Form(TestPeople.EmailOf("minister"), "s2026003") })
        {
            var answer = await client.SubmitAsync(await client.OpenAsync("/register"), "main form", form);
            Assert.Equal((HttpStatusCode.Redirect, "/register/sent"), (answer.Status, answer.Location));
        }

        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.Users.CountAsync(u => u.NormalizedEmail == "FRESH@TEST.EXAMPLE" || u.StudentNumber == "S2026001"));
        Assert.False(await db.Users.AnyAsync(u => u.NormalizedEmail == "OTHER@TEST.EXAMPLE" || u.StudentNumber == "S2026003"));
        Assert.Equal("20240001", (await db.Users.SingleAsync(u => u.Email == TestPeople.EmailOf("student"))).StudentNumber);
        Assert.True(await db.OutboxMessages.AnyAsync(m => m.Recipient == TestPeople.EmailOf("minister")));
        Assert.True(await db.OutboxMessages.AnyAsync(m => m.Recipient == "other@test.example"));
    }

    [Fact]
    public async Task A_number_that_nobody_confirmed_is_had_by_who_registers_it_next_and_kept_once_confirmed()
    {
        Dictionary<string, object?> Form(string name) => new()
        {
            ["Email"] = TestPeople.EmailOf(name),
            ["StudentNumber"] = "s2026100",
            ["DisplayName"] = "人" + name,
            ["Password"] = TestPeople.Password,
        };
        var (client, other) = (portal.Anonymous(), portal.Anonymous());
        await other.SubmitAsync(await other.OpenAsync("/register"), "main form", Form("squatter"));
        var squatters = await CodeToAsync(TestPeople.EmailOf("squatter"));
        var squatter = portal.IdOf("squatter").ToString(System.Globalization.CultureInfo.InvariantCulture);
        // However long it was held.
        portal.Clock.Advance(TimeSpan.FromHours(23));
        await client.SubmitAsync(await client.OpenAsync("/register"), "main form", Form("rightful"));
        await using (var db = portal.OpenDatabase())
        {
            Assert.Equal(TestPeople.EmailOf("rightful"), (await db.Users.SingleAsync(u => u.StudentNumber == "S2026100")).Email);
            Assert.False(await db.Users.AnyAsync(u => u.Email == TestPeople.EmailOf("squatter")));
            Assert.All(await db.AuditEntries.Where(e => e.RecordType == "User" && e.RecordKey == squatter).ToListAsync(), e => Assert.Equal("{}", e.Changes));
        }

        Assert.NotEqual("", (await other.SubmitAsync(await other.OpenAsync("/register/sent"), "main form", new() { ["Code"] = squatters })).ErrorOf("Code"));
        var code = await CodeToAsync(TestPeople.EmailOf("rightful"));
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(await client.OpenAsync("/register/sent"), "main form[action='/register/sent']", new() { ["Code"] = code })).Status);
        client = portal.Anonymous();
        var refused = await client.SubmitAsync(await client.OpenAsync("/register"), "main form", Form("latecomer"));
        Assert.Equal((HttpStatusCode.Redirect, "/register/sent"), (refused.Status, refused.Location));
        await using var after = portal.OpenDatabase();
        Assert.Equal(TestPeople.EmailOf("rightful"), (await after.Users.SingleAsync(u => u.StudentNumber == "S2026100")).Email);
        Assert.False(await after.Users.AnyAsync(u => u.Email == TestPeople.EmailOf("latecomer")));
        Assert.True(await after.OutboxMessages.AnyAsync(m => m.Recipient == TestPeople.EmailOf("latecomer")));
    }

    [Fact]
    public async Task The_digits_sign_in_where_one_was_and_work_in_the_browser_that_asked_for_them_alone()
    {
        Dictionary<string, object?> Form(string password) => new()
        {
            ["Email"] = TestPeople.EmailOf("digits"),
            ["StudentNumber"] = "Ｓ２０２６２００",
            ["DisplayName"] = "数同学",
            ["Password"] = password,
        };
        var (mine, thief) = (portal.Anonymous(), portal.Anonymous());
        await thief.SubmitAsync(await thief.OpenAsync("/register"), "main form", Form("the-th1ef-knows"));
        await mine.SubmitAsync(await mine.OpenAsync("/register?returnUrl=%2Fmy%2Fprofile"), "main form", Form(TestPeople.Password));
        var code = await CodeToAsync(TestPeople.EmailOf("digits"));
        // Whoever registered the address before has not this browser, and the password of then is worth nothing.
        Assert.NotEqual("", (await thief.SubmitAsync(await thief.OpenAsync("/register/sent"), "main form", new() { ["Code"] = code })).ErrorOf("Code"));
        var page = await mine.OpenAsync("/register/sent");
        for (var i = 0; i < 4; i++)
            Assert.NotEqual("", (await mine.SubmitAsync(page, "main form", new() { ["Code"] = code == "000000" ? "111111" : "000000" })).ErrorOf("Code"));
        var typed = string.Concat(code.Select(c => (char)(c - '0' + '\uff10')));
        Assert.Equal("/my/profile", (await mine.SubmitAsync(page, "main form", new() { ["Code"] = "\u200b" + typed })).Location);
        Assert.Equal(HttpStatusCode.OK, (await mine.GetAsync("/my/jobs")).Status);
        var sign = portal.Anonymous();
        Assert.Contains("do not go together", (await TryAsync(sign, await sign.OpenAsync("/sign-in"), TestPeople.EmailOf("digits"), "the-th1ef-knows")).MainText, StringComparison.Ordinal);
        // However a Chinese keyboard or a copy has typed it.
        Assert.Equal("/my/jobs", (await TryAsync(sign, await sign.OpenAsync("/sign-in"), "\ufeff ｓ２０２６２００\u200b", "\u200b" + TestPeople.Password)).Location);
    }

    [Fact]
    public async Task After_five_tries_or_ten_minutes_new_digits_are_needed()
    {
        var client = portal.Anonymous();
        await client.SubmitAsync(await client.OpenAsync("/register"), "main form", new()
        {
            ["Email"] = TestPeople.EmailOf("fivetries"),
            ["StudentNumber"] = "S2026201",
            ["DisplayName"] = "试同学",
            ["Password"] = TestPeople.Password,
        });
        var first = await CodeToAsync(TestPeople.EmailOf("fivetries"));
        var page = await client.OpenAsync("/register/sent");
        for (var i = 0; i < 5; i++)
            await client.SubmitAsync(page, "main form", new() { ["Code"] = first == "000000" ? "111111" : "000000" });
        Assert.NotEqual("", (await client.SubmitAsync(page, "main form", new() { ["Code"] = first })).ErrorOf("Code"));
        Assert.Equal("/register/sent", (await client.SubmitAsync(page, "main form[action='/register/resend']")).Location);
        portal.Clock.Advance(TimeSpan.FromMinutes(11));
        await using (var db = portal.OpenDatabase())
            Assert.True((await db.EmailCodes.SingleAsync(c => c.UserId == portal.IdOf("fivetries"))).ExpiresAt < portal.Clock.GetUtcNow());
        Assert.Equal("/register/sent", (await client.SubmitAsync(await client.OpenAsync("/register/sent"), "main form[action='/register/resend']")).Location);
        Assert.Equal("/jobs", (await client.SubmitAsync(await client.OpenAsync("/register/sent"), "main form", new() { ["Code"] = await CodeToAsync(TestPeople.EmailOf("fivetries")) })).Location);
    }

    [Fact]
    public async Task A_number_with_hyphens_is_read_as_meant_and_after_three_mails_the_page_says_when_to_ask_again()
    {
        var client = portal.Anonymous();
        await client.SubmitAsync(await client.OpenAsync("/register"), "main form", new()
        {
            ["Email"] = TestPeople.EmailOf("hyphen"),
            ["StudentNumber"] = "S2026-２０５",
            ["DisplayName"] = "连同学",
            ["Password"] = TestPeople.Password,
        });
        await using (var db = portal.OpenDatabase())
            Assert.Equal("S2026205", (await db.Users.SingleAsync(u => u.Email == TestPeople.EmailOf("hyphen"))).StudentNumber);
        for (var mail = 2; mail <= 3; mail++)
            await client.SubmitAsync(await client.OpenAsync("/register/sent"), "main form[action='/register/resend']");
        var last = await CodeToAsync(TestPeople.EmailOf("hyphen"));
        await client.SubmitAsync(await client.OpenAsync("/register/sent"), "main form[action='/register/resend']");
        var page = await client.OpenAsync("/register/sent");
        Assert.Contains(portal.Clock.GetUtcNow().AddHours(9).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("on their way", page.MainText, StringComparison.Ordinal);
        // An address that has no account answers the same.
        Assert.Equal("/jobs", (await client.SubmitAsync(page, "main form", new() { ["Code"] = last })).Location);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_an_administrator_closed_or_gave_a_position_loses_an_unconfirmed_number_but_stays(bool closed)
    {
        var (name, number) = closed ? ("shut", "S2026110") : ("posted", "S2026111");
        await AddAsync(name, confirmed: false, closed ? null : Role.Officer);
        await using (var db = portal.OpenDatabase())
        {
            var user = await db.Users.SingleAsync(u => u.Email == TestPeople.EmailOf(name));
            user.StudentNumber = number;
            user.ClosedAt = closed ? TestClock.Start : null;
            await db.SaveChangesAsync();
        }

        var client = portal.Anonymous();
        await client.SubmitAsync(await client.OpenAsync("/register"), "main form", new()
        {
            ["Email"] = $"next{number}@test.example",
            ["StudentNumber"] = number,
            ["DisplayName"] = "新同学",
            ["Password"] = TestPeople.Password,
        });
        await using var after = portal.OpenDatabase();
        Assert.Equal($"next{number}@test.example", (await after.Users.SingleAsync(u => u.StudentNumber == number)).Email);
        Assert.Null((await after.Users.SingleAsync(u => u.Email == TestPeople.EmailOf(name))).StudentNumber);
    }

    [Fact]
    public async Task The_language_is_kept_for_the_person()
    {
        await AddAsync("polyglot");
        var client = portal.Anonymous();
        await client.SignInAsync(TestPeople.EmailOf("polyglot"), TestPeople.Password);
        await client.SubmitAsync(await client.OpenAsync("/account"), "main form[action='/account']", new() { ["Profile.Language"] = "zh-CN", ["Profile.Phone"] = "138 0000 0000" });
        Assert.Contains("我的账号", (await client.OpenAsync("/account")).MainText, StringComparison.Ordinal);
        var elsewhere = portal.Anonymous();
        await elsewhere.SignInAsync(TestPeople.EmailOf("polyglot"), TestPeople.Password);
        Assert.Contains("我的账号", (await elsewhere.OpenAsync("/account")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_student_deletes_the_account_with_the_password_and_staff_cannot()
    {
        await AddAsync("goner");
        var client = portal.Anonymous();
        await client.SignInAsync(TestPeople.EmailOf("goner"), TestPeople.Password);
        var form = await client.OpenAsync("/account/delete");
        Assert.Equal(HttpStatusCode.OK, (await client.SubmitAsync(form, "main form", new() { ["Current"] = "wrong" })).Status);
        Assert.Equal("/sign-in", (await client.SubmitAsync(form, "main form", new() { ["Current"] = TestPeople.Password })).Location);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.Users.AnyAsync(u => u.Email == TestPeople.EmailOf("goner")));
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer")).ForgeAsync("/account/delete", new() { ["Current"] = TestPeople.Password })).Status);
    }

    [Fact]
    public async Task Set_up_makes_one_administrator_however_often_it_is_sent()
    {
        var token = SecretToken.New();
        await using (var db = portal.OpenDatabase())
        {
            (await db.DepartmentSettings.SingleAsync()).SetSetupToken(SecretToken.HashOf(token));
            await db.SaveChangesAsync();
        }

        Dictionary<string, object?> Form(string name) => new()
        {
            ["DepartmentName"] = "外联部",
            ["PayTo"] = "工行示例支行 校学生会 1502",
            ["DisplayName"] = name,
            ["Email"] = name + "@first.example",
            ["Password"] = TestPeople.Password,
        };
        PortalClient one = portal.Anonymous(), two = portal.Anonymous();
        Assert.Equal(HttpStatusCode.NotFound, (await one.GetAsync("/setup?token=wrong")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await one.GetAsync("/setup")).Status);
        Answer pageOne = await one.OpenAsync("/setup?token=" + token), pageTwo = await two.OpenAsync("/setup?token=" + token);
        var answers = await Task.WhenAll(one.SubmitAsync(pageOne, "main form", Form("one")), two.SubmitAsync(pageTwo, "main form", Form("two")));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.Single(answers, a => a.Status == HttpStatusCode.NotFound);
        await using (var db = portal.OpenDatabase())
        {
            Assert.Equal(1, await db.Users.CountAsync(u => u.Email!.EndsWith("@first.example")));
            Assert.DoesNotContain("PayTo", (await db.DepartmentSettings.SingleAsync()).PaperLacks);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync("/setup?token=" + token)).Status);
    }
}
