using System.Linq.Expressions;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Data;

namespace Outreach.Domain.Events.Budgets;

/// <summary>
/// What an event is planned to cost and where the money comes from (S29). Sponsorship income is no line of it: it is derived
/// from deals and contracts (<see cref="BudgetFigures"/>). An approved revision stays as it is; changes make a new one.
/// </summary>
public sealed class EventBudget : Entity
{
    public const int MostLines = 120;

    public const int ReasonLimit = 500;

    public const int CommentLimit = 300;

    private static Expression<Func<EventBudget, int, bool, bool, bool>> WaitsForOffice { get; } = (b, userId, asMinister, asAdvisor) =>
        ((asMinister && b.State == BudgetState.Submitted) || (asAdvisor && b.State == BudgetState.AdvisorReview))
        && !b.Authors.Any(a => a.UserId == userId)
        && !b.Steps.Any(s => s.Round == b.Round && s.Kind == BudgetStepKind.Approved && s.ById == userId);

    private static readonly Func<EventBudget, int, bool, bool, bool> Waits = WaitsForOffice.Compile();

    private readonly List<BudgetLine> lines = [];
    private readonly List<BudgetStep> steps = [];
    private readonly List<BudgetAuthor> authors = [];

    private EventBudget()
    {
    }

    /// <summary>Unique: an event has one budget.</summary>
    public int EventId { get; private set; }

    /// <summary>Of the latest revision.</summary>
    public BudgetState State { get; private set; }

    /// <summary>The latest revision, from 1.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>The revision that holds; null until one is approved.</summary>
    public int? ApprovedRevision { get; private set; }

    /// <summary>How often it was submitted.</summary>
    public int Round { get; private set; }

    public int? SubmittedById { get; private set; }

    /// <summary>When it was last submitted, UTC.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>The highest key of a line so far, so that none is used twice.</summary>
    public int LastLineKey { get; private set; }

    /// <summary>Of all revisions.</summary>
    public IReadOnlyCollection<BudgetLine> Lines => lines;

    public IReadOnlyCollection<BudgetStep> Steps => steps;

    public IReadOnlyCollection<BudgetAuthor> Authors => authors;

    /// <summary>Whether its writers have it, to change and submit it.</summary>
    public bool IsInHand => State is BudgetState.Draft or BudgetState.Returned;

    /// <summary>
    /// Whether it waits for the person, who decides as minister, as advisor, or as both: never on one's own, and nobody on the
    /// same submission twice. Also in queries; else its authors and steps must have been loaded.
    /// </summary>
    [QueryExpression(nameof(WaitsForOffice))]
    public bool WaitsFor(int userId, bool asMinister, bool asAdvisor) => Waits(this, userId, asMinister, asAdvisor);

    /// <summary>A draft with these lines, such as the defaults of the event's kind. Fails as <see cref="Edit"/> does.</summary>
    public static Result<EventBudget> Create(int eventId, IReadOnlyList<BudgetLineDetails> lines, int byId, DateTimeOffset now)
    {
        var created = new EventBudget { EventId = eventId };
        if (ProblemOf(lines) is { } problem)
            return problem;
        created.Write(lines);
        created.AddAuthor(byId);
        created.AddStep(BudgetStepKind.DrawnUp, null, null, byId, now);
        return created;
    }

    /// <summary>A draft for another event with the lines that hold here, or else the latest: plans, never what was paid.</summary>
    public Result<EventBudget> CopyFor(int eventId, int byId, DateTimeOffset now) =>
        Create(eventId, [.. LinesOf(ApprovedRevision ?? Revision).Select(l => l.Details with { Key = null })], byId, now);

    /// <summary>The lines of a revision, in order.</summary>
    public IEnumerable<BudgetLine> LinesOf(int revision) => lines.Where(l => l.Revision == revision).OrderBy(l => l.Position);

