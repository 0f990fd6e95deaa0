namespace Outreach.Domain.Jobs;

/// <summary>Failures of postings, applications and what belongs to them.</summary>
public static class JobErrors
{
    /// <summary>The employer is on the blacklist.</summary>
    public static readonly DomainError EmployerBlacklisted = new("job.blacklisted", "This merchant is on the blacklist: no jobs from it.", "SponsorId");

    /// <summary>No pay, or parts of a cent.</summary>
    public static readonly DomainError Pay = new("job.pay", "Enter the pay in yuan: above 0, with at most two decimals.", "PayAmount");

    /// <summary>Outside 0.5 to 16.</summary>
    public static readonly DomainError HoursPerDay = new("job.hours", "Enter between half an hour and 16 hours.", "HoursPerDay");

    /// <summary>Outside 1 to 500.</summary>
    public static readonly DomainError Headcount = new("job.headcount", "Enter between 1 and 500 places.", "Headcount");

    /// <summary>Fewer places than are taken.</summary>
    public static readonly DomainError HeadcountTaken = new("job.headcount-taken", "{0} people are hired already: there cannot be fewer places.", "Headcount");

    /// <summary>Ends before it starts.</summary>
    public static readonly DomainError EndsBeforeStart = new("job.ends", "The last day of work is before the first.", "EndsOn");

    /// <summary>Applying after the work is over.</summary>
    public static readonly DomainError ApplyByTooLate = new("job.apply-by-late", "The last day to apply is after the work is over.", "ApplyBy");

    /// <summary>The last day to apply is gone.</summary>
    public static readonly DomainError ApplyByPast = new("job.apply-by", "The last day to apply has gone by. Choose a later one.", "ApplyBy");

    /// <summary>The first day of work is gone.</summary>
    public static readonly DomainError StartPast = new("job.start-past", "The first day of work has gone by. Choose a later one.", "StartsOn");

    /// <summary>The last day of work is gone.</summary>
    public static readonly DomainError EndPast = new("job.end-past", "The last day of work has gone by. Choose a later one.", "EndsOn");

    /// <summary>The interview is over.</summary>
    public static readonly DomainError InterviewPast = new("job.interview-past", "The day of the interview has gone by. Choose a later one.", "InterviewOn");

    /// <summary>Was submitted once.</summary>
    public static readonly DomainError NotDeletable = new("job.not-deletable", "Only a draft that was never submitted can be deleted.");

    /// <summary>Too many questions.</summary>
    public static readonly DomainError TooManyQuestions = new("job.questions", "Ask at most 8 questions.", "Questions");

    /// <summary>An interview day without a place, or the other way round.</summary>
    public static readonly DomainError InterviewIncomplete = new("job.interview", "Enter both when and where the interview is.", "InterviewPlace");

    /// <summary>Only a draft can be changed.</summary>
    public static readonly DomainError NotEditable = new("job.not-editable", "This posting is over and cannot be changed. Copy it instead.");

    /// <summary>The posting has moved on.</summary>
    public static readonly DomainError WrongState = new("job.state", "This posting has moved on meanwhile; that cannot be done in its state.");

    /// <summary>Blocks of the safety check.</summary>
    public static readonly DomainError HasBlocks = new("job.blocks", "The safety check stops this posting in {0} places. Mend them first.");

    /// <summary>Warnings without a reason.</summary>
    public static readonly DomainError HasWarnings = new("job.warnings", "{0} warnings of the safety check wait for a reason.");

    /// <summary>Nobody publishes their own posting.</summary>
    public static readonly DomainError SecondPerson = new("job.second-person", "You wrote or submitted this posting: somebody else has to publish it.");

    /// <summary>Published on another text than seen.</summary>
    public static readonly DomainError Stale = new("job.stale", "This posting has been changed meanwhile. Read it again before you decide.");

    /// <summary>Say why.</summary>
    public static readonly DomainError ReasonMissing = new("job.reason", "Say why.", "Reason");

    /// <summary>Applications without an answer.</summary>
    public static readonly DomainError StillOpen = new("job.still-open", "{0} people who applied have no final answer yet. Nobody is left without one.");

    /// <summary>Reports wait for a decision.</summary>
    public static readonly DomainError ReportOpen = new("job.report-open", "A report about this posting waits for a leader's decision.");

