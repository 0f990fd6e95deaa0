using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Invitations;

public sealed class InvitationInput
{
    [Required, MailAddressOnly, StringLength(254), DataType(DataType.EmailAddress), Display(Name = "E-mail")]
    public string? Email { get; set; }

    [Required, StringLength(60), PersonName, Display(Name = "Full name")]
    public string? DisplayName { get; set; }

    [Required, Display(Name = "Role")]
    public Role? Role { get; set; }

    [Display(Name = "Term")]
    public int? TermId { get; set; }

    [StringLength(60), Display(Name = "Group")]
    public string? Group { get; set; }

    /// <summary>The department that a liaison speaks for.</summary>
    [Display(Name = "Department")]
    public int? DepartmentId { get; set; }

    /// <summary>The school that a school partner speaks for.</summary>
    [Display(Name = "School")]
    public int? SchoolId { get; set; }
}

public sealed record InvitationRow(int Id, string Email, string DisplayName, Role Role, string? Term, string? Group, InvitationState State, DateTimeOffset ExpiresAt, int? UsedById);

public sealed class InvitationQueries(OutreachDbContext db, DepartmentTime time)
{
    private const int MostExported = 20_000;

    /// <summary>One page, newest first. Two commands.</summary>
    public Task<Paged<InvitationRow>> ListAsync(int page, CancellationToken cancellationToken) => Rows().ToPageAsync(db.Invitations, page, cancellationToken);

    /// <summary>All of them, for the export. One command.</summary>
    public async Task<IReadOnlyList<InvitationRow>> ExportAsync(CancellationToken cancellationToken) => await Rows().Take(MostExported).ToListAsync(cancellationToken);

    private IQueryable<InvitationRow> Rows()
    {
        var now = time.Now;
        return db.Invitations.AsNoTracking().OrderByDescending(i => i.Id)
            .Select(i => new InvitationRow(
                i.Id, i.Email, i.DisplayName, i.Role, db.Terms.Where(t => t.Id == i.TermId).Select(t => t.Name).FirstOrDefault(), i.Group ?? db.Departments.Where(d => d.Id == i.DepartmentId).Select(d => d.Name).FirstOrDefault() ?? db.Schools.Where(s => s.Id == i.SchoolId).Select(s => s.Name).FirstOrDefault(),
                i.UsedAt != null ? InvitationState.Done : i.RevokedAt != null ? InvitationState.Withdrawn : i.ExpiresAt <= now ? InvitationState.Overdue : InvitationState.Waiting,
                i.ExpiresAt, i.UsedById));
    }

    /// <summary>Terms that are not over, as options. One command.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> TermOptionsAsync(OutreachDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var terms = await db.Terms.AsNoTracking().Where(t => t.EndsOn >= today).OrderBy(t => t.StartsOn).Select(t => new { t.Id, t.Name }).ToListAsync(cancellationToken);
        return [.. terms.Select(t => new SelectListItem(t.Name, t.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }

    public static readonly IReadOnlyList<Role> StaffRoles =
        [Role.Officer, Role.ViceMinister, Role.Minister, Role.Advisor, Role.DepartmentLiaison, Role.SchoolPartner, Role.Presidium, Role.Administrator];
}
