using Outreach.Domain.Tasks;

namespace Outreach.Domain.Tests.Tasks;

public sealed class WorkItemTests
{
    private const int Owner = 7, Helper = 8, Setter = 9, Stranger = 10, Left = 11;
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);
    private static readonly HashSet<int> Members = [Owner, Helper, Setter, Stranger];
    private static readonly WorkItemDetails Details = new("借投影仪", null, Owner, [Helper], Today.AddDays(3), ["问生活部", "签借条"]);

    private static WorkItem Made(WorkItemDetails? details = null, WorkItemOrigin? origin = null) =>
        WorkItem.Create(details ?? Details, origin ?? WorkItemOrigin.Own, Members, Setter, Today, Now).Value;

    private static WorkItem Superiors(int days = 5) => Made(Details with { DueOn = null }, WorkItemOrigin.OfSuperior("团委王老师", Today.AddDays(days)));

    private static WorkItem Finished(WorkItem item, string? report = null)
    {
        Assert.True(item.Finish("借到了", report, Owner, Today, Now).IsSuccess);
        return item;
    }

    [Fact]
    public void A_new_task_is_to_be_done_by_one_owner()
    {
        var item = Made();
        Assert.Equal((WorkItemState.Open, Owner, Setter, true), (item.State, item.OwnerId, item.SetById, item.IsOpen));
        Assert.Equal([Helper], item.Helpers.Select(h => h.UserId));
        Assert.Equal(["问生活部", "签借条"], item.Checklist.Select(c => c.Text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(Left)]
    public void A_task_is_given_neither_to_nobody_nor_to_somebody_who_left(int? owner)
    {
        Assert.Equal(WorkItemErrors.NoSuchOwner, WorkItem.Create(Details with { OwnerId = owner }, WorkItemOrigin.Own, Members, Setter, Today, Now).Error);
        Assert.Equal(WorkItemErrors.NoSuchOwner, Made().Reassign(owner, Members).Error);
        Assert.Equal(WorkItemErrors.NoSuchOwner, Made().Edit(Details with { OwnerId = owner }, Members, Today).Error);
    }

    [Fact]
    public void Who_has_left_since_may_stay_with_what_they_have_and_take_nothing_new()
    {
        var item = Made();
        HashSet<int> later = [Setter];
        Assert.True(item.Edit(Details with { Title = "借音响" }, later, Today).IsSuccess);
        Assert.Equal(WorkItemErrors.NoSuchHelper, item.Edit(Details with { HelperIds = [Helper, Left] }, Members, Today).Error);
    }

    [Theory]
    [InlineData(-1, "task.day-past")]
    [InlineData(800, "task.day-far")]
    public void Silly_days_are_refused(int days, string code) =>
        Assert.Equal(code, WorkItem.Create(Details with { DueOn = Today.AddDays(days) }, WorkItemOrigin.Own, Members, Setter, Today, Now).Error!.Code);

    [Fact]
    public void A_late_task_is_edited_without_moving_its_day()
    {
        var item = Made();
        Assert.True(item.Edit(Details with { Title = "晚了" }, Members, Today.AddDays(30)).IsSuccess);
        Assert.Equal(WorkItemErrors.DayPast, item.Edit(Details with { DueOn = Today.AddDays(4) }, Members, Today.AddDays(30)).Error);
    }

    [Fact]
    public void Every_source_says_what_it_needs()
    {
        WorkItemOrigin[] bare = [new(WorkItemSource.Event), new(WorkItemSource.Deal), new(WorkItemSource.Meeting), new(WorkItemSource.Superior)];
        DomainError[] errors = [WorkItemErrors.EventMissing, WorkItemErrors.DealMissing, WorkItemErrors.DecisionMissing, WorkItemErrors.SuperiorMissing];
        Assert.Equal(errors.Select(e => e.Code), bare.Select(o => WorkItem.Create(Details, o, Members, Setter, Today, Now).Error!.Code));
        Assert.Equal(WorkItemErrors.DeadlineMissing.Code, WorkItem.Create(Details, WorkItemOrigin.OfSuperior("王老师", Today.AddDays(-1)), Members, Setter, Today, Now).Error!.Code);
    }

    [Fact]
    public void What_is_wrong_is_said_all_at_once() => Assert.Equal(
        ["task.superior", "task.deadline", "task.title", "task.owner", "task.no-day"],
        WorkItem.Create(new WorkItemDetails("", null, null, [], null, []), WorkItemOrigin.OfSuperior(null, null), Members, Setter, Today, Now).Error!.All.Select(e => e.Code));

    [Fact]
    public void A_superiors_task_is_due_by_their_deadline_and_never_after()
    {
        var item = Superiors();
        Assert.Equal(Today.AddDays(5), item.DueOn);
        Assert.Equal(WorkItemErrors.AfterDeadline, item.Postpone(Today).Error);
        Assert.Equal(WorkItemErrors.AfterDeadline, item.Edit(Details with { DueOn = Today.AddDays(6) }, Members, Today).Error);
        Assert.True(item.MoveDeadline(Today.AddDays(2), Today).IsSuccess);
        Assert.Equal(Today.AddDays(2), item.DueOn);
        Assert.Equal(WorkItemErrors.DeadlineMissing, item.MoveDeadline(Today.AddDays(-2), Today).Error);
    }

    [Fact]
    public void A_superiors_task_ends_with_its_owners_report()
    {
        var item = Superiors();
        Assert.Equal(WorkItemErrors.ReportMissing, item.Finish("做了", null, Owner, Today, Now).Error);
        Assert.Equal(WorkItemErrors.ReportMissing, item.Finish("做了", "  ", Owner, Today, Now).Error);
        Assert.Equal(WorkItemErrors.ReportMissing, item.MoveTo(WorkItemState.Done, Owner, Today, Now).Error);
        Assert.Equal(WorkItemErrors.ReportByOwner, item.Finish("做了", "汇报", Helper, Today, Now).Error);
        Assert.Equal(WorkItemErrors.NoReport, item.ReadReport(Now).Error);
        Finished(item, "已完成，名单附后");
        Assert.NotNull(item.ReportedAt);
        Assert.True(item.ReadReport(Now).IsSuccess);
        Assert.Equal(WorkItemErrors.NoReport, item.ReadReport(Now).Error);
        Assert.Equal(WorkItemErrors.ReportRead, item.MoveTo(WorkItemState.Open, Owner, Today, Now).Error);
    }

    [Fact]
    public void It_begins_is_done_and_can_be_opened_again()
    {
        var item = Made();
        Assert.True(item.MoveTo(WorkItemState.Doing, Owner, Today, Now).IsSuccess);
        Assert.Equal(WorkItemErrors.SameState, item.MoveTo(WorkItemState.Doing, Owner, Today, Now).Error);
        Finished(item);
        Assert.Equal((Today, Owner), (item.EndedOn!.Value, item.EndedById!.Value));
        Assert.Equal(WorkItemErrors.Over, item.Finish(null, null, Owner, Today, Now).Error);
        Assert.Equal(WorkItemErrors.Over, item.Edit(Details, Members, Today).Error);
        Assert.Equal(WorkItemErrors.Over, item.Reassign(Stranger, Members).Error);
        Assert.True(item.MoveTo(WorkItemState.Doing, Owner, Today, Now).IsSuccess);
        // Queries know what is open by this.
        Assert.Null(item.EndedOn);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(7, 10)]
    [InlineData(-2, 1)]
    [InlineData(-9, 0)]
    public void A_task_that_goes_on_for_plan_B_is_due_as_long_before_it_but_not_before_today(int days, int dueIn)
    {
        var item = Made(origin: WorkItemOrigin.OfEvent(1) with { PlanKey = "duty:1" });
        item.MoveToEvent(2, days, Today);
        Assert.Equal((2, null, Today.AddDays(dueIn)), (item.EventId, item.PlanKey, item.DueOn));
    }

    [Fact]
    public void A_superiors_deadline_does_not_move_with_the_event()
    {
        var item = Superiors(5);
        item.MoveToEvent(2, 30, Today);
        Assert.Equal(Today.AddDays(5), item.DueOn);
    }

    [Fact]
    public void It_is_dropped_only_with_a_reason()
    {
        var item = Made();
        Assert.Equal(WorkItemErrors.DropNeedsReason, item.MoveTo(WorkItemState.Dropped, Owner, Today, Now).Error);
        Assert.Equal(WorkItemErrors.DropNeedsReason, item.Drop(" ", Owner, Today, Now).Error);
        Assert.Equal(WorkItemErrors.TooLong, item.Drop(new string('长', 501), Owner, Today, Now).Error);
        Assert.True(item.Drop("活动取消", Owner, Today, Now).IsSuccess);
        Assert.Equal(Today, item.EndedOn);
        Assert.Equal(WorkItemErrors.Over, item.AddFiles([1]).Error);
    }

    [Fact]
    public void A_recurring_task_makes_the_next_one_once()
    {
        var item = Made(Details with { Recurrence = Recurrence.Weekly, RepeatUntil = Today.AddDays(20) });
        Assert.Null(item.CreateNext(Members, Today, Now));
        Finished(item);
        var next = item.CreateNext(Members, Today, Now)!;
        Assert.Equal((Today.AddDays(10), WorkItemState.Open, Owner), (next.DueOn, next.State, next.OwnerId));
        Assert.All(next.Checklist, c => Assert.Null(c.DoneById));
        Assert.Null(item.CreateNext(Members, Today, Now));
        Assert.True(item.MoveTo(WorkItemState.Open, Owner, Today, Now).IsSuccess);
        Assert.Null(Finished(item).CreateNext(Members, Today, Now));
        Assert.Equal(Today.AddDays(17), Finished(next).CreateNext(Members, Today, Now)!.DueOn);
    }

    [Fact]
    public void The_next_one_is_not_later_than_it_may_be_nor_with_somebody_who_left()
    {
        var last = Finished(Made(Details with { Recurrence = Recurrence.Monthly, RepeatUntil = Today.AddDays(30) }));
        Assert.Null(last.CreateNext(Members, Today, Now));
        var left = Made(Details with { Recurrence = Recurrence.Weekly, RepeatUntil = Today.AddDays(60) });
        Assert.True(left.Finish(null, null, Helper, Today, Now).IsSuccess);
        var next = left.CreateNext(new HashSet<int> { Helper }, Today, Now)!;
        Assert.Equal(Helper, next.OwnerId);
        Assert.Empty(next.Helpers);
    }

    [Fact]
    public void What_recurs_says_until_when()
    {
        foreach (var until in new DateOnly?[] { null, Details.DueOn, Today.AddYears(3) })
            Assert.Equal(WorkItemErrors.RepeatUntilMissing, WorkItem.Create(Details with { Recurrence = Recurrence.Weekly, RepeatUntil = until }, WorkItemOrigin.Own, Members, Setter, Today, Now).Error);
        Assert.Null(Made(Details with { RepeatUntil = Today.AddDays(9) }).RepeatUntil);
    }

    [Fact]
    public void A_missed_day_is_passed_over_and_the_end_of_the_month_stays_the_end()
    {
        var first = new DateOnly(2027, 1, 31);
        Assert.Equal(new DateOnly(2027, 2, 28), RecurrenceRule.NextAfter(first, first, first, Recurrence.Monthly));
        Assert.Equal(new DateOnly(2027, 3, 31), RecurrenceRule.NextAfter(first, new DateOnly(2027, 2, 28), first, Recurrence.Monthly));
        Assert.Equal(first.AddDays(21), RecurrenceRule.NextAfter(first, first, first.AddDays(15), Recurrence.Weekly));
        Assert.Equal(new DateOnly(2027, 7, 31), RecurrenceRule.NextAfter(first, first, first, Recurrence.EveryTerm));
        Assert.Null(RecurrenceRule.NextAfter(first, first, first, Recurrence.None));
    }

    [Fact]
    public void Who_may_change_it()
    {
        var item = Made();
        Assert.Equal([true, true, true, false], new[] { Owner, Helper, Setter, Stranger }.Select(u => item.IsWorkableBy(u, false)));
        Assert.Equal([true, false, true, false], new[] { Owner, Helper, Setter, Stranger }.Select(u => item.IsEditableBy(u, false)));
        Assert.True(item.IsWorkableBy(Stranger, true) && item.IsEditableBy(Stranger, true));
    }

    [Fact]
    public void A_new_owner_no_longer_counts_as_a_helper()
    {
        var item = Made();
        Assert.Equal(WorkItemErrors.SameOwner, item.Reassign(Owner, Members).Error);
        Assert.True(item.Reassign(Helper, Members).IsSuccess);
        Assert.Equal(Helper, item.OwnerId);
        Assert.Empty(item.Helpers);
    }

    [Fact]
    public void An_edited_checklist_keeps_the_ticks_of_lines_that_stay()
    {
        var item = Made();
        Assert.Equal(WorkItemErrors.NoSuchItem, item.Tick(99, true, Owner, Now).Error);
        Assert.True(item.Edit(Details with { Checklist = ["先打电话", "问生活部"] }, Members, Today).IsSuccess);
        Assert.Equal(["先打电话", "问生活部"], item.Checklist.OrderBy(c => c.Position).Select(c => c.Text));
        Assert.Equal(WorkItemErrors.ChecklistTooLong, item.Edit(Details with { Checklist = [.. Enumerable.Repeat("行", 31)] }, Members, Today).Error);
        Assert.Equal(WorkItemErrors.ChecklistTooLong, item.Edit(Details with { Checklist = [new string('长', 201)] }, Members, Today).Error);
    }

    [Fact]
    public void Each_reminder_is_sent_once_and_again_for_another_day()
    {
        var item = Made();
        Assert.Null(item.RemindOf(Today));
        Assert.Equal(WorkItemReminder.DayBefore, item.RemindOf(Today.AddDays(2)));
        Assert.Null(item.RemindOf(Today.AddDays(2)));
        Assert.Equal(WorkItemReminder.OnTheDay, item.RemindOf(Today.AddDays(3)));
        Assert.Equal(WorkItemReminder.Late, item.RemindOf(Today.AddDays(4)));
        Assert.Null(item.RemindOf(Today.AddDays(5)));
        Assert.True(item.Postpone(Today.AddDays(5)).IsSuccess);
        Assert.Equal(WorkItemReminder.DayBefore, item.RemindOf(Today.AddDays(5)));
        Assert.Null(Finished(item).RemindOf(Today.AddDays(6)));
    }

    [Fact]
    public void A_comment_says_something_and_files_are_at_most_ten()
    {
        var item = Made();
        Assert.Equal(WorkItemErrors.CommentMissing, item.Comment(" ", Owner, Now).Error);
        Assert.Equal(WorkItemErrors.CommentMissing, item.Comment(new string('长', 1001), Owner, Now).Error);
        Assert.True(item.Comment("收到", Owner, Now).IsSuccess);
        Assert.True(item.AddFiles([.. Enumerable.Range(1, 10)]).IsSuccess);
        Assert.Equal(WorkItemErrors.TooManyFiles, item.AddFiles([11]).Error);
    }
}
