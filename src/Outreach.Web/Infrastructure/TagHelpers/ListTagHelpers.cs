using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Outreach.Web.Infrastructure.Assets;

namespace Outreach.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;list-region id="list" announce="@T["{0} sponsors", n]"&gt;…&lt;/list-region&gt;</c>: the part of a page that filters, sort headers and
/// page numbers refresh in place. The answer is the whole page; only the region is taken from it.
/// </summary>
[HtmlTargetElement("list-region")]
public sealed class ListRegionTagHelper : TagHelper
{
    /// <summary>The region's id, which the filter form names.</summary>
    public string Id { get; set; } = "list";

    /// <summary>What is said aloud after a refresh.</summary>
    public string? Announce { get; set; }

    /// <summary>The view being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    internal static string? Current(HttpContext context) => context.Items[typeof(ListRegionTagHelper)] as string;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.HttpContext.Items[typeof(ListRegionTagHelper)] = Id;
        var content = await output.GetChildContentAsync();
        ViewContext.HttpContext.Items.Remove(typeof(ListRegionTagHelper));
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("class", "list-region");
        if (Announce is not null)
            output.Attributes.SetAttribute("data-announce", Announce);
        output.Content.SetHtmlContent(content);
    }
}

/// <summary><c>&lt;filter-form region="list"&gt;…&lt;/filter-form&gt;</c>: a GET form whose changes refresh a list region and the address; a plain form without JavaScript.</summary>
[HtmlTargetElement("filter-form")]
public sealed class FilterFormTagHelper(IStringLocalizer localizer, IAssets assets) : TagHelper
{
    /// <summary>The id of the list region.</summary>
    public string Region { get; set; } = "list";

    /// <summary>Where the list is, when not at the current address.</summary>
    public string? Action { get; set; }

    /// <summary>The view being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var request = ViewContext.HttpContext.Request;
        var url = Action ?? request.PathBase + request.Path;
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (name, value) in new (string, string)[]
        {
            ("method", "get"), ("action", url), ("class", "filters"), ("role", "search"), ("aria-label", localizer["Filters"]),
            ("data-autosubmit", ""), ("hx-get", url), ("hx-target", $"#{Region}"), ("hx-select", $"#{Region}"),
            ("hx-swap", "outerHTML"), ("hx-push-url", "true"), ("hx-sync", "this:replace"),
        })
        {
            output.Attributes.SetAttribute(name, value);
        }
        output.Content.SetHtmlContent(content);
        // The order outlives a change of the filters; the page number does not.
        if (request.Query.TryGetValue("sort", out var sort))
        {
            var keep = Html.Element("input").Attr("type", "hidden").Attr("name", "sort").Attr("value", sort);
            keep.TagRenderMode = TagRenderMode.SelfClosing;
            output.Content.AppendHtml(keep);
        }
        output.Content.AppendHtml(Html.Element("button", "btn filters-submit").Attr("type", "submit")
            .With(assets.Svg("filter")).With(localizer["Filter"].Value));
    }
}

