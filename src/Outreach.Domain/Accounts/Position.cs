using System.Linq.Expressions;
using Outreach.Domain.Data;

namespace Outreach.Domain.Accounts;

/// <summary>A role held by a person for a time. What it permits ends with its last day (domain.md, "Who uses it").</summary>
public sealed class Position : Entity
{
    private static Expression<Func<Position, DateOnly, bool>> HeldOnDay { get; } = (p, day) => p.StartsOn <= day && (p.EndsOn == null || day <= p.EndsOn);

    private static readonly Func<Position, DateOnly, bool> HeldOn = HeldOnDay.Compile();

    private Position()
    {
    }

    /// <summary>A role from a day on.</summary>
    /// <param name="termId">Within which term; null for those outside terms, such as the advisor.</param>
    /// <param name="group">Group within the department; who speaks for a department or a school has none.</param>
    /// <param name="startsOn">First day.</param>
    /// <param name="endsOn">Last day; null when open.</param>
    /// <param name="departmentId">The department that a liaison speaks for; of no meaning for other roles.</param>
    /// <param name="schoolId">The school that a school partner speaks for; of no meaning for other roles.</param>
    public Position(int userId, int? termId, Role role, string? group, DateOnly startsOn, DateOnly? endsOn, int? departmentId = null, int? schoolId = null)
    {
        UserId = userId;
        TermId = termId;
        Role = role;
        Group = role is Role.DepartmentLiaison or Role.SchoolPartner ? null : group;
        DepartmentId = role == Role.DepartmentLiaison ? departmentId : null;
        SchoolId = role == Role.SchoolPartner ? schoolId : null;
        StartsOn = startsOn;
        EndsOn = endsOn;
    }

    public int UserId { get; private set; }

    public int? TermId { get; private set; }

    public Role Role { get; private set; }

    /// <summary>Group within the department, at most 60 characters; null for who speaks for a department or a school.</summary>
    public string? Group { get; private set; }

    /// <summary>The department that a liaison speaks for; null for every other role.</summary>
    public int? DepartmentId { get; private set; }

    /// <summary>The school that a school partner speaks for; null for every other role.</summary>
    public int? SchoolId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day; null when open.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Whether it permits anything on <paramref name="day"/>; also in queries.</summary>
    [QueryExpression(nameof(HeldOnDay))]
    public bool IsHeldOn(DateOnly day) => HeldOn(this, day);

    /// <summary>The school it speaks for was taken over by another record of the same school.</summary>
    public void MoveToSchool(int schoolId) => SchoolId = schoolId;

    /// <summary>
    /// Ends it with <paramref name="lastDay"/>; an end before the start makes it never held. A last day to come can be
    /// moved either way; what has ended stays so.
    /// </summary>
    public Result End(DateOnly lastDay, DateOnly today)
    {
        if (EndsOn < today && EndsOn < lastDay)
            return MemberErrors.AlreadyEnded;
        EndsOn = lastDay;
        return Result.Success;
    }
}
