using System.ComponentModel.DataAnnotations;
using Outreach.Domain;
using Outreach.Domain.Jobs;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Postings;

public enum QuestionKind
{
    /// <summary>A must-have that is answered with yes.</summary>
    [Display(Name = "Must be answered with yes")] Yes,

    /// <summary>A must-have that is answered with no.</summary>
    [Display(Name = "Must be answered with no")] No,

    [Display(Name = "Answered in words")] Words,
}

/// <summary>A row of the questions; without a text it is skipped.</summary>
public sealed class QuestionInput
{
    public int? Id { get; set; }

    [StringLength(100), Display(Name = "Question")]
    public string? Text { get; set; }

    [Display(Name = "Answer")]
    public QuestionKind? Kind { get; set; }
}

public sealed class PostingInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    /// <inheritdoc cref="JobPosting.SponsorId"/>
    public int? SponsorId { get; set; }

    /// <inheritdoc cref="PostingContent.Title"/>
    [Required, StringLength(60), Display(Name = "Job title")]
    public string? Title { get; set; }

    /// <inheritdoc cref="PostingContent.Category"/>
    [Required, EnumDataType(typeof(JobCategory)), Display(Name = "Category")]
    public JobCategory? Category { get; set; }

    /// <inheritdoc cref="PostingContent.Kind"/>
    [Required, EnumDataType(typeof(JobKind)), Display(Name = "Kind of job")]
    public JobKind? Kind { get; set; }

    /// <inheritdoc cref="PostingContent.Season"/>
    [Required, EnumDataType(typeof(JobSeason)), Display(Name = "Season")]
    public JobSeason? Season { get; set; }

    /// <inheritdoc cref="PostingContent.Duties"/>
    [Required, StringLength(2000), DataType(DataType.MultilineText), Display(Name = "Duties")]
    public string? Duties { get; set; }

    /// <inheritdoc cref="PostingContent.Requirements"/>
    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "Requirements")]
    public string? Requirements { get; set; }

    /// <inheritdoc cref="PostingContent.PayAmount"/>
    [Display(Name = "Pay")]
    public decimal? PayAmount { get; set; }

    /// <inheritdoc cref="PostingContent.PayUnit"/>
    [EnumDataType(typeof(PayUnit)), Display(Name = "For")]
    public PayUnit? PayUnit { get; set; }

    /// <inheritdoc cref="PostingContent.PayNote"/>
    [StringLength(200), Display(Name = "Benefits")]
    public string? PayNote { get; set; }

    /// <inheritdoc cref="PostingContent.Settlement"/>
    [EnumDataType(typeof(Settlement)), Display(Name = "Settlement")]
    public Settlement? Settlement { get; set; }

    /// <inheritdoc cref="PostingContent.SettlementDay"/>
    [StringLength(60), Display(Name = "Day of payment")]
    public string? SettlementDay { get; set; }

    /// <inheritdoc cref="PostingContent.City"/>
    [StringLength(40), Display(Name = "City")]
    public string? City { get; set; }

    /// <inheritdoc cref="PostingContent.District"/>
    [StringLength(40), Display(Name = "District")]
    public string? District { get; set; }

    /// <inheritdoc cref="PostingContent.Place"/>
    [StringLength(200), Display(Name = "Address")]
    public string? Place { get; set; }

    [Display(Name = "Days and times")]
    public int[]? Slots { get; set; }

    /// <inheritdoc cref="PostingContent.TimesAreFixed"/>
    [Display(Name = "All of them are worked; nothing to choose")]
    public bool TimesAreFixed { get; set; }

    /// <inheritdoc cref="PostingContent.Hours"/>
    [StringLength(100), Display(Name = "Hours in words")]
    public string? Hours { get; set; }

    /// <inheritdoc cref="PostingContent.HoursPerDay"/>
    [Display(Name = "Paid hours a day")]
    public decimal? HoursPerDay { get; set; }

    /// <inheritdoc cref="PostingContent.StartsOn"/>
    [Required, Display(Name = "First day of work")]
    public DateOnly? StartsOn { get; set; }

    /// <inheritdoc cref="PostingContent.EndsOn"/>
    [Display(Name = "Last day of work")]
    public DateOnly? EndsOn { get; set; }

    /// <inheritdoc cref="PostingContent.Headcount"/>
    [Required, Display(Name = "Places")]
    public int? Headcount { get; set; }

    /// <inheritdoc cref="PostingContent.ApplyBy"/>
    [Required, Display(Name = "Apply by")]
    public DateOnly? ApplyBy { get; set; }

    [Display(Name = "Day of the interview")]
    public DateOnly? InterviewOn { get; set; }

    [DataType(DataType.Time), Display(Name = "Time of the interview")]
    public TimeOnly? InterviewTime { get; set; }

    /// <inheritdoc cref="PostingContent.InterviewPlace"/>
    [StringLength(200), Display(Name = "Place of the interview")]
    public string? InterviewPlace { get; set; }

    /// <inheritdoc cref="PostingContent.Contact"/>
    [StringLength(200), Display(Name = "Contact at the employer")]
    public string? Contact { get; set; }

    public List<QuestionInput> Questions { get; set; } = [];

    private bool IsUnpaid => Kind?.IsUnpaid() == true;

    public IEnumerable<DomainError> Problems()
    {
        // What is without pay is not asked how it is paid.
        if (!IsUnpaid)
        {
            foreach (var (field, value) in new (string, object?)[] { (nameof(PayAmount), PayAmount), (nameof(PayUnit), PayUnit), (nameof(Settlement), Settlement) })
            {
                if (value is null)
                    yield return PostingInputErrors.Missing.ForField(field);
            }
        }

        if (InterviewOn is not null && InterviewTime is null)
            yield return PostingInputErrors.InterviewTime;
        if (InterviewOn is null && InterviewTime is not null)
            yield return PostingInputErrors.InterviewDay;
        for (var i = 0; i < Questions.Count; i++)
        {
            if (Questions[i] is { Text: not null, Kind: null })
                yield return PostingInputErrors.QuestionKind.ForField($"Questions[{i}].Kind");
        }
    }

    /// <summary>What the domain takes; fields that are empty or cannot be read stand at nothing.</summary>
    public PostingContent ToContent(DepartmentTime time) => new()
    {
        Title = Title ?? "",
        Category = Category ?? default,
        Kind = Kind ?? default,
        Season = Season ?? default,
        Duties = Duties ?? "",
        Requirements = Requirements,
        PayAmount = PayAmount ?? default,
        PayUnit = PayUnit ?? default,
        PayNote = PayNote,
        Settlement = Settlement ?? default,
        SettlementDay = IsUnpaid ? null : SettlementDay,
        City = City,
        District = District,
        Place = Place,
        Times = WeeklyAvailability.Sum(Slots),
        TimesAreFixed = TimesAreFixed,
        Hours = Hours,
        HoursPerDay = HoursPerDay,
        StartsOn = StartsOn ?? default,
        EndsOn = EndsOn,
        Headcount = Headcount ?? default,
        ApplyBy = ApplyBy ?? default,
        // Without its time, which is asked for as well, it is still a day that needs a place.
        InterviewAt = InterviewOn is { Year: > 1 and < 9999 } day ? time.ToMoment(day.ToDateTime(InterviewTime ?? new TimeOnly(12, 0))) : null,
        InterviewPlace = InterviewPlace,
        Contact = Contact,
        Questions =
        [
            .. Questions.Where(q => q.Text is not null).Select(q => new QuestionContent(
                q.Id ?? 0, q.Text!, q.Kind switch { QuestionKind.Yes => true, QuestionKind.No => false, _ => null })),
        ],
    };

    public static PostingInput Of(JobPosting posting, DepartmentTime time)
    {
        var c = posting.Content;
        var interview = c.InterviewAt is { } at ? time.ToLocal(at) : (DateTime?)null;
        return new PostingInput
        {
            Version = posting.Version,
            SponsorId = posting.SponsorId,
            Title = c.Title,
            Category = c.Category,
            Kind = c.Kind,
            Season = c.Season,
            Duties = c.Duties,
            Requirements = c.Requirements,
            PayAmount = c.Kind.IsUnpaid() ? null : c.PayAmount,
            PayUnit = c.Kind.IsUnpaid() ? null : c.PayUnit,
            PayNote = c.PayNote,
            Settlement = c.Kind.IsUnpaid() ? null : c.Settlement,
            SettlementDay = c.SettlementDay,
            City = c.City,
            District = c.District,
            Place = c.Place,
            Slots = [.. Enumerable.Range(0, 7 * WeekTimes.Parts).Select(i => 1 << i).Where(one => (c.Times & one) != 0)],
            TimesAreFixed = c.TimesAreFixed,
            Hours = c.Hours,
            HoursPerDay = c.HoursPerDay,
            StartsOn = c.StartsOn,
            EndsOn = c.EndsOn,
            Headcount = c.Headcount,
            ApplyBy = c.ApplyBy,
            InterviewOn = interview is { } d ? DateOnly.FromDateTime(d) : null,
            InterviewTime = interview is { } t ? TimeOnly.FromDateTime(t) : null,
            InterviewPlace = c.InterviewPlace,
            Contact = c.Contact,
            Questions = [.. c.Questions.Select(q => new QuestionInput
            {
                Id = q.Id,
                Text = q.Text,
                Kind = q.Expected switch { true => QuestionKind.Yes, false => QuestionKind.No, null => QuestionKind.Words },
            })],
        };
    }

    /// <summary>With empty rows up to the most questions there can be.</summary>
    public PostingInput WithSpareRows()
    {
        while (Questions.Count < PostingContent.MostQuestions)
            Questions.Add(new QuestionInput());
        return this;
    }
}

public static class PostingInputErrors
{
    public static readonly DomainError Missing = new("posting.missing", "Fill this in.");

    /// <summary>A day without a time.</summary>
    public static readonly DomainError InterviewTime = new("posting.interview-time", "Enter the time of the interview too.", "InterviewTime");

    /// <summary>A time without a day.</summary>
    public static readonly DomainError InterviewDay = new("posting.interview-day", "Enter the day of the interview too.", "InterviewOn");

    /// <summary>A question without a kind of answer.</summary>
    public static readonly DomainError QuestionKind = new("posting.question-kind", "Choose how this question is answered.");

    public static readonly DomainError NoSuchEmployer = new("posting.employer", "This merchant does not exist. Choose another.", "SponsorId");

    public static readonly DomainError NoSuchOwner = new("posting.owner", "Choose a member of the department.", "OwnerId");

    public static readonly DomainError ReasonTooLong = new("posting.reason-long", "Write at most 500 characters.", "Reason");

}
