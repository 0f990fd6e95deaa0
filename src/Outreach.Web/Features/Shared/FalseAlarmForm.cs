namespace Outreach.Web.Features.Shared;

/// <summary>The form beside a finding that marks it as a false alarm.</summary>
/// <param name="Address">Where it goes; null where the person marks nothing.</param>
/// <param name="Reason">Why the finding is held to be wrong; null while it is not marked.</param>
public sealed record FalseAlarmForm(string? Address, string Fingerprint, string? Reason);
