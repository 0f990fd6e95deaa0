namespace Outreach.Domain.Contracts.Differences;

/// <summary>The difference between two texts of a contract, part by part, in the order in which a contract is read.</summary>
public static class ContractDifference
{
    /// <summary>The parts that differ; none when both say the same. Rows are the same row when they have the same id.</summary>
    public static IReadOnlyList<ClauseChange> Between(ContractContent before, ContractContent after)
    {
        var changes = new List<ClauseChange>();
        Whole(changes, ClauseKeys.Parties, ContractPart.Parties, Parties(before), Parties(after));
        Whole(changes, ClauseKeys.Cash, ContractPart.Cash, [(ContractField.Cash, before.Cash)], [(ContractField.Cash, after.Cash)]);
        Rows(changes, ContractPart.Instalment, before.Instalments, after.Instalments, i => i.Id, ClauseKeys.Instalment,
            i => [(ContractField.DueOn, i.DueOn), (ContractField.Amount, i.Amount)]);
        Whole(changes, ClauseKeys.Goods, ContractPart.Goods, [(ContractField.Goods, before.Goods)], [(ContractField.Goods, after.Goods)]);
        Rows(changes, ContractPart.Deliverable, before.Deliverables, after.Deliverables, d => d.Id, ClauseKeys.Deliverable, Deliverable);
        Rows(changes, ContractPart.Clause, before.Clauses, after.Clauses, c => c.Id, ClauseKeys.Clause, c => [(ContractField.Text, c.Text)]);
        return changes;
    }

    private static (ContractField, object?)[] Parties(ContractContent content) =>
    [
        (ContractField.DepartmentRole, content.DepartmentRole), (ContractField.Signer, content.SignerId),
        (ContractField.SponsorSigner, content.SponsorSigner), (ContractField.IsExclusive, content.IsExclusive),
    ];

    private static (ContractField, object?)[] Deliverable(DeliverableContent d) =>
    [
        (ContractField.Kind, d.Kind), (ContractField.Count, d.Count), (ContractField.Unit, d.Unit), (ContractField.CampusPlace, d.PlaceId),
        (ContractField.Place, d.Place), (ContractField.StartsOn, d.StartsOn), (ContractField.Department, d.DepartmentId), (ContractField.Note, d.Note),
    ];

    private static void Whole(List<ClauseChange> changes, string key, ContractPart part, (ContractField, object?)[] before, (ContractField, object?)[] after)
    {
        if (Fields(before, after) is { Count: > 0 } fields)
            changes.Add(new ClauseChange(key, part, 1, ClauseChangeKind.Changed, fields));
    }

    private static void Rows<T>(
        List<ClauseChange> changes, ContractPart part, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, int> idOf, Func<int, string> keyOf,
        Func<T, (ContractField Field, object? Value)[]> fieldsOf)
        where T : class
    {
        for (var i = 0; i < after.Count; i++)
        {
            var now = after[i];
            var old = idOf(now) == 0 ? null : before.SingleOrDefault(b => idOf(b) == idOf(now));
            var fields = Fields(old is null ? null : fieldsOf(old), fieldsOf(now));
            if (old is null || fields.Count > 0)
                changes.Add(new ClauseChange(keyOf(idOf(now)), part, i + 1, old is null ? ClauseChangeKind.Added : ClauseChangeKind.Changed, fields));
        }

        for (var i = 0; i < before.Count; i++)
        {
            var old = before[i];
            if (idOf(old) == 0 || after.All(a => idOf(a) != idOf(old)))
                changes.Add(new ClauseChange(keyOf(idOf(old)), part, i + 1, ClauseChangeKind.Removed, Fields(fieldsOf(old), null)));
        }
    }

    private static List<FieldChange> Fields((ContractField Field, object? Value)[]? before, (ContractField Field, object? Value)[]? after) =>
    [
        .. (before ?? after)!.Select((f, i) => (f.Field, Before: before?[i].Value, After: after?[i].Value))
            .Where(f => !Equals(f.Before, f.After))
            .Select(f => new FieldChange(f.Field, f.Before, f.After, f.Before is string || f.After is string
                ? TextDifference.Between(f.Before as string, f.After as string)
                : [])),
    ];
}
