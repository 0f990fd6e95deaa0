using Outreach.Domain.Tasks.Help;

namespace Outreach.Domain.Tests.Tasks;

public sealed class HelpRequestTests
{
    private const int Department = 3, Asker = 7, Liaison = 8;
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);
    private static readonly HelpDetails Details = new(HelpKind.Backstage, "换装引导", null, Today.AddDays(7), new TimeOnly(18, 0), new TimeOnly(21, 0), 4, "大礼堂", Today.AddDays(2), null);

    private static HelpRequest Asked(HelpDetails? details = null) => HelpRequest.Create(details ?? Details, HelpDirection.FromUs, Department, Asker, Today).Value;

    private static HelpRequest Accepted()
    {
        var request = Asked();
        Assert.True(request.Accept(null, Liaison, false, Today, Now).IsSuccess);
        return request;
    }

    [Fact]
    public void A_new_request_waits_and_says_how_early_it_was_asked()
    {
        var request = Asked();
        Assert.Equal((HelpState.Waiting, 7), (request.State, request.LeadDays));
        Assert.True(request.LeadDays >= HelpRequest.UsualLeadDays);
    }

    [Fact]
    public void Silly_days_times_and_numbers_are_refused()
    {
        static string? CodeOf(HelpDetails details) => HelpRequest.Create(details, HelpDirection.ToUs, Department, Asker, Today).Error?.Code;
        Assert.Equal("help.day-past", CodeOf(Details with { On = Today.AddDays(-1), AnswerBy = Today.AddDays(-1) }));
        Assert.Equal("help.day-far", CodeOf(Details with { On = Today.AddYears(3) }));
        Assert.Equal("help.end-before-start", CodeOf(Details with { Until = new TimeOnly(17, 0) }));
        Assert.Equal("help.no-start", CodeOf(Details with { From = null }));
        Assert.Equal("help.answer-by", CodeOf(Details with { AnswerBy = Today.AddDays(8) }));
        Assert.Equal("help.answer-by", CodeOf(Details with { AnswerBy = Today.AddDays(-1) }));
        foreach (var people in new[] { 0, -1, 501, int.MaxValue })
            Assert.Equal("help.people", CodeOf(Details with { People = people }));
        Assert.Null(CodeOf(Details with { On = Today, AnswerBy = Today, From = null, Until = null }));
    }

    [Fact]
    public void It_goes_from_asked_to_thanked()
    {
        var request = Accepted();
        Assert.Equal(HelpErrors.TooEarly, request.Complete(4, Today).Error);
        Assert.Equal(HelpErrors.Came, request.Complete(-1, Details.On).Error);
        Assert.True(request.Complete(null, Details.On).IsSuccess);
        Assert.Equal(4, request.Came);
        Assert.Equal(HelpErrors.ThanksMissing, request.Thank(" ").Error);
        Assert.True(request.Thank("辛苦了").IsSuccess);
        Assert.Equal(HelpErrors.WrongState, request.Thank("再谢一次").Error);
    }

    [Fact]
    public void It_is_declined_only_with_a_reason_and_withdrawn_only_before_an_answer()
    {
        Assert.Equal(HelpErrors.ReasonMissing, Asked().Decline(null, Liaison, false, Now).Error);
        Assert.Equal(HelpErrors.ReasonMissing, Asked().Decline(new string('长', 501), Liaison, false, Now).Error);
        var declined = Asked();
        Assert.True(declined.Decline("那天有彩排", Liaison, false, Now).IsSuccess);
        Assert.Equal(HelpErrors.WrongState, declined.Accept(null, Liaison, false, Today, Now).Error);
        Assert.Equal(HelpErrors.WrongState, declined.Withdraw().Error);
        Assert.True(Asked().Withdraw().IsSuccess);
        Assert.Equal(HelpErrors.WrongState, Accepted().Withdraw().Error);
        Assert.True(Accepted().Decline("排练改期", Liaison, false, Now).IsSuccess);
    }

    [Fact]
    public void An_answer_in_a_departments_stead_says_who_agreed_and_is_marked()
    {
        var request = Asked();
        Assert.Equal(HelpErrors.InSteadNote, request.Accept(null, Asker + 1, true, Today, Now).Error);
        Assert.True(request.Accept("学习部部长电话里答应", Asker + 1, true, Today, Now).IsSuccess);
        Assert.True(request.IsAnsweredInStead);
    }

    [Fact]
    public void A_past_need_is_not_accepted() => Assert.Equal(HelpErrors.TooLate, Asked().Accept(null, Liaison, false, Details.On.AddDays(1), Now).Error);

    [Fact]
    public void A_cancelled_event_ends_it_also_once_it_was_accepted()
    {
        var request = Accepted();
        Assert.True(request.CancelWithEvent("下雨").IsSuccess);
        Assert.Equal((HelpState.Withdrawn, "下雨"), (request.State, request.WithdrawReason));
        Assert.Equal(HelpErrors.WrongState, request.CancelWithEvent("下雨").Error);
    }

    [Fact]
    public void Each_reminder_is_sent_once()
    {
        var request = Asked();
        Assert.Null(request.RemindOf(Today));
        Assert.Equal(HelpReminder.AnswerDue, request.RemindOf(Today.AddDays(1)));
        Assert.Null(request.RemindOf(Today.AddDays(2)));
        Assert.Equal(HelpReminder.AnswerLate, request.RemindOf(Today.AddDays(3)));
        var accepted = Accepted();
        Assert.Equal(HelpReminder.DayBefore, accepted.RemindOf(Today.AddDays(6)));
        Assert.Null(accepted.RemindOf(Today.AddDays(7)));
    }
}
