using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Surveys;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Surveys.Records;

public sealed class SurveyCommands(OutreachDbContext db, SurveyAuthorization authorization, SurveyQueries queries, SurveyTraces traces, CurrentUserAccessor current, DepartmentTime time)
{
    private CurrentUser Me => current.Required;

    /// <returns>The draft's key.</returns>
    public async Task<Result<int>> CreateAsync(SurveyInput input, CancellationToken cancellationToken)
    {
        if (input.EventId is { } eventId && !await queries.IsOpenEventAsync(eventId, cancellationToken))
            return SurveyErrors.NoSuchEvent;
        var id = 0;
        var made = await db.ExecuteWithRetryAsync(
            () =>
            {
                var survey = Survey.Create(input.ToDetails(), SurveyTemplates.QuestionsOf(input.Template), SurveyCode.New(), Me.Id, time.Today);
                if (survey.IsSuccess)
                    id = db.Surveys.Add(survey.Value).Entity.Id;
                return Task.FromResult(survey.ToResult());
            },
            cancellationToken, failure => failure.IsUniqueViolation("IX_Surveys_Code"));
        return made.With(id);
    }

    public async Task<Result> EditAsync(int id, SurveyInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } survey)
            return Result.NotFound;
        if (input.EventId is { } eventId && eventId != survey.EventId && !await queries.IsOpenEventAsync(eventId, cancellationToken))
            return SurveyErrors.NoSuchEvent;
        var edited = survey.Edit(input.ToDetails(), time.Today);
        return edited.IsSuccess ? await db.TrySaveVersionAsync(survey, input.Version, cancellationToken) : edited;
    }

    /// <param name="version">The one that the person saw: what opens is what was looked at.</param>
    public async Task<Result> OpenAsync(int id, int version, CancellationToken cancellationToken)
    {
        if (await authorization.Changeable().Include(s => s.Questions).SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } survey)
            return Result.NotFound;
        var opened = survey.Open(time.Today, time.Now);
        return opened.IsSuccess ? Told(await db.TrySaveVersionAsync(survey, version, cancellationToken)) : opened;
    }

    public Task<Result> SetDayAsync(int id, DateOnly closesOn, CancellationToken cancellationToken) => ChangeAsync(id, s => s.SetClosingDay(closesOn, time.Today), cancellationToken);

    /// <summary>Ends the answering; who answered is forgotten in the same transaction.</summary>
    public Task<Result> CloseAsync(int id, CancellationToken cancellationToken) => db.ExecuteTransactionAsync(async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var closed = await ChangeAsync(id, s => s.Close(Me.Id, time.Today, time.Now), cancellationToken);
        if (!closed.IsSuccess)
            return closed;
        await traces.DropAsync(db.Surveys.Where(s => s.Id == id).Select(s => s.Id), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return closed;
    });

    /// <summary>A leader opens it once more.</summary>
    public Task<Result> ReopenAsync(int id, DateOnly closesOn, CancellationToken cancellationToken) => ChangeAsync(id, s => s.Reopen(closesOn, time.Today), cancellationToken);

    /// <summary>Throws a draft away.</summary>
    public async Task<Result> RemoveAsync(int id, CancellationToken cancellationToken)
    {
        if (await authorization.Changeable().Include(s => s.Questions).ThenInclude(q => q.Options).AsSplitQuery().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } survey)
            return Result.NotFound;
        if (survey.State != SurveyState.Draft)
            return SurveyErrors.WrongState;
        db.Surveys.Remove(survey);
        return Told(await db.TrySaveAsync(cancellationToken));
    }

    private static Result Told(Result saved) => saved.IsConflict ? SurveyErrors.WrongState : saved;

    private async Task<Result> ChangeAsync(int id, Func<Survey, Result> verb, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } survey)
            return Result.NotFound;
        var changed = verb(survey);
        return changed.IsSuccess ? Told(await db.TrySaveAsync(cancellationToken)) : changed;
    }

    private Task<Survey?> LoadAsync(int id, CancellationToken cancellationToken) => authorization.Changeable().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
}
