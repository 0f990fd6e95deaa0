using System.Text.RegularExpressions;
using Outreach.Domain.Text;

namespace Outreach.Domain.Jobs;

/// <summary>Words found by a rule, by their place in a reading of the text.</summary>
internal readonly record struct JobHit(JobRule Rule, int Start, int End, bool HasAmount);

/// <summary>Words found by a rule, as they were written.</summary>
internal readonly record struct JobWords(JobRule Rule, int Start, string Quote);

/// <summary>Reads a text of a posting and finds what the rules about words know.</summary>
internal static partial class JobWording
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // A text made of nothing but bad words needs no more of them.
    private const int MostHits = 2000;

    /// <summary>All found words that mean what they say, in the order of the text; those of one rule do not overlap.</summary>
    public static IReadOnlyList<JobWords> In(string text)
    {
        var joined = JobReading.Joined(text);
        var words = JobReading.Words(text);
        var found = new List<JobWords>();

        var hits = new List<JobHit>();
        foreach (var (rule, pattern) in JobPatterns.Chinese)
        {
            foreach (Match match in pattern.Matches(joined.Text).Take(MostHits))
            {
                if (!IsByChance(joined, match))
                    hits.Add(new JobHit(rule, match.Index, match.Index + match.Length, match.Groups["amount"].Success));
            }
        }

        var chinese = Merged(hits);
        // A photo of a student card that is asked for blocks: that it is a copy as well says nothing more.
        var numbers = new bool[joined.Text.Length];
        foreach (var hit in chinese.Where(h => h.Rule == JobRule.PersonalNumbers))
            numbers.AsSpan(hit.Start..hit.End).Fill(true);
        chinese.RemoveAll(h => h.Rule == JobRule.PaperCopies && numbers.AsSpan(h.Start..h.End).Contains(true));
        found.AddRange(JobContext.Meant(joined, chinese).Select(h => Quoted(joined, h)));
        found.AddRange(CutUp(joined).Select(h => Quoted(joined, h)));

        foreach (var (rule, pattern) in JobPatterns.English)
        {
            foreach (Match match in pattern.Matches(words.Text).Take(MostHits))
            {
                var hit = new JobHit(rule, match.Index, match.Index + match.Length, false);
                if (JobContext.IsMeantInEnglish(words, hit))
                    found.Add(Quoted(words, hit));
            }
        }

        found.AddRange(CutUpEnglish(words));
        var ends = new Dictionary<JobRule, int>();
        var result = new List<JobWords>();
        foreach (var hit in found.OrderBy(h => h.Start).ThenByDescending(h => h.Quote.Length))
        {
            if (ends.TryGetValue(hit.Rule, out var end) && hit.Start < end)
                continue;
            ends[hit.Rule] = hit.Start + hit.Quote.Length;
            result.Add(hit);
        }

        return result;
    }

    /// <summary>Whether duties say what is done: at least ten characters, not counting those that put it off.</summary>
    public static bool SaysWhatIsDone(string text)
    {
        var words = JobReading.Words(text);
        var rest = PutsOffInEnglish().Replace(words.Text, "");
        rest = PutsOff().Replace(JobReading.Joined(rest).Text, "");
        // A word of another script counts as two characters; without spaces, five letters are about one word.
        var ideographs = rest.Count(JobReading.IsIdeograph);
        var letters = rest.Count(c => char.IsLetter(c) && !JobReading.IsIdeograph(c));
        return ideographs + letters * 2 / 5 >= 10;
    }

    // A verb and an amount on two lines have nothing to do with each other: 每天交接班时签收⏎200元/天.
    private static bool IsByChance(FoldedText text, Match match)
    {
        if (!match.Groups["amount"].Success || FeeName().IsMatch(match.ValueSpan))
            return false;
        for (var i = match.Index + 1; i < match.Index + match.Length; i++)
        {
            if (JobReading.BreaksBefore(text, i))
                return true;
        }

        return false;
    }

    // 押，金 and 押。金: a mark in every gap, which nobody writes by chance.
    private static IEnumerable<JobHit> CutUp(FoldedText joined)
    {
        var bare = JobReading.Bare(joined);
        var position = 0;
        foreach (Match match in JobPatterns.CutUp().Matches(bare.Text).Take(MostHits))
        {
            var parted = true;
            for (var i = match.Index + 1; i < match.Index + match.Length && parted; i++)
                parted = bare.OriginalIndex(i) > bare.OriginalEnd(i - 1) && HasMark(bare.Original.AsSpan(bare.OriginalEnd(i - 1), Math.Min(6, bare.OriginalIndex(i) - bare.OriginalEnd(i - 1))));
            if (!parted)
                continue;
            while (position < joined.Text.Length && joined.OriginalIndex(position) < bare.OriginalIndex(match.Index))
                position++;
            var end = position;
            while (end < joined.Text.Length && joined.OriginalEnd(end) < bare.OriginalEnd(match.Index + match.Length - 1))
                end++;
            // 不收押，金 would be odd, but it is no offer.
            if (position > 0 && joined.Text.AsSpan(0, position).EndsWith("不收"))
                continue;
            yield return new JobHit(RuleOf(match), position, Math.Min(end + 1, joined.Text.Length), false);
        }
    }

    private static IEnumerable<JobWords> CutUpEnglish(FoldedText words)
    {
        var bare = JobReading.BareLatin(words);
        foreach (Match match in JobPatterns.CutUpEnglish().Matches(bare.Text).Take(MostHits))
        {
            var (start, end) = (bare.OriginalIndex(match.Index), bare.OriginalEnd(match.Index + match.Length - 1));
            var quote = bare.Original[start..end];
            // Whole words only, written otherwise than as they are; "trade positions" is none.
            if (quote.Length > match.Length * 3 || quote.All(char.IsLetter) || (start > 0 && char.IsLetter(bare.Original[start - 1]) && bare.Original[start - 1] < 128)
                || (end < bare.Original.Length && char.IsAsciiLetter(bare.Original[end])) || quote.Contains('\n', StringComparison.Ordinal))
                continue;
            if (PlainFee().IsMatch(quote) || EnglishNo().IsMatch(bare.Original[Math.Max(0, start - 30)..start]))
                continue;
            yield return new JobWords(RuleOf(match), start, quote);
        }
    }

    private static bool HasMark(ReadOnlySpan<char> between) => between.ContainsAnyExcept(" \t\r\n\u3000");

    private static JobRule RuleOf(Match match) => match.Groups.Values.Skip(1).First(g => g.Success).Name is var name ? Enum.Parse<JobRule>(name) : default;

    private static JobWords Quoted(FoldedText text, JobHit hit) => new(hit.Rule, text.OriginalIndex(hit.Start), text.Quote(hit.Start, hit.End - hit.Start));

    // Of one rule, words that overlap are one finding: 需交服装费 and 服装费200元.
    private static List<JobHit> Merged(List<JobHit> hits)
    {
        var result = new List<JobHit>();
        var last = new Dictionary<JobRule, int>();
        foreach (var hit in hits.OrderBy(h => h.Start).ThenByDescending(h => h.End))
        {
            if (last.TryGetValue(hit.Rule, out var at) && hit.Start < result[at].End)
            {
                result[at] = result[at] with { End = Math.Max(result[at].End, hit.End), HasAmount = result[at].HasAmount || hit.HasAmount };
                continue;
            }

            last[hit.Rule] = result.Count;
            result.Add(hit);
        }

        return result;
    }

    [GeneratedRegex("[押压保证费废]", Options)]
    private static partial Regex FeeName();

    [GeneratedRegex("^(registration|training|application|agency|uniform)\\s+fees?$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex PlainFee();

    [GeneratedRegex("\\b(no|not|never|without|n't)\\b[^.;!?]{0,24}$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex EnglishNo();

    [GeneratedRegex("(?>(具体的?|详细的?|其他|其它|更多)?(工作|岗位|职责)?(的)?(内容|职责|详情|细节|情况|事宜|待遇|地点|时间|要求)?(请|可|需)?)(添加|加|联系|电话|来电|来店|到店|到岗|到场|当面|私信|私聊|面试时?|微信|扣扣|qq|联系人|店长|负责人|后|由|再|或|与|和|均|都|时){0,6}(详谈|详聊|面谈|面议|面聊|面洽|洽谈|详询|咨询|另议|另行通知|另行安排|待定|待议|了解|告知|安排|再说|再定|私聊|详细沟通|沟通)|来了(就|再|才|便)?(知道|说|安排|清楚)|具体来了|到时候?再说|再说|听从?安排|服从安排|看情况|什么都做|都可以|(简单|轻松)(易学|易做|的工作|工作)|工作(内容)?(简单|轻松)|一看就会|会玩手机(就行|即可)", Options)]
    private static partial Regex PutsOff();

    [GeneratedRegex("\\b(work |job |more |the |further |please ){0,4}(details?|duties|content)?( |:){0,3}(will be |to be |are )?(discussed|announced|agreed|confirmed|arranged|determined|explained)( (at|in|upon|during|later|on|after) ?(the )?(interview|person|arrival|site|start)?)?|\\btb[adc]\\b|\\b(contact|ask|call|message) (us|me|the manager) for (more )?(details|information)|\\bdetails (at|upon|in|on) (the )?(interview|arrival|request|person)|\\b(various|general|miscellaneous|simple|easy) (duties|tasks|work)|\\bas (arranged|required|needed|instructed)|\\bduties\\b", Options)]
    private static partial Regex PutsOffInEnglish();
}
