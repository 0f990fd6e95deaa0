using Outreach.Domain.Search;

namespace Outreach.Domain.Market.Enquiries;

/// <summary>Somebody from outside asks the department something (来访与咨询, S1): one inbox for all of it.</summary>
public sealed class Enquiry : Entity, ISearchable
{
    public const int LongestOutcome = 500;

    public const int LongestAnswer = 2000;

    private const int MostSearchText = 1000;
    private const int OldestDays = 90;

    private Enquiry()
    {
    }

    public EnquirySender Sender { get; private set; }

    public EnquiryChannel Channel { get; private set; }

    public string Name { get; private set; } = "";

    public string? Organisation { get; private set; }

    /// <summary>Phone, WeChat or mail.</summary>
    public string Contact { get; private set; } = "";

    public string What { get; private set; } = "";

    public int? EventId { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    public EnquiryState State { get; private set; }

    /// <summary>Since when, UTC: its last use, from which the time runs for which names are kept.</summary>
    public DateTimeOffset StateSince { get; private set; }

    /// <summary>In whose hands it is; null until somebody takes it.</summary>
    public int? TakenById { get; private set; }

    /// <summary>What was said.</summary>
    public string? Answer { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public int? AnsweredById { get; private set; }

    /// <summary>What became of it.</summary>
    public string? Outcome { get; private set; }

    /// <summary>The tip that was made of it.</summary>
    public int? TipId { get; private set; }

    /// <summary>The sponsor that was made of it, or that it belongs to.</summary>
    public int? SponsorId { get; private set; }

    /// <summary>Whether it was said that the answer is late.</summary>
    public bool IsReminded { get; private set; }

    public bool IsAnonymized { get; private set; }

    /// <inheritdoc/>
    public string SearchText { get; private set; } = "";

    /// <summary>Whether whoever asked still waits for an answer.</summary>
    public bool IsWaiting => State is EnquiryState.New or EnquiryState.Taken;

    /// <summary>Takes an enquiry in.</summary>
    public static Result<Enquiry> Create(EnquiryDetails details, DateOnly receivedOn, DateOnly today, DateTimeOffset now)
    {
        var errors = new List<DomainError>();
        if (receivedOn > today || receivedOn < today.AddDays(-OldestDays))
            errors.Add(EnquiryErrors.ReceivedDay);
        if (details.Sender == EnquirySender.Merchant && string.IsNullOrWhiteSpace(details.Organisation))
            errors.Add(EnquiryErrors.MerchantMissing);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        var enquiry = new Enquiry
        {
            Sender = details.Sender,
            Channel = details.Channel,
            Name = details.Name,
            Organisation = details.Organisation,
            Contact = details.Contact,
            What = details.What,
            EventId = details.EventId,
            ReceivedOn = receivedOn,
            StateSince = now,
        };
        enquiry.RefreshSearchText();
        return enquiry;
    }

    /// <summary>Somebody takes it into their own hands.</summary>
    public Result Take(int byId, DateTimeOffset now)
    {
        if (State != EnquiryState.New)
            return EnquiryErrors.WrongState;
        (State, StateSince, TakenById) = (EnquiryState.Taken, now, byId);
        return Result.Success;
    }

    /// <summary>Gives it into another member's hands, or into somebody's first.</summary>
    public Result Reassign(int memberId, DateTimeOffset now)
    {
        if (State == EnquiryState.Closed)
            return EnquiryErrors.WrongState;
        if (TakenById == memberId)
            return EnquiryErrors.SameMember;
        TakenById = memberId;
        if (State == EnquiryState.New)
            (State, StateSince) = (EnquiryState.Taken, now);
        return Result.Success;
    }

    /// <summary>Notes what was answered.</summary>
    /// <param name="on">The day on which it was said.</param>
    public Result Reply(string? answer, DateOnly on, int byId, DateOnly today, DateTimeOffset now)
    {
        if (State != EnquiryState.Taken)
            return EnquiryErrors.WrongState;
        var errors = new List<DomainError>();
        if (string.IsNullOrWhiteSpace(answer) || answer.Length > LongestAnswer)
            errors.Add(EnquiryErrors.AnswerMissing);
        if (on > today || on < ReceivedOn)
            errors.Add(EnquiryErrors.AnsweredDay);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        (State, StateSince, Answer, AnsweredOn, AnsweredById) = (EnquiryState.Answered, now, answer, on, byId);
        return Result.Success;
    }

    /// <summary>Closes it: what was answered led to something, or it needs no answer.</summary>
    public Result Close(string? outcome, DateTimeOffset now)
    {
        if (State is not (EnquiryState.Taken or EnquiryState.Answered))
            return EnquiryErrors.WrongState;
        if (string.IsNullOrWhiteSpace(outcome) || outcome.Length > LongestOutcome)
            return EnquiryErrors.OutcomeMissing;
        (State, StateSince, Outcome) = (EnquiryState.Closed, now, outcome);
        return Result.Success;
    }

    /// <summary>Notes the tip that was made of it, once.</summary>
    public Result BecomeTip(int tipId)
    {
        if (Sender != EnquirySender.Merchant || IsAnonymized)
            return EnquiryErrors.NotOfAMerchant;
        if (TipId is not null)
            return EnquiryErrors.TipMade;
        TipId = tipId;
        return Result.Success;
    }

    /// <summary>Notes the sponsor that was made of it, or that it belongs to, once.</summary>
    public Result BecomeSponsor(int sponsorId)
    {
        if (Sender != EnquirySender.Merchant || IsAnonymized)
            return EnquiryErrors.NotOfAMerchant;
        if (SponsorId is not null)
            return EnquiryErrors.SponsorMade;
        SponsorId = sponsorId;
        return Result.Success;
    }

    /// <summary>Goes along with its sponsor, which another record has taken over.</summary>
    public void MoveToSponsor(int sponsorId) => SponsorId = sponsorId;

    /// <summary>Whether it has waited longer than it may.</summary>
    public bool IsLate(DateOnly today, int answerDays) => IsWaiting && ReceivedOn.AddDays(answerDays) < today;

    /// <summary>Notes that it was said that the answer is late; false when it is not, or it was said.</summary>
    public bool Remind(DateOnly today, int answerDays)
    {
        if (IsReminded || !IsLate(today, answerDays))
            return false;
        return IsReminded = true;
    }

    /// <summary>Drops everything by which a person could be known; who asked of what kind, and when, stays.</summary>
    public void Anonymize()
    {
        (Name, Contact, What, Answer, Outcome, IsAnonymized) = ("", "", "", null, null, true);
        if (Sender == EnquirySender.Student)
            Organisation = null;
        RefreshSearchText();
    }

    private void RefreshSearchText() => SearchText = Search.SearchText.Shorten(Search.SearchText.Join([Organisation, Name, Contact, What]), MostSearchText);
}
