namespace Outreach.Domain.Contracts.Reviews;

/// <summary>Who decides, and what might bar it from deciding.</summary>
/// <param name="HasInterest">Whether the person has declared an interest in the sponsor.</param>
/// <param name="NegotiatesDeal">Whether the person negotiates the deal now.</param>
/// <param name="InMinistersStead">Whether it is the advisor, who decides at the minister's level because nobody is left there.</param>
/// <param name="AnotherAdvisor">Whether another advisor could take the second decision.</param>
/// <param name="GiverHasInterest">The same as of the person, of the one on whose behalf it decides.</param>
/// <param name="GiverNegotiatesDeal">Likewise.</param>
public sealed record Reviewer(
    int UserId, ReviewLevel Level, int? OnBehalfOfId, bool HasInterest, bool NegotiatesDeal, bool InMinistersStead = false, bool AnotherAdvisor = false,
    bool GiverHasInterest = false, bool GiverNegotiatesDeal = false);
