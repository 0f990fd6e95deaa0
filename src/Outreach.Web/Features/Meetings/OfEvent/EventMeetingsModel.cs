using Outreach.Web.Features.Meetings.Records;

namespace Outreach.Web.Features.Meetings.OfEvent;

public sealed record EventMeetingsModel(int EventId, bool CanPlan, IReadOnlyList<MeetingRow> Meetings);
