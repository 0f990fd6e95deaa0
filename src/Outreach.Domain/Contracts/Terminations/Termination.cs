using System.Linq.Expressions;
using Outreach.Domain.Contracts.Amendments;
using Outreach.Domain.Data;

namespace Outreach.Domain.Contracts.Terminations;

/// <summary>
/// The end of a contract before its time (终止), with its amendments: on what day, on whose wish and why, and how it was
/// settled. What was performed stays valid and what came in stays received; what is outstanding is written off, and promises
/// that were open are void.
/// </summary>
public sealed class Termination : Entity
{
    private static readonly Func<Termination, decimal> OwedNow;

    static Termination() => OwedNow = OwedOf.Compile();

    private Termination()
    {
    }

    internal Termination(TerminationTerms terms, ContractStanding standing, int byId) =>
        (EndedOn, By, PayBack, PaidBackOn, Received, WrittenOff, StandingJson, DecidedById) =
            (terms.EndedOn!.Value, terms.By, terms.PayBack ?? 0, terms.PayBack > 0 ? terms.PaidBackOn : null, standing.Received, standing.Outstanding, standing.ToJson(), byId);

    public int ContractId { get; private set; }

    public DateOnly EndedOn { get; private set; }

    public TerminatedBy By { get; private set; }

    /// <summary>CNY received by then, in all.</summary>
    public decimal Received { get; private set; }

    /// <summary>CNY that were outstanding and are not owed any more.</summary>
    public decimal WrittenOff { get; private set; }

    /// <summary>CNY that the department pays back.</summary>
    public decimal PayBack { get; private set; }

    /// <summary>When it did; null while it is owed.</summary>
    public DateOnly? PaidBackOn { get; private set; }

    public int DecidedById { get; private set; }

    /// <summary>As JSON: where the contract stood, for the agreement to say what was performed and what is void.</summary>
    public string StandingJson { get; private set; } = "";

    public ContractStanding Standing => ContractStanding.FromJson(StandingJson);

    private static Expression<Func<Termination, decimal>> OwedOf => t => t.PaidBackOn == null ? t.PayBack : 0;

    /// <summary>CNY that the department still owes. Also in queries.</summary>
    [QueryExpression(nameof(OwedOf))]
    public decimal Owed() => OwedNow(this);

    internal void MarkPaidBack(DateOnly on) => PaidBackOn = on;
}
