using Outreach.Domain.Accounts;

namespace Outreach.Domain.Tests.Accounts;

public sealed class EmailCodeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_digits_work_for_ten_minutes_in_the_browser_that_asked_for_them()
    {
        var code = new EmailCode(7, "key", "012345", Now);
        Assert.False(code.Try("other", "012345", Now));
        Assert.True(code.Try("key", "012345", Now.AddMinutes(9)));
        Assert.False(code.Try("key", "012345", Now.AddMinutes(10)));
    }

    [Fact]
    public void Five_can_be_tried_and_new_ones_begin_anew()
    {
        var code = new EmailCode(7, "key", "012345", Now);
        for (var i = 0; i < 5; i++)
            Assert.False(code.Try("key", "999999", Now));
        Assert.False(code.Try("key", "012345", Now));
        code.Renew("key", "543210", Now);
        Assert.False(code.Try("key", "012345", Now));
        Assert.True(code.Try("key", "543210", Now));
    }

    [Fact]
    public void They_are_six_digits() => Assert.All(Enumerable.Range(0, 50).Select(_ => EmailCode.NewDigits()), d => Assert.Matches("^[0-9]{6}$", d));
}
