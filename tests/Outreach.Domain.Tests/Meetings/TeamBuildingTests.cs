using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.TeamBuilding;

namespace Outreach.Domain.Tests.Meetings;

public sealed class TeamBuildingTests
{
    private const int Member = 7, Leader = 8;
    private static readonly DateTimeOffset Start = new(2026, 12, 5, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = Start.AddDays(-10);
    private static readonly DateOnly Today = new(2026, 11, 25);

    private static Meeting Planned(MeetingKind kind = MeetingKind.TeamBuilding) => Meeting.Create(
        new MeetingDetails(kind, "秋季团建", Start, Start.AddHours(6), "湿地公园", Leader, Leader), [MeetingInvitee.Everybody()], Now).Value;

    private static Result<BallotOption> Propose(string? idea, DateOnly? day = null, Meeting? meeting = null, params BallotOption[] others) =>
        BallotOption.Propose(meeting ?? Planned(), idea, day, others, Member, Today);

    [Fact]
    public void An_idea_or_a_day_is_proposed_not_both_not_neither_not_twice()
    {
        var (idea, day) = (Propose("剧本杀").Value, Propose(null, Today).Value);
        Assert.Equal(("剧本杀", null, Today), (idea.Idea, idea.Day, day.Day));
        Assert.Equal(BallotErrors.IdeaOrDay, Propose(" ").Error);
        Assert.Equal(BallotErrors.IdeaOrDay, Propose("烧烤", Today).Error);
        Assert.Equal(BallotErrors.IdeaOrDay, Propose(new string('烤', 101)).Error);
        Assert.Equal(BallotErrors.DayPast, Propose(null, Today.AddDays(-1)).Error);
        Assert.Equal(BallotErrors.DayFar, Propose(null, Today.AddDays(366)).Error);
        Assert.Equal(BallotErrors.SameIdea, Propose(" 剧本 杀", null, null, idea, day).Error);
        Assert.Equal(BallotErrors.SameDay, Propose(null, Today, null, idea, day).Error);
        Assert.Equal(BallotErrors.TooMany, Propose("第三十一个", null, null, [.. Enumerable.Range(1, 30).Select(i => Propose($"主意{i}").Value)]).Error);
    }

    [Fact]
    public void A_second_press_takes_the_vote_back_and_each_person_has_one()
    {
        var (meeting, option) = (Planned(), Propose("剧本杀").Value);
        Assert.True(option.Vote(meeting, Member).Value);
        Assert.True(option.Vote(meeting, Leader).Value);
        Assert.False(option.Vote(meeting, Member).Value);
        Assert.Equal([Leader], option.Votes.Select(v => v.UserId));
    }

    [Fact]
    public void Nothing_is_proposed_or_voted_on_once_it_is_over_or_for_another_kind()
    {
        var option = Propose("剧本杀").Value;
        var cancelled = Planned();
        cancelled.Cancel("下大雨");
        Assert.Equal(BallotErrors.Over, option.Vote(cancelled, Member).Error);
        Assert.Equal(BallotErrors.Over, Propose("烧烤", null, cancelled).Error);
        var regular = Planned(MeetingKind.Regular);
        Assert.Equal(MeetingErrors.NotTeamBuilding, option.Vote(regular, Member).Error);
        Assert.Equal(MeetingErrors.NotTeamBuilding, Propose("烧烤", null, regular).Error);
    }

    [Fact]
    public void Members_sign_up_until_it_begins()
    {
        var (place, meeting) = (new Attendance(1, Member, true), Planned());
        Assert.True(place.SignUp(true, meeting, Now).IsSuccess);
        Assert.True(place.SignUp(false, meeting, Start.AddSeconds(-1)).IsSuccess);
        Assert.False(place.IsComing);
        Assert.Equal(BallotErrors.SignUpOver, place.SignUp(true, meeting, Start).Error);
        Assert.Equal(MeetingErrors.NotTeamBuilding, place.SignUp(true, Planned(MeetingKind.Regular), Now).Error);
        Assert.Null(place.State);
    }

    [Fact]
    public void A_photo_is_taken_away_by_whoever_added_it_or_runs_the_meeting()
    {
        var meeting = Planned();
        Assert.True(meeting.AddFiles([1, 2], Member).IsSuccess);
        Assert.True(meeting.RemoveFile(1, Leader, runs: false).IsNotFound);
        Assert.True(meeting.RemoveFile(1, Member, runs: false).IsSuccess);
        Assert.True(meeting.RemoveFile(2, Leader, runs: true).IsSuccess);
        Assert.True(meeting.RemoveFile(2, Leader, runs: true).IsNotFound);
    }

    [Fact]
    public void The_same_proposal_has_the_same_key_however_it_is_typed()
    {
        Assert.Equal(Propose("剧本杀 Ａ馆").Value.Key, Propose("剧本 杀a馆").Value.Key);
        Assert.NotEqual(Propose("剧本杀").Value.Key, Propose("剧本杀2").Value.Key);
        Assert.Equal(Propose(null, Today).Value.Key, Propose(null, Today).Value.Key);
        Assert.NotEqual(Propose(null, Today).Value.Key, Propose(null, Today.AddDays(1)).Value.Key);
        // A hundred characters may be eighteen hundred once folded: the key is as long as ever.
        Assert.Equal(64, Propose(new string('\uFDFA', 100)).Value.Key.Length);
    }
}
