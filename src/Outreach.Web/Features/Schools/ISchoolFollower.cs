using Outreach.Domain.Schools;

namespace Outreach.Web.Features.Schools;

/// <summary>What moves along when a school takes another record of the same school over; the caller saves.</summary>
public interface ISchoolFollower
{
    Task FollowAsync(School school, int mergedId, CancellationToken cancellationToken);
}
