using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Sponsors;

[Collection(Subjects.Sponsors)]
public sealed class VisitsTests(Portal portal) : IAsyncLifetime
{
    private static int named;

    public Task InitializeAsync() => portal.ClearTheTermAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    private DateOnly Today => DateOnly.FromDateTime(portal.Clock.GetUtcNow().AddHours(8).DateTime);

    private async Task<(int Sponsor, int Deal)> MerchantAsync(string owner = "officer")
    {
        await using var db = portal.OpenDatabase();
        var id = portal.IdOf(owner);
        var sponsor = new Sponsor(new SponsorDetails($"拜访{Interlocked.Increment(ref named)}号店", null, Industry.Catering, null, null, null, null, [], null, id, null));
        db.Sponsors.Add(sponsor);
        var deal = Deal.Create(sponsor, null, id, new DealDetails(null, null, null, null, null), id, portal.Clock.GetUtcNow()).Value;
        db.Deals.Add(deal);
        await db.SaveChangesAsync();
        return (sponsor.Id, deal.Id);
    }

    private Dictionary<string, object?> Form(string who = "officer") => new()
    {
        ["Channel"] = "InPerson",
        ["Outcome"] = "Interested",
        ["On"] = Today,
        ["ParticipantIds"] = new[] { portal.IdOf(who) },
        ["Said"] = "先看方案",
    };

    private static async Task<Answer> LogAsync(PortalClient client, int sponsor, Dictionary<string, object?> form) =>
        await client.SubmitAsync(await client.OpenAsync($"/visits/new?sponsorId={sponsor}"), "main form", form);

    private async Task<Visit> LatestAsync(int sponsor)
    {
        await using var db = portal.OpenDatabase();
        return await db.Visits.AsNoTracking().Include(v => v.Participants).Where(v => v.SponsorId == sponsor).OrderByDescending(v => v.On).ThenByDescending(v => v.Id).FirstAsync();
    }

    private async Task<int> CountAsync(int sponsor)
    {
        await using var db = portal.OpenDatabase();
        return await db.Visits.CountAsync(v => v.SponsorId == sponsor);
    }

