using Outreach.Domain.Accounts;
using Outreach.Domain.Meetings;

namespace Outreach.Domain.Tests.Meetings;

public sealed class MeetingTests
{
    private const int Chair = 3, Secretary = 7;
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);
    private static readonly MeetingDetails Details = new(MeetingKind.Regular, "第 9 周例会", Now.AddDays(2), Now.AddDays(2).AddHours(1), "活动中心 301", Chair, Secretary);
    private static readonly MeetingInvitee[] Everybody = [MeetingInvitee.Everybody()];

    private static Meeting Planned(MeetingDetails? details = null) => Meeting.Create(details ?? Details, Everybody, Now).Value;

    private static Meeting Held()
    {
        var meeting = Planned();
        Assert.True(meeting.Hold(Details.EndsAt).IsSuccess);
        return meeting;
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_all_of_it_at_once()
    {
        static string[] Codes(MeetingDetails details, params MeetingInvitee[] invitees) => [.. Meeting.Create(details, invitees, Now).Error!.All.Select(e => e.Code).Order(StringComparer.Ordinal)];
        Assert.Equal(["meeting.end"], Codes(Details with { EndsAt = Details.StartsAt }, Everybody));
        Assert.Equal(["meeting.long"], Codes(Details with { EndsAt = Details.StartsAt.AddHours(13) }, Everybody));
        Assert.Equal(["meeting.start-past"], Codes(Details with { StartsAt = Now.AddDays(-15), EndsAt = Now.AddDays(-15).AddHours(1) }, Everybody));
        Assert.Equal(["meeting.start-far"], Codes(Details with { StartsAt = Now.AddDays(500), EndsAt = Now.AddDays(500).AddHours(1) }, Everybody));
        Assert.Equal(["meeting.nobody", "meeting.place", "meeting.secretary", "meeting.title"], Codes(Details with { Title = " ", Place = "", SecretaryId = null }));
    }

    [Theory]
    [InlineData(MeetingKind.Coordination)]
    [InlineData(MeetingKind.Summary)]
    public void Meetings_around_an_event_name_it(MeetingKind kind)
    {
        Assert.Equal(MeetingErrors.EventMissing, Meeting.Create(Details with { Kind = kind }, Everybody, Now).Error);
        Assert.True(Meeting.Create(Details with { Kind = kind, EventId = 5 }, Everybody, Now).IsSuccess);
    }

    [Fact]
    public void One_that_was_called_together_on_the_spot_is_entered_afterwards() =>
        Assert.True(Meeting.Create(Details with { StartsAt = Now.AddDays(-3), EndsAt = Now.AddDays(-3).AddHours(1) }, Everybody, Now).IsSuccess);

    [Fact]
    public void Times_change_only_by_moving_with_a_reason()
    {
        var meeting = Planned();
        Assert.Equal(MeetingErrors.TimesAreMoved, meeting.Edit(Details with { StartsAt = Details.StartsAt.AddMinutes(30) }, Everybody, Now).Error);
        Assert.Equal(MeetingErrors.ReasonMissing, meeting.Move(Details.StartsAt.AddDays(1), Details.EndsAt.AddDays(1), "302", " ", Now).Error);
        Assert.Equal(MeetingErrors.ReasonMissing, meeting.Move(Details.StartsAt.AddDays(1), Details.EndsAt.AddDays(1), "302", new string('因', 501), Now).Error);
        Assert.Equal(MeetingErrors.MovedToPast, meeting.Move(Now.AddHours(-2), Now.AddHours(-1), "302", "撞课", Now).Error);
        Assert.Equal(MeetingErrors.SameTimes, meeting.Move(Details.StartsAt, Details.EndsAt, Details.Place, "撞课", Now).Error);
        Assert.Equal(MeetingErrors.MovedAfterSignIn, meeting.Move(Details.StartsAt.AddDays(1), Details.EndsAt.AddDays(1), "302", "撞课", Now, hasRecords: true).Error);
        meeting.Announce();
        Assert.True(meeting.Move(Details.StartsAt.AddDays(1), Details.EndsAt.AddDays(1), "302", "撞课", Now).IsSuccess);
        Assert.Equal((Details.StartsAt.AddDays(1), Details.StartsAt, "撞课", "302", false), (meeting.StartsAt, meeting.MovedFrom, meeting.MoveReason, meeting.Place, meeting.IsAnnounced));
    }

    [Fact]
    public void It_is_cancelled_with_a_reason_once()
    {
        var meeting = Planned();
        Assert.Equal(MeetingErrors.ReasonMissing, meeting.Cancel(null).Error);
        Assert.True(meeting.Cancel("放假").IsSuccess);
        Assert.Equal(MeetingErrors.NotPlanned, meeting.Cancel("再来一次").Error);
        Assert.Equal(MeetingErrors.NotPlanned, meeting.Hold(Details.EndsAt).Error);
        Assert.Equal(MeetingErrors.NotPlanned, meeting.Edit(Details, Everybody, Now).Error);
    }

    [Fact]
    public void It_is_held_once_it_began_and_its_minutes_are_published_once()
    {
        Assert.Equal(MeetingErrors.NotBegun, Planned().Hold(Details.StartsAt.AddSeconds(-1)).Error);
        Assert.Equal(MeetingErrors.NotHeld, Planned().Publish(hasMinutes: true, Secretary, Details.EndsAt).Error);
        var meeting = Held();
        Assert.Equal(MeetingErrors.NotPlanned, meeting.Move(Details.StartsAt.AddDays(9), Details.EndsAt.AddDays(9), "302", "撞课", Now).Error);
        Assert.Equal(MeetingErrors.MinutesEmpty, meeting.Publish(hasMinutes: false, Secretary, Details.EndsAt).Error);
        Assert.True(meeting.Publish(hasMinutes: true, Secretary, Details.EndsAt).IsSuccess);
        Assert.Equal(MeetingErrors.NotHeld, meeting.Publish(hasMinutes: true, Secretary, Details.EndsAt).Error);
    }

    [Fact]
    public void Minutes_are_due_two_days_after_the_end() => Assert.Equal(Details.EndsAt.AddDays(2), Planned().MinutesDueAt(new MeetingSettings()));

    [Fact]
    public void Chair_and_secretary_run_their_meeting_and_leaders_any()
    {
        var meeting = Planned();
        Assert.True(meeting.IsRunBy(Chair, runs: false));
        Assert.True(meeting.IsRunBy(Secretary, runs: false));
        Assert.False(meeting.IsRunBy(99, runs: false));
        Assert.True(meeting.IsRunBy(99, runs: true));
    }

    [Fact]
    public void A_series_keeps_its_weekday_and_each_has_a_secret_of_its_own()
    {
        var first = new DateTime(2026, 12, 1, 19, 0, 0);
        Assert.Equal([first, first.AddDays(7), first.AddDays(14)], MeetingSeries.TimesOf(first, MeetingRhythm.Weekly, 3));
        Assert.Equal([first, first.AddDays(14)], MeetingSeries.TimesOf(first, MeetingRhythm.Fortnightly, 2));
        Assert.NotEqual(Planned().SignInSecret, Planned().SignInSecret);
        Assert.True(Planned().SignInSecret.Length >= 16);
    }

    [Fact]
    public void The_same_invitations_stay_the_same_rows()
    {
        var meeting = Meeting.Create(Details, [MeetingInvitee.OfRole(Role.Officer), MeetingInvitee.Of(5, isRequired: false)], Now).Value;
        var before = meeting.Invitees.ToList();
        Assert.True(meeting.Edit(Details with { Place = "302" }, [MeetingInvitee.OfRole(Role.Officer), MeetingInvitee.Of(5, isRequired: false)], Now).IsSuccess);
        Assert.Equal(before, meeting.Invitees);
        Assert.True(meeting.Edit(Details, [MeetingInvitee.Of(5)], Now).IsSuccess);
        Assert.Equal([(InviteeKind.Person, true, 1)], meeting.Invitees.Select(i => (i.Kind, i.IsRequired, i.Number)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5001)]
    public void Nobody_counts_such_heads(int heads)
    {
        var meeting = Held();
        Assert.Equal(MeetingErrors.HeadCount, meeting.CountHeads(heads).Error);
        Assert.True(meeting.CountHeads(31).IsSuccess);
        Assert.Equal(31, meeting.HeadCount);
    }

    [Fact]
    public void Money_is_planned_for_team_buildings_alone_in_yuan_and_fen()
    {
        Assert.Equal(MeetingErrors.NotTeamBuilding, Planned().SetBudget(100, "门票").Error);
        var outing = Planned(Details with { Kind = MeetingKind.TeamBuilding });
        foreach (var silly in new[] { 0m, -1m, 3.333m, 1_000_000_000_000m })
            Assert.Equal(MeetingErrors.BudgetAmount, outing.SetBudget(silly, "门票").Error);
        Assert.True(outing.SetBudget(660.50m, "门票 11 张").IsSuccess);
    }

    [Fact]
    public void Every_number_of_the_settings_has_its_range()
    {
        var settings = new MeetingSettings();
        var usual = new MeetingNumbers(15, 15, 10, 3, 24, 3, 3, 2, 3, 2, 30, 15, 5, 3);
        Assert.True(settings.Edit(usual).IsSuccess);
        Assert.Equal("DeviceDays", settings.Edit(usual with { DeviceDays = 31 }).Error!.Field);
        Assert.Equal("TalkAt", settings.Edit(usual with { WarnAt = 4 }).Error!.Field);
        Assert.Equal(3, settings.Edit(usual with { CodeSeconds = 9, ClaimMinutes = 16, SpotCheck = 0 }).Error!.All.Count());
        Assert.Equal(15, settings.CodeSeconds);
    }
}
