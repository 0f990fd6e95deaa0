using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Domain.Market.Scouting;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Records;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Scouting;

public sealed class ScoutCommands(OutreachDbContext db, ScoutQueries queries, SponsorDuplicates duplicates, FileStore files, CurrentUserAccessor current, DepartmentTime time)
{
    /// <returns>The trip's key.</returns>
    public async Task<Result<int>> AddAsync(ScoutTripInput input, CancellationToken cancellationToken)
    {
        if (await ProblemAsync(input, null, cancellationToken) is { } problem)
            return problem;
        var trip = ScoutTrip.Plan(input.ToDetails(), time.Today);
        if (!trip.IsSuccess)
            return trip.Error;
        db.ScoutTrips.Add(trip.Value);
        return (await db.TrySaveAsync(cancellationToken)).With(trip.Value.Id);
    }

    public async Task<Result> EditAsync(int id, ScoutTripInput input, CancellationToken cancellationToken)
    {
        if (await queries.Changeable().Include(t => t.Newcomers).SingleOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } trip)
            return Result.NotFound;
        if (await ProblemAsync(input, trip, cancellationToken) is { } problem)
            return problem;
        var edited = trip.Edit(input.ToDetails(), time.Today);
        return edited.IsSuccess ? await db.TrySaveVersionAsync(trip, input.Version, cancellationToken) : edited;
    }

    public Task<Result> StartAsync(int id, CancellationToken cancellationToken) => ChangeAsync(id, t => t.Start(time.Today), cancellationToken);

    public Task<Result> FinishAsync(int id, CancellationToken cancellationToken) => ChangeAsync(id, t => t.Finish(), cancellationToken);

    public Task<Result> CancelAsync(int id, string? reason, CancellationToken cancellationToken) => ChangeAsync(id, t => t.Cancel(reason), cancellationToken);

    /// <summary>
    /// Notes a merchant: one like which the list holds none becomes a sponsor at once; else the person says which one it is, or that it
    /// is another one.
    /// </summary>
    public Task<Result> RecordAsync(int id, ScoutFindInput input, CancellationToken cancellationToken) =>
        // Of two who note the same sign at once the later is asked, as if they had come one after the other.
        db.ExecuteWithRetryAsync(() => NoteAsync(id, input, cancellationToken), cancellationToken, failure => failure.IsUniqueViolation("IX_ScoutFinds_TripId_SponsorId"));

    private async Task<Result> ChangeAsync(int id, Func<ScoutTrip, Result> verb, CancellationToken cancellationToken)
    {
        if (await queries.Changeable().SingleOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } trip)
            return Result.NotFound;
        var done = verb(trip);
        if (!done.IsSuccess)
            return done;
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? ScoutErrors.WrongState : saved;
    }

    private async Task<Result> NoteAsync(int id, ScoutFindInput input, CancellationToken cancellationToken)
    {
        if (await queries.Changeable().SingleOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } trip)
            return Result.NotFound;
        if (SponsorName.Comparable(input.Name!).Length == 0 || !input.Name!.Any(char.IsLetterOrDigit))
            return ScoutErrors.NameEmpty;
        var alike = await duplicates.FindAsync(input.Name, phone: null, creditCode: null, except: null, cancellationToken);
        var known = int.TryParse(input.Same, NumberStyles.None, CultureInfo.InvariantCulture, out var same) && alike.Any(d => d.Id == same)
            ? await db.Sponsors.SingleOrDefaultAsync(s => s.Id == same, cancellationToken) : null;
        if (alike.Count > 0 && known is null && input.Same != ScoutFindInput.Another)
            return ScoutErrors.Choose;
        if (known is null && !current.HasPermission(Permissions.SponsorsLead) && alike.Any(d => d.IsBlacklisted))
            return SponsorErrors.LikeBlacklisted.ForField(nameof(input.Same));
        if (known is not null && await db.ScoutFinds.AnyAsync(f => f.TripId == id && f.SponsorId == known.Id, cancellationToken))
            return ScoutErrors.FoundAlready;
        int? photoId = null;
        if (input.Photo is { } upload)
        {
            var photo = await files.AddPhotoAsync(upload, FilePurpose.VisitPhoto, cancellationToken);
            if (!photo.IsSuccess)
                return photo.Error.ForField(nameof(input.Photo));
            photoId = photo.Value.Id;
        }

        var sponsor = known ?? new Sponsor(new SponsorDetails(
            input.Name!, null, input.Industry!.Value, null, trip.Area, trip.Distance, input.Size, [], SponsorSource.Scouted, input.IsMine ? current.Required.Id : null, null));
        // Added first: its key comes from the sequence then.
        if (known is null)
            db.Sponsors.Add(sponsor);
        var find = trip.Record(sponsor, known is not null, new ScoutFindDetails(input.Impression!.Value, input.Note, photoId), time.Today);
        if (!find.IsSuccess)
            return find;
        db.ScoutFinds.Add(find.Value);
        db.Entry(trip).Property(t => t.UpdatedAt).IsModified = true;
        return Result.Success;
    }

    private async Task<DomainError?> ProblemAsync(ScoutTripInput input, ScoutTrip? stored, CancellationToken cancellationToken)
    {
        var fresh = input.NewcomerIds.Append(input.VeteranId!.Value).Except(stored is null ? [] : stored.Newcomers.Select(n => n.UserId).Append(stored.VeteranId)).Distinct().ToList();
        if (fresh.Count == 0)
            return null;
        var ours = await db.Users.InDepartment(time.Today).Where(u => fresh.Contains(u.Id)).Select(u => u.Id).ToListAsync(cancellationToken);
        return ours.Count == fresh.Count ? null : ScoutErrors.NotMembers.ForField(ours.Contains(input.VeteranId!.Value) || !fresh.Contains(input.VeteranId!.Value) ? nameof(input.NewcomerIds) : nameof(input.VeteranId));
    }
}
