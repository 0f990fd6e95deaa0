namespace Outreach.Domain.Jobs.Safety;

/// <summary>What the safety check says about how to mend what it found.</summary>
public static class JobAdvice
{
    /// <summary>A fee or deposit.</summary>
    public static readonly DomainError Fee = new("job.fee",
        "A student never pays for a job. Delete the fee or deposit; the employer bears what the work needs. “No deposit” may be said.");

    /// <summary>Papers held.</summary>
    public static readonly DomainError HeldPapers = new("job.papers",
        "Nobody keeps a student's papers. Write that ID card or student card are only shown and given back at once, or delete this.");

    /// <summary>Order brushing.</summary>
    public static readonly DomainError OrderBrushing = new("job.brushing",
        "Faked orders, reviews and likes are a common fraud and are never published. Delete this, and ask the employer what the work really is.");

    /// <summary>Advance payment.</summary>
    public static readonly DomainError Advance = new("job.advance",
        "A student never lays out money or tops up first. Delete this; the employer pays what is needed for the work.");

    /// <summary>Accounts and cards.</summary>
    public static readonly DomainError Account = new("job.account",
        "Bank cards, phone cards, accounts and payment codes are never lent, rented or sold: students become liable for fraud. Delete this.");

    /// <summary>Pyramid selling.</summary>
    public static readonly DomainError Pyramid = new("job.pyramid",
        "Pay for recruiting others is a mark of pyramid selling. Delete this; pay must come from one's own work.");

    /// <summary>Numbers of papers and cards.</summary>
    public static readonly DomainError PersonalNumbers = new("job.numbers",
        "A posting never asks for ID or bank card numbers, photos of papers or passwords. Delete this; whoever is hired gives what is needed in person.");

    /// <summary>Copies of papers.</summary>
    public static readonly DomainError PaperCopies = new("job.copies",
        "This asks for copies of papers. The department itself shows who a student is: delete this, or say why the employer needs a copy.");

    /// <summary>Unlawful or harmful work.</summary>
    public static readonly DomainError Unlawful = new("job.unlawful",
        "This is against the law or puts students in danger. It is never published: delete it, and tell the head of the department who asked for it.");

    /// <summary>Too good.</summary>
    public static readonly DomainError TooGood = new("job.too-good",
        "This promises too much. Say the pay as a number with its unit and what has to be done for it, or say why it may stay.");

    /// <summary>Far above the benchmark.</summary>
    public static readonly DomainError PayAbove = new("job.pay-above",
        "¥{0:N2} an hour is more than {1:0.##} times the benchmark of ¥{2:N2}. Check the amount and its unit, or say why it is right.", "PayAmount");

    /// <summary>Below the benchmark.</summary>
    public static readonly DomainError PayBelow = new("job.pay-below",
        "¥{0:N2} an hour is below the benchmark of ¥{1:N2}. Check the amount and its unit, talk to the employer, or say why it is right.", "PayAmount");

    /// <summary>Private contact.</summary>
    public static readonly DomainError PrivateContact = new("job.private-contact",
        "The only contact is a private account. Add a phone number, an address or the company's e-mail, or say why there is none.");

    /// <summary>Vague duties.</summary>
    public static readonly DomainError VagueDuties = new("job.vague-duties",
        "Say what the student will do, where and with whom, in at least ten characters; “to be discussed” says nothing.", "Duties");

    /// <summary>Never vetted.</summary>
    public static readonly DomainError NotVetted = new("job.not-vetted", "The employer has not been vetted. Check the licence first, or say why the posting may go ahead.", "SponsorId");

    /// <summary>Vetting has lapsed.</summary>
    public static readonly DomainError VettingLapsed = new("job.vetting-lapsed", "The employer's vetting lapsed on {0:yyyy-MM-dd}. Vet it again, or say why the posting may go ahead.", "SponsorId");
}
