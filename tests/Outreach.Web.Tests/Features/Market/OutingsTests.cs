using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Market.Directory;
using Outreach.Domain.Market.Outings;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Market;

/// <summary>The register of outings, and the directory of departments. It is noon.</summary>
public sealed class OutingsTests(Portal portal) : IClassFixture<Portal>
{
    private async Task<List<Outing>> OfAsync(string who)
    {
        await using var db = portal.OpenDatabase();
        var id = portal.IdOf(who);
        return await db.Outings.AsNoTracking().Where(o => o.UserId == id).OrderBy(o => o.Id).ToListAsync();
    }

    private async Task<int> OutAsync(string who, string where)
    {
        await using var db = portal.OpenDatabase();
        var id = portal.IdOf(who);
        foreach (var open in await db.Outings.Where(o => o.ActiveUserId == id).ToListAsync())
            open.Return(portal.Clock.GetUtcNow());
        await db.SaveChangesAsync();
        var outing = Outing.Leave(id, where, null, portal.Clock.GetUtcNow().AddHours(2), portal.Clock.GetUtcNow()).Value;
        db.Outings.Add(outing);
        await db.SaveChangesAsync();
        return outing.Id;
    }

    [Fact]
    public async Task Out_in_a_few_taps_once_and_back_once()
    {
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync("/outings/new");
        await Task.WhenAll(officer.SubmitAsync(page, "main form", new() { ["Destination"] = "北街商铺" }), officer.SubmitAsync(page, "main form", new() { ["Destination"] = "北街商铺" }));
        var outing = Assert.Single(await OfAsync("officer"));
        Assert.Equal(portal.Clock.GetUtcNow().AddHours(2), outing.ExpectedAt);
        // Nobody is in two places.
        Assert.NotEqual("", (await officer.ForgeAsync("/outings/new", new() { ["Destination"] = "又一处", ["BackBy"] = "18:00" })).ErrorOf("UserId") + (await officer.ForgeAsync("/outings/new", new() { ["Destination"] = "又一处", ["BackBy"] = "18:00" })).MainText);
        Assert.Single(await OfAsync("officer"));
        Assert.Contains("北街商铺", (await (await portal.SignInAsync("officer2")).OpenAsync("/outings")).MainText, StringComparison.Ordinal);
        Assert.Contains("北街商铺", (await officer.OpenAsync("/")).MainText, StringComparison.Ordinal);
        var list = await officer.OpenAsync("/outings");
        await Task.WhenAll(officer.SubmitAsync(list, $"form[action='/outings/{outing.Id}/back']"), officer.SubmitAsync(list, $"form[action='/outings/{outing.Id}/back']"));
        var back = (await OfAsync("officer"))[0].BackAt;
        Assert.NotNull(back);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await officer.ForgeAsync($"/outings/{outing.Id}/back");
        Assert.Equal(back, (await OfAsync("officer"))[0].BackAt);
    }

