using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Sponsors;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Sponsors;

/// <summary>Two people at the same merchant at the same time: nothing is overwritten unseen, nothing is left behind.</summary>
[Collection(Subjects.Sponsors)]
public sealed class SponsorRacesTests(Portal portal)
{
    private async Task<int> MerchantAsync(string name)
    {
        await using var db = portal.OpenDatabase();
        var sponsor = new Sponsor(new SponsorDetails(name, null, Industry.Catering, "红谷滩区", null, null, null, [], null, null, null));
        db.Sponsors.Add(sponsor);
        await db.SaveChangesAsync();
        return sponsor.Id;
    }

    private Dictionary<string, object?> Visit() => new()
    {
        ["Channel"] = "InPerson",
        ["Outcome"] = "Interested",
        ["On"] = new DateOnly(2026, 11, 21),
        ["ParticipantIds"] = new[] { portal.IdOf("officer") },
    };

    [Fact]
    public async Task Two_edits_of_nothing_but_the_tags_are_a_conflict()
    {
        var id = await MerchantAsync("只改标签");
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var (mine, theirs) = (await officer.OpenAsync($"/sponsors/{id}/edit"), await vice.OpenAsync($"/sponsors/{id}/edit"));
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(theirs, "main form", new() { ["Tags"] = "音乐" })).Status);
        var conflict = await officer.SubmitAsync(mine, "main form", new() { ["Tags"] = "体育" });
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("音乐", conflict.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_corrections_of_nothing_but_who_went_are_a_conflict()
    {
        var id = await MerchantAsync("只改同行");
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await officer.OpenAsync($"/visits/new?sponsorId={id}"), "main form", Visit())).Status);
        int visit;
        await using (var db = portal.OpenDatabase())
            visit = await db.Visits.Where(v => v.SponsorId == id).Select(v => v.Id).SingleAsync();
        var (mine, theirs) = (await officer.OpenAsync($"/visits/{visit}/edit"), await vice.OpenAsync($"/visits/{visit}/edit"));
        var (one, two, three) = (portal.IdOf("officer"), portal.IdOf("officer2"), portal.IdOf("vice"));
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(theirs, "main form", new() { ["ParticipantIds"] = new[] { one, three } })).Status);
        var conflict = await officer.SubmitAsync(mine, "main form", new() { ["ParticipantIds"] = new[] { one, two } });
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var row = conflict.Page.QuerySelectorAll(".alert tbody tr").Single();
        Assert.Contains("人officer2", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("人vice", row.TextContent, StringComparison.Ordinal);
        await using var after = portal.OpenDatabase();
        Assert.Equal(new[] { one, three }.Order(), (await after.VisitParticipants.Where(p => p.VisitId == visit).Select(p => p.UserId).ToListAsync()).Order());
    }

    [Fact]
    public async Task A_second_visit_on_the_same_day_stops_a_merge_that_was_shown_before_it()
    {
        var (keep, other) = (await MerchantAsync("留下的"), await MerchantAsync("并走的"));
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        await officer.SubmitAsync(await officer.OpenAsync($"/visits/new?sponsorId={other}"), "main form", Visit());
        var preview = await vice.OpenAsync($"/sponsors/{keep}/merge/{other}");
        var second = Visit();
        second["IsAnother"] = "true";
        await officer.SubmitAsync(await officer.OpenAsync($"/visits/new?sponsorId={other}"), "main form", second);
        Assert.Equal($"/sponsors/{keep}/merge/{other}", (await vice.SubmitAsync(preview, "main form")).Location);
        await using (var db = portal.OpenDatabase())
            Assert.Null((await db.Sponsors.SingleAsync(s => s.Id == other)).MergedIntoId);
        Assert.Equal($"/sponsors/{keep}", (await vice.SubmitAsync(await vice.OpenAsync($"/sponsors/{keep}/merge/{other}"), "main form")).Location);
        await using var after = portal.OpenDatabase();
        Assert.Equal(2, await after.Visits.CountAsync(v => v.SponsorId == keep));
    }

    [Fact]
    public async Task A_deal_opened_while_its_merchant_is_being_merged_away_is_not_left_behind()
    {
        var (keep, other) = (await MerchantAsync("合并留下"), await MerchantAsync("合并并走"));
        var (officer, vice) = (await portal.SignInAsync("officer"), await portal.SignInAsync("vice"));
        var preview = await vice.OpenAsync($"/sponsors/{keep}/merge/{other}");
        var form = await officer.OpenAsync($"/deals/new?sponsorId={other}");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(form, "main form[method=post]")).Status);
        Assert.Equal($"/sponsors/{keep}/merge/{other}", (await vice.SubmitAsync(preview, "main form")).Location);
        // At the very same moment, as often as it takes to meet.
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var (a, b) = (await MerchantAsync($"并发甲{attempt}"), await MerchantAsync($"并发乙{attempt}"));
            var (merge, open) = (await vice.OpenAsync($"/sponsors/{a}/merge/{b}"), await officer.OpenAsync($"/deals/new?sponsorId={b}"));
            await Task.WhenAll(vice.SubmitAsync(merge, "main form"), officer.SubmitAsync(open, "main form[method=post]"));
            await using var db = portal.OpenDatabase();
            var gone = await db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == b).Select(s => s.MergedIntoId).SingleAsync() is not null;
            Assert.False(gone && await db.Deals.AnyAsync(d => d.SponsorId == b), "The deal hangs on a record that shows nowhere.");
        }
    }

    [Theory]
    [InlineData("红谷滩", true)]
    [InlineData("红谷滩区", true)]
    [InlineData("青山湖", false)]
    public async Task A_district_is_found_with_and_without_its_ending(string typed, bool found)
    {
        await MerchantAsync("区里的店");
        var officer = await portal.SignInAsync("officer");
        Assert.Equal(found, (await officer.OpenAsync("/sponsors?district=" + Uri.EscapeDataString(typed))).MainText.Contains("区里的店", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_merges_in_opposite_directions_at_most_one_happens()
    {
        for (var round = 0; round < 4; round++)
        {
            var (a, b) = (await MerchantAsync($"甲店{round}"), await MerchantAsync($"乙店{round}"));
            var (vice, minister) = (await portal.SignInAsync("vice"), await portal.SignInAsync("minister"));
            Dictionary<string, object?> versions = new() { ["version"] = 1, ["otherVersion"] = 1 };
            await Task.WhenAll(vice.ForgeAsync($"/sponsors/{a}/merge/{b}", versions), minister.ForgeAsync($"/sponsors/{b}/merge/{a}", versions));
            await using var db = portal.OpenDatabase();
            Assert.Equal(1, await db.Sponsors.CountAsync(s => s.Id == a || s.Id == b));
        }
    }

    [Fact]
    public async Task A_chain_of_merges_at_once_leaves_nobody_pointing_at_a_record_that_is_gone()
    {
        var (a, b, c) = (await MerchantAsync("链甲"), await MerchantAsync("链乙"), await MerchantAsync("链丙"));
        var (vice, minister) = (await portal.SignInAsync("vice"), await portal.SignInAsync("minister"));
        Dictionary<string, object?> versions = new() { ["version"] = 1, ["otherVersion"] = 1 };
        await Task.WhenAll(vice.ForgeAsync($"/sponsors/{a}/merge/{b}", versions), minister.ForgeAsync($"/sponsors/{c}/merge/{a}", versions));
        await using var db = portal.OpenDatabase();
        Assert.Equal(2, await db.Sponsors.CountAsync(s => s.Id == a || s.Id == b || s.Id == c));
    }

    [Fact]
    public async Task Many_contacts_added_at_once_are_added_or_told_of_the_conflict()
    {
        var id = await MerchantAsync("联系人很多");
        var officer = await portal.SignInAsync("officer");
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => officer.ForgeAsync($"/sponsors/{id}/contacts/new", new() { ["Name"] = $"联系{i}", ["Phone"] = $"1380000{i:0000}" })));
        Assert.All(answers, a => Assert.True(a.Status is HttpStatusCode.Redirect or HttpStatusCode.Conflict, a.Status.ToString()));
        await using var db = portal.OpenDatabase();
        Assert.Equal(answers.Count(a => a.Status == HttpStatusCode.Redirect), await db.Contacts.CountAsync(c => c.SponsorId == id));
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_told_and_nothing_of_it_is_lost()
    {
        var id = await MerchantAsync("表情");
        var vice = await portal.SignInAsync("vice");
        var answer = await vice.ForgeAsync($"/sponsors/{id}/blacklist", new() { ["Reason"] = new string('a', 499) + "😀" });
        Assert.NotEqual("", answer.ErrorOf("Reason"));
        Assert.Contains("😀", answer.MainText, StringComparison.Ordinal);
        // What another page hands over is cut to fit, but never in the middle of a character.
        var handed = await vice.OpenAsync($"/sponsors/{id}/blacklist?reason={new string('a', 499)}%F0%9F%98%80");
        Assert.Equal(new string('a', 499), handed.Page.GetElementById("Reason")!.TextContent.Trim());
        await using var db = portal.OpenDatabase();
        Assert.Equal(Standing.Prospect, (await db.Sponsors.SingleAsync(s => s.Id == id)).Standing);
    }

    [Fact]
    public async Task A_key_in_the_form_does_not_replace_the_one_in_the_address()
    {
        var (mine, other) = (await MerchantAsync("地址里的"), await MerchantAsync("表单里的"));
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync($"/sponsors/{mine}/blacklist", new() { ["reason"] = "传销", ["id"] = other, ["Id"] = other });
        await using var db = portal.OpenDatabase();
        Assert.Equal(Standing.Prospect, (await db.Sponsors.SingleAsync(s => s.Id == other)).Standing);
    }
}
