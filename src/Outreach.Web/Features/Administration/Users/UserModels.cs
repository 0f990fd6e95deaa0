using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Accounts;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Administration.Users;

public sealed class UserFilter
{
    [StringLength(100), Display(Name = "Search")]
    public string? Q { get; set; }

    [Display(Name = "Role")]
    public Role? Role { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;
}

public sealed record UserRow(int Id, string DisplayName, string Email, string? StudentNumber, IReadOnlyList<Role> Roles, bool Closed, bool Confirmed);

public sealed record UserListModel(UserFilter Filter, Paged<UserRow> List);

public sealed record PositionRow(int Id, Role Role, string? Term, string? Group, DateOnly StartsOn, DateOnly? EndsOn);

public sealed record UserDetailModel(
    int Id, string DisplayName, string Email, bool Confirmed, string? StudentNumber, string? Phone, DateTimeOffset CreatedAt, DateTimeOffset? ClosedAt,
    DateTimeOffset? LockedUntil, bool TwoFactor, DateTimeOffset? LastSeenAt, IReadOnlyList<PositionRow> Positions, IReadOnlyList<TimelineItem> Trail);

public sealed class PositionInput
{
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

    /// <summary>First day.</summary>
    [Required, Display(Name = "From")]
    public DateOnly? StartsOn { get; set; }

    /// <summary>Last day; that of the term when left empty.</summary>
    [Display(Name = "Last day")]
    public DateOnly? EndsOn { get; set; }
}
