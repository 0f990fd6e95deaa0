using Outreach.Domain.Jobs;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Tests.Jobs;

public sealed class JobPostingTests
{
    private const int Officer = 1;
    private const int Vice = 2;
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly PostingContent Text = new()
    {
        Title = "周六餐厅服务员",
        Duties = "点餐、上菜、收拾桌面",
        PayAmount = 25,
        PayUnit = PayUnit.Hour,
        Times = WeekTimes.Day(5),
        StartsOn = new(2026, 12, 12),
        EndsOn = new(2027, 1, 16),
        Headcount = 2,
        ApplyBy = new(2026, 12, 5),
        Questions = [new(0, "每周六都能到岗吗？", true)],
    };

    [Fact]
    public void A_posting_goes_from_draft_to_the_board_through_a_second_person()
    {
        var posting = New();
        Assert.Equal(PostingState.Draft, posting.State);
        Assert.False(posting.IsOpenOn(Today));
        Done(posting.Submit(0, [], Officer, Today, Now));
        Assert.Equal(PostingState.Vetting, posting.State);
        Done(Publish(posting, Vice));
        Assert.Equal(PostingState.Published, posting.State);
        Assert.True(posting.IsOpenOn(Today));
        Assert.Equal(1, Assert.Single(posting.Revisions).Revision);
    }

    [Fact]
    public void A_blacklisted_employer_offers_no_job()
    {
        var sponsor = Employer();
        Done(sponsor.Blacklist("拖欠工资"));
        Assert.Equal(PostingErrors.EmployerBlacklisted, JobPosting.Create(sponsor, Text, Officer, Now).Error);
        var posting = New();
        Done(posting.Submit(0, [], Officer, Today, Now));
        Assert.Equal(PostingErrors.EmployerBlacklisted, posting.Publish(1, 0, [], true, Vice, Today, Now).Error);
    }

    [Fact]
    public void Whoever_wrote_submitted_or_looks_after_it_does_not_publish_it()
    {
        var posting = New();
        Done(posting.Submit(0, [], 3, Today, Now));
        Assert.Equal(PostingErrors.SecondPerson, Publish(posting, Officer).Error);
        Assert.Equal(PostingErrors.SecondPerson, Publish(posting, 3).Error);
        Done(posting.TakeBack(Now));
        Done(posting.Edit(Text with { Title = "改过的标题" }, Vice, Now));
        Done(posting.Submit(0, [], Officer, Today, Now));
        Assert.Equal(PostingErrors.SecondPerson, Publish(posting, Vice).Error);
        Done(posting.Reassign(7));
        Assert.Equal(PostingErrors.SecondPerson, Publish(posting, 7).Error);
        Done(Publish(posting, 8));
    }

    [Fact]
    public void Blocks_stop_it_and_warnings_need_a_reason()
    {
        var posting = New();
        Assert.Equal(PostingErrors.HasBlocks.Code, posting.Submit(1, [], Officer, Today, Now).Error?.Code);
        Assert.Equal(PostingErrors.HasWarnings.Code, posting.Submit(0, ["a"], Officer, Today, Now).Error?.Code);
        Assert.Equal(PostingErrors.ReasonMissing, posting.Acknowledge("a", " ", Officer, Now).Error);
        Done(posting.Acknowledge("a", "老板只用微信，已当面核实", Officer, Now));
        Done(posting.Submit(0, ["a"], Officer, Today, Now));
        Assert.Equal(PostingErrors.HasWarnings.Code, posting.Publish(1, 0, ["a", "b"], false, Vice, Today, Now).Error?.Code);
        Assert.Equal(PostingErrors.HasBlocks.Code, posting.Publish(1, 1, ["a"], false, Vice, Today, Now).Error?.Code);
    }

    [Fact]
    public void It_is_published_on_the_text_that_was_read()
    {
        var posting = New();
        Done(posting.Submit(0, [], Officer, Today, Now));
        Assert.Equal(PostingErrors.Stale, posting.Publish(0, 0, [], false, Vice, Today, Now).Error);
    }

