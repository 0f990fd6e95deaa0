using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Flow;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.Flow;

/// <summary>Saves the tables of an event's plan, each as a whole against the version that the person saw.</summary>
public sealed class FlowCommands(OutreachDbContext db, EventUnitOfWork work, CurrentUserAccessor current, DepartmentTime time)
{
    public Task<Result> SetFlowAsync(int id, FlowInput input, CancellationToken cancellationToken) => work.ChangeAsync(id, input.Version, async e =>
    {
        var rows = input.Rows.Select((Row, Index) => (Row, Index)).Where(r => !r.Row.IsBlank()).ToList();
        var people = await UnknownAsync(rows.Select(r => r.Row.PersonId), e.Flow.Select(f => f.PersonId), cancellationToken);
        var departments = rows.Select(r => r.Row.DepartmentId).OfType<int>().Distinct().ToList();
        var known = departments.Count == 0 ? [] : await db.Departments.Where(d => departments.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancellationToken);
        var details = new List<FlowRowDetails>();
        foreach (var (row, index) in rows)
        {
            if (!FlowTime.TryParse(row.Time, out var clock, out var offset))
                return At(EventErrors.RowTime, index);
            if (row.Phase is { } phase && !Enum.IsDefined(phase))
                return At(EventErrors.RowItem, index);
            if (row.PersonId is { } person && people.Contains(person))
                return At(EventErrors.RowPerson, index);
            if (row.DepartmentId is { } department && !known.Contains(department))
                return At(EventErrors.NoSuchDepartment.ForField("DepartmentId"), index);
            details.Add(new FlowRowDetails(
                row.Phase ?? FlowPhase.OnTheDay, row.Day ?? 0, clock, offset, row.Minutes, row.Item ?? "", row.Content, row.PersonId, row.DepartmentId, row.InCharge, row.Props, row.Note));
        }

        return Placed(e.SetFlow(details, input.Reason, current.Required.Id, time.Now), rows.Select(r => r.Index));
    }, cancellationToken);

    public Task<Result> SetDutiesAsync(int id, DutiesInput input, CancellationToken cancellationToken) => work.ChangeAsync(id, input.Version, async e =>
    {
        var rows = input.Rows.Select((Row, Index) => (Row, Index)).Where(r => !r.Row.IsBlank()).ToList();
        var unknown = await UnknownAsync(
            rows.SelectMany(r => r.Row.MemberIds.Select(m => (int?)m).Append(r.Row.LeaderId)),
            e.Duties.SelectMany(d => d.Members.Select(m => (int?)m.UserId).Append(d.LeaderId)), cancellationToken);
        foreach (var (row, index) in rows)
        {
            if (row.LeaderId is { } leader && unknown.Contains(leader))
                return At(EventErrors.RowPerson.ForField("LeaderId"), index);
            if (row.MemberIds.Exists(unknown.Contains))
                return At(EventErrors.RowPerson.ForField("MemberIds"), index);
        }

        return Placed(e.SetDuties([.. rows.Select(r => new EventDutyDetails(r.Row.Key, r.Row.Group ?? "", r.Row.LeaderId, r.Row.MemberIds, r.Row.Duty ?? "", r.Row.DueOn))]), rows.Select(r => r.Index));
    }, cancellationToken);

    public Task<Result> SetRisksAsync(int id, RisksInput input, CancellationToken cancellationToken) => work.ChangeAsync(id, input.Version, e =>
    {
        var rows = input.Rows.Select((Row, Index) => (Row, Index)).Where(r => !r.Row.IsBlank()).ToList();
        return Placed(e.SetRisks([.. rows.Select(r => new EventRiskDetails(r.Row.Risk ?? "", r.Row.Action ?? "", r.Row.Who))]), rows.Select(r => r.Index));
    }, cancellationToken);

    public Task<Result> SetAwardsAsync(int id, AwardsInput input, CancellationToken cancellationToken) => work.ChangeAsync(id, input.Version, e =>
    {
        var rows = input.Rows.Select((Row, Index) => (Row, Index)).Where(r => !r.Row.IsBlank()).ToList();
        return Placed(e.SetAwards([.. rows.Select(r => new EventAwardDetails(r.Row.Name ?? "", r.Row.Count ?? 0, r.Row.Prize))]), rows.Select(r => r.Index));
    }, cancellationToken);

    /// <summary>Who of those asked for neither works in the department nor stood there before.</summary>
    private async Task<IReadOnlySet<int>> UnknownAsync(IEnumerable<int?> asked, IEnumerable<int?> stored, CancellationToken cancellationToken)
    {
        var ids = asked.OfType<int>().Except(stored.OfType<int>()).Distinct().ToList();
        var found = ids.Count == 0 ? [] : await db.Users.InDepartment(time.Today).Where(u => ids.Contains(u.Id)).Select(u => u.Id).ToListAsync(cancellationToken);
        return ids.Except(found).ToHashSet();
    }

    private static DomainError At(DomainError problem, int index) => problem.WithArguments(index + 1) with { Field = $"Rows[{index}].{problem.Field}" };

    // Blank rows between the filled ones count on the form, but not for the domain.
    private static Result Placed(Result result, IEnumerable<int> indexes) =>
        result.Error is { Arguments: [int number], Field: { } field } error && field.StartsWith("Rows[", StringComparison.Ordinal)
            ? At(error.ForField(field.Split('.')[1]), indexes.ElementAt(number - 1))
            : result;
}
