using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Events;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Events;

public sealed class EventCopiesTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly DateTime First = new(2027, 3, 5, 19, 0, 0);

    [Theory]
    [InlineData(EventState.Planned)]
    [InlineData(EventState.Closed)]
    [InlineData(EventState.Cancelled)]
    public async Task Anybody_who_plans_copies_an_event_in_any_state_as_a_fresh_idea(EventState state)
    {
        var id = await portal.EventAsync($"原活动{state}", state);
        var officer2 = await portal.SignInAsync("officer2");
        Assert.NotNull((await officer2.OpenAsync($"/events/{id}")).Page.QuerySelector($"a[href='/events/{id}/copy']"));
        var form = await officer2.OpenAsync($"/events/{id}/copy");
        var made = await officer2.SubmitAsync(form, "main form", new() { ["Title"] = $"明年再来{state}", ["StartsAt"] = First });
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        var page = await officer2.OpenAsync(made.Location!);
        Assert.NotNull(page.Page.QuerySelector($"main a[href='/events/{id}']"));
        await using var db = portal.OpenDatabase();
        var copy = await db.Events.Include(e => e.Flow).Include(e => e.Duties).Include(e => e.Organisers).SingleAsync(e => e.Title == $"明年再来{state}");
        Assert.Equal((EventState.Idea, portal.IdOf("officer2"), id, null), (copy.State, copy.OwnerId, copy.CopiedFromId, copy.SafetyPersonId));
        Assert.Equal((2, 1, 3), (copy.Flow.Count, copy.Duties.Count, copy.Organisers.Count));
        Assert.Equal(TimeSpan.FromHours(2), copy.EndsAt - copy.StartsAt);
        Assert.Equal(new DateTimeOffset(2027, 3, 5, 11, 0, 0, TimeSpan.Zero), copy.StartsAt);
    }

    [Fact]
    public async Task A_double_click_makes_one_copy_and_one_series()
    {
        var id = await portal.EventAsync("双击原活动");
        var officer = await portal.SignInAsync("officer");
        var form = await officer.OpenAsync($"/events/{id}/copy");
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => officer.SubmitAsync(form, "main form", new() { ["Title"] = "双击复制" })));
        Assert.Equal(answers[0].Location, answers[1].Location);
        var series = await officer.OpenAsync($"/events/{id}/series");
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => officer.SubmitAsync(series, "main form", new() { ["Title"] = "双击系列", ["StartsAt"] = First, ["Count"] = "3" })));
        await using var db = portal.OpenDatabase();
        Assert.Equal((1, 3), (await db.Events.CountAsync(e => e.Title == "双击复制"), await db.Events.CountAsync(e => e.CopiedFromId == id && e.Title != "双击复制")));
    }

    [Fact]
    public async Task A_series_stands_in_the_list_with_its_days()
    {
        var id = await portal.EventAsync("读书会原活动");
        var officer = await portal.SignInAsync("officer", "zh-CN");
        var made = await officer.SubmitAsync(await officer.OpenAsync($"/events/{id}/series"), "main form", new() { ["Title"] = "周末读书会", ["StartsAt"] = First, ["Rhythm"] = "Fortnightly", ["Count"] = "3" });
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        var list = await officer.OpenAsync(made.Location!);
        Assert.Equal(["周末读书会 第1期", "周末读书会 第2期", "周末读书会 第3期"], list.Page.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
        await using var db = portal.OpenDatabase();
        var days = await db.Events.Where(e => e.CopiedFromId == id).OrderBy(e => e.StartsAt).Select(e => e.StartsAt!.Value.Day).ToListAsync();
        Assert.Equal([5, 19, 2], days);
    }

    [Theory]
    [InlineData("copy", "Title", "")]
    [InlineData("copy", "StartsAt", "2027-02-30T10:00")]
    [InlineData("copy", "StartsAt", "9999-12-31T23:59")]
    [InlineData("copy", "EndsAt", "2027-03-05T18:59")]
    [InlineData("copy", "EndsAt", "2199-03-05T18:59")]
    [InlineData("series", "Title", "一个长得不能再长的名字一个长得不能再长的名字一个长得不能再长的名字一个长得不能再长的名字一个长得不能再长的名字一个长得不能再长的名字一个长得不能再长的名字一个长得不能再长的名字一二三")]
    [InlineData("series", "StartsAt", "")]
    [InlineData("series", "StartsAt", "2027-02-30T10:00")]
    [InlineData("series", "EndsAt", "2027-03-05T18:59")]
    [InlineData("series", "Count", "0")]
    [InlineData("series", "Count", "1")]
    [InlineData("series", "Count", "1000")]
    [InlineData("series", "Count", "-3")]
    [InlineData("series", "Count", "2.5")]
    [InlineData("series", "Count", "99999999999")]
    [InlineData("series", "Rhythm", "Daily")]
    [InlineData("series", "Rhythm", "7")]
    public async Task What_cannot_be_meant_is_told_beside_its_field_and_makes_nothing(string form, string field, string value)
    {
        var id = await portal.EventAsync("乱填原活动");
        var officer = await portal.SignInAsync("officer");
        var typed = new Dictionary<string, object?> { ["Title"] = "乱填", ["StartsAt"] = First };
        typed[field] = value;
        var answer = await officer.ForgeAsync($"/events/{id}/{form}", form == "copy" ? typed : new() { ["Rhythm"] = "Weekly", ["Count"] = "3", ["Title"] = typed["Title"], ["StartsAt"] = typed["StartsAt"], [field] = value });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.ErrorOf(field));
        await using var db = portal.OpenDatabase();
        Assert.False(await db.Events.AnyAsync(e => e.CopiedFromId == id));
    }

    [Fact]
    public async Task A_copy_of_an_event_without_a_day_says_when_it_ends_or_has_no_day_either()
    {
        var officer = await portal.SignInAsync("officer");
        var source = await officer.SubmitAsync(await officer.OpenAsync("/events/new"), "main form", new() { ["Title"] = "没有日期" });
        var form = await officer.OpenAsync(source.Location + "/copy");
        var refused = await officer.SubmitAsync(form, "main form", new() { ["Title"] = "没有日期二", ["StartsAt"] = First });
        Assert.NotEmpty(refused.ErrorOf("EndsAt"));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(refused, "main form", new() { ["StartsAt"] = null })).Status);
    }

    [Fact]
    public async Task An_exercise_is_copied_by_nobody_and_the_advisor_copies_nothing()
    {
        var practice = await portal.EventAsync("别人的练习", practice: true);
        var id = await portal.EventAsync("顾问只看");
        foreach (var who in new[] { "officer", "officer2", "minister" })
        {
            var client = await portal.SignInAsync(who);
            foreach (var page in new[] { "copy", "series" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/events/{practice}/{page}")).Status);
                Assert.Equal(HttpStatusCode.NotFound, (await client.ForgeAsync($"/events/{practice}/{page}", new() { ["Title"] = "偷", ["StartsAt"] = First, ["Rhythm"] = "Weekly", ["Count"] = "2" })).Status);
            }
        }

        var advisor = await portal.SignInAsync("advisor");
        Assert.Null((await advisor.OpenAsync($"/events/{id}")).Page.QuerySelector("a[href$='/copy']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await advisor.ForgeAsync($"/events/{id}/copy", new() { ["Title"] = "偷" })).Status);
    }
}
