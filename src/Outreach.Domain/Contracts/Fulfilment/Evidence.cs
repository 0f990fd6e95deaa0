using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Outreach.Domain.Contracts.Fulfilment;

/// <summary>Proof that a promise was kept: a photo, where and when, how many were counted.</summary>
public sealed class Evidence : Entity
{
    private Evidence()
    {
    }

    internal Evidence(EvidenceDetails details, int byId) =>
        (FileId, Place, Counted, On, Note, Link, EarlyReason, AgainReason, ById) =
            (details.FileId, details.Place, details.Counted, details.On, details.Note, details.Link, details.EarlyReason, details.AgainReason, byId);

    public int DeliverableId { get; private set; }

    public int FileId { get; private set; }

    public string? Place { get; private set; }

    public int Counted { get; private set; }

    public DateOnly On { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Address of a WeChat post; null of anything else.</summary>
    public string? Link { get; private set; }

    /// <summary>Why it was there before the day from which it was promised; null when it was not.</summary>
    public string? EarlyReason { get; private set; }

    /// <summary>Why a photo that proves another promise proves this one too; null when it does not.</summary>
    public string? AgainReason { get; private set; }

    public int ById { get; private set; }
}
