using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Surveys;
using Outreach.Domain.Surveys.Demand;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Surveys.MeetingPoints;

/// <summary>What students want, by line of business, for whoever matches merchants and events.</summary>
public sealed class SurveyDemandQueries(OutreachDbContext db, DepartmentTime time)
{
    /// <summary>Of the surveys opened in the last 12 months. Two commands.</summary>
    public Task<IReadOnlyList<IndustryDemand>> LatestAsync(CancellationToken cancellationToken) => OfAsync(time.Now.AddMonths(-SurveyDemand.Months), time.Now.AddDays(1), cancellationToken);

    /// <summary>Of the surveys opened from <paramref name="from"/> until before <paramref name="to"/>. Two commands.</summary>
    public async Task<IReadOnlyList<IndustryDemand>> OfAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var surveys = db.Surveys.AsNoTracking().Where(s => s.OpenedAt >= from && s.OpenedAt < to && s.State != SurveyState.Draft);
        var asked = await surveys.Select(s => new
        {
            s.Id,
            Answers = db.SurveyResponses.Count(r => r.SurveyId == s.Id),
            Industries = s.Questions.SelectMany(q => q.Options).Where(o => o.Industry != null).Select(o => o.Industry!.Value).ToList(),
        }).AsSingleQuery().ToListAsync(cancellationToken);
        var named = await (
            from a in db.SurveyAnswers
            join o in db.SurveyOptions on a.OptionId equals (int?)o.Id
            join q in db.SurveyQuestions on o.QuestionId equals q.Id
            where o.Industry != null && surveys.Any(s => s.Id == q.SurveyId)
            group a.ResponseId by new { q.SurveyId, o.Industry } into g
            select new { g.Key.SurveyId, g.Key.Industry, Count = g.Distinct().Count() }).ToListAsync(cancellationToken);
        var counts = named.ToDictionary(n => (n.SurveyId, n.Industry!.Value), n => n.Count);
        return SurveyDemand.Of(asked.SelectMany(s => s.Industries.Distinct().Select(i => new IndustryCount(s.Id, i, counts.GetValueOrDefault((s.Id, i)), s.Answers))));
    }
}
