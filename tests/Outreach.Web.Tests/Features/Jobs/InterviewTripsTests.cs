using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Jobs;

/// <summary>The way to an employer's interview (S64): who goes along, where one meets, who came.</summary>
public sealed class InterviewTripsTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_trip_is_planned_students_are_told_and_from_the_interview_on_it_is_noted_who_came()
    {
        var id = await portal.PostingAsync();
        var application = await portal.ApplicationAsync(id, "student", ApplicationState.SentToCompany);
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/postings/{id}/trip");
        Dictionary<string, object?> Trip(string at) => new() { ["Input.EscortId"] = portal.IdOf("vice"), ["Input.MeetsAt"] = at, ["Input.MeetingPoint"] = "东门公交站" };
        // The interview is at 14:00.
        var late = await officer.SubmitAsync(page, $"form[action='/postings/{id}/trip']", Trip("14:30"));
        Assert.Contains("on the way to the interview", late.MainText, StringComparison.Ordinal);
        Assert.Equal($"/postings/{id}/trip", (await officer.SubmitAsync(await officer.OpenAsync($"/postings/{id}/trip"), $"form[action='/postings/{id}/trip']", Trip("13:20"))).Location);
        await using (var db = portal.OpenDatabase())
        {
            Assert.True(await db.Notices.AnyAsync(n => n.UserId == portal.IdOf("student") && n.Text.Contains("东门公交站")));
            Assert.True(await db.Notices.AnyAsync(n => n.UserId == portal.IdOf("vice") && n.Link == $"/postings/{id}/trip"));
        }

        Assert.Contains("东门公交站", (await (await portal.SignInAsync("student")).OpenAsync($"/my/jobs/{application}")).MainText, StringComparison.Ordinal);
        await officer.ForgeAsync($"/postings/{id}/trip/{application}", new() { ["came"] = "false" });
        Assert.Null((await portal.StoredApplicationAsync(application)).Came);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer2")).ForgeAsync($"/postings/{id}/trip/{application}", new() { ["came"] = "true" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("student")).ForgeAsync($"/postings/{id}/trip/{application}", new() { ["came"] = "true" })).Status);
    }

    [Fact]
    public async Task Who_came_is_noted_from_the_interview_on()
    {
        var id = await portal.PostingAsync(text: c => c with { InterviewAt = portal.Clock.GetUtcNow().AddHours(1) });
        var application = await portal.ApplicationAsync(id, "student2", ApplicationState.SentToCompany);
        await using var db = portal.OpenDatabase();
        var stored = await db.JobApplications.SingleAsync(a => a.Id == application);
        var at = (await portal.JobAsync(id)).InterviewAt;
        Assert.NotNull(stored.NoteCame(true, at, at!.Value.AddMinutes(-1)).Error);
        Assert.Null(stored.NoteCame(false, at, at.Value).Error);
        Assert.False(stored.Came);
    }
}
