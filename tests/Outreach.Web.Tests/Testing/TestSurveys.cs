using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Surveys;
using Outreach.Domain.Surveys.Answering;

namespace Outreach.Web.Tests.Testing;

/// <summary>Surveys past the pages that make them: one choice (of which the first names catering, the second travel), up to two of three, a text, a scale.</summary>
public static class TestSurveys
{
    private static readonly SurveyQuestionDetails[] Questions =
    [
        new(QuestionKind.One, "最缺哪种店", true, null, [new("餐馆", Industry.Catering), new("旅行社", Industry.Travel), new("都不缺")]),
        new(QuestionKind.Several, "哪些优惠", false, 2, [new("打折", null, WantedOffer.Discount), new("试吃", Industry.Catering, WantedOffer.Sample), new("讲座", null, WantedOffer.Talk)]),
        new(QuestionKind.Text, "还想要什么", false, null, []),
        new(QuestionKind.Scale, "有多想要", false, null, []),
    ];

    /// <summary>A survey of the officer's, open for a week from now unless it is to stay a draft.</summary>
    public static async Task<TestSurvey> SurveyAsync(
        this Portal portal, string title, SurveyMode mode = SurveyMode.Device, int perDevice = 1, string owner = "officer", bool isDraft = false, int days = 7, bool isTextRequired = false)
    {
        var today = DateOnly.FromDateTime(portal.Clock.GetUtcNow().AddHours(8).DateTime);
        await using var db = portal.OpenDatabase();
        var questions = isTextRequired ? [.. Questions[..2], Questions[2] with { IsRequired = true }, Questions[3]] : Questions;
        var survey = Survey.Create(new SurveyDetails(title, "告诉我们你要什么", mode, perDevice, today.AddDays(days), null), questions, SurveyCode.New(), portal.IdOf(owner), today).Value;
        if (!isDraft)
            Assert.True(survey.Open(today, portal.Clock.GetUtcNow()).IsSuccess);
        db.Surveys.Add(survey);
        await db.SaveChangesAsync();
        return new TestSurvey(survey.Id, survey.Code, [.. survey.Questions.OrderBy(q => q.Number)]);
    }

    public static async Task<Survey> StoredAsync(this Portal portal, TestSurvey survey)
    {
        await using var db = portal.OpenDatabase();
        return await db.Surveys.AsNoTracking().Include(s => s.Questions).ThenInclude(q => q.Options).SingleAsync(s => s.Id == survey.Id);
    }

    public static async Task<int> AnswersAsync(this Portal portal, TestSurvey survey)
    {
        await using var db = portal.OpenDatabase();
        return await db.SurveyResponses.CountAsync(r => r.SurveyId == survey.Id);
    }

    /// <summary>Answers past the page, each with one option of the first question, as given by its place from 0.</summary>
    public static async Task AnswerAsync(this Portal portal, TestSurvey survey, params int[] first)
    {
        await using var db = portal.OpenDatabase();
        var stored = await db.Surveys.AsNoTracking().Include(s => s.Questions).ThenInclude(q => q.Options).SingleAsync(s => s.Id == survey.Id);
        db.SurveyResponses.AddRange(first.Select((option, i) => Response(stored, survey, option, i)));
        await db.SaveChangesAsync();
    }

    internal static SurveyResponse Response(Survey stored, TestSurvey survey, int option, int i) => stored.Answer(
        new Dictionary<int, IReadOnlyList<string>>
        {
            [survey.Questions[0].Id] = [survey.Option(0, option)],
            [survey.Questions[1].Id] = [survey.Option(1, i % 3), survey.Option(1, (i + 1) % 3)],
            [survey.Questions[2].Id] = [$"第{i}个愿望"],
            [survey.Questions[3].Id] = [$"{1 + (i % 5)}"],
        },
        stored.ClosesOn).Value;
}

/// <param name="Questions">In their order.</param>
public sealed record TestSurvey(int Id, string Code, IReadOnlyList<SurveyQuestion> Questions)
{
    public string Url => "/q/" + Code;

    public string Field(int question) => Questions[question].Field;

    public string Option(int question, int option) => $"{Questions[question].Options.OrderBy(o => o.Number).ElementAt(option).Id}";

    /// <summary>A form that is in order, with a text of one's own.</summary>
    public Dictionary<string, object?> Form(string text = "多一点") => new()
    {
        [Field(0)] = Option(0, 1),
        [Field(1)] = new[] { Option(1, 0), Option(1, 2) },
        [Field(2)] = text,
        [Field(3)] = "4",
    };
}
