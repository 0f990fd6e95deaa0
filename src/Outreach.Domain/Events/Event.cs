using System.Globalization;
using System.Linq.Expressions;
using Outreach.Domain.Data;
using Outreach.Domain.Events.Flow;
using Outreach.Domain.Events.Gates;
using Outreach.Domain.Search;

namespace Outreach.Domain.Events;

/// <summary>An event of the union, from the first idea to its end (rooms/events.md).</summary>
public sealed class Event : Entity, ISearchable
{
    public const int MostRows = 100;

    /// <summary>Characters of a reason, such as for cancelling.</summary>
    public const int ReasonLimit = 500;

    /// <summary>Days before the decision between plan A and B on which it is reminded of.</summary>
    public const int DecisionReminderDays = 3;

    private readonly List<EventTag> tags = [];
    private readonly List<EventOrganiser> organisers = [];
    private readonly List<EventPartner> partners = [];
    private readonly List<EventHelper> helpers = [];
    private readonly List<EventSchool> schools = [];
    private readonly List<EventFlowRow> flow = [];
    private readonly List<EventDuty> duties = [];
    private readonly List<EventRisk> risks = [];
    private readonly List<EventAward> awards = [];
    private readonly List<EventFile> files = [];
    private readonly List<EventChange> changes = [];
    private readonly List<EventGatePass> gatePasses = [];

    private Event()
    {
    }

    /// <summary>What every query finds: practice plans are in no calendar, picker, list, search or export (S50).</summary>
    public static Expression<Func<Event, bool>> NotPractice { get; } = e => !e.IsPractice;

    private static Expression<Func<Event, int, bool>> ChangeableBy { get; } = (e, userId) => e.OwnerId == userId || e.Helpers.Any(h => h.UserId == userId);

    private static readonly Func<Event, int, bool> Changeable = ChangeableBy.Compile();

    public string Title { get; private set; } = "";

    public string? Slogan { get; private set; }

    public int? KindId { get; private set; }

    public EventForm Form { get; private set; }

    public string? Purpose { get; private set; }

    public string? Background { get; private set; }

    public IReadOnlyCollection<EventTag> Tags => tags;

    /// <summary>In the order of their <see cref="EventOrganiser.Number"/>.</summary>
    public IReadOnlyCollection<EventOrganiser> Organisers => organisers;

    /// <summary>Departments that take part.</summary>
    public IReadOnlyCollection<EventPartner> Partners => partners;

    public IReadOnlyCollection<EventHelper> Helpers => helpers;

    /// <summary>Schools that hold it with us.</summary>
    public IReadOnlyCollection<EventSchool> Schools => schools;

    /// <summary>The school that is host; null for our own union.</summary>
    public int? HostSchoolId { get; private set; }

    /// <summary>What is asked of those schools; their partners read it.</summary>
    public string? AskedOfSchools { get; private set; }

    /// <summary>For whom: a group such as freshmen.</summary>
    public string? Audience { get; private set; }

    public int? ExpectedPeople { get; private set; }

    /// <summary>Beginning, UTC; null until it is planned.</summary>
    public DateTimeOffset? StartsAt { get; private set; }

    /// <summary>End, UTC; null exactly when <see cref="StartsAt"/> is.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>Why it is to be on this day in spite of conflicts (S45).</summary>
    public string? ScheduleReason { get; private set; }

    public int? VenuePlaceId { get; private set; }

    /// <summary>The venue in words; where a place was chosen, its name then.</summary>
    public string? Venue { get; private set; }

    public bool IsOutdoor { get; private set; }

    /// <summary>m².</summary>
    public int? OutdoorArea { get; private set; }

    public bool HasOutsiders { get; private set; }

    /// <summary>The first person responsible for safety (安全第一责任人).</summary>
    public int? SafetyPersonId { get; private set; }

    public string? Publicity { get; private set; }

