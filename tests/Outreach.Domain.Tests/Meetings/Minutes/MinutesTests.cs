using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Domain.Tasks;

namespace Outreach.Domain.Tests.Meetings.Minutes;

public sealed class MinutesTests
{
    private const int Secretary = 5, Member = 7, Stranger = 99;
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 11, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Before = Start.AddHours(-2), During = Start.AddMinutes(20);
    private static readonly HashSet<int> People = [Secretary, Member];
    private static int nextId = 1;

    private static T Keyed<T>(T entity)
        where T : Entity
    {
        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(entity, nextId++);
        return entity;
    }

    private static Meeting Planned(MeetingKind kind = MeetingKind.Regular, int? followsId = null) => Keyed(Meeting.Create(
        new MeetingDetails(kind, "第九周例会", Start, Start.AddHours(1), "活动中心 201", Secretary, Secretary), [MeetingInvitee.Everybody()], Before, followsId: followsId).Value);

    private static Meeting Held()
    {
        var meeting = Planned();
        Assert.True(meeting.Hold(During).IsSuccess);
        return meeting;
    }

    private static Meeting Published()
    {
        var meeting = Held();
        Assert.True(meeting.Publish(true, Secretary, During).IsSuccess);
        return meeting;
    }

    private static AgendaItem Item(Meeting meeting, string title = "招商进度", int position = 1) => Keyed(AgendaItem.Create(meeting, new AgendaItemDetails(title, 10, Member), position, People, Before).Value);

    [Fact]
    public void An_item_takes_a_title_sensible_minutes_and_a_presenter_who_belongs_here()
    {
        var meeting = Planned();
        string[] Codes(AgendaItemDetails details) => [.. (AgendaItem.Create(meeting, details, 1, People, Before).Error?.All ?? []).Select(e => e.Code)];
        Assert.Equal(["minutes.title"], Codes(new AgendaItemDetails(" ")));
        Assert.Equal(["minutes.title"], Codes(new AgendaItemDetails(new string('长', 101))));
        foreach (var minutes in new[] { 0, -5, 481, int.MaxValue })
            Assert.Equal(["minutes.range"], Codes(new AgendaItemDetails("议题", minutes)));
        Assert.Equal(["minutes.title", "minutes.range", "minutes.presenter"], Codes(new AgendaItemDetails(null, 0, Stranger)));
        Assert.Empty(Codes(new AgendaItemDetails("议题")));
        Assert.Equal(MinutesErrors.TooManyItems, AgendaItem.Create(meeting, new AgendaItemDetails("议题"), 41, People, Before).Error);
    }

    [Fact]
    public void The_agenda_is_changed_until_the_meeting_was_held_and_items_are_added_until_the_minutes_are_published()
    {
        var held = Held();
        var item = Item(held);
        Assert.Equal(MinutesErrors.AgendaClosed, item.Edit(held, new AgendaItemDetails("改名"), People).Error);
        Assert.Equal(MinutesErrors.AgendaClosed, item.CheckRemoval(held, false).Error);
        Assert.Equal(MinutesErrors.AgendaClosed, AgendaItem.Move(held, [item], item.Id, true).Error);
        Assert.Equal(MinutesErrors.AgendaClosed, AgendaItem.Create(Published(), new AgendaItemDetails("迟到的议题"), 1, People, During).Error);
        var cancelled = Planned();
        cancelled.Cancel("考试周");
        Assert.Equal(MinutesErrors.AgendaClosed, AgendaItem.Create(cancelled, new AgendaItemDetails("议题"), 1, People, During).Error);
    }

