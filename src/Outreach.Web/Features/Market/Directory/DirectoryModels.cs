using Outreach.Domain.Accounts;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Market.Directory;

/// <summary>Somebody of a department.</summary>
/// <param name="Phone">What they share; null for nothing.</param>
public sealed record DirectoryPerson(int Id, string Name, Role Role, string? Phone);

/// <summary>A department of the union with its people.</summary>
/// <param name="Head">Null where nobody wrote it down.</param>
/// <param name="LastContactOn">The latest note of ours; null for none.</param>
public sealed record DirectoryDepartment(int Id, string Name, bool IsOwn, string? Head, string? HeadContact, string? Office, IReadOnlyList<DirectoryPerson> People, DateOnly? LastContactOn);

/// <param name="MyPhone">What the person shares; null for nothing.</param>
/// <param name="IsListed">Whether the person stands in the directory.</param>
/// <param name="KeepsLog">Whether the person reads and keeps our notes.</param>
public sealed record DirectoryModel(IReadOnlyList<DirectoryDepartment> Departments, string? MyPhone, bool IsListed, bool KeepsLog);

public sealed record ContactNote(int Id, DateOnly On, string By, string? Person, string What);

public sealed record DepartmentLogModel(DirectoryDepartment Department, int CardVersion, Paged<ContactNote> Notes)
{
    public const string Key = "DepartmentLog";
}
