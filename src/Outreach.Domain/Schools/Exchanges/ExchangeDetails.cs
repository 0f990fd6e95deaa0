namespace Outreach.Domain.Schools.Exchanges;

/// <summary>What a person types of an exchange; texts trimmed, empty ones null.</summary>
/// <param name="On">The day on which it is or was.</param>
/// <param name="Said">What was said, or what is planned; at most 2,000 characters.</param>
/// <param name="Theirs">Who of theirs, at most 200.</param>
/// <param name="Lesson">What we learned, at most 1,000; goes to the lessons library (S7).</param>
/// <param name="EventId">The event that it is about; null for none.</param>
public sealed record ExchangeDetails(ExchangeKind Kind, DateOnly On, string? Said = null, string? Theirs = null, string? Lesson = null, int? EventId = null);
