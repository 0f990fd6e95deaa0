using Outreach.Domain.Contracts.Reviews;

namespace Outreach.Domain.Contracts;

public static class ContractErrors
{
    /// <summary>An offer of another event, or one that is not cleared.</summary>
    public static readonly DomainError OfferNotCleared = new("contract.offer-not-cleared", "Only an offer of this event that its departments have cleared can be taken into a contract.");

    /// <summary>A contract is drafted once the deal is agreed in principle.</summary>
    public static readonly DomainError DealNotAgreed = new("contract.deal-stage", "A contract is drafted once the deal is agreed in principle.");

    public static readonly DomainError AlreadyDrafted = new("contract.deal-has-one", "This deal has a contract already.");

    public static readonly DomainError AlreadyAmended = new("contract.amendment-open", "An amendment of this contract is on its way already.");

    /// <summary>Only a draft can be changed. Take the contract back first.</summary>
    public static readonly DomainError NotDraft = new("contract.not-draft", "Only a draft can be changed. Take the contract back first.");

    public static readonly DomainError Stale = new("contract.stale", "Somebody has changed this draft meanwhile. Look at the difference and save again.");

    public static readonly DomainError ReasonMissing = new("contract.reason", "Say why.", "Reason");

    /// <summary>Say what the sponsor gets: add at least one clause.</summary>
    public static readonly DomainError NothingPromised = new("contract.nothing", "Say what the sponsor gets: add at least one clause.");

    /// <summary>The clause check finds So many errors. Mend them first.</summary>
    public static readonly DomainError HasErrors = new("contract.errors", "The clause check finds {0} errors. Fix them first.");

    public static readonly DomainError HasWarnings = new("contract.warnings", "{0} warnings of the clause check wait for a reason.");

    public static readonly DomainError SignerMissing = new("contract.signer", "Choose who signs for the department.", "SignerId");

    /// <summary>This contract cannot be taken back in its state.</summary>
    public static readonly DomainError NotSubmitted = new("contract.not-submitted", "This contract cannot be taken back in its state.");

    public static readonly DomainError WithdrawnAlready = new("contract.withdrawn", "This contract is withdrawn already.");

    /// <summary>This contract is signed. It can only be terminated or amended.</summary>
    public static readonly DomainError SignedAlready = new("contract.signed", "This contract is signed. It can only be terminated or amended.");

    /// <summary>This contract is not in force.</summary>
    public static readonly DomainError NotInForce = new("contract.not-in-force", "This contract is not in force.");

    public static readonly DomainError Over = new("contract.over", "This contract is over.");

    /// <summary>Enter an amount in yuan of at least 0, with at most two decimals.</summary>
    public static readonly DomainError Amount = new("contract.amount", "Enter an amount in yuan of at least 0, with at most two decimals.", "Cash");

    /// <summary>A contract holds at most 60 clauses, 24 instalments and 40 further clauses.</summary>
    public static readonly DomainError TooManyRows = new("contract.rows", "A contract holds at most 60 clauses, 24 instalments and 40 further clauses.");

    /// <summary>How many are promised: none is no promise.</summary>
    public static readonly DomainError PromisedCount = new("contract.promised-count", "Enter a whole number from 1 to 100,000.", "Count");

    /// <summary>Enter a whole number of at most 100,000.</summary>
    public static readonly DomainError Count = new("contract.count", "Enter a whole number of at most 100,000.", "Count");

    public static readonly DomainError TakeDown = new("contract.take-down", "It comes down after it starts, at most {0} days later.", "TakeDownOn");

    /// <summary>The person saw another day than the one that is stored.</summary>
    public static readonly DomainError TakeDownChanged = new(
        "contract.take-down-changed", "Somebody has changed the take-down meanwhile. It is shown as it is now: change it once more if that is still right.", "TakeDownOn");

    /// <summary>The same photo in the proof of the same promise.</summary>
    public static readonly DomainError PhotoTwice = new("contract.photo-twice", "This photo is in the proof of this promise already. Choose another one.", "Photo");

    /// <summary>A photo that proves another promise: contract, kind.</summary>
    public static readonly DomainError PhotoUsed = new(
        "contract.photo-used", "This photo is proof already in contract {0}: {1}. If it shows both, choose it again and say so.", "AgainReason");

    /// <summary>Say why your department declines, so that the clause can be mended.</summary>
    public static readonly DomainError NoteMissing = new("contract.note", "Say why your department declines, so that the clause can be fixed.", "Note");

    /// <summary>Confirmed in a department's stead without a word of who agreed.</summary>
    public static readonly DomainError AgreedByMissing = new("contract.agreed-by", "Say who of the department agreed, so that it can be asked later.", "Note");

