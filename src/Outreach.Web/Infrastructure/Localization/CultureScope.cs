using System.Globalization;

namespace Outreach.Web.Infrastructure.Localization;

/// <summary>Speaks somebody's language until it is disposed: a letter is in its reader's, whoever causes it.</summary>
public sealed class CultureScope : IDisposable
{
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo textCulture = CultureInfo.CurrentUICulture;

    /// <summary>Begins to speak.</summary>
    /// <param name="language">One of <see cref="ResourceStringLocalizer.Languages"/>; null, which is nobody's choice, for the first of them.</param>
    public CultureScope(string? language) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language ?? ResourceStringLocalizer.Languages[0]);

    /// <inheritdoc/>
    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, textCulture);
}
