using Outreach.Domain.Accounts;

namespace Outreach.Domain.Tests.Accounts;

public sealed class PositionTests
{
    private static readonly DateOnly First = new(2026, 9, 1);
    private static readonly DateOnly Last = new(2027, 8, 31);

    [Theory]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-09-01", true)]
    [InlineData("2027-08-31", true)]
    [InlineData("2027-09-01", false)]
    public void A_position_holds_from_its_first_to_its_last_day(string day, bool expected) =>
        Assert.Equal(expected, new Position(1, 1, Role.Officer, null, First, Last).IsHeldOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void An_open_position_holds_for_good() => Assert.True(new Position(1, null, Role.Advisor, null, First, null).IsHeldOn(DateOnly.MaxValue));

    [Fact]
    public void It_permits_nothing_from_the_day_after_its_end()
    {
        var position = new Position(1, 1, Role.Officer, null, First, null);
        Assert.True(position.End(new DateOnly(2026, 11, 20), First).IsSuccess);
        Assert.True(position.IsHeldOn(new DateOnly(2026, 11, 20)));
        Assert.False(position.IsHeldOn(new DateOnly(2026, 11, 21)));
    }

    [Fact]
    public void An_end_before_the_start_makes_it_never_held()
    {
        var position = new Position(1, 1, Role.Officer, null, First, Last);
        Assert.True(position.End(First.AddDays(-1), First).IsSuccess);
        Assert.False(position.IsHeldOn(First));
    }

    [Fact]
    public void What_has_ended_cannot_be_prolonged()
    {
        var position = new Position(1, 1, Role.Officer, null, First, First.AddDays(10));
        Assert.Equal(MemberErrors.AlreadyEnded, position.End(Last, First.AddDays(11)).Error);
        Assert.Equal(First.AddDays(10), position.EndsOn);
    }

    [Fact]
    public void A_last_day_to_come_can_be_moved_either_way()
    {
        var position = new Position(1, 1, Role.Officer, null, First, First.AddDays(10));
        Assert.True(position.End(Last, First.AddDays(10)).IsSuccess);
        Assert.True(position.End(First.AddDays(20), First.AddDays(10)).IsSuccess);
        Assert.Equal(First.AddDays(20), position.EndsOn);
    }

    [Fact]
    public void The_last_day_with_an_administrator_stops_at_the_first_gap()
    {
        var today = First;
        Assert.Equal(today.AddDays(-1), Administrators.LastDayHeld([], today));
        Assert.Equal(today.AddDays(-1), Administrators.LastDayHeld([(today.AddDays(1), null)], today));
        Assert.Equal(today.AddDays(3), Administrators.LastDayHeld([(today.AddDays(5), null), (today.AddDays(-9), today.AddDays(3))], today));
        Assert.Equal(DateOnly.MaxValue, Administrators.LastDayHeld([(today.AddDays(4), null), (today.AddDays(-9), today.AddDays(3))], today));
        Assert.Equal(today.AddDays(7), Administrators.LastDayHeld([(today, today.AddDays(2)), (today.AddDays(2), today.AddDays(7)), (today.AddDays(-5), today.AddDays(-1))], today));
    }

    [Fact]
    public void A_liaison_s_position_belongs_to_a_department_every_other_one_to_a_group()
    {
        var liaison = new Position(1, 1, Role.DepartmentLiaison, "宣传部", First, null, 7);
        Assert.Equal((7, null), (liaison.DepartmentId, liaison.Group));
        var officer = new Position(1, 1, Role.Officer, "校企组", First, null, 7);
        Assert.Equal((null, "校企组"), (officer.DepartmentId, officer.Group));
        var invitation = new Invitation("a@test", "甲", Role.DepartmentLiaison, 1, "宣传部", "hash", DateTimeOffset.UnixEpoch, 7);
        Assert.Equal((7, null), (invitation.DepartmentId, invitation.Group));
    }

    [Fact]
    public void A_term_cannot_end_before_it_begins()
    {
        var term = new Term("2026-2027学年", First, Last);
        Assert.Equal(MemberErrors.EndBeforeStart, term.Edit("新", Last, First).Error);
        Assert.Equal("2026-2027学年", term.Name);
        Assert.True(term.Edit("一天", First, First).IsSuccess);
    }

    [Fact]
    public void A_school_partner_speaks_for_a_school_and_nobody_else_does()
    {
        var partner = new Position(1, 1, Role.SchoolPartner, "校际组", First, null, 7, 9);
        Assert.Equal((null, null, 9), (partner.Group, partner.DepartmentId, partner.SchoolId));
        Assert.Null(new Position(1, 1, Role.Officer, null, First, null, 7, 9).SchoolId);
        var invitation = new Invitation("a@test", "甲", Role.SchoolPartner, 1, "师大", "hash", DateTimeOffset.UnixEpoch, 7, 9);
        Assert.Equal((null, null, 9), (invitation.Group, invitation.DepartmentId, invitation.SchoolId));
    }
}
