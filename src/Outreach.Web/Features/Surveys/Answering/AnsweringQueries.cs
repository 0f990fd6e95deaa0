using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Surveys;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Surveys.Answering;

/// <summary>What a survey's public page reads.</summary>
public sealed class AnsweringQueries(OutreachDbContext db, DepartmentTime time)
{
    /// <summary>Null where there is none, or only a draft. One command.</summary>
    public async Task<PublicSurvey?> FindAsync(string code, CancellationToken cancellationToken)
    {
        // No code is longer; a longer one would not fit the column that it is compared with.
        if (code.Length > SurveyCode.Length)
            return null;
        var today = time.Today;
        return await db.Surveys.AsNoTracking().Where(s => s.Code == code && s.State != SurveyState.Draft).Select(s => new PublicSurvey(
            s.Id, s.Code, s.Title, s.Purpose, s.Mode, s.AnswersPerDevice, s.ClosesOn, s.IsOverOn(today),
            s.Questions.OrderBy(q => q.Number).Select(q => new PublicQuestion(
                q.Id, q.Number, q.Kind, q.Text, q.IsRequired, q.MostChoices, q.Options.OrderBy(o => o.Number).Select(o => new PublicOption(o.Id, o.Text)).ToList())).ToList()))
            .AsSingleQuery().SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Whether the person, or the device, has answered as often as it may. One command.</summary>
    public async Task<bool> HasAnsweredAsync(PublicSurvey survey, int? userId, string? device, CancellationToken cancellationToken)
    {
        var id = survey.Id;
        if (survey.Mode == SurveyMode.Account)
            return userId is not null && await db.SurveyParticipants.AnyAsync(p => p.SurveyId == id && p.UserId == userId, cancellationToken);
        if (device is null)
            return false;
        var key = SurveyDevice.KeyOf(id, device);
        return await db.SurveyResponses.CountAsync(r => r.SurveyId == id && r.DeviceKey == key, cancellationToken) >= survey.AnswersPerDevice;
    }
}
