using Outreach.Domain.Contracts.Fulfilment;

namespace Outreach.Domain.Contracts;

/// <summary>What the promises show, before it hangs (S25).</summary>
public sealed partial class Contract
{
    /// <summary>Keeps a new version of what a promise shows; one that was approved before stays in its history and counts no more.</summary>
    public Result SubmitMaterial(int deliverableId, MaterialDetails details, int byId, DateTimeOffset now)
    {
        if (!IsInForce)
            return ContractErrors.NotInForce;
        if (Find(deliverableId) is not { } deliverable)
            return ContractErrors.NoSuchClause;
        if (deliverable.Fulfilment is not (FulfilmentState.Open or FulfilmentState.Short))
            return ContractErrors.ClauseClosed;
        if (details.FileId is null && string.IsNullOrWhiteSpace(details.Text) && string.IsNullOrWhiteSpace(details.Product))
            return ContractErrors.MaterialEmpty;
        deliverable.Show(details, byId, now);
        TouchCount++;
        return Result.Success;
    }

    /// <summary>A second person says that it is true, lawful and safe; all three, or it is rejected.</summary>
    /// <param name="materialId">The version that the person saw.</param>
    public Result ApproveMaterial(int deliverableId, int materialId, bool isTrue, bool isLawful, bool isSafe, int byId, DateTimeOffset now) => DecideMaterial(
        deliverableId, materialId, isTrue && isLawful && isSafe ? null : ContractErrors.MaterialStatements, MaterialState.Approved, null, byId, now);

    public Result RejectMaterial(int deliverableId, int materialId, string? reason, int byId, DateTimeOffset now) => DecideMaterial(
        deliverableId, materialId, string.IsNullOrWhiteSpace(reason) ? ContractErrors.ReasonMissing : null, MaterialState.Rejected, reason, byId, now);

    public void RemindOfMaterial(int deliverableId, DateTimeOffset now)
    {
        Find(deliverableId)?.RemindOfMaterial(now);
        TouchCount++;
    }

    private Result DecideMaterial(int deliverableId, int materialId, DomainError? incomplete, MaterialState to, string? reason, int byId, DateTimeOffset now)
    {
        if (!IsInForce)
            return ContractErrors.NotInForce;
        if (Find(deliverableId) is not { } deliverable)
            return ContractErrors.NoSuchClause;
        // An older version is gone over by a newer one: whoever looks at it decides on what will not hang.
        if (deliverable.Material is not { State: MaterialState.Waiting } material || material.Id != materialId)
            return ContractErrors.MaterialDecided;
        // Text and picture are carried from one version into the next, whoever uploads that.
        if (deliverable.Materials.Any(m => m.ById == byId))
            return ContractErrors.OwnMaterial;
        if (incomplete is not null)
            return incomplete;
        deliverable.DecideMaterial(to, reason, byId, now);
        TouchCount++;
        return Result.Success;
    }

    // What was uploaded for a promise, and what was said of it, goes on with the same promise in the amendment; which is the same must not be guessed.
    private void HandOnMaterials(Contract amendment)
    {
        var open = deliverables.Where(d => d.Fulfilment == FulfilmentState.Open && d.MaterialState is not null).ToList();
        foreach (var deliverable in amendment.deliverables.Where(d => d.MaterialState is null))
        {
            var content = deliverable.Content with { Id = 0 };
            var alike = open.Where(d => (d.Kind, d.DepartmentId, d.Note) == (deliverable.Kind, deliverable.DepartmentId, deliverable.Note)).ToList();
            if (open.Find(d => d.Content with { Id = 0 } == content) is { } same)
                deliverable.ShowAsBefore(same);
            else if (alike.Count == 1)
                deliverable.ShowAsBefore(alike[0]);
        }
    }
}
