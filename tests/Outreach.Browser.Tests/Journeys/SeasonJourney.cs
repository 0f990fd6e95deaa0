using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Browser.Tests.Testing;
using Outreach.Domain.Jobs;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Startup.Samples;

namespace Outreach.Browser.Tests.Journeys;

/// <summary>S65: one year the summer was started late. On 1 June the leaders are told to contact employers.</summary>
public sealed class SeasonJourney(TimedPortal portal) : IClassFixture<TimedPortal>
{
    [Fact]
    public async Task On_the_first_of_June_the_leaders_are_reminded_of_the_summer()
    {
        await using (var minister = await portal.SignInAsync("minister"))
        {
            await minister.OpenAsync("/seasons");
            await minister.ShouldBeSoundAsync();
            await minister.Page.PressAsync(minister.Page.Locator("form[action$='/seasons/usual'] button[type=submit]"));
            await minister.ShouldBeSoundAsync();
        }

        await using (var db = portal.OpenDatabase())
        {
            var plan = await db.SeasonPlans.SingleAsync(p => p.Season == JobSeason.Summer && p.Year == 2027);
            Assert.True(plan.StartsOn > new DateOnly(2027, 6, 15));
        }

        var reminders = portal.Services.GetRequiredService<ReminderWorker>();
        portal.Time.AdjustTime(new DateTimeOffset(2027, 5, 31, 4, 0, 0, TimeSpan.Zero));
        await reminders.RemindAsync(default);
        Assert.Equal(0, await RemindedAsync());
        portal.Time.AdjustTime(portal.Time.GetUtcNow().AddDays(1));
        await reminders.RemindAsync(default);
        await reminders.RemindAsync(default);
        Assert.Equal(1, await RemindedAsync());

        await using var later = await portal.OpenAsync(width: 390);
        await later.OpenAsync("/sign-in");
        await later.Page.FillAsync("#Login", "minister@outreach.test");
        await later.Page.FillAsync("#Password", SampleDepartment.Password);
        await later.Page.PressAsync(later.Page.Locator("form[action^='/sign-in'] button[type=submit]"));
        await later.OpenAsync("/my/notices");
        await later.Page.GetByText("暑假").First.WaitForAsync();
        await later.ShouldBeSoundAsync();
        await later.OpenAsync("/seasons");
        await later.ShouldBeSoundAsync();
    }

    private async Task<int> RemindedAsync()
    {
        await using var db = portal.OpenDatabase();
        return await db.SeasonPlans.CountAsync(p => p.Season == JobSeason.Summer && p.Year == 2027 && p.RemindedAt != null);
    }
}