    [Fact]
    public void It_is_closed_the_day_after_the_last_day_to_apply()
    {
        var posting = Published();
        Assert.True(posting.IsOpenOn(new(2026, 12, 5)));
        Assert.False(posting.IsOpenOn(new(2026, 12, 6)));
        Assert.Equal(PostingErrors.ApplyByPast, Extend(posting, new(2026, 11, 20)).Error);
        Done(Extend(posting, new(2026, 12, 8)));
        Assert.True(posting.IsOpenOn(new(2026, 12, 6)));
    }

    [Fact]
    public void A_posting_past_its_last_day_is_neither_submitted_nor_published()
    {
        var posting = New();
        Assert.Equal(PostingErrors.ApplyByPast, posting.Submit(0, [], Officer, new(2026, 12, 6), Now).Error);
        Done(posting.Submit(0, [], Officer, Today, Now));
        Assert.Equal(PostingErrors.ApplyByPast, posting.Publish(1, 0, [], false, Vice, new(2026, 12, 6), Now).Error);
    }

    [Fact]
    public void All_that_is_wrong_with_a_text_is_said_at_once()
    {
        var wrong = Text with { PayAmount = 0, HoursPerDay = 20, Headcount = 0, EndsOn = new(2026, 12, 1), InterviewPlace = "二楼" };
        var error = JobPosting.Create(Employer(), wrong, Officer, Now).Error!;
        Assert.Equal(["PayAmount", "HoursPerDay", "Headcount", "EndsOn", "ApplyBy", "InterviewOn"], error.All.Select(e => e.Field));
        Assert.Equal(PostingErrors.Pay.Code, error.Code);
        Assert.Equal(PostingErrors.HeadcountTaken.Code, Assert.Single(Text.Problems(hired: 3)).Code);
        Assert.Empty(Text.Problems(hired: 2));
    }

    [Fact]
    public void Days_that_have_gone_by_keep_a_draft_from_being_submitted()
    {
        var past = Text with { ApplyBy = Today.AddDays(-1), StartsOn = Today.AddDays(-1), EndsOn = Today.AddDays(-1), InterviewAt = Now.AddHours(-1), InterviewPlace = "二楼" };
        var posting = JobPosting.Create(Employer(), past, Officer, Now).Value;
        Assert.Equal(["ApplyBy", "StartsOn", "EndsOn", "InterviewOn"], posting.Submit(0, [], Officer, Today, Now).Error!.All.Select(e => e.Field));
        Assert.Equal(PostingErrors.HasBlocks.Code, posting.Submit(1, ["a"], Officer, Today, Now).Error!.Code);
        Assert.Equal(6, posting.Submit(1, ["a"], Officer, Today, Now).Error!.All.Count());
        Assert.Equal(PostingState.Draft, posting.State);
        // The last moments still count; and work that was on the board before may have begun.
        Assert.Empty((past with { ApplyBy = Today, StartsOn = Today, EndsOn = Today, InterviewAt = Now }).PastDays(Today, Now, false));
        Assert.Empty((Text with { StartsOn = Today.AddDays(-30) }).PastDays(Today, Now, true));
    }

    [Fact]
    public void Only_a_draft_that_was_never_submitted_can_be_deleted()
    {
        var posting = New();
        Done(posting.CheckDeletable());
        Done(posting.Submit(0, [], Officer, Today, Now));
        Assert.Equal(PostingErrors.NotDeletable, posting.CheckDeletable().Error);
        Done(posting.TakeBack(Now));
        Assert.Equal(PostingErrors.NotDeletable, posting.CheckDeletable().Error);
    }

