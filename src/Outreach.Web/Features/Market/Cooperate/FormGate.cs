using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Cooperate;

/// <summary>Keeps robots out of a public form without asking anybody anything: the form carries, sealed, when it was opened.</summary>
public sealed class FormGate(IDataProtectionProvider protection, DepartmentTime time)
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Most = TimeSpan.FromHours(12);

    private readonly IDataProtector protector = protection.CreateProtector("Outreach.PublicForms");

    /// <summary>What a form that is opened now carries.</summary>
    public string Open() => protector.Protect(time.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));

    public FormPace PaceOf(string? opened)
    {
        if (string.IsNullOrEmpty(opened))
            return FormPace.Unknown;
        try
        {
            var age = time.Now - DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(protector.Unprotect(opened), CultureInfo.InvariantCulture));
            return age > Most || age < TimeSpan.Zero ? FormPace.Unknown : age < Least ? FormPace.TooFast : FormPace.Right;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return FormPace.Unknown;
        }
    }
}
