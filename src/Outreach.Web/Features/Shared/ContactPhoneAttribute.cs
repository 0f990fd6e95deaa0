using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Sponsors;

namespace Outreach.Web.Features.Shared;

/// <summary>A phone number that can be dialled, or none.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ContactPhoneAttribute : ValidationAttribute
{
    /// <summary>With its message.</summary>
    // A message given to the base's constructor is not seen by what puts messages into the reader's language.
    public ContactPhoneAttribute() =>
        ErrorMessage = "Enter a mobile number of 11 digits, a landline with its area code, or a number that starts with 400, 800 or + and a country.";

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not string text || text.Length == 0 || PhoneNumber.IsPlausible(text);
}
