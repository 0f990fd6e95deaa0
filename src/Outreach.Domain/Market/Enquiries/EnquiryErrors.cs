namespace Outreach.Domain.Market.Enquiries;

/// <summary>Failures of enquiries.</summary>
public static class EnquiryErrors
{
    /// <summary>Not what the state allows.</summary>
    public static readonly DomainError WrongState = new("enquiry.wrong-state", "This enquiry has moved on meanwhile. Look at its state and try again.");

    /// <summary>After today, or before it came by more than a year.</summary>
    public static readonly DomainError ReceivedDay = new("enquiry.received", "It came today or in the last 90 days.", "ReceivedOn");

    /// <summary>After today, or before it came.</summary>
    public static readonly DomainError AnsweredDay = new("enquiry.answered-on", "It was answered between the day it came and today.", "AnsweredOn");

    public static readonly DomainError AnswerMissing = new("enquiry.answer", "Say what was answered, in at most 2,000 characters.", "Answer");

    public static readonly DomainError OutcomeMissing = new("enquiry.outcome", "Say what became of it, in at most 500 characters.", "Outcome");

    /// <summary>A merchant that does not say its name.</summary>
    public static readonly DomainError MerchantMissing = new("enquiry.merchant", "Say which merchant it is.", "Organisation");

    public static readonly DomainError SameMember = new("enquiry.same-member", "This enquiry is in these hands already.", "MemberId");

    /// <summary>Nothing else becomes a tip or a sponsor.</summary>
    public static readonly DomainError NotOfAMerchant = new("enquiry.no-merchant", "Only what a merchant asks becomes a tip or a merchant of the list.");

    public static readonly DomainError TipMade = new("enquiry.tip-made", "A tip was made of it already.");

    public static readonly DomainError SponsorMade = new("enquiry.sponsor-made", "It belongs to a merchant of the list already.");
}
