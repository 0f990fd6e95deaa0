using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Outreach.Domain.Events;
using Outreach.Domain.Events.LeadTimes;
using Outreach.Web.Features.Events.LeadTimes;
using Outreach.Web.Features.Events.Periods;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Events;

public sealed class LeadTimesTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string[] LeadersOnly = ["/lead-times/new", "/lead-times/1/edit", "/lead-times/1/retire", "/lead-times/1/restore"];

    private static Dictionary<string, object?> Form(string name, string amount = "7", string unit = "Days") => new() { ["Name"] = name, ["Amount"] = amount, ["Unit"] = unit };

    private async Task<int> AddAsync(string name, string amount = "7", string unit = "Days")
    {
        var vice = await portal.SignInAsync("vice");
        Assert.Equal("/lead-times", (await vice.SubmitAsync(await vice.OpenAsync("/lead-times/new"), "main form", Form(name, amount, unit))).Location);
        await using var db = portal.OpenDatabase();
        return await db.LeadTimes.Where(t => t.Name == name).Select(t => t.Id).SingleAsync();
    }

    /// <summary>An event of somebody's so many days after today, 21 November 2026, at noon in Shanghai.</summary>
    private async Task<int> EventAsync(string title, string owner, int inDays, EventState state = EventState.Planned)
    {
        await using var db = portal.OpenDatabase();
        var start = portal.Clock.GetUtcNow().AddDays(inDays);
        var made = Event.Create(new EventDetails(title, [], start, start.AddHours(2), null, 50, null, portal.IdOf(owner))).Value;
        while (made.State < state)
            Assert.True(made.Advance(made.Next!.Value, 0, null, 1, start).IsSuccess);
        db.Events.Add(made);
        await db.SaveChangesAsync();
        return made.Id;
    }

    [Fact]
    public async Task The_leaders_keep_the_table_and_all_who_read_events_see_it()
    {
        var id = await AddAsync("策划书报团委甲");
        var officer = await portal.SignInAsync("officer");
        var list = await officer.OpenAsync("/lead-times");
        Assert.Contains("策划书报团委甲", list.MainText, StringComparison.Ordinal);
        Assert.Empty(list.Page.QuerySelectorAll("main a[href$='/edit']"));
        foreach (var url in LeadersOnly)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await officer.ForgeAsync(url, Form("伪造"))).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("advisor")).ForgeAsync(url, Form("伪造"))).Status);
        }

        var vice = await portal.SignInAsync("vice");
        Assert.Equal("The table has a step of this name already.", (await vice.ForgeAsync("/lead-times/new", Form("策划书报团委甲"))).ErrorOf("Name"));
        var stale = await vice.OpenAsync($"/lead-times/{id}/edit");
        await vice.SubmitAsync(await vice.OpenAsync($"/lead-times/{id}/edit"), "main form", new() { ["Amount"] = "8" });
        Assert.Equal(HttpStatusCode.Conflict, (await vice.SubmitAsync(stale, "main form", new() { ["Amount"] = "9" })).Status);
        await vice.SubmitAsync(await vice.OpenAsync($"/lead-times/{id}/edit"), "form[action$='/retire']");
        Assert.Contains("Retired", (await officer.OpenAsync("/lead-times")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Amount", "0")]
    [InlineData("Amount", "-1")]
    [InlineData("Amount", "181")]
    [InlineData("Amount", "3.5")]
    [InlineData("Amount", "1000000000000")]
    [InlineData("FromPeople", "0")]
    [InlineData("OverSquareMetres", "-1")]
    [InlineData("Name", "")]
    [InlineData("Unit", "Weeks")]
    public async Task Wrong_input_is_named_beside_its_field(string field, string value)
    {
        var form = Form("错的");
        form[field] = value;
        var answer = await (await portal.SignInAsync("vice")).ForgeAsync("/lead-times/new", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.ErrorOf(field));
    }

    [Fact]
    public async Task A_step_is_reckoned_back_ticked_off_by_the_owner_and_opened_again()
    {
        var lead = await AddAsync("借教室乙", "5", "WorkingDays");
        var id = await EventAsync("乙活动", "officer", 12); // Thursday 3 December
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/events/{id}/steps");
        Assert.Contains("By 26 Nov: 借教室乙", page.MainText, StringComparison.Ordinal);
        Assert.InRange(page.Commands, 1, 14);
        var done = $"/events/{id}/steps/{lead}/done";
        Assert.Equal($"/events/{id}/steps", (await officer.SubmitAsync(page, $"form[action='{done}']", new() { ["note"] = "教务处已批" })).Location);
        page = await officer.OpenAsync($"/events/{id}/steps");
        Assert.Contains("Done by 人officer", page.MainText, StringComparison.Ordinal);
        Assert.Contains("教务处已批", page.MainText, StringComparison.Ordinal);
        // Once is once, whoever presses.
        await (await portal.SignInAsync("vice")).ForgeAsync(done, new() { ["note"] = "再来" });
        await using (var db = portal.OpenDatabase())
            Assert.Equal((portal.IdOf("officer"), "教务处已批"), await db.EventLeadSteps.Where(s => s.EventId == id && s.LeadTimeId == lead).Select(s => new ValueTuple<int, string>(s.DoneById!.Value, s.Note!)).SingleAsync());
        await officer.SubmitAsync(page, $"form[action='/events/{id}/steps/{lead}/undo']");
        Assert.Contains("Tick off", (await officer.OpenAsync($"/events/{id}/steps")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_ticks_off_for_another_s_event_nor_what_is_not_asked_nor_after_the_end()
    {
        var lead = await AddAsync("报备丙");
        var id = await EventAsync("丙活动", "officer", 30);
        var done = $"/events/{id}/steps/{lead}/done";
        var other = await portal.SignInAsync("officer2");
        Assert.Equal(HttpStatusCode.NotFound, (await other.ForgeAsync(done)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.ForgeAsync($"/events/{id}/steps/{lead}/undo")).Status);
        Assert.Null((await other.OpenAsync($"/events/{id}/steps")).Page.QuerySelector("main form"));
        foreach (var who in new[] { "advisor", "liaison", "partner", "student", "admin" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(who)).ForgeAsync(done)).Status);
        var officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/events/999999/steps/{lead}/done")).Status);
        await officer.ForgeAsync($"/events/{id}/steps/999999/done");
        Assert.Contains("This step is not asked of the event.", (await officer.OpenAsync($"/events/{id}/steps")).Text, StringComparison.Ordinal);
        await officer.ForgeAsync(done, new() { ["note"] = new string('长', 301) });
        Assert.Contains("at most 300 characters", (await officer.OpenAsync($"/events/{id}/steps")).Text, StringComparison.Ordinal);
        var over = await EventAsync("丙之前", "officer", -30, EventState.Closed);
        await officer.ForgeAsync($"/events/{over}/steps/{lead}/done");
        Assert.Contains("its steps stay as they are", (await officer.OpenAsync($"/events/{over}/steps")).Text, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.EventLeadSteps.AnyAsync(s => (s.EventId == id || s.EventId == over) && s.DoneAt != null));
    }

    [Fact]
    public async Task Two_who_press_at_once_tick_off_once()
    {
        var lead = await AddAsync("报备丁");
        var id = await EventAsync("丁活动", "officer", 30);
        var (officer, vice, minister) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"), await portal.SignInAsync("minister"));
        await Task.WhenAll(new[] { officer, vice, minister }.Select(c => c.TokenAsync()));
        var answers = await Task.WhenAll(new[] { officer, vice, minister }.Select(c => c.ForgeAsync($"/events/{id}/steps/{lead}/done")));
        Assert.All(answers, a => Assert.True(a.Status is HttpStatusCode.Redirect or HttpStatusCode.Conflict, a.Status.ToString()));
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.EventLeadSteps.CountAsync(s => s.EventId == id && s.LeadTimeId == lead));
    }

    [Fact]
    public async Task What_is_late_is_late_for_the_owner_and_the_leaders_and_it_stands_in_the_calendar()
    {
        await AddAsync("安全预案戊", "10");
        await EventAsync("戊活动", "officer2", 8);
        await EventAsync("戊构想", "officer2", 8, EventState.Idea);
        var own = await (await portal.SignInAsync("officer2")).OpenAsync("/");
        Assert.Contains("安全预案戊", own.MainText, StringComparison.Ordinal);
        Assert.Contains("Before “戊活动”", own.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Before “戊构想”", own.MainText, StringComparison.Ordinal);
        Assert.Contains("Before “戊活动”, late with others", (await (await portal.SignInAsync("vice")).OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("戊活动", (await (await portal.SignInAsync("officer")).OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.Contains("安全预案戊", (await (await portal.SignInAsync("advisor")).OpenAsync("/calendar?month=2026-11")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_comes_once_before_the_day()
    {
        await AddAsync("报新闻线索己", "2", "WorkingDays");
        var id = await EventAsync("己活动", "officer", 4); // Wednesday 25 November: due on Monday the 23rd
        await RemindAsync();
        await RemindAsync();
        await using var db = portal.OpenDatabase();
        var notices = await db.Notices.Where(n => n.Subject.Contains("己活动")).ToListAsync();
        Assert.Equal(portal.IdOf("officer"), Assert.Single(notices).UserId);
        Assert.Contains("报新闻线索己", notices[0].Text, StringComparison.Ordinal);
        Assert.Equal($"/events/{id}/steps", notices[0].Link);

        async Task RemindAsync()
        {
            await using var scope = portal.Services.CreateAsyncScope();
            var provider = scope.ServiceProvider.GetServices<Outreach.Web.Features.Shared.Providers.IReminderProvider>().OfType<LeadStepReminderProvider>().Single();
            await provider.RemindAsync(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<Outreach.Domain.Data.OutreachDbContext>().SaveChangesAsync();
        }
    }
}
