using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;
using Outreach.Domain.Search;
using Outreach.Domain.Settings;
using Outreach.Domain.Sponsors;

namespace Outreach.Benchmarks;

internal sealed record JobSize(int Postings, int Applications, int OneOpenIn = 10)
{
    public Task FillAsync(OutreachDbContext db) => new JobSeeder(db, DateTimeOffset.UtcNow).FillAsync(this);
}

/// <summary>
/// Adds employers, students, postings and applications to a migrated database, beside whatever it holds. Made by the
/// domain's own verbs and left as the save interceptor would have left it, but for the audit trail.
/// </summary>
internal sealed class JobSeeder(OutreachDbContext db, DateTimeOffset now)
{
    private const int Batch = 5_000;
    private const int Employers = 400;

    private readonly BulkWriter bulk = new(db);
    private readonly Random random = new(20261121);
    private readonly DateOnly today = DateOnly.FromDateTime(now.UtcDateTime);
    private readonly List<SearchPair> pairs = [];
    private List<Sponsor> employers = [];
    private List<int> students = [];
    private (int Officer, int Vice) staff;
    private int nextKey;

    public async Task FillAsync(JobSize size)
    {
        var watch = Stopwatch.StartNew();
        if (await db.JobPostings.AnyAsync())
            throw new InvalidOperationException("The database holds postings already. Seed one without.");
        await AddPeopleAsync(Math.Max(50, size.Applications / 50));
        // A posting, its tally and two questions; an application and its two steps.
        nextKey = await bulk.ReserveKeysAsync(checked((size.Postings * 4) + (size.Applications * 4) + 1000));
        var left = size.Applications;
        for (var done = 0; done < size.Postings; done += Batch)
        {
            var count = Math.Min(Batch, size.Postings - done);
            var applications = done + count == size.Postings ? left : (int)((long)size.Applications * count / size.Postings);
            await AddBatchAsync(done, count, applications, size.OneOpenIn);
            left -= applications;
        }

        // In the order of the table's key, so that the index grows at its end alone.
        pairs.Sort((a, b) => (string.CompareOrdinal(a.RecordType, b.RecordType), string.CompareOrdinal(a.Pair, b.Pair), a.Rank.CompareTo(b.Rank), a.RecordId.CompareTo(b.RecordId)) switch
        {
            (0, 0, 0, var id) => id,
            (0, 0, var rank, _) => rank,
            (0, var pair, _, _) => pair,
            var (type, _, _, _) => type,
        });
        foreach (var chunk in pairs.Chunk(1_000_000))
            await bulk.WriteAsync(chunk);

        await bulk.RefreshStatisticsAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seeded {size.Postings:N0} postings, {size.Applications:N0} applications, {pairs.Count:N0} search pairs in {watch.Elapsed.TotalSeconds:F1} s"));
    }

    private async Task AddPeopleAsync(int studentCount)
    {
        if (!await db.DepartmentSettings.AnyAsync())
            db.DepartmentSettings.Add(new DepartmentSettings());
        var hash = new PasswordHasher<User>().HashPassword(new User(), Seeder.Password);
        var (officer, vice) = (Person("jobs-officer", null), Person("jobs-vice", null));
        db.Users.AddRange(officer, vice);
        db.Positions.AddRange(new Position(officer.Id, null, Role.Officer, null, today.AddYears(-3), null), new Position(vice.Id, null, Role.ViceMinister, null, today.AddYears(-3), null));
        staff = (officer.Id, vice.Id);
        employers = [.. Enumerable.Range(0, Employers).Select(i => new Sponsor(SponsorMaker.Details(1_000_000 + i, random, [officer.Id])))];
        db.Sponsors.AddRange(employers);
        db.Vettings.AddRange(employers.Where((_, i) => i % 5 != 0).Select(s => s.Vet(true, vice.Id, today.AddDays(-random.Next(300)), null, null)));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        var first = await bulk.ReserveKeysAsync((studentCount * 2) + 100);
        var people = Enumerable.Range(0, studentCount).Select(i => Person(string.Create(CultureInfo.InvariantCulture, $"student{i}"), string.Create(CultureInfo.InvariantCulture, $"2026{i:D6}"), first + i)).ToList();
        await bulk.WriteAsync(people);
        nextKey = first + studentCount;
        await bulk.WriteAsync(people.Select(p =>
        {
            var profile = Stamped(new StudentProfile(p.Id));
            Done(profile.Fill("信息工程学院", "13800001111", WeekTimes.Day(5) | WeekTimes.Day(6)));
            return profile;
        }).ToList());
        students = [.. people.Select(p => p.Id)];

        User Person(string name, string? number, int id = 0)
        {
            var email = name + "@outreach.test";
            var user = new User
            {
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                EmailConfirmed = true,
                DisplayName = SponsorMaker.Person(random),
                StudentNumber = number,
                PasswordHash = hash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                LockoutEnabled = true,
                CreatedAt = now,
            };
            if (id != 0)
                user.Id = id;
            return user;
        }
    }

