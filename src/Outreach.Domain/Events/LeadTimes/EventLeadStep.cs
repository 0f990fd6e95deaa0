namespace Outreach.Domain.Events.LeadTimes;

/// <summary>What became of a step for one event: who ticked it off, and what was reminded of. There is none before either.</summary>
public sealed class EventLeadStep : Entity
{
    private EventLeadStep()
    {
    }

    public EventLeadStep(int eventId, int leadTimeId) => (EventId, LeadTimeId) = (eventId, leadTimeId);

    public int EventId { get; private set; }

    public int LeadTimeId { get; private set; }

    /// <summary>Who ticked it off; null while it is open.</summary>
    public int? DoneById { get; private set; }

    /// <summary>When it was ticked off, UTC; null while it is open.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>What whoever ticked it off wrote, at most 300 characters.</summary>
    public string? Note { get; private set; }

    /// <summary>The day on which it was last reminded of; null when it never was.</summary>
    public DateOnly? RemindedOn { get; private set; }

    /// <summary>By which day it was due when it was reminded of: an event that moves is reminded of anew.</summary>
    public DateOnly? RemindedOfDay { get; private set; }

    /// <summary>Ticks it off, once.</summary>
    public Result Tick(int by, string? note, DateTimeOffset now)
    {
        if (DoneAt is not null)
            return LeadErrors.AlreadyDone;
        (DoneById, DoneAt, Note) = (by, now, note);
        return Result.Success;
    }

    /// <summary>Opens it again.</summary>
    public Result Undo()
    {
        if (DoneAt is null)
            return LeadErrors.NotDone;
        (DoneById, DoneAt, Note) = (null, null, null);
        return Result.Success;
    }

    /// <summary>Whether a reminder is due: once within the days before, and once on the day itself.</summary>
    /// <param name="daysAhead">How many days before at most.</param>
    public static bool IsToBeRemindedOf(DateOnly dueOn, DateOnly today, int daysAhead, DateOnly? remindedOn, DateOnly? remindedOfDay) =>
        today <= dueOn && today.AddDays(daysAhead) >= dueOn
        && (remindedOfDay != dueOn || (today == dueOn && remindedOn != today));

    public void Remind(DateOnly dueOn, DateOnly today) => (RemindedOfDay, RemindedOn) = (dueOn, today);
}
