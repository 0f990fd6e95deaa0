using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Deals;
using Outreach.Domain.Places;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Schools;

[Collection(Subjects.Schools)]
public sealed class AllianceOfferTests(Portal portal)
{
    private sealed record Joint(int Id, int Sponsor, int A, int B, int PartOurs, int PartA, int PartB, int Alliance);

    private static Dictionary<string, object?> Part(string place, string contact, int audience = 3000) => new()
    {
        ["Audience"] = audience,
        ["FirstDay"] = "2026-12-01",
        ["LastDay"] = "2026-12-05",
        ["ContactName"] = contact,
        ["ContactPhone"] = "13900009999",
        ["Lines[0].Kind"] = "Banner",
        ["Lines[0].Count"] = 2,
        ["Lines[0].Unit"] = "条",
        ["Lines[0].PlaceWords"] = place,
    };

    private async Task<AllianceOffer> StoredAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.AllianceOffers.Include(o => o.Parts).ThenInclude(p => p.Lines).SingleAsync(o => o.Id == id);
    }

    // Written by officer for us and two schools, sent by vice; partner speaks for A, student2 for B.
    private async Task<Joint> OutAsync(string price = "100")
    {
        var (a, b) = (await portal.SchoolAsync(), await portal.SchoolAsync());
        var alliance = await portal.AllianceAsync(a, b);
        await portal.SpeakForAsync("partner", a);
        await portal.SpeakForAsync("student2", b);
        var sponsor = await portal.SponsorForSchoolsAsync();
        var officer = await portal.SignInAsync("officer");
        var made = await officer.SubmitAsync(await officer.OpenAsync($"/schools/offers/new?allianceId={alliance}"), "main form", new()
        {
            ["Title"] = "三校推广",
            ["SponsorId"] = sponsor,
            ["TotalPrice"] = price,
            ["SchoolIds"] = new[] { a, b },
        });
        var id = int.Parse(made.Location!.Split('/')[^1], CultureInfo.InvariantCulture);
        var offer = await StoredAsync(id);
        var parts = offer.Parts.ToDictionary(p => p.SchoolId ?? 0, p => p.Id);
        int department;
        await using (var db = portal.OpenDatabase())
            department = await db.Departments.Where(d => d.Name == "宣传部").Select(d => d.Id).SingleAsync();
        var ours = Part("东区食堂门口", "我方对接");
        ours["Lines[0].DepartmentId"] = department;
        Assert.Equal($"/schools/offers/{id}", (await officer.SubmitAsync(await officer.OpenAsync($"/schools/offers/parts/{parts[0]}"), "main form", ours)).Location);
        var vice = await portal.SignInAsync("vice");
        await vice.SubmitAsync(await vice.OpenAsync($"/schools/offers/{id}"), "form[action$='/send']");
        Assert.Equal(AllianceOfferState.Out, (await StoredAsync(id)).State);
        return new Joint(id, sponsor, a, b, parts[0], parts[a], parts[b], alliance);
    }

    private async Task FillAndConsentAsync(string person, int part, string mark)
    {
        var client = await portal.SignInAsync(person);
        await client.SubmitAsync(await client.OpenAsync($"/partner/offers/{part}/edit"), "main form", Part(mark + "广场", mark + "对接"));
        Assert.Equal($"/partner/offers/{part}", (await client.SubmitAsync(await client.OpenAsync($"/partner/offers/{part}"), "form[action$='/consent']")).Location);
    }

    private async Task<Joint> AgreedAsync(string price = "100")
    {
        var joint = await OutAsync(price);
        await FillAndConsentAsync("partner", joint.PartA, "甲");
        await FillAndConsentAsync("student2", joint.PartB, "乙");
        var vice = await portal.SignInAsync("vice");
        await vice.SubmitAsync(await vice.OpenAsync($"/schools/offers/{joint.Id}"), "form[action$='/consent']");
        Assert.Equal(AllianceOfferState.Agreed, (await StoredAsync(joint.Id)).State);
        return joint;
    }

    [Fact]
    public async Task Whoever_looks_after_the_offer_is_told_when_a_school_changes_its_part_and_the_school_when_we_do()
    {
        var joint = await OutAsync();
        await FillAndConsentAsync("partner", joint.PartA, "甲");
        async Task<List<string>> ToldAsync(string who, string link)
        {
            await using var db = portal.OpenDatabase();
            var user = portal.IdOf(who);
            return await db.Notices.Where(n => n.UserId == user && n.Link == link && n.Subject.Contains("中的部分")).OrderBy(n => n.Id).Select(n => n.Text).ToListAsync();
        }

        Assert.DoesNotContain("作废", Assert.Single(await ToldAsync("officer", $"/schools/offers/{joint.Id}")), StringComparison.Ordinal);
        var partner = await portal.SignInAsync("partner");
        var form = await partner.OpenAsync($"/partner/offers/{joint.PartA}/edit");
        // Saved as it stands, nothing has changed and nobody is told.
        await partner.SubmitAsync(form, "main form", []);
        Assert.Single(await ToldAsync("officer", $"/schools/offers/{joint.Id}"));
        await partner.SubmitAsync(await partner.OpenAsync($"/partner/offers/{joint.PartA}/edit"), "main form", new() { ["Audience"] = 4000 });
        Assert.Contains("作废", (await ToldAsync("officer", $"/schools/offers/{joint.Id}"))[^1], StringComparison.Ordinal);
        Assert.Empty(await ToldAsync("partner", $"/partner/offers/{joint.PartA}"));
        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync($"/schools/offers/parts/{joint.PartA}"), "main form", new() { ["Audience"] = 4500 });
        Assert.Single(await ToldAsync("partner", $"/partner/offers/{joint.PartA}"));
        Assert.Empty(await ToldAsync("student2", $"/partner/offers/{joint.PartB}"));
    }

    [Fact]
    public async Task Each_school_consents_to_its_own_text_and_no_other_s_contact_is_shown_to_it()
    {
        var joint = await OutAsync();
        Assert.Equal([33.34m, 33.33m, 33.33m], (await StoredAsync(joint.Id)).Parts.OrderBy(p => p.SchoolId ?? 0).Select(p => p.Share!.Value));
        var (first, second) = (await portal.SignInAsync("partner"), await portal.SignInAsync("student2"));
        Assert.Contains("33.34", (await first.OpenAsync($"/partner/offers/{joint.PartA}")).MainText, StringComparison.Ordinal);
        // What is not filled in cannot be consented to, however it is posted.
        Assert.Null((await first.OpenAsync($"/partner/offers/{joint.PartA}")).Page.QuerySelector("form[action$='/consent']"));
        await first.ForgeAsync($"/partner/offers/{joint.PartA}/consent", new() { ["stamp"] = "x" });
        Assert.Contains("Fill in your part first", (await first.OpenAsync("/partner")).Text, StringComparison.Ordinal);
        var wrong = await first.SubmitAsync(await first.OpenAsync($"/partner/offers/{joint.PartA}/edit"), "main form", new() { ["Audience"] = 0, ["FirstDay"] = "2026-12-05", ["LastDay"] = "2026-12-01", ["Lines[0].Kind"] = "Banner", ["Places"] = "留着" });
        Assert.NotEmpty(wrong.ErrorOf("Audience"));
        Assert.NotEmpty(wrong.ErrorOf("LastDay"));
        Assert.NotEmpty(wrong.ErrorOf("Lines_0__Count"));
        Assert.Equal("留着", wrong.Page.QuerySelector("#Places")!.GetAttribute("value"));
        await first.SubmitAsync(await first.OpenAsync($"/partner/offers/{joint.PartA}/edit"), "main form", Part("甲校广场", "甲校机密对接"));
        var seen = await first.OpenAsync($"/partner/offers/{joint.PartA}");
        Assert.Contains("甲校机密对接", seen.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("我方对接", seen.MainText, StringComparison.Ordinal);
        var theirs = await second.OpenAsync($"/partner/offers/{joint.PartB}");
        Assert.Contains("甲校广场", theirs.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("甲校机密对接", theirs.Text, StringComparison.Ordinal);

        // For another school: there is no such part for the person, however it is asked for.
        foreach (var url in new[] { $"/partner/offers/{joint.PartB}", $"/partner/offers/{joint.PartB}/edit", $"/partner/offers/{joint.PartOurs}" })
            Assert.Equal(HttpStatusCode.NotFound, (await first.GetAsync(url)).Status);
        foreach (var url in new[] { $"/partner/offers/{joint.PartB}/consent", $"/partner/offers/{joint.PartB}/withdraw", $"/partner/offers/{joint.PartB}/edit", $"/partner/offers/{joint.PartOurs}/consent" })
            Assert.Equal(HttpStatusCode.NotFound, (await first.ForgeAsync(url, new() { ["reason"] = "伪造", ["stamp"] = "x" })).Status);
        foreach (var url in new[] { $"/schools/offers/{joint.Id}", $"/schools/offers/{joint.Id}/offer.docx", $"/schools/offers/{joint.Id}/shares.xlsx", "/schools/offers" })
            Assert.Equal(HttpStatusCode.Forbidden, (await first.GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("presidium")).GetAsync($"/schools/offers/{joint.Id}")).Status);

        // To an older version: the part changes between reading and pressing.
        await first.SubmitAsync(await first.OpenAsync($"/partner/offers/{joint.PartA}/edit"), "main form", new() { ["Audience"] = 4000 });
        await first.SubmitAsync(seen, "form[action$='/consent']");
        Assert.Contains("Read it again, then consent.", (await first.OpenAsync("/partner")).Text, StringComparison.Ordinal);
        Assert.False((await StoredAsync(joint.Id)).Parts.Single(p => p.Id == joint.PartA).HasConsented);
        var now = await first.OpenAsync($"/partner/offers/{joint.PartA}");
        await first.SubmitAsync(now, "form[action$='/consent']");
        await first.SubmitAsync(now, "form[action$='/consent']");
        Assert.True((await StoredAsync(joint.Id)).Parts.Single(p => p.Id == joint.PartA).HasConsented);

        // A stale form of the part keeps what was typed; a change of one part is nothing to the other.
        var stale = await first.OpenAsync($"/partner/offers/{joint.PartA}/edit");
        await FillAndConsentAsync("student2", joint.PartB, "乙");
        Assert.True((await StoredAsync(joint.Id)).Parts.Single(p => p.Id == joint.PartA).HasConsented);
        await first.SubmitAsync(await first.OpenAsync($"/partner/offers/{joint.PartA}/edit"), "main form", new() { ["Audience"] = 5000 });
        var conflict = await first.SubmitAsync(stale, "main form", new() { ["Audience"] = 6000 });
        Assert.Equal((HttpStatusCode.Conflict, "6000"), (conflict.Status, conflict.Page.QuerySelector("#Audience")!.GetAttribute("value")));
        Assert.Equal((false, true), ((await StoredAsync(joint.Id)).Parts.Single(p => p.Id == joint.PartA).HasConsented, (await StoredAsync(joint.Id)).Parts.Single(p => p.Id == joint.PartB).HasConsented));
    }

    [Fact]
    public async Task Another_price_voids_all_and_a_school_that_withdraws_opens_the_others()
    {
        var joint = await AgreedAsync();
        var officer = await portal.SignInAsync("officer");
        var stale = await officer.OpenAsync($"/schools/offers/{joint.Id}/edit");
        Assert.NotEmpty((await officer.SubmitAsync(stale, "main form", new() { ["TotalPrice"] = "0" })).ErrorOf("TotalPrice"));
        Assert.NotEmpty((await officer.SubmitAsync(stale, "main form", new() { ["TotalPrice"] = "viel" })).ErrorOf("TotalPrice"));
        Assert.NotEmpty((await officer.SubmitAsync(stale, "main form", new() { ["Split"] = "Fixed" })).Page.QuerySelector("#Shares-error")!.TextContent);
        Assert.Equal($"/schools/offers/{joint.Id}", (await officer.SubmitAsync(await officer.OpenAsync($"/schools/offers/{joint.Id}/edit"), "main form", new() { ["TotalPrice"] = "200" })).Location);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(stale, "main form", new() { ["TotalPrice"] = "300" })).Status);
        var offer = await StoredAsync(joint.Id);
        Assert.Equal((AllianceOfferState.Out, 0, 200m), (offer.State, offer.Parts.Count(p => p.HasConsented), offer.Parts.Sum(p => p.Share)));
        await using (var db = portal.OpenDatabase())
        {
            var partner = portal.IdOf("partner");
            Assert.NotEmpty(await db.Notices.Where(n => n.UserId == partner && n.Link == $"/partner/offers/{joint.PartA}" && n.Subject.Contains("请重新同意")).ToListAsync());
        }

        var (first, second) = (await portal.SignInAsync("partner"), await portal.SignInAsync("student2"));
        await first.SubmitAsync(await first.OpenAsync($"/partner/offers/{joint.PartA}"), "form[action$='/consent']");
        var page = await second.OpenAsync($"/partner/offers/{joint.PartB}");
        var refused = await second.SubmitAsync(page, "form[action$='/withdraw']", new() { ["reason"] = new string('长', 501) });
        Assert.Contains(new string('长', 501), (await second.OpenAsync(refused.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal("/partner", (await second.SubmitAsync(page, "form[action$='/withdraw']", new() { ["reason"] = "学校不批准" })).Location);
        offer = await StoredAsync(joint.Id);
        Assert.Equal((0, 200m), (offer.Parts.Count(p => p.HasConsented), offer.Parts.Where(p => p.IsIn).Sum(p => p.Share)));
        Assert.Equal([100m, 100m], offer.Parts.Where(p => p.IsIn).Select(p => p.Share!.Value));
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync($"/partner/offers/{joint.PartB}")).Status);
        await second.SubmitAsync(page, "form[action$='/consent']");
        Assert.Contains("Your school has withdrawn from this offer.", (await second.OpenAsync("/partner")).Text, StringComparison.Ordinal);
        Assert.False((await StoredAsync(joint.Id)).Parts.Single(p => p.Id == joint.PartB).HasConsented);
        // A school that leaves the alliance is in none of its open offers.
        await (await portal.SignInAsync("vice")).ForgeAsync($"/schools/alliances/{joint.Alliance}/members/{joint.A}/leave");
        Assert.False((await StoredAsync(joint.Id)).Parts.Single(p => p.Id == joint.PartA).IsIn);
    }

    [Fact]
    public async Task What_a_contract_could_not_say_does_not_go_out()
    {
        var joint = await OutAsync();
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync($"/schools/offers/{joint.Id}/recall");
        await vice.SubmitAsync(await vice.OpenAsync($"/schools/offers/parts/{joint.PartOurs}"), "main form", new() { ["Lines[0].Note"] = "悬挂两周" });
        var page = await vice.OpenAsync($"/schools/offers/{joint.Id}");
        Assert.Contains("悬挂两周", page.MainText, StringComparison.Ordinal);
        await vice.SubmitAsync(page, "form[action$='/send']");
        Assert.Contains("mistake in our part", (await vice.OpenAsync($"/schools/offers/{joint.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(AllianceOfferState.Draft, (await StoredAsync(joint.Id)).State);
        // A draft is nothing to the schools.
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("partner")).GetAsync($"/partner/offers/{joint.PartA}")).Status);
        Assert.NotEmpty((await vice.SubmitAsync(await vice.OpenAsync($"/schools/offers/parts/{joint.PartOurs}"), "main form", new() { ["Lines[0].DepartmentId"] = 999999 })).ErrorOf("Lines_0__DepartmentId"));
    }

    [Fact]
    public async Task A_signed_offer_makes_one_contract_of_ours_with_our_share_to_the_cent()
    {
        var joint = await AgreedAsync("1000.01");
        foreach (var who in new[] { "officer", "advisor", "partner", "student", "liaison" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(who)).ForgeAsync($"/schools/offers/{joint.Id}/sign")).Status);
        var unready = await OutAsync();
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync($"/schools/offers/{unready.Id}/sign");
        Assert.Contains("Not all schools have consented", (await vice.OpenAsync($"/schools/offers/{unready.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(AllianceOfferState.Out, (await StoredAsync(unready.Id)).State);

        var page = await vice.OpenAsync($"/schools/offers/{joint.Id}");
        var signed = await vice.SubmitAsync(page, "form[action$='/sign']");
        Assert.Matches("^/contracts/[0-9]+/draft$", signed.Location);
        // A double click, and a second press, make no second one.
        await vice.SubmitAsync(page, "form[action$='/sign']");
        await vice.ForgeAsync($"/schools/offers/{joint.Id}/sign");
        Assert.Contains("Our contract for it is there already.", (await vice.OpenAsync($"/schools/offers/{joint.Id}")).Text, StringComparison.Ordinal);
        await using (var db = portal.OpenDatabase())
        {
            var contract = await db.Contracts.Include(c => c.Deliverables).Include(c => c.Instalments).SingleAsync(c => c.SponsorId == joint.Sponsor);
            Assert.Equal((333.35m, ContractState.Draft, 333.35m), (contract.Cash, contract.State, contract.Instalments.Single().Amount));
            var line = contract.Deliverables.Single();
            Assert.Equal((DeliverableKind.Banner, 2, "条", "东区食堂门口"), (line.Kind, line.Count, line.Unit, line.Place));
            var deal = await db.Deals.SingleAsync(d => d.SponsorId == joint.Sponsor);
            Assert.Equal((DealStage.Contracting, portal.IdOf("officer"), 333.35m), (deal.Stage, deal.OwnerId, deal.ExpectedCash));
            Assert.Equal((AllianceOfferState.Signed, contract.Id), ((await StoredAsync(joint.Id)).State, (await StoredAsync(joint.Id)).ContractId));
        }

        // Nothing of it changes any more.
        await portal.SpeakForAsync("partner", joint.A);
        var first = await portal.SignInAsync("partner");
        await first.ForgeAsync($"/partner/offers/{joint.PartA}/withdraw", new() { ["reason"] = "晚了" });
        Assert.True((await StoredAsync(joint.Id)).Parts.Single(p => p.Id == joint.PartA).IsIn);
        Assert.Contains("333.33", (await first.OpenAsync($"/partner/offers/{joint.PartA}")).MainText, StringComparison.Ordinal);
        foreach (var paper in new[] { "offer.docx", "shares.docx", "shares.xlsx" })
            Assert.NotEmpty(await vice.Http.GetByteArrayAsync($"/schools/offers/{joint.Id}/{paper}"));
        var print = await vice.OpenAsync($"/schools/offers/{joint.Id}/offer");
        Assert.Contains("9000 人", print.Text, StringComparison.Ordinal);
        Assert.Contains("甲广场", print.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deal_that_is_under_contract_already_is_not_taken_twice()
    {
        var joint = await AgreedAsync();
        await using (var db = portal.OpenDatabase())
        {
            var now = portal.Clock.GetUtcNow();
            var sponsor = await db.Sponsors.SingleAsync(s => s.Id == joint.Sponsor);
            var deal = Deal.Create(sponsor, null, portal.IdOf("officer2"), new DealDetails(null, null, null, null, null), portal.IdOf("officer2"), now).Value;
            Assert.True(deal.MoveTo(DealStage.Agreed, portal.IdOf("vice"), now, null, "测试").IsSuccess);
            db.Deals.Add(deal);
            await db.SaveChangesAsync();
            db.Contracts.Add(Contract.Create(deal, ContractContent.Empty, portal.IdOf("officer2"), now).Value);
            await db.SaveChangesAsync();
        }

        var vice = await portal.SignInAsync("vice");
        Assert.Equal($"/schools/offers/{joint.Id}", (await vice.ForgeAsync($"/schools/offers/{joint.Id}/sign")).Location);
        // Nothing of it is kept.
        Assert.Equal((AllianceOfferState.Agreed, null), ((await StoredAsync(joint.Id)).State, (await StoredAsync(joint.Id)).ContractId));
    }

    [Fact]
    public async Task Nothing_is_offered_to_a_merchant_on_the_blacklist()
    {
        var joint = await OutAsync();
        await FillAndConsentAsync("partner", joint.PartA, "甲");
        await using (var db = portal.OpenDatabase())
        {
            (await db.Sponsors.SingleAsync(s => s.Id == joint.Sponsor)).Blacklist("拖欠");
            await db.SaveChangesAsync();
        }

        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var page = await vice.OpenAsync($"/schools/offers/{joint.Id}");
        Assert.Contains("on the blacklist", page.MainText, StringComparison.Ordinal);
        Assert.NotEmpty((await officer.SubmitAsync(await officer.OpenAsync($"/schools/offers/{joint.Id}/edit"), "main form")).ErrorOf("SponsorId"));
        await vice.SubmitAsync(page, "form[action$='/consent']");
        var second = await portal.SignInAsync("student2");
        await second.SubmitAsync(await second.OpenAsync($"/partner/offers/{joint.PartB}/edit"), "main form", Part("乙广场", "乙对接"));
        var theirs = await second.OpenAsync($"/partner/offers/{joint.PartB}");
        // The school is not told why.
        Assert.DoesNotContain("blacklist", theirs.Text, StringComparison.Ordinal);
        await second.SubmitAsync(theirs, "form[action$='/consent']");
        Assert.Equal(1, (await StoredAsync(joint.Id)).Parts.Count(p => p.HasConsented));
        await vice.ForgeAsync($"/schools/offers/{joint.Id}/recall");
        await vice.ForgeAsync($"/schools/offers/{joint.Id}/send");
        Assert.Equal(AllianceOfferState.Draft, (await StoredAsync(joint.Id)).State);
        Assert.NotEmpty((await officer.ForgeAsync($"/schools/offers/new?allianceId={joint.Alliance}", new()
        {
            ["Title"] = "黑名单",
            ["SponsorId"] = joint.Sponsor,
            ["TotalPrice"] = "100",
            ["Split"] = "Equal",
            ["SchoolIds"] = new[] { joint.A },
        })).ErrorOf("SponsorId"));
    }

    [Fact]
    public async Task A_school_without_an_account_agrees_through_a_leader_and_one_with_an_account_does_not()
    {
        var joint = await OutAsync();
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        await officer.SubmitAsync(await officer.OpenAsync($"/schools/offers/parts/{joint.PartA}"), "main form", Part("甲广场", "甲对接"));
        var stamp = (await StoredAsync(joint.Id)).Parts.Single(p => p.Id == joint.PartA) is { } part ? (await StoredAsync(joint.Id)).StampOf(part) : "";
        var url = $"/schools/offers/{joint.Id}/parts/{joint.PartA}/consent";
        await vice.ForgeAsync(url, new() { ["stamp"] = stamp, ["note"] = "周舟 电话" });
        Assert.Contains("has an account", (await vice.OpenAsync($"/schools/offers/{joint.Id}")).Text, StringComparison.Ordinal);
        await using (var db = portal.OpenDatabase())
        {
            var today = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime);
            foreach (var position in await db.Positions.Where(p => p.SchoolId == joint.A).ToListAsync())
                db.Positions.Remove(position);
            await db.SaveChangesAsync();
            Assert.False(await db.Positions.AnyAsync(p => p.SchoolId == joint.A && p.IsHeldOn(today)));
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.ForgeAsync(url, new() { ["stamp"] = stamp, ["note"] = "我说的" })).Status);
        var page = await vice.OpenAsync($"/schools/offers/{joint.Id}");
        await vice.SubmitAsync(page, $"form[action='{url}']", new() { ["note"] = new string('长', 201) });
        Assert.Contains("长长长", (await vice.OpenAsync($"/schools/offers/{joint.Id}")).Page.QuerySelector($"#note-{joint.PartA}")!.GetAttribute("value"), StringComparison.Ordinal);
        await vice.SubmitAsync(page, $"form[action='{url}']", new() { ["note"] = "周舟 电话" });
        Assert.Equal("周舟 电话", (await StoredAsync(joint.Id)).Parts.Single(p => p.Id == joint.PartA).ConsentNote);
        Assert.Equal(HttpStatusCode.NotFound, (await vice.ForgeAsync($"/schools/offers/{joint.Id}/parts/{joint.PartOurs}/consent", new() { ["stamp"] = stamp, ["note"] = "我方" })).Status);
    }

    [Fact]
    public async Task Two_records_of_one_signed_offer_are_not_merged()
    {
        var joint = await AgreedAsync();
        var vice = await portal.SignInAsync("vice");
        await vice.SubmitAsync(await vice.OpenAsync($"/schools/offers/{joint.Id}"), "form[action$='/sign']");
        await vice.SubmitAsync(await vice.OpenAsync($"/schools/{joint.A}/merge/{joint.B}"), "main form");
        Assert.Contains("it stays as it was signed", (await vice.OpenAsync($"/schools/{joint.A}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await vice.GetAsync($"/schools/{joint.B}")).Status);
    }

    [Fact]
    public async Task A_reason_that_no_form_sends_locks_nobody_out()
    {
        var joint = await OutAsync();
        var first = await portal.SignInAsync("partner");
        await first.ForgeAsync($"/partner/offers/{joint.PartA}/withdraw", new() { ["reason"] = new string('长', 10_000) });
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/partner")).Status);
    }
}
