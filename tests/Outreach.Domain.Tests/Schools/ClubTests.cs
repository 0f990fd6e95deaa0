using Outreach.Domain.Schools.Clubs;

namespace Outreach.Domain.Tests.Schools;

public sealed class ClubTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static Club Club() => new(new ClubDetails("吉他社", ClubField.Arts, "李老师", 40));

    [Fact]
    public void A_club_joins_the_joint_body_with_consent_alone_and_forgets_who_agreed_when_it_leaves()
    {
        var club = Club();
        Assert.Equal("club.not-in-body", club.LeaveBody().Error!.Code);
        Assert.Equal("club.consent", club.JoinBody(" ", Today, Today).Error!.Code);
        Assert.Equal("club.consent", club.JoinBody(new string('长', 61), Today, Today).Error!.Code);
        Assert.Equal("club.consent-future", club.JoinBody("社长", Today.AddDays(1), Today).Error!.Code);
        Assert.False(club.IsInJointBody);
        Assert.True(club.JoinBody("社长", Today, Today).IsSuccess);
        Assert.Equal("club.in-body", club.JoinBody("社长", Today, Today).Error!.Code);
        Assert.Equal(("社长", Today), (club.AgreedBy, club.AgreedOn));
        Assert.True(club.LeaveBody().IsSuccess);
        Assert.Equal((null, null, false), (club.AgreedBy, club.AgreedOn, club.IsInJointBody));
    }

    [Fact]
    public void People_are_found_by_name_until_nothing_but_their_office_is_left()
    {
        var club = Club();
        club.AddContact(new ClubContactDetails(ClubOffice.Head, "何琴", "13870001111", null, Today.AddDays(-400)));
        club.AddContact(new ClubContactDetails(ClubOffice.Outreach, "杨弦", null, "yangxian", Today.AddDays(200)));
        Assert.Contains("何琴", club.SearchText, StringComparison.Ordinal);
        Assert.Equal(1, club.AnonymizeContacts(Today.AddDays(-365)));
        Assert.Equal(0, club.AnonymizeContacts(Today.AddDays(-365)));
        Assert.DoesNotContain("何琴", club.SearchText, StringComparison.Ordinal);
        Assert.Contains("杨弦", club.SearchText, StringComparison.Ordinal);
        var head = club.Contacts.First();
        Assert.Equal((ClubOffice.Head, "—", null, true), (head.Office, head.Name, head.Phone, head.IsAnonymized));
    }

    [Fact]
    public void A_need_becomes_help_a_task_and_a_note_once_each_and_only_while_it_is_open()
    {
        Assert.Equal("need.past", ClubNeed.Create(1, new ClubNeedDetails("音响", Today.AddDays(-1), null), Today).Error!.Code);
        Assert.Equal("need.far", ClubNeed.Create(1, new ClubNeedDetails("音响", Today.AddDays(800), null), Today).Error!.Code);
        var need = ClubNeed.Create(1, new ClubNeedDetails("音响", Today, 3), Today).Value;
        Assert.False(need.IsLate(Today));
        Assert.True(need.IsLate(Today.AddDays(1)));
        Assert.True(need.BecomeHelp(5).IsSuccess);
        Assert.Equal("need.help-already", need.BecomeHelp(6).Error!.Code);
        Assert.True(need.BecomeTask(7).IsSuccess);
        Assert.Equal("need.task-already", need.BecomeTask(8).Error!.Code);
        Assert.True(need.NoteForSponsor(9).IsSuccess);
        Assert.Equal("need.sponsor-already", need.NoteForSponsor(10).Error!.Code);
        Assert.Equal((5, 7, 9), (need.HelpRequestId, need.WorkItemId, need.SponsorId));
        // What was late already may keep its day.
        Assert.True(need.Edit(new ClubNeedDetails("两个音响", Today, null), Today.AddDays(3)).IsSuccess);
        Assert.Equal("need.reason", need.Drop("", Today).Error!.Code);
        Assert.Equal("need.note", need.Meet(new string('长', 501), Today).Error!.Code);
        Assert.True(need.Meet(null, Today).IsSuccess);
        Assert.Equal(["need.state", "need.state", "need.state"], [need.Drop("晚了", Today).Error!.Code, need.BecomeTask(1).Error!.Code, need.Edit(Changed(), Today).Error!.Code]);
        static ClubNeedDetails Changed() => new("改", null, null);
    }

    private static (ClubRound Round, ClubVisit Visit) Round()
    {
        var round = ClubRound.Create("招新后走访", Today.AddDays(-3), Today.AddDays(10), Today).Value;
        Assert.Equal(2, round.Add([1, 2, 2]).Value);
        return (round, round.Visits.First());
    }

    [Fact]
    public void A_round_has_days_that_can_be_meant_and_each_club_once()
    {
        Assert.Equal("round.end", ClubRound.Create("走访", Today, Today.AddDays(-1), Today).Error!.Code);
        Assert.Equal("round.past", ClubRound.Create("走访", Today.AddDays(-9), Today.AddDays(-1), Today).Error!.Code);
        Assert.Equal("round.long", ClubRound.Create("走访", Today, Today.AddDays(400), Today).Error!.Code);
        var (round, visit) = Round();
        Assert.Equal(1, round.Add([2, 3]).Value);
        Assert.Equal("round.many", round.Add([.. Enumerable.Range(10, 300)]).Error!.Code);
        Assert.True(round.Assign(visit, 4).IsSuccess);
        Assert.True(round.Remove(visit).IsSuccess);
        Assert.True(round.Close().IsSuccess);
        Assert.Equal(["round.closed", "round.closed", "round.closed"], [round.Close().Error!.Code, round.Add([9]).Error!.Code, round.Edit("改", Today, Today, Today).Error!.Code]);
    }

    [Fact]
    public void What_came_of_a_visit_is_noted_after_it_and_the_club_joins_with_consent()
    {
        var (round, visit) = Round();
        var club = Club();
        Result Record(int days, string? note, bool joins = false, string? by = null) => round.Record(visit, club, new ClubVisitReport(Today.AddDays(days), note, joins, by), 8, Today);
        Assert.Equal("round.future", Record(1, "谈得好").Error!.Code);
        Assert.Equal("round.before", Record(-4, "谈得好").Error!.Code);
        Assert.Equal("round.note", Record(0, " ").Error!.Code);
        Assert.Equal("club.consent", Record(0, "谈得好", joins: true).Error!.Code);
        Assert.Equal(["round.note", "club.consent"], Record(0, null, joins: true).Error!.All.Select(e => e.Code));
        Assert.Null(visit.VisitedOn);
        Assert.True(Record(0, "愿意加入", joins: true, by: "社长何琴").IsSuccess);
        Assert.Equal((8, Today, true, true), (visit.GoerId, visit.VisitedOn, visit.Joins, club.IsInJointBody));
        Assert.Equal("round.visited", round.Assign(visit, 9).Error!.Code);
        Assert.Equal("round.visited", round.Remove(visit).Error!.Code);
        // Noted by mistake: it is out again.
        Assert.True(Record(0, "还要考虑").IsSuccess);
        Assert.False(club.IsInJointBody);
        round.Close();
        Assert.Equal("round.closed", Record(0, "太晚").Error!.Code);
    }
}
