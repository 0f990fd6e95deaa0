using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Domain.Sponsors;

namespace Outreach.Web.Tests.Testing;

public static class TestJobs
{
    private static int made;

    /// <summary>
    /// A clean posting: two places as a waiter on Saturdays, 25 yuan an hour, to be applied for by 5 December 2026, work from
    /// 12 December, interview on 8 December at 14:00 in Shanghai; one must-have (can come on Saturdays) and one question in words.
    /// </summary>
    public static PostingContent Content => new()
    {
        Title = "周六餐厅服务员",
        Category = JobCategory.Restaurant,
        Kind = JobKind.OffCampus,
        Duties = "为顾客点餐、上菜，收拾桌面，保持店内整洁，听从店长安排。",
        PayAmount = 25,
        PayUnit = PayUnit.Hour,
        Settlement = Settlement.Daily,
        City = "广州",
        District = "番禺区",
        Place = "学府路 8 号",
        Times = WeekTimes.Day(5),
        TimesAreFixed = true,
        Hours = "10:00–18:00",
        HoursPerDay = 8,
        StartsOn = new(2026, 12, 12),
        EndsOn = new(2027, 1, 16),
        Headcount = 2,
        ApplyBy = new(2026, 12, 5),
        Season = JobSeason.TermTime,
        InterviewAt = new(2026, 12, 8, 6, 0, 0, TimeSpan.Zero),
        InterviewPlace = "学府路 8 号二楼",
        Contact = "李店长 020-12345678",
        Questions = [new(0, "每周六都能到岗吗？", true), new(0, "有什么相关经验？", null)],
    };

    /// <summary>A posting of a new, vetted employer in that state, looked after by <paramref name="owner"/> and published by vice.</summary>
    public static async Task<int> PostingAsync(this Portal portal, PostingState state = PostingState.Published, string owner = "officer", Func<PostingContent, PostingContent>? text = null)
    {
        await using var db = portal.OpenDatabase();
        var (officer, vice) = (portal.IdOf(owner), portal.IdOf("vice"));
        var (now, today) = (portal.Clock.GetUtcNow(), new DateOnly(2026, 11, 21));
        var sponsor = new Sponsor(new SponsorDetails($"兼职商家{Interlocked.Increment(ref made)}号", null, Industry.Catering, null, "学府路 8 号", DistanceBand.AtTheGate, null, [], null, null, null));
        db.Sponsors.Add(sponsor);
        db.Add(sponsor.Vet(true, vice, today, "看过执照原件", null));
        var posting = JobPosting.Create(sponsor, text?.Invoke(Content) ?? Content, officer, now).Value;
        db.JobPostings.Add(posting);
        await db.SaveChangesAsync();
        if (state != PostingState.Draft)
            Done(posting.Submit(0, [], officer, today, now));
        if (state == PostingState.Rejected)
            Done(posting.Reject("薪资写得不清楚", now));
        if (state is PostingState.Published or PostingState.Suspended or PostingState.Closed or PostingState.Finished)
            Done(posting.Publish(posting.Revision, 0, [], false, vice, today, now));
        if (state == PostingState.Suspended)
            Done(posting.Suspend("核实中", now));
        if (state is PostingState.Closed or PostingState.Finished)
            Done(posting.Close(now));
        if (state == PostingState.Finished)
            Done(posting.Finish(0, now));
        await db.SaveChangesAsync();
        return posting.Id;
    }

    /// <summary>An application of a student in that state, who can come on Saturdays or <paramref name="misses"/> it; screened by the posting's owner.</summary>
    public static async Task<int> ApplicationAsync(this Portal portal, int postingId, string student = "student", ApplicationState state = ApplicationState.Applied, bool misses = false)
    {
        await using var db = portal.OpenDatabase();
        var posting = await db.JobPostings.Include(p => p.Tally).Include(p => p.Questions).Include(p => p.Revisions).SingleAsync(p => p.Id == postingId);
        var (id, by, now) = (portal.IdOf(student), posting.OwnerId, portal.Clock.GetUtcNow());
        if (!await db.StudentProfiles.AnyAsync(p => p.UserId == id))
        {
            var profile = new StudentProfile(id);
            Done(profile.Fill("信息学院", "13800001111", WeekTimes.Day(5) | WeekTimes.Day(6)));
            db.StudentProfiles.Add(profile);
        }

        var application = JobApplication.Create(posting, posting.Revision, id, Letter(posting, !misses), new DateOnly(2026, 11, 21), now).Value;
        db.JobApplications.Add(application);
        await db.SaveChangesAsync();
        if (state == ApplicationState.ScreenedOut)
            Done(application.ScreenOut(RejectionReason.MissesMustHave, "周六来不了", by, now));
        if (state is ApplicationState.ScreenedIn or ApplicationState.SentToCompany or ApplicationState.Hired or ApplicationState.NotHired)
            Done(application.ScreenIn(by, now));
        if (state is ApplicationState.SentToCompany or ApplicationState.Hired or ApplicationState.NotHired)
            Done(application.Send(posting, 2, "测试", by, now));
        if (state == ApplicationState.Hired)
            Done(application.Hire(posting, by, now));
        if (state == ApplicationState.NotHired)
            Done(application.NotHire(posting, RejectionReason.OthersFitBetter, null, by, now));
        if (state == ApplicationState.Withdrawn)
            Done(application.Withdraw(posting, now));
        await db.SaveChangesAsync();
        return application.Id;
    }

    public static ApplicationLetter Letter(JobPosting posting, bool meets = true) => new(
        "想锻炼一下自己", WeekTimes.Day(5) | WeekTimes.Day(6),
        [.. posting.Questions.Select(q => q.Expected is { } expected ? new GivenAnswer(q.Id, meets ? expected : !expected, null) : new GivenAnswer(q.Id, null, "做过一年"))],
        ApplicationConsent.Version);

    public static async Task<JobPosting> JobAsync(this Portal portal, int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.JobPostings.AsNoTracking().AsSplitQuery().Include(p => p.Tally).Include(p => p.Questions).Include(p => p.Revisions)
            .Include(p => p.Acknowledgements).Include(p => p.Reports).Include(p => p.Links).SingleAsync(p => p.Id == id);
    }

    public static async Task<JobApplication> StoredApplicationAsync(this Portal portal, int id)
    {
        await using var db = portal.OpenDatabase();
        return await db.JobApplications.AsNoTracking().Include(a => a.Steps).SingleAsync(a => a.Id == id);
    }

    private static void Done(Result result) => Assert.Null(result.Error);
}
