using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Clubs;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Tasks.Help;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Schools;

/// <summary>Clubs, what they lack, and the round of visits. Today is 21 November 2026.</summary>
public sealed class ClubsTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly string[] LeadersOnly = ["/clubs/1/retire", "/clubs/1/restore"];
    private static readonly string[] WritersOnly =
    [
        "/clubs/new", "/clubs/1/edit", "/clubs/1/join", "/clubs/1/leave", "/clubs/1/contacts/new", "/clubs/1/contacts/1/remove", "/clubs/1/needs/new", "/clubs/1/needs/1/meet", "/clubs/1/needs/1/drop", "/clubs/1/needs/1/help",
        "/clubs/1/needs/1/task", "/clubs/1/needs/1/sponsor", "/clubs/rounds/new", "/clubs/rounds/1/clubs", "/clubs/rounds/1/close", "/clubs/rounds/1/visits/1", "/clubs/rounds/1/visits/1/take", "/clubs/rounds/1/visits/1/assign",
    ];

    private async Task<int> ClubAsync(string name, DateOnly? termEnds = null)
    {
        await using var db = portal.OpenDatabase();
        var club = new Club(new ClubDetails(name, ClubField.Arts, "李老师", 40));
        if (termEnds is { } end)
            club.AddContact(new ClubContactDetails(ClubOffice.Head, "何不入册", "13870009999", null, end));
        db.Clubs.Add(club);
        await db.SaveChangesAsync();
        return club.Id;
    }

    private async Task<int> NeedAsync(int clubId, string lacks = "两个音响", int inDays = 5)
    {
        await using var db = portal.OpenDatabase();
        var need = ClubNeed.Create(clubId, new ClubNeedDetails(lacks, Today.AddDays(inDays), portal.IdOf("officer")), Today).Value;
        db.ClubNeeds.Add(need);
        await db.SaveChangesAsync();
        return need.Id;
    }

    private async Task<T> StoredAsync<T>(int id)
        where T : Outreach.Domain.Entity
    {
        await using var db = portal.OpenDatabase();
        return await db.Set<T>().AsNoTracking().SingleAsync(e => e.Id == id);
    }

    private async Task<(int Round, int Visit)> RoundAsync(int clubId, string by = "officer", object? goer = null)
    {
        var client = await portal.SignInAsync(by);
        var answer = await client.ForgeAsync("/clubs/rounds/new", new() { ["Title"] = $"走访 {clubId}", ["StartsOn"] = Today.AddDays(-2), ["EndsOn"] = Today.AddDays(9), ["ClubIds"] = clubId, ["GoerId"] = goer });
        var round = int.Parse(answer.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        await using var db = portal.OpenDatabase();
        return (round, await db.ClubVisits.Where(v => v.RoundId == round).Select(v => v.Id).SingleAsync());
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

        foreach (var who in new[] { "liaison", "partner", "student" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(who)).GetAsync("/clubs")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await portal.SignInAsync("advisor")).GetAsync("/clubs")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("officer")).GetAsync("/clubs/export")).Status);
    }

    [Fact]
    public async Task A_club_is_added_once_edited_over_the_version_seen_and_exported_as_filtered()
    {
        var officer = await portal.SignInAsync("officer");
        var form = await officer.OpenAsync("/clubs/new");
        var answer = await officer.SubmitAsync(form, "main form", new() { ["Name"] = "吉他社", ["Field"] = "Arts", ["HeadName"] = "何琴", ["HeadPhone"] = "13870001111" });
        // The same form sent again makes no second one.
        await officer.SubmitAsync(form, "main form", new() { ["Name"] = "吉他社", ["Field"] = "Arts", ["HeadName"] = "何琴" });
        await using (var db = portal.OpenDatabase())
            Assert.Equal(1, await db.Clubs.CountAsync(c => c.Name == "吉他社"));
        var page = await officer.OpenAsync(answer.Location!);
        Assert.Contains("何琴", page.MainText, StringComparison.Ordinal);
        Assert.InRange(page.Commands, 1, 18);
        Assert.Equal("There is a club of this name already.", (await officer.ForgeAsync("/clubs/new", new() { ["Name"] = "吉他社", ["Field"] = "Arts" })).ErrorOf("Name"));
        var doubtful = await officer.ForgeAsync("/clubs/new", new() { ["Name"] = "吉他 社", ["Field"] = "Hobby", ["Notes"] = "先别丢" });
        Assert.NotEmpty(doubtful.ErrorOf("IsDifferent"));
        Assert.Contains("先别丢", doubtful.Text, StringComparison.Ordinal);
        foreach (var (field, value) in new[] { ("Name", ""), ("Name", new string('长', 61)), ("Field", "99"), ("MemberCount", "-1"), ("MemberCount", "很多"), ("HeadPhone", "abc") })
            Assert.NotEmpty((await officer.ForgeAsync("/clubs/new", new() { ["Name"] = "另一个社", ["Field"] = "Arts", ["HeadName"] = "谁", [field] = value })).ErrorOf(field));
        Assert.NotEmpty((await officer.ForgeAsync("/clubs/new", new() { ["Name"] = "无名社", ["Field"] = "Arts", ["HeadPhone"] = "13870002222" })).ErrorOf("HeadName"));
        var stale = await officer.OpenAsync(answer.Location + "/edit");
        await officer.SubmitAsync(await officer.OpenAsync(answer.Location + "/edit"), "main form", new() { ["Advisor"] = "先到" });
        var late = await officer.SubmitAsync(stale, "main form", new() { ["Advisor"] = "后到" });
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("后到", late.Text, StringComparison.Ordinal);
        Assert.Contains("吉他社", (await officer.OpenAsync("/search?q=何琴")).MainText, StringComparison.Ordinal);
        var vice = await portal.SignInAsync("vice");
        Assert.Equal(HttpStatusCode.OK, (await vice.GetAsync("/clubs/export?q=吉他社")).Status);
        Assert.DoesNotContain("吉他社", (await vice.OpenAsync("/clubs?matter=Body")).MainText, StringComparison.Ordinal);
        Assert.InRange((await vice.OpenAsync("/clubs")).Commands, 1, 10);
    }

    [Fact]
    public async Task People_belong_to_their_club_and_stand_in_no_audit_text()
    {
        var (id, other) = (await ClubAsync("话剧社", Today.AddDays(200)), await ClubAsync("合唱团"));
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync($"/clubs/{id}/contacts/new"), "main form", new() { ["Name"] = "两个号码", ["Phone"] = "13812349001、13812349002", ["Office"] = "Outreach" });
        await using (var numbers = portal.OpenDatabase())
            Assert.Equal(["13812349001", "13812349002"], await numbers.ClubContacts.Where(c => c.ClubId == id && c.Name == "两个号码").OrderBy(c => c.Id).Select(c => c.Phone!).ToListAsync());
        await officer.SubmitAsync(await officer.OpenAsync($"/clubs/{id}/contacts/new"), "main form", new() { ["Name"] = "杨不入册", ["Phone"] = "13812340001", ["Office"] = "Outreach" });
        await officer.ForgeAsync($"/clubs/{id}/join", new() { ["agreedBy"] = "杨不入册", ["agreedOn"] = Today });
        int contact;
        await using (var db = portal.OpenDatabase())
        {
            contact = await db.ClubContacts.Where(c => c.ClubId == id && c.Name == "杨不入册").Select(c => c.Id).SingleAsync();
            Assert.True(await db.Clubs.Where(c => c.Id == id).Select(c => c.IsInJointBody).SingleAsync());
            Assert.False(await db.AuditEntries.AnyAsync(a => a.Changes.Contains("杨不入册") || a.Changes.Contains("13812340001") || a.Changes.Contains("何不入册")));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/clubs/{other}/contacts/{contact}/edit")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/clubs/{other}/contacts/{contact}/remove")).Status);
        // Consent: with a name, not of tomorrow.
        await officer.ForgeAsync($"/clubs/{other}/join", new() { ["agreedBy"] = " ", ["agreedOn"] = Today });
        await officer.ForgeAsync($"/clubs/{other}/join", new() { ["agreedBy"] = "社长", ["agreedOn"] = Today.AddDays(1) });
        await officer.ForgeAsync($"/clubs/{other}/join", new() { ["agreedBy"] = "社长", ["agreedOn"] = "哪天" });
        Assert.False((await StoredAsync<Club>(other)).IsInJointBody);
    }

    [Fact]
    public async Task Former_people_are_not_kept_for_longer_than_the_rule()
    {
        var id = await ClubAsync("旧社", Today.AddMonths(-13));
        using (var scope = portal.Services.CreateScope())
        {
            foreach (var provider in scope.ServiceProvider.GetServices<IRetentionProvider>().Where(p => p.GetType().Name == "ClubRetentionProvider"))
                await provider.AnonymizeDueAsync(50, default);
            await scope.ServiceProvider.GetRequiredService<OutreachDbContext>().SaveChangesAsync();
        }

        await using var db = portal.OpenDatabase();
        Assert.Equal("—", await db.ClubContacts.Where(c => c.ClubId == id).Select(c => c.Name).SingleAsync());
    }

    [Fact]
    public async Task A_need_becomes_a_task_and_a_request_for_help_once_however_often_it_is_pressed()
    {
        var (id, other) = (await ClubAsync("街舞社"), await ClubAsync("摄影社"));
        var need = await NeedAsync(id);
        int department;
        await using (var db = portal.OpenDatabase())
            department = await db.Departments.Where(d => !d.IsOwn && !d.IsRetired).OrderBy(d => d.Id).Select(d => d.Id).FirstAsync();
        var officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/clubs/{other}/needs/{need}/task")).Status);
        await officer.ForgeAsync($"/clubs/{id}/needs/{need}/help", new() { ["departmentId"] = 999_999 });
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => officer.ForgeAsync($"/clubs/{id}/needs/{need}/task")));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => officer.ForgeAsync($"/clubs/{id}/needs/{need}/help", new() { ["departmentId"] = department })));
        await using (var db = portal.OpenDatabase())
        {
            Assert.Equal(1, await db.WorkItems.CountAsync(w => w.Title.Contains("街舞社")));
            var asked = await db.HelpRequests.SingleAsync(h => h.What.Contains("街舞社"));
            Assert.Equal((HelpDirection.FromUs, department, Today.AddDays(5)), (asked.Direction, asked.DepartmentId, asked.On));
        }

        var page = await officer.OpenAsync($"/clubs/{id}");
        Assert.NotNull(page.Page.QuerySelector($"a[href='/help/{(await StoredAsync<ClubNeed>(need)).HelpRequestId}']"));
        await Task.WhenAll(officer.ForgeAsync($"/clubs/{id}/needs/{need}/meet"), officer.ForgeAsync($"/clubs/{id}/needs/{need}/drop", new() { ["note"] = "不办了" }));
        var state = (await StoredAsync<ClubNeed>(need)).State;
        Assert.NotEqual(ClubNeedState.Open, state);
        await officer.ForgeAsync($"/clubs/{id}/needs/{need}/{(state == ClubNeedState.Met ? "drop" : "meet")}", new() { ["note"] = "改口" });
        Assert.Equal(state, (await StoredAsync<ClubNeed>(need)).State);
    }

    [Fact]
    public async Task A_need_is_noted_for_a_merchant_unless_it_is_blacklisted()
    {
        var id = await ClubAsync("羽毛球社");
        var need = await NeedAsync(id, "二十桶羽毛球");
        int good, bad;
        await using (var db = portal.OpenDatabase())
        {
            var (a, b) = (Sponsor("羽毛球店"), Sponsor("黑球店"));
            b.Blacklist("拖欠");
            db.Sponsors.AddRange(a, b);
            await db.SaveChangesAsync();
            (good, bad) = (a.Id, b.Id);
        }

        var officer = await portal.SignInAsync("officer");
        Assert.Contains("羽毛球店", (await officer.OpenAsync($"/clubs/{id}/needs/{need}/sponsor?q=羽毛球店")).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/clubs/{id}/needs/{need}/sponsor", new() { ["sponsorId"] = bad })).Status);
        await officer.ForgeAsync($"/clubs/{id}/needs/{need}/sponsor", new() { ["sponsorId"] = good });
        await officer.ForgeAsync($"/clubs/{id}/needs/{need}/sponsor", new() { ["sponsorId"] = good });
        await using var stored = portal.OpenDatabase();
        Assert.Single((await stored.Sponsors.Where(s => s.Id == good).Select(s => s.Notes!).SingleAsync()).Split('\n'));
        Assert.Equal(good, (await StoredAsync<ClubNeed>(need)).SponsorId);
    }

    [Fact]
    public async Task What_cannot_be_meant_of_a_need_is_said_beside_its_field()
    {
        var id = await ClubAsync("填错社");
        var officer = await portal.SignInAsync("officer");
        foreach (var (field, value) in new (string, object)[] { ("Lacks", ""), ("Lacks", new string('长', 201)), ("NeededOn", Today.AddDays(-1)), ("NeededOn", "哪天"), ("OwnerId", portal.IdOf("student")) })
        {
            var answer = await officer.ForgeAsync($"/clubs/{id}/needs/new", new() { ["Lacks"] = "帐篷", [field] = value });
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.NotEmpty(answer.ErrorOf(field));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync("/clubs/999999/needs/new", new() { ["Lacks"] = "帐篷" })).Status);
        await officer.ForgeAsync($"/clubs/{id}/needs/new", new() { ["Lacks"] = "三顶帐篷", ["NeededOn"] = Today.AddDays(2), ["OwnerId"] = portal.IdOf("officer") });
        Assert.Contains("三顶帐篷", (await officer.OpenAsync("/")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_is_walked_on_the_phone_and_the_club_joins_with_its_need_at_once()
    {
        var id = await ClubAsync("志愿队");
        var (round, visit) = await RoundAsync(id, goer: portal.IdOf("officer"));
        var officer = await portal.SignInAsync("officer");
        Assert.Contains("志愿队", (await officer.OpenAsync("/")).MainText, StringComparison.Ordinal);
        var url = $"/clubs/rounds/{round}/visits/{visit}";
        var stale = await officer.OpenAsync(url);
        foreach (var (field, form) in new (string, Dictionary<string, object?>)[]
        {
            ("Note", new() { ["Note"] = "" }), ("On", new() { ["Note"] = "好", ["On"] = Today.AddDays(1) }), ("On", new() { ["Note"] = "好", ["On"] = Today.AddDays(-3) }),
            ("AgreedBy", new() { ["Note"] = "好", ["Joins"] = "true" }), ("NeededOn", new() { ["Note"] = "好", ["Lacks"] = "帐篷", ["NeededOn"] = Today.AddDays(-1) }),
        })
            Assert.NotEmpty((await officer.SubmitAsync(await officer.OpenAsync(url), "main form", form)).ErrorOf(field));
        Assert.False((await StoredAsync<Club>(id)).IsInJointBody);
        var done = await officer.SubmitAsync(await officer.OpenAsync(url), "main form", new() { ["Note"] = "愿意一起办义卖", ["Joins"] = "true", ["AgreedBy"] = "队长", ["Lacks"] = "五顶帐篷" });
        Assert.Equal($"/clubs/rounds/{round}", done.Location);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(stale, "main form", new() { ["Note"] = "又一次" })).Status);
        Assert.True((await StoredAsync<Club>(id)).IsInJointBody);
        await using (var db = portal.OpenDatabase())
            Assert.Equal("五顶帐篷", await db.ClubNeeds.Where(n => n.ClubId == id).Select(n => n.Lacks).SingleAsync());
        var page = await officer.OpenAsync($"/clubs/rounds/{round}");
        Assert.Contains("1 of 1 visited, 1 in the joint body", page.MainText, StringComparison.Ordinal);
        Assert.InRange(page.Commands, 1, 14);
        await officer.ForgeAsync($"/clubs/rounds/{round}/close");
        await officer.ForgeAsync(url, new() { ["Note"] = "关了还改", ["On"] = Today });
        Assert.Equal("愿意一起办义卖", (await StoredAsync<ClubVisit>(visit)).Said);
    }

    [Fact]
    public async Task Nobody_walks_or_plans_what_is_somebody_elses()
    {
        var id = await ClubAsync("棋社");
        var (round, visit) = await RoundAsync(id, "vice", portal.IdOf("vice"));
        var (_, otherVisit) = await RoundAsync(await ClubAsync("书法社"), "officer2");
        var officer2 = await portal.SignInAsync("officer2");
        var officer = await portal.SignInAsync("officer");
        foreach (var url in new[] { $"/clubs/rounds/{round}/visits/{visit}", $"/clubs/rounds/{round}/edit" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(url)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync(url, new() { ["Note"] = "抢", ["On"] = Today, ["Title"] = "抢", ["StartsOn"] = Today, ["EndsOn"] = Today })).Status);
        }

        foreach (var url in new[] { $"/clubs/rounds/{round}/close", $"/clubs/rounds/{round}/clubs", $"/clubs/rounds/{round}/visits/{visit}/assign", $"/clubs/rounds/{round}/visits/{visit}/remove", $"/clubs/rounds/{round}/visits/{visit}/take" })
            Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync(url, new() { ["clubIds"] = id })).Status);
        // A visit of another round is not of this one.
        Assert.Equal(HttpStatusCode.NotFound, (await officer2.GetAsync($"/clubs/rounds/{round}/visits/{otherVisit}")).Status);
        // What is nobody's is taken by one.
        var (open, free) = await RoundAsync(await ClubAsync("轮滑社"), "vice");
        await Task.WhenAll(officer.ForgeAsync($"/clubs/rounds/{open}/visits/{free}/take"), officer2.ForgeAsync($"/clubs/rounds/{open}/visits/{free}/take"));
        var goer = (await StoredAsync<ClubVisit>(free)).GoerId;
        Assert.Contains(goer, new int?[] { portal.IdOf("officer"), portal.IdOf("officer2") });
        // Nobody from outside the department is sent.
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync($"/clubs/rounds/{open}/visits/{free}/assign", new() { ["goerId"] = portal.IdOf("student") });
        Assert.Equal(goer, (await StoredAsync<ClubVisit>(free)).GoerId);
        Assert.NotEmpty((await vice.ForgeAsync("/clubs/rounds/new", new() { ["Title"] = "空", ["StartsOn"] = Today, ["EndsOn"] = Today })).ErrorOf("ClubIds"));
        Assert.NotEmpty((await vice.ForgeAsync("/clubs/rounds/new", new() { ["Title"] = "反", ["StartsOn"] = Today, ["EndsOn"] = Today.AddDays(-1), ["ClubIds"] = id })).ErrorOf("EndsOn"));
    }

    private static Sponsor Sponsor(string name) => new(new SponsorDetails(name, null, Industry.SportAndCulture, null, null, null, null, [], null, null, null));
}
