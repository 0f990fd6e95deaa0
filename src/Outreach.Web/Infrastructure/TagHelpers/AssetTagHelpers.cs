using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Outreach.Web.Infrastructure.Assets;

namespace Outreach.Web.Infrastructure.TagHelpers;

/// <summary><c>&lt;asset-css name="portal" /&gt;</c>: the link to a built style sheet.</summary>
[HtmlTargetElement("asset-css", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AssetCssTagHelper(IAssets assets) : TagHelper
{
    /// <summary>The bundle's name without its extension.</summary>
    public required string Name { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "link";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.SetAttribute("rel", "stylesheet");
        output.Attributes.SetAttribute("href", ViewContext.HttpContext.Request.PathBase + assets.Url($"{Name}.css"));
    }
}

/// <summary><c>&lt;asset-js name="board" /&gt;</c>: a built script as a module, run once the page is there.</summary>
[HtmlTargetElement("asset-js", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AssetJsTagHelper(IAssets assets) : TagHelper
{
    /// <summary>The bundle's name without its extension.</summary>
    public required string Name { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "module");
        output.Attributes.SetAttribute("src", ViewContext.HttpContext.Request.PathBase + assets.Url($"{Name}.js"));
    }
}

/// <summary><c>&lt;icon name="phone" /&gt;</c>: a Tabler icon; <c>label</c> where no words stand beside it.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(IAssets assets) : TagHelper
{
    /// <summary>The icon's name; <c>star-filled</c> takes the filled drawing.</summary>
    public required string Name { get; set; }

    /// <summary>What it says to those who do not see it.</summary>
    public string? Label { get; set; }

    public string? Class { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(assets.Icon(Name, Class, string.IsNullOrEmpty(Label) ? null : Label));
    }
}