    [Fact]
    public void A_changed_text_leaves_the_board_and_the_old_one_stays_on_record()
    {
        var posting = Published();
        Done(posting.Edit(posting.Content with { PayAmount = 20 }, Officer, Now));
        Assert.Equal(PostingState.Draft, posting.State);
        Assert.False(posting.IsOpenOn(Today));
        Done(posting.Submit(0, [], Officer, Today, Now));
        var changed = posting.Publish(2, 0, [], false, Vice, Today, Now).Value;
        Assert.True(changed);
        Assert.Equal([25m, 20m], posting.Revisions.OrderBy(r => r.Revision).Select(r => PostingContent.FromJson(r.Content).PayAmount));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Who_has_applied_is_told_of_other_terms_only(string what, PostingContent changed, bool told) =>
        Assert.True(told == changed.DiffersInTermsFrom(Text), what);

    public static TheoryData<string, PostingContent, bool> Changes => new()
    {
        { "nothing", Text with { }, false },
        { "title", Text with { Title = "另一个标题" }, true },
        { "duties", Text with { Duties = "夜里发传单" }, true },
        { "city", Text with { City = "九江" }, true },
        { "interview", Text with { InterviewAt = Now, InterviewPlace = "别处" }, true },
        { "more places", Text with { Headcount = 5 }, false },
        { "more time", Text with { ApplyBy = new(2026, 12, 8) }, false },
        { "pay", Text with { PayAmount = 24 }, true },
        { "unit", Text with { PayUnit = PayUnit.Day }, true },
        { "settlement", Text with { Settlement = Settlement.Monthly }, true },
        { "times", Text with { Times = WeekTimes.Day(6) }, true },
        { "place", Text with { Place = "别处" }, true },
        { "must-have", Text with { Questions = [new(0, "每周六都能到岗吗？", false)] }, true },
        { "one more", Text with { Questions = [.. Text.Questions, new(0, "有健康证吗？", true)] }, true },
        { "start", Text with { StartsOn = new(2026, 12, 13) }, true },
    };

    [Fact]
    public void A_report_suspends_until_a_leader_has_decided()
    {
        var posting = Published();
        Assert.Equal(PostingErrors.ReportMissing, posting.Report(50, " ", 0, Now, true).Error);
        Done(posting.Report(50, "面试时要交200元", 0, Now, true));
        Assert.Equal(PostingState.Suspended, posting.State);
        Assert.Equal(PostingErrors.ReportedAlready, posting.Report(50, "又一次", 0, Now, true).Error);
        Assert.Equal(PostingErrors.ReportOpen, posting.Resume(Vice, Today, Now).Error);
        Assert.Equal(PostingErrors.ReportOpen, posting.Edit(Text, Officer, Now).Error);
        Assert.Equal(PostingErrors.ReportOpen, posting.Reject("骗人", Now).Error);
        var report = Assert.Single(posting.Reports);
        Assert.Equal(PostingErrors.ReasonMissing, posting.DecideReport(report.Id, false, null, Vice, Today, Now).Error);
        Done(posting.DecideReport(report.Id, false, "问过店长，是误会", Vice, Today, Now));
        Assert.Equal(PostingState.Published, posting.State);
        Assert.Equal(PostingErrors.ReportDecided, posting.DecideReport(report.Id, true, "再来", Vice, Today, Now).Error);
    }

    [Fact]
    public void Who_was_not_right_reports_again_after_a_week_or_once_the_text_is_another()
    {
        var posting = Published();
        Done(posting.Report(50, "面试时要交200元", 0, Now, true));
        Done(posting.DecideReport(posting.Reports.Single().Id, false, "是误会", Vice, Today, Now));
        Assert.Equal(PostingErrors.ReportedBefore.Code, posting.Report(50, "还是要交钱", 0, Now.AddDays(7).AddMinutes(-1), true).Error!.Code);
        Done(posting.Report(50, "还是要交钱", 0, Now.AddDays(7), true));
        // Nothing that one person says over and over takes it off the board.
        Assert.Equal((PostingState.Published, 2), (posting.State, posting.Reports.Count));
        Assert.Equal(PostingErrors.ReportedAlready, posting.Report(50, "又一次", 0, Now.AddDays(30), true).Error);
        Done(posting.Report(51, "我也被要钱", 0, Now.AddDays(8), false));
        Assert.Equal(PostingState.Suspended, posting.State);

        Assert.False(JobPosting.CanBeReportedAgain(null, null, Now, Now.AddDays(30)));
        Assert.False(JobPosting.CanBeReportedAgain(false, Now, Now.AddDays(-1), Now.AddDays(1)));
        Assert.True(JobPosting.CanBeReportedAgain(false, Now, Now.AddHours(1), Now.AddDays(1)));
        Assert.True(JobPosting.CanBeReportedAgain(true, Now, Now.AddDays(-1), Now));
    }

    [Fact]
    public void Another_leader_decides_reports_about_what_one_published_or_reported_where_there_is_one()
    {
        var posting = Published();
        Done(posting.Report(50, "面试时要交200元", 0, Now, true));
        var report = posting.Reports.Single().Id;
        Assert.Equal(PostingErrors.ReportOfOwnPublication, posting.DecideReport(report, false, "误会", Vice, Today, Now, anotherCan: true).Error);
        Assert.Equal(PostingErrors.OwnReport, posting.DecideReport(report, true, "属实", 50, Today, Now, anotherCan: true).Error);
        Assert.Equal(PostingErrors.SecondPerson, posting.ReportBar(report, Officer, false));
        Assert.Null(posting.ReportBar(report, 60, true));
        // Where nobody else is left, the report does not lie about.
        Done(posting.DecideReport(report, false, "误会", Vice, Today, Now));
    }

    [Fact]
    public void One_strangers_word_leaves_it_on_the_board_and_a_second_takes_it_off()
    {
        var posting = Published();
        Done(posting.Report(50, "电话打不通", 0, Now, false));
        Assert.Equal(PostingState.Published, posting.State);
        Assert.False(Assert.Single(posting.Reports).HasSuspended);
        Done(posting.Report(51, "我也打不通", 0, Now, false));
        Assert.Equal(PostingState.Suspended, posting.State);
    }

    [Fact]
    public void Dismissed_a_report_that_left_it_on_the_board_changes_nothing_and_upheld_it_is_turned_down()
    {
        var (dismissed, upheld) = (Published(), Published());
        Done(dismissed.Report(50, "电话打不通", 0, Now, false));
        Done(dismissed.DecideReport(0, false, "打通了", Vice, Today, Now));
        Assert.Equal(PostingState.Published, dismissed.State);
        Done(upheld.Report(50, "店已经关了", 0, Now, false));
        Done(upheld.DecideReport(0, true, "去看过", Vice, Today, Now));
        Assert.Equal(PostingState.Rejected, upheld.State);
    }

    [Fact]
    public void An_employer_that_is_not_vetted_needs_the_publishers_reason()
    {
        var posting = New();
        Done(posting.Submit(0, [], Officer, Today, Now));
        Assert.Equal(PostingErrors.EmployerNotVetted, posting.Publish(1, 0, [], false, Vice, Today, Now, EmployerGap.Vetting, " ").Error);
        Assert.Equal(PostingState.Vetting, posting.State);
        Done(posting.Publish(1, 0, [], false, Vice, Today, Now, EmployerGap.Vetting, "执照在换"));
        Assert.Equal("执照在换", posting.PublishReason);
        Assert.Null(Published().PublishReason);
    }

    [Fact]
    public void What_is_without_pay_says_what_one_gets_instead_and_why_it_is_published()
    {
        var text = Text with { Kind = JobKind.Volunteer, PayAmount = 0, PayNote = "志愿时长 8 小时、午餐" };
        Assert.Equal(PostingErrors.InsteadOfPay, Draft(text with { PayNote = " " }));
        Assert.Equal(PostingErrors.PayOfUnpaid, Draft(text with { PayAmount = 20 }));
        var posting = New(text);
        Assert.Null(posting.HourlyPay);
        Done(posting.Submit(0, [], Officer, Today, Now));
        Assert.Equal(PostingErrors.UnpaidReason, Publish(posting, Vice).Error);
        Done(posting.Publish(1, 0, [], false, Vice, Today, Now, reason: "校运会志愿者，学校统一保险"));
        Assert.Equal("校运会志愿者，学校统一保险", posting.PublishReason);
    }

    [Fact]
    public void Work_study_is_published_for_a_confirmed_office_alone()
    {
        var posting = New(Text with { Kind = JobKind.WorkStudyFixed });
        Done(posting.Submit(0, [], Officer, Today, Now));
        Assert.Equal(PostingErrors.OfficeNotConfirmed, posting.Publish(1, 0, [], false, Vice, Today, Now, EmployerGap.Office, "熟人").Error);
        Assert.Equal(PostingErrors.EmployerReported, posting.Publish(1, 0, [], false, Vice, Today, Now, EmployerGap.VettingAnew, "熟人").Error);
        Done(Publish(posting, Vice));
    }

    [Theory]
    [InlineData(5, 8, 14, 31)]
    [InlineData(5, null, 14, 28)]
    [InlineData(-20, null, 14, 14)]
    [InlineData(5, 170, 30, 180)]
    public void An_employers_link_lasts_until_the_interview_and_the_days_to_answer(int applyIn, int? interviewIn, int answerDays, int days) =>
        Assert.Equal(days, JobPosting.LinkDays(Today.AddDays(applyIn + 9), interviewIn is { } i ? Today.AddDays(i + 9) : null, answerDays, Today));

    [Theory]
    [InlineData("家教", JobCategory.Tutoring, true)]
    [InlineData("发传单", JobCategory.Promotion, true)]
    [InlineData("餐饮", JobCategory.Restaurant, true)]
    [InlineData("促销", JobCategory.Promotion, true)]
    [InlineData("日结", JobCategory.Office, true)]
    [InlineData("家教", JobCategory.Office, false)]
    public void Its_text_to_search_has_the_everyday_words(string word, JobCategory category, bool found) =>
        Assert.Equal(found, New(Text with { Category = category, Settlement = Settlement.Daily }).SearchText.Contains(word, StringComparison.Ordinal));

    [Fact]
    public void Who_wrote_it_neither_decides_a_report_about_it_nor_puts_it_back()
    {
        var posting = Published();
        Done(posting.Report(50, "面试时要交200元", 0, Now, true));
        Assert.Equal(PostingErrors.SecondPerson, posting.DecideReport(posting.Reports.First().Id, false, "没有的事", Officer, Today, Now).Error);
        Done(posting.DecideReport(posting.Reports.First().Id, false, "误会", Vice, Today, Now));
        Done(posting.Suspend("核实薪资", Now));
        Assert.Equal(PostingErrors.SecondPerson, posting.Resume(Officer, Today, Now).Error);
        Done(posting.Resume(Vice, Today, Now));
    }

    [Fact]
    public void Everybody_who_wrote_on_it_since_it_was_published_is_an_author_also_of_a_copy()
    {
        var posting = New();
        Done(posting.Edit(Text with { Title = "副部长改的" }, Vice, Now));
        Done(posting.Edit(Text with { Title = "副部长改的" }, 3, Now));
        Done(posting.Submit(0, [], 3, Today, Now));
        Assert.Equal(PostingErrors.SecondPerson, Publish(posting, Vice).Error);
        var copy = JobPosting.CreateCopy(posting, Employer(), Today, 9, Now).Value;
        Done(copy.Submit(0, [], 9, Today, Now));
        Assert.Equal(PostingErrors.SecondPerson, Publish(copy, Vice).Error);
        Done(Publish(posting, 8));
        Done(posting.Edit(Text, 3, Now));
        Done(posting.Submit(0, [], 3, Today, Now));
        Done(Publish(posting, Vice));
    }

    [Fact]
    public void The_published_title_stands_until_another_one_is_published()
    {
        var posting = Published();
        Done(posting.Edit(Text with { Title = "先交押金" }, Officer, Now));
        Assert.Equal("周六餐厅服务员", posting.PublishedTitle);
    }

    [Fact]
    public void An_upheld_report_takes_it_down_for_good()
    {
        var posting = Published();
        Done(posting.Report(50, "面试时要交200元", 0, Now, true));
        Done(posting.DecideReport(posting.Reports.First().Id, true, "属实", Vice, Today, Now));
        Assert.Equal(PostingState.Rejected, posting.State);
        Assert.False(posting.IsOpenOn(Today));
    }

    [Fact]
    public void What_has_finished_can_be_reported_for_90_days_and_stays_finished_unless_it_is_upheld()
    {
        var posting = Published();
        Done(posting.Close(Now));
        Done(posting.Finish(0, Now));
        Assert.Equal("job.report-late", posting.Report(50, "后来才发现是骗子", 0, Now.AddDays(91), true).Error?.Code);
        Assert.Empty(posting.Reports);
        Done(posting.Report(50, "后来才发现是骗子", 0, Now.AddDays(90), true));
        Assert.Equal(PostingState.Finished, posting.State);
        Assert.False(posting.Reports.Single().HasSuspended);
        Done(posting.DecideReport(posting.Reports.Single().Id, false, "弄错了", Vice, Today, Now.AddDays(90)));
        Assert.Equal(PostingState.Finished, posting.State);
    }

    [Fact]
    public void Upheld_what_has_finished_counts_as_turned_down()
    {
        var posting = Published();
        Done(posting.Close(Now));
        Done(posting.Finish(0, Now));
        Done(posting.Report(51, "工资没发", 0, Now.AddDays(3), true));
        Done(posting.DecideReport(posting.Reports.Single().Id, true, "属实", Vice, Today, Now.AddDays(4)));
        Assert.Equal(PostingState.Rejected, posting.State);
    }

    [Fact]
    public void One_person_reports_ten_postings_a_day_and_no_more()
    {
        var posting = Published();
        Assert.Equal("job.reports-a-day", posting.Report(50, "要交押金", 10, Now, true).Error?.Code);
        Assert.Equal(PostingState.Published, posting.State);
        Done(posting.Report(50, "要交押金", 9, Now, true));
    }

    [Fact]
    public void A_dismissed_report_does_not_lift_a_leader_s_own_suspension()
    {
        var posting = Published();
        Done(posting.Suspend("核实薪资", Now));
        Done(posting.Report(50, "电话打不通", 0, Now, true));
        Done(posting.DecideReport(posting.Reports.First().Id, false, "打通了", Vice, Today, Now));
        Assert.Equal(PostingState.Suspended, posting.State);
        Done(posting.Resume(Vice, Today, Now));
        Assert.Equal(PostingState.Published, posting.State);
    }

    [Fact]
    public void Each_suspension_keeps_who_when_why_and_its_end()
    {
        var posting = Published();
        Assert.False(posting.IsUnderSuspension);
        Done(posting.Suspend("核实薪资", Now, Vice));
        var first = Assert.Single(posting.Suspensions);
        Assert.Equal((Vice, "核实薪资", Now, null), (first.ById, first.Reason, first.StartedAt, first.EndedAt));
        Done(posting.Resume(Vice, Today, Now.AddHours(1)));
        Assert.Equal((Vice, Now.AddHours(1)), (first.EndedById, first.EndedAt));
        Done(posting.Report(50, "要交押金", 0, Now.AddHours(2), true));
        Assert.Equal((null, null), (posting.Suspensions.Last().ById, posting.Suspensions.Last().Reason));
        Done(posting.DecideReport(posting.Reports.Single().Id, true, "属实", Vice, Today, Now.AddHours(3)));
        Assert.Equal(2, posting.Suspensions.Count);
        Assert.False(posting.IsUnderSuspension);
    }

    [Fact]
    public void What_is_changed_while_it_is_suspended_stays_under_suspension_until_it_is_published()
    {
        var posting = Published();
        Done(posting.Suspend("核实薪资", Now, Vice));
        Done(posting.Edit(Text with { Title = "改过的" }, Officer, Now));
        Done(posting.Submit(0, [], Officer, Today, Now));
        Done(posting.Reject("再改", Now, Vice));
        Assert.True(posting.IsUnderSuspension);
        Done(posting.Submit(0, [], Officer, Today, Now));
        Done(Publish(posting, Vice));
        Assert.False(posting.IsUnderSuspension);
    }

    [Fact]
    public void Nobody_is_left_without_an_answer_when_it_finishes()
    {
        var posting = Published();
        Done(posting.Close(Now));
        Assert.Equal(PostingErrors.StillOpen.Code, posting.Finish(1, Now).Error?.Code);
        Done(posting.Finish(0, Now));
        Assert.Equal(PostingErrors.NotEditable, posting.Edit(Text, Officer, Now).Error);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1.234)]
    [InlineData(2_000_000)]
    public void Pay_that_cannot_be_paid_is_refused(double pay) =>
        Assert.Equal(PostingErrors.Pay, JobPosting.Create(Employer(), Text with { PayAmount = (decimal)pay }, Officer, Now).Error);

