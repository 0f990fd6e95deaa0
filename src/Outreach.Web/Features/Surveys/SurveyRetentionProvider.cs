using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Surveys;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Surveys;

/// <summary>
/// Closes surveys whose last day has passed and drops who answered closed ones, and with which device; answers in words after a
/// year.
/// </summary>
public sealed class SurveyRetentionProvider(OutreachDbContext db, SurveyTraces traces, DepartmentTime time) : IRetentionProvider
{
    private const int TextMonths = 12;

    /// <inheritdoc/>
    public async Task<int> AnonymizeDueAsync(int atMost, CancellationToken cancellationToken)
    {
        var (today, now) = (time.Today, time.Now);
        var over = await db.Surveys.Where(s => s.State == SurveyState.Open && s.ClosesOn < today).OrderBy(s => s.Id).Take(atMost).ToListAsync(cancellationToken);
        over.ForEach(s => s.CloseIfOver(today, now));
        var done = over.Count + await traces.DropAsync(db.Surveys.Where(s => s.IsOverOn(today)).Select(s => s.Id), cancellationToken);
        var before = now.AddMonths(-TextMonths);
        done += await db.SurveyAnswers.Where(a => a.Text != null && db.SurveyQuestions.Any(q => q.Id == a.QuestionId && db.Surveys.Any(s => s.Id == q.SurveyId && s.ClosedAt <= before)))
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.Text, (string?)null).SetProperty(a => a.HiddenById, (int?)null), cancellationToken);
        return Math.Min(atMost, done);
    }

    /// <summary>Nothing to do: who has answered goes with the account, and no answer knows one.</summary>
    public Task AnonymizePersonAsync(int userId, CancellationToken cancellationToken) => Task.CompletedTask;
}
