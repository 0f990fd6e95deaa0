using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Mail;
using Outreach.Domain.Members;
using Outreach.Web.Features.Departments;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Cosign;

/// <summary>
/// The mails of co-signing, each in its reader's language. They are only added to the outbox: they go out with the save of
/// what causes them.
/// </summary>
public sealed class CosignLetters(OutreachDbContext db, IStringLocalizer texts, Show show, DepartmentTime time, IHttpContextAccessor http, IConfiguration configuration)
{
    private const int SubjectLimit = 200;

    private const string InSteadSubject = "Clauses for {0} wait for an answer in a department’s stead";

    private const string InSteadBody =
        "Hello {0},\n\nnobody speaks for {1} yet, so these clauses wait for a leader of ours:\n{2}\n\nTalk to the department and answer in its stead, or have its liaison invited:\n{3}";

    /// <summary>What a contract is about: its merchant, its event and that event's day; and who negotiates it or once did.</summary>
    private sealed record Matter(string Sponsor, string? Event, DateTimeOffset? StartsAt, IReadOnlyList<int> Negotiators);

    /// <summary>Who is asked about a department's clauses: its liaison, or a leader of ours in the stead of one that has none.</summary>
    private sealed record Reader(int UserId, string Email, string Name, string? Language, int DepartmentId, string Department, bool InStead);

    /// <summary>Tells the departments of the clauses that they are asked about since <paramref name="askedAt"/>; call it after the contract was submitted.</summary>
    public async Task AskedAsync(Contract contract, DateTimeOffset askedAt, CancellationToken stop)
    {
        var asked = contract.State != ContractState.Confirming ? [] : contract.Deliverables.Where(d => d.Confirmation == ConfirmationState.Waiting && d.AskedAt == askedAt).OrderBy(d => d.Position).ToList();
        if (asked.Count == 0)
            return;
        await ToDepartmentsAsync(asked, "Clauses for {0} wait for your department’s answer",
            "Hello {0},\n\nthe outreach department asks {1} whether it can carry these clauses out:\n{2}\n\nConfirm or decline them here:\n{3}", stop);
    }

    /// <summary>Reminds the departments of clauses that they have not answered.</summary>
    public Task RemindAsync(IReadOnlyList<Deliverable> waiting, CancellationToken stop) => ToDepartmentsAsync(waiting, "A reminder: clauses for {0} still wait for your department’s answer",
        "Hello {0},\n\nthese clauses still wait for {1}:\n{2}\n\nConfirm or decline them here:\n{3}", stop);

    /// <summary>Tells the negotiator that a clause was declined, or that all are confirmed.</summary>
    /// <param name="contract">The contract, after the answer.</param>
    /// <param name="declinedId">The clause that was declined, if any.</param>
    /// <param name="stop">Ends the work.</param>
    public async Task AnsweredAsync(Contract contract, int? declinedId, CancellationToken stop)
    {
        var declined = contract.Deliverables.SingleOrDefault(d => d.Id == declinedId);
        if (declined is null && contract.State != ContractState.InReview)
            return;
        var reader = await db.Users.AsNoTracking().Where(u => u.Id == contract.NegotiatorId && u.ClosedAt == null)
            .Select(u => new { u.Email, u.DisplayName, u.Language, Department = db.Departments.Where(x => declined != null && x.Id == declined.DepartmentId).Select(x => x.Name).FirstOrDefault() })
            .SingleOrDefaultAsync(stop);
        if (reader?.Email is null)
            return;
        var (matter, link) = ((await MattersAsync([contract.Id], stop))[contract.Id], LinkTo($"/contracts/{contract.Id.ToString(CultureInfo.InvariantCulture)}"));
        if (declined is null)
        {
            Add(reader.Email, reader.Language, () => (texts["{0}: all departments have confirmed", matter.Sponsor],
                texts["Hello {0},\n\nevery clause of the contract with {1} is confirmed. It now waits for the review:\n{2}", reader.DisplayName, Words(matter), link]));
            return;
        }

        var places = await PlacesAsync([declined], stop);
        Add(reader.Email, reader.Language, () => (texts["{0}: a department has declined a clause", matter.Sponsor],
            texts["Hello {0},\n\n{1} has declined a clause of the contract with {2}:\n{3}\n\nReason: {4}\n\nTalk it over and ask again, or take the contract back and change it:\n{5}",
                reader.DisplayName, reader.Department ?? "", Words(matter), Words(declined, places), declined.ConfirmationNote ?? "", link]));
    }

