using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Outreach.Web.Infrastructure.TagHelpers;

/// <summary><c>&lt;legend data-row-title="…"&gt;Clause 3&lt;/legend&gt;</c> of a form's row: the buttons of the row are named by it.</summary>
[HtmlTargetElement("legend", Attributes = "data-row-title")]
public sealed class RowTitleTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    internal static string? Current(HttpContext context) => context.Items[typeof(RowTitleTagHelper)] as string;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        // Encoded for the page; an attribute encodes it again.
        ViewContext.HttpContext.Items[typeof(RowTitleTagHelper)] = System.Net.WebUtility.HtmlDecode((await output.GetChildContentAsync()).GetContent()).Trim();
}

/// <summary>
/// <c>&lt;button data-row-remove&gt;Remove&lt;/button&gt;</c>: "Remove: Clause 3" to those who do not see in which row it stands. rows.js
/// renews the number.
/// </summary>
[HtmlTargetElement("button", Attributes = "data-row-remove")]
public sealed class RowRemoveTagHelper(IStringLocalizer localizer) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var pattern = localizer["{0}: {1}", localizer["Remove"].Value, "#"].Value;
        output.Attributes.SetAttribute("data-row-remove", pattern);
        if (RowTitleTagHelper.Current(ViewContext.HttpContext) is { } title)
            output.Attributes.SetAttribute("aria-label", pattern.Replace("#", title, StringComparison.Ordinal));
    }
}
