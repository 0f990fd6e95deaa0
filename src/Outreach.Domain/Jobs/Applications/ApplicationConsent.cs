using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Outreach.Domain.Jobs.Applications;

/// <summary>
/// What a student agrees to when applying; its text is the portal's (keys of the localizer). A change of the text raises the
/// version, and whoever agreed to an older one is asked again.
/// </summary>
public static class ApplicationConsent
{
    public const string Version = "2026-11";
}
