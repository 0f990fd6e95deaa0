using Outreach.Domain.Sponsors;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Home;

/// <summary>Pages over all subjects: what they gather, and for whom.</summary>
public sealed class SearchTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task The_search_finds_every_kind_of_record_and_only_for_who_may_see_it()
    {
        await using (var db = portal.OpenDatabase())
        {
            var sponsor = new Sponsor(new SponsorDetails("寻鹿书店", null, Industry.Education, "青山湖区", null, null, null, [], null, null, null));
            sponsor.AddContact(new ContactDetails("寻经理", null, "13800138055", null, null, true));
            await db.Sponsors.AddAsync(sponsor);
            await db.SaveChangesAsync();
        }

        var officer = await portal.SignInAsync("officer");
        var found = await officer.OpenAsync("/search?q=寻鹿");
        Assert.NotNull(found.Page.QuerySelector("section[aria-labelledby=found-merchants] a[href^='/sponsors/']"));
        Assert.NotNull((await officer.OpenAsync("/search?q=13800138055")).Page.QuerySelector("section[aria-labelledby=found-contacts] a"));
        Assert.Empty((await officer.OpenAsync("/search?q=" + Uri.EscapeDataString("<script>%_'"))).Page.QuerySelectorAll("section.card"));
        Assert.Empty((await officer.OpenAsync("/search")).Page.QuerySelectorAll("section.card"));

        // A liaison opens the portal, but sees no merchants.
        Assert.DoesNotContain("寻鹿书店", (await (await portal.SignInAsync("liaison")).OpenAsync("/search?q=寻鹿")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_and_the_reports_show_what_the_person_may_see()
    {
        var officer = await portal.SignInAsync("officer");
        Assert.Equal(10, (await officer.OpenAsync("/calendar")).Page.QuerySelectorAll("nav.views a").Length - 1);
        foreach (var odd in new[] { "?month=0000-99", "?month=x", "?kind=<script>", "?month=2026-02&kind=Events" })
            Assert.NotNull((await officer.OpenAsync("/calendar" + odd)).Page.QuerySelector("h1"));
        Assert.NotNull((await officer.OpenAsync("/reports?from=2027-01-01&to=2026-01-01")).Page.QuerySelector("#deal-stages"));
        var liaison = await portal.SignInAsync("liaison");
        Assert.Null((await liaison.OpenAsync("/reports")).Page.QuerySelector("table"));
        // Everything, help and meetings.
        Assert.Equal(3, (await liaison.OpenAsync("/calendar")).Page.QuerySelectorAll("nav.views a").Length);
    }

    [Theory]
    [InlineData("officer", "/", "/sponsors", "/deals")]
    [InlineData("minister", "/", "/reviews", "/sponsors")]
    [InlineData("liaison", "/", "/cosign", "/help")]
    [InlineData("presidium", "/", "/events", "/tasks")]
    public async Task A_phone_has_the_four_that_a_role_uses_most(string who, params string[] pages)
    {
        var page = (await (await portal.SignInAsync(who)).OpenAsync(who == "liaison" ? "/cosign" : "/")).Page;
        Assert.Equal(pages, page.QuerySelectorAll(".bottombar > a").Select(a => a.GetAttribute("href")));
        Assert.NotEmpty(page.QuerySelectorAll(".bottombar .more-sheet .nav-heading"));
    }
}
