using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Jobs;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Jobs;

/// <summary>More time to apply that would overtake the interview or the first day of work.</summary>
public sealed class ExtensionTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task The_form_asks_for_new_days_beside_their_fields_and_keeps_what_was_typed()
    {
        var id = await portal.PostingAsync();
        var officer = await portal.SignInAsync("officer");
        var form = await officer.OpenAsync($"/postings/{id}/extend");
        var refused = await officer.SubmitAsync(form, "main form[method=post]", new() { ["ApplyBy"] = "2026-12-15" });
        Assert.NotEqual("", refused.ErrorOf("InterviewOn"));
        Assert.NotEqual("", refused.ErrorOf("StartsOn"));
        Assert.Equal("2026-12-15", refused.Page.GetElementById("ApplyBy")!.GetAttribute("value"));
        Assert.NotEqual("", (await officer.SubmitAsync(form, "main form[method=post]", new() { ["ApplyBy"] = "后天吧" })).ErrorOf("ApplyBy"));
        Assert.Empty(await ExtensionsAsync(id));
    }

    [Fact]
    public async Task A_second_person_confirms_and_those_who_applied_are_told_of_the_new_days()
    {
        var id = await portal.PostingAsync();
        await portal.ApplicationAsync(id, "student");
        var vice = await portal.SignInAsync("vice");
        await vice.ForgeAsync($"/postings/{id}/extend", Later);
        var asked = Assert.Single(await ExtensionsAsync(id));
        Assert.Equal(new DateOnly(2026, 12, 5), (await portal.JobAsync(id)).ApplyBy);
        var decide = $"/postings/{id}/extend/{asked.Id}";
        // Whoever asked cannot confirm, an officer may not, and a number of another posting is none.
        Assert.Null((await vice.OpenAsync($"/postings/{id}")).Page.QuerySelector($"form[action='{decide}']"));
        await vice.ForgeAsync(decide, new() { ["confirm"] = "true" });
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("officer")).ForgeAsync(decide, new() { ["confirm"] = "true" })).Status);
        var minister = await portal.SignInAsync("minister");
        await minister.ForgeAsync($"/postings/{await portal.PostingAsync()}/extend/{asked.Id}", new() { ["confirm"] = "true" });
        Assert.Equal(new DateOnly(2026, 12, 5), (await portal.JobAsync(id)).ApplyBy);

        Assert.Contains($"/postings/{id}", (await minister.OpenAsync("/")).Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        await minister.SubmitAsync(await minister.OpenAsync($"/postings/{id}"), $"form[action='{decide}']", new() { ["confirm"] = "true" });
        var after = await portal.JobAsync(id);
        Assert.Equal((new DateOnly(2026, 12, 15), new DateOnly(2026, 12, 19), PostingState.Published), (after.ApplyBy, after.StartsOn, after.State));
        await using var db = portal.OpenDatabase();
        Assert.True(await db.Notices.AnyAsync(n => n.UserId == portal.IdOf("student") && n.Text.Contains("12")));
        Assert.True(await db.Notices.AnyAsync(n => n.UserId == portal.IdOf("vice") && n.Link == $"/postings/{id}"));
        // A second press finds it decided.
        await minister.ForgeAsync(decide, new() { ["confirm"] = "false" });
        Assert.Equal(new DateOnly(2026, 12, 15), (await portal.JobAsync(id)).ApplyBy);
    }

    [Fact]
    public async Task Not_confirmed_it_stays_as_it_was()
    {
        var id = await portal.PostingAsync();
        await (await portal.SignInAsync("officer")).ForgeAsync($"/postings/{id}/extend", Later);
        var asked = Assert.Single(await ExtensionsAsync(id));
        await (await portal.SignInAsync("vice")).ForgeAsync($"/postings/{id}/extend/{asked.Id}", new() { ["confirm"] = "false" });
        Assert.False(Assert.Single(await ExtensionsAsync(id)).IsConfirmed);
        Assert.Equal((new DateOnly(2026, 12, 5), 1), ((await portal.JobAsync(id)).ApplyBy, (await portal.JobAsync(id)).Revision));
    }

    private static Dictionary<string, object?> Later => new() { ["ApplyBy"] = "2026-12-15", ["InterviewOn"] = "2026-12-16", ["InterviewTime"] = "14:00", ["StartsOn"] = "2026-12-19", ["EndsOn"] = "2027-01-16" };

    private async Task<List<PostingExtension>> ExtensionsAsync(int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.JobPostings.AsNoTracking().Where(p => p.Id == id).SelectMany(p => p.Extensions).ToListAsync();
    }
}
