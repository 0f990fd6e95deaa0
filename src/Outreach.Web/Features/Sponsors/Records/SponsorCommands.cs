using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Records;

public sealed class SponsorCommands(OutreachDbContext db, FileStore files, IEnumerable<ISponsorFollower> followers, SponsorDuplicates duplicates, CurrentUserAccessor current, DepartmentTime time)
{
    public Task<Sponsor?> LoadAsync(int id, CancellationToken cancellationToken) =>
        db.Sponsors.Include(s => s.Tags).Include(s => s.Contacts).AsSplitQuery().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);

    /// <summary>Takes a merchant in; refused with <see cref="SponsorErrors.MayBeDuplicate"/> unless the form says that it is another one.</summary>
    /// <param name="also">What is saved with it, such as where it came from; null for nothing.</param>
    public Task<Result<Sponsor>> CreateAsync(SponsorInput input, CancellationToken cancellationToken, Func<Sponsor, Task<Result>>? also = null) =>
        db.ExecuteAloneAsync(() => CreateOnceAsync(input, also, cancellationToken), cancellationToken);

    private async Task<Result<Sponsor>> CreateOnceAsync(SponsorInput input, Func<Sponsor, Task<Result>>? also, CancellationToken cancellationToken)
    {
        var written = await WriteAsync(null, input, cancellationToken);
        if (!written.IsSuccess)
            return written;
        if (await DuplicateAsync(input, null, cancellationToken) is { } duplicate)
            return duplicate;
        if (also is not null && (await also(written.Value)).Error is { } refused)
            return refused;
        return (await db.TrySaveAsync(cancellationToken)).With(written.Value);
    }

    public async Task<Result> EditAsync(int id, SponsorInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } sponsor)
            return Result.NotFound;
        var (name, code) = (sponsor.ComparableName, sponsor.CreditCode);
        var written = await WriteAsync(sponsor, input, cancellationToken);
        if (!written.IsSuccess)
            return written;
        if ((sponsor.ComparableName != name || sponsor.CreditCode != code) && await DuplicateAsync(input, id, cancellationToken) is { } duplicate)
            return duplicate;
        return await db.TrySaveVersionAsync(sponsor, input.Version, cancellationToken);
    }

    /// <summary>Takes in a photo of a licence, if there is one; a failure belongs beside <paramref name="field"/>.</summary>
    /// <returns>The file's id; null when there is none.</returns>
    public async Task<Result<int?>> PhotoAsync(IFormFile? upload, string field, CancellationToken cancellationToken)
    {
        if (upload is null)
            return (int?)null;
        var photo = await files.AddPhotoAsync(upload, FilePurpose.Licence, cancellationToken);
        return photo.IsSuccess ? photo.Value.Id : photo.Error.ForField(field);
    }

    // Onto a merchant, or onto a new one. Everything that is wrong is given back at once.
    private async Task<Result<Sponsor>> WriteAsync(Sponsor? stored, SponsorInput input, CancellationToken cancellationToken)
    {
        var errors = new List<DomainError>();
        var tags = TagParser.Parse(input.Tags);
        if (tags is null)
            errors.Add(TagParser.Invalid);
        if (input.OwnerId is { } owner && owner != stored?.OwnerId && !await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == owner, cancellationToken))
            errors.Add(SponsorErrors.OwnerNotMember);
        if (SponsorName.Comparable(input.Name!).Length == 0)
            errors.Add(new DomainError("sponsor.name", "Fill this in.", nameof(input.Name)));
        if (input.ContactName is null && (input.ContactPhone ?? input.ContactTitle ?? input.ContactWeChat) is not null)
            errors.Add(new DomainError("contact.name", "Say who this is, even if only “the manager”.", nameof(input.ContactName)));
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        var photo = await PhotoAsync(input.CreditCodePhoto, nameof(input.CreditCodePhoto), cancellationToken);
        if (!photo.IsSuccess)
            return photo.Error;

        var details = new SponsorDetails(
            input.Name!, input.ShortName, input.Industry!.Value, input.District, input.Address, input.Distance, input.Size, tags!, input.Source,
            input.OwnerId, input.Notes)
        {
            MayBeNamed = input.MayBeNamed,
            IsSchoolOffice = input.IsSchoolOffice,
        };
        var (sponsor, before) = (stored ?? new Sponsor(details), stored?.Name);
        if (stored is null)
            db.Sponsors.Add(sponsor);
        else
            sponsor.Edit(details, time.Today);
        if (stored is null && input.ContactName is { } name)
        {
            foreach (var contact in new ContactDetails(name, input.ContactTitle, input.ContactPhone, input.ContactWeChat, null, true).ByNumber())
                sponsor.AddContact(contact);
        }

        var sameCode = UnifiedSocialCreditCode.Normalize(input.CreditCode) == sponsor.CreditCode;
        var licence = photo.Value ?? (sameCode ? sponsor.CreditCodeLicenceId : null);
        if (sponsor.SetCreditCode(input.CreditCode, input.CreditCodeReason, licence).Error is { } code)
            errors.Add(code);
        if (stored is not null && input.Standing is { } standing && standing != sponsor.Standing
            && (current.Required.HasPermission(Permissions.DealsLead) ? sponsor.OverruleStanding(standing, input.StandingReason).Error : SponsorErrors.StandingByLeaders) is { } refusedStanding)
            errors.Add(refusedStanding);
        if (stored is not null && errors.Count == 0 && before != sponsor.Name)
        {
            foreach (var follower in followers)
                await follower.FollowAsync(sponsor, null, cancellationToken);
        }

        return DomainError.Combine(errors) is { } refused ? refused : sponsor;
    }

    private async Task<DomainError?> DuplicateAsync(SponsorInput input, int? except, CancellationToken cancellationToken)
    {
        var alike = await duplicates.FindAsync(input.Name, input.ContactPhone, input.CreditCode, except, cancellationToken);
        if (alike.Any(d => d.IsBlacklisted) && !current.HasPermission(Permissions.SponsorsLead))
            return SponsorErrors.LikeBlacklisted;
        return alike.Count > 0 && !input.DifferentMerchant ? SponsorErrors.MayBeDuplicate : null;
    }
}
