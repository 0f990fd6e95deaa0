using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Data;

/// <summary>
/// The key of a form that has been posted: the second post of the same form makes nothing (rule 10). Saved in the same
/// transaction as what the form made.
/// </summary>
public sealed class RequestKey(string key, DateTimeOffset at)
{
    /// <summary>Where a first post led that is done and leads nowhere.</summary>
    public const string Nowhere = "";

    /// <summary>The form's own random key, what its address and content hash to, and the person's id.</summary>
    public string Key { get; private set; } = key;

    /// <summary>When it was first posted, UTC.</summary>
    public DateTimeOffset At { get; private set; } = at;

    /// <summary>Where the first post led, <see cref="Nowhere"/> if it did not; null until it has answered.</summary>
    public string? Location { get; private set; }

    /// <summary>Notes where the first post led.</summary>
    public void LedTo(string location) => Location = location.Length <= 500 ? location : Nowhere;
}
