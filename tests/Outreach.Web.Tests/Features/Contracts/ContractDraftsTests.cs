using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Contracts.Slots;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

[Collection(Subjects.Contracts)]
public sealed class ContractDraftsTests(Portal portal)
{
    private const string Form = "form#draft";
    private static int named;

    private async Task<int> DealAsync(DealStage stage = DealStage.Agreed, string owner = "officer", decimal? cash = 3000)
    {
        await using var db = portal.OpenDatabase();
        var number = Interlocked.Increment(ref named);
        var (id, now) = (portal.IdOf(owner), portal.Clock.GetUtcNow());
        var sponsor = new Sponsor(new SponsorDetails($"起草商家{number}号", null, Industry.Education, null, null, DistanceBand.AtTheGate, null, [], null, null, null));
        db.Sponsors.Add(sponsor);
        db.Add(sponsor.Vet(true, portal.IdOf("minister"), new DateOnly(2026, 11, 21), null, null));
        var held = Event.Create(new EventDetails($"起草活动{number}", [], new DateTimeOffset(2026, 12, 12, 1, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 12, 12, 9, 0, 0, TimeSpan.Zero), null, null, null, null)).Value;
        db.Events.Add(held);
        var deal = Deal.Create(sponsor, held, id, new DealDetails(cash, null, null, null, null), id, now).Value;
        if (stage != DealStage.Target)
            Assert.True(deal.MoveTo(stage, id, now, DealReadiness.Ready).IsSuccess);
        db.Deals.Add(deal);
        await db.SaveChangesAsync();
        return deal.Id;
    }

    private async Task<int> PlaceAsync(int capacity)
    {
        await using var db = portal.OpenDatabase();
        var place = CampusPlace.Create(new CampusPlaceDetails($"点位{Interlocked.Increment(ref named)}", [DeliverableKind.Banner], capacity, null, null)).Value;
        db.CampusPlaces.Add(place);
        await db.SaveChangesAsync();
        return place.Id;
    }

    private async Task<int> DepartmentAsync(string name)
    {
        await using var db = portal.OpenDatabase();
        return await db.Departments.Where(d => d.Name == name).Select(d => d.Id).SingleAsync();
    }

    private async Task<Dictionary<string, object?>> TextAsync(Contract contract, string clause = "横幅内容由双方书面确认。") => new()
    {
        ["Version"] = contract.Revision,
        ["Filled"] = true,
        ["DepartmentRole"] = PartyRole.PartyB,
        ["Cash"] = "3,000",
        ["SignerId"] = portal.IdOf("minister"),
        ["Instalments[0].DueOn"] = "2026-12-01",
        ["Instalments[0].Amount"] = "3000",
        ["Deliverables[0].Kind"] = DeliverableKind.Banner,
        ["Deliverables[0].Count"] = "2",
        ["Deliverables[0].Place"] = "东区主干道",
        ["Deliverables[0].StartsOn"] = "2026年12月10日",
        ["Deliverables[0].DepartmentId"] = await DepartmentAsync("宣传部"),
        ["Clauses[0].Text"] = clause,
    };

    private async Task<Contract> BegunAsync(PortalClient officer)
    {
        var deal = await DealAsync();
        var page = await officer.OpenAsync($"/deals/{deal}/contract");
        var answer = await officer.SubmitAsync(page, "form.start-card");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        await using var db = portal.OpenDatabase();
        return await portal.ContractAsync(await db.Contracts.Where(c => c.ActiveDealId == deal).Select(c => c.Id).SingleAsync());
    }

