using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

public sealed class EventOffersTests(Portal portal) : IClassFixture<Portal>
{
    private static int named;

    private async Task<int> DepartmentAsync(string name)
    {
        await using var db = portal.OpenDatabase();
        return await db.Departments.Where(d => d.Name == name).Select(d => d.Id).SingleAsync();
    }

    private async Task<EventOffer> StoredAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.EventOffers.AsNoTracking().Include(o => o.Lines).SingleAsync(o => o.Id == id);
    }

    private async Task<EventOffer?> LatestAsync(int? eventId)
    {
        await using var db = portal.OpenDatabase();
        return await db.EventOffers.AsNoTracking().Include(o => o.Lines).Where(o => o.EventId == eventId).OrderByDescending(o => o.Id).FirstOrDefaultAsync();
    }

    private static EventOfferLine Line(EventOffer offer, int number = 1) => offer.Lines.Single(l => l.Number == number);

    private async Task<List<string>> MailsAsync(string who)
    {
        await using var db = portal.OpenDatabase();
        var email = TestPeople.EmailOf(who);
        return await db.OutboxMessages.Where(m => m.Recipient == email).OrderBy(m => m.Id).Select(m => m.Subject + "\n" + m.Body).ToListAsync();
    }

    private async Task<Dictionary<string, object?>> FormAsync(string note = "印商家名称") => new()
    {
        ["Name"] = $"金牌{Interlocked.Increment(ref named)}号",
        ["Cash"] = "￥2,000元",
        ["Lines[0].Kind"] = "Banner",
        ["Lines[0].Count"] = "2",
        ["Lines[0].Unit"] = "条",
        ["Lines[0].PlaceWords"] = "东区主干道",
        ["Lines[0].DepartmentId"] = await DepartmentAsync("宣传部"),
        ["Lines[0].DaysBefore"] = "2",
        ["Lines[0].Note"] = note,
        ["Lines[1].Kind"] = "HostMention",
        ["Lines[1].Count"] = "1",
        ["Lines[1].Unit"] = "次",
        ["Lines[1].DepartmentId"] = await DepartmentAsync("文艺部"),
    };

    // Deal agreed for the event, of the negotiator.
    private async Task<int> AgreedAsync(int? eventId, string owner = "officer")
    {
        await using var db = portal.OpenDatabase();
        var sponsor = new Sponsor(new SponsorDetails($"方案商家{Interlocked.Increment(ref named)}号", null, Industry.Catering, null, null, null, null, [], null, null, null));
        db.Sponsors.Add(sponsor);
        db.Add(sponsor.Vet(true, portal.IdOf("minister"), new DateOnly(2026, 11, 21), null, null));
        var held = eventId is { } id ? await db.Events.SingleAsync(e => e.Id == id) : null;
        var deal = Deal.Create(sponsor, held, portal.IdOf(owner), new DealDetails(2000, null, null, null, null), portal.IdOf(owner), portal.Clock.GetUtcNow()).Value;
        Assert.True(deal.MoveTo(DealStage.Agreed, portal.IdOf(owner), portal.Clock.GetUtcNow(), DealReadiness.Ready).IsSuccess);
        db.Deals.Add(deal);
        await db.SaveChangesAsync();
        return deal.Id;
    }

    [Fact]
    public async Task An_offer_is_written_asked_of_each_department_on_its_phone_and_cleared()
    {
        var held = await portal.EventAsync(isCleared: false);
        var officer = await portal.SignInAsync("officer");
        var made = await officer.SubmitAsync(await officer.OpenAsync($"/event-offers/new?eventId={held}&packageId=0"), "main form", await FormAsync());
        var offer = (await LatestAsync(held))!;
        Assert.Equal($"/event-offers/{offer.Id}", made.Location);
        Assert.Equal((EventOfferState.Draft, 2000m, 2), (offer.State, offer.Cash!.Value, offer.Lines.Count));
        var liaison = await portal.SignInAsync("liaison");
        // Nothing is shown to a department before it is asked.
        Assert.Null((await liaison.OpenAsync("/cosign")).Page.GetElementById($"line-{Line(offer).Id}"));
        Assert.Equal(HttpStatusCode.NotFound, (await liaison.ForgeAsync($"/cosign/lines/{Line(offer).Id}/confirm")).Status);

        var page = await officer.OpenAsync($"/event-offers/{offer.Id}");
        Assert.InRange(page.Commands, 1, 12);
        await officer.SubmitAsync(page, "form[action$='/ask']");
        Assert.Equal(EventOfferState.Asked, (await StoredAsync(offer.Id)).State);
        Assert.Contains(await MailsAsync("liaison"), m => m.Contains("东区主干道", StringComparison.Ordinal) && !m.Contains("2,000", StringComparison.Ordinal));
        var cosign = await liaison.OpenAsync("/cosign");
        Assert.NotNull(cosign.Page.GetElementById($"line-{Line(offer).Id}"));
        Assert.Null(cosign.Page.GetElementById($"line-{Line(offer, 2).Id}"));
        Assert.DoesNotContain("2,000", cosign.MainText, StringComparison.Ordinal);
        Assert.True(cosign.Commands <= 6, $"{cosign.Commands} commands");
        await liaison.SubmitAsync(cosign, $"form[action='/cosign/lines/{Line(offer).Id}/confirm']");
        Assert.Equal(EventOfferState.Asked, (await StoredAsync(offer.Id)).State);
        var other = await portal.SignInAsync("liaison2");
        await other.SubmitAsync(await other.OpenAsync("/cosign"), $"form[action='/cosign/lines/{Line(offer, 2).Id}/confirm']");
        Assert.Equal(EventOfferState.Cleared, (await StoredAsync(offer.Id)).State);
        Assert.Contains(await MailsAsync("officer"), m => m.Contains("已敲定", StringComparison.Ordinal) && m.Contains($"/event-offers/{offer.Id}", StringComparison.Ordinal));
        Assert.Contains("Every department has agreed", (await officer.OpenAsync($"/event-offers/{offer.Id}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_of_the_catalogue_fills_the_form_and_the_offer_for_the_term_needs_no_event()
    {
        int package;
        await using (var db = portal.OpenDatabase())
        {
            var made = OfferPackage.Create(new OfferPackageDetails(
                $"目录方案{Interlocked.Increment(ref named)}", null, 800, null, [new OfferPackageLineDetails(DeliverableKind.Leaflet, 300, "份", null, "西区", await DepartmentAsync("宣传部"), null, null)])).Value;
            db.OfferPackages.Add(made);
            await db.SaveChangesAsync();
            package = made.Id;
        }

        var officer = await portal.SignInAsync("officer");
        Assert.NotNull((await officer.OpenAsync("/event-offers/new")).Page.QuerySelector($"a[href*='packageId={package}']"));
        await officer.SubmitAsync(await officer.OpenAsync($"/event-offers/new?packageId={package}"), "main form");
        var offer = (await LatestAsync(null))!;
        Assert.Equal((DeliverableKind.Leaflet, 300, "西区", true), (Line(offer).Kind, Line(offer).Count, Line(offer).PlaceWords, offer.TermId is not null));
        Assert.Contains(offer.Name, (await officer.OpenAsync("/event-offers?eventId=0")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_check_finds_is_said_at_once_and_nobody_is_asked_before_it_is_mended()
    {
        var held = await portal.EventAsync(isCleared: false);
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync($"/event-offers/new?eventId={held}&packageId=0"), "main form", await FormAsync("悬挂两周"));
        var offer = (await LatestAsync(held))!;
        var page = await officer.OpenAsync($"/event-offers/{offer.Id}");
        Assert.Contains("悬挂两周", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Do not promise how long", page.MainText, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("form[action$='/ask']"));
        await officer.ForgeAsync($"/event-offers/{offer.Id}/ask", new() { ["version"] = offer.Version });
        Assert.Equal(EventOfferState.Draft, (await StoredAsync(offer.Id)).State);
    }

    [Theory]
    [InlineData("Cash", "-1")]
    [InlineData("Cash", "3.333")]
    [InlineData("Cash", "1000000000000")]
    [InlineData("Lines[0].Count", "0")]
    [InlineData("Lines[0].Count", "-3")]
    [InlineData("Lines[0].Count", "99999999999")]
    [InlineData("Lines[0].DaysBefore", "-1")]
    [InlineData("Lines[0].DaysBefore", "366")]
    [InlineData("Lines[0].DepartmentId", "999999")]
    [InlineData("Lines[0].PlaceId", "999999")]
    [InlineData("Lines[0].Kind", "Nonsense")]
    [InlineData("Lines[0].Id", "424242")]
    [InlineData("Name", "")]
    public async Task Silly_input_is_refused_beside_its_field_and_makes_nothing(string field, string value)
    {
        var held = await portal.EventAsync(isCleared: false);
        var officer = await portal.SignInAsync("officer");
        var form = await FormAsync();
        form[field] = value;
        if (field == "Lines[0].PlaceId")
            form["Lines[0].PlaceWords"] = null;
        var answer = await officer.SubmitAsync(await officer.OpenAsync($"/event-offers/new?eventId={held}&packageId=0"), "main form", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(await LatestAsync(held));
    }

    [Fact]
    public async Task A_liaison_answers_for_no_other_department_and_others_for_none()
    {
        var offer = await portal.OfferAsync(await portal.EventAsync(isCleared: false), isCleared: false);
        foreach (var (who, expected) in new[] { ("liaison2", HttpStatusCode.NotFound), ("minister", HttpStatusCode.NotFound), ("officer", HttpStatusCode.Forbidden), ("student", HttpStatusCode.Forbidden), ("partner", HttpStatusCode.Forbidden) })
        {
            var person = await portal.SignInAsync(who);
            Assert.Equal(expected, (await person.ForgeAsync($"/cosign/lines/{Line(offer).Id}/confirm", new() { ["note"] = "我说行" })).Status);
            Assert.Equal(expected, (await person.ForgeAsync($"/cosign/lines/{Line(offer).Id}/decline", new() { ["note"] = "我说不行" })).Status);
            await person.ForgeAsync("/cosign/lines/confirm", new() { ["lines"] = $"{Line(offer).Id}:{Line(offer).Content.Stamp()}" });
        }

        Assert.Equal(ConfirmationState.Waiting, Line(await StoredAsync(offer.Id)).Confirmation);
    }

    [Fact]
    public async Task An_offer_is_changed_by_who_looks_after_it_and_by_leaders_alone()
    {
        var offer = await portal.OfferAsync(await portal.EventAsync(isCleared: false), isCleared: false, isAsked: false);
        foreach (var (who, expected) in new[] { ("officer2", HttpStatusCode.NotFound), ("advisor", HttpStatusCode.Forbidden), ("liaison", HttpStatusCode.Forbidden), ("admin", HttpStatusCode.Forbidden) })
        {
            var person = await portal.SignInAsync(who);
            Assert.Equal(expected, (await person.GetAsync($"/event-offers/{offer.Id}/edit")).Status);
            foreach (var press in new[] { "edit", "ask", "withdraw", $"lines/{Line(offer).Id}/ask-again" })
                Assert.Equal(expected, (await person.ForgeAsync($"/event-offers/{offer.Id}/{press}", new() { ["version"] = offer.Version, ["reason"] = "不要了" })).Status);
        }

        Assert.Equal(offer.Version, (await StoredAsync(offer.Id)).Version);
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync($"/event-offers/{offer.Id}/ask", new() { ["version"] = offer.Version });
        Assert.Equal(EventOfferState.Asked, (await StoredAsync(offer.Id)).State);
    }

    [Fact]
    public async Task A_declined_line_reaches_the_owner_s_start_page_and_may_be_asked_again()
    {
        var offer = await portal.OfferAsync(await portal.EventAsync(isCleared: false), isCleared: false);
        var (liaison, officer) = (await portal.SignInAsync("liaison"), await portal.SignInAsync("officer"));
        await liaison.ForgeAsync($"/cosign/lines/{Line(offer).Id}/decline", new() { ["seen"] = Line(offer).Content.Stamp(), ["note"] = " " });
        Assert.Equal(ConfirmationState.Waiting, Line(await StoredAsync(offer.Id)).Confirmation);
        await liaison.SubmitAsync(await liaison.OpenAsync("/cosign"), $"form[action='/cosign/lines/{Line(offer).Id}/decline']", new() { ["note"] = "主干道那天迎检" });
        Assert.Equal(EventOfferState.Declined, (await StoredAsync(offer.Id)).State);
        Assert.Contains(await MailsAsync("officer"), m => m.Contains("主干道那天迎检", StringComparison.Ordinal));
        Assert.Contains(offer.Name, (await officer.OpenAsync("/")).MainText, StringComparison.Ordinal);
        await officer.SubmitAsync(await officer.OpenAsync($"/event-offers/{offer.Id}"), $"form[action$='/lines/{Line(offer).Id}/ask-again']");
        Assert.Equal(EventOfferState.Asked, (await StoredAsync(offer.Id)).State);
    }

    [Fact]
    public async Task A_colleague_does_not_confirm_what_was_declined_a_second_ago()
    {
        var offer = await portal.OfferAsync(await portal.EventAsync(isCleared: false), isCleared: false);
        var liaison = await portal.SignInAsync("liaison");
        var line = Line(offer).Id;
        var page = await liaison.OpenAsync("/cosign");
        await liaison.SubmitAsync(await liaison.OpenAsync("/cosign"), $"form[action='/cosign/lines/{line}/decline']", new() { ["note"] = "主干道那天迎检" });
        await liaison.SubmitAsync(page, $"form[action='/cosign/lines/{line}/confirm']");
        Assert.Equal(ConfirmationState.Declined, Line(await StoredAsync(offer.Id)).Confirmation);
        var read = await liaison.OpenAsync("/cosign");
        Assert.Contains("changed meanwhile", read.Text, StringComparison.Ordinal);
        await liaison.SubmitAsync(read, $"form[action='/cosign/lines/{line}/confirm']");
        Assert.Equal(ConfirmationState.Confirmed, Line(await StoredAsync(offer.Id)).Confirmation);
    }

    [Fact]
    public async Task A_double_click_confirms_once_and_an_answer_to_an_older_text_is_refused()
    {
        var offer = await portal.OfferAsync(await portal.EventAsync(isCleared: false), isCleared: false);
        var liaison = await portal.SignInAsync("liaison");
        var page = await liaison.OpenAsync("/cosign");
        var confirm = $"form[action='/cosign/lines/{Line(offer).Id}/confirm']";
        await Task.WhenAll(liaison.SubmitAsync(page, confirm), liaison.SubmitAsync(page, confirm));
        Assert.Equal(ConfirmationState.Confirmed, Line(await StoredAsync(offer.Id)).Confirmation);

        var stale = Line(offer, 2).Content.Stamp();
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync($"/event-offers/{offer.Id}/edit"), "main form", new() { ["Lines[1].Count"] = "4" });
        var changed = await StoredAsync(offer.Id);
        Assert.Equal((EventOfferState.Draft, ConfirmationState.Confirmed, 4), (changed.State, Line(changed).Confirmation, Line(changed, 2).Count));
        await officer.ForgeAsync($"/event-offers/{offer.Id}/ask", new() { ["version"] = changed.Version });
        await (await portal.SignInAsync("liaison2")).ForgeAsync($"/cosign/lines/{Line(offer, 2).Id}/confirm", new() { ["seen"] = stale });
        Assert.Equal(ConfirmationState.Waiting, Line(await StoredAsync(offer.Id), 2).Confirmation);
    }

    [Fact]
    public async Task A_stale_edit_shows_both_and_a_stale_press_asks_nobody()
    {
        var offer = await portal.OfferAsync(await portal.EventAsync(isCleared: false), isCleared: false, isAsked: false);
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var form = await officer.OpenAsync($"/event-offers/{offer.Id}/edit");
        await vice.SubmitAsync(await vice.OpenAsync($"/event-offers/{offer.Id}/edit"), "main form", new() { ["Lines[0].Count"] = "9" });
        var conflict = await officer.SubmitAsync(form, "main form", new() { ["Lines[0].Count"] = "5" });
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal(9, Line(await StoredAsync(offer.Id)).Count);
        await officer.ForgeAsync($"/event-offers/{offer.Id}/ask", new() { ["version"] = offer.Version });
        Assert.Equal(EventOfferState.Draft, (await StoredAsync(offer.Id)).State);
    }

    [Fact]
    public async Task Two_departments_that_answer_at_once_both_get_in()
    {
        var offer = await portal.OfferAsync(await portal.EventAsync(isCleared: false), isCleared: false);
        var (one, two) = (await portal.SignInAsync("liaison"), await portal.SignInAsync("liaison2"));
        await Task.WhenAll(one.ForgeAsync($"/cosign/lines/{Line(offer).Id}/confirm", new() { ["seen"] = Line(offer).Content.Stamp() }), two.ForgeAsync($"/cosign/lines/{Line(offer, 2).Id}/confirm", new() { ["seen"] = Line(offer, 2).Content.Stamp() }));
        Assert.Equal(EventOfferState.Cleared, (await StoredAsync(offer.Id)).State);
    }

    [Fact]
    public async Task After_it_was_withdrawn_nothing_is_answered()
    {
        var offer = await portal.OfferAsync(await portal.EventAsync(isCleared: false), isCleared: false);
        var (officer, liaison) = (await portal.SignInAsync("officer"), await portal.SignInAsync("liaison"));
        await officer.SubmitAsync(await officer.OpenAsync($"/event-offers/{offer.Id}"), "form[action$='/withdraw']", new() { ["reason"] = " " });
        Assert.Equal(EventOfferState.Asked, (await StoredAsync(offer.Id)).State);
        await officer.SubmitAsync(await officer.OpenAsync($"/event-offers/{offer.Id}"), "form[action$='/withdraw']", new() { ["reason"] = "改用另一个方案" });
        await liaison.ForgeAsync($"/cosign/lines/{Line(offer).Id}/confirm", new() { ["seen"] = Line(offer).Content.Stamp() });
        var stored = await StoredAsync(offer.Id);
        Assert.Equal((EventOfferState.Withdrawn, ConfirmationState.Waiting), (stored.State, Line(stored).Confirmation));
        Assert.Null((await liaison.OpenAsync("/cosign")).Page.GetElementById($"line-{Line(offer).Id}"));
    }

    [Fact]
    public async Task Where_a_department_has_no_liaison_a_leader_answers_in_its_stead_but_not_who_looks_after_the_offer()
    {
        int department;
        await using (var db = portal.OpenDatabase())
        {
            var quiet = new Domain.Accounts.Department($"没人的部门{Interlocked.Increment(ref named)}");
            db.Departments.Add(quiet);
            await db.SaveChangesAsync();
            department = quiet.Id;
        }

        var held = await portal.EventAsync(isCleared: false);
        var vice = await portal.SignInAsync("vice");
        var form = await FormAsync();
        form["Lines[0].DepartmentId"] = department;
        await vice.SubmitAsync(await vice.OpenAsync($"/event-offers/new?eventId={held}&packageId=0"), "main form", form);
        var offer = (await LatestAsync(held))!;
        await vice.ForgeAsync($"/event-offers/{offer.Id}/ask", new() { ["version"] = offer.Version });
        Assert.Equal(HttpStatusCode.NotFound, (await vice.ForgeAsync($"/cosign/lines/{Line(offer).Id}/confirm", new() { ["note"] = "我代答" })).Status);
        var minister = await portal.SignInAsync("minister");
        Assert.Contains("没人的部门", (await minister.OpenAsync("/")).MainText, StringComparison.Ordinal);
        await minister.ForgeAsync($"/cosign/lines/{Line(offer).Id}/confirm");
        Assert.Equal(ConfirmationState.Waiting, Line(await StoredAsync(offer.Id)).Confirmation);
        await minister.SubmitAsync(await minister.OpenAsync("/cosign"), $"form[action='/cosign/lines/{Line(offer).Id}/confirm']", new() { ["note"] = "他们部长当面同意" });
        var line = Line(await StoredAsync(offer.Id));
        Assert.Equal((ConfirmationState.Confirmed, true, portal.IdOf("minister")), (line.Confirmation, line.AnsweredInStead, line.ConfirmedById!.Value));
    }

    [Fact]
    public async Task A_department_is_reminded_once_in_the_days_of_the_settings()
    {
        // A portal of its own would be dear: the line is made to have waited.
        var offer = await portal.OfferAsync(await portal.EventAsync(isCleared: false), isCleared: false, isAsked: false);
        await using (var db = portal.OpenDatabase())
        {
            var old = await db.EventOffers.Include(o => o.Lines).SingleAsync(o => o.Id == offer.Id);
            Assert.True(old.Ask(0, portal.Clock.GetUtcNow().AddDays(-30)).IsSuccess);
            await db.SaveChangesAsync();
        }

        var before = (await MailsAsync("liaison")).Count;
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            foreach (var provider in scope.ServiceProvider.GetServices<IReminderProvider>())
                await provider.RemindAsync(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<Domain.Data.OutreachDbContext>().SaveChangesAsync();
            Assert.Equal(before + 1, (await MailsAsync("liaison")).Count);
            foreach (var provider in scope.ServiceProvider.GetServices<IReminderProvider>())
                await provider.RemindAsync(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<Domain.Data.OutreachDbContext>().SaveChangesAsync();
        }

        Assert.Equal(before + 1, (await MailsAsync("liaison")).Count);
    }

    [Fact]
    public async Task A_draft_filled_from_a_cleared_offer_needs_no_second_word_for_what_stays_the_same()
    {
        var held = await portal.EventAsync();
        var offer = (await LatestAsync(held))!;
        var deal = await AgreedAsync(held);
        var officer = await portal.SignInAsync("officer");
        var begun = await officer.SubmitAsync(await officer.OpenAsync($"/deals/{deal}/contract"), $"form:has(input[value='cleared:{offer.Id}'])");
        var id = int.Parse(begun.Location!.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture);
        var draft = await portal.ContractAsync(id);
        Assert.Equal((offer.Id, 2, new DateOnly(2026, 12, 10)), (draft.OfferId!.Value, draft.Deliverables.Count, draft.Deliverables.Single(d => d.Position == 1).StartsOn!.Value));
        Dictionary<string, object?> mended = new() { ["SignerId"] = portal.IdOf("minister"), ["SponsorSigner"] = "王老板", ["Instalments[0].DueOn"] = "2026-12-01", ["Deliverables[1].Count"] = "3", ["Deliverables[1].StartsOn"] = "2026-12-12" };
        var saved = await officer.SubmitAsync(await officer.OpenAsync($"/contracts/{id}/draft"), "form#draft", mended);
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal($"/contracts/{id}", (await officer.ForgeAsync($"/contracts/{id}/submit", new() { ["Version"] = (await portal.ContractAsync(id)).Revision })).Location);
        var submitted = await portal.ContractAsync(id);
        var (banner, mention) = (submitted.Deliverables.Single(d => d.Position == 1), submitted.Deliverables.Single(d => d.Position == 2));
        Assert.Equal(ContractState.Confirming, submitted.State);
        Assert.Equal((ConfirmationState.Confirmed, offer.Id, portal.IdOf("liaison")), (banner.Confirmation, banner.ClearedByOfferId!.Value, banner.ConfirmedById!.Value));
        Assert.Equal((ConfirmationState.Waiting, (int?)null), (mention.Confirmation, mention.ClearedByOfferId));
        var page = await officer.OpenAsync($"/contracts/{id}");
        Assert.NotNull(page.Page.QuerySelector($"main a[href='/event-offers/{offer.Id}']"));
        Assert.Contains("agreed before, with the offer", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_of_another_event_or_one_that_is_not_cleared_fills_no_draft()
    {
        var (held, other) = (await portal.EventAsync(isCleared: false), await portal.EventAsync());
        var foreign = (await LatestAsync(other))!;
        var open = await portal.OfferAsync(held, isCleared: false);
        var deal = await AgreedAsync(held);
        var officer = await portal.SignInAsync("officer");
        var choices = await officer.OpenAsync($"/deals/{deal}/contract");
        Assert.Empty(choices.Page.QuerySelectorAll("input[value^='cleared:']"));
        foreach (var start in new[] { $"cleared:{foreign.Id}", $"cleared:{open.Id}", "cleared:999999", "cleared:x", "cleared:-1", "cleared:99999999999999" })
            await officer.ForgeAsync($"/deals/{deal}/contract", new() { ["start"] = start });
        await using var db = portal.OpenDatabase();
        Assert.False(await db.Contracts.AnyAsync(c => c.DealId == deal && c.OfferId != null));
    }

    [Theory]
    [InlineData("student", HttpStatusCode.Forbidden)]
    [InlineData("liaison", HttpStatusCode.Forbidden)]
    [InlineData("advisor", HttpStatusCode.OK)]
    public async Task Who_may_read(string who, HttpStatusCode expected)
    {
        var held = await portal.EventAsync();
        var offer = (await LatestAsync(held))!;
        var person = await portal.SignInAsync(who);
        foreach (var url in new[] { "/event-offers", $"/event-offers/{offer.Id}", $"/events/{held}/deals" })
            Assert.Equal(expected, (await person.GetAsync(url)).Status);
        if (who == "advisor")
            Assert.Empty((await person.OpenAsync($"/event-offers/{offer.Id}")).Page.QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer")).GetAsync("/event-offers/999999")).Status);
    }

    [Fact]
    public async Task A_second_offer_of_a_name_is_refused_for_the_event_and_a_double_click_makes_one()
    {
        var held = await portal.EventAsync(isCleared: false);
        var officer = await portal.SignInAsync("officer");
        var form = await FormAsync();
        var page = await officer.OpenAsync($"/event-offers/new?eventId={held}&packageId=0");
        await Task.WhenAll(officer.SubmitAsync(page, "main form", form), officer.SubmitAsync(page, "main form", form));
        await using (var db = portal.OpenDatabase())
            Assert.Equal(1, await db.EventOffers.CountAsync(o => o.EventId == held));
        var again = await officer.SubmitAsync(await officer.OpenAsync($"/event-offers/new?eventId={held}&packageId=0"), "main form", form);
        Assert.Contains("of this name", again.ErrorOf("Name"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/event-offers/new?eventId=999999")).Status);
    }
}
