using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Home.Dashboard;

/// <summary>Gathers what the subjects give to the start page. It knows none of them.</summary>
public sealed class DashboardQueries(
    OutreachDbContext db, IEnumerable<IDashboardProvider> providers, DepartmentTime time, CurrentUserAccessor current, PublicUrl address, IOptions<MailOptions> mail)
{
    /// <summary>The page of somebody of the department. As many commands as the providers make, one more while nothing waits.</summary>
    public async Task<DashboardModel> TodayAsync(CancellationToken cancellationToken)
    {
        var (me, today) = (current.Required, time.Today);
        var contents = new List<DashboardContent>();
        foreach (var provider in providers)
            contents.Add(await provider.ContentAsync(me, cancellationToken));
        var groups = contents.SelectMany(c => c.Items).GroupBy(i => i.Due < today && i.Urgency > DashboardUrgency.Now ? DashboardUrgency.Late : i.Urgency).OrderBy(g => g.Key)
            .Select(g => new DashboardGroup(g.Key, [.. g.OrderBy(i => i.Due is null ? 1 : 0).ThenBy(i => i.Due).ThenBy(i => i.Since ?? DateTimeOffset.MaxValue).ThenBy(i => i.Url, StringComparer.Ordinal)])).ToList();
        var isNew = groups.Count == 0 && me.HasPermission(Permissions.SponsorsWrite) && !await db.Sponsors.AnyAsync(cancellationToken);
        var setup = me.Roles.Contains(Role.Administrator) ? await FirstStepsAsync(cancellationToken) : null;
        return new DashboardModel(me.DisplayName, today, groups, [.. contents.SelectMany(c => c.Targets)], [.. contents.SelectMany(c => c.Notes)], isNew) { Setup = setup is { IsDone: false } ? setup : null };
    }

    /// <summary>How far the setting up has come. One command.</summary>
    public async Task<SetupProgress> FirstStepsAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var s = await db.DepartmentSettings.AsNoTracking().OrderBy(d => d.Id).Select(d => new
        {
            Settings = d,
            HasDepartments = db.Departments.Any(x => !x.IsOwn && !x.IsRetired),
            HasTerm = db.Terms.Any(t => t.EndsOn >= today),
            HasMembers = db.Positions.Any(p => p.Role != Role.Administrator && (p.EndsOn == null || p.EndsOn >= today)),
            HasPlaces = db.CampusPlaces.Any(),
            HasPackages = db.OfferPackages.Any(),
            HasSponsors = db.Sponsors.Any(),
        }).FirstAsync(cancellationToken);
        return new SetupProgress(
            s.Settings.PaperLacks.Count == 0, s.Settings.SchoolName is not null, address.IsGiven, mail.Value.IsConfigured || s.Settings.WorksWithoutMail, s.HasDepartments, s.HasTerm, s.HasMembers, s.HasPlaces, s.HasPackages, s.HasSponsors);
    }
}
