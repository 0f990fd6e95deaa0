using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Outreach.Web.Infrastructure.Assets;

namespace Outreach.Web.Infrastructure.TagHelpers;

/// <summary>The tones of badges, marks and messages; colour never stands alone, words come with it.</summary>
public static class Tones
{
    /// <summary>Nothing to do, or over.</summary>
    public const string Neutral = "neutral";

    /// <summary>Under way.</summary>
    public const string Info = "info";

    /// <summary>On track, in the department's own colour.</summary>
    public const string Accent = "accent";

    /// <summary>Reached.</summary>
    public const string Success = "success";

    /// <summary>Someone has to act.</summary>
    public const string Warning = "warning";

    /// <summary>Failed or forbidden.</summary>
    public const string Danger = "danger";
}

/// <summary>Small pieces of markup which several tag helpers write.</summary>
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

    /// <summary>A Tabler icon; hidden from assistive technology, as words always stand beside it.</summary>
    public static TagBuilder Svg(this IAssets assets, string name, string? css = null)
    {
        var svg = Element("svg", css is null ? "icon" : $"icon {css}");
        svg.Attr("viewBox", "0 0 24 24").Attr("width", "24").Attr("height", "24").Attr("aria-hidden", "true").Attr("focusable", "false");
        if (name.EndsWith("-filled", StringComparison.Ordinal))
            svg.Attr("fill", "currentColor");
        else
            svg.Attr("fill", "none").Attr("stroke", "currentColor").Attr("stroke-width", "1.75").Attr("stroke-linecap", "round").Attr("stroke-linejoin", "round");
        svg.InnerHtml.AppendHtml(assets.Icon(name));
        return svg;
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

    /// <summary>Makes a link refresh the enclosing <c>list-region</c> in place; without JavaScript it stays a link.</summary>
    public static TagBuilder Refreshing(this TagBuilder link, HttpContext context, string url)
    {
        link.Attr("href", url);
        return ListRegionTagHelper.Current(context) is { } id
            ? link.Attr("hx-get", url).Attr("hx-target", $"#{id}").Attr("hx-select", $"#{id}").Attr("hx-swap", "outerHTML").Attr("hx-push-url", "true")
            : link;
    }
}
