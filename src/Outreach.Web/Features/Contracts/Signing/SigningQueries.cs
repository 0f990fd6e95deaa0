using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors.Blacklist;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Sponsors.Blacklist;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Signing;

public sealed class SigningQueries(OutreachDbContext db, BlacklistGate blacklist, CurrentUserAccessor current, DepartmentTime time, ContractWordsLoader words)
{
    private static readonly ContractState[] States = [ContractState.Approved, ContractState.ToBeSigned, ContractState.Fulfilling];

    /// <summary>The page; null when the person does not work on the contract or it is neither approved, to be signed nor in force. Three commands; four before the signature.</summary>
    public async Task<SigningModel?> PageAsync(int id, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var row = await db.Contracts.AsNoTracking().WorkedOnBy(current.Required).Where(c => c.Id == id && States.Contains(c.State)).Select(c => new
        {
            Contract = c,
            AmendsNumber = db.Contracts.Where(x => x.Id == c.AmendsId).Select(x => x.Number).FirstOrDefault(),
            Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
            Event = db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(),
            Words = c.Revisions.Where(r => r.Revision == c.Revision).Select(r => r.Words).FirstOrDefault(),
            Text = c.Revisions.Where(r => r.Revision == c.Revision).Select(r => r.Content).FirstOrDefault(),
            Signer = db.Users.Where(u => u.Id == c.SignerId).Select(u => u.DisplayName).FirstOrDefault(),
            Former = c.ReplacedScans.OrderByDescending(s => s.Id).Select(s => new FormerScan(s.FileId, s.Reason, db.Users.Where(u => u.Id == s.ById).Select(u => u.DisplayName).First(), s.At)).ToList(),
            Roles = db.Positions.Where(p => p.UserId == c.SignerId && p.IsHeldOn(today)).Select(p => p.Role).ToList(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;
        var settings = await db.DepartmentSettings.AsNoTracking().OrderBy(s => s.Id).FirstAsync(cancellationToken);
        var c = row.Contract;
        var said = ContractWords.FromJsonOrNull(row.Words);
        return new SigningModel(
            c.Id, c.State, c.Number, row.AmendsNumber, said?.Sponsor.Name ?? c.SignedSponsorName ?? row.Sponsor, row.Event is null ? null : said?.Occasion.Name ?? row.Event, c.Cash, c.Goods,
            said is null ? row.Signer : said.Signer,
            row.Roles.Any(settings.CanSign), c.SponsorSigner, c.PaperOn, c.SignedOn, c.ScanFileId, today)
        {
            Former = row.Former,
            Changed = c.State is ContractState.Approved or ContractState.ToBeSigned && said is not null ? said.ChangesTo(await words.OfAsync(c.SponsorId, c.EventId, c.NegotiatorId, ContractContent.FromJson(row.Text!), time.Today, cancellationToken)) : [],
            Blacklisted = await blacklist.NoticeAsync(c.SponsorId, BlacklistedMatter.Deal, c.DealId, cancellationToken),
            PaperLacks = c.State == ContractState.Approved ? settings.PaperLacks : [],
            CanTerminate = current.Required.HasPermission(Permissions.DealsLead),
        };
    }
}
