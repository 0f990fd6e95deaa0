using System.Linq.Expressions;
using Outreach.Domain.Data;
using Outreach.Domain.Search;

namespace Outreach.Domain.Tasks;

/// <summary>
/// A task (任务): one owner, a day, and where it comes from (S79). One that a superior has set ends with a report back that its
/// owner writes (S4).
/// </summary>
public sealed class WorkItem : Entity, ISearchable
{
    public const int LongestResult = 2000;

    private const int LongestReason = 500;
    private const int LongestComment = 1000;
    private const int MostHelpers = 20;
    private const int MostFiles = 10;
    private const int MostItems = 30;
    private const int LongestItem = 200;
    private const int YearsAhead = 2;

    // What it takes to move it and to tick its checklist off; the person must besides be one who writes tasks.
    private static Expression<Func<WorkItem, int, bool, bool>> WorkableBy { get; } = (w, userId, leads) =>
        leads || w.OwnerId == userId || w.SetById == userId || w.Helpers.Any(h => h.UserId == userId);

    // What it takes to change its text and days, to hand it on and to drop it.
    private static Expression<Func<WorkItem, int, bool, bool>> EditableBy { get; } = (w, userId, leads) => leads || w.OwnerId == userId || w.SetById == userId;

    private static readonly Func<WorkItem, int, bool, bool> Workable = WorkableBy.Compile();
    private static readonly Func<WorkItem, int, bool, bool> Editable = EditableBy.Compile();

    private readonly List<WorkItemHelper> helpers = [];
    private readonly List<ChecklistItem> checklist = [];
    private readonly List<WorkItemComment> comments = [];
    private readonly List<WorkItemFile> files = [];

    private WorkItem()
    {
    }

    public string Title { get; private set; } = "";

    public string? Detail { get; private set; }

    /// <summary>Who does it.</summary>
    public int OwnerId { get; private set; }

    /// <summary>Who made it.</summary>
    public int SetById { get; private set; }

    public IReadOnlyCollection<WorkItemHelper> Helpers => helpers;

    public IReadOnlyCollection<ChecklistItem> Checklist => checklist;

    public IReadOnlyCollection<WorkItemComment> Comments => comments;

    public IReadOnlyCollection<WorkItemFile> Files => files;

    /// <summary>The last day for it.</summary>
    public DateOnly DueOn { get; private set; }

    public WorkItemSource Source { get; private set; }

    public int? EventId { get; private set; }

    public int? DealId { get; private set; }

    /// <summary>Who asks for it; null unless a superior does.</summary>
    public string? Superior { get; private set; }

    /// <summary>The superior's last day; null unless a superior asks.</summary>
    public DateOnly? Deadline { get; private set; }

    /// <summary>Which decision of which meeting, or what else was said of where it comes from.</summary>
    public string? SourceWords { get; private set; }

    /// <summary>The row of the event's plan that it was made of; unique within the event, so that each row becomes one task.</summary>
    public string? PlanKey { get; private set; }

    public WorkItemState State { get; private set; }

    /// <summary>Since when it stands there, UTC.</summary>
    public DateTimeOffset StateSince { get; private set; }

    /// <summary>The day on which it was done or dropped; null while it is open.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Who finished or dropped it.</summary>
    public int? EndedById { get; private set; }

    public string? Outcome { get; private set; }

    public string? DropReason { get; private set; }

    /// <summary>The owner's report back to a superior.</summary>
    public string? Report { get; private set; }

    /// <summary>When it was written, UTC.</summary>
    public DateTimeOffset? ReportedAt { get; private set; }

    /// <summary>When whoever set the task read it, UTC.</summary>
    public DateTimeOffset? ReportReadAt { get; private set; }

    public Recurrence Recurrence { get; private set; }

    /// <summary>The last day on which it may be due again; null for what comes once.</summary>
    public DateOnly? RepeatUntil { get; private set; }

    /// <summary>The day of the first of its kind, from which the others are counted.</summary>
    public DateOnly FirstDueOn { get; private set; }

    /// <summary>The one before it; null for the first. Unique, so that each is followed by one.</summary>
    public int? PreviousId { get; private set; }

    /// <summary>Whether the next one has been made.</summary>
    public bool HasNext { get; private set; }

    /// <summary>The latest reminder; null when none was sent since the day was set.</summary>
    public WorkItemReminder? Reminded { get; private set; }

    /// <inheritdoc/>
    public string SearchText { get; private set; } = "";

    /// <summary>Whether it is still to be done.</summary>
    public bool IsOpen => State is WorkItemState.Open or WorkItemState.Doing;

