using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Outreach.Web.Infrastructure.Assets;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;page-header title="@T["Merchants"]"&gt; &lt;crumb …/&gt; &lt;page-actions&gt;…&lt;/page-actions&gt; &lt;/page-header&gt;</c>: the page's only
/// <c>h1</c>, its place and what can be done. Sets the document's title too. What else it contains, such as a state
/// badge, stands beside the title.
/// </summary>
[HtmlTargetElement("page-header")]
public sealed class PageHeaderTagHelper(IStringLocalizer localizer) : TagHelper
{
    public required string Title { get; set; }

    public string? Lead { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.ViewData["Title"] = Title;
        var parts = new PageHeaderParts();
        context.Items[typeof(PageHeaderParts)] = parts;
        var beside = await output.GetChildContentAsync();

        output.TagName = "header";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-head");
        var content = output.Content;
        content.Clear();
        if (parts.Crumbs.Count > 0)
        {
            var list = Html.Element("ol");
            foreach (var (text, href) in parts.Crumbs)
                list.With(Html.Element("li", null, href is null ? text : Html.Element("a", null, text).Attr("href", href)));
            content.AppendHtml(Html.Element("nav", "crumbs", list).Attr("aria-label", localizer["You are here"]));
        }
        var words = Html.Element("div", "page-head-words")
            .With(Html.Element("div", "page-head-title").With(Html.Element("h1", null, Title)).With(beside.IsEmptyOrWhiteSpace ? null : beside));
        if (!string.IsNullOrEmpty(Lead))
            words.With(Html.Element("p", "page-lead", Lead));
        var row = Html.Element("div", "page-head-row").With(words);
        if (parts.Actions is not null)
            row.With(Html.Element("div", "page-actions", parts.Actions));
        content.AppendHtml(row);
    }
}

internal sealed class PageHeaderParts
{
    public List<(string Text, string? Href)> Crumbs { get; } = [];

    public IHtmlContent? Actions { get; set; }
}

