using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts;

/// <summary>What a contract said when it was submitted; never changed.</summary>
public sealed class ContractRevision
{
    private ContractRevision()
    {
    }

    internal ContractRevision(int revision, string content, int byId, DateTimeOffset at) =>
        (Revision, Content, ById, At) = (revision, content, byId, at);

    public int ContractId { get; private set; }

    /// <summary>Number of the text, from 1.</summary>
    public int Revision { get; private set; }

    public string Content { get; private set; } = "";

    public int ById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
