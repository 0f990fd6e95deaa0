using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Jobs;

/// <summary>What students entrust to the portal: nobody else's hands on it, nothing asked that is not needed, and all of it forgotten in time.</summary>
[Collection(Subjects.Jobs)]
public sealed class StudentPrivacyTests(Portal portal)
{
    private const string IdNumber = "11010519491231002X";

    [Fact]
    public async Task Somebody_elses_application_is_not_there()
    {
        var id = await portal.PostingAsync();
        var application = await portal.ApplicationAsync(id, "student");
        foreach (var name in new[] { "student2", "officer", "minister" })
        {
            var other = await portal.SignInAsync(name);
            foreach (var address in new[] { "", "/answers", "/interview.ics" })
                Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/my/jobs/{application}{address}")).Status);
            foreach (var address in new[] { "/withdraw", "/rate" })
                Assert.Equal(HttpStatusCode.NotFound, (await other.ForgeAsync($"/my/jobs/{application}{address}", new() { ["First"] = "1", ["Second"] = "1" })).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.ForgeAsync($"/my/jobs/{application}/answers", await FieldsAsync(id))).Status);
        }

        Assert.Equal(ApplicationState.Applied, (await portal.StoredApplicationAsync(application)).State);
    }

    [Fact]
    public async Task Nobody_applies_for_somebody_else()
    {
        var id = await portal.PostingAsync();
        var student = await portal.SignInAsync("student2");
        var fields = await FieldsAsync(id);
        fields["StudentId"] = fields["UserId"] = portal.IdOf("student3");
        await student.ForgeAsync($"/jobs/{id}/apply?studentId={portal.IdOf("student3")}", fields);
        await using var db = portal.OpenDatabase();
        Assert.Equal(portal.IdOf("student2"), (await db.JobApplications.SingleAsync(a => a.PostingId == id)).StudentId);
    }

    [Fact]
    public async Task Strangers_sign_in_and_come_back()
    {
        var id = await portal.PostingAsync();
        var stranger = portal.Anonymous();
        var sent = await stranger.GetAsync($"/jobs/{id}/apply");
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Contains("/sign-in?ReturnUrl=", sent.Location, StringComparison.OrdinalIgnoreCase);
        var page = await stranger.OpenAsync(new Uri(new Uri("https://localhost"), sent.Location!).PathAndQuery);
        var back = await stranger.SubmitAsync(page, "form[action^='/sign-in']", new() { ["Login"] = TestPeople.EmailOf("student"), ["Password"] = TestPeople.Password });
        Assert.Equal($"/jobs/{id}/apply", back.Location);
        foreach (var address in new[] { "/my/jobs", "/my/profile", "/my/notices", $"/jobs/{id}/report" })
            Assert.Equal(HttpStatusCode.Redirect, (await portal.Anonymous().GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("advisor")]
    [InlineData("partner")]
    [InlineData("admin")]
    public async Task Who_may_not_apply_is_refused(string name)
    {
        var id = await portal.PostingAsync();
        var person = await portal.SignInAsync(name);
        foreach (var address in new[] { $"/jobs/{id}/apply", "/my/jobs", "/my/profile", $"/jobs/{id}/report" })
            Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.ForgeAsync($"/jobs/{id}/apply", await FieldsAsync(id))).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/my/notices")).Status);
    }

    [Fact]
    public async Task Identity_and_bank_numbers_are_refused_wherever_they_are_typed()
    {
        var id = await portal.PostingAsync();
        var student = await portal.SignInAsync("student");
        foreach (var (field, number) in new[] { ("Motive", IdNumber), ("Motive", "6222 0212 3456 7890 123"), ("College", "１１０１０５１９４９１２３１００２Ｘ"), ("Phone", "6222021234567890123"), ("Answers[1].Text", "身份证" + IdNumber) })
        {
            var fields = await FieldsAsync(id);
            fields[field] = number;
            var answer = await student.ForgeAsync($"/jobs/{id}/apply", fields);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains("looks like an identity card or bank card number", answer.MainText, StringComparison.Ordinal);
        }

        var profile = await student.OpenAsync("/my/profile");
        foreach (var field in new[] { "College", "Phone" })
            Assert.Contains("looks like an identity card or bank card number", (await student.SubmitAsync(profile, "main form[method=post]", new() { ["College"] = "信息学院", ["Phone"] = "13800001111", [field] = "622202123456789012" })).ErrorOf(field), StringComparison.Ordinal);
        var report = await student.ForgeAsync($"/my/jobs/{await portal.ApplicationAsync(id, "student")}/rate", new() { ["First"] = "1", ["Second"] = "1", ["Words"] = IdNumber });
        Assert.NotEqual(HttpStatusCode.InternalServerError, report.Status);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.PostingRatings.AnyAsync(r => r.Words != null && r.Words.Contains(IdNumber)));
    }

    [Fact]
    public async Task Scripts_and_endless_texts_are_harmless_in_every_field()
    {
        var id = await portal.PostingAsync(text: c => c with { Questions = [.. Enumerable.Range(0, PostingContent.MostQuestions).Select(i => new QuestionContent(0, $"问题{i}" + new string('"', 90), null))] });
        var student = await portal.SignInAsync("student2");
        var names = new[] { "College", "Phone", "Motive", "Answers[0].Text", "Answers[0].QuestionId", "Answers[0].Yes", "FreeTimes", "Revision", "Consent", "ConsentVersion" };
        foreach (var name in names)
        {
            foreach (var text in new[] { new string('长', 10_000), "<script>alert(1)</script>", "-1", "99999999999", "\u0000\uFFFE" })
            {
                var fields = await FieldsAsync(id);
                fields[name] = text;
                var answer = await student.ForgeAsync($"/jobs/{id}/apply", fields);
                Assert.NotEqual(HttpStatusCode.InternalServerError, answer.Status);
                Assert.Null(answer.Page.QuerySelector("main script"));
                if (answer.Status == HttpStatusCode.Redirect)
                {
                    var own = await student.OpenAsync(answer.Location!);
                    Assert.Null(own.Page.QuerySelector("main script"));
                    await student.SubmitAsync(own, "form[data-withdraw]");
                }
            }
        }

        // As much as the fields take, of the characters that take most room.
        foreach (var text in new[] { string.Concat(Enumerable.Repeat("😀", 100)), new string('<', 200), new string('"', 200), new string('\\', 200) })
        {
            var fields = await FieldsAsync(id);
            for (var i = 0; i < PostingContent.MostQuestions; i++)
                fields[$"Answers[{i}].Text"] = text;
            fields["Motive"] = text + text;
            var answer = await student.ForgeAsync($"/jobs/{id}/apply", fields);
            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
            await student.SubmitAsync(await student.OpenAsync(answer.Location!), "form[data-withdraw]");
        }

        foreach (var text in new[] { new string('长', 10_000), "<script>alert(1)</script>" })
        {
            Assert.NotEqual(HttpStatusCode.InternalServerError, (await student.ForgeAsync($"/jobs/{id}/report", new() { ["What"] = text })).Status);
            Assert.NotEqual(HttpStatusCode.InternalServerError, (await student.ForgeAsync("/my/profile", new() { ["College"] = text, ["Phone"] = text, ["FreeTimes"] = text })).Status);
        }
    }

    [Fact]
    public async Task The_trail_and_the_record_do_not_say_who_applied_or_what_was_written()
    {
        var id = await portal.PostingAsync();
        var student = await portal.SignInAsync("student3");
        var fields = await FieldsAsync(id);
        fields["Motive"] = "家里条件不好想补贴家用";
        var sent = await student.ForgeAsync($"/jobs/{id}/apply", fields);
        await student.ForgeAsync(sent.Location + "/withdraw");
        await using var db = portal.OpenDatabase();
        var (me, key) = (portal.IdOf("student3"), sent.Location!.Split('/')[^1]);
        var trail = await db.AuditEntries.Where(e => e.RecordType == nameof(JobApplication) && e.RecordKey == key).ToListAsync();
        Assert.NotEmpty(trail);
        Assert.All(trail, e => Assert.Null(e.ActorId));
        var all = await db.AuditEntries.Where(e => e.Changes.Contains("补贴家用") || e.Changes.Contains("13800001111") || e.Changes.Contains("信息学院")).ToListAsync();
        Assert.Empty(all);
        Assert.Equal(0, await db.AuditEntries.CountAsync(e => e.ActorId == me && (e.RecordType.StartsWith("Job") || e.RecordType == nameof(StudentProfile))));
        Assert.Null((await portal.StoredApplicationAsync(int.Parse(key, CultureInfo.InvariantCulture))).CreatedById);
    }

    [Fact]
    public async Task One_can_take_ones_data_along()
    {
        var id = await portal.PostingAsync();
        await portal.ApplicationAsync(id, "student2");
        await portal.ApplicationAsync(id, "student");
        var student = await portal.SignInAsync("student");
        await student.ForgeAsync($"/jobs/{id}/report", new() { ["What"] = "要交押金五百" });
        var file = JsonDocument.Parse((await student.OpenAsync("/account/data")).Text).RootElement;
        Assert.Equal("信息学院", file.GetProperty("Profile").GetProperty("College").GetString());
        var application = file.GetProperty("Applications").EnumerateArray().Last(a => a.GetProperty("Motive").GetString() == "想锻炼一下自己");
        Assert.Equal("周六餐厅服务员", application.GetProperty("Job").GetProperty("Title").GetString());
        Assert.Equal(2, application.GetProperty("Answers").GetArrayLength());
        Assert.Equal("要交押金五百", file.GetProperty("Reports").EnumerateArray().Last().GetProperty("What").GetString());
        Assert.True(file.GetProperty("Notices").GetArrayLength() >= 1);
        var stranger = JsonDocument.Parse((await (await portal.SignInAsync("officer2")).OpenAsync("/account/data")).Text).RootElement;
        Assert.Equal(0, stranger.GetProperty("Applications").GetArrayLength());
    }

    [Fact]
    public async Task A_deleted_account_leaves_counts_and_nothing_of_the_person()
    {
        await using var apart = new Apart();
        var own = await apart.StartAsync();
        var first = await own.PostingAsync();
        var second = await own.PostingAsync(text: c => c with { StartsOn = new(2026, 11, 21) });
        var (open, hired) = (await own.ApplicationAsync(first, "student"), await own.ApplicationAsync(second, "student", ApplicationState.Hired));
        var student = await own.SignInAsync("student");
        await student.ForgeAsync($"/my/jobs/{hired}/rate", new() { ["First"] = "5", ["Second"] = "5", ["Words"] = "我叫小明" });
        await student.ForgeAsync($"/jobs/{first}/report", new() { ["What"] = "要交押金" });
        var id = own.IdOf("student");
        var answer = await student.ForgeAsync("/account/delete", new() { ["Current"] = TestPeople.Password });
        Assert.Equal("/sign-in", answer.Location);

        await using var db = own.OpenDatabase();
        Assert.False(await db.Users.AnyAsync(u => u.Id == id));
        Assert.False(await db.StudentProfiles.AnyAsync(p => p.UserId == id));
        Assert.False(await db.Notices.AnyAsync(n => n.UserId == id));
        foreach (var application in new[] { await own.StoredApplicationAsync(open), await own.StoredApplicationAsync(hired) })
        {
            Assert.Null(application.StudentId);
            Assert.Null(application.Motive);
            Assert.Null(application.AnswersJson);
            Assert.Null(application.CreatedById);
            Assert.NotNull(application.AnonymisedAt);
            Assert.DoesNotContain(application.Steps, s => s.ById == id);
        }

        Assert.Equal((0, PostingState.Suspended), ((await own.JobAsync(first)).Tally.Applied, (await own.JobAsync(first)).State));
        Assert.Equal((1, 1), ((await own.JobAsync(second)).Tally.Applied, (await own.JobAsync(second)).Tally.Hired));
        Assert.Null((await own.JobAsync(first)).Reports.Single().ReporterId);
        Assert.Null((await db.PostingRatings.SingleAsync(r => r.ApplicationId == hired)).Words);
        // Letters to others stay, waiting or read: none of them named the person.
        string[] readers = ["minister", "vice", "officer"];
        var (ids, addresses) = (readers.Select(own.IdOf).ToList(), readers.Select(TestPeople.EmailOf).ToList());
        Assert.Equal(3, await db.Notices.CountAsync(n => ids.Contains(n.UserId)));
        Assert.False(await db.Notices.AnyAsync(n => ids.Contains(n.UserId) && (n.Subject.Contains("人student") || n.Text.Contains("人student"))));
        Assert.Equal(3, await db.OutboxMessages.CountAsync(m => addresses.Contains(m.Recipient)));
        Assert.False(await db.OutboxMessages.AnyAsync(m => m.Subject.Contains("人student") || m.Body.Contains("人student")));
        var traces = await db.AuditEntries.Where(e => e.Changes.Contains("小明") || e.Changes.Contains("信息学院") || e.Changes.Contains(TestPeople.EmailOf("student"))).ToListAsync();
        Assert.Empty(traces);
    }

    [Fact]
    public async Task Applications_are_forgotten_after_the_months_that_the_consent_names()
    {
        await using var apart = new Apart();
        var own = await apart.StartAsync();
        var posting = await own.PostingAsync();
        var (turnedDown, open) = (await own.ApplicationAsync(posting, "student", ApplicationState.ScreenedOut), await own.ApplicationAsync(posting, "student2"));
        var retention = own.Services.GetRequiredService<RetentionWorker>();
        own.Clock.Advance(TimeSpan.FromDays(364));
        Assert.Equal(0, await retention.AnonymizeAsync(default));
        own.Clock.Advance(TimeSpan.FromDays(2));
        // The open one waits until its posting is as long over: work ends in January.
        Assert.Equal(1, await retention.AnonymizeAsync(default));
        Assert.Null((await own.StoredApplicationAsync(turnedDown)).StudentId);
        Assert.Equal(ApplicationState.ScreenedOut, (await own.StoredApplicationAsync(turnedDown)).State);
        Assert.NotNull((await own.StoredApplicationAsync(open)).StudentId);
        own.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal(1, await retention.AnonymizeAsync(default));
        Assert.Equal(0, await retention.AnonymizeAsync(default));
        var forgotten = await own.StoredApplicationAsync(open);
        Assert.Equal((null, ApplicationState.Withdrawn), (forgotten.StudentId, forgotten.State));
        Assert.Equal(1, (await own.JobAsync(posting)).Tally.Applied);
        Assert.DoesNotContain((await own.StoredApplicationAsync(turnedDown)).Steps, s => s.ReasonText is not null);
    }

    [Fact]
    public async Task A_hundred_registrations_a_minute_from_one_address_are_refused()
    {
        await using var apart = new Apart();
        var own = await apart.StartAsync(new Portal { SensitivePostsPerMinute = 30 });
        var stranger = own.Anonymous();
        var answers = new List<Answer>();
        for (var i = 0; i < 100; i++)
            answers.Add(await stranger.ForgeAsync("/register", new() { ["Email"] = $"x{i}@example.com", ["StudentNumber"] = $"2026{i:0000}", ["DisplayName"] = "某", ["Password"] = "a-good-passw0rd-x" }));
        Assert.True(answers.Count(a => a.Status == HttpStatusCode.TooManyRequests) >= 60, $"{answers.Count(a => a.Status == HttpStatusCode.TooManyRequests)} refused");
        Assert.NotEmpty(answers.Last(a => a.Status == HttpStatusCode.TooManyRequests).Page.QuerySelectorAll("h1"));
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/register")).Status);
    }

    [Fact]
    public async Task Applications_are_limited_by_account_not_by_address()
    {
        await using var apart = new Apart();
        var own = await apart.StartAsync(new Portal { ApplicationsPerMinute = 3 });
        var id = await own.PostingAsync();
        var (one, two) = (await own.SignInAsync("student"), await own.SignInAsync("student2"));
        var answers = new List<Answer>();
        for (var i = 0; i < 6; i++)
            answers.Add(await one.ForgeAsync($"/jobs/{id}/report", new() { ["What"] = "" }));
        Assert.Equal(3, answers.Count(a => a.Status == HttpStatusCode.TooManyRequests));
        Assert.Equal(HttpStatusCode.OK, (await two.ForgeAsync($"/jobs/{id}/report", new() { ["What"] = "" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await one.GetAsync($"/jobs/{id}/apply")).Status);
    }

    private async Task<Dictionary<string, object?>> FieldsAsync(int id)
    {
        var posting = await portal.JobAsync(id);
        var fields = new Dictionary<string, object?>
        {
            ["Revision"] = posting.Revision,
            ["College"] = "信息学院",
            ["Phone"] = "13800001111",
            ["Motive"] = "想锻炼一下自己",
            ["FreeTimes"] = WeekTimes.Day(5),
            ["Consent"] = "true",
            ["ConsentVersion"] = ApplicationConsent.Version,
        };
        foreach (var (question, i) in posting.Questions.OrderBy(q => q.Position).Select((q, i) => (q, i)))
        {
            fields[$"Answers[{i}].QuestionId"] = question.Id;
            fields[question.Expected is null ? $"Answers[{i}].Text" : $"Answers[{i}].Yes"] = question.Expected is null ? "做过一年" : "true";
        }

        return fields;
    }

    private sealed class Apart : IAsyncDisposable
    {
        private Portal? portal;

        public async Task<Portal> StartAsync(Portal? own = null)
        {
            portal = own ?? new Portal();
            await portal.InitializeAsync();
            return portal;
        }

        public async ValueTask DisposeAsync() => await portal!.DisposeAsync();
    }
}
