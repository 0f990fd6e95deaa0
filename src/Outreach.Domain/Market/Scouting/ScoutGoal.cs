using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Market.Scouting;

/// <summary>How many merchants of a distance and size a term is to bring (S17); one for each of these.</summary>
public sealed class ScoutGoal : Entity
{
    private const int Most = 1000;

    private ScoutGoal()
    {
    }

    public int TermId { get; private set; }

    public DistanceBand Distance { get; private set; }

    public SponsorSize Size { get; private set; }

    /// <summary>Merchants new in the list, 0 to 1,000.</summary>
    public int NewMerchants { get; private set; }

    /// <summary>Merchants of whom a deal is won, 0 to 1,000.</summary>
    public int WonMerchants { get; private set; }

    public static Result<ScoutGoal> Create(int termId, DistanceBand distance, SponsorSize size, int newMerchants, int wonMerchants)
    {
        var goal = new ScoutGoal { TermId = termId, Distance = distance, Size = size };
        if (goal.Edit(newMerchants, wonMerchants).Error is { } refused)
            return refused;
        return goal;
    }

    public Result Edit(int newMerchants, int wonMerchants)
    {
        var errors = new List<DomainError>();
        if (newMerchants is < 0 or > Most)
            errors.Add(ScoutErrors.Goal.ForField(nameof(NewMerchants)));
        if (wonMerchants is < 0 or > Most)
            errors.Add(ScoutErrors.Goal.ForField(nameof(WonMerchants)));
        if (newMerchants == 0 && wonMerchants == 0)
            errors.Add(ScoutErrors.NoGoal);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        (NewMerchants, WonMerchants) = (newMerchants, wonMerchants);
        return Result.Success;
    }
}
