using Outreach.Domain.Jobs;
using Outreach.Domain.Meetings.Times;

namespace Outreach.Domain.Tests.Meetings;

public sealed class MeetingTimesTests
{
    // A Saturday.
    private static readonly DateTime After = new(2026, 11, 21, 12, 0, 0);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private const int Tuesday = 1, Thursday = 3, Evening = 2;

    private static MemberTimes Free(string name, params (int Day, int Part)[] times) => new(name, times.Aggregate(0, (sum, t) => sum | WeekTimes.Of(t.Day, t.Part)), []);

    [Fact]
    public void The_time_when_most_can_comes_first_and_names_who_cannot()
    {
        var found = MeetingTimes.Propose([Free("王", (Tuesday, Evening)), Free("李", (Tuesday, Evening), (Thursday, Evening)), Free("赵", (Thursday, Evening)), Free("孙", (Tuesday, Evening))], new HashSet<DateOnly>(), After, Hour);
        Assert.Equal((new DateTime(2026, 11, 24, 19, 0, 0), 3), (found[0].StartsAt, found[0].Can));
        Assert.Equal(["赵"], found[0].Cannot);
        Assert.True(found.Zip(found.Skip(1)).All(pair => pair.First.Can >= pair.Second.Can));
    }

    [Fact]
    public void Exam_weeks_are_blocked()
    {
        var exams = Enumerable.Range(22, 7).Select(day => new DateOnly(2026, 11, day)).ToHashSet();
        var found = MeetingTimes.Propose([Free("王", (Tuesday, Evening))], exams, After, Hour);
        Assert.Equal([new DateTime(2026, 12, 1, 19, 0, 0)], found.Select(p => p.StartsAt));
    }

    [Fact]
    public void Who_is_at_another_meeting_cannot_and_who_never_said_is_named_apart()
    {
        var tuesday = new DateTime(2026, 11, 24, 19, 0, 0);
        var found = MeetingTimes.Propose(
            [Free("王", (Tuesday, Evening)), Free("李", (Tuesday, Evening)) with { Busy = [(tuesday.AddMinutes(30), tuesday.AddHours(2))] }, new MemberTimes("赵", null, [])], new HashSet<DateOnly>(), After, Hour);
        var first = Assert.Single(found, p => p.StartsAt == tuesday);
        Assert.Equal((1, "李", "赵"), (first.Can, first.Cannot.Single(), first.Unknown.Single()));
    }

    [Fact]
    public void Nothing_is_proposed_in_the_past_or_where_nobody_is_known_to_be_free()
    {
        Assert.Empty(MeetingTimes.Propose([new MemberTimes("赵", null, [])], new HashSet<DateOnly>(), After, Hour));
        Assert.All(MeetingTimes.Propose([new MemberTimes("王", WeekTimes.All, [])], new HashSet<DateOnly>(), After, Hour), p => Assert.True(p.StartsAt > After));
    }
}
