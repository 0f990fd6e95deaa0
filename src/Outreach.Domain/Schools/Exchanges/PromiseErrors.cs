namespace Outreach.Domain.Schools.Exchanges;

public static class PromiseErrors
{
    public static readonly DomainError DayMissing = new("promise.day", "Say by which day.");

    public static readonly DomainError OwnerMissing = new("promise.owner", "Say who of ours keeps it.", "OwnerId");
}
