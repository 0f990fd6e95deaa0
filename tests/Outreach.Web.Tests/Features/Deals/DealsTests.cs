using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Sponsors;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Deals;

public sealed class DealsTests(Portal portal) : IClassFixture<Portal>, IAsyncLifetime
{
    private static readonly DealDetails Nothing = new(null, null, null, null, null);
    private static readonly string[] Negotiators = ["officer", "officer2", "vice", "minister"];
    private static int named;

    public Task InitializeAsync() => portal.ClearTheTermAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    private static Sponsor Merchant() => new(new SponsorDetails(
        $"商家{Interlocked.Increment(ref named)}号", null, Industry.Catering, null, null, DistanceBand.AtTheGate, null, [], null, null, null));

    private async Task<Sponsor> SponsorAsync(bool blacklisted = false)
    {
        await using var db = portal.OpenDatabase();
        var sponsor = Merchant();
        if (blacklisted)
            sponsor.Blacklist("要学生名单");
        db.Sponsors.Add(sponsor);
        await db.SaveChangesAsync();
        return sponsor;
    }

    private async Task<(int Id, string Sponsor)> DealAsync(string owner = "officer", DealStage stage = DealStage.Target, Event? @event = null)
    {
        await using var db = portal.OpenDatabase();
        var sponsor = Merchant();
        db.Sponsors.Add(sponsor);
        if (@event is not null)
            db.Events.Add(@event);
        var id = portal.IdOf(owner);
        var now = portal.Clock.GetUtcNow();
        var deal = Deal.Create(sponsor, @event, id, Nothing, id, now).Value;
        if (stage != DealStage.Target)
            Assert.True(deal.MoveTo(stage, id, now, DealReadiness.Ready).IsSuccess);
        db.Deals.Add(deal);
        await db.SaveChangesAsync();
        return (deal.Id, sponsor.Name);
    }

