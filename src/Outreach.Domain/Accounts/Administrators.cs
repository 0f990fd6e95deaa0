using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Accounts;

/// <summary>The portal is never without an administrator.</summary>
public static class Administrators
{
    /// <summary>
    /// The last day up to which, from <paramref name="today"/> on, every day has a holder of one of the positions: the day
    /// before today when today has none, <see cref="DateOnly.MaxValue"/> when it never ends.
    /// </summary>
    /// <param name="positions">First and last day of each position of an administrator with an open account.</param>
    /// <param name="today">The first day that counts.</param>
    public static DateOnly LastDayHeld(IEnumerable<(DateOnly StartsOn, DateOnly? EndsOn)> positions, DateOnly today)
    {
        var last = today.AddDays(-1);
        foreach (var (startsOn, endsOn) in positions.OrderBy(p => p.StartsOn))
        {
            if (startsOn > last.AddDays(1))
                break;
            if (endsOn is null)
                return DateOnly.MaxValue;
            if (endsOn > last)
                last = endsOn.Value;
            if (last == DateOnly.MaxValue)
                return last;
        }

        return last;
    }
}
