namespace Outreach.Domain.Schools.Clubs;

/// <summary>Something that a club lacks, by when, and what we made of it (S60).</summary>
public sealed class ClubNeed : Entity
{
    private const int YearsAhead = 2;
    private const int LongestNote = 500;

    private ClubNeed()
    {
    }

    public int ClubId { get; private set; }

    /// <summary>What the club lacks.</summary>
    public string Lacks { get; private set; } = "";

    /// <summary>The day by which; null where none was said.</summary>
    public DateOnly? NeededOn { get; private set; }

    /// <summary>Who of ours sees to it; null for nobody.</summary>
    public int? OwnerId { get; private set; }

    public ClubNeedState State { get; private set; }

    /// <summary>The day on which it was met or dropped; null while it is open.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>How it was met, or why it was dropped.</summary>
    public string? EndNote { get; private set; }

    /// <summary>The request for help that became of it; null for none.</summary>
    public int? HelpRequestId { get; private set; }

    /// <summary>The task of ours that became of it; null for none.</summary>
    public int? WorkItemId { get; private set; }

    /// <summary>The sponsor that a note about it was left with; null for none.</summary>
    public int? SponsorId { get; private set; }

    public bool IsLate(DateOnly today) => State == ClubNeedState.Open && NeededOn < today;

    /// <summary>Notes what a club lacks. Refused for a day past, or more than two years ahead.</summary>
    public static Result<ClubNeed> Create(int clubId, ClubNeedDetails details, DateOnly today)
    {
        var need = new ClubNeed { ClubId = clubId };
        if (need.Set(details, today).Error is { } refused)
            return refused;
        return need;
    }

    public Result Edit(ClubNeedDetails details, DateOnly today) => State != ClubNeedState.Open ? ClubNeedErrors.WrongState : Set(details, today);

    /// <summary>Another member sees to it.</summary>
    public Result AssignTo(int ownerId)
    {
        if (State != ClubNeedState.Open)
            return ClubNeedErrors.WrongState;
        OwnerId = ownerId;
        return Result.Success;
    }

    public Result Meet(string? note, DateOnly today) => note?.Length > LongestNote ? ClubNeedErrors.NoteLong : End(ClubNeedState.Met, note, today);

    /// <summary>It is not needed any more, or cannot be met; with the reason.</summary>
    public Result Drop(string? reason, DateOnly today) =>
        string.IsNullOrWhiteSpace(reason) || reason.Length > LongestNote ? ClubNeedErrors.ReasonMissing : End(ClubNeedState.Dropped, reason, today);

    /// <summary>Another department is asked for it, once.</summary>
    public Result BecomeHelp(int helpRequestId)
    {
        if (State != ClubNeedState.Open)
            return ClubNeedErrors.WrongState;
        if (HelpRequestId is not null)
            return ClubNeedErrors.HelpAlready;
        HelpRequestId = helpRequestId;
        return Result.Success;
    }

    /// <summary>It is a task of ours, once.</summary>
    public Result BecomeTask(int workItemId)
    {
        if (State != ClubNeedState.Open)
            return ClubNeedErrors.WrongState;
        if (WorkItemId is not null)
            return ClubNeedErrors.TaskAlready;
        WorkItemId = workItemId;
        return Result.Success;
    }

    /// <summary>A note about it is left with a sponsor, once.</summary>
    public Result NoteForSponsor(int sponsorId)
    {
        if (State != ClubNeedState.Open)
            return ClubNeedErrors.WrongState;
        if (SponsorId is not null)
            return ClubNeedErrors.SponsorAlready;
        SponsorId = sponsorId;
        return Result.Success;
    }

    public void MoveToSponsor(int sponsorId) => SponsorId = sponsorId;

    private Result End(ClubNeedState state, string? note, DateOnly today)
    {
        if (State != ClubNeedState.Open)
            return ClubNeedErrors.WrongState;
        (State, EndNote, EndedOn) = (state, note, today);
        return Result.Success;
    }

    private Result Set(ClubNeedDetails details, DateOnly today)
    {
        if (details.NeededOn < today && details.NeededOn != NeededOn)
            return ClubNeedErrors.DayPast;
        if (details.NeededOn > today.AddYears(YearsAhead))
            return ClubNeedErrors.DayFar;
        (Lacks, NeededOn, OwnerId) = (details.What, details.NeededOn, details.OwnerId);
        return Result.Success;
    }
}
