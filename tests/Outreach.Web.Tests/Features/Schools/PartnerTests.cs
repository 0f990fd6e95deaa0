using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Accounts;
using Outreach.Domain.Places;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Alliances;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Domain.Schools.Invitations;
using Outreach.Web.Authorization;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Schools;

[Collection(Subjects.Schools)]
public sealed class PartnerTests(Portal portal)
{
    private const string Marker = "邻校机密";
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static SchoolContactDetails Person(string name) => new(name, "部长", "13900001111", null, null, new DateOnly(2027, 6, 30), true);

    private async Task<(int Contact, int Promise, int Ours)> FillAsync(int schoolId, string mark)
    {
        await using var db = portal.OpenDatabase();
        var school = await db.Schools.Include(s => s.Contacts).SingleAsync(s => s.Id == schoolId);
        var contact = school.AddContact(Person(mark + "联系人"));
        var promise = SchoolPromise.Create(schoolId, null, new PromiseDetails(PromiseSide.Theirs, mark + "借灯", Today.AddDays(5), null, mark + "某人"), Today).Value;
        var ours = SchoolPromise.Create(schoolId, null, new PromiseDetails(PromiseSide.Ours, mark + "寄照片", Today.AddDays(5), portal.IdOf("officer"), null), Today).Value;
        db.SchoolPromises.AddRange(promise, ours);
        await db.SaveChangesAsync();
        return (contact.Id, promise.Id, ours.Id);
    }

    [Fact]
    public async Task Nothing_of_another_school_is_found_on_any_page_by_any_key()
    {
        var (own, other) = (await portal.SchoolAsync("本校一"), await portal.SchoolAsync(Marker + "大学"));
        await portal.SpeakForAsync("partner", own);
        await portal.SpeakForAsync("student3", other);
        var (contact, promise, ours) = await FillAsync(other, Marker);
        var eventId = await portal.EventForSchoolsAsync(Marker + "合办活动", with: other);
        var ids = new List<int> { other, contact, promise, ours, eventId };
        await using (var db = portal.OpenDatabase())
        {
            var invitation = SchoolInvitation.Create(other, eventId, new InvitationDetails(3, Today.AddDays(3), null, Marker + "集合"), Today.AddDays(20), Today).Value;
            var post = SchoolPost.Create(other, new SchoolPostDetails(SchoolPostKind.Help, Marker + "求助", Marker + "正文"), portal.IdOf("student3"), Today).Value;
            post.Reply(other, Marker + "回复", portal.IdOf("student3"));
            var exchange = Exchange.Log(await db.Schools.Include(s => s.Contacts).SingleAsync(s => s.Id == other), new ExchangeDetails(ExchangeKind.VisitIn, Today, Marker + "来访", Marker + "来人", Marker + "经验"), [portal.IdOf("officer")], Today).Value;
            db.AddRange(invitation, post, exchange);
            await db.SaveChangesAsync();
            var alliance = await portal.AllianceAsync(other);
            var offer = AllianceOffer.Create(alliance, new AllianceOfferDetails(Marker + "联合方案", Marker + "开头", await portal.SponsorForSchoolsAsync(Marker + "商家"), null, 7654.32m, SplitKind.Equal, null, [other], new Dictionary<int, decimal?>()), portal.IdOf("officer")).Value;
            offer.EditPart(null, Part("我方"));
            offer.EditPart(other, Part(Marker));
            Assert.True(offer.Send(0).IsSuccess);
            var shared = SchoolPost.Create(other, new SchoolPostDetails(SchoolPostKind.Lesson, Marker + "联盟经验", Marker + "联盟正文", null, alliance), portal.IdOf("student3"), Today).Value;
            db.AddRange(offer, shared);
            await db.SaveChangesAsync();
            ids.AddRange([invitation.Id, post.Id, exchange.Id, offer.Id, shared.Id, alliance, .. offer.Parts.Select(p => p.Id)]);
        }

        var partner = await portal.SignInAsync("partner");
        var leaks = new List<string>();
        foreach (var url in Urls(ids).Concat(["/search?q=" + Uri.EscapeDataString(Marker), "/calendar?month=2026-12", "/board?closed=true", "/my/notices"]))
        {
            var answer = await partner.GetAsync(url);
            if ((int)answer.Status >= 500)
                leaks.Add($"{url} answered {(int)answer.Status}");
            // The search says what was looked for.
            if (answer.Text.Replace($"“{Marker}”", "", StringComparison.Ordinal).Replace($"value=\"{Marker}\"", "", StringComparison.Ordinal).Contains(Marker, StringComparison.Ordinal)
                && !url.StartsWith("/search", StringComparison.Ordinal))
                leaks.Add(url);
            if (url.StartsWith("/search", StringComparison.Ordinal) && answer.Page.QuerySelectorAll("main a").Any(a => a.TextContent.Contains(Marker, StringComparison.Ordinal)))
                leaks.Add(url);
            if (answer.Text.Contains("7,654.32", StringComparison.Ordinal))
                leaks.Add(url);
        }

        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
        // The table finds it where it may be read.
        var theirs = await (await portal.SignInAsync("student3")).OpenAsync("/partner");
        Assert.Contains(Marker + "借灯", theirs.MainText, StringComparison.Ordinal);
        Assert.Contains(Marker + "合办活动", theirs.MainText, StringComparison.Ordinal);
    }

