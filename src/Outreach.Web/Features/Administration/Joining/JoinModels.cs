using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Accounts.Joining;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Administration.Joining;

public sealed record JoinLinkRow(int Id, string Code, string? Term, string? Group, DateTimeOffset ExpiresAt, int Asked);

public sealed record JoinRequestRow(int Id, string Name, string Email, string? Note, string? Group, JoinRequestState State, DateTimeOffset At);

/// <param name="Links">Those that are open.</param>
/// <param name="Waiting">Those to be decided on, the oldest first.</param>
/// <param name="Decided">The latest that were.</param>
public sealed record JoiningModel(
    IReadOnlyList<JoinLinkRow> Links, IReadOnlyList<JoinRequestRow> Waiting, IReadOnlyList<JoinRequestRow> Decided, IReadOnlyList<SelectListItem> Terms, IReadOnlyList<string> Groups)
{
    public const string Key = "Joining";
}

public sealed class JoinLinkInput
{
    [Display(Name = "Term")]
    public int? TermId { get; set; }

    [StringLength(60), Display(Name = "Their group")]
    public string? Group { get; set; }

    /// <summary>How long it works.</summary>
    [Required, Range(1, JoinLink.LongestDays), Display(Name = "Days that it works")]
    public int? Days { get; set; }
}

/// <summary>What somebody types who asks to join.</summary>
public sealed class JoinInput
{
    [Required, StringLength(60), PersonName, Display(Name = "Full name")]
    public string? Name { get; set; }

    [Required, MailAddressOnly, StringLength(254), DataType(DataType.EmailAddress), Display(Name = "E-mail")]
    public string? Email { get; set; }

    [StringLength(300), DataType(DataType.MultilineText), Display(Name = "Who are you?")]
    public string? Note { get; set; }
}

/// <param name="Department">Whose link it is.</param>
public sealed record JoinPage(string Department, string? Group)
{
    public const string Key = "JoinPage";
}