    /// <summary>Whether somebody who writes tasks may move it and tick its checklist off; also in queries.</summary>
    [QueryExpression(nameof(WorkableBy))]
    public bool IsWorkableBy(int userId, bool leads) => Workable(this, userId, leads);

    /// <summary>Whether somebody may change it, hand it on and drop it; also in queries.</summary>
    [QueryExpression(nameof(EditableBy))]
    public bool IsEditableBy(int userId, bool leads) => Editable(this, userId, leads);

    /// <summary>A task to be done. Refused without an owner who works in the department today, and for days that cannot be meant.</summary>
    /// <param name="members">Those of the people named who work in the department today.</param>
    public static Result<WorkItem> Create(WorkItemDetails details, WorkItemOrigin origin, IReadOnlySet<int> members, int setById, DateOnly today, DateTimeOffset now)
    {
        var errors = new List<DomainError>();
        switch (origin.Source)
        {
            case WorkItemSource.Event when origin.EventId is null:
                errors.Add(WorkItemErrors.EventMissing);
                break;
            case WorkItemSource.Deal when origin.DealId is null:
                errors.Add(WorkItemErrors.DealMissing);
                break;
            case WorkItemSource.Superior:
                if (string.IsNullOrWhiteSpace(origin.Superior))
                    errors.Add(WorkItemErrors.SuperiorMissing);
                if (origin.Deadline is not { } deadline || deadline < today || IsFar(deadline, today))
                    errors.Add(WorkItemErrors.DeadlineMissing);
                break;
            case WorkItemSource.Meeting when string.IsNullOrWhiteSpace(origin.Words):
                errors.Add(WorkItemErrors.DecisionMissing);
                break;
        }

        var isSuperiors = origin.Source == WorkItemSource.Superior;
        var item = new WorkItem
        {
            SetById = setById,
            Source = origin.Source,
            EventId = origin.EventId,
            DealId = origin.Source == WorkItemSource.Deal ? origin.DealId : null,
            Superior = isSuperiors ? origin.Superior : null,
            Deadline = isSuperiors ? origin.Deadline : null,
            SourceWords = origin.Words,
            PlanKey = origin.PlanKey,
            StateSince = now,
        };
        // A superior's task is due on their day unless an earlier one is said.
        if (item.Change(details with { DueOn = details.DueOn ?? item.Deadline }, members, today).Error is { } error)
            errors.AddRange(error.All);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        item.FirstDueOn = item.DueOn;
        return item;
    }

    /// <summary>Changes what was typed; refused once done or dropped. People who have left since may stay, new ones may not be of them.</summary>
    /// <inheritdoc cref="Create"/>
    public Result Edit(WorkItemDetails details, IReadOnlySet<int> members, DateOnly today) => IsOpen ? Change(details, members, today) : WorkItemErrors.Over;

    /// <summary>Moves a superior's last day; a day for it that is later is brought forward.</summary>
    public Result MoveDeadline(DateOnly? deadline, DateOnly today)
    {
        if (!IsOpen || Source != WorkItemSource.Superior)
            return WorkItemErrors.Over;
        if (deadline == Deadline)
            return Result.Success;
        if (deadline is not { } day || day < today || IsFar(day, today))
            return WorkItemErrors.DeadlineMissing;
        Deadline = day;
        if (DueOn > day)
            SetDay(day);
        return Result.Success;
    }

    /// <summary>Due a day later, a late one on the day after <paramref name="today"/>; never after a superior's deadline.</summary>
    public Result Postpone(DateOnly today)
    {
        if (!IsOpen)
            return WorkItemErrors.Over;
        var day = (DueOn < today ? today : DueOn).AddDays(1);
        if (day > Deadline)
            return WorkItemErrors.AfterDeadline;
        if (IsFar(day, today))
            return WorkItemErrors.DayFar;
        SetDay(day);
        return Result.Success;
    }

    /// <summary>Moves it to another state: begun, laid back, opened again, or done without words. Dropping has a verb of its own.</summary>
    public Result MoveTo(WorkItemState to, int byId, DateOnly today, DateTimeOffset now)
    {
        if (to == State)
            return WorkItemErrors.SameState;
        if (to == WorkItemState.Done)
            return Finish(null, null, byId, today, now);
        if (to == WorkItemState.Dropped)
            return WorkItemErrors.DropNeedsReason;
        if (ReportReadAt is not null)
            return WorkItemErrors.ReportRead;
        (State, StateSince, EndedOn, EndedById, DropReason, ReportedAt) = (to, now, null, null, null, null);
        return Result.Success;
    }

