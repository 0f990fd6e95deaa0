using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Surveys;
using Outreach.Domain.Surveys.Answering;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Surveys.Answering;

/// <summary>Takes answers: one a person, or as many as a device may give, whoever sends how many at once.</summary>
public sealed class AnsweringCommands(OutreachDbContext db, DepartmentTime time)
{
    /// <param name="userId">Who is signed in; asked only where the survey asks for an account, and stored beside no answer.</param>
    /// <param name="device">The browser's mark; null where it has none.</param>
    public Task<Result> AnswerAsync(int surveyId, AnswerForm form, int? userId, string? device, CancellationToken cancellationToken) => db.ExecuteWithRetryAsync(
        () => AddAsync(surveyId, form, userId, device, cancellationToken), cancellationToken,
        // Two at the same moment: the later one looks again at what is stored now.
        failure => failure.IsUniqueViolation("IX_SurveyResponses") || failure.IsUniqueViolation("PK_SurveyParticipants"));

    private async Task<Result> AddAsync(int surveyId, AnswerForm form, int? userId, string? device, CancellationToken cancellationToken)
    {
        // The same form once more, as by a double click: it has been taken.
        if (await db.SurveyResponses.AnyAsync(r => r.SurveyId == surveyId && r.FormKey == form.Key, cancellationToken))
            return Result.Success;
        var survey = await db.Surveys.AsNoTracking().Include(s => s.Questions).ThenInclude(q => q.Options).AsSplitQuery().SingleAsync(s => s.Id == surveyId, cancellationToken);
        var given = survey.Answer(form.Sent, time.Today);
        if (given.Error == SurveyErrors.Over)
            return given;
        var counted = await CountAsync(survey, given.IsSuccess ? given.Value : null, userId, device, cancellationToken);
        if (!counted.IsSuccess || !given.IsSuccess)
            return counted.IsSuccess ? given : counted;
        given.Value.SentWith(form.Key);
        db.SurveyResponses.Add(given.Value);
        return Result.Success;
    }

    // Whoever may not answer again is told that, whatever is wrong with what they sent.
    private async Task<Result> CountAsync(Survey survey, SurveyResponse? response, int? userId, string? device, CancellationToken cancellationToken)
    {
        var id = survey.Id;
        if (survey.Mode == SurveyMode.Account)
        {
            if (userId is not { } user)
                return Result.NotFound;
            if (await db.SurveyParticipants.AnyAsync(p => p.SurveyId == id && p.UserId == user, cancellationToken))
                return SurveyErrors.Answered;
            if (response is not null)
                db.SurveyParticipants.Add(new SurveyParticipant(id, user));
            return Result.Success;
        }

        if (device is null)
            return SurveyErrors.NoDevice;
        var key = SurveyDevice.KeyOf(id, device);
        var before = await db.SurveyResponses.CountAsync(r => r.SurveyId == id && r.DeviceKey == key, cancellationToken);
        return response is null ? before >= survey.AnswersPerDevice ? SurveyErrors.Answered : Result.Success : response.OfDevice(key, before, survey.AnswersPerDevice);
    }
}
