using System.Linq.Expressions;
using System.Security.Cryptography;
using Outreach.Domain.Data;
using Outreach.Domain.Search;

namespace Outreach.Domain.Meetings;

/// <summary>A meeting from its plan to its published minutes (rooms/meetings.md, 1).</summary>
public sealed class Meeting : Entity, ISearchable
{
    public const int LongestReason = 500;

    private const int SecretBytes = 20;
    private const int MostInvitees = 200;
    private const int MostHeads = 5000;
    private const decimal MostBudget = 1_000_000m;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    // One that was called together on the spot is entered afterwards.
    private static readonly TimeSpan EnteredAfter = TimeSpan.FromDays(14);
    private static readonly TimeSpan FarthestAhead = TimeSpan.FromDays(400);

    private static Expression<Func<Meeting, int, bool, bool>> RunnableBy { get; } = (m, userId, runs) => runs || m.SecretaryId == userId || m.ChairId == userId;

    private static readonly Func<Meeting, int, bool, bool> Runnable = RunnableBy.Compile();

    private readonly List<MeetingInvitee> invitees = [];
    private readonly List<MeetingFile> files = [];

    private Meeting()
    {
    }

    public MeetingKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    public string Place { get; private set; } = "";

    public int? ChairId { get; private set; }

    public int? SecretaryId { get; private set; }

    public int? EventId { get; private set; }

    /// <summary>The alliance whose schools it is held with; null for none.</summary>
    public int? AllianceId { get; private set; }

    /// <summary>Whether it is held with the clubs of the joint body (S56).</summary>
    public bool IsWithClubs { get; private set; }

    public int? SeriesId { get; private set; }

    /// <summary>The plenary whose results this meeting of the department takes up (S81); null for none.</summary>
    public int? FollowsId { get; private set; }

    public string? Note { get; private set; }

    public bool AsksSignOut { get; private set; }

    public MeetingState State { get; private set; }

    public string? CancelReason { get; private set; }

    /// <summary>Why it was last moved; null when it never was.</summary>
    public string? MoveReason { get; private set; }

    /// <summary>When it was planned to begin before it was last moved, UTC; null when it never was.</summary>
    public DateTimeOffset? MovedFrom { get; private set; }

    /// <summary>UTC; null until the sign-in is closed.</summary>
    public DateTimeOffset? HeldAt { get; private set; }

    /// <summary>UTC; null until its minutes are published.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public int? PublishedById { get; private set; }

    /// <summary>How many people the secretary counted in the room; null until counted.</summary>
    public int? HeadCount { get; private set; }

    /// <summary>What the codes on the screen are made of; never leaves the server.</summary>
    public byte[] SignInSecret { get; private set; } = [];

    /// <summary>CNY planned for a team building; null where none was.</summary>
    public decimal? Budget { get; private set; }

    /// <summary>What it is for, at most 200 characters.</summary>
    public string? BudgetWords { get; private set; }

    /// <summary>Whether members were told that it is tomorrow.</summary>
    public bool IsAnnounced { get; private set; }

    /// <summary>Whether the secretary was told that the minutes are late.</summary>
    public bool IsMinutesReminded { get; private set; }

    public IReadOnlyCollection<MeetingInvitee> Invitees => invitees;

    /// <summary>Photos and papers.</summary>
    public IReadOnlyCollection<MeetingFile> Files => files;

    /// <inheritdoc/>
    public string SearchText { get; private set; } = "";

    /// <summary>Whether a person keeps its list and minutes: who runs meetings, its chair and its secretary. Also in queries.</summary>
    /// <param name="runs">Whether the person runs meetings.</param>
    [QueryExpression(nameof(RunnableBy))]
    public bool IsRunBy(int userId, bool runs) => Runnable(this, userId, runs);

