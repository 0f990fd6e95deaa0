namespace Outreach.Domain.Market.Directory;

/// <summary>Who heads another department and where it is found (S2); made when somebody first writes it down.</summary>
public sealed class DepartmentCard : Entity
{
    private DepartmentCard()
    {
    }

    public DepartmentCard(int departmentId) => DepartmentId = departmentId;

    public int DepartmentId { get; private set; }

    public string? Head { get; private set; }

    /// <summary>Phone or WeChat that the head shares; null for none.</summary>
    public string? HeadContact { get; private set; }

    public string? Office { get; private set; }

    /// <summary>Changes all of it.</summary>
    /// <param name="head">At most 60 characters, as the contact.</param>
    /// <param name="office">At most 100 characters.</param>
    public void Edit(string? head, string? headContact, string? office) => (Head, HeadContact, Office) = (head, head is null ? null : headContact, office);
}
