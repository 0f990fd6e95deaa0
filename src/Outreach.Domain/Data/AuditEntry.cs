using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Data;

/// <summary>What a save did to a record, or what somebody did that changes no record but must leave a trace.</summary>
public enum AuditAction
{
    /// <summary>The record was made.</summary>
    Created,

    /// <summary>Fields changed.</summary>
    Changed,

    /// <summary>The record was removed.</summary>
    Deleted,

    /// <summary>Signed in.</summary>
    [Display(Name = "Sign-in")] SignedIn,

    /// <summary>Signed out of every browser.</summary>
    [Display(Name = "Signed out everywhere")] SignedOutEverywhere,

    /// <summary>Changed the password, knowing the old one.</summary>
    [Display(Name = "Password changed")] PasswordChanged,

    /// <summary>Chose a new password by a mail's link.</summary>
    [Display(Name = "Password reset by mail")] PasswordReset,

    /// <summary>Signed in with a recovery code.</summary>
    [Display(Name = "Recovery code used")] RecoveryCodeUsed,

    /// <summary>Too many wrong passwords or codes.</summary>
    [Display(Name = "Locked after wrong passwords")] LockedOut,

    /// <summary>The lock was taken off.</summary>
    [Display(Name = "Lock taken off")] Unlocked,

    /// <summary>Records left the portal in a file.</summary>
    [Display(Name = "Exported")] Exported,
}

/// <summary>One line of the audit trail. Written by the save interceptor, or as an <see cref="Event"/>; nothing edits or deletes it.</summary>
public sealed class AuditEntry
{
    /// <summary>Key, in order of writing within one instance.</summary>
    public long Id { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who; null for the portal itself.</summary>
    public int? ActorId { get; init; }

    /// <summary>Kind of record: the entity's class name.</summary>
    public required string RecordType { get; init; }

    /// <summary>Key of the record, as text since a few have composite keys.</summary>
    public required string RecordKey { get; init; }

    /// <summary>What happened.</summary>
    public AuditAction Action { get; init; }

    /// <summary>JSON: <c>{"Field":[from,to],…}</c>.</summary>
    public required string Changes { get; init; }

    /// <summary>Whether it tells of something done, not of a record's change.</summary>
    public bool IsEvent => Action is not (AuditAction.Created or AuditAction.Changed or AuditAction.Deleted);

    /// <summary>A line about something that changes no record: to be added and saved by who does it.</summary>
    /// <param name="action">What was done.</param>
    /// <param name="recordType">To which kind of record.</param>
    /// <param name="recordKey">To which one; empty for many.</param>
    /// <param name="actorId">By whom; null for the portal itself.</param>
    /// <param name="now">When.</param>
    /// <param name="changes">JSON as in <see cref="Changes"/>; never a secret.</param>
    public static AuditEntry Event(AuditAction action, string recordType, string recordKey, int? actorId, DateTimeOffset now, string changes = "{}") =>
        new() { At = now, ActorId = actorId, RecordType = recordType, RecordKey = recordKey, Action = action, Changes = changes };
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.Property(e => e.RecordType).HasMaxLength(60);
        builder.Property(e => e.RecordKey).HasMaxLength(80);
        builder.Property(e => e.Action).HasMaxLength(20);
        builder.Ignore(e => e.IsEvent);
        builder.HasIndex(e => new { e.RecordType, e.RecordKey, e.Id });
        builder.HasIndex(e => new { e.ActorId, e.Id });
    }
}