    /// <summary>A meeting to come, or one of the last 14 days that is entered afterwards.</summary>
    /// <param name="followsId">The plenary that it follows; null for none.</param>
    public static Result<Meeting> Create(MeetingDetails details, IReadOnlyList<MeetingInvitee> invitees, DateTimeOffset now, int? seriesId = null, int? followsId = null)
    {
        var meeting = new Meeting { SeriesId = seriesId, FollowsId = followsId, SignInSecret = RandomNumberGenerator.GetBytes(SecretBytes) };
        var errors = new List<DomainError>();
        if (details.StartsAt < now - EnteredAfter)
            errors.Add(MeetingErrors.StartPast);
        if (meeting.Change(details, invitees, now).Error is { } wrong)
            errors.AddRange(wrong.All);
        return DomainError.Combine(errors) is { } all ? all : meeting;
    }

    /// <summary>Changes what was typed, not its times: those are moved with a reason.</summary>
    public Result Edit(MeetingDetails details, IReadOnlyList<MeetingInvitee> newInvitees, DateTimeOffset now) =>
        State != MeetingState.Planned ? MeetingErrors.NotPlanned
        : details.StartsAt != StartsAt || details.EndsAt != EndsAt ? MeetingErrors.TimesAreMoved
        : Change(details, newInvitees, now);

    /// <summary>Moves it; everybody is told why. Not once somebody is recorded: who came to the one would count for the other.</summary>
    /// <param name="hasRecords">Whether anybody has signed in, or was recorded by hand or from paper.</param>
    public Result Move(DateTimeOffset startsAt, DateTimeOffset endsAt, string place, string? reason, DateTimeOffset now, bool hasRecords = false)
    {
        if (State != MeetingState.Planned)
            return MeetingErrors.NotPlanned;
        if (hasRecords)
            return MeetingErrors.MovedAfterSignIn;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
            return MeetingErrors.ReasonMissing;
        if (startsAt < now)
            return MeetingErrors.MovedToPast;
        if (CheckTimes(startsAt, endsAt, now) is { } wrong)
            return wrong;
        if (startsAt == StartsAt && endsAt == EndsAt && place == Place)
            return MeetingErrors.SameTimes;
        (MovedFrom, MoveReason) = (StartsAt, reason);
        (StartsAt, EndsAt, Place, IsAnnounced) = (startsAt, endsAt, place, false);
        return Result.Success;
    }

    /// <summary>Somebody leaves: another takes the chair or writes the minutes in their place. Not once the minutes are out.</summary>
    public Result HandOver(int fromId, int toId)
    {
        if (State is not (MeetingState.Planned or MeetingState.Held))
            return MeetingErrors.NotPlanned;
        if (ChairId == fromId)
            ChairId = toId;
        if (SecretaryId == fromId)
            SecretaryId = toId;
        return Result.Success;
    }

    public Result Cancel(string? reason)
    {
        if (State != MeetingState.Planned)
            return MeetingErrors.NotPlanned;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
            return MeetingErrors.ReasonMissing;
        (State, CancelReason) = (MeetingState.Cancelled, reason);
        return Result.Success;
    }

    /// <summary>It was held: the sign-in ends. Not before it began.</summary>
    public Result Hold(DateTimeOffset now)
    {
        if (State != MeetingState.Planned)
            return MeetingErrors.NotPlanned;
        if (now < StartsAt)
            return MeetingErrors.NotBegun;
        (State, HeldAt) = (MeetingState.Held, now);
        return Result.Success;
    }

    /// <summary>Its minutes go to everybody who was invited.</summary>
    /// <param name="hasMinutes">Whether anything was written.</param>
    public Result Publish(bool hasMinutes, int byId, DateTimeOffset now)
    {
        if (State != MeetingState.Held)
            return MeetingErrors.NotHeld;
        if (!hasMinutes)
            return MeetingErrors.MinutesEmpty;
        (State, PublishedAt, PublishedById) = (MeetingState.Published, now, byId);
        return Result.Success;
    }

    /// <summary>The last moment for its minutes, UTC.</summary>
    public DateTimeOffset MinutesDueAt(MeetingSettings settings) => EndsAt.AddDays(settings.MinutesDays);

    /// <param name="heads">0 to 5,000; null takes it away.</param>
    public Result CountHeads(int? heads)
    {
        if (heads is < 0 or > MostHeads)
            return MeetingErrors.HeadCount;
        HeadCount = heads;
        return Result.Success;
    }

