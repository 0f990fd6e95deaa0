using Outreach.Domain.Wording;

namespace Outreach.Web.Features.Checks.FalseAlarms;

/// <summary>A finding that somebody holds to be wrong.</summary>
/// <param name="Rule">Its name in the check's enumeration.</param>
/// <param name="Record">Title or number of what it was found in; null when that is gone.</param>
public sealed record FalseAlarmRow(int Id, CheckKind Check, string Rule, string? Quote, string Reason, int RecordId, string? Record, string? By, DateTimeOffset At);

/// <summary>How often a rule was held to be wrong.</summary>
public sealed record FalseAlarmCount(CheckKind Check, string Rule, int Count);

public sealed record FalseAlarmsModel(IReadOnlyList<FalseAlarmRow> Rows, IReadOnlyList<FalseAlarmCount> Counts);
