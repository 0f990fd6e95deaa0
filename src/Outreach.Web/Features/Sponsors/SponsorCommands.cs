using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Postings;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors;

/// <summary>Writes of sponsors that take more than one verb; the caller saves.</summary>
public sealed class SponsorCommands(OutreachDbContext db, FileStore files, SponsorPostings postings, DepartmentTime time)
{
    /// <summary>A merchant with its tags and contacts, tracked.</summary>
    public Task<Sponsor?> LoadAsync(int id, CancellationToken stop) =>
        db.Sponsors.Include(s => s.Tags).Include(s => s.Contacts).AsSplitQuery().SingleOrDefaultAsync(s => s.Id == id, stop);

    /// <summary>Writes a form onto a merchant, or onto a new one when <paramref name="stored"/> is null. Every failure is given back.</summary>
    public async Task<(Sponsor? Sponsor, IReadOnlyList<DomainError> Errors)> WriteAsync(Sponsor? stored, SponsorInput input, CancellationToken stop)
    {
        var errors = new List<DomainError>();
        var tags = Tags.Parse(input.Tags);
        if (tags is null)
            errors.Add(Tags.Invalid);
        if (input.OwnerId is { } owner && owner != stored?.OwnerId && !await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == owner, stop))
            errors.Add(SponsorErrors.OwnerNotMember);
        if (MerchantName.Comparable(input.Name!).Length == 0)
            errors.Add(new DomainError("sponsor.name", "Fill this in.", nameof(input.Name)));
        if (input.ContactName is null && (input.ContactPhone ?? input.ContactTitle ?? input.ContactWeChat) is not null)
            errors.Add(new DomainError("contact.name", "Say who this is, even if only “the manager”.", nameof(input.ContactName)));
        if (errors.Count > 0)
            return (null, errors);
        var (photo, refused) = await PhotoAsync(input.CreditCodePhoto, nameof(input.CreditCodePhoto), stop);
        if (refused is not null)
            errors.Add(refused);
        if (errors.Count > 0)
            return (null, errors);

        var details = new SponsorDetails(
            input.Name!, input.ShortName, input.Industry!.Value, input.District, input.Address, input.Distance, input.Size, tags!, input.Source,
            input.OwnerId, input.Notes);
        var (sponsor, before) = (stored ?? new Sponsor(details), stored?.Name);
        if (stored is null)
            db.Sponsors.Add(sponsor);
        else
            sponsor.Edit(details);
        if (stored is null && input.ContactName is { } name)
            sponsor.AddContact(new ContactDetails(name, input.ContactTitle, input.ContactPhone, input.ContactWeChat, null, true));
        var sameCode = UnifiedSocialCreditCode.Normalize(input.CreditCode) == sponsor.CreditCode;
        var licence = photo?.Id ?? (sameCode ? sponsor.CreditCodeLicenceId : null);
        if (sponsor.SetCreditCode(input.CreditCode, input.CreditCodeReason, licence).Error is { } code)
            errors.Add(code);
        if (stored is not null && input.Standing is { } standing && sponsor.SetStanding(standing).Error is { } refusedStanding)
            errors.Add(refusedStanding);
        if (stored is not null && errors.Count == 0 && before != sponsor.Name)
            await postings.FollowAsync(sponsor, null, stop);
        return (sponsor, errors);
    }

    /// <summary>Takes in a photo of a licence, if there is one; a failure belongs beside <paramref name="field"/>.</summary>
    public async Task<(StoredFile? File, DomainError? Error)> PhotoAsync(IFormFile? upload, string field, CancellationToken stop)
    {
        if (upload is null)
            return (null, null);
        var (file, error) = await files.AddPhotoAsync(upload, FilePurpose.Licence, stop);
        return (file, error is null ? null : error with { Field = field });
    }

    /// <summary>
    /// Lets <paramref name="keep"/> take <paramref name="other"/> over: visits, checks, deals, contracts and declared interests go along. Refused when
    /// both have an open deal for the same event. Tags and contacts of both must have been loaded.
    /// </summary>
    public async Task<Result> MergeAsync(Sponsor keep, Sponsor other, IReadOnlySet<MergeField> fromOther, CancellationToken stop)
    {
        if (keep.Id == other.Id)
            return SponsorErrors.CannotMerge;
        var deals = await db.Deals.Where(d => d.SponsorId == other.Id).ToListAsync(stop);
        var slots = deals.Where(d => d.OpenSlot is not null).Select(d => Domain.Deals.Deal.SlotOf(keep.Id, d.EventId)).ToList();
        if (await db.Deals.AnyAsync(d => slots.Contains(d.OpenSlot!), stop))
            return SponsorErrors.MergeDealsCollide;
        var result = keep.Absorb(other, fromOther);
        if (!result.IsDone)
            return result;
        // Both records are written, so that of two merges at once that share one of them the later is refused.
        db.Entry(keep).Property(s => s.UpdatedAt).IsModified = true;
        db.Entry(other).Property(s => s.UpdatedAt).IsModified = true;
        deals.ForEach(d => d.MoveToSponsor(keep.Id));
        foreach (var contract in await db.Contracts.Where(c => c.SponsorId == other.Id).ToListAsync(stop))
            contract.MoveToSponsor(keep.Id);
        foreach (var interest in await db.DeclaredInterests.Where(i => i.SponsorId == other.Id).ToListAsync(stop))
            interest.MoveToSponsor(keep.Id);
        foreach (var visit in await db.Visits.Where(v => v.SponsorId == other.Id).ToListAsync(stop))
            visit.MoveTo(keep.Id);
        var vettings = await db.Vettings.Where(v => v.SponsorId == other.Id || v.SponsorId == keep.Id).ToListAsync(stop);
        keep.FollowVetting(vettings.OrderBy(v => v.On).ThenBy(v => v.Id).LastOrDefault());
        foreach (var vetting in vettings.Where(v => v.SponsorId == other.Id))
            vetting.MoveTo(keep.Id);
        await postings.FollowAsync(keep, other.Id, stop);
        return result;
    }
}