    /// <summary>Plans the money of a team building (S85).</summary>
    /// <param name="amount">CNY, two decimals; null for none.</param>
    public Result SetBudget(decimal? amount, string? words)
    {
        if (Kind != MeetingKind.TeamBuilding || State == MeetingState.Cancelled)
            return MeetingErrors.NotTeamBuilding;
        if (amount is <= 0 or > MostBudget || (amount is { } a && decimal.Round(a, 2) != a))
            return MeetingErrors.BudgetAmount;
        if (words?.Length > 200)
            return MeetingErrors.ReasonMissing.ForField("BudgetWords");
        (Budget, BudgetWords) = (amount, words);
        return Result.Success;
    }

    /// <summary>Adds photos or papers, at most 60 in all.</summary>
    public Result AddFiles(IReadOnlyCollection<int> fileIds, int byId)
    {
        if (State == MeetingState.Cancelled)
            return MeetingErrors.NotPlanned;
        if (files.Count + fileIds.Count > 60)
            return MeetingErrors.TooManyFiles;
        files.AddRange(fileIds.Select(f => new MeetingFile(f, byId)));
        return Result.Success;
    }

    /// <summary>Takes a photo or paper away: whoever added it, or who runs the meeting.</summary>
    public Result RemoveFile(int fileId, int byId, bool runs) =>
        files.RemoveAll(f => f.FileId == fileId && (runs || f.ById == byId)) > 0 ? Result.Success : Result.NotFound;

    /// <summary>It goes on for another event, whose plan B the event is.</summary>
    public void MoveToEvent(int eventId) => EventId = eventId;

    public void Announce() => IsAnnounced = true;

    public void RemindMinutes() => IsMinutesReminded = true;

    private static DomainError? CheckTimes(DateTimeOffset startsAt, DateTimeOffset endsAt, DateTimeOffset now) =>
        endsAt <= startsAt ? MeetingErrors.EndBeforeStart
        : endsAt - startsAt > Longest ? MeetingErrors.TooLong
        : startsAt - now > FarthestAhead ? MeetingErrors.StartFar
        : null;

    private Result Change(MeetingDetails details, IReadOnlyList<MeetingInvitee> newInvitees, DateTimeOffset now)
    {
        var errors = new List<DomainError>();
        if (string.IsNullOrWhiteSpace(details.Title) || details.Title.Length > 100)
            errors.Add(MeetingErrors.TitleMissing);
        if (CheckTimes(details.StartsAt, details.EndsAt, now) is { } times)
            errors.Add(times);
        if (string.IsNullOrWhiteSpace(details.Place))
            errors.Add(MeetingErrors.PlaceMissing);
        if (details.Kind is MeetingKind.Coordination or MeetingKind.Summary && details.EventId is null)
            errors.Add(MeetingErrors.EventMissing);
        if (details.SecretaryId is null)
            errors.Add(MeetingErrors.SecretaryMissing);
        if (newInvitees.Count is 0 or > MostInvitees)
            errors.Add(MeetingErrors.NobodyInvited);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        (Kind, Title, StartsAt, EndsAt, Place) = (details.Kind, details.Title, details.StartsAt, details.EndsAt, details.Place);
        (ChairId, SecretaryId, EventId, Note, AsksSignOut) = (details.ChairId, details.SecretaryId, details.EventId, details.Note, details.AsksSignOut);
        (AllianceId, IsWithClubs) = (details.AllianceId, details.IsWithClubs);
        if (!Same(newInvitees))
        {
            invitees.Clear();
            invitees.AddRange(newInvitees.Select((invitee, i) => invitee.Numbered(i + 1)));
        }

        SearchText = Search.SearchText.Join([Title, Place]);
        return Result.Success;
    }

    private bool Same(IReadOnlyList<MeetingInvitee> others) => invitees.Count == others.Count
        && invitees.OrderBy(i => i.Number).Zip(others, (a, b) =>
            (a.Kind, a.IsRequired, a.GroupId, a.Role, a.UserId, a.DepartmentId) == (b.Kind, b.IsRequired, b.GroupId, b.Role, b.UserId, b.DepartmentId)).All(same => same);
}
