using Outreach.Domain.Events;
using Outreach.Domain.Events.Flow;

namespace Outreach.Domain.Tests.Events;

public sealed class EventSeriesTests
{
    private static readonly DateTime First = new(2027, 1, 31, 19, 0, 0);

    private static readonly EventDetails Details = new("读书会", ["读书"], Moment(First), Moment(First.AddHours(2)), "图书馆", 40, null, 1)
    {
        Slogan = "读好书",
        Organisers = [new(OrganiserRole.Host, "校学生会"), new(OrganiserRole.Organiser, "外联部")],
        PartnerIds = [3],
        HelperIds = [4],
        SafetyPersonId = 5,
        SchoolIds = [6, 7],
        HostSchoolId = 7,
        ScheduleReason = "只有这天有场地",
    };

    private static DateTimeOffset Moment(DateTime local) => new(local, TimeSpan.Zero);

    private static Result<IReadOnlyList<Event>> Copies(EventRhythm rhythm, int count, DateTime? first, TimeSpan? lasts) =>
        EventSeries.Copy(Event.Create(Details).Value, "读书会", first, lasts, rhythm, count, 9, Moment);

    [Theory]
    [InlineData(EventRhythm.Weekly, "01-31 02-07 02-14")]
    [InlineData(EventRhythm.Fortnightly, "01-31 02-14 02-28")]
    [InlineData(EventRhythm.Monthly, "01-31 02-28 03-31")]
    public void The_times_follow_each_other(EventRhythm rhythm, string days) =>
        Assert.Equal(days, string.Join(' ', EventSeries.TimesOf(First, rhythm, 3).Select(t => t.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Each_of_a_series_is_a_numbered_idea_with_its_day_and_without_people()
    {
        var copies = Copies(EventRhythm.Weekly, 20, First, TimeSpan.FromHours(2)).Value;
        Assert.Equal(20, copies.Count);
        Assert.Equal(("读书会 第1期", "读书会 第20期"), (copies[0].Title, copies[^1].Title));
        Assert.All(copies, c => Assert.Equal(
            (EventState.Idea, 9, null, 0, TimeSpan.FromHours(2)), (c.State, c.OwnerId, c.SafetyPersonId, c.Helpers.Count, c.EndsAt - c.StartsAt)));
        Assert.Equal(20, copies.Select(c => c.StartsAt).Distinct().Count());
        Assert.Equal(["校学生会", "外联部"], copies[7].Organisers.OrderBy(o => o.Number).Select(o => o.Name));
        Assert.Equal(("读好书", 7, null), (copies[7].Slogan, copies[7].HostSchoolId, copies[7].ScheduleReason));
        Assert.Equal([6, 7], copies[7].Schools.Select(s => s.SchoolId));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(21)]
    [InlineData(1000)]
    public void A_series_has_2_to_20_times(int count) => Assert.Equal(EventErrors.SeriesCount, Copies(EventRhythm.Weekly, count, First, TimeSpan.FromHours(1)).Error);

    [Fact]
    public void A_series_has_a_first_day_and_an_end_that_is_not_before_it()
    {
        Assert.Equal(EventErrors.SeriesDay, Copies(EventRhythm.Weekly, 3, null, TimeSpan.FromHours(1)).Error);
        Assert.Equal(EventErrors.EndMissing, Copies(EventRhythm.Weekly, 3, First, null).Error);
        Assert.Equal(EventErrors.EndBeforeStart, Copies(EventRhythm.Weekly, 3, First, TimeSpan.FromMinutes(-1)).Error);
    }

    [Fact]
    public void A_cancelled_event_is_copied_as_a_fresh_idea_with_its_day()
    {
        var source = Event.Create(Details with { Purpose = "读书" }).Value;
        Assert.True(source.SetFlow([new FlowRowDetails(FlowPhase.OnTheDay, 0, null, 0, 30, "开场", null, 8, null, null, null, null)], null, 1, default).IsSuccess);
        Assert.True(source.Advance(EventState.Planned, 0, null, 1, Moment(First)).IsSuccess);
        Assert.True(source.Publish(Moment(First)).IsSuccess);
        Assert.True(source.Cancel("场地没批").IsSuccess);
        var copy = source.Copy("读书会（明年）", 9, Moment(First.AddYears(1)), Moment(First.AddYears(1).AddHours(1))).Value;
        Assert.Equal((EventState.Idea, null, null, null), (copy.State, copy.CancelReason, copy.PublishedAt, copy.Flow.Single().PersonId));
        Assert.Equal(Moment(First.AddYears(1)), copy.StartsAt);
        Assert.Null(source.Copy("读书会", 9, null, null).Value.StartsAt);
        Assert.Equal(EventErrors.StartMissing, source.Copy("读书会", 9, null, Moment(First)).Error);
    }

    [Fact]
    public void A_public_page_shows_what_is_planned_with_a_day_and_a_venue_and_stays_when_it_is_cancelled()
    {
        var e = Event.Create(Details with { StartsAt = null, EndsAt = null, Purpose = "读书" }).Value;
        var refused = e.Publish(Moment(First)).Error!;
        Assert.Equal(["event.publish-idea", "event.publish-without"], refused.All.Select(error => error.Code));
        Assert.True(e.Edit(e.ToDetails() with { StartsAt = Details.StartsAt, EndsAt = Details.EndsAt }, null, 1, Moment(First)).IsSuccess);
        Assert.Equal(EventErrors.PublishIdea, e.Publish(Moment(First)).Error);
        Assert.True(e.Advance(EventState.Planned, 0, null, 1, Moment(First)).IsSuccess);
        Assert.True(e.Publish(Moment(First)).IsSuccess);
        Assert.True(e.Publish(Moment(First.AddDays(1))).IsSuccess);
        Assert.Equal(Moment(First), e.PublishedAt);
        Assert.True(e.Cancel("下雨").IsSuccess);
        Assert.NotNull(e.PublishedAt);
        Assert.True(e.Unpublish().IsSuccess);
        Assert.Null(e.PublishedAt);
        Assert.Equal(EventErrors.Over, e.Publish(Moment(First)).Error);
        Assert.Equal(EventErrors.Over, Event.Create(Details, practiceById: 1).Value.Publish(Moment(First)).Error);
    }

    [Fact]
    public void What_was_typed_is_told_as_it_was_typed()
    {
        var told = Event.Create(Details).Value.ToDetails();
        Assert.Equal((Details.Title, Details.StartsAt, Details.EndsAt, Details.Venue, Details.Slogan, Details.SafetyPersonId), (told.Title, told.StartsAt, told.EndsAt, told.Venue, told.Slogan, told.SafetyPersonId));
        Assert.Equal(Details.Organisers, told.Organisers);
        Assert.Equal(Details.PartnerIds, told.PartnerIds);
        Assert.Equal(Details.HelperIds, told.HelperIds);
        Assert.Equal(Details.Tags, told.Tags);
        Assert.Equal(Details.SchoolIds, told.SchoolIds);
        Assert.Equal((Details.HostSchoolId, Details.ScheduleReason), (told.HostSchoolId, told.ScheduleReason));
    }
}
