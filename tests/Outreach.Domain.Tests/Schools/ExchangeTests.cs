using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Domain.Schools.Invitations;

namespace Outreach.Domain.Tests.Schools;

public sealed class ExchangeTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);

    private static School School() => new(new SchoolDetails("江西师范大学"));

    private static ExchangeDetails At(int days, ExchangeKind kind = ExchangeKind.GetTogether, string? lesson = null) => new(kind, Today.AddDays(days), "一起包饺子", "周舟", lesson);

    [Fact]
    public void What_was_held_lies_in_the_past_with_somebody_of_ours_and_the_school_takes_note()
    {
        var school = School();
        Assert.Equal("exchange.future", Exchange.Log(school, At(1), [1], Today).Error!.Code);
        Assert.Equal("exchange.nobody", Exchange.Log(school, At(0), [], Today).Error!.Code);
        Assert.Null(school.LastContactOn);
        var held = Exchange.Log(school, At(-3, ExchangeKind.JointEvent), [1, 2, 2], Today).Value;
        Assert.Equal((ExchangeState.Held, 2), (held.State, held.Participants.Count));
        Assert.Equal((Today.AddDays(-3), SchoolStanding.Partner), (school.LastContactOn, school.Standing));
    }

    [Fact]
    public void A_plan_lies_ahead_and_is_held_or_called_off_once()
    {
        Assert.Equal("exchange.past", Exchange.Plan(1, At(-1), [], Today).Error!.Code);
        Assert.Equal("exchange.far", Exchange.Plan(1, At(800), [], Today).Error!.Code);
        var school = School();
        var planned = Exchange.Plan(school.Id, At(5), [1], Today).Value;
        Assert.True(planned.EditPlan(At(6), [1], Today).IsSuccess);
        Assert.Equal("exchange.future", planned.Hold(school, At(6), [1], Today).Error!.Code);
        Assert.True(planned.Hold(school, At(6), [1], Today.AddDays(6)).IsSuccess);
        Assert.Equal("exchange.state", planned.EditPlan(At(7), [1], Today).Error!.Code);
        Assert.Equal("exchange.state", planned.CallOff("下雨").Error!.Code);
        var off = Exchange.Plan(school.Id, At(5), [1], Today).Value;
        Assert.Equal("exchange.reason", off.CallOff(" ").Error!.Code);
        Assert.True(off.CallOff("对方换了日期").IsSuccess);
        Assert.Equal("exchange.state", off.Hold(school, At(0), [1], Today).Error!.Code);
    }

    [Fact]
    public void What_was_learned_becomes_an_idea_once_and_a_visit_has_one_programme()
    {
        var held = Exchange.Log(School(), At(0), [1], Today).Value;
        Assert.Equal("exchange.nothing-learned", held.BecomeIdea(9).Error!.Code);
        var learned = Exchange.Log(School(), At(0, lesson: "先分组再介绍"), [1], Today).Value;
        Assert.True(learned.BecomeIdea(9).IsSuccess);
        Assert.Equal("exchange.idea-already", learned.BecomeIdea(10).Error!.Code);
        Assert.Equal("exchange.no-programme", learned.PrepareProgramme().Error!.Code);
        Assert.Equal("exchange.no-programme", Exchange.Plan(1, At(3, ExchangeKind.Call), [], Today).Value.PrepareProgramme().Error!.Code);
        var visit = Exchange.Plan(1, At(3, ExchangeKind.VisitIn), [], Today).Value;
        Assert.True(visit.PrepareProgramme().IsSuccess);
        Assert.Equal("exchange.programme-already", visit.PrepareProgramme().Error!.Code);
    }

    [Fact]
    public void A_promise_of_ours_has_a_keeper_and_ends_once()
    {
        PromiseDetails Details(PromiseSide side, int days, int? owner) => new(side, "借出追光灯", Today.AddDays(days), owner, "周舟");
        Assert.Equal("promise.owner", SchoolPromise.Create(1, null, Details(PromiseSide.Ours, 3, null), Today).Error!.Code);
        Assert.Equal("exchange.past", SchoolPromise.Create(1, null, Details(PromiseSide.Theirs, -1, null), Today).Error!.Code);
        var theirs = SchoolPromise.Create(1, null, Details(PromiseSide.Theirs, 3, 5), Today).Value;
        Assert.Equal((null, "周舟"), (theirs.OwnerId, theirs.By));
        var ours = SchoolPromise.Create(1, null, Details(PromiseSide.Ours, 3, 5), Today).Value;
        Assert.Equal((5, null), (ours.OwnerId, ours.By));
        Assert.False(ours.RemindOf(Today.AddDays(3)));
        Assert.True(ours.RemindOf(Today.AddDays(4)));
        Assert.False(ours.RemindOf(Today.AddDays(5)));
        Assert.True(ours.Edit(Details(PromiseSide.Ours, 9, 5), Today.AddDays(5)).IsSuccess);
        Assert.True(ours.RemindOf(Today.AddDays(10)));
        Assert.Equal("Note", ours.Break("", Today).Error!.Field);
        Assert.True(ours.Keep(null, Today).IsSuccess);
        Assert.Equal("exchange.state", ours.Break("忘了", Today).Error!.Code);
        Assert.Equal("exchange.state", ours.Keep(null, Today).Error!.Code);
        Assert.Equal("exchange.state", ours.Edit(Details(PromiseSide.Ours, 9, 5), Today).Error!.Code);
    }

    [Fact]
    public void An_invitation_is_answered_within_its_seats_before_the_event()
    {
        var start = Today.AddDays(10);
        InvitationDetails Details(int seats, int answerIn) => new(seats, Today.AddDays(answerIn));
        Assert.Equal("Seats", SchoolInvitation.Create(1, 2, Details(0, 5), start, Today).Error!.Field);
        Assert.Equal("AnswerBy", SchoolInvitation.Create(1, 2, Details(4, 11), start, Today).Error!.Field);
        Assert.Equal("AnswerBy", SchoolInvitation.Create(1, 2, Details(4, -1), start, Today).Error!.Field);
        var invitation = SchoolInvitation.Create(1, 2, Details(4, 5), start, Today).Value;
        Assert.False(invitation.RemindOf(Today.AddDays(5)));
        Assert.True(invitation.RemindOf(Today.AddDays(6)));
        Assert.False(invitation.RemindOf(Today.AddDays(7)));
        foreach (var coming in new int?[] { null, 0, 5 })
            Assert.Equal("Coming", invitation.Accept(coming, null, 9, start, Today, Now).Error!.Field);
        Assert.True(invitation.Accept(3, "一定到", 9, start, Today, Now).IsSuccess);
        Assert.Equal("Seats", invitation.Edit(Details(2, 5), start, Today).Error!.Field);
        Assert.Equal("school-invitation.early", invitation.RecordArrival(3, start, Today).Error!.Code);
        Assert.True(invitation.RecordArrival(0, start, start).IsSuccess);
        Assert.Equal("school-invitation.late", invitation.Decline(null, 9, start, start.AddDays(1), Now).Error!.Code);
        Assert.True(invitation.Decline("有考试", 9, start, Today, Now).IsSuccess);
        Assert.Null(invitation.Coming);
        Assert.Equal("school-invitation.state", invitation.Edit(Details(4, 5), start, Today).Error!.Code);
        Assert.True(invitation.Withdraw().IsSuccess);
        Assert.Equal("school-invitation.state", invitation.Accept(2, null, 9, start, Today, Now).Error!.Code);
        Assert.Equal("school-invitation.state", invitation.Withdraw().Error!.Code);
    }
}
