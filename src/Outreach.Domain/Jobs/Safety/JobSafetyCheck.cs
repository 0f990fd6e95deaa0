using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Wording;

namespace Outreach.Domain.Jobs.Safety;

/// <summary>
/// The safety check (防骗检查) of a posting: what has cost students money, papers or their good name is blocked, what is
/// doubtful needs a reason. A pure function.
/// </summary>
public static class JobSafetyCheck
{
    /// <summary>The field beside which findings about the pay belong.</summary>
    public const string PayField = "PayAmount";

    /// <summary>The field beside which findings about the employer belong.</summary>
    public const string EmployerField = "SponsorId";

    /// <summary>The field of the duties.</summary>
    public const string DutiesField = "Duties";

    /// <summary>The field of the contact.</summary>
    public const string ContactField = "Contact";

    /// <summary>Most blocks, and most warnings, of one field; more help nobody.</summary>
    public const int MostFindings = 20;

    private const string Activity = "activity";
    private const int LeastDuties = 10;
    private const int LeastNamed = 5;

    // How far from where two texts meet words are looked for.
    private const int Seam = 60;

    /// <summary>Checks a posting. Findings come in the order of its texts, blocks before warnings in each; then pay and employer.</summary>
    public static IReadOnlyList<JobFinding> Of(JobDraft draft, DepartmentWords? words = null)
    {
        words ??= DepartmentWords.None;
        var findings = new List<JobFinding>();
        var unsafeContact = PostingContact.PrivateOnly(draft.Texts);
        var hits = draft.Texts.Select(t => In(t.Text, words)).ToList();
        for (var i = 0; i < draft.Texts.Count; i++)
        {
            var field = draft.Texts[i].Field;
            var found = hits[i].Concat(Parted(draft.Texts, hits, words, i)).Select(h => Finding(RuleOf(h), field, h.Quote, AdviceFor(RuleOf(h))))
                .DistinctBy(f => f.Fingerprint).ToLookup(f => f.Severity);
            findings.AddRange(found[FindingSeverity.Error].Take(MostFindings));
            findings.AddRange(found[FindingSeverity.Warning].Take(MostFindings));
            if (unsafeContact is { } contact && contact.Field == field)
                findings.Add(Finding(JobRule.PrivateContact, field, contact.Quote, JobAdvice.PrivateContact));
        }

        if (!draft.Texts.Any(t => t.Field == DutiesField && SaysWhatIsDone(t.Text)))
            findings.Add(Finding(JobRule.VagueDuties, DutiesField, null, JobAdvice.VagueDuties, string.Concat(draft.Texts.Where(t => t.Field == DutiesField).Select(t => t.Text))));
        Pay(draft, findings);
        if (draft.VettedUntil is not { } until)
            findings.Add(Finding(JobRule.NotVetted, EmployerField, null, JobAdvice.NotVetted));
        else if (until < draft.Today)
            findings.Add(Finding(JobRule.NotVetted, EmployerField, null, JobAdvice.VettingLapsed.WithArguments(until)));
        return [.. findings.DistinctBy(f => f.Fingerprint)];
    }

    /// <summary>Whether a finding by this rule blocks.</summary>
    public static FindingSeverity SeverityOf(JobRule rule) => rule <= JobRule.Unlawful ? FindingSeverity.Error : FindingSeverity.Warning;

    private static void Pay(JobDraft draft, List<JobFinding> findings)
    {
        if (draft is not { HourlyPay: { } pay, HourlyBenchmark: { } benchmark } || benchmark <= 0)
            return;
        if (draft.TooGoodFactor > 0 && Bounded(pay) > Bounded(draft.TooGoodFactor) * Bounded(benchmark))
            findings.Add(Finding(JobRule.PayAbove, PayField, null, JobAdvice.PayAbove.WithArguments(pay, draft.TooGoodFactor, benchmark)));
        else if (pay < benchmark)
            findings.Add(Finding(JobRule.PayBelow, PayField, null, JobAdvice.PayBelow.WithArguments(pay, benchmark)));
    }

    // 每人收押 at the end of a text and 金200元 at the beginning of the next: what blocks and begins in this text, clipped to it.
    private static IEnumerable<PhraseMatch> Parted(IReadOnlyList<JobText> texts, List<List<PhraseMatch>> hits, DepartmentWords words, int index)
    {
        var text = texts[index].Text;
        var from = Math.Max(0, text.Length - Seam);
        var own = text[from..].TrimEnd();
        if (own.Length == 0)
            yield break;
        var rest = new System.Text.StringBuilder();
        for (var i = index + 1; i < texts.Count && rest.Length < Seam; i++)
            rest.Append(' ').Append(texts[i].Text.AsSpan(0, Math.Min(texts[i].Text.Length, Seam)));
        foreach (var hit in In(own + rest, words))
        {
            if (hit.Start >= own.Length || hit.Start + hit.Quote.Length <= own.Length || SeverityOf(RuleOf(hit)) != FindingSeverity.Error)
                continue;
            // What one of the texts says by itself is found there.
            if (hits[index].Exists(w => w.Name == hit.Name && w.Start + w.Quote.Length > from + hit.Start)
                || (index + 1 < texts.Count && hits[index + 1].Exists(w => w.Name == hit.Name && w.Start < Seam && w.Start < hit.Start + hit.Quote.Length - own.Length)))
                continue;
            yield return hit with { Start = from + hit.Start, Quote = own[hit.Start..].TrimEnd() };
        }
    }

    /// <summary>Whether duties say what is done: they name some activity, or at least ten characters do not put it off.</summary>
    private static bool SaysWhatIsDone(string text) => WordingCatalog.Duties.Said(text, Activity) is var (characters, activities) && (characters >= LeastDuties || (activities > 0 && characters >= LeastNamed));

    private static List<PhraseMatch> In(string text, DepartmentWords words)
    {
        var matches = WordingCatalog.Safety.Find(text, words);
        var numbers = matches.FindAll(m => RuleOf(m) == JobRule.PersonalNumbers);
        // A photo of a student card that is asked for blocks: that it is a copy as well says nothing more.
        return matches.FindAll(m => RuleOf(m) != JobRule.PaperCopies || !numbers.Exists(n => n.Start < m.Start + m.Quote.Length && m.Start < n.Start + n.Quote.Length));
    }

    private static JobRule RuleOf(PhraseMatch match) => Enum.Parse<JobRule>(match.Name);

    // Absurd numbers must only not overflow.
    private static decimal Bounded(decimal number) => Math.Min(number, 1e12m);

    private static JobFinding Finding(JobRule rule, string field, string? quote, DomainError advice, string? basis = null) =>
        new(rule, SeverityOf(rule), field, quote, advice with { Field = field }, basis);

    private static DomainError AdviceFor(JobRule rule) => rule switch
    {
        JobRule.Fee => JobAdvice.Fee,
        JobRule.HeldPapers => JobAdvice.HeldPapers,
        JobRule.OrderBrushing => JobAdvice.OrderBrushing,
        JobRule.Advance => JobAdvice.Advance,
        JobRule.Account => JobAdvice.Account,
        JobRule.Pyramid => JobAdvice.Pyramid,
        JobRule.PersonalNumbers => JobAdvice.PersonalNumbers,
        JobRule.PaperCopies => JobAdvice.PaperCopies,
        JobRule.Unlawful => JobAdvice.Unlawful,
        _ => JobAdvice.TooGood,
    };
}
