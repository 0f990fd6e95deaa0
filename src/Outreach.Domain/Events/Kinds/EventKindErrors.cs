namespace Outreach.Domain.Events.Kinds;

public static class EventKindErrors
{
    public static readonly DomainError NameTaken = new("event-kind.name-taken", "There is a kind of this name already.", "Name");

    public static readonly DomainError Offset = new("event-kind.offset", "Row {0}: enter −1,440 to 1,440 minutes from the beginning.", "Offset");

    public static readonly DomainError TaskTitle = new("event-kind.task-title", "Task {0}: say what is to be done.", "Title");

    public static readonly DomainError DaysBefore = new("event-kind.days-before", "Task {0}: enter −60 to 365 days before the event.", "DaysBefore");

    public static readonly DomainError BudgetItem = new("event-kind.budget-item", "Line {0}: say what it is.", "Item");

    public static readonly DomainError BudgetCount = new("event-kind.count", "Line {0}: say how many, 1 to 100,000.", "Count");

    public static readonly DomainError BudgetPrice = new("event-kind.price", "Line {0}: enter a price from 0 to 9,999,999.99, with two decimals at most.", "UnitPrice");

    public static readonly DomainError MaterialItem = new("event-kind.material", "Material {0}: say what is needed.", "Item");
}
