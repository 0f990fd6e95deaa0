namespace Outreach.Domain.Events.Schedule;

public static class ScheduleErrors
{
    public static readonly DomainError EndBeforeStart = new("schedule.end-before-start", "The end is before the beginning.", "EndsAt");

    public static readonly DomainError TooLong = new("schedule.too-long", "An event lasts at most 120 days.", "EndsAt");

    public static readonly DomainError ReasonMissing = new("schedule.reason", "The day has conflicts. Say why it is to be this day all the same, or choose another.", "ScheduleReason");

    public static readonly DomainError LeaderNeeded = new("schedule.leader", "Something blocks this day. Only a leader can pass over it, with a reason: choose another day, or ask one.", "ScheduleReason");
}