    /// <summary>CNY to be raised.</summary>
    public decimal? MoneyTarget { get; private set; }

    public int? OwnerId { get; private set; }

    public int? PosterId { get; private set; }

    /// <summary>The flow table; order it by <see cref="EventFlowRow.Number"/>.</summary>
    public IReadOnlyCollection<EventFlowRow> Flow => flow;

    public IReadOnlyCollection<EventDuty> Duties => duties;

    /// <summary>The largest key that a duty has ever had: none is given twice, since tasks are made of duties.</summary>
    public int LastDutyKey { get; private set; }

    public IReadOnlyCollection<EventRisk> Risks => risks;

    public IReadOnlyCollection<EventAward> Awards => awards;

    public IReadOnlyCollection<EventFile> Files => files;

    /// <summary>Changes since it was planned.</summary>
    public IReadOnlyCollection<EventChange> Changes => changes;

    public IReadOnlyCollection<EventGatePass> GatePasses => gatePasses;

    public EventState State { get; private set; }

    /// <summary>Why it was cancelled or postponed.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>Where it stood when it was postponed; null otherwise.</summary>
    public EventState? PostponedFrom { get; private set; }

    /// <summary>Plan B (S44): the event that is held if this one cannot be. Unique: nobody's plan B twice.</summary>
    public int? AlternativeId { get; private set; }

    /// <summary>The day by which it is decided.</summary>
    public DateOnly? DecideOn { get; private set; }

    public int? DeciderId { get; private set; }

    /// <summary>What was reminded of: 0 nothing, 1 before the day, 2 on it, 3 after it.</summary>
    public int DecisionReminders { get; private set; }

    public PlanChoice? Choice { get; private set; }

    public string? ChoiceReason { get; private set; }

    public int? ChosenById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? ChosenAt { get; private set; }

    /// <summary>An exercise (S50): nothing happens for it until a leader adopts it as an idea.</summary>
    public bool IsPractice { get; private set; }

    /// <summary>Who wrote it as an exercise; named also once it was adopted.</summary>
    public int? PracticeById { get; private set; }

    /// <summary>The event it was copied from; null for none.</summary>
    public int? CopiedFromId { get; private set; }

    /// <summary>Since when anybody may read its public page, UTC; null when nobody may.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Whether the public page for merchants names it among those that look for sponsors.</summary>
    public bool SeeksSponsors { get; private set; }

    /// <inheritdoc/>
    public string SearchText { get; private set; } = "";

    /// <summary>Whether anything can still be changed, and deals be opened for it.</summary>
    public bool IsOpen => State is not (EventState.Closed or EventState.Cancelled);

    public bool HasVenue => VenuePlaceId is not null || Venue is not null;

    /// <summary>Whether it is planned at least, so that changes need a reason (S11).</summary>
    public bool IsPlanned => State != EventState.Idea && !IsPractice;

    /// <summary>What gates ask of it; its flow must be loaded.</summary>
    public EventFacts Facts => new(
        PostponedFrom ?? State, Purpose is not null, StartsAt is not null, HasVenue, OwnerId is not null, SafetyPersonId is not null, flow.Count > 0,
        AlternativeId is not null && DecideOn is null && Choice is null);

    /// <summary>The state after this one; null at the end and while postponed.</summary>
    public EventState? Next => State < EventState.Closed ? State + 1 : null;

    /// <summary>Whether the person works on it: its owner and its helpers; leaders work on any. Also in queries.</summary>
    [QueryExpression(nameof(ChangeableBy))]
    public bool IsWorkOf(int userId) => Changeable(this, userId);

    /// <summary>A new event, as an idea; fails as <see cref="Edit"/> does.</summary>
    /// <param name="practiceById">Whose exercise it is; null for a real event.</param>
    public static Result<Event> Create(EventDetails details, int? practiceById = null)
    {
        var created = new Event { IsPractice = practiceById is not null, PracticeById = practiceById };
        return created.Edit(details, null, 0, default).With(created);
    }

