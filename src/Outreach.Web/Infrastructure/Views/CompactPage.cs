using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Outreach.Web.Infrastructure.Views;

/// <summary>
/// The base of every view: markup is written without the indentation it has in the source, which would be a third of a
/// page. Of a break between two lines one line end is left, since between words it is a space.
/// </summary>
public abstract class CompactPage<TModel> : RazorPage<TModel>
{
    /// <inheritdoc/>
    public override void WriteLiteral(string? value) => base.WriteLiteral(value is null ? null : CompactLiterals.Of(value));
}

/// <summary>The literals of all views, each made compact once.</summary>
internal static partial class CompactLiterals
{
    // By reference: a view writes the same constants each time, and there are as many as the assembly has.
    private static readonly ConcurrentDictionary<string, string> Known = new(ReferenceEqualityComparer.Instance);

    public static string Of(string literal) => Known.GetOrAdd(literal, static l => Preformatted().IsMatch(l) ? l : Indentation().Replace(LineBreaks().Replace(l, "\n"), " "));

    [GeneratedRegex(@"[ \t]*\r?\n\s*")]
    private static partial Regex LineBreaks();

    // What follows a line of code begins within its own line.
    [GeneratedRegex(@"^[ \t]{2,}")]
    private static partial Regex Indentation();

    [GeneratedRegex("<(pre|textarea)", RegexOptions.IgnoreCase)]
    private static partial Regex Preformatted();
}
