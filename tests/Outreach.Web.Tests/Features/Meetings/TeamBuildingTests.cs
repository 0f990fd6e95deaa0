using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.TeamBuilding;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Meetings;

/// <summary>Team buildings (S85): proposals and votes, the sign-up, money and photos.</summary>
public sealed class TeamBuildingTests(Portal portal) : IClassFixture<Portal>
{
    private Task<int> PlannedAsync(string title, params string[] must) =>
        portal.MeetingAsync(title, 200, must.Length == 0 ? ["officer", "minister", "vice", "liaison"] : must, kind: MeetingKind.TeamBuilding);

    private static string Url(int id, string part = "") => $"/meetings/{id}/team-building{part}";

    private async Task<List<BallotOption>> OptionsAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.BallotOptions.AsNoTracking().Include(o => o.Votes).Where(o => o.MeetingId == id).OrderBy(o => o.Id).ToListAsync();
    }

    [Fact]
    public async Task Members_propose_and_vote_and_a_second_press_takes_it_back()
    {
        var id = await PlannedAsync("投票团建");
        var (officer, minister) = (await portal.SignInAsync("officer"), await portal.SignInAsync("minister"));
        var page = await officer.OpenAsync(Url(id));
        Assert.InRange(page.Commands, 1, 12);
        await officer.SubmitAsync(page, "form[action$='/proposals']", new() { ["Idea"] = "剧本杀" });
        await officer.ForgeAsync(Url(id, "/proposals"), new() { ["Day"] = new DateOnly(2026, 12, 5) });
        await officer.ForgeAsync(Url(id, "/proposals"), new() { ["Idea"] = "湖边烧烤" });
        var options = await OptionsAsync(id);
        Assert.Equal([1, 1, 1], options.Select(o => o.Votes.Count));
        await minister.SubmitAsync(await minister.OpenAsync(Url(id)), $"form[action$='/proposals/{options[2].Id}/vote']");
        await officer.ForgeAsync(Url(id, $"/proposals/{options[0].Id}/vote"));
        options = await OptionsAsync(id);
        Assert.Equal([0, 1, 2], options.Select(o => o.Votes.Count));
        var ideas = (await officer.OpenAsync(Url(id))).MainText;
        Assert.True(ideas.IndexOf("湖边烧烤", StringComparison.Ordinal) < ideas.IndexOf("剧本杀", StringComparison.Ordinal));
        // Two presses at once leave a vote or none, never two and never a failure.
        var pressed = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => minister.ForgeAsync(Url(id, $"/proposals/{options[0].Id}/vote"))));
        Assert.All(pressed, p => Assert.Equal(HttpStatusCode.Redirect, p.Status));
        Assert.Single((await OptionsAsync(id))[0].Votes);
    }

    [Theory]
    [InlineData("Idea", " 剧本 杀")]
    [InlineData("Idea", "")]
    [InlineData("Idea", "101")]
    [InlineData("Day", "2026-12-05")]
    [InlineData("Day", "2026-11-20")]
    [InlineData("Day", "2028-01-01")]
    [InlineData("Day", "2026-02-30")]
    public async Task Silly_and_double_proposals_are_said_at_their_field(string field, string value)
    {
        var id = await PlannedAsync("傻提议" + field + value);
        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync(Url(id, "/proposals"), new() { ["Idea"] = "剧本杀" });
        await officer.ForgeAsync(Url(id, "/proposals"), new() { ["Day"] = new DateOnly(2026, 12, 5) });
        var answer = await officer.ForgeAsync(Url(id, "/proposals"), new() { [field] = value == "101" ? new string('烤', 101) : value });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("", answer.ErrorOf(field));
        Assert.Equal(2, (await OptionsAsync(id)).Count);
    }

    [Fact]
    public async Task Who_is_not_invited_neither_votes_nor_proposes_nor_signs_up()
    {
        var id = await PlannedAsync("不请自来");
        await (await portal.SignInAsync("officer")).ForgeAsync(Url(id, "/proposals"), new() { ["Idea"] = "剧本杀" });
        var option = (await OptionsAsync(id)).Single().Id;
        foreach (var (name, status) in new[] { ("officer2", HttpStatusCode.NotFound), ("presidium", HttpStatusCode.NotFound), ("liaison2", HttpStatusCode.NotFound), ("student", HttpStatusCode.Forbidden) })
        {
            var client = await portal.SignInAsync(name);
            Assert.Equal(status, (await client.ForgeAsync(Url(id, $"/proposals/{option}/vote"))).Status);
            Assert.Equal(status, (await client.ForgeAsync(Url(id, "/proposals"), new() { ["Idea"] = "混进来" })).Status);
            Assert.Equal(status, (await client.ForgeAsync(Url(id, "/sign-up"), new() { ["isComing"] = "true" })).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("liaison2")).GetAsync(Url(id))).Status);
        Assert.Single((await OptionsAsync(id)).Single().Votes);
        // An option of another team building is not reached through this one's address.
        var other = await PlannedAsync("另一场");
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer")).ForgeAsync(Url(other, $"/proposals/{option}/vote"))).Status);
    }

    [Fact]
    public async Task Other_meetings_have_none_of_it_and_nothing_is_voted_on_afterwards()
    {
        var regular = await portal.MeetingAsync("普通例会", 10, ["officer"]);
        var officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Url(regular))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync(Url(regular, "/proposals"), new() { ["Idea"] = "烧烤" })).Status);
        var held = await portal.HeldAsync("已办团建", 30, MeetingKind.TeamBuilding, ("officer", Domain.Meetings.Attending.AttendanceState.Present));
        Assert.NotEqual("", (await officer.ForgeAsync(Url(held, "/proposals"), new() { ["Idea"] = "烧烤" })).MainText);
        await officer.ForgeAsync(Url(held, "/sign-up"), new() { ["isComing"] = "true" });
        Assert.Null((await portal.PlaceAsync(held, "officer")).IsComing);
        Assert.Empty(await OptionsAsync(held));
        // The plan of the next one says when the last was.
        Assert.Contains("The last one was on", (await (await portal.SignInAsync("vice")).OpenAsync("/meetings/new?kind=TeamBuilding")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_sign_up_and_change_their_mind()
    {
        var id = await PlannedAsync("报名团建");
        var officer = await portal.SignInAsync("officer");
        await officer.OpenAsync(Url(id));
        await officer.ForgeAsync(Url(id, "/sign-up"), new() { ["isComing"] = "true" });
        Assert.True((await portal.PlaceAsync(id, "officer")).IsComing);
        Assert.Contains("Sign-up: 1 of 4 come", (await officer.OpenAsync(Url(id))).MainText, StringComparison.Ordinal);
        await officer.ForgeAsync(Url(id, "/sign-up"), new() { ["isComing"] = "false" });
        Assert.False((await portal.PlaceAsync(id, "officer")).IsComing);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.ForgeAsync(Url(id, "/sign-up"), new() { ["isComing"] = "maybe" })).Status);
    }

    [Fact]
    public async Task Whoever_runs_it_plans_the_money_and_a_stale_form_meets_what_is_stored()
    {
        var id = await PlannedAsync("预算团建");
        foreach (var (name, status) in new[] { ("officer", HttpStatusCode.NotFound), ("liaison", HttpStatusCode.NotFound), ("student", HttpStatusCode.Forbidden) })
            Assert.Equal(status, (await (await portal.SignInAsync(name)).ForgeAsync(Url(id, "/budget"), new() { ["Budget"] = "800" })).Status);
        var vice = await portal.SignInAsync("vice");
        var page = await vice.OpenAsync(Url(id));
        await vice.SubmitAsync(page, "form[action$='/budget']", new() { ["Budget"] = "800.50", ["BudgetWords"] = "大巴和餐费" });
        await using (var db = portal.OpenDatabase())
            Assert.Equal(800.50m, (await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == id)).Budget);
        var seen = page.Page.QuerySelector("form[action$='/budget'] input[name=Version]")!.GetAttribute("value");
        var stale = await (await portal.SignInAsync("minister")).ForgeAsync(Url(id, "/budget"), new() { ["Budget"] = "900", ["Version"] = seen });
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.NotEqual("", stale.ErrorOf("Budget"));
        foreach (var silly in new[] { "-1", "0", "1000001", "1.234", "很多" })
        {
            var answer = await vice.SubmitAsync(await vice.OpenAsync(Url(id)), "form[action$='/budget']", new() { ["Budget"] = silly });
            Assert.True(answer.Status == HttpStatusCode.OK && answer.ErrorOf("Budget").Length > 0, silly);
        }
    }

    [Fact]
    public async Task Photos_are_for_people_of_the_department_and_lose_their_place()
    {
        var id = await PlannedAsync("拍照团建");
        var officer = await portal.SignInAsync("officer");
        Assert.NotEqual("", (await officer.ForgeAsync(Url(id, "/photos"))).ErrorOf("Photos"));
        Assert.NotEqual("", (await officer.ForgeAsync(Url(id, "/photos"), new() { ["photos"] = new FilePart("不是照片.jpg", "x"u8.ToArray()) })).ErrorOf("Photos"));
        await officer.ForgeAsync(Url(id, "/photos"), new() { ["photos"] = new FilePart("合影.jpg", TestPictures.PhoneJpeg(2400, 1200, 1)) });
        int file;
        await using (var db = portal.OpenDatabase())
            file = (await db.Meetings.AsNoTracking().Where(m => m.Id == id).SelectMany(m => m.Files).SingleAsync()).FileId;
        var bytes = await officer.Http.GetByteArrayAsync($"/files/{file}");
        Assert.DoesNotContain("Exif", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.Contains($"/files/{file}", (await (await portal.SignInAsync("officer2")).OpenAsync(Url(id))).Text, StringComparison.Ordinal);
        // The liaison was invited, and still sees no photo.
        var liaison = await portal.SignInAsync("liaison");
        Assert.DoesNotContain($"/files/{file}", (await liaison.OpenAsync(Url(id))).Text, StringComparison.Ordinal);
        foreach (var name in new[] { "liaison", "student", "partner", "presidium", "admin" })
            Assert.Contains((await (await portal.SignInAsync(name)).GetAsync($"/files/{file}")).Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        Assert.Equal(HttpStatusCode.NotFound, (await liaison.ForgeAsync(Url(id, "/photos"), new() { ["photos"] = new FilePart("合影.jpg", TestPictures.Jpeg()) })).Status);
        // Taken away by whoever added it or runs the meeting.
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer2")).ForgeAsync(Url(id, $"/photos/{file}/remove"))).Status);
        await officer.SubmitAsync(await officer.OpenAsync(Url(id)), $"form[action$='/photos/{file}/remove']");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/files/{file}")).Status);
    }

    [Theory]
    [InlineData("Idea", "剧本杀", " 剧本 杀")]
    [InlineData("Day", "2026-12-05", "2026-12-05")]
    public async Task The_same_proposed_many_times_at_once_is_one(string field, string one, string two)
    {
        var id = await PlannedAsync("同时提议" + field);
        var (officer, minister) = (await portal.SignInAsync("officer"), await portal.SignInAsync("minister"));
        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? officer : minister).ForgeAsync(Url(id, "/proposals"), new() { [field] = i % 3 == 0 ? one : two })));
        Assert.Single(await OptionsAsync(id));
        Assert.Single(sent, s => s.Status == HttpStatusCode.Redirect);
        Assert.All(sent.Where(s => s.Status != HttpStatusCode.Redirect), s => Assert.Contains("is on the list already", s.ErrorOf(field), StringComparison.Ordinal));
    }
}
