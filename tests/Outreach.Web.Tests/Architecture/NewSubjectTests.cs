using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Architecture;

/// <summary>A subject that the product does not have reaches every page over all subjects, and none of them is changed for it.</summary>
public sealed class NewSubjectTests
{
    [Fact]
    public async Task A_new_subject_shows_up_in_navigation_today_calendar_search_and_reports()
    {
        var portal = new Portal { NewSubject = new BicyclesModule() };
        await portal.InitializeAsync();
        try
        {
            var officer = await portal.SignInAsync("officer");
            var page = await officer.OpenAsync("/bicycles");
            Assert.Equal("All bicycles", page.Text);
            var today = await officer.OpenAsync("/");
            Assert.Contains("/bicycles", today.Page.QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")));
            Assert.Contains("The red bicycle is flat", today.MainText, StringComparison.Ordinal);
            Assert.Contains("Bicycle day", (await officer.OpenAsync("/calendar")).MainText, StringComparison.Ordinal);
            Assert.Contains("Red bicycle", (await officer.OpenAsync("/search?q=bicycle")).MainText, StringComparison.Ordinal);
            Assert.Contains("Bicycles lent", (await officer.OpenAsync("/reports")).MainText, StringComparison.Ordinal);

            // Nobody else's: who may not read it sees it nowhere.
            var advisor = await portal.SignInAsync("advisor");
            Assert.DoesNotContain("icycle", (await advisor.OpenAsync("/calendar")).MainText + (await advisor.OpenAsync("/reports")).MainText, StringComparison.Ordinal);
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    private sealed class BicyclesModule : SubjectModule
    {
        public override IReadOnlyList<NavigationItem> Pages => [new(new NavigationArea("Bicycles", "users", 60), "Bicycles", "Bicycles", "Index", "users", Permissions.SponsorsWrite)];

        public override void AddServices(IServiceCollection services) => services
            .AddScoped<IDashboardProvider, Bicycles>()
            .AddScoped<ICalendarProvider, Bicycles>()
            .AddScoped<ISearchProvider, Bicycles>()
            .AddScoped<IReportProvider, Bicycles>();
    }

    private sealed class Bicycles(TimeProvider clock) : IDashboardProvider, ICalendarProvider, ISearchProvider, IReportProvider
    {
        public string Heading => "Bicycles";

        public string Icon => "users";

        public string Permission => Permissions.SponsorsWrite;

        private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().DateTime);

        public string? ListUrl(string text) => null;

        public Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken) =>
            Task.FromResult(new DashboardContent { Items = [new DashboardItem(DashboardUrgency.Finish, "The red bicycle is flat", "/bicycles")] });

        public Task<IReadOnlyList<CalendarEntry>> EntriesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<CalendarEntry>>([new CalendarEntry("Bicycles", "Bicycle day", "/bicycles", Today, Today, null, "users")]);

        public Task<IReadOnlyList<SearchHit>> FindAsync(CurrentUser me, string text, int most, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<SearchHit>>([new SearchHit("Red bicycle", null, "/bicycles")]);

        public Task<IReadOnlyList<ReportTable>> TablesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<ReportTable>>([new ReportTable("bicycles", "Bicycles lent", ["Bicycle", "Times"], [["Red", 3]])]);
    }
}

[RequirePermission(Permissions.SponsorsWrite)]
public sealed class BicyclesController : PortalController
{
    [HttpGet("/bicycles")]
    public IActionResult Index() => Content("All bicycles");
}
