using Outreach.Domain.Market.Enquiries;

namespace Outreach.Domain.Tests.Market;

public sealed class EnquiryTests
{
    private const int Taker = 7, Other = 8;
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);
    private static readonly EnquiryDetails Details = new(EnquirySender.Merchant, EnquiryChannel.Phone, "李店长", "北街书店", "13800138000", "想赞助读书会", null);

    private static Enquiry At(EnquiryState state, int daysAgo = 0)
    {
        var enquiry = Enquiry.Create(Details, Today.AddDays(-daysAgo), Today, Now).Value;
        if (state >= EnquiryState.Taken)
            Assert.True(enquiry.Take(Taker, Now).IsSuccess);
        if (state >= EnquiryState.Answered)
            Assert.True(enquiry.Reply("周三来谈", Today, Taker, Today, Now).IsSuccess);
        if (state == EnquiryState.Closed)
            Assert.True(enquiry.Close("约好了", Now).IsSuccess);
        Assert.Equal(state, enquiry.State);
        return enquiry;
    }

    [Fact]
    public void It_came_today_or_lately_and_a_merchant_says_which()
    {
        Assert.Equal("enquiry.received", Enquiry.Create(Details, Today.AddDays(1), Today, Now).Error?.Code);
        Assert.Equal("enquiry.received", Enquiry.Create(Details, Today.AddDays(-91), Today, Now).Error?.Code);
        Assert.Equal("enquiry.merchant", Enquiry.Create(Details with { Organisation = null }, Today, Today, Now).Error?.Code);
        Assert.True(Enquiry.Create(Details with { Organisation = null, Sender = EnquirySender.Student }, Today, Today, Now).IsSuccess);
    }

    [Theory]
    [InlineData(EnquiryState.New, true, true, false, false)]
    [InlineData(EnquiryState.Taken, false, true, true, true)]
    [InlineData(EnquiryState.Answered, false, true, false, true)]
    [InlineData(EnquiryState.Closed, false, false, false, false)]
    public void Each_state_allows_its_verbs_alone(EnquiryState state, bool take, bool reassign, bool reply, bool close)
    {
        Assert.Equal(take, At(state).Take(Other, Now).IsSuccess);
        Assert.Equal(reassign, At(state).Reassign(Other, Now).IsSuccess);
        Assert.Equal(reply, At(state).Reply("好的", Today, Taker, Today, Now).IsSuccess);
        Assert.Equal(close, At(state).Close("完", Now).IsSuccess);
    }

    [Fact]
    public void Reassigned_it_keeps_its_state_but_a_new_one_is_taken_by_it()
    {
        var fresh = At(EnquiryState.New);
        Assert.True(fresh.Reassign(Other, Now).IsSuccess);
        Assert.Equal((EnquiryState.Taken, Other), (fresh.State, fresh.TakenById));
        var answered = At(EnquiryState.Answered);
        Assert.True(answered.Reassign(Other, Now).IsSuccess);
        Assert.Equal(EnquiryState.Answered, answered.State);
        Assert.Equal("enquiry.same-member", answered.Reassign(Other, Now).Error?.Code);
    }

    [Fact]
    public void An_answer_has_words_and_a_day_that_can_be()
    {
        foreach (var answer in new[] { null, " ", new string('长', 2001) })
            Assert.Equal("enquiry.answer", At(EnquiryState.Taken).Reply(answer, Today, Taker, Today, Now).Error?.Code);
        Assert.Equal("enquiry.answered-on", At(EnquiryState.Taken).Reply("好", Today.AddDays(1), Taker, Today, Now).Error?.Code);
        Assert.Equal("enquiry.answered-on", At(EnquiryState.Taken, 2).Reply("好", Today.AddDays(-3), Taker, Today, Now).Error?.Code);
    }

    [Fact]
    public void It_is_late_the_day_after_the_last_and_is_said_once()
    {
        Assert.False(At(EnquiryState.New, 3).IsLate(Today, 3));
        var late = At(EnquiryState.Taken, 4);
        Assert.True(late.Remind(Today, 3));
        Assert.False(late.Remind(Today, 3));
        Assert.False(At(EnquiryState.Answered, 9).IsLate(Today, 3));
    }

    [Fact]
    public void It_becomes_a_tip_and_a_sponsor_once_each_and_only_of_a_merchant()
    {
        var enquiry = At(EnquiryState.Taken);
        Assert.True(enquiry.BecomeTip(5).IsSuccess);
        Assert.Equal("enquiry.tip-made", enquiry.BecomeTip(6).Error?.Code);
        Assert.True(enquiry.BecomeSponsor(5).IsSuccess);
        Assert.Equal("enquiry.sponsor-made", enquiry.BecomeSponsor(6).Error?.Code);
        var student = Enquiry.Create(Details with { Sender = EnquirySender.Student }, Today, Today, Now).Value;
        Assert.Equal("enquiry.no-merchant", student.BecomeTip(5).Error?.Code);
        Assert.Equal("enquiry.no-merchant", student.BecomeSponsor(5).Error?.Code);
    }

    [Fact]
    public void Anonymised_it_keeps_what_kind_it_was_and_nobody()
    {
        var enquiry = At(EnquiryState.Closed);
        enquiry.Anonymize();
        Assert.Equal(("", "", "", null, null, "北街书店"), (enquiry.Name, enquiry.Contact, enquiry.What, enquiry.Answer, enquiry.Outcome, enquiry.Organisation));
        Assert.DoesNotContain("李店长", enquiry.SearchText, StringComparison.Ordinal);
    }
}
