using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Search;
using Outreach.Domain.Settings;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;

namespace Outreach.Benchmarks;

internal sealed record SeedSize(int Sponsors, int Visits, int Deals)
{
    public Task FillAsync(OutreachDbContext db) => new Seeder(db, DateTimeOffset.UtcNow).FillAsync(this);
}

/// <summary>
/// Fills an empty, migrated database. Everything is made by the domain's own verbs and stands in the tables as the save
/// interceptor would have left it (version, moments, search pairs), but for the audit trail, which no list reads.
/// </summary>
internal sealed class Seeder(OutreachDbContext db, DateTimeOffset now)
{
    public const string Email = "minister@outreach.test";

    public const string Password = "yangben-wailian-26";

    private const int Batch = 20_000;
    private static readonly string[] Said = ["老板有兴趣，想看策划案", "预算还没定，下月再联系", "愿意提供饮料和奖品", "要求横幅放在正门", "店长不在，留了电话", "今年不打算赞助"];
    private static readonly string[] Steps = ["送策划书", "电话回访", "约面谈", "发合同草稿", "加微信"];

    private readonly BulkWriter bulk = new(db);
    private readonly Random random = new(20261121);
    private readonly DateOnly today = DateOnly.FromDateTime(now.UtcDateTime);
    private readonly List<ulong> pairs = [];
    private List<int> members = [];
    private List<Event> events = [];
    private int nextKey;

    public async Task FillAsync(SeedSize size)
    {
        var watch = Stopwatch.StartNew();
        if (await db.Sponsors.IgnoreQueryFilters().AnyAsync())
            throw new InvalidOperationException("The database holds sponsors already. Seed an empty one.");
        await AddPeopleAndEventsAsync();
        var keys = (size.Sponsors * 5L) + size.Visits + (size.Deals * 12L) + 1000;
        nextKey = await bulk.ReserveKeysAsync(checked((int)keys));
        var (visitsLeft, dealsLeft) = (size.Visits, size.Deals);
        for (var done = 0; done < size.Sponsors; done += Batch)
        {
            var count = Math.Min(Batch, size.Sponsors - done);
            var after = size.Sponsors - done - count;
            var visits = after == 0 ? visitsLeft : (int)((long)size.Visits * count / size.Sponsors);
            var deals = after == 0 ? dealsLeft : (int)((long)size.Deals * count / size.Sponsors);
            await AddBatchAsync(done, count, visits, deals);
            visitsLeft -= visits;
            dealsLeft -= deals;
            Console.WriteLine($"  {done + count,9:N0} sponsors after {watch.Elapsed.TotalSeconds,6:F1} s");
        }

        await AddPairsAsync();
        Console.WriteLine($"  {pairs.Count,9:N0} search pairs after {watch.Elapsed.TotalSeconds,6:F1} s");
        await bulk.RefreshStatisticsAsync();
        Console.WriteLine($"Seeded {size.Sponsors:N0} sponsors, {size.Visits:N0} visits, {size.Deals:N0} deals in {watch.Elapsed.TotalSeconds:F1} s");
    }

    private async Task AddPeopleAndEventsAsync()
    {
        if (!await db.DepartmentSettings.AnyAsync())
            db.DepartmentSettings.Add(new DepartmentSettings());
        var term = new Term("2026-2027学年", new DateOnly(2026, 9, 1), new DateOnly(2027, 8, 31));
        db.Terms.Add(term);
        var hash = new PasswordHasher<User>().HashPassword(new User(), Password);
        var people = new List<User>();
        for (var i = 0; i < 41; i++)
        {
            var email = i == 0 ? Email : string.Create(CultureInfo.InvariantCulture, $"officer{i}@outreach.test");
            var user = new User
            {
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                EmailConfirmed = true,
                DisplayName = SponsorMaker.Person(random),
                PasswordHash = hash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                LockoutEnabled = true,
                CreatedAt = now,
            };
            db.Users.Add(user);
            people.Add(user);
            db.Positions.Add(new Position(user.Id, term.Id, i == 0 ? Role.Minister : Role.Officer, null, today.AddYears(-1), null));
        }

        foreach (var (title, tag) in ((string, string)[])[("互联网知识竞赛", "互联网"), ("校园十佳歌手", "音乐"), ("迎新晚会", "文艺"), ("三校篮球联赛", "运动"), ("毕业季草坪音乐节", "毕业季"), ("考研讲座", "考研")])
        {
            var starts = now.AddDays(random.Next(10, 120));
            var made = Event.Create(new EventDetails(title, ["校园", tag], starts, starts.AddHours(3), "大礼堂", 800, 5000, people[0].Id)).Value;
            db.Events.Add(made);
            events.Add(made);
        }

        await db.SaveChangesAsync();
        members = [.. people.Skip(1).Select(p => p.Id)];
        db.ChangeTracker.Clear();
    }

