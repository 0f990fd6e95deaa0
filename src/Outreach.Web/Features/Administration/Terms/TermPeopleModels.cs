using Outreach.Domain.Accounts;

namespace Outreach.Web.Features.Administration.Terms;

/// <summary>Who goes on from one term into the next.</summary>
/// <param name="From">The term before; null when there is none.</param>
/// <param name="FirstDay">Of those who go on; the others end on the day before.</param>
public sealed record TermPeopleModel(int TermId, string Name, string? From, DateOnly FirstDay, IReadOnlyList<TermPersonRow> People, IReadOnlyList<string> Groups);

/// <param name="IsIn">Whether the person has a position in the new term already.</param>
public sealed record TermPersonRow(int PositionId, int UserId, string Name, Role Role, string? Group, bool IsIn)
{
    /// <summary>Roles between which somebody of our own department moves.</summary>
    public static readonly IReadOnlyList<Role> OfMembers = [Role.Officer, Role.ViceMinister, Role.Minister];

    public bool IsMember => OfMembers.Contains(Role);
}

public sealed class TermPeopleInput
{
    public List<TermPersonInput> People { get; set; } = [];
}

public sealed class TermPersonInput
{
    public int PositionId { get; set; }

    public bool GoesOn { get; set; }

    public Role? Role { get; set; }

    [System.ComponentModel.DataAnnotations.StringLength(60)]
    public string? Group { get; set; }
}
