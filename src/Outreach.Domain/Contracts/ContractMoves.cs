namespace Outreach.Domain.Contracts;

public sealed partial class Contract
{
    /// <summary>What the text that it stands on says in words of other records; null before it is submitted. Revisions must have been loaded.</summary>
    public ContractWords? Words => ContractWords.FromJsonOrNull(revisions.SingleOrDefault(r => r.Revision == Revision)?.Words);

    /// <summary>
    /// Tells the sponsor that the event is on another day or elsewhere than the contract says. Refused when that is what the
    /// sponsor knows already, so that a second press tells nobody twice.
    /// </summary>
    /// <param name="now">The event as it stands.</param>
    /// <param name="seen">The stamp of what the person saw; another one is refused.</param>
    /// <param name="byMail">Whether the caller sends a mail to the contact as well.</param>
    public Result TellOfMove(OccasionWords now, string? seen, bool byMail, int byId, DateTimeOffset at)
    {
        if (!IsInForce)
            return ContractErrors.NotInForce;
        if (seen != now.Stamp())
            return ContractErrors.MovedAgain;
        var last = moves.OrderBy(m => m.At).ThenBy(m => m.Id).LastOrDefault();
        var known = last is null ? Words?.Occasion : new OccasionWords(now.Name, last.FromDay, last.ToDay, last.Venue);
        if (known is null || !now.IsMovedFrom(known))
            return ContractErrors.MoveKnown;
        moves.Add(new MoveNotice(now, byMail, byId, at));
        TouchCount++;
        return Result.Success;
    }
}
