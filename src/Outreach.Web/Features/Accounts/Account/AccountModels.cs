using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Accounts;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Accounts.Account;

public sealed class ProfileInput
{
    [Required, StringLength(60), PersonName, Display(Name = "Your name")]
    public string? DisplayName { get; set; }

    [StringLength(30), RegularExpression(@"^[0-9+\-() ]{5,30}$", ErrorMessage = "Enter a phone number."), DataType(DataType.PhoneNumber), Display(Name = "Phone")]
    public string? Phone { get; set; }

    /// <summary><c>zh-CN</c>, <c>en</c>, or null to follow the browser.</summary>
    [StringLength(10), Display(Name = "Language")]
    public string? Language { get; set; }
}

public sealed class PasswordInput
{
    [Required, StringLength(200), DataType(DataType.Password), Display(Name = "Current password")]
    public string? Current { get; set; }

    [Required, StringLength(200), DataType(DataType.Password), Display(Name = "New password")]
    public string? Password { get; set; }
}

/// <summary>The present password, for what cannot be undone.</summary>
public sealed class PasswordCheckInput
{
    [Required, StringLength(200), DataType(DataType.Password), Display(Name = "Current password")]
    public string? Current { get; set; }
}

public sealed record HeldPosition(Role Role, string? Term, string? Group, DateOnly StartsOn, DateOnly? EndsOn);

public sealed record AccountModel(
    ProfileInput Profile, string Email, string? StudentNumber, bool TwoFactor, int Sessions, bool CanDelete, IReadOnlyList<HeldPosition> Positions);
