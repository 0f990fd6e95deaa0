using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Accounts;

/// <summary>A person with an account. What it may do comes from its <see cref="Position"/>s; without any it is a student.</summary>
public sealed class User : IdentityUser<int>
{
    /// <summary>The name that colleagues see; at most 60 characters.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Student number, upper case; null for those who have none. Unique.</summary>
    public string? StudentNumber { get; set; }

    /// <summary>Chosen language (<c>zh-CN</c> or <c>en</c>), or null to follow the browser.</summary>
    public string? Language { get; set; }

    /// <summary>When the account was made, UTC.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When an administrator closed the account; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Roles held and once held.</summary>
    public ICollection<Position> Positions { get; } = [];
}
