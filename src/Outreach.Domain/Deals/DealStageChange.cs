using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Outreach.Domain.Deals;

public sealed class DealStageChange
{
    public const int ReasonLimit = 500;

    private DealStageChange()
    {
    }

    internal DealStageChange(DealStage? from, DealStage to, int? byId, DateTimeOffset at, string? reason, IReadOnlyList<DealLack>? overruled = null) =>
        (From, To, ById, At, Reason, Overruled) = (from, to, byId, at, reason, overruled is { Count: > 0 } ? string.Join(',', overruled) : null);

    public int Id { get; private set; }

    public int DealId { get; private set; }

    /// <summary>Stage before; null at the opening.</summary>
    public DealStage? From { get; private set; }

    public DealStage To { get; private set; }

    /// <summary>Who; null when a visit moved it.</summary>
    public int? ById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>What was missing when a leader let it leave the targets, as names of <see cref="DealLack"/> between commas; null when nothing was overruled.</summary>
    public string? Overruled { get; private set; }
}
