using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;select name="ownerId" pick="Model.People" chosen="@id"&gt;</c>: a choice of people or other records that stands in a line of
/// its own and can be typed into as the field's can. What is written within comes first.
/// </summary>
[HtmlTargetElement("select", Attributes = "pick")]
public sealed partial class PickTagHelper : TagHelper
{
    public required IEnumerable<SelectListItem> Pick { get; set; }

    /// <summary>The value that is chosen; null for none of them.</summary>
    public string? Chosen { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (before, items) = (await output.GetChildContentAsync(), Pick.ToList());
        foreach (var item in items)
        {
            var option = Html.Element("option", null, item.Text).Attr("value", item.Value);
            if (Chosen is null ? item.Selected : item.Value == Chosen)
                option.Attr("selected", "selected");
            output.PostContent.AppendHtml(option);
        }

        var first = Options().Count(before.GetContent());
        if (TagHelpers.Pick.Of([.. Enumerable.Repeat(new SelectListItem("", ""), first), .. items]) is not { } keys)
            return;
        output.Attributes.SetAttribute(TagHelpers.Pick.Mark, keys);
        // The browser cannot show its own word beside what stands hidden behind the field.
        if (output.Attributes.RemoveAll("required"))
            output.Attributes.SetAttribute("aria-required", "true");
    }

    [GeneratedRegex("<option")]
    private static partial Regex Options();
}
