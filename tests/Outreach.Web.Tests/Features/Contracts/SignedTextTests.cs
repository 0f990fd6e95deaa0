using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Amendments;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

/// <summary>The text that was signed stays, whatever is renamed, moved or merged afterwards; what still says the old words is named, and amendments are offered.</summary>
public sealed class SignedTextTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly byte[] Pdf = System.Text.Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");

    private static readonly string[] Banner = ["Banner"];

    private static int made;

    /// <summary>Everything that papers and pages of a signed contract name, and somebody may edit.</summary>
    public enum Edit
    {
        EventRenamed,
        EventMoved,
        EventElsewhere,
        PlaceRenamed,
        DepartmentRenamed,
        WeRenamed,
        SponsorRenamed,
        SponsorMerged,
        ContactAdded,
        NegotiatorChanged,
    }

    private sealed record Made(int Id, int EventId, int PlaceId, int DepartmentId, int SponsorId);

    private async Task<Made> MakeAsync(ContractState state)
    {
        int placeId, departmentId;
        var number = Interlocked.Increment(ref made);
        await using (var db = portal.OpenDatabase())
        {
            var place = CampusPlace.Create(new CampusPlaceDetails($"签约地点{number}", [DeliverableKind.Banner], 50, null, null)).Value;
            var department = new Department($"签约部门{number}", false);
            db.AddRange(place, department);
            await db.SaveChangesAsync();
            (placeId, departmentId) = (place.Id, department.Id);
        }

        var id = await portal.AtAsync(state, text: c => c with { Deliverables = [new(0, DeliverableKind.Banner, 2, "条", placeId, null, new(2026, 12, 10), departmentId, null)] });
        var contract = await portal.ContractAsync(id);
        return new Made(id, contract.EventId!.Value, placeId, departmentId, contract.SponsorId);
    }

    private async Task EditAsync(Made c, Edit edit)
    {
        var number = Interlocked.Increment(ref made);
        switch (edit)
        {
            case Edit.EventRenamed:
                await EditEventAsync(c.EventId, new() { ["Title"] = $"改名的活动{number}" });
                break;
            case Edit.EventMoved:
                await EditEventAsync(c.EventId, new() { ["StartsAt"] = "2026-12-19T09:00", ["EndsAt"] = "2026-12-20T17:00" });
                break;
            case Edit.EventElsewhere:
                await EditEventAsync(c.EventId, new() { ["Venue"] = "大礼堂" });
                break;
            case Edit.PlaceRenamed:
                await SavedAsync("vice", $"/places/{c.PlaceId}/edit", new() { ["Name"] = $"改名的地点{number}", ["Kinds"] = Banner });
                break;
            case Edit.DepartmentRenamed:
                await SavedAsync("vice", $"/departments/{c.DepartmentId}/edit", new() { ["Name"] = $"改名的部门{number}" });
                break;
            case Edit.WeRenamed:
                await SavedAsync("admin", "/settings/contracts", new() { ["PartyName"] = $"改名的学生会{number}", ["PartyAddress"] = $"新址 {number} 号", ["PartyPhone"] = $"0791-{8_000_000 + number}" });
                break;
            case Edit.SponsorRenamed:
                await SavedAsync("minister", $"/sponsors/{c.SponsorId}/edit", new() { ["Name"] = $"改名的商家{number}", ["Address"] = $"搬到 {number} 号" });
                break;
            case Edit.ContactAdded:
                await SavedAsync("minister", $"/sponsors/{c.SponsorId}/contacts/new", new() { ["Name"] = "新来的经理", ["Phone"] = "13800001111" });
                break;
            case Edit.SponsorMerged:
                await MergeAsync(c.SponsorId, number);
                break;
            case Edit.NegotiatorChanged:
                await using (var db = portal.OpenDatabase())
                {
                    Assert.Null((await db.Contracts.Include(x => x.Negotiators).SingleAsync(x => x.Id == c.Id)).Reassign(portal.IdOf("officer2")).Error);
                    await db.SaveChangesAsync();
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(edit));
        }
    }

    private async Task<Answer> SavedAsync(string who, string address, Dictionary<string, object?> values)
    {
        var person = await portal.SignInAsync(who);
        var saved = await person.SubmitAsync(await person.OpenAsync(address), "main form", values);
        Assert.True(saved.Status == HttpStatusCode.Redirect, $"{address}: {saved.MainText}");
        return await person.OpenAsync(saved.Location!);
    }

    private Task<Answer> EditEventAsync(int id, Dictionary<string, object?> values, string who = "vice")
    {
        values["ScheduleReason"] = "学校统一调整";
        values["Reason"] = "学校统一调整";
        return SavedAsync(who, $"/events/{id}/edit", values);
    }

    private async Task MergeAsync(int gone, int number)
    {
        int keep;
        await using (var db = portal.OpenDatabase())
        {
            var sponsor = new Sponsor(new SponsorDetails($"并入的商家{number}", null, Industry.Catering, null, "别处 9 号", DistanceBand.AtTheGate, null, [], null, null, null));
            db.Sponsors.Add(sponsor);
            await db.SaveChangesAsync();
            keep = sponsor.Id;
        }

        var minister = await portal.SignInAsync("minister");
        var merged = await minister.SubmitAsync(await minister.OpenAsync($"/sponsors/{keep}/merge/{gone}"), $"form[action$='/merge/{gone}']");
        Assert.Equal(HttpStatusCode.Redirect, merged.Status);
        await using var check = portal.OpenDatabase();
        Assert.True(await check.Contracts.AnyAsync(c => c.SponsorId == keep));
    }

    private async Task<string> LinkAsync(int id)
    {
        var officer = await portal.SignInAsync("officer");
        var shared = await officer.SubmitAsync(await officer.OpenAsync($"/contracts/{id}/links"), "main form[action$=links]", new() { ["days"] = "30" });
        return new Uri((await officer.OpenAsync(shared.Location!)).Page.QuerySelector("main code")!.TextContent.Trim()).AbsolutePath;
    }

    private static async Task<(string Bytes, string Text)> DocxAsync(PortalClient person, string address)
    {
        var file = await (await person.Http.GetAsync(address)).Content.ReadAsByteArrayAsync();
        var (text, error) = DocxText.Read(file);
        Assert.Null(error);
        return (Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(file)), string.Join('\n', text!.Paragraphs));
    }

    /// <summary>The papers and pages of a contract, by what they are.</summary>
    private async Task<Dictionary<string, string>> PapersAsync(Made c, string link)
    {
        var advisor = await portal.SignInAsync("advisor");
        var (contract, report) = (await DocxAsync(advisor, $"/contracts/{c.Id}/contract.docx"), await DocxAsync(advisor, $"/contracts/{c.Id}/report.docx"));
        var clause = (await portal.ContractAsync(c.Id)).Deliverables.Single().Id;
        var sponsor = await portal.Anonymous().OpenAsync(link);
        // Whom to call is said as it is today.
        sponsor.Page.QuerySelector(".sponsor-foot")!.Remove();
        var fulfilment = await advisor.OpenAsync($"/contracts/{c.Id}/fulfilment");
        // Who negotiates now, and which record of the merchant that is, are no words of the contract.
        fulfilment.Page.QuerySelectorAll("main dl.facts div").Single(d => d.QuerySelector("dt")!.TextContent == "Negotiator").Remove();
        return new()
        {
            ["docx"] = contract.Bytes,
            ["docx, read back"] = contract.Text,
            ["report.docx"] = report.Bytes,
            ["report.docx, read back"] = report.Text,
            ["print"] = (await advisor.OpenAsync($"/contracts/{c.Id}/print")).MainText,
            ["report"] = (await advisor.OpenAsync($"/contracts/{c.Id}/report")).MainText,
            ["sponsor's page"] = sponsor.MainText,
            ["fulfilment"] = fulfilment.MainText,
            ["clause"] = (await advisor.OpenAsync($"/fulfilment/{clause}")).MainText,
        };
    }

    public static TheoryData<Edit> Edits => [.. Enum.GetValues<Edit>()];

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task No_edit_of_another_record_changes_a_paper_or_page_of_a_signed_contract(Edit edit)
    {
        var c = await MakeAsync(ContractState.Fulfilling);
        var link = await LinkAsync(c.Id);
        var before = await PapersAsync(c, link);
        foreach (var words in new[] { "签约地点", "签约部门", "冬季篮球赛", "2026年12月12日", "体育馆", "合同商家", "学府路 1 号", "王老板" })
            Assert.Contains(words, before["docx, read back"], StringComparison.Ordinal);
        await EditAsync(c, edit);
        var after = await PapersAsync(c, link);
        foreach (var (what, was) in before)
            Assert.True(was == after[what], $"{edit} changed {what}:\n{was}\n→\n{after[what]}");
    }

    [Fact]
    public async Task What_was_submitted_is_printed_as_it_was_reviewed_and_the_signing_page_says_what_changed_since()
    {
        var c = await MakeAsync(ContractState.Approved);
        var officer = await portal.SignInAsync("officer");
        Assert.Null((await officer.OpenAsync($"/contracts/{c.Id}/sign")).Page.QuerySelector("main .alert form[action$='/take-back']"));
        var before = await DocxAsync(officer, $"/contracts/{c.Id}/contract.docx");
        foreach (var edit in new[] { Edit.EventMoved, Edit.PlaceRenamed, Edit.SponsorRenamed })
            await EditAsync(c, edit);
        Assert.Equal(before, await DocxAsync(officer, $"/contracts/{c.Id}/contract.docx"));
        var page = await officer.OpenAsync($"/contracts/{c.Id}/sign");
        foreach (var words in new[] { "2026-12-12 → 2026-12-19 – 2026-12-20", "签约地点", "改名的地点", "改名的商家" })
            Assert.Contains(words, page.Page.QuerySelector("main .alert")!.TextContent, StringComparison.Ordinal);

        // Signed as it stands: the old words bind.
        await officer.SubmitAsync(page, "form[action$=paper]");
        await officer.ForgeAsync($"/contracts/{c.Id}/sign", new() { ["SignedOn"] = "2026-11-21", ["scan"] = new FilePart("合同.pdf", Pdf) });
        var signed = await portal.ContractAsync(c.Id);
        Assert.StartsWith("合同商家", signed.SignedSponsorName, StringComparison.Ordinal);
        var paper = (await DocxAsync(officer, $"/contracts/{c.Id}/contract.docx")).Text;
        Assert.Contains("2026年12月12日", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("改名的商家", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("改名的地点", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_review_desk_says_what_changed_since_the_submission_and_what_a_new_text_says_otherwise()
    {
        var c = await MakeAsync(ContractState.InReview);
        await EditAsync(c, Edit.EventMoved);
        var minister = await portal.SignInAsync("minister");
        Assert.Contains("Days: 2026-12-12 → 2026-12-19 – 2026-12-20", (await minister.OpenAsync($"/reviews/{c.Id}")).MainText, StringComparison.Ordinal);
        await using (var db = portal.OpenDatabase())
        {
            var contract = await db.Contracts.Include(x => x.Deliverables).Include(x => x.Clauses).Include(x => x.Instalments).Include(x => x.Revisions).Include(x => x.Decisions).SingleAsync(x => x.Id == c.Id);
            Assert.Null(contract.Decide(new(portal.IdOf("minister"), ReviewLevel.Minister, null, false, false), contract.Revision, ReviewVerdict.Return, "活动改期了", new Dictionary<string, string>(), 5000, portal.Clock.GetUtcNow()).Error);
            await db.SaveChangesAsync();
        }

        var officer = await portal.SignInAsync("officer");
        await officer.ForgeAsync($"/contracts/{c.Id}/submit", new() { ["Version"] = (await portal.ContractAsync(c.Id)).Revision });
        var again = await minister.OpenAsync($"/reviews/{c.Id}");
        Assert.DoesNotContain("Changed since it was submitted", again.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Not a word has changed.", again.MainText, StringComparison.Ordinal);
        Assert.Contains("Days: 2026-12-12 → 2026-12-19 – 2026-12-20", again.Page.QuerySelector(".word-changes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_back_and_submitted_anew_the_text_takes_the_new_words_in_as_a_revision_of_its_own()
    {
        var c = await MakeAsync(ContractState.Approved);
        await EditAsync(c, Edit.EventRenamed);
        var officer = await portal.SignInAsync("officer");
        var back = await officer.SubmitAsync(await officer.OpenAsync($"/contracts/{c.Id}/sign"), "main .alert form[action$='/take-back']");
        Assert.Contains("改名的活动", (await officer.OpenAsync($"/contracts/{c.Id}/print")).MainText, StringComparison.Ordinal);
        Assert.Equal($"/contracts/{c.Id}/draft", back.Location);
        var sent = await officer.ForgeAsync($"/contracts/{c.Id}/submit", new() { ["Version"] = (await portal.ContractAsync(c.Id)).Revision });
        var contract = await portal.ContractAsync(c.Id);
        Assert.True(contract.State == ContractState.InReview, sent.MainText);
        Assert.Equal(2, contract.Revisions.Count);
        Assert.StartsWith("改名的活动", contract.Words!.Occasion.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_an_event_a_place_or_a_department_names_the_signed_contracts_that_say_otherwise_and_offers_amendments()
    {
        var c = await MakeAsync(ContractState.Fulfilling);
        var number = (await portal.ContractAsync(c.Id)).Number!;
        // A save that changes no word of it says nothing.
        Assert.Null((await EditEventAsync(c.EventId, new() { ["Slogan"] = "加油" })).Page.QuerySelector(".signed-texts"));
        var pages = new[]
        {
            await EditEventAsync(c.EventId, new() { ["Title"] = "另起的名字" }),
            await SavedAsync("vice", $"/places/{c.PlaceId}/edit", new() { ["Name"] = $"又改的地点{c.PlaceId}", ["Kinds"] = Banner }),
            await SavedAsync("vice", $"/departments/{c.DepartmentId}/edit", new() { ["Name"] = $"又改的部门{c.DepartmentId}" }),
        };
        Assert.All(pages, page =>
        {
            var told = page.Page.QuerySelector(".signed-texts")!;
            Assert.Contains(number, told.TextContent, StringComparison.Ordinal);
            Assert.NotNull(told.QuerySelector($"a[href='/contracts/{c.Id}']"));
            Assert.NotNull(told.QuerySelector($"form[action='/contracts/{c.Id}/amend']"));
        });
        Assert.Contains("冬季篮球赛", pages[0].Page.QuerySelector(".signed-texts")!.TextContent, StringComparison.Ordinal);
        // It is said once, after the save.
        Assert.Null((await (await portal.SignInAsync("vice")).OpenAsync($"/events/{c.EventId}")).Page.QuerySelector(".signed-texts"));
        Assert.Contains("now called: 另起的名字", (await (await portal.SignInAsync("advisor")).OpenAsync($"/contracts/{c.Id}")).MainText, StringComparison.Ordinal);

        var vice = await portal.SignInAsync("vice");
        var amended = await vice.SubmitAsync(pages[0], $"form[action='/contracts/{c.Id}/amend']");
        Assert.Equal(HttpStatusCode.Redirect, amended.Status);
        var again = await EditEventAsync(c.EventId, new() { ["Title"] = "再起的名字" });
        Assert.Null(again.Page.QuerySelector(".signed-texts form"));
        var amendment = int.Parse(amended.Location!.Split('/')[2], CultureInfo.InvariantCulture);
        Assert.NotNull(again.Page.QuerySelector($".signed-texts a[href='/contracts/{amendment}']"));
    }

    [Fact]
    public async Task Who_may_not_amend_is_told_without_a_button_and_what_is_over_or_unsigned_is_not_named()
    {
        var c = await MakeAsync(ContractState.Fulfilling);
        // officer2 owns the event, not the contract.
        await using (var db = portal.OpenDatabase())
        {
            var e = await db.Events.SingleAsync(x => x.Id == c.EventId);
            db.Entry(e).Property(x => x.OwnerId).CurrentValue = portal.IdOf("officer2");
            await db.SaveChangesAsync();
        }

        var told = (await EditEventAsync(c.EventId, new() { ["Title"] = "别人改的名字" }, "officer2")).Page.QuerySelector(".signed-texts")!;
        Assert.Null(told.QuerySelector("form"));
        foreach (var state in new[] { ContractState.Approved, ContractState.Completed, ContractState.Terminated })
        {
            var other = await MakeAsync(state);
            Assert.Null((await EditEventAsync(other.EventId, new() { ["Title"] = $"改名{other.Id}" })).Page.QuerySelector(".signed-texts"));
        }
    }

    [Fact]
    public async Task A_move_tells_the_negotiator_and_the_departments_and_the_sponsor_only_once_it_is_agreed()
    {
        var c = await MakeAsync(ContractState.Fulfilling);
        await using (var db = portal.OpenDatabase())
        {
            var term = await db.Terms.OrderBy(t => t.Id).FirstAsync();
            db.Positions.Add(new Position(portal.IdOf("liaison2"), term.Id, Role.DepartmentLiaison, null, new(2026, 11, 1), null, c.DepartmentId));
            var sponsor = await db.Sponsors.Include(s => s.Contacts).SingleAsync(s => s.Id == c.SponsorId);
            sponsor.AddContact(new ContactDetails("王老板", null, "13800002222", "wang_wx", $"wang{c.Id}@shop.test", true));
            await db.SaveChangesAsync();
        }

        var link = await LinkAsync(c.Id);
        await EditEventAsync(c.EventId, new() { ["StartsAt"] = "2026-12-19T09:00", ["EndsAt"] = "2026-12-19T17:00", ["Venue"] = "大礼堂" });
        await using (var db = portal.OpenDatabase())
        {
            var mine = await db.Notices.Where(n => n.UserId == portal.IdOf("officer") && n.Link == $"/contracts/{c.Id}/move").ToListAsync();
            Assert.Single(mine);
            Assert.True(await db.Notices.AnyAsync(n => n.UserId == portal.IdOf("liaison2") && n.Link == $"/events/{c.EventId}"));
            Assert.False(await db.Notices.AnyAsync(n => n.UserId == portal.IdOf("officer") && n.Link == $"/events/{c.EventId}"));
        }

        Assert.DoesNotContain("has moved", (await portal.Anonymous().OpenAsync(link)).MainText, StringComparison.Ordinal);
        var officer = await portal.SignInAsync("officer");
        Assert.NotNull((await officer.OpenAsync($"/contracts/{c.Id}")).Page.QuerySelector($"main .alert a[href='/contracts/{c.Id}/move']"));
        Assert.NotNull((await officer.OpenAsync("/")).Page.QuerySelector($"main a[href='/contracts/{c.Id}/move']"));
        var page = await officer.OpenAsync($"/contracts/{c.Id}/move");
        Assert.InRange(page.Commands, 1, 6);
        foreach (var words in new[] { "由2026年12月12日改为2026年12月19日", "由体育馆改为大礼堂", "wang_wx", "13800002222" })
            Assert.Contains(words, page.MainText, StringComparison.Ordinal);

        // The event moves once more while the page is open: what was not seen is not told.
        await EditEventAsync(c.EventId, new() { ["Venue"] = "北操场" });
        await officer.SubmitAsync(page, "form[action$='/move']");
        Assert.Empty((await portal.ContractAsync(c.Id)).Moves);
        page = await officer.OpenAsync($"/contracts/{c.Id}/move");
        await officer.SubmitAsync(page, "form[action$='/move']");
        await officer.ForgeAsync($"/contracts/{c.Id}/move", new() { ["Seen"] = "2026-12-19/2026-12-19/北操场", ["ByMail"] = true });
        var told = Assert.Single((await portal.ContractAsync(c.Id)).Moves);
        Assert.Equal((portal.IdOf("officer"), true, "北操场"), (told.ById, told.ByMail, told.Venue));
        await using (var db = portal.OpenDatabase())
        {
            Assert.Contains("北操场", (await db.OutboxMessages.SingleAsync(m => m.Recipient == $"wang{c.Id}@shop.test")).Body, StringComparison.Ordinal);
        }

        var seen = (await portal.Anonymous().OpenAsync(link)).MainText;
        Assert.Contains("The event has moved: it is now on 19 Dec.", seen, StringComparison.Ordinal);
        Assert.Contains("北操场", seen, StringComparison.Ordinal);
        Assert.Null((await officer.OpenAsync("/")).Page.QuerySelector($"main a[href='/contracts/{c.Id}/move']"));
        // Called otherwise afterwards: what was told stays as it was told.
        await EditEventAsync(c.EventId, new() { ["Title"] = "改了名的活动" });
        Assert.DoesNotContain("改了名的活动", (await officer.OpenAsync($"/contracts/{c.Id}/move")).Page.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("改了名的活动", (await portal.Anonymous().OpenAsync(link)).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-12-19", (await DocxAsync(officer, $"/contracts/{c.Id}/contract.docx")).Text, StringComparison.Ordinal);
        Assert.Contains("北操场", (await officer.OpenAsync($"/contracts/{c.Id}/history")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("officer2", HttpStatusCode.NotFound)]
    [InlineData("advisor", HttpStatusCode.Forbidden)]
    [InlineData("liaison", HttpStatusCode.Forbidden)]
    [InlineData("student", HttpStatusCode.Forbidden)]
    public async Task Others_tell_no_sponsor(string who, HttpStatusCode expected)
    {
        var c = await MakeAsync(ContractState.Fulfilling);
        await EditAsync(c, Edit.EventMoved);
        var person = await portal.SignInAsync(who);
        Assert.Equal(expected, (await person.GetAsync($"/contracts/{c.Id}/move")).Status);
        Assert.Equal(expected, (await person.ForgeAsync($"/contracts/{c.Id}/move", new() { ["Seen"] = "2026-12-19/2026-12-20/体育馆" })).Status);
        Assert.Empty((await portal.ContractAsync(c.Id)).Moves);
    }

    [Theory]
    [InlineData(ContractState.Draft)]
    [InlineData(ContractState.Approved)]
    [InlineData(ContractState.Completed)]
    [InlineData(ContractState.Terminated)]
    public async Task Of_a_contract_that_is_not_in_force_nobody_is_told(ContractState state)
    {
        var c = await MakeAsync(state);
        await EditAsync(c, Edit.EventMoved);
        var officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/contracts/{c.Id}/move")).Status);
        var forged = await officer.ForgeAsync($"/contracts/{c.Id}/move", new() { ["Seen"] = "2026-12-19/2026-12-20/体育馆" });
        Assert.True(forged.Status is HttpStatusCode.Redirect or HttpStatusCode.NotFound, $"{forged.Status}");
        Assert.Empty((await portal.ContractAsync(c.Id)).Moves);
    }

    [Fact]
    public async Task What_an_amendment_says_counts_once_it_has_taken_over()
    {
        var c = await MakeAsync(ContractState.Fulfilling);
        var link = await LinkAsync(c.Id);
        await EditAsync(c, Edit.EventRenamed);
        int amendmentId;
        await using (var db = portal.OpenDatabase())
        {
            var family = await db.Contracts.FamilyOf(c.Id).WithParts().ToListAsync();
            var amendment = Contract.CreateAmendment(family, ContractStanding.Of(family, new DateOnly(2026, 11, 21)), portal.Clock.GetUtcNow()).Value;
            db.Contracts.Add(amendment);
            await db.SaveChangesAsync();
            Assert.Null(amendment.Submit(0, [], portal.IdOf("officer"), portal.Clock.GetUtcNow(), words: await portal.WordsAsync(db, amendment)).Error);
            foreach (var d in amendment.Deliverables)
                Assert.Null(amendment.Confirm(d.Id, null, portal.IdOf("liaison"), portal.Clock.GetUtcNow()).Error);
            Assert.Null(amendment.Decide(
                new(portal.IdOf("minister"), ReviewLevel.Minister, null, false, false), amendment.Revision,
                ReviewVerdict.Approve, null, new Dictionary<string, string>(), 5000, portal.Clock.GetUtcNow()).Error);
            await db.SaveChangesAsync();
            amendmentId = amendment.Id;
        }

        var officer = await portal.SignInAsync("officer");
        await officer.SubmitAsync(await officer.OpenAsync($"/contracts/{amendmentId}/sign"), "form[action$=paper]");
        Assert.Contains("冬季篮球赛", (await portal.Anonymous().OpenAsync(link)).MainText, StringComparison.Ordinal);
        await officer.ForgeAsync($"/contracts/{amendmentId}/sign", new() { ["SignedOn"] = "2026-11-21", ["scan"] = new FilePart("补充协议.pdf", Pdf) });
        Assert.Equal(ContractState.Fulfilling, (await portal.ContractAsync(amendmentId)).State);
        var page = (await portal.Anonymous().OpenAsync(link)).MainText;
        Assert.Contains("改名的活动", page, StringComparison.Ordinal);
        Assert.DoesNotContain("冬季篮球赛", page, StringComparison.Ordinal);
        // The first contract's own paper is still its own, and no save asks for what the amendment has settled.
        Assert.Contains("冬季篮球赛", (await DocxAsync(officer, $"/contracts/{c.Id}/contract.docx")).Text, StringComparison.Ordinal);
        Assert.Null((await EditEventAsync(c.EventId, new() { ["Slogan"] = "加油" })).Page.QuerySelector(".signed-texts"));
    }
}
