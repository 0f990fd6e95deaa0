namespace Outreach.Domain;

public interface IActor
{
    /// <summary>The signed-in person, or null for the portal itself.</summary>
    int? UserId { get; }
}
