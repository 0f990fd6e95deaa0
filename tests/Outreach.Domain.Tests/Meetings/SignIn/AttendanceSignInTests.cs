using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.SignIn;

namespace Outreach.Domain.Tests.Meetings.SignIn;

public sealed class AttendanceSignInTests
{
    private const int Meeting = 7, Person = 3, Secretary = 9;
    private static readonly DateTimeOffset Starts = new(2026, 11, 21, 11, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Ends = Starts.AddHours(1);
    private static readonly SignInWindow Window = SignInWindow.Of(Starts, Ends, asksSignOut: true, new MeetingSettings());

    private static SignInClaim Claim(DateTimeOffset at, string device = "a") => new(SignInSubject.Meeting(Meeting), at, device);

    private static Attendance New(bool isRequired = true) => new(Meeting, Person, isRequired);

    private static Attendance Scanned(DateTimeOffset at)
    {
        var attendance = New();
        Assert.True(attendance.Scan(Claim(at), Window).IsSuccess);
        return attendance;
    }

    [Theory]
    [InlineData(-15, AttendanceState.Present)]
    [InlineData(-1, AttendanceState.Present)]
    [InlineData(0, AttendanceState.Late)]
    [InlineData(14, AttendanceState.Late)]
    [InlineData(15, AttendanceState.Absent)]
    [InlineData(59, AttendanceState.Absent)]
    public void The_moment_of_the_scan_decides(int minutes, AttendanceState state)
    {
        var attendance = Scanned(Starts.AddMinutes(minutes));
        Assert.Equal((state, AttendanceSource.Code, Starts.AddMinutes(minutes)), (attendance.State!.Value, attendance.Source!.Value, attendance.SignedAt!.Value));
        Assert.True(attendance.IsSigned);
    }

    [Fact]
    public void Before_it_opens_and_from_its_end_nobody_signs_in()
    {
        var attendance = New();
        Assert.Equal(SignInErrors.TooEarly, attendance.Scan(Claim(Starts.AddMinutes(-15).AddSeconds(-1)), Window).Error);
        Assert.Equal(SignInErrors.Closed, attendance.Scan(Claim(Ends), Window).Error);
        Assert.Null(attendance.State);
    }

    [Fact]
    public void A_second_scan_changes_nothing()
    {
        var attendance = Scanned(Starts.AddMinutes(-5));
        Assert.Equal(SignInErrors.AlreadySigned, attendance.Scan(Claim(Starts.AddMinutes(3), "b"), Window).Error);
        Assert.Equal((AttendanceState.Present, "a", Starts.AddMinutes(-5)), (attendance.State!.Value, attendance.DeviceId!, attendance.SignedAt!.Value));
    }

    [Fact]
    public void A_scan_before_the_end_signs_out_once_and_never_the_one_that_signed_in()
    {
        var attendance = Scanned(Starts.AddMinutes(-5));
        Assert.Equal(SignInErrors.AlreadySigned, attendance.Scan(Claim(Ends.AddMinutes(-10).AddSeconds(-1)), Window).Error);
        Assert.Equal(ScanOutcome.SignedOut, attendance.Scan(Claim(Ends.AddMinutes(-10)), Window).Value);
        Assert.Equal(SignInErrors.AlreadySignedOut, attendance.Scan(Claim(Ends.AddMinutes(-2)), Window).Error);
        Assert.Equal(Ends.AddMinutes(-10), attendance.SignedOutAt);
        var late = Scanned(Ends.AddMinutes(-5));
        Assert.Equal(SignInErrors.AlreadySigned, late.Scan(Claim(Ends.AddMinutes(-5)), Window).Error);
    }

    [Fact]
    public void Without_signing_out_it_is_not_asked_for()
    {
        var window = SignInWindow.Of(Starts, Ends, asksSignOut: false, new MeetingSettings());
        var attendance = Scanned(Starts);
        Assert.Equal(SignInErrors.AlreadySigned, attendance.Scan(Claim(Ends.AddMinutes(-1)), window).Error);
        attendance.Close(window, Ends);
        Assert.Equal(AttendanceState.Late, attendance.State);
    }

    [Fact]
    public void Closing_makes_absent_who_must_come_and_left_early_who_did_not_sign_out()
    {
        var (missing, optional, stayed, left) = (New(), New(isRequired: false), Scanned(Starts.AddMinutes(-1)), Scanned(Starts.AddMinutes(1)));
        Assert.True(stayed.Scan(Claim(Ends.AddMinutes(-3)), Window).IsSuccess);
        foreach (var attendance in new[] { missing, optional, stayed, left })
            attendance.Close(Window, Ends);
        Assert.Equal((AttendanceState.Absent, AttendanceSource.Closing), (missing.State!.Value, missing.Source!.Value));
        Assert.Null(optional.State);
        Assert.Equal((AttendanceState.Present, AttendanceState.LeftEarly), (stayed.State!.Value, left.State!.Value));
    }

    [Fact]
    public void Nobody_left_early_from_what_closed_before_one_could_sign_out()
    {
        var attendance = Scanned(Starts.AddMinutes(-1));
        attendance.Close(Window, Ends.AddMinutes(-20));
        Assert.Equal(AttendanceState.Present, attendance.State);
    }

    [Fact]
    public void By_hand_needs_a_reason_a_new_state_and_a_time_of_the_meeting()
    {
        var now = Starts.AddMinutes(20);
        static string? CodeOf(Attendance a, AttendanceState state, DateTimeOffset? at, string? reason, DateTimeOffset now) => a.RecordByHand(state, at, reason, Secretary, Window, now).Error?.Code;
        foreach (var reason in new[] { null, " ", new string('长', 201) })
            Assert.Equal("sign-in.reason", CodeOf(New(), AttendanceState.Present, null, reason, now));
        Assert.Equal("sign-in.leave", CodeOf(New(), AttendanceState.SickLeave, null, "病了", now));
        foreach (var at in new[] { Starts.AddMinutes(-16), now.AddMinutes(1), Ends.AddMinutes(1) })
            Assert.Equal("sign-in.time", CodeOf(New(), AttendanceState.Present, at, "手机没电", now));
        Assert.Equal("sign-in.not-open", CodeOf(New(), AttendanceState.Present, null, "手机没电", Starts.AddMinutes(-16)));
        Assert.Equal("sign-in.same-state", CodeOf(Scanned(Starts.AddMinutes(-1)), AttendanceState.Present, null, "手机没电", now));
        var attendance = New();
        Assert.Null(CodeOf(attendance, AttendanceState.Late, Starts.AddMinutes(4), "手机没电", now));
        Assert.Equal((AttendanceState.Late, AttendanceSource.Hand, Secretary, "手机没电"), (attendance.State!.Value, attendance.Source!.Value, attendance.RecordedById!.Value, attendance.Reason!));
        Assert.Equal(SignInErrors.AlreadySigned, attendance.Scan(Claim(Starts.AddMinutes(10)), Window).Error);
    }

    [Fact]
    public void A_voided_sign_in_is_not_undone_by_another_scan_and_keeps_its_device()
    {
        Assert.Equal(SignInErrors.NotSigned, New().Void("不在场", Secretary).Error);
        var attendance = Scanned(Starts.AddMinutes(-1));
        Assert.Equal(SignInErrors.ReasonMissing, attendance.Void(" ", Secretary).Error);
        Assert.True(attendance.Verify(Starts).IsSuccess);
        Assert.True(attendance.Void("不在场", Secretary).IsSuccess);
        Assert.Equal((AttendanceState.Absent, AttendanceSource.Hand, false, "a"), (attendance.State!.Value, attendance.Source!.Value, attendance.IsSigned, attendance.DeviceId!));
        Assert.Null(attendance.VerifiedAt);
        Assert.Equal(SignInErrors.Voided, attendance.Scan(Claim(Starts.AddMinutes(2)), Window).Error);
    }

    [Fact]
    public void A_spot_check_draws_whom_only_the_code_vouches_for()
    {
        Assert.Equal(SignInErrors.NobodyToDraw, New().Draw().Error);
        var attendance = Scanned(Starts.AddMinutes(-1));
        Assert.True(attendance.Draw().IsSuccess);
        Assert.True(attendance.IsDrawnOpen);
        Assert.Equal(SignInErrors.NobodyToDraw, attendance.Draw().Error);
        Assert.True(attendance.Verify(Starts).IsSuccess);
        Assert.True(attendance.Verify(Starts.AddMinutes(1)).IsSuccess);
        Assert.Equal((Starts, false), (attendance.VerifiedAt!.Value, attendance.IsDrawnOpen));
    }

    [Fact]
    public void The_paper_list_fills_what_is_missing_and_overwrites_nothing()
    {
        var now = Ends.AddHours(2);
        var byTime = New();
        Assert.True(byTime.EnterFromRoster(null, Starts.AddMinutes(5), Secretary, Window, now).IsSuccess);
        Assert.Equal((AttendanceState.Late, AttendanceSource.Roster), (byTime.State!.Value, byTime.Source!.Value));
        Assert.Equal(SignInErrors.RowSigned, byTime.EnterFromRoster(AttendanceState.Present, null, Secretary, Window, now).Error);
        var closed = New();
        closed.Close(Window, Ends);
        Assert.True(closed.EnterFromRoster(AttendanceState.Present, null, Secretary, Window, now).IsSuccess);
        var voided = Scanned(Starts);
        Assert.True(voided.Void("不在场", Secretary).IsSuccess);
        Assert.Equal(SignInErrors.RowRecorded, voided.EnterFromRoster(AttendanceState.Present, null, Secretary, Window, now).Error);
        Assert.Equal(SignInErrors.RowEmpty.Code, New().EnterFromRoster(null, null, Secretary, Window, now).Error!.Code);
        Assert.Equal(SignInErrors.OutsideMeeting, New().EnterFromRoster(null, Ends.AddMinutes(1), Secretary, Window, now).Error);
        Assert.Equal(SignInErrors.LeaveIsGranted, New().EnterFromRoster(AttendanceState.PersonalLeave, null, Secretary, Window, now).Error);
        Assert.Equal(SignInErrors.NotOpen, New().EnterFromRoster(AttendanceState.Present, null, Secretary, Window, Starts.AddHours(-1)).Error);
    }

    [Fact]
    public void An_opened_code_may_be_used_for_five_minutes_and_not_from_the_future()
    {
        var claim = Claim(Starts);
        Assert.True(claim.IsValidAt(Starts, 5));
        Assert.True(claim.IsValidAt(Starts.AddMinutes(5).AddSeconds(-1), 5));
        Assert.False(claim.IsValidAt(Starts.AddMinutes(5), 5));
        Assert.False(claim.IsValidAt(Starts.AddSeconds(-1), 5));
    }

    [Fact]
    public void A_short_meeting_is_signed_out_of_only_once_nobody_can_come_in_time()
    {
        DateTimeOffset? From(int minutes) => SignInWindow.Of(Starts, Starts.AddMinutes(minutes), asksSignOut: true, new MeetingSettings()).SignOutFrom;
        Assert.Equal((Starts.AddMinutes(50), Starts.AddMinutes(15), Starts.AddMinutes(15)), (From(60)!.Value, From(25)!.Value, From(16)!.Value));
        // Too short for both: nobody is asked to sign out.
        Assert.Null(From(15));
    }

    [Fact]
    public void Nobody_keeps_the_list_for_themselves()
    {
        var now = Starts.AddMinutes(20);
        Assert.Equal("sign-in.own", New().RecordByHand(AttendanceState.Present, null, "我在", Person, Window, now).Error!.Code);
        Assert.Equal("sign-in.own", New().EnterFromRoster(AttendanceState.Present, null, Person, Window, now).Error!.Code);
        Assert.Equal("sign-in.own", Scanned(Starts).Void("不在场", Person).Error!.Code);
        Assert.Equal("sign-in.own", Attendance.AddByHand(Meeting, Person, AttendanceState.Present, null, "我在", Person, Window, now).Error!.Code);
    }

    [Fact]
    public void Whoever_has_leave_and_is_not_there_is_on_leave_whoever_keeps_the_list()
    {
        var now = Starts.AddMinutes(20);
        var away = New();
        Assert.True(away.GrantLeave(LeaveKind.Sick, null, Secretary + 1).IsSuccess);
        Assert.Equal(SignInErrors.SameState, away.RecordByHand(AttendanceState.Absent, null, "没来", Secretary, Window, now, LeaveKind.Sick).Error);
        // By way of a presence it is leave as well.
        Assert.True(away.RecordByHand(AttendanceState.Present, null, "来了", Secretary, Window, now, LeaveKind.Sick).IsSuccess);
        Assert.True(away.RecordByHand(AttendanceState.Absent, null, "看错了", Secretary, Window, now, LeaveKind.Sick).IsSuccess);
        Assert.Equal((AttendanceState.SickLeave, false), (away.State!.Value, away.IsSigned));
        var borrowed = Scanned(Starts.AddMinutes(-1));
        Assert.True(borrowed.Void("不在场", Secretary, LeaveKind.Personal).IsSuccess);
        Assert.Equal(AttendanceState.PersonalLeave, borrowed.State);
    }

    [Fact]
    public void Somebody_who_is_not_on_the_list_is_added_with_a_reason_and_is_never_absent_or_on_leave()
    {
        DomainError? Refused(AttendanceState state, string? reason, DateTimeOffset now, DateTimeOffset? at = null) =>
            Attendance.AddByHand(Meeting, Person, state, at, reason, Secretary, Window, now).Error;
        var during = Starts.AddMinutes(20);
        Assert.Equal(SignInErrors.GuestAbsent, Refused(AttendanceState.Absent, "没来", during));
        Assert.Equal(SignInErrors.LeaveIsGranted, Refused(AttendanceState.SickLeave, "病了", during));
        Assert.Equal(SignInErrors.ReasonMissing, Refused(AttendanceState.Present, " ", during));
        Assert.Equal(SignInErrors.ReasonMissing, Refused(AttendanceState.Present, new string('长', 201), during));
        Assert.Equal(SignInErrors.NotOpen, Refused(AttendanceState.Present, "来旁听", Starts.AddHours(-1)));
        Assert.Equal(SignInErrors.OutsideMeeting, Refused(AttendanceState.Late, "来旁听", during, during.AddMinutes(1)));
        var guest = Attendance.AddByHand(Meeting, Person, AttendanceState.Late, Starts.AddMinutes(3), "来旁听", Secretary, Window, during).Value;
        Assert.Equal((true, false, AttendanceState.Late, AttendanceSource.Hand, "来旁听", Secretary), (guest.IsGuest, guest.IsRequired, guest.State!.Value, guest.Source!.Value, guest.Reason, guest.RecordedById!.Value));
    }
}
