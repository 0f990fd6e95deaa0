using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Data;

[Collection(Subjects.Contracts)]
public sealed class ContractStorageTests(Portal portal)
{
    [Fact]
    public async Task A_contract_in_each_state_is_stored_and_read_back()
    {
        foreach (var state in Enum.GetValues<ContractState>())
        {
            var contract = await portal.ContractAsync(await portal.AtAsync(state, state == ContractState.AdvisorReview ? 6000 : 4000));
            Assert.Equal(state, contract.State);
            Assert.Equal(2, contract.Deliverables.Count);
            Assert.Equal(2, contract.Instalments.Count);
        }
    }

    [Fact]
    public async Task A_deal_has_one_living_contract()
    {
        var first = await portal.ContractAsync(await portal.AtAsync(ContractState.Draft));
        await using var db = portal.OpenDatabase();
        var deal = await db.Deals.SingleAsync(d => d.Id == first.DealId);
        var second = Contract.Create(deal, ContractContent.Empty, portal.IdOf("officer"), portal.Clock.GetUtcNow()).Value;
        db.Contracts.Add(second);
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Two_departments_that_answer_from_what_they_loaded_do_not_both_get_in()
    {
        var id = await portal.AtAsync(ContractState.Confirming);
        await using var one = portal.OpenDatabase();
        await using var two = portal.OpenDatabase();
        foreach (var (db, index) in new[] { (one, 0), (two, 1) })
        {
            var contract = await db.Contracts.Include(c => c.Deliverables).SingleAsync(c => c.Id == id);
            Assert.Null(contract.Confirm(contract.Deliverables.OrderBy(d => d.Position).ElementAt(index).Id, null, portal.IdOf("liaison"), portal.Clock.GetUtcNow()).Error);
        }

        await one.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => two.SaveChangesAsync());
    }
}