    [Fact]
    public void Items_move_among_each_other_and_the_suggestions_stay_last()
    {
        var meeting = Planned();
        var (a, b, last) = (Item(meeting, "甲", 1), Item(meeting, "乙", 2), Keyed(AgendaItem.Suggestions(meeting.Id, 3)));
        AgendaItem[] all = [a, b, last];
        Assert.True(AgendaItem.Move(meeting, all, a.Id, up: false).IsSuccess);
        Assert.Equal((2, 1, 3), (a.Position, b.Position, last.Position));
        Assert.Equal(MinutesErrors.NoPlace, AgendaItem.Move(meeting, all, a.Id, up: false).Error);
        Assert.Equal(MinutesErrors.NoPlace, AgendaItem.Move(meeting, all, b.Id, up: true).Error);
        Assert.Equal(MinutesErrors.NoPlace, AgendaItem.Move(meeting, all, last.Id, up: true).Error);
        Assert.Equal(MinutesErrors.IsSuggestions, last.Edit(meeting, new AgendaItemDetails("改名"), People).Error);
        Assert.Equal(MinutesErrors.IsSuggestions, last.CheckRemoval(meeting, false).Error);
        Assert.Equal(MinutesErrors.IsSuggestions, last.Write(meeting, "好", true, During).Error);
    }

    [Fact]
    public void Nothing_that_is_written_goes_with_an_item()
    {
        var meeting = Planned();
        var item = Item(meeting);
        Assert.True(item.CheckRemoval(meeting, false).IsSuccess);
        Assert.Equal(MinutesErrors.HasMinutes, item.CheckRemoval(meeting, true).Error);
        Assert.True(item.Write(meeting, "已经谈到第三家", false, During).IsSuccess);
        Assert.Equal(MinutesErrors.HasMinutes, item.CheckRemoval(meeting, false).Error);
    }

    [Fact]
    public void Minutes_are_written_from_the_start_until_they_are_published()
    {
        var meeting = Planned();
        var item = Item(meeting);
        Assert.Equal(MinutesErrors.NotBegun, item.Write(meeting, "早了", false, Before).Error);
        Assert.True(item.Write(meeting, "开始讨论", true, Start).IsSuccess);
        Assert.Equal(MinutesErrors.SaidTooLong, item.Write(meeting, new string('长', 4001), true, During).Error);
        Assert.Equal("开始讨论", item.Said);
        Assert.Equal(MinutesErrors.Closed, item.Write(Published(), "晚了", false, During).Error);
    }

    [Fact]
    public void An_open_point_is_carried_over_as_it_was()
    {
        var (earlier, next) = (Held(), Planned());
        var item = Item(earlier);
        Assert.Equal(MinutesErrors.NotDeferred, AgendaItem.CarryOver(next, item, 1).Error);
        item.Write(earlier, "下次再议", true, During);
        var carried = AgendaItem.CarryOver(next, item, 4).Value;
        Assert.Equal((AgendaItemKind.CarriedOver, item.Id, "招商进度", 10, Member, 4), (carried.Kind, carried.CarriedFromId!.Value, carried.Title, carried.Minutes!.Value, carried.PresenterId!.Value, carried.Position));
        Assert.Equal((null, false), (carried.Said, carried.IsDeferred));
        Assert.Equal(MinutesErrors.NotDeferred, AgendaItem.CarryOver(earlier, item, 4).Error);
        Assert.Equal(MinutesErrors.AgendaClosed, AgendaItem.CarryOver(Published(), item, 4).Error);
    }

