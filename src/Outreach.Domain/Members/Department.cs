using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Data;

namespace Outreach.Domain.Members;

/// <summary>
/// A department of the union (宣传部, 文艺部 …) that carries out what a contract promises. A liaison's position names it
/// in its <see cref="Position.Group"/>.
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

    /// <summary>Renames it. Its liaisons' positions name it too: rename them in the same save.</summary>
    public void Rename(string name) => Name = name;

    /// <summary>Takes it out of the forms; not the outreach department itself.</summary>
    public Result Retire()
    {
        if (IsOwn)
            return DepartmentErrors.OwnStays;
        IsRetired = true;
        return Result.Done;
    }

    /// <summary>Offers it again.</summary>
    public void Restore() => IsRetired = false;

    /// <summary>Says that it is the outreach department itself, or that it is not. A retired one cannot be.</summary>
    public Result SetOwn(bool isOwn)
    {
        if (isOwn && IsRetired)
            return DepartmentErrors.OwnStays;
        IsOwn = isOwn;
        return Result.Done;
    }
}

/// <summary>Failures of the catalogue of departments.</summary>
public static class DepartmentErrors
{
    /// <summary>Another department has the name.</summary>
    public static readonly DomainError NameTaken = new("department.name-taken", "There is a department of this name already.", "Name");

    /// <summary>Our own department is always offered.</summary>
    public static readonly DomainError OwnStays = new("department.own", "Our own department cannot be retired.");

    /// <summary>Another one is marked as our own.</summary>
    public static readonly DomainError OwnTaken = new("department.own-taken", "Another department is marked as our own already.", "IsOwn");

    /// <summary>A liaison speaks for a department of the catalogue.</summary>
    public static readonly DomainError NotListed = new(
        "department.not-listed", "A liaison speaks for one of the departments of the list. The leaders keep it under Departments.", "Group");
}

internal sealed class DepartmentMapping : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> builder)
    {
        builder.ToTable("Departments");
        builder.Property(d => d.Name).HasMaxLength(60).Pinyin();
        builder.HasIndex(d => d.Name).IsUnique();
    }
}
