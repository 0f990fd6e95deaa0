namespace Outreach.Web.Features.Sponsors.Vettings;

/// <summary>Who needs a merchant to be vetted for something of another subject. Sponsors ask all of them and name none.</summary>
public interface IVettingNeed
{
    /// <summary>Members who have such a thing in hand.</summary>
    Task<IReadOnlyCollection<int>> NeededByAsync(int sponsorId, CancellationToken cancellationToken);
}
