using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Web.Features;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;

namespace Outreach.Web.Tests.House;

/// <summary>Rule 9: what views and code say, and what is translated, are the same texts.</summary>
public sealed partial class LocalizationTests
{
    private static readonly string[] Folders = ["src/Outreach.Web", "src/Outreach.Domain"];
    private static readonly string[] Patterns = ["*.cs", "*.cshtml"];

    [Fact]
    public void Every_text_that_people_see_has_a_Chinese_one() => Nothing(Used()
        .Where(u => !ResourceStringLocalizer.ChineseTexts.ContainsKey(u.Key) && u.Key.Any(char.IsLetter)).Select(u => $"{u.Key}   ({u.Value})"));

    [Fact]
    public void Every_Chinese_text_is_used()
    {
        var used = Used();
        var literals = Sources().SelectMany(s => AnyLiteral().Matches(s.Text)).Select(m => Plain(m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        // A key that is handed on through a parameter or a table is at least written down somewhere.
        Nothing(ResourceStringLocalizer.ChineseTexts.Keys.Where(k => !used.ContainsKey(k) && !literals.Contains(k)));
    }

    [Fact]
    public void Both_languages_have_the_same_places_to_fill() => Nothing(ResourceStringLocalizer.ChineseTexts
        .Where(t => !Places(t.Key).SetEquals(Places(t.Value))).Select(t => $"{t.Key} | {t.Value}"));

    [Fact]
    public void No_text_is_translated_twice() => Nothing(Checkout.Files("src/Outreach.Web/Resources", "*.zh-CN.resx")
        .SelectMany(f => XDocument.Load(f).Root!.Elements("data").Select(d => (Key: d.Attribute("name")!.Value, File: Path.GetFileName(f))))
        .GroupBy(d => d.Key, d => d.File).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g)}"));

    [Fact]
    public void Views_and_controllers_hold_no_Chinese()
    {
        var found = Checkout.Files("src/Outreach.Web/Features", "*.cs*")
            // The button that leads to Chinese is in Chinese, and these read what people have written in their sheets and searches.
            .Where(f => Path.GetFileName(f) is not ("_Language.cshtml" or "SponsorColumns.cs" or "SchoolColumns.cs" or "SponsorRowReader.cs" or "SponsorFilter.cs" or "ResultText.cs" or "InvitationLines.cs"))
            .SelectMany(f => File.ReadLines(f).Select((line, i) => (File: Path.GetFileName(f), Number: i + 1, Line: line)))
            .Where(l => ChineseCharacter().IsMatch(Comment().Replace(l.Line, "").Replace("\"中文\"", "", StringComparison.Ordinal)))
            .Select(l => $"{l.File}:{l.Number} {l.Line.Trim()}");
        Nothing(found);
    }

    /// <summary>Fails with the whole list: an equality message would be cut short.</summary>
    private static void Nothing(IEnumerable<string> found)
    {
        var list = found.Order(StringComparer.Ordinal).ToList();
        if (list.Count > 0)
            Assert.Fail(string.Join('\n', list));
    }

    private static string Plain(string literal) => literal.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);

    private static HashSet<string> Places(string text) => Place().Matches(text).Select(m => m.Value).ToHashSet();