    private async Task<Deal> StoredAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.Deals.AsNoTracking().Include(d => d.StageChanges).SingleAsync(d => d.Id == id);
    }

    private static Dictionary<string, object?> Move(DealStage to, int version) => new() { ["to"] = to, ["version"] = version };

    [Fact]
    public async Task The_board_shows_a_card_in_its_column_and_few_commands_suffice()
    {
        var (id, sponsor) = await DealAsync(stage: DealStage.Negotiating);
        var officer = await portal.SignInAsync("officer");
        var board = await officer.OpenAsync("/deals");
        Assert.Contains(sponsor, board.Page.QuerySelector($"[data-board-column=Negotiating] #deal-{id}")!.TextContent, StringComparison.Ordinal);
        Assert.True(board.Page.GetElementById($"deal-{id}")!.HasAttribute("data-board-card"));
        Assert.False((await (await portal.SignInAsync("officer2")).OpenAsync("/deals")).Page.GetElementById($"deal-{id}")!.HasAttribute("data-board-card"));
        Assert.InRange(board.Commands, 1, 6);
        Assert.InRange((await officer.OpenAsync("/deals?owner=me&cold=true&q=" + sponsor)).Commands, 1, 6);
        Assert.InRange((await officer.OpenAsync("/deals/list")).Commands, 1, 6);
        Assert.InRange((await officer.OpenAsync("/deals/steps?who=all")).Commands, 1, 6);
        Assert.InRange((await officer.OpenAsync($"/deals/{id}")).Commands, 1, 8);
    }

    [Fact]
    public async Task A_column_shows_thirty_cards_and_counts_them_all()
    {
        var held = new Event?[1];
        held[0] = Event.Create(new EventDetails("满满一列", [], portal.Clock.GetUtcNow(), portal.Clock.GetUtcNow(), null, null, null, null)).Value;
        await using (var db = portal.OpenDatabase())
        {
            db.Events.Add(held[0]!);
            for (var i = 0; i < 32; i++)
            {
                var sponsor = Merchant();
                db.Sponsors.Add(sponsor);
                var deal = Deal.Create(sponsor, held[0], portal.IdOf("vice"), Nothing, portal.IdOf("vice"), portal.Clock.GetUtcNow()).Value;
                db.Deals.Add(deal);
            }

            await db.SaveChangesAsync();
        }

        var board = await (await portal.SignInAsync("officer")).OpenAsync($"/deals?eventId={held[0]!.Id}");
        Assert.Equal(30, board.Page.QuerySelectorAll("[data-board-column=Target] [data-card]").Length);
        Assert.Equal("32", board.Page.QuerySelector("span[data-board-count=Target]")!.TextContent);
        Assert.Contains("stage=Target", board.Page.QuerySelector("#stage-Target .board-more")!.GetAttribute("href")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_moves_a_deal_by_the_form_without_scripts()
    {
        var (id, _) = await DealAsync();
        var officer = await portal.SignInAsync("officer");
        var moved = await officer.SubmitAsync(await officer.OpenAsync($"/deals/{id}"), "form[action$='/move']");
        Assert.Equal(HttpStatusCode.Redirect, moved.Status);
        var stored = await StoredAsync(id);
        Assert.Equal(DealStage.Contacted, stored.Stage);
        Assert.Equal(portal.IdOf("officer"), stored.StageChanges.Single(c => c.To == DealStage.Contacted).ById);
    }

    [Fact]
    public async Task A_stale_move_is_refused_in_words_and_changes_nothing()
    {
        var (id, _) = await DealAsync();
        var seen = (await StoredAsync(id)).Version;
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync($"/deals/{id}/move", Move(DealStage.Negotiating, seen));
        var officer = await portal.SignInAsync("officer");
        officer.Http.DefaultRequestHeaders.Add("Accept", "application/json");
        var stale = await officer.ForgeAsync($"/deals/{id}/move", Move(DealStage.Contacted, seen));
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Somebody changed this deal", stale.Text, StringComparison.Ordinal);
        Assert.Equal(DealStage.Negotiating, (await StoredAsync(id)).Stage);
        var fresh = await officer.ForgeAsync($"/deals/{id}/move", Move(DealStage.Contacted, seen + 1));
        Assert.Equal(HttpStatusCode.OK, fresh.Status);
        Assert.Contains($"\"version\":{seen + 2}", fresh.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_moves_from_the_same_version_at_once_make_one()
    {
        var (id, _) = await DealAsync();
        var seen = (await StoredAsync(id)).Version;
        var officer = await portal.SignInAsync("officer");
        var vice = await portal.SignInAsync("vice");
        await Task.WhenAll(officer.ForgeAsync($"/deals/{id}/move", Move(DealStage.Contacted, seen)), vice.ForgeAsync($"/deals/{id}/move", Move(DealStage.Agreed, seen)));
        Assert.Equal(2, (await StoredAsync(id)).StageChanges.Count);
    }

    [Theory]
    [InlineData("Won")]
    [InlineData("Lost")]
    [InlineData("Target")]
    [InlineData("Nonsense")]
    [InlineData("99")]
    public async Task A_target_cannot_be_moved_to(string to)
    {
        var (id, _) = await DealAsync();
        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync($"/deals/{id}/move", new() { ["to"] = to, ["version"] = (await StoredAsync(id)).Version });
        Assert.Equal(DealStage.Target, (await StoredAsync(id)).Stage);
    }

    [Fact]
    public async Task Lost_asks_for_the_reason_and_keeps_it()
    {
        var (id, _) = await DealAsync();
        var officer = await portal.SignInAsync("officer");
        var form = await officer.OpenAsync($"/deals/{id}/lose");
        var refused = await officer.SubmitAsync(form, "main form", new() { ["Reason"] = "  " });
        Assert.Contains("Say why the deal was lost", refused.ErrorOf("Reason"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(refused, "main form", new() { ["Reason"] = "今年没有预算" })).Status);
        Assert.Equal((DealStage.Lost, "今年没有预算", null), ((await StoredAsync(id)) is var d ? (d.Stage, d.LostReason!, d.ActiveKey) : default));
        Assert.Contains("今年没有预算", (await officer.OpenAsync($"/deals/{id}")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("officer2", HttpStatusCode.NotFound)]
    [InlineData("advisor", HttpStatusCode.Forbidden)]
    [InlineData("liaison", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    [InlineData("student", HttpStatusCode.Forbidden)]
    public async Task Nothing_can_be_done_to_anothers_deal_by_forged_posts(string who, HttpStatusCode expected)
    {
        var (id, _) = await DealAsync();
        var before = await StoredAsync(id);
        var person = await portal.SignInAsync(who);
        Assert.Equal(expected, (await person.ForgeAsync($"/deals/{id}/move", Move(DealStage.Contacted, before.Version))).Status);
        Assert.Equal(expected, (await person.ForgeAsync($"/deals/{id}/edit", new() { ["ExpectedCash"] = "1", ["Version"] = before.Version })).Status);
        Assert.Equal(expected, (await person.ForgeAsync($"/deals/{id}/lose", new() { ["Reason"] = "x", ["Version"] = before.Version })).Status);
        Assert.Equal(expected, (await person.ForgeAsync($"/deals/{id}/help", new() { ["question"] = "?" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.ForgeAsync($"/deals/{id}/reassign", new() { ["ownerId"] = portal.IdOf("vice") })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.ForgeAsync("/deals/reassign", new() { ["ids"] = id, ["ownerId"] = portal.IdOf("vice") })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.ForgeAsync($"/deals/{id}/answer", new() { ["answer"] = "x" })).Status);
        Assert.Equal(before.Version, (await StoredAsync(id)).Version);
    }

    [Theory]
    [InlineData("student", HttpStatusCode.Forbidden)]
    [InlineData("liaison", HttpStatusCode.Forbidden)]
    [InlineData("advisor", HttpStatusCode.OK)]
    public async Task Who_may_read(string who, HttpStatusCode expected)
    {
        var (id, _) = await DealAsync();
        var person = await portal.SignInAsync(who);
        foreach (var url in new[] { "/deals", "/deals/list", "/deals/list.xlsx", "/deals/steps", $"/deals/{id}", "/lanes", "/coverage" })
            Assert.Equal(expected, (await person.GetAsync(url)).Status);
        if (who == "advisor")
            Assert.Empty((await person.OpenAsync($"/deals/{id}")).Page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task A_double_click_opens_one_deal()
    {
        var sponsor = await SponsorAsync();
        var officer = await portal.SignInAsync("officer");
        var form = await officer.OpenAsync($"/deals/new?sponsorId={sponsor.Id}");
        var answers = await Task.WhenAll(officer.SubmitAsync(form, "main form[method=post]"), officer.SubmitAsync(form, "main form[method=post]"));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Equal(answers[0].Location, answers[1].Location);
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.Deals.CountAsync(d => d.SponsorId == sponsor.Id));
    }

    [Fact]
    public async Task Of_people_who_open_the_same_deal_at_once_one_does_and_the_others_are_told_where_it_is()
    {
        var sponsor = await SponsorAsync();
        var people = await Task.WhenAll(Negotiators.Select(p => portal.SignInAsync(p)));
        var answers = await Task.WhenAll(people.Select(p => p.ForgeAsync("/deals/new", new() { ["SponsorId"] = sponsor.Id })));
        await using var db = portal.OpenDatabase();
        var deal = await db.Deals.SingleAsync(d => d.SponsorId == sponsor.Id);
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        foreach (var told in answers.Where(a => a.Status == HttpStatusCode.OK))
        {
            Assert.Contains("There is an open deal with this merchant for this event already.", told.MainText, StringComparison.Ordinal);
            Assert.NotNull(told.Page.QuerySelector($"main a[href='/deals/{deal.Id}']"));
        }

        Assert.Equal(3, answers.Count(a => a.Status == HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_blacklisted_merchant_and_a_closed_event_are_refused_in_words()
    {
        var barred = await SponsorAsync(blacklisted: true);
        var officer = await portal.SignInAsync("officer");
        Assert.Contains("on the blacklist", (await officer.ForgeAsync("/deals/new", new() { ["SponsorId"] = barred.Id })).MainText, StringComparison.Ordinal);
        var sponsor = await SponsorAsync();
        var over = Event.Create(new EventDetails("已取消", [], portal.Clock.GetUtcNow(), portal.Clock.GetUtcNow(), null, null, null, null)).Value;
        over.Cancel("下雨");
        await using var db = portal.OpenDatabase();
        db.Events.Add(over);
        await db.SaveChangesAsync();
        var refused = await officer.ForgeAsync("/deals/new", new() { ["SponsorId"] = sponsor.Id, ["EventId"] = over.Id });
        Assert.Equal("This event is closed or cancelled.", refused.ErrorOf("EventId"));
        Assert.Equal(HttpStatusCode.OK, (await officer.ForgeAsync("/deals/new", new() { ["SponsorId"] = sponsor.Id, ["EventId"] = 99999999 })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync("/deals/new", new() { ["SponsorId"] = 99999999 })).Status);
        Assert.False(await db.Deals.AnyAsync(d => d.SponsorId == barred.Id || d.SponsorId == sponsor.Id));
    }

    [Fact]
    public async Task An_officer_cannot_open_a_deal_in_anothers_name()
    {
        var sponsor = await SponsorAsync();
        await (await portal.SignInAsync("officer")).ForgeAsync("/deals/new", new() { ["SponsorId"] = sponsor.Id, ["OwnerId"] = portal.IdOf("officer2") });
        await using var db = portal.OpenDatabase();
        Assert.Equal(portal.IdOf("officer"), (await db.Deals.SingleAsync(d => d.SponsorId == sponsor.Id)).OwnerId);
    }

    [Fact]
    public async Task The_merchant_is_found_by_a_part_of_its_name()
    {
        var sponsor = await SponsorAsync();
        var page = await (await portal.SignInAsync("officer")).OpenAsync("/deals/new?eventId=5&q=" + sponsor.Name[1..]);
        Assert.Contains(page.Page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == $"/deals/new?sponsorId={sponsor.Id}&eventId=5");
    }

    [Fact]
    public async Task A_stale_edit_is_a_conflict_that_keeps_what_was_typed()
    {
        var (id, _) = await DealAsync();
        var officer = await portal.SignInAsync("officer");
        var mine = await officer.OpenAsync($"/deals/{id}/edit");
        var vice = await portal.SignInAsync("vice");
        await vice.SubmitAsync(await vice.OpenAsync($"/deals/{id}/edit"), "main form", new() { ["ExpectedCash"] = "2000" });
        var conflict = await officer.SubmitAsync(mine, "main form", new() { ["ExpectedCash"] = "3000" });
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("3000", conflict.Page.QuerySelector("#ExpectedCash")!.GetAttribute("value"));
        Assert.Equal(2000, (await StoredAsync(id)).ExpectedCash);
    }

    [Fact]
    public async Task Leaders_reassign_one_or_many_and_only_to_members()
    {
        var (one, two, closed) = ((await DealAsync()).Id, (await DealAsync()).Id, (await DealAsync(stage: DealStage.Contracting)).Id);
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync($"/deals/{closed}/move", Move(DealStage.Won, (await StoredAsync(closed)).Version));
        Assert.Equal(DealStage.Contracting, (await StoredAsync(closed)).Stage);
        await using (var db = portal.OpenDatabase())
        {
            (await db.Deals.SingleAsync(d => d.Id == closed)).Win(portal.IdOf("officer"), portal.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        }

        await vice.SubmitAsync(await vice.OpenAsync($"/deals/{one}"), "form[action$='/reassign']", new() { ["ownerId"] = portal.IdOf("officer2") });
        Assert.Equal(portal.IdOf("officer2"), (await StoredAsync(one)).OwnerId);
        await vice.ForgeAsync("/deals/reassign", new() { ["ids"] = new[] { one, two, closed }, ["ownerId"] = portal.IdOf("student") });
        Assert.Equal(portal.IdOf("officer"), (await StoredAsync(two)).OwnerId);
        await vice.ForgeAsync("/deals/reassign", new() { ["ids"] = new[] { one, two, closed }, ["ownerId"] = portal.IdOf("minister") });
        Assert.Equal(portal.IdOf("minister"), (await StoredAsync(one)).OwnerId);
        Assert.Equal(portal.IdOf("minister"), (await StoredAsync(two)).OwnerId);
        Assert.Equal(portal.IdOf("officer"), (await StoredAsync(closed)).OwnerId);
    }

    [Fact]
    public async Task A_question_reaches_the_ministers_start_page_and_the_answer_the_negotiator()
    {
        var (id, sponsor) = await DealAsync();
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync($"/deals/{id}"), "form[action$='/help']", new() { ["question"] = "能给独家冠名吗？" });
        var minister = await portal.SignInAsync("minister");
        Assert.Contains("能给独家冠名吗？", (await minister.OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.Contains(sponsor, (await minister.OpenAsync("/deals?help=true")).MainText, StringComparison.Ordinal);
        var vice = await portal.SignInAsync("vice");
        Assert.Equal(HttpStatusCode.Forbidden, (await vice.ForgeAsync($"/deals/{id}/answer", new() { ["answer"] = "不" })).Status);
        await minister.SubmitAsync(await minister.OpenAsync($"/deals/{id}"), "form[action$='/answer']", new() { ["answer"] = "不给独家" });
        Assert.Contains("不给独家", (await officer.OpenAsync($"/deals/{id}")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("能给独家冠名吗？", (await minister.OpenAsync("/")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_holds_what_is_filtered()
    {
        await DealAsync();
        var answer = await (await portal.SignInAsync("officer")).GetAsync("/deals/list.xlsx?owner=me");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/deals/999999")]
    [InlineData("/deals/-1")]
    [InlineData("/deals/abc")]
    [InlineData("/deals/999999/edit")]
    [InlineData("/deals/99999999999999")]
    [InlineData("/deals/new?sponsorId=99999999")]
    public async Task Ids_that_lead_nowhere_are_not_found(string url) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer")).GetAsync(url)).Status);

    [Theory]
    [InlineData("/deals?owner='; DROP TABLE&eventId=abc&cold=maybe")]
    [InlineData("/deals/list?stage=99&sort=nonsense&page=-5&dueBy=tomorrow")]
    [InlineData("/deals/list?stage=all&page=99999&sort=-step")]
    [InlineData("/deals/steps?page=-1")]
    public async Task Nonsense_in_the_address_is_harmless(string url) => await (await portal.SignInAsync("officer")).OpenAsync(url);
}
