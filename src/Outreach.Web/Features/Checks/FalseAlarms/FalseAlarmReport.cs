using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs.Safety;
using Outreach.Domain.Wording;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Checks.FalseAlarms;

/// <summary>Findings that were marked as false alarms in the period.</summary>
public sealed class FalseAlarmReport(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts) : IReportProvider
{
    /// <inheritdoc/>
    public string Permission => Permissions.JobsLead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReportTable>> TablesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var (begins, ends) = (time.StartOf(from), time.StartOf(to.AddDays(1)));
        var rows = await db.FalseAlarms.AsNoTracking().Where(a => a.CreatedAt >= begins && a.CreatedAt < ends)
            .OrderBy(a => a.Check).ThenBy(a => a.Rule).ThenBy(a => a.Id).Select(a => new { a.Check, a.Rule, a.Quote, a.Reason }).ToListAsync(cancellationToken);
        return
        [
            new ReportTable("false-alarms", texts["False alarms of the checks"], [texts["Check"], texts["Rule of the check"], texts["Finding"], texts["Why it is wrong"]],
                [.. rows.Select(r => (IReadOnlyList<object?>)[texts.Text(r.Check), RuleText(texts, r.Check, r.Rule), r.Quote, r.Reason])], "/false-alarms"),
        ];
    }

    /// <summary>A rule in words; its stored name when there is no such rule any more.</summary>
    public static string RuleText(IStringLocalizer texts, CheckKind check, string rule) => check == CheckKind.Safety
        ? Enum.TryParse<JobRule>(rule, out var job) ? texts.Text(job) : rule
        : Enum.TryParse<ClauseRule>(rule, out var clause) ? texts.Text(clause) : rule;
}