    /// <summary>Ends it. A superior's task is finished by its owner, with a report back.</summary>
    /// <param name="outcome">What came of it; null leaves what was written before.</param>
    public Result Finish(string? outcome, string? report, int byId, DateOnly today, DateTimeOffset now)
    {
        if (!IsOpen)
            return WorkItemErrors.Over;
        if (outcome?.Length > LongestResult || report?.Length > LongestResult)
            return WorkItemErrors.TooLong;
        if (Source == WorkItemSource.Superior)
        {
            if (byId != OwnerId)
                return WorkItemErrors.ReportByOwner;
            if (string.IsNullOrWhiteSpace(report))
                return WorkItemErrors.ReportMissing;
            (Report, ReportedAt) = (report, now);
        }

        Outcome = outcome ?? Outcome;
        (State, StateSince, EndedOn, EndedById) = (WorkItemState.Done, now, today, byId);
        return Result.Success;
    }

    /// <summary>
    /// The one that follows a recurring task which is done, made once; null when none follows. An owner who has left is
    /// followed by whoever finished it.
    /// </summary>
    /// <inheritdoc cref="Create"/>
    public WorkItem? CreateNext(IReadOnlySet<int> members, DateOnly today, DateTimeOffset now)
    {
        if (State != WorkItemState.Done || HasNext || RecurrenceRule.NextAfter(FirstDueOn, DueOn, today, Recurrence) is not { } day || day > RepeatUntil)
            return null;
        var owner = members.Contains(OwnerId) ? OwnerId : EndedById!.Value;
        var next = new WorkItem
        {
            Title = Title,
            Detail = Detail,
            OwnerId = owner,
            SetById = SetById,
            DueOn = day,
            Source = Source,
            EventId = EventId,
            DealId = DealId,
            Superior = Superior,
            // Each is wanted as long before or after its day as the first was.
            Deadline = Deadline is { } deadline ? day.AddDays(deadline.DayNumber - DueOn.DayNumber) : null,
            SourceWords = SourceWords,
            StateSince = now,
            Recurrence = Recurrence,
            RepeatUntil = RepeatUntil,
            FirstDueOn = FirstDueOn,
            PreviousId = Id,
            SearchText = SearchText,
        };
        next.helpers.AddRange(helpers.Where(h => h.UserId != owner && members.Contains(h.UserId)).Select(h => new WorkItemHelper(h.UserId)));
        next.checklist.AddRange(checklist.OrderBy(c => c.Position).Select(c => new ChecklistItem(c.Position, c.Text)));
        HasNext = true;
        return next;
    }

    public Result Drop(string? reason, int byId, DateOnly today, DateTimeOffset now)
    {
        if (!IsOpen)
            return WorkItemErrors.Over;
        if (string.IsNullOrWhiteSpace(reason))
            return WorkItemErrors.DropNeedsReason;
        if (reason.Length > LongestReason)
            return WorkItemErrors.TooLong;
        (State, StateSince, EndedOn, EndedById, DropReason) = (WorkItemState.Dropped, now, today, byId, reason);
        return Result.Success;
    }

    /// <summary>Gives it to another owner, who no longer counts as a helper.</summary>
    /// <inheritdoc cref="Create"/>
    public Result Reassign(int? ownerId, IReadOnlySet<int> members)
    {
        if (!IsOpen)
            return WorkItemErrors.Over;
        if (ownerId is not { } owner || !members.Contains(owner))
            return WorkItemErrors.NoSuchOwner;
        if (owner == OwnerId)
            return WorkItemErrors.SameOwner;
        OwnerId = owner;
        helpers.RemoveAll(h => h.UserId == owner);
        return Result.Success;
    }

    /// <summary>Ticks a line of the checklist off, or not; twice is once.</summary>
    public Result Tick(int itemId, bool done, int byId, DateTimeOffset now)
    {
        if (!IsOpen)
            return WorkItemErrors.Over;
        if (checklist.Find(c => c.Id == itemId) is not { } item)
            return WorkItemErrors.NoSuchItem;
        item.Tick(done, byId, now);
        return Result.Success;
    }