    public static readonly DomainError StandInNegotiates = new(
        "contract.stand-in", "You negotiate this contract or once did, so another leader has to answer in the department’s stead.");

    /// <summary>Use at most 500 characters.</summary>
    public static readonly DomainError NoteTooLong = new("contract.note-long", "Use at most 500 characters.", "Note");

    /// <summary>The clause was changed while you were reading it. Look at it again before you answer.</summary>
    public static readonly DomainError ClauseChanged = new("contract.clause-changed", "The clause was changed while you were reading it. Look at it again before you answer.");

    /// <summary>This contract is not being co-signed at the moment.</summary>
    public static readonly DomainError NotConfirming = new("contract.not-confirming", "This contract is not being co-signed at the moment.");

    public static readonly DomainError NoSuchClause = new("contract.no-clause", "The contract has no such clause any more.");

    /// <summary>This clause was not declined.</summary>
    public static readonly DomainError NobodyWaits = new("contract.nobody-waits", "Nobody’s answer is waited for at the moment.");

    public static readonly DomainError NudgesSelf = new("contract.nudges-self", "It waits for nobody but you.");

    public static readonly DomainError NudgedToday = new("contract.nudged", "They were reminded today already. Tomorrow you can do it again.");

    public static readonly DomainError NotDeclined = new("contract.not-declined", "This clause was not declined.");

    public static readonly DomainError AnsweredAlready = new("contract.answered", "Your department has answered this already.");

    /// <summary>This contract is not waiting for this decision any more.</summary>
    public static readonly DomainError NotInReview = new("contract.not-in-review", "This contract is not waiting for this decision any more.");

    /// <summary>The contract was changed while you were reading it. Look at it again before you decide.</summary>
    public static readonly DomainError ChangedMeanwhile = new("contract.changed", "The contract was changed while you were reading it. Look at it again before you decide.");

    /// <summary>You negotiate this deal, so somebody else has to decide on its contract.</summary>
    public static readonly DomainError OwnDeal = new("contract.own-deal", "You negotiate this deal or once did, so somebody else has to decide on its contract.");

    public static readonly DomainError OwnSubmission = new("contract.own-submission", "You have written or submitted this text yourself, so somebody else has to decide on it.");

    /// <summary>You have declared an interest in this merchant, so somebody else has to decide on its contract.</summary>
    public static readonly DomainError Interest = new("contract.interest", "You have declared an interest in this merchant, so somebody else has to decide on its contract.");

    /// <summary>Everybody who decides at the minister's level is barred.</summary>
    public static readonly DomainError HandedToAdvisor = new(
        "contract.handed-over", "Nobody was left to decide on this contract at the minister’s level, so the advisor decides.");

    public static readonly DomainError DecidedAlready = new("contract.decided", "You have decided on this contract already.");

    public static DomainError? Of(ReviewBar bar) => bar switch
    {
        ReviewBar.OwnDeal => OwnDeal,
        ReviewBar.OwnSubmission => OwnSubmission,
        ReviewBar.Interest => Interest,
        ReviewBar.DecidedAlready => DecidedAlready,
        _ => null,
    };

    public static readonly DomainError ReturnReasonMissing = new("contract.return-reason", "Say why the contract goes back.", "Reason");

    /// <summary>Use at most 1,000 characters for the reason.</summary>
    public static readonly DomainError ReasonTooLong = new("contract.reason-long", "Use at most 1,000 characters for the reason.", "Reason");

    /// <summary>Use at most 500 characters for each comment.</summary>
    public static readonly DomainError CommentTooLong = new("contract.comment-long", "Use at most 500 characters for each comment.");

    public static readonly DomainError NotApproved = new("contract.not-approved", "The paper can be prepared once the contract is approved.");

    public static readonly DomainError PaperThere = new("contract.paper-there", "The paper is prepared already. It waits for its signatures.");

    public static readonly DomainError PaperSigned = new("contract.paper-signed", "This contract is signed already, so it needs no other paper.");

    /// <summary>Neither prepared to be signed nor signed.</summary>
    public static readonly DomainError NoPaper = new("contract.no-paper", "There is no paper of this contract that waits for its signature.");

    public static readonly DomainError SignedBeforePaper = new("contract.before-paper", "The paper with this number was prepared on {0}; it cannot have been signed before.", "SignedOn");

    /// <summary>Whose choice it was is asked of a numbered paper (S18).</summary>
    public static readonly DomainError WhoBackedOut = new("contract.who-backed-out", "Say whether the merchant backed out or we did.", "BackedOut");

    /// <summary>The chosen signer may not sign contracts. Choose somebody else or change the settings.</summary>
    public static readonly DomainError SignerMayNot = new("contract.signer-role", "The chosen signer may not sign contracts. Choose somebody else or change the settings.", "SignerId");

