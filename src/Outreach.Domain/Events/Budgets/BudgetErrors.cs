namespace Outreach.Domain.Events.Budgets;

/// <summary>Failures of budgets. Those of a line name it in the field, and its number within its side as argument.</summary>
public static class BudgetErrors
{
    public static readonly DomainError NoLines = new("budget.no-lines", "Write down at least one line.");

    /// <summary>More than <see cref="EventBudget.MostLines"/>.</summary>
    public static readonly DomainError TooManyLines = new("budget.too-many-lines", "A budget has at most 120 lines.");

    public static readonly DomainError LineItem = new("budget.line-item", "Line {0}: say what it is.", "Item");

    public static readonly DomainError LineCategory = new("budget.line-category", "Line {0}: choose a category.", "Category");

    public static readonly DomainError LineCount = new("budget.line-count", "Line {0}: say how many, above 0 and up to 100,000, with at most two decimals.", "Count");

    public static readonly DomainError LineUnit = new("budget.line-unit", "Line {0}: say the unit, such as pieces or times.", "Unit");

    public static readonly DomainError LinePrice = new("budget.line-price", "Line {0}: enter a unit price from 0 to ¥9,999,999.99, with at most two decimals.", "UnitPrice");

    /// <summary>Count by price beyond <see cref="BudgetLine.MostMoney"/>.</summary>
    public static readonly DomainError LineAmount = new("budget.line-amount", "Line {0}: count by price is more than ¥9,999,999.99.", "UnitPrice");

    public static readonly DomainError LineSource = new("budget.line-source", "Line {0}: choose where the money comes from.", "Source");

    public static readonly DomainError SponsorshipTyped = new(
        "budget.sponsorship-typed", "Line {0}: sponsorship income is not typed. It follows from deals, signed contracts and their receipts.", "Source");

    public static readonly DomainError TakeBackFirst = new("budget.take-back-first", "The budget waits for a decision. Take it back before you change it.");

    public static readonly DomainError NothingChanged = new("budget.nothing-changed", "Nothing differs from the approved budget.");

    public static readonly DomainError ChangeReason = new("budget.change-reason", "Say why the approved budget is changed.", "Reason");

    /// <summary>Neither a draft nor returned.</summary>
    public static readonly DomainError NotInHand = new("budget.not-in-hand", "The budget is submitted or approved already.");

    public static readonly DomainError NotWaiting = new("budget.not-waiting", "The budget does not wait for a decision.");

    public static readonly DomainError MinisterFirst = new("budget.minister-first", "The minister decides first.");

    public static readonly DomainError AdvisorNow = new("budget.advisor-now", "The budget waits for the advisor now.");

    /// <summary>Drew it up, changed or submitted it.</summary>
    public static readonly DomainError OwnBudget = new("budget.own", "You drew this budget up or submitted it, so somebody else decides.");

    public static readonly DomainError DecidedAlready = new("budget.decided-already", "You have approved it already; the second decision is somebody else’s.");

    public static readonly DomainError ReturnReason = new("budget.return-reason", "Say why it goes back.", "Reason");

    public static readonly DomainError ReasonTooLong = new("budget.reason-too-long", "Keep the reason to 500 characters.", "Reason");

    public static readonly DomainError CommentTooLong = new("budget.comment-too-long", "Keep each comment to 300 characters.");

    public static readonly DomainError NoSuchLine = new("budget.no-such-line", "A comment names a line that this budget does not have.");

    /// <summary>No approved revision stands behind it, or it is with those who decide.</summary>
    public static readonly DomainError NothingToDiscard = new("budget.nothing-to-discard", "There is no new revision to drop.");

    public static readonly DomainError EventOver = new("budget.event-over", "The event is closed or cancelled; its budget stays as it is.");

    public static readonly DomainError NoOffice = new("budget.no-office", "Only the minister and the advisor decide on budgets.");

    public static readonly DomainError NoSuchSource = new("budget.no-such-source", "Choose an event from the list.", "SourceId");
}
