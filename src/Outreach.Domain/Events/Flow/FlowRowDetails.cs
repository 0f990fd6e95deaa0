namespace Outreach.Domain.Events.Flow;

/// <summary>A row of the flow table (流程表) as typed.</summary>
/// <param name="Day">Days from the event's first day: 0 the day itself, −1 the day before; −365 to 365.</param>
/// <param name="Clock">Time on the department's clocks; null where <paramref name="Offset"/> says it, or nothing.</param>
/// <param name="Offset">Minutes after the event begins, negative before; −1,440 to 1,440.</param>
/// <param name="Minutes">How long, 1 to 1,440; null when it does not matter.</param>
/// <param name="Item">At most 60 characters.</param>
/// <param name="Content">At most 500 characters.</param>
/// <param name="PersonId">Who is in charge; null where a department is, or words say it.</param>
/// <param name="InCharge">In words, at most 60 characters.</param>
/// <param name="Props">People and props, at most 200 characters.</param>
/// <param name="Note">At most 200 characters.</param>
public sealed record FlowRowDetails(
    FlowPhase Phase, int Day, TimeOnly? Clock, int? Offset, int? Minutes, string Item, string? Content,
    int? PersonId, int? DepartmentId, string? InCharge, string? Props, string? Note);
