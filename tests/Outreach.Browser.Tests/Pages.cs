namespace Outreach.Browser.Tests;

/// <summary>Every page there is, for the tests that hold for all of them. A new page is one line here.</summary>
internal static class Pages
{
    /// <summary>
    /// Who opens it (empty: nobody has signed in), the address, and the link on that page to follow, where the address
    /// alone does not lead to it.
    /// </summary>
    public static readonly (string Who, string Address, string? Follow)[] All =
    [
        ("", "/sign-in", null),
        ("", "/no-such-page", null),
        ("student", "/events", null), // 403
        ("officer", "/no-such-page", null),

        ("officer", "/events", null),
        ("officer", "/events?q=没有这样的活动", null),
        ("officer", "/events/new", null),
        ("officer", "/events", "main a[href^='/events/']:not([href*='new'])"),
    ];
}
