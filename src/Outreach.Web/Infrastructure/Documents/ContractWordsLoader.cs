using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>Reads what a contract says in words of other records, as these stand now: for a draft's paper, and for what a submitted text keeps.</summary>
public sealed class ContractWordsLoader(OutreachDbContext db, DepartmentTime time)
{
    /// <summary>The contract's words now; its parts must have been loaded. One command.</summary>
    public Task<ContractWords> OfAsync(Contract contract, CancellationToken cancellationToken) =>
        OfAsync(contract.SponsorId, contract.EventId, contract.NegotiatorId, contract.Content, contract.SignedOn ?? time.Today, cancellationToken);

    /// <summary>The words of a text now. One command.</summary>
    /// <param name="day">Whose term it is for, where it is for no event.</param>
    public async Task<ContractWords> OfAsync(int sponsorId, int? eventId, int negotiatorId, ContractContent content, DateOnly day, CancellationToken cancellationToken)
    {
        var signerId = content.SignerId;
        var placeIds = content.Deliverables.Select(d => d.PlaceId).OfType<int>().Distinct().ToList();
        var departmentIds = content.Deliverables.Select(d => d.DepartmentId).OfType<int>().Distinct().ToList();
        // One command for them all: the settings are the one row there always is.
        var found = await db.DepartmentSettings.AsNoTracking().OrderBy(s => s.Id).Select(s => new
        {
            Us = s.PartyName ?? s.DepartmentName,
            s.PartyAddress,
            s.PartyPhone,
            s.PayTo,
            Negotiator = db.Users.Where(u => u.Id == negotiatorId).Select(u => u.DisplayName).First(),
            Signer = db.Users.Where(u => u.Id == signerId).Select(u => u.DisplayName).FirstOrDefault(),
            Sponsor = db.Sponsors.IgnoreQueryFilters().Where(x => x.Id == sponsorId).Select(x => new
            {
                x.Name,
                x.CreditCode,
                x.Address,
                Contact = x.Contacts.OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Id).Select(c => new { c.Name, c.Phone }).FirstOrDefault(),
            }).First(),
            Event = db.Events.Where(e => e.Id == eventId).Select(e => new { e.Title, e.StartsAt, e.EndsAt, e.Venue }).FirstOrDefault(),
            Term = db.Terms.Where(t => t.StartsOn <= day && t.EndsOn >= day).OrderBy(t => t.Id).Select(t => new { t.Name, t.StartsOn, t.EndsOn }).FirstOrDefault(),
            Places = db.CampusPlaces.Where(p => placeIds.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToList(),
            Departments = db.Departments.Where(d => departmentIds.Contains(d.Id)).Select(d => new { d.Id, d.Name }).ToList(),
        }).AsSingleQuery().FirstAsync(cancellationToken);
        return new ContractWords(
            found.Event is { } e ? Of(e.Title, e.StartsAt, e.EndsAt, e.Venue)
                : found.Term is { } t ? new OccasionWords($"{t.Name}学生会活动", t.StartsOn, t.EndsOn, null) : new OccasionWords("学生会活动", day, day, null),
            new PartyWords(found.Us, null, found.PartyAddress, found.Negotiator, found.PartyPhone),
            new PartyWords(found.Sponsor.Name, found.Sponsor.CreditCode, found.Sponsor.Address, found.Sponsor.Contact?.Name ?? content.SponsorSigner, found.Sponsor.Contact?.Phone),
            found.Signer,
            found.Places.ToDictionary(p => p.Id, p => p.Name),
            found.Departments.ToDictionary(d => d.Id, d => d.Name))
        {
            PayTo = found.PayTo,
        };
    }

    /// <summary>An event as contracts name it.</summary>
    public OccasionWords Of(string title, DateTimeOffset? startsAt, DateTimeOffset? endsAt, string? venue) =>
        new(title, startsAt is { } from ? time.DayOf(from) : null, endsAt is { } to ? time.DayOf(to) : null, venue);
}
