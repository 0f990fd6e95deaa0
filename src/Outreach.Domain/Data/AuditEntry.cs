using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Data;

/// <summary>One line of the audit trail. Written by the save interceptor, or as an <see cref="Event"/>; nothing edits or deletes it.</summary>
public sealed class AuditEntry
{
    /// <summary>Key, in order of writing within one instance.</summary>
    public long Id { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who; null for the portal itself.</summary>
    public int? ActorId { get; init; }

    public required string RecordType { get; init; }

    /// <summary>Key of the record, as text since a few have composite keys.</summary>
    public required string RecordKey { get; init; }

    public AuditAction Action { get; init; }

    /// <summary>JSON: <c>{"Field":[from,to],…}</c>.</summary>
    public required string Changes { get; init; }

    /// <summary>Whether it tells of something done, not of a record's change.</summary>
    public bool IsEvent => Action is not (AuditAction.Created or AuditAction.Changed or AuditAction.Deleted);

    /// <summary>A line about something that changes no record: to be added and saved by who does it.</summary>
    /// <param name="recordKey">To which one; empty for many.</param>
    /// <param name="actorId">By whom; null for the portal itself.</param>
    /// <param name="changes">JSON as in <see cref="Changes"/>; never a secret.</param>
    public static AuditEntry Event(AuditAction action, string recordType, string recordKey, int? actorId, DateTimeOffset now, string changes = "{}") =>
        new() { At = now, ActorId = actorId, RecordType = recordType, RecordKey = recordKey, Action = action, Changes = changes };
}
