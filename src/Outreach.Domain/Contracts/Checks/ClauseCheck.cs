using Outreach.Domain.Places;
using Outreach.Domain.Text;
using Outreach.Domain.Wording;

namespace Outreach.Domain.Contracts.Checks;

/// <summary>
/// The clause check (条款检查): finds in a draft, or in a sponsor's own text, the mistakes that have hurt the department
/// before. A pure function; errors block a draft, warnings need a reason.
/// </summary>
public static class ClauseCheck
{
    /// <summary>Checks a draft. Findings come in the order of the draft: money, deliverables, free clauses, the whole.</summary>
    public static IReadOnlyList<Finding> Run(ClauseDraft draft, DepartmentWords? words = null)
    {
        words ??= DepartmentWords.None;
        var findings = new List<Finding>();
        Money(draft, findings);
        Texts(draft, words, ClauseDraft.GoodsKey, "Goods", draft.Goods, hangs: false, findings);
        foreach (var deliverable in draft.Deliverables)
            Deliverable(draft, words, deliverable, findings);
        foreach (var clause in draft.ExtraClauses)
            Texts(draft, words, clause.Key, "Text", clause.Text, hangs: false, findings);
        Whole(draft, findings);
        return [.. findings.DistinctBy(f => f.Fingerprint)];
    }

    private const int MostDaysAhead = 366;

    // The rule of vagueness that has an advice of its own.
    private const string OpenList = "Vague/list";

    /// <summary>Most findings of one text; more help nobody.</summary>
    public const int MostFindings = 300;

    /// <summary>Checks a text sentence by sentence, such as a sponsor's own contract; the first <see cref="MostFindings"/>.</summary>
    public static IReadOnlyList<TextFinding> OfText(string text, DepartmentWords? words = null)
    {
        words ??= DepartmentWords.None;
        var findings = new List<TextFinding>();
        var sentences = SentenceSplitter.Split(text);
        // Contracts repeat themselves, and a text made to take long repeats itself most.
        var known = new Dictionary<string, List<PhraseMatch>>();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (findings.Count >= MostFindings)
                break;
            if (!known.TryGetValue(sentences[i], out var hits))
                known.Add(sentences[i], hits = In(sentences[i], words));
            foreach (var hit in hits.Take(MostFindings - findings.Count))
                findings.Add(new TextFinding(sentences[i], i, RuleOf(hit), SeverityOf(RuleOf(hit)), hit.Quote, AdviceFor(hit)));
        }

