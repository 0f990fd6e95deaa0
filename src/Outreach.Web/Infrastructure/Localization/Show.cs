using System.Globalization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Infrastructure.Localization;

/// <summary>Days, moments and money in the person's language and the department's time zone.</summary>
public sealed class Show(DepartmentTime time)
{
    private static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    /// <summary>A day: 2026年10月8日, or 8 Oct 2026.</summary>
    public string Day(DateOnly? day) => day?.ToString(IsChinese ? "yyyy年M月d日" : "d MMM yyyy", CultureInfo.CurrentCulture) ?? "";

    /// <summary>The day of a moment.</summary>
    public string Day(DateTimeOffset? moment) => moment is { } m ? Day(time.DayOf(m)) : "";

    /// <summary>A moment to the minute: 2026年10月8日 19:30.</summary>
    public string Moment(DateTimeOffset? moment) => moment is { } m
        ? time.ToLocal(m).ToString(IsChinese ? "yyyy年M月d日 HH:mm" : "d MMM yyyy, HH:mm", CultureInfo.CurrentCulture)
        : "";

    /// <summary>Money in CNY: ¥5,000 or ¥5,000.50.</summary>
    public string Money(decimal? amount) => amount is { } a
        ? "¥" + a.ToString(a == decimal.Truncate(a) ? "N0" : "N2", CultureInfo.CurrentCulture)
        : "";

    /// <summary>A count with thousands separated.</summary>
    public string Count(long count) => count.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>A share, 0 to 1, in whole per cent.</summary>
    public string Share(double share) => share.ToString("P0", CultureInfo.CurrentCulture);
}
