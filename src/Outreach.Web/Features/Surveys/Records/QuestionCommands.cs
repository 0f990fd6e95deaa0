using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Surveys;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Surveys.Records;

/// <summary>Questions are parts of their survey: each save is one over the survey's version.</summary>
public sealed class QuestionCommands(OutreachDbContext db, SurveyAuthorization authorization)
{
    public Task<Result> AddAsync(int surveyId, QuestionInput input, CancellationToken cancellationToken) =>
        ChangeAsync(surveyId, input.Version, s => s.AddQuestion(input.ToDetails()), cancellationToken);

    public Task<Result> EditAsync(int surveyId, int questionId, QuestionInput input, CancellationToken cancellationToken) =>
        ChangeAsync(surveyId, input.Version, s => s.EditQuestion(questionId, input.ToDetails()), cancellationToken);

    public async Task<Result> RemoveAsync(int surveyId, int questionId, CancellationToken cancellationToken) =>
        Told(await ChangeAsync(surveyId, null, s => s.RemoveQuestion(questionId), cancellationToken));

    public async Task<Result> MoveUpAsync(int surveyId, int questionId, CancellationToken cancellationToken) =>
        Told(await ChangeAsync(surveyId, null, s => s.MoveQuestionUp(questionId), cancellationToken));

    private static Result Told(Result saved) => saved.IsConflict ? SurveyErrors.WrongState : saved;

    private async Task<Result> ChangeAsync(int surveyId, int? version, Func<Survey, Result> verb, CancellationToken cancellationToken)
    {
        var found = await authorization.Changeable().Include(s => s.Questions).ThenInclude(q => q.Options).AsSplitQuery().SingleOrDefaultAsync(s => s.Id == surveyId, cancellationToken);
        if (found is not { } survey)
            return Result.NotFound;
        var changed = verb(survey);
        return changed.IsSuccess ? await db.TrySaveVersionAsync(survey, version ?? survey.Version, cancellationToken) : changed;
    }
}
