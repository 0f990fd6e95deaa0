using Outreach.Domain.Sponsors;

namespace Outreach.Web.Features.Sponsors;

/// <summary>What another subject does when a sponsor changes. Sponsors ask all of them and name none; the caller saves.</summary>
public interface ISponsorFollower
{
    /// <summary>The sponsor has another name, or has taken over the records of <paramref name="mergedId"/>.</summary>
    Task FollowAsync(Sponsor sponsor, int? mergedId, CancellationToken cancellationToken);

    /// <summary>The sponsor may stand on the blacklist now.</summary>
    Task SuspendAsync(Sponsor sponsor, CancellationToken cancellationToken);
}
