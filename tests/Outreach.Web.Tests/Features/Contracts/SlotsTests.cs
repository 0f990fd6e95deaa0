using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Slots;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Contracts.Slots;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

[Collection(Subjects.Contracts)]
public sealed class SlotsTests(Portal portal)
{
    private static readonly DateOnly Day = new(2026, 12, 8);
    private static readonly SemaphoreSlim making = new(1);

    private async Task<int> PlaceAsync(string name, int capacity, params DeliverableKind[] kinds)
    {
        await using var db = portal.OpenDatabase();
        var place = CampusPlace.Create(new(name, kinds.Length == 0 ? [DeliverableKind.Banner] : kinds, capacity, null, null)).Value;
        db.CampusPlaces.Add(place);
        await db.SaveChangesAsync();
        return place.Id;
    }

    private static SlotRequest Wish(int deliverable, int place, int count = 1, DateOnly? day = null, DeliverableKind kind = DeliverableKind.Banner) =>
        new(deliverable, place, day ?? Day, kind, count);

    /// <summary>A contract and deliverables of these very keys, so that the tests can call them by number; its merchant is called "contract 7".</summary>
    private async Task MakeAsync(int contract, IEnumerable<int> deliverables)
    {
        await making.WaitAsync();
        try
        {
            await using var db = portal.OpenDatabase();
            var (officer, now) = (portal.IdOf("officer"), portal.Clock.GetUtcNow());
            if (!await db.Contracts.AnyAsync(c => c.Id == contract))
            {
                var sponsor = new Sponsor(new SponsorDetails($"contract {contract}", null, Industry.Catering, null, null, null, null, [], null, null, null));
                db.Sponsors.Add(sponsor);
                var deal = Deal.Create(sponsor, null, officer, new DealDetails(null, null, null, null, null), officer, now).Value;
                db.Deals.Add(deal);
                deal.MoveTo(DealStage.Agreed, officer, now, DealReadiness.Ready);
                var made = Contract.Create(deal, ContractContent.Empty, officer, now).Value;
                Keyed(made, contract);
                db.Contracts.Add(made);
            }

            foreach (var id in deliverables.Distinct())
            {
                if (await db.Deliverables.AnyAsync(d => d.Id == id))
                    continue;
                var row = Keyed((Deliverable)RuntimeHelpers.GetUninitializedObject(typeof(Deliverable)), id);
                db.Entry(row).Property(d => d.ContractId).CurrentValue = contract;
                db.Entry(row).State = EntityState.Added;
            }

            await db.SaveChangesAsync();
        }
        finally
        {
            making.Release();
        }
    }

    private static T Keyed<T>(T row, int id) where T : Entity
    {
        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(row, id);
        return row;
    }

    private async Task<IReadOnlyList<SlotProblem>> SaveAsync(int contract, params SlotRequest[] wishes)
    {
        await MakeAsync(contract, wishes.Select(w => w.DeliverableId));
        return await ReserveAsync(contract, wishes);
    }