    [Fact]
    public void A_decision_has_words_owner_and_day_and_is_a_task_at_once()
    {
        var meeting = Held();
        var item = Item(meeting);
        Result<(MeetingDecision Decision, WorkItem Task)> Decide(DecisionDetails details, Meeting? of = null) =>
            MeetingDecision.Create(of ?? meeting, item, details, People, Today, 3, Secretary, Today, During);
        string[] Codes(DecisionDetails details) => [.. (Decide(details).Error?.All ?? []).Select(e => e.Code)];
        Assert.Equal(["minutes.decision", "minutes.owner", "minutes.day"], Codes(new DecisionDetails(" ", null, null)));
        Assert.Equal(["minutes.owner"], Codes(new DecisionDetails("做海报", null, Today)));
        Assert.Equal(["minutes.day"], Codes(new DecisionDetails("做海报", Member, null)));
        Assert.Equal(["minutes.no-owner"], Codes(new DecisionDetails("做海报", Stranger, Today)));
        Assert.Equal(["task.day-past"], Codes(new DecisionDetails("做海报", Member, Today.AddDays(-1))));
        Assert.Equal(["task.day-far"], Codes(new DecisionDetails("做海报", Member, Today.AddYears(3))));
        Assert.Equal(["minutes.decision"], Codes(new DecisionDetails(new string('长', 101), Member, Today)));
        var (decision, task) = Decide(new DecisionDetails("做海报", Member, Today.AddDays(3))).Value;
        Assert.Equal(("做海报", Member, Today.AddDays(3)), (decision.Text, decision.OwnerId, decision.DueOn));
        Assert.Equal(("做海报", Member, Today.AddDays(3), WorkItemSource.Meeting, "第九周例会 · 2026-11-21 · #3"), (task.Title, task.OwnerId, task.DueOn, task.Source, task.SourceWords));
        Assert.Equal(MinutesErrors.Closed, Decide(new DecisionDetails("做海报", Member, Today), Published()).Error);
    }

    [Fact]
    public void A_correction_needs_a_reason_and_keeps_the_old_text()
    {
        var meeting = Held();
        var item = Item(meeting);
        item.Write(meeting, "定金 500 元", false, During);
        Assert.Equal(MinutesErrors.NotPublished, item.Correct(meeting, "定金 800 元", "记错了", Secretary, During).Error);
        meeting.Publish(true, Secretary, During);
        Assert.Equal(MinutesErrors.Closed, item.Write(meeting, "定金 800 元", false, During).Error);
        Assert.Equal(MinutesErrors.ReasonMissing, item.Correct(meeting, "定金 800 元", " ", Secretary, During).Error);
        Assert.Equal(MinutesErrors.ReasonMissing, item.Correct(meeting, "定金 800 元", new string('长', 301), Secretary, During).Error);
        Assert.Equal(MinutesErrors.NothingCorrected, item.Correct(meeting, "定金 500 元", "没改", Secretary, During).Error);
        var correction = item.Correct(meeting, "定金 800 元", "金额记错", Secretary, During).Value;
        Assert.Equal(("定金 500 元", "定金 800 元", "金额记错", Secretary), (correction.Before, correction.After, correction.Reason, correction.ById));
        Assert.Equal("定金 800 元", item.Said);
    }

    [Fact]
    public void Minutes_are_published_once_and_only_of_a_held_meeting_of_which_something_is_written()
    {
        Assert.Equal(MeetingErrors.NotHeld, Planned().Publish(true, Secretary, During).Error);
        Assert.Equal(MeetingErrors.MinutesEmpty, Held().Publish(false, Secretary, During).Error);
        Assert.Equal(MeetingErrors.NotHeld, Published().Publish(true, Secretary, During).Error);
    }

    [Fact]
    public void Who_was_there_need_not_confirm_and_nobody_confirms_before_publishing()
    {
        var published = Published();
        foreach (var state in new[] { AttendanceState.Absent, AttendanceState.SickLeave, AttendanceState.PersonalLeave, AttendanceState.OfficialLeave })
        {
            Assert.True(MinutesReading.Confirm(published, state, Member, During).IsSuccess);
            Assert.Equal(MinutesErrors.NothingToConfirm, MinutesReading.Confirm(Held(), state, Member, During).Error);
        }

        foreach (AttendanceState? state in new AttendanceState?[] { AttendanceState.Present, AttendanceState.Late, AttendanceState.LeftEarly, null })
            Assert.Equal(MinutesErrors.NothingToConfirm, MinutesReading.Confirm(published, state, Member, During).Error);
    }