    private async Task AddBatchAsync(int first, int count, int applicationCount, int oneOpenIn)
    {
        var postings = new List<JobPosting>(count);
        var applications = new List<JobApplication>(applicationCount);
        for (var i = 0; i < count; i++)
        {
            var number = first + i;
            // The others are some days to three years old.
            var open = number % oneOpenIn == 3 % oneOpenIn;
            var published = open ? now.AddMinutes(-random.Next(20_000)) : now.AddDays(-random.Next(30, 1000)).AddMinutes(-random.Next(1440));
            var day = DateOnly.FromDateTime(published.UtcDateTime);
            var content = JobMaker.Content(number, random, open ? today.AddDays(random.Next(1, 40)) : day.AddDays(14), published);
            var posting = JobPosting.Create(employers[random.Next(Employers)], content, staff.Officer, published).Value;
            Stamped(posting);
            Keys.SetPosting(Stamped(posting.Tally), posting.Id);
            foreach (var question in posting.Questions)
                Keys.SetPosting(Stamped(question), posting.Id);
            Done(posting.Submit(0, [], staff.Officer, day, published));
            foreach (var revision in posting.Revisions)
                Keys.SetPosting(revision, posting.Id);
            Done(posting.Publish(posting.Revision, 0, [], false, staff.Vice, day, published));
            var start = random.Next(students.Count);
            var share = (int)((long)applicationCount * (i + 1) / count) - applications.Count;
            for (var n = 0; n < share; n++)
                applications.Add(ApplicationFor(posting, students[(start + n) % students.Count], open, day, published.AddMinutes(n)));
            if (!open)
            {
                Done(posting.Close(published.AddDays(15)));
                Done(posting.Finish(0, published.AddDays(20)));
            }

            pairs.AddRange(SearchText.PairsOf(posting.SearchText).Select(pair => new SearchPair(posting.SearchScope, string.Intern(pair), posting.SearchRank, posting.Id)));
            postings.Add(posting);
        }

        await bulk.WriteAsync(postings);
        await bulk.WriteAsync(postings.Select(p => p.Tally).ToList());
        await bulk.WriteAsync(postings.SelectMany(p => p.Questions).ToList());
        await bulk.WriteAsync(postings.SelectMany(p => p.Revisions).ToList());
        await bulk.WriteAsync(applications);
        await bulk.WriteAsync(applications.SelectMany(a => a.Steps).ToList());
    }

    private JobApplication ApplicationFor(JobPosting posting, int student, bool open, DateOnly day, DateTimeOffset at)
    {
        var letter = new ApplicationLetter("想锻炼一下自己", WeekTimes.Day(5) | WeekTimes.Day(6),
            [.. posting.Questions.Select(q => q.Expected is null ? new GivenAnswer(q.Id, null, "做过一年") : new GivenAnswer(q.Id, true, null))], ApplicationConsent.Version);
        var application = JobApplication.Create(posting, posting.Revision, student, letter, day, at).Value;
        Stamped(application);
        if (!open)
        {
            Done(application.ScreenOut(RejectionReason.OthersFitBetter, null, staff.Officer, at.AddDays(1)));
        }

        foreach (var step in application.Steps)
        {
            Keys.SetId(step, nextKey++);
            Keys.SetApplication(step, application.Id);
        }

        return application;
    }

    private T Stamped<T>(T entity) where T : Entity
    {
        Keys.SetId(entity, nextKey++);
        Keys.SetVersion(entity, 1);
        Keys.SetCreated(entity, now);
        Keys.SetUpdated(entity, now);
        return entity;
    }

    private static void Done(Result result)
    {
        if (result.Error is { } error)
            throw new InvalidOperationException(error.Text);
    }

    private static class Keys
    {
        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Id")]
        public static extern void SetId(Entity entity, int id);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Version")]
        public static extern void SetVersion(Entity entity, int version);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_CreatedAt")]
        public static extern void SetCreated(Entity entity, DateTimeOffset at);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_UpdatedAt")]
        public static extern void SetUpdated(Entity entity, DateTimeOffset at);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_PostingId")]
        public static extern void SetPosting(PostingTally tally, int id);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_PostingId")]
        public static extern void SetPosting(PostingQuestion question, int id);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_PostingId")]
        public static extern void SetPosting(PostingRevision revision, int id);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Id")]
        public static extern void SetId(ApplicationStep step, int id);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_ApplicationId")]
        public static extern void SetApplication(ApplicationStep step, int id);
    }
}
