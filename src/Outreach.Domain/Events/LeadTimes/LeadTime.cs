namespace Outreach.Domain.Events.LeadTimes;

/// <summary>A step that must be taken some days before an event (S6): a report, a request, a booking.</summary>
public sealed class LeadTime : Entity
{
    public const int MostDays = 180;

    private LeadTime()
    {
    }

    public string Name { get; private set; } = "";

    public int Amount { get; private set; }

    public LeadUnit Unit { get; private set; }

    public int? FromPeople { get; private set; }

    public bool Outdoors { get; private set; }

    public int? OverSquareMetres { get; private set; }

    public bool Outsiders { get; private set; }

    public bool StallOrBanner { get; private set; }

    public int Position { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Whether it is asked of no event any more. What was ticked off stays.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Whether it is asked of every event.</summary>
    public bool IsUnconditional => FromPeople is null && !Outdoors && OverSquareMetres is null && !Outsiders && !StallOrBanner;

    /// <summary>The table that a new portal begins with (rooms, events, section 1).</summary>
    public static IReadOnlyList<LeadTimeDetails> Defaults { get; } =
    [
        new("活动策划书报校团委", 7, LeadUnit.Days, Position: 10),
        new("百人以上或户外 50 m² 以上活动报批", 7, LeadUnit.Days, FromPeople: 101, OverSquareMetres: 50, Position: 20, Note: "向学工处和保卫处报批。"),
        new("五百人以上或校外单位参加的活动报备，附安全预案", 7, LeadUnit.Days, FromPeople: 500, Outsiders: true, Position: 30, Note: "安全预案写明第一责任人、疏散路线和应急联系人。"),
        new("借用教室、场地", 5, LeadUnit.WorkingDays, Position: 40),
        new("摊位、横幅报批", 3, LeadUnit.WorkingDays, StallOrBanner: true, Position: 50),
        new("向新闻中心报新闻线索", 2, LeadUnit.WorkingDays, Position: 60),
    ];

    /// <summary>A new step; fails as <see cref="Edit"/> does.</summary>
    public static Result<LeadTime> Create(LeadTimeDetails details)
    {
        var created = new LeadTime();
        return created.Edit(details).With(created);
    }

    public Result Edit(LeadTimeDetails details)
    {
        if (details.Amount is < 1 or > MostDays)
            return LeadErrors.AmountRange;
        (Name, Amount, Unit, Position, Note) = (details.Name, details.Amount, details.Unit, details.Position, details.Note);
        (FromPeople, Outdoors, OverSquareMetres, Outsiders, StallOrBanner) = (details.FromPeople, details.Outdoors, details.OverSquareMetres, details.Outsiders, details.StallOrBanner);
        return Result.Success;
    }

    public void Retire() => IsRetired = true;

    public void Restore() => IsRetired = false;

    /// <summary>
    /// Whether it is asked of an event. What is not known yet counts as little, but for the ground that an event outdoors
    /// takes: rather asked for in vain than asked for too late.
    /// </summary>
    public bool AppliesTo(LeadTimeEvent e) => !IsRetired && (IsUnconditional
        || e.People >= FromPeople
        || (Outdoors && e.IsOutdoors)
        || (OverSquareMetres is { } most && e.IsOutdoors && (e.SquareMetres is null || e.SquareMetres > most))
        || (Outsiders && e.HasOutsiders)
        || (StallOrBanner && e.HasStallOrBanner));
}
