namespace Outreach.Domain.Accounts.Joining;

public static class JoinErrors
{
    /// <summary>Outside 1 to 30.</summary>
    public static readonly DomainError Days = new("join.days", "Choose between 1 and 30 days.", "Days");

    public static readonly DomainError NoSuchGroup = new("join.group", "Choose one of the department's groups.", "Group");

    public static readonly DomainError LinkOver = new("join.over", "This link is closed. Ask the department for a new one.");

    public static readonly DomainError Full = new("join.full", "Too many people have asked by this link. Ask the department for a new one.");

    /// <summary>{0}: of the account. Nothing proves that the address is of whoever typed it.</summary>
    public static readonly DomainError OthersAddress = new(
        "join.others", "This address is of the account of {0}, who has another name or works here already. Ask that person; a role is given at the account.");

    public static readonly DomainError DecidedAlready = new("join.decided", "Somebody has decided on this already.");
}
