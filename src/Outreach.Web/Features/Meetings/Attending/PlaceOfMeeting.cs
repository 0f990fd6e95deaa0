using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;

namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>A person's place beside its meeting, within a query.</summary>
internal sealed class PlaceOfMeeting
{
    public required Attendance Place { get; init; }

    public required Meeting Meeting { get; init; }
}
