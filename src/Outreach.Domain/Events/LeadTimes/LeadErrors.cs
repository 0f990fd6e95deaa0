namespace Outreach.Domain.Events.LeadTimes;

public static class LeadErrors
{
    public static readonly DomainError NameTaken = new("lead.name-taken", "The table has a step of this name already.", "Name");

    public static readonly DomainError AmountRange = new("lead.amount", "A lead time is 1 to 180 days.", "Amount");

    public static readonly DomainError NoDay = new("lead.no-day", "The event has no day yet: its steps cannot be reckoned.");

    public static readonly DomainError NotOfEvent = new("lead.not-of-event", "This step is not asked of the event.");

    public static readonly DomainError AlreadyDone = new("lead.done", "Somebody has ticked this step off already.");

    public static readonly DomainError NotDone = new("lead.not-done", "This step is not ticked off.");

    public static readonly DomainError Over = new("lead.over", "The event is closed or cancelled: its steps stay as they are.");
}
