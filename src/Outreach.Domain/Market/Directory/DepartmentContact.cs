namespace Outreach.Domain.Market.Directory;

/// <summary>That one of ours spoke with another department of the union (内联, S2): a short dated note.</summary>
public sealed class DepartmentContact : Entity
{
    private DepartmentContact()
    {
    }

    public int DepartmentId { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>Who of ours.</summary>
    public int ById { get; private set; }

    /// <summary>Whom of theirs; null once it was anonymised.</summary>
    public string? Person { get; private set; }

    public string What { get; private set; } = "";

    /// <summary>Notes it.</summary>
    /// <param name="person">At most 60 characters.</param>
    /// <param name="what">At most 500 characters.</param>
    public static Result<DepartmentContact> Create(int departmentId, DateOnly on, int byId, string person, string what, DateOnly today) =>
        on > today || on < today.AddYears(-1) ? DirectoryErrors.Day
        : new DepartmentContact { DepartmentId = departmentId, On = on, ById = byId, Person = person, What = what };

    /// <summary>Drops whom of theirs it was, and what was said.</summary>
    public void Anonymize() => (Person, What) = (null, "");
}
