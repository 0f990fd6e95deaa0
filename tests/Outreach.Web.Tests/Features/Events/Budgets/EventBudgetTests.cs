using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Contracts;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Budgets;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Events.Budgets;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Events.Budgets;

public sealed class EventBudgetTests(Portal portal) : IClassFixture<Portal>
{
    private static int made;

    private static Dictionary<string, object?> Form(string price = "￥12.5元") => new()
    {
        ["Income[0].Source"] = "School",
        ["Income[0].Item"] = "学院拨款",
        ["Income[0].Count"] = "1",
        ["Income[0].Unit"] = "笔",
        ["Income[0].UnitPrice"] = "1,000",
        ["Expenses[0].Category"] = "Publicity",
        ["Expenses[0].Item"] = "海报",
        ["Expenses[0].Count"] = "30",
        ["Expenses[0].Unit"] = "张",
        ["Expenses[0].UnitPrice"] = price,
        ["Expenses[0].Source"] = "School",
    };

    private async Task<int> EventAsync(string? owner = "officer", string? title = null)
    {
        await using var db = portal.OpenDatabase();
        var starts = new DateTimeOffset(2026, 12, 12, 1, 0, 0, TimeSpan.Zero);
        var name = title ?? $"预算活动{Interlocked.Increment(ref made)}号";
        var @event = Event.Create(new EventDetails(name, [], starts, starts.AddHours(3), "体育馆", 200, 3000, owner is null ? null : portal.IdOf(owner))).Value;
        db.Events.Add(@event);
        await db.SaveChangesAsync();
        return @event.Id;
    }

    private async Task<int> DrawnUpAsync(string by = "officer", string price = "￥12.5元", int? eventId = null)
    {
        var id = eventId ?? await EventAsync(by);
        var client = await portal.SignInAsync(by);
        var saved = await client.SubmitAsync(await client.OpenAsync($"/events/{id}/budget/edit"), "main form", Form(price));
        Assert.Equal($"/events/{id}/budget", saved.Location);
        return id;
    }

    private async Task<int> SubmittedAsync(string by = "officer", string price = "￥12.5元")
    {
        var id = await DrawnUpAsync(by, price);
        await PressAsync(by, id, "submit");
        return id;
    }

