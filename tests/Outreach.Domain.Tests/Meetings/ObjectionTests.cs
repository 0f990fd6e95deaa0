using Outreach.Domain.Meetings.Attending;

namespace Outreach.Domain.Tests.Meetings;

public sealed class ObjectionTests
{
    private const int Member = 7, Leader = 8;
    private static readonly DateOnly Today = new(2026, 11, 25), TermEnd = new(2027, 1, 20);

    private static Attendance OnLeave()
    {
        var place = new Attendance(1, Member, true);
        Assert.True(place.GrantLeave(LeaveKind.Personal, "林可", Leader).IsSuccess);
        return place;
    }

    [Fact]
    public void One_objects_once_to_what_is_recorded_until_the_term_ends()
    {
        Assert.Equal(ObjectionErrors.NothingRecorded, new Attendance(1, Member, true).RaiseObjection("没来由", TermEnd, Today).Error);
        var place = OnLeave();
        Assert.Equal(ObjectionErrors.TextMissing, place.RaiseObjection("  ", TermEnd, Today).Error);
        Assert.Equal(ObjectionErrors.TextMissing, place.RaiseObjection(new string('我', 501), TermEnd, Today).Error);
        Assert.Equal(ObjectionErrors.TooLate, place.RaiseObjection("我到了", TermEnd, TermEnd.AddDays(1)).Error);
        Assert.True(place.RaiseObjection("我到了", TermEnd, TermEnd).IsSuccess);
        Assert.Equal(ObjectionErrors.ObjectedAlready, place.RaiseObjection("我真到了", TermEnd, Today).Error);
    }

    [Fact]
    public void The_answer_keeps_the_record_or_changes_it_with_the_answer_as_reason()
    {
        var (kept, changed) = (OnLeave(), OnLeave());
        kept.RaiseObjection("我到了", TermEnd, Today);
        changed.RaiseObjection("我到了", TermEnd, Today);
        Assert.True(kept.AnswerObjection(null, "签到表上没有你", Leader).IsSuccess);
        Assert.Equal((AttendanceState.PersonalLeave, AttendanceSource.Leave, "签到表上没有你", Leader), (kept.State, kept.Source, kept.ObjectionAnswer, kept.ObjectionAnsweredById!.Value));
        Assert.True(changed.AnswerObjection(AttendanceState.Late, "秘书确认你七点到", Leader).IsSuccess);
        Assert.Equal((AttendanceState.Late, AttendanceSource.Hand, "秘书确认你七点到", Leader), (changed.State, changed.Source, changed.Reason, changed.RecordedById!.Value));
    }

    [Fact]
    public void Nobody_answers_their_own_and_nobody_twice()
    {
        var place = OnLeave();
        Assert.Equal(ObjectionErrors.Answered, place.AnswerObjection(null, "没有异议", Leader).Error);
        place.RaiseObjection("我到了", TermEnd, Today);
        Assert.Equal(ObjectionErrors.Own, place.AnswerObjection(AttendanceState.Present, "我说到了就到了", Member).Error);
        Assert.Equal(ObjectionErrors.AnswerMissing, place.AnswerObjection(AttendanceState.Present, null, Leader).Error);
        Assert.Equal(ObjectionErrors.AnswerMissing, place.AnswerObjection(AttendanceState.Present, new string('答', 201), Leader).Error);
        Assert.True(place.AnswerObjection(AttendanceState.Present, "看了照片", Leader).IsSuccess);
        Assert.Equal(ObjectionErrors.Answered, place.AnswerObjection(AttendanceState.Absent, "又变了", Leader).Error);
        Assert.Equal(AttendanceState.Present, place.State);
    }

    [Fact]
    public void What_was_said_is_dropped_and_the_record_stays()
    {
        var (kept, changed) = (OnLeave(), OnLeave());
        kept.RaiseObjection("我到了", TermEnd, Today);
        changed.RaiseObjection("我到了", TermEnd, Today);
        kept.AnswerObjection(null, "签到表上没有你", Leader);
        changed.AnswerObjection(AttendanceState.Late, "秘书确认你七点到", Leader);
        kept.DropObjection();
        changed.DropObjection();
        Assert.Equal((AttendanceState.PersonalLeave, null, null), (kept.State, kept.Objection, kept.ObjectionAnswer));
        // The answer stood as the reason of the changed record too.
        Assert.Equal((AttendanceState.Late, null, null, null), (changed.State, changed.Objection, changed.ObjectionAnswer, changed.Reason));
    }

    [Theory]
    [InlineData(AttendanceState.OfficialLeave, "OnLeave")]
    [InlineData(AttendanceState.SickLeave, "OnLeave")]
    [InlineData(AttendanceState.PersonalLeave, "OnLeave")]
    [InlineData(AttendanceState.Absent, "Absent")]
    public void The_trail_does_not_say_of_which_kind_a_leave_was(AttendanceState state, string audited) => Assert.Equal(audited, AuditedAsAttribute.NameOf(state));
}
