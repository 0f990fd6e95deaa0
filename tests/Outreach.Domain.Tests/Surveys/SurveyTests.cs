using Outreach.Domain.Sponsors;
using Outreach.Domain.Surveys;

namespace Outreach.Domain.Tests.Surveys;

public sealed class SurveyTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);

    private static readonly SurveyDetails Details = new("你会用什么", "去谈商家", SurveyMode.Device, 1, Today.AddDays(7), null);
    private static readonly SurveyOptionDetails[] Two = [new("餐饮", Industry.Catering), new("旅行", Industry.Travel)];
    private static readonly SurveyQuestionDetails One = new(QuestionKind.One, "去哪里", true, null, Two);

    private static Survey Draft(params SurveyQuestionDetails[] questions) => Survey.Create(Details, questions.Length == 0 ? [One] : questions, "abcd2345", 1, Today).Value;

    private static Survey Opened()
    {
        var survey = Draft();
        Assert.True(survey.Open(Today, Now).IsSuccess);
        return survey;
    }

    private static string? CodeOf(Result result) => result.Error?.Code;

    [Theory]
    [InlineData(-1, "survey.day-past")]
    [InlineData(0, null)]
    [InlineData(181, null)]
    [InlineData(200, "survey.day-far")]
    public void The_last_day_is_today_at_the_earliest_and_half_a_year_away_at_the_latest(int days, string? code) =>
        Assert.Equal(code, CodeOf(Draft().Edit(Details with { ClosesOn = Today.AddDays(days) }, Today)));

    [Theory]
    [InlineData(0, "survey.per-device")]
    [InlineData(1, null)]
    [InlineData(10, null)]
    [InlineData(11, "survey.per-device")]
    public void A_device_answers_once_to_ten_times(int times, string? code) => Assert.Equal(code, CodeOf(Draft().Edit(Details with { AnswersPerDevice = times }, Today)));

    [Fact]
    public void What_is_wrong_is_said_all_at_once() =>
        Assert.Equal(["ClosesOn", "AnswersPerDevice"], Draft().Edit(Details with { ClosesOn = Today.AddDays(-1), AnswersPerDevice = 0 }, Today).Error!.All.Select(e => e.Field));

    [Fact]
    public void A_survey_has_one_to_ten_questions()
    {
        var empty = Survey.Create(Details, [], "abcd2345", 1, Today).Value;
        Assert.Equal("survey.no-questions", CodeOf(empty.Open(Today, Now)));
        for (var i = 0; i < 10; i++)
            Assert.True(empty.AddQuestion(One).IsSuccess);
        Assert.Equal("survey.many-questions", CodeOf(empty.AddQuestion(One)));
        Assert.Equal(Enumerable.Range(1, 10), empty.Questions.Select(q => q.Number));
    }

    [Fact]
    public void Something_to_choose_from_has_two_to_twelve_different_answers()
    {
        var draft = Draft();
        Assert.Equal("survey.few-options", CodeOf(draft.AddQuestion(One with { Options = [new("只有一个")] })));
        Assert.Equal("survey.same-option", CodeOf(draft.AddQuestion(One with { Options = [new("Ｋ歌"), new("k歌")] })));
        Assert.Equal("survey.many-options", CodeOf(draft.AddQuestion(One with { Options = [.. Enumerable.Range(1, 13).Select(i => new SurveyOptionDetails($"第{i}"))] })));
        Assert.True(draft.AddQuestion(new SurveyQuestionDetails(QuestionKind.Text, "还想说什么", false, 3, Two)).IsSuccess);
        // A text keeps no answers to choose from.
        Assert.Equal((0, null), (draft.Questions.Last().Options.Count, draft.Questions.Last().MostChoices));
    }

    [Theory]
    [InlineData(null, "survey.most-choices")]
    [InlineData(1, "survey.most-choices")]
    [InlineData(2, null)]
    [InlineData(3, "survey.most-choices")]
    public void Several_choices_say_how_many(int? most, string? code) => Assert.Equal(code, CodeOf(Draft().AddQuestion(One with { Kind = QuestionKind.Several, MostChoices = most })));

    [Fact]
    public void Questions_change_only_in_a_draft()
    {
        var survey = Opened();
        var id = survey.Questions.Single().Id;
        Assert.Equal("survey.fixed", CodeOf(survey.Edit(Details, Today)));
        Assert.Equal("survey.fixed", CodeOf(survey.AddQuestion(One)));
        Assert.Equal("survey.fixed", CodeOf(survey.EditQuestion(id, One)));
        Assert.Equal("survey.fixed", CodeOf(survey.RemoveQuestion(id)));
        Assert.Equal("survey.fixed", CodeOf(survey.MoveQuestionUp(id)));
        Assert.True(survey.EditQuestion(99, One).IsNotFound);
        Assert.True(survey.SetClosingDay(Today.AddDays(20), Today).IsSuccess);
        Assert.Equal("survey.day-past", CodeOf(survey.SetClosingDay(Today.AddDays(-1), Today)));
    }

    [Fact]
    public void It_closes_by_hand_or_by_the_day_and_a_passed_day_is_no_open_door()
    {
        var survey = Opened();
        Assert.False(survey.CloseIfOver(Today.AddDays(7), Now));
        Assert.Equal(SurveyState.Open, survey.StateOn(Today.AddDays(7)));
        // The day has passed, the portal has not closed it yet: nobody answers, and the last day is not simply moved.
        var after = Today.AddDays(8);
        Assert.Equal(SurveyState.Closed, survey.StateOn(after));
        Assert.Equal("survey.over", survey.Answer(new Dictionary<int, IReadOnlyList<string>>(), after).Error!.Code);
        Assert.Equal("survey.wrong-state", CodeOf(survey.SetClosingDay(after.AddDays(5), after)));
        Assert.Equal("survey.wrong-state", CodeOf(survey.Close(1, after, Now)));
        Assert.True(survey.CloseIfOver(after, Now));
        Assert.Null(survey.ClosedById);
        Assert.False(survey.CloseIfOver(after, Now));

        var other = Opened();
        Assert.True(other.Close(7, Today, Now).IsSuccess);
        Assert.Equal((SurveyState.Closed, 7), (other.State, other.ClosedById));
        Assert.Equal("survey.wrong-state", CodeOf(other.Close(7, Today, Now)));
        Assert.Equal("survey.wrong-state", CodeOf(other.Open(Today, Now)));
    }

    [Fact]
    public void A_closed_one_is_reopened_until_a_day_to_come_and_read_anew()
    {
        var survey = Opened();
        Assert.Equal("survey.wrong-state", CodeOf(survey.Reopen(Today.AddDays(3), Today)));
        Assert.Equal("survey.wrong-state", CodeOf(survey.MarkResultsRead(Today, Now)));
        survey.Close(7, Today, Now);
        Assert.True(survey.MarkResultsRead(Today, Now).IsSuccess);
        Assert.Equal("survey.day-past", CodeOf(survey.Reopen(Today.AddDays(-1), Today)));
        Assert.True(survey.Reopen(Today.AddDays(3), Today).IsSuccess);
        Assert.Equal((SurveyState.Open, null, null, null), (survey.State, survey.ClosedAt, survey.ClosedById, survey.ResultsReadAt));
        Assert.Equal("survey.wrong-state", CodeOf(Draft().Reopen(Today.AddDays(3), Today)));
    }

    [Fact]
    public void A_draft_whose_last_day_has_passed_does_not_open() => Assert.Equal("survey.day-past", CodeOf(Draft().Open(Today.AddDays(8), Now)));

    [Theory]
    [InlineData(SurveyTemplate.Empty, 0)]
    [InlineData(SurveyTemplate.Use, 4)]
    [InlineData(SurveyTemplate.Brands, 4)]
    [InlineData(SurveyTemplate.Jobs, 4)]
    public void Every_template_makes_a_survey(SurveyTemplate template, int questions)
    {
        var made = Survey.Create(Details, SurveyTemplates.QuestionsOf(template), SurveyCode.New(), 1, Today);
        Assert.Equal(questions, made.Value.Questions.Count);
        Assert.All(made.Value.Questions, q => Assert.True(q.Text.Length <= 100 && q.Options.All(o => o.Text.Length <= 40)));
        Assert.True(SurveyTemplates.TitleOf(template).Length <= 60 && SurveyTemplates.PurposeOf(template).Length <= 300);
    }

    [Fact]
    public void Codes_are_short_and_of_letters_that_nobody_mistakes()
    {
        var codes = Enumerable.Range(0, 200).Select(_ => SurveyCode.New()).ToList();
        Assert.Equal(200, codes.Distinct().Count());
        Assert.All(codes, c => Assert.Matches("^[2-9a-hjkmnp-z]{8}$", c));
    }
}
