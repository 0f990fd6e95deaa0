using Microsoft.Extensions.Time.Testing;

namespace Outreach.Web.Tests.Testing;

/// <summary>The clock of the tests begins on 21 November 2026, noon in Shanghai, and stands still until it is moved.</summary>
public static class TestClock
{
    public static readonly DateTimeOffset Start = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);

    public static FakeTimeProvider New() => new(Start);
}