    [Fact]
    public void Days_places_and_interview_make_sense()
    {
        Assert.Equal(PostingErrors.EndsBeforeStart, Draft(Text with { EndsOn = new(2026, 12, 11) }));
        Assert.Equal(PostingErrors.ApplyByTooLate, Draft(Text with { ApplyBy = new(2027, 1, 17) }));
        Assert.Equal(PostingErrors.Headcount, Draft(Text with { Headcount = 0 }));
        Assert.Equal(PostingErrors.HoursPerDay, Draft(Text with { HoursPerDay = 17 }));
        Assert.Equal(PostingErrors.TooManyQuestions, Draft(Text with { Questions = [.. Enumerable.Repeat(Text.Questions[0], 9)] }));
        Assert.Equal("InterviewPlace", Draft(Text with { InterviewAt = Now })?.Field);
        Assert.Equal("InterviewOn", Draft(Text with { InterviewPlace = "店里" })?.Field);
    }

    [Theory]
    [InlineData(PayUnit.Hour, 25, null, 25)]
    [InlineData(PayUnit.Day, 200, null, 25)]
    [InlineData(PayUnit.Day, 120, 4, 30)]
    [InlineData(PayUnit.Month, 3480, 8, 20)]
    [InlineData(PayUnit.Piece, 2, null, null)]
    public void Pay_is_compared_by_the_hour(PayUnit unit, int amount, int? hours, int? expected) =>
        Assert.Equal(expected, (Text with { PayUnit = unit, PayAmount = amount, HoursPerDay = hours, Times = 0 }).HourlyPay);

