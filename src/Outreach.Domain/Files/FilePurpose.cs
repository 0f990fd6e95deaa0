using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Files;

public enum FilePurpose
{
    Licence,

    VisitPhoto,

    /// <summary>A sheet that is being imported; seen only by who uploaded it.</summary>
    ImportSheet,

    ContractScan,

    EvidencePhoto,

    /// <summary>An attachment of an event's plan.</summary>
    EventFile,

    EventPoster,

    /// <summary>Part of a task's result; seen by whoever reads tasks.</summary>
    TaskResult,

    /// <summary>A photo of a team building; seen by people of the department.</summary>
    MeetingPhoto,

    /// <summary>What a promise shows; seen by whoever sees the promise.</summary>
    DeliverableMaterial,

    /// <summary>What belongs to a deal, such as a price list; seen by whoever reads deals.</summary>
    DealFile,

    /// <summary>A letter or picture of a breach; seen by whoever reads contracts.</summary>
    BreachFile,

    /// <summary>A photo that proves a receipt; seen by whoever reads contracts.</summary>
    ReceiptPhoto,
}
