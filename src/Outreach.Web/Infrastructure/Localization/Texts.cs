using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Infrastructure.Localization;

/// <summary>
/// Every text that people see. The English text is the key; Chinese lies in <c>Resources/*.zh-CN.resx</c>, one file per
/// subject, all read as one dictionary, so that a view need not know which file holds its words.
/// </summary>
public sealed class Texts : IStringLocalizer, IStringLocalizerFactory
{
    /// <summary>Languages that people can choose, the default first.</summary>
    public static readonly string[] Languages = ["zh-CN", "en"];

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Chinese = new(ReadChinese);

    /// <summary>The Chinese texts by their English keys.</summary>
    public static IReadOnlyDictionary<string, string> ChineseTexts => Chinese.Value;

    /// <inheritdoc/>
    public LocalizedString this[string name]
    {
        get
        {
            if (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "zh")
                return new LocalizedString(name, name);
            return Chinese.Value.TryGetValue(name, out var text) ? new LocalizedString(name, text) : new LocalizedString(name, name, resourceNotFound: true);
        }
    }

    /// <inheritdoc/>
    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var format = this[name];
            return new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, format.Value, arguments), format.ResourceNotFound);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        Chinese.Value.Keys.Select(k => this[k]);

    /// <inheritdoc/>
    public IStringLocalizer Create(Type resourceSource) => this;

    /// <inheritdoc/>
    public IStringLocalizer Create(string baseName, string location) => this;

    private static Dictionary<string, string> ReadChinese()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var assembly = typeof(Texts).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".zh-CN.resources", StringComparison.Ordinal)))
        {
            using var reader = new ResourceReader(assembly.GetManifestResourceStream(name)!);
            foreach (System.Collections.DictionaryEntry entry in reader)
                texts[(string)entry.Key] = (string)entry.Value!;
        }

        return texts;
    }
}

/// <summary>Texts of domain errors.</summary>
public static class TextExtensions
{
    /// <summary>The text of a domain error. Days, names of enums and lists in it are put into the language as well.</summary>
    public static string Of(this IStringLocalizer texts, DomainError error) =>
        texts[error.Text, [.. error.Arguments.Select(a => Worded(texts, a))]].Value;

    /// <summary>The text of a failure and of what is wrong besides.</summary>
    public static string OfAll(this IStringLocalizer texts, DomainError error) =>
        string.Join(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "" : " ", error.All.Select(e => texts.Of(e)));

    private static object Worded(IStringLocalizer texts, object argument) => argument switch
    {
        DateOnly day => day.ToString(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "yyyy年M月d日" : "d MMM yyyy", CultureInfo.CurrentCulture),
        Enum member => texts.Text(member),
        string text => text,
        System.Collections.IEnumerable many => string.Join(texts[", "], many.Cast<object>().Select(a => Worded(texts, a))),
        _ => argument,
    };
}
