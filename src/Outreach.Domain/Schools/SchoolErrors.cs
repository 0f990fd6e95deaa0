namespace Outreach.Domain.Schools;

public static class SchoolErrors
{
    public static readonly DomainError NameTaken = new("school.name-taken", "There is a school of this name already.", "Name");

    public static readonly DomainError NotListed = new(
        "school.not-listed", "A school partner speaks for one of the schools of the list. The leaders keep it under Partner schools.", "SchoolId");

    public static readonly DomainError CannotMerge = new("school.cannot-merge", "These two cannot be merged: they are one already.");

    public static readonly DomainError MayBeDuplicate = new(
        "school.duplicate", "It may be in the list already. Look at the schools named above; if it is another one, say so here.", "IsDifferent");

    public static readonly DomainError ContactNameMissing = new("school.contact-name", "Say who this is.", "ContactName");

    public static readonly DomainError ChangedMeanwhile = new("school.changed", "Somebody else has changed this school meanwhile. Look at it again.");

    public static readonly DomainError SignedTogether = new("school.signed-together", "Both records are in a joint offer that was signed: it stays as it was signed, so they cannot be merged.");

    public static readonly DomainError OwnerNotMember = new("school.owner", "Choose somebody who works in the department.", "OwnerId");

    /// <summary>A number outside its range.</summary>
    public static readonly DomainError Settings = new("school.settings", "This number is out of range.");
}
