using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts.Reviews;

public sealed class Acknowledgement
{
    private Acknowledgement()
    {
    }

    internal Acknowledgement(string fingerprint, string reason, int byId, DateTimeOffset at) =>
        (Fingerprint, Reason, ById, At) = (fingerprint, reason, byId, at);

    public int ContractId { get; private set; }

    /// <summary>Which finding: rule, clause and words.</summary>
    public string Fingerprint { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public int ById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
