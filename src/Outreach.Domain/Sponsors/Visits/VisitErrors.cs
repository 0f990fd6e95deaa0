using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Sponsors.Visits;

public static class VisitErrors
{
    /// <summary>A visit that has not been.</summary>
    public static readonly DomainError InFuture = new("visit.future", "A visit cannot lie in the future. Plan it as a next step instead.", "On");

    public static readonly DomainError NobodyWent = new("visit.nobody", "Say who went.", "ParticipantIds");

    /// <summary>A next step that would be late at once.</summary>
    public static readonly DomainError StepInPast = new("visit.step-past", "This day has passed already. Choose a day for the next step that is yet to come.", "NextStepOn");

    public static readonly DomainError NotFromSheet = new("visit.not-from-sheet", "Say how you met.", "Channel");

    public static readonly DomainError SheetIsNobodys = new("visit.sheet-nobodys", "A visit from the old sheet counts for nobody. Say how they met, or leave out who went.", "Channel");

    /// <summary>Somebody who does not work in the department.</summary>
    public static readonly DomainError NotMembers = new("visit.not-members", "Only members of the department can have gone.", "ParticipantIds");

    public static readonly DomainError Again = new("visit.again", "Somebody else saved something about this merchant at this very moment. Press save once more.");

    /// <summary>The deal is somebody else's.</summary>
    public static readonly DomainError OthersDeal = new("visit.others-deal", "Only the person who negotiates this deal, or a leader, logs visits for it.", "DealId");

    public static readonly DomainError NoDay = new("visit.no-day", "No step with a day is planned here.");

    /// <summary>A day without a step.</summary>
    public static readonly DomainError StepMissing = new("visit.step", "Say what is to be done by that day.", "NextStep");

    public static readonly DomainError OtherSponsorsDeal = new("visit.deal", "This deal is with another merchant.", "DealId");

    /// <summary>Logged already by somebody at some time: asked, not refused.</summary>
    public static readonly DomainError SameVisit = new("visit.same", "{0} has logged this visit already, on {1}. Is this another one?", "IsAnother");

    public static readonly DomainError WithdrawnAlready = new("visit.withdrawn", "This visit has been withdrawn already.");

    /// <summary>Not its author, or the day is over.</summary>
    public static readonly DomainError LeadersWithdraw = new("visit.leaders-withdraw", "Whoever logged a visit can withdraw it for a day; after that a leader does. Ask one.");

    public static readonly DomainError WithdrawalReason = new("visit.withdrawal-reason", "Say why it is withdrawn.", "WithdrawnReason");

    public static readonly DomainError WithdrawalReasonLong = new("visit.withdrawal-long", "Use at most 500 characters.", "WithdrawnReason");
}
