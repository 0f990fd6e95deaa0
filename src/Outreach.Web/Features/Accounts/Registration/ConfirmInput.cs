using Outreach.Domain.Accounts;

namespace Outreach.Web.Features.Accounts.Registration;

/// <summary>A link's secret.</summary>
public sealed class ConfirmInput
{
    public int? User { get; set; }

    /// <summary>Secret.</summary>
    public string? Token { get; set; }

    public string? ReturnUrl { get; set; }
}
