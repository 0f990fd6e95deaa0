namespace Outreach.Domain.Events;

/// <summary>A department of the union that takes part (S27).</summary>
public sealed class EventPartner(int departmentId)
{
    public int EventId { get; private set; }

    public int DepartmentId { get; private set; } = departmentId;
}
