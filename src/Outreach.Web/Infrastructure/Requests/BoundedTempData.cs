using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Outreach.Domain.Search;

namespace Outreach.Web.Infrastructure.Requests;

/// <summary>
/// What one page tells the next travels in a cookie. A forged form can make that longer than a server takes back, and would lock
/// its sender out of every page, so each text is cut to what a form of ours allows.
/// </summary>
public sealed class BoundedTempData(CookieTempDataProvider cookies) : ITempDataProvider
{
    /// <summary>More than the longest field whose text comes back this way.</summary>
    public const int Longest = 2000;

    /// <inheritdoc/>
    public IDictionary<string, object> LoadTempData(HttpContext context) => cookies.LoadTempData(context);

    /// <inheritdoc/>
    public void SaveTempData(HttpContext context, IDictionary<string, object> values) =>
        cookies.SaveTempData(context, values.ToDictionary(v => v.Key, v => v.Value is string text ? SearchText.Shorten(text, Longest) : v.Value));
}
