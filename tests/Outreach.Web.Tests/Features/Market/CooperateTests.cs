using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Events;
using Outreach.Domain.Market.Enquiries;
using Outreach.Domain.Market.Tips;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Market;

public sealed class CooperateTests(Portal portal) : IClassFixture<Portal>
{
    private static Dictionary<string, object?> Form(string organisation, EnquirySender sender = EnquirySender.Merchant) => new()
    {
        ["Sender"] = sender,
        ["Name"] = "胡店长",
        ["Organisation"] = organisation,
        ["Contact"] = "13800136000",
        ["What"] = "想赞助晚会",
    };

    private async Task<Answer> OpenAsync(PortalClient browser)
    {
        var page = await browser.OpenAsync("/cooperate");
        portal.Clock.Advance(TimeSpan.FromSeconds(5));
        return page;
    }

    private async Task<List<Enquiry>> StoredAsync(string organisation)
    {
        await using var db = portal.OpenDatabase();
        return await db.Enquiries.AsNoTracking().Where(e => e.Organisation == organisation).ToListAsync();
    }

    private async Task<int> EventAsync(string title, bool published = true, bool seeks = true, int inDays = 20)
    {
        await using var db = portal.OpenDatabase();
        var now = portal.Clock.GetUtcNow();
        var @event = Event.Create(new EventDetails(title, [], now.AddDays(inDays), now.AddDays(inDays).AddHours(3), "大礼堂", 500, 10_000, portal.IdOf("officer"))).Value;
        db.Events.Add(@event);
        await db.SaveChangesAsync();
        await db.Events.Where(e => e.Id == @event.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.State, EventState.Planned).SetProperty(e => e.PublishedAt, published ? now : null).SetProperty(e => e.SeeksSponsors, seeks));
        return @event.Id;
    }

    [Fact]
    public async Task A_merchant_writes_and_becomes_an_enquiry_and_a_tip()
    {
        var id = await EventAsync("元旦晚会招商");
        var browser = portal.Anonymous();
        var form = Form("城南烘焙");
        form["EventId"] = id;
        var page = await OpenAsync(browser);
        var sent = await Task.WhenAll(browser.SubmitAsync(page, "#write form", form), browser.SubmitAsync(page, "#write form", form));
        Assert.All(sent, s => Assert.Equal("/cooperate/thanks", s.Location));
        Assert.Contains("within 3 days", (await browser.OpenAsync("/cooperate/thanks")).MainText, StringComparison.Ordinal);
        var enquiry = Assert.Single(await StoredAsync("城南烘焙"));
        Assert.Equal((EnquiryChannel.Form, EnquiryState.New, id), (enquiry.Channel, enquiry.State, enquiry.EventId!.Value));
        await using var db = portal.OpenDatabase();
        var tip = await db.Tips.SingleAsync(t => t.Merchant == "城南烘焙");
        Assert.Equal((TipSource.CameByThemselves, enquiry.TipId, "胡店长"), (tip.Source, tip.Id, tip.GiverName));
    }

    [Theory]
    [InlineData(EnquirySender.School)]
    [InlineData(EnquirySender.Student)]
    [InlineData(EnquirySender.Press)]
    public async Task Anybody_else_becomes_an_enquiry_alone(EnquirySender sender)
    {
        var browser = portal.Anonymous();
        Assert.Equal("/cooperate/thanks", (await browser.SubmitAsync(await OpenAsync(browser), "#write form", Form("来自" + sender, sender))).Location);
        Assert.Null(Assert.Single(await StoredAsync("来自" + sender)).TipId);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.Tips.AnyAsync(t => t.Merchant == "来自" + sender));
    }

    [Fact]
    public async Task A_robot_reads_a_friendly_page_and_nothing_is_stored()
    {
        var browser = portal.Anonymous();
        var form = Form("机器人的店");
        form["Website"] = "http://spam.example";
        Assert.Equal("/cooperate/thanks", (await browser.SubmitAsync(await OpenAsync(browser), "#write form", form)).Location);
        Assert.Empty(await StoredAsync("机器人的店"));
        // One that posts without reading is asked again, and so is one with a seal of its own.
        form["Website"] = "";
        foreach (var seal in new object?[] { null, "forged", new string('A', 9000) })
        {
            form["Opened"] = seal;
            var answer = await browser.ForgeAsync("/cooperate", form);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains("机器人的店", answer.Text, StringComparison.Ordinal);
        }

        Assert.Empty(await StoredAsync("机器人的店"));
    }

    [Fact]
    public async Task Too_fast_is_said_and_the_second_press_sends_what_was_typed()
    {
        var browser = portal.Anonymous();
        var fast = await browser.SubmitAsync(await browser.OpenAsync("/cooperate"), "#write form", Form("手很快的店"));
        Assert.Contains("That was quick", fast.MainText, StringComparison.Ordinal);
        Assert.Empty(await StoredAsync("手很快的店"));
        portal.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("/cooperate/thanks", (await browser.SubmitAsync(fast, "#write form")).Location);
        Assert.Single(await StoredAsync("手很快的店"));
        var old = await browser.OpenAsync("/cooperate");
        portal.Clock.Advance(TimeSpan.FromHours(13));
        var stale = await browser.SubmitAsync(old, "#write form", Form("开了一夜的店"));
        Assert.Empty(await StoredAsync("开了一夜的店"));
        portal.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("/cooperate/thanks", (await browser.SubmitAsync(stale, "#write form")).Location);
    }

    [Theory]
    [InlineData("Sender", "")]
    [InlineData("Sender", "Robot")]
    [InlineData("Name", "")]
    [InlineData("Contact", "")]
    [InlineData("Organisation", "")]
    [InlineData("What", "")]
    [InlineData("What", "LONG")]
    [InlineData("Name", "LONG")]
    [InlineData("EventId", "9999999")]
    [InlineData("EventId", "abc")]
    public async Task Silly_input_is_said_at_its_field_and_nothing_is_lost(string field, string value)
    {
        var browser = portal.Anonymous();
        var form = Form("傻输入" + field);
        form[field] = value == "LONG" ? new string('长', 10_000) : value;
        form["Opened"] = (await OpenAsync(browser)).Page.QuerySelector("#Opened")!.GetAttribute("value");
        var answer = await browser.ForgeAsync("/cooperate", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual("", answer.ErrorOf(field));
        Assert.Contains(field == "What" ? "胡店长" : "想赞助晚会", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_is_shown_as_text_to_everybody()
    {
        var browser = portal.Anonymous();
        var form = Form("<script>alert(1)</script>店");
        form["What"] = "<img src=x onerror=alert(2)>";
        Assert.Equal("/cooperate/thanks", (await browser.SubmitAsync(await OpenAsync(browser), "#write form", form)).Location);
        var id = Assert.Single(await StoredAsync("<script>alert(1)</script>店")).Id;
        var page = await (await portal.SignInAsync("vice")).OpenAsync($"/enquiries/{id}");
        Assert.DoesNotContain("<script>alert(1)", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blacklisted_merchant_reads_what_everybody_reads()
    {
        await using (var db = portal.OpenDatabase())
        {
            var sponsor = new Sponsor(new SponsorDetails("黑名单烘焙", null, Industry.Catering, null, null, null, null, [], null, null, null));
            sponsor.Blacklist("欠款");
            db.Sponsors.Add(sponsor);
            await db.SaveChangesAsync();
        }

        var browser = portal.Anonymous();
        Assert.Equal("/cooperate/thanks", (await browser.SubmitAsync(await OpenAsync(browser), "#write form", Form("黑名单烘焙"))).Location);
        var id = Assert.Single(await StoredAsync("黑名单烘焙")).Id;
        Assert.Contains("on the blacklist", (await (await portal.SignInAsync("vice")).OpenAsync($"/enquiries/{id}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_shows_what_is_public_and_never_a_sum_that_was_paid()
    {
        await EventAsync("公开招商的活动");
        await EventAsync("没有公开页的活动", published: false);
        await EventAsync("没有说要招商的活动", seeks: false);
        await EventAsync("已经过去的活动", inDays: -20);
        var contract = await portal.ContractAsync(await portal.AtAsync(ContractState.Fulfilling, cash: 4321));
        var silent = await portal.ContractAsync(await portal.AtAsync(ContractState.Fulfilling, cash: 4321));
        string named, unnamed;
        await using (var db = portal.OpenDatabase())
        {
            await db.Sponsors.Where(s => s.Id == contract.SponsorId).ExecuteUpdateAsync(s => s.SetProperty(x => x.MayBeNamed, true));
            named = await db.Sponsors.Where(s => s.Id == contract.SponsorId).Select(s => s.Name).SingleAsync();
            unnamed = await db.Sponsors.Where(s => s.Id == silent.SponsorId).Select(s => s.Name).SingleAsync();
            foreach (var (name, cash, open) in new[] { ("公开价方案", 7654m, true), ("不公开价方案", 8765m, false) })
            {
                db.OfferPackages.Add(OfferPackage.Create(new OfferPackageDetails(name, null, cash, null, [new OfferPackageLineDetails(DeliverableKind.Banner, 3, "条", null, null, null, null, null)])
                {
                    IsPricePublic = open,
                }).Value);
            }

            await db.SaveChangesAsync();
        }

        var page = await portal.Anonymous().OpenAsync("/cooperate");
        foreach (var there in new[] { "公开招商的活动", named, "公开价方案", "7,654", "不公开价方案", "12 months" })
            Assert.Contains(there, page.MainText, StringComparison.Ordinal);
        foreach (var hidden in new[] { "没有公开页的活动", "没有说要招商的活动", "已经过去的活动", unnamed, "8,765", "4,321", "人officer" })
            Assert.DoesNotContain(hidden, page.MainText, StringComparison.Ordinal);
        Assert.InRange(page.Commands, 1, 8);
        Assert.Contains("/cooperate", (await portal.Anonymous().OpenAsync("/activities")).Page.QuerySelector(".public-nav")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_looks_after_an_event_names_it_there()
    {
        var id = await EventAsync("谁来招商", seeks: false);
        Assert.NotEqual(HttpStatusCode.OK, (await (await portal.SignInAsync("liaison")).ForgeAsync($"/events/{id}/seek-sponsors", new() { ["seeks"] = "true" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer2")).ForgeAsync($"/events/{id}/seek-sponsors", new() { ["seeks"] = "true" })).Status);
        Assert.DoesNotContain("谁来招商", (await portal.Anonymous().OpenAsync("/cooperate")).MainText, StringComparison.Ordinal);
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync($"/events/{id}"), "form[action$='/seek-sponsors']");
        Assert.Contains("谁来招商", (await portal.Anonymous().OpenAsync("/cooperate")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_again_opens_a_deal_filled_with_what_the_last_contract_brought()
    {
        var contract = await portal.ContractAsync(await portal.AtAsync(ContractState.Fulfilling, cash: 3210));
        var other = await portal.ContractAsync(await portal.AtAsync(ContractState.Fulfilling, cash: 9876));
        var officer = await portal.SignInAsync("officer");
        var link = (await officer.OpenAsync($"/sponsors/{contract.SponsorId}")).Page.QuerySelector("a.again")!.GetAttribute("href")!;
        var form = await officer.OpenAsync(link);
        Assert.Equal("3210", form.Page.QuerySelector("#ExpectedCash")!.GetAttribute("value"));
        // Another merchant's deal fills in nothing.
        var forged = await officer.OpenAsync($"/deals/new?sponsorId={contract.SponsorId}&like={other.DealId}");
        Assert.Equal("", forged.Page.QuerySelector("#ExpectedCash")!.GetAttribute("value") ?? "");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(form, "main form")).Status);
        await using var db = portal.OpenDatabase();
        Assert.True(await db.Deals.AnyAsync(d => d.SponsorId == contract.SponsorId && d.ActiveKey != null && d.ExpectedCash == 3210));
    }
}

public sealed class CooperateLimitTests : IAsyncLifetime
{
    private readonly Portal portal = new() { OutsidePostsPerHour = 3 };

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task An_address_writes_a_few_times_an_hour_and_reads_as_often_as_it_likes()
    {
        var browser = portal.Anonymous();
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await browser.ForgeAsync("/cooperate")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.ForgeAsync("/cooperate")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/cooperate")).Status);
    }
}