/// <summary><c>&lt;crumb text="@T["Merchants"]" href="/sponsors" /&gt;</c> inside a page header: a page above this one.</summary>
[HtmlTargetElement("crumb", ParentTag = "page-header", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CrumbTagHelper : TagHelper
{
    public required string Text { get; set; }

    public string? Href { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (context.Items[typeof(PageHeaderParts)] as PageHeaderParts)?.Crumbs.Add((Text, Href));
        output.SuppressOutput();
    }
}

/// <summary><c>&lt;page-actions&gt;…&lt;/page-actions&gt;</c> inside a page header: buttons, the most likely first.</summary>
[HtmlTargetElement("page-actions", ParentTag = "page-header")]
public sealed class PageActionsTagHelper : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Items[typeof(PageHeaderParts)] is PageHeaderParts parts)
            parts.Actions = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary>
/// <c>&lt;state-badge value="Model.State" /&gt;</c>, or with <c>text</c>, <c>tone</c> and <c>icon</c> of one's own: colour, icon and words.
/// </summary>
[HtmlTargetElement("state-badge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StateBadgeTagHelper(IStringLocalizer localizer, IAssets assets) : TagHelper
{
    private static readonly HtmlString WordsOpen = new("<span>");
    private static readonly HtmlString WordsClose = new("</span>");

    public Enum? Value { get; set; }

    public string? Text { get; set; }

    public string? Tone { get; set; }

    public string? Icon { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var look = Value is null ? new StateStyle(Views.Tone.Neutral, "point") : StateStyle.Of(Value);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"state tone-{Tone ?? look.Tone}");
        output.Content.SetHtmlContent(assets.Icon(Icon ?? look.Icon));
        output.Content.AppendHtml(WordsOpen);
        output.Content.Append(Text ?? (Value is null ? "" : localizer.Text(Value)));
        output.Content.AppendHtml(WordsClose);
    }
}

/// <summary><c>&lt;stepper steps="names" current="2" /&gt;</c>: where something stands on its way; steps before <c>current</c> are done.</summary>
[HtmlTargetElement("stepper", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepperTagHelper(IStringLocalizer localizer, IAssets assets) : TagHelper
{
    /// <summary>The steps' names in order.</summary>
    public required IReadOnlyList<string> Steps { get; set; }

    /// <summary>The step it stands at, from 0; as many as there are steps when all are done.</summary>
    public int Current { get; set; }

    /// <summary>Whether it stopped at the current step for good.</summary>
    public bool Stopped { get; set; }

    /// <summary>What the list is, for those who do not see it.</summary>
    public string? Label { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "stepper");
        output.Attributes.SetAttribute("aria-label", Label ?? localizer["Progress"].Value);
        output.Content.Clear();
        for (var i = 0; i < Steps.Count; i++)
        {
            var (css, said) = i < Current ? ("step-done", localizer["done"].Value)
                : i > Current ? ("step-next", localizer["not yet"].Value)
                : Stopped ? ("step-stopped", localizer["stopped here"].Value) : ("step-current", localizer["now"].Value);
            var mark = Html.Element("span", "step-mark").Attr("aria-hidden", "true");
            if (i < Current)
                mark.With(assets.Icon("check"));
            else if (i == Current && Stopped)
                mark.With(assets.Icon("x"));
            else
                mark.With((i + 1).ToString(CultureInfo.InvariantCulture));
            var step = Html.Element("li", css)
                .With(mark)
                .With(Html.Element("span", "step-text", Steps[i]).With(Html.Element("span", "visually-hidden", $" ({said})")));
            if (i == Current)
                step.Attr("aria-current", "step");
            output.Content.AppendHtml(step);
        }
    }
}

/// <summary>
/// <c>&lt;empty-state icon="building-store" title="…" text="…"&gt;a button&lt;/empty-state&gt;</c>: nothing here yet, and what to do next. In a list
/// that is filtered it says that instead, with the way back to all of it.
/// </summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper(IAssets assets, IStringLocalizer localizer) : TagHelper
{
    private static readonly string[] NoFilters = ["sort", "page"];


    public string Icon { get; set; } = "mood-empty";

    public required string Title { get; set; }

    public string? Text { get; set; }

    /// <summary>Whether the view itself tells "nothing yet" from "filtered away".</summary>
    public bool Told { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        var request = ViewContext.HttpContext.Request;
        if (!Told && FilterFormTagHelper.IsOn(ViewContext.HttpContext) && ListRegionTagHelper.Current(ViewContext.HttpContext) is not null
            && request.Query.Any(q => !NoFilters.Contains(q.Key) && q.Value.Any(v => !string.IsNullOrEmpty(v))))
        {
            (Icon, Title, Text) = ("filter-off", localizer["Nothing matches"], localizer["Filters are on: remove one, or look at all of it."]);
            actions = new DefaultTagHelperContent().AppendHtml(Html.Element("a", "btn", localizer["Show all"].Value).Attr("href", request.PathBase + request.Path));
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty-state");
        output.Content.SetHtmlContent(Html.Element("div", "empty-state-icon", assets.Icon(Icon)));
        output.Content.AppendHtml(Html.Element("p", "empty-state-title", Title));
        if (!string.IsNullOrEmpty(Text))
            output.Content.AppendHtml(Html.Element("p", "empty-state-text", Text));
        if (!actions.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Html.Element("div", "empty-state-actions", actions));
    }
}

/// <summary><c>&lt;moment value="@item.ChangedAt" /&gt;</c> or <c>&lt;moment day="@item.Due" /&gt;</c>: on the department's clock, in the reader's language.</summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MomentTagHelper(DepartmentTime department, DisplayFormatter show) : TagHelper
{
    public DateTimeOffset? Value { get; set; }

    public DateOnly? Day { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is null && Day is null)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Value is { } moment
            ? department.ToLocal(moment).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture)
            : Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Content.SetContent(Value is not null ? show.Moment(Value) : show.Day(Day));
    }
}

/// <summary><c>&lt;amount-bar value="3200" max="5000" label="…" /&gt;</c>: a share as a bar, drawn without inline styles; words belong beside it.</summary>
[HtmlTargetElement("amount-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AmountBarTagHelper : TagHelper
{
    public decimal Value { get; set; }

    public decimal Max { get; set; } = 100;

    public required string Label { get; set; }

    public string Tone { get; set; } = Views.Tone.Accent;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var share = Max <= 0 ? 0 : Math.Clamp(Value / Max * 100, 0, 100);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"amount-bar tone-{Tone}");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Html.Element("rect").Attr("width", share.ToString("0.##", CultureInfo.InvariantCulture) + "%").Attr("height", "100%"));
    }
}

/// <summary><c>&lt;card name="parties" title="@T["Parties"]"&gt;…&lt;/card&gt;</c>: a section of a page with its heading, by which it is named.</summary>
[HtmlTargetElement("card", Attributes = "name,title")]
public sealed class CardTagHelper : TagHelper
{
    /// <summary>The heading's id is this with <c>-title</c> behind it.</summary>
    public required string Name { get; set; }

    public required string Title { get; set; }

    /// <summary>Classes besides <c>card</c>.</summary>
    public string? Class { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.Attributes.SetAttribute("class", Class is null ? "card" : $"card {Class}");
        output.Attributes.SetAttribute("aria-labelledby", $"{Name}-title");
        output.PreContent.AppendHtml("<div class=\"card-header\"><h2 class=\"card-title\" id=\"").Append(Name).AppendHtml("-title\">").Append(Title).AppendHtml("</h2></div>");
    }
}

/// <summary><c>&lt;notice tone="warning"&gt;…&lt;/notice&gt;</c>: a message within a page, with the tone's icon or one of its own.</summary>
[HtmlTargetElement("notice", Attributes = "tone")]
public sealed class NoticeTagHelper(IAssets assets) : TagHelper
{
    public required string Tone { get; set; }

    public string? Icon { get; set; }

    /// <summary>Classes besides those of a notice.</summary>
    public string? Class { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var css = $"alert tone-{Tone}";
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Class is null ? css : $"{css} {Class}");
        output.PreContent.AppendHtml(assets.Icon(Icon ?? Tone switch
        {
            Views.Tone.Danger => "ban",
            Views.Tone.Warning => "alert-triangle",
            Views.Tone.Success => "circle-check",
            _ => "info-circle",
        })).AppendHtml("<div>");
        output.PostContent.AppendHtml("</div>");
    }
}
