using System.Buffers.Text;
using Outreach.Domain.Meetings.SignIn;

namespace Outreach.Domain.Tests.Meetings.SignIn;

public sealed class SignInTokenTests
{
    private const int Seconds = 15;
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 50, 7, TimeSpan.Zero);
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 20).Select(i => (byte)i)];
    private static readonly SignInSubject Meeting = SignInSubject.Meeting(7);

    private static string TokenAt(DateTimeOffset at, byte[]? secret = null, SignInSubject? subject = null) =>
        SignInToken.Parse(SignInToken.CodeOf(secret ?? Secret, subject ?? Meeting, at, Seconds))!.Value.Token;

    private static bool IsLive(string token, DateTimeOffset at) => SignInToken.IsLive(Secret, Meeting, token, at, Seconds);

    [Fact]
    public void A_code_lives_through_its_step_and_the_next()
    {
        // The step of 10:50:07 ends at 10:50:15.
        var token = TokenAt(Now);
        Assert.True(IsLive(token, Now));
        Assert.True(IsLive(token, Now.AddSeconds(8)));
        Assert.True(IsLive(token, Now.AddSeconds(22)));
        Assert.False(IsLive(token, Now.AddSeconds(23)));
        Assert.False(IsLive(token, Now.AddSeconds(40)));
        Assert.Equal(TimeSpan.FromSeconds(8), SignInToken.LeftOf(Now, Seconds));
    }

    [Fact]
    public void A_step_to_come_is_never_accepted()
    {
        for (var steps = 1; steps <= 4; steps++)
            Assert.False(IsLive(TokenAt(Now.AddSeconds(Seconds * steps)), Now));
        // A clock that is an hour off makes no code of now.
        Assert.False(IsLive(TokenAt(Now.AddHours(1)), Now));
        Assert.False(IsLive(TokenAt(Now.AddHours(-1)), Now));
    }

    [Fact]
    public void The_token_of_another_meeting_secret_or_subject_is_nothing_here()
    {
        Assert.False(IsLive(TokenAt(Now, subject: SignInSubject.Meeting(8)), Now));
        Assert.False(IsLive(TokenAt(Now, subject: new SignInSubject('e', 7)), Now));
        Assert.False(IsLive(TokenAt(Now, [.. Secret.Reverse()]), Now));
        Assert.False(SignInToken.IsLive([], Meeting, TokenAt(Now, []), Now, Seconds));
    }

    [Fact]
    public void A_token_keeps_at_least_eighty_bits_and_the_link_stays_within_sixty_characters()
    {
        Assert.True(Base64Url.DecodeFromChars(TokenAt(Now)).Length * 8 >= 80);
        Assert.All(TokenAt(Now), c => Assert.True(char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
        var link = $"https://outreach.example.edu.cn/s/{SignInToken.CodeOf(Secret, SignInSubject.Meeting(999_999), Now, Seconds)}";
        Assert.InRange(link.Length, 1, 60);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("m7")]
    [InlineData("7.abc")]
    [InlineData("m.abc")]
    [InlineData("m0.abc")]
    [InlineData("m-1.abc")]
    [InlineData("mzzzzzzz.abc")]
    [InlineData("M7.abc")]
    [InlineData("m7 .abc")]
    [InlineData("会议.abc")]
    public void What_is_no_code_is_no_code(string? code) => Assert.Null(SignInToken.Parse(code));

    [Fact]
    public void Odd_tokens_are_refused_and_throw_nothing()
    {
        foreach (var token in new[] { "", ".", "签到", new string('a', 38), TokenAt(Now) + "a", TokenAt(Now)[1..], TokenAt(Now).ToUpperInvariant() + "!" })
            Assert.False(IsLive(token, Now));
        Assert.Null(SignInToken.Parse("m7." + new string('a', 60)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(35)]
    [InlineData(36)]
    [InlineData(int.MaxValue)]
    public void A_subject_is_read_as_it_was_written(int id) => Assert.Equal(SignInSubject.Meeting(id), SignInSubject.Parse(SignInSubject.Meeting(id).ToString()));
}
