using Outreach.Domain.Deals;
using Outreach.Domain.Jobs.Applications;
using Outreach.Domain.Sponsors;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Home;

public sealed class DashboardTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_deal_that_waits_for_several_things_shows_once_where_it_is_most_urgent()
    {
        var now = portal.Clock.GetUtcNow();
        var officer = portal.IdOf("officer");
        int asked, late;
        await using (var db = portal.OpenDatabase())
        {
            async Task<Deal> DealAsync(string name)
            {
                var sponsor = new Sponsor(new SponsorDetails(name, null, Industry.Catering, null, null, null, null, [], null, null, null));
                await db.Sponsors.AddAsync(sponsor);
                var details = new DealDetails(500, null, "再打电话", new DateOnly(2026, 11, 1), null);
                var deal = Deal.Create(sponsor, null, officer, details, officer, now.AddDays(-40)).Value;
                await db.Deals.AddAsync(deal);
                return deal;
            }

            var (first, second) = (await DealAsync("求助又搁置的店"), await DealAsync("逾期又搁置的店"));
            Assert.True(first.AskForHelp("他们要冠名权，怎么谈？", now.AddDays(-39)).IsSuccess);
            await db.SaveChangesAsync();
            (asked, late) = (first.Id, second.Id);
        }

        Assert.Equal([("today-answer", asked), ("today-decide", late)], await ShownAsync("minister"));
        Assert.Equal([("today-late", asked), ("today-late", late)], await ShownAsync("officer"));
        Assert.Equal([("today-decide", asked), ("today-decide", late)], await ShownAsync("vice"));

        async Task<IEnumerable<(string, int)>> ShownAsync(string who) => (await (await portal.SignInAsync(who)).OpenAsync("/")).Page
            .QuerySelectorAll("section").SelectMany(s => s.QuerySelectorAll(".todo a.todo-main[href^='/deals/']").Select(a => (
                s.GetAttribute("aria-labelledby")!, int.Parse(a.GetAttribute("href")!["/deals/".Length..], System.Globalization.CultureInfo.InvariantCulture)))).Order();
    }

    [Fact]
    public async Task Applicants_that_wait_stand_on_the_day_of_who_looks_after_the_posting_until_they_are_the_employers_turn()
    {
        var (applied, passed, sent) = (await portal.PostingAsync(), await portal.PostingAsync(), await portal.PostingAsync());
        await portal.ApplicationAsync(applied);
        await portal.ApplicationAsync(passed, state: ApplicationState.ScreenedIn);
        await portal.ApplicationAsync(sent, state: ApplicationState.SentToCompany);
        Assert.Equal([$"/postings/{applied}/applications", $"/postings/{passed}/company-list"], await LinksAsync("officer"));
        Assert.Empty(await LinksAsync("officer2"));
        Assert.Empty(await LinksAsync("vice"));

        // The employer's interview is on 8 December.
        portal.Clock.Advance(TimeSpan.FromDays(18));
        Assert.Contains($"/postings/{sent}/results", await LinksAsync("officer"));

        async Task<IEnumerable<string?>> LinksAsync(string who) => (await (await portal.SignInAsync(who)).OpenAsync("/")).Page
            .QuerySelectorAll("section:is([aria-labelledby=today-vet], [aria-labelledby=today-late]) a.todo-main[href^='/postings/']").Select(a => a.GetAttribute("href"));
    }
}