    /// <summary>
    /// Changes what was typed. Refused once closed or cancelled, with half a time, an end before the beginning, or a number out
    /// of range; once planned, day, venue and purpose need a reason (S11) and cannot be taken away.
    /// </summary>
    public Result Edit(EventDetails details, string? reason, int byId, DateTimeOffset now)
    {
        if (!IsOpen)
            return EventErrors.Over;
        if (ProblemsOf(details) is { } problem)
            return problem;
        var venue = details.Venue;
        var changed = new List<EventChangeField>();
        NoteIfChanged(changed, EventField.StartsAt, Moment(StartsAt), Moment(details.StartsAt));
        NoteIfChanged(changed, EventField.EndsAt, Moment(EndsAt), Moment(details.EndsAt));
        NoteIfChanged(changed, EventField.Venue, Venue, venue);
        NoteIfChanged(changed, EventField.Purpose, Purpose, details.Purpose);
        if (Note(changed, reason, byId, now) is { } refused)
            return refused;

        Title = details.Title;
        Slogan = details.Slogan;
        KindId = details.KindId;
        Form = details.Form;
        Purpose = details.Purpose;
        Background = details.Background;
        Audience = details.Audience;
        ExpectedPeople = details.ExpectedPeople;
        StartsAt = details.StartsAt;
        EndsAt = details.EndsAt;
        VenuePlaceId = details.VenuePlaceId;
        Venue = venue;
        IsOutdoor = details.IsOutdoor;
        OutdoorArea = details.IsOutdoor ? details.OutdoorArea : null;
        HasOutsiders = details.HasOutsiders;
        SafetyPersonId = details.SafetyPersonId;
        Publicity = details.Publicity;
        MoneyTarget = details.MoneyTarget;
        OwnerId = details.OwnerId;
        tags.RemoveAll(t => !details.Tags.Contains(t.Tag));
        tags.AddRange(details.Tags.Except(tags.Select(t => t.Tag)).Distinct().Select(t => new EventTag(t)));
        partners.RemoveAll(p => !details.PartnerIds.Contains(p.DepartmentId));
        partners.AddRange(details.PartnerIds.Distinct().Except(partners.Select(p => p.DepartmentId)).Select(id => new EventPartner(id)));
        AskedOfSchools = details.AskedOfSchools;
        (HostSchoolId, ScheduleReason) = (details.HostSchoolId, details.StartsAt is null ? null : details.ScheduleReason);
        schools.RemoveAll(x => !details.SchoolIds.Contains(x.SchoolId));
        schools.AddRange(details.SchoolIds.Distinct().Except(schools.Select(x => x.SchoolId)).Select(id => new EventSchool(id)));
        helpers.RemoveAll(h => !details.HelperIds.Contains(h.UserId));
        helpers.AddRange(details.HelperIds.Distinct().Except(helpers.Select(h => h.UserId)).Select(id => new EventHelper(id)));
        Replace(organisers, details.Organisers, o => o.Number, (number, o) => new EventOrganiser(number, o), (stored, o) => stored.Set(o));
        Index();
        return Result.Success;
    }

    /// <summary>Somebody else looks after it, who no longer counts as a helper. Helpers must have been loaded for that.</summary>
    public Result HandOver(int ownerId)
    {
        if (!IsOpen)
            return EventErrors.Over;
        OwnerId = ownerId;
        helpers.RemoveAll(h => h.UserId == ownerId);
        return Result.Success;
    }

