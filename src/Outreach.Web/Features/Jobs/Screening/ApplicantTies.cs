using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;

namespace Outreach.Web.Features.Jobs.Screening;

public static class ApplicantTies
{
    /// <summary>Whether two share a class, or one has declared a tie with the other (S84). One command.</summary>
    public static Task<bool> IsTiedAsync(this OutreachDbContext db, int userId, int? studentId, CancellationToken cancellationToken) => studentId is null
        ? Task.FromResult(false)
        : db.Users.Where(u => u.Id == userId).AnyAsync(
            u => db.ApplicantTies.Any(t => t.UserId == userId && t.StudentId == studentId)
                || db.StudentProfiles.Any(mine => mine.UserId == userId && mine.ClassName != null
                    && db.StudentProfiles.Any(other => other.UserId == studentId && other.ClassName == mine.ClassName && other.College == mine.College)),
            cancellationToken);
}
