using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Outreach.Web.Infrastructure.Assets;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Infrastructure.TagHelpers;

/// <summary><c>&lt;error-summary /&gt;</c>: what is wrong with the form, each a link to its field; takes the focus.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IHtmlGenerator generator, IStringLocalizer localizer, IAssets assets) : TagHelper
{
    /// <summary>The first line, where nothing is saved by the form, as when signing in.</summary>
    public string? Title { get; set; }

    /// <summary>Fields in the order of the page, each with the words that name it there, where the model does not say them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Names { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState
            .SelectMany(entry => (entry.Value?.Errors ?? []).Where(e => e.ErrorMessage.Length > 0).Select(e => (entry.Key, e.ErrorMessage)))
            .Distinct()
            .OrderBy(e => Named(e.Key) is var at && at < 0 ? int.MaxValue : at)
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "alert tone-danger error-summary");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-title");
        output.Attributes.SetAttribute("data-focus", "");
        var list = Html.Element("ul");
        foreach (var (key, message) in errors)
        {
            list.With(Html.Element("li", null, key.Length == 0
                ? message
                : Html.Element("a", null, LabelOf(key) is { } label ? localizer["{0}: {1}", label, message].Value : message)
                    .Attr("href", "#" + TagBuilder.CreateSanitizedId(Named(key) is >= 0 and var at ? Names![at].Key : key, generator.IdAttributeDotReplacement))));
        }
        output.Content.SetHtmlContent(assets.Icon("alert-circle"));
        output.Content.AppendHtml(Html.Element("div")
            .With(Html.Element("h2", "error-summary-title", Title ?? (errors.Count == 1
                ? localizer["Nothing was saved yet. One thing needs another look:"].Value
                : localizer["Nothing was saved yet. {0} things need another look:", errors.Count].Value)).Attr("id", "error-summary-title"))
            .With(list));
    }

    private int Named(string key) => Names?.ToList().FindIndex(n => n.Key == key || key.StartsWith(n.Key + ".", StringComparison.Ordinal)) ?? -1;

    // "Please fill this in" five times over says nothing: each is named by its field.
    private string? LabelOf(string key)
    {
        if (Named(key) is >= 0 and var at)
            return Names![at].Value;
        var metadata = ViewContext.ViewData.ModelMetadata;
        foreach (var name in key.Split('.'))
        {
            if (metadata.Properties[name] is not { } property)
                return null;
            metadata = property;
        }
        return metadata.DisplayName is { } text ? localizer[text].Value : null;
    }
}

/// <summary>
/// Every <c>&lt;form method="post"&gt;</c>: rule 10 by construction, the antiforgery token and an idempotency key of its own,
/// so that a form sent twice makes one record. <c>request-key="false"</c> leaves the key out, where sending twice is meant.
/// Without an action the form goes to the page it stands on.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper(IAntiforgery antiforgery) : TagHelper
{
    public bool RequestKey { get; set; } = true;

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        if (!output.Attributes.ContainsName("action"))
            output.Attributes.SetAttribute("action", request.PathBase + request.Path + request.QueryString);
        // Made once for a request, however many forms there are.
        output.PostContent.AppendHtml(antiforgery.GetHtml(ViewContext.HttpContext));
        if (RequestKey)
            output.PostContent.AppendHtml($"""<input type="hidden" name="{IdempotencyFilter.Field}" value="{Guid.NewGuid()}" autocomplete="off">""");
    }
}

/// <summary>
/// <c>&lt;submit-button icon="check"&gt;@T["Save"]&lt;/submit-button&gt;</c>: sends the form once however often it is
/// pressed. With <c>confirm</c> a dialog asks first; without JavaScript the form goes straight to the server.
/// </summary>
[HtmlTargetElement("submit-button", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SubmitButtonTagHelper(IAssets assets) : TagHelper
{
    public string? Icon { get; set; }

    /// <summary><c>primary</c> (default), <c>secondary</c>, <c>danger</c> or <c>ghost</c>.</summary>
    public string Look { get; set; } = "primary";

    public string? Confirm { get; set; }

    public string? Class { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        var look = Look switch
        {
            "primary" => "btn btn-primary",
            "danger" => "btn btn-danger",
            "ghost" => "btn btn-ghost",
            _ => "btn",
        };
        output.Attributes.SetAttribute("class", Class is null ? look : $"{look} {Class}");
        output.Attributes.SetAttribute("type", "submit");
        if (Confirm is not null)
            output.Attributes.SetAttribute("data-confirm", Confirm);
        if (Look == "danger")
            output.Attributes.SetAttribute("data-danger", "");
        output.Content.Clear();
        if (Icon is not null)
            output.Content.AppendHtml(assets.Icon(Icon));
        output.Content.AppendHtml(words);
    }
}
