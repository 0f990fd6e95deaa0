using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;

namespace Outreach.Web.Features.Jobs.Profile;

public sealed class ProfileQueries(OutreachDbContext db)
{
    /// <summary>What account and profile hold. One command.</summary>
    public Task<StudentCard> CardAsync(int userId, CancellationToken cancellationToken) => (
        from user in db.Users.AsNoTracking().Where(u => u.Id == userId)
        from profile in db.StudentProfiles.Where(p => p.UserId == user.Id).DefaultIfEmpty()
        select new StudentCard(user.DisplayName, user.StudentNumber, profile!.College, profile!.Phone ?? user.PhoneNumber, profile!.ClassName, (int?)profile!.FreeTimes ?? 0))
        .SingleAsync(cancellationToken);
}
