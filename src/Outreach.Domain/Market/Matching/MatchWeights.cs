namespace Outreach.Domain.Market.Matching;

/// <summary>How much each reason counts at most, in points (rooms/schools.md 4: weights are settings); one row, made when somebody first changes one.</summary>
public sealed class MatchWeights : Entity
{
    /// <summary>A tag in common.</summary>
    public int Tag { get; private set; } = 25;

    /// <summary>A line of business that suits what the event is about.</summary>
    public int Industry { get; private set; } = 30;

    /// <summary>What students asked for.</summary>
    public int Demand { get; private set; } = 15;

    public int Won { get; private set; } = 12;

    public int Renewed { get; private set; } = 6;

    public int PaidOnTime { get; private set; } = 5;

    public int PromisesKept { get; private set; } = 3;

    public int Recent { get; private set; } = 6;

    public int Capacity { get; private set; } = 10;

    public int Unclaimed { get; private set; } = 6;

    /// <summary>Taken away for a vetting that has lapsed.</summary>
    public int VettingLapsed { get; private set; } = 8;

    /// <summary>Taken away where another merchant has the line of business alone.</summary>
    public int Excluded { get; private set; } = 60;

    /// <summary>Taken away once it was asked three times this term.</summary>
    public int AskedOften { get; private set; } = 25;

    /// <summary>Taken away while somebody else's deal with it is cold.</summary>
    public int ColdWithOther { get; private set; } = 10;

    /// <summary>Changes all of them, in the order of the properties; each 0 to 100.</summary>
    public Result Edit(IReadOnlyList<int> weights)
    {
        string[] fields =
        [
            nameof(Tag), nameof(Industry), nameof(Demand), nameof(Won), nameof(Renewed), nameof(PaidOnTime), nameof(PromisesKept), nameof(Recent), nameof(Capacity), nameof(Unclaimed), nameof(VettingLapsed),
            nameof(Excluded), nameof(AskedOften), nameof(ColdWithOther),
        ];
        if (DomainError.Combine(fields.Where((_, i) => weights[i] is < 0 or > 100).Select(f => MatchErrors.Weight.ForField(f))) is { } wrong)
            return wrong;
        (Tag, Industry, Demand, Won, Renewed, PaidOnTime, PromisesKept) = (weights[0], weights[1], weights[2], weights[3], weights[4], weights[5], weights[6]);
        (Recent, Capacity, Unclaimed, VettingLapsed, Excluded, AskedOften, ColdWithOther) = (weights[7], weights[8], weights[9], weights[10], weights[11], weights[12], weights[13]);
        return Result.Success;
    }
}
