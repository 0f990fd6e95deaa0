using Outreach.Domain.Accounts;

namespace Outreach.Domain.Tests.Accounts;

public sealed class PasswordStrengthTests
{
    private static readonly string[] Own = ["outreach", "wailian", "外联部", "zhangxiaoming"];

    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2026")]
    [InlineData("Passw0rd!Passw0rd!")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("qwertyuiop[]")]
    [InlineData("trustno1trustno1")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("123456789012")]
    [InlineData("abababababab")]
    [InlineData("woaini1314520")]
    [InlineData("iloveyou2026!!")]
    [InlineData("Summer2026!abc")]
    [InlineData("Outreach-2026!")]
    [InlineData("outreachwailian1")]
    [InlineData("外联部外联部外联部外联部")]
    [InlineData("ZhangXiaoMing1999")]
    [InlineData("zhangxiaoming20061231")]
    public void What_is_tried_first_is_refused(string password) => Assert.True(PasswordStrength.IsGuessable(password, Own), $"{PasswordStrength.PointsOf(password, Own)} points");

    [Theory]
    [InlineData("yangben-wailian-26")]
    [InlineData("correct horse battery staple")]
    [InlineData("we meet at the north gate at nine")]
    [InlineData("xk29fj2lqpzm")]
    [InlineData("春天的操场上有风筝和云")]
    [InlineData("839274016528")]
    public void What_nobody_guesses_is_taken(string password) => Assert.False(PasswordStrength.IsGuessable(password, Own), $"{PasswordStrength.PointsOf(password, Own)} points");

    [Fact]
    public void The_longest_one_is_judged_at_once()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        _ = PasswordStrength.PointsOf(new string([.. Enumerable.Range(0, 5000).Select(i => (char)('a' + (i % 26)))]), Own);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2));
    }
}
