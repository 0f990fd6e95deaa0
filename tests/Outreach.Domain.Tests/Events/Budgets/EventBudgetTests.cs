using Outreach.Domain.Events.Budgets;

namespace Outreach.Domain.Tests.Events.Budgets;

public sealed class EventBudgetTests
{
    private const int Officer = 1, Officer2 = 2, Minister = 3, Advisor = 4, EventId = 9;

    private const decimal Threshold = 5000;

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);

    private static readonly BudgetDecider AsMinister = new(Minister, true, false), AsAdvisor = new(Advisor, false, true);

    private static readonly IReadOnlyDictionary<int, string> NoComments = new Dictionary<int, string>();

    private static readonly BudgetLineDetails School = new(null, BudgetSide.Income, null, "学院拨款", "笔", 1, 1000, BudgetSource.School, null);

    private static readonly BudgetLineDetails Posters = new(null, BudgetSide.Expense, BudgetCategory.Publicity, "海报", "张", 30, 12.5m, BudgetSource.School, "A2 铜版纸");

    private static EventBudget Draft(params BudgetLineDetails[] lines) => EventBudget.Create(EventId, lines.Length == 0 ? [School, Posters] : lines, Officer, Now).Value;

    private static EventBudget Submitted(params BudgetLineDetails[] lines)
    {
        var budget = Draft(lines);
        Assert.True(budget.Submit(true, Officer, Now).IsSuccess);
        return budget;
    }

    private static EventBudget Approved(params BudgetLineDetails[] lines)
    {
        var budget = Submitted(lines);
        Assert.True(Decide(budget, AsMinister).IsSuccess);
        return budget;
    }

    private static Result Decide(EventBudget budget, BudgetDecider decider, BudgetVerdict verdict = BudgetVerdict.Approve, string? reason = null, IReadOnlyDictionary<int, string>? comments = null) =>
        budget.Decide(decider, verdict, reason, comments ?? NoComments, Threshold, Now);

    private static BudgetLineDetails[] Kept(EventBudget budget) => [.. budget.LinesOf(budget.Revision).Select(l => l.Details)];

    [Fact]
    public void Amounts_are_count_by_price_to_the_fen()
    {
        var budget = Draft(Posters with { Count = 3, UnitPrice = 0.33m }, Posters with { Count = 2.5m, UnitPrice = 1.01m });
        Assert.Equal([0.99m, 2.53m], budget.LinesOf(1).Select(l => l.Amount));
    }

    [Theory]
    [InlineData("0", "1", "budget.line-count")]
    [InlineData("-1", "1", "budget.line-count")]
    [InlineData("0.001", "1", "budget.line-count")]
    [InlineData("100000.01", "1", "budget.line-count")]
    [InlineData("1", "-1", "budget.line-price")]
    [InlineData("1", "3.333", "budget.line-price")]
    [InlineData("1", "1000000000000", "budget.line-price")]
    [InlineData("100000", "9999999", "budget.line-amount")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335", "budget.line-count")]
    public void Silly_numbers_are_refused(string count, string price, string code)
    {
        var line = Posters with { Count = decimal.Parse(count, System.Globalization.CultureInfo.InvariantCulture), UnitPrice = decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture) };
        var error = EventBudget.Create(EventId, [School, line], Officer, Now).Error!;
        Assert.Equal(code, error.Code);
        // Its number is that within its side, its field that within the whole.
        Assert.Equal([1], error.Arguments);
        Assert.StartsWith("Lines[1].", error.Field, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_incomplete_is_told_for_every_line_at_once()
    {
        var error = EventBudget.Create(EventId, [School with { Item = " " }, Posters with { Category = null }, Posters with { Unit = null }, Posters with { Source = null }], Officer, Now).Error!;
        Assert.Equal([BudgetErrors.LineItem.Code, BudgetErrors.LineCategory.Code, BudgetErrors.LineUnit.Code, BudgetErrors.LineSource.Code], error.All.Select(e => e.Code));
    }

    [Theory]
    [InlineData(BudgetSource.SponsorshipCash)]
    [InlineData(BudgetSource.SponsorshipGoods)]
    public void Sponsorship_income_is_never_typed(BudgetSource source)
    {
        Assert.Equal(BudgetErrors.SponsorshipTyped.Code, EventBudget.Create(EventId, [School with { Source = source }], Officer, Now).Error!.Code);
        Assert.True(EventBudget.Create(EventId, [Posters with { Source = source }], Officer, Now).IsSuccess);
    }

    [Fact]
    public void A_budget_has_lines_and_not_too_many()
    {
        Assert.Equal(BudgetErrors.NoLines, EventBudget.Create(EventId, [], Officer, Now).Error);
        Assert.True(EventBudget.Create(EventId, [.. Enumerable.Repeat(Posters, EventBudget.MostLines)], Officer, Now).IsSuccess);
        Assert.Equal(BudgetErrors.TooManyLines, EventBudget.Create(EventId, [.. Enumerable.Repeat(Posters, EventBudget.MostLines + 1)], Officer, Now).Error);
        Assert.Contains(EventBudget.MostLines.ToString(System.Globalization.CultureInfo.InvariantCulture), BudgetErrors.TooManyLines.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_stay_with_their_lines_and_are_never_used_again()
    {
        var budget = Draft(School, Posters, Posters);
        Assert.Equal([1, 2, 3], budget.LinesOf(1).Select(l => l.Key));
        var kept = Kept(budget);
        // The last is taken out, a new one comes, one key is of nobody's and one comes twice.
        Assert.True(budget.Edit([kept[1] with { Item = "大海报" }, kept[0], Posters, Posters with { Key = 77 }, Posters with { Key = 1 }], null, Officer, Now).IsSuccess);
        Assert.Equal([2, 1, 4, 5, 6], budget.LinesOf(1).Select(l => l.Key));
        Assert.Equal([1, 2, 3, 4, 5], budget.LinesOf(1).Select(l => l.Position));
        Assert.Equal("大海报", budget.LinesOf(1).First().Item);
    }

    [Fact]
    public void The_minister_approves_up_to_the_threshold_alone()
    {
        var budget = Approved(Posters with { Count = 1, UnitPrice = Threshold });
        Assert.Equal((BudgetState.Approved, (int?)1), (budget.State, budget.ApprovedRevision));
        Assert.Equal((BudgetStepKind.Approved, (BudgetLevel?)BudgetLevel.Minister), (budget.Steps.Last().Kind, budget.Steps.Last().Level));
    }

    [Fact]
    public void Above_the_threshold_the_advisor_decides_second()
    {
        var budget = Submitted(Posters with { Count = 1, UnitPrice = Threshold + 0.01m });
        Assert.Equal(BudgetErrors.MinisterFirst, Decide(budget, AsAdvisor).Error);
        Assert.True(Decide(budget, AsMinister).IsSuccess);
        Assert.Equal((BudgetState.AdvisorReview, (int?)null), (budget.State, budget.ApprovedRevision));
        Assert.Equal(BudgetErrors.AdvisorNow, Decide(budget, AsMinister).Error);
        Assert.True(Decide(budget, AsAdvisor).IsSuccess);
        Assert.Equal(BudgetState.Approved, budget.State);
        Assert.Equal(BudgetErrors.NotWaiting, Decide(budget, AsAdvisor).Error);
    }

    [Fact]
    public void Income_does_not_count_against_the_threshold()
    {
        Assert.Equal(BudgetState.Approved, Approved(School with { UnitPrice = 100_000 }, Posters).State);
    }

    [Fact]
    public void Who_holds_both_offices_approves_once()
    {
        var budget = Submitted(Posters with { UnitPrice = 1000 });
        var both = new BudgetDecider(Minister, true, true);
        Assert.True(Decide(budget, both).IsSuccess);
        Assert.Equal(BudgetErrors.DecidedAlready, Decide(budget, both).Error);
        Assert.False(budget.WaitsFor(Minister, true, true));
        Assert.True(budget.WaitsFor(Advisor, false, true));
    }

    [Fact]
    public void Nobody_approves_what_they_drew_up_changed_or_submitted()
    {
        var drawnUp = EventBudget.Create(EventId, [Posters], Minister, Now).Value;
        Assert.True(drawnUp.Submit(true, Officer, Now).IsSuccess);
        Assert.Equal(BudgetErrors.OwnBudget, Decide(drawnUp, AsMinister).Error);

        var changed = Draft();
        Assert.True(changed.Edit([Posters], null, Minister, Now).IsSuccess);
        Assert.True(changed.Submit(true, Officer, Now).IsSuccess);
        Assert.Equal(BudgetErrors.OwnBudget, Decide(changed, AsMinister, BudgetVerdict.Return, "不行").Error);

        var submitted = Draft();
        Assert.True(submitted.Submit(true, Minister, Now).IsSuccess);
        Assert.Equal(BudgetErrors.OwnBudget, Decide(submitted, AsMinister).Error);
        Assert.True(Decide(submitted, AsMinister with { UserId = 33 }).IsSuccess);
    }

    [Fact]
    public void Saving_without_a_change_makes_nobody_an_author()
    {
        var budget = Draft();
        Assert.True(budget.Edit(Kept(budget), null, Minister, Now).IsSuccess);
        Assert.Equal([Officer], budget.Authors.Select(a => a.UserId));
    }

    [Fact]
    public void Without_a_free_minister_it_goes_to_the_advisor_who_then_decides_alone()
    {
        var budget = Draft();
        Assert.True(budget.Submit(false, Minister, Now).IsSuccess);
        Assert.Equal(BudgetState.AdvisorReview, budget.State);
        Assert.True(Decide(budget, AsAdvisor).IsSuccess);
        Assert.Equal(BudgetState.Approved, budget.State);
    }

    [Fact]
    public void It_goes_back_only_with_a_reason_and_with_comments_on_its_lines()
    {
        var budget = Submitted();
        Assert.Equal(BudgetErrors.ReturnReason, Decide(budget, AsMinister, BudgetVerdict.Return, " ").Error);
        Assert.Equal(BudgetErrors.ReasonTooLong, Decide(budget, AsMinister, BudgetVerdict.Return, new string('长', 501)).Error);
        Assert.Equal(BudgetErrors.CommentTooLong, Decide(budget, AsMinister, BudgetVerdict.Return, "贵", new Dictionary<int, string> { [1] = new('长', 301) }).Error);
        Assert.Equal(BudgetErrors.NoSuchLine, Decide(budget, AsMinister, BudgetVerdict.Return, "贵", new Dictionary<int, string> { [99] = "没有" }).Error);
        Assert.Equal(BudgetState.Submitted, budget.State);
        Assert.True(Decide(budget, AsMinister, BudgetVerdict.Return, "贵", new Dictionary<int, string> { [2] = "太贵", [1] = " " }).IsSuccess);
        Assert.Equal(BudgetState.Returned, budget.State);
        Assert.Equal([(2, "太贵")], budget.Steps.Last().Comments.Select(c => (c.LineKey, c.Text)));
        // Mended and submitted again, the same minister decides again.
        Assert.True(budget.Edit([Posters with { Key = 2, UnitPrice = 10 }], null, Officer, Now).IsSuccess);
        Assert.Equal(BudgetState.Returned, budget.State);
        Assert.True(budget.Submit(true, Officer2, Now).IsSuccess);
        Assert.True(Decide(budget, AsMinister).IsSuccess);
    }

    [Fact]
    public void What_waits_is_taken_back_before_it_is_changed()
    {
        var budget = Submitted();
        Assert.Equal(BudgetErrors.TakeBackFirst, budget.Edit([Posters], null, Officer, Now).Error);
        Assert.Equal(BudgetErrors.NotInHand, budget.Submit(true, Officer, Now).Error);
        Assert.True(budget.TakeBack(Officer, Now).IsSuccess);
        Assert.Equal(BudgetErrors.NotWaiting, budget.TakeBack(Officer, Now).Error);
        Assert.Equal(BudgetErrors.NotWaiting, Decide(budget, AsMinister).Error);
        Assert.True(budget.Edit([Posters], null, Officer, Now).IsSuccess);
    }

    [Fact]
    public void A_change_of_the_approved_one_is_a_new_revision_with_a_reason_and_the_approved_one_stands()
    {
        var budget = Approved();
        var kept = Kept(budget);
        Assert.Equal(BudgetErrors.NothingChanged, budget.Edit(kept, "改", Officer, Now).Error);
        var more = new[] { kept[0], kept[1] with { UnitPrice = 20 }, Posters with { Item = "横幅" } };
        Assert.Equal(BudgetErrors.ChangeReason, budget.Edit(more, " ", Officer, Now).Error);
        Assert.Equal(BudgetErrors.ReasonTooLong, budget.Edit(more, new string('长', 501), Officer, Now).Error);
        Assert.Equal(1, budget.Revision);
        Assert.True(budget.Edit(more, "海报涨价", Officer2, Now).IsSuccess);
        Assert.Equal((2, (int?)1, BudgetState.Draft), (budget.Revision, budget.ApprovedRevision, budget.State));
        Assert.Equal(kept, budget.LinesOf(1).Select(l => l.Details));
        Assert.Equal([1, 2, 3], budget.LinesOf(2).Select(l => l.Key));
        Assert.Equal("海报涨价", budget.Steps.Last().Reason);
        Assert.True(budget.Submit(true, Officer, Now).IsSuccess);
        Assert.True(Decide(budget, AsMinister).IsSuccess);
        Assert.Equal(2, budget.ApprovedRevision);
    }

    [Fact]
    public void A_new_revision_can_be_dropped_while_it_is_in_hand()
    {
        var budget = Draft();
        Assert.Equal(BudgetErrors.NothingToDiscard, budget.Discard(Officer, Now).Error);
        budget = Approved();
        Assert.Equal(BudgetErrors.NothingToDiscard, budget.Discard(Officer, Now).Error);
        Assert.True(budget.Edit([Posters], "少一项", Officer, Now).IsSuccess);
        Assert.True(budget.Discard(Officer, Now).IsSuccess);
        Assert.Equal((1, BudgetState.Approved), (budget.Revision, budget.State));
        Assert.All(budget.Lines, l => Assert.Equal(1, l.Revision));
        Assert.True(budget.Edit([Posters], "再改", Officer, Now).IsSuccess);
        Assert.True(budget.Submit(true, Officer, Now).IsSuccess);
        Assert.Equal(BudgetErrors.NothingToDiscard, budget.Discard(Officer, Now).Error);
    }

    [Fact]
    public void A_copy_for_another_event_begins_as_a_draft_with_the_lines_that_hold()
    {
        var budget = Approved();
        Assert.True(budget.Edit([Posters with { Item = "还没批的" }], "改", Officer, Now).IsSuccess);
        var copy = budget.CopyFor(10, Officer2, Now).Value;
        Assert.Equal((10, BudgetState.Draft, 1, (int?)null), (copy.EventId, copy.State, copy.Revision, copy.ApprovedRevision));
        Assert.Equal(["学院拨款", "海报"], copy.LinesOf(1).Select(l => l.Item));
        Assert.Equal([Officer2], copy.Authors.Select(a => a.UserId));
    }

    [Fact]
    public void Goods_cost_no_money_and_only_what_is_secured_pays()
    {
        BudgetLineDetails[] lines = [School, Posters with { Count = 1, UnitPrice = 3000 }, Posters with { Count = 1, UnitPrice = 400, Source = BudgetSource.SponsorshipGoods }];
        var figures = BudgetFigures.Of(lines, 1500, 800, 300);
        Assert.Equal((3300m, 1800m, 3000m, 300m, 1200m), (figures.Income, figures.Secured, figures.Money, figures.Difference, figures.Unsecured));
        Assert.Equal(0, BudgetFigures.Of(lines, 0, 2000, 0).Unsecured);
    }

    [Fact]
    public void What_the_school_pays_needs_no_income_unless_its_funds_are_typed_as_income()
    {
        BudgetLineDetails[] expenses = [Posters with { Count = 1, UnitPrice = 3000 }, Posters with { Count = 1, UnitPrice = 400, Source = BudgetSource.SponsorshipCash }];
        var figures = BudgetFigures.Of(expenses, 0, 0, 0);
        Assert.Equal((3000m, 400m, -400m, 400m), (figures.PaidBySchool, figures.Money, figures.Difference, figures.Unsecured));
        Assert.Equal(0, BudgetFigures.Of([expenses[0]], 0, 0, 0).Unsecured);
        Assert.Equal(2400, BudgetFigures.Of([School, .. expenses], 0, 0, 0).Unsecured);
    }

    [Fact]
    public void The_difference_names_what_is_new_changed_and_gone_and_not_what_moved()
    {
        BudgetLineDetails[] before = [School with { Key = 1 }, Posters with { Key = 2 }, Posters with { Key = 3, Item = "横幅" }];
        BudgetLineDetails[] after = [before[1] with { UnitPrice = 20 }, before[0], Posters with { Key = 4, Item = "展板" }];
        var changes = BudgetDifference.Between(before, after);
        Assert.Equal([("海报", "海报"), (null, "展板"), ("横幅", null)], changes.Select(c => (c.Before?.Item, c.After?.Item)));
        Assert.Equal([225m, 375m, -375m], changes.Select(c => c.Amount));
        Assert.Empty(BudgetDifference.Between(before, before));
    }
}