    /// <summary>This contract is not being fulfilled at the moment.</summary>
    public static readonly DomainError NotFulfilling = new("contract.not-fulfilling", "This contract is not being fulfilled at the moment.");

    public static readonly DomainError ClauseClosed = new("contract.clause-closed", "This clause is settled already.");

    public static readonly DomainError FutureDay = new("contract.future-day", "The day is in the future.");

    /// <summary>Add a photo as proof first.</summary>
    public static readonly DomainError NoEvidence = new("contract.no-evidence", "Add a photo as proof first.");

    /// <summary>The photos show So many of so many. Add more proof, or record what fell short.</summary>
    public static readonly DomainError CountedLess = new("contract.counted-less", "The photos show {0} of {1}. Add more proof, or record what fell short.");

    /// <summary>An address that is not one of a WeChat post: another host, one of our own network, or with a name before an @.</summary>
    public static readonly DomainError LinkElsewhere = new("contract.link-elsewhere", "This is no address of a WeChat post. Copy it from the post: it begins with https://mp.weixin.qq.com/.", "Link");

    public static readonly DomainError LinkMissing = new("contract.link", "A post is proven by its address, such as https://mp.weixin.qq.com/s/…, and a screenshot.", "Link");

    /// <summary>Proof of a day before the promise begins.</summary>
    public static readonly DomainError EarlyProof = new("contract.early-proof", "It was promised from {0} on. Say why it is there before.", "EarlyReason");

    public static readonly DomainError NothingToAccept = new("contract.nothing-to-accept", "Tick at least one clause.");

    public static readonly DomainError EarlyCompletion = new("contract.early-completion", "The event is not over yet. Say why the contract is completed before.", "EarlyReason");

    public static readonly DomainError ConsentMissing = new("contract.consent", "Say who at the sponsor agreed.", "ConsentBy");

    /// <summary>Whoever negotiates the deal does not take its money or goods. Ask somebody else to receive it.</summary>
    public static readonly DomainError NegotiatorReceives = new("contract.negotiator-receives", "Whoever negotiates the deal, or once did, does not take its money or goods. Ask somebody else to receive it.");

    public static readonly DomainError InstalmentClosed = new("contract.instalment-closed", "This instalment is settled already.");

    public static readonly DomainError TooMuch = new("contract.too-much", "That is more than the ¥{0} still to come.", "Amount");

    /// <summary>Entered already by somebody at some time: asked, not refused.</summary>
    public static readonly DomainError SameReceipt = new("contract.same-receipt", "{0} has entered this amount for this day already, on {1}. Is this another payment?", "IsAnother");

    /// <summary>Goods came in already: asked, not refused.</summary>
    public static readonly DomainError SameGoods = new("contract.same-goods", "{0} has noted goods already, on {1}. Is this another delivery?", "IsAnother");

    public static readonly DomainError NoSuchReceipt = new("contract.no-receipt", "There is no such receipt.");

    public static readonly DomainError ReversedAlready = new("contract.reversed", "This receipt has been reversed already.");

    /// <summary>Terminated: what had come in is settled.</summary>
    public static readonly DomainError ReceiptsStand = new("contract.receipts-stand", "This contract was ended and settled with what had come in, so its receipts stay as they are.");

    public static readonly DomainError OwnReceipt = new("contract.own-receipt", "You took this in yourself, so somebody else has to reverse it.");

    /// <summary>Gives up what is owed to us or by us alone.</summary>
    public static readonly DomainError NegotiatorWritesOff = new("contract.negotiator-writes-off", "Whoever negotiates the deal, or once did, does not write off what is owed. Another leader does.");

    public static readonly DomainError NegotiatorWaives = new("contract.negotiator-waives", "Whoever negotiates the deal, or once did, does not record alone that the sponsor does without this. Another leader does.");

    public static readonly DomainError NegotiatorCompletes = new("contract.negotiator-completes", "Whoever negotiates the deal, or once did, does not complete it before the event is over. Another leader does.", "EarlyReason");

    public static readonly DomainError NoSuchProof = new("contract.no-proof", "This proof is not there any more.", "EvidenceId");

    public static readonly DomainError RemovalReasonLong = new("contract.removal-long", "Use at most 300 characters.", "RemovalReason");

    /// <summary>Accepts as done what they proved themselves.</summary>
    public static readonly DomainError OwnProof = new("contract.own-proof", "You added this proof yourself, so somebody else confirms it.");

    public static readonly DomainError NegotiatorReverses = new("contract.negotiator-reverses", "Whoever negotiates the deal, or once did, does not reverse its receipts. Ask somebody else.");

    public static readonly DomainError RestIsAmended = new("contract.rest-amended", "An amendment has taken over what was open of this instalment. Put the sum right with another amendment.");

