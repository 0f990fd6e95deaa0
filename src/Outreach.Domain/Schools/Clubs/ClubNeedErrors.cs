namespace Outreach.Domain.Schools.Clubs;

public static class ClubNeedErrors
{
    public static readonly DomainError WrongState = new("need.state", "This need is settled by now. The page shows how it stands.");

    public static readonly DomainError DayPast = new("need.past", "This day is past.", "NeededOn");

    public static readonly DomainError DayFar = new("need.far", "Choose a day within two years.", "NeededOn");

    public static readonly DomainError ReasonMissing = new("need.reason", "Say why, in at most 500 characters.", "Note");

    public static readonly DomainError NoteLong = new("need.note", "At most 500 characters, please.", "Note");

    public static readonly DomainError HelpAlready = new("need.help-already", "A department has been asked for it already.");

    public static readonly DomainError TaskAlready = new("need.task-already", "It is a task already.");

    public static readonly DomainError SponsorAlready = new("need.sponsor-already", "It has been noted for a merchant already.");

    public static readonly DomainError NoDepartment = new("need.department", "Choose another department of the union.", "DepartmentId");
}
