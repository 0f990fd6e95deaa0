using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Accounts;

namespace Outreach.Web.Features.Administration.Invitations;

public sealed class InvitationListInput
{
    [Required, StringLength(20_000), DataType(DataType.MultilineText), Display(Name = "People, one a line")]
    public string? People { get; set; }

    /// <summary>Of those whose line says nothing else.</summary>
    [Required, Display(Name = "Role")]
    public Role? Role { get; set; }

    [Display(Name = "Term")]
    public int? TermId { get; set; }
}

/// <summary>What became of a pasted list.</summary>
/// <param name="Sent">With the full address of each link; shown only now.</param>
/// <param name="Known">Those who have an account already.</param>
/// <param name="IsMailed">Whether the links are also on their way by mail.</param>
public sealed record InvitationListResult(IReadOnlyList<SentInvitation> Sent, IReadOnlyList<string> Known, bool IsMailed)
{
    public string Message => string.Join('\n', Sent.Select(s => $"{s.DisplayName} {s.Path}"));
}
