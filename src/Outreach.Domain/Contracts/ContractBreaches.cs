using Outreach.Domain.Contracts.Fulfilment;

namespace Outreach.Domain.Contracts;

/// <summary>Breaches (违约) of either side, and what followed (S38).</summary>
public sealed partial class Contract
{
    // A year typed wrongly is no deadline.
    private const int MostDaysToAnswer = 366;

    public Result RecordBreach(BreachDetails details, int byId, DateOnly today)
    {
        if (State is not (ContractState.Fulfilling or ContractState.Completed or ContractState.Terminated))
            return ContractErrors.NotInForce;
        if (string.IsNullOrWhiteSpace(details.What))
            return ContractErrors.BreachMissing;
        if (details.On > today)
            return ContractErrors.FutureDay.ForField("On");
        if (details.On < SignedOn)
            return ContractErrors.BreachBeforeSigned.WithArguments(SignedOn);
        if (details.DeliverableId is not null && details.InstalmentId is not null)
            return ContractErrors.BreachOfOne;
        if ((details.DeliverableId is { } deliverable && Find(deliverable) is null) || (details.InstalmentId is { } instalment && instalments.All(i => i.Id != instalment)))
            return ContractErrors.NoSuchClause;
        if (details.AnswerBy < today)
            return ContractErrors.DeadlinePassed;
        if (details.AnswerBy > today.AddDays(MostDaysToAnswer))
            return ContractErrors.DeadlineFar;
        if (details.FileIds is { Count: > Breach.FileLimit })
            return ContractErrors.TooManyFiles;
        breaches.Add(new Breach(details, byId));
        TouchCount++;
        return Result.Success;
    }

    /// <summary>Records a step that leaves it open, or how it ended; what has ended stays so.</summary>
    public Result FollowBreach(int breachId, BreachFollowUp followUp, int byId, DateOnly today, DateTimeOffset now)
    {
        if (breaches.Find(b => b.Id == breachId) is not { } breach)
            return ContractErrors.NoSuchBreach;
        if (breach.State != BreachState.Open)
            return ContractErrors.BreachSettled;
        if (string.IsNullOrWhiteSpace(followUp.What))
            return ContractErrors.BreachMissing;
        if (followUp.State == BreachState.Compensated && (followUp.Compensation is null or <= 0 || !IsMoney(followUp.Compensation)))
            return ContractErrors.Amount.ForField("Compensation");
        if (followUp.State != BreachState.Compensated && followUp.Compensation is not null)
            return ContractErrors.CompensationOnly;
        if (followUp.State == BreachState.Open && followUp.AnswerBy < today && followUp.AnswerBy != breach.AnswerBy)
            return ContractErrors.DeadlinePassed;
        if (followUp.State == BreachState.Open && followUp.AnswerBy > today.AddDays(MostDaysToAnswer) && followUp.AnswerBy != breach.AnswerBy)
            return ContractErrors.DeadlineFar;
        if (breach.Files.Count + (followUp.FileIds?.Count ?? 0) > Breach.FileLimit)
            return ContractErrors.TooManyFiles;
        breach.Follow(followUp.State == BreachState.Open ? followUp : followUp with { AnswerBy = null }, byId, now);
        TouchCount++;
        return Result.Success;
    }

    public void RemindOfBreach(int breachId, DateTimeOffset now)
    {
        breaches.Find(b => b.Id == breachId)?.Remind(now);
        TouchCount++;
    }
}
