using System.Net;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Deals;

/// <summary>Lanes, coverage, cold marks and the start page, each against data that is known in full.</summary>
public sealed class DealFiguresTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly DealDetails Nothing = new(null, null, null, null, null);

    private static Sponsor Merchant(string name, Industry industry, DistanceBand? band) =>
        new(new SponsorDetails(name, null, industry, null, null, band, null, [], null, null, null));

    [Fact]
    public async Task Lanes_coverage_cold_marks_and_the_start_page_follow_from_the_records()
    {
        var now = portal.Clock.GetUtcNow();
        var (officer, officer2, minister) = (portal.IdOf("officer"), portal.IdOf("officer2"), portal.IdOf("minister"));
        await using (var db = portal.OpenDatabase())
        {
            Sponsor[] sponsors =
            [
                Merchant("东门拌粉", Industry.Catering, DistanceBand.AtTheGate), Merchant("西门拌粉", Industry.Catering, DistanceBand.AtTheGate),
                Merchant("城里球馆", Industry.SportAndCulture, DistanceBand.InTheCity), Merchant("没填距离", Industry.Travel, null),
            ];
            db.AddRange(sponsors);
            db.Add(sponsors[0].Vet(true, minister, new DateOnly(2025, 12, 10), null, null));
            var won = Deal.Create(sponsors[0], null, officer, Nothing with { ExpectedCash = 1200 }, officer, now).Value;
            won.MoveTo(DealStage.Contracting, officer, now, DealReadiness.Ready);
            won.Win(officer, now);
            var talking = Deal.Create(sponsors[2], null, officer2, Nothing with { NextStep = "看场地", NextStepOn = new DateOnly(2026, 11, 20) }, officer2, now).Value;
            talking.MoveTo(DealStage.Negotiating, officer2, now, DealReadiness.Ready);
            var target = Deal.Create(sponsors[3], null, minister, Nothing, minister, now).Value;
            db.AddRange(won, talking, target);
            var visit = Visit.Create(sponsors[1], null, new VisitDetails(new DateOnly(2026, 11, 19), VisitChannel.InPerson, VisitOutcome.Interested, null, null, null, "饭点前去最好"), [officer], null, new DateOnly(2026, 11, 21), now).Value;
            db.Add(visit);
            await db.SaveChangesAsync();
        }

        var vice = await portal.SignInAsync("vice");
        var lanes = await vice.OpenAsync("/lanes");
        string LaneOf(string lane) => lanes.Page.QuerySelector($"section[aria-labelledby=lane-{lane}]")!.TextContent;
        Assert.Contains("人officer", LaneOf("Won"), StringComparison.Ordinal);
        Assert.Contains("1 won · ¥1,200", string.Join(' ', LaneOf("Won").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("人officer2", LaneOf("Negotiating"), StringComparison.Ordinal);
        Assert.Contains("人minister", LaneOf("NoneYet"), StringComparison.Ordinal);
        Assert.Contains("人vice", LaneOf("NoneYet"), StringComparison.Ordinal);
        Assert.InRange(lanes.Commands, 1, 6);

        var coverage = await vice.OpenAsync("/coverage");
        Assert.Contains("2 of 3 merchants whose distance is known are at the gate: 67", coverage.MainText, StringComparison.Ordinal);
        var cell = coverage.Page.QuerySelector("a[href='/sponsors?industry=Catering&distance=AtTheGate']")!;
        Assert.Equal("2", cell.QuerySelector(".heat-count")!.TextContent);
        Assert.Equal("19 Nov", cell.QuerySelector(".heat-last")!.TextContent);
        Assert.Equal("never visited", coverage.Page.QuerySelector("a[href='/sponsors?industry=SportAndCulture&distance=InTheCity'] .heat-last")!.TextContent);
        Assert.InRange(coverage.Commands, 1, 3);

        var negotiator = await portal.SignInAsync("officer2");
        var today = await negotiator.OpenAsync("/");
        Assert.Contains("Overdue: 20 Nov", today.MainText, StringComparison.Ordinal);
        var postpone = today.Page.QuerySelector("form[action$='/postpone']")!.GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer")).ForgeAsync(postpone, [])).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("student")).ForgeAsync(postpone, [])).Status);
        Assert.Equal("/", (await negotiator.SubmitAsync(today, "form[action$='/postpone']")).Location);
        today = await negotiator.OpenAsync("/");
        Assert.DoesNotContain("Overdue: 20 Nov", today.MainText, StringComparison.Ordinal);
        Assert.Empty(today.Page.QuerySelectorAll("form[action$='/postpone']"));
        Assert.Contains("饭点前去最好", today.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("My cold deals", today.MainText, StringComparison.Ordinal);
        Assert.Contains("东门拌粉", (await vice.OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.InRange((await (await portal.SignInAsync("minister")).OpenAsync("/")).Commands, 1, 37);

        portal.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Empty((await (await portal.SignInAsync("officer")).OpenAsync("/deals?cold=true")).Page.QuerySelectorAll("[data-card]"));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        negotiator = await portal.SignInAsync("officer2");
        Assert.Equal(2, (await negotiator.OpenAsync("/deals?cold=true")).Page.QuerySelectorAll("[data-card]").Length);
        Assert.Contains("Cold", (await negotiator.OpenAsync("/")).MainText, StringComparison.Ordinal);
        Assert.Contains("reassign?", (await (await portal.SignInAsync("vice")).OpenAsync("/")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task School_partners_find_what_waits_for_their_school() =>
        Assert.NotNull((await (await portal.SignInAsync("partner")).OpenAsync("/")).Page.QuerySelector("main a[href='/partner']"));

    [Fact]
    public async Task A_stranger_sees_what_this_is_and_a_student_their_account()
    {
        var landing = await portal.Anonymous().OpenAsync("/");
        Assert.NotNull(landing.Page.QuerySelector("main a[href='/sign-in']"));
        Assert.NotNull(landing.Page.QuerySelector("main a[href='/register']"));
        var student = await (await portal.SignInAsync("student")).GetAsync("/");
        Assert.Equal((HttpStatusCode.Redirect, "/jobs"), (student.Status, student.Location));
    }
}
