using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Outreach.Web.Infrastructure.Assets;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Infrastructure.TagHelpers;

/// <summary><c>&lt;export-link href="@Url.To("Visits.Export")" /&gt;</c>: the list as .xlsx, with the filters and the order that the page has now.</summary>
[HtmlTargetElement("export-link", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ExportLinkTagHelper(IStringLocalizer localizer, IAssets assets) : TagHelper
{
    public required string Href { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var query = QueryString.Create(ViewContext.HttpContext.Request.Query.Where(q => !q.Key.EndsWith("page", StringComparison.OrdinalIgnoreCase)).SelectMany(q => q.Value.Where(v => !string.IsNullOrEmpty(v)).Select(v => KeyValuePair.Create(q.Key, v))));
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "list-tools");
        output.Content.SetHtmlContent(Html.Element("a").Attr("href", Href + query).Attr("download", "")
            .With(assets.Icon("file-spreadsheet")).With(localizer["Export this list (.xlsx)"].Value));
    }
}
