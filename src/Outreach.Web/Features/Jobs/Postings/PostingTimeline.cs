using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.TagHelpers;

namespace Outreach.Web.Features.Jobs.Postings;

/// <summary>What happened to a posting, read from the audit trail in the words of the department.</summary>
public sealed class PostingTimeline(OutreachDbContext db, IStringLocalizer texts, DisplayFormatter show)
{
    private const int Most = 60;

    private sealed record Line(AuditAction Action, DateTimeOffset At, string? Who, string Changes);

    /// <summary>Newest first. One command.</summary>
    public async Task<IReadOnlyList<TimelineItem>> OfAsync(int id, CancellationToken cancellationToken)
    {
        var key = id.ToString(CultureInfo.InvariantCulture);
        var lines = await db.AuditEntries.AsNoTracking().Where(e => e.RecordType == nameof(JobPosting) && e.RecordKey == key)
            .OrderByDescending(e => e.Id).Take(Most)
            .Select(e => new Line(e.Action, e.At, db.Users.Where(u => u.Id == e.ActorId).Select(u => u.DisplayName).FirstOrDefault(), e.Changes))
            .ToListAsync(cancellationToken);
        return [.. lines.Select(Item).OfType<TimelineItem>()];
    }

    private TimelineItem? Item(Line line)
    {
        var who = line.Who ?? texts["The portal"];
        if (line.Action == AuditAction.Created)
            return new TimelineItem(line.At, who, texts["Drafted"], null, "pencil");
        if (line.Action != AuditAction.Changed)
            return null;
        var changes = JsonSerializer.Deserialize<Dictionary<string, JsonElement[]>>(line.Changes)!;
        var (written, reason) = (changes.ContainsKey(nameof(JobPosting.Revision)), Text(changes, nameof(JobPosting.StateReason), 1));
        if (State(changes, 1) is { } to && State(changes, 0) is { } from)
        {
            var words = (from, to) switch
            {
                (_, PostingState.Draft) when written => texts["Text changed: a draft again"],
                (_, PostingState.Draft) => texts["Taken back"],
                (_, PostingState.Vetting) => texts["Submitted to a second person"],
                (PostingState.Suspended, PostingState.Published) => texts["Back on the board"],
                (PostingState.Closed, PostingState.Published) => texts["Open to applications again"],
                (_, PostingState.Suspended) when reason is null => texts["Suspended by a report"],
                _ => (string)texts.Text(to),
            };
            var look = to == PostingState.Draft ? new StateStyle("warning", "arrow-back-up") : StateStyle.Of(to);
            return new TimelineItem(line.At, who, words, reason, look.Icon, look.Tone);
        }

        if (written && changes.ContainsKey(nameof(JobPosting.PublishedRevision)) && Text(changes, nameof(JobPosting.ApplyBy), 1) is { } extended)
            return new TimelineItem(line.At, who, texts["More time to apply, with new days, confirmed: until {0}", extended], null, "calendar", "info");
        if (written)
            return new TimelineItem(line.At, who, texts["Text changed"], null, "pencil");
        if (changes.ContainsKey(nameof(JobPosting.OwnerId)))
            return new TimelineItem(line.At, who, texts["Given to somebody else"], null, "user-share", "info");
        if (DateOnly.TryParse(Text(changes, nameof(JobPosting.ApplyBy), 1), CultureInfo.InvariantCulture, out var day))
            return new TimelineItem(line.At, who, texts["More time to apply: until {0}", show.Day(day)], null, "calendar", "info");
        return null;
    }

    private static PostingState? State(Dictionary<string, JsonElement[]> changes, int side) =>
        Enum.TryParse<PostingState>(Text(changes, nameof(JobPosting.State), side), out var state) ? state : null;

    private static string? Text(Dictionary<string, JsonElement[]> changes, string field, int side) =>
        changes.TryGetValue(field, out var pair) && pair.Length > side && pair[side].ValueKind == JsonValueKind.String ? pair[side].GetString() : null;
}
