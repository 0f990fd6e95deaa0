namespace Outreach.Domain.Contracts;

/// <summary>What became of a part of a contract between two texts.</summary>
public enum ClauseChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It says something else.</summary>
    Changed,
}

/// <summary>A part of a contract that two texts are compared by.</summary>
public enum ContractPart
{
    /// <summary>The parties and who signs.</summary>
    Parties,

    /// <summary>The cash.</summary>
    Cash,

    /// <summary>The goods.</summary>
    Goods,

    /// <summary>An instalment.</summary>
    Instalment,

    /// <summary>A deliverable.</summary>
    Deliverable,

    /// <summary>A further clause.</summary>
    Clause,
}

/// <summary>A field of <see cref="ContractContent"/> and its rows; the values are of that field's type.</summary>
public enum ContractField
{
    /// <summary><see cref="ContractContent.DepartmentRole"/></summary>
    DepartmentRole,

    /// <summary><see cref="ContractContent.SignerId"/></summary>
    Signer,

    /// <summary><see cref="ContractContent.SponsorSigner"/></summary>
    SponsorSigner,

    /// <summary><see cref="ContractContent.IsExclusive"/></summary>
    IsExclusive,

    /// <summary><see cref="ContractContent.Cash"/></summary>
    Cash,

    /// <summary><see cref="ContractContent.Goods"/></summary>
    Goods,

    /// <summary><see cref="InstalmentContent.DueOn"/></summary>
    DueOn,

    /// <summary><see cref="InstalmentContent.Amount"/></summary>
    Amount,

    /// <summary><see cref="DeliverableContent.Kind"/></summary>
    Kind,

    /// <summary><see cref="DeliverableContent.Count"/></summary>
    Count,

    /// <summary><see cref="DeliverableContent.Unit"/></summary>
    Unit,

    /// <summary><see cref="DeliverableContent.PlaceId"/></summary>
    CampusPlace,

    /// <summary><see cref="DeliverableContent.Place"/></summary>
    Place,

    /// <summary><see cref="DeliverableContent.StartsOn"/></summary>
    StartsOn,

    /// <summary><see cref="DeliverableContent.DepartmentId"/></summary>
    Department,

    /// <summary><see cref="DeliverableContent.Note"/></summary>
    Note,

    /// <summary><see cref="ClauseContent.Text"/></summary>
    Text,
}

/// <summary>A field that differs.</summary>
/// <param name="Field">Which.</param>
/// <param name="Before">Its value before; null when it had none.</param>
/// <param name="After">Its value after.</param>
/// <param name="Words">Of a text: its pieces; else empty.</param>
public sealed record FieldChange(ContractField Field, object? Before, object? After, IReadOnlyList<TextPiece> Words);

/// <summary>A part that differs.</summary>
/// <param name="Key">Which (<see cref="ClauseKeys"/>).</param>
/// <param name="Part">What it is.</param>
/// <param name="Number">Its number among its like in the later text, or in the earlier one when it is gone; from 1.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Fields">The fields that differ; of a part that came or went, those that say something.</param>
public sealed record ClauseChange(string Key, ContractPart Part, int Number, ClauseChangeKind Kind, IReadOnlyList<FieldChange> Fields);

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
