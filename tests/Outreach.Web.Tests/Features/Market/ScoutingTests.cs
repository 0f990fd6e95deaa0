using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Market.Scouting;
using Outreach.Domain.Sponsors;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Market;

/// <summary>Trips to find merchants. Today is 21 November 2026.</summary>
public sealed class ScoutingTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly string[] WritersOnly = ["/scouting/new", "/scouting/1/edit", "/scouting/1/start", "/scouting/1/finish", "/scouting/1/cancel", "/scouting/1/walk"];
    private static readonly string[] LeadersOnly = ["/scouting/goals/new", "/scouting/goals/1/edit", "/scouting/goals/1/remove"];

    private async Task<int> TripAsync(string title, string veteran = "officer", bool walking = true, int inDays = 0)
    {
        await using var db = portal.OpenDatabase();
        var trip = ScoutTrip.Plan(new ScoutTripDetails(title, Today.AddDays(inDays), "东门后街", DistanceBand.AtTheGate, portal.IdOf(veteran), [], null), Today).Value;
        if (walking)
            trip.Start(Today);
        db.ScoutTrips.Add(trip);
        await db.SaveChangesAsync();
        return trip.Id;
    }

    private async Task<int> SponsorAsync(string name)
    {
        await using var db = portal.OpenDatabase();
        var sponsor = new Sponsor(new SponsorDetails(name, null, Industry.Catering, null, null, null, null, [], null, null, null));
        db.Sponsors.Add(sponsor);
        await db.SaveChangesAsync();
        return sponsor.Id;
    }

    private async Task<ScoutTripState> StateAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.ScoutTrips.Where(t => t.Id == id).Select(t => t.State).SingleAsync();
    }

    [Fact]
    public async Task Who_may_not_write_gets_nowhere()
    {
        foreach (var who in new[] { "officer", "advisor", "liaison", "partner", "presidium", "student", "admin" })
        {
            var client = await portal.SignInAsync(who);
            foreach (var url in LeadersOnly.Concat(who == "officer" ? [] : WritersOnly))
                Assert.Equal(HttpStatusCode.Forbidden, (await client.ForgeAsync(url, new() { ["Name"] = "伪造" })).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await (await portal.SignInAsync("advisor")).GetAsync("/scouting")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("partner")).GetAsync("/scouting")).Status);
    }

    [Fact]
    public async Task A_trip_is_planned_walked_and_finished_by_those_who_go()
    {
        var officer = await portal.SignInAsync("officer");
        Dictionary<string, object?> Form() => new() { ["Title"] = "商业街走访", ["On"] = Today, ["Area"] = "中山路", ["Distance"] = "InTheCity", ["VeteranId"] = portal.IdOf("officer"), ["NewcomerIds"] = portal.IdOf("officer2") };
        foreach (var (field, value) in new (string, object)[]
        {
            ("Title", ""), ("On", Today.AddDays(-1)), ("On", "哪天"), ("Area", new string('长', 101)), ("Distance", "99"), ("VeteranId", portal.IdOf("student")), ("NewcomerIds", portal.IdOf("officer")), ("NewcomerIds", portal.IdOf("student")),
        })
        {
            var form = Form();
            form[field] = value;
            var refused = await officer.ForgeAsync("/scouting/new", form);
            Assert.Equal(HttpStatusCode.OK, refused.Status);
            Assert.NotEmpty(refused.ErrorOf(field));
        }

        var answer = await officer.SubmitAsync(await officer.OpenAsync("/scouting/new"), "main form", Form());
        var id = int.Parse(answer.Location!.Split('/')[^1], CultureInfo.InvariantCulture);
        var stale = await officer.OpenAsync($"/scouting/{id}/edit");
        await officer.SubmitAsync(await officer.OpenAsync($"/scouting/{id}/edit"), "main form", new() { ["Route"] = "先到的路线" });
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(stale, "main form", new() { ["Route"] = "后到的路线" })).Status);
        // Nothing is noted before they set out.
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/scouting/{id}/walk")).Status);
        var officer2 = await portal.SignInAsync("officer2");
        Assert.Equal($"/scouting/{id}/walk", (await officer2.SubmitAsync(await officer2.OpenAsync($"/scouting/{id}"), "form[action$='/start']")).Location);
        await officer.ForgeAsync($"/scouting/{id}/edit", Form());
        Assert.Equal(ScoutTripState.Walking, await StateAsync(id));
        await Task.WhenAll(officer.ForgeAsync($"/scouting/{id}/finish"), officer2.ForgeAsync($"/scouting/{id}/finish"));
        await officer.ForgeAsync($"/scouting/{id}/cancel", new() { ["reason"] = "晚了" });
        Assert.Equal(ScoutTripState.Finished, await StateAsync(id));
    }

    [Fact]
    public async Task Nobody_changes_the_trips_of_others_and_none_starts_before_its_day()
    {
        var (others, ahead) = (await TripAsync("别人的走访", "vice"), await TripAsync("明天的走访", walking: false, inDays: 1));
        var officer = await portal.SignInAsync("officer");
        foreach (var verb in new[] { "walk", "edit" })
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/scouting/{others}/{verb}")).Status);
        foreach (var verb in new[] { "finish", "cancel", "start" })
            Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/scouting/{others}/{verb}", new() { ["reason"] = "抢" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/scouting/{others}/walk", new() { ["Name"] = "抢记的店", ["Industry"] = "Catering", ["Impression"] = "Maybe" })).Status);
        await officer.ForgeAsync($"/scouting/{ahead}/start");
        await officer.ForgeAsync($"/scouting/{ahead}/cancel", new() { ["reason"] = " " });
        Assert.Equal(ScoutTripState.Planned, await StateAsync(ahead));
        await officer.ForgeAsync($"/scouting/{ahead}/cancel", new() { ["reason"] = "下雨" });
        Assert.Equal(ScoutTripState.Cancelled, await StateAsync(ahead));
    }

    [Fact]
    public async Task Six_merchants_in_a_row_take_a_name_and_a_tap_each()
    {
        var id = await TripAsync("六家走访");
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/scouting/{id}/walk");
        Assert.True(page.Page.GetElementById("Name")!.HasAttribute("autofocus"));
        Assert.InRange(page.Commands, 1, 10);
        for (var i = 1; i <= 6; i++)
        {
            // The industry of the first goes on.
            var form = new Dictionary<string, object?> { ["Name"] = $"六家之{i}", ["Impression"] = i % 2 == 0 ? "Maybe" : "Promising" };
            if (i == 1)
                form["Industry"] = "Catering";
            page = await officer.OpenAsync((await officer.SubmitAsync(page, "main form", form)).Location!);
            Assert.Contains($"六家之{i}", page.MainText, StringComparison.Ordinal);
        }

        await using var db = portal.OpenDatabase();
        var found = await db.Sponsors.Where(s => s.Name.StartsWith("六家之")).ToListAsync();
        Assert.Equal(6, found.Count);
        Assert.All(found, s => Assert.Equal((DistanceBand.AtTheGate, SponsorSource.Scouted, Industry.Catering, null), (s.Distance, s.Source, s.Industry, s.OwnerId)));
        Assert.Equal(6, await db.ScoutFinds.CountAsync(f => f.TripId == id && !f.WasKnown));
    }

    [Fact]
    public async Task A_merchant_that_is_known_is_named_and_linked_or_said_to_be_another_one()
    {
        var (id, other) = (await TripAsync("重复走访"), await TripAsync("重复走访二"));
        var (known, foreign) = (await SponsorAsync("老地方（北门店）"), await SponsorAsync("毫不相干的店"));
        var officer = await portal.SignInAsync("officer");
        Assert.Contains("老地方", (await officer.GetAsync("/scouting/duplicates?Name=老地方")).Text, StringComparison.Ordinal);
        Dictionary<string, object?> Form(object? same) => new() { ["Name"] = "老地方", ["Industry"] = "Catering", ["Impression"] = "Promising", ["Note"] = "先别丢", ["Same"] = same };
        // Unsaid, or a key that is none of those named.
        foreach (var same in new object?[] { null, foreign, "999999", "乱写" })
        {
            var doubtful = await officer.ForgeAsync($"/scouting/{id}/walk", Form(same));
            Assert.Equal(HttpStatusCode.OK, doubtful.Status);
            Assert.NotEmpty(doubtful.ErrorOf("Same"));
            Assert.Contains("先别丢", doubtful.Text, StringComparison.Ordinal);
            Assert.NotNull(doubtful.Page.QuerySelector($"input[name='Same'][value='{known}']"));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync($"/scouting/{id}/walk", Form(known))).Status);
        Assert.NotEmpty((await officer.ForgeAsync($"/scouting/{id}/walk", Form(known))).ErrorOf("Name"));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync($"/scouting/{other}/walk", Form(known))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync($"/scouting/{id}/walk", Form(ScoutFindInputAnother))).Status);
        await using var db = portal.OpenDatabase();
        Assert.Equal([true, false], await db.ScoutFinds.Where(f => f.TripId == id).OrderBy(f => f.Id).Select(f => f.WasKnown).ToListAsync());
        Assert.Equal(2, await db.Sponsors.CountAsync(s => s.Name.StartsWith("老地方")));
    }

    [Fact]
    public async Task What_cannot_be_meant_is_said_beside_its_field_and_the_same_form_sent_twice_notes_one()
    {
        var id = await TripAsync("填错走访");
        var officer = await portal.SignInAsync("officer");
        foreach (var (field, value) in new[] { ("Name", ""), ("Name", "（）"), ("Name", new string('长', 101)), ("Industry", "99"), ("Industry", ""), ("Impression", ""), ("Impression", "7"), ("Note", new string('长', 501)) })
        {
            var refused = await officer.ForgeAsync($"/scouting/{id}/walk", new() { ["Name"] = "填错的店", ["Industry"] = "Catering", ["Impression"] = "No", [field] = value });
            Assert.Equal(HttpStatusCode.OK, refused.Status);
            Assert.NotEmpty(refused.ErrorOf(field));
        }

        Assert.NotEmpty((await officer.ForgeAsync($"/scouting/{id}/walk", new() { ["Name"] = "照片不是照片", ["Industry"] = "Catering", ["Impression"] = "No", ["Photo"] = new FilePart("x.jpg", "不是照片"u8.ToArray()) })).ErrorOf("Photo"));
        var page = await officer.OpenAsync($"/scouting/{id}/walk");
        Dictionary<string, object?> form = new() { ["Name"] = "双击的店", ["Industry"] = "Catering", ["Impression"] = "Maybe", ["IsMine"] = "true" };
        await Task.WhenAll(officer.SubmitAsync(page, "main form", form), officer.SubmitAsync(page, "main form", form));
        await using var db = portal.OpenDatabase();
        Assert.Equal(portal.IdOf("officer"), await db.Sponsors.Where(s => s.Name == "双击的店").Select(s => s.OwnerId).SingleAsync());
        Assert.Equal(1, await db.ScoutFinds.CountAsync(f => f.TripId == id));
        Assert.Contains("nothing yet", (await officer.OpenAsync($"/scouting/{id}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaders_set_goals_of_a_term_once_for_each_distance_and_size_and_see_what_was_reached()
    {
        int term;
        await using (var db = portal.OpenDatabase())
        {
            var far = new Term("测试学年", new DateOnly(2031, 9, 1), new DateOnly(2032, 8, 31));
            db.Terms.Add(far);
            await db.SaveChangesAsync();
            term = far.Id;
        }

        var vice = await portal.SignInAsync("vice");
        Dictionary<string, object?> Form() => new() { ["TermId"] = term, ["Distance"] = "Beyond", ["Size"] = "NationalBrand", ["NewMerchants"] = 4, ["WonMerchants"] = 1 };
        foreach (var (field, value) in new (string, object)[] { ("TermId", 999_999), ("TermId", ""), ("Distance", "9"), ("Size", ""), ("NewMerchants", -1), ("NewMerchants", 1001), ("WonMerchants", "多") })
        {
            var form = Form();
            form[field] = value;
            var refused = await vice.ForgeAsync("/scouting/goals/new", form);
            Assert.Equal(HttpStatusCode.OK, refused.Status);
            Assert.NotEmpty(refused.ErrorOf(field));
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => vice.ForgeAsync("/scouting/goals/new", Form())));
        Assert.NotEmpty((await vice.ForgeAsync("/scouting/goals/new", Form())).ErrorOf("Size"));
        int goal;
        await using (var db = portal.OpenDatabase())
            goal = await db.ScoutGoals.Where(g => g.TermId == term).Select(g => g.Id).SingleAsync();
        var page = await (await portal.SignInAsync("officer")).OpenAsync($"/scouting/goals?termId={term}");
        Assert.Contains("0 of 4", page.MainText, StringComparison.Ordinal);
        Assert.InRange(page.Commands, 1, 9);
        var stale = await vice.OpenAsync($"/scouting/goals/{goal}/edit");
        await vice.SubmitAsync(await vice.OpenAsync($"/scouting/goals/{goal}/edit"), "main form", new() { ["NewMerchants"] = 9 });
        Assert.Equal(HttpStatusCode.Conflict, (await vice.SubmitAsync(stale, "main form", new() { ["NewMerchants"] = 2 })).Status);
        await vice.ForgeAsync($"/scouting/goals/{goal}/remove");
        await using (var db = portal.OpenDatabase())
            Assert.False(await db.ScoutGoals.AnyAsync(g => g.Id == goal));
    }

    private const string ScoutFindInputAnother = "another";

    [Fact]
    public async Task A_merchant_on_the_blacklist_is_named_and_left_out_and_two_who_note_one_sign_at_once_make_one_merchant()
    {
        var id = await TripAsync("黑名单走访");
        var listed = await SponsorAsync("老赖小贷");
        await using (var db = portal.OpenDatabase())
        {
            (await db.Sponsors.SingleAsync(s => s.Id == listed)).Blacklist("拖欠");
            await db.SaveChangesAsync();
        }

        var officer = await portal.SignInAsync("officer");
        Dictionary<string, object?> Find(string name, string? same = null) => new() { ["Name"] = name, ["Industry"] = "Catering", ["Impression"] = "Promising", ["Same"] = same };
        Assert.Contains("Blacklisted", (await officer.GetAsync("/scouting/duplicates?name=老赖小贷")).Text, StringComparison.Ordinal);
        foreach (var same in new[] { listed.ToString(CultureInfo.InvariantCulture), "another" })
            Assert.NotEmpty((await officer.ForgeAsync($"/scouting/{id}/walk", Find("老赖小贷", same))).ErrorOf("Same"));
        // A tip that leads to the same name is no way round.
        Assert.NotEmpty((await officer.ForgeAsync("/sponsors/new", new() { ["Name"] = "老赖小贷", ["Industry"] = "Finance", ["DifferentMerchant"] = "true" })).ErrorOf("Name"));
        var vice = await portal.SignInAsync("vice");
        await Task.WhenAll(officer.ForgeAsync($"/scouting/{id}/walk", Find("同时记的店")), vice.ForgeAsync($"/scouting/{id}/walk", Find("同时记的店")));
        await using (var db = portal.OpenDatabase())
        {
            Assert.Equal(1, await db.Sponsors.CountAsync(s => s.Name == "同时记的店"));
            Assert.Equal(1, await db.Sponsors.CountAsync(s => s.Name == "老赖小贷"));
        }

        // What is still being typed when somebody else ends the trip is taken.
        await officer.ForgeAsync($"/scouting/{id}/finish");
        await officer.ForgeAsync($"/scouting/{id}/walk", Find("最后一家"));
        await using (var db = portal.OpenDatabase())
            Assert.Equal(1, await db.ScoutFinds.CountAsync(f => f.TripId == id && db.Sponsors.Any(s => s.Id == f.SponsorId && s.Name == "最后一家")));
    }
}