    [Fact]
    public async Task Only_a_leader_notes_it_for_others_and_closes_it_for_them()
    {
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var id = await OutAsync("officer2", "城南");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/outings/{id}/back")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/outings/{id}/longer", new() { ["backBy"] = "20:00" })).Status);
        await officer.ForgeAsync("/outings/new", new() { ["UserId"] = portal.IdOf("minister"), ["Destination"] = "替部长登记", ["BackBy"] = "18:00" });
        Assert.Empty(await OfAsync("minister"));
        await vice.ForgeAsync("/outings/new", new() { ["UserId"] = portal.IdOf("minister"), ["Destination"] = "开会", ["BackBy"] = "18:00" });
        Assert.Single(await OfAsync("minister"));
        Assert.NotEqual("", (await vice.ForgeAsync("/outings/new", new() { ["UserId"] = portal.IdOf("student"), ["Destination"] = "学生不在册", ["BackBy"] = "18:00" })).ErrorOf("UserId"));
        await vice.ForgeAsync($"/outings/{id}/longer", new() { ["backBy"] = "20:00" });
        await vice.ForgeAsync($"/outings/{id}/longer", new() { ["backBy"] = "乱填" });
        Assert.Equal(20, (await OfAsync("officer2"))[^1].ExpectedAt.ToOffset(TimeSpan.FromHours(8)).Hour);
        await vice.ForgeAsync($"/outings/{id}/back");
        Assert.NotNull((await OfAsync("officer2"))[^1].BackAt);
    }

    [Fact]
    public async Task Who_should_be_back_is_shown()
    {
        var id = await OutAsync("officer2", "很远的地方");
        await using (var db = portal.OpenDatabase())
        {
            var then = portal.Clock.GetUtcNow().AddHours(-1);
            await db.Outings.Where(o => o.Id == id).ExecuteUpdateAsync(s => s.SetProperty(o => o.ExpectedAt, then));
        }

        var officer = await portal.SignInAsync("officer");
        Assert.Contains("should be back", (await officer.OpenAsync("/outings")).MainText, StringComparison.Ordinal);
        Assert.Contains("很远的地方", (await officer.OpenAsync("/")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_should_be_back_is_asked_once_and_the_leaders_call_them()
    {
        var id = await OutAsync("officer2", "河对岸");
        async Task<int> ToldAsync(string who)
        {
            await using var db = portal.OpenDatabase();
            var user = portal.IdOf(who);
            return await db.Notices.CountAsync(n => n.UserId == user && n.Subject.Contains("河对岸"));
        }

        var reminders = portal.Services.GetRequiredService<ReminderWorker>();
        await reminders.RemindAsync(default);
        Assert.Equal(0, await ToldAsync("officer2"));
        await using (var db = portal.OpenDatabase())
        {
            var then = portal.Clock.GetUtcNow().AddMinutes(-1);
            await db.Outings.Where(o => o.Id == id).ExecuteUpdateAsync(s => s.SetProperty(o => o.ExpectedAt, then));
        }

        await reminders.RemindAsync(default);
        await reminders.RemindAsync(default);
        foreach (var (who, times) in new[] { ("officer2", 1), ("vice", 1), ("minister", 1), ("officer", 0) })
            Assert.Equal(times, await ToldAsync(who));
    }

    [Theory]
    [InlineData("Destination", "")]
    [InlineData("Destination", "LONG")]
    [InlineData("BackBy", "")]
    [InlineData("BackBy", "25:00")]
    [InlineData("SponsorId", "9999999")]
    public async Task Silly_input_is_said_at_its_field(string field, string value)
    {
        var form = new Dictionary<string, object?> { ["Destination"] = "北街", ["BackBy"] = "18:00" };
        form[field] = value == "LONG" ? new string('长', 10_000) : value;
        var answer = await (await portal.SignInAsync("vice")).ForgeAsync("/outings/new", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("", answer.ErrorOf(field));
        Assert.Empty(await OfAsync("vice"));
    }

    [Fact]
    public async Task A_liaison_shares_a_phone_or_not_and_reads_no_notes_of_ours()
    {
        int id;
        await using (var db = portal.OpenDatabase())
            id = await db.Departments.Where(d => d.Name == "宣传部").Select(d => d.Id).SingleAsync();
        var (liaison, officer) = (await portal.SignInAsync("liaison"), await portal.SignInAsync("officer"));
        Assert.Contains("人liaison", (await officer.OpenAsync("/directory")).MainText, StringComparison.Ordinal);
        await liaison.SubmitAsync(await liaison.OpenAsync("/directory"), "form[action$='/phone']", new() { ["phone"] = "13800135000" });
        Assert.Contains("13800135000", (await officer.OpenAsync("/directory")).MainText, StringComparison.Ordinal);
        await liaison.ForgeAsync("/directory/phone", new() { ["phone"] = new string('1', 10_000) });
        Assert.Contains("13800135000", (await officer.OpenAsync("/directory")).MainText, StringComparison.Ordinal);
        await liaison.ForgeAsync("/directory/phone", new() { ["phone"] = " " });
        Assert.DoesNotContain("13800135000", (await officer.OpenAsync("/directory")).MainText, StringComparison.Ordinal);
        await officer.SubmitAsync(await officer.OpenAsync($"/directory/{id}"), "form[action$='/" + id + "']", new() { ["Person"] = "孙同学", ["What"] = "借展板三天" });
        Assert.Contains("借展板三天", (await officer.OpenAsync($"/directory/{id}")).MainText, StringComparison.Ordinal);
        foreach (var url in new[] { $"/directory/{id}", $"/directory/{id}/edit" })
            Assert.Equal(HttpStatusCode.Forbidden, (await liaison.GetAsync(url)).Status);
        foreach (var (field, value) in new[] { ("On", "2030-01-01"), ("On", "某天"), ("Person", ""), ("What", new string('长', 10_000)) })
            Assert.NotEqual("", (await officer.ForgeAsync($"/directory/{id}", new() { ["On"] = "2026-11-21", ["Person"] = "孙同学", ["What"] = "借展板", [field] = value })).ErrorOf(field));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("student")).GetAsync("/directory")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/directory/9999999")).Status);
    }

    [Fact]
    public async Task Two_who_write_down_the_head_meet_a_conflict()
    {
        int id;
        await using (var db = portal.OpenDatabase())
            id = await db.Departments.Where(d => d.Name == "文艺部").Select(d => d.Id).SingleAsync();
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await officer.OpenAsync($"/directory/{id}/edit"), "main form", new() { ["Head"] = "第一位" })).Status);
        var (mine, theirs) = (await officer.OpenAsync($"/directory/{id}/edit"), await vice.OpenAsync($"/directory/{id}/edit"));
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(theirs, "main form", new() { ["Head"] = "第二位" })).Status);
        var conflict = await officer.SubmitAsync(mine, "main form", new() { ["Head"] = "第三位" });
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("第二位", conflict.MainText, StringComparison.Ordinal);
        Assert.Contains("第三位", conflict.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_after_a_contact_nobody_is_in_its_note()
    {
        int id;
        await using (var db = portal.OpenDatabase())
        {
            var department = await db.Departments.Where(d => d.Name == "宣传部").Select(d => d.Id).SingleAsync();
            var note = DepartmentContact.Create(department, new DateOnly(2025, 11, 22), portal.IdOf("officer"), "去年的同学", "去年的事", new DateOnly(2026, 11, 21)).Value;
            db.DepartmentContacts.Add(note);
            await db.SaveChangesAsync();
            id = note.Id;
            await db.DepartmentContacts.Where(c => c.Id == id).ExecuteUpdateAsync(s => s.SetProperty(c => c.On, new DateOnly(2025, 11, 20)));
        }

        await portal.Services.GetRequiredService<RetentionWorker>().AnonymizeAsync(default);
        await using (var db = portal.OpenDatabase())
            Assert.Null((await db.DepartmentContacts.SingleAsync(c => c.Id == id)).Person);
    }
}
