using Outreach.Domain.Events;
using Outreach.Domain.Events.Flow;

namespace Outreach.Web.Features.Events.Flow;

/// <summary>The forms of the plan's tables as they stand for a stored event.</summary>
internal static class FlowForms
{
    public static FlowInput FlowOf(Event e) => new()
    {
        Version = e.Version,
        Rows =
        [
            .. e.Flow.OrderBy(f => f.Number).Select(f => new FlowRowInput
            {
                Phase = f.Phase,
                Day = f.Day == 0 ? null : f.Day,
                Time = FlowTime.Text(f.Clock, f.Offset) is { Length: > 0 } time ? time : null,
                Minutes = f.Minutes,
                Item = f.Item,
                Content = f.Content,
                PersonId = f.PersonId,
                DepartmentId = f.DepartmentId,
                InCharge = f.InCharge,
                Props = f.Props,
                Note = f.Note,
            }),
        ],
    };

    public static DutiesInput DutiesOf(Event e) => new()
    {
        Version = e.Version,
        Rows =
        [
            .. e.Duties.OrderBy(d => d.Number).Select(d => new DutyRowInput
            {
                Key = d.Key,
                Group = d.Group,
                LeaderId = d.LeaderId,
                MemberIds = [.. d.Members.Select(m => m.UserId)],
                Duty = d.Duty,
                DueOn = d.DueOn,
            }),
        ],
    };

    public static RisksInput RisksOf(Event e) => new()
    {
        Version = e.Version,
        Rows = [.. e.Risks.OrderBy(r => r.Number).Select(r => new RiskRowInput { Risk = r.Risk, Action = r.Action, Who = r.Who })],
    };

    public static AwardsInput AwardsOf(Event e) => new()
    {
        Version = e.Version,
        Rows = [.. e.Awards.OrderBy(a => a.Number).Select(a => new AwardRowInput { Name = a.Name, Count = a.Count, Prize = a.Prize })],
    };
}
