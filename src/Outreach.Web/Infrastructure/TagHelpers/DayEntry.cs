using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Outreach.Web.Infrastructure.TagHelpers;

/// <summary>
/// A day, a moment, or a time of day, is a text with a picker beside it (days.js): a browser's own date input drops silently what is pasted
/// into it. What may be written is read by the model binders.
/// </summary>
internal static class DayEntry
{
    public const string Mark = "data-day";

    /// <summary>What the mark says; null for an input of another type.</summary>
    public static string? Of(string? type) => type switch
    {
        "date" => "day",
        "datetime-local" => "moment",
        "time" => "time",
        _ => null,
    };

    public static string Placeholder(string entry, IStringLocalizer texts) => texts[entry switch
    {
        "day" => "year-month-day",
        "time" => "hour:minute",
        _ => "year-month-day hour:minute",
    }].Value;
}

/// <summary>Every <c>&lt;input type="date"&gt;</c> that a view writes itself becomes the same entry as those of <c>&lt;field&gt;</c>.</summary>
[HtmlTargetElement("input", Attributes = "[type=date]", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("input", Attributes = "[type=time]", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("input", Attributes = "[type=datetime-local]", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DayInputTagHelper(IStringLocalizer localizer) : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var entry = DayEntry.Of(output.Attributes["type"].Value.ToString())!;
        output.Attributes.SetAttribute("type", "text");
        output.Attributes.SetAttribute(DayEntry.Mark, entry);
        output.Attributes.SetAttribute("autocomplete", "off");
        output.Attributes.SetAttribute("placeholder", DayEntry.Placeholder(entry, localizer));
        // Of a text they say nothing; the picker keeps to them.
        foreach (var limit in new[] { "min", "max" })
        {
            if (output.Attributes.TryGetAttribute(limit, out var found))
            {
                output.Attributes.SetAttribute($"data-{limit}", found.Value);
                output.Attributes.RemoveAll(limit);
            }
        }
    }
}
