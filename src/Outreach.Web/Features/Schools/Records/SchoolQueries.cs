using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Schools.Contacts;
using Outreach.Web.Features.Schools.Exchanges;
using Outreach.Web.Features.Schools.Promises;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Records;

public sealed class SchoolQueries(
    OutreachDbContext db, ExchangeQueries exchanges, PromiseQueries promises, SchoolSettingsReader settings, AuditTrail trail, CurrentUserAccessor current, DepartmentTime time, IStringLocalizer texts)
{
    private const int MostOfOne = 100;
    private const int MostExported = 5000;
    private const int MostDuplicates = 5;

    /// <summary>One page of the list. Five commands, and the settings.</summary>
    public async Task<SchoolListModel> ListAsync(SchoolFilter filter, CancellationToken cancellationToken)
    {
        var (today, usual) = (time.Today, (await settings.GetAsync(cancellationToken)).CadenceDays);
        var filtered = filter.Apply(db.Schools.AsNoTracking(), db, current.Required.Id, usual, today);
        var list = await Rows(Ordered(filtered, filter.Sort), usual).ToPageAsync(filtered, filter.Page, cancellationToken);
        return new SchoolListModel(
            filter, list, await db.DepartmentOptionsAsync(today, texts, [DepartmentMembers.IdOf(filter.Owner)], cancellationToken),
            await db.Schools.CountAsync(s => s.IsOverdue(usual, today), cancellationToken),
            await SchoolFilter.WithoutContact(db.Schools, today).CountAsync(cancellationToken), today);
    }

    /// <summary>Exactly what is filtered, for a sheet.</summary>
    public async Task<IReadOnlyList<SchoolSheetRow>> SheetAsync(SchoolFilter filter, CancellationToken cancellationToken)
    {
        var (today, usual) = (time.Today, (await settings.GetAsync(cancellationToken)).CadenceDays);
        var filtered = filter.Apply(db.Schools.AsNoTracking(), db, current.Required.Id, usual, today);
        return await Ordered(filtered, filter.Sort).Take(MostExported).Select(s => new SchoolSheetRow(
            s.Name, s.ShortName, s.Kind, s.City, s.DistanceKilometres, s.StudentCount, s.Standing, db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
            s.Strengths, s.Wants, s.LastContactOn, s.Notes,
            s.Contacts.Where(c => c.TermEndsOn >= today).OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Id).Select(c => new SchoolSheetContact(c.Name, c.Position, c.Phone, c.WeChat)).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The page of a school, or null. At most ten commands and the trail's.</summary>
    public async Task<SchoolDetailModel?> DetailAsync(int id, CancellationToken cancellationToken)
    {
        var (today, usual) = (time.Today, (await settings.GetAsync(cancellationToken)).CadenceDays);
        var facts = await db.Schools.AsNoTracking().Where(s => s.Id == id).Select(s => new SchoolFacts(
            s.Id, s.Version, s.Name, s.ShortName, s.OtherNames, s.Kind, s.City, s.DistanceKilometres, s.StudentCount, s.Strengths, s.Wants,
            db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).FirstOrDefault(), s.OwnerId, s.CadenceDays, s.Standing, s.Notes, s.LastContactOn, s.IsRetired,
            s.IsOverdue(usual, today))).SingleOrDefaultAsync(cancellationToken);
        if (facts is null)
            return null;
        var contacts = await db.SchoolContacts.AsNoTracking().Where(c => c.SchoolId == id).OrderByDescending(c => c.TermEndsOn >= today).ThenByDescending(c => c.IsPrimary).ThenByDescending(c => c.TermEndsOn).ThenBy(c => c.Id)
            .Take(MostOfOne).Select(c => new SchoolContactRow(c.Id, c.Name, c.Position, c.Phone, c.WeChat, c.Email, c.TermEndsOn, c.IsPrimary, c.IsAnonymized)).ToListAsync(cancellationToken);
        var events = await db.Events.AsNoTracking().Where(e => !e.IsPractice && (e.HostSchoolId == id || e.Schools.Any(x => x.SchoolId == id))).OrderByDescending(e => e.StartsAt).ThenByDescending(e => e.Id).Take(MostOfOne)
            .Select(e => new SchoolEventRow(e.Id, e.Title, e.StartsAt, e.State)).ToListAsync(cancellationToken);
        var partners = await PartnersOf(id).OrderBy(u => u.DisplayName).Select(u => u.DisplayName).Take(MostOfOne).ToListAsync(cancellationToken);
        var changes = await trail.OfAsync(cancellationToken, new AuditSubject(nameof(School), id));
        return new SchoolDetailModel(
            facts, contacts, await exchanges.OfSchoolAsync(id, cancellationToken), await promises.OfSchoolAsync(id, cancellationToken), events, partners, changes, usual, today);
    }

    /// <summary>The accounts that speak for a school today.</summary>
    public IQueryable<User> PartnersOf(int schoolId)
    {
        var today = time.Today;
        return db.Users.AsNoTracking().Where(u => u.ClosedAt == null && u.Positions.Any(p => p.Role == Role.SchoolPartner && p.SchoolId == schoolId && p.IsHeldOn(today)));
    }

    /// <summary>The record that took a merged one over, or null.</summary>
    public async Task<int?> SurvivorOfAsync(int id, CancellationToken cancellationToken) =>
        await db.Schools.IgnoreQueryFilters().Where(s => s.Id == id).Select(s => s.MergedIntoId).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Schools that may be the one typed: the same name otherwise written, the same short name, or somebody's phone. At most one command.</summary>
    public async Task<IReadOnlyList<SchoolChoice>> DuplicatesAsync(string? name, string? shortName, string? phone, int? except, CancellationToken cancellationToken)
    {
        var (comparable, dial) = (SponsorName.Comparable(name ?? ""), SponsorName.ComparablePhone(phone));
        if (comparable.Length == 0 && dial is null)
            return [];
        return await db.Schools.AsNoTracking()
            .Where(s => s.Id != except && (s.ComparableName == comparable || (shortName != null && s.ShortName == shortName) || s.ShortName == name || (dial != null && s.Contacts.Any(c => c.ComparablePhone == dial))))
            .OrderBy(s => s.Id).Take(MostDuplicates).Select(s => new SchoolChoice(s.Id, s.Name, s.City)).ToListAsync(cancellationToken);
    }

    /// <summary>Schools in use, to choose one; with the present one even when it is retired. One command.</summary>
    public async Task<IReadOnlyList<SelectListItem>> OptionsAsync(int? present, CancellationToken cancellationToken)
    {
        var schools = await db.Schools.AsNoTracking().Where(s => !s.IsRetired || s.Id == present).OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(cancellationToken);
        return [.. schools.Select(s => new SelectListItem(s.Name, s.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }

    private static IQueryable<School> Ordered(IQueryable<School> schools, string? sort) => sort switch
    {
        "-name" => schools.OrderBy(s => s.IsRetired).ThenByDescending(s => s.Name).ThenByDescending(s => s.Id),
        // The two databases disagree on where "never" sorts.
        "contact" => schools.OrderBy(s => s.LastContactOn != null).ThenBy(s => s.LastContactOn).ThenBy(s => s.Id),
        "-contact" => schools.OrderBy(s => s.LastContactOn == null).ThenByDescending(s => s.LastContactOn).ThenBy(s => s.Id),
        _ => schools.OrderBy(s => s.IsRetired).ThenBy(s => s.Name).ThenBy(s => s.Id),
    };

    private IQueryable<SchoolRow> Rows(IQueryable<School> ordered, int usualDays)
    {
        var today = time.Today;
        return ordered.Select(s => new SchoolRow(
            s.Id, s.Name, s.ShortName, s.Kind, s.City, s.Standing, s.LastContactOn, db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
            s.Contacts.Where(c => c.TermEndsOn >= today).OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Id).Select(c => c.Name).FirstOrDefault(),
            db.SchoolPromises.Count(p => p.SchoolId == s.Id && p.State == PromiseState.Open), s.IsOverdue(usualDays, today), s.IsRetired));
    }
}
