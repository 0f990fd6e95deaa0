using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features;

public sealed class TodayTests(Portal portal) : IClassFixture<Portal>
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
                Assert.True(Deal.Open(sponsor, null, officer, details, officer, now.AddDays(-40), out var deal).IsDone);
                await db.Deals.AddAsync(deal);
                return deal;
            }

            var (first, second) = (await DealAsync("求助又搁置的店"), await DealAsync("逾期又搁置的店"));
            Assert.True(first.AskForHelp("他们要冠名权，怎么谈？", now.AddDays(-39)).IsDone);
            await db.SaveChangesAsync();
            (asked, late) = (first.Id, second.Id);
        }

        Assert.Equal([("today-help", asked), ("today-reassign", late)], await ShownAsync("minister"));
        Assert.Equal([("today-late", asked), ("today-late", late)], await ShownAsync("officer"));
        Assert.Equal([("today-reassign", asked), ("today-reassign", late)], await ShownAsync("vice"));

        async Task<IEnumerable<(string, int)>> ShownAsync(string who) => (await (await portal.SignInAsync(who)).OpenAsync("/")).Page
            .QuerySelectorAll("section").SelectMany(s => s.QuerySelectorAll(".todo a[href^='/deals/']").Select(a => (
                s.GetAttribute("aria-labelledby")!, int.Parse(a.GetAttribute("href")!["/deals/".Length..], System.Globalization.CultureInfo.InvariantCulture)))).Order();
    }
}