/// <summary><c>&lt;sort-header field="name" text="@T["Name"]" /&gt;</c> in a table's head: sorts by <c>?sort=name</c>, then <c>?sort=-name</c>.</summary>
[HtmlTargetElement("sort-header", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SortHeaderTagHelper(IAssets assets) : TagHelper
{
    /// <summary>The value of <c>sort</c>.</summary>
    public required string Field { get; set; }

    /// <summary>The column's name.</summary>
    public required string Text { get; set; }

    /// <summary><c>asc</c> or <c>desc</c> when the list is in this order with no <c>sort</c> in the address.</summary>
    public string? Default { get; set; }

    /// <summary>Whether the first press sorts downwards, as for money and dates.</summary>
    public bool DescendingFirst { get; set; }

    /// <summary>The view being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var sort = request.Query["sort"].ToString();
        var order = sort == Field ? "asc" : sort == $"-{Field}" ? "desc" : sort.Length == 0 ? Default : null;
        var down = order is null ? DescendingFirst : order == "asc";
        var link = Html.Element("a", "sort")
            .Attr("id", $"sort-{Field}")
            .With(Html.Element("span", null, Text))
            .With(assets.Svg(order switch { "asc" => "chevron-up", "desc" => "chevron-down", _ => "selector" }))
            .Refreshing(ViewContext.HttpContext, request.WithQuery(("sort", down ? $"-{Field}" : Field), ("page", null)));

        output.TagName = "th";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("scope", "col");
        if (order is not null)
            output.Attributes.SetAttribute("aria-sort", order == "asc" ? "ascending" : "descending");
        output.Content.SetHtmlContent(link);
    }
}

/// <summary><c>&lt;pager page="@m.Page" size="@m.Size" total="@m.Total" /&gt;</c>: page numbers that keep the query.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(IStringLocalizer localizer, IAssets assets) : TagHelper
{
    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>Rows on a page.</summary>
    public int Size { get; set; } = 20;

    /// <summary>Rows of the whole list, as far as they were counted.</summary>
    public int Total { get; set; }

    /// <summary>Whether there are more rows than were counted.</summary>
    public bool More { get; set; }

    /// <summary>The view being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var pages = Math.Max(1, (int)Math.Ceiling(Total / (double)Math.Max(1, Size)));
        if (Total == 0)
        {
            output.SuppressOutput();
            return;
        }
        var page = Math.Clamp(Page, 1, pages);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Content.SetHtmlContent(Html.Element("p", "pager-count",
            More
                ? localizer["{0}–{1} of more than {2}", First(page), Last(page), Total.ToString("N0", CultureInfo.CurrentCulture)].Value
                : localizer["{0}–{1} of {2}", First(page), Last(page), Total].Value));
        if (pages == 1)
            return;

        var list = Html.Element("ul");
        list.With(Step(page - 1, page > 1, "chevron-left", localizer["Previous page"], "prev"));
        var last = 0;
        foreach (var number in Enumerable.Range(1, pages).Where(n => n == 1 || n == pages || Math.Abs(n - page) <= 1 || (pages <= 7)))
        {
            if (number - last > 1)
                list.With(Html.Element("li", "pager-gap", "…").Attr("aria-hidden", "true"));
            last = number;
            var link = Html.Element("a", null, number.ToString(CultureInfo.InvariantCulture))
                .Attr("id", $"page-{number.ToString(CultureInfo.InvariantCulture)}")
                .Attr("aria-label", localizer["Page {0}", number])
                .Attr("aria-current", number == page ? "page" : null)
                .Refreshing(ViewContext.HttpContext, To(number));
            list.With(Html.Element("li", null, link));
        }
        list.With(Step(page + 1, page < pages, "chevron-right", localizer["Next page"], "next"));
        output.Content.AppendHtml(Html.Element("nav", null, list).Attr("aria-label", localizer["Pages"]));
    }

    private int First(int page) => ((page - 1) * Size) + 1;

    private int Last(int page) => Math.Min(page * Size, Total);

    private string To(int number) => ViewContext.HttpContext.Request.WithQuery(("page", number == 1 ? null : number.ToString(CultureInfo.InvariantCulture)));

    private TagBuilder Step(int number, bool possible, string icon, string label, string rel)
    {
        var content = Html.Element(possible ? "a" : "span").With(assets.Svg(icon)).With(Html.Element("span", "visually-hidden", label));
        if (possible)
            content.Attr("rel", rel).Attr("id", $"page-{rel}").Refreshing(ViewContext.HttpContext, To(number));
        return Html.Element("li", possible ? null : "pager-off", content);
    }
}

/// <summary>
/// <c>&lt;bulk-bar&gt;buttons&lt;/bulk-bar&gt;</c> inside a form with checkboxes marked <c>data-bulk-item</c> (and one <c>data-bulk-all</c>):
/// shows while something is chosen; always there without JavaScript.
/// </summary>
[HtmlTargetElement("bulk-bar")]
public sealed class BulkBarTagHelper(IStringLocalizer localizer) : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "bulk-bar");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-label", localizer["With those chosen"].Value);
        output.Attributes.SetAttribute("data-bulk-bar", "");
        output.Content.SetHtmlContent(Html.Element("span", "bulk-count", localizer["With those chosen"].Value)
            .Attr("data-bulk-count", localizer["{0} chosen", "#"]).Attr("role", "status"));
        output.Content.AppendHtml(Html.Element("div", "bulk-actions", actions));
    }
}
