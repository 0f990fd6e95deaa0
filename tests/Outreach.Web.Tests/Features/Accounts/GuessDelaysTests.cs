using Outreach.Web.Authorization;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Accounts;

public sealed class GuessDelaysTests
{
    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 5)]
    [InlineData(6, 10)]
    [InlineData(9, 80)]
    [InlineData(10, 120)]
    [InlineData(500, 120)]
    public void The_wait_grows_to_two_minutes(int wrong, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), GuessDelays.DelayAfter(wrong));

    [Fact]
    public void One_address_comes_to_fewer_than_forty_guesses_an_hour_and_stops_nobody_elsewhere()
    {
        var clock = TestClock.New();
        var delays = new GuessDelays(clock);
        var tried = 0;
        for (var second = 0; second < 3600; second++)
        {
            if (delays.Begin("somebody from 203.0.113.7") == 0)
                tried++;
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(tried, 30, 39);
        Assert.NotEqual(0, delays.Begin("somebody from 203.0.113.7"));
        Assert.Equal(0, delays.Begin("somebody from 203.0.113.8"));
        Assert.Equal(0, delays.Begin("somebody else from 203.0.113.7"));
    }

    [Fact]
    public void The_right_one_and_an_hour_make_all_free_again()
    {
        var clock = TestClock.New();
        var delays = new GuessDelays(clock);
        void Guess()
        {
            for (var i = 0; i < 5; i++)
                Assert.Equal(0, delays.Begin("x"));
            Assert.Equal(5, delays.Begin("x"));
        }

        Guess();
        delays.Forget("x");
        Guess();
        clock.Advance(TimeSpan.FromMinutes(61));
        Guess();
    }
}
