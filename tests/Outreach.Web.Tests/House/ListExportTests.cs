using System.Net;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.House;

/// <summary>Every list can be taken along as a sheet, as it is filtered.</summary>
[Collection(Subjects.House)]
public sealed class ListExportTests(Portal portal)
{
    // Pages on which somebody chooses one record, or works through what is theirs, and lists that are taken along another way
    // (an alliance's from its own page, lessons by copying).
    private static readonly HashSet<string> NotLists =
    [
        "Schools/Clubs/Needs/Sponsor", "Schools/Merge/Choose", "Schools/Seeking/Sponsors", "Jobs/Postings/Choose", "Jobs/Postings/Revisions", "Jobs/Screening/Applicants", "Sponsors/Merge/Choose",
        "Sponsors/Visits/Choose", "Sponsors/Import/Preview", "Deals/Pipeline/Choose", "Deals/Pipeline/Index", "Deals/Pipeline/Steps", "Tasks/Records/Index", "Meetings/AttendanceList/Index",
        "Meetings/Attending/Record", "Sponsors/Visits/Lessons", "Home/Notices/Index", "Market/Tips/Mine", "Market/Directory/Log", "Schools/Clubs/Rounds/Index", "Schools/Seeking/Index",
        "Schools/Board/Index", "Schools/Exchanges/Index", "Schools/Offers/Index", "Market/Scouting/Goals",
        "Administration/Invitations/Index",
    ];

    [Fact]
    public void Every_list_has_a_link_to_its_sheet()
    {
        var without = Checkout.Files("src/Outreach.Web/Features", "*.cshtml").Select(f => (Name: Path.ChangeExtension(Path.GetRelativePath(Path.Combine(Checkout.Root, "src/Outreach.Web/Features"), f), null).Replace('\\', '/'), Text: File.ReadAllText(f)))
            .Where(v => (v.Text.Contains("<list-region", StringComparison.Ordinal) || v.Text.Contains("<pager", StringComparison.Ordinal)) && !v.Text.Contains(".Export", StringComparison.Ordinal) && !v.Text.Contains("_Acceptance", StringComparison.Ordinal))
            .Select(v => v.Name).ToList();
        Assert.Empty(without.Except(NotLists));
        Assert.Empty(NotLists.Except(without));
    }

    [Theory]
    [InlineData("officer", "/visits/export?outcome=Interested", "Day|Merchant|Channel|Outcome")]
    [InlineData("minister", "/events/export?q=x", "Title|State")]
    [InlineData("officer", "/fulfilment.xlsx?q=x&page=7", "Due|Merchant|Event|Contract number")]
    [InlineData("officer", "/fulfilment-money.xlsx", "Due|Merchant|Event|Contract number|Amount")]
    [InlineData("officer", "/places/export", "Place|Takes|Slots a day")]
    [InlineData("admin", "/users/export?role=Officer", "Full name|E-mail")]
    [InlineData("officer", "/screening/export", "Posting|Employer|State")]
    [InlineData("officer", "/coverage/export", "Industry|Distance|Merchants")]
    [InlineData("officer", "/slots/export?month=2026-12", "Day|Place|Slots a day|Held|Held by")]
    [InlineData("officer", "/seasons/export", "Season|First day of the season")]
    [InlineData("officer", "/meetings.xlsx", "Title|Kind|State|Begins")]
    [InlineData("vice", "/tips.xlsx?state=all", "Which merchant|Source|Who gave it")]
    [InlineData("officer", "/surveys.xlsx", "Title|State|Last day")]
    [InlineData("officer", "/outings.xlsx", "Who goes out|Where to|Merchant")]
    [InlineData("officer", "/scouting.xlsx", "Title|Day")]
    [InlineData("officer", "/help.xlsx", "Day|Department|Kind")]
    [InlineData("officer", "/event-offers.xlsx?eventId=0", "Offer|Event|State|Cash")]
    public async Task It_holds_what_is_filtered(string who, string address, string headers)
    {
        var client = await portal.SignInAsync(who);
        var file = await client.Http.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, XlsxWriter.ContentType), (file.StatusCode, file.Content.Headers.ContentType!.MediaType));
        var sheet = SheetReader.Read(await file.Content.ReadAsByteArrayAsync()).Sheet;
        Assert.True(sheet is null || string.Join('|', sheet.Headers).StartsWith(headers, StringComparison.Ordinal), sheet is null ? "" : string.Join('|', sheet.Headers));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("student")).GetAsync(address)).Status);
    }

    [Fact]
    public async Task The_sheet_of_accounts_holds_all_pages_and_only_what_is_filtered()
    {
        var admin = await portal.SignInAsync("admin");
        var link = (await admin.OpenAsync("/users?role=Officer&page=1")).Page.QuerySelector("p.list-tools a")!.GetAttribute("href")!;
        Assert.Equal("/users/export?role=Officer", link);
        var officers = SheetReader.Read(await (await admin.Http.GetAsync(link)).Content.ReadAsByteArrayAsync()).Sheet!;
        Assert.Contains(officers.Rows, r => r.Cells[0] == "人officer");
        Assert.DoesNotContain(officers.Rows, r => r.Cells[0] == "人student");
    }

    [Fact]
    public async Task An_empty_list_tells_what_is_filtered_away_from_what_is_not_there_yet()
    {
        var officer = await portal.SignInAsync("officer");
        var filtered = await officer.OpenAsync("/visits?q=没有这样的商家");
        Assert.Equal("Nothing matches", filtered.Page.QuerySelector(".empty-state-title")!.TextContent);
        Assert.Equal("/visits", filtered.Page.QuerySelector(".empty-state-actions a")!.GetAttribute("href"));
        var none = await officer.OpenAsync("/visits?sort=-on");
        Assert.NotEqual("Nothing matches", none.Page.QuerySelector(".empty-state-title")?.TextContent);
    }
}
