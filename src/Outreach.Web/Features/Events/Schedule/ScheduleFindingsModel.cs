using Outreach.Domain.Events.Periods;

namespace Outreach.Web.Features.Events.Schedule;

/// <summary>A conflict in words.</summary>
/// <param name="Url">Where its cause is; null when there is no page for it.</param>
public sealed record ScheduleFindingRow(PeriodEffect Effect, string Text, string? Url);

/// <summary>A free time, to be filled in with one press.</summary>
/// <param name="Text">In its reader's language.</param>
/// <param name="Fields">The form's fields with what a browser writes into them, as JSON.</param>
public sealed record ScheduleProposal(string Text, string Fields);

/// <summary>What <c>_ScheduleFindings</c> shows.</summary>
/// <param name="Rows">The strongest first.</param>
/// <param name="Needs">What it takes to pass: nothing, a reason, a leader's reason.</param>
/// <param name="MayPass">Whether this person may pass it at all.</param>
/// <param name="Reason">What was written so far.</param>
/// <param name="Before">The nearest free time before.</param>
/// <param name="After">The nearest free time after.</param>
public sealed record ScheduleFindingsModel(IReadOnlyList<ScheduleFindingRow> Rows, PeriodEffect Needs, bool MayPass, string? Reason, ScheduleProposal? Before, ScheduleProposal? After)
{
    public static readonly ScheduleFindingsModel Empty = new([], PeriodEffect.Notes, true, null, null, null);

    /// <summary>The name of the field of the reason; the form that the part stands in binds it.</summary>
    public const string ReasonField = "ScheduleReason";

    /// <summary>Why nothing could be checked, such as an end before the beginning; null when it was.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether there was a day to check.</summary>
    public bool IsChecked { get; init; }
}
