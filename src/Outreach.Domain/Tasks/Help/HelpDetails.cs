namespace Outreach.Domain.Tasks.Help;

/// <summary>What a person types of a request for help.</summary>
/// <param name="What">What is to be done, at most 100 characters.</param>
/// <param name="Note">At most 1,000 characters.</param>
/// <param name="On">The day on which it is needed.</param>
/// <param name="From">From which time; null for the whole day.</param>
/// <param name="Until">To which time; null where no end was said.</param>
/// <param name="People">How many people, 1 to 500.</param>
/// <param name="Place">At most 100 characters.</param>
/// <param name="AnswerBy">The last day for the answer.</param>
/// <param name="EventId">For which event; null for none.</param>
public sealed record HelpDetails(
    HelpKind Kind, string What, string? Note, DateOnly On, TimeOnly? From, TimeOnly? Until, int People, string? Place, DateOnly AnswerBy, int? EventId);
