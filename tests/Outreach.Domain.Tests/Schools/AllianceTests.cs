using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Alliances;
using Outreach.Domain.Schools.Invitations;

namespace Outreach.Domain.Tests.Schools;

public sealed class AllianceTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    private static Alliance Founded() => Alliance.Create(new AllianceDetails("青山湖高校外联联盟", null, Today.AddDays(-100)), Today).Value;

    private static School School(string name = "江西师范大学") => new(new SchoolDetails(name));

    [Fact]
    public void A_school_that_joins_stands_in_the_alliance_and_one_that_leaves_does_not()
    {
        Assert.Equal("FoundedOn", Alliance.Create(new AllianceDetails("甲", null, Today.AddDays(1)), Today).Error!.Field);
        var (alliance, school) = (Founded(), School());
        Assert.Equal("alliance.day", alliance.Join(school, Today.AddDays(1), Today).Error!.Code);
        Assert.Equal("JoinedOn", alliance.Join(school, Today.AddDays(-101), Today).Error!.Field);
        Assert.True(alliance.Join(school, Today.AddDays(-10), Today).IsSuccess);
        Assert.Equal(SchoolStanding.Alliance, school.Standing);
        Assert.True(alliance.IsMember(school.Id));
        Assert.Equal("alliance.member", alliance.Join(school, Today, Today).Error!.Code);
        Assert.Equal("alliance.left", alliance.Leave(school, Today.AddDays(-11), false, Today).Error!.Code);
        Assert.Equal("alliance.day", alliance.Leave(school, Today.AddDays(1), false, Today).Error!.Code);
        Assert.True(alliance.Leave(school, Today.AddDays(-1), isElsewhere: false, Today).IsSuccess);
        Assert.Equal(SchoolStanding.Partner, school.Standing);
        Assert.False(alliance.IsMember(school.Id));
        Assert.Equal("alliance.no-member", alliance.Leave(school, Today, false, Today).Error!.Code);
        Assert.Equal("JoinedOn", alliance.Join(school, Today.AddDays(-5), Today).Error!.Field);
        Assert.True(alliance.Join(school, Today, Today).IsSuccess);
        Assert.Equal(2, alliance.Members.Count);
        Assert.True(alliance.Leave(school, Today, isElsewhere: true, Today).IsSuccess);
        Assert.Equal(SchoolStanding.Alliance, school.Standing);
    }

    [Fact]
    public void Only_a_member_leads_and_a_leader_does_not_leave()
    {
        var (alliance, school) = (Founded(), School());
        var lead = new AllianceDetails("联盟", null, Today.AddDays(-100), school.Id);
        Assert.Equal("LeadSchoolId", alliance.Edit(lead, Today).Error!.Field);
        alliance.Join(school, Today, Today);
        Assert.True(alliance.Edit(lead, Today).IsSuccess);
        Assert.Equal("alliance.lead-leaves", alliance.Leave(school, Today, false, Today).Error!.Code);
        Assert.True(alliance.Edit(lead with { LeadSchoolId = null }, Today).IsSuccess);
        Assert.True(alliance.Leave(school, Today, false, Today).IsSuccess);
    }

    [Fact]
    public void A_school_that_is_merged_is_a_member_once()
    {
        var (alliance, school) = (Founded(), School());
        alliance.Join(school, Today.AddDays(-5), Today);
        alliance.Edit(new AllianceDetails("联盟", null, Today.AddDays(-100), school.Id), Today);
        alliance.FollowMerge(7, school.Id, Today);
        Assert.True(alliance.IsMember(7));
        Assert.False(alliance.IsMember(school.Id));
        Assert.Equal(7, alliance.LeadSchoolId);
        alliance.Join(school, Today.AddDays(-2), Today);
        alliance.FollowMerge(7, school.Id, Today);
        Assert.Single(alliance.Members, m => m.LeftOn is null);
    }

    [Fact]
    public void A_post_is_for_somebody_has_a_day_to_come_and_takes_short_replies_until_it_is_closed()
    {
        SchoolPostDetails Details(int? alliance = null, int? days = null) => new(SchoolPostKind.Help, "借两盏追光灯", "周五晚上用", days is { } n ? Today.AddDays(n) : null, alliance);
        Assert.Equal("AllianceId", SchoolPost.Create(null, Details(), 1, Today).Error!.Field);
        Assert.True(SchoolPost.Create(null, Details(3), 1, Today).IsSuccess);
        Assert.Equal("school-post.past", SchoolPost.Create(7, Details(days: -1), 1, Today).Error!.Code);
        Assert.Equal("school-post.far", SchoolPost.Create(7, Details(days: 900), 1, Today).Error!.Code);
        var post = SchoolPost.Create(7, Details(days: 0), 1, Today).Value;
        foreach (var words in new[] { null, " ", new string('字', 501) })
            Assert.Equal("Text", post.Reply(null, words, 2).Error!.Field);
        Assert.True(post.Reply(null, new string('字', 500), 2).IsSuccess);
        Assert.True(post.Close(Today).IsSuccess);
        Assert.Equal("school-post.closed", post.Close(Today).Error!.Code);
        Assert.Equal("school-post.closed", post.Reply(7, "还要吗", 1).Error!.Code);
    }

    [Fact]
    public void An_invitation_that_moves_to_another_day_is_answered_anew_and_one_declined_can_be_repeated()
    {
        var start = Today.AddDays(10);
        var invitation = SchoolInvitation.Create(1, 2, new InvitationDetails(4, Today.AddDays(5)), start, Today).Value;
        invitation.Accept(3, "一定到", 9, start, Today, Now);
        Assert.Equal("school-invitation.already", invitation.InviteAgain(new InvitationDetails(4, Today), start, Today).Error!.Code);
        Assert.True(invitation.MoveToEvent(3, 0, start, Today).IsSuccess);
        Assert.Equal((3, InvitationAnswer.Accepted, 3), (invitation.EventId, invitation.Answer, invitation.Coming));
        Assert.True(invitation.MoveToEvent(4, 7, start.AddDays(7), Today).IsSuccess);
        Assert.Equal((4, InvitationAnswer.Waiting, null, Today.AddDays(12)), (invitation.EventId, invitation.Answer, invitation.Coming, invitation.AnswerBy));
        // Never beyond the event, never past while there is time.
        Assert.True(invitation.MoveToEvent(5, -16, Today.AddDays(1), Today).IsSuccess);
        Assert.Equal(Today, invitation.AnswerBy);
        Assert.True(invitation.Decline("有考试", 9, Today.AddDays(1), Today, Now).IsSuccess);
        Assert.Equal("school-invitation.state", invitation.MoveToEvent(6, 1, start, Today).Error!.Code);
        Assert.Equal("AnswerBy", invitation.InviteAgain(new InvitationDetails(6, Today.AddDays(-1)), start, Today).Error!.Field);
        Assert.True(invitation.InviteAgain(new InvitationDetails(6, Today), start, Today).IsSuccess);
        Assert.Equal((InvitationAnswer.Waiting, null, null), (invitation.Answer, invitation.Words, invitation.AnsweredById));
        Assert.True(invitation.Withdraw().IsSuccess);
        Assert.True(invitation.InviteAgain(new InvitationDetails(6, Today.AddDays(1)), start, Today).IsSuccess);
    }
}
