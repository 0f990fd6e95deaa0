namespace Outreach.Domain.Schools.Alliances;

public static class SchoolPostErrors
{
    public static readonly DomainError DayPast = new("school-post.past", "This day is past.", "On");

    public static readonly DomainError DayFar = new("school-post.far", "Choose a day within two years.", "On");

    public static readonly DomainError ForNobody = new("school-post.nobody", "Choose the alliance that is to read it.", "AllianceId");

    public static readonly DomainError NoAlliance = new("school-post.alliance", "Choose an alliance that your school is in.", "AllianceId");

    public static readonly DomainError Closed = new("school-post.closed", "It is closed: nobody replies to it any more.");

    public static readonly DomainError ReplyLength = new("school-post.reply", "Write between 1 and 500 characters.", "Text");

    public static readonly DomainError NoSchool = new("school-post.school", "Choose the school that you speak for.", "SchoolId");
}
