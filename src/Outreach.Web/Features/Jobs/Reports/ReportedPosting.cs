namespace Outreach.Web.Features.Jobs.Reports;

/// <summary>The job that a report is about.</summary>
/// <param name="Reported">Whether a report of the person waits.</param>
/// <param name="AgainOn">From which day the person, whose report was dismissed, can report it again; null when at once.</param>
/// <param name="IsOver">Whether it is finished: then nothing is left to be taken off the board.</param>
/// <param name="IsTooLate">Whether it has been finished for too long to be reported.</param>
public sealed record ReportedPosting(int Id, string Title, string Employer, bool Reported, DateOnly? AgainOn, bool IsOver, bool IsTooLate);
