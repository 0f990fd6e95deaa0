using System.ComponentModel.DataAnnotations;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Accounts.Registration;

/// <summary>The six digits of the mail.</summary>
public sealed class EmailCodeInput
{
    [Required, StringLength(20), Display(Name = "Code from the mail")]
    public string? Code
    {
        get;
        set => field = AsMeantText.Of(value)?.Replace(" ", "", StringComparison.Ordinal);
    }
}

/// <summary>What the browser keeps between the form and the code.</summary>
/// <param name="Key">The secret that goes with the code.</param>
/// <param name="Email">Where the code was sent.</param>
/// <param name="Back">Where to go then; null for nowhere in particular.</param>
public sealed record PendingAddress(string Key, string Email, string? Back)
{
    public string ToText() => string.Join('\n', Key, Email, Back);

    public static PendingAddress? Read(string? text) =>
        text?.Split('\n') is [var key, var email, var back] ? new PendingAddress(key, email, back.Length == 0 ? null : back) : null;
}
