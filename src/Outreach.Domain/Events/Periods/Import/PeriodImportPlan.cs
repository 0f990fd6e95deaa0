namespace Outreach.Domain.Events.Periods.Import;

/// <summary>
/// What would become of a file. An entry is the stored period of the same kind and school that begins on the same day, else
/// the only one of the same kind, school and name in the same year: that one has moved.
/// </summary>
public sealed class PeriodImportPlan
{
    private PeriodImportPlan(IReadOnlyList<PlannedPeriod> rows) => Rows = rows;

    public IReadOnlyList<PlannedPeriod> Rows { get; }

    /// <summary>Names what the person saw: another one means that the calendar was changed meanwhile.</summary>
    public string Fingerprint => Text.Fingerprint.Of(Rows.SelectMany(r => new object[] { r.Row.Number, r.Action, r.Stored?.Id ?? 0, r.Stored?.Version ?? 0 }));

    public int Count(PeriodRowAction action) => Rows.Count(r => r.Action == action);

    /// <param name="schoolId">Whose calendar the file is; null for ours.</param>
    public static PeriodImportPlan Of(IReadOnlyList<PeriodFileRow> rows, IReadOnlyList<StoredPeriod> stored, int? schoolId)
    {
        var own = stored.Where(s => s.Details.SchoolId == schoolId).ToList();
        var taken = new HashSet<int>();
        var seen = new HashSet<(PeriodKind, DateOnly, string)>();
        var planned = new PlannedPeriod?[rows.Count];
        var details = rows.Select(r => r.Details is null ? null : r.Details with { SchoolId = schoolId, Effect = r.Details.Effect ?? r.Details.Kind.DefaultEffect() }).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Problem is not null || details[i] is not { } wanted)
                planned[i] = new PlannedPeriod(rows[i], PeriodRowAction.Rejected, null);
            else if (!seen.Add((wanted.Kind, wanted.StartsOn, wanted.Name)))
                planned[i] = new PlannedPeriod(rows[i] with { Problem = PeriodFileErrors.TwiceInFile }, PeriodRowAction.Rejected, null);
            else if (own.Where(s => s.Details.Kind == wanted.Kind && s.Details.StartsOn == wanted.StartsOn && !taken.Contains(s.Id))
                .OrderByDescending(s => s.Details.Name == wanted.Name).FirstOrDefault() is { } same)
                planned[i] = Beside(rows[i] with { Details = wanted }, same);
        }

        // Only once the others have found theirs can it be told which one has moved.
        for (var i = 0; i < rows.Count; i++)
        {
            if (planned[i] is not null)
                continue;
            var wanted = details[i]!;
            var moved = own.Where(s => !taken.Contains(s.Id) && s.Details.Kind == wanted.Kind && s.Details.Name == wanted.Name && s.Details.StartsOn.Year == wanted.StartsOn.Year).Take(2).ToList();
            planned[i] = moved.Count == 1 ? Beside(rows[i] with { Details = wanted }, moved[0]) : new PlannedPeriod(rows[i] with { Details = wanted }, PeriodRowAction.Added, null);
        }

        return new PeriodImportPlan([.. planned.OfType<PlannedPeriod>()]);

        PlannedPeriod Beside(PeriodFileRow row, StoredPeriod found)
        {
            taken.Add(found.Id);
            // A file that is silent about the followed day takes away nobody's word.
            var wanted = row.Details! with { Follows = row.Details!.Follows ?? found.Details.Follows };
            return new PlannedPeriod(row with { Details = wanted }, wanted == found.Details ? PeriodRowAction.Same : PeriodRowAction.Changed, found);
        }
    }
}
