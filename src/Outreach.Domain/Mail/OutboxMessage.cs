using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Outreach.Domain.Data;

namespace Outreach.Domain.Mail;

/// <summary>A mail to be sent, written in the transaction of what causes it (rule 13).</summary>
public sealed class OutboxMessage
{
    /// <summary>After that many failures it is given up.</summary>
    public const int MaxAttempts = 8;

    private OutboxMessage()
    {
    }

    /// <summary>A mail to send as soon as may be.</summary>
    public OutboxMessage(string recipient, string subject, string body, DateTimeOffset now)
    {
        Recipient = recipient;
        Subject = subject;
        Body = body;
        CreatedAt = now;
        DueAt = now;
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Raised by one by each claim, so that two instances never send the same mail.</summary>
    public int Version { get; private set; }

    /// <summary>Mail address.</summary>
    public string Recipient { get; private set; } = "";

    /// <summary>Subject line.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Plain text.</summary>
    public string Body { get; private set; } = "";

    /// <summary>When it was written, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the next attempt is due, UTC; null when sent or given up.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Attempts made.</summary>
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
        LastError = Searching.SearchText.Shorten(error, 500);
        DueAt = Attempts >= MaxAttempts ? null : now.AddMinutes(Math.Pow(2, Attempts - 1));
    }
}

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("OutboxMessages");
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Property(m => m.Recipient).HasMaxLength(256);
        builder.Property(m => m.Subject).HasMaxLength(200);
        builder.Property(m => m.LastError).HasMaxLength(500);
        builder.HasIndex(m => m.DueAt);
        builder.HasAnnotation(AuditAnnotations.NotAudited, true);
    }
}
