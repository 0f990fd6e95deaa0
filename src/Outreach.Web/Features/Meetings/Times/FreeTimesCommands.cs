using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Features.Jobs.Profile;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Meetings.Times;

public sealed class FreeTimesCommands(OutreachDbContext db)
{
    /// <summary>Keeps when the person is usually free: the same week that job applications begin with.</summary>
    public async Task<Result> SaveAsync(int userId, FreeTimesInput input, CancellationToken cancellationToken)
    {
        var profile = await db.StudentProfiles.SingleOrDefaultAsync(p => p.UserId == userId, cancellationToken);
        if (profile is null)
            db.StudentProfiles.Add(profile = new StudentProfile(userId));
        profile.SetFreeTimes(WeeklyAvailability.Sum(input.FreeTimes));
        // The same person in another window, a moment earlier.
        var saved = await db.TrySaveAsync(cancellationToken, ("UserId", ProfileErrors.SavedElsewhere));
        return saved.IsConflict ? ProfileErrors.SavedElsewhere : saved;
    }
}