    [Fact]
    public void A_copy_asks_for_days_anew_and_needs_a_second_person_again()
    {
        var posting = Published();
        var copy = JobPosting.CreateCopy(posting, Employer(), Today, 9, Now).Value;
        Assert.Equal((PostingState.Draft, "周六餐厅服务员", 9), (copy.State, copy.Title, copy.OwnerId));
        Assert.True(copy.ApplyBy > Today && copy.InterviewAt is null && !copy.WasPublished);
        Assert.Equal("每周六都能到岗吗？", Assert.Single(copy.Questions).Text);
    }

    [Theory]
    [InlineData(0b111, false, 0b001, true)]
    [InlineData(0b111, true, 0b001, false)]
    [InlineData(0b111, true, 0b1111, true)]
    [InlineData(0b111, false, 0b1000, false)]
    [InlineData(0, true, 0, true)]
    public void Times_fit_wholly_when_fixed_and_partly_when_chosen(int work, bool isFixed, int free, bool fits) =>
        Assert.Equal(fits, WeekTimes.Fits(work, isFixed, free));

    internal static JobPosting New(PostingContent? text = null)
    {
        var posting = JobPosting.Create(Employer(), text ?? Text, Officer, Now).Value;
        return posting;
    }

    internal static JobPosting Published(PostingContent? text = null)
    {
        var posting = New(text);
        Done(posting.Submit(0, [], Officer, Today, Now));
        Done(Publish(posting, Vice));
        return posting;
    }