    private static AllianceOfferPartDetails Part(string mark) => new(
        3000, mark + "食堂", mark + "歌手赛", Today.AddDays(10), Today.AddDays(12), mark + "对接人", "13911112222", [new AllianceOfferLineDetails(DeliverableKind.Banner, 2, "条", PlaceWords: mark + "门口")]);

    // Every page that is read, with each of the keys in each place of its address; those that need a permission of others once.
    private IEnumerable<string> Urls(IReadOnlyCollection<int> ids)
    {
        var endpoints = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? false));
        foreach (var endpoint in endpoints)
        {
            var needed = endpoint.Metadata.GetMetadata<RequirePermissionAttribute>();
            var opens = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || needed is null || Permissions.Of(Role.SchoolPartner).Contains(needed.Permission) || Permissions.Of(Role.SchoolPartner).Contains(needed.Or ?? "");
            foreach (var id in endpoint.RoutePattern.Parameters.Count == 0 ? [0] : opens ? ids : ids.Take(1))
                yield return Address(endpoint.RoutePattern, id);
        }
    }

    private static string Address(RoutePattern pattern, int id) => "/" + string.Join('/', pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        _ => id.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }))));

    [Fact]
    public async Task What_an_event_asks_of_the_school_stands_on_its_page()
    {
        var school = await portal.SchoolAsync();
        await portal.SpeakForAsync("partner", school);
        var (named, unnamed) = (await portal.EventForSchoolsAsync(with: school), await portal.EventForSchoolsAsync());
        var (officer, partner) = (await portal.SignInAsync("officer"), await portal.SignInAsync("partner"));
        var refused = await officer.SubmitAsync(await officer.OpenAsync($"/events/{named}/edit"), "main form", new() { ["AskedOfSchools"] = new string('队', 501) });
        Assert.NotEmpty(refused.ErrorOf("AskedOfSchools"));
        foreach (var id in new[] { named, unnamed })
            Assert.Equal($"/events/{id}", (await officer.SubmitAsync(await officer.OpenAsync($"/events/{id}/edit"), "main form", new() { ["AskedOfSchools"] = $"第{id}场请派 <b>三支队</b>" })).Location);
        Assert.Contains($"第{named}场", (await officer.OpenAsync($"/events/{named}")).MainText, StringComparison.Ordinal);
        var page = await partner.OpenAsync("/partner");
        Assert.Contains($"第{named}场请派 <b>三支队</b>", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain($"第{unnamed}场", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_position_that_ended_gives_nothing()
    {
        var school = await portal.SchoolAsync("到期学校");
        var (contact, promise, _) = await FillAsync(school, "到期");
        await portal.SpeakForAsync("partner", school);
        var partner = await portal.SignInAsync("partner");
        Assert.Contains("到期借灯", (await partner.OpenAsync("/partner")).MainText, StringComparison.Ordinal);
        await using (var db = portal.OpenDatabase())
        {
            var (id, yesterday) = (portal.IdOf("partner"), Today.AddDays(-1));
            await db.Positions.Where(p => p.UserId == id && p.SchoolId == school).ExecuteUpdateAsync(s => s.SetProperty(p => p.EndsOn, yesterday).SetProperty(p => p.StartsOn, yesterday));
        }

        // The account still holds a position of a partner, of no school.
        var page = await partner.OpenAsync("/partner");
        Assert.Contains("You speak for no school today", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("到期", page.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await partner.ForgeAsync($"/partner/promises/{promise}/keep")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync($"/partner/contacts/{contact}/edit")).Status);
    }

    [Fact]
    public async Task A_partner_says_that_theirs_is_kept_and_only_reads_ours()
    {
        var (own, other) = (await portal.SchoolAsync(), await portal.SchoolAsync());
        await portal.SpeakForAsync("partner", own);
        var (mine, theirs) = (await FillAsync(own, "己方"), await FillAsync(other, "别校"));
        var partner = await portal.SignInAsync("partner");
        var page = await partner.OpenAsync("/partner");
        Assert.Contains("己方寄照片", page.MainText, StringComparison.Ordinal);
        Assert.Single(page.Page.QuerySelectorAll("form[action^='/partner/promises/']"));
        foreach (var id in new[] { mine.Ours, theirs.Promise, theirs.Ours, 999999 })
            Assert.Equal(HttpStatusCode.NotFound, (await partner.ForgeAsync($"/partner/promises/{id}/keep")).Status);
        Assert.Equal("/partner", (await partner.SubmitAsync(page, $"form[action='/partner/promises/{mine.Promise}/keep']")).Location);
        // Said twice it is said once.
        Assert.Equal("/partner", (await partner.ForgeAsync($"/partner/promises/{mine.Promise}/keep")).Location);
        await using var db = portal.OpenDatabase();
        Assert.Equal(PromiseState.Kept, (await db.SchoolPromises.SingleAsync(p => p.Id == mine.Promise)).State);
        Assert.Equal(PromiseState.Open, (await db.SchoolPromises.SingleAsync(p => p.Id == mine.Ours)).State);
        var owner = portal.IdOf("officer");
        Assert.Single(await db.Notices.Where(n => n.UserId == owner && n.Subject.Contains("己方借灯")).ToListAsync());
    }

    [Fact]
    public async Task A_partner_keeps_the_contacts_of_their_own_school_alone()
    {
        var (own, other) = (await portal.SchoolAsync(), await portal.SchoolAsync());
        await portal.SpeakForAsync("partner", own);
        var (mine, theirs) = (await FillAsync(own, "自家"), await FillAsync(other, "别家"));
        var partner = await portal.SignInAsync("partner");
        Assert.NotEmpty((await partner.SubmitAsync(await partner.OpenAsync($"/partner/schools/{own}/contacts/new"), "main form", new() { ["Name"] = "" })).ErrorOf("Name"));
        await partner.SubmitAsync(await partner.OpenAsync($"/partner/schools/{own}/contacts/new"), "main form", new() { ["Name"] = "新部长", ["Phone"] = "13800002222" });
        var stale = await partner.OpenAsync($"/partner/contacts/{mine.Contact}/edit");
        Assert.Equal("/partner", (await partner.SubmitAsync(await partner.OpenAsync($"/partner/contacts/{mine.Contact}/edit"), "main form", new() { ["Position"] = "副部长" })).Location);
        Assert.Equal(HttpStatusCode.Conflict, (await partner.SubmitAsync(stale, "main form", new() { ["Position"] = "干事" })).Status);
        foreach (var (url, forged) in new[] { ($"/partner/schools/{other}/contacts/new", true), ($"/partner/contacts/{theirs.Contact}/edit", true), ($"/partner/contacts/{theirs.Contact}/remove", false) })
        {
            if (forged)
                Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync(url)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await partner.ForgeAsync(url, new() { ["Name"] = "伪造", ["TermEndsOn"] = "2027-06-30" })).Status);
        }

        await partner.SubmitAsync(await partner.OpenAsync("/partner"), $"form[action='/partner/contacts/{mine.Contact}/remove']");
        await using var db = portal.OpenDatabase();
        Assert.Equal(["新部长"], await db.SchoolContacts.Where(c => c.SchoolId == own).Select(c => c.Name).ToListAsync());
        Assert.Equal(["别家联系人"], await db.SchoolContacts.Where(c => c.SchoolId == other).Select(c => c.Name).ToListAsync());
    }
}
