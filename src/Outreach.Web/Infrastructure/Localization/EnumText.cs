using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Outreach.Web.Infrastructure.Localization;

public static class EnumText
{
    /// <summary>
    /// The member's name in the current language: the text of the key <c>Type.Member</c> where there is one (two states
    /// that share an English word may differ in Chinese), else of its <see cref="DisplayAttribute.Name"/>, else of its
    /// name as words.
    /// </summary>
    public static string Text(this IStringLocalizer localizer, Enum value)
    {
        ArgumentNullException.ThrowIfNull(localizer);
        ArgumentNullException.ThrowIfNull(value);
        return Text(localizer, Keys.GetOrAdd(value, KeysOf));
    }

    /// <inheritdoc cref="Text(IStringLocalizer, Enum)"/>
    public static string Text<T>(this IStringLocalizer localizer, T value)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(localizer);
        return Text(localizer, Members<T>.Keys.TryGetValue(value, out var keys) ? keys : KeysOf(value));
    }

    private static string Text(IStringLocalizer localizer, (string Own, string Shared) keys)
    {
        var own = localizer[keys.Own];
        return own.ResourceNotFound || own.Value == own.Name ? localizer[keys.Shared] : own;
    }

    // Attributes are found by reflection: once for each member.
    private static (string Own, string Shared) KeysOf(Enum value)
    {
        var member = value.ToString();
        return ($"{value.GetType().Name}.{member}", value.GetType().GetField(member)?.GetCustomAttribute<DisplayAttribute>()?.Name ?? Words(member));
    }

    private static readonly ConcurrentDictionary<Enum, (string Own, string Shared)> Keys = new();

    private static class Members<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, (string Own, string Shared)> Keys = Enum.GetValues<T>().Distinct().ToFrozenDictionary(m => m, m => KeysOf(m));
    }

    public static IEnumerable<SelectListItem> Options<T>(this IStringLocalizer localizer, T? chosen = null, params T[] except)
        where T : struct, Enum =>
        Enum.GetValues<T>().Except(except).Select(e => new SelectListItem(localizer.Text(e), e.ToString(), chosen is { } c && c.Equals(e)));

    /// <summary><c>WithinThreeKm</c> as <c>Within three km</c>.</summary>
    public static string Words(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var starts = i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            var acronym = char.IsUpper(name[i]) && ((i + 1 < name.Length && char.IsUpper(name[i + 1])) || (i > 0 && char.IsUpper(name[i - 1]) && !starts));
            if (starts)
                words.Append(' ');
            words.Append(i == 0 || acronym ? name[i] : char.ToLowerInvariant(name[i]));
        }
        return words.ToString();
    }
}
