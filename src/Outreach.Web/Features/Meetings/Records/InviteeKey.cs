using System.Globalization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Meetings;

namespace Outreach.Web.Features.Meetings.Records;

/// <summary>Rules of invitation as the values of a form: <c>all</c>, <c>g:3</c> a group, <c>r:Officer</c> a role, <c>d:4</c> a department's liaisons, <c>p:12</c> a person.</summary>
public static class InviteeKey
{
    public const string All = "all";

    public static string Of(MeetingInvitee invitee) => invitee.Kind switch
    {
        InviteeKind.Everybody => All,
        InviteeKind.Group => Of('g', invitee.GroupId!.Value),
        InviteeKind.Role => "r:" + invitee.Role,
        InviteeKind.Department => Of('d', invitee.DepartmentId!.Value),
        _ => Of('p', invitee.UserId!.Value),
    };

    public static string Of(char kind, int id) => string.Create(CultureInfo.InvariantCulture, $"{kind}:{id}");

    /// <summary>Null when it names nothing.</summary>
    public static MeetingInvitee? Parse(string key, bool isRequired)
    {
        if (key == All)
            return MeetingInvitee.Everybody(isRequired);
        if (key.Length < 3 || key[1] != ':')
            return null;
        var value = key[2..];
        if (key[0] == 'r')
            return Enum.TryParse<Role>(value, out var role) && Enum.IsDefined(role) && !char.IsAsciiDigit(value[0]) ? MeetingInvitee.OfRole(role, isRequired) : null;
        return !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? null : key[0] switch
        {
            'g' => MeetingInvitee.OfGroup(id, isRequired),
            'd' => MeetingInvitee.OfDepartment(id, isRequired),
            'p' => MeetingInvitee.Of(id, isRequired),
            _ => null,
        };
    }
}
