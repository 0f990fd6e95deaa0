using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Web.Features.Jobs.Screening;

/// <summary>What screening shows of an application.</summary>
/// <param name="StudentId">Null once it was anonymised.</param>
/// <param name="Missed">How many must-haves are not met.</param>
/// <param name="Score">0 to 100; null while nobody has filled the score sheet in.</param>
public sealed record ApplicantFacts(
    int Id, int Version, int? StudentId, ApplicationState State, DateTimeOffset AppliedAt, DateTimeOffset? SentAt, DateTimeOffset? AnsweredAt, string? SendReason,
    string? Motive, int FreeTimes, bool TimesFit, int Missed, int? Score, RejectionReason? Reason, string? ReasonText, IReadOnlyList<ApplicationAnswer> Answers, ScoreSheet Sheet)
{
    /// <param name="withheld">Whether how it was marked is kept from who looks (<see cref="ApplicantTies.WithheldFrom"/>).</param>
    public static ApplicantFacts Of(JobApplication a, bool withheld) => new(
        a.Id, a.Version, a.StudentId, a.State, a.AppliedAt, a.SentAt, a.AnsweredAt, a.SendReason, a.Motive, a.FreeTimes, a.TimesFit, a.Missed, withheld ? null : a.Score, a.Reason, a.ReasonText,
        a.Answers, withheld ? ScoreSheet.Empty : a.Sheet);
}
