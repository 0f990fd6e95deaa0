namespace Outreach.Domain.Market.Outings;

/// <summary>Failures of the register of outings.</summary>
public static class OutingErrors
{
    /// <summary>Not later than now, or not within 16 hours.</summary>
    public static readonly DomainError BackTime = new("outing.back", "Say when you are expected back: later than now, within 16 hours.", "BackBy");

    public static readonly DomainError OutAlready = new("outing.out", "Somebody who is out already cannot leave again: say first that they are back.", "UserId");

    public static readonly DomainError BackAlready = new("outing.back-already", "It was noted already that they are back.");
}
