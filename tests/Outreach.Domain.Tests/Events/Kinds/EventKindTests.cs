using Outreach.Domain.Events.Budgets;
using Outreach.Domain.Events.Flow;
using Outreach.Domain.Events.Gates;
using Outreach.Domain.Events.Kinds;

namespace Outreach.Domain.Tests.Events.Kinds;

public sealed class EventKindTests
{
    private static readonly EventKindDetails Contest = new(
        "比赛", "竞赛", null, new GateNeeds(SafetyPerson: false), [3], [new KindFlowRow(FlowPhase.OnTheDay, 0, -30, 30, "签到", null)],
        [new KindTask("报团委", 7)], [new KindBudgetLine(BudgetCategory.Prizes, "奖品", "份", 10, 30)], [new KindMaterial("桌子", "张", 4)]);

    [Fact]
    public void It_gives_a_new_event_its_flow()
    {
        var row = Assert.Single(EventKind.Create(Contest).Value.DefaultFlow());
        Assert.Equal((FlowPhase.OnTheDay, -30, 30, "签到"), (row.Phase, row.Offset, row.Minutes, row.Item));
    }

    [Fact]
    public void It_says_which_gates_apply()
    {
        var needs = EventKind.Create(Contest).Value.Needs;
        Assert.False(needs.SafetyPerson);
        Assert.True(needs.Budget);
    }

    [Fact]
    public void Rows_out_of_range_are_refused_with_their_number()
    {
        Assert.Equal("Tasks[0].DaysBefore", EventKind.Create(Contest with { Tasks = [new KindTask("太早", 366)] }).Error!.Field);
        Assert.Equal("Budget[0].UnitPrice", EventKind.Create(Contest with { Budget = [new KindBudgetLine(BudgetCategory.Prizes, "奖品", null, 1, 3.333m)] }).Error!.Field);
        Assert.Equal("Budget[0].Count", EventKind.Create(Contest with { Budget = [new KindBudgetLine(BudgetCategory.Prizes, "奖品", null, 0, 1)] }).Error!.Field);
        Assert.Equal("Flow[0].Minutes", EventKind.Create(Contest with { Flow = [new KindFlowRow(FlowPhase.OnTheDay, 0, 0, 1441, "太长", null)] }).Error!.Field);
        Assert.Equal("Materials[0].Item", EventKind.Create(Contest with { Materials = [new KindMaterial(" ", null, 1)] }).Error!.Field);
    }

    [Fact]
    public void Fewer_rows_take_the_others_away()
    {
        var kind = EventKind.Create(Contest with { Tasks = [new KindTask("一", 1), new KindTask("二", 2)] }).Value;
        Assert.True(kind.Edit(Contest with { Tasks = [new KindTask("二", 2)], PartnerIds = [4] }).IsSuccess);
        Assert.Equal([(1, "二")], kind.Tasks.Select(t => (t.Number, t.Title)));
        Assert.Equal([4], kind.Partners.Select(p => p.DepartmentId));
    }
}
