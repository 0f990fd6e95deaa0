using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Profile;

/// <summary>A student's own profile.</summary>
public sealed class ProfileQueries(OutreachDbContext db)
{
    /// <summary>What account and profile hold. One command.</summary>
    public Task<StudentCard> CardAsync(int userId, CancellationToken stop) => (
        from user in db.Users.AsNoTracking().Where(u => u.Id == userId)
        from profile in db.StudentProfiles.Where(p => p.UserId == user.Id).DefaultIfEmpty()
        select new StudentCard(user.DisplayName, user.StudentNumber, profile!.College, profile!.Phone ?? user.PhoneNumber, (int?)profile!.FreeTimes ?? 0))
        .SingleAsync(stop);

    /// <summary>Puts what was typed into the person's profile, making it where there is none; nothing is saved yet.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="input">What was typed, valid.</param>
    /// <param name="withTimes">Whether the usual free times are these from now on; those of an empty profile always are.</param>
    /// <param name="stop">Ends the work.</param>
    public async Task<Result> FillAsync(int userId, StudentProfileInput input, bool withTimes, CancellationToken stop)
    {
        var profile = await db.StudentProfiles.SingleOrDefaultAsync(p => p.UserId == userId, stop);
        var isNew = profile is null;
        profile ??= new StudentProfile(userId);
        if (profile.Fill(input.College!, input.Phone!, withTimes || isNew ? Week.Sum(input.FreeTimes) : profile.FreeTimes).Error is { } refused)
            return refused;
        if (isNew)
            db.StudentProfiles.Add(profile);
        return Result.Done;
    }
}
