using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Outreach.Web.Infrastructure.Assets;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;list-region id="list" announce="@T["{0} sponsors", n]"&gt;…&lt;/list-region&gt;</c>: the part of a page that filters, sort headers and
/// page numbers refresh in place. The answer is the whole page; only the region is taken from it.
/// </summary>
[HtmlTargetElement("list-region")]
public sealed class ListRegionTagHelper : TagHelper
{
    public string Id { get; set; } = "list";

    public string? Announce { get; set; }

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
    public string Region { get; set; } = "list";

    /// <summary>Where the list is, when not at the current address.</summary>
    public string? Action { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <summary>Whether the page has filters.</summary>
    internal static bool IsOn(HttpContext context) => context.Items.ContainsKey(typeof(FilterFormTagHelper));

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.HttpContext.Items[typeof(FilterFormTagHelper)] = true;
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
            .With(assets.Icon("filter")).With(localizer["Filter"].Value));
    }
}

/// <summary>
/// <c>&lt;filter-select name="eventId" label="@T["Event"]" empty="@T["Every event"]" items="Model.Events" value="@f.EventId" /&gt;</c>:
/// a choice of a filter form. Options of its own, written inside, stand before the items.
/// </summary>
[HtmlTargetElement("filter-select", Attributes = "name,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilterSelectTagHelper : TagHelper
{
    public required string Name { get; set; }

    /// <summary>When not the name.</summary>
    public string? Id { get; set; }

    /// <summary>For those who do not see the page: sighted people read the choice.</summary>
    public required string Label { get; set; }

    /// <summary>The words of no choice; null where one is always chosen.</summary>
    public string? Empty { get; set; }

    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>The value chosen; null when the items say it themselves.</summary>
    public object? Value { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = Id ?? Name;
        var chosen = Convert.ToString(Value, CultureInfo.InvariantCulture);
        // Options that a view writes itself stand first, and are few.
        var own = (await output.GetChildContentAsync()).GetContent().Split("<option").Length - 1;
        SelectListItem[] before = [.. Enumerable.Repeat(new SelectListItem("", ""), own + (Empty is null ? 0 : 1))];
        var keys = Items.All(i => int.TryParse(i.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _)) ? Pick.Of([.. before, .. Items]) : null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        output.PreContent
            .AppendHtml(Html.Element("label", "form-label visually-hidden", Label).Attr("for", id))
            .AppendHtml("<select class=\"form-select\" id=\"").Append(id).AppendHtml("\" name=\"").Append(Name)
            .AppendHtml(keys is null ? "" : $"\" {Pick.Mark}=\"").Append(keys ?? "").AppendHtml("\">");
        if (Empty is not null)
            output.PreContent.AppendHtml("<option value=\"\">").Append(Empty).AppendHtml("</option>");
        foreach (var item in Items)
        {
            output.PostContent.AppendHtml("<option value=\"").Append(item.Value ?? item.Text)
                .AppendHtml(item.Selected || (chosen is { Length: > 0 } && chosen == item.Value) ? "\" selected=\"selected\">" : "\">").Append(item.Text).AppendHtml("</option>");
        }
        output.PostContent.AppendHtml("</select>");
    }
}

/// <summary><c>&lt;sort-header field="name" text="@T["Name"]" /&gt;</c> in a table's head: sorts by <c>?sort=name</c>, then <c>?sort=-name</c>.</summary>
[HtmlTargetElement("sort-header", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SortHeaderTagHelper(IAssets assets) : TagHelper
{
    /// <summary>The value of <c>sort</c>.</summary>
    public required string Field { get; set; }

    public required string Text { get; set; }

    /// <summary><c>asc</c> or <c>desc</c> when the list is in this order with no <c>sort</c> in the address.</summary>
    public string? Default { get; set; }

    /// <summary>Whether the first press sorts downwards, as for money and dates.</summary>
    public bool DescendingFirst { get; set; }

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
            .With(assets.Icon(order switch { "asc" => "chevron-up", "desc" => "chevron-down", _ => "selector" }))
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

    public int Size { get; set; } = 20;

    public int Total { get; set; }

    /// <summary>The name of the page in the address, where a page has several lists.</summary>
    public string Name { get; set; } = "page";

    /// <summary>Whether there are more rows than were counted.</summary>
    public bool More { get; set; }

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
                .Attr("id", $"{Name}-{number.ToString(CultureInfo.InvariantCulture)}")
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

    private string To(int number) => ViewContext.HttpContext.Request.WithQuery((Name, number == 1 ? null : number.ToString(CultureInfo.InvariantCulture)));

    private TagBuilder Step(int number, bool possible, string icon, string label, string rel)
    {
        var content = Html.Element(possible ? "a" : "span").With(assets.Icon(icon)).With(Html.Element("span", "visually-hidden", label));
        if (possible)
            content.Attr("rel", rel).Attr("id", $"{Name}-{rel}").Refreshing(ViewContext.HttpContext, To(number));
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

internal static class RefreshingLinks
{
    /// <summary>Makes a link refresh the enclosing <c>list-region</c> in place; without JavaScript it stays a link.</summary>
    public static TagBuilder Refreshing(this TagBuilder link, HttpContext context, string url)
    {
        link.Attr("href", url);
        return ListRegionTagHelper.Current(context) is { } id
            ? link.Attr("hx-get", url).Attr("hx-target", $"#{id}").Attr("hx-select", $"#{id}").Attr("hx-swap", "outerHTML").Attr("hx-push-url", "true")
            : link;
    }
}
