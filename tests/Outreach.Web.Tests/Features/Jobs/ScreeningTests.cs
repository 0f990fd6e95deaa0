using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Jobs.Screening;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Jobs;

[Collection(Subjects.Jobs)]
public sealed class ScreeningTests(Portal portal)
{
    [Fact]
    public async Task An_officer_screens_one_after_the_other_and_the_student_is_turned_down_with_a_reason()
    {
        var id = await portal.PostingAsync();
        var (first, second) = (await portal.ApplicationAsync(id, "student"), await portal.ApplicationAsync(id, "student2", misses: true));
        var officer = await portal.SignInAsync("officer");
        Assert.Contains($"/postings/{id}/applications", (await officer.OpenAsync("/screening")).Text, StringComparison.Ordinal);

        var list = await officer.OpenAsync($"/postings/{id}/applications");
        Assert.InRange(list.Commands, 1, 6);
        var rows = list.Page.QuerySelectorAll("main tbody tr");
        // Who misses a must-have comes last, and that is said in words.
        Assert.Equal(2, rows.Length);
        Assert.Contains("人student2", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("missed", rows[1].QuerySelector(".must-missed")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("met", rows[0].QuerySelector(".must-met")!.TextContent, StringComparison.Ordinal);

        var page = await officer.OpenAsync($"/postings/{id}/applications/{first}");
        Assert.InRange(page.Commands, 1, 6);
        Assert.Contains("13800001111", page.MainText, StringComparison.Ordinal);
        var next = await officer.SubmitAsync(page, "form[data-screen]", new() { ["Do"] = "In", ["Reliability"] = 5, ["Communication"] = 4, ["Note"] = "很踏实" });
        Assert.Equal($"/postings/{id}/applications/{second}", next.Location);
        var passed = await portal.StoredApplicationAsync(first);
        Assert.Equal((ApplicationState.ScreenedIn, 90), (passed.State, passed.Score));
        Assert.Equal("很踏实", passed.Sheet.Note);
        Assert.Equal(portal.IdOf("officer"), passed.ScreenedById);

        var turned = await officer.SubmitAsync(await officer.OpenAsync(next.Location!), "form[data-screen]", new() { ["Do"] = "Out" });
        Assert.Equal($"/postings/{id}/applications", turned.Location);
        // The likely reason stood there already.
        Assert.Equal((ApplicationState.ScreenedOut, RejectionReason.MissesMustHave), ((await portal.StoredApplicationAsync(second)).State, (await portal.StoredApplicationAsync(second)).Reason));
        Assert.Contains("Everybody is screened", (await officer.OpenAsync(turned.Location!)).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_is_turned_round_before_sending_and_not_after()
    {
        var id = await portal.PostingAsync();
        var application = await portal.ApplicationAsync(id, state: ApplicationState.ScreenedOut);
        var officer = await portal.SignInAsync("officer");
        var url = $"/postings/{id}/applications/{application}";
        await officer.SubmitAsync(await officer.OpenAsync(url), "form[data-screen]", new() { ["Do"] = "In" });
        Assert.Equal(ApplicationState.ScreenedIn, (await portal.StoredApplicationAsync(application)).State);
        await officer.SubmitAsync(await officer.OpenAsync(url), "form[data-screen]", new() { ["Do"] = "Out", ["Reason"] = "Times" });
        var stored = await portal.StoredApplicationAsync(application);
        Assert.Equal(ApplicationState.ScreenedOut, stored.State);
        Assert.NotNull(stored.AnsweredAt);

        var sent = await portal.ApplicationAsync(id, "student2", ApplicationState.SentToCompany);
        var answer = await officer.ForgeAsync($"/postings/{id}/applications/{sent}", new() { ["Do"] = "Out", ["Reason"] = "Times", ["Version"] = (await portal.StoredApplicationAsync(sent)).Version });
        Assert.Contains("moved on meanwhile", answer.MainText, StringComparison.Ordinal);
        Assert.Equal(ApplicationState.SentToCompany, (await portal.StoredApplicationAsync(sent)).State);
    }

    [Fact]
    public async Task Turning_down_needs_a_reason_and_another_one_needs_words()
    {
        var id = await portal.PostingAsync();
        var application = await portal.ApplicationAsync(id, "student");
        var officer = await portal.SignInAsync("officer");
        var url = $"/postings/{id}/applications/{application}";
        foreach (var reason in new[] { "", "Other", "CalledOff", "NoShow", "99" })
        {
            var answer = await officer.SubmitAsync(await officer.OpenAsync(url), "form[data-screen]", new() { ["Do"] = "Out", ["Reason"] = reason, ["Words"] = "", ["Note"] = "不要丢" });
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains("不要丢", answer.Text, StringComparison.Ordinal);
            Assert.Equal(ApplicationState.Applied, (await portal.StoredApplicationAsync(application)).State);
        }
    }

    [Fact]
    public async Task What_changed_meanwhile_is_looked_at_again_and_what_was_typed_stays()
    {
        var id = await portal.PostingAsync();
        var application = await portal.ApplicationAsync(id, "student");
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var url = $"/postings/{id}/applications/{application}";
        var seen = await officer.OpenAsync(url);
        await vice.SubmitAsync(await vice.OpenAsync(url), "form[data-screen]", new() { ["Do"] = "Mark", ["Reliability"] = 2 });
        var answer = await officer.SubmitAsync(seen, "form[data-screen]", new() { ["Do"] = "In", ["Note"] = "我的看法" });
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("changed meanwhile", answer.MainText, StringComparison.Ordinal);
        Assert.Contains("我的看法", answer.Text, StringComparison.Ordinal);
        Assert.Equal(ApplicationState.Applied, (await portal.StoredApplicationAsync(application)).State);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(answer, "form[data-screen]", new() { ["Do"] = "In" })).Status);
        Assert.Equal(ApplicationState.ScreenedIn, (await portal.StoredApplicationAsync(application)).State);
    }

    [Fact]
    public async Task A_double_click_decides_once()
    {
        var id = await portal.PostingAsync();
        var application = await portal.ApplicationAsync(id, "student");
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/postings/{id}/applications/{application}");
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => officer.SubmitAsync(page, "form[data-screen]", new() { ["Do"] = "In" })));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Equal(2, (await portal.StoredApplicationAsync(application)).Steps.Count);
    }