    [Fact]
    public void A_report_is_written_until_the_meeting_was_held()
    {
        var meeting = Planned();
        var report = new MemberReport(meeting.Id, Member);
        Assert.True(report.Write(meeting, "谈了三家", "等回复", null, null, "签合同").IsSuccess);
        Assert.Equal(["LastWeek", "Next"], report.Write(meeting, new string('长', 1001), null, null, null, new string('长', 1001)).Error!.All.Select(e => e.Field));
        Assert.Equal(MinutesErrors.ReportClosed, report.Write(Held(), "晚了", null, null, null, null).Error);
        Assert.Equal("谈了三家", report.LastWeek);
    }

    [Fact]
    public void An_experience_is_about_something_and_of_somebody_who_was_invited()
    {
        var meeting = Held();
        var details = new ShareDetails(Member, 4, null, null, "先问预算再谈方案");
        Assert.Equal(MinutesErrors.AboutNothing, ExperienceShare.Create(meeting, details with { SponsorId = null }, true, Situation.Won, During).Error);
        Assert.Equal(MinutesErrors.NoSuchSharer, ExperienceShare.Create(meeting, details, false, Situation.Won, During).Error);
        Assert.Equal(MinutesErrors.LearnedMissing, ExperienceShare.Create(meeting, details with { Learned = new string('长', 1001) }, true, Situation.Won, During).Error);
        Assert.Equal(MinutesErrors.Closed, ExperienceShare.Create(Published(), details, true, Situation.Won, During).Error);
        Assert.Equal(Situation.Won, ExperienceShare.Create(meeting, details, true, Situation.Won, During).Value.Situation);
        Assert.Equal(Situation.None, ExperienceShare.Create(meeting, details with { Situation = Situation.None }, true, Situation.Won, During).Value.Situation);
    }

    [Theory]
    [InlineData(true, true, Situation.Won)]
    [InlineData(true, false, Situation.Won)]
    [InlineData(false, true, Situation.Negotiating)]
    [InlineData(false, false, Situation.None)]
    public void The_records_propose_the_situation(bool won, bool open, Situation expected) => Assert.Equal(expected, ExperienceShare.Propose(won, open));

    [Theory]
    [InlineData(null, "我写的", "我写的")]
    [InlineData("别人写的", null, "别人写的")]
    [InlineData("同样", "同样", "同样")]
    [InlineData("开头\n别人的", "开头\n我的", "开头\n别人的\n我的")]
    public void Two_texts_become_one(string? stored, string? typed, string? joined) => Assert.Equal(joined, MinutesRules.Join(stored, typed));

    [Fact]
    public void Regular_meetings_and_what_follows_a_plenary_prepare_themselves()
    {
        Assert.True(Planned().IsPrepared());
        Assert.True(Planned(MeetingKind.Training, followsId: 3).IsPrepared());
        Assert.False(Planned(MeetingKind.Training).IsPrepared());
    }

    [Fact]
    public void A_mistaken_decision_is_taken_back_with_its_task_until_the_minutes_are_published()
    {
        var meeting = Held();
        WorkItem Task() => MeetingDecision.Create(meeting, Item(meeting), new DecisionDetails("做海报", Member, Today), People, Today, 1, Secretary, Today, During).Value.Task;
        var task = Task();
        Assert.Equal(MinutesErrors.Closed, MeetingDecision.TakeBack(Published(), task, "记错了", Secretary, Today, During).Error);
        Assert.True(task.IsOpen);
        Assert.True(MeetingDecision.TakeBack(meeting, task, "记错了", Secretary, Today, During).IsSuccess);
        Assert.Equal((WorkItemState.Dropped, "记错了"), (task.State, task.DropReason));
        // One that its owner has dropped already keeps the owner's reason.
        Assert.True(MeetingDecision.TakeBack(meeting, task, "又按了一次", Secretary, Today, During).IsSuccess);
        Assert.Equal("记错了", task.DropReason);
        var done = Task();
        Assert.True(done.Finish("做好了", null, Member, Today, During).IsSuccess);
        Assert.Equal(MinutesErrors.DecisionDone, MeetingDecision.TakeBack(meeting, done, "记错了", Secretary, Today, During).Error);
        Assert.Equal(WorkItemState.Done, done.State);
    }
}
