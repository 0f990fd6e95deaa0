using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Schools;

/// <summary>
/// Schools whose owner the person is that have waited too long or have no contact person this term, and promises of ours that the
/// person keeps. Two commands: schools and promises are two tables.
/// </summary>
public sealed class SchoolDashboard(OutreachDbContext db, SchoolSettingsReader settings, DepartmentTime time, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 6;
    private const int Days = 7;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.SchoolsWrite))
            return DashboardContent.Empty;
        var (today, id, until) = (time.Today, me.Id, time.Today.AddDays(Days));
        var usual = (await settings.GetAsync(cancellationToken)).CadenceDays;
        var schools = await db.Schools.AsNoTracking().Where(s => s.OwnerId == id && (s.IsOverdue(usual, today) || (!s.IsRetired && s.Contacts.Any() && !s.Contacts.Any(c => c.TermEndsOn >= today))))
            .OrderBy(s => s.LastContactOn).ThenBy(s => s.Id).Take(Most)
            .Select(s => new { s.Id, s.Name, s.LastContactOn, Cadence = s.CadenceDays ?? usual, IsOverdue = s.IsOverdue(usual, today), HasContact = s.Contacts.Any(c => c.TermEndsOn >= today) }).ToListAsync(cancellationToken);
        var promises = await db.SchoolPromises.AsNoTracking().Where(p => p.State == PromiseState.Open && p.DueOn <= until && (p.OwnerId == id || (p.OwnerId == null && db.Schools.Any(s => s.Id == p.SchoolId && s.OwnerId == id))))
            .OrderBy(p => p.DueOn).ThenBy(p => p.Id).Take(Most)
            .Select(p => new { p.SchoolId, p.What, p.DueOn, p.Side, School = db.Schools.Where(s => s.Id == p.SchoolId).Select(s => s.Name).First() }).ToListAsync(cancellationToken);
        return new DashboardContent
        {
            Items =
            [
                .. schools.Select(s => new DashboardItem(s.IsOverdue ? DashboardUrgency.Finish : DashboardUrgency.Next, s.Name, paths.Of("Schools.Detail", s.Id))
                {
                    Detail = s.LastContactOn is { } last ? texts["Last contact on {0}", format.Day(last)].Value : texts["Nobody has been in contact yet."].Value,
                    Text = s.HasContact ? null : texts["No contact person this term: ask who came after them."].Value,
                    Due = s.LastContactOn?.AddDays(s.Cadence),
                    Badges = [new DashboardBadge(texts["Partner school"], Tone.Info, "school")],
                    Action = s.IsOverdue ? texts["Log an exchange"].Value : null,
                    ActionUrl = s.IsOverdue ? paths.Of("Exchanges.New") + "?schoolId=" + s.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
                }),
                .. promises.Select(p => new DashboardItem(p.DueOn <= today ? DashboardUrgency.Finish : DashboardUrgency.Next, p.What, paths.Of("Schools.Detail", p.SchoolId))
                {
                    Detail = string.Join(" · ", p.School, texts.Text(p.Side)),
                    Due = p.DueOn,
                    Badges = [new DashboardBadge(texts["Promise"], Tone.Warning, "heart-handshake")],
                }),
            ],
        };
    }
}
