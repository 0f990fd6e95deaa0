using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts;

/// <summary>What a contract said when it was submitted, whole; never changed.</summary>
public sealed class ContractRevision
{
    private ContractRevision()
    {
    }

    internal ContractRevision(int revision, string content, string? words, int byId, DateTimeOffset at) =>
        (Revision, Content, Words, ById, At) = (revision, content, words, byId, at);

    public int ContractId { get; private set; }

    /// <summary>Number of the text, from 1.</summary>
    public int Revision { get; private set; }

    public string Content { get; private set; } = "";

    /// <summary>Its <see cref="ContractWords"/>; null only of texts that were submitted before these were kept: their papers say what is current.</summary>
    public string? Words { get; private set; }

    public int ById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
