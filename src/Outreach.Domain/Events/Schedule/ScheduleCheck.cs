using System.Globalization;
using System.Text;
using Outreach.Domain.Events.Periods;

namespace Outreach.Domain.Events.Schedule;

/// <summary>Names what stands in the way of an event's days (S45, S46), and proposes the nearest that are free.</summary>
public static class ScheduleCheck
{
    /// <summary>How far away a day is proposed at most.</summary>
    public const int FarthestProposal = 60;

    public const int LongestDays = 120;

    /// <summary>
    /// Findings and proposals. Proposed days keep the hours and lie on the same day of the week where one of those is free;
    /// they are free when nothing there takes a reason and the department has no other event, and never lie before <paramref name="notBefore"/>.
    /// </summary>
    public static Result<ScheduleResult> Run(ScheduleCandidate candidate, ScheduleSurroundings around, DateOnly notBefore)
    {
        if (candidate.Span.To < candidate.Span.From)
            return ScheduleErrors.EndBeforeStart;
        if (candidate.Span.LastDay.DayNumber - candidate.Span.FirstDay.DayNumber >= LongestDays)
            return ScheduleErrors.TooLong;
        var findings = Around(candidate, around).Concat(Clauses(candidate, around)).OrderByDescending(f => f.Effect).ThenBy(f => f.From).ThenBy(f => f.Kind).ToList();
        if (findings.All(f => f.Effect == PeriodEffect.Notes))
            return new ScheduleResult(findings, null, null);
        return new ScheduleResult(findings, Nearest(candidate, around, -1, notBefore), Nearest(candidate, around, 1, notBefore));
    }

    // Without the promises, which any other day would break as well.
    private static IEnumerable<ScheduleFinding> Around(ScheduleCandidate candidate, ScheduleSurroundings around) =>
        Periods(candidate, around).Concat(Others(candidate, around)).Concat(Unknown(candidate, around));

    private static IEnumerable<ScheduleFinding> Periods(ScheduleCandidate candidate, ScheduleSurroundings around) => around.Periods
        .Where(p => p.Touches(candidate.Span.FirstDay, candidate.Span.LastDay) && (p.SchoolId is not { } school || candidate.SchoolIds?.Contains(school) == true))
        .Select(p => new ScheduleFinding(p.SchoolId is null ? ScheduleFindingKind.Period : ScheduleFindingKind.SchoolPeriod, p.Effect, p.Name, p.From, p.To)
        {
            PeriodKind = p.Kind,
            School = p.School,
            Follows = p.Follows,
        });

    private static IEnumerable<ScheduleFinding> Others(ScheduleCandidate candidate, ScheduleSurroundings around)
    {
        var audience = Folded(candidate.Audience);
        var (monday, sunday) = (Monday(candidate.Span.FirstDay), Monday(candidate.Span.LastDay).AddDays(6));
        foreach (var other in around.Events.Where(e => e.Id != candidate.EventId))
        {
            ScheduleFinding Found(ScheduleFindingKind kind, PeriodEffect effect) =>
                new(kind, other.IsIdea ? PeriodEffect.Notes : effect, other.Title, other.Span.FirstDay, other.Span.LastDay) { EventId = other.Id };
            if (candidate.PlaceId is { } place && other.PlaceId == place && other.Span.Overlaps(candidate.Span))
                yield return Found(ScheduleFindingKind.Venue, PeriodEffect.Blocks);
            if (audience is not null && Folded(other.Audience) == audience && other.Span.FirstDay <= sunday && monday <= other.Span.LastDay)
                yield return Found(ScheduleFindingKind.Audience, PeriodEffect.Flags);
        }
    }

    private static IEnumerable<ScheduleFinding> Clauses(ScheduleCandidate candidate, ScheduleSurroundings around)
    {
        if (candidate.Was is not { } was || (was.FirstDay == candidate.Span.FirstDay && was.LastDay == candidate.Span.LastDay))
            return [];
        return around.Clauses
            .Where(c => (was.IsOn(c.StartsOn) && !candidate.Span.IsOn(c.StartsOn)) || (c.StartsOn > candidate.Span.LastDay && c.StartsOn <= was.LastDay))
            .Select(c => new ScheduleFinding(ScheduleFindingKind.Clause, PeriodEffect.Flags, c.Title, c.StartsOn, c.StartsOn) { ContractId = c.ContractId, Promise = c.Text });
    }

    private static IEnumerable<ScheduleFinding> Unknown(ScheduleCandidate candidate, ScheduleSurroundings around)
    {
        for (var year = candidate.Span.FirstDay.Year; year <= candidate.Span.LastDay.Year; year++)
        {
            if (!around.KnownYears.Contains(year))
                yield return new ScheduleFinding(ScheduleFindingKind.UnknownHolidays, PeriodEffect.Notes, year.ToString(CultureInfo.InvariantCulture), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        }
    }

    private static ScheduleSpan? Nearest(ScheduleCandidate candidate, ScheduleSurroundings around, int direction, DateOnly notBefore)
    {
        return Enumerable.Range(1, FarthestProposal).OrderBy(d => d % 7 == 0 ? 0 : 1).ThenBy(d => d)
            .Select(d => (ScheduleSpan?)candidate.Span.Moved(d * direction)).FirstOrDefault(IsFree);

        bool IsFree(ScheduleSpan? span) => span!.Value.FirstDay >= notBefore && !around.Events.Any(e => e.Id != candidate.EventId && !e.IsIdea && e.Span.Overlaps(WholeDays(span.Value)))
            && Around(candidate with { Span = span.Value }, around).All(f => f.Effect == PeriodEffect.Notes);
    }

    private static ScheduleSpan WholeDays(ScheduleSpan span) => ScheduleSpan.OfDays(span.FirstDay, span.LastDay);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    // 全校本科生 and 全校 本科生 are one audience.
    private static string? Folded(string? audience) => string.IsNullOrWhiteSpace(audience) ? null
        : string.Concat(audience.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
