namespace Outreach.Domain.Meetings.TeamBuilding;

public static class BallotErrors
{
    public static readonly DomainError Over = new("ballot.over", "It is settled: ideas and days are proposed and voted on only while it is planned.");

    public static readonly DomainError IdeaOrDay = new("ballot.idea-or-day", "Write an idea of at most 100 characters, or choose a day.", "Idea");

    public static readonly DomainError SameIdea = new("ballot.same-idea", "This idea is on the list already; vote for it.", "Idea");

    public static readonly DomainError SameDay = new("ballot.same-day", "This day is on the list already; vote for it.", "Day");

    public static readonly DomainError DayPast = new("ballot.day-past", "This day is past already.", "Day");

    public static readonly DomainError DayFar = new("ballot.day-far", "This is more than a year ahead.", "Day");

    public static readonly DomainError TooMany = new("ballot.many", "There are 30 proposals already. Vote for one of them.", "Idea");

    public static readonly DomainError SignUpOver = new("ballot.sign-up", "The sign-up ends when it begins.");
}
