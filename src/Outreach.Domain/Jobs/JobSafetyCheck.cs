using Outreach.Domain.Contracts;

namespace Outreach.Domain.Jobs;

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

    // How far from where two texts meet words are looked for.
    private const int Seam = 60;

    /// <summary>Checks a posting. Findings come in the order of its texts, blocks before warnings in each; then pay and employer.</summary>
    public static IReadOnlyList<JobFinding> Of(JobDraft draft)
    {
        var findings = new List<JobFinding>();
        var unsafeContact = JobContact.PrivateOnly(draft.Texts);
        var words = draft.Texts.Select(t => JobWording.In(t.Text)).ToList();
        for (var i = 0; i < draft.Texts.Count; i++)
        {
            var field = draft.Texts[i].Field;
            var found = words[i].Concat(Parted(draft.Texts, words, i)).Select(h => Finding(h.Rule, field, h.Quote, AdviceFor(h.Rule)))
                .DistinctBy(f => f.Fingerprint).ToLookup(f => f.Severity);
            findings.AddRange(found[FindingSeverity.Error].Take(MostFindings));
            findings.AddRange(found[FindingSeverity.Warning].Take(MostFindings));
            if (unsafeContact is { } contact && contact.Field == field)
                findings.Add(Finding(JobRule.PrivateContact, field, contact.Quote, JobAdvice.PrivateContact));
        }

        if (!draft.Texts.Any(t => t.Field == DutiesField && JobWording.SaysWhatIsDone(t.Text)))
            findings.Add(Finding(JobRule.VagueDuties, DutiesField, null, JobAdvice.VagueDuties, string.Concat(draft.Texts.Where(t => t.Field == DutiesField).Select(t => t.Text))));
        Pay(draft, findings);
        if (draft.VettedUntil is not { } until)
            findings.Add(Finding(JobRule.NotVetted, EmployerField, null, JobAdvice.NotVetted));
        else if (until < draft.Today)
            findings.Add(Finding(JobRule.NotVetted, EmployerField, null, JobAdvice.VettingLapsed.With(until)));
        return [.. findings.DistinctBy(f => f.Fingerprint)];
    }

    /// <summary>Whether a finding by this rule blocks.</summary>
    public static FindingSeverity SeverityOf(JobRule rule) => rule <= JobRule.PersonalNumbers ? FindingSeverity.Error : FindingSeverity.Warning;

    private static void Pay(JobDraft draft, List<JobFinding> findings)
    {
        if (draft is not { HourlyPay: { } pay, HourlyBenchmark: { } benchmark } || benchmark <= 0)
            return;
        if (draft.TooGoodFactor > 0 && Bounded(pay) > Bounded(draft.TooGoodFactor) * Bounded(benchmark))
            findings.Add(Finding(JobRule.PayAbove, PayField, null, JobAdvice.PayAbove.With(pay, draft.TooGoodFactor, benchmark)));
        else if (pay < benchmark)
            findings.Add(Finding(JobRule.PayBelow, PayField, null, JobAdvice.PayBelow.With(pay, benchmark)));
    }

    // 每人收押 at the end of a text and 金200元 at the beginning of the next: what blocks and begins in this text, clipped to it.
    private static IEnumerable<JobWords> Parted(IReadOnlyList<JobText> texts, List<IReadOnlyList<JobWords>> words, int index)
    {
        var text = texts[index].Text;
        var from = Math.Max(0, text.Length - Seam);
        var own = text[from..].TrimEnd();
        if (own.Length == 0)
            yield break;
        var rest = new System.Text.StringBuilder();
        for (var i = index + 1; i < texts.Count && rest.Length < Seam; i++)
            rest.Append(' ').Append(texts[i].Text.AsSpan(0, Math.Min(texts[i].Text.Length, Seam)));
        foreach (var hit in JobWording.In(own + rest))
        {
            if (hit.Start >= own.Length || hit.Start + hit.Quote.Length <= own.Length || SeverityOf(hit.Rule) != FindingSeverity.Error)
                continue;
            // What one of the texts says by itself is found there.
            if (words[index].Any(w => w.Rule == hit.Rule && w.Start + w.Quote.Length > from + hit.Start)
                || (index + 1 < texts.Count && words[index + 1].Any(w => w.Rule == hit.Rule && w.Start < Seam && w.Start < hit.Start + hit.Quote.Length - own.Length)))
                continue;
            yield return hit with { Start = from + hit.Start, Quote = own[hit.Start..].TrimEnd() };
        }
    }

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
        _ => JobAdvice.TooGood,
    };
}