    internal static void Done(Result result) => Assert.Null(result.Error);

    private static DomainError? Draft(PostingContent content) => JobPosting.Create(Employer(), content, Officer, Now).Error;

    [Fact]
    public void What_an_employer_lacks_follows_from_what_it_is()
    {
        var merchant = Employer();
        Assert.Equal(EmployerGap.Vetting, EmployerGaps.Of(merchant, JobKind.OffCampus, true, Today));
        Assert.Equal(EmployerGap.None, EmployerGaps.Of(merchant, JobKind.OffCampus, false, Today));
        merchant.Vet(true, Vice, Today, "执照", null);
        Assert.Equal(EmployerGap.None, EmployerGaps.Of(merchant, JobKind.OffCampus, true, Today));
        // A merchant offers no work-study, however well it was vetted.
        Assert.Equal(EmployerGap.Office, EmployerGaps.Of(merchant, JobKind.WorkStudyFixed, false, Today));
        merchant.UpholdReport(Now);
        Assert.Equal(EmployerGap.VettingAnew, EmployerGaps.Of(merchant, JobKind.OffCampus, false, Today));
        merchant.Vet(true, Vice, Today, "重新看过", null);
        Assert.Equal(EmployerGap.None, EmployerGaps.Of(merchant, JobKind.OffCampus, true, Today));

        var office = new Sponsor(new SponsorDetails("图书馆", null, Industry.Other, null, null, null, null, [], null, null, null) { IsSchoolOffice = true });
        Assert.Equal(EmployerGap.Office, EmployerGaps.Of(office, JobKind.OffCampus, false, Today));
        Done(office.ConfirmOffice(Vice, false, Now));
        Assert.Equal(EmployerGap.None, EmployerGaps.Of(office, JobKind.WorkStudyFixed, true, Today));
    }

