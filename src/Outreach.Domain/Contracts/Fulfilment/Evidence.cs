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
        (FileId, Place, Counted, On, Note, ById) = (details.FileId, details.Place, details.Counted, details.On, details.Note, byId);

    public int DeliverableId { get; private set; }

    public int FileId { get; private set; }

    public string? Place { get; private set; }

    public int Counted { get; private set; }

    public DateOnly On { get; private set; }

    public string? Note { get; private set; }

    public int ById { get; private set; }
}
