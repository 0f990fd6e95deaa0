using System.Diagnostics;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Jobs.Safety;

namespace Outreach.Domain.Tests.Wording;

/// <summary>The time grows with the length of a text and no faster.</summary>
public sealed class WordingTimeTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    // No sentence like another, each with a word that many rules begin with.
    [Fact]
    public void A_megabyte_of_short_sentences_that_all_differ_is_checked_in_time()
    {
        static string Text(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"挂{(char)('一' + i % 5000)}{(char)('一' + i / 5000)}。"));
        InTime(() => ClauseCheck.OfText(Text(85_000)), TimeSpan.FromSeconds(2), () => ClauseCheck.OfText(Text(8_500)));
        InTime(() => Safety(Text(85_000)), TimeSpan.FromSeconds(2), () => Safety(Text(8_500)));
    }

    [Fact]
    public void A_contract_of_sixty_pages_is_checked_at_once()
    {
        // Some 700 characters a page.
        var clauses = WordingCases.Read("clauses.tsv").Where(c => c.IsClean).Select(c => c.Text).ToList();
        var text = string.Join('\n', Enumerable.Range(0, 60 * 700 / 25).Select(i => clauses[i % clauses.Count]));
        InTime(() => ClauseCheck.OfText(text), TimeSpan.FromMilliseconds(300), () => ClauseCheck.OfText(text[..(text.Length / 10)]));
    }

    [Theory]
    [InlineData("悬挂")]
    [InlineData("不悬挂一周")]
    [InlineData("押金")]
    [InlineData("不收押金、")]
    [InlineData("甲方有权")]
    [InlineData("一二三四五六七八九十")]
    [InlineData("the banner is displayed for the students and a ")]
    [InlineData("。")]
    [InlineData("学生名单")]
    [InlineData("押，")]
    [InlineData("200")]
    [InlineData("你需交")]
    [InlineData("\n")]
    [InlineData("挂。")]
    [InlineData("押，金，")]
    [InlineData("押。金。")]
    [InlineData("不收：押金、")]
    public void A_megabyte_of_hostile_text_is_checked_in_time(string part)
    {
        // Three bytes a character.
        string Text(int length) => string.Concat(Enumerable.Repeat(part, length / part.Length));
        var (tenth, whole) = (Text(35_000), Text(350_000));
        InTime(() => ClauseCheck.OfText(whole), TimeSpan.FromSeconds(2), () => ClauseCheck.OfText(tenth));
        InTime(() => Safety(whole), TimeSpan.FromSeconds(2), () => Safety(tenth));
    }

    private static void Safety(string text) => JobSafetyCheck.Of(new JobDraft([new JobText("Duties", text)], 25, 20, 3, Today, Today));

    // On a machine that is busy with other things, what counts is that ten times the text takes not much more than ten times as long.
    private static void InTime(Action work, TimeSpan limit, Action tenth)
    {
        var small = TimeOf(tenth);
        var taken = TimeOf(work);
        Assert.True(taken < limit || taken < small * 30 || TimeOf(work) < limit, $"{taken}, a tenth {small}");
    }

    private static TimeSpan TimeOf(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed;
    }
}
