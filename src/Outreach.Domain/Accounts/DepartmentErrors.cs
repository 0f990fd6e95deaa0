using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Accounts;

public static class DepartmentErrors
{
    public static readonly DomainError NameTaken = new("department.name-taken", "There is a department of this name already.", "Name");

    public static readonly DomainError OwnStays = new("department.own", "Our own department cannot be retired.");

    public static readonly DomainError OwnTaken = new("department.own-taken", "Another department is marked as our own already.", "IsOwn");

    public static readonly DomainError NotListed = new(
        "department.not-listed", "A liaison speaks for one of the departments of the list. The leaders keep it under Departments.", "DepartmentId");
}
