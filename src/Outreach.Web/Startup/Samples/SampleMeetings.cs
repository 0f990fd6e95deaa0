using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Domain.Meetings.SignIn;
using Outreach.Domain.Meetings.TeamBuilding;
using Outreach.Web.Features.Meetings.Records;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Startup.Samples;

/// <summary>Meetings of the sample department: each kind and state, with attendance, leave, minutes and a team building to vote on.</summary>
internal sealed class SampleMeetings(OutreachDbContext db, DepartmentTime time, IReadOnlyDictionary<string, int> people, IReadOnlyDictionary<string, int> departments)
{
    private static readonly MeetingSettings Numbers = new();

    private HashSet<int> Members => [Minister, Vice, Officer, Officer2];

    private int Minister => people["minister"];

    private int Vice => people["vice"];

    private int Officer => people["officer"];

    private int Officer2 => people["officer2"];

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        await AddFreeTimesAsync(cancellationToken);
        var events = await db.Events.Where(e => e.State != EventState.Cancelled).ToDictionaryAsync(e => e.Title, e => e.Id, cancellationToken);
        var series = new MeetingSeries("部门例会", MeetingKind.Regular, MeetingRhythm.Weekly);
        db.MeetingSeries.Add(series);

        var first = await PlanAsync(MeetingKind.Regular, "部门例会", -12, 19, 1.5, MeetingInvitee.Everybody(), seriesId: series.Id);
        await RecordAsync(first, (Officer, -8), (Officer2, 4), (Vice, -12), (Minister, -3));
        var deferred = Items(first, "迎新晚会的灯光音响怎么借", ("各组汇报拜访进展", "校企组走访 6 家，学苑打印愿意出海报；校际组约了两家奶茶店。", false), ("迎新晚会的灯光音响怎么借", "学生处的功放在修，等下周回话。", true));
        Share(first, Officer, "店长都忙，上午十点前去最好谈，带着效果图比口说管用。");
        Publish(first, 1);

        var second = await PlanAsync(MeetingKind.Regular, "部门例会", -5, 19, 1.5, MeetingInvitee.Everybody(), seriesId: series.Id);
        await RecordAsync(second, (Officer2, 9), (Vice, -6), (Minister, -2));
        await LeaveAsync(second, Officer, LeaveKind.Personal, "上选修课的补课", granted: true);
        db.AgendaItems.Add(Done(AgendaItem.CarryOver(second, deferred, 1)));
        Items(second, null, ("迎新晚会赞助缺口", "还差 3,000 元，先谈两家餐饮。", false));

        var next = await PlanAsync(MeetingKind.Regular, "部门例会", 2, 19, 1.5, MeetingInvitee.Everybody(), seriesId: series.Id);
        await LeaveAsync(next, Officer2, LeaveKind.Official, "代表学院参加运动会开幕式", granted: null);
        db.AgendaItems.Add(Done(AgendaItem.Create(next, new AgendaItemDetails("知识竞赛的赞助权益谁来兑现", 15, Officer), 1, Members, time.Now)));
        db.AgendaItems.Add(Done(AgendaItem.Create(next, new AgendaItemDetails("寒假兼职要不要提前联系", 10, Vice), 2, Members, time.Now)));
        await PlanAsync(MeetingKind.Regular, "部门例会", 9, 19, 1.5, MeetingInvitee.Everybody(), seriesId: series.Id);
        Done((await PlanAsync(MeetingKind.Regular, "部门例会", 16, 19, 1.5, MeetingInvitee.Everybody(), seriesId: series.Id)).Cancel("考试周停会一次"));

        var coordination = await PlanAsync(
            MeetingKind.Coordination, "知识竞赛统筹会", -2, 16, 1, MeetingInvitee.Of(Vice), events["互联网知识竞赛"], MeetingInvitee.Of(Officer2), MeetingInvitee.OfDepartment(departments["宣传部"]), MeetingInvitee.OfDepartment(departments["文艺部"]));
        await RecordAsync(coordination, (Officer, -5), (Officer2, -4), (Vice, -9), (people["liaison"], 2), (people["liaison2"], -1));
        Items(coordination, null, ("分工和时间点", "海报周三前上墙，题库由学习部周五给。", false));
        Publish(coordination, 0);

        var plenary = await PlanAsync(MeetingKind.Plenary, "学生会全体大会", -3, 18, 2, MeetingInvitee.Everybody(), seriesId: null);
        await RecordAsync(plenary, (Officer, -9), (Officer2, -7), (Vice, -10), (Minister, -12));

        var training = await PlanAsync(MeetingKind.Training, "谈判技巧培训", 4, 14, 2, MeetingInvitee.OfRole(Role.Officer));
        Done(training.Move(training.StartsAt.AddDays(2), training.EndsAt.AddDays(2), "图书馆 205", "原来的教室被四级考场占用", time.Now));
        await PlanAsync(MeetingKind.InterviewDay, "联合情景面试", 12, 9, 3, MeetingInvitee.Everybody());

        var outing = await PlanAsync(MeetingKind.TeamBuilding, "期末团建", 20, 15, 5, MeetingInvitee.Everybody());
        var options = new List<BallotOption>();
        foreach (var (idea, day, by) in new (string?, int?, int)[] { ("江边骑行加野餐", null, Officer), ("轰趴馆包场", null, Officer2), (null, 20, Vice), (null, 21, Vice) })
        {
            var option = Done(BallotOption.Propose(outing, idea, day is { } ahead ? time.Today.AddDays(ahead) : null, options, by, time.Today));
            Done(option.Vote(outing, by));
            options.Add(option);
        }

