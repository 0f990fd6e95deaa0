namespace Outreach.Web.Features.Accounts.TwoFactor;

/// <summary>The page: off, being set up, or on.</summary>
/// <param name="IsOn">Whether the second step is asked for.</param>
/// <param name="Key">Secret in groups of four while it is being set up.</param>
/// <param name="RecoveryCodes">New recovery codes, shown once.</param>
public sealed record TwoFactorModel(bool IsOn, string? Key, string? Picture, int CodesLeft, IReadOnlyList<string> RecoveryCodes)
{
    /// <summary>Opens the app on the phone that shows the page; null unless it is being set up.</summary>
    public string? AppLink { get; init; }

    /// <summary>Whether the portal is closed to the person until it is on.</summary>
    public bool IsRequired { get; init; }
}
