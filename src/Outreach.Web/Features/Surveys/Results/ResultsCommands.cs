using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Surveys;
using Outreach.Domain.Surveys.Answering;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Surveys.Results;

public sealed class ResultsCommands(OutreachDbContext db, CurrentUserAccessor current, DepartmentTime time)
{
    private CurrentUser Me => current.Required;

    public Task<Result> HideAsync(int surveyId, int answerId, CancellationToken cancellationToken) => ChangeAsync(surveyId, answerId, a => a.Hide(Me.Id), cancellationToken);

    public Task<Result> UnhideAsync(int surveyId, int answerId, CancellationToken cancellationToken) => ChangeAsync(surveyId, answerId, a => a.Unhide(), cancellationToken);

    /// <summary>Its owner has read the results.</summary>
    public async Task<Result> MarkReadAsync(int surveyId, CancellationToken cancellationToken)
    {
        var me = Me.Id;
        if (await db.Surveys.SingleOrDefaultAsync(s => s.Id == surveyId && s.OwnerId == me, cancellationToken) is not { } survey)
            return Result.NotFound;
        var marked = survey.MarkResultsRead(time.Today, time.Now);
        return marked.IsSuccess ? await db.TrySaveAsync(cancellationToken) is { IsConflict: false } saved ? saved : SurveyErrors.WrongState : marked;
    }

    private async Task<Result> ChangeAsync(int surveyId, int answerId, Func<SurveyAnswer, Result> verb, CancellationToken cancellationToken)
    {
        var answer = await db.SurveyAnswers.SingleOrDefaultAsync(a => a.Id == answerId && db.SurveyQuestions.Any(q => q.Id == a.QuestionId && q.SurveyId == surveyId), cancellationToken);
        if (answer is null)
            return Result.NotFound;
        var changed = verb(answer);
        return changed.IsSuccess ? await db.TrySaveAsync(cancellationToken) : changed;
    }
}
