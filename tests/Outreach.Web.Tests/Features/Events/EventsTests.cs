using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Gates;
using Outreach.Domain.Events.Kinds;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Events;

public sealed class EventsTests(Portal portal) : IClassFixture<Portal>
{
    private static Dictionary<string, object?> Form(string title) => new()
    {
        ["Title"] = title,
        ["Tags"] = "互联网，知识竞赛",
        ["StartsAt"] = new DateTime(2026, 12, 8, 19, 0, 0),
        ["EndsAt"] = new DateTime(2026, 12, 8, 21, 30, 0),
        ["Venue"] = "大礼堂",
        ["ExpectedPeople"] = "800",
        ["Purpose"] = "普及互联网知识",
        ["MoneyTarget"] = "￥5,000元",
    };

    [Fact]
    public async Task An_officer_plans_an_event_and_reads_it_as_typed()
    {
        var officer = await portal.SignInAsync("officer", "zh-CN");
        var made = await officer.SubmitAsync(await officer.OpenAsync("/events/new"), "main form", Form("互联网知识竞赛"));
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        var page = await officer.OpenAsync(made.Location!);
        Assert.Contains("互联网知识竞赛", page.MainText, StringComparison.Ordinal);
        Assert.Contains("12月8日 19:00", page.MainText, StringComparison.Ordinal);
        Assert.Contains("¥5,000", page.MainText, StringComparison.Ordinal);
        Assert.Contains("互联网知识竞赛", (await officer.OpenAsync("/events?q=知识")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("互联网知识竞赛", (await officer.OpenAsync("/events?q=排球")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_makes_one_event()
    {
        var officer = await portal.SignInAsync("officer");
        var form = await officer.OpenAsync("/events/new");
        var answers = await Task.WhenAll(
            officer.SubmitAsync(form, "main form", Form("双击")), officer.SubmitAsync(form, "main form", Form("双击")));
        Assert.Equal(answers[0].Location, answers[1].Location);
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.Events.CountAsync(e => e.Title == "双击"));
    }

    [Fact]
    public async Task Wrong_input_is_named_beside_its_field_and_nothing_typed_is_lost()
    {
        var officer = await portal.SignInAsync("officer");
        var form = Form("");
        form["EndsAt"] = new DateTime(2026, 12, 1, 8, 0, 0);
        form["MoneyTarget"] = "很多";
        var answer = await officer.SubmitAsync(await officer.OpenAsync("/events/new"), "main form", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Fill this in.", answer.ErrorOf("Title"));
        Assert.Equal("Enter a number.", answer.ErrorOf("MoneyTarget"));
        Assert.Equal("很多", answer.Page.QuerySelector("#MoneyTarget")!.GetAttribute("value"));
        form["Title"] = "有了";
        form["MoneyTarget"] = "1";
        answer = await officer.SubmitAsync(answer, "main form", form);
        Assert.Equal("The end is before the beginning.", answer.ErrorOf("EndsAt"));
    }

    [Fact]
    public async Task A_stale_form_is_a_conflict_that_keeps_what_was_typed()
    {
        var officer = await portal.SignInAsync("officer");
        var vice = await portal.SignInAsync("vice");
        var made = await officer.SubmitAsync(await officer.OpenAsync("/events/new"), "main form", Form("冲突"));
        var mine = await officer.OpenAsync(made.Location + "/edit");
        var theirs = await vice.OpenAsync(made.Location + "/edit");
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(theirs, "main form", new() { ["Venue"] = "体育馆" })).Status);
        var conflict = await officer.SubmitAsync(mine, "main form", new() { ["Venue"] = "操场" });
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("人vice", conflict.MainText, StringComparison.Ordinal);
        Assert.Contains("体育馆", conflict.MainText, StringComparison.Ordinal);
        Assert.Equal("操场", conflict.Page.QuerySelector("#Venue")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(conflict, "main form")).Status);
        Assert.Contains("操场", (await officer.OpenAsync(made.Location!)).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("student", HttpStatusCode.Forbidden)]
    [InlineData("liaison", HttpStatusCode.Forbidden)]
    [InlineData("advisor", HttpStatusCode.OK)]
    [InlineData("officer", HttpStatusCode.OK)]
    public async Task Who_may_read_the_list(string who, HttpStatusCode expected) =>
        Assert.Equal(expected, (await (await portal.SignInAsync(who)).GetAsync("/events")).Status);

    [Fact]
    public async Task The_advisor_cannot_plan_by_a_forged_post() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("advisor")).ForgeAsync("/events/new", Form("伪造"))).Status);

