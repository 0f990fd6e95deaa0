namespace Outreach.Domain.Market.Scouting;

public static class ScoutErrors
{
    public static readonly DomainError WrongState = new("scout.state", "This trip stands elsewhere by now. The page shows how it stands.");

    public static readonly DomainError NotWalking = new("scout.not-walking", "Merchants are noted while you are on the way. Set out first.");

    public static readonly DomainError TooEarly = new("scout.early", "The day of this trip is still to come.");

    public static readonly DomainError DayPast = new("scout.past", "This day is past.", "On");

    public static readonly DomainError DayFar = new("scout.far", "Choose a day within a year.", "On");

    public static readonly DomainError VeteranIsNewcomer = new("scout.veteran", "Whoever leads the trip is no newcomer of it.", "NewcomerIds");

    public static readonly DomainError TooMany = new("scout.many", "At most 10 newcomers go along.", "NewcomerIds");

    public static readonly DomainError NotMembers = new("scout.not-members", "Choose people who work in the department.", "NewcomerIds");

    public static readonly DomainError ReasonMissing = new("scout.reason", "Say why, in at most 500 characters.", "Reason");

    public static readonly DomainError NameEmpty = new("scout.name", "Say what stands on its sign.", "Name");

    public static readonly DomainError Choose = new("scout.choose", "It may be in the list already: say which one it is, or that it is another one.", "Same");

    public static readonly DomainError Blacklisted = new("scout.blacklisted", "This merchant is on the blacklist: leave it out.", "Same");

    public static readonly DomainError FoundAlready = new("scout.found-already", "This merchant is noted on this trip already.", "Name");

    /// <summary>Outside 0 to 1,000.</summary>
    public static readonly DomainError Goal = new("scout.goal", "Choose a number between 0 and 1,000.");

    public static readonly DomainError NoGoal = new("scout.no-goal", "One of the two numbers is above 0.", "NewMerchants");

    public static readonly DomainError GoalAlready = new("scout.goal-already", "The term has a goal for this distance and size already.", "Size");

    public static readonly DomainError NoTerm = new("scout.no-term", "Choose one of the terms.", "TermId");
}
