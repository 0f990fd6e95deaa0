using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Members;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Account;

/// <summary>What people change about themselves.</summary>
public sealed class ProfileInput
{
    /// <summary>Name that colleagues see.</summary>
    [Required, StringLength(60), PersonName, Display(Name = "Your name")]
    public string? DisplayName { get; set; }

    /// <summary>Phone.</summary>
    [StringLength(30), RegularExpression(@"^[0-9+\-() ]{5,30}$", ErrorMessage = "Enter a phone number."), DataType(DataType.PhoneNumber), Display(Name = "Phone")]
    public string? Phone { get; set; }

    /// <summary><c>zh-CN</c>, <c>en</c>, or null to follow the browser.</summary>
    [StringLength(10), Display(Name = "Language")]
    public string? Language { get; set; }
}

/// <summary>A new password, with the old one.</summary>
public sealed class PasswordInput
{
    /// <summary>The present one.</summary>
    [Required, StringLength(200), DataType(DataType.Password), Display(Name = "Present password")]
    public string? Current { get; set; }

    /// <summary>The new one.</summary>
    [Required, StringLength(200), DataType(DataType.Password), Display(Name = "New password")]
    public string? Password { get; set; }

    /// <summary>The same again.</summary>
    [Required, Compare(nameof(Password)), DataType(DataType.Password), Display(Name = "New password again")]
    public string? PasswordAgain { get; set; }
}

/// <summary>The present password, for what cannot be undone.</summary>
public sealed class PasswordCheckInput
{
    /// <summary>The present one.</summary>
    [Required, StringLength(200), DataType(DataType.Password), Display(Name = "Present password")]
    public string? Current { get; set; }
}

/// <summary>A position in words.</summary>
public sealed record HeldPosition(Role Role, string? Term, string? Group, DateOnly StartsOn, DateOnly? EndsOn);

/// <summary>The page.</summary>
public sealed record AccountModel(
    ProfileInput Profile, string Email, string? StudentNumber, bool TwoFactor, int Sessions, bool MayDelete, IReadOnlyList<HeldPosition> Positions);
