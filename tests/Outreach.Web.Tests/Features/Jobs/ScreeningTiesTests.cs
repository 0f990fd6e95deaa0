using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Jobs;

/// <summary>Who shares class or a declared tie with an applicant does not screen them (S84).</summary>
public sealed class ScreeningTiesTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_classmate_does_not_screen()
    {
        var id = await portal.PostingAsync();
        var application = await portal.ApplicationAsync(id, "student");
        await using (var db = portal.OpenDatabase())
        {
            var officer = portal.IdOf("officer");
            var mine = await db.StudentProfiles.SingleOrDefaultAsync(p => p.UserId == officer) ?? new StudentProfile(officer);
            if (mine.Id == 0)
                db.StudentProfiles.Add(mine);
            Assert.Null(mine.Fill("信息学院", "13800002222", 0).Error);
            mine.SetClass("软件 2301");
            var student = await db.StudentProfiles.SingleAsync(p => p.UserId == portal.IdOf("student"));
            Assert.Null(student.Fill("信息学院", "13800001111", 0).Error);
            student.SetClass("软件 2301");
            await db.SaveChangesAsync();
        }

        await TriesInVainAsync(id, application);
        var vice = await portal.SignInAsync("vice");
        await vice.SubmitAsync(await vice.OpenAsync($"/postings/{id}/applications/{application}"), "form.screen", new() { ["Do"] = "In" });
        Assert.Equal(ApplicationState.ScreenedIn, (await portal.StoredApplicationAsync(application)).State);
    }

    [Fact]
    public async Task Who_has_declared_a_tie_does_not_screen()
    {
        var id = await portal.PostingAsync();
        var application = await portal.ApplicationAsync(id, "student2");
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/postings/{id}/applications/{application}");
        for (var press = 0; press < 2; press++)
            await officer.ForgeAsync($"/postings/{id}/applications/{application}/tie");
        Assert.NotNull(page.Page.QuerySelector("form[action$='/tie']"));
        await TriesInVainAsync(id, application);
        await using var db = portal.OpenDatabase();
        Assert.Equal(1, await db.ApplicantTies.CountAsync(t => t.StudentId == portal.IdOf("student2")));
    }

    private async Task TriesInVainAsync(int id, int application)
    {
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/postings/{id}/applications/{application}");
        Assert.Null(page.Page.QuerySelector("[data-screen-in]"));
        var version = (await portal.StoredApplicationAsync(application)).Version;
        await officer.ForgeAsync($"/postings/{id}/applications/{application}", new() { ["Version"] = version, ["Do"] = "In" });
        await officer.ForgeAsync($"/postings/{id}/applications", new() { ["Do"] = "In", ["Chosen"] = $"{application}:{version}" });
        Assert.Equal(ApplicationState.Applied, (await portal.StoredApplicationAsync(application)).State);
    }
}
