namespace Outreach.Domain.Contracts.Checks;

/// <summary>What the clause check says about how to mend what it found.</summary>
public static class ClauseAdvice
{
    /// <summary>No kind.</summary>
    public static readonly DomainError Kind = new("clause.kind", "Choose what it is: banner, poster, booth …", "Kind");

    /// <summary>No count.</summary>
    public static readonly DomainError Count = new("clause.count", "Say how many, with a whole number above 0.", "Count");

    /// <summary>No unit.</summary>
    public static readonly DomainError Unit = new("clause.unit", "Say the unit of the count: pieces, sheets, times …", "Unit");

    /// <summary>No place.</summary>
    public static readonly DomainError Place = new("clause.place", "Say where it hangs, stands or is handed out.", "Place");

    /// <summary>No department.</summary>
    public static readonly DomainError Department = new("clause.department", "Choose the department that carries it out.", "Department");

    /// <summary>Promise of duration.</summary>
    public static readonly DomainError Duration = new("clause.duration",
        "Do not promise how long it stays: things outside get lost. Put only the day it starts, such as “put up on 8 October; no promise of how long it hangs”.");

    /// <summary>A unit of time as a deliverable's unit.</summary>
    public static readonly DomainError DurationUnit = new("clause.duration-unit",
        "The count must say how many pieces, not for how long. Put a unit such as pieces or sheets, and only the day it starts.", "Unit");

    /// <summary>Vague words.</summary>
    public static readonly DomainError Vague = new("clause.vague",
        "Say exactly what is owed instead of “{0}”: how many, where, on which day, who. What is not settled yet does not belong in the contract.");

    /// <summary>A list left open.</summary>
    public static readonly DomainError OpenList = new("clause.open-list",
        "Name everything on the list and delete “{0}”: what is not named cannot be kept or checked.");

    /// <summary>Cash of zero, below, or parts of a cent.</summary>
    public static readonly DomainError CashInvalid = new("clause.cash", "The cash must be above 0 with at most two decimals. Leave it empty when there is none.", "Cash");

    /// <summary>An instalment of zero, below, or parts of a cent.</summary>
    public static readonly DomainError InstalmentInvalid = new("clause.instalment", "An instalment must be above 0 with at most two decimals.", "Amount");

    /// <summary>Cash without instalments.</summary>
    public static readonly DomainError NoInstalments = new("clause.no-instalments", "Say when the ¥{0:N2} is due: add at least one instalment.", "Instalments");

    /// <summary>Instalments without cash.</summary>
    public static readonly DomainError NoCash = new("clause.no-cash", "The instalments come to ¥{0:N2}, but there is no cash amount. Enter the amount or delete the instalments.", "Cash");

    /// <summary>A sum that is not the cash.</summary>
    public static readonly DomainError InstalmentsDiffer = new("clause.instalments-differ", "The instalments come to ¥{0:N2}, but the amount is ¥{1:N2}: ¥{2:N2} too much or too little.", "Instalments");

    /// <summary>Starts in the past.</summary>
    public static readonly DomainError StartsInPast = new("clause.starts-past", "It starts on {0:yyyy-MM-dd}, which has gone by. Choose a day to come, or say why.", "StartsOn");

    public static readonly DomainError DueInPast = new("clause.due-past", "It is due on {0:yyyy-MM-dd}, which has gone by before anything is signed. Choose a day to come, or say why.", "DueOn");

    public static readonly DomainError DueFar = new("clause.due-far", "It is due on {0:yyyy-MM-dd}, more than a year after the event. Look at the year, or say why.", "DueOn");

    public static readonly DomainError StartsFar = new("clause.starts-far", "It starts on {0:yyyy-MM-dd}, more than a year away. Look at the year, or say why.", "StartsOn");

    /// <summary>Place, slots a day, asked for.</summary>
    public static readonly DomainError PlaceTooSmall = new("clause.place-small", "{0} has {1} slots a day; {2} are asked for. Split them over several days or places.", "Count");

    /// <summary>Starts after the event.</summary>
    public static readonly DomainError StartsTooLate = new("clause.starts-late", "It starts on {0:yyyy-MM-dd}, but the event ends on {1:yyyy-MM-dd}. Choose an earlier day.", "StartsOn");

    /// <summary>An amendment that makes something good after the event.</summary>
    public static readonly DomainError MadeGoodAfter = new(
        "clause.made-good-after", "It starts on {0:yyyy-MM-dd}, after the event has ended on {1:yyyy-MM-dd}. Say why, such as which promise it makes good.", "StartsOn");

    /// <summary>Judged by one side.</summary>
    public static readonly DomainError OneSided = new("clause.one-sided",
        "One side alone judges this. Replace it by something both can check, such as a number, a photo or a day confirmed by both sides.");

    /// <summary>Student data.</summary>
    public static readonly DomainError StudentData = new("clause.student-data",
        "Students' data must not be handed to a sponsor. Delete it; let students who want to register with the sponsor by themselves.");

    /// <summary>Exclusivity in a text.</summary>
    public static readonly DomainError Exclusivity = new("clause.exclusivity",
        "This promises exclusivity. Make sure that no other sponsor of the same industry is signed for the event, or name exactly what is exclusive.");

    /// <summary>The draft's exclusivity collides.</summary>
    public static readonly DomainError ExclusivityClash = new("clause.exclusivity-clash",
        "This promises exclusivity, but contract {0} with {1} is signed for the same event and industry. Delete it or limit it to what that contract does not hold.");

    /// <summary>Another contract's exclusivity collides.</summary>
    public static readonly DomainError ExclusivityHeld = new("clause.exclusivity-held",
        "Contract {0} with {1} promises exclusivity for the same event and industry. Ask that sponsor for written consent first.");

    /// <summary>Paid late.</summary>
    public static readonly DomainError LatePayment = new("clause.late-payment",
        "{0:P0} of the cash is due only after the event; at most {1:P0} should be. Move part of it to before the event starts.", "Instalments");

    /// <summary>No vetting.</summary>
    public static readonly DomainError NotVetted = new("clause.not-vetted", "The sponsor has no valid vetting. Check the licence before this is signed.");

    /// <summary>Vetting lapses.</summary>
    public static readonly DomainError VettingLapses = new("clause.vetting-lapses",
        "The vetting lapses on {0:yyyy-MM-dd}, before the event ends on {1:yyyy-MM-dd}. Vet the sponsor again.");
}
