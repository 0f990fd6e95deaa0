using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Visits;

public sealed class VisitCommands(OutreachDbContext db, FileStore files, DepartmentTime time, IVisitedDeals deals, DisplayFormatter show)
{
    /// <summary>Of a visit that the person may change: its own state, not tracked.</summary>
    public Task<Visit?> FindAsync(int id, CurrentUser me, CancellationToken cancellationToken) => Changeable(me).AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, cancellationToken);

    /// <summary>Logs a visit. Two at the same moment both change the merchant's last day: the later one is done again, and both stay.</summary>
    public async Task<Result<VisitLogged>> LogAsync(int sponsorId, VisitInput input, CurrentUser me, CancellationToken cancellationToken)
    {
        VisitLogged? logged = null;
        var saved = await db.ExecuteWithRetryAsync(
            async () =>
            {
                var visit = await AddAsync(sponsorId, input, me, cancellationToken);
                logged = visit.IsSuccess ? visit.Value : null;
                return visit;
            },
            cancellationToken);
        return saved.With(logged!);
    }

    private async Task<Result<VisitLogged>> AddAsync(int sponsorId, VisitInput input, CurrentUser me, CancellationToken cancellationToken)
    {
        var sponsor = await db.Sponsors.SingleOrDefaultAsync(s => s.Id == sponsorId, cancellationToken);
        if (sponsor is null)
            return SponsorErrors.ChangedMeanwhile;
        var deal = input.DealId is { } dealId ? await deals.FindAsync(dealId, cancellationToken) : null;
        if (input.DealId is not null && deal?.SponsorId != sponsorId)
            return VisitErrors.OtherSponsorsDeal;
        if (deal is not null && !me.CanWorkOnDealOf(deal.OwnerId))
            return VisitErrors.OthersDeal;
        if (!await AreMembersAsync(input.ParticipantIds, [], cancellationToken))
            return VisitErrors.NotMembers;
        if (!input.IsAnother && await SameAsync(sponsorId, input, me.Id, cancellationToken) is { } same)
            return same;
        var photo = await PhotoAsync(input.Photo, cancellationToken);
        if (!photo.IsSuccess)
            return photo.Error;
        var missing = input.Outcome == VisitOutcome.NotReached ? [] : deal?.Missing ?? [];
        var visit = Visit.Create(sponsor, deal, input.ToDetails(), input.ParticipantIds, photo.Value, time.Today, time.Now);
        if (!visit.IsSuccess)
            return visit.Error;
        db.Visits.Add(visit.Value);
        // A second visit on the same day leaves the merchant as it is; a merge at the same moment must collide all
        // the same, or the visit would stay behind with the record that is gone.
        db.Entry(sponsor).Property(s => s.UpdatedAt).IsModified = true;
        return new VisitLogged(missing);
    }

    public async Task<Result> EditAsync(int id, VisitInput input, CurrentUser me, CancellationToken cancellationToken)
    {
        if (await Changeable(me).SingleOrDefaultAsync(v => v.Id == id, cancellationToken) is not { } visit)
            return Result.NotFound;
        if (!await AreMembersAsync(input.ParticipantIds, [.. visit.Participants.Select(p => p.UserId)], cancellationToken))
            return VisitErrors.NotMembers;
        var photo = await PhotoAsync(input.Photo, cancellationToken);
        if (!photo.IsSuccess)
            return photo;
        var moved = visit.On != input.On;
        var result = visit.Edit(input.ToDetails(), input.ParticipantIds, time.Today);
        if (!result.IsSuccess)
            return result;
        if (photo.Value is { } fileId)
            visit.SetPhoto(fileId);
        if (moved)
        {
            var others = await db.Visits.Where(v => v.SponsorId == visit.SponsorId && v.Id != visit.Id).MaxAsync(v => (DateOnly?)v.On, cancellationToken);
            var sponsor = await db.Sponsors.SingleAsync(s => s.Id == visit.SponsorId, cancellationToken);
            sponsor.VisitsCorrected(others > visit.On ? others : visit.On);
        }

        return await db.TrySaveVersionAsync(visit, input.Version, cancellationToken);
    }

    /// <summary>Withdraws a visit that was logged by mistake: it counts nowhere from now on, as if nobody had been there.</summary>
    public async Task<Result> WithdrawAsync(int id, string? reason, CurrentUser me, CancellationToken cancellationToken)
    {
        if (await Changeable(me).SingleOrDefaultAsync(v => v.Id == id, cancellationToken) is not { } visit)
            return Result.NotFound;
        if (reason?.Length > 500)
            return VisitErrors.WithdrawalReasonLong;
        var withdrawn = visit.Withdraw(reason, me.Id, me.HasPermission(Permissions.SponsorsLead), time.Now);
        if (!withdrawn.IsSuccess)
            return withdrawn;
        var others = await db.Visits.Where(v => v.SponsorId == visit.SponsorId && v.Id != visit.Id).MaxAsync(v => (DateOnly?)v.On, cancellationToken);
        (await db.Sponsors.SingleAsync(s => s.Id == visit.SponsorId, cancellationToken)).VisitsCorrected(others);
        await deals.ForgetAsync(visit, me.Id, cancellationToken);
        return await db.TrySaveAsync(cancellationToken);
    }

    public async Task<Result> PostponeStepAsync(int id, CurrentUser me, CancellationToken cancellationToken)
    {
        if (await Changeable(me).SingleOrDefaultAsync(v => v.Id == id, cancellationToken) is not { } visit)
            return Result.NotFound;
        var postponed = visit.PostponeStep(time.Today);
        return postponed.IsSuccess ? await db.TrySaveAsync(cancellationToken) : postponed;
    }

    // The same day and way, with somebody of those who went, by the same person, or in the same words. One calls and chats
    // several times a day: only the same words are the same then.
    private async Task<DomainError?> SameAsync(int sponsorId, VisitInput input, int me, CancellationToken cancellationToken)
    {
        var (on, channel, said, who) = (input.On, input.Channel, input.Said, input.ParticipantIds);
        var isTalk = channel is VisitChannel.Phone or VisitChannel.WeChat or VisitChannel.Email;
        var same = await db.Visits.AsNoTracking()
            .Where(v => v.SponsorId == sponsorId && v.On == on && v.Channel == channel
                && ((!isTalk && v.CreatedById == me) || (isTalk && v.CreatedById == me && v.Said == said) || (said != null && v.Said == said) || (!isTalk && v.Participants.Any(p => who.Contains(p.UserId)))))
            .OrderByDescending(v => v.Id).Select(v => new { By = db.Users.Where(u => u.Id == v.CreatedById).Select(u => u.DisplayName).FirstOrDefault(), v.CreatedAt })
            .FirstOrDefaultAsync(cancellationToken);
        return same is null ? null : VisitErrors.SameVisit.WithArguments(same.By ?? "—", show.Moment(same.CreatedAt));
    }

    private async Task<bool> AreMembersAsync(IReadOnlyCollection<int> ids, IReadOnlyCollection<int> known, CancellationToken cancellationToken)
    {
        var fresh = ids.Except(known).ToList();
        return fresh.Count == 0 || await db.Users.InDepartment(time.Today).CountAsync(u => fresh.Contains(u.Id), cancellationToken) == fresh.Count;
    }

    private IQueryable<Visit> Changeable(CurrentUser me)
    {
        var all = me.HasPermission(Permissions.SponsorsLead);
        return db.Visits.Include(v => v.Participants).Where(v => all || v.CreatedById == me.Id || v.Participants.Any(p => p.UserId == me.Id));
    }

    // The file's id; null when there is none.
    private async Task<Result<int?>> PhotoAsync(IFormFile? upload, CancellationToken cancellationToken)
    {
        if (upload is null)
            return (int?)null;
        var photo = await files.AddPhotoAsync(upload, FilePurpose.VisitPhoto, cancellationToken);
        return photo.IsSuccess ? photo.Value.Id : photo.Error.ForField(nameof(VisitInput.Photo));
    }
}
