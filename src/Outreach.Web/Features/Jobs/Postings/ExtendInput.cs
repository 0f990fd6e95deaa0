using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Jobs;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Postings;

/// <summary>More time to apply; what is left out stays as it is.</summary>
public sealed class ExtendInput
{
    [Required, Display(Name = "New last day to apply")]
    public DateOnly? ApplyBy { get; set; }

    [Display(Name = "Day of the interview")]
    public DateOnly? InterviewOn { get; set; }

    [Display(Name = "Time of the interview")]
    public TimeOnly? InterviewTime { get; set; }

    [Display(Name = "First day of work")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "Last day of work")]
    public DateOnly? EndsOn { get; set; }

    public static ExtendInput Of(PostingFacts posting, DepartmentTime time)
    {
        var interview = posting.InterviewAt is { } at ? time.ToLocal(at) : (DateTime?)null;
        return new ExtendInput
        {
            ApplyBy = (posting.ApplyBy < time.Today ? time.Today : posting.ApplyBy).AddDays(7),
            InterviewOn = interview is { } day ? DateOnly.FromDateTime(day) : null,
            InterviewTime = interview is { } clock ? TimeOnly.FromDateTime(clock) : null,
            StartsOn = posting.StartsOn,
            EndsOn = posting.EndsOn,
        };
    }

    public PostingDays DaysOf(JobPosting posting, DepartmentTime time)
    {
        var interview = posting.InterviewAt is { } at ? time.ToLocal(at) : (DateTime?)null;
        DateOnly? day = interview is null ? null : InterviewOn ?? DateOnly.FromDateTime(interview.Value);
        DateTimeOffset? moment = day is { } on ? time.ToMoment(on.ToDateTime(InterviewTime ?? TimeOnly.FromDateTime(interview!.Value))) : null;
        return new PostingDays(ApplyBy!.Value, StartsOn ?? posting.StartsOn, EndsOn ?? posting.EndsOn, moment, day);
    }
}

/// <summary>More time that waits for a second person.</summary>
/// <param name="CanDecide">Whether who looks may confirm it: somebody else who may publish.</param>
public sealed record WaitingExtension(int Id, string By, DateTimeOffset At, DateOnly ApplyBy, DateOnly StartsOn, DateOnly? EndsOn, DateTimeOffset? InterviewAt, bool CanDecide);
