using Outreach.Domain;

namespace Outreach.Web.Features.Market.Cooperate;

/// <summary>Why the public form is shown once more.</summary>
public static class CooperateErrors
{
    public static readonly DomainError TooFast = new("cooperate.too-fast", "That was quick. Read it over once more, then send it: nothing you wrote is lost.");

    public static readonly DomainError Stale = new("cooperate.stale", "This page was open for a long time. Wait a moment, then send it once more: nothing you wrote is lost.");
}