    private async Task<int> ApprovedAsync()
    {
        var id = await SubmittedAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await DecideAsync("minister", id, "Approve")).Status);
        return id;
    }

    private async Task PressAsync(string by, int id, string what)
    {
        var client = await portal.SignInAsync(by);
        var answer = await client.SubmitAsync(await client.OpenAsync($"/events/{id}/budget"), $"form[action$='/budget/{what}']");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    private async Task<Answer> DecideAsync(string by, int id, string verdict, string? reason = null, Dictionary<string, object?>? more = null)
    {
        var client = await portal.SignInAsync(by);
        var values = new Dictionary<string, object?>(more ?? []) { ["Verdict"] = verdict, ["Reason"] = reason };
        return await client.SubmitAsync(await client.OpenAsync($"/events/{id}/budget"), "#decision", values);
    }

    private async Task<EventBudget> StoredAsync(int eventId)
    {
        await using var db = portal.OpenDatabase();
        return await db.EventBudgets.AsNoTracking().AsSplitQuery().Include(b => b.Lines).Include(b => b.Steps).ThenInclude(s => s.Comments).Include(b => b.Authors).SingleAsync(b => b.EventId == eventId);
    }

    // What other tests have left would crowd out the start page's short list.
    private async Task ClearWaitingAsync()
    {
        await using var db = portal.OpenDatabase();
        await db.EventBudgets.Where(b => b.State != BudgetState.Approved).ExecuteUpdateAsync(b => b.SetProperty(x => x.State, BudgetState.Draft));
    }

    private static Dictionary<string, object?> Decision(EventBudget budget, string verdict = "Approve", string? reason = null) =>
        new() { ["Version"] = budget.Version, ["Verdict"] = verdict, ["Reason"] = reason };

    [Fact]
    public async Task The_owner_draws_up_the_budget_with_money_typed_as_people_write_it_and_the_staff_reads_it()
    {
        var id = await EventAsync();
        Assert.Contains("No budget yet", (await (await portal.SignInAsync("officer")).OpenAsync($"/events/{id}/budget")).MainText, StringComparison.Ordinal);
        await DrawnUpAsync(eventId: id);
        Assert.Equal([1000m, 375m], (await StoredAsync(id)).LinesOf(1).Select(l => l.Amount));
        foreach (var reader in new[] { "officer2", "advisor", "minister", "vice" })
        {
            var page = await (await portal.SignInAsync(reader)).OpenAsync($"/events/{id}/budget");
            Assert.Contains("¥375", page.MainText, StringComparison.Ordinal);
            Assert.Equal(reader == "officer2" || reader == "advisor", page.Page.QuerySelector("a[href$='/budget/edit']") is null);
        }

        var chinese = await (await portal.SignInAsync("officer", "zh-CN")).OpenAsync($"/events/{id}/budget");
        Assert.Contains("学校拨款", chinese.MainText, StringComparison.Ordinal);
        Assert.Contains("起草", chinese.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("student")]
    [InlineData("liaison")]
    [InlineData("partner")]
    [InlineData("admin")]
    public async Task Nobody_outside_the_staff_reads_it(string who)
    {
        var id = await DrawnUpAsync();
        var client = await portal.SignInAsync(who);
        foreach (var page in new[] { "budget", "budget.xlsx", "budget.docx", "budget/print", "budget/edit" })
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/events/{id}/{page}")).Status);
    }

    [Fact]
    public async Task Without_JavaScript_a_row_is_added_and_taken_out_and_nothing_is_saved_until_asked()
    {
        var id = await EventAsync();
        var officer = await portal.SignInAsync("officer");
        var form = Form();
        form["rows"] = "add-expense";
        var page = await officer.SubmitAsync(await officer.OpenAsync($"/events/{id}/budget/edit"), "main form", form);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Page.GetElementById("Expenses_1__Item"));
        Assert.Equal("￥12.5元", page.Page.GetElementById("Expenses_0__UnitPrice")!.GetAttribute("value"));
        page = await officer.SubmitAsync(page, "main form", new()
        {
            ["Expenses[1].Category"] = "Water",
            ["Expenses[1].Item"] = "矿泉水",
            ["Expenses[1].Count"] = "2.5",
            ["Expenses[1].Unit"] = "箱",
            ["Expenses[1].UnitPrice"] = "20",
            ["Expenses[1].Source"] = "SponsorshipGoods",
            ["rows"] = "Expenses-0",
        });
        Assert.Equal("矿泉水", page.Page.GetElementById("Expenses_0__Item")!.GetAttribute("value"));
        await using (var db = portal.OpenDatabase())
            Assert.False(await db.EventBudgets.AnyAsync(b => b.EventId == id));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(page, "main form")).Status);
        Assert.Equal(["学院拨款", "矿泉水"], (await StoredAsync(id)).LinesOf(1).Select(l => l.Item));
    }

    [Theory]
    [InlineData("Expenses[0].UnitPrice", "3.333", "Expenses_0__UnitPrice", "two decimals")]
    [InlineData("Expenses[0].UnitPrice", "-1", "Expenses_0__UnitPrice", "at least 0")]
    [InlineData("Expenses[0].UnitPrice", "1000000000000", "Expenses_0__UnitPrice", "at least 0")]
    [InlineData("Expenses[0].UnitPrice", "10000000", "Expenses_0__UnitPrice", "Line 1: enter a unit price")]
    [InlineData("Expenses[0].UnitPrice", "很多", "Expenses_0__UnitPrice", "Enter a number.")]
    [InlineData("Expenses[0].UnitPrice", "9999999", "Expenses_0__UnitPrice", "count by price")]
    [InlineData("Expenses[0].Count", "0", "Expenses_0__Count", "Line 1: say how many")]
    [InlineData("Expenses[0].Count", "-3", "Expenses_0__Count", "Line 1: say how many")]
    [InlineData("Expenses[0].Count", "79228162514264337593543950335", "Expenses_0__Count", "Line 1: say how many")]
    [InlineData("Expenses[0].Unit", "", "Expenses_0__Unit", "say the unit")]
    [InlineData("Expenses[0].Item", "", "Expenses_0__Item", "say what it is")]
    [InlineData("Expenses[0].Category", "", "Expenses_0__Category", "choose a category")]
    [InlineData("Expenses[0].Category", "Bribes", "Expenses_0__Category", "cannot be used here")]
    [InlineData("Expenses[0].Category", "99", "Expenses_0__Category", "")]
    [InlineData("Expenses[0].Source", "", "Expenses_0__Source", "where the money comes from")]
    [InlineData("Income[0].Source", "SponsorshipCash", "Income_0__Source", "sponsorship income is not typed")]
    [InlineData("Income[0].Source", "SponsorshipGoods", "Income_0__Source", "sponsorship income is not typed")]
    public async Task Wrong_input_is_named_beside_its_field_and_saves_nothing(string field, string value, string element, string expected)
    {
        var id = await EventAsync();
        var officer = await portal.SignInAsync("officer");
        var form = Form();
        form[field] = value;
        var answer = await officer.SubmitAsync(await officer.OpenAsync($"/events/{id}/budget/edit"), "main form", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.ErrorOf(element));
        Assert.Contains(expected, answer.ErrorOf(element), StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.EventBudgets.AnyAsync(b => b.EventId == id));
    }

    [Theory]
    [InlineData("Expenses[0].Item")]
    [InlineData("Expenses[0].Unit")]
    [InlineData("Income[0].Note")]
    public async Task A_text_of_ten_thousand_characters_is_refused(string field)
    {
        var id = await EventAsync();
        var officer = await portal.SignInAsync("officer");
        var form = Form();
        form[field] = new string('长', 10_000);
        var answer = await officer.SubmitAsync(await officer.OpenAsync($"/events/{id}/budget/edit"), "main form", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Use at most", answer.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_lines_are_no_budget()
    {
        var id = await EventAsync();
        var officer = await portal.SignInAsync("officer");
        Dictionary<string, object?> Lines(int count) => Enumerable.Range(0, count).ToDictionary(i => $"Expenses[{i}].Item", object? (i) => "一项");
        var flood = await officer.ForgeAsync($"/events/{id}/budget/edit", Lines(10_000));
        Assert.InRange((int)flood.Status, 400, 499);
        var many = await officer.ForgeAsync($"/events/{id}/budget/edit", Lines(500));
        Assert.Equal(HttpStatusCode.OK, many.Status);
        Assert.Contains("at most 120 lines", many.MainText, StringComparison.Ordinal);
        // Nothing of it is lost: whoever typed so much takes rows out, not types them again.
        Assert.Equal(500, many.Page.QuerySelectorAll("input[name^='Expenses['][name$='].Item'][value='一项']").Length);
        var endless = await officer.ForgeAsync($"/events/{id}/budget/edit", Lines(5_000));
        Assert.InRange(endless.Page.QuerySelectorAll("[data-row]").Length, 500, 1_000);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.EventBudgets.AnyAsync(b => b.EventId == id));
    }

    [Fact]
    public async Task An_empty_form_saves_nothing()
    {
        var id = await EventAsync();
        var officer = await portal.SignInAsync("officer");
        var answer = await officer.SubmitAsync(await officer.OpenAsync($"/events/{id}/budget/edit"), "main form");
        Assert.Contains("at least one line", answer.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_another_officer_there_is_nothing_to_write_and_a_leader_writes_any()
    {
        var id = await DrawnUpAsync();
        var other = await portal.SignInAsync("officer2");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/events/{id}/budget/edit")).Status);
        var version = (await StoredAsync(id)).Version;
        foreach (var press in new[] { "edit", "submit", "take-back", "discard", "copy" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.ForgeAsync($"/events/{id}/budget/{press}", new(Form()) { ["version"] = version })).Status);
        Assert.Equal(BudgetState.Draft, (await StoredAsync(id)).State);
        var advisor = await portal.SignInAsync("advisor");
        Assert.Equal(HttpStatusCode.Forbidden, (await advisor.ForgeAsync($"/events/{id}/budget/submit", new() { ["version"] = version })).Status);
        await PressAsync("vice", id, "submit");
        Assert.Equal(BudgetState.Submitted, (await StoredAsync(id)).State);
    }

    [Fact]
    public async Task A_line_of_another_event_stays_as_it_is()
    {
        var theirs = await DrawnUpAsync("officer2");
        var mine = await EventAsync();
        var officer = await portal.SignInAsync("officer");
        var form = Form("99");
        form["Expenses[0].Key"] = (await StoredAsync(theirs)).LinesOf(1).Last().Key;
        form["Expenses[0].BudgetId"] = (await StoredAsync(theirs)).Id;
        form["Income[0].Key"] = "2147483647";
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await officer.OpenAsync($"/events/{mine}/budget/edit"), "main form", form)).Status);
        Assert.Equal(12.5m, (await StoredAsync(theirs)).LinesOf(1).Last().UnitPrice);
        Assert.Equal([1, 2], (await StoredAsync(mine)).LinesOf(1).Select(l => l.Key));
    }

    [Theory]
    [InlineData("officer2", HttpStatusCode.Forbidden)]
    [InlineData("vice", HttpStatusCode.Forbidden)]
    [InlineData("liaison", HttpStatusCode.Forbidden)]
    [InlineData("student", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    [InlineData("advisor", HttpStatusCode.OK)]
    public async Task Only_the_minister_decides_first(string who, HttpStatusCode expected)
    {
        var id = await SubmittedAsync();
        var answer = await (await portal.SignInAsync(who)).ForgeAsync($"/events/{id}/budget/decide", Decision(await StoredAsync(id)));
        Assert.Equal(expected, answer.Status);
        if (expected == HttpStatusCode.OK)
            Assert.Contains("The minister decides first.", answer.MainText, StringComparison.Ordinal);
        Assert.Equal(BudgetState.Submitted, (await StoredAsync(id)).State);
    }

    [Fact]
    public async Task Who_may_decide_is_told_and_finds_it_on_the_start_page_and_whoever_drew_it_up_hears_of_the_decision()
    {
        await ClearWaitingAsync();
        var id = await DrawnUpAsync();
        await PressAsync("officer", id, "submit");
        var link = $"/events/{id}/budget";
        var today = await (await portal.SignInAsync("minister")).OpenAsync("/");
        Assert.NotNull(today.Page.QuerySelector($"main a[href='{link}']"));
        Assert.Null((await (await portal.SignInAsync("advisor")).OpenAsync("/")).Page.QuerySelector($"main a[href='{link}']"));
        await using (var db = portal.OpenDatabase())
        {
            Assert.Equal([portal.IdOf("minister")], await db.Notices.Where(n => n.Link == link).Select(n => n.UserId).ToListAsync());
            Assert.True(await db.AuditEntries.AnyAsync(a => a.RecordType == nameof(EventBudget) && a.Changes.Contains("Submitted")));
        }

        var answer = await DecideAsync("minister", id, "Approve");
        Assert.Equal(link, answer.Location);
        Assert.Equal((BudgetState.Approved, (int?)1), ((await StoredAsync(id)).State, (await StoredAsync(id)).ApprovedRevision));
        await using var after = portal.OpenDatabase();
        Assert.Equal([portal.IdOf("officer")], await after.Notices.Where(n => n.Link == link && n.UserId != portal.IdOf("minister")).Select(n => n.UserId).ToListAsync());
        var page = await (await portal.SignInAsync("officer")).OpenAsync(link);
        Assert.Contains("人minister", page.MainText, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("form[action$='/budget/submit'], form[action$='/budget/take-back'], #decision"));
    }

    [Fact]
    public async Task Above_the_threshold_the_advisor_decides_second_and_nobody_twice()
    {
        await ClearWaitingAsync();
        var id = await SubmittedAsync(price: "200");
        Assert.Equal(HttpStatusCode.Redirect, (await DecideAsync("minister", id, "Approve")).Status);
        var waiting = await StoredAsync(id);
        Assert.Equal(BudgetState.AdvisorReview, waiting.State);
        var again = await (await portal.SignInAsync("minister")).ForgeAsync($"/events/{id}/budget/decide", Decision(waiting));
        Assert.Contains("waits for the advisor", again.MainText, StringComparison.Ordinal);
        Assert.Equal(BudgetState.AdvisorReview, (await StoredAsync(id)).State);
        Assert.NotNull((await (await portal.SignInAsync("advisor")).OpenAsync("/")).Page.QuerySelector($"main a[href='/events/{id}/budget']"));
        Assert.Equal(HttpStatusCode.Redirect, (await DecideAsync("advisor", id, "Approve")).Status);
        var approved = await StoredAsync(id);
        Assert.Equal(BudgetState.Approved, approved.State);
        Assert.Equal([BudgetLevel.Minister, BudgetLevel.Advisor], approved.Steps.OrderBy(s => s.Id).Select(s => s.Level).OfType<BudgetLevel>());
    }

    [Fact]
    public async Task The_only_minister_never_decides_on_an_own_budget_so_it_goes_to_the_advisor()
    {
        var id = await DrawnUpAsync("minister");
        await PressAsync("minister", id, "submit");
        var budget = await StoredAsync(id);
        Assert.Equal(BudgetState.AdvisorReview, budget.State);
        var own = await (await portal.SignInAsync("minister")).ForgeAsync($"/events/{id}/budget/decide", Decision(budget));
        Assert.Contains("somebody else decides", own.MainText, StringComparison.Ordinal);
        Assert.Equal(BudgetState.AdvisorReview, (await StoredAsync(id)).State);
        Assert.Equal(HttpStatusCode.Redirect, (await DecideAsync("advisor", id, "Approve")).Status);
        Assert.Equal(BudgetState.Approved, (await StoredAsync(id)).State);
    }

    [Fact]
    public async Task A_decision_on_another_version_is_refused_with_what_is_there_now()
    {
        var id = await SubmittedAsync();
        var minister = await portal.SignInAsync("minister");
        var seen = await minister.OpenAsync($"/events/{id}/budget");
        await PressAsync("officer", id, "take-back");
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync($"/events/{id}/budget/edit"), "main form", new() { ["Expenses[0].UnitPrice"] = "60" });
        await PressAsync("officer", id, "submit");
        var stale = await minister.SubmitAsync(seen, "#decision", new() { ["Verdict"] = "Return", ["Reason"] = "太贵了" });
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("changed this meanwhile", stale.MainText, StringComparison.Ordinal);
        Assert.Contains("¥1,800", stale.MainText, StringComparison.Ordinal);
        Assert.Equal("太贵了", stale.Page.GetElementById("Reason")!.TextContent);
        Assert.Equal(BudgetState.Submitted, (await StoredAsync(id)).State);
        // What is shown now can be decided on.
        Assert.Equal(HttpStatusCode.Redirect, (await minister.SubmitAsync(stale, "#decision", new() { ["Verdict"] = "Approve" })).Status);
        Assert.Equal(BudgetState.Approved, (await StoredAsync(id)).State);
    }

    [Fact]
    public async Task A_double_click_decides_once()
    {
        var id = await SubmittedAsync();
        var minister = await portal.SignInAsync("minister");
        var page = await minister.OpenAsync($"/events/{id}/budget");
        var other = await minister.OpenAsync($"/events/{id}/budget");
        var answers = await Task.WhenAll(
            minister.SubmitAsync(page, "#decision", new() { ["Verdict"] = "Approve" }), minister.SubmitAsync(page, "#decision", new() { ["Verdict"] = "Approve" }),
            minister.SubmitAsync(other, "#decision", new() { ["Verdict"] = "Approve" }));
        Assert.All(answers, a => Assert.Contains(a.Status, new[] { HttpStatusCode.Redirect, HttpStatusCode.Conflict }));
        Assert.Single((await StoredAsync(id)).Steps, s => s.Kind == BudgetStepKind.Approved);
    }

    [Fact]
    public async Task Two_who_draw_up_the_first_budget_at_once_meet_as_a_conflict()
    {
        var id = await EventAsync();
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var (mine, theirs) = (await officer.OpenAsync($"/events/{id}/budget/edit"), await vice.OpenAsync($"/events/{id}/budget/edit"));
        var answers = await Task.WhenAll(officer.SubmitAsync(mine, "main form", Form()), vice.SubmitAsync(theirs, "main form", Form("20")));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        Assert.Equal(2, (await StoredAsync(id)).Lines.Count);
    }

    [Fact]
    public async Task A_stale_form_is_a_conflict_that_keeps_what_was_typed()
    {
        var id = await DrawnUpAsync();
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var mine = await officer.OpenAsync($"/events/{id}/budget/edit");
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(await vice.OpenAsync($"/events/{id}/budget/edit"), "main form", new() { ["Expenses[0].Item"] = "大海报" })).Status);
        var conflict = await officer.SubmitAsync(mine, "main form", new() { ["Expenses[0].Item"] = "小海报" });
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("人vice", conflict.MainText, StringComparison.Ordinal);
        Assert.Contains("大海报", conflict.MainText, StringComparison.Ordinal);
        Assert.Equal("小海报", conflict.Page.GetElementById("Expenses_0__Item")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(conflict, "main form")).Status);
        Assert.Equal(["学院拨款", "小海报"], (await StoredAsync(id)).LinesOf(1).Select(l => l.Item));
    }

    [Fact]
    public async Task It_goes_back_with_comments_is_mended_and_submitted_again()
    {
        await ClearWaitingAsync();
        var id = await SubmittedAsync();
        var key = (await StoredAsync(id)).LinesOf(1).Last().Key;
        var noReason = await DecideAsync("minister", id, "Return");
        Assert.Contains("Say why it goes back.", noReason.MainText, StringComparison.Ordinal);
        var tooLong = await DecideAsync("minister", id, "Return", "贵", new() { [$"Comments[{key}]"] = new string('长', 10_000) });
        Assert.Equal(HttpStatusCode.OK, tooLong.Status);
        Assert.Contains("300 characters", tooLong.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync("minister", id, "Return", new string('长', 10_000))).Status);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync("minister", id, "Return", "贵", new() { ["Comments[999]"] = "没有这一项" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync("minister", id, "Nothing")).Status);
        Assert.Equal(BudgetState.Submitted, (await StoredAsync(id)).State);
        Assert.Equal(HttpStatusCode.Redirect, (await DecideAsync("minister", id, "Return", "海报太贵", new() { [$"Comments[{key}]"] = "学院印只要 8 元" })).Status);
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/events/{id}/budget");
        Assert.Contains("海报太贵", page.MainText, StringComparison.Ordinal);
        Assert.Equal("学院印只要 8 元", page.Page.QuerySelector(".budget-table .quote")!.TextContent);
        Assert.Contains("海报太贵", (await officer.OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await officer.OpenAsync($"/events/{id}/budget/edit"), "main form", new() { ["Expenses[0].UnitPrice"] = "8" })).Status);
        await PressAsync("officer", id, "submit");
        Assert.Equal(HttpStatusCode.Redirect, (await DecideAsync("minister", id, "Approve")).Status);
    }

    [Fact]
    public async Task A_change_of_the_approved_one_is_a_new_revision_shown_line_by_line()
    {
        var id = await ApprovedAsync();
        var officer = await portal.SignInAsync("officer");
        var form = await officer.OpenAsync($"/events/{id}/budget/edit");
        var without = await officer.SubmitAsync(form, "main form", new() { ["Expenses[0].UnitPrice"] = "20" });
        Assert.Equal("Say why the approved budget is changed.", without.ErrorOf("Reason"));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(without, "main form", new() { ["Reason"] = "涨价" })).Status);
        var budget = await StoredAsync(id);
        Assert.Equal((2, (int?)1, BudgetState.Draft), (budget.Revision, budget.ApprovedRevision, budget.State));
        var page = await officer.OpenAsync($"/events/{id}/budget");
        Assert.Contains("+¥225", page.MainText, StringComparison.Ordinal);
        var before = await officer.OpenAsync($"/events/{id}/budget?revision=1");
        Assert.Contains("¥375", before.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("¥600", before.MainText, StringComparison.Ordinal);
        Assert.Null(before.Page.QuerySelector("form[action$='/budget/submit']"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/events/{id}/budget?revision=3")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/events/{id}/budget?revision=-1")).Status);
        await PressAsync("officer", id, "discard");
        Assert.Equal((1, BudgetState.Approved), ((await StoredAsync(id)).Revision, (await StoredAsync(id)).State));
    }

    [Fact]
    public async Task What_sponsors_bring_is_derived_from_deals_contracts_and_receipts()
    {
        var contractId = await portal.AtAsync(ContractState.Fulfilling, 4000);
        await using (var db = portal.OpenDatabase())
        {
            var contract = await db.Contracts.Include(c => c.Instalments).SingleAsync(c => c.Id == contractId);
            Assert.Null(contract.Receive(contract.Instalments.First().Id, 1500, new DateOnly(2026, 11, 21), portal.IdOf("vice"), [portal.IdOf("officer")], new DateOnly(2026, 11, 21)).Error);
            await db.SaveChangesAsync();
        }

        var openId = await portal.AtAsync(ContractState.Draft, 700);
        await using var read = portal.OpenDatabase();
        var signedEvent = (await read.Contracts.SingleAsync(c => c.Id == contractId)).EventId!.Value;
        var openEvent = (await read.Contracts.SingleAsync(c => c.Id == openId)).EventId!.Value;
        var signed = await (await portal.SignInAsync("officer")).OpenAsync($"/events/{await DrawnUpAsync(eventId: signedEvent)}/budget");
        Assert.Contains("Contract signed, ¥1,500 received", signed.MainText, StringComparison.Ordinal);
        Assert.Contains("¥5,000", signed.MainText, StringComparison.Ordinal);
        Assert.Contains("¥1,500 of ¥4,000", signed.MainText, StringComparison.Ordinal);
        var open = await (await portal.SignInAsync("officer")).OpenAsync($"/events/{await DrawnUpAsync(eventId: openEvent)}/budget");
        Assert.Contains("Open deal, expected", open.MainText, StringComparison.Ordinal);
        Assert.Contains("¥1,700", open.MainText, StringComparison.Ordinal);
        var report = await (await portal.SignInAsync("officer")).OpenAsync("/reports?from=2026-12-01&to=2026-12-31");
        Assert.Contains("Budgets of the events in the period", report.MainText, StringComparison.Ordinal);
        Assert.Contains("¥5,000", report.Page.GetElementById("budgets-by-event")!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Publicity", report.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_school_pays_itself_wants_no_income()
    {
        var id = await EventAsync();
        var officer = await portal.SignInAsync("officer");
        var form = Form().Where(f => f.Key.StartsWith("Expenses", StringComparison.Ordinal)).ToDictionary();
        await officer.SubmitAsync(await officer.OpenAsync($"/events/{id}/budget/edit"), "main form", form);
        var page = (await officer.OpenAsync($"/events/{id}/budget")).MainText;
        Assert.DoesNotContain("Expenses exceed", page, StringComparison.Ordinal);
        Assert.Contains("of which the school pays ¥375 itself", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expenses_beyond_what_is_secured_are_warned_of()
    {
        var id = await DrawnUpAsync(price: "50");
        Assert.Contains("Expenses exceed what is secured by ¥500.", (await (await portal.SignInAsync("officer")).OpenAsync($"/events/{id}/budget")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_runs_no_formula()
    {
        var id = await EventAsync(title: "=cmd|'/c calc'!A1");
        var officer = await portal.SignInAsync("officer");
        var form = Form();
        form["Expenses[0].Item"] = "=HYPERLINK(\"http://x\")";
        form["Expenses[0].Unit"] = "+1";
        form["Expenses[0].Note"] = "@SUM(A1)";
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await officer.OpenAsync($"/events/{id}/budget/edit"), "main form", form)).Status);
        using var answer = await officer.Http.GetAsync($"/events/{id}/budget.xlsx");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var sheet = new StreamReader(zip.Entries.Single(e => e.FullName.Contains("/worksheets/", StringComparison.Ordinal) && e.Name.EndsWith(".xml", StringComparison.Ordinal)).Open());
        var xml = await sheet.ReadToEndAsync();
        Assert.DoesNotContain("<x:f>", xml, StringComparison.Ordinal);
        foreach (var text in new[] { "'=HYPERLINK", "'+1", "'@SUM" })
            Assert.Contains(text, WebUtility.HtmlDecode(xml), StringComparison.Ordinal);
        Assert.Contains("375", xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_prints_and_is_had_as_docx()
    {
        var id = await ApprovedAsync();
        var advisor = await portal.SignInAsync("advisor");
        var paper = await advisor.OpenAsync($"/events/{id}/budget/print");
        Assert.Contains("活动经费预算表", paper.Text, StringComparison.Ordinal);
        Assert.Contains("人minister", paper.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await advisor.GetAsync($"/events/{id}/budget.docx")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await advisor.GetAsync($"/events/{await EventAsync()}/budget.docx")).Status);
    }

    [Fact]
    public async Task Preparations_lack_an_approved_budget_until_there_is_one()
    {
        var id = await SubmittedAsync();
        using var scope = portal.Services.CreateScope();
        var part = scope.ServiceProvider.GetServices<IEventPart>().OfType<BudgetPart>().Single();
        var head = new EventHead(id, "活动", EventState.Planned, null, null, null);
        var lack = Assert.Single((await part.StateAsync(head, CancellationToken.None)).Lacks!);
        Assert.Equal((EventState.Preparing, $"/events/{id}/budget"), (lack.Gate, lack.Url));
        Assert.Equal([portal.IdOf("officer")], await part.ConcernedAsync(id, CancellationToken.None));
        await DecideAsync("minister", id, "Approve");
        Assert.Null((await part.StateAsync(head, CancellationToken.None)).Lacks);
    }

    [Fact]
    public async Task A_budget_is_drawn_up_from_another_event_s()
    {
        var source = await ApprovedAsync();
        var id = await EventAsync();
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/events/{id}/budget");
        var nothing = await officer.ForgeAsync($"/events/{id}/budget/copy", new() { ["sourceId"] = id });
        Assert.Equal(HttpStatusCode.Redirect, nothing.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(page, "form[action$='/budget/copy']", new() { ["sourceId"] = source })).Status);
        var copy = await StoredAsync(id);
        Assert.Equal((BudgetState.Draft, 2, (int?)null), (copy.State, copy.Lines.Count, copy.ApprovedRevision));
        Assert.Equal(HttpStatusCode.Conflict, (await officer.ForgeAsync($"/events/{id}/budget/copy", new() { ["sourceId"] = source })).Status);
    }

    [Fact]
    public async Task Once_the_event_is_over_its_budget_stays()
    {
        var id = await SubmittedAsync();
        var version = (await StoredAsync(id)).Version;
        await using (var db = portal.OpenDatabase())
        {
            Assert.Null((await db.Events.SingleAsync(e => e.Id == id)).Cancel("下雨").Error);
            await db.SaveChangesAsync();
        }

        var officer = await portal.SignInAsync("officer");
        Assert.Null((await officer.OpenAsync($"/events/{id}/budget")).Page.QuerySelector("form[action*='/budget/']"));
        await officer.ForgeAsync($"/events/{id}/budget/take-back", new() { ["version"] = version });
        var decided = await (await portal.SignInAsync("minister")).ForgeAsync($"/events/{id}/budget/decide", Decision(await StoredAsync(id)));
        Assert.Contains("its budget stays", decided.MainText, StringComparison.Ordinal);
        Assert.Equal(BudgetState.Submitted, (await StoredAsync(id)).State);
    }

    [Theory]
    [InlineData("/events/999999/budget")]
    [InlineData("/events/999999/budget/edit")]
    [InlineData("/events/999999/budget.xlsx")]
    [InlineData("/events/0/budget")]
    public async Task Ids_that_lead_nowhere_are_not_found(string url) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("minister")).GetAsync(url)).Status);

    [Fact]
    public async Task The_tab_takes_few_commands()
    {
        var id = await ApprovedAsync();
        var officer = await portal.SignInAsync("officer");
        Assert.InRange((await officer.OpenAsync($"/events/{id}/budget")).Commands, 1, 14);
        Assert.InRange((await officer.OpenAsync($"/events/{await EventAsync()}/budget")).Commands, 1, 14);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0.001")]
    [InlineData("1000000000000")]
    [InlineData("")]
    [InlineData("很多")]
    public async Task A_silly_threshold_is_refused(string value)
    {
        var admin = await portal.SignInAsync("admin");
        var answer = await admin.SubmitAsync(await admin.OpenAsync("/settings/budgets"), "main form", new() { ["BudgetAdvisorThreshold"] = value });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.ErrorOf("BudgetAdvisorThreshold"));
    }

    [Fact]
    public async Task The_threshold_is_a_setting_of_the_administrator()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("minister")).GetAsync("/settings/budgets")).Status);
        var admin = await portal.SignInAsync("admin");
        var form = await admin.OpenAsync("/settings/budgets");
        Assert.Equal("5000", form.Page.GetElementById("BudgetAdvisorThreshold")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(form, "main form", new() { ["BudgetAdvisorThreshold"] = "￥300" })).Status);
        try
        {
            var id = await SubmittedAsync();
            await DecideAsync("minister", id, "Approve");
            Assert.Equal(BudgetState.AdvisorReview, (await StoredAsync(id)).State);
        }
        finally
        {
            await admin.SubmitAsync(await admin.OpenAsync("/settings/budgets"), "main form", new() { ["BudgetAdvisorThreshold"] = "5000" });
        }
    }
}
