namespace Outreach.Domain.Events.Periods;

/// <summary>What is usual for a kind, and which kind a name in a foreign file means.</summary>
public static class PeriodKinds
{
    // The first that is found in the name decides: 国庆节调休上班 is a make-up day.
    private static readonly (string Word, PeriodKind Kind)[] Words =
    [
        ("考前", PeriodKind.WeekBeforeExams), ("复习周", PeriodKind.WeekBeforeExams), ("考试", PeriodKind.ExamWeek),
        ("补班", PeriodKind.MakeUpDay), ("补课", PeriodKind.MakeUpDay), ("上班", PeriodKind.MakeUpDay), ("上课", PeriodKind.MakeUpDay),
        ("寒假", PeriodKind.SchoolBreak), ("暑假", PeriodKind.SchoolBreak), ("寒暑假", PeriodKind.SchoolBreak), ("军训", PeriodKind.MilitaryTraining),
        ("密集", PeriodKind.CrowdedWeek), ("盘点", PeriodKind.StockTaking), ("放假", PeriodKind.Holiday), ("假期", PeriodKind.Holiday),
        ("休", PeriodKind.Holiday), ("元旦", PeriodKind.Holiday), ("春节", PeriodKind.Holiday), ("清明", PeriodKind.Holiday), ("劳动节", PeriodKind.Holiday),
        ("端午", PeriodKind.Holiday), ("中秋", PeriodKind.Holiday), ("国庆", PeriodKind.Holiday), ("其他", PeriodKind.OtherPeriod),
    ];

    /// <summary>What a period of this kind does unless the leaders say otherwise.</summary>
    public static PeriodEffect DefaultEffect(this PeriodKind kind) => kind switch
    {
        PeriodKind.ExamWeek or PeriodKind.SchoolBreak => PeriodEffect.Blocks,
        PeriodKind.WeekBeforeExams or PeriodKind.Holiday or PeriodKind.MilitaryTraining or PeriodKind.CrowdedWeek => PeriodEffect.Flags,
        _ => PeriodEffect.Notes,
    };

    /// <summary>The kind that a word of a file names: <c>ExamWeek</c>, or 考试周; null when it names none.</summary>
    public static PeriodKind? Parse(string? word) =>
        word is null ? null
        : Enum.GetValues<PeriodKind>().Cast<PeriodKind?>().FirstOrDefault(k => k.ToString()!.Equals(word, StringComparison.OrdinalIgnoreCase)) ?? Guess(word);

    /// <summary>The kind that a period's name speaks of; null when it speaks of none.</summary>
    public static PeriodKind? Guess(string name)
    {
        foreach (var (word, kind) in Words)
        {
            if (name.Contains(word, StringComparison.Ordinal))
                return kind;
        }

        return null;
    }
}
