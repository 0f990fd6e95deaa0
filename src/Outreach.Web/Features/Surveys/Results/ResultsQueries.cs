using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Surveys;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Surveys.Results;

/// <summary>Results are counted by the database, however many have answered.</summary>
public sealed class ResultsQueries(OutreachDbContext db, SurveyAuthorization authorization, CurrentUserAccessor current, DepartmentTime time)
{
    /// <summary>Texts of a page.</summary>
    private const int TextsAtOnce = 50;

    /// <summary>Texts of a sheet at most.</summary>
    private const int MostTexts = 20_000;

    /// <summary>The results; null where there is no such survey, and for a draft. At most five commands.</summary>
    public async Task<ResultsModel?> FindAsync(int id, int page, CancellationToken cancellationToken, bool isForSheet = false)
    {
        var s = await db.Surveys.AsNoTracking().Where(s => s.Id == id && s.State != SurveyState.Draft).Select(s => new
        {
            s.Title,
            s.State,
            s.ClosesOn,
            s.OwnerId,
            s.ResultsReadAt,
            Total = db.SurveyResponses.Count(r => r.SurveyId == s.Id),
            Questions = s.Questions.OrderBy(q => q.Number).Select(q => new
            {
                q.Id,
                q.Number,
                q.Kind,
                q.Text,
                Options = q.Options.OrderBy(o => o.Number).Select(o => new { o.Id, o.Text, o.Industry, o.Wanted }).ToList(),
            }).ToList(),
        }).AsSingleQuery().SingleOrDefaultAsync(cancellationToken);
        if (s is null)
            return null;
        var answers = db.SurveyAnswers.AsNoTracking().Where(a => db.SurveyQuestions.Any(q => q.Id == a.QuestionId && q.SurveyId == id));
        var counts = await answers.GroupBy(a => new { a.QuestionId, a.OptionId, a.Rating })
            .Select(g => new { g.Key.QuestionId, g.Key.OptionId, g.Key.Rating, Count = g.Count(), Answered = g.Count(a => a.IsFirst), Texts = g.Count(a => a.Text != null && (!isForSheet || a.HiddenById == null)) })
            .ToListAsync(cancellationToken);
        var questions = s.Questions.ConvertAll(q =>
        {
            var own = counts.FindAll(c => c.QuestionId == q.Id);
            var answered = own.Sum(c => c.Answered);
            var isShown = answered >= Survey.LeastShown;
            return new QuestionResult(
                q.Id, q.Number, q.Kind, q.Text, answered,
                !isShown ? []
                    : q.Kind == QuestionKind.Scale ? [.. Enumerable.Range(SurveyQuestion.LowestScale, SurveyQuestion.HighestScale).Select(point =>
                        new OptionResult(point.ToString(CultureInfo.InvariantCulture), null, null, own.Where(c => c.Rating == point).Sum(c => c.Count)))]
                    : [.. q.Options.Select(o => new OptionResult(o.Text, o.Industry, o.Wanted, own.Where(c => c.OptionId == o.Id).Sum(c => c.Count)))],
                isShown && q.Kind == QuestionKind.Scale ? own.Sum(c => (double)c.Count * (c.Rating ?? 0)) / answered : null);
        });
        var me = current.Required;
        var isOver = s.State == SurveyState.Closed || s.ClosesOn < time.Today;
        var shown = questions.Where(q => q.Kind == QuestionKind.Text && q.IsShown).Select(q => q.Id).ToList();
        return new ResultsModel(
            id, s.Title, isOver ? SurveyState.Closed : s.State, s.ClosesOn, s.Total, questions,
            s.Total < Survey.LeastShown ? [] : await IndustriesAsync(id, cancellationToken),
            s.Total < Survey.LeastShown ? [] : await WantedAsync(id, cancellationToken),
            await TextsAsync(shown, counts.Where(c => shown.Contains(c.QuestionId)).Sum(c => c.Texts), page, isForSheet, cancellationToken),
            authorization.IsLeader, isOver && s.OwnerId == me.Id && s.ResultsReadAt is null);
    }

    // Each answer counts once for a line of business, however often it names it.
    private async Task<IReadOnlyList<NamedResult<Domain.Sponsors.Industry>>> IndustriesAsync(int id, CancellationToken cancellationToken)
    {
        var named = await (
            from a in db.SurveyAnswers
            join o in db.SurveyOptions on a.OptionId equals (int?)o.Id
            join q in db.SurveyQuestions on o.QuestionId equals q.Id
            where q.SurveyId == id && o.Industry != null
            group a.ResponseId by o.Industry into g
            select new { g.Key, Count = g.Distinct().Count() }).ToListAsync(cancellationToken);
        return [.. named.OrderByDescending(n => n.Count).ThenBy(n => n.Key).Select(n => new NamedResult<Domain.Sponsors.Industry>(n.Key!.Value, n.Count))];
    }

    private async Task<IReadOnlyList<NamedResult<WantedOffer>>> WantedAsync(int id, CancellationToken cancellationToken)
    {
        var named = await (
            from a in db.SurveyAnswers
            join o in db.SurveyOptions on a.OptionId equals (int?)o.Id
            join q in db.SurveyQuestions on o.QuestionId equals q.Id
            where q.SurveyId == id && o.Wanted != null
            group a.ResponseId by o.Wanted into g
            select new { g.Key, Count = g.Distinct().Count() }).ToListAsync(cancellationToken);
        return [.. named.OrderByDescending(n => n.Count).ThenBy(n => n.Key).Select(n => new NamedResult<WantedOffer>(n.Key!.Value, n.Count))];
    }

    private async Task<Paged<TextResult>> TextsAsync(List<int> questionIds, int total, int page, bool isForSheet, CancellationToken cancellationToken)
    {
        var size = isForSheet ? MostTexts : TextsAtOnce;
        var last = Math.Max(1, (total + size - 1) / size);
        page = Math.Clamp(page, 1, last);
        if (total == 0)
            return new Paged<TextResult>([], 1, size, 0, false);
        var leads = authorization.IsLeader;
        // In the order of their words, which says nothing of who wrote first.
        var rows = await db.SurveyAnswers.AsNoTracking().Where(a => questionIds.Contains(a.QuestionId) && a.Text != null && (!isForSheet || a.HiddenById == null))
            .OrderBy(a => a.QuestionId).ThenBy(a => a.Text).ThenBy(a => a.Id).Skip((page - 1) * size).Take(size)
            .Select(a => new TextResult(a.Id, a.QuestionId, a.HiddenById == null || leads ? a.Text : null, db.Users.Where(u => u.Id == a.HiddenById).Select(u => u.DisplayName).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        return new Paged<TextResult>(rows, page, size, total, false);
    }
}
