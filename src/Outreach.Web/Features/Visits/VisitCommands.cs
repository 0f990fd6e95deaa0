using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Visits;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Visits;

/// <summary>Writes of visits; the caller saves.</summary>
public sealed class VisitCommands(OutreachDbContext db, FileStore files, DepartmentTime time)
{
    /// <summary>A visit that the person may correct: their own, or any for a leader.</summary>
    public Task<Visit?> LoadAsync(int id, CurrentUser me, CancellationToken stop)
    {
        var all = me.May(Permissions.SponsorsLead);
        return db.Visits.Include(v => v.Participants)
            .SingleOrDefaultAsync(v => v.Id == id && (all || v.CreatedById == me.Id || v.Participants.Any(p => p.UserId == me.Id)), stop);
    }

    /// <summary>Logs a visit. Null when there is no such merchant.</summary>
    public async Task<Result?> LogAsync(int sponsorId, VisitInput input, CurrentUser me, CancellationToken stop)
    {
        var sponsor = await db.Sponsors.SingleOrDefaultAsync(s => s.Id == sponsorId, stop);
        if (sponsor is null)
            return null;
        var deal = input.DealId is { } dealId ? await db.Deals.SingleOrDefaultAsync(d => d.Id == dealId, stop) : null;
        if (input.DealId is not null && deal?.SponsorId != sponsorId)
            return VisitErrors.OtherSponsorsDeal;
        if (deal is not null && !me.MayWorkOnDealOf(deal.OwnerId))
            return VisitErrors.OthersDeal;
        if (!await AreMembersAsync(input.ParticipantIds, [], stop))
            return VisitErrors.NotMembers;
        var (photo, refused) = await PhotoAsync(input.Photo, stop);
        if (refused is not null)
            return refused;
        var result = Visit.Log(sponsor, deal, input.ToDetails(), input.ParticipantIds, photo?.Id, time.Today, time.Now, out var visit);
        if (result.IsDone)
        {
            db.Visits.Add(visit);
            // A second visit on the same day leaves the merchant as it is; a merge at the same moment must collide all
            // the same, or the visit would stay behind with the record that is gone.
            db.Entry(sponsor).Property(s => s.UpdatedAt).IsModified = true;
        }

        return result;
    }

    /// <summary>Corrects a visit.</summary>
    public async Task<Result> EditAsync(Visit visit, VisitInput input, CancellationToken stop)
    {
        if (!await AreMembersAsync(input.ParticipantIds, [.. visit.Participants.Select(p => p.UserId)], stop))
            return VisitErrors.NotMembers;
        var (photo, refused) = await PhotoAsync(input.Photo, stop);
        if (refused is not null)
            return refused;
        var moved = visit.On != input.On;
        var result = visit.Edit(input.ToDetails(), input.ParticipantIds, time.Today);
        if (!result.IsDone)
            return result;
        if (photo is not null)
            visit.SetPhoto(photo.Id);
        if (moved)
        {
            var others = await db.Visits.Where(v => v.SponsorId == visit.SponsorId && v.Id != visit.Id).MaxAsync(v => (DateOnly?)v.On, stop);
            var sponsor = await db.Sponsors.SingleAsync(s => s.Id == visit.SponsorId, stop);
            sponsor.VisitsCorrected(others > visit.On ? others : visit.On);
        }

        return result;
    }

    private async Task<bool> AreMembersAsync(IReadOnlyCollection<int> ids, IReadOnlyCollection<int> known, CancellationToken stop)
    {
        var fresh = ids.Except(known).ToList();
        return fresh.Count == 0 || await db.Users.InDepartment(time.Today).CountAsync(u => fresh.Contains(u.Id), stop) == fresh.Count;
    }

    private async Task<(StoredFile? File, DomainError? Error)> PhotoAsync(IFormFile? upload, CancellationToken stop)
    {
        if (upload is null)
            return (null, null);
        var (file, error) = await files.AddPhotoAsync(upload, FilePurpose.VisitPhoto, stop);
        return (file, error is null ? null : error with { Field = nameof(VisitInput.Photo) });
    }
}
