using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;

namespace Outreach.Domain.Tests.Meetings;

public sealed class LeaveRequestTests
{
    private const int Member = 7, Leader = 8;
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 11, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = Start.AddHours(2);
    private static readonly DateTimeOffset Before = Start.AddDays(-2);
    private static readonly MeetingSettings Settings = new();

    private static Meeting Planned() => Meeting.Create(
        new MeetingDetails(MeetingKind.Regular, "第十周例会", Start, End, "大学生活动中心 201", Leader, Leader), [MeetingInvitee.Everybody()], Before).Value;

    private static Attendance Place(bool isRequired = true) => new(1, Member, isRequired);

    private static Attendance Recorded(AttendanceState state)
    {
        var place = Place();
        Assert.True(place.GrantLeave(LeaveKind.Sick, null, Leader).IsSuccess);
        Assert.True(place.RaiseObjection("记错了", new DateOnly(2027, 1, 1), new DateOnly(2026, 12, 1)).IsSuccess);
        Assert.True(place.AnswerObjection(state, "核对过签到表", Leader).IsSuccess);
        return place;
    }

    private static Result<LeaveRequest> Ask(LeaveKind kind, DateTimeOffset now, string? reason = "选修课期末展示", Attendance? place = null, Meeting? meeting = null, string? substitute = null) =>
        LeaveRequest.Ask(new LeaveDetails(kind, reason, substitute), meeting ?? Planned(), place ?? Place(), Settings, now);

    private static LeaveRequest Waiting(LeaveKind kind = LeaveKind.Personal) => Ask(kind, Before).Value;

    [Fact]
    public void A_request_waits_and_holds_the_place_of_its_person()
    {
        var request = Ask(LeaveKind.Personal, Before, substitute: "林可").Value;
        Assert.Equal((1, Member, LeaveState.Waiting, "林可", Before, true), (request.MeetingId, request.UserId, request.State, request.Substitute, request.AskedAt, request.ActiveKey));
    }

    [Fact]
    public void Personal_leave_is_asked_for_three_hours_ahead_and_never_afterwards()
    {
        Assert.True(Ask(LeaveKind.Personal, Start.AddHours(-3)).IsSuccess);
        var late = Ask(LeaveKind.Personal, Start.AddHours(-3).AddSeconds(1)).Error!;
        Assert.Equal(("leave.personal-late", "Kind", 3), (late.Code, late.Field, late.Arguments[0]));
        Assert.Equal("leave.personal-afterwards", Ask(LeaveKind.Personal, Start).Error?.Code);
        Assert.Equal("leave.personal-afterwards", Ask(LeaveKind.Personal, End.AddHours(1)).Error?.Code);
    }

    [Theory]
    [InlineData(LeaveKind.Sick)]
    [InlineData(LeaveKind.Official)]
    public void Sick_and_official_leave_are_asked_for_until_a_day_after_the_end(LeaveKind kind)
    {
        foreach (var now in new[] { Before, Start.AddHours(-1), Start.AddMinutes(5), End.AddHours(24) })
            Assert.True(Ask(kind, now).IsSuccess);
        Assert.Equal("leave.too-late", Ask(kind, End.AddHours(24).AddSeconds(1)).Error?.Code);
    }

    [Fact]
    public void A_reason_is_needed_but_for_sick_leave()
    {
        Assert.True(Ask(LeaveKind.Sick, Before, reason: null).IsSuccess);
        foreach (var kind in new[] { LeaveKind.Official, LeaveKind.Personal })
            Assert.Equal(LeaveErrors.ReasonMissing, Ask(kind, Before, reason: " ").Error);
        Assert.Equal(LeaveErrors.ReasonLong, Ask(LeaveKind.Sick, Before, reason: new string('病', 301)).Error);
        Assert.Equal(LeaveErrors.SubstituteLong, Ask(LeaveKind.Sick, Before, substitute: new string('林', 61)).Error);
    }

    [Fact]
    public void Who_came_who_need_not_come_and_a_cancelled_meeting_need_no_leave()
    {
        Assert.Equal(LeaveErrors.SignedIn, Ask(LeaveKind.Sick, Before, place: Recorded(AttendanceState.Late)).Error);
        Assert.True(Ask(LeaveKind.Sick, End, place: Recorded(AttendanceState.Absent)).IsSuccess);
        Assert.Equal(LeaveErrors.NotNeeded, Ask(LeaveKind.Sick, Before, place: Place(isRequired: false)).Error);
        var cancelled = Planned();
        Assert.True(cancelled.Cancel("教室被占").IsSuccess);
        Assert.Equal(LeaveErrors.MeetingCancelled, Ask(LeaveKind.Sick, Before, meeting: cancelled).Error);
        var place = Place();
        place.GrantLeave(LeaveKind.Sick, null, Leader);
        Assert.Equal(LeaveErrors.OnLeave, Ask(LeaveKind.Sick, Before, place: place).Error);
    }

