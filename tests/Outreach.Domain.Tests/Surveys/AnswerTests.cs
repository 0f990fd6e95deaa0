using System.Globalization;
using System.Reflection;
using Outreach.Domain.Surveys;
using Outreach.Domain.Surveys.Answering;

namespace Outreach.Domain.Tests.Surveys;

/// <summary>Question 1: one choice (options 11, 12); 2: up to two of three (21, 22, 23); 3: a text; 4: a scale. All but the second must be answered.</summary>
public sealed class AnswerTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static Survey Survey()
    {
        SurveyOptionDetails[] three = [new("甲"), new("乙"), new("丙")];
        var survey = Domain.Surveys.Survey.Create(
            new SurveyDetails("问卷", "说明", SurveyMode.Device, 1, Today, null),
            [
                new SurveyQuestionDetails(QuestionKind.One, "一", true, null, three[..2]), new SurveyQuestionDetails(QuestionKind.Several, "二", false, 2, three),
                new SurveyQuestionDetails(QuestionKind.Text, "三", true, null, []), new SurveyQuestionDetails(QuestionKind.Scale, "四", true, null, []),
            ],
            "abcd2345", 1, Today).Value;
        survey.Open(Today, DateTimeOffset.UnixEpoch);
        foreach (var question in survey.Questions)
        {
            SetId(question, question.Number);
            foreach (var option in question.Options)
                SetId(option, (question.Number * 10) + option.Number);
        }

        return survey;
    }

    private static void SetId(Entity entity, int id) => typeof(Entity).GetProperty(nameof(Entity.Id), BindingFlags.Public | BindingFlags.Instance)!.SetValue(entity, id);

    // "1=11;2=21,22;3=words;4=5"
    private static Result<SurveyResponse> Answer(string sent) => Survey().Answer(
        sent.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).ToDictionary(p => int.Parse(p[0], CultureInfo.InvariantCulture), p => (IReadOnlyList<string>)p[1].Split(',')), Today);

    [Fact]
    public void Each_choice_is_a_row_and_the_first_of_a_question_says_so()
    {
        var answers = Answer("1=12;2=23,21;3= 想要  更多 ;4=5").Value.Answers;
        Assert.Equal([(1, 12, true), (2, 23, true), (2, 21, false)], answers.Where(a => a.OptionId is not null).Select(a => (a.QuestionId, a.OptionId!.Value, a.IsFirst)));
        Assert.Equal(("想要  更多", 5), (answers.Single(a => a.QuestionId == 3).Text, answers.Single(a => a.QuestionId == 4).Rating));
        Assert.Equal(4, answers.Count(a => a.IsFirst));
    }

    [Fact]
    public void What_need_not_be_answered_may_be_left_out() => Assert.Equal(3, Answer("1=11;3=好;4=1").Value.Answers.Count);

    [Theory]
    [InlineData("3=好;4=1", "survey.missing", "q-1")]
    [InlineData("1=11;3=  ;4=1", "survey.missing", "q-3")]
    [InlineData("1=11;3=好", "survey.missing", "q-4")]
    [InlineData("1=11,12;3=好;4=1", "survey.one-only", "q-1")]
    [InlineData("1=11;2=21,22,23;3=好;4=1", "survey.many-chosen", "q-2")]
    [InlineData("1=11;3=好;4=1,2", "survey.one-only", "q-4")]
    [InlineData("1=21;3=好;4=1", "survey.forged", null)]
    [InlineData("1=x;3=好;4=1", "survey.forged", null)]
    [InlineData("1=-11;3=好;4=1", "survey.forged", null)]
    [InlineData("1=11;3=好,坏;4=1", "survey.forged", null)]
    [InlineData("1=11;3=好;4=0", "survey.forged", null)]
    [InlineData("1=11;3=好;4=6", "survey.forged", null)]
    [InlineData("1=11;3=好;4=1;99=1", "survey.forged", null)]
    [InlineData("1=11;3=好;4=1;0=1", "survey.forged", null)]
    public void What_does_not_fit_is_refused_beside_its_field(string sent, string code, string? field)
    {
        var error = Answer(sent).Error!;
        Assert.Equal((code, field), (error.Code, error.Field));
    }

    [Fact]
    public void A_text_has_at_most_100_characters_and_the_message_says_how_many_there_are()
    {
        Assert.True(Answer($"1=11;3={new string('字', 100)};4=1").IsSuccess);
        var error = Answer($"1=11;3={new string('字', 101)};4=1").Error!;
        Assert.Equal(("survey.text-long", "q-3"), (error.Code, error.Field));
        Assert.Equal([3, 100, 101], error.Arguments);
    }

    [Fact]
    public void The_same_option_twice_is_one_choice() => Assert.Single(Answer("1=11;2=21,21;3=好;4=1").Value.Answers, a => a.QuestionId == 2);

    [Fact]
    public void Everything_that_is_missing_is_said_at_once() => Assert.Equal(["q-1", "q-3", "q-4"], Answer("").Error!.All.Select(e => e.Field));

    [Theory]
    [InlineData(0, 1, null)]
    [InlineData(1, 1, "survey.answered")]
    [InlineData(1, 2, null)]
    [InlineData(2, 2, "survey.answered")]
    public void A_device_answers_as_often_as_it_may(int before, int most, string? code)
    {
        var response = Answer("1=11;3=好;4=1").Value;
        Assert.Equal(code, response.OfDevice("device", before, most).Error?.Code);
        Assert.Equal(code is null ? before + 1 : null, response.DeviceNumber);
    }

    [Fact]
    public void Only_words_are_hidden()
    {
        var answers = Answer("1=11;3=好;4=1").Value.Answers;
        Assert.Equal("survey.no-text", answers.First(a => a.OptionId is not null).Hide(1).Error!.Code);
        var text = answers.Single(a => a.Text is not null);
        Assert.True(text.Hide(5).IsSuccess && text.Hide(6).IsSuccess);
        Assert.Equal(5, text.HiddenById);
        Assert.True(text.Unhide().IsSuccess);
        Assert.Null(text.HiddenById);
    }

    /// <summary>No key of an answer leads to a person, and none of a participant to an answer (domain.md, Personal data).</summary>
    [Fact]
    public void Nothing_ties_an_answer_to_an_account()
    {
        Assert.Equal(
            ["Answers", "DeviceKey", "DeviceNumber", "FormKey", "Id", "SurveyId"],
            typeof(SurveyResponse).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["SurveyId", "UserId"], typeof(SurveyParticipant).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
        // An entity would be stamped with who saved it and when.
        Assert.False(typeof(SurveyResponse).IsAssignableTo(typeof(Entity)) || typeof(SurveyAnswer).IsAssignableTo(typeof(Entity)) || typeof(SurveyParticipant).IsAssignableTo(typeof(Entity)));
    }
}
