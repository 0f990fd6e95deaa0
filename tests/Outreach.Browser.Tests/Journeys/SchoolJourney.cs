using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Web.Features.Shared.Providers;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>An overdue school is called from a phone, a promise each way is kept, and its new contact is asked for in September.</summary>
public sealed class SchoolJourney(TimedPortal portal) : IClassFixture<TimedPortal>
{
    private const string School = "华东交通大学";

    [Fact]
    public async Task An_overdue_school_is_called_promises_are_kept_and_the_successor_is_asked_for()
    {
        int id;
        await using (var db = portal.OpenDatabase())
            id = await db.Schools.Where(s => s.Name == School).Select(s => s.Id).SingleAsync();
        await using (var phone = await portal.SignInAsync("officer2", width: 390))
        {
            await phone.OpenAsync("/schools?need=Contact");
            Assert.Contains(School, await phone.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
            await phone.ShouldBeSoundAsync();
            await phone.OpenAsync($"/schools/exchanges/new?schoolId={id}");
            await phone.Page.FillAsync("#Theirs", "新部长 何晴");
            await phone.Page.FillAsync("#Said", "新学期第一次联系，约好互访。");
            await phone.Page.ClickAsync("details.more-fields summary");
            await phone.Page.FillAsync("#OurPromise", "寄去我们的赞助方案");
            await phone.Page.FillAsync("#OurPromiseDueOn", "2026-11-25");
            await phone.Page.FillAsync("#TheirPromise", "邀请我们看话剧节");
            await phone.Page.FillAsync("#TheirPromiseDueOn", "2026-12-10");
            await phone.ShouldBeSoundAsync();
            await phone.Page.PressAsync(phone.Page.Locator("main form.card button[type=submit]"));
            await phone.ShouldBeSoundAsync();
            await phone.OpenAsync($"/schools/{id}/contacts/new");
            await phone.Page.FillAsync("#Name", "何晴");
            await phone.Page.FillAsync("#Phone", "13870009911");
            await phone.ShouldBeSoundAsync();
            await phone.Page.PressAsync(phone.Page.Locator("main form.card button[type=submit]"));
            // Both promises, ours by us and theirs by them.
            for (var kept = 0; kept < 2; kept++)
                await phone.Page.PressAsync(phone.Page.Locator("form[action$='/keep'] button[type=submit]").First);
            await phone.ShouldBeSoundAsync();
        }

        await using (var db = portal.OpenDatabase())
            Assert.Equal(2, await db.SchoolPromises.CountAsync(p => p.SchoolId == id && p.State == PromiseState.Kept));
        await using (var desk = await portal.SignInAsync("officer2"))
        {
            await desk.OpenAsync("/schools?need=Contact");
            Assert.DoesNotContain(School, await desk.Page.Locator("main table, main .empty-state").First.InnerTextAsync(), StringComparison.Ordinal);
        }

        // The term ends in June; in September the owner is asked who came after.
        portal.Time.AdjustTime(new DateTimeOffset(2027, 9, 1, 4, 0, 0, TimeSpan.Zero));
        await portal.Services.GetRequiredService<ReminderWorker>().RemindAsync(default);
        await using (var db = portal.OpenDatabase())
            Assert.True(await db.Notices.AnyAsync(n => n.Subject.Contains(School + "现在的联系人")));
    }

    [Fact]
    public async Task A_partner_answers_an_invitation_consents_to_the_offer_and_sees_nothing_of_other_schools()
    {
        await using var partner = await portal.SignInAsync("partner", width: 390);
        var page = partner.Page;
        await partner.OpenAsync("/partner");
        await partner.ShouldBeSoundAsync();
        var text = await page.Locator("main").InnerTextAsync();
        Assert.Contains("南昌大学医学院", text, StringComparison.Ordinal);
        Assert.DoesNotContain("周舟", text, StringComparison.Ordinal);
        await page.ClickAsync("main a[href^='/partner/offers/']");
        await page.Locator("form[action$='/consent'] button[type=submit]").WaitForAsync();
        await partner.ShouldBeSoundAsync();
        await page.PressAsync(page.Locator("form[action$='/consent'] button[type=submit]"), confirm: true);
        await partner.ShouldBeSoundAsync();
        Assert.Equal(0, await page.Locator("form[action$='/consent']").CountAsync());
        Assert.Equal(403, (await page.GotoAsync("/schools"))!.Status);
        Assert.Equal(403, (await page.GotoAsync("/schools/offers"))!.Status);
    }
}