    [Fact]
    public async Task An_officer_drafts_is_stopped_for_a_promise_of_duration_mends_it_and_submits()
    {
        var officer = await portal.SignInAsync("officer");
        var contract = await BegunAsync(officer);
        Assert.Equal(3000, contract.Cash);
        var text = await TextAsync(contract, "横幅悬挂一周。");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync($"/contracts/{contract.Id}/draft", text)).Status);
        var page = await officer.OpenAsync($"/contracts/{contract.Id}/draft");
        Assert.Contains("悬挂一周", page.Page.QuerySelector(".finding mark")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("叁仟元整", page.Page.QuerySelector("[data-capitals]")!.TextContent.Trim());
        Assert.Equal("条", page.Page.GetElementById("Deliverables_0__Unit")!.GetAttribute("value"));

        await officer.SubmitAsync(page, Form, new() { ["rows"] = null });
        var refused = await officer.ForgeAsync($"/contracts/{contract.Id}/submit", new() { ["Version"] = (await portal.ContractAsync(contract.Id)).Revision });
        Assert.EndsWith("/draft", refused.Location, StringComparison.Ordinal);
        Assert.Equal(ContractState.Draft, (await portal.ContractAsync(contract.Id)).State);

        page = await officer.OpenAsync($"/contracts/{contract.Id}/draft");
        var clause = page.Page.GetElementById("Clauses_0__Id")!.GetAttribute("value");
        var stored = await portal.ContractAsync(contract.Id);
        text = await TextAsync(stored);
        text["Clauses[0].Id"] = clause;
        text["Deliverables[0].Id"] = stored.Deliverables.Single().Id;
        text["Instalments[0].Id"] = stored.Instalments.Single().Id;
        var submitted = await officer.ForgeAsync($"/contracts/{contract.Id}/submit", text);
        Assert.EndsWith($"/contracts/{contract.Id}", submitted.Location, StringComparison.Ordinal);
        var after = await portal.ContractAsync(contract.Id);
        Assert.Equal(ContractState.Confirming, after.State);
        Assert.Equal(stored.Deliverables.Single().Id, after.Deliverables.Single().Id);
        Assert.Contains("横幅内容由双方书面确认。", (await officer.OpenAsync($"/contracts/{contract.Id}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_saves_as_one_types_and_new_rows_keep_their_keys()
    {
        var officer = await portal.SignInAsync("officer");
        var contract = await BegunAsync(officer);
        var text = await TextAsync(contract);
        var saved = await officer.ForgeAsync($"/contracts/{contract.Id}/draft/save", text);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        var answer = JsonDocument.Parse(saved.Text).RootElement;
        Assert.Equal(contract.Revision + 1, answer.GetProperty("revision").GetInt32());
        Assert.Equal("叁仟元整", answer.GetProperty("capitals").GetString());
        Assert.Contains("data-check", answer.GetProperty("check").GetString(), StringComparison.Ordinal);
        var key = answer.GetProperty("ids").GetProperty("Deliverables[0].Id").GetInt32();
        text["Version"] = answer.GetProperty("revision").GetInt32();
        foreach (var id in answer.GetProperty("ids").EnumerateObject())
            text[id.Name] = id.Value.GetInt32();
        text["Deliverables[0].Count"] = 3;
        Assert.Equal(HttpStatusCode.OK, (await officer.ForgeAsync($"/contracts/{contract.Id}/draft/save", text)).Status);
        var deliverable = (await portal.ContractAsync(contract.Id)).Deliverables.Single();
        Assert.Equal((key, 3), (deliverable.Id, deliverable.Count));
    }

    [Fact]
    public async Task A_second_tab_is_told_what_differs_and_loses_nothing()
    {
        var officer = await portal.SignInAsync("officer");
        var contract = await BegunAsync(officer);
        var first = await TextAsync(contract);
        var second = await TextAsync(contract, "奶茶须当天送到。");
        second["Deliverables[0].Count"] = 5;
        Assert.Equal(HttpStatusCode.OK, (await officer.ForgeAsync($"/contracts/{contract.Id}/draft/save", first)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.ForgeAsync($"/contracts/{contract.Id}/draft/save", second)).Status);
        var shown = await officer.ForgeAsync($"/contracts/{contract.Id}/draft", second);
        Assert.Equal(HttpStatusCode.Conflict, shown.Status);
        Assert.Contains("奶茶须当天送到。", shown.Page.GetElementById("Clauses_0__Text")!.TextContent, StringComparison.Ordinal);
        var differs = shown.Page.QuerySelector(".alert table")!.TextContent;
        Assert.Contains("横幅内容由双方书面确认。", differs, StringComparison.Ordinal);
        // In the reader's language: no Chinese measure word, no day as a form sends it.
        Assert.Contains("Banner × 5", differs, StringComparison.Ordinal);
        Assert.DoesNotContain("条", differs, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d{4}-\d\d-\d\d", differs);
        var again = await officer.SubmitAsync(shown, Form);
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal("奶茶须当天送到。", (await portal.ContractAsync(contract.Id)).Clauses.Single().Text);
    }

    [Theory]
    [InlineData("Cash", "0.001")]
    [InlineData("Cash", "-1")]
    [InlineData("Cash", "99999999999999999999")]
    [InlineData("Cash", "很多")]
    [InlineData("Instalments[0].Amount", "100.005")]
    [InlineData("Deliverables[0].Count", "0")]
    [InlineData("Deliverables[0].Count", "100001")]
    [InlineData("Deliverables[0].Kind", "999")]
    [InlineData("Deliverables[0].PlaceId", "999999")]
    [InlineData("Deliverables[0].DepartmentId", "999999")]
    [InlineData("SignerId", "999999")]
    [InlineData("Deliverables[0].Id", "999999")]
    [InlineData("DepartmentRole", "9")]
    public async Task What_cannot_be_is_refused_in_words(string field, string value)
    {
        var officer = await portal.SignInAsync("officer");
        var contract = await BegunAsync(officer);
        var text = await TextAsync(contract);
        text[field] = value;
        var page = await officer.ForgeAsync($"/contracts/{contract.Id}/draft", text);
        Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.Conflict, page.Status.ToString());
        Assert.Equal(contract.Revision, (await portal.ContractAsync(contract.Id)).Revision);
        Assert.Contains("横幅内容由双方书面确认。", page.MainText, StringComparison.Ordinal);
        var live = await officer.ForgeAsync($"/contracts/{contract.Id}/draft/save", text);
        Assert.True(live.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict, live.Status.ToString());
    }

    [Fact]
    public async Task Sixty_clauses_are_the_most()
    {
        var officer = await portal.SignInAsync("officer");
        var contract = await BegunAsync(officer);
        var text = await TextAsync(contract);
        for (var i = 0; i < 61; i++)
            text[$"Deliverables[{i}].Kind"] = DeliverableKind.HostMention;
        var page = await officer.ForgeAsync($"/contracts/{contract.Id}/draft", text);
        Assert.Contains("at most 60 clauses", page.MainText, StringComparison.Ordinal);
        Assert.Equal(contract.Revision, (await portal.ContractAsync(contract.Id)).Revision);
    }

    [Fact]
    public async Task Scripts_and_marks_in_texts_are_only_text()
    {
        var officer = await portal.SignInAsync("officer");
        var contract = await BegunAsync(officer);
        var text = await TextAsync(contract, "<script>alert(1)</script> \u202E彩虹🌈 若干");
        text["Deliverables[0].Note"] = "<img src=x onerror=alert(1)>";
        Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync($"/contracts/{contract.Id}/draft", text)).Status);
        foreach (var url in new[] { $"/contracts/{contract.Id}/draft", $"/contracts/{contract.Id}" })
        {
            var page = await officer.OpenAsync(url);
            Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("\u202E", page.Text, StringComparison.Ordinal);
            Assert.Contains("🌈", page.MainText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Rows_come_and_go_without_scripts_and_nothing_is_saved_by_it()
    {
        var officer = await portal.SignInAsync("officer");
        var contract = await BegunAsync(officer);
        var text = await TextAsync(contract);
        text["rows"] = "deliverables:add";
        var more = await officer.ForgeAsync($"/contracts/{contract.Id}/draft", text);
        Assert.Equal(2, more.Page.QuerySelectorAll("[data-row-kind=d]").Length);
        text["rows"] = "clauses:0";
        var fewer = await officer.ForgeAsync($"/contracts/{contract.Id}/draft", text);
        Assert.DoesNotContain("横幅内容由双方书面确认。", fewer.MainText, StringComparison.Ordinal);
        foreach (var nonsense in new[] { "", "clauses", "clauses:-1", "clauses:99", "x:add", "::" })
        {
            text["rows"] = nonsense;
            Assert.True((int)(await officer.ForgeAsync($"/contracts/{contract.Id}/draft", text)).Status < 400, nonsense);
        }
    }

    [Fact]
    public async Task A_warning_stays_only_with_a_reason()
    {
        var officer = await portal.SignInAsync("officer");
        var contract = await BegunAsync(officer);
        await officer.ForgeAsync($"/contracts/{contract.Id}/draft", await TextAsync(contract, "展示效果以甲方满意为准。"));
        var page = await officer.OpenAsync($"/contracts/{contract.Id}/draft");
        var fingerprint = page.Page.QuerySelector("button[name=acknowledge]")!.GetAttribute("value")!;
        await officer.SubmitAsync(page, Form, new() { ["acknowledge"] = fingerprint });
        Assert.Empty((await portal.ContractAsync(contract.Id)).Acknowledgements);
        page = await officer.OpenAsync($"/contracts/{contract.Id}/draft");
        await officer.SubmitAsync(page, Form, new() { ["acknowledge"] = fingerprint, [$"Reasons[{fingerprint}]"] = "往年也是这样写的" });
        var kept = Assert.Single((await portal.ContractAsync(contract.Id)).Acknowledgements);
        Assert.Equal((fingerprint, "往年也是这样写的"), (kept.Fingerprint, kept.Reason));
        page = await officer.OpenAsync($"/contracts/{contract.Id}/draft");
        await officer.SubmitAsync(page, Form, new() { ["acknowledge"] = "nothing", ["Reasons[nothing]"] = "x" });
        Assert.Single((await portal.ContractAsync(contract.Id)).Acknowledgements);
        Assert.Contains("往年也是这样写的", (await officer.OpenAsync($"/contracts/{contract.Id}/draft")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_place_holds_is_found_before_it_is_submitted()
    {
        var place = await PlaceAsync(12);
        var officer = await portal.SignInAsync("officer");
        var contract = await BegunAsync(officer);
        var text = await TextAsync(contract);
        (text["Deliverables[0].PlaceId"], text["Deliverables[0].Place"], text["Deliverables[0].Count"]) = (place, "", 13);
        await officer.ForgeAsync($"/contracts/{contract.Id}/draft", text);
        Assert.Contains("has 12 slots a day; 13 are asked for", (await officer.OpenAsync($"/contracts/{contract.Id}/draft")).Page.QuerySelector("[data-check]")!.TextContent, StringComparison.Ordinal);
        (text["Version"], text["Deliverables[0].Count"]) = ((await portal.ContractAsync(contract.Id)).Revision, 0);
        Assert.Contains("from 1 to 100,000", (await officer.ForgeAsync($"/contracts/{contract.Id}/draft", text)).ErrorOf("Deliverables_0__Count"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("submit")]
    public async Task A_reason_that_was_typed_is_kept_whatever_is_pressed(string press)
    {
        var officer = await portal.SignInAsync("officer");
        var contract = await BegunAsync(officer);
        await officer.ForgeAsync($"/contracts/{contract.Id}/draft", await TextAsync(contract, "展示效果以甲方满意为准。"));
        var page = await officer.OpenAsync($"/contracts/{contract.Id}/draft");
        var fingerprint = page.Page.QuerySelector("button[name=acknowledge]")!.GetAttribute("value")!.Split(',')[0];
        var text = await TextAsync(await portal.ContractAsync(contract.Id), "展示效果以甲方满意为准。");
        // As the page sends it, a clause keeps its number, and with it what was said of it.
        var number = page.Page.QuerySelector("input[name='Clauses[0].Id']")!.GetAttribute("value");
        text["Clauses[0].Id"] = number;
        text[$"Reasons[{fingerprint}]"] = new string('长', 501);
        var tooLong = await officer.ForgeAsync($"/contracts/{contract.Id}/{press}", text);
        Assert.Equal(new string('长', 501), tooLong.Page.QuerySelector($"[id='reason-{fingerprint}']")!.TextContent);
        Assert.NotEqual("", tooLong.Page.QuerySelector($"[id='reason-{fingerprint}-error']")!.TextContent.Trim());
        text = await TextAsync(await portal.ContractAsync(contract.Id), "展示效果以甲方满意为准。");
        text["Clauses[0].Id"] = number;
        text[$"Reasons[{fingerprint}]"] = "往年也是这样写的";
        text["Reasons[nothing]"] = "别的";
        await officer.ForgeAsync($"/contracts/{contract.Id}/{press}", text);
        Assert.Contains((await portal.ContractAsync(contract.Id)).Acknowledgements, a => a.Reason == "往年也是这样写的");
    }

    [Fact]
    public async Task A_contract_is_begun_only_for_ones_own_deal_that_is_agreed()
    {
        var officer = await portal.SignInAsync("officer");
        var other = await DealAsync(owner: "officer2");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/deals/{other}/contract")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/deals/{other}/contract")).Status);
        var early = await DealAsync(DealStage.Negotiating);
        Assert.Equal($"/deals/{early}", (await officer.ForgeAsync($"/deals/{early}/contract")).Location);
        var odd = await DealAsync();
        Assert.Equal($"/deals/{odd}/contract", (await officer.ForgeAsync($"/deals/{odd}/contract", new() { ["start"] = "contract:999999" })).Location);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.Contracts.AnyAsync(c => c.DealId == other || c.DealId == early || c.DealId == odd));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("liaison")).GetAsync($"/deals/{odd}/contract")).Status);
    }

    [Fact]
    public async Task A_double_click_and_parallel_drafting_make_one_contract()
    {
        var deal = await DealAsync();
        var (officer, minister) = (await portal.SignInAsync("officer"), await portal.SignInAsync("minister"));
        var (his, hers) = (await officer.OpenAsync($"/deals/{deal}/contract"), await minister.OpenAsync($"/deals/{deal}/contract"));
        var answers = await Task.WhenAll(
            officer.SubmitAsync(his, "form.start-card"), officer.SubmitAsync(his, "form.start-card"), minister.SubmitAsync(hers, "form.start-card"));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.Contracts.CountAsync(c => c.DealId == deal));
        Assert.Equal(DealStage.Contracting, (await db.Deals.SingleAsync(d => d.Id == deal)).Stage);
    }

    [Fact]
    public async Task Of_two_contracts_that_race_for_the_last_slot_one_gets_it_and_the_other_is_told_who_holds_it()
    {
        var place = await PlaceAsync(1);
        var officer = await portal.SignInAsync("officer");
        var contracts = new List<Contract>();
        for (var i = 0; i < 4; i++)
        {
            var contract = await BegunAsync(officer);
            var text = await TextAsync(contract);
            (text["Deliverables[0].PlaceId"], text["Deliverables[0].Place"], text["Deliverables[0].Count"]) = (place, "", 1);
            Assert.Equal(HttpStatusCode.Redirect, (await officer.ForgeAsync($"/contracts/{contract.Id}/draft", text)).Status);
            contracts.Add(await portal.ContractAsync(contract.Id));
        }

        var answers = await Task.WhenAll(contracts.Select(c => officer.ForgeAsync($"/contracts/{c.Id}/submit", new() { ["Version"] = c.Revision })));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect && !a.Location!.EndsWith("/draft", StringComparison.Ordinal));
        var told = answers.Where(a => a.Status == HttpStatusCode.Conflict).ToList();
        Assert.Equal(3, told.Count);
        Assert.All(told, a => Assert.Contains("Held by", a.ErrorOf("Deliverables_0__PlaceId"), StringComparison.Ordinal));
        await using var db = portal.OpenDatabase();
        // From the day on which it hangs to the event's end.
        var holds = await db.SlotReservations.Where(h => h.PlaceId == place).OrderBy(h => h.Day).ToListAsync();
        Assert.Equal([new(2026, 12, 10), new(2026, 12, 11), new(2026, 12, 12)], holds.Select(h => h.Day));
        var hold = Assert.Single(holds.DistinctBy(h => h.ContractId));
        var states = await db.Contracts.Where(c => contracts.Select(x => x.Id).Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.State);
        Assert.Equal(ContractState.Confirming, states[hold.ContractId]);
        Assert.Equal(3, states.Values.Count(s => s == ContractState.Draft));

        // Withdrawn, its slot is free and the deal goes on.
        await officer.ForgeAsync($"/contracts/{hold.ContractId}/withdraw", new() { ["reason"] = "  " });
        Assert.True(await db.SlotReservations.AnyAsync(h => h.PlaceId == place));
        await officer.ForgeAsync($"/contracts/{hold.ContractId}/withdraw", new() { ["reason"] = "商家改主意了" });
        Assert.False(await db.SlotReservations.AnyAsync(h => h.PlaceId == place));
        var ended = await portal.ContractAsync(hold.ContractId);
        Assert.Equal(DealStage.Agreed, (await db.Deals.AsNoTracking().SingleAsync(d => d.Id == ended.DealId)).Stage);
        Assert.Equal("商家改主意了", ended.EndReason);
    }

    [Fact]
    public async Task A_deal_with_a_living_contract_is_neither_lost_nor_moved_and_takes_it_to_a_new_owner()
    {
        var officer = await portal.SignInAsync("officer");
        var contract = await BegunAsync(officer);
        var page = await officer.OpenAsync($"/deals/{contract.DealId}/lose");
        var refused = await officer.SubmitAsync(page, "main form", new() { ["Reason"] = "没有预算" });
        Assert.Contains("has a contract that is on its way", refused.MainText, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        var deal = await db.Deals.AsNoTracking().SingleAsync(d => d.Id == contract.DealId);
        await officer.ForgeAsync($"/deals/{deal.Id}/move", new() { ["to"] = DealStage.Negotiating, ["version"] = deal.Version });
        Assert.Equal(DealStage.Contracting, (await db.Deals.AsNoTracking().SingleAsync(d => d.Id == deal.Id)).Stage);
        await (await portal.SignInAsync("vice")).ForgeAsync($"/deals/{deal.Id}/reassign", new() { ["ownerId"] = portal.IdOf("officer2") });
        Assert.Equal(portal.IdOf("officer2"), (await portal.ContractAsync(contract.Id)).NegotiatorId);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/contracts/{contract.Id}/draft")).Status);
        await (await portal.SignInAsync("officer2")).OpenAsync($"/contracts/{contract.Id}/draft");
    }

    [Fact]
    public async Task A_merge_of_merchants_takes_contracts_and_interests_along()
    {
        var contract = await portal.ContractAsync(await portal.AtAsync(ContractState.Draft));
        await using var db = portal.OpenDatabase();
        var survivor = new Sponsor(new SponsorDetails("并入的商家", null, Industry.Catering, null, null, DistanceBand.AtTheGate, null, [], null, null, null));
        db.Sponsors.Add(survivor);
        db.DeclaredInterests.Add(new DeclaredInterest(portal.IdOf("minister"), contract.SponsorId, "亲戚的店"));
        await db.SaveChangesAsync();
        var vice = await portal.SignInAsync("vice");
        var preview = await vice.OpenAsync($"/sponsors/{survivor.Id}/merge/{contract.SponsorId}");
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(preview, "main form[method=post]")).Status);
        Assert.Equal(survivor.Id, (await portal.ContractAsync(contract.Id)).SponsorId);
        Assert.True(await db.DeclaredInterests.AnyAsync(i => i.SponsorId == survivor.Id));
    }

    [Fact]
    public async Task An_amendment_restates_what_is_open_and_there_is_one_at_a_time()
    {
        var id = await portal.AtAsync(ContractState.Fulfilling);
        var (officer, minister) = (await portal.SignInAsync("officer"), await portal.SignInAsync("minister"));
        var answers = await Task.WhenAll(officer.ForgeAsync($"/contracts/{id}/amend"), minister.ForgeAsync($"/contracts/{id}/amend"));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        await using var db = portal.OpenDatabase();
        var amendment = await portal.ContractAsync((await db.Contracts.SingleAsync(c => c.AmendsId == id)).Id);
        Assert.Equal((2, 4000m), (amendment.Deliverables.Count, amendment.Cash));
        Assert.Contains("amends", (await officer.OpenAsync($"/contracts/{amendment.Id}/draft")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amendment_takes_over_the_places_of_its_original_once_its_scan_is_in()
    {
        var place = await PlaceAsync(1);
        var id = await portal.AtAsync(ContractState.Fulfilling, text: t => t with { Deliverables = [t.Deliverables[0] with { PlaceId = place, Place = null, Count = 1 }, t.Deliverables[1]] });
        var original = await portal.ContractAsync(id);
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            Assert.Empty(await scope.ServiceProvider.GetRequiredService<SlotAllocator>().ReserveAsync(id, SlotRequest.Of(original, new DateOnly(2026, 12, 12)), default));
            await scope.ServiceProvider.GetRequiredService<OutreachDbContext>().SaveChangesAsync();
        }

        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync($"/contracts/{id}/amend");
        await using var db = portal.OpenDatabase();
        var amendmentId = await db.Contracts.Where(c => c.ActiveAmendmentOfId == id).Select(c => c.Id).SingleAsync();
        await officer.ForgeAsync($"/contracts/{amendmentId}/submit", new() { ["Version"] = (await portal.ContractAsync(amendmentId)).Revision });
        var amendment = await db.Contracts.WithParts().SingleAsync(c => c.Id == amendmentId);
        // Nothing that a department has confirmed was changed, so nobody is asked again.
        Assert.Equal(ContractState.InReview, amendment.State);
        Assert.Equal([id, id, id], await db.SlotReservations.AsNoTracking().Where(h => h.PlaceId == place).Select(h => h.ContractId).ToListAsync());
        var (now, minister) = (portal.Clock.GetUtcNow(), portal.IdOf("minister"));
        Assert.True(amendment.Decide(new Reviewer(minister, ReviewLevel.Minister, null, false, false), amendment.Revision, ReviewVerdict.Approve, null, new Dictionary<string, string>(), 5000, now).IsSuccess);
        await db.SaveChangesAsync();
        await officer.ForgeAsync($"/contracts/{amendmentId}/paper");
        await officer.ForgeAsync($"/contracts/{amendmentId}/sign", new() { ["SignedOn"] = "2026-11-21", ["scan"] = new FilePart("scan.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray()) });
        Assert.Equal(ContractState.Fulfilling, (await portal.ContractAsync(amendmentId)).State);
        Assert.Equal([amendmentId, amendmentId, amendmentId], await db.SlotReservations.AsNoTracking().Where(h => h.PlaceId == place).Select(h => h.ContractId).ToListAsync());
    }

    [Fact]
    public async Task The_list_finds_and_exports_and_pages_take_few_commands()
    {
        var id = await portal.AtAsync(ContractState.ToBeSigned);
        var contract = await portal.ContractAsync(id);
        var officer = await portal.SignInAsync("officer");
        var number = contract.Number!.ToLowerInvariant();
        var list = await officer.OpenAsync($"/contracts?q={number}&state=ToBeSigned&who=me&cash=some&sort=-cash");
        Assert.Equal($"/contracts/{id}", Assert.Single(list.Page.QuerySelectorAll("#list tbody a")).GetAttribute("href"));
        Assert.InRange(list.Commands, 1, 6);
        foreach (var query in new[] { "state=living", "state=nonsense", "who=99999", "cash=none", "cash=advisor", "eventId=0", "sponsorId=1", "sort=number", "sort=-number", "sort=changed", "page=99", "q=%25_" })
            await officer.OpenAsync("/contracts?" + query);
        Assert.InRange((await officer.OpenAsync($"/contracts/{id}")).Commands, 1, 10);
        Assert.InRange((await officer.OpenAsync($"/contracts/{await portal.AtAsync(ContractState.Returned)}/draft")).Commands, 1, 19);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/contracts.xlsx?state=living")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/contracts/999999")).Status);
        var advisor = await portal.SignInAsync("advisor", "zh-CN");
        foreach (var state in Enum.GetValues<ContractState>())
            await advisor.OpenAsync($"/contracts/{await portal.AtAsync(state)}");
    }

    [Fact]
    public async Task A_sponsors_own_text_is_checked_and_not_stored()
    {
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync("/clause-check");
        var found = await officer.SubmitAsync(page, "main form[method=post]", new() { ["Text"] = "一、乙方悬挂横幅一周。\n二、2026年10月8日挂出。\n三、乙方提供参赛同学名单。" });
        Assert.Equal(2, found.Page.QuerySelectorAll(".finding").Length);
        Assert.Contains("Paste the text", (await officer.SubmitAsync(page, "main form[method=post]")).MainText, StringComparison.Ordinal);
        var bad = await officer.SubmitAsync(page, "main form[method=post]", new() { ["Document"] = new FilePart("a.docx", "<html>"u8.ToArray()) });
        Assert.Contains("not a Word document", bad.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("liaison")).GetAsync("/clause-check")).Status);
    }

    [Fact]
    public async Task Settings_of_contracts_are_the_administrators()
    {
        var admin = await portal.SignInAsync("admin");
        var page = await admin.OpenAsync("/settings/contracts");
        var wrong = await admin.SubmitAsync(page, "main form[method=post]", new() { ["AfterEventPercent"] = "101" });
        Assert.NotEqual("", wrong.ErrorOf("AfterEventPercent"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(page, "main form[method=post]", new() { ["PartyName"] = "学生会外联部", ["AfterEventPercent"] = "70", ["ViceMinistersSign"] = "true" })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.SubmitAsync(page, "main form[method=post]", new() { ["PartyName"] = "另一个", ["__RequestKey"] = Guid.NewGuid() })).Status);
        await using var db = portal.OpenDatabase();
        var settings = await db.DepartmentSettings.SingleAsync();
        Assert.Equal(("学生会外联部", 70, true), (settings.PartyName, settings.AfterEventPercent, settings.ViceMinistersSign));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("minister")).GetAsync("/settings/contracts")).Status);
    }
}
