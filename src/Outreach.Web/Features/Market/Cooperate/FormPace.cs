namespace Outreach.Web.Features.Market.Cooperate;

/// <summary>How a public form was filled in.</summary>
public enum FormPace
{
    Right,

    /// <summary>Faster than anybody reads and writes.</summary>
    TooFast,

    /// <summary>Nobody knows when it was opened, or that was long ago.</summary>
    Unknown,
}
