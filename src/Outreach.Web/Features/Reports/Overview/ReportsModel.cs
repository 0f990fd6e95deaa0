using System.Globalization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Reports.Overview;

/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of it.</param>
public sealed record ReportsModel(DateOnly From, DateOnly To, IReadOnlyList<ReportTable> Tables)
{
    /// <summary>A cell as people read it.</summary>
    public static string Text(object? cell, DisplayFormatter format) => cell switch
    {
        null => "—",
        decimal money => format.Money(money),
        double share => format.Share(share),
        int count => format.Count(count),
        DateOnly day => format.Day(day),
        _ => Convert.ToString(cell, CultureInfo.CurrentCulture) ?? "",
    };
}
