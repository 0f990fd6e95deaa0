using System.Text.RegularExpressions;
using Outreach.Domain.Text;

namespace Outreach.Domain.Contracts.Checks;

/// <summary>A deliverable's unit that is one of time, so that its count is a length: 天, 条/周, days.</summary>
internal static partial class UnitOfTime
{
    /// <summary>Whether a unit is one of time.</summary>
    public static bool Is(string unit) => Pattern().IsMatch(ChineseText.Fold(unit).Text);

    [GeneratedRegex("^(个|每)?整?(天|日|周|星期|礼拜|月|个月|年|学期|小时|钟头|days?|weeks?|months?|hours?|years?|terms?|semesters?)$|[/·×x*](天|日|周|星期|月|days?|weeks?|months?)$|^[条张块幅个面](天|日|周|星期|月)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
