using Outreach.Domain.Events.LeadTimes;
using Outreach.Domain.Events.Periods;

namespace Outreach.Web.Features.Events.Periods;

/// <param name="LeadTimes">Those in use, not tracked.</param>
/// <param name="KnownYears">Years with a public holiday of ours in the calendar.</param>
public sealed record PlanningSnapshot(IReadOnlyList<Period> Periods, WorkingDays Days, IReadOnlyList<LeadTime> LeadTimes, IReadOnlySet<int> KnownYears);
