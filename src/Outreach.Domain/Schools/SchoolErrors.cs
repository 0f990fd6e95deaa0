namespace Outreach.Domain.Schools;

public static class SchoolErrors
{
    public static readonly DomainError NameTaken = new("school.name-taken", "There is a school of this name already.", "Name");

    public static readonly DomainError NotListed = new(
        "school.not-listed", "A school partner speaks for one of the schools of the list. The leaders keep it under Partner schools.", "SchoolId");
}
