using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;
using Outreach.Domain;

namespace Outreach.Web.Infrastructure.Localization;

/// <summary>
/// Every text that people see. The English text is the key; Chinese lies in <c>Resources/*.zh-CN.resx</c>, one file per
/// subject, all read as one dictionary, so that a view need not know which file holds its words.
/// </summary>
public sealed class ResourceStringLocalizer : IStringLocalizer, IStringLocalizerFactory
{
    /// <summary>Languages that people can choose, the default first.</summary>
    public static readonly string[] Languages = ["zh-CN", "en"];

    private static readonly Lazy<Dictionary<string, string>> Chinese = new(ReadChinese);

    // Each text once and for all: a page asks for some two hundred.
    private static readonly Lazy<FrozenDictionary<string, (LocalizedString Chinese, LocalizedString English)>> Known = new(() =>
        Chinese.Value.ToFrozenDictionary(t => t.Key, t => (new LocalizedString(t.Key, t.Value), new LocalizedString(t.Key, t.Key)), StringComparer.Ordinal));

    public static IReadOnlyDictionary<string, string> ChineseTexts => Chinese.Value;

    /// <inheritdoc/>
    public LocalizedString this[string name]
    {
        get
        {
            var isChinese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
            if (Known.Value.TryGetValue(name, out var texts))
                return isChinese ? texts.Chinese : texts.English;
            return new LocalizedString(name, name, resourceNotFound: isChinese);
        }
    }

    /// <inheritdoc/>
    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var format = this[name];
            var isChinese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
            var text = string.Format(CultureInfo.CurrentCulture, isChinese ? format.Value : TextPolish.ForOne(format.Value, arguments), arguments);
            return new LocalizedString(name, TextPolish.Nest(text), format.ResourceNotFound);
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
        var assembly = typeof(ResourceStringLocalizer).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".zh-CN.resources", StringComparison.Ordinal)))
        {
            using var reader = new ResourceReader(assembly.GetManifestResourceStream(name)!);
            foreach (System.Collections.DictionaryEntry entry in reader)
                texts[(string)entry.Key] = (string)entry.Value!;
        }

        return texts;
    }
}

public static class DomainErrorTexts
{
    /// <summary>The text of a domain error. Days, names of enums and lists in it are put into the language as well.</summary>
    public static string Localize(this IStringLocalizer texts, DomainError error) =>
        texts[error.Text, [.. error.Arguments.Select(a => Worded(texts, a))]].Value;

    public static string LocalizeAll(this IStringLocalizer texts, DomainError error) =>
        string.Join(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "" : " ", error.All.Select(e => texts.Localize(e)));

    private static object Worded(IStringLocalizer texts, object argument) => argument switch
    {
        DateOnly day => day.ToString(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "yyyy年M月d日" : "d MMM yyyy", CultureInfo.CurrentCulture),
        Enum member => texts.Text(member),
        string text => text,
        System.Collections.IEnumerable many => string.Join(texts[", "], many.Cast<object>().Select(a => Worded(texts, a))),
        _ => argument,
    };
}
