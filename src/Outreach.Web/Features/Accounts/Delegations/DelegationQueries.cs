using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Accounts.Delegations;

public sealed class DelegationQueries(OutreachDbContext db, IStringLocalizer texts, CurrentUserAccessor current, DepartmentTime time)
{
    private static readonly Role[] Takers = [Role.ViceMinister, Role.Officer];

    /// <summary>The page. Two commands.</summary>
    public async Task<DelegationsModel> PageAsync(DelegationInput input, CancellationToken cancellationToken)
    {
        var (me, today) = (current.Required, time.Today);
        var rows = await db.Delegations.AsNoTracking().OrderByDescending(d => d.EndsOn).ThenByDescending(d => d.Id).Take(50)
            .Select(d => new DelegationRow(
                d.Id, d.FromId, db.Users.Where(u => u.Id == d.FromId).Select(u => u.DisplayName).First(), db.Users.Where(u => u.Id == d.ToId).Select(u => u.DisplayName).First(),
                d.StartsOn, d.EndsOn, d.RevokedAt, d.Authorities.OrderBy(a => a.Kind).Select(a => a.Kind).ToList())).ToListAsync(cancellationToken);
        var kinds = Enum.GetValues<Authority>().Where(k => me.Roles.Any(new DelegatedAuthority(k).IsHeldBy)).ToList();
        var people = kinds.Count == 0 ? [] : await db.Users.AsNoTracking()
            .Where(u => u.ClosedAt == null && u.Id != me.Id && u.Positions.Any(p => Takers.Contains(p.Role) && p.IsHeldOn(today)))
            .OrderBy(u => u.Positions.Any(p => p.Role == Role.ViceMinister && p.IsHeldOn(today)) ? 0 : 1).ThenBy(u => u.DisplayName).ThenBy(u => u.Id)
            .Select(u => new { u.Id, u.DisplayName, Vice = u.Positions.Any(p => p.Role == Role.ViceMinister && p.IsHeldOn(today)) }).Take(200).ToListAsync(cancellationToken);
        return new DelegationsModel(
            rows,
            [.. people.Select(p => new SelectListItem(texts["{0} · {1}", p.DisplayName, texts.Text(p.Vice ? Role.ViceMinister : Role.Officer)], p.Id.ToString(CultureInfo.InvariantCulture)))],
            [.. kinds.Select(k => new SelectListItem(texts.Text(k), k.ToString(), input.Kinds.Contains(k)))], input, today, me.Id, me.Roles.Contains(Role.Minister));
    }
}
