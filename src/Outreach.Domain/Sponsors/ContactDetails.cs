namespace Outreach.Domain.Sponsors;

/// <summary>What a person types of a contact; texts trimmed, empty ones null.</summary>
/// <param name="Name">At most 60 characters.</param>
/// <param name="Title">At most 40.</param>
/// <param name="Phone">At most 30; more only for <see cref="ContactDetails.ByNumber"/>.</param>
/// <param name="WeChat">At most 60.</param>
/// <param name="Email">At most 256.</param>
/// <param name="IsPrimary">Whether this one is asked first.</param>
public sealed record ContactDetails(string Name, string? Title, string? Phone, string? WeChat, string? Email, bool IsPrimary)
{
    /// <summary>A contact for each of the numbers, when several were typed into one field; all else stays with the first.</summary>
    public IReadOnlyList<ContactDetails> ByNumber() => PhoneNumber.Each(Phone) is { Count: > 1 } numbers
        ? [this with { Phone = numbers[0] }, .. numbers.Skip(1).Select(o => new ContactDetails(Name, Title, o, null, null, false))]
        : [this];
}