    [Fact]
    public async Task Many_are_decided_at_once_and_who_changed_meanwhile_is_left()
    {
        var id = await portal.PostingAsync();
        int[] ids = [await portal.ApplicationAsync(id, "student"), await portal.ApplicationAsync(id, "student2"), await portal.ApplicationAsync(id, "student3")];
        var officer = await portal.SignInAsync("officer");
        var list = await officer.OpenAsync($"/postings/{id}/applications");
        var all = list.Page.QuerySelectorAll("input[name=Chosen]").Select(i => i.GetAttribute("value")!).ToArray();
        Assert.Equal(3, all.Length);
        var without = await officer.SubmitAsync(list, "form[action$='/applications']", new() { ["Chosen"] = all, ["Do"] = "Out" });
        Assert.Contains("Say why", (await officer.OpenAsync(without.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal(ApplicationState.Applied, (await portal.StoredApplicationAsync(ids[0])).State);

        await officer.ForgeAsync($"/postings/{id}/applications/{ids[0]}", new() { ["Do"] = "Mark", ["Reliability"] = 3, ["Version"] = (await portal.StoredApplicationAsync(ids[0])).Version });
        var done = await officer.SubmitAsync(list, "form[action$='/applications']", new() { ["Chosen"] = all, ["Do"] = "Out", ["Reason"] = "PlacesTaken" });
        Assert.Contains("Done for 2. 1 were left", (await officer.OpenAsync(done.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal(ApplicationState.Applied, (await portal.StoredApplicationAsync(ids[0])).State);
        Assert.All(ids[1..], i => Assert.Equal(RejectionReason.PlacesTaken, portal.StoredApplicationAsync(i).Result.Reason));
    }

    [Fact]
    public async Task Only_who_works_on_the_posting_sees_or_decides()
    {
        var (id, other) = (await portal.PostingAsync(), await portal.PostingAsync(owner: "officer2"));
        var (mine, theirs) = (await portal.ApplicationAsync(id, "student"), await portal.ApplicationAsync(other, "student"));
        var version = (await portal.StoredApplicationAsync(mine)).Version;
        Dictionary<string, object?> verdict = new() { ["Do"] = "In", ["Version"] = version };
        foreach (var (name, status) in new[]
        {
            ("officer2", HttpStatusCode.NotFound), ("advisor", HttpStatusCode.Forbidden), ("liaison", HttpStatusCode.Forbidden), ("student", HttpStatusCode.Forbidden),
        })
        {
            var client = await portal.SignInAsync(name);
            foreach (var url in new[] { $"/postings/{id}/applications", $"/postings/{id}/applications/{mine}", $"/postings/{id}/company-list", $"/postings/{id}/company-list.xlsx", $"/postings/{id}/company-list/print", $"/postings/{id}/results", $"/postings/{id}/links" })
                Assert.True((await client.GetAsync(url)).Status == status, $"{name} {url}");
            Assert.Equal(status, (await client.ForgeAsync($"/postings/{id}/applications/{mine}", verdict)).Status);
            Assert.Equal(status, (await client.ForgeAsync($"/postings/{id}/applications", new() { ["Do"] = "In", ["Chosen"] = $"{mine}.{version}" })).Status);
        }

        var officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/postings/{id}/applications/{theirs}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/postings/{id}/applications/{theirs}", verdict)).Status);
        // Of another posting's, nothing happens.
        await officer.ForgeAsync($"/postings/{id}/applications", new() { ["Do"] = "In", ["Chosen"] = $"{theirs}.{version}" });
        Assert.Equal(ApplicationState.Applied, (await portal.StoredApplicationAsync(theirs)).State);
        Assert.Equal(ApplicationState.Applied, (await portal.StoredApplicationAsync(mine)).State);
        Assert.Equal(HttpStatusCode.OK, (await (await portal.SignInAsync("vice")).GetAsync($"/postings/{id}/applications/{mine}")).Status);
    }

    [Fact]
    public async Task Nobody_decides_on_their_own_application()
    {
        var id = await portal.PostingAsync();
        var own = await portal.ApplicationAsync(id, "vice");
        var vice = await portal.SignInAsync("vice");
        Assert.Contains("your own application", (await vice.OpenAsync($"/postings/{id}/applications/{own}")).MainText, StringComparison.Ordinal);
        var version = (await portal.StoredApplicationAsync(own)).Version;
        await vice.ForgeAsync($"/postings/{id}/applications/{own}", new() { ["Do"] = "In", ["Version"] = version });
        await vice.ForgeAsync($"/postings/{id}/applications", new() { ["Do"] = "In", ["Chosen"] = $"{own}.{version}" });
        Assert.Equal(ApplicationState.Applied, (await portal.StoredApplicationAsync(own)).State);
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync($"/postings/{id}/applications/{own}"), "form[data-screen]", new() { ["Do"] = "In" });
        Assert.Equal(ApplicationState.ScreenedIn, (await portal.StoredApplicationAsync(own)).State);
        await vice.ForgeAsync($"/postings/{id}/company-list", new() { ["Chosen"] = Seen.Of(ApplicantFacts.Of(await portal.StoredApplicationAsync(own), false)) });
        Assert.Equal(ApplicationState.ScreenedIn, (await portal.StoredApplicationAsync(own)).State);
    }

    [Fact]
    public async Task Nonsense_is_refused_and_long_texts_do_no_harm()
    {
        var id = await portal.PostingAsync();
        var application = await portal.ApplicationAsync(id, "student");
        var officer = await portal.SignInAsync("officer");
        var url = $"/postings/{id}/applications/{application}";
        var version = (await portal.StoredApplicationAsync(application)).Version;
        var longText = new string('长', 10_000);
        foreach (var values in new Dictionary<string, object?>[]
        {
            new() { ["Do"] = "In", ["Note"] = longText }, new() { ["Do"] = "Out", ["Reason"] = "Times", ["Words"] = longText }, new() { ["Do"] = "In", ["Reliability"] = 6 },
            new() { ["Do"] = "In", ["Reliability"] = "abc" }, new() { ["Do"] = "Delete" }, new() { ["Do"] = "7" }, [], new() { ["Do"] = "In", ["Checked[abc]"] = "true" },
        })
        {
            values["Version"] = version;
            Assert.InRange((int)(await officer.ForgeAsync(url, values)).Status, 200, 499);
            Assert.Equal(ApplicationState.Applied, (await portal.StoredApplicationAsync(application)).State);
        }

        // Marks take more room when stored; pictures among the characters too.
        foreach (var note in new[] { new string('<', 300), string.Concat(Enumerable.Repeat("😀", 150)), new string('"', 300) })
        {
            version = (await portal.StoredApplicationAsync(application)).Version;
            Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync(url, new() { ["Do"] = "Mark", ["Note"] = note, ["Version"] = version })).Status);
            Assert.Equal(note, (await portal.StoredApplicationAsync(application)).Sheet.Note);
        }

        foreach (var query in new[] { "?tab=nonsense", "?tab=99", "?sort=x", "?page=-1", "?page=2000000000", "?tab=all&sort=-score", "?tab=all&sort=name", "?sort=score", "?sort=-applied" })
        {
            Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"/postings/{id}/applications{query}")).Status);
            Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(url + query)).Status);
        }

        foreach (var chosen in new[] { "x", "1", "1.2.3", "-1.-1", ".", "99999999999.1" })
            Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync($"/postings/{id}/applications", new() { ["Do"] = "In", ["Chosen"] = chosen })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.ForgeAsync($"/postings/{id}/applications", new() { ["Do"] = "Mark" })).Status);
    }

    [Fact]
    public async Task A_checked_answer_counts_instead_of_what_was_said()
    {
        var id = await portal.PostingAsync();
        var application = await portal.ApplicationAsync(id, "student");
        var question = (await portal.StoredApplicationAsync(application)).Answers.Single(a => a.Expected is not null).QuestionId;
        var officer = await portal.SignInAsync("officer");
        var url = $"/postings/{id}/applications/{application}";
        await officer.SubmitAsync(await officer.OpenAsync(url), "form[data-screen]", new() { ["Do"] = "Mark", [$"Checked[{question}]"] = "false" });
        Assert.Equal(1, (await portal.StoredApplicationAsync(application)).Missed);
        // An unknown question is none.
        await officer.ForgeAsync(url, new() { ["Do"] = "Mark", ["Checked[1]"] = "false", ["Version"] = (await portal.StoredApplicationAsync(application)).Version });
        Assert.Empty((await portal.StoredApplicationAsync(application)).Sheet.Checked);
    }
}

