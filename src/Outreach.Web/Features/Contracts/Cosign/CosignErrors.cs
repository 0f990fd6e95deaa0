using Outreach.Domain;

namespace Outreach.Web.Features.Contracts.Cosign;

/// <summary>Refusals of the page.</summary>
public static class CosignErrors
{
    public static readonly DomainError NothingChosen = new("cosign.nothing-chosen", "Choose at least one clause.");

    /// <summary>Not all of those chosen were confirmed.</summary>
    public static readonly DomainError SomeChanged = new("cosign.some-changed", "{0} of {1} clauses confirmed. The others were changed or answered meanwhile: look at them again.");
}
