using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Text;

namespace Outreach.Web.Infrastructure.TagHelpers;

/// <summary>
/// Choices of many people, events and other records can be typed into, by a part of the name or its pinyin (pick.js). Without the
/// script they are the browser's own.
/// </summary>
internal static class Pick
{
    /// <summary>Holds, in the options' order and with bars between, how each is typed.</summary>
    public const string Mark = "data-pick";

    /// <summary>Fewer are seen at a glance.</summary>
    private const int Fewest = 8;

    /// <summary>The value of the mark; null where there are few.</summary>
    public static string? Of(IReadOnlyCollection<SelectListItem> options) => options.Count < Fewest ? null : string.Join('|', options.Select(o => Pinyin.Keys(o.Text)));
}

