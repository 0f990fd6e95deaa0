using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;field asp-for="Phone" hint="@T["…"]" /&gt;</c>: label, control, hint and error of one property. The control
/// follows from the type and its attributes; what was typed comes back as it was typed.
/// </summary>
[HtmlTargetElement("field", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator generator, IStringLocalizer localizer) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    /// <summary>The label, when not the property's display name.</summary>
    public string? Label { get; set; }

    /// <summary>A sentence under the label, where a rule applies.</summary>
    public string? Hint { get; set; }

    /// <summary>
    /// The kind of control when the type does not say it: an input's type, <c>textarea</c>, <c>select</c>,
    /// <c>radio</c>, <c>checkboxes</c>, <c>checkbox</c> or <c>file</c>.
    /// </summary>
    public string? Type { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The words of a choice's empty option.</summary>
    public string? Empty { get; set; }

    /// <summary>An example; never the only place where a rule is told.</summary>
    public string? Placeholder { get; set; }

    public int Rows { get; set; } = 4;

    public string? Prefix { get; set; }

    /// <summary>What stands after the input, such as a unit.</summary>
    public string? Suffix { get; set; }

    /// <summary>Says how much fits, and while it is written how much of it is used: an input ends at its length without a word.</summary>
    public bool Count { get; set; }

    /// <summary>Whether the value is shown only.</summary>
    public bool Readonly { get; set; }

    /// <summary>Marks as required, or not, against what the attributes say.</summary>
    public bool? Required { get; set; }

    /// <summary>Keeps the label for those who do not see the page; for filter bars.</summary>
    public bool HideLabel { get; set; }

    /// <summary>Classes of the whole field, such as <c>col-md-6</c>.</summary>
    public string? Class { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var metadata = For.Metadata;
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, generator.IdAttributeDotReplacement);
        var kind = Type ?? KindOf(metadata);
        var entry = ViewContext.ModelState.TryGetValue(name, out var found) ? found : null;
        var error = entry?.Errors.FirstOrDefault(e => e.ErrorMessage.Length > 0)?.ErrorMessage;
        var isBool = metadata.UnderlyingOrModelType == typeof(bool);
        var required = Required ?? (metadata.IsRequired && !isBool && !metadata.IsEnumerableType && !Readonly);
        var label = Label ?? localizer[metadata.DisplayName ?? EnumText.Words(metadata.PropertyName ?? For.Name)];

        var described = new List<string>(2);
        if (!string.IsNullOrEmpty(Hint))
            described.Add($"{id}-hint");
        if (error is not null)
            described.Add($"{id}-error");

        var most = Count ? metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength : null;
        if (most is not null)
            described.Add($"{id}-count");

        // Attributes that the tag helper does not know (autocomplete, inputmode, accept, data-…) belong to the control.
        var attributes = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in output.Attributes)
            attributes[attribute.Name] = attribute.Value;
        output.Attributes.Clear();
        attributes["id"] = id;
        if (described.Count > 0)
            attributes["aria-describedby"] = string.Join(' ', described);
        if (error is not null)
            attributes["aria-invalid"] = "true";
        if (required && kind is not ("radio" or "checkboxes"))
            attributes["aria-required"] = "true";
        if (Readonly)
            attributes["readonly"] = "readonly";
        if (!string.IsNullOrEmpty(Placeholder))
            attributes["placeholder"] = Placeholder;

        var group = kind is "radio" or "checkboxes";
        output.TagName = group ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Join("field", error is null ? null : "field-invalid", Class));
        if (group)
        {
            output.Attributes.SetAttribute("id", id);
            output.Attributes.SetAttribute("tabindex", "-1");
            if (described.Count > 0)
                output.Attributes.SetAttribute("aria-describedby", attributes["aria-describedby"]);
        }

        var content = output.Content;
        content.Clear();
        if (kind == "checkbox")
        {
            // What was posted may be neither yes nor no; the generator would throw at it.
            if (entry?.RawValue is not null && !bool.TryParse(entry.AttemptedValue?.Split(',')[0], out _))
                entry.RawValue = null;
            content.AppendHtml(Checkbox(attributes, id, error, label));
            AppendHint(content, id);
        }
        else
        {
            var caption = Html.Element(group ? "legend" : "label", Join("form-label", HideLabel ? "visually-hidden" : null), label);
            if (!group)
                caption.Attr("for", id);
            if (required)
                caption.With(Html.Element("span", "field-required", "*").Attr("aria-hidden", "true"));
            // A group has no aria-required of its own.
            if (required && group)
                caption.With(Html.Element("span", "visually-hidden", localizer["required"].Value));
            content.AppendHtml(caption);
            AppendHint(content, id);
            content.AppendHtml(group ? Choices(kind, name, id, entry) : Adorned(Control(kind, attributes, error)));
        }
        if (most is not null)
            content.AppendHtml(Html.Element("div", "field-count", localizer["At most {0} characters", most].Value).Attr("id", $"{id}-count").Attr("data-count-of", id));
        if (error is not null)
            content.AppendHtml(Html.Element("div", "field-error", error).Attr("id", $"{id}-error"));
    }

    private void AppendHint(TagHelperContent content, string id)
    {
        if (!string.IsNullOrEmpty(Hint))
            content.AppendHtml(Html.Element("div", "field-hint", Hint).Attr("id", $"{id}-hint"));
    }

    private static string KindOf(ModelMetadata metadata)
    {
        var type = metadata.UnderlyingOrModelType;
        if (typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type))
            return "file";
        if (type == typeof(bool))
            return metadata.IsNullableValueType ? "select" : "checkbox";
        if (metadata.IsEnum)
            return metadata.IsFlagsEnum ? "checkboxes" : "select";
        if (metadata.IsEnumerableType)
            return "checkboxes";
        return metadata.DataTypeName switch
        {
            nameof(DataType.MultilineText) => "textarea",
            nameof(DataType.Password) => "password",
            nameof(DataType.EmailAddress) => "email",
            nameof(DataType.PhoneNumber) => "tel",
            nameof(DataType.Url) => "url",
            nameof(DataType.Date) => "date",
            nameof(DataType.Time) => "time",
            nameof(DataType.DateTime) => "datetime-local",
            nameof(DataType.Upload) => "file",
            _ when type == typeof(DateOnly) => "date",
            _ when type == typeof(TimeOnly) => "time",
            _ when type == typeof(DateTime) || type == typeof(DateTimeOffset) => "datetime-local",
            _ => "text",
        };
    }

    private TagBuilder Control(string kind, Dictionary<string, object?> attributes, string? error)
    {
        var invalid = error is null ? null : "is-invalid";
        switch (kind)
        {
            case "textarea":
                attributes["class"] = Join("form-control", invalid);
                return generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 0, attributes);
            case "select":
                attributes["class"] = Join("form-select", invalid);
                var multiple = For.Metadata.IsEnumerableType;
                var values = generator.GetCurrentValues(ViewContext, For.ModelExplorer, For.Name, multiple);
                var options = Options(multiple);
                if (!multiple && Items is not null && For.Metadata.UnderlyingOrModelType == typeof(int) && Pick.Of(options) is { } keys)
                    attributes[Pick.Mark] = keys;
                return generator.GenerateSelect(ViewContext, For.ModelExplorer, null, For.Name, options, values, multiple, attributes);
            case "file":
                attributes["class"] = Join("form-control", invalid);
                attributes["type"] = "file";
                attributes["name"] = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
                if (For.Metadata.IsEnumerableType)
                    attributes["multiple"] = "multiple";
                var file = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
                foreach (var (key, value) in attributes)
                    file.Attr(key, AsText(value));
                return file;
            case "password":
                attributes["class"] = Join("form-control", invalid);
                return generator.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, attributes);
            default:
                var type = For.Metadata.UnderlyingOrModelType;
                attributes["class"] = Join("form-control", invalid);
                attributes["type"] = kind;
                if (DayEntry.Of(kind) is { } entry)
                {
                    attributes["type"] = "text";
                    attributes[DayEntry.Mark] = entry;
                    attributes.TryAdd("autocomplete", "off");
                    attributes.TryAdd("placeholder", DayEntry.Placeholder(entry, localizer));
                }
                if (type == typeof(decimal) || type == typeof(double) || type == typeof(float))
                    attributes.TryAdd("inputmode", "decimal");
                else if (type == typeof(int) || type == typeof(long) || type == typeof(short))
                    attributes.TryAdd("inputmode", "numeric");
                if (kind is "tel" or "email" or "url")
                    attributes.TryAdd("inputmode", kind);
                var format = kind switch
                {
                    "date" => "{0:yyyy-MM-dd}",
                    "time" => "{0:HH:mm}",
                    "datetime-local" => "{0:yyyy-MM-dd HH:mm}",
                    _ => For.Metadata.EditFormatString ?? (type == typeof(decimal) ? "{0:0.##}" : null),
                };
                return generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, format, attributes);
        }
    }

    private TagBuilder Adorned(TagBuilder control)
    {
        if (string.IsNullOrEmpty(Prefix) && string.IsNullOrEmpty(Suffix))
            return control;
        var adorned = Html.Element("div", "input-group");
        if (!string.IsNullOrEmpty(Prefix))
            adorned.With(Html.Element("span", "input-group-text", Prefix));
        adorned.With(control);
        if (!string.IsNullOrEmpty(Suffix))
            adorned.With(Html.Element("span", "input-group-text", Suffix));
        return adorned;
    }

    private TagBuilder Checkbox(Dictionary<string, object?> attributes, string id, string? error, string label)
    {
        attributes["class"] = Join("form-check-input", error is null ? null : "is-invalid");
        var check = Html.Element("div", "form-check")
            .With(generator.GenerateCheckBox(ViewContext, For.ModelExplorer, For.Name, For.Model as bool?, attributes))
            .With(Html.Element("label", "form-check-label", label).Attr("for", id));
        return check.With(generator.GenerateHiddenForCheckbox(ViewContext, For.ModelExplorer, For.Name));
    }

    private TagBuilder Choices(string kind, string name, string id, ModelStateEntry? entry)
    {
        var multiple = kind == "checkboxes";
        var chosen = entry?.AttemptedValue is not null
            ? [.. entry.RawValue switch { string one => [one], string[] many => many, _ => Array.Empty<string>() }]
            : generator.GetCurrentValues(ViewContext, For.ModelExplorer, For.Name, allowMultiple: For.Metadata.IsEnumerableType)
                ?.ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        var list = Html.Element("div", "choices");
        var options = Options(multiple: true);
        if (Items is not null && For.Metadata.ElementMetadata?.UnderlyingOrModelType == typeof(int) && Pick.Of(options) is { } keys)
            list.Attr(Pick.Mark, keys);
        var number = 0;
        foreach (var item in options)
        {
            var itemId = $"{id}-{number++}";
            var input = Html.Element("input", "form-check-input")
                .Attr("type", multiple ? "checkbox" : "radio").Attr("name", name).Attr("id", itemId).Attr("value", item.Value ?? item.Text);
            input.TagRenderMode = TagRenderMode.SelfClosing;
            if (chosen.Contains(item.Value ?? item.Text) || (chosen.Count == 0 && entry is null && item.Selected))
                input.Attr("checked", "checked");
            if (item.Disabled)
                input.Attr("disabled", "disabled");
            list.With(Html.Element("div", "form-check")
                .With(input)
                .With(Html.Element("label", "form-check-label", item.Text).Attr("for", itemId)));
        }
        return list;
    }

    /// <summary>The given options, or those of the enum or of yes and no, with an empty one first for a single choice.</summary>
    private List<SelectListItem> Options(bool multiple)
    {
        var options = new List<SelectListItem>();
        var type = For.Metadata.UnderlyingOrModelType;
        if (!multiple && (Empty is not null || For.Metadata.IsReferenceOrNullableType))
            options.Add(new SelectListItem(Empty ?? localizer["Please choose"], ""));
        if (Items is not null)
            options.AddRange(Items);
        else if (type == typeof(bool))
            options.AddRange([new SelectListItem(localizer["Yes"], "True"), new SelectListItem(localizer["No"], "False")]);
        else if ((For.Metadata.ElementMetadata ?? For.Metadata).UnderlyingOrModelType is { IsEnum: true } choices)
            options.AddRange(Enum.GetValues(choices).Cast<Enum>().Select(e => new SelectListItem(localizer.Text(e), e.ToString())));
        return options;
    }

    private static string AsText(object? value) => value switch
    {
        HtmlString html => html.Value ?? "",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Join(params ReadOnlySpan<string?> classes) => string.Join(' ', classes.ToArray().Where(c => !string.IsNullOrEmpty(c)));
}
