using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Invitations;

/// <summary>Where an invitation stands.</summary>
public enum InvitationState
{
    /// <summary>The link works.</summary>
    [Display(Name = "Invitation open")] Waiting,

    /// <summary>It made an account.</summary>
    [Display(Name = "Invitation accepted")] Done,

    /// <summary>Older than 7 days.</summary>
    [Display(Name = "Invitation expired")] Overdue,

    /// <summary>Taken back.</summary>
    [Display(Name = "Invitation withdrawn")] Withdrawn,
}

/// <summary>Whom to invite, and as what.</summary>
public sealed class InvitationInput
{
    /// <summary>Address.</summary>
    [Required, MailAddressOnly, StringLength(254), DataType(DataType.EmailAddress), Display(Name = "E-mail")]
    public string? Email { get; set; }

    /// <summary>Name.</summary>
    [Required, StringLength(60), PersonName, Display(Name = "Full name")]
    public string? DisplayName { get; set; }

    /// <summary>Role.</summary>
    [Required, Display(Name = "Role")]
    public Role? Role { get; set; }

    /// <summary>Term of the position.</summary>
    [Display(Name = "Term")]
    public int? TermId { get; set; }

    /// <summary>Group, department or school.</summary>
    [StringLength(60), Display(Name = "Group, department or school")]
    public string? Group { get; set; }
}

/// <summary>A row of the list.</summary>
public sealed record InvitationRow(int Id, string Email, string DisplayName, Role Role, string? Term, string? Group, InvitationState State, DateTimeOffset ExpiresAt, int? UsedById);

/// <summary>What the invitation pages read.</summary>
public sealed class InvitationQueries(OutreachDbContext db, DepartmentTime time)
{
    /// <summary>One page, newest first. Two commands.</summary>
    public Task<Paged<InvitationRow>> ListAsync(int page, CancellationToken stop)
    {
        var now = time.Now;
        var all = db.Invitations.AsNoTracking();
        return all.OrderByDescending(i => i.Id)
            .Select(i => new InvitationRow(
                i.Id, i.Email, i.DisplayName, i.Role, db.Terms.Where(t => t.Id == i.TermId).Select(t => t.Name).FirstOrDefault(), i.Group,
                i.UsedAt != null ? InvitationState.Done : i.RevokedAt != null ? InvitationState.Withdrawn : i.ExpiresAt <= now ? InvitationState.Overdue : InvitationState.Waiting,
                i.ExpiresAt, i.UsedById))
            .ToPageAsync(all, page, stop);
    }

    /// <summary>Terms that are not over, as options. One command.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> TermOptionsAsync(OutreachDbContext db, DateOnly today, CancellationToken stop)
    {
        var terms = await db.Terms.AsNoTracking().Where(t => t.EndsOn >= today).OrderBy(t => t.StartsOn).Select(t => new { t.Id, t.Name }).ToListAsync(stop);
        return [.. terms.Select(t => new SelectListItem(t.Name, t.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }

    /// <summary>Roles of staff, as options.</summary>
    public static readonly IReadOnlyList<Role> StaffRoles =
        [Role.Officer, Role.ViceMinister, Role.Minister, Role.Advisor, Role.DepartmentLiaison, Role.SchoolPartner, Role.Administrator];
}