        Done(options[0].Vote(outing, Vice));
        db.BallotOptions.AddRange(options);
        Done(outing.SetBudget(600, "租车和食材，每人约 60 元"));
        await db.SaveChangesAsync(cancellationToken);
    }

    // What a grid of free times says; the minister has not said any.
    private async Task AddFreeTimesAsync(CancellationToken cancellationToken)
    {
        foreach (var (person, days) in new[] { (Vice, new[] { 1, 3 }), (Officer, [1, 2, 3]), (Officer2, [1, 4]) })
        {
            if (await db.StudentProfiles.SingleOrDefaultAsync(p => p.UserId == person, cancellationToken) is not { } profile)
                db.StudentProfiles.Add(profile = new StudentProfile(person));
            profile.SetFreeTimes(days.Aggregate(profile.FreeTimes, (sum, day) => sum | WeekTimes.Of(day, 2)));
        }
    }

    private Task<Meeting> PlanAsync(MeetingKind kind, string title, int inDays, int hour, double hours, MeetingInvitee who, int? eventId = null, params MeetingInvitee[] others) =>
        PlanAsync(kind, title, inDays, hour, hours, who, null, eventId, others);

    private async Task<Meeting> PlanAsync(MeetingKind kind, string title, int inDays, int hour, double hours, MeetingInvitee who, int? seriesId, int? eventId = null, params MeetingInvitee[] others)
    {
        var starts = time.ToMoment(time.Today.AddDays(inDays).ToDateTime(new TimeOnly(hour, 0)));
        var planned = starts.AddDays(-7) < time.Now ? starts.AddDays(-7) : time.Now;
        var meeting = Done(Meeting.Create(
            new MeetingDetails(kind, title, starts, starts.AddHours(hours), kind == MeetingKind.Plenary ? "大礼堂" : "学生活动中心 301", Minister, kind == MeetingKind.Coordination ? Officer : Vice, eventId), [who, .. others], planned, seriesId));
        db.Meetings.Add(meeting);
        await new MeetingRoll(db, time).SyncAsync(meeting, CancellationToken.None);
        await db.SaveChangesAsync();
        return meeting;
    }

    /// <param name="arrivals">Minutes after the start.</param>
    private async Task RecordAsync(Meeting meeting, params (int Person, int Minute)[] arrivals)
    {
        var window = SignInWindow.Of(meeting, Numbers);
        var places = await db.Attendances.Where(a => a.MeetingId == meeting.Id).ToListAsync();
        foreach (var (person, minute) in arrivals)
        {
            var claim = new SignInClaim(SignInSubject.Meeting(meeting.Id), meeting.StartsAt.AddMinutes(minute), Guid.NewGuid().ToString("N"));
            Done(places.Single(a => a.UserId == person).Scan(claim, window).ToResult());
        }

        foreach (var place in places)
            place.Close(window, meeting.EndsAt);
        Done(meeting.Hold(meeting.EndsAt));
        await db.SaveChangesAsync();
    }

    /// <param name="granted">Null while it waits.</param>
    private async Task LeaveAsync(Meeting meeting, int person, LeaveKind kind, string reason, bool? granted)
    {
        var place = await db.Attendances.SingleAsync(a => a.MeetingId == meeting.Id && a.UserId == person);
        var now = meeting.StartsAt.AddDays(-2) < time.Now ? meeting.StartsAt.AddDays(-2) : time.Now;
        // What the closing recorded meanwhile was the absence that this leave explains.
        var asked = Done(LeaveRequest.Ask(new LeaveDetails(kind, reason, null), meeting, place, Numbers, now));
        db.LeaveRequests.Add(asked);
        if (granted == true)
            Done(asked.Grant(place, null, Minister, now));
        await db.SaveChangesAsync();
    }

    private AgendaItem Items(Meeting meeting, string? wanted, params (string Title, string Said, bool IsDeferred)[] items)
    {
        AgendaItem? found = null;
        var position = 2;
        foreach (var (title, said, isDeferred) in items)
        {
            var item = Done(AgendaItem.Create(meeting, new AgendaItemDetails(title), position++, Members, meeting.EndsAt));
            Done(item.Write(meeting, said, isDeferred, meeting.EndsAt));
            db.AgendaItems.Add(item);
            if (title == wanted)
                found = item;
        }

        db.AgendaItems.Add(AgendaItem.Suggestions(meeting.Id, position));
        return found ?? db.AgendaItems.Local.First(i => i.MeetingId == meeting.Id);
    }

    private void Share(Meeting meeting, int person, string learned)
    {
        var sponsor = db.Deals.Where(d => d.OwnerId == person).OrderBy(d => d.Id).Select(d => (int?)d.SponsorId).First();
        db.ExperienceShares.Add(Done(ExperienceShare.Create(meeting, new ShareDetails(person, sponsor, null, Situation.Negotiating, learned), true, Situation.Negotiating, meeting.EndsAt)));
    }

    private static void Publish(Meeting meeting, int daysAfter) => Done(meeting.Publish(hasMinutes: true, meeting.SecretaryId!.Value, meeting.EndsAt.AddDays(daysAfter)));

    private static T Done<T>(Result<T> result) => result.IsSuccess ? result.Value : throw new InvalidOperationException(result.Error!.Code);

    private static void Done(Result result)
    {
        if (!result.IsSuccess)
            throw new InvalidOperationException(result.Error!.Code);
    }
}
