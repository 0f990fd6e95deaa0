using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Slots;
using Outreach.Domain.Places;
using Outreach.Web.Features.Contracts.Slots;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

[Collection(Subjects.Contracts)]
public sealed class TakeDownTests(Portal portal)
{
    private static readonly DateOnly Starts = new(2026, 12, 10), Ends = new(2026, 12, 12);

    [Fact]
    public async Task What_hangs_longer_or_shorter_after_the_signature_takes_its_slots_along_and_who_must_know_is_told()
    {
        var (id, clause, place) = await HangingAsync("撤下一", 1);
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync($"/fulfilment/{clause}");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(page, "form[action$=take-down]", new() { ["TakeDownOn"] = "2026-12-15" })).Status);
        Assert.Equal(Days(Starts, 6), await HeldAsync(id, place));
        // Who still sees the plan before is told, and what was typed stays.
        var stale = await officer.SubmitAsync(page, "form[action$=take-down]", new() { ["TakeDownOn"] = "2026-12-11" });
        Assert.NotEqual("", stale.ErrorOf("TakeDownOn"));
        Assert.Equal(Days(Starts, 6), await HeldAsync(id, place));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(await officer.OpenAsync($"/fulfilment/{clause}"), "form[action$=take-down]", new() { ["TakeDownOn"] = "2026-12-11" })).Status);
        Assert.Equal(Days(Starts, 2), await HeldAsync(id, place));
        Assert.Contains("comes down", (await officer.OpenAsync($"/contracts/{id}/history")).MainText + (await officer.OpenAsync($"/contracts/{id}")).MainText, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        foreach (var (who, told) in new[] { ("minister", 2), ("vice", 2), ("liaison", 2), ("officer", 0), ("officer2", 0) })
        {
            var user = portal.IdOf(who);
            Assert.Equal(told, await db.Notices.CountAsync(n => n.UserId == user && n.Link == $"/fulfilment/{clause}" && n.Text.Contains("撤下")));
        }
    }

    [Fact]
    public async Task A_day_on_which_another_contract_has_the_place_is_refused_and_nothing_changes()
    {
        var (id, clause, place) = await HangingAsync("撤下二", 1);
        var (other, _, _) = await HangingAsync("撤下二", 1, place, new DateOnly(2026, 12, 14));
        var officer = await portal.SignInAsync("officer");
        var answer = await officer.SubmitAsync(await officer.OpenAsync($"/fulfilment/{clause}"), "form[action$=take-down]", new() { ["TakeDownOn"] = "2026-12-15" });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains((await portal.ContractAsync(other)).Number!, answer.ErrorOf("TakeDownOn"), StringComparison.Ordinal);
        Assert.Equal(Days(Starts, 3), await HeldAsync(id, place));
        Assert.Null((await portal.ContractAsync(id)).Deliverables.Single(d => d.Id == clause).TakeDownOn);
    }

    [Theory]
    [InlineData("officer2", HttpStatusCode.NotFound)]
    [InlineData("liaison", HttpStatusCode.Forbidden)]
    [InlineData("student", HttpStatusCode.Forbidden)]
    public async Task Nobody_else_moves_it(string who, HttpStatusCode expected)
    {
        var (id, clause, _) = await HangingAsync("撤下三", 2);
        Assert.Equal(expected, (await (await portal.SignInAsync(who)).ForgeAsync($"/fulfilment/{clause}/take-down", new() { ["TakeDownOn"] = "2026-12-15" })).Status);
        Assert.Null((await portal.ContractAsync(id)).Deliverables.Single(d => d.Id == clause).TakeDownOn);
    }

    [Theory]
    [InlineData("2026-12-09")]
    [InlineData("2027-12-09")]
    [InlineData("下周")]
    public async Task A_day_that_cannot_be_comes_back_beside_its_field(string day)
    {
        var (_, clause, _) = await HangingAsync("撤下四", 2);
        var answer = await (await portal.SignInAsync("officer")).ForgeAsync($"/fulfilment/{clause}/take-down", new() { ["TakeDownOn"] = day });
        Assert.NotEqual("", answer.ErrorOf("TakeDownOn"));
        Assert.NotNull(answer.Page.QuerySelector("details[open] form[action$=take-down]"));
    }

    private static List<DateOnly> Days(DateOnly first, int count) => [.. Enumerable.Range(0, count).Select(n => first.AddDays(n))];

    private async Task<(int Id, int Clause, int Place)> HangingAsync(string name, int capacity, int? at = null, DateOnly? starts = null)
    {
        var place = at ?? await PlaceAsync(name + Guid.NewGuid().ToString("N")[..6], capacity);
        var from = starts ?? Starts;
        var id = await portal.AtAsync(ContractState.Fulfilling, text: c => c with { Deliverables = [c.Deliverables[0] with { Count = 1, PlaceId = place, Place = null, StartsOn = from }] });
        var clause = (await portal.ContractAsync(id)).Deliverables.Single();
        await using var scope = portal.Services.CreateAsyncScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<SlotReservationService>().SaveAsync(
            id, [.. Days(from, Math.Max(1, Ends.DayNumber - from.DayNumber + 1)).Select(day => new SlotRequest(clause.Id, place, day, DeliverableKind.Banner, 1))], default));
        return (id, clause.Id, place);
    }

    private async Task<int> PlaceAsync(string name, int capacity)
    {
        await using var db = portal.OpenDatabase();
        var place = CampusPlace.Create(new(name, [DeliverableKind.Banner], capacity, null, null)).Value;
        db.CampusPlaces.Add(place);
        await db.SaveChangesAsync();
        return place.Id;
    }

    private async Task<List<DateOnly>> HeldAsync(int contract, int place)
    {
        await using var db = portal.OpenDatabase();
        return await db.SlotReservations.Where(h => h.ContractId == contract && h.PlaceId == place).OrderBy(h => h.Day).Select(h => h.Day).ToListAsync();
    }
}
