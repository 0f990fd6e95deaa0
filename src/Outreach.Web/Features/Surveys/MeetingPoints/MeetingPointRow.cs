using Outreach.Domain.Sponsors;
using Outreach.Domain.Surveys.Demand;

namespace Outreach.Web.Features.Surveys.MeetingPoints;

/// <param name="Demand">What students want of it; null where no survey asked.</param>
/// <param name="Active">Merchants whose standing is active or long-term.</param>
/// <param name="Won">Merchants with a won deal.</param>
/// <param name="Open">Deals that are neither won nor lost.</param>
public sealed record MeetingPointRow(Industry Industry, IndustryDemand? Demand, int Active, int Won, int Open)
{
    public bool IsLead => Verdict is MeetingPointVerdict.Lead or MeetingPointVerdict.Talks;

    public MeetingPointVerdict Verdict => Demand is null ? MeetingPointVerdict.NotAsked
        : !Demand.IsWanted ? MeetingPointVerdict.NotWanted
        : Active > 0 || Won > 0 ? MeetingPointVerdict.Met
        : Open > 0 ? MeetingPointVerdict.Talks : MeetingPointVerdict.Lead;
}
