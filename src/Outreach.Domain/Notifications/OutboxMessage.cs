using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Search;

namespace Outreach.Domain.Notifications;

/// <summary>A mail to be sent, written in the transaction of what causes it (rule 13).</summary>
public sealed class OutboxMessage
{
    public const int MaxAttempts = 8;

    private OutboxMessage()
    {
    }

    public OutboxMessage(string recipient, string subject, string body, DateTimeOffset now)
    {
        Recipient = recipient;
        Subject = subject;
        Body = body;
        CreatedAt = now;
        DueAt = now;
    }

    public int Id { get; private set; }

    /// <summary>Raised by one by each claim, so that two instances never send the same mail.</summary>
    public int Version { get; private set; }

    public string Recipient { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string Body { get; private set; } = "";

    /// <summary>When it was written, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the next attempt is due, UTC; null when sent or given up.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>When it went out, UTC.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? LastError { get; private set; }

    /// <summary>Takes it for one attempt: nobody else tries within 2 minutes.</summary>
    public void Claim(DateTimeOffset now)
    {
        Version++;
        Attempts++;
        DueAt = now.AddMinutes(2);
    }

    /// <summary>It went out. The body is dropped, since it may hold a secret link.</summary>
    public void Sent(DateTimeOffset now)
    {
        SentAt = now;
        DueAt = null;
        LastError = null;
        Body = "";
    }

    /// <summary>The attempt failed: again after 1, 2, 4 … minutes, at most <see cref="MaxAttempts"/> times.</summary>
    public void Failed(string error, DateTimeOffset now)
    {
        LastError = Search.SearchText.Shorten(error, 500);
        DueAt = Attempts >= MaxAttempts ? null : now.AddMinutes(Math.Pow(2, Attempts - 1));
    }
}
