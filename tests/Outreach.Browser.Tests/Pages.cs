namespace Outreach.Browser.Tests;

/// <summary>Every page there is, for the tests that hold for all of them. A new page is one line here.</summary>
internal static class Pages
{
    /// <summary>
    /// Who opens it (empty: nobody has signed in), the address, and the link on that page to follow, where the address
    /// alone does not lead to it; several links, one page after the other, stand between bars.
    /// </summary>
    public static readonly (string Who, string Address, string? Follow)[] All =
    [
        ("", "/", null),
        ("", "/sign-in", null),
        ("", "/register", null),
        ("", "/forgot", null),
        ("", "/no-such-page", null),

        ("student", "/events", null), // 403
        ("student", "/account", null),

        ("officer", "/", null),
        ("officer", "/sponsors", null),
        ("officer", "/sponsors", "#list tbody a[href^='/sponsors/']"),
        ("officer", "/sponsors/new", null),
        ("officer", "/sponsors/import", null),
        ("officer", "/visits", null),
        ("officer", "/visits/new", null),
        ("officer", "/sponsors", "main a[href^='/visits/new']"),
        ("officer", "/deals", null),
        ("officer", "/deals", "main a.board-title"),
        ("officer", "/deals/list", null),
        ("officer", "/deals/new", null),
        ("officer", "/deals/list?stage=Agreed&owner=me", "#list tbody a[href^='/deals/'] | main a[href$='/contract']"),
        ("officer", "/contracts", null),
        ("officer", "/contracts?q=没有这样的合同", null),
        ("officer", "/contracts?state=Draft&who=me", "#list tbody a[href^='/contracts/']"),
        ("officer", "/contracts?state=Draft&who=me", "#list tbody a[href^='/contracts/'] | main a[href$='/draft']"),
        ("officer", "/contracts?state=Confirming", "#list tbody a[href^='/contracts/']"),
        ("officer", "/contracts?state=Fulfilling", "#list tbody a[href^='/contracts/']"),
        ("officer", "/contracts?state=Terminated", "#list tbody a[href^='/contracts/']"),
        ("officer", "/clause-check", null),
        ("officer", "/coverage", null),
        ("officer", "/lanes", null),
        ("officer", "/fulfilment", null),
        ("officer", "/fulfilment", "#list a[href^='/fulfilment/']"),
        ("officer", "/fulfilment", "#list a[href^='/contracts/']"),
        ("officer", "/contracts/figures", null),
        ("officer", "/events", null),
        ("officer", "/events?q=没有这样的活动", null),
        ("officer", "/events", "main tbody a[href^='/events/']"),
        ("officer", "/events/new", null),
        ("officer", "/slots", "form.filters ~ .card a[href*='/slots/']"),
        ("officer", "/places", "main tbody a[href*='placeId']"),
        ("officer", "/offers", null),
        ("officer", "/no-such-page", null),

        ("vice", "/sponsors", "#list tbody a[href^='/sponsors/']"),
        ("minister", "/", null),
        ("minister", "/deals/list", null),
        ("minister", "/contracts?state=Returned", "#list tbody a[href^='/contracts/']"),
        ("minister", "/slots", null),
        ("minister", "/slots", "table.month td:last-child a"),
        ("minister", "/places", null),
        ("minister", "/places", "main tbody a[href$='/edit']"),
        ("minister", "/places/new", null),
        ("minister", "/offers", null),
        ("minister", "/offers", "main a[href$='/edit']"),
        ("minister", "/offers/new", null),
        ("minister", "/departments", null),
        ("minister", "/departments", "main tbody a[href$='/edit']"),
        ("minister", "/reviews", null),
        ("minister", "/reviews", "main tbody a[href^='/reviews/']"),
        ("minister", "/delegations", null),
        ("minister", "/interests", null),
        ("vice", "/reviews", null),
        ("vice", "/cosign", null),
        ("liaison", "/cosign", null),
        ("partner", "/", null),
        ("liaison", "/fulfilment", null),
        ("liaison", "/fulfilment", "#list a[href^='/fulfilment/']"),

        ("admin", "/", null),
        ("admin", "/users", null),
        ("admin", "/users", "main tbody a[href^='/users/']"),
        ("admin", "/invitations", null),
        ("admin", "/invitations/new", null),
        ("admin", "/terms", null),
        ("admin", "/settings", null),
        ("admin", "/settings/contracts", null),
        ("admin", "/audit", null),
    ];
}
