using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Events;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Schools;

/// <summary>Schools with their contacts, exchanges and promises. Today is 21 November 2026.</summary>
public sealed class SchoolRecordsTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private async Task<int> SchoolAsync(string name, string? owner = "officer", DateOnly? lastContact = null, DateOnly? termEnds = null)
    {
        await using var db = portal.OpenDatabase();
        var school = new School(new SchoolDetails(name, OwnerId: owner is null ? null : portal.IdOf(owner)));
        if (lastContact is { } on)
            school.RecordContact(on, false);
        if (termEnds is { } end)
            school.AddContact(new SchoolContactDetails("周舟", "部长", "13970003344", null, null, end, true));
        db.Schools.Add(school);
        await db.SaveChangesAsync();
        return school.Id;
    }

    private async Task<int> PlannedAsync(int schoolId, string by = "officer", ExchangeKind kind = ExchangeKind.VisitIn, int inDays = 6)
    {
        await using var db = portal.OpenDatabase();
        var planned = Exchange.Plan(schoolId, new ExchangeDetails(kind, Today.AddDays(inDays), "来看场地"), [portal.IdOf(by)], Today).Value;
        db.Exchanges.Add(planned);
        await db.SaveChangesAsync();
        return planned.Id;
    }

    private async Task<int> PromiseAsync(int schoolId, PromiseSide side = PromiseSide.Ours, int inDays = 3)
    {
        await using var db = portal.OpenDatabase();
        var due = Today.AddDays(inDays);
        var promise = SchoolPromise.Create(schoolId, null, new PromiseDetails(side, "借出追光灯", due, portal.IdOf("officer"), "周舟"), due < Today ? due : Today).Value;
        db.SchoolPromises.Add(promise);
        await db.SaveChangesAsync();
        return promise.Id;
    }

    private async Task<T> StoredAsync<T>(int id)
        where T : Outreach.Domain.Entity
    {
        await using var db = portal.OpenDatabase();
        return await db.Set<T>().AsNoTracking().SingleAsync(e => e.Id == id);
    }

    private static Dictionary<string, object?> Log(int schoolId, object who) => new()
    {
        ["SchoolId"] = schoolId,
        ["Kind"] = ExchangeKind.ExperienceShared,
        ["On"] = Today,
        ["Theirs"] = "周舟",
        ["Said"] = "交流了谈判经验",
        ["Lesson"] = "每学期末寄成果明信片",
        ["ParticipantIds"] = who,
    };

    [Fact]
    public async Task An_exchange_is_logged_with_its_promises_in_one_form()
    {
        var id = await SchoolAsync("财经大学往来", lastContact: Today.AddDays(-90));
        var officer = await portal.SignInAsync("officer");
        Assert.Contains("overdue", (await officer.OpenAsync("/schools?need=Contact&q=财经大学往来")).MainText, StringComparison.Ordinal);
        var form = Log(id, portal.IdOf("officer"));
        (form["OurPromise"], form["OurPromiseDueOn"], form["TheirPromise"], form["TheirPromiseDueOn"]) = ("寄合同范本", Today.AddDays(3), "派人来培训", Today.AddDays(9));
        var answer = await officer.SubmitAsync(await officer.OpenAsync($"/schools/exchanges/new?schoolId={id}"), "main form", form);
        Assert.Equal($"/schools/{id}", answer.Location);
        var page = await officer.OpenAsync($"/schools/{id}");
        foreach (var words in new[] { "寄合同范本", "派人来培训", "每学期末寄成果明信片" })
            Assert.Contains(words, page.MainText, StringComparison.Ordinal);
        Assert.InRange(page.Commands, 1, 20);
        Assert.Equal(Today, (await StoredAsync<School>(id)).LastContactOn);
        Assert.DoesNotContain("财经大学往来", (await officer.OpenAsync("/schools?need=Contact")).MainText, StringComparison.Ordinal);
        Assert.Contains("每学期末寄成果明信片", (await officer.OpenAsync("/visits/lessons?q=明信片")).MainText, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        Assert.Equal(["寄合同范本", "派人来培训"], await db.SchoolPromises.Where(p => p.SchoolId == id).OrderBy(p => p.DueOn).Select(p => p.What).ToListAsync());
    }

    [Fact]
    public async Task What_cannot_be_meant_is_said_beside_its_field_and_nothing_is_kept()
    {
        var id = await SchoolAsync("填错的学校");
        var officer = await portal.SignInAsync("officer");
        async Task RefusedAsync(string field, Action<Dictionary<string, object?>> spoil)
        {
            var form = Log(id, portal.IdOf("officer"));
            spoil(form);
            var answer = await officer.ForgeAsync("/schools/exchanges/new", form);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.NotEmpty(answer.ErrorOf(field));
            if (form["Said"] is string { Length: < 2000 } said)
                Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        }

        await RefusedAsync("On", f => f["On"] = Today.AddDays(1));
        await RefusedAsync("On", f => f["On"] = "后天");
        await RefusedAsync("Said", f => f["Said"] = new string('长', 10_000));
        await RefusedAsync("Kind", f => f["Kind"] = "99");
        await RefusedAsync("SchoolId", f => f["SchoolId"] = 999_999);
        await RefusedAsync("EventId", f => f["EventId"] = 999_999);
        await RefusedAsync("ParticipantIds", f => f["ParticipantIds"] = portal.IdOf("partner"));
        await RefusedAsync("ParticipantIds", f => f["ParticipantIds"] = new List<int>());
        await RefusedAsync("OurPromiseDueOn", f => f["OurPromise"] = "没有日期");
        await RefusedAsync("TheirPromiseDueOn", f => (f["TheirPromise"], f["TheirPromiseDueOn"]) = ("昨天就该", Today.AddDays(-1)));
        await using var db = portal.OpenDatabase();
        Assert.False(await db.Exchanges.AnyAsync(e => e.SchoolId == id));
        Assert.False(await db.SchoolPromises.AnyAsync(p => p.SchoolId == id));
    }

    [Fact]
    public async Task A_visit_is_planned_prepared_once_held_and_becomes_an_idea_once()
    {
        var id = await SchoolAsync("来访的学校");
        var planned = await PlannedAsync(id);
        var officer = await portal.SignInAsync("officer");
        Assert.Contains("来访的学校", (await officer.OpenAsync("/calendar?month=2026-11")).MainText, StringComparison.Ordinal);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => officer.ForgeAsync($"/schools/exchanges/{planned}/programme")));
        await using (var db = portal.OpenDatabase())
            Assert.Equal(6, await db.WorkItems.CountAsync(w => w.SourceWords!.Contains("来访的学校")));
        // Not before its day.
        Assert.NotEmpty((await officer.SubmitAsync(await officer.OpenAsync($"/schools/exchanges/{planned}/held"), "main form", new() { ["Lesson"] = "带队的人要先踩点" })).ErrorOf("On"));
        var answer = await officer.SubmitAsync(await officer.OpenAsync($"/schools/exchanges/{planned}/held"), "main form", new() { ["On"] = Today, ["Lesson"] = "带队的人要先踩点" });
        Assert.Equal($"/schools/{id}", answer.Location);
        Assert.Equal(ExchangeState.Held, (await StoredAsync<Exchange>(planned)).State);
        await officer.ForgeAsync($"/schools/exchanges/{planned}/call-off", new() { ["reason"] = "晚了" });
        Assert.Equal(ExchangeState.Held, (await StoredAsync<Exchange>(planned)).State);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => officer.ForgeAsync($"/schools/exchanges/{planned}/idea")));
        await using (var db = portal.OpenDatabase())
            Assert.Equal(EventState.Idea, await db.Events.Where(e => e.Background == "带队的人要先踩点").Select(e => e.State).SingleAsync());
    }

    [Fact]
    public async Task Nobody_changes_the_exchanges_of_others_and_a_stale_form_is_a_conflict()
    {
        var id = await SchoolAsync("别人的学校", owner: "vice");
        var planned = await PlannedAsync(id, by: "vice");
        var officer2 = await portal.SignInAsync("officer2");
        foreach (var verb in new[] { "edit", "held" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await officer2.GetAsync($"/schools/exchanges/{planned}/{verb}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await officer2.ForgeAsync($"/schools/exchanges/{planned}/{verb}", Log(id, portal.IdOf("officer2")))).Status);
        }

        foreach (var verb in new[] { "call-off", "programme" })
            Assert.Equal(HttpStatusCode.NotFound, (await officer2.ForgeAsync($"/schools/exchanges/{planned}/{verb}", new() { ["reason"] = "不办了" })).Status);
        Assert.Equal(ExchangeState.Planned, (await StoredAsync<Exchange>(planned)).State);
        var vice = await portal.SignInAsync("vice");
        var stale = await vice.OpenAsync($"/schools/exchanges/{planned}/edit");
        await vice.SubmitAsync(await vice.OpenAsync($"/schools/exchanges/{planned}/edit"), "main form", new() { ["Said"] = "先到的" });
        var late = await vice.SubmitAsync(stale, "main form", new() { ["Said"] = "后到的" });
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("后到的", late.Text, StringComparison.Ordinal);
        Assert.Equal("先到的", (await StoredAsync<Exchange>(planned)).Said);
    }

    [Fact]
    public async Task A_promise_is_kept_once_and_only_under_its_own_school()
    {
        var (id, other) = (await SchoolAsync("守信学校"), await SchoolAsync("另一所学校"));
        var promise = await PromiseAsync(id);
        var officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/schools/{other}/promises/{promise}/keep")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/schools/{other}/promises/{promise}/edit")).Status);
        await officer.ForgeAsync($"/schools/{id}/promises/{promise}/break", new() { ["note"] = " " });
        Assert.Equal(PromiseState.Open, (await StoredAsync<SchoolPromise>(promise)).State);
        await Task.WhenAll(officer.ForgeAsync($"/schools/{id}/promises/{promise}/keep"), officer.ForgeAsync($"/schools/{id}/promises/{promise}/break", new() { ["note"] = "忘了" }));
        var state = (await StoredAsync<SchoolPromise>(promise)).State;
        Assert.NotEqual(PromiseState.Open, state);
        await officer.ForgeAsync($"/schools/{id}/promises/{promise}/{(state == PromiseState.Kept ? "break" : "keep")}", new() { ["note"] = "改口" });
        Assert.Equal(state, (await StoredAsync<SchoolPromise>(promise)).State);
        Assert.NotEmpty((await officer.ForgeAsync($"/schools/{id}/promises/new", new() { ["Side"] = "Ours", ["What"] = "没人负责", ["DueOn"] = Today.AddDays(2) })).ErrorOf("OwnerId"));
        Assert.NotEmpty((await officer.ForgeAsync($"/schools/{id}/promises/new", new() { ["Side"] = "Ours", ["What"] = "外人负责", ["DueOn"] = Today.AddDays(2), ["OwnerId"] = portal.IdOf("student") })).ErrorOf("OwnerId"));
    }

    [Fact]
    public async Task Whoever_keeps_a_promise_and_the_tie_is_told_once_that_it_waits()
    {
        var id = await SchoolAsync("提醒学校", owner: "officer2", termEnds: new DateOnly(2026, 6, 30));
        await PromiseAsync(id, inDays: -2);
        for (var round = 0; round < 2; round++)
        {
            using var scope = portal.Services.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<Outreach.Domain.Data.OutreachDbContext>();
            foreach (var provider in scope.ServiceProvider.GetServices<IReminderProvider>().Where(p => p.GetType().Name == "SchoolReminderProvider"))
                await provider.RemindAsync(default);
            await db.SaveChangesAsync();
        }

        await using var stored = portal.OpenDatabase();
        var (keeper, owner) = (portal.IdOf("officer"), portal.IdOf("officer2"));
        Assert.Equal(1, await stored.Notices.CountAsync(n => n.UserId == keeper && n.Subject.Contains("提醒学校")));
        Assert.Equal(1, await stored.Notices.CountAsync(n => n.UserId == owner && n.Subject.Contains("提醒学校")));
        var officer2 = await portal.SignInAsync("officer2");
        Assert.Contains("提醒学校", (await officer2.OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.Contains("All terms have ended", (await officer2.OpenAsync($"/schools/{id}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contacts_belong_to_their_school_and_stand_in_no_audit_text()
    {
        var (id, other) = (await SchoolAsync("联系人学校"), await SchoolAsync("联系人学校二"));
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync($"/schools/{id}/contacts/new"), "main form", new() { ["Name"] = "林不入册", ["Phone"] = "13812340000", ["Position"] = "部长" });
        int contact;
        await using (var db = portal.OpenDatabase())
        {
            contact = await db.SchoolContacts.Where(c => c.SchoolId == id).Select(c => c.Id).SingleAsync();
            Assert.Equal(new DateOnly(2027, 6, 30), await db.SchoolContacts.Where(c => c.Id == contact).Select(c => c.TermEndsOn).SingleAsync());
            Assert.False(await db.AuditEntries.AnyAsync(a => a.Changes.Contains("林不入册") || a.Changes.Contains("13812340000")));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/schools/{other}/contacts/{contact}/edit")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/schools/{other}/contacts/{contact}/remove")).Status);
        await officer.ForgeAsync($"/schools/{id}/contacts/new", new() { ["Name"] = "两个号码", ["Phone"] = "13812349001 / 0791-88120001", ["TermEndsOn"] = Today });
        await using (var numbers = portal.OpenDatabase())
            Assert.Equal(["13812349001", "0791-88120001"], await numbers.SchoolContacts.Where(c => c.SchoolId == id && c.Name == "两个号码").OrderBy(c => c.Id).Select(c => c.Phone!).ToListAsync());
        Assert.NotEmpty((await officer.ForgeAsync($"/schools/{id}/contacts/new", new() { ["Name"] = "坏号码", ["Phone"] = "abc", ["TermEndsOn"] = Today })).ErrorOf("Phone"));
        Assert.Contains("联系人学校", (await officer.OpenAsync("/search?q=林不入册")).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("liaison")).GetAsync($"/schools/{id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("partner")).GetAsync($"/schools/{id}")).Status);
        // Reads, does not write.
        Assert.Equal(HttpStatusCode.OK, (await (await portal.SignInAsync("advisor")).GetAsync($"/schools/{id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("advisor")).GetAsync($"/schools/{id}/contacts/new")).Status);
    }

    [Fact]
    public async Task The_same_school_otherwise_written_is_named_before_it_is_entered_twice()
    {
        await SchoolAsync("华东交通大学（南区）");
        var officer = await portal.SignInAsync("officer");
        var doubtful = await officer.ForgeAsync("/schools/new", new() { ["Name"] = "华东 交通大学", ["Kind"] = "University", ["Notes"] = "先别丢" });
        Assert.NotEmpty(doubtful.ErrorOf("IsDifferent"));
        Assert.Contains("华东交通大学（南区）", doubtful.MainText, StringComparison.Ordinal);
        Assert.Contains("先别丢", doubtful.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(doubtful, "main form", new() { ["IsDifferent"] = "true" })).Status);
    }

    [Fact]
    public async Task Leaders_take_out_what_is_filtered()
    {
        await SchoolAsync("导出学校甲");
        await SchoolAsync("导出学校乙");
        var vice = await portal.SignInAsync("vice");
        var sheet = await vice.GetAsync("/schools/export?q=导出学校甲");
        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("officer")).GetAsync("/schools/export")).Status);
        var id = await SchoolAsync("定位学校");
        var page = await vice.OpenAsync($"/schools/{id}");
        await vice.SubmitAsync(page, "form[action$='/standing']", new() { ["standing"] = "Partner" });
        Assert.Equal(SchoolStanding.Partner, (await StoredAsync<School>(id)).Standing);
        Assert.Equal(HttpStatusCode.Conflict, (await vice.SubmitAsync(page, "form[action$='/standing']", new() { ["standing"] = "Dormant" })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await vice.ForgeAsync($"/schools/{id}/standing", new() { ["standing"] = "77", ["version"] = 1 })).Status);
    }
}
