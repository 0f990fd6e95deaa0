using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Jobs.Safety;
using Outreach.Domain.Wording;

namespace Outreach.Domain.Tests.Wording;

public sealed class WordingEngineTests
{
    private static readonly Disguises None = new("");

    [Fact]
    public void Entries_stand_for_each_of_their_alternatives() =>
        Assert.Equal(["服装费", "服装款", "工服费", "工服款", "押金"], WordList.Parse("fee", "# a remark\n(服装|工服)(费|款)\n押金 # another").Words);

    [Fact]
    public void A_file_that_cannot_be_read_says_where()
    {
        Assert.Throws<FormatException>(() => WordList.Parse("fee", "(服装|工服"));
        Assert.Throws<FormatException>(() => WordList.Parse("fee", "@nonsense"));
        Assert.Throws<FormatException>(() => new RuleBook("[Fee]\nfind nosuchconcept", new Lexicon([], [], None), new NegationAnalyzer("", Joiners())));
    }

    private static Lexicon Joiners() => new([WordList.Parse("joiner", "、"), WordList.Parse("listbreak", "但")], [], None);

    [Fact]
    public void All_phrases_are_found_in_one_pass()
    {
        var found = new List<(int, int)>();
        new PhraseAutomaton(["he", "she", "his", "hers"]).Search("ushers", (phrase, end) => found.Add((phrase, end)));
        Assert.Equal([(1, 4), (0, 4), (3, 6)], found);
    }

    [Fact]
    public void A_longer_word_that_means_something_else_takes_a_word_away()
    {
        var lexicon = new Lexicon([WordList.Parse("stays", "挂\n!挂号")], [], None);
        var marks = lexicon.Read(TextNormalizer.Normalize("挂号，挂横幅"));
        Assert.Equal([3], marks[lexicon.Number("stays")]!.Select(m => m.Start));
    }

    [Theory]
    [InlineData("悬挂15天", NumberTokenizer.Length)]
    [InlineData("半个月", NumberTokenizer.Length)]
    [InlineData("for two (2) weeks", NumberTokenizer.Length)]
    [InlineData("持续数日", NumberTokenizer.Length)]
    [InlineData("30秒", NumberTokenizer.ShortLength)]
    [InlineData("10月8日", NumberTokenizer.Day)]
    [InlineData("二〇二六年十月八日", NumberTokenizer.Day)]
    [InlineData("8 October", NumberTokenizer.Day)]
    [InlineData("10.8-10.15", NumberTokenizer.Span)]
    [InlineData("10月8日至15日", NumberTokenizer.Span)]
    [InlineData("from 3 to 7 June", NumberTokenizer.Span)]
    [InlineData("¥1,200.50", NumberTokenizer.Amount)]
    [InlineData("二百块", NumberTokenizer.Amount)]
    [InlineData("2oo元", NumberTokenizer.Amount)]
    [InlineData("200元/天", NumberTokenizer.DayRate)]
    [InlineData("18元每小时", NumberTokenizer.HourRate)]
    [InlineData("三到五千元", NumberTokenizer.MoneyRange)]
    [InlineData("两三次", NumberTokenizer.Guess)]
    public void Numbers_are_read_by_what_they_count(string text, int concept)
    {
        var marks = new MarkTable(NumberTokenizer.Concepts.Count);
        NumberTokenizer.Read(TextNormalizer.Normalize(text), marks);
        Assert.Single(marks[concept]!);
    }

    [Theory]
    [InlineData("三年级", NumberTokenizer.Length)]
    [InlineData("3周年", NumberTokenizer.Length)]
    [InlineData("2026年", NumberTokenizer.Length)]
    [InlineData("押金0元", NumberTokenizer.Amount)]
    [InlineData("第三天", NumberTokenizer.Length)]
    public void What_only_looks_like_one_is_none(string text, int concept)
    {
        var marks = new MarkTable(NumberTokenizer.Concepts.Count);
        NumberTokenizer.Read(TextNormalizer.Normalize(text), marks);
        Assert.Null(marks[concept]);
    }

    /// <summary>What the issue asks: a new trick by data alone.</summary>
    [Fact]
    public void A_word_that_is_taught_is_found_from_then_on_and_no_longer_when_it_is_taken_back()
    {
        const string Text = "周末来做灵犀返点，在家即可";
        var words = DepartmentWords.Of([(WordTopic.FakedTrade, "灵犀返点"), (WordTopic.Vague, "心意到位")]);
        Assert.DoesNotContain(Safety(Text, DepartmentWords.None), f => f.Severity == FindingSeverity.Error);
        var finding = Assert.Single(Safety(Text, words), f => f.Severity == FindingSeverity.Error);
        Assert.Equal((JobRule.OrderBrushing, "灵犀返点"), (finding.Rule, finding.Quote));
        Assert.DoesNotContain(Safety("不做灵犀返点，只招店员收银", words), f => f.Severity == FindingSeverity.Error);
        Assert.Equal(ClauseRule.Vague, Assert.Single(ClauseCheck.OfText("乙方宣传心意到位即可。", words)).Rule);
    }

    [Fact]
    public void A_word_of_ones_own_has_letters_and_is_read_like_any_other()
    {
        Assert.Equal(DepartmentWords.Read("灵犀返点"), DepartmentWord.Create(WordTopic.FakedTrade, " 靈犀 返點 ", null).Value.ComparableWord);
        foreach (var word in new[] { "", "一", "。。", "200", "押，金", new string('长', 41) })
            Assert.Equal(WordingErrors.Word, DepartmentWord.Create(WordTopic.Fee, word, null).Error);
        Assert.Equal(WordingErrors.Note, DepartmentWord.Create(WordTopic.Fee, "入门茶", new string('长', 201)).Error);
    }

    [Fact]
    public void Every_topic_has_words_to_join()
    {
        foreach (var topic in Enum.GetValues<WordTopic>())
            Assert.NotSame(DepartmentWords.None, DepartmentWords.Of([(topic, "灵犀返点")]));
    }

    [Fact]
    public void A_false_alarm_needs_a_reason()
    {
        Assert.Equal(WordingErrors.Reason, FalseAlarm.Mark(CheckKind.Safety, 1, "Fee", "押金", "f", " ").Error);
        var mark = FalseAlarm.Mark(CheckKind.Safety, 1, "Fee", new string('押', 400), "f", " 是顾客的押金 ").Value;
        Assert.Equal((300, "是顾客的押金"), (mark.Quote!.Length, mark.Reason));
    }

    private static IReadOnlyList<JobFinding> Safety(string text, DepartmentWords words) => JobSafetyCheck.Of(
        new JobDraft([new JobText("Duties", "负责点单收银、制作饮品"), new JobText("Requirements", text), new JobText("Place", "文苑路18号")], 25, 20, 3, new DateOnly(2027, 1, 1), new DateOnly(2026, 11, 21)), words);
}
