using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Outreach.Web.Features.Shared;

/// <summary>One field in which what was typed differs from what is stored.</summary>
/// <param name="Label">The field's label.</param>
/// <param name="Stored">What is stored now.</param>
/// <param name="Typed">What the person typed.</param>
public sealed record FieldDifference(string Label, string Stored, string Typed);

/// <summary>Somebody else saved the record while the person was typing.</summary>
/// <param name="By">Who, or null for the portal itself.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Differences">Where the two differ; may be empty.</param>
public sealed record EditConflict(string? By, DateTimeOffset At, IReadOnlyList<FieldDifference> Differences)
{
    /// <summary>Key in the view data.</summary>
    public const string Key = "EditConflict";

    /// <summary>Compares two inputs of the same form, field by field.</summary>
    public static EditConflict Between<T>(T typed, T stored, string? by, DateTimeOffset at, IModelMetadataProvider metadata, IStringLocalizer texts)
        where T : class
    {
        var differences = metadata.GetMetadataForType(typeof(T)).Properties
            .Where(p => p.PropertyName != nameof(IVersionedInput.Version) && p.PropertyGetter is not null && !typeof(IFormFile).IsAssignableFrom(p.ModelType))
            .Select(p => new FieldDifference(p.GetDisplayName(), Show(p.PropertyGetter!(stored), texts), Show(p.PropertyGetter!(typed), texts)))
            .Where(d => d.Stored != d.Typed)
            .ToList();
        return new EditConflict(by, at, differences);
    }

    private static string Show(object? value, IStringLocalizer texts) => value switch
    {
        null => "",
        Enum e => texts.Text(e),
        bool b => b ? texts["Yes"] : texts["No"],
        string s => s,
        IEnumerable many => string.Join(texts[", "], many.Cast<object?>().Select(v => Show(v, texts))),
        _ => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "",
    };
}