    private async Task AddBatchAsync(int first, int count, int visitCount, int dealCount)
    {
        var sponsors = new List<Sponsor>(count);
        var vettings = new List<Vetting>();
        for (var i = 0; i < count; i++)
        {
            var sponsor = Stamped(new Sponsor(SponsorMaker.Details(first + i, random, members)));
            for (var contacts = random.Next(1, 3); contacts > 0; contacts--)
                Keys.SetSponsor(Stamped(sponsor.AddContact(SponsorMaker.Contact(random))), sponsor.Id);
            foreach (var tag in sponsor.Tags)
                Keys.SetSponsor(tag, sponsor.Id);
            sponsor.SetStanding(SponsorMaker.Weighted(random, (Standing.Prospect, 60), (Standing.Active, 15), (Standing.LongTerm, 5), (Standing.Dormant, 20)));
            if (random.Next(4) == 0)
                vettings.Add(Stamped(sponsor.Vet(random.Next(8) != 0, SponsorMaker.Pick(random, members), today.AddDays(-random.Next(700)), null, null)));
            if (random.Next(200) == 0)
                sponsor.Blacklist("收了场地费后失约");
            foreach (var pair in SearchText.PairsOf(sponsor.SearchText))
                pairs.Add(((ulong)pair[0] << 48) | ((ulong)pair[1] << 32) | (uint)sponsor.Id);
            sponsors.Add(sponsor);
        }

        var deals = new List<Deal>(dealCount);
        for (var i = 0; i < dealCount; i++)
        {
            if (DealWith(sponsors[(int)((long)i * count / dealCount)]) is { } deal)
                deals.Add(deal);
        }

        var visits = new List<Visit>(visitCount);
        for (var i = 0; i < visitCount; i++)
            visits.Add(VisitAt(sponsors[random.Next(count)]));
        await bulk.WriteAsync(sponsors);
        await bulk.WriteAsync(sponsors.SelectMany(s => s.Contacts).ToList());
        await bulk.WriteAsync(sponsors.SelectMany(s => s.Tags).ToList());
        await bulk.WriteAsync(vettings);
        await bulk.WriteAsync(deals);
        await bulk.WriteAsync(deals.SelectMany(d => d.StageChanges).ToList());
        await bulk.WriteAsync(visits);
        await bulk.WriteAsync(visits.SelectMany(v => v.Participants).ToList());
    }

    private Deal? DealWith(Sponsor sponsor)
    {
        // Some are old, so that the board has cold deals; closed ones are the greater part, as after some years.
        var at = now.AddDays(-random.Next(0, 60));
        var owner = sponsor.OwnerId ?? SponsorMaker.Pick(random, members);
        var step = random.Next(3) == 0 ? null : SponsorMaker.Pick(random, Steps);
        var details = new DealDetails(random.Next(5, 80) * 100, null, step, step is null ? null : today.AddDays(random.Next(-10, 20)), null);
        var opened = Deal.Create(sponsor, SponsorMaker.Pick(random, events), owner, details, owner, at);
        if (!opened.IsSuccess)
            return null;
        var deal = opened.Value;
        Stamped(deal);
        var target = SponsorMaker.Weighted(random, (DealStage.Lost, 50), (DealStage.Won, 30), (DealStage.Target, 6), (DealStage.Contacted, 6), (DealStage.Negotiating, 4), (DealStage.Agreed, 2), (DealStage.Contracting, 2));
        if (target == DealStage.Lost)
            deal.Lose("预算不够", owner, at);
        for (var stage = DealStage.Contacted; target != DealStage.Lost && stage <= target && stage < DealStage.Won; stage++)
            deal.MoveTo(stage, owner, at, DealReadiness.Ready);
        if (target == DealStage.Won)
            deal.Win(owner, at);
        if (deal.IsOpen && random.Next(20) == 0)
            deal.AskForHelp("对方要求独家冠名，能答应吗？", at);
        foreach (var change in deal.StageChanges)
        {
            Keys.SetId(change, nextKey++);
            Keys.SetDeal(change, deal.Id);
        }

        return deal;
    }

    private Visit VisitAt(Sponsor sponsor)
    {
        var on = today.AddDays(-random.Next(1200));
        var step = random.Next(3) == 0 ? SponsorMaker.Pick(random, Steps) : null;
        var details = new VisitDetails(
            on, SponsorMaker.Weighted(random, (VisitChannel.InPerson, 60), (VisitChannel.Phone, 20), (VisitChannel.WeChat, 20)),
            SponsorMaker.Pick(random, Enum.GetValues<VisitOutcome>()), SponsorMaker.Pick(random, Said), step, step is null ? null : on.AddDays(7), null);
        IReadOnlyCollection<int> who = random.Next(2) == 0
            ? [SponsorMaker.Pick(random, members)]
            : [.. new[] { SponsorMaker.Pick(random, members), SponsorMaker.Pick(random, members) }.Distinct()];
        // Logged on its own day, when its next step was still to come.
        var visit = Visit.Create(sponsor, null, details, who, null, on, now).Value;
        Stamped(visit);
        foreach (var participant in visit.Participants)
            Keys.SetVisit(participant, visit.Id);
        return visit;
    }

    private async Task AddPairsAsync()
    {
        // In the order of the table's key, so that the index grows at its end alone.
        pairs.Sort();
        foreach (var chunk in pairs.Chunk(2_000_000))
            await bulk.WriteAsync(chunk.Select(p => new SearchPair(nameof(Sponsor), new string([(char)(p >> 48), (char)(p >> 32)]), 0, (int)(uint)p)).ToList());
    }

    private T Stamped<T>(T entity) where T : Entity
    {
        Keys.SetId(entity, nextKey++);
        Keys.SetVersion(entity, 1);
        var at = now.AddMinutes(-random.Next(600_000));
        Keys.SetCreated(entity, at);
        Keys.SetUpdated(entity, at);
        return entity;
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

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_SponsorId")]
        public static extern void SetSponsor(Contact contact, int id);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_SponsorId")]
        public static extern void SetSponsor(SponsorTag tag, int id);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Id")]
        public static extern void SetId(DealStageChange change, int id);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_DealId")]
        public static extern void SetDeal(DealStageChange change, int id);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_VisitId")]
        public static extern void SetVisit(VisitParticipant participant, int id);
    }
}
