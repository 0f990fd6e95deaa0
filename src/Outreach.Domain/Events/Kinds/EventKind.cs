using Outreach.Domain.Events.Budgets;
using Outreach.Domain.Events.Flow;
using Outreach.Domain.Events.Gates;

namespace Outreach.Domain.Events.Kinds;

/// <summary>A kind of event (活动类型), kept by leaders: what a new event of the kind begins with, and which gates it has.</summary>
public sealed class EventKind : Entity
{
    private readonly List<EventKindPartner> partners = [];
    private readonly List<EventKindFlowRow> flow = [];
    private readonly List<EventKindTask> tasks = [];
    private readonly List<EventKindBudgetLine> budget = [];
    private readonly List<EventKindMaterial> materials = [];

    private EventKind()
    {
    }

    /// <summary>Unique, at most 40 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Theme tags between commas, at most 250 characters; null for none.</summary>
    public string? Tags { get; private set; }

    /// <summary>What a plan of the kind should not forget, at most 1,000 characters.</summary>
    public string? Advice { get; private set; }

    public bool NeedsSafetyPerson { get; private set; }

    public bool NeedsFlow { get; private set; }

    public bool NeedsBudget { get; private set; }

    public bool NeedsCoordination { get; private set; }

    public bool NeedsSummary { get; private set; }

    public bool IsRetired { get; private set; }

    /// <summary>Departments that usually take part (S27).</summary>
    public IReadOnlyCollection<EventKindPartner> Partners => partners;

    /// <summary>Order it by its numbers.</summary>
    public IReadOnlyCollection<EventKindFlowRow> Flow => flow;

    public IReadOnlyCollection<EventKindTask> Tasks => tasks;

    public IReadOnlyCollection<EventKindBudgetLine> Budget => budget;

    public IReadOnlyCollection<EventKindMaterial> Materials => materials;

    public GateNeeds Needs => new(NeedsSafetyPerson, NeedsFlow, NeedsBudget, NeedsCoordination, NeedsSummary);

    /// <summary>A new kind; fails as <see cref="Edit"/> does.</summary>
    public static Result<EventKind> Create(EventKindDetails details)
    {
        var created = new EventKind();
        return created.Edit(details).With(created);
    }

    /// <summary>Changes what was typed; refused with a row out of range. Events that were made from it stay as they are.</summary>
    public Result Edit(EventKindDetails details)
    {
        for (var i = 0; i < details.Flow.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(details.Flow[i].Item))
                return InRow(EventErrors.RowItem, "Flow", i);
            if (details.Flow[i].Minutes is < 1 or > 1440)
                return InRow(EventErrors.RowMinutes, "Flow", i);
            if (details.Flow[i].Offset is < -1440 or > 1440)
                return InRow(EventKindErrors.Offset, "Flow", i);
            if (details.Flow[i].Day is < -365 or > 365)
                return InRow(EventErrors.RowDay, "Flow", i);
        }

        for (var i = 0; i < details.Tasks.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(details.Tasks[i].Title))
                return InRow(EventKindErrors.TaskTitle, "Tasks", i);
            if (details.Tasks[i].DaysBefore is < -60 or > 365)
                return InRow(EventKindErrors.DaysBefore, "Tasks", i);
        }

        for (var i = 0; i < details.Budget.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(details.Budget[i].Item))
                return InRow(EventKindErrors.BudgetItem, "Budget", i);
            if (details.Budget[i].Count is < 1 or > 100_000)
                return InRow(EventKindErrors.BudgetCount, "Budget", i);
            if (details.Budget[i].UnitPrice is { } price && (price is < 0 or > 9_999_999.99m || price != decimal.Round(price, 2)))
                return InRow(EventKindErrors.BudgetPrice, "Budget", i);
        }

        for (var i = 0; i < details.Materials.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(details.Materials[i].Item))
                return InRow(EventKindErrors.MaterialItem, "Materials", i);
            if (details.Materials[i].Count is < 1 or > 100_000)
                return InRow(EventKindErrors.BudgetCount, "Materials", i);
        }

        (Name, Tags, Advice) = (details.Name, details.Tags, details.Advice);
        (NeedsSafetyPerson, NeedsFlow, NeedsBudget, NeedsCoordination, NeedsSummary) =
            (details.Needs.SafetyPerson, details.Needs.Flow, details.Needs.Budget, details.Needs.Coordination, details.Needs.Summary);
        partners.RemoveAll(p => !details.PartnerIds.Contains(p.DepartmentId));
        partners.AddRange(details.PartnerIds.Distinct().Except(partners.Select(p => p.DepartmentId)).Select(id => new EventKindPartner(id)));
        flow.RemoveAll(f => f.Number > details.Flow.Count);
        tasks.RemoveAll(t => t.Number > details.Tasks.Count);
        budget.RemoveAll(b => b.Number > details.Budget.Count);
        materials.RemoveAll(m => m.Number > details.Materials.Count);
        Set(flow, details.Flow, f => f.Number, n => new EventKindFlowRow(n), (f, row) => f.Set(row));
        Set(tasks, details.Tasks, t => t.Number, n => new EventKindTask(n), (t, row) => t.Set(row));
        Set(budget, details.Budget, b => b.Number, n => new EventKindBudgetLine(n), (b, row) => b.Set(row));
        Set(materials, details.Materials, m => m.Number, n => new EventKindMaterial(n), (m, row) => m.Set(row));
        return Result.Success;
    }

    public void Retire() => IsRetired = true;

    public void Restore() => IsRetired = false;

    /// <summary>The flow that a new event of the kind begins with, in the order of its numbers.</summary>
    public IReadOnlyList<FlowRowDetails> DefaultFlow() =>
        [.. flow.OrderBy(f => f.Number).Select(f => new FlowRowDetails(f.Phase, f.Day, null, f.Offset, f.Minutes, f.Item, f.Content, null, null, null, null, null))];

    /// <summary>The budget that a new event of the kind begins with, in the order of its numbers; what has no price costs nothing yet.</summary>
    public IReadOnlyList<BudgetLineDetails> DefaultBudget() =>
        [.. budget.OrderBy(b => b.Number).Select(b => new BudgetLineDetails(null, BudgetSide.Expense, b.Category, b.Item, b.Unit ?? "项", b.Count, b.UnitPrice ?? 0, BudgetSource.School, null))];

    private static void Set<TRow, TDetails>(List<TRow> stored, IReadOnlyList<TDetails> rows, Func<TRow, int> numberOf, Func<int, TRow> create, Action<TRow, TDetails> set)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (stored.Find(r => numberOf(r) == i + 1) is not { } row)
                stored.Add(row = create(i + 1));
            set(row, rows[i]);
        }
    }

    private static DomainError InRow(DomainError problem, string list, int index) =>
        problem.WithArguments(index + 1) with { Field = $"{list}[{index}].{problem.Field}" };
}