    /// <summary>What is shown is not approved (S25).</summary>
    public static readonly DomainError MaterialNotApproved = new("contract.material", "What this shows is not approved yet. It can be proven once a second person has approved it as true, lawful and safe.");

    public static readonly DomainError MaterialEmpty = new("contract.material-empty", "Give the text, a picture or the product.", "Text");

    public static readonly DomainError MaterialDecided = new("contract.material-decided", "This is decided on already, or there is a newer version. Look at it again.");

    public static readonly DomainError OwnMaterial = new("contract.own-material", "You uploaded this yourself, so another leader has to approve it.");

    /// <summary>Not all of true, lawful and safe.</summary>
    public static readonly DomainError MaterialStatements = new("contract.material-statements", "Tick all three, or reject it with the reason.");

    public static readonly DomainError GoodsElsewhere = new("contract.goods-elsewhere", "The goods count in the amendment by now. Book them there.");

    /// <summary>A day of another year.</summary>
    public static readonly DomainError LongBeforeSigned = new("contract.long-before", "The contract was signed on {0}. Choose a day that fits.");

    public static readonly DomainError NoGoods = new("contract.no-goods", "No goods are waited for.");

    public static readonly DomainError GoodsMissing = new("contract.goods", "Say what came in.", "Goods");

    public static readonly DomainError BreachMissing = new("contract.breach", "Say what happened.", "What");

    /// <summary>A day before there was a contract to break.</summary>
    public static readonly DomainError BreachBeforeSigned = new("contract.breach-before", "The contract was signed on {0}; it cannot have been broken before.", "On");

    /// <summary>A year typed wrongly.</summary>
    public static readonly DomainError DeadlineFar = new("contract.deadline-far", "This day is more than a year away. Look at the year.", "AnswerBy");

    public static readonly DomainError BreachOfOne = new("contract.breach-of-one", "Choose a promise or an instalment, not both.", "About");

    /// <summary>A deadline that is over when it is set.</summary>
    public static readonly DomainError DeadlinePassed = new("contract.deadline", "This day has passed already. Choose a day that is yet to come.", "AnswerBy");

    public static readonly DomainError TooManyFiles = new("contract.files", "At most 6 files.", "Files");

    public static readonly DomainError BreachSettled = new("contract.breach-settled", "What followed this breach is recorded for good.");

    public static readonly DomainError CompensationOnly = new("contract.compensation", "An amount belongs to a compensation only.", "Compensation");

    public static readonly DomainError NoSuchBreach = new("contract.no-breach", "There is no such record any more.");

    /// <summary>So many promises or payments are still open. Settle each, or say why it stays open.</summary>
    public static readonly DomainError StillOpen = new("contract.still-open", "{0} promises or payments are still open. Settle each, or say why it stays open.");

    /// <summary>Choose between 1 and 365 days.</summary>
    public static readonly DomainError LinkDays = new("contract.link-days", "Choose between 1 and 365 days.", "Days");

    public static readonly DomainError MovedAgain = new("contract.moved-again", "The event has changed again since. Look at it once more.");

    public static readonly DomainError MoveKnown = new("contract.move-known", "That is what the sponsor has been told already.");

    /// <summary>An amendment ends with its original.</summary>
    public static readonly DomainError EndsWithOriginal = new("contract.ends-with-original", "An amendment ends together with the contract that it amends. Terminate that contract.");

    public static readonly DomainError EndDayMissing = new("contract.end-day", "Say from which day on the contract has ended.", "EndedOn");

    public static readonly DomainError EndBeforeSigned = new("contract.end-before", "The contract was signed on {0}; it cannot end before.", "EndedOn");

    public static readonly DomainError ReasonLimit = new("contract.reason-limit", "Use at most 500 characters.", "Reason");

    /// <summary>More would be paid back than came in.</summary>
    public static readonly DomainError PayBackTooMuch = new("contract.pay-back", "Only ¥{0} came in, so no more can be paid back.", "PayBack");

    public static readonly DomainError SettlementChanged = new(
        "contract.settlement-changed", "Meanwhile something came in or was settled. Look at what is settled now, and press again.");

    public static readonly DomainError NothingToPayBack = new("contract.nothing-back", "Nothing is to be paid back any more.");

    public static readonly DomainError PaidBackBefore = new("contract.paid-back-before", "The contract was terminated on {0}; the money cannot have gone back before.", "PaidBackOn");

    /// <summary>The original went on while the amendment was drafted.</summary>
    public static readonly DomainError StandingChanged = new(
        "contract.standing-changed", "Meanwhile something came in or was settled under the contract. The draft now says what is still open: read it and submit it again.");

    public static readonly DomainError LinkOver = new("contract.link-over", "This link has ended already.");
}