    private static Dictionary<string, string> Used()
    {
        var used = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, text) in Sources())
        {
            foreach (Match match in Call().Matches(text))
                used.TryAdd(Plain(match.Groups[1].Value), file);
            foreach (Match match in HeaderRow().Matches(text).SelectMany(row => AnyLiteral().Matches(row.Value)))
                used.TryAdd(Plain(match.Groups[1].Value), file);
        }

        foreach (var (text, file) in ValidationTexts())
            used.TryAdd(text, file);
        foreach (var item in Modules.All.SelectMany(m => m.Pages.Concat(m.QuickActions)).SelectMany(p => new[] { p.Text, p.Area.Text }).Distinct())
            used.TryAdd(item, nameof(Navigation));
        var types = typeof(Entity).Assembly.GetTypes().Concat(typeof(ResourceStringLocalizer).Assembly.GetTypes()).ToList();
        foreach (var error in types.SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(DomainError)).Select(f => ((DomainError)f.GetValue(null)!, f)))
            used.TryAdd(error.Item1.Text, error.f.DeclaringType!.Name + "." + error.f.Name);
        foreach (var kind in types.SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public)).Where(f => f.FieldType == typeof(NotificationKind)))
            used.TryAdd(((NotificationKind)kind.GetValue(null)!).Text, kind.DeclaringType!.Name + "." + kind.Name);
        // What the domain keeps to itself nobody reads.
        foreach (var type in types.Where(t => t.IsEnum && (t.IsVisible || t.Assembly != typeof(Entity).Assembly)))
        {
            // Of the portal's own enums, people read the members that have a name for it.
            foreach (var member in Enum.GetNames(type).Where(m => type.Assembly == typeof(Entity).Assembly || type.GetField(m)!.IsDefined(typeof(DisplayAttribute))))
            {
                var own = $"{type.Name}.{member}";
                used.TryAdd(
                    ResourceStringLocalizer.ChineseTexts.ContainsKey(own) ? own : type.GetField(member)!.GetCustomAttribute<DisplayAttribute>()?.Name ?? EnumText.Words(member), own);
            }
        }

        foreach (var property in types.SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)))
        {
            if (property.GetCustomAttribute<DisplayAttribute>() is { } display)
            {
                foreach (var text in new[] { display.Name, display.Description, display.Prompt }.OfType<string>())
                    used.TryAdd(text, property.DeclaringType!.Name + "." + property.Name);
            }

            foreach (var attribute in property.GetCustomAttributes<ValidationAttribute>().Where(a => a.ErrorMessage is not null))
                used.TryAdd(attribute.ErrorMessage!, property.DeclaringType!.Name + "." + property.Name);
        }

        foreach (var (text, name) in AuditTexts())
            used.TryAdd(text, name);
        return used;
    }

    /// <summary>The audit page names every kind of record and every field of it that the trail holds.</summary>
    private static IEnumerable<(string Text, string Name)> AuditTexts()
    {
        using var db = new OutreachDbContext(new DbContextOptionsBuilder<OutreachDbContext>().UseNpgsql("Host=unused").Options);
        foreach (var type in db.Model.GetEntityTypes()
            .Where(t => t.ClrType.Assembly == typeof(Entity).Assembly && t.ClrType != typeof(AuditEntry) && t.FindAnnotation(AuditAnnotations.NotAudited) is null))
        {
            yield return (EnumText.Words(type.ClrType.Name), nameof(AuditEntry));
            foreach (var property in type.GetProperties().Where(p => p.FindAnnotation(AuditAnnotations.NotAudited) is null
                && p.Name != nameof(Entity.Id) && !SaveInterceptor.Bookkeeping.Contains(p.Name) && !AuditDisplay.Derived.Contains(p.Name)))
                yield return (AuditDisplay.LabelOf(type.ClrType.Name, property.Name), $"{type.ClrType.Name}.{property.Name}");
        }
    }

    private static IEnumerable<(string Text, string File)> ValidationTexts()
    {
        var file = Checkout.Files("src/Outreach.Web/Infrastructure/Localization", "LocalizationSetup.cs").Single();
        return Arm().Matches(File.ReadAllText(file)).Select(m => (Plain(m.Groups[1].Value), Path.GetFileName(file)));
    }

    private static IEnumerable<(string File, string Text)> Sources() =>
        from folder in Folders
        from pattern in Patterns
        from file in Checkout.Files(folder, pattern)
        select (Path.GetFileName(file), WithoutComments().Replace(File.ReadAllText(file), ""));

    // T["…"], texts["…"], localizer["…"], Text("…"), Say("…", and Identity's Say(nameof(…), "…".
    [GeneratedRegex("""(?:\b(?:T|texts|localizer|Localizer|text)\[|\b(?:Say|Note)\((?:nameof\(\w+\),\s*)?)\s*"((?:[^"\\]|\\.)*)"(?!\s*\+)""")]
    private static partial Regex Call();

    // The heads of exported sheets, each put into the reader's language.
    [GeneratedRegex("""\b[Hh]eaders\s*=\s*\[[^\]]*\]""")]
    private static partial Regex HeaderRow();

    [GeneratedRegex("""=>\s*"((?:[^"\\]|\\.)*)",""")]
    private static partial Regex Arm();

    [GeneratedRegex("""
        "((?:[^"\\\n]|\\.)*)"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex AnyLiteral();

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"^\s*//.*$|@\*.*?\*@", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?m)^\s*///?.*$|(?s:@\*.*?\*@)")]
    private static partial Regex WithoutComments();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex ChineseCharacter();
}
