namespace Outreach.Domain.Schools.Alliances;

/// <summary>A school's time in an alliance.</summary>
public sealed class AllianceMember : Entity
{
    private AllianceMember()
    {
    }

    internal AllianceMember(int schoolId, DateOnly joinedOn) => (SchoolId, JoinedOn) = (schoolId, joinedOn);

    public int AllianceId { get; private set; }

    public int SchoolId { get; private set; }

    public DateOnly JoinedOn { get; private set; }

    /// <summary>The day on which it left; null while it is a member.</summary>
    public DateOnly? LeftOn { get; private set; }

    internal void Leave(DateOnly on) => LeftOn = on;

    internal void MoveTo(int schoolId) => SchoolId = schoolId;
}
