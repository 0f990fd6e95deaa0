using Outreach.Domain.Meetings.Times;

namespace Outreach.Web.Features.Meetings.Times;

/// <param name="Total">How many must come.</param>
public sealed record TimesModel(int Total, IReadOnlyList<MeetingTimeProposal> Proposals);