    /// <summary>
    /// Changes the lines. An approved budget gets a new revision with the reason (S11), and the approved one stands until the
    /// new one is approved. Refused while it waits for a decision, without lines or with too many, for a line that is
    /// incomplete or out of range, and for sponsorship income; the error names the line.
    /// </summary>
    /// <param name="reason">Why an approved budget is changed; else not asked for.</param>
    public Result Edit(IReadOnlyList<BudgetLineDetails> details, string? reason, int byId, DateTimeOffset now)
    {
        if (State is BudgetState.Submitted or BudgetState.AdvisorReview)
            return BudgetErrors.TakeBackFirst;
        if (ProblemOf(details) is { } problem)
            return problem;
        var changed = !LinesOf(Revision).Select(l => l.Details).SequenceEqual(details);
        if (State == BudgetState.Approved)
        {
            if (!changed)
                return BudgetErrors.NothingChanged;
            if (string.IsNullOrWhiteSpace(reason))
                return BudgetErrors.ChangeReason;
            if (reason.Length > ReasonLimit)
                return BudgetErrors.ReasonTooLong;
            var approved = LinesOf(Revision).ToList();
            Revision++;
            lines.AddRange(approved.Select(l => Copy(l, Revision)));
            State = BudgetState.Draft;
            AddStep(BudgetStepKind.Reopened, null, reason, byId, now);
        }

        if (!changed)
            return Result.Success;
        Write(details);
        AddAuthor(byId);
        return Result.Success;
    }

    /// <summary>Asks for a decision, from a draft or after it was returned.</summary>
    /// <param name="ministerIsFree">Whether there is a minister who has no part in it. Else it goes to the advisor at once.</param>
    public Result Submit(bool ministerIsFree, int byId, DateTimeOffset now)
    {
        if (!IsInHand)
            return BudgetErrors.NotInHand;
        Round++;
        (SubmittedById, SubmittedAt) = (byId, now);
        AddAuthor(byId);
        State = ministerIsFree ? BudgetState.Submitted : BudgetState.AdvisorReview;
        AddStep(BudgetStepKind.Submitted, null, null, byId, now);
        return Result.Success;
    }

    /// <summary>Takes a submitted one back, to change it.</summary>
    public Result TakeBack(int byId, DateTimeOffset now)
    {
        if (State is not (BudgetState.Submitted or BudgetState.AdvisorReview))
            return BudgetErrors.NotWaiting;
        State = BudgetState.Draft;
        AddStep(BudgetStepKind.TakenBack, null, null, byId, now);
        return Result.Success;
    }

    /// <summary>
    /// Approves or returns. Refused out of turn, to whoever drew it up, changed or submitted it, to who has approved the same
    /// submission before, and when it goes back without a reason.
    /// </summary>
    /// <param name="comments">By <see cref="BudgetLine.Key"/>; blank ones are left out.</param>
    /// <param name="advisorThreshold">CNY of expenses above which the advisor decides after the minister.</param>
    public Result Decide(
        BudgetDecider decider, BudgetVerdict verdict, string? reason, IReadOnlyDictionary<int, string> comments, decimal advisorThreshold, DateTimeOffset now)
    {
        if (BarOf(decider) is { } bar)
            return bar;
        if (verdict == BudgetVerdict.Return && string.IsNullOrWhiteSpace(reason))
            return BudgetErrors.ReturnReason;
        if (reason?.Length > ReasonLimit)
            return BudgetErrors.ReasonTooLong;
        var said = comments.Where(c => !string.IsNullOrWhiteSpace(c.Value)).ToList();
        if (said.Any(c => c.Value.Length > CommentLimit))
            return BudgetErrors.CommentTooLong;
        if (said.Any(c => !lines.Any(l => l.Revision == Revision && l.Key == c.Key)))
            return BudgetErrors.NoSuchLine;
        var level = State == BudgetState.Submitted ? BudgetLevel.Minister : BudgetLevel.Advisor;
        var step = AddStep(verdict == BudgetVerdict.Approve ? BudgetStepKind.Approved : BudgetStepKind.Returned, level, reason, decider.UserId, now, level == BudgetLevel.Minister ? decider.OnBehalfOfId : null);
        foreach (var (key, text) in said)
            step.Comment(key, text);
        if (verdict == BudgetVerdict.Return)
            State = BudgetState.Returned;
        else if (level == BudgetLevel.Minister && LinesOf(Revision).Where(l => l.Side == BudgetSide.Expense).Sum(l => l.Amount) > advisorThreshold)
            State = BudgetState.AdvisorReview;
        else
            (State, ApprovedRevision) = (BudgetState.Approved, Revision);
        return Result.Success;
    }

