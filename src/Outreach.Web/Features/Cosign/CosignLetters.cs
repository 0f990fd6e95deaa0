using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Mail;
using Outreach.Domain.Members;
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
    private sealed record Reader(int UserId, string Email, string Name, string? Language, int DepartmentId, string Department);

    /// <summary>Tells the departments of the clauses that they are asked about since <paramref name="askedAt"/>; call it after the contract was submitted.</summary>
    public async Task AskedAsync(Contract contract, DateTimeOffset askedAt, CancellationToken stop)
    {
        var asked = contract.State != ContractState.Confirming ? [] : contract.Deliverables.Where(d => d.Confirmation == ConfirmationState.Waiting && d.AskedAt == askedAt).OrderBy(d => d.Position).ToList();
        if (asked.Count == 0)
            return;
        var sponsor = await SponsorAsync(contract, stop);
        await ToDepartmentsAsync(asked, "Clauses wait for your department’s answer",
            "Hello {0},\n\nthe outreach department asks {1} whether it can carry these clauses out for {2}:\n{3}\n\nConfirm or decline them here:\n{4}",
            sponsor, stop);
    }

    /// <summary>Reminds the departments of clauses that they have not answered.</summary>
    public Task RemindAsync(IReadOnlyList<Deliverable> waiting, CancellationToken stop) => ToDepartmentsAsync(waiting, "A reminder: clauses still wait for your department’s answer",
        "Hello {0},\n\nthese clauses still wait for {1}:\n{3}\n\nConfirm or decline them here:\n{4}", "", stop);

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
        var (sponsor, link) = (await SponsorAsync(contract, stop), LinkTo($"/contracts/{contract.Id.ToString(CultureInfo.InvariantCulture)}"));
        if (declined is null)
        {
            Add(reader.Email, reader.Language, () => (texts["All departments have confirmed"],
                texts["Hello {0},\n\nevery clause of the contract with {1} is confirmed. It now waits for the review:\n{2}", reader.DisplayName, sponsor, link]));
            return;
        }

        var places = await PlacesAsync([declined], stop);
        Add(reader.Email, reader.Language, () => (texts["A department has declined a clause"],
            texts["Hello {0},\n\n{1} has declined a clause of the contract with {2}:\n{3}\n\nReason: {4}\n\nTalk it over and ask again, or take the contract back and change it:\n{5}",
                reader.DisplayName, reader.Department ?? "", sponsor, Words(declined, places), declined.ConfirmationNote ?? "", link]));
    }

    private async Task ToDepartmentsAsync(IReadOnlyList<Deliverable> clauses, string subject, string body, string sponsor, CancellationToken stop)
    {
        var places = await PlacesAsync(clauses, stop);
        foreach (var reader in (await ReadersAsync(clauses, stop)).GroupBy(r => r.UserId))
        {
            var first = reader.First();
            var theirs = clauses.Where(c => reader.Any(r => r.DepartmentId == c.DepartmentId)).ToList();
            Add(first.Email, first.Language, () => (texts[subject], texts[body, first.Name, string.Join(texts[", "], reader.Select(r => r.Department)), sponsor,
                string.Join('\n', theirs.Select(d => "· " + Words(d, places))), LinkTo("/cosign")]));
        }
    }

    private async Task<List<Reader>> ReadersAsync(IReadOnlyList<Deliverable> clauses, CancellationToken stop)
    {
        var today = time.Today;
        var ids = clauses.Select(c => c.DepartmentId).OfType<int>().Distinct().ToList();
        return await db.Departments.AsNoTracking().Where(d => ids.Contains(d.Id)).SelectMany(d => db.Users
            .Where(u => u.ClosedAt == null && u.Email != null && u.Positions.Any(p => p.StartsOn <= today && (p.EndsOn == null || today <= p.EndsOn)
                && ((d.IsOwn && (p.Role == Role.Minister || p.Role == Role.ViceMinister)) || (!d.IsOwn && p.Role == Role.DepartmentLiaison && p.Group == d.Name))))
            .Select(u => new Reader(u.Id, u.Email!, u.DisplayName, u.Language, d.Id, d.Name))).ToListAsync(stop);
    }

    private async Task<Dictionary<int, string>> PlacesAsync(IReadOnlyList<Deliverable> clauses, CancellationToken stop)
    {
        var ids = clauses.Select(c => c.PlaceId).OfType<int>().Distinct().ToList();
        return ids.Count == 0 ? [] : await db.CampusPlaces.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
    }

    private Task<string> SponsorAsync(Contract contract, CancellationToken stop) =>
        db.Sponsors.IgnoreQueryFilters().AsNoTracking().Where(s => s.Id == contract.SponsorId).Select(s => s.Name).SingleAsync(stop);

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
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language ?? Texts.Languages[0]);
        var (subject, body) = letter();
        db.OutboxMessages.Add(new OutboxMessage(to, subject, body, time.Now));
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
    }
}
