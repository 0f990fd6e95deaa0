namespace Outreach.Domain.Accounts;

public static class MemberGroupErrors
{
    public static readonly DomainError NameTaken = new("group.name-taken", "The department has a group of this name already.", "Name");

    public static readonly DomainError NoSuchDepartment = new("group.department", "Choose a department of the list.", "DepartmentId");
}