    [Fact]
    public async Task States_move_one_by_one_and_only_by_post()
    {
        var officer = await portal.SignInAsync("officer");
        var form = Form("状态");
        form["SafetyPersonId"] = portal.IdOf("officer").ToString(System.Globalization.CultureInfo.InvariantCulture);
        var made = await officer.SubmitAsync(await officer.OpenAsync("/events/new"), "main form", form);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await officer.GetAsync(made.Location + "/advance?to=Planned")).Status);
        await officer.ForgeAsync(made.Location + "/advance", new() { ["to"] = "Running" });
        Assert.Contains("Idea", (await officer.OpenAsync(made.Location!)).Page.QuerySelector(".state")!.TextContent, StringComparison.Ordinal);
        await officer.SubmitAsync(await officer.OpenAsync(made.Location!), "form[action$=advance]");
        Assert.Contains("Planned", (await officer.OpenAsync(made.Location!)).Page.QuerySelector(".state")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/events/999999")]
    [InlineData("/events/-1")]
    [InlineData("/events/abc")]
    [InlineData("/events/99999999999999")]
    public async Task Ids_that_lead_nowhere_are_not_found(string url) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer")).GetAsync(url)).Status);

    [Fact]
    public async Task The_list_takes_few_commands()
    {
        var officer = await portal.SignInAsync("officer");
        Assert.InRange((await officer.OpenAsync("/events?q=大礼")).Commands, 1, 4);
        Assert.InRange((await officer.OpenAsync("/events")).Commands, 1, 4);
    }

    [Fact]
    public async Task What_is_to_come_stands_first_then_what_has_no_day_then_what_has_been_on_every_page()
    {
        int kind;
        var expected = new List<string>();
        await using (var db = portal.OpenDatabase())
        {
            var made = EventKind.Create(new EventKindDetails("排序用", null, null, GateNeeds.All, [], [], [], [], [])).Value;
            db.Add(made);
            await db.SaveChangesAsync();
            kind = made.Id;
            var now = portal.Clock.GetUtcNow();
            Event Of(string title, double? from, double to)
            {
                expected.Add(title);
                return Event.Create(new EventDetails(title, [], from is { } f ? now.AddDays(f) : null, from is null ? null : now.AddDays(to), null, null, null, null) { KindId = kind }).Value;
            }

            // Two that go on, the longer one since longer; more to come, and more that was, than a page holds.
            List<Event> events = [Of("长展", -9.5, 30), Of("今天的", -0.1, 0.1)];
            events.AddRange(Enumerable.Range(1, 27).Select(i => Of($"将来{i}", i, i + 0.1)));
            events.Add(Of("没有日子", null, 0));
            events.AddRange(Enumerable.Range(1, 28).Select(i => Of($"过去{i}", -i, -i + 0.1)));
            // Neither the order of their keys nor that of their titles is that of the list.
            db.Events.AddRange(events.OrderBy(e => e.Title.Length % 3).ThenByDescending(e => e.StartsAt));
            await db.SaveChangesAsync();
        }

        var officer = await portal.SignInAsync("officer");
        async Task<List<string>> TitlesAsync(string more)
        {
            var titles = new List<string>();
            for (var page = 1; page <= 3; page++)
                titles.AddRange((await officer.OpenAsync($"/events?KindId={kind}&page={page}{more}")).Page.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
            return titles;
        }

        Assert.Equal(expected, await TitlesAsync(""));
        List<string> soonest = [.. Enumerable.Range(1, 28).Reverse().Select(i => $"过去{i}"), "今天的", .. Enumerable.Range(1, 27).Select(i => $"将来{i}")];
        soonest.Insert(19, "长展");
        Assert.Equal([.. soonest, "没有日子"], await TitlesAsync("&sort=start"));
        Assert.Equal([.. soonest.AsEnumerable().Reverse(), "没有日子"], await TitlesAsync("&sort=-start"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), (await TitlesAsync("&sort=title")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("MoneyTarget", "99999999999999")]
    [InlineData("MoneyTarget", "-0.49")]
    [InlineData("MoneyTarget", "0.001")]
    [InlineData("OwnerId", "-1")]
    [InlineData("OwnerId", "999999")]
    [InlineData("StartsAt", "0001-01-01T00:00")]
    [InlineData("EndsAt", "9999-12-31T23:59")]
    [InlineData("ExpectedPeople", "99999999999")]
    [InlineData("OutdoorArea", "-1")]
    [InlineData("SafetyPersonId", "999999")]
    [InlineData("HelperIds", "999999")]
    [InlineData("PartnerIds", "999999")]
    [InlineData("KindId", "999999")]
    [InlineData("VenuePlaceId", "999999")]
    [InlineData("StartsAt", "2027-02-30T10:00")]
    [InlineData("Organisers", "主办：一个长得不能再长的单位名称一个长得不能再长的单位名称一个长得不能再长的单位名称一个长得不能再长的单位名称一个长得不能再长的单位名称")]
    public async Task What_cannot_be_stored_is_told_beside_its_field(string field, string value)
    {
        var officer = await portal.SignInAsync("officer");
        var form = Form("存不下");
        form[field] = value;
        var answer = await officer.SubmitAsync(await officer.OpenAsync("/events/new"), "main form", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.ErrorOf(field));
    }

    [Fact]
    public async Task What_a_signed_in_person_sees_stays_in_no_cache()
    {
        var officer = await portal.SignInAsync("officer");
        foreach (var page in new[] { "/events", "/sponsors/export", "/deals/list.xlsx" })
            Assert.Contains("no-store", (await officer.GetAsync(page)).Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }
}
