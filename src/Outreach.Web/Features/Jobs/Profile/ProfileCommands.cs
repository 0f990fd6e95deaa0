using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Jobs.Profile;

public sealed class ProfileCommands(OutreachDbContext db)
{
    public async Task<Result> SaveAsync(int userId, StudentProfileInput input, CancellationToken cancellationToken)
    {
        var filled = await FillAsync(userId, input, withTimes: true, cancellationToken);
        if (!filled.IsSuccess)
            return filled;
        // The same person in another window, a moment earlier.
        var saved = await db.TrySaveAsync(cancellationToken, ("UserId", ProfileErrors.SavedElsewhere));
        return saved.IsConflict ? ProfileErrors.SavedElsewhere : saved;
    }

    /// <summary>Puts what was typed into the person's profile, making it where there is none; nothing is saved yet.</summary>
    /// <param name="withTimes">Whether the usual free times are these from now on; those of an empty profile always are.</param>
    public async Task<Result> FillAsync(int userId, StudentProfileInput input, bool withTimes, CancellationToken cancellationToken)
    {
        var profile = await db.StudentProfiles.SingleOrDefaultAsync(p => p.UserId == userId, cancellationToken);
        var isNew = profile is null;
        profile ??= new StudentProfile(userId);
        if (profile.Fill(input.College!, input.Phone!, withTimes || isNew ? WeeklyAvailability.Sum(input.FreeTimes) : profile.FreeTimes).Error is { } refused)
            return refused;
        profile.SetClass(input.ClassName);
        if (isNew)
            db.StudentProfiles.Add(profile);
        return Result.Success;
    }
}
