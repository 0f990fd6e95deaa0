using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Tasks;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Tasks.Help;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Tasks;

/// <summary>Tasks due in the period by person, and the balance of help with each department.</summary>
public sealed class TaskReports(OutreachDbContext db, HelpQueries help, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IReportProvider
{
    /// <inheritdoc/>
    public string Permission => Permissions.TasksRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReportTable>> TablesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var people = await db.WorkItems.AsNoTracking().Where(w => w.DueOn >= from && w.DueOn <= to).GroupBy(w => w.OwnerId).Select(g => new
        {
            g.Key,
            InTime = g.Count(w => w.State == WorkItemState.Done && w.EndedOn <= w.DueOn),
            DoneLate = g.Count(w => w.State == WorkItemState.Done && w.EndedOn > w.DueOn),
            Late = g.Count(w => w.EndedOn == null && w.DueOn < today),
            Open = g.Count(w => w.EndedOn == null && w.DueOn >= today),
            Dropped = g.Count(w => w.State == WorkItemState.Dropped),
        }).ToListAsync(cancellationToken);
        var owners = people.ConvertAll(p => p.Key);
        var names = await db.Users.AsNoTracking().Where(u => owners.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        var balance = await help.BalanceAsync(from, to, cancellationToken);
        return
        [
            new ReportTable(
                "tasks", texts["Tasks by person"],
                [texts["Owner"], texts["Done in time"], texts["Done late"], texts["Late now"], texts["Still to come"], texts["Dropped"], texts["Share done in time"]],
                [.. people.OrderByDescending(p => p.InTime + p.DoneLate).ThenBy(p => names[p.Key], StringComparer.CurrentCulture).Select(p => (IReadOnlyList<object?>)
                [
                    names[p.Key], p.InTime, p.DoneLate, p.Late, p.Open, p.Dropped, p.InTime + p.DoneLate + p.Late == 0 ? null : (double)p.InTime / (p.InTime + p.DoneLate + p.Late),
                ])], paths.Of("Tasks.List") + "?state=all"),
            new ReportTable(
                "help", texts["Help given and received"],
                [texts["Department"], texts["Helped us"], texts["People they sent"], texts["Declined us"], texts["We helped"], texts["People we sent"], texts["We declined"]],
                [.. balance.Select(b => (IReadOnlyList<object?>)[b.Department, b.Received, b.PeopleReceived, b.DeclinedUs, b.Given, b.PeopleGiven, b.WeDeclined])],
                paths.Of("Help.Balance")),
        ];
    }
}
