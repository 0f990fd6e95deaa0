using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Shared;

public sealed record FieldDifference(string Label, string Stored, string Typed);

/// <summary>Somebody else saved the record while the person was typing.</summary>
/// <param name="By">Who, or null for the portal itself.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Differences">Where the two differ; may be empty.</param>
public sealed record EditConflict(string? By, DateTimeOffset At, IReadOnlyList<FieldDifference> Differences)
{
    public const string Key = "EditConflict";

    // Fields that hold keys of people: nobody knows a colleague by a number.
    private static readonly string?[] People = ["OwnerId", "ParticipantIds", "HelperIds", "Covers", "PresenterId", "ChairId", "SecretaryId", "MustPeople", "GoerId", "HeadId", "VeteranId", "NewcomerIds"];

    public static EditConflict Between<T>(T typed, T stored, string? by, DateTimeOffset at, IReadOnlyDictionary<int, string> people, IModelMetadataProvider metadata, IStringLocalizer texts)
        where T : class
    {
        var differences = metadata.GetMetadataForType(typeof(T)).Properties
            .Where(p => p.PropertyName != nameof(IVersionedInput.Version) && p.PropertyGetter is not null && !typeof(IFormFile).IsAssignableFrom(p.ModelType))
            .Select(p => new FieldDifference(p.GetDisplayName(), Show(Named(p, stored), texts), Show(Named(p, typed), texts)))
            .Where(d => d.Stored != d.Typed)
            .ToList();
        return new EditConflict(by, at, differences);

        object? Named(ModelMetadata property, T input) => People.Contains(property.PropertyName)
            ? IdsOf(property.PropertyGetter!(input)).Select(id => people.GetValueOrDefault(id) ?? texts["no. {0}", id].Value)
            : property.PropertyGetter!(input);
    }

    public static IEnumerable<int> PeopleOf<T>(T input, IModelMetadataProvider metadata)
        where T : class => metadata.GetMetadataForType(typeof(T)).Properties.Where(p => People.Contains(p.PropertyName))
            .SelectMany(p => IdsOf(p.PropertyGetter!(input)));

    private static IEnumerable<int> IdsOf(object? value) => value switch
    {
        int id => [id],
        IEnumerable<int> ids => ids,
        IEnumerable<int?> ids => ids.OfType<int>(),
        _ => [],
    };

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