    [Fact]
    public void Past_the_interview_or_the_first_day_more_time_asks_for_new_days_and_takes_a_second_person()
    {
        var posting = Published(Text with { InterviewAt = new(2026, 12, 8, 6, 0, 0, TimeSpan.Zero), InterviewPlace = "二楼" });
        Assert.Contains(PostingErrors.ExtendInterview.Code, Extend(posting, new(2026, 12, 9)).Error!.All.Select(e => e.Code));
        Assert.Contains(PostingErrors.ExtendStart.Code, Extend(posting, new(2026, 12, 14)).Error!.All.Select(e => e.Code));
        var days = Later;
        Assert.Contains(PostingErrors.EndsBeforeStart.Code, posting.Extend(days with { EndsOn = new(2026, 12, 18) }, Officer, Today, Now).Error!.All.Select(e => e.Code));
        Assert.Contains(PostingErrors.ExtendInterviewMissing.Code, posting.Extend(days with { InterviewAt = null, InterviewOn = null }, Officer, Today, Now).Error!.All.Select(e => e.Code));
        Done(posting.Extend(days, Officer, Today, Now));
        Assert.Equal((new DateOnly(2026, 12, 5), new DateOnly(2026, 12, 12), 1), (posting.ApplyBy, posting.StartsOn, posting.Revision));
        Assert.Equal(PostingErrors.ExtensionWaits, posting.Extend(days, Officer, Today, Now).Error);
        Assert.Equal(PostingErrors.ExtensionSecondPerson, posting.DecideExtension(0, true, Officer, Today, Now).Error);
        Assert.Equal(PostingErrors.ApplyByPast, posting.DecideExtension(0, true, Vice, new(2026, 12, 20), Now).Error);
        Done(posting.DecideExtension(0, true, Vice, Today, Now));
        Assert.Equal((days.ApplyBy, days.StartsOn, days.InterviewAt), (posting.ApplyBy, posting.StartsOn, posting.InterviewAt));
        Assert.Equal((PostingState.Published, 2, 2), (posting.State, posting.Revision, posting.PublishedRevision));
        Assert.Equal(PostingErrors.ExtensionDecided, posting.DecideExtension(0, true, Vice, Today, Now).Error);
    }