    private async Task<IReadOnlyList<SlotProblem>> ReserveAsync(int contract, params SlotRequest[] wishes)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SlotReservationService>().SaveAsync(contract, wishes, default);
    }

    private async Task<List<(int Contract, int Deliverable, int Seat)>> HeldAsync(int place, DateOnly? day = null)
    {
        await using var db = portal.OpenDatabase();
        var on = day ?? Day;
        return [.. (await db.SlotReservations.Where(h => h.PlaceId == place && h.Day == on).OrderBy(h => h.Seat).ToListAsync()).Select(h => (h.ContractId, h.DeliverableId, h.Seat))];
    }

    [Fact]
    public async Task Of_many_contracts_racing_for_the_last_slot_exactly_one_wins_and_the_others_learn_who()
    {
        const int Racers = 12;
        var place = await PlaceAsync("最后一个位", 1);
        using var start = new Barrier(Racers);
        foreach (var contract in Enumerable.Range(1, Racers))
            await MakeAsync(contract, [contract * 10]);
        var outcomes = await Task.WhenAll(Enumerable.Range(1, Racers).Select(contract => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return ReserveAsync(contract, Wish(contract * 10, place));
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        var winner = Assert.Single(Enumerable.Range(1, Racers), c => outcomes[c - 1].Count == 0);
        Assert.Equal([(winner, winner * 10, 1)], await HeldAsync(place));
        Assert.All(outcomes.Where(o => o.Count > 0), o =>
        {
            var problem = Assert.Single(o);
            Assert.Equal(SlotErrors.Full.Code, problem.Error.Code);
            Assert.Equal([winner], problem.HolderIds);
            Assert.Contains(Day.AddDays(1), problem.FreeDays);
        });
    }

    [Fact]
    public async Task Contracts_that_race_for_enough_slots_all_get_theirs()
    {
        const int Racers = 6;
        var place = await PlaceAsync("够用的位", Racers * 2);
        using var start = new Barrier(Racers);
        foreach (var contract in Enumerable.Range(1, Racers))
            await MakeAsync(100 + contract, [contract]);
        var outcomes = await Task.WhenAll(Enumerable.Range(1, Racers).Select(contract => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return ReserveAsync(100 + contract, Wish(contract, place, 2));
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
        Assert.All(outcomes, Assert.Empty);
        Assert.Equal(Enumerable.Range(1, Racers * 2), (await HeldAsync(place)).Select(h => h.Seat));
    }

    [Fact]
    public async Task A_lost_race_saves_nothing_else_of_the_contract_either_and_a_won_one_saves_all_of_it()
    {
        var place = await PlaceAsync("同进同退", 1);
        Assert.Empty(await SaveAsync(201, Wish(1, place)));
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OutreachDbContext>();
        // Stands for the step of the contract that waits to be saved with its slots.
        db.Departments.Add(new Department("同进同退部"));
        await MakeAsync(202, [2]);
        var reservation = scope.ServiceProvider.GetRequiredService<SlotReservationService>();
        Assert.NotEmpty(await reservation.SaveAsync(202, [Wish(2, place)], default));
        await using (var look = portal.OpenDatabase())
            Assert.False(await look.Departments.AnyAsync(d => d.Name == "同进同退部"));
        Assert.Empty(await reservation.SaveAsync(202, [Wish(2, place, day: Day.AddDays(1))], default));
        await using (var look = portal.OpenDatabase())
            Assert.True(await look.Departments.AnyAsync(d => d.Name == "同进同退部"));
    }

    [Fact]
    public async Task A_full_day_names_the_place_the_day_the_room_the_holders_and_the_free_days()
    {
        var place = await PlaceAsync("写明的位", 3);
        Assert.Empty(await SaveAsync(301, Wish(1, place, 2)));
        Assert.Empty(await SaveAsync(302, Wish(2, place, 3, Day.AddDays(1))));
        var problem = Assert.Single(await SaveAsync(303, Wish(3, place, 2)));
        Assert.Equal(SlotErrors.Full.Code, problem.Error.Code);
        Assert.Equal(["写明的位", Day, 1, 2], problem.Error.Arguments.Take(4));
        Assert.Equal(["contract 301 (not signed yet)"], (IEnumerable<string>)problem.Error.Arguments[4]);
        Assert.Equal(Day.AddDays(-1), problem.FreeDays[0]);
        Assert.DoesNotContain(Day.AddDays(1), problem.FreeDays);
        Assert.Equal((27, Day.AddDays(-14), Day.AddDays(14)), (problem.FreeDays.Count, problem.FreeDays.Min(), problem.FreeDays.Max()));
    }

    [Fact]
    public async Task When_no_day_near_by_has_room_that_is_said()
    {
        var place = await PlaceAsync("一直满的位", 1);
        Assert.Empty(await SaveAsync(311, [.. Enumerable.Range(-14, 29).Select(n => Wish(n + 20, place, day: Day.AddDays(n)))]));
        var problem = Assert.Single(await SaveAsync(312, Wish(1, place)));
        Assert.Equal((SlotErrors.FullAround.Code, 0), (problem.Error.Code, problem.FreeDays.Count));
    }

    [Fact]
    public async Task Reserving_again_replaces_what_was_held_and_keeps_what_is_still_wanted()
    {
        var place = await PlaceAsync("改来改去", 4);
        Assert.Empty(await SaveAsync(401, Wish(1, place, 2), Wish(2, place, 1)));
        Assert.Equal([(401, 1, 1), (401, 1, 2), (401, 2, 3)], await HeldAsync(place));
        Assert.Empty(await SaveAsync(402, Wish(9, place)));
        // Fewer of the first, none of the second, a new third that takes over.
        Assert.Empty(await SaveAsync(401, Wish(1, place, 1), Wish(3, place, 2)));
        Assert.Equal([(401, 1, 1), (401, 3, 2), (401, 3, 3), (402, 9, 4)], await HeldAsync(place));
        Assert.Empty(await SaveAsync(401, Wish(3, place, 1, Day.AddDays(2))));
        Assert.Equal([(402, 9, 4)], await HeldAsync(place));
        Assert.Empty(await SaveAsync(401));
        Assert.Empty(await HeldAsync(place, Day.AddDays(2)));
    }

    [Fact]
    public async Task A_contract_is_refused_as_a_whole_with_a_reason_for_each_deliverable()
    {
        var place = await PlaceAsync("整份拒绝", 2, DeliverableKind.Banner);
        var problems = await SaveAsync(
            501, Wish(1, place), Wish(2, place, kind: DeliverableKind.Booth), Wish(3, place, 3), Wish(4, 999_999), Wish(5, place, 2));
        Assert.Equal(
            [(2, SlotErrors.KindNotTaken.Code), (3, SlotErrors.TooMany.Code), (4, SlotErrors.NoPlace.Code), (5, SlotErrors.Full.Code)],
            problems.Select(p => (p.DeliverableId, p.Error.Code)));
        Assert.Empty(await HeldAsync(place));
    }

    [Fact]
    public async Task Five_hundred_leaflets_take_one_slot_and_three_banners_three()
    {
        var place = await PlaceAsync("传单和横幅", 4, DeliverableKind.Leaflet, DeliverableKind.Banner);
        Assert.Empty(await SaveAsync(601, Wish(1, place, 500, kind: DeliverableKind.Leaflet), Wish(2, place, 3)));
        Assert.Equal(4, (await HeldAsync(place)).Count);
    }

    [Fact]
    public async Task A_retired_place_takes_nothing_new_but_keeps_what_is_held()
    {
        var place = await PlaceAsync("停用的位", 3);
        Assert.Empty(await SaveAsync(701, Wish(1, place)));
        await using (var db = portal.OpenDatabase())
        {
            Assert.True((await db.CampusPlaces.SingleAsync(p => p.Id == place)).Retire().IsSuccess);
            await db.SaveChangesAsync();
        }

        Assert.Empty(await SaveAsync(701, Wish(1, place)));
        Assert.Equal(SlotErrors.PlaceRetired.Code, Assert.Single(await SaveAsync(701, Wish(1, place, 2))).Error.Code);
        Assert.Equal(SlotErrors.PlaceRetired.Code, Assert.Single(await SaveAsync(702, Wish(2, place))).Error.Code);
        // What is kept must still be something that the place takes.
        Assert.Equal(SlotErrors.KindNotTaken.Code, Assert.Single(await SaveAsync(701, Wish(1, place, kind: DeliverableKind.Booth))).Error.Code);
    }

    [Fact]
    public async Task Releasing_gives_up_all_one_deliverable_or_the_days_to_come()
    {
        var place = await PlaceAsync("释放", 9);
        Assert.Empty(await SaveAsync(801, Wish(1, place), Wish(2, place), Wish(3, place, day: Day.AddDays(-9)), Wish(4, place, day: Day.AddDays(9))));
        async Task ReleaseAsync(Func<SlotAllocator, Task> release)
        {
            await using var scope = portal.Services.CreateAsyncScope();
            await release(scope.ServiceProvider.GetRequiredService<SlotAllocator>());
            await scope.ServiceProvider.GetRequiredService<OutreachDbContext>().SaveChangesAsync();
        }

        await ReleaseAsync(l => l.ReleaseDeliverableAsync(801, 2, default));
        Assert.Equal([(801, 1, 1)], await HeldAsync(place));
        await ReleaseAsync(l => l.ReleaseAsync(801, Day, default));
        Assert.Empty(await HeldAsync(place));
        Assert.Empty(await HeldAsync(place, Day.AddDays(9)));
        Assert.Single(await HeldAsync(place, Day.AddDays(-9)));
        await ReleaseAsync(l => l.ReleaseAsync(801, null, default));
        Assert.Empty(await HeldAsync(place, Day.AddDays(-9)));
    }

    [Fact]
    public async Task The_first_and_the_last_day_there_is_are_no_error()
    {
        var place = await PlaceAsync("天边", 1);
        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
        {
            Assert.Empty(await SaveAsync(851, Wish(1, place, day: day)));
            Assert.Equal(SlotErrors.Full.Code, Assert.Single(await SaveAsync(852, Wish(2, place, day: day))).Error.Code);
        }
    }

    [Fact]
    public async Task The_calendar_shows_room_in_words_and_leads_to_the_holders()
    {
        var (place, other) = (await PlaceAsync("日历上的位", 2), await PlaceAsync("日历上的空位", 2, DeliverableKind.Booth));
        Assert.Empty(await SaveAsync(901, Wish(1, place, 2, new(2027, 3, 5)), Wish(2, place, 1, new(2027, 3, 6))));
        var officer = await portal.SignInAsync("officer", "zh-CN");
        var month = await officer.OpenAsync($"/slots?month=2027-03&placeId={place}");
        Assert.Equal(31, month.Page.QuerySelectorAll("td.month-day").Length);
        string Cell(string day) => month.Page.QuerySelector($"a[href^='/slots/{day}']")!.TextContent;
        Assert.Contains("已满", Cell("2027-03-05"), StringComparison.Ordinal);
        Assert.Contains("余 1", Cell("2027-03-06"), StringComparison.Ordinal);
        Assert.Contains("空闲", Cell("2027-03-07"), StringComparison.Ordinal);
        Assert.Contains("日历上的位", (await officer.OpenAsync("/slots?month=2027-03")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("已满", (await officer.OpenAsync("/slots?month=2027-03&kind=Booth")).Page.QuerySelector("table.month")!.TextContent, StringComparison.Ordinal);
        var day = await officer.OpenAsync($"/slots/2027-03-05?placeId={place}");
        Assert.Contains("contract 901（未签署）", day.Page.QuerySelector("a[href='/contracts/901']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("日历上的空位", (await officer.OpenAsync("/slots/2027-03-05")).MainText, StringComparison.Ordinal);
        Assert.InRange((await officer.OpenAsync("/slots?month=2027-03")).Commands, 1, 4);
        Assert.InRange((await officer.OpenAsync("/slots/2027-03-05")).Commands, 1, 5);
        Assert.Contains("日历上的空位", (await officer.OpenAsync($"/slots?placeId={other}")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/slots?month=gibberish", HttpStatusCode.OK)]
    [InlineData("/slots?month=2026-13", HttpStatusCode.OK)]
    [InlineData("/slots?month=0001-01", HttpStatusCode.OK)]
    [InlineData("/slots?month=9999-12", HttpStatusCode.OK)]
    [InlineData("/slots?kind=Nothing", HttpStatusCode.OK)]
    [InlineData("/slots?placeId=abc", HttpStatusCode.OK)]
    [InlineData("/slots?placeId=999999", HttpStatusCode.NotFound)]
    [InlineData("/slots/2026-02-30", HttpStatusCode.NotFound)]
    [InlineData("/slots/9999-12-31", HttpStatusCode.NotFound)]
    [InlineData("/slots/tomorrow", HttpStatusCode.NotFound)]
    [InlineData("/slots/2026-12-08?placeId=999999", HttpStatusCode.NotFound)]
    public async Task Addresses_that_make_no_sense_are_harmless(string url, HttpStatusCode expected) =>
        Assert.Equal(expected, (await (await portal.SignInAsync("officer")).GetAsync(url)).Status);

    [Theory]
    [InlineData("student", HttpStatusCode.Forbidden)]
    [InlineData("liaison", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    [InlineData("advisor", HttpStatusCode.OK)]
    public async Task Who_may_read_the_calendar(string who, HttpStatusCode expected)
    {
        var client = await portal.SignInAsync(who);
        Assert.Equal(expected, (await client.GetAsync("/slots")).Status);
        Assert.Equal(expected, (await client.GetAsync("/slots/2026-12-08")).Status);
    }
}
