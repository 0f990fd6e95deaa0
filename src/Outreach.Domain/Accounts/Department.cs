using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Accounts;

/// <summary>
/// A department of the union (宣传部, 文艺部 …) that carries out what a contract promises. A liaison's position belongs to
/// it by <see cref="Position.DepartmentId"/>.
/// </summary>
public sealed class Department : Entity
{
    private Department()
    {
    }

    /// <summary>A department of this name.</summary>
    /// <param name="name">At most 60 characters.</param>
    /// <param name="isOwn">Whether it is the outreach department itself.</param>
    public Department(string name, bool isOwn = false) => (Name, IsOwn) = (name, isOwn);

    /// <summary>Unique name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether it is the outreach department itself: its leaders confirm its clauses.</summary>
    public bool IsOwn { get; private set; }

    /// <summary>Whether it is no longer offered in forms.</summary>
    public bool IsRetired { get; private set; }

    public void Rename(string name) => Name = name;

    /// <summary>Takes it out of the forms; not the outreach department itself.</summary>
    public Result Retire()
    {
        if (IsOwn)
            return DepartmentErrors.OwnStays;
        IsRetired = true;
        return Result.Success;
    }

    public void Restore() => IsRetired = false;

    /// <summary>Says that it is the outreach department itself, or that it is not. A retired one cannot be.</summary>
    public Result SetOwn(bool isOwn)
    {
        if (isOwn && IsRetired)
            return DepartmentErrors.OwnStays;
        IsOwn = isOwn;
        return Result.Success;
    }
}
