using Outreach.Domain.Notifications;

namespace Outreach.Domain.Tests.Notifications;

public sealed class OutboxMessageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);

    private static OutboxMessage Waiting() => new("a@test.example", "主题", "秘密链接", Now);

    [Fact]
    public void A_new_mail_is_due_at_once() => Assert.Equal((Now, 0), (Waiting().DueAt, Waiting().Attempts));

    [Fact]
    public void A_claim_keeps_others_away_for_two_minutes_and_raises_the_version()
    {
        var mail = Waiting();
        mail.Claim(Now);
        Assert.Equal((1, 1, Now.AddMinutes(2)), (mail.Version, mail.Attempts, mail.DueAt));
    }

    [Fact]
    public void Failures_are_tried_again_ever_later_and_given_up_after_eight()
    {
        var mail = Waiting();
        var waits = new List<double?>();
        for (var i = 0; i < OutboxMessage.MaxAttempts; i++)
        {
            mail.Claim(Now);
            mail.Failed("SmtpException: no route", Now);
            waits.Add((mail.DueAt - Now)?.TotalMinutes);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, null], waits);
        Assert.Null(mail.SentAt);
        Assert.Equal("秘密链接", mail.Body);
    }

    [Fact]
    public void What_went_out_is_due_no_more_and_keeps_no_secret()
    {
        var mail = Waiting();
        mail.Claim(Now);
        mail.Failed("x", Now);
        mail.Claim(Now.AddMinutes(1));
        mail.Sent(Now.AddMinutes(1));
        Assert.Equal((null, Now.AddMinutes(1), "", null), (mail.DueAt, mail.SentAt, mail.Body, mail.LastError));
    }

    [Fact]
    public void A_long_error_is_cut_to_what_the_column_holds()
    {
        var mail = Waiting();
        mail.Failed(new string('e', 2000), Now);
        Assert.Equal(500, mail.LastError!.Length);
    }
}
