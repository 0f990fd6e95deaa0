using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Schools.Clubs;

/// <summary>What a person types of somebody in a club; texts trimmed, empty ones null.</summary>
/// <param name="Name">At most 60 characters.</param>
/// <param name="Phone">At most 30.</param>
/// <param name="WeChat">At most 60.</param>
/// <param name="TermEndsOn">The last day of the term.</param>
public sealed record ClubContactDetails(ClubOffice Office, string Name, string? Phone, string? WeChat, DateOnly TermEndsOn)
{
    /// <inheritdoc cref="ContactDetails.ByNumber"/>
    public IReadOnlyList<ClubContactDetails> ByNumber() => PhoneNumber.Each(Phone) is { Count: > 1 } numbers
        ? [this with { Phone = numbers[0] }, .. numbers.Skip(1).Select(n => this with { Phone = n, WeChat = null })]
        : [this];
}