    [Fact]
    public void More_time_that_is_not_confirmed_changes_nothing_and_falls_with_the_posting()
    {
        var posting = Published();
        Done(posting.Extend(Later, Officer, Today, Now));
        Done(posting.DecideExtension(0, false, Vice, Today, Now));
        Assert.Equal((new DateOnly(2026, 12, 5), 1), (posting.ApplyBy, posting.Revision));
        var stopped = Published();
        Done(stopped.Extend(Later, Officer, Today, Now));
        Done(stopped.Suspend("核实", Now));
        Assert.False(Assert.Single(stopped.Extensions).IsOpen);
    }

    private static PostingDays Later => new(new(2026, 12, 15), new(2026, 12, 19), new(2027, 1, 16), new(2026, 12, 16, 6, 0, 0, TimeSpan.Zero), new(2026, 12, 16));

    private static Result Extend(JobPosting posting, DateOnly applyBy) =>
        posting.Extend(new PostingDays(applyBy, posting.StartsOn, posting.EndsOn, posting.InterviewAt, new(2026, 12, 8)), Officer, Today, Now);

    private static Result Publish(JobPosting posting, int by) => posting.Publish(posting.Revision, 0, [], false, by, Today, Now);

    private static Sponsor Employer() =>
        new(new SponsorDetails("海底捞火锅", null, Industry.Catering, null, "学府路 8 号", DistanceBand.AtTheGate, null, [], null, null, null));

    [Theory]
    [InlineData("南昌市", true)]
    [InlineData("San José", true)]
    [InlineData("克孜勒苏柯尔克孜", true)]
    [InlineData("0791", false)]
    [InlineData("南昌<b>", false)]
    [InlineData("·", false)]
    public void A_benchmark_is_of_a_city_whose_name_is_letters(string city, bool isDone) => Assert.Equal(isDone, PayBenchmark.Create(city, 18).IsSuccess);
}
