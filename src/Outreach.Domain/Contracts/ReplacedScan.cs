namespace Outreach.Domain.Contracts;

/// <summary>A scan of the signed paper that another one took the place of. It stays to be looked at.</summary>
public sealed class ReplacedScan : Entity
{
    public const int ReasonLimit = 500;

    private ReplacedScan()
    {
    }

    internal ReplacedScan(int fileId, string reason, int byId, DateTimeOffset at) => (FileId, Reason, ById, At) = (fileId, reason, byId, at);

    public int ContractId { get; private set; }

    /// <summary>The former scan.</summary>
    public int FileId { get; private set; }

    /// <summary>Why another one took its place.</summary>
    public string Reason { get; private set; } = "";

    public int ById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
