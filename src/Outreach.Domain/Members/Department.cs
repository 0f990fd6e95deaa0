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

    /// <summary>Renames it, or takes it out of the forms.</summary>
    public void Edit(string name, bool isRetired) => (Name, IsRetired) = (name, isRetired);
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
