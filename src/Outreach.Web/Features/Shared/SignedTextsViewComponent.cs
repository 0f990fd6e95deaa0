using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Features.Shared.Providers;

namespace Outreach.Web.Features.Shared;

/// <summary>After a record was saved: which signed texts still say the old words. Nothing when none does.</summary>
public sealed class SignedTextsViewComponent(IEnumerable<ISignedTextProvider> providers) : ViewComponent
{
    /// <summary>Where a page after the save finds the record.</summary>
    public const string Key = "SignedTexts";

    public static string Of(NamedRecord record, int id) => string.Create(CultureInfo.InvariantCulture, $"{record}:{id}");

    /// <param name="saved">What <see cref="Of"/> made of the record.</param>
    public async Task<IViewComponentResult> InvokeAsync(string saved)
    {
        var (count, rows) = (0, new List<SignedText>());
        if (saved.Split(':') is [var name, var key] && Enum.TryParse<NamedRecord>(name, out var record) && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            foreach (var provider in providers)
            {
                var found = await provider.StillSayingAsync(record, id, HttpContext.RequestAborted);
                count += found.Count;
                rows.AddRange(found.Rows);
            }
        }

        return View("~/Features/Shared/_SignedTexts.cshtml", new SignedTextList(count, rows));
    }
}
