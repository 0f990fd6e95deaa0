using Outreach.Domain.Accounts;

namespace Outreach.Domain.Tests.Accounts;

public sealed class InvitationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);

    private static Invitation Sent() => new("new@test.example", "新人", Role.Officer, 1, "校企组", new string('a', 64), Now);

    [Fact]
    public void The_link_works_for_seven_days_and_not_a_moment_longer()
    {
        var invitation = Sent();
        Assert.True(invitation.IsOpen(Now));
        Assert.True(invitation.IsOpen(Now.AddDays(7).AddTicks(-1)));
        Assert.False(invitation.IsOpen(Now.AddDays(7)));
        Assert.Equal(MemberErrors.InvitationOver, invitation.Use(5, Now.AddDays(7)).Error);
        Assert.Null(invitation.UsedAt);
    }

    [Fact]
    public void It_makes_one_account()
    {
        var invitation = Sent();
        Assert.True(invitation.Use(5, Now.AddHours(1)).IsSuccess);
        Assert.Equal(MemberErrors.InvitationOver, invitation.Use(6, Now.AddHours(2)).Error);
        Assert.Equal((5, Now.AddHours(1)), (invitation.UsedById, invitation.UsedAt));
    }

    [Fact]
    public void A_withdrawn_one_makes_none()
    {
        var invitation = Sent();
        Assert.True(invitation.Revoke(Now).IsSuccess);
        Assert.Equal(MemberErrors.InvitationOver, invitation.Use(5, Now).Error);
        Assert.Equal(MemberErrors.InvitationOver, invitation.Revoke(Now).Error);
    }

    [Fact]
    public void A_used_one_cannot_be_withdrawn()
    {
        var invitation = Sent();
        invitation.Use(5, Now);
        Assert.Equal(MemberErrors.InvitationOver, invitation.Revoke(Now).Error);
        Assert.Null(invitation.RevokedAt);
    }

    [Fact]
    public void A_session_ends_once()
    {
        var session = new UserSession("key", 1, new string('x', 300), Now);
        Assert.Equal(200, session.Device.Length);
        session.Seen(Now.AddMinutes(10));
        session.End(Now.AddMinutes(20));
        session.End(Now.AddMinutes(30));
        Assert.Equal((Now.AddMinutes(10), Now.AddMinutes(20)), (session.SeenAt, session.EndedAt));
    }
}
