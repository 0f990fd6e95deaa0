using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Members;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Users;

/// <summary>The filters of the list.</summary>
public sealed class UserFilter
{
    /// <summary>Part of name, address or student number.</summary>
    [StringLength(100), Display(Name = "Search")]
    public string? Q { get; set; }

    /// <summary>Who holds this role today.</summary>
    [Display(Name = "Role")]
    public Role? Role { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;
}

/// <summary>A row of the list.</summary>
public sealed record UserRow(int Id, string DisplayName, string Email, string? StudentNumber, IReadOnlyList<Role> Roles, bool Closed, bool Confirmed);

/// <summary>The list.</summary>
public sealed record UserListModel(UserFilter Filter, Paged<UserRow> List);

/// <summary>A position of somebody.</summary>
public sealed record PositionRow(int Id, Role Role, string? Term, string? Group, DateOnly StartsOn, DateOnly? EndsOn);

/// <summary>The detail page.</summary>
public sealed record UserDetailModel(
    int Id, string DisplayName, string Email, bool Confirmed, string? StudentNumber, string? Phone, DateTimeOffset CreatedAt, DateTimeOffset? ClosedAt,
    DateTimeOffset? LockedUntil, bool TwoFactor, DateTimeOffset? LastSeenAt, IReadOnlyList<PositionRow> Positions, IReadOnlyList<TimelineItem> Trail);

/// <summary>A position to add.</summary>
public sealed class PositionInput
{
    /// <summary>Role.</summary>
    [Required, Display(Name = "Role")]
    public Role? Role { get; set; }

    /// <summary>Term.</summary>
    [Display(Name = "Term")]
    public int? TermId { get; set; }

    /// <summary>Group, department or school.</summary>
    [StringLength(60), Display(Name = "Group, department or school")]
    public string? Group { get; set; }

    /// <summary>First day.</summary>
    [Required, Display(Name = "From")]
    public DateOnly? StartsOn { get; set; }

    /// <summary>Last day; that of the term when left empty.</summary>
    [Display(Name = "Last day")]
    public DateOnly? EndsOn { get; set; }
}