    /// <summary>Says something of it, also once it is over.</summary>
    public Result Comment(string? text, int byId, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestComment)
            return WorkItemErrors.CommentMissing;
        comments.Add(new WorkItemComment(byId, text, now));
        return Result.Success;
    }

    /// <summary>Adds files to its result; at most 10 in all.</summary>
    public Result AddFiles(IReadOnlyCollection<int> fileIds)
    {
        if (State == WorkItemState.Dropped)
            return WorkItemErrors.Over;
        if (files.Count + fileIds.Count > MostFiles)
            return WorkItemErrors.TooManyFiles;
        files.AddRange(fileIds.Select(f => new WorkItemFile(f)));
        return Result.Success;
    }

    /// <summary>Whoever set the task has read the report back.</summary>
    public Result ReadReport(DateTimeOffset now)
    {
        if (ReportedAt is null || ReportReadAt is not null)
            return WorkItemErrors.NoReport;
        ReportReadAt = now;
        return Result.Success;
    }

    /// <summary>It goes on for another event, which is the plan B of its own.</summary>
    /// <inheritdoc cref="DueAfterShift" path="/param"/>
    public void MoveToEvent(int eventId, int days, DateOnly today)
    {
        (EventId, PlanKey) = (eventId, null);
        if (DueAfterShift(DueOn, Deadline, days, today) is var day && day != DueOn)
            SetDay(day);
    }

    /// <summary>When a task is due once its event is held some days later: not before today, and not after a superior's deadline.</summary>
    /// <param name="days">How many days later, negative for earlier; 0 leaves the day as it is.</param>
    public static DateOnly DueAfterShift(DateOnly dueOn, DateOnly? deadline, int days, DateOnly today)
    {
        if (days == 0)
            return dueOn;
        var day = dueOn.AddDays(days);
        if (day > deadline)
            day = deadline.Value;
        return day < today ? today : day;
    }

    /// <summary>Notes the reminder that is due; null when none is, or it was sent.</summary>
    public WorkItemReminder? RemindOf(DateOnly today)
    {
        WorkItemReminder? due = !IsOpen ? null : DueOn < today ? WorkItemReminder.Late : DueOn == today ? WorkItemReminder.OnTheDay
            : DueOn == today.AddDays(1) ? WorkItemReminder.DayBefore : null;
        if (due is null || due <= Reminded)
            return null;
        Reminded = due;
        return due;
    }

    private static bool IsFar(DateOnly day, DateOnly today) => day > today.AddYears(YearsAhead);

    private Result Change(WorkItemDetails details, IReadOnlySet<int> members, DateOnly today)
    {
        var errors = new List<DomainError>();
        if (string.IsNullOrWhiteSpace(details.Title))
            errors.Add(WorkItemErrors.TitleMissing);
        if (details.OwnerId is not > 0 || (details.OwnerId != OwnerId && !members.Contains(details.OwnerId.Value)))
            errors.Add(WorkItemErrors.NoSuchOwner);
        var helping = details.HelperIds.Where(h => h != details.OwnerId).Distinct().ToList();
        if (helping.Count > MostHelpers || helping.Except(helpers.Select(h => h.UserId)).Any(h => !members.Contains(h)))
            errors.Add(WorkItemErrors.NoSuchHelper);
        if (details.DueOn is not { } day)
            errors.Add(WorkItemErrors.DayMissing);
        else if (day > Deadline)
            errors.Add(WorkItemErrors.AfterDeadline);
        else if (day != DueOn && day < today)
            errors.Add(WorkItemErrors.DayPast);
        else if (day != DueOn && IsFar(day, today))
            errors.Add(WorkItemErrors.DayFar);
        if (details.Recurrence != Recurrence.None
            && (details.RepeatUntil is not { } until || until <= details.DueOn || (until != RepeatUntil && IsFar(until, today))))
            errors.Add(WorkItemErrors.RepeatUntilMissing);
        if (details.Checklist.Count > MostItems || details.Checklist.Any(c => c.Length > LongestItem))
            errors.Add(WorkItemErrors.ChecklistTooLong);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        (Title, Detail, OwnerId) = (details.Title, details.Detail, details.OwnerId!.Value);
        helpers.RemoveAll(h => !helping.Contains(h.UserId));
        helpers.AddRange(helping.Except(helpers.Select(h => h.UserId)).ToList().Select(h => new WorkItemHelper(h)));
        if (DueOn != details.DueOn!.Value)
            SetDay(details.DueOn.Value);
        if (Recurrence != details.Recurrence)
            FirstDueOn = DueOn;
        (Recurrence, RepeatUntil) = (details.Recurrence, details.Recurrence == Recurrence.None ? null : details.RepeatUntil);
        Keep(details.Checklist);
        SearchText = Search.SearchText.Join([Title, Superior, SourceWords]);
        return Result.Success;
    }

    // A line that is still written keeps its tick.
    private void Keep(IReadOnlyList<string> lines)
    {
        var left = checklist.ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (left.Find(c => c.Text == lines[i]) is { } kept)
            {
                left.Remove(kept);
                if (kept.Position != i + 1)
                    kept.Position = i + 1;
            }
            else
            {
                checklist.Add(new ChecklistItem(i + 1, lines[i]));
            }
        }

        checklist.RemoveAll(left.Contains);
    }

    private void SetDay(DateOnly day) => (DueOn, Reminded) = (day, null);
}
