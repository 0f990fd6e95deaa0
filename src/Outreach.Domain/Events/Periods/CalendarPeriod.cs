namespace Outreach.Domain.Events.Periods;

/// <summary>Days that are unlike others: exams, holidays, make-up days, breaks, crowded weeks (S45, S46). Breaks stop no editing (S53).</summary>
public sealed class CalendarPeriod : Entity
{
    public const int MostDays = 200;

    private const int FarthestFollowed = 60;

    private CalendarPeriod()
    {
    }

    public PeriodKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>First day.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day, included.</summary>
    public DateOnly EndsOn { get; private set; }

    public PeriodEffect Effect { get; private set; }

    /// <summary>The joint school whose own period it is; null for ours.</summary>
    public int? SchoolId { get; private set; }

    /// <summary>The day whose timetable a make-up day follows; null when that is not said yet.</summary>
    public DateOnly? Follows { get; private set; }

    public PeriodSource Source { get; private set; }

    /// <summary>A new period; fails as <see cref="Edit"/> does.</summary>
    public static Result<CalendarPeriod> Create(PeriodDetails details, PeriodSource source)
    {
        var created = new CalendarPeriod { Source = source };
        return created.Edit(details).With(created);
    }

    /// <summary>What is wrong with it, all of it; null when nothing is.</summary>
    public static DomainError? ProblemOf(PeriodDetails details)
    {
        List<DomainError> errors = [];
        if (string.IsNullOrWhiteSpace(details.Name) || details.Name.Length > 60)
            errors.Add(PeriodErrors.NameMissing);
        if (details.StartsOn.Year is < 2000 or > 2100 || details.EndsOn.Year is < 2000 or > 2100)
            errors.Add(PeriodErrors.YearRange);
        else if (details.EndsOn < details.StartsOn)
            errors.Add(PeriodErrors.EndBeforeStart);
        else if (details.EndsOn.DayNumber - details.StartsOn.DayNumber >= MostDays)
            errors.Add(PeriodErrors.TooLong);
        else if (details.Kind == PeriodKind.MakeUpDay && details.EndsOn != details.StartsOn)
            errors.Add(PeriodErrors.OneDay);
        if (details.Follows is { } follows)
        {
            if (details.Kind != PeriodKind.MakeUpDay)
                errors.Add(PeriodErrors.FollowsNothing);
            else if (follows == details.StartsOn || Math.Abs(follows.DayNumber - details.StartsOn.DayNumber) > FarthestFollowed)
                errors.Add(PeriodErrors.FollowsFar);
        }

        return DomainError.Combine(errors);
    }

    /// <summary>Changes what was typed; refused with what <see cref="ProblemOf"/> finds.</summary>
    public Result Edit(PeriodDetails details)
    {
        if (ProblemOf(details) is { } wrong)
            return wrong;
        (Kind, Name, StartsOn, EndsOn) = (details.Kind, details.Name, details.StartsOn, details.EndsOn);
        (Effect, SchoolId, Follows) = (details.Effect ?? details.Kind.DefaultEffect(), details.SchoolId, details.Follows);
        return Result.Success;
    }

    /// <summary>The same for what a file says, which becomes its source.</summary>
    public Result Replace(PeriodDetails details, PeriodSource source)
    {
        var edited = Edit(details);
        if (edited.IsSuccess)
            Source = source;
        return edited;
    }

    /// <summary>The school was taken over by another record of the same school.</summary>
    public void MoveToSchool(int schoolId) => SchoolId = schoolId;
}
