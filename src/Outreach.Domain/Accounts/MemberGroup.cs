namespace Outreach.Domain.Accounts;

/// <summary>A group within a department (校企组, 校际组 …). Positions keep its name as a text, so that renaming it rewrites no history.</summary>
public sealed class MemberGroup : Entity
{
    private MemberGroup()
    {
    }

    /// <param name="name">Unique within the department, at most 60 characters.</param>
    public MemberGroup(int departmentId, string name) => (DepartmentId, Name) = (departmentId, name);

    public int DepartmentId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Whether it is no longer offered in forms.</summary>
    public bool IsRetired { get; private set; }

    public void Edit(int departmentId, string name) => (DepartmentId, Name) = (departmentId, name);

    public void Retire() => IsRetired = true;

    public void Restore() => IsRetired = false;
}
