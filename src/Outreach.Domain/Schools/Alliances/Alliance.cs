namespace Outreach.Domain.Schools.Alliances;

/// <summary>Schools that act together under an agreement (联盟, B19). We are always one of them; who leads is said by name.</summary>
public sealed class Alliance : Entity
{
    private readonly List<AllianceMember> members = [];

    private Alliance()
    {
    }

    public string Name { get; private set; } = "";

    /// <summary>What the members have agreed to.</summary>
    public string? Agreement { get; private set; }

    public DateOnly FoundedOn { get; private set; }

    /// <summary>The school that leads; null when we do.</summary>
    public int? LeadSchoolId { get; private set; }

    public int TouchCount { get; private set; }

    /// <summary>Every membership there was: a school that left and came back has two.</summary>
    public IReadOnlyCollection<AllianceMember> Members => members;

    /// <summary>Founds one; fails as <see cref="Edit"/> does.</summary>
    public static Result<Alliance> Create(AllianceDetails details, DateOnly today)
    {
        var alliance = new Alliance();
        return alliance.Edit(details, today).With(alliance);
    }

    /// <summary>Changes what was typed. Refused for a day to come, and a lead that is no member. Members must have been loaded.</summary>
    public Result Edit(AllianceDetails details, DateOnly today)
    {
        var errors = new List<DomainError>();
        if (details.FoundedOn > today)
            errors.Add(AllianceErrors.FoundedLater);
        if (details.LeadSchoolId is { } lead && !IsMember(lead))
            errors.Add(AllianceErrors.LeadNoMember);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        (Name, Agreement, FoundedOn, LeadSchoolId) = (details.Name, details.Agreement, details.FoundedOn, details.LeadSchoolId);
        return Result.Success;
    }

    /// <summary>A school joins and stands as a member with us. Members must have been loaded.</summary>
    public Result Join(School school, DateOnly on, DateOnly today)
    {
        if (IsMember(school.Id))
            return AllianceErrors.MemberAlready;
        if (on > today)
            return AllianceErrors.DayLater.ForField("JoinedOn");
        if (on < FoundedOn || members.Exists(m => m.SchoolId == school.Id && m.LeftOn > on))
            return AllianceErrors.JoinedTooEarly;
        members.Add(new AllianceMember(school.Id, on));
        school.SetStanding(SchoolStanding.Alliance);
        TouchCount++;
        return Result.Success;
    }

    /// <summary>A school leaves; who leads says first who leads next. Members must have been loaded.</summary>
    /// <param name="isElsewhere">Whether the school is in another alliance, and so stands as it stood.</param>
    public Result Leave(School school, DateOnly on, bool isElsewhere, DateOnly today)
    {
        if (members.Find(m => m.SchoolId == school.Id && m.LeftOn is null) is not { } member)
            return AllianceErrors.NoMember;
        if (LeadSchoolId == school.Id)
            return AllianceErrors.LeadCannotLeave;
        if (on > today)
            return AllianceErrors.DayLater.ForField("LeftOn");
        if (on < member.JoinedOn)
            return AllianceErrors.LeftTooEarly;
        member.Leave(on);
        if (!isElsewhere && school.Standing == SchoolStanding.Alliance)
            school.SetStanding(SchoolStanding.Partner);
        TouchCount++;
        return Result.Success;
    }

    /// <summary>Another record of the same school takes this one over: it is a member once. Members must have been loaded.</summary>
    public void FollowMerge(int keptId, int mergedId, DateOnly today)
    {
        foreach (var member in members.Where(m => m.SchoolId == mergedId))
        {
            if (member.LeftOn is null && IsMember(keptId))
                member.Leave(today);
            member.MoveTo(keptId);
        }

        if (LeadSchoolId == mergedId)
            LeadSchoolId = keptId;
        TouchCount++;
    }

    /// <summary>Whether a school is in it now.</summary>
    public bool IsMember(int schoolId) => members.Exists(m => m.SchoolId == schoolId && m.LeftOn is null);
}
