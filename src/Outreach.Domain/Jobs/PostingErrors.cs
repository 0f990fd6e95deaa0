namespace Outreach.Domain.Jobs;

public static class PostingErrors
{
    public static readonly DomainError EmployerBlacklisted = new("job.blacklisted", "This merchant is on the blacklist: no jobs from it.", "SponsorId");

    public static readonly DomainError EmployerNotVetted = new("job.not-vetted", "The employer is not vetted. Have it vetted first, or say why it is published all the same.", "Reason");

    public static readonly DomainError Pay = new("job.pay", "Enter the pay in yuan: above 0, with at most two decimals.", "PayAmount");

    public static readonly DomainError PayOfUnpaid = new("job.pay-of-unpaid", "This kind is without pay: enter 0, or choose another kind.", "PayAmount");

    public static readonly DomainError InsteadOfPay = new("job.instead-of-pay", "Say what one gets instead of pay, such as a certificate, credits or meals.", "PayNote");

    public static readonly DomainError UnpaidReason = new("job.unpaid-reason", "Without pay it takes the publisher’s reason.", "Reason");

    public static readonly DomainError OfficeNotConfirmed = new("job.office", "Work-study and other jobs of the school come from a school office that a leader has confirmed; no licence is needed. Have the office confirmed first.");

    public static readonly DomainError EmployerReported = new("job.employer-reported", "A report about a job of this employer was upheld. It has to be vetted anew before anything of it is published.");

    /// <summary>Outside 0.5 to 16.</summary>
    public static readonly DomainError HoursPerDay = new("job.hours", "Enter between half an hour and 16 hours.", "HoursPerDay");

    /// <summary>Outside 1 to 500.</summary>
    public static readonly DomainError Headcount = new("job.headcount", "Enter between 1 and 500 places.", "Headcount");

    public static readonly DomainError HeadcountTaken = new("job.headcount-taken", "{0} people are hired already: there cannot be fewer places.", "Headcount");

    public static readonly DomainError EndsBeforeStart = new("job.ends", "The last day of work is before the first.", "EndsOn");

    public static readonly DomainError ApplyByTooLate = new("job.apply-by-late", "The last day to apply is after the work is over.", "ApplyBy");

    /// <summary>The last day to apply is gone.</summary>
    public static readonly DomainError ApplyByPast = new("job.apply-by", "The last day to apply has gone by. Choose a later one.", "ApplyBy");

    /// <summary>The first day of work is gone.</summary>
    public static readonly DomainError StartPast = new("job.start-past", "The first day of work has gone by. Choose a later one.", "StartsOn");

    /// <summary>The last day of work is gone.</summary>
    public static readonly DomainError EndPast = new("job.end-past", "The last day of work has gone by. Choose a later one.", "EndsOn");

    public static readonly DomainError InterviewPast = new("job.interview-past", "The day of the interview has gone by. Choose a later one.", "InterviewOn");

    /// <summary>More time to apply than there is before the work.</summary>
    public static readonly DomainError ExtendStart = new("job.extend-start", "Applying would go on past the first day of work. Enter a new first day.", "StartsOn");

    public static readonly DomainError ExtendInterview = new("job.extend-interview", "Applying would go on past the interview. Enter a new day for it.", "InterviewOn");

    public static readonly DomainError ExtendInterviewMissing = new("job.extend-interview-missing", "Enter the day and the time of the interview.", "InterviewOn");

    public static readonly DomainError ExtensionWaits = new("job.extension-waits", "More time to apply waits for a second person already.");

    public static readonly DomainError ExtensionDecided = new("job.extension-decided", "This has been decided already.");

    public static readonly DomainError ExtensionSecondPerson = new("job.extension-second", "You asked for more time yourself: somebody else has to confirm it.");

    /// <summary>Was submitted once.</summary>
    public static readonly DomainError NotDeletable = new("job.not-deletable", "Only a draft that was never submitted can be deleted.");

    public static readonly DomainError TooManyQuestions = new("job.questions", "Ask at most 8 questions.", "Questions");

    /// <summary>An interview day without a place, or the other way round.</summary>
    public static readonly DomainError InterviewIncomplete = new("job.interview", "Enter both when and where the interview is.", "InterviewPlace");

    /// <summary>Only a draft can be changed.</summary>
    public static readonly DomainError NotEditable = new("job.not-editable", "This posting is over and cannot be changed. Copy it instead.");

    public static readonly DomainError WrongState = new("job.state", "This posting has moved on meanwhile; that cannot be done in its state.");

    public static readonly DomainError HasBlocks = new("job.blocks", "The safety check stops this posting in {0} places. Fix them first.");

    /// <summary>Warnings without a reason.</summary>
    public static readonly DomainError HasWarnings = new("job.warnings", "{0} warnings of the safety check wait for a reason.");

    public static readonly DomainError SecondPerson = new("job.second-person", "You wrote or submitted this posting: somebody else has to publish it.");

    public static readonly DomainError LeadersFirst = new("job.leaders-first", "A leader decides on this posting; the advisor does when it is every leader’s own.");

