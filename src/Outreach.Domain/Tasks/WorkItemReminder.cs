namespace Outreach.Domain.Tasks;

/// <summary>Which reminder of a task was the latest.</summary>
public enum WorkItemReminder
{
    DayBefore,

    OnTheDay,

    Late,
}