    /// <summary>Sets the flow table. Refused as <see cref="Edit"/> is, with a row out of range, and with more than <see cref="MostRows"/> rows.</summary>
    public Result SetFlow(IReadOnlyList<FlowRowDetails> rows, string? reason, int byId, DateTimeOffset now)
    {
        if (!IsOpen)
            return EventErrors.Over;
        if (rows.Count > MostRows)
            return EventErrors.TooManyRows;
        for (var i = 0; i < rows.Count; i++)
        {
            if (ProblemOf(rows[i]) is { } problem)
                return InRow(problem, i);
        }

        var before = flow.OrderBy(f => f.Number).Select(f => f.Details).ToList();
        if (before.SequenceEqual(rows))
            return Result.Success;
        if (rows.Count == 0 && IsPlanned && State > EventState.Planned)
            return EventErrors.FlowStays;
        var changed = new List<EventChangeField>();
        NoteIfChanged(changed, EventField.Flow, InWords(before), InWords(rows));
        if (Note(changed, reason, byId, now) is { } refused)
            return refused;
        Replace(flow, rows, f => f.Number, (number, row) => With(new EventFlowRow(number), f => f.Set(row)), (stored, row) => stored.Set(row));
        return Result.Success;
    }

    /// <summary>Sets the duty table; a row whose key is not the event's becomes a new row.</summary>
    public Result SetDuties(IReadOnlyList<EventDutyDetails> rows)
    {
        if (!IsOpen)
            return EventErrors.Over;
        if (rows.Count > MostRows)
            return EventErrors.TooManyRows;
        for (var i = 0; i < rows.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(rows[i].Group))
                return InRow(EventErrors.RowGroup, i);
            if (string.IsNullOrWhiteSpace(rows[i].Duty))
                return InRow(EventErrors.RowDuty, i);
        }

        var stored = duties.ToDictionary(d => d.Key);
        duties.Clear();
        for (var i = 0; i < rows.Count; i++)
        {
            // A key that is not there, or is there twice, makes a new row.
            if (rows[i].Key is not { } key || !stored.Remove(key, out var duty))
                duty = new EventDuty(++LastDutyKey);
            duty.Set(i + 1, rows[i]);
            duties.Add(duty);
        }

