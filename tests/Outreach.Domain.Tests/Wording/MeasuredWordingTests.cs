using System.Globalization;
using Outreach.Domain.Wording;
using Xunit.Abstractions;

namespace Outreach.Domain.Tests.Wording;

/// <summary>How much of what the checks should find they find, and how often they are wrong, on all measured cases.</summary>
public sealed class MeasuredWordingTests(ITestOutputHelper output)
{
    [Fact]
    public void Clauses_are_found_and_clean_ones_left_alone() =>
        Measure(WordingCases.Read("clauses.tsv", "clauses-held-back.tsv"), WordingCatalog.Clauses, c => WordingCases.Clauses(c.Text), leastRecall: 0.97, mostFalse: 0.01);

    [Fact]
    public void Frauds_are_found_and_honest_notices_left_alone() =>
        Measure(WordingCases.Read("jobs.tsv", "jobs-held-back.tsv"), WordingCatalog.Safety, WordingCases.Jobs, leastRecall: 0.97, mostFalse: 0.01);

    // Few, and seen by nobody who made the rules: the figure to believe.
    [Fact]
    public void Cases_that_were_held_back_are_right_as_well()
    {
        Measure(WordingCases.Read("clauses-held-back.tsv"), WordingCatalog.Clauses, c => WordingCases.Clauses(c.Text), leastRecall: 0.95, mostFalse: 0.035);
        Measure(WordingCases.Read("jobs-held-back.tsv"), WordingCatalog.Safety, WordingCases.Jobs, leastRecall: 0.93, mostFalse: 0.035);
    }

    [Fact]
    public void There_are_enough_cases_and_a_third_of_them_is_clean()
    {
        foreach (var files in new string[][] { ["clauses.tsv", "clauses-held-back.tsv"], ["jobs.tsv", "jobs-held-back.tsv"] })
        {
            var cases = WordingCases.Read(files);
            Assert.True(cases.Count >= 600, $"{files[0]}: {cases.Count}");
            Assert.True(cases.Count(c => c.IsClean) * 10 >= cases.Count * 3, $"{files[0]}: {cases.Count(c => c.IsClean)} clean of {cases.Count}");
        }
    }

    private void Measure(IReadOnlyList<WordingCase> cases, RuleBook book, Func<WordingCase, HashSet<string>> check, double leastRecall, double mostFalse)
    {
        var results = cases.Select(c => (Case: c, Found: check(c))).Select(r => (r.Case, r.Found, IsRight: WordingCases.IsRight(r.Case, r.Found))).ToList();
        foreach (var rule in results.GroupBy(r => string.Join('/', r.Case.Expected)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            // Of clean texts in which a rule of this name was found all the same.
            var wrong = results.Count(r => r.Case.Expected is ["clean"] && r.Found.Contains(rule.Key));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule.Key,-20} {rule.Count(r => r.IsRight),4} of {rule.Count(),4}   precision {rule.Count(r => r.IsRight) / Math.Max(1.0, rule.Count(r => r.IsRight) + wrong):P1}"));
        }

        foreach (var r in results.Where(r => !r.IsRight))
        {
            output.WriteLine($"{string.Join('/', r.Case.Expected)}: {r.Case.Text} → {string.Join(", ", r.Found)}");
            foreach (var pattern in book.Explain(r.Case.Text))
                output.WriteLine($"    {pattern}");
        }

        var (guilty, clean) = (results.Where(r => !r.Case.IsClean).ToList(), results.Where(r => r.Case.IsClean).ToList());
        var (recall, alarms) = (guilty.Count(r => r.IsRight) / (double)guilty.Count, clean.Count(r => !r.IsRight) / (double)clean.Count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"recall {recall:P1}, false alarms {alarms:P1}"));
        var missed = string.Join('\n', results.Where(r => !r.IsRight).Select(r => $"{string.Join('/', r.Case.Expected)}: {r.Case.Text} → {string.Join(", ", r.Found)}"));
        Assert.True(recall >= leastRecall, $"Recall {recall:P1}\n{missed}");
        Assert.True(alarms <= mostFalse, $"False alarms {alarms:P1}\n{missed}");
    }
}
