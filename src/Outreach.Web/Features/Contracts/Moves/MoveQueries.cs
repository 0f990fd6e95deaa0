using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.OldWords;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Moves;

public sealed class MoveQueries(OutreachDbContext db, CurrentUserAccessor current, ContractWordsLoader words, SettingsCache settings, DepartmentTime time)
{
    /// <summary>The page; null when the person does not work on the contract, or its text does not count, is for no event or keeps no words. One command.</summary>
    public async Task<MoveModel?> PageAsync(int id, CancellationToken cancellationToken)
    {
        var found = await db.Contracts.AsNoTracking().WorkedOnBy(current.Required).Speaking(db)
            .Where(c => c.Id == id && c.EventId != null).Select(c => new
            {
                c.Number,
                Sponsor = c.SignedSponsorName,
                c.State,
                Words = c.Revisions.Where(r => r.Revision == c.Revision).Select(r => r.Words).FirstOrDefault(),
                Event = db.Events.Where(e => e.Id == c.EventId).Select(e => new { e.Title, e.StartsAt, e.EndsAt, e.Venue }).First(),
                Told = c.Moves.OrderByDescending(m => m.At).ThenByDescending(m => m.Id)
                    .Select(m => new ToldRow(m.Name, m.FromDay, m.ToDay, m.Venue, m.ByMail, db.Users.Where(u => u.Id == m.ById).Select(u => u.DisplayName).First(), m.At)).ToList(),
                Contact = db.Contacts.Where(x => x.SponsorId == c.SponsorId).OrderByDescending(x => x.IsPrimary).ThenBy(x => x.Id)
                    .Select(x => new MoveContact(x.Name, x.Phone, x.WeChat, x.Email)).FirstOrDefault(),
                AmendmentId = db.Contracts.Where(a => a.ActiveAmendmentOfId == c.Id).Select(a => (int?)a.Id).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancellationToken);
        if (found?.Words is null)
            return null;
        var said = ContractWords.FromJson(found.Words).Occasion;
        var now = words.Of(found.Event.Title, found.Event.StartsAt, found.Event.EndsAt, found.Event.Venue);
        var us = settings.Value;
        var (number, sponsor) = (found.Number ?? "", found.Sponsor ?? "");
        // Once it is told, the message is kept as it was told.
        var told = found.Told.Count > 0 && !now.IsMovedFrom(found.Told[0].Words) ? found.Told[0].Words : now;
        return new MoveModel(
            id, number, sponsor, found.State, said, now, found.Told, found.Contact, found.AmendmentId, now.From is { } day ? day.DayNumber - time.Today.DayNumber : null,
            new MoveMessage(number, sponsor, said, told, us.PartyName ?? us.DepartmentName, us.PartyPhone));
    }
}
