using Outreach.Domain.Accounts;

namespace Outreach.Domain.Meetings;

/// <summary>Whom a meeting is for, by rule; <see cref="Attending.Attendance"/> has the people that the rules name.</summary>
public sealed class MeetingInvitee
{
    private MeetingInvitee()
    {
    }

    private MeetingInvitee(InviteeKind kind, bool isRequired) => (Kind, IsRequired) = (kind, isRequired);

    public int MeetingId { get; private set; }

    /// <summary>Names it within the meeting, from 1.</summary>
    public int Number { get; private set; }

    public InviteeKind Kind { get; private set; }

    /// <summary>Whether they must come; else they may.</summary>
    public bool IsRequired { get; private set; }

    public int? GroupId { get; private set; }

    public Role? Role { get; private set; }

    public int? UserId { get; private set; }

    public int? DepartmentId { get; private set; }

    public static MeetingInvitee Everybody(bool isRequired = true) => new(InviteeKind.Everybody, isRequired);

    public static MeetingInvitee OfGroup(int groupId, bool isRequired = true) => new(InviteeKind.Group, isRequired) { GroupId = groupId };

    public static MeetingInvitee OfRole(Role role, bool isRequired = true) => new(InviteeKind.Role, isRequired) { Role = role };

    public static MeetingInvitee Of(int userId, bool isRequired = true) => new(InviteeKind.Person, isRequired) { UserId = userId };

    public static MeetingInvitee OfDepartment(int departmentId, bool isRequired = true) => new(InviteeKind.Department, isRequired) { DepartmentId = departmentId };

    internal MeetingInvitee Numbered(int number)
    {
        Number = number;
        return this;
    }
}
