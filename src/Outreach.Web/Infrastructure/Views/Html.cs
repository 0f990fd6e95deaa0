using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Outreach.Web.Infrastructure.Views;

/// <summary>The tones of badges, marks and messages; colour never stands alone, words come with it.</summary>
public static class Tone
{
    public const string Neutral = "neutral";

    public const string Info = "info";

    public const string Accent = "accent";

    public const string Success = "success";

    public const string Warning = "warning";

    public const string Danger = "danger";
}

internal static class Html
{
    public static TagBuilder Element(string name, string? css = null, object? content = null)
    {
        var element = new TagBuilder(name);
        if (css is not null)
            element.AddCssClass(css);
        return content is null ? element : element.With(content);
    }

    public static TagBuilder With(this TagBuilder element, object? content)
    {
        switch (content)
        {
            case null: break;
            case IHtmlContent html: element.InnerHtml.AppendHtml(html); break;
            default: element.InnerHtml.Append(Convert.ToString(content, CultureInfo.CurrentCulture) ?? ""); break;
        }
        return element;
    }

    public static TagBuilder Attr(this TagBuilder element, string name, string? value)
    {
        if (value is not null)
            element.Attributes[name] = value;
        return element;
    }

    /// <summary>The address of the current page with some query values replaced; null takes a value off.</summary>
    public static string WithQuery(this HttpRequest request, params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var query = request.Query.ToDictionary(q => q.Key, q => q.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in changes)
        {
            if (value is null)
                query.Remove(name);
            else
                query[name] = value;
        }
        return QueryHelpers.AddQueryString(request.PathBase + request.Path, query.Where(q => !StringValues.IsNullOrEmpty(q.Value)));
    }
}
