namespace Outreach.Domain.Schools.Seeking;

/// <summary>A visit noted with a claim.</summary>
public sealed class ClaimVisit : Entity
{
    private ClaimVisit()
    {
    }

    internal ClaimVisit(DateOnly on, string said) => (VisitedOn, Said) = (on, said);

    public int ClaimId { get; private set; }

    public DateOnly VisitedOn { get; private set; }

    public string Said { get; private set; } = "";
}
