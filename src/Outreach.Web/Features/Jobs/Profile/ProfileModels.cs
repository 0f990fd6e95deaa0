using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Contacts;

namespace Outreach.Web.Features.Jobs.Profile;

/// <summary>What a student fills in once for every application.</summary>
public class StudentProfileInput
{
    [Required, StringLength(60), NoIdentityNumber, Display(Name = "College")]
    public string? College { get; set; }

    [Required, StringLength(30), StudentPhone, Display(Name = "Phone")]
    public string? Phone { get; set; }

    [StringLength(40), NoIdentityNumber, Display(Name = "Class")]
    public string? ClassName { get; set; }

    [Display(Name = "Free times")]
    public int[]? FreeTimes { get; set; }
}

/// <summary>Refuses what looks like an identity or bank number: nobody asks for one, and it must not lie about in a text.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NoIdentityNumberAttribute : ValidationAttribute
{
    public NoIdentityNumberAttribute() => ErrorMessage = PostingErrors.NumberNotAsked.Text;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not string text || !JobApplication.LooksLikeIdentity(text);
}

/// <summary>A phone number that can be dialled. An identity or bank number is left to the profile's own rule, which says more.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class StudentPhoneAttribute : ValidationAttribute
{
    private static readonly ContactPhoneAttribute Plausible = new();

    public StudentPhoneAttribute() => ErrorMessage = Plausible.ErrorMessage;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not string text || JobApplication.LooksLikeIdentity(text) || Plausible.IsValid(text);
}

/// <summary>A student as the account knows them, with what their profile holds.</summary>
/// <param name="College">College; null before it was filled in.</param>
/// <param name="Phone">Phone of the profile, else of the account.</param>
public sealed record StudentCard(string Name, string? StudentNumber, string? College, string? Phone, string? ClassName, int FreeTimes)
{
    /// <summary>Whether the profile was filled in.</summary>
    public bool IsFilled => College is not null;
}
