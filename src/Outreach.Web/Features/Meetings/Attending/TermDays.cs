namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>A term by its days, both included.</summary>
public sealed record TermDays(int Id, string Name, DateOnly StartsOn, DateOnly EndsOn)
{
    public bool Holds(DateOnly day) => StartsOn <= day && day <= EndsOn;
}
