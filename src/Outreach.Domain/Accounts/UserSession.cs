using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Search;

namespace Outreach.Domain.Accounts;

/// <summary>A signed-in browser, so that a person can see and end it.</summary>
public sealed class UserSession
{
    /// <summary>However often it is used, it ends then: whoever has taken a browser over does not keep it for ever.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private UserSession()
    {
    }

    /// <summary>A new session.</summary>
    /// <param name="now">Moment of signing in, UTC.</param>
    public UserSession(string key, int userId, string device, DateTimeOffset now)
    {
        Key = key;
        UserId = userId;
        Device = Search.SearchText.Shorten(device, 200);
        SignedInAt = SeenAt = now;
    }

    public string Key { get; private set; } = "";

    public int UserId { get; private set; }

    public string Device { get; private set; } = "";

    /// <summary>When it began, UTC.</summary>
    public DateTimeOffset SignedInAt { get; private set; }

    /// <summary>When it was last seen, to ten minutes, UTC.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>When it was ended; null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public void Seen(DateTimeOffset now) => SeenAt = now;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
