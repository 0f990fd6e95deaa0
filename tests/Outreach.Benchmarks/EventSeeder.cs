using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Flow;
using Outreach.Domain.Search;
using Outreach.Domain.Tasks;

namespace Outreach.Benchmarks;

/// <param name="Days">For how long the department has used the portal.</param>
internal sealed record EventSize(int Events, int Tasks, int Days)
{
    /// <summary>Events that are not over, and tasks that are not done: their number does not grow with the years.</summary>
    public const int OpenEvents = 15;

    /// <inheritdoc cref="OpenEvents"/>
    public const int OpenTasks = 300;

    /// <summary>Events that the minister, who asks for the pages, looks after: nobody stays long enough to have more.</summary>
    public const int Own = 20;

    public async Task FillAsync(OutreachDbContext db)
    {
        // The people, and some merchants with deals, are those of the other measurement.
        await new SeedSize(200, 500, 50).FillAsync(db);
        await new EventSeeder(db, DateTimeOffset.UtcNow).FillAsync(this);
    }
}

/// <summary>
/// Adds events with their plans, and tasks, beside whatever the database holds. A tenth of the tasks is one event's, the
/// busiest. Pages of both sizes are as full: what is over differs, by a hundred times. Made by the domain's own verbs; tasks are left as the save interceptor would have left them, but for the audit trail.
/// </summary>
internal sealed class EventSeeder(OutreachDbContext db, DateTimeOffset now)
{
    private const int Batch = 100;

    private static readonly string[] Titles = ["知识竞赛", "歌手大赛", "服饰展演", "迎新晚会", "公益服务", "讲座", "联谊", "生活周"];
    private static readonly string[] Work = ["借桌椅", "印海报", "联系评委", "借音响", "写推文", "搭舞台", "排值班表", "买饮用水"];

    private readonly BulkWriter bulk = new(db);
    private readonly Random random = new(20261129);
    private readonly DateOnly today = DateOnly.FromDateTime(now.UtcDateTime);
    private int nextKey;

    public async Task FillAsync(EventSize size)
    {
        var watch = Stopwatch.StartNew();
        var people = await db.Positions.Where(p => p.Role == Role.Officer || p.Role == Role.Minister).Select(p => p.UserId).Distinct().OrderBy(id => id).ToListAsync();
        var members = people.ToHashSet();
        var minister = await db.Positions.Where(p => p.Role == Role.Minister).Select(p => p.UserId).SingleAsync();
        var officers = people.Where(p => p != minister).ToList();
        var ids = new List<int>(size.Events);
        for (var done = 0; done < size.Events; done += Batch)
        {
            var batch = Enumerable.Range(done, Math.Min(Batch, size.Events - done)).Select(i => EventOf(i, size.Days, i < EventSize.Own ? minister : null, officers)).ToList();
            db.Events.AddRange(batch);
            await db.SaveChangesAsync();
            ids.AddRange(batch.Select(e => e.Id));
            db.ChangeTracker.Clear();
        }

        nextKey = await bulk.ReserveKeysAsync(size.Tasks);
        var tasks = new List<WorkItem>(size.Tasks);
        var pairs = new List<SearchPair>();
        for (var i = 0; i < size.Tasks; i++)
        {
            var item = TaskOf(i, size, i % 10 == 0 ? ids[0] : ids[random.Next(ids.Count)], people, members);
            tasks.Add(item);
            pairs.AddRange(SearchText.PairsOf(item.SearchText).Select(pair => new SearchPair(nameof(WorkItem), pair, 0, item.Id)));
        }

        await bulk.WriteAsync(tasks);
        await bulk.WriteAsync(pairs.OrderBy(p => p.Pair, StringComparer.Ordinal).ThenBy(p => p.RecordId).ToList());
        await bulk.RefreshStatisticsAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seeded {size.Events:N0} events, {size.Tasks:N0} tasks in {watch.Elapsed.TotalSeconds:F1} s"));
    }

    private Event EventOf(int number, int days, int? ownerId, List<int> people)
    {
        // The first is next week's.
        var starts = number == 0 ? now.AddDays(7) : now.AddDays(number < EventSize.OpenEvents ? random.Next(1, 150) : -random.Next(1, days)).AddHours(random.Next(12));
        var owner = ownerId ?? people[random.Next(people.Count)];
        var e = Done(Event.Create(new EventDetails(string.Create(CultureInfo.InvariantCulture, $"第{number + 1}届{Titles[number % Titles.Length]}"), ["校园"], starts, starts.AddHours(3), "大礼堂", 300, 5000, owner)
        {
            Purpose = "丰富课余生活。",
            SafetyPersonId = owner,
            HelperIds = [people[random.Next(people.Count)]],
        }));
        Done(e.SetFlow([.. Enumerable.Range(0, 12).Select(i => new FlowRowDetails(FlowPhase.OnTheDay, 0, null, i * 15, 15, $"环节{i + 1}", null, null, null, null, null, null))], null, owner, now));
        Done(e.SetDuties([.. Enumerable.Range(0, 4).Select(i => new EventDutyDetails(null, $"第{i + 1}组", people[random.Next(people.Count)], [people[random.Next(people.Count)]], "布置与收场", null))]));
        var state = starts < now ? EventState.Closed : (EventState)random.Next(3);
        while (e.State < state)
            Done(e.Advance(e.Next!.Value, 0, null, owner, now));
        return e;
    }

    private WorkItem TaskOf(int number, EventSize size, int eventId, List<int> people, IReadOnlySet<int> members)
    {
        // A sixth of the open ones is late.
        var open = number >= size.Tasks - EventSize.OpenTasks;
        var ended = today.AddDays(-random.Next(size.Days));
        var day = open ? today.AddDays(random.Next(-10, 50)) : ended.AddDays(random.Next(-2, 5));
        var owner = people[random.Next(people.Count)];
        var made = WorkItem.Create(
            new WorkItemDetails(string.Create(CultureInfo.InvariantCulture, $"{Work[number % Work.Length]}{number}"), null, owner, [], day, []), WorkItemOrigin.OfEvent(eventId), members, owner, day, now.AddDays(-random.Next(400)));
        var item = made.IsSuccess ? made.Value : throw new InvalidOperationException(made.Error!.Code);
        if (!open)
            Done(item.MoveTo(WorkItemState.Done, owner, ended, now));
        Keys.SetId(item, nextKey++);
        Keys.SetVersion(item, 1);
        Keys.SetCreated(item, now);
        Keys.SetUpdated(item, now);
        return item;
    }

    private static T Done<T>(Result<T> result) => result.IsSuccess ? result.Value : throw new InvalidOperationException(result.Error!.Code);

    private static void Done(Result result)
    {
        if (!result.IsSuccess)
            throw new InvalidOperationException(result.Error!.Code);
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
    }
}
