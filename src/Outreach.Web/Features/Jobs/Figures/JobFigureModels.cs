using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Jobs;

namespace Outreach.Web.Features.Jobs.Figures;

public sealed class JobFigureFilter
{
    [Display(Name = "Season")]
    public JobSeason? Season { get; set; }

    /// <summary>Year in which the work begins; from the present term on without, 0 for all.</summary>
    [Display(Name = "Year")]
    public int? Year { get; set; }
}

/// <summary>How many applied, were sent and hired.</summary>
/// <param name="Pending">Sent, and without a result yet.</param>
public sealed record AcceptanceRow(string Name, string? Detail, int? PostingId, int Applied, int Sent, int Hired, int Pending)
{
    /// <summary>Hired of those sent who have a result; null before the first.</summary>
    public double? Share => Decided == 0 ? null : (double)Hired / Decided;

    public int Decided => Sent - Pending;
}

/// <summary>Applications of a posting that are without an answer too long.</summary>
public sealed record UnansweredRow(int PostingId, string Title, string Employer, string Owner, int Count, DateTimeOffset Oldest);

/// <summary>How one question was answered.</summary>
/// <param name="Counts">How many answered 1, 2, 3, 4, 5.</param>
public sealed record SatisfactionRow(RatingSide Side, string Question, IReadOnlyList<int> Counts)
{
    public int Answers => Counts.Sum();

    /// <summary>How many were satisfied: 4 or 5.</summary>
    public int Satisfied => Counts[3] + Counts[4];

    public double? Mean => Answers == 0 ? null : Counts.Select((c, i) => c * (i + 1)).Sum() / (double)Answers;
}

/// <summary>The page.</summary>
/// <param name="MedianDays">Days from applying to it; null without any.</param>
/// <param name="Satisfaction">Both sides' answers.</param>
public sealed record JobFiguresModel(
    JobFigureFilter Filter, int ThisYear, IReadOnlyList<AcceptanceRow> Employers, IReadOnlyList<AcceptanceRow> Seasons, IReadOnlyList<AcceptanceRow> Screeners,
    IReadOnlyList<AcceptanceRow> Postings, int Answered, int? MedianDays, IReadOnlyList<UnansweredRow> Unanswered, int AnswerDays, IReadOnlyList<SatisfactionRow> Satisfaction)
{
    public AcceptanceRow All => new("", null, null, Seasons.Sum(r => r.Applied), Seasons.Sum(r => r.Sent), Seasons.Sum(r => r.Hired), Seasons.Sum(r => r.Pending));
}
