using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Contracts;
using Outreach.Web.Infrastructure.Documents;

namespace Outreach.Web.Features.Contracts.Moves;

public sealed class MoveInput
{
    /// <summary>Names the day and venue that the person saw.</summary>
    [Required]
    public string? Seen { get; set; }

    [Display(Name = "Send it as a mail as well")]
    public bool ByMail { get; set; }
}

/// <summary>Whom to reach at the sponsor.</summary>
public sealed record MoveContact(string Name, string? Phone, string? WeChat, string? Email);

/// <summary>A move that the sponsor was told of.</summary>
public sealed record ToldRow(string Name, DateOnly? FromDay, DateOnly? ToDay, string? Venue, bool ByMail, string By, DateTimeOffset At)
{
    public OccasionWords Words => new(Name, FromDay, ToDay, Venue);
}

/// <summary>What a contract says of its event, what the event says, and what the sponsor was told.</summary>
/// <param name="Said">The signed words.</param>
/// <param name="Now">The event as it stands.</param>
/// <param name="Told">Newest first.</param>
/// <param name="Contact">Null when the sponsor has none.</param>
/// <param name="AmendmentId">The amendment that is on its way; null when none is.</param>
/// <param name="NoticeDays">Days until the event; null when it has no day.</param>
public sealed record MoveModel(
    int Id, string Number, string Sponsor, ContractState State, OccasionWords Said, OccasionWords Now, IReadOnlyList<ToldRow> Told, MoveContact? Contact, int? AmendmentId,
    int? NoticeDays, MoveMessage Message)
{
    /// <summary>Days' notice that the contract promises.</summary>
    public const int Promised = 3;

    /// <summary>Whether the sponsor knows another day or venue.</summary>
    public bool IsToTell => Now.IsMovedFrom(Told.Count > 0 ? Told[0].Words : Said);

    /// <summary>Whether the contract says another day or venue.</summary>
    public bool IsMoved => Now.IsMovedFrom(Said);
}
