namespace Outreach.Domain.Sponsors;

public static class SponsorErrors
{
    /// <summary>Not 18 characters of the alphabet.</summary>
    public static readonly DomainError CodeMalformed = new("sponsor.code-malformed", "A credit code has 18 digits and capital letters, without I, O, S, V and Z.", "CreditCode");

    /// <summary>Check character does not fit and there is no reason or photo.</summary>
    public static readonly DomainError CodeCheckFails = new("sponsor.code-check", "The last character of this code does not fit the others. Correct it, or give a reason and a photo of the licence.", "CreditCode");

    public static readonly DomainError CodeBeginning = new(
        "sponsor.code-beginning", "A credit code begins with who registers and what (91 for a company, 92 for a small shop); this one with neither. Correct it, or give a reason and a photo of the licence.", "CreditCode");

    public static readonly DomainError CodeIsIdentityCard = new("sponsor.code-identity", "This is the number of an identity card, not a credit code. It is not kept here.", "CreditCode");

    /// <summary>Why a code is refused that comes without a reason and a photo.</summary>
    public static DomainError Of(CreditCodeFault fault) => fault switch
    {
        CreditCodeFault.Malformed => CodeMalformed,
        CreditCodeFault.IdentityCard => CodeIsIdentityCard,
        CreditCodeFault.Beginning => CodeBeginning,
        _ => CodeCheckFails,
    };

    public static readonly DomainError StandingReasonMissing = new("sponsor.standing-reason", "The standing follows from the contracts. Say why you set another one.", "StandingReason");

    public static readonly DomainError StandingByLeaders = new("sponsor.standing-leaders", "The standing follows from the contracts. A leader may set another one, with the reason.", "Standing");

    public static readonly DomainError BlacklistByVerb = new("sponsor.blacklist-verb", "Only a leader puts a merchant on the blacklist or takes it off.", "Standing");

    public static readonly DomainError ReasonMissing = new("sponsor.reason", "Say why the merchant is blacklisted.", "Reason");

    /// <summary>Passed without a photo or a word.</summary>
    public static readonly DomainError PassedOnNothing = new("sponsor.passed-on-nothing", "Add a photo of the licence, or note what you saw instead.", "Photo");

    /// <summary>Rejected without a word.</summary>
    public static readonly DomainError RejectedWithoutNotes = new("sponsor.rejected-without-notes", "Say what was wrong, so that nobody has to ask again.", "Notes");

    public static readonly DomainError OwnerNotMember = new("sponsor.owner", "Choose a member of the department.", "OwnerId");

    public static readonly DomainError AlreadyBlacklisted = new("sponsor.already-blacklisted", "This merchant is on the blacklist already.");

    /// <summary>Not on the list.</summary>
    public static readonly DomainError NotBlacklisted = new("sponsor.not-blacklisted", "This merchant is not on the blacklist.");

    public static readonly DomainError Blacklisted = new("sponsor.blacklisted", "This merchant is on the blacklist: no new deals with it.");

    /// <summary>The merchant's contracts and postings go no further.</summary>
    public static readonly DomainError Stopped = new(
        "sponsor.stopped", "This merchant is on the blacklist: nothing of it goes on. The minister can make an exception for this alone, with a reason.");

    /// <summary>Whoever works on it, or has an interest in the merchant.</summary>
    public static readonly DomainError OwnException = new("sponsor.own-exception", "This is your own, or you have an interest in the merchant: somebody else has to decide on an exception.");

    public static readonly DomainError MinisterFirst = new("sponsor.minister-first", "The minister decides on this exception; the advisor does when it is the minister’s own.");

    public static readonly DomainError ExceptionReason = new("sponsor.exception-reason", "Say why it may go on all the same.", "Reason");

    public static readonly DomainError OwnLift = new("sponsor.own-lift", "You look after this merchant, work on something with it or have an interest in it: another leader takes it off the blacklist.");

    public static readonly DomainError LiftReason = new("sponsor.lift-reason", "Say why it is off the blacklist.", "Reason");

    public static readonly DomainError ExceptionReasonLong = new("sponsor.exception-long", "Use at most 500 characters.", "Reason");

    public static readonly DomainError ExceptionThere = new("sponsor.exception-there", "There is an exception for this already.");

    /// <summary>Something is open for which nothing was chosen, since it was shown.</summary>
    public static readonly DomainError OpenMeanwhile = new("sponsor.open-meanwhile", "Say of everything that is open what becomes of it. Something has come in meanwhile, or nothing was chosen.");

    public static readonly DomainError OwnVetting = new("sponsor.own-vetting", "You look after this merchant, or have an interest in it: somebody else has to vet it.");

    public static readonly DomainError VettingNeeded = new("sponsor.vetting-needed", "You asked for this vetting, or have a job of this merchant in hand that needs it: somebody else has to vet it.");

    public static readonly DomainError LeadersVet = new("sponsor.leaders-vet", "A leader vets this merchant; the advisor does when it is every leader’s own.");

    /// <summary>Asked twice.</summary>
    public static readonly DomainError VettingAskedAlready = new("sponsor.vetting-asked", "The leaders have been asked to vet this merchant already.");

    /// <summary>Neither a photo nor a word.</summary>
    public static readonly DomainError VettingAskedOnNothing = new("sponsor.vetting-on-nothing", "Add a photo of the licence, or say why there is none.", "Photo");

    public static readonly DomainError NotAnOffice = new("sponsor.not-office", "This is a merchant: it is vetted, not confirmed as a school office.");

    public static readonly DomainError OfficeNotVetted = new("sponsor.office-not-vetted", "This is a school office: a leader confirms it, without a licence.");

    public static readonly DomainError OfficeConfirmedAlready = new("sponsor.office-confirmed", "This school office has been confirmed already.");

    public static readonly DomainError MergeOffice = new("sponsor.merge-office", "One of the two is a school office, the other a merchant: they are not merged.");

    public static readonly DomainError OwnAlready = new("sponsor.own-already", "You look after this merchant already.");

    /// <summary>Somebody was faster.</summary>
    public static readonly DomainError OwnedAlready = new("sponsor.owned-already", "Somebody else looks after this merchant by now.");

    public static readonly DomainError CannotMerge = new("sponsor.cannot-merge", "These two records cannot be merged: one of them has been merged already, or both are the same.");

    public static readonly DomainError ChangedMeanwhile = new("sponsor.changed-meanwhile", "Somebody changed this merchant meanwhile. Look at it again, then repeat what you did.");

    public static readonly DomainError MayBeDuplicate = new(
        "sponsor.duplicate", "This merchant may be in the list already. Compare, and if it is a different one, say so.", "DifferentMerchant");

    public static readonly DomainError LikeBlacklisted = new(
        "sponsor.like-blacklisted", "A merchant of this name, phone or code is on the blacklist. If it really is another one, a leader takes it in.", "Name");

    /// <summary>Both have an open deal for the same event.</summary>
    public static readonly DomainError MergeDealsCollide = new("sponsor.merge-deals", "Both records have an open deal for the same event. Close one of the two deals first.");

    public static readonly DomainError MergeCodesDiffer = new(
        "sponsor.merge-codes", "Both records have a valid credit code of their own: these are two merchants. If one of the codes is wrong, correct it first.");

    public static readonly DomainError NotesFull = new("sponsor.notes-full", "The notes of this merchant are full. Shorten them first.");
}
