using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Outreach.Web.Features.Shared;

/// <summary>Names of enum members and properties as people read them.</summary>
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
        var member = value.ToString();
        var own = localizer[$"{value.GetType().Name}.{member}"];
        return own.ResourceNotFound || own.Value == own.Name
            ? localizer[value.GetType().GetField(member)?.GetCustomAttribute<DisplayAttribute>()?.Name ?? Words(member)]
            : own;
    }

    /// <summary>The members of an enum as options of a choice.</summary>
    /// <param name="localizer">The texts.</param>
    /// <param name="chosen">The member that is chosen, if any.</param>
    /// <param name="except">Members that nobody chooses.</param>
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
