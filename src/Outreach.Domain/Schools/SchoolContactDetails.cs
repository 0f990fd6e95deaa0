using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Schools;

/// <summary>What a person types of a school's contact; texts trimmed, empty ones null.</summary>
/// <param name="Name">At most 60 characters.</param>
/// <param name="Position">At most 40.</param>
/// <param name="Phone">At most 30.</param>
/// <param name="WeChat">At most 60.</param>
/// <param name="Email">At most 256.</param>
/// <param name="TermEndsOn">The last day of the term.</param>
/// <param name="IsPrimary">Whether this one is asked first.</param>
public sealed record SchoolContactDetails(string Name, string? Position, string? Phone, string? WeChat, string? Email, DateOnly TermEndsOn, bool IsPrimary)
{
    /// <inheritdoc cref="ContactDetails.ByNumber"/>
    public IReadOnlyList<SchoolContactDetails> ByNumber() => PhoneNumber.Each(Phone) is { Count: > 1 } numbers
        ? [this with { Phone = numbers[0] }, .. numbers.Skip(1).Select(n => this with { Phone = n, WeChat = null, Email = null, IsPrimary = false })]
        : [this];
}
