using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Data;
using Outreach.Domain.Places;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.TagHelpers;

namespace Outreach.Web.Features.Contracts.Records;

/// <summary>
/// The time line of a contract. Submissions, decisions and receipts are never taken away and are read as they are; answers of
/// departments and steps of the contract itself are read from the audit trail, since the record holds only the latest.
/// </summary>
public sealed class ContractTimeline(OutreachDbContext db, IStringLocalizer texts, DisplayFormatter show)
{
    /// <summary>Within this time a line of the trail and a fact are the same thing.</summary>
    private static readonly TimeSpan Same = TimeSpan.FromMinutes(1);

    private static readonly ContractState[] Submitted = [ContractState.Confirming, ContractState.InReview, ContractState.AdvisorReview, ContractState.Approved, ContractState.ToBeSigned];

    private static readonly ContractState[] Told = [ContractState.ToBeSigned, ContractState.Fulfilling, ContractState.Completed, ContractState.Withdrawn, ContractState.Terminated];

    private sealed record Line(string Type, string Key, AuditAction Action, DateTimeOffset At, string? Who, string Changes);

    /// <summary>Newest first. One command; two once it is signed.</summary>
    public async Task<IReadOnlyList<TimelineItem>> OfAsync(
        ContractHead head, IReadOnlyList<DeliverableRow> clauses, IReadOnlyList<SubmissionRow> submissions, IReadOnlyList<DecisionRow> decisions, CancellationToken cancellationToken)
    {
        var lines = await LinesAsync(head.Id, clauses, cancellationToken);
        List<TimelineItem> items = [Drafted(head, submissions, lines)];
        items.AddRange(submissions.Select(s => Submission(s.At, s.By, Ordinal(submissions, s.Revision))));
        var answered = new List<(int Clause, DateTimeOffset At)>();
        var states = new HashSet<ContractState>();
        var kinds = Kinds(clauses, lines);
        var inStead = new HashSet<string>();
        var signed = lines.FirstOrDefault(l => l.Type == nameof(Contract) && l.Action == AuditAction.Changed && State(Parsed(l), 1) == ContractState.Fulfilling)?.At;
        foreach (var line in lines.Where(l => l.Action == AuditAction.Changed))
        {
            var changes = Parsed(line);
            var who = line.Who ?? texts["The portal"];
            if (line.Type == nameof(Deliverable))
            {
                AddAnswer(items, answered, line, changes, who, kinds, inStead);
                // Before the signature it is a plan of the draft, which the draft shows. A contract that was brought in has no such moment.
                if ((signed is { } moment ? line.At >= moment : head.WasSigned) && changes.TryGetValue(nameof(Deliverable.TakeDownOn), out var down))
                    items.Add(new TimelineItem(line.At, who, texts["{0}: comes down {1} instead of {2}", kinds.GetValueOrDefault(line.Key) ?? "—", Day(down[1]), Day(down[0])], null, "calendar-month", "info"));
            }
            else if (State(changes, 0) is { } from && State(changes, 1) is { } to)
                AddStep(items, states, line.At, changes, who, from, to, submissions);
        }

        // Answers and steps that the trail does not have, such as of records that were brought in.
        items.AddRange(clauses.Where(d => d.ConfirmedAt is { } at && d.ClearedBy is null && !d.ConfirmedBefore && !answered.Any(a => a.Clause == d.Id && (a.At - at).Duration() < Same))
            .Select(d => Answer(d.ConfirmedAt!.Value, d.ConfirmedBy ?? "—", Named(d.Kind), d.Confirmation, d.ConfirmationNote, d.AnsweredInStead)));
        items.AddRange(decisions.Select(d => new TimelineItem(
            d.At, d.By, texts["{0}: {1}", d.InMinistersStead ? texts["In the minister’s stead"].Value : texts.Text(d.Level), texts.Text(d.Verdict)], d.Reason,
            d.Verdict == ReviewVerdict.Approve ? "circle-check" : "arrow-back-up", d.Verdict == ReviewVerdict.Approve ? "success" : "warning")));
        if (Told.Contains(head.State) && !states.Contains(head.State))
            items.Add(Step(head.StateSince, head.Negotiator, head.State, head.EndReason));
        items.AddRange(head.FormerScans.Select(s => new TimelineItem(s.At, s.By, texts["Signed scan replaced"], s.Reason, "file-check", "warning")));
        if (head.WasSigned)
            items.AddRange(await ReceiptsAsync(head.Id, cancellationToken));
        // Of what happened at the same moment the later step stands above.
        return [.. Enumerable.Reverse(items).OrderByDescending(i => i.When)];
    }

