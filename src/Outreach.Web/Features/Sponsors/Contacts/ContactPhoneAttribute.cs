using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Sponsors;

namespace Outreach.Web.Features.Sponsors.Contacts;

[AttributeUsage(AttributeTargets.Property)]
public sealed class ContactPhoneAttribute : ValidationAttribute
{
    // A message given to the base's constructor is not seen by what puts messages into the reader's language.
    public ContactPhoneAttribute() =>
        ErrorMessage = "Enter a mobile number of 11 digits, a landline with its area code, or a number that starts with 400, 800 or + and a country.";

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not string text || text.Length == 0 || PhoneNumber.IsPlausible(text) || PhoneNumber.Split(text) is { Numbers.Count: > 1, Words: "" };
}