    public static readonly DomainError Stale = new("job.stale", "This posting has been changed meanwhile. Read it again before you decide.");

    public static readonly DomainError ReasonMissing = new("job.reason", "Say why.", "Reason");

    /// <summary>Applications without an answer.</summary>
    public static readonly DomainError StillOpen = new("job.still-open", "{0} people who applied have no final answer yet. Nobody is left without one.");

    public static readonly DomainError ReportOpen = new("job.report-open", "A report about this posting waits for a leader's decision.");

    public static readonly DomainError ReportedAlready = new("job.reported", "You have reported this posting already. It will be looked into.");

    public static readonly DomainError ReportedBefore = new("job.reported-before", "Your report of this posting was looked into and dismissed. You can report it again after {0} days, or as soon as its text is published anew.");

    public static readonly DomainError OwnReport = new("job.own-report", "You reported this posting yourself: somebody else decides on the report.");

    public static readonly DomainError ReportOfOwnPublication = new("job.report-publisher", "You published this posting: somebody else decides on reports about it.");

    public static readonly DomainError ReportTooLate = new("job.report-late", "This job ended more than {0} days ago and can no longer be reported here. Tell the department itself.");

    public static readonly DomainError ReportsADay = new("job.reports-a-day", "You have reported {0} postings today, the most for one day. Report this one tomorrow; if it cannot wait, tell the department itself.", "What");

    public static readonly DomainError ReportMissing = new("job.report", "Say what is wrong with this posting.", "What");

    public static readonly DomainError ReportDecided = new("job.report-decided", "This report has been decided already.");

    /// <summary>Not open for applications.</summary>
    public static readonly DomainError NotOpen = new("application.closed", "This job no longer takes applications.");

    public static readonly DomainError AppliedAlready = new("application.twice", "You have applied for this job already. You can follow it under “My applications”.");

    public static readonly DomainError ConsentMissing = new("application.consent", "Agree to how your data is used, so that you can be screened.", "Consent");

    /// <summary>A question without an answer.</summary>
    public static readonly DomainError AnswerMissing = new("application.answer", "Answer this question.");

    public static readonly DomainError QuestionsChanged = new("application.questions", "The job's text was changed while you were writing. Read it again, then send.");

    public static readonly DomainError NumberNotAsked = new("application.number", "This looks like an identity card or bank card number. Nobody here needs it: please leave it out.");

    public static readonly DomainError ApplicationState = new("application.state", "This application has moved on meanwhile; that cannot be done in its state.");

    /// <summary>Somebody else has acted on it since it was shown.</summary>
    public static readonly DomainError ApplicationStale = new("application.stale", "This application has been changed meanwhile. Look at it again before you decide.");

    public static readonly DomainError OwnApplication = new("application.own", "Somebody else has to decide on your own application.");

    public static readonly DomainError InterviewToCome = new("application.interview-to-come", "The interview is still to come: nobody has missed it yet.", "Reason");

    public static readonly DomainError ScreensOwnPosting = new("application.own-posting", "You look after this posting and screen who applies. Ask a leader to hand it to a colleague, then apply.");

    public static readonly DomainError AppliedThemselves = new("application.rival", "You have applied for this job yourself: somebody else screens, and decides who is sent and hired.");

    /// <summary>S84.</summary>
    public static readonly DomainError TiedToApplicant = new("application.tied", "You share a class or a tie with this student: somebody else screens.");

    public static readonly DomainError TripWithoutInterview = new("trip.interview", "The posting names no interview: enter it there first.");

    public static readonly DomainError TripTime = new("trip.time", "Meet on the way to the interview: within the twelve hours before it.", "MeetsAt");

    public static readonly DomainError NoPlaces = new("application.places", "All {0} places are taken.");

    /// <summary>Beyond the cap, or misses a must-have.</summary>
    public static readonly DomainError SendReason = new("application.send-reason", "More than {0} on the list, or somebody who misses a must-have: say why.", "Reason");

    public static readonly DomainError OtherPosting = new("application.other", "This application belongs to another job.");

    public static readonly DomainError LinkDays = new("job.link-days", "Choose between 1 and 180 days.", "Days");

    public static readonly DomainError LinkOver = new("job.link-over", "This link has ended already.");

    /// <summary>Outside 1 to 5.</summary>
    public static readonly DomainError Rating = new("job.rating", "Choose between 1 and 5.", "First");

    public static readonly DomainError RatedAlready = new("job.rated", "You have answered already. Thank you!");

    public static readonly DomainError CityTaken = new("benchmark.city", "There is a benchmark for this city already.", "City");

    public static readonly DomainError CityName = new("benchmark.city-name", "Enter the name of a city in letters, such as 南昌.", "City");

    public static readonly DomainError Benchmark = new("benchmark.amount", "Enter the pay of an hour in yuan: above 0, below 1,000.", "Hourly");

    public static readonly DomainError SeasonTaken = new("season.taken", "There is a plan for this season already.", "Season");

    /// <summary>Lead outside 1 to 26 weeks.</summary>
    public static readonly DomainError LeadWeeks = new("season.lead", "Choose between 1 and 26 weeks.", "LeadWeeks");
}
