using System.Collections.Frozen;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Outreach.Web.Infrastructure.Requests;

/// <summary>
/// The paths of actions by name (<c>Deals.Detail</c>), from the actions' own route templates. Unlike a
/// <see cref="LinkGenerator"/> it weighs no candidates and no ambient values, so a list may ask it for every row.
/// </summary>
/// <exception cref="InvalidOperationException">There is no such action, or its path takes another number of values.</exception>
public sealed class ActionPaths(IActionDescriptorCollectionProvider actions)
{
    private readonly Lazy<FrozenDictionary<string, string[]>> _paths = new(() => actions.ActionDescriptors.Items
        .OfType<ControllerActionDescriptor>()
        .Where(a => a.AttributeRouteInfo?.Template is not null)
        .GroupBy(a => $"{a.ControllerName}.{a.ActionName}")
        .ToFrozenDictionary(g => g.Key, g => LiteralsOf(g.First().AttributeRouteInfo!.Template!), StringComparer.Ordinal));

    /// <summary>The path within the portal, for what is kept or sent and has no request: <c>/deals/12</c>.</summary>
    public string Of(string action) => In(default, action);

    /// <inheritdoc cref="Of(string)"/>
    public string Of<T>(string action, T value) => In(default, action, value);

    /// <inheritdoc cref="Of(string)"/>
    public string Of<T1, T2>(string action, T1 first, T2 second) => In(default, action, first, second);

    internal string In(PathString start, string action) => start.Value + Literals(action, 0)[0];

    internal string In<T>(PathString start, string action, T value)
    {
        var literals = Literals(action, 1);
        return value is string text
            ? string.Concat(start.Value, literals[0], Uri.EscapeDataString(text), literals[1])
            : string.Create(CultureInfo.InvariantCulture, $"{start.Value}{literals[0]}{value}{literals[1]}");
    }

    internal string In<T1, T2>(PathString start, string action, T1 first, T2 second)
    {
        var literals = Literals(action, 2);
        return first is string text
            ? string.Create(CultureInfo.InvariantCulture, $"{start.Value}{literals[0]}{Uri.EscapeDataString(text)}{literals[1]}{second}{literals[2]}")
            : string.Create(CultureInfo.InvariantCulture, $"{start.Value}{literals[0]}{first}{literals[1]}{second}{literals[2]}");
    }

    private string[] Literals(string action, int values) =>
        !_paths.Value.TryGetValue(action, out var literals) ? throw new InvalidOperationException($"No action is named {action}.")
        : literals.Length != values + 1 ? throw new InvalidOperationException($"The path of {action} takes {literals.Length - 1} values, not {values}.")
        : literals;

    // What stands before, between and after the parameters: one more than there are parameters.
    private static string[] LiteralsOf(string template)
    {
        List<string> literals = [""];
        foreach (var segment in RoutePatternFactory.Parse(template).PathSegments)
        {
            literals[^1] += "/";
            foreach (var part in segment.Parts)
            {
                if (part is RoutePatternLiteralPart literal)
                    literals[^1] += literal.Content;
                else if (part is RoutePatternSeparatorPart separator)
                    literals[^1] += separator.Content;
                else
                    literals.Add("");
            }
        }

        return literals is [""] ? ["/"] : [.. literals];
    }
}

/// <summary>Links in views and controllers: <c>href="@Url.To("Deals.Detail", deal.Id)"</c>, a query written behind it.</summary>
public static class ActionPathExtensions
{
    public static string To(this IUrlHelper url, string action) => url.Paths().In(url.Start(), action);

    public static string To<T>(this IUrlHelper url, string action, T value) => url.Paths().In(url.Start(), action, value);

    public static string To<T1, T2>(this IUrlHelper url, string action, T1 first, T2 second) => url.Paths().In(url.Start(), action, first, second);

    private static ActionPaths Paths(this IUrlHelper url) => url.ActionContext.HttpContext.RequestServices.GetRequiredService<ActionPaths>();

    private static PathString Start(this IUrlHelper url) => url.ActionContext.HttpContext.Request.PathBase;
}
