using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Domain.Search;
using Outreach.Domain.Tasks;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Tasks.Records;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Exchanges;

public sealed class ExchangeCommands(
    OutreachDbContext db, ExchangeQueries queries, TaskNotifications tasks, CurrentUserAccessor current, IStringLocalizer texts, DepartmentTime time)
{
    private const int LongestTitle = 100;

    // What a visit's programme always has, and how many days before it is done.
    private static readonly (string Title, int DaysBefore)[] Programme =
    [
        ("Write the letter of invitation", 7), ("Name the escort and where they are met", 5), ("Plan the tour of the campus", 3), ("Book the room and place the name cards", 2), ("Agree on what is talked about", 2),
        ("Take the group photo and report on the visit", 0),
    ];

    private CurrentUser Me => current.Required;

    /// <summary>Logs an exchange that was held, or plans one, with the promises given at it.</summary>
    /// <returns>The school's key.</returns>
    public async Task<Result<int>> AddAsync(ExchangeInput input, CancellationToken cancellationToken)
    {
        if (await db.Schools.SingleOrDefaultAsync(s => s.Id == input.SchoolId && !s.IsRetired, cancellationToken) is not { } school)
            return ExchangeErrors.NoSchool;
        if (await ProblemAsync(input, null, cancellationToken) is { } problem)
            return problem;
        var added = input.Plan
            ? Exchange.Plan(school.Id, input.ToDetails(), input.ParticipantIds, time.Today)
            : Exchange.Log(school, input.ToDetails(), input.ParticipantIds, time.Today);
        if (!added.IsSuccess)
            return added.Error;
        db.Exchanges.Add(added.Value);
        (PromiseSide Side, string? What, DateOnly? DueOn, string Field)[] given =
        [
            (PromiseSide.Ours, input.OurPromise, input.OurPromiseDueOn, nameof(input.OurPromise)), (PromiseSide.Theirs, input.TheirPromise, input.TheirPromiseDueOn, nameof(input.TheirPromise)),
        ];
        var promises = given.Where(p => p.What is not null).Select(p => Promise(added.Value, p.Side, p.What!, p.DueOn, p.Field + nameof(PromiseDetails.DueOn))).ToList();
        if (DomainError.Combine(promises.Where(p => !p.IsSuccess).Select(p => p.Error!)) is { } wrong)
            return wrong;
        db.SchoolPromises.AddRange(promises.Select(p => p.Value));
        Touch(school);
        return (await db.TrySaveAsync(cancellationToken)).With(school.Id);
    }

    /// <summary>Changes one that is planned, corrects one that was held, or says what came of one.</summary>
    public async Task<Result> EditAsync(int id, ExchangeInput input, bool hold, CancellationToken cancellationToken)
    {
        if (await queries.Changeable().Include(e => e.Participants).SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } exchange)
            return Result.NotFound;
        if (await ProblemAsync(input, exchange, cancellationToken) is { } problem)
            return problem;
        if (!hold && exchange.State == ExchangeState.Planned)
        {
            var planned = exchange.EditPlan(input.ToDetails(), input.ParticipantIds, time.Today);
            return planned.IsSuccess ? await db.TrySaveVersionAsync(exchange, input.Version, cancellationToken) : planned;
        }

        var school = await db.Schools.SingleAsync(s => s.Id == exchange.SchoolId, cancellationToken);
        var (before, was) = (exchange.On, exchange.State);
        var held = exchange.Hold(school, input.ToDetails(), input.ParticipantIds, time.Today);
        if (!held.IsSuccess)
            return held;
        if (was == ExchangeState.Held && before != exchange.On)
        {
            var others = await db.Exchanges.Where(e => e.SchoolId == school.Id && e.Id != id && e.State == ExchangeState.Held).MaxAsync(e => (DateOnly?)e.On, cancellationToken);
            school.ContactsCorrected(others > exchange.On ? others : exchange.On);
        }

        return await db.TrySaveVersionAsync(exchange, input.Version, cancellationToken);
    }

    /// <summary>It does not take place; with the reason.</summary>
    public async Task<Result> CallOffAsync(int id, string? reason, CancellationToken cancellationToken)
    {
        if (await queries.Changeable().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } exchange)
            return Result.NotFound;
        var off = exchange.CallOff(reason);
        return off.IsSuccess ? await SaveAsync(cancellationToken) : off;
    }

    /// <summary>Makes what was learned the idea of an event (S7).</summary>
    /// <returns>The event's key.</returns>
    public async Task<Result<int>> BecomeIdeaAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.Exchanges.SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } exchange)
            return Result.NotFound;
        var school = await db.Schools.Where(s => s.Id == exchange.SchoolId).Select(s => s.ShortName ?? s.Name).SingleAsync(cancellationToken);
        var idea = Event.Create(new EventDetails(SearchText.Shorten(texts["Learned from {0}: {1}", school, exchange.Lesson ?? ""], LongestTitle), [], null, null, null, null, null, Me.Id)
        {
            Background = exchange.Lesson,
        });
        if (!idea.IsSuccess)
            return idea.Error with { Field = null };
        // Added first: its key comes from the sequence then.
        db.Events.Add(idea.Value);
        var become = exchange.BecomeIdea(idea.Value.Id);
        if (!become.IsSuccess)
            return become.Error!;
        return (await SaveAsync(cancellationToken)).With(idea.Value.Id);
    }

    /// <summary>Makes the tasks of a visit's programme (letter, escort, tour, seats, talk, photo), once; those whose day is past are due today.</summary>
    /// <returns>How many.</returns>
    public async Task<Result<int>> PrepareAsync(int id, CancellationToken cancellationToken)
    {
        if (await queries.Changeable().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } exchange)
            return Result.NotFound;
        var prepared = exchange.PrepareProgramme();
        if (!prepared.IsSuccess)
            return prepared.Error!;
        var school = await db.Schools.Where(s => s.Id == exchange.SchoolId).Select(s => s.ShortName ?? s.Name).SingleAsync(cancellationToken);
        var words = SearchText.Shorten($"{school} · {texts.Text(exchange.Kind)}", 200);
        foreach (var (title, before) in Programme)
        {
            var due = exchange.On.AddDays(-before);
            var made = WorkItem.Create(
                new WorkItemDetails(SearchText.Shorten(texts[title], LongestTitle), words, Me.Id, [], due < time.Today ? time.Today : due, []), WorkItemOrigin.Own with { Words = words, EventId = exchange.EventId },
                new HashSet<int> { Me.Id }, Me.Id, time.Today, time.Now);
            if (!made.IsSuccess)
                return made.Error with { Field = null };
            db.WorkItems.Add(made.Value);
            await tasks.GivenAsync(made.Value, [], cancellationToken);
        }

        return (await SaveAsync(cancellationToken)).With(Programme.Length);
    }

    // A promise given at the exchange: ours is kept by whoever logs it.
    private Result<SchoolPromise> Promise(Exchange exchange, PromiseSide side, string what, DateOnly? dueOn, string field)
    {
        if (dueOn is not { } due)
            return PromiseErrors.DayMissing.ForField(field);
        var by = exchange.Theirs is { } theirs ? SearchText.Shorten(theirs, 60) : null;
        var promise = SchoolPromise.Create(exchange.SchoolId, exchange.Id, new PromiseDetails(side, what, due, Me.Id, by), time.Today);
        return promise.IsSuccess ? promise : promise.Error.ForField(field);
    }

    private async Task<DomainError?> ProblemAsync(ExchangeInput input, Exchange? stored, CancellationToken cancellationToken)
    {
        var fresh = input.ParticipantIds.Except(stored?.Participants.Select(p => p.UserId) ?? []).Distinct().ToList();
        if (fresh.Count > 0 && await db.Users.InDepartment(time.Today).CountAsync(u => fresh.Contains(u.Id), cancellationToken) != fresh.Count)
            return ExchangeErrors.NotMembers;
        if (input.EventId is { } eventId && eventId != stored?.EventId && !await db.Events.AnyAsync(e => e.Id == eventId && !e.IsPractice, cancellationToken))
            return ExchangeErrors.NoEvent;
        return null;
    }

    // A merge at the same moment must collide, or what is added would stay behind with the record that is gone.
    private void Touch(School school) => db.Entry(school).Property(s => s.UpdatedAt).IsModified = true;

    private async Task<Result> SaveAsync(CancellationToken cancellationToken)
    {
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? ExchangeErrors.WrongState : saved;
    }
}
