using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Jobs;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Profile;

/// <summary>What a student fills in once for every application.</summary>
public class StudentProfileInput
{
    /// <summary>College.</summary>
    [Required, StringLength(60), NoIdentityNumber, Display(Name = "College")]
    public string? College { get; set; }

    /// <summary>Phone.</summary>
    [Required, StringLength(30), StudentPhone, Display(Name = "Phone")]
    public string? Phone { get; set; }

    /// <summary>The numbers of the ticked times (<see cref="WeekTimes"/>).</summary>
    [Display(Name = "Free times")]
    public int[]? FreeTimes { get; set; }
}

/// <summary>Refuses what looks like an identity or bank number: nobody asks for one, and it must not lie about in a text.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NoIdentityNumberAttribute : ValidationAttribute
{
    /// <summary>With its text, the key of the translations.</summary>
    public NoIdentityNumberAttribute() => ErrorMessage = JobErrors.NumberNotAsked.Text;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not string text || !JobApplication.LooksLikeIdentity(text);
}

/// <summary>A phone number that can be dialled. An identity or bank number is left to the profile's own rule, which says more.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class StudentPhoneAttribute : ValidationAttribute
{
    private static readonly ContactPhoneAttribute Plausible = new();

    /// <summary>With the message of every phone number.</summary>
    public StudentPhoneAttribute() => ErrorMessage = Plausible.ErrorMessage;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not string text || JobApplication.LooksLikeIdentity(text) || Plausible.IsValid(text);
}

/// <summary>A student as the account knows them, with what their profile holds.</summary>
/// <param name="Name">Name of the account.</param>
/// <param name="StudentNumber">Number of the account; staff may have none.</param>
/// <param name="College">College; null before it was filled in.</param>
/// <param name="Phone">Phone of the profile, else of the account.</param>
/// <param name="FreeTimes">When usually free.</param>
public sealed record StudentCard(string Name, string? StudentNumber, string? College, string? Phone, int FreeTimes)
{
    /// <summary>Whether the profile was filled in.</summary>
    public bool IsFilled => College is not null;
}