    /// <summary>Reported by the same person already.</summary>
    public static readonly DomainError ReportedAlready = new("job.reported", "You have reported this posting already. It will be looked into.");

    /// <summary>Finished too long ago to be reported.</summary>
    public static readonly DomainError ReportTooLate = new("job.report-late", "This job ended more than {0} days ago and can no longer be reported here. Tell the department itself.");

    /// <summary>Too many reports of one person on one day.</summary>
    public static readonly DomainError ReportsADay = new("job.reports-a-day", "You have reported {0} postings today, the most for one day. Report this one tomorrow; if it cannot wait, tell the department itself.", "What");

    /// <summary>Say what is wrong.</summary>
    public static readonly DomainError ReportMissing = new("job.report", "Say what is wrong with this posting.", "What");

    /// <summary>Decided already.</summary>
    public static readonly DomainError ReportDecided = new("job.report-decided", "This report has been decided already.");

    /// <summary>Not open for applications.</summary>
    public static readonly DomainError NotOpen = new("application.closed", "This job no longer takes applications.");

    /// <summary>Applied already.</summary>
    public static readonly DomainError AppliedAlready = new("application.twice", "You have applied for this job already. You can follow it under “My applications”.");

    /// <summary>No consent to the present text.</summary>
    public static readonly DomainError ConsentMissing = new("application.consent", "Agree to how your data is used, so that you can be screened.", "Consent");

    /// <summary>A question without an answer.</summary>
    public static readonly DomainError AnswerMissing = new("application.answer", "Answer this question.");

    /// <summary>The questions have been changed.</summary>
    public static readonly DomainError QuestionsChanged = new("application.questions", "The job's text was changed while you were writing. Read it again, then send.");

    /// <summary>Looks like an identity or bank number.</summary>
    public static readonly DomainError NumberNotAsked = new("application.number", "This looks like an identity card or bank card number. Nobody here needs it: please leave it out.");

    /// <summary>The application has moved on.</summary>
    public static readonly DomainError ApplicationState = new("application.state", "This application has moved on meanwhile; that cannot be done in its state.");

    /// <summary>Somebody else has acted on it since it was shown.</summary>
    public static readonly DomainError ApplicationStale = new("application.stale", "This application has been changed meanwhile. Look at it again before you decide.");

    /// <summary>Nobody decides on their own application.</summary>
    public static readonly DomainError OwnApplication = new("application.own", "Somebody else has to decide on your own application.");

    /// <summary>No place left.</summary>
    public static readonly DomainError NoPlaces = new("application.places", "All {0} places are taken.");

    /// <summary>Beyond the cap, or misses a must-have.</summary>
    public static readonly DomainError SendReason = new("application.send-reason", "More than {0} on the list, or somebody who misses a must-have: say why.", "Reason");

    /// <summary>Of another posting.</summary>
    public static readonly DomainError OtherPosting = new("application.other", "This application belongs to another job.");

    /// <summary>A link's life.</summary>
    public static readonly DomainError LinkDays = new("job.link-days", "Choose between 1 and 60 days.", "Days");

    /// <summary>Revoked or expired.</summary>
    public static readonly DomainError LinkOver = new("job.link-over", "This link has ended already.");

    /// <summary>Outside 1 to 5.</summary>
    public static readonly DomainError Rating = new("job.rating", "Choose between 1 and 5.", "First");

    /// <summary>Rated already, or nothing to rate.</summary>
    public static readonly DomainError RatedAlready = new("job.rated", "You have answered already. Thank you!");

    /// <summary>A city's benchmark is there already.</summary>
    public static readonly DomainError CityTaken = new("benchmark.city", "There is a benchmark for this city already.", "City");

    /// <summary>A benchmark's city is no name.</summary>
    public static readonly DomainError CityName = new("benchmark.city-name", "Enter the name of a city in letters, such as 南昌.", "City");

    /// <summary>Benchmark out of range.</summary>
    public static readonly DomainError Benchmark = new("benchmark.amount", "Enter the pay of an hour in yuan: above 0, below 1,000.", "Hourly");

    /// <summary>A season plan is there already.</summary>
    public static readonly DomainError SeasonTaken = new("season.taken", "There is a plan for this season already.", "Season");

    /// <summary>Lead outside 1 to 26 weeks.</summary>
    public static readonly DomainError LeadWeeks = new("season.lead", "Choose between 1 and 26 weeks.", "LeadWeeks");
}
