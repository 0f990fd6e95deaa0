using Microsoft.AspNetCore.OutputCaching;

namespace Outreach.Web.Features.Shared;

/// <summary>Pages that are kept and given to everybody.</summary>
public static class EverybodysPage
{
    /// <summary>The cookie of a message to be shown once; a browser that has it is given no kept page.</summary>
    public const string MessageCookie = "outreach-message";

    /// <summary>Whether what is being made is kept for everybody: then nothing of one browser's may be in it, no form's token and no message.</summary>
    public static bool IsForEverybody(this HttpContext context) => context.Features.Get<IOutputCacheFeature>()?.Context is { AllowCacheStorage: true };
}
