namespace Outreach.Domain.Policies;

public static class PolicyErrors
{
    public static readonly DomainError MatterTaken = new("policy.matter-taken", "The table has a line about this matter already.", "Matter");

    public static readonly DomainError WhoseMissing = new("policy.whose-missing", "Say whose permission it takes.", "PermittedBy");

    public static readonly DomainError InTheFuture = new("policy.future", "A rule cannot have been said after today.", "SaidOn");
}