    private async Task<List<Line>> LinesAsync(int id, IReadOnlyList<DeliverableRow> clauses, CancellationToken cancellationToken)
    {
        var key = id.ToString(CultureInfo.InvariantCulture);
        var keys = clauses.Select(c => c.Id.ToString(CultureInfo.InvariantCulture)).ToArray();
        var removed = $"\"ContractId\":[{key},null]";
        var gone = db.AuditEntries.Where(e => e.RecordType == nameof(Deliverable) && e.Action == AuditAction.Deleted && e.Changes.Contains(removed)).Select(e => e.RecordKey);
        var all = db.AuditEntries.AsNoTracking().Where(e => e.RecordType == nameof(Contract) && e.RecordKey == key)
            .Concat(db.AuditEntries.Where(e => e.RecordType == nameof(Deliverable) && keys.Contains(e.RecordKey)))
            .Concat(db.AuditEntries.Where(e => e.RecordType == nameof(Deliverable) && gone.Contains(e.RecordKey)));
        return await all.OrderBy(e => e.At).ThenBy(e => e.Id)
            .Select(e => new Line(e.RecordType, e.RecordKey, e.Action, e.At, db.Users.Where(u => u.Id == e.ActorId).Select(u => u.DisplayName).FirstOrDefault(), e.Changes))
            .ToListAsync(cancellationToken);
    }

    private TimelineItem Drafted(ContractHead head, IReadOnlyList<SubmissionRow> submissions, List<Line> lines)
    {
        var made = lines.FirstOrDefault(l => l.Type == nameof(Contract) && l.Action == AuditAction.Created);
        var first = submissions.Select(s => s.At).Append(head.CreatedAt).Append(head.StateSince).Append(made?.At ?? head.CreatedAt).Min();
        return new TimelineItem(first, made?.Who ?? head.Negotiator, texts["Drafted"], null, "pencil");
    }

    private void AddAnswer(
        List<TimelineItem> items, List<(int Clause, DateTimeOffset At)> answered, Line line, Dictionary<string, JsonElement[]> changes, string who, Dictionary<string, string> kinds,
        HashSet<string> inStead)
    {
        // The trail says only what changed: two answers in the department's stead in a row say so once.
        if (changes.TryGetValue(nameof(Deliverable.AnsweredInStead), out var stead))
            _ = stead[1].ValueKind == JsonValueKind.True ? inStead.Add(line.Key) : inStead.Remove(line.Key);
        if (!changes.TryGetValue(nameof(Deliverable.Confirmation), out var pair) || !Enum.TryParse<ConfirmationState>(pair[1].ToString(), out var state))
            return;
        var name = kinds.GetValueOrDefault(line.Key) ?? "—";
        if (changes.TryGetValue(nameof(Deliverable.ConfirmedBefore), out var before) && before[1].ValueKind == JsonValueKind.True)
            items.Add(new TimelineItem(line.At, who, texts["{0}: agreed before, in the contract that this amends", name], null, "checks", "accent"));
        else if (changes.TryGetValue(nameof(Deliverable.ClearedByOfferId), out var cleared) && cleared[1].ValueKind != JsonValueKind.Null)
            items.Add(new TimelineItem(line.At, who, texts["{0}: agreed before, with the offer", name], null, "checks", "accent"));
        else if (state != ConfirmationState.Waiting)
        {
            answered.Add((int.Parse(line.Key, CultureInfo.InvariantCulture), line.At));
            items.Add(Answer(line.At, who, name, state, To(changes, nameof(Deliverable.ConfirmationNote)), inStead.Contains(line.Key)));
        }
        else if (To(changes, nameof(Deliverable.AskedAt)) is not null)
        {
            items.Add(new TimelineItem(line.At, who, texts["{0}: asked again", name], null, "send", "info"));
        }
    }

