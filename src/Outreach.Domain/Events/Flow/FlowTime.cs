using System.Globalization;
using System.Text;

namespace Outreach.Domain.Events.Flow;

/// <summary>The time of a flow's row as people write it: 19:30, 19点30, 19：30, or minutes from the beginning: +90, -30.</summary>
public static class FlowTime
{
    /// <returns>Whether it could be read; nothing written is neither clock nor offset.</returns>
    public static bool TryParse(string? text, out TimeOnly? clock, out int? offset)
    {
        (clock, offset) = (null, null);
        if (string.IsNullOrWhiteSpace(text))
            return true;
        var plain = text.Normalize(NormalizationForm.FormKC).Replace('−', '-').Replace('点', ':').Replace('时', ':').Replace("分", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (plain[0] is '+' or '-' && int.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minutes))
        {
            offset = minutes;
            return true;
        }

        if (plain.EndsWith(':'))
            plain += "00";
        if (!TimeOnly.TryParseExact(plain, ["H:m", "HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return false;
        clock = time;
        return true;
    }

    public static string Text(TimeOnly? clock, int? offset) =>
        clock?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? offset?.ToString("+0;-0;+0", CultureInfo.InvariantCulture) ?? "";
}