        return Result.Success;
    }

    public Result SetRisks(IReadOnlyList<EventRiskDetails> rows)
    {
        if (!IsOpen)
            return EventErrors.Over;
        if (rows.Count > MostRows)
            return EventErrors.TooManyRows;
        for (var i = 0; i < rows.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(rows[i].Risk))
                return InRow(EventErrors.RowRisk, i);
            if (string.IsNullOrWhiteSpace(rows[i].Action))
                return InRow(EventErrors.RowAction, i);
        }

        Replace(risks, rows, r => r.Number, (number, row) => With(new EventRisk(number), r => r.Set(row)), (stored, row) => stored.Set(row));
        return Result.Success;
    }

    public Result SetAwards(IReadOnlyList<EventAwardDetails> rows)
    {
        if (!IsOpen)
            return EventErrors.Over;
        if (rows.Count > MostRows)
            return EventErrors.TooManyRows;
        for (var i = 0; i < rows.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(rows[i].Name))
                return InRow(EventErrors.RowName, i);
            if (rows[i].Count is < 1 or > 1000)
                return InRow(EventErrors.RowCount, i);
        }

        Replace(awards, rows, a => a.Number, (number, row) => With(new EventAward(number), a => a.Set(row)), (stored, row) => stored.Set(row));
        return Result.Success;
    }

    public Result AddFile(int fileId)
    {
        if (!IsOpen)
            return EventErrors.Over;
        if (files.Count >= 20)
            return EventErrors.TooManyFiles;
        if (files.All(f => f.FileId != fileId))
            files.Add(new EventFile(fileId));
        return Result.Success;
    }

    public Result RemoveFile(int fileId)
    {
        if (!IsOpen)
            return EventErrors.Over;
        files.RemoveAll(f => f.FileId == fileId);
        if (PosterId == fileId)
            PosterId = null;
        return Result.Success;
    }

    public Result SetPoster(int? fileId)
    {
        if (!IsOpen)
            return EventErrors.Over;
        PosterId = fileId;
        return Result.Success;
    }

    /// <summary>
    /// Moves on to the next state, which the person names so that a double click moves once. What is missing stops it before
    /// the event begins, unless a leader passes the gate with a reason; afterwards it is late, and noted.
    /// </summary>
    /// <param name="missing">How much the event and its parts lack for <paramref name="to"/>.</param>
    /// <param name="passReason">A leader's reason; null for whoever passes no gate.</param>
    public Result Advance(EventState to, int missing, string? passReason, int byId, DateTimeOffset now)
    {
        if (Next != to || IsPractice)
            return EventErrors.WrongState;
        if (missing > 0)
        {
            if (passReason?.Length > ReasonLimit)
                return EventErrors.ReasonTooLong;
            var late = StartsAt <= now;
            if (!late && string.IsNullOrWhiteSpace(passReason))
                return EventErrors.GateClosed;
            gatePasses.RemoveAll(p => p.Gate == to);
            gatePasses.Add(new EventGatePass(to, string.IsNullOrWhiteSpace(passReason) ? null : passReason, missing, byId, now));
        }

        State = to;
        return Result.Success;
    }

    /// <summary>Cancels it, with the reason (S11).</summary>
    public Result Cancel(string? reason)
    {
        if (!IsOpen || IsPractice)
            return EventErrors.Over;
        if (ProblemOf(reason) is { } problem)
            return problem;
        // A public page stays, and says so: whoever wanted to come finds it there.
        (State, CancelReason, PostponedFrom) = (EventState.Cancelled, reason, null);
        return Result.Success;
    }

    /// <summary>Puts it off without a new day, with the reason; refused once it runs.</summary>
    public Result Postpone(string? reason)
    {
        if (State is not (EventState.Planned or EventState.Preparing))
            return EventErrors.WrongState;
        if (ProblemOf(reason) is { } problem)
            return problem;
        (PostponedFrom, State, CancelReason) = (State, EventState.Postponed, reason);
        return Result.Success;
    }

    /// <summary>Goes on with a postponed event from where it stood; it needs a day that has not passed.</summary>
    public Result Resume(DateTimeOffset now)
    {
        if (State != EventState.Postponed)
            return EventErrors.WrongState;
        if (StartsAt is null || StartsAt <= now)
            return EventErrors.NewDayMissing;
        (State, PostponedFrom, CancelReason) = (PostponedFrom!.Value, null, null);
        return Result.Success;
    }

    /// <summary>
    /// Names plan B, the day by which it is decided and who decides (S44). Plan B is another open idea that has no plan B
    /// itself; that it is nobody else's is kept by the unique key.
    /// </summary>
    public Result SetAlternative(Event alternative, DateOnly decideOn, int deciderId, DateOnly today, Func<DateTimeOffset, DateOnly> dayOf)
    {
        if (!IsOpen || Choice is not null)
            return EventErrors.Over;
        if (alternative.Id == Id)
            return EventErrors.OwnAlternative;
        if (alternative.State != EventState.Idea || alternative.IsPractice)
            return EventErrors.AlternativeState;
        if (alternative.AlternativeId is not null)
            return EventErrors.AlternativeChain;
        if (decideOn < today || (StartsAt is { } start && decideOn > dayOf(start)))
            return EventErrors.DecideDay;
        (AlternativeId, DecideOn, DeciderId, DecisionReminders) = (alternative.Id, decideOn, deciderId, 0);
        return Result.Success;
    }

    /// <summary>Notes that the decision was reminded of, once before, once on and once after its day; whether it is to be told now.</summary>
    public bool RemindOfDecision(DateOnly today)
    {
        if (Choice is not null || DecideOn is not { } day || day > today.AddDays(DecisionReminderDays))
            return false;
        var stage = today < day ? 1 : today == day ? 2 : 3;
        if (DecisionReminders >= stage)
            return false;
        DecisionReminders = stage;
        return true;
    }

    public Result DropAlternative()
    {
        if (AlternativeId is null || Choice is not null)
            return EventErrors.NoAlternative;
        (AlternativeId, DecideOn, DeciderId) = (null, null, null);
        return Result.Success;
    }

    /// <summary>Decides between this event and its plan B: B cancels this one with the reason, A drops plan B.</summary>
    public Result Decide(Event alternative, PlanChoice choice, string? reason, int byId, DateTimeOffset now)
    {
        if (AlternativeId != alternative.Id || Choice is not null || !IsOpen)
            return EventErrors.NoAlternative;
        if (string.IsNullOrWhiteSpace(reason))
            return EventErrors.DecisionReason;
        var ended = choice == PlanChoice.B ? Cancel(reason) : alternative.IsOpen ? alternative.Cancel(reason) : Result.Success;
        if (!ended.IsSuccess)
            return ended;
        (Choice, ChoiceReason, ChosenById, ChosenAt) = (choice, reason, byId, now);
        return Result.Success;
    }

    /// <summary>Makes an exercise a real idea of the department; its author stays named (S50).</summary>
    public Result Adopt(int ownerId)
    {
        if (!IsPractice || State != EventState.Idea)
            return EventErrors.WrongState;
        (IsPractice, OwnerId) = (false, ownerId);
        Index();
        return Result.Success;
    }

    /// <summary>Opens its public page; refused while anything of <see cref="PublicPageLacks"/> is missing.</summary>
    public Result Publish(DateTimeOffset now)
    {
        if (!IsOpen || IsPractice)
            return EventErrors.Over;
        if (DomainError.Combine(PublicPageLacks(State, StartsAt is not null, HasVenue)) is { } missing)
            return missing;
        PublishedAt ??= now;
        return Result.Success;
    }

    /// <summary>What keeps a public page shut: it shows what is planned, with a day and a venue.</summary>
    public static IReadOnlyList<DomainError> PublicPageLacks(EventState state, bool hasDay, bool hasVenue)
    {
        var lacks = new List<DomainError>();
        if (state == EventState.Idea)
            lacks.Add(EventErrors.PublishIdea);
        if (!hasDay || !hasVenue)
            lacks.Add(EventErrors.PublishWithout);
        return lacks;
    }

    /// <summary>Shuts its public page, whatever its state.</summary>
    public Result Unpublish()
    {
        PublishedAt = null;
        return Result.Success;
    }

    /// <summary>Says in public that it looks for sponsors, or no longer; it shows while its public page is open and the event is to come.</summary>
    public Result SeekSponsors(bool seeks)
    {
        if (seeks && (!IsOpen || IsPractice))
            return EventErrors.Over;
        SeeksSponsors = seeks;
        return Result.Success;
    }

    /// <summary>Notes a change of what a part of the event holds, such as its budget, where the event is planned; the reason must be there then.</summary>
    public Result NoteChange(EventField field, string? before, string? after, string? reason, int byId, DateTimeOffset now)
    {
        var changed = new List<EventChangeField>();
        NoteIfChanged(changed, field, before, after);
        return Note(changed, reason, byId, now) ?? Result.Success;
    }

    /// <summary>
    /// A copy for another time, as an idea: everything but people, days and what happened. The owner is whoever copies.
    /// </summary>
    public Event Copy(string title, int ownerId)
    {
        var copy = new Event
        {
            Title = title,
            Slogan = Slogan,
            KindId = KindId,
            Form = Form,
            Purpose = Purpose,
            Background = Background,
            Audience = Audience,
            ExpectedPeople = ExpectedPeople,
            VenuePlaceId = VenuePlaceId,
            Venue = Venue,
            IsOutdoor = IsOutdoor,
            OutdoorArea = OutdoorArea,
            HasOutsiders = HasOutsiders,
            Publicity = Publicity,
            MoneyTarget = MoneyTarget,
            OwnerId = ownerId,
            CopiedFromId = Id,
        };
        copy.tags.AddRange(tags.Select(t => new EventTag(t.Tag)));
        copy.partners.AddRange(partners.Select(p => new EventPartner(p.DepartmentId)));
        (copy.HostSchoolId, copy.AskedOfSchools) = (HostSchoolId, AskedOfSchools);
        copy.schools.AddRange(schools.Select(x => new EventSchool(x.SchoolId)));
        copy.organisers.AddRange(organisers.Select(o => new EventOrganiser(o.Number, new EventOrganiserDetails(o.Role, o.Name))));
        copy.flow.AddRange(flow.Select(f => With(new EventFlowRow(f.Number), c => c.Set(f.Details with { PersonId = null }))));
        copy.duties.AddRange(duties.Select(d => With(new EventDuty(d.Number), c => c.Set(d.Number, new EventDutyDetails(null, d.Group, null, [], d.Duty, null)))));
        copy.risks.AddRange(risks.Select(r => With(new EventRisk(r.Number), c => c.Set(new EventRiskDetails(r.Risk, r.Action, r.Who)))));
        copy.awards.AddRange(awards.Select(a => With(new EventAward(a.Number), c => c.Set(new EventAwardDetails(a.Name, a.Count, a.Prize)))));
        copy.LastDutyKey = duties.Count;
        copy.Index();
        return copy;
    }

    /// <summary>The same for a day: from when to when, UTC. Fails as <see cref="Edit"/> does.</summary>
    public Result<Event> Copy(string title, int ownerId, DateTimeOffset? startsAt, DateTimeOffset? endsAt)
    {
        var copy = Copy(title, ownerId);
        return copy.Edit(copy.ToDetails() with { StartsAt = startsAt, EndsAt = endsAt }, null, ownerId, default).With(copy);
    }

    /// <summary>A school was taken over by another record of the same school. Schools must be loaded.</summary>
    public void MoveSchool(int fromId, int toId)
    {
        if (HostSchoolId == fromId)
            HostSchoolId = toId;
        if (schools.RemoveAll(x => x.SchoolId == fromId) > 0 && schools.All(x => x.SchoolId != toId))
            schools.Add(new EventSchool(toId));
    }

    /// <summary>What was typed of it; tags, organisers, partners, helpers and schools must be loaded.</summary>
    public EventDetails ToDetails() => new(Title, [.. tags.Select(t => t.Tag)], StartsAt, EndsAt, Venue, ExpectedPeople, MoneyTarget, OwnerId)
    {
        Slogan = Slogan,
        KindId = KindId,
        Form = Form,
        Purpose = Purpose,
        Background = Background,
        Audience = Audience,
        VenuePlaceId = VenuePlaceId,
        IsOutdoor = IsOutdoor,
        OutdoorArea = OutdoorArea,
        HasOutsiders = HasOutsiders,
        SafetyPersonId = SafetyPersonId,
        Publicity = Publicity,
        Organisers = [.. organisers.OrderBy(o => o.Number).Select(o => new EventOrganiserDetails(o.Role, o.Name))],
        PartnerIds = [.. partners.Select(p => p.DepartmentId)],
        HelperIds = [.. helpers.Select(h => h.UserId)],
        SchoolIds = [.. schools.Select(x => x.SchoolId)],
        HostSchoolId = HostSchoolId,
        AskedOfSchools = AskedOfSchools,
        ScheduleReason = ScheduleReason,
    };

    /// <summary>A flow as lines that people can compare.</summary>
    public static string? InWords(IReadOnlyList<FlowRowDetails> rows) => rows.Count == 0 ? null : string.Join('\n', rows.Select(r => string.Join(' ', new[]
    {
        r.Day == 0 ? null : r.Day.ToString("+0;-0", CultureInfo.InvariantCulture) + "d",
        r.Clock?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? (r.Offset is { } offset ? offset.ToString("+0;-0;+0", CultureInfo.InvariantCulture) + "min" : null),
        r.Minutes is { } minutes ? $"({minutes}min)" : null,
        r.Item, r.Content, r.InCharge,
    }.OfType<string>())));

    private static DomainError? ProblemsOf(EventDetails details)
    {
        if (details.StartsAt is null != details.EndsAt is null)
            return details.StartsAt is null ? EventErrors.StartMissing : EventErrors.EndMissing;
        if (details.EndsAt < details.StartsAt)
            return EventErrors.EndBeforeStart;
        if (details.EndsAt > details.StartsAt?.AddDays(366))
            return EventErrors.TooLong;
        if (details.ExpectedPeople is < 0 or > 1_000_000)
            return EventErrors.PeopleRange;
        if (details.OutdoorArea is < 0 or > 1_000_000)
            return EventErrors.AreaRange;
        if (details.MoneyTarget is { } money && (money is < 0 or > 9_999_999_999.99m || money != decimal.Round(money, 2)))
            return EventErrors.MoneyRange;
        return details.Organisers.Count > 20 || details.Organisers.Any(o => o.Name.Length > 60) ? EventErrors.OrganiserNames : null;
    }

    private static DomainError? ProblemOf(FlowRowDetails row)
    {
        if (string.IsNullOrWhiteSpace(row.Item))
            return EventErrors.RowItem;
        if (row.Minutes is < 1 or > 1440)
            return EventErrors.RowMinutes;
        if (row.Day is < -365 or > 365)
            return EventErrors.RowDay;
        return row.Offset is < -1440 or > 1440 ? EventErrors.RowTime : null;
    }

    private static DomainError InRow(DomainError problem, int index) =>
        problem.WithArguments(index + 1) with { Field = $"Rows[{index}].{problem.Field}" };

    private static void NoteIfChanged(List<EventChangeField> changed, EventField field, string? before, string? after)
    {
        if (before != after)
            changed.Add(new EventChangeField(field, Shortened(before), Shortened(after)));
    }

    private static string? Shortened(string? text) => text is null ? null : Search.SearchText.Shorten(text, 4000);

    private DomainError? Note(List<EventChangeField> changed, string? reason, int byId, DateTimeOffset now)
    {
        if (!IsPlanned || changed.Count == 0)
            return null;
        if (changed.Find(c => c.After is null && c.Field is not (EventField.Flow or EventField.Budget)) is { } gone && State != EventState.Postponed)
            return gone.Field switch
            {
                EventField.Purpose => EventErrors.PurposeStays,
                EventField.Venue => EventErrors.VenueStays,
                _ => EventErrors.DayStays,
            };
        if (string.IsNullOrWhiteSpace(reason))
            return EventErrors.ChangeReason;
        changes.Add(new EventChange(reason, byId, now, changed));
        return null;
    }

    private static string? Moment(DateTimeOffset? moment) => moment?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    private static T With<T>(T value, Action<T> set)
    {
        set(value);
        return value;
    }

    private static void Replace<TRow, TDetails>(List<TRow> stored, IReadOnlyList<TDetails> rows, Func<TRow, int> numberOf, Func<int, TDetails, TRow> create, Action<TRow, TDetails> set)
    {
        stored.RemoveAll(r => numberOf(r) > rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            if (stored.Find(r => numberOf(r) == i + 1) is { } row)
                set(row, rows[i]);
            else
                stored.Add(create(i + 1, rows[i]));
        }
    }

    // An exercise is found by no search.
    private static DomainError? ProblemOf(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? EventErrors.ReasonMissing : reason.Length > ReasonLimit ? EventErrors.ReasonTooLong : null;

    private void Index() => SearchText = IsPractice ? "" : Search.SearchText.Join([Title, Venue, Slogan, .. tags.Select(t => t.Tag)]);
}