    [Theory]
    [InlineData(LeaveKind.Official, AttendanceState.OfficialLeave)]
    [InlineData(LeaveKind.Sick, AttendanceState.SickLeave)]
    [InlineData(LeaveKind.Personal, AttendanceState.PersonalLeave)]
    public void What_is_granted_becomes_the_record_and_a_substitute_is_a_note(LeaveKind kind, AttendanceState state)
    {
        var (request, place) = (Ask(kind, Before, substitute: "林可").Value, Place());
        Assert.True(request.Grant(place, "好好休息", Leader, Start).IsSuccess);
        Assert.Equal((LeaveState.Granted, Leader, "好好休息", true), (request.State, request.DecidedById!.Value, request.DecisionNote, request.ActiveKey));
        Assert.Equal((state, AttendanceSource.Leave, "林可", Leader), (place.State, place.Source, place.Substitute, place.RecordedById!.Value));
        Assert.False(place.HasCome);
    }

    [Fact]
    public void Leave_granted_after_the_closing_takes_the_place_of_an_absence_but_not_of_a_sign_in()
    {
        var absent = Recorded(AttendanceState.Absent);
        Assert.True(Waiting(LeaveKind.Sick).Grant(absent, null, Leader, End).IsSuccess);
        Assert.Equal(AttendanceState.SickLeave, absent.State);
        var present = Recorded(AttendanceState.Present);
        var request = Waiting();
        Assert.Equal(LeaveErrors.CameAfterAll, request.Grant(present, null, Leader, End).Error);
        Assert.Equal((LeaveState.Waiting, AttendanceState.Present), (request.State, present.State));
    }

    [Fact]
    public void Nobody_decides_on_their_own_leave_and_nobody_decides_twice()
    {
        var (request, place) = (Waiting(), Place());
        Assert.Equal(LeaveErrors.Own, request.Grant(place, null, Member, Before).Error);
        Assert.Equal(LeaveErrors.Own, request.Decline("自己来", Member, Before).Error);
        Assert.Equal(LeaveErrors.NotOnList, request.Grant(null, null, Leader, Before).Error);
        Assert.Equal(LeaveErrors.NoteMissing, request.Decline(" ", Leader, Before).Error);
        Assert.Equal(LeaveErrors.NoteLong, request.Grant(place, new string('好', 301), Leader, Before).Error);
        Assert.True(request.Decline("本周汇报缺你不可", Leader, Before).IsSuccess);
        Assert.Null(request.ActiveKey);
        Assert.Equal(LeaveErrors.Decided, request.Grant(place, null, Leader, Before).Error);
        Assert.Equal(LeaveErrors.Decided, request.Decline("再说一次", Leader, Before).Error);
        Assert.Null(place.State);
    }

    [Fact]
    public void It_is_withdrawn_while_it_waits_or_until_the_meeting_begins()
    {
        var (request, place, meeting) = (Waiting(), Place(), Planned());
        Assert.True(request.Grant(place, null, Leader, Before).IsSuccess);
        Assert.Equal(LeaveErrors.NotWithdrawable, request.Withdraw(meeting, place, Start).Error);
        Assert.True(request.Withdraw(meeting, place, Start.AddMinutes(-1)).IsSuccess);
        Assert.Equal((LeaveState.Withdrawn, null, null), (request.State, request.ActiveKey, place.State));
        Assert.Equal(LeaveErrors.NotWithdrawable, request.Withdraw(meeting, place, Before).Error);
        Assert.True(Waiting(LeaveKind.Sick).Withdraw(meeting, null, End).IsSuccess);
    }

    [Fact]
    public void A_sign_in_that_came_after_the_leave_stays_when_the_leave_is_withdrawn()
    {
        var present = Recorded(AttendanceState.Present);
        present.WithdrawLeave();
        Assert.Equal(AttendanceState.Present, present.State);
    }

    [Fact]
    public void A_cancelled_meeting_ends_it_and_what_was_written_is_dropped_in_time()
    {
        var request = Ask(LeaveKind.Personal, Before, substitute: "林可").Value;
        request.End();
        Assert.Equal((LeaveState.Withdrawn, null), (request.State, request.ActiveKey));
        var declined = Waiting();
        declined.Decline("本周汇报缺你不可", Leader, Before);
        declined.End();
        Assert.Equal(LeaveState.Declined, declined.State);
        declined.Anonymize();
        Assert.Equal((null, null, null, LeaveKind.Personal), (declined.Reason, declined.Substitute, declined.DecisionNote, declined.Kind));
    }
}