        return findings;
    }

    /// <summary>Whether a draft promises exclusivity anywhere: such a contract collides with others of its event and industry.</summary>
    public static bool PromisesExclusivity(ClauseDraft draft) =>
        PromisesExclusivity([.. draft.Deliverables.Select(d => d.Description), .. draft.ExtraClauses.Select(c => c.Text)]);

    /// <summary>Whether any of these texts promises exclusivity.</summary>
    public static bool PromisesExclusivity(params IEnumerable<string?> texts) =>
        texts.OfType<string>().SelectMany(SentenceSplitter.Split).SelectMany(s => In(s, DepartmentWords.None)).Any(h => RuleOf(h) == ClauseRule.Exclusivity);

    /// <summary>Whether a finding by this rule blocks.</summary>
    public static FindingSeverity SeverityOf(ClauseRule rule) => rule is ClauseRule.OneSided or ClauseRule.StudentData
        or ClauseRule.Exclusivity or ClauseRule.LatePayment or ClauseRule.VettingLapses or ClauseRule.DayPast or ClauseRule.DayFar ? FindingSeverity.Warning : FindingSeverity.Error;

    private static void Money(ClauseDraft draft, List<Finding> findings)
    {
        if (draft.Cash is { } cash && !IsAmount(cash))
            findings.Add(Of(ClauseRule.AmountInvalid, ClauseDraft.WholeKey, ClauseAdvice.CashInvalid));
        foreach (var instalment in draft.Instalments.Where(i => !IsAmount(i.Amount)))
            findings.Add(Of(ClauseRule.AmountInvalid, instalment.Key, ClauseAdvice.InstalmentInvalid));

        // A day that is not said yet comes as the first one there is.
        foreach (var instalment in draft.Instalments.Where(i => i.DueOn > DateOnly.MinValue))
        {
            if (instalment.DueOn < draft.Today)
                findings.Add(Of(ClauseRule.DayPast, instalment.Key, ClauseAdvice.DueInPast.WithArguments(instalment.DueOn)));
            else if (IsFar(instalment.DueOn, draft))
                findings.Add(Of(ClauseRule.DayFar, instalment.Key, ClauseAdvice.DueFar.WithArguments(instalment.DueOn)));
        }

        var sum = draft.Instalments.Sum(i => Bounded(i.Amount));
        if (draft.Cash is not { } due)
        {
            if (draft.Instalments.Count > 0)
                findings.Add(Of(ClauseRule.InstalmentsDiffer, ClauseDraft.WholeKey, ClauseAdvice.NoCash.WithArguments(sum)));
            return;
        }

        if (draft.Instalments.Count == 0)
        {
            if (due > 0)
                findings.Add(Of(ClauseRule.InstalmentsDiffer, ClauseDraft.WholeKey, ClauseAdvice.NoInstalments.WithArguments(due)));
            return;
        }

        if (sum != due)
        {
            findings.Add(Of(ClauseRule.InstalmentsDiffer, ClauseDraft.WholeKey, ClauseAdvice.InstalmentsDiffer.WithArguments(sum, due, Math.Abs(sum - Bounded(due)))));
        }

        if (due <= 0 || draft.EventEndsOn is not { } ends)
            return;
        var late = draft.Instalments.Where(i => i.DueOn > ends && IsAmount(i.Amount)).Aggregate(0m, (total, i) => Math.Min(total + Math.Min(i.Amount, due), due));
        var whole = due + (draft.ReceivedBefore ?? 0);
        if (late > whole * draft.AfterEventShareLimit)
            findings.Add(Of(ClauseRule.LatePayment, ClauseDraft.WholeKey, ClauseAdvice.LatePayment.WithArguments(late / whole, draft.AfterEventShareLimit)));
    }

    private static void Deliverable(ClauseDraft draft, DepartmentWords words, DraftDeliverable deliverable, List<Finding> findings)
    {
        if (deliverable.Kind is null)
            findings.Add(Of(ClauseRule.KindMissing, deliverable.Key, ClauseAdvice.Kind));
        if (deliverable.Count is not > 0)
            findings.Add(Of(ClauseRule.CountMissing, deliverable.Key, ClauseAdvice.Count));
        if (IsBlank(deliverable.Unit))
            findings.Add(Of(ClauseRule.UnitMissing, deliverable.Key, ClauseAdvice.Unit));
        if (deliverable.Kind?.NeedsPlace() == true && IsBlank(deliverable.Place))
            findings.Add(Of(ClauseRule.PlaceMissing, deliverable.Key, ClauseAdvice.Place));
        if (IsBlank(deliverable.Department))
            findings.Add(Of(ClauseRule.DepartmentMissing, deliverable.Key, ClauseAdvice.Department));
        if (deliverable.StartsOn is { } past && past < draft.Today)
            findings.Add(Of(ClauseRule.DayPast, deliverable.Key, ClauseAdvice.StartsInPast.WithArguments(past)));
        if (draft.EventEndsOn is null && deliverable.StartsOn is { } far && IsFar(far, draft))
            findings.Add(Of(ClauseRule.DayFar, deliverable.Key, ClauseAdvice.StartsFar.WithArguments(far)));
        if (deliverable.StartsOn is { } starts && draft.EventEndsOn is { } ends && starts > ends)
            findings.Add(draft.ReceivedBefore is null
                ? Of(ClauseRule.StartsTooLate, deliverable.Key, ClauseAdvice.StartsTooLate.WithArguments(starts, ends))
                : new Finding(ClauseRule.StartsTooLate, FindingSeverity.Warning, deliverable.Key, null, ClauseAdvice.MadeGoodAfter.WithArguments(starts, ends)));

        var hangs = deliverable.Kind?.NeedsPlace() != false;
        if (hangs && deliverable.Unit is { } unit && UnitOfTime.Is(unit))
            findings.Add(new Finding(ClauseRule.Duration, FindingSeverity.Error, deliverable.Key, unit, ClauseAdvice.DurationUnit));
        Texts(draft, words, deliverable.Key, "Unit", deliverable.Unit, hangs, findings);
        Texts(draft, words, deliverable.Key, "Place", deliverable.Place, hangs: false, findings);
        Texts(draft, words, deliverable.Key, "Description", deliverable.Description, hangs, findings);
    }

    private static void Texts(ClauseDraft draft, DepartmentWords words, string key, string field, string? text, bool hangs, List<Finding> findings)
    {
        if (IsBlank(text))
            return;
        foreach (var hit in SentenceSplitter.Split(text!).SelectMany(s => In(s, words, hangs)))
        {
            var rule = RuleOf(hit);
            if (rule != ClauseRule.Exclusivity)
                findings.Add(new Finding(rule, SeverityOf(rule), key, hit.Quote, AdviceFor(hit) with { Field = field }));
            else
                foreach (var clash in draft.Clashes ?? [])
                    findings.Add(new Finding(rule, FindingSeverity.Warning, key, hit.Quote,
                        ClauseAdvice.ExclusivityClash.WithArguments(clash.Number, clash.SponsorName) with { Field = field }));
        }
    }

    private static void Whole(ClauseDraft draft, List<Finding> findings)
    {
        var found = findings.Where(f => f.Rule == ClauseRule.Exclusivity).SelectMany(f => f.Advice.Arguments.Take(1)).ToHashSet();
        foreach (var clash in (draft.Clashes ?? []).Where(c => c.PromisesExclusivity && !found.Contains(c.Number)))
            findings.Add(Of(ClauseRule.Exclusivity, ClauseDraft.WholeKey, ClauseAdvice.ExclusivityHeld.WithArguments(clash.Number, clash.SponsorName)));
        if (draft.VettedUntil is not { } until)
            findings.Add(Of(ClauseRule.VettingLapses, ClauseDraft.WholeKey, ClauseAdvice.NotVetted));
        else if ((draft.EventEndsOn ?? draft.EventStartsOn) is { } ends && until < ends)
            findings.Add(Of(ClauseRule.VettingLapses, ClauseDraft.WholeKey, ClauseAdvice.VettingLapses.WithArguments(until, ends)));
    }

    private static List<PhraseMatch> In(string sentence, DepartmentWords words, bool hangs = false) =>
        hangs ? WordingCatalog.Clauses.Find(sentence, words, "hangs") : WordingCatalog.Clauses.Find(sentence, words);

    private static ClauseRule RuleOf(PhraseMatch match) => Enum.Parse<ClauseRule>(match.Name);

    private static DomainError AdviceFor(PhraseMatch hit) => RuleOf(hit) switch
    {
        ClauseRule.Duration => ClauseAdvice.Duration,
        ClauseRule.Vague when hit.Rule == OpenList => ClauseAdvice.OpenList.WithArguments(hit.Quote),
        ClauseRule.Vague => ClauseAdvice.Vague.WithArguments(hit.Quote),
        ClauseRule.OneSided => ClauseAdvice.OneSided,
        ClauseRule.StudentData => ClauseAdvice.StudentData,
        _ => ClauseAdvice.Exclusivity,
    };

    // More than a year after the event, or after today where there is none.
    private static bool IsFar(DateOnly day, ClauseDraft draft) => (draft.EventEndsOn ?? draft.Today) is { } from && from < DateOnly.MaxValue.AddDays(-MostDaysAhead) && day > from.AddDays(MostDaysAhead);

    private static Finding Of(ClauseRule rule, string key, DomainError advice) => new(rule, SeverityOf(rule), key, null, advice);

    private static bool IsAmount(decimal amount) => amount > 0 && decimal.Round(amount, 2) == amount;

    // Absurd amounts are findings of their own; here they must only not overflow.
    private static decimal Bounded(decimal amount) => Math.Clamp(amount, -1e15m, 1e15m);

    // Invisible characters fill no field.
    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text) || ChineseText.Fold(text).Text.Length == 0;
}