    [Fact]
    public async Task A_logged_visit_moves_the_target_to_contacted_and_brings_the_next_step()
    {
        var (sponsor, deal) = await MerchantAsync();
        var officer = await portal.SignInAsync("officer");
        var form = Form();
        (form["DealId"], form["NextStep"], form["NextStepOn"], form["Lesson"]) = (deal, "送方案", Today.AddDays(3), "下午三点以后去");
        Assert.Equal($"/sponsors/{sponsor}", (await LogAsync(officer, sponsor, form)).Location);
        await using var db = portal.OpenDatabase();
        var stored = await db.Deals.AsNoTracking().SingleAsync(d => d.Id == deal);
        Assert.Equal((DealStage.Contacted, "送方案"), (stored.Stage, stored.NextStep));
        Assert.Equal(Today, (await db.Sponsors.AsNoTracking().SingleAsync(s => s.Id == sponsor)).LastVisitOn);
        Assert.Contains("先看方案", (await officer.OpenAsync($"/sponsors/{sponsor}")).MainText, StringComparison.Ordinal);
        Assert.Contains("下午三点以后去", (await officer.OpenAsync("/visits/lessons")).MainText, StringComparison.Ordinal);
        var list = await officer.OpenAsync($"/visits?sponsorId={sponsor}&who=mine&outcome=Interested&period=Week&lesson=true");
        Assert.Contains("先看方案", list.MainText, StringComparison.Ordinal);
        Assert.InRange(list.Commands, 1, 6);
        Assert.DoesNotContain("先看方案", (await officer.OpenAsync($"/visits?sponsorId={sponsor}&outcome=Declined")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_is_named_beside_its_field_and_nothing_is_lost()
    {
        var (sponsor, _) = await MerchantAsync();
        var officer = await portal.SignInAsync("officer");
        var form = Form();
        form["On"] = Today.AddDays(1);
        var answer = await LogAsync(officer, sponsor, form);
        Assert.NotEqual("", answer.ErrorOf("On"));
        Assert.Equal("先看方案", answer.Page.QuerySelector("#Said")!.TextContent.Trim());
        form["On"] = Today;
        form["NextStepOn"] = Today;
        Assert.NotEqual("", (await LogAsync(officer, sponsor, form)).ErrorOf("NextStep"));
        form.Remove("NextStepOn");
        form["ParticipantIds"] = Array.Empty<int>();
        Assert.Contains("Say who went.", (await LogAsync(officer, sponsor, form)).MainText, StringComparison.Ordinal);
        Assert.Contains("Only members", (await LogAsync(officer, sponsor, Form("student"))).MainText, StringComparison.Ordinal);
        form = Form();
        form["Photo"] = new FilePart("店.jpg", [.. "MZ"u8]);
        Assert.Contains("not a photo", (await LogAsync(officer, sponsor, form)).ErrorOf("Photo"), StringComparison.Ordinal);
        form = Form();
        form["Outcome"] = "99";
        Assert.Equal(HttpStatusCode.OK, (await LogAsync(officer, sponsor, form)).Status);
        Assert.Equal(0, await CountAsync(sponsor));
    }

    [Fact]
    public async Task A_call_from_the_merchants_page_reaches_its_deal_and_is_called_a_call()
    {
        var (sponsor, deal) = await MerchantAsync();
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/sponsors/{sponsor}");
        var logged = await officer.SubmitAsync(page, ".quick-talk form", new() { ["Channel"] = "Phone", ["Outcome"] = "Interested", ["Said"] = "老板要看合同", ["NextStep"] = "发合同", ["NextStepOn"] = "明天" });
        Assert.Equal($"/sponsors/{sponsor}", logged.Location);
        var after = await officer.OpenAsync($"/sponsors/{sponsor}");
        Assert.Contains("The call is logged.", after.MainText, StringComparison.Ordinal);
        Assert.Contains("Phone call on", after.MainText, StringComparison.Ordinal);
        await using (var db = portal.OpenDatabase())
            Assert.Equal(("发合同", Today.AddDays(1)), (await db.Deals.AsNoTracking().SingleAsync(d => d.Id == deal) is var d ? (d.NextStep!, d.NextStepOn!.Value) : default));
        var form = await officer.OpenAsync($"/visits/new?sponsor={sponsor}");
        Assert.Equal(deal.ToString(System.Globalization.CultureInfo.InvariantCulture), form.Page.QuerySelector("#DealId option[selected]")!.GetAttribute("value"));
        Assert.Contains("发合同", form.MainText, StringComparison.Ordinal);
        // Somebody else's deal is neither offered nor taken.
        var (theirs, colleagues) = await MerchantAsync("officer2");
        Assert.Null((await officer.OpenAsync($"/sponsors/{theirs}")).Page.QuerySelector("#talk-deal"));
        await officer.ForgeAsync($"/visits/new?sponsorId={theirs}", new(Form()) { ["Channel"] = "Phone", ["DealId"] = colleagues, ["NextStep"] = "抢单" });
        await using var stored = portal.OpenDatabase();
        Assert.Null((await stored.Deals.AsNoTracking().SingleAsync(d => d.Id == colleagues)).NextStep);
    }

    [Fact]
    public async Task A_day_that_cannot_be_read_is_told_with_one_that_can()
    {
        var (sponsor, _) = await MerchantAsync();
        var officer = await portal.SignInAsync("officer");
        var form = Form();
        (form["NextStep"], form["NextStepOn"]) = ("送方案", "改天");
        var refused = await LogAsync(officer, sponsor, form);
        Assert.Contains(Today.AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), refused.ErrorOf("NextStepOn"), StringComparison.Ordinal);
        Assert.Contains("改天", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deal_of_another_merchant_or_of_a_colleague_is_refused()
    {
        var (sponsor, _) = await MerchantAsync();
        var (_, foreign) = await MerchantAsync();
        var (theirs, colleagues) = await MerchantAsync("officer2");
        var officer = await portal.SignInAsync("officer");
        var form = Form();
        form["DealId"] = foreign;
        Assert.Contains("another merchant", (await officer.ForgeAsync($"/visits/new?sponsorId={sponsor}", form)).MainText, StringComparison.Ordinal);
        form["DealId"] = colleagues;
        Assert.Contains(VisitErrors.OthersDeal.Text, (await officer.ForgeAsync($"/visits/new?sponsorId={theirs}", form)).MainText, StringComparison.Ordinal);
        Assert.Equal((0, 0), (await CountAsync(sponsor), await CountAsync(theirs)));
    }

    [Fact]
    public async Task A_double_click_logs_one_visit()
    {
        var (sponsor, _) = await MerchantAsync();
        var officer = await portal.SignInAsync("officer");
        var form = await officer.OpenAsync($"/visits/new?sponsorId={sponsor}");
        await Task.WhenAll(officer.SubmitAsync(form, "main form", Form()), officer.SubmitAsync(form, "main form", Form()));
        Assert.Equal(1, await CountAsync(sponsor));
    }

    [Fact]
    public async Task Only_who_went_who_logged_it_or_a_leader_corrects_a_visit()
    {
        var (sponsor, _) = await MerchantAsync();
        var officer = await portal.SignInAsync("officer");
        await LogAsync(officer, sponsor, Form());
        var id = (await LatestAsync(sponsor)).Id;
        var stranger = await portal.SignInAsync("officer2");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/visits/{id}/edit")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.ForgeAsync($"/visits/{id}/edit", Form("officer2"))).Status);
        Assert.Null((await stranger.OpenAsync($"/sponsors/{sponsor}")).Page.QuerySelector($"a[href='/visits/{id}/edit']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("advisor")).ForgeAsync($"/visits/{id}/edit", Form())).Status);
        var vice = await portal.SignInAsync("vice");
        var stale = await officer.OpenAsync($"/visits/{id}/edit");
        var corrected = await vice.SubmitAsync(await vice.OpenAsync($"/visits/{id}/edit"), "main form", new() { ["Said"] = "部长改过", ["On"] = Today.AddDays(-4) });
        Assert.Equal(HttpStatusCode.Redirect, corrected.Status);
        var conflict = await officer.SubmitAsync(stale, "main form", new() { ["Said"] = "我的版本" });
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("我的版本", conflict.Page.QuerySelector("#Said")!.TextContent.Trim());
        await using var db = portal.OpenDatabase();
        Assert.Equal(Today.AddDays(-4), (await db.Sponsors.AsNoTracking().SingleAsync(s => s.Id == sponsor)).LastVisitOn);
    }

    [Fact]
    public async Task Logging_begins_with_finding_the_merchant()
    {
        var (sponsor, deal) = await MerchantAsync("officer2");
        var officer2 = await portal.SignInAsync("officer2");
        Assert.NotNull((await officer2.OpenAsync("/visits/new")).Page.QuerySelector($"a[href='/visits/new?sponsorId={sponsor}']"));
        Assert.NotNull((await officer2.OpenAsync("/visits/new?q=号店")).Page.QuerySelector("a[href^='/visits/new?sponsorId=']"));
        Assert.NotNull((await officer2.OpenAsync($"/visits/new?dealId={deal}")).Page.QuerySelector($"option[value='{deal}'][selected]"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer2.GetAsync("/visits/new?sponsorId=999999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer2.ForgeAsync("/visits/new?sponsorId=999999", Form())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("advisor")).ForgeAsync($"/visits/new?sponsorId={sponsor}", Form())).Status);
    }

    private async Task<int> MerchantWithoutDealAsync()
    {
        await using var db = portal.OpenDatabase();
        var sponsor = new Sponsor(new SponsorDetails($"无洽谈{Interlocked.Increment(ref named)}号店", null, Industry.Catering, null, null, null, null, [], null, null, null));
        db.Sponsors.Add(sponsor);
        await db.SaveChangesAsync();
        return sponsor.Id;
    }

    [Fact]
    public async Task A_next_step_in_the_past_is_refused_beside_its_field()
    {
        var (sponsor, _) = await MerchantAsync();
        var officer = await portal.SignInAsync("officer");
        var form = Form();
        (form["NextStep"], form["NextStepOn"]) = ("回访", Today.AddDays(-1));
        Assert.Contains("passed already", (await LogAsync(officer, sponsor, form)).ErrorOf("NextStepOn"), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(sponsor));
    }

    [Fact]
    public async Task Nobody_can_pass_a_new_visit_off_as_one_from_the_old_sheet()
    {
        var (sponsor, _) = await MerchantAsync();
        var officer = await portal.SignInAsync("officer");
        Assert.DoesNotContain("OldSheet", (await officer.OpenAsync($"/visits/new?sponsorId={sponsor}")).Text, StringComparison.Ordinal);
        var form = Form();
        (form["Channel"], form["ParticipantIds"]) = ("OldSheet", Array.Empty<int>());
        await officer.ForgeAsync($"/visits/new?sponsorId={sponsor}", form);
        Assert.Equal(0, await CountAsync(sponsor));
    }

    [Fact]
    public async Task A_step_from_a_visit_without_a_deal_shows_to_who_went_until_a_deal_takes_it_over()
    {
        var sponsor = await MerchantWithoutDealAsync();
        var officer = await portal.SignInAsync("officer");
        var form = Form();
        (form["NextStep"], form["NextStepOn"]) = ($"带样品去{sponsor}", Today.AddDays(2));
        await LogAsync(officer, sponsor, form);
        Assert.Contains($"带样品去{sponsor}", (await officer.OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.Contains($"带样品去{sponsor}", (await officer.OpenAsync("/deals/steps")).MainText, StringComparison.Ordinal);
        var other = await portal.SignInAsync("officer2");
        Assert.DoesNotContain($"带样品去{sponsor}", (await other.OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain($"带样品去{sponsor}", (await other.OpenAsync("/deals/steps")).MainText, StringComparison.Ordinal);
        Assert.Contains($"带样品去{sponsor}", (await other.OpenAsync("/deals/steps?who=all")).MainText, StringComparison.Ordinal);

        await officer.SubmitAsync(await officer.OpenAsync($"/deals/new?sponsorId={sponsor}"), "main form[method=post]");
        await using var db = portal.OpenDatabase();
        var deal = await db.Deals.AsNoTracking().SingleAsync(d => d.SponsorId == sponsor);
        Assert.Equal((DealStage.Contacted, $"带样品去{sponsor}", (DateOnly?)Today.AddDays(2)), (deal.Stage, deal.NextStep, deal.NextStepOn));
        Assert.Equal(deal.Id, (await LatestAsync(sponsor)).DealId);
        Assert.Contains("先看方案", (await officer.OpenAsync($"/deals/{deal.Id}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_visit_without_a_step_settles_the_step_of_the_one_before()
    {
        var sponsor = await MerchantWithoutDealAsync();
        var officer = await portal.SignInAsync("officer");
        var form = Form();
        (form["NextStep"], form["NextStepOn"]) = ($"再约{sponsor}", Today);
        await LogAsync(officer, sponsor, form);
        var later = Form();
        later["Channel"] = "Phone";
        await LogAsync(officer, sponsor, later);
        Assert.DoesNotContain($"再约{sponsor}", (await officer.OpenAsync("/")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deal_takes_up_neither_a_colleagues_visit_nor_an_old_one_and_a_typed_step_stands()
    {
        var (sponsor, old) = (await MerchantWithoutDealAsync(), await MerchantWithoutDealAsync());
        var officer = await portal.SignInAsync("officer");
        await LogAsync(await portal.SignInAsync("officer2"), sponsor, Form("officer2"));
        var form = Form();
        form["On"] = Today.AddDays(-31);
        await LogAsync(officer, old, form);
        foreach (var merchant in new[] { sponsor, old })
        {
            await officer.SubmitAsync(await officer.OpenAsync($"/deals/new?sponsorId={merchant}"), "main form[method=post]");
            Assert.Null((await LatestAsync(merchant)).DealId);
        }

        var third = await MerchantWithoutDealAsync();
        form = Form();
        (form["NextStep"], form["NextStepOn"]) = ("打电话", Today.AddDays(1));
        await LogAsync(officer, third, form);
        await officer.SubmitAsync(await officer.OpenAsync($"/deals/new?sponsorId={third}"), "main form[method=post]", new() { ["NextStep"] = "送合同" });
        await using var db = portal.OpenDatabase();
        Assert.Equal(("送合同", (DateOnly?)null), await db.Deals.Where(d => d.SponsorId == third).Select(d => new ValueTuple<string?, DateOnly?>(d.NextStep, d.NextStepOn)).SingleAsync());
    }

    [Fact]
    public async Task Who_asks_for_help_reaches_the_minister_by_mail_and_finds_the_answer_on_the_start_page()
    {
        var (_, deal) = await MerchantAsync();
        var (officer, minister) = (await portal.SignInAsync("officer"), await portal.SignInAsync("minister"));
        await officer.SubmitAsync(await officer.OpenAsync($"/deals/{deal}"), "form[action$='/help']", new() { ["question"] = "能不能给八折？" });
        await minister.SubmitAsync(await minister.OpenAsync($"/deals/{deal}"), "form[action$='/answer']", new() { ["answer"] = "可以，<b>但要</b>快" });
        await using var db = portal.OpenDatabase();
        Assert.Contains("能不能给八折？", (await db.OutboxMessages.SingleAsync(m => m.Recipient.StartsWith("minister") && m.Subject == "有一条洽谈求助")).Body, StringComparison.Ordinal);
        Assert.Contains($"/deals/{deal}", (await db.OutboxMessages.SingleAsync(m => m.Recipient.StartsWith("officer@") && m.Subject == "你的求助有答复了")).Body, StringComparison.Ordinal);
        Assert.Contains("可以，<b>但要</b>快", (await officer.OpenAsync("/")).MainText, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await officer.SubmitAsync(await officer.OpenAsync($"/deals/{deal}/edit"), "main form", new() { ["NextStep"] = "照办" });
        Assert.DoesNotContain("但要", (await officer.OpenAsync("/")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_visit_once_more_is_asked_about_and_nothing_typed_is_lost()
    {
        var (sponsor, _) = await MerchantAsync();
        var (officer, officer2) = (await portal.SignInAsync("officer"), await portal.SignInAsync("officer2"));
        await LogAsync(officer, sponsor, Form());
        var asked = await LogAsync(officer, sponsor, Form());
        Assert.Contains("Is this another one?", asked.ErrorOf("IsAnother"), StringComparison.Ordinal);
        Assert.Equal("先看方案", asked.Page.QuerySelector("#Said")!.TextContent.Trim());
        var mine = Form("officer2");
        Assert.NotEqual("", (await LogAsync(officer2, sponsor, mine)).ErrorOf("IsAnother"));
        Assert.Equal(1, await CountAsync(sponsor));
        await officer.SubmitAsync(asked, "main form", new() { ["IsAnother"] = true });
        (mine["Said"], mine["Channel"]) = ("换个说法", "Phone");
        await LogAsync(officer2, sponsor, mine);
        Assert.Equal(3, await CountAsync(sponsor));
    }

    [Fact]
    public async Task A_visit_logged_by_mistake_is_withdrawn_by_its_author_and_counts_nowhere()
    {
        var (sponsor, deal) = await MerchantAsync();
        var officer = await portal.SignInAsync("officer");
        var form = Form();
        (form["DealId"], form["NextStep"], form["NextStepOn"], form["Lesson"]) = (deal, "送方案", Today.AddDays(3), "别在周一去");
        await LogAsync(officer, sponsor, form);
        var visit = (await LatestAsync(sponsor)).Id;
        Assert.Equal($"/sponsors/{sponsor}", (await officer.SubmitAsync(await officer.OpenAsync($"/visits/{visit}/edit"), "form[action$=withdraw]")).Location);
        await using var db = portal.OpenDatabase();
        var stored = await db.Deals.AsNoTracking().SingleAsync(d => d.Id == deal);
        Assert.Equal((DealStage.Target, null), (stored.Stage, stored.NextStep));
        Assert.Null((await db.Sponsors.AsNoTracking().SingleAsync(s => s.Id == sponsor)).LastVisitOn);
        Assert.Equal(0, await CountAsync(sponsor));
        Assert.DoesNotContain("别在周一去", (await officer.OpenAsync("/visits/lessons")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("先看方案", (await officer.OpenAsync($"/sponsors/{sponsor}")).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/visits/{visit}/edit")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync($"/visits/{visit}/withdraw")).Status);
        var vice = await portal.SignInAsync("vice");
        Assert.Contains("先看方案", (await vice.OpenAsync($"/visits?sponsorId={sponsor}&withdrawn=true")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("先看方案", (await officer.OpenAsync($"/visits?sponsorId={sponsor}&withdrawn=true")).MainText, StringComparison.Ordinal);
        Assert.True(await db.AuditEntries.AnyAsync(e => e.RecordType == "Visit" && e.Changes.Contains("WithdrawnById")));
    }

    [Fact]
    public async Task After_a_day_a_leader_withdraws_with_a_reason_and_the_visits_before_count_again()
    {
        var (sponsor, _) = await MerchantAsync();
        await using (var db = portal.OpenDatabase())
        {
            var stored = await db.Sponsors.SingleAsync(s => s.Id == sponsor);
            db.Visits.Add(Visit.Create(stored, null, new VisitDetails(Today.AddDays(-9), VisitChannel.Phone, VisitOutcome.Undecided, "先打电话", null, null, null), [portal.IdOf("officer")], null, Today, portal.Clock.GetUtcNow()).Value);
            await db.SaveChangesAsync();
        }

        await LogAsync(await portal.SignInAsync("officer"), sponsor, Form());
        var visit = (await LatestAsync(sponsor)).Id;
        await using (var db = portal.OpenDatabase())
            await db.Visits.Where(v => v.Id == visit).ExecuteUpdateAsync(v => v.SetProperty(x => x.CreatedAt, x => x.CreatedAt.AddDays(-2)));
        var (officer, officer2, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("officer2"), await portal.SignInAsync("vice"));
        await officer.ForgeAsync($"/visits/{visit}/withdraw", new() { ["withdrawnReason"] = "记错了" });
        Assert.Equal(HttpStatusCode.NotFound, (await officer2.ForgeAsync($"/visits/{visit}/withdraw", new() { ["withdrawnReason"] = "x" })).Status);
        await vice.ForgeAsync($"/visits/{visit}/withdraw", new() { ["withdrawnReason"] = "" });
        await vice.ForgeAsync($"/visits/{visit}/withdraw", new() { ["withdrawnReason"] = new string('长', 501) });
        Assert.Equal(2, await CountAsync(sponsor));
        await vice.SubmitAsync(await vice.OpenAsync($"/visits/{visit}/edit"), "form[action$=withdraw]", new() { ["withdrawnReason"] = "去的是隔壁那家" });
        Assert.Equal(1, await CountAsync(sponsor));
        await using var check = portal.OpenDatabase();
        Assert.Equal(Today.AddDays(-9), (await check.Sponsors.AsNoTracking().SingleAsync(s => s.Id == sponsor)).LastVisitOn);
        Assert.Contains("去的是隔壁那家", (await vice.OpenAsync($"/visits?sponsorId={sponsor}&withdrawn=true")).MainText, StringComparison.Ordinal);
    }
}
