using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Deals;

[Collection(Subjects.Sponsors)]
public sealed class DealRemarksTests(Portal portal)
{
    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    private async Task<int> DealAsync()
    {
        await using var db = portal.OpenDatabase();
        var sponsor = new Sponsor(new SponsorDetails($"备注{Guid.NewGuid():N}店", null, Industry.Catering, null, null, null, null, [], null, null, null));
        db.Sponsors.Add(sponsor);
        var deal = Deal.Create(sponsor, null, portal.IdOf("officer"), new DealDetails(null, null, null, null, null), portal.IdOf("officer"), portal.Clock.GetUtcNow()).Value;
        db.Deals.Add(deal);
        await db.SaveChangesAsync();
        return deal.Id;
    }

    [Fact]
    public async Task Remarks_and_files_stand_on_the_deal_and_are_taken_away_by_their_author_or_a_leader()
    {
        var deal = await DealAsync();
        var (officer, officer2, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("officer2"), await portal.SignInAsync("vice"));
        var page = await officer.SubmitAsync(await officer.OpenAsync($"/deals/{deal}"), ".remark-form", new() { ["Text"] = "他们的报价单", ["File"] = new FilePart("报价.pdf", Pdf) });
        Assert.StartsWith($"/deals/{deal}", page.Location, StringComparison.Ordinal);
        await officer.ForgeAsync($"/deals/{deal}/remarks", new() { ["File"] = new FilePart("a.exe", "MZ"u8.ToArray()) });
        await officer.ForgeAsync($"/deals/{deal}/remarks", new() { ["Text"] = " " });
        await using var db = portal.OpenDatabase();
        var remark = await db.DealRemarks.SingleAsync(r => r.DealId == deal);
        var shown = await officer2.OpenAsync($"/deals/{deal}");
        Assert.Contains("他们的报价单", shown.MainText, StringComparison.Ordinal);
        Assert.Null(shown.Page.QuerySelector("form[action$='/remove']"));
        Assert.Equal(HttpStatusCode.OK, (await officer2.GetAsync($"/files/{remark.FileId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("liaison")).GetAsync($"/files/{remark.FileId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer2.ForgeAsync($"/deals/{deal}/remarks/{remark.Id}/remove")).Status);
        var other = await DealAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await vice.ForgeAsync($"/deals/{other}/remarks/{remark.Id}/remove")).Status);
        await vice.ForgeAsync($"/deals/{deal}/remarks/{remark.Id}/remove");
        Assert.False(await db.DealRemarks.AnyAsync(r => r.DealId == deal));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.ForgeAsync("/deals/999999/remarks", new() { ["Text"] = "x" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("advisor")).ForgeAsync($"/deals/{deal}/remarks", new() { ["Text"] = "x" })).Status);
    }
}
