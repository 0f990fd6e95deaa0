namespace Outreach.Domain.Market.Matching;

public static class MatchErrors
{
    /// <summary>Outside 0 to 100.</summary>
    public static readonly DomainError Weight = new("match.weight", "Choose between 0 and 100 points.");

    public static readonly DomainError ReasonLong = new("match.reason", "At most 200 characters.", "reason");

    public static readonly DomainError AsideAlready = new("match.aside-already", "It is set aside for this event already.");
}
