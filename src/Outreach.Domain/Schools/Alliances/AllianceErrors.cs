namespace Outreach.Domain.Schools.Alliances;

public static class AllianceErrors
{
    public static readonly DomainError NameTaken = new("alliance.name-taken", "There is an alliance of this name already.", "Name");

    public static readonly DomainError FoundedLater = new("alliance.founded", "It was founded today or earlier.", "FoundedOn");

    public static readonly DomainError LeadNoMember = new("alliance.lead", "Only a member can lead it.", "LeadSchoolId");

    public static readonly DomainError LeadCannotLeave = new("alliance.lead-leaves", "This school leads the alliance. Say first who leads it next.");

    public static readonly DomainError MemberAlready = new("alliance.member", "This school is a member already.", "SchoolId");

    public static readonly DomainError NoMember = new("alliance.no-member", "This school is no member.");

    public static readonly DomainError NoSchool = new("alliance.no-school", "Choose one of the schools.", "SchoolId");

    public static readonly DomainError DayLater = new("alliance.day", "This day is still to come.");

    public static readonly DomainError JoinedTooEarly = new("alliance.joined", "A school joins once the alliance is founded, and after it last left.", "JoinedOn");

    public static readonly DomainError LeftTooEarly = new("alliance.left", "It cannot leave before it joined.", "LeftOn");

    public static readonly DomainError ChangedMeanwhile = new("alliance.changed", "Somebody else has changed this alliance meanwhile. Look at it again.");
}
