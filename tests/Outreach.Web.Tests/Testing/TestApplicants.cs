using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;

namespace Outreach.Web.Tests.Testing;

public static class TestApplicants
{
    private static int made;

    /// <summary>New students of these names who were sent to a posting's employer.</summary>
    /// <returns>Their applications, in order.</returns>
    public static async Task<int[]> SentAsync(this Portal portal, int postingId, params string[] names)
    {
        await using var db = portal.OpenDatabase();
        var posting = await db.JobPostings.Include(p => p.Tally).Include(p => p.Questions).SingleAsync(p => p.Id == postingId);
        var now = portal.Clock.GetUtcNow();
        var ids = new List<int>();
        foreach (var name in names)
        {
            var number = Interlocked.Increment(ref made);
            var email = $"applicant{number}@test.example";
            var user = new User
            {
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                EmailConfirmed = true,
                DisplayName = name,
                StudentNumber = $"2023{number:D6}",
                SecurityStamp = Guid.NewGuid().ToString("N"),
                CreatedAt = now,
            };
            db.Users.Add(user);
            var profile = new StudentProfile(user.Id);
            Assert.Null(profile.Fill("信息学院", PhoneOf(number), WeekTimes.All).Error);
            db.StudentProfiles.Add(profile);
            var application = JobApplication.Create(posting, posting.Revision, user.Id, TestJobs.Letter(posting), new DateOnly(2026, 11, 21), now).Value;
            db.JobApplications.Add(application);
            Assert.Null(application.ScreenIn(posting.OwnerId, now).Error);
            Assert.Null(application.Send(posting, 20, null, posting.OwnerId, now).Error);
            ids.Add(application.Id);
        }

        await db.SaveChangesAsync();
        return [.. ids];
    }

    public static async Task<string> PhoneAsync(this Portal portal, int applicationId)
    {
        await using var db = portal.OpenDatabase();
        return (await db.StudentProfiles.SingleAsync(p => db.JobApplications.Any(a => a.Id == applicationId && a.StudentId == p.UserId))).Phone!;
    }

    private static string PhoneOf(int number) => $"139{number:D8}";
}
