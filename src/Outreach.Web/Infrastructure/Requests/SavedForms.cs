namespace Outreach.Web.Infrastructure.Requests;

/// <summary>
/// Tells the browser, on whatever page comes next, which forms have been saved (by their keys): what was typed into any other
/// is kept there (kept.js, drafts.js), whether the network, the portal or the database failed on the way.
/// </summary>
public static class SavedForms
{
    private const string Cookie = "outreach-saved";

    // Several windows may save before one of them shows a page.
    private const int Most = 5;

    /// <summary>Notes that the form of this key is done.</summary>
    public static void Confirm(HttpContext context, Guid form)
    {
        var keys = Read(context.Request).Where(k => k != $"{form:N}").TakeLast(Most - 1).Append($"{form:N}");
        context.Response.Cookies.Append(Cookie, string.Join('.', keys), new CookieOptions { MaxAge = TimeSpan.FromMinutes(30), IsEssential = true, Path = "/" });
    }

    /// <summary>The keys of forms that this browser has saved lately.</summary>
    public static IEnumerable<string> Read(HttpRequest request) =>
        (request.Cookies[Cookie] ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries).Where(k => k.Length == 32 && k.All(char.IsAsciiHexDigitLower)).TakeLast(Most);
}
