using Outreach.Domain.Events.Budgets;
using Outreach.Domain.Events.Flow;

namespace Outreach.Domain.Events.Kinds;

public sealed class EventKindPartner(int departmentId)
{
    public int KindId { get; private set; }

    public int DepartmentId { get; private set; } = departmentId;
}

public sealed class EventKindFlowRow
{
    private EventKindFlowRow()
    {
    }

    internal EventKindFlowRow(int number) => Number = number;

    public int KindId { get; private set; }

    public int Number { get; private set; }

    public FlowPhase Phase { get; private set; }

    public int Day { get; private set; }

    public int? Offset { get; private set; }

    public int? Minutes { get; private set; }

    public string Item { get; private set; } = "";

    public string? Content { get; private set; }

    internal void Set(KindFlowRow row) => (Phase, Day, Offset, Minutes, Item, Content) = (row.Phase, row.Day, row.Offset, row.Minutes, row.Item, row.Content);
}

public sealed class EventKindTask
{
    private EventKindTask()
    {
    }

    internal EventKindTask(int number) => Number = number;

    public int KindId { get; private set; }

    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public int DaysBefore { get; private set; }

    internal void Set(KindTask row) => (Title, DaysBefore) = (row.Title, row.DaysBefore);
}

public sealed class EventKindBudgetLine
{
    private EventKindBudgetLine()
    {
    }

    internal EventKindBudgetLine(int number) => Number = number;

    public int KindId { get; private set; }

    public int Number { get; private set; }

    public BudgetCategory Category { get; private set; }

    public string Item { get; private set; } = "";

    public string? Unit { get; private set; }

    public int Count { get; private set; }

    /// <summary>CNY.</summary>
    public decimal? UnitPrice { get; private set; }

    internal void Set(KindBudgetLine row) => (Category, Item, Unit, Count, UnitPrice) = (row.Category, row.Item, row.Unit, row.Count, row.UnitPrice);
}

public sealed class EventKindMaterial
{
    private EventKindMaterial()
    {
    }

    internal EventKindMaterial(int number) => Number = number;

    public int KindId { get; private set; }

    public int Number { get; private set; }

    public string Item { get; private set; } = "";

    public string? Unit { get; private set; }

    public int Count { get; private set; }

    internal void Set(KindMaterial row) => (Item, Unit, Count) = (row.Item, row.Unit, row.Count);
}
