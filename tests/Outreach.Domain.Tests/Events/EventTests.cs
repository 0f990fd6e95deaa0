using Outreach.Domain.Events;

namespace Outreach.Domain.Tests.Events;

public sealed class EventTests
{
    private static readonly DateTimeOffset Starts = new(2026, 12, 8, 11, 0, 0, TimeSpan.Zero);

    private static readonly EventDetails Details = new("互联网知识竞赛", ["互联网", "竞赛"], Starts, Starts.AddHours(2), "大礼堂", 800, 5000, 1);

    private static Event Planned()
    {
        Assert.True(Event.Plan(Details, out var made).IsDone);
        return made;
    }

    [Fact]
    public void A_new_event_is_an_idea() => Assert.Equal((EventState.Idea, true), (Planned().State, Planned().IsOpen));

    [Fact]
    public void It_cannot_end_before_it_begins()
    {
        Assert.Equal(EventErrors.EndBeforeStart, Event.Plan(Details with { EndsAt = Starts.AddTicks(-1) }, out _).Error);
        Assert.True(Event.Plan(Details with { EndsAt = Starts }, out _).IsDone);
    }

    [Fact]
    public void It_moves_state_by_state_to_its_close_and_no_further()
    {
        var e = Planned();
        foreach (var state in new[] { EventState.Planned, EventState.Preparing, EventState.Running, EventState.Summarising, EventState.Closed })
            Assert.True(e.Advance(state).IsDone);
        Assert.Null(e.Next);
        Assert.False(e.IsOpen);
        Assert.Equal(EventErrors.WrongState, e.Advance(EventState.Cancelled).Error);
        Assert.Equal(EventErrors.Over, e.Cancel("晚了").Error);
        Assert.Equal(EventErrors.Over, e.Edit(Details).Error);
    }

    [Theory]
    [InlineData(EventState.Idea)]
    [InlineData(EventState.Running)]
    [InlineData(EventState.Closed)]
    [InlineData(EventState.Cancelled)]
    public void It_neither_skips_nor_stays(EventState to)
    {
        var e = Planned();
        Assert.Equal(EventErrors.WrongState, e.Advance(to).Error);
        Assert.Equal(EventState.Idea, e.State);
    }

    [Fact]
    public void A_double_click_moves_it_once()
    {
        var e = Planned();
        Assert.True(e.Advance(EventState.Planned).IsDone);
        Assert.Equal(EventErrors.WrongState, e.Advance(EventState.Planned).Error);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Cancelling_needs_a_reason(string? reason)
    {
        var e = Planned();
        Assert.Equal(EventErrors.ReasonMissing, e.Cancel(reason).Error);
        Assert.True(e.IsOpen);
    }

    [Fact]
    public void A_cancelled_event_stays_as_it_is()
    {
        var e = Planned();
        Assert.True(e.Cancel("场地冲突").IsDone);
        Assert.Equal((EventState.Cancelled, "场地冲突", null), (e.State, e.CancelReason, e.Next));
        Assert.Equal(EventErrors.Over, e.Edit(Details with { Title = "改名" }).Error);
        Assert.Equal(EventErrors.Over, e.Cancel("再取消").Error);
        Assert.Equal("互联网知识竞赛", e.Title);
    }

    [Fact]
    public void Editing_keeps_tags_that_stay_and_finds_it_by_the_new_words()
    {
        var e = Planned();
        var kept = e.Tags.Single(t => t.Tag == "竞赛");
        Assert.True(e.Edit(Details with { Title = "ＡＩ大赛", Tags = ["竞赛", "人工智能", "人工智能"] }).IsDone);
        Assert.Equal(["竞赛", "人工智能"], e.Tags.Select(t => t.Tag));
        Assert.Same(kept, e.Tags.First());
        Assert.Contains("ai大赛", e.SearchText, StringComparison.Ordinal);
        Assert.Contains("人工智能", e.SearchText, StringComparison.Ordinal);
        Assert.DoesNotContain("互联网", e.SearchText, StringComparison.Ordinal);
    }
}
