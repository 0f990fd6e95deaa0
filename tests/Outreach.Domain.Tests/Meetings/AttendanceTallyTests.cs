using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;

namespace Outreach.Domain.Tests.Meetings;

public sealed class AttendanceTallyTests
{
    private static readonly MeetingSettings Settings = new();

    private static AttendanceTally Of(params (AttendanceState State, int Times)[] counts) =>
        AttendanceTally.Of(counts.Select(c => new AttendanceCount(c.State, true, c.Times)), Settings);

    [Theory]
    [InlineData(0, 0, 0, 0, AttendanceLevel.InOrder)]
    [InlineData(0, 2, 2, 0, AttendanceLevel.InOrder)]
    [InlineData(0, 3, 0, 1, AttendanceLevel.InOrder)]
    [InlineData(0, 0, 3, 1, AttendanceLevel.InOrder)]
    [InlineData(1, 3, 0, 2, AttendanceLevel.Warn)]
    [InlineData(0, 3, 3, 2, AttendanceLevel.Warn)]
    [InlineData(2, 5, 2, 3, AttendanceLevel.Talk)]
    [InlineData(3, 0, 0, 3, AttendanceLevel.Talk)]
    [InlineData(9, 6, 7, 13, AttendanceLevel.Talk)]
    public void Three_lates_and_three_personal_leaves_count_as_one_absence_each(int absent, int late, int personal, int counted, AttendanceLevel level)
    {
        var tally = Of((AttendanceState.Absent, absent), (AttendanceState.Late, late), (AttendanceState.PersonalLeave, personal));
        Assert.Equal((counted, level, late, personal), (tally.Counted, tally.Level, tally.Late, tally.PersonalLeave));
    }

    [Fact]
    public void Official_and_sick_leave_and_leaving_early_count_nothing()
    {
        var tally = Of((AttendanceState.OfficialLeave, 9), (AttendanceState.SickLeave, 9), (AttendanceState.LeftEarly, 9), (AttendanceState.Present, 1));
        Assert.Equal((0, AttendanceLevel.InOrder, 28), (tally.Counted, tally.Level, tally.Meetings));
        Assert.Equal(10d / 28, tally.Share);
        Assert.Null(AttendanceTally.Empty.Share);
    }

    [Fact]
    public void Nothing_counts_against_whoever_need_not_come()
    {
        var tally = AttendanceTally.Of(
            [new AttendanceCount(AttendanceState.Late, false, 3), new AttendanceCount(AttendanceState.Absent, false, 5), new AttendanceCount(AttendanceState.Late, true, 2)], Settings);
        Assert.Equal((0, 5, 5), (tally.Counted, tally.Late, tally.Absent));
    }

    [Fact]
    public void Lates_of_two_people_do_not_add_up_to_an_absence()
    {
        var sum = AttendanceTally.Sum([Of((AttendanceState.Late, 2)), Of((AttendanceState.Late, 1), (AttendanceState.Absent, 2))]);
        Assert.Equal((3, 2, 2, AttendanceLevel.Warn), (sum.Late, sum.Absent, sum.Counted, sum.Level));
    }

    [Fact]
    public void The_numbers_are_settings()
    {
        var settings = new MeetingSettings();
        Assert.True(settings.Edit(new MeetingNumbers(15, 15, 10, 3, 24, 2, 4, 1, 2, 2, 30, 15, 5, 3)).IsSuccess);
        var tally = AttendanceTally.Of([new AttendanceCount(AttendanceState.Late, true, 2), new AttendanceCount(AttendanceState.PersonalLeave, true, 4)], settings);
        Assert.Equal((2, AttendanceLevel.Talk), (tally.Counted, tally.Level));
    }
}