    private async Task ToDepartmentsAsync(IReadOnlyList<Deliverable> clauses, string subject, string body, CancellationToken stop)
    {
        var matters = await MattersAsync([.. clauses.Select(c => c.ContractId).Distinct()], stop);
        var places = await PlacesAsync(clauses, stop);
        foreach (var reader in (await ReadersAsync(clauses, stop)).GroupBy(r => (r.UserId, r.InStead)))
        {
            var first = reader.First();
            var theirs = clauses.Where(c => reader.Any(r => r.DepartmentId == c.DepartmentId)
                && !(first.InStead && matters[c.ContractId].Negotiators.Contains(first.UserId))).ToList();
            if (theirs.Count == 0)
                continue;
            var contracts = theirs.GroupBy(c => c.ContractId).ToList();
            Add(first.Email, first.Language, () => (
                texts[first.InStead ? InSteadSubject : subject, string.Join(texts[", "], contracts.Select(c => matters[c.Key].Sponsor).Distinct())],
                texts[first.InStead ? InSteadBody : body, first.Name,
                    string.Join(texts[", "], reader.Where(r => theirs.Any(c => c.DepartmentId == r.DepartmentId)).Select(r => r.Department)),
                    string.Join('\n', contracts.SelectMany(c => c.Select(d => "· " + Words(d, places)).Prepend(Words(matters[c.Key])))), LinkTo("/cosign")]));
        }
    }

    private async Task<List<Reader>> ReadersAsync(IReadOnlyList<Deliverable> clauses, CancellationToken stop)
    {
        var today = time.Today;
        var ids = clauses.Select(c => c.DepartmentId).OfType<int>().Distinct().ToList();
        var liaisons = await db.Departments.AsNoTracking().Where(d => ids.Contains(d.Id)).SelectMany(d => db.Users
            .Where(u => u.ClosedAt == null && u.Email != null && u.Positions.Any(p => p.StartsOn <= today && (p.EndsOn == null || today <= p.EndsOn)
                && ((d.IsOwn && (p.Role == Role.Minister || p.Role == Role.ViceMinister)) || (!d.IsOwn && p.Role == Role.DepartmentLiaison && p.Group == d.Name))))
            .Select(u => new Reader(u.Id, u.Email!, u.DisplayName, u.Language, d.Id, d.Name, false))).ToListAsync(stop);
        var leaders = await db.Departments.AsNoTracking().Where(d => ids.Contains(d.Id)).WithoutLiaison(db, today).SelectMany(d => db.Users
            .Where(u => u.ClosedAt == null && u.Email != null && u.Positions.Any(p => p.StartsOn <= today && (p.EndsOn == null || today <= p.EndsOn)
                && (p.Role == Role.Minister || p.Role == Role.ViceMinister)))
            .Select(u => new Reader(u.Id, u.Email!, u.DisplayName, u.Language, d.Id, d.Name, true))).ToListAsync(stop);
        return [.. liaisons, .. leaders];
    }

    private async Task<Dictionary<int, string>> PlacesAsync(IReadOnlyList<Deliverable> clauses, CancellationToken stop)
    {
        var ids = clauses.Select(c => c.PlaceId).OfType<int>().Distinct().ToList();
        return ids.Count == 0 ? [] : await db.CampusPlaces.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
    }

    private Task<Dictionary<int, Matter>> MattersAsync(IReadOnlyList<int> contractIds, CancellationToken stop) => db.Contracts.AsNoTracking().Where(c => contractIds.Contains(c.Id))
        .Select(c => new
        {
            c.Id,
            Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
            Event = db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(),
            StartsAt = db.Events.Where(e => e.Id == c.EventId).Select(e => (DateTimeOffset?)e.StartsAt).FirstOrDefault(),
            c.NegotiatorId,
            Earlier = c.Negotiators.Select(n => n.UserId).ToList(),
        }).ToDictionaryAsync(c => c.Id, c => new Matter(c.Sponsor, c.Event, c.StartsAt, [c.NegotiatorId, .. c.Earlier]), stop);

    private string Words(Matter matter) => string.Join(" · ", new[]
    {
        matter.Sponsor,
        matter.Event ?? texts["The term as a whole"],
        matter.StartsAt is { } starts ? show.Day(starts) : null,
    }.OfType<string>());

    private string Words(Deliverable d, Dictionary<int, string> places)
    {
        var parts = new[]
        {
            (d.Kind is { } kind ? texts.Text(kind) : "") + " × " + d.Count?.ToString(CultureInfo.CurrentCulture) + d.Unit,
            d.PlaceId is { } place ? places.GetValueOrDefault(place) : d.Place,
            show.Day(d.StartsOn),
            d.Note,
        };
        return string.Join(texts[", "], parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    // In the background no request tells the portal's address: without PublicUrl the path has to do.
    private string LinkTo(string path)
    {
        if (configuration["PublicUrl"] is { Length: > 0 } url)
            return url.TrimEnd('/') + path;
        return http.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}{request.PathBase}{path}" : path;
    }

    private void Add(string to, string? language, Func<(string Subject, string Body)> letter)
    {
        using var reading = new Speaking(language);
        var (subject, body) = letter();
        // A reminder may name many merchants.
        db.OutboxMessages.Add(new OutboxMessage(to, subject.Length <= SubjectLimit ? subject : subject[..(SubjectLimit - 1)] + "…", body, time.Now));
    }
}
