namespace Outreach.Domain.Schools;

/// <summary>Another university, or another college of ours, that we hold events with (friendly school, 友校).</summary>
public sealed class School : Entity
{
    private School()
    {
    }

    /// <param name="name">Unique, at most 60 characters.</param>
    /// <param name="shortName">What people call it, at most 20 characters; null where the name is short enough.</param>
    public School(string name, string? shortName) => (Name, ShortName) = (name, shortName);

    public string Name { get; private set; } = "";

    public string? ShortName { get; private set; }

    /// <summary>Whether it is no longer offered in forms.</summary>
    public bool IsRetired { get; private set; }

    public void Rename(string name, string? shortName) => (Name, ShortName) = (name, shortName);

    public void Retire() => IsRetired = true;

    public void Restore() => IsRetired = false;
}