public sealed class OverdueTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Nobody_stays_without_an_answer_unnoticed()
    {
        var (id, other) = (await portal.PostingAsync(text: c => c with { StartsOn = new(2027, 2, 1), EndsOn = null }), await portal.PostingAsync(owner: "officer2"));
        await portal.ApplicationAsync(id, "student");
        await portal.ApplicationAsync(id, "student2", ApplicationState.SentToCompany);
        await portal.ApplicationAsync(id, "student3", ApplicationState.ScreenedOut);
        await portal.ApplicationAsync(other, "student3");
        // The other's work begins on 12 December: by then everybody knows.
        portal.Clock.Advance(TimeSpan.FromDays(20));
        Assert.DoesNotContain("人student", (await (await portal.SignInAsync("vice")).OpenAsync("/screening")).MainText, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("人student3", (await (await portal.SignInAsync("vice")).OpenAsync("/screening")).Page.QuerySelector("#overdue")!.TextContent, StringComparison.Ordinal);
        // The interview is on 8 December; 14 days are allowed after it.
        portal.Clock.Advance(TimeSpan.FromDays(10));
        Assert.DoesNotContain("人student", (await (await portal.SignInAsync("officer")).OpenAsync("/screening")).MainText, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        var officer = await (await portal.SignInAsync("officer")).OpenAsync("/screening");
        Assert.InRange(officer.Commands, 1, 6);
        var overdue = officer.Page.QuerySelector("#overdue")!.TextContent;
        Assert.Contains("人student2", overdue, StringComparison.Ordinal);
        Assert.DoesNotContain("人student3", overdue, StringComparison.Ordinal);
        Assert.Contains("2 overdue", officer.MainText, StringComparison.Ordinal);
        var vice = (await (await portal.SignInAsync("vice")).OpenAsync("/screening")).Page.QuerySelector("#overdue")!.TextContent;
        Assert.Contains("人student3", vice, StringComparison.Ordinal);
        Assert.Contains("人officer2", vice, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("advisor")).GetAsync("/screening")).Status);

        // The figures count them, and name nobody.
        var figures = await (await portal.SignInAsync("advisor")).OpenAsync("/job-figures?year=0");
        Assert.DoesNotContain("人student", figures.Text, StringComparison.Ordinal);
        Assert.Equal(["2", "1"], figures.Page.QuerySelectorAll("section[aria-labelledby=unanswered-title] .share-words").Select(s => s.TextContent));
    }
}