    /// <summary>Drops a new revision that is not submitted: the approved one stands as before.</summary>
    public Result Discard(int byId, DateTimeOffset now)
    {
        if (!IsInHand || ApprovedRevision is not { } approved)
            return BudgetErrors.NothingToDiscard;
        AddStep(BudgetStepKind.Discarded, null, null, byId, now);
        lines.RemoveAll(l => l.Revision > approved);
        (Revision, State) = (approved, BudgetState.Approved);
        return Result.Success;
    }

    /// <summary>What keeps the person from deciding now, or null.</summary>
    public DomainError? BarOf(BudgetDecider decider)
    {
        if (WaitsFor(decider.UserId, decider.IsMinister, decider.IsAdvisor))
            return State == BudgetState.Submitted && decider.OnBehalfOfId is { } giver && authors.Exists(a => a.UserId == giver) ? DelegationErrors.GiversOwn : null;
        if (State is not (BudgetState.Submitted or BudgetState.AdvisorReview))
            return BudgetErrors.NotWaiting;
        if (authors.Exists(a => a.UserId == decider.UserId))
            return BudgetErrors.OwnBudget;
        if (State == BudgetState.Submitted)
            return BudgetErrors.MinisterFirst;
        return decider.IsAdvisor ? BudgetErrors.DecidedAlready : BudgetErrors.AdvisorNow;
    }

    private static DomainError? ProblemOf(IReadOnlyList<BudgetLineDetails> details)
    {
        if (details.Count == 0)
            return BudgetErrors.NoLines;
        if (details.Count > MostLines)
            return BudgetErrors.TooManyLines;
        return DomainError.Combine(details.Select((line, i) => line.Problem() is { } problem
            ? problem.WithArguments(details.Take(i + 1).Count(l => l.Side == line.Side)) with { Field = $"Lines[{i}].{problem.Field}" }
            : null).OfType<DomainError>());
    }

    private static BudgetLine Copy(BudgetLine line, int revision)
    {
        var copy = new BudgetLine(revision, line.Key);
        copy.Set(line.Position, line.Details);
        return copy;
    }

    // A key that the budget does not have, or that comes twice, is a new line: it can touch nothing of another event's.
    private void Write(IReadOnlyList<BudgetLineDetails> details)
    {
        var left = LinesOf(Revision).ToDictionary(l => l.Key);
        for (var i = 0; i < details.Count; i++)
        {
            if (details[i].Key is not { } key || !left.Remove(key, out var line))
                lines.Add(line = new BudgetLine(Revision, ++LastLineKey));
            line.Set(i + 1, details[i]);
        }

        lines.RemoveAll(l => l.Revision == Revision && left.ContainsKey(l.Key));
    }

    private void AddAuthor(int userId)
    {
        if (!authors.Exists(a => a.UserId == userId))
            authors.Add(new BudgetAuthor(userId));
    }

    private BudgetStep AddStep(BudgetStepKind kind, BudgetLevel? level, string? reason, int byId, DateTimeOffset now, int? onBehalfOfId = null)
    {
        var step = new BudgetStep(kind, level, Revision, Round, reason, byId, onBehalfOfId, now);
        steps.Add(step);
        return step;
    }
}