    private void AddStep(
        List<TimelineItem> items, HashSet<ContractState> states, DateTimeOffset at, Dictionary<string, JsonElement[]> changes, string who,
        ContractState from, ContractState to, IReadOnlyList<SubmissionRow> submissions)
    {
        if (to == ContractState.Draft && Submitted.Contains(from))
        {
            items.Add(new TimelineItem(at, who, texts["Taken back"], null, "arrow-back-up", "warning"));
        }
        // The same text submitted once more is no new version.
        else if (from is ContractState.Draft or ContractState.Returned && to != ContractState.ToBeSigned && Submitted.Contains(to))
        {
            if (submissions.LastOrDefault(s => s.At <= at + Same) is { } version && submissions.All(s => (s.At - at).Duration() >= Same))
                items.Add(Submission(at, who, Ordinal(submissions, version.Revision)));
        }
        else if (Told.Contains(to))
        {
            states.Add(to);
            items.Add(from == ContractState.ToBeSigned && to == ContractState.Fulfilling
                ? new TimelineItem(at, who, texts["Signed by both sides"], null, "signature", "success")
                : Step(at, who, to, To(changes, nameof(Contract.EndReason))));
        }
    }

    private async Task<IEnumerable<TimelineItem>> ReceiptsAsync(int id, CancellationToken cancellationToken)
    {
        var receipts = await db.Receipts.AsNoTracking().Where(r => r.ContractId == id).OrderBy(r => r.Id).Select(r => new
        {
            r.CreatedAt,
            r.Amount,
            Goods = r.Goods ?? db.Receipts.Where(x => x.Id == r.ReversesId).Select(x => x.Goods).FirstOrDefault(),
            r.ReversesId,
            r.Reason,
            By = db.Users.Where(u => u.Id == r.ReceiverId).Select(u => u.DisplayName).First(),
        }).ToListAsync(cancellationToken);
        return receipts.Select(r => r.ReversesId is not null ? new TimelineItem(
            r.CreatedAt, r.By, texts["{0}: {1}", texts["Receipt reversed"], r.Amount is { } back ? show.Money(-back) : r.Goods ?? "—"], r.Reason, "arrow-back-up", "warning") : new TimelineItem(
            r.CreatedAt, r.By, texts["{0}: {1}", texts["Received"], r.Amount is { } amount ? show.Money(amount) : r.Goods ?? "—"], null, "check", "success"));
    }

    private Dictionary<string, string> Kinds(IReadOnlyList<DeliverableRow> clauses, List<Line> lines)
    {
        var kinds = clauses.ToDictionary(c => c.Id.ToString(CultureInfo.InvariantCulture), c => Named(c.Kind));
        foreach (var line in lines.Where(l => l.Type == nameof(Deliverable) && l.Action == AuditAction.Deleted))
        {
            if (Parsed(line).TryGetValue(nameof(Deliverable.Kind), out var pair) && Enum.TryParse<DeliverableKind>(pair[0].ToString(), out var kind))
                kinds.TryAdd(line.Key, Named(kind));
        }

        return kinds;
    }

    private string Named(DeliverableKind? kind) => kind is { } known ? texts.Text(known) : "—";

    private TimelineItem Submission(DateTimeOffset at, string by, int ordinal) => new(at, by, texts["Submitted, version {0}", ordinal], null, "send", "info");

    // People count what was submitted, not every save.
    private static int Ordinal(IReadOnlyList<SubmissionRow> submissions, int revision) => submissions.Count(s => s.Revision <= revision);

    private TimelineItem Answer(DateTimeOffset at, string by, string clause, ConfirmationState state, string? note, bool inStead) => new(
        at, by, texts[inStead ? "{0}: {1}, in the department’s stead" : "{0}: {1}", clause, texts.Text(state)], note,
        state == ConfirmationState.Confirmed ? "check" : "x", state == ConfirmationState.Confirmed ? "accent" : "danger");

    private TimelineItem Step(DateTimeOffset at, string by, ContractState state, string? reason) =>
        new(at, by, texts.Text(state), reason, StateStyle.Of(state).Icon, StateStyle.Of(state).Tone);

    private static Dictionary<string, JsonElement[]> Parsed(Line line) => JsonSerializer.Deserialize<Dictionary<string, JsonElement[]>>(line.Changes)!;

    private static ContractState? State(Dictionary<string, JsonElement[]> changes, int side) =>
        changes.TryGetValue(nameof(Contract.State), out var pair) && Enum.TryParse<ContractState>(pair[side].ToString(), out var state) ? state : null;

    private string Day(JsonElement day) => day.ValueKind == JsonValueKind.String && DateOnly.TryParse(day.GetString(), CultureInfo.InvariantCulture, out var on) ? show.Day(on) : texts["at the event’s end"].Value;

    private static string? To(Dictionary<string, JsonElement[]> changes, string field) =>
        changes.TryGetValue(field, out var pair) && pair[1].ValueKind == JsonValueKind.String ? pair[1].GetString() : null;
}
