using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Surveys;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Startup.Samples;

/// <summary>Surveys of the sample department: a draft, two open ones, and a closed one in which students want trips that nobody sells them with us.</summary>
internal sealed class SampleSurveys(OutreachDbContext db, DepartmentTime time, IReadOnlyDictionary<string, int> people)
{
    private static readonly string[] Wishes = ["晚上送宿舍的夜宵", "便宜的打印店", "周末短途游，学生价", "校门口有家书店就好了", "剪头发能学生打折", "修电脑的，别太坑", "多一点素菜", "能试听的考研课"];

    private static readonly string[] Offensive = ["（骂人的话）"];

    private static readonly string[] Wants = ["别拖工资", "离学校近一点", "周末为主", "能写进简历"];

    private DateOnly Today => time.Today;

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var contest = await db.Events.Where(e => e.State != EventState.Closed && e.State != EventState.Cancelled && e.Title == "互联网知识竞赛").Select(e => (int?)e.Id).FirstOrDefaultAsync(cancellationToken);
        // Drafts have codes too, but nobody finds them there.
        await MakeAsync(SurveyTemplate.Brands, "竞赛奖品，你最想要哪一类？", SurveyMode.Device, "samp2drf", "officer", 20, null, 0, [], contest, cancellationToken);
        await MakeAsync(SurveyTemplate.Use, SurveyTemplates.TitleOf(SurveyTemplate.Use), SurveyMode.Device, "samp2use", "officer", 2, 6, 41, Wishes, null, cancellationToken);
        await MakeAsync(SurveyTemplate.Brands, SurveyTemplates.TitleOf(SurveyTemplate.Brands), SurveyMode.Account, "samp2brd", "officer2", 12, 1, 3, [], null, cancellationToken);
        var jobs = await MakeAsync(SurveyTemplate.Jobs, SurveyTemplates.TitleOf(SurveyTemplate.Jobs), SurveyMode.Device, "samp2job", "vice", 5, 40, 63, [.. Wants, .. Offensive], null, cancellationToken);
        jobs.Close(people["vice"], Today, time.Now.AddDays(-3));
        await db.SaveChangesAsync(cancellationToken);
        var hidden = await db.SurveyAnswers.Where(a => a.Text == Offensive[0]).ToListAsync(cancellationToken);
        hidden.ForEach(a => a.Hide(people["vice"]));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <param name="openedAgo">Days ago; null for a draft.</param>
    private async Task<Survey> MakeAsync(
        SurveyTemplate template, string title, SurveyMode mode, string code, string owner, int closesIn, int? openedAgo, int answers, string[] texts, int? eventId, CancellationToken cancellationToken)
    {
        var survey = Survey.Create(
            new SurveyDetails(title, SurveyTemplates.PurposeOf(template), mode, 1, Today.AddDays(closesIn), eventId), SurveyTemplates.QuestionsOf(template), code, people[owner], Today).Value;
        if (openedAgo is { } ago)
            survey.Open(Today, time.Now.AddDays(-ago));
        db.Surveys.Add(survey);
        await db.SaveChangesAsync(cancellationToken);
        for (var i = 0; i < answers; i++)
            db.SurveyResponses.Add(survey.Answer(survey.Questions.ToDictionary(q => q.Id, q => Sent(q, i, texts)), Today).Value);
        await db.SaveChangesAsync(cancellationToken);
        return survey;
    }

    // The same each time, and some things more than others: the first and the eighth of a list, which is travelling.
    private static IReadOnlyList<string> Sent(SurveyQuestion question, int i, string[] texts)
    {
        var options = question.Options.OrderBy(o => o.Number).Select(o => o.Id.ToString(CultureInfo.InvariantCulture)).ToList();
        switch (question.Kind)
        {
            case QuestionKind.Text:
                return texts.Length > 0 && i % 3 == 0 ? [texts[i / 3 % texts.Length]] : [];
            case QuestionKind.Scale:
                return [(1 + (((i * i) + i) % 5)).ToString(CultureInfo.InvariantCulture)];
            case QuestionKind.One:
                return [options[i % 4 == 0 ? Math.Min(7, options.Count - 1) : i * 7 % 3]];
        }

        return [.. new[] { i % 2 == 0 ? 0 : 1, i % 3 == 0 ? Math.Min(7, options.Count - 1) : i % options.Count }.Distinct().Take(question.MostChoices ?? 1).Select(n => options[n])];
    }
}
