using System.Globalization;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Applications;

namespace Outreach.Domain.Tests.Jobs;

public sealed class JobApplicationTests
{
    private const int Student = 70;
    private const int Officer = 1;
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void A_student_is_screened_in_sent_hired_and_sees_each_step()
    {
        var posting = JobPostingTests.Published();
        var application = Apply(posting);
        Done(application.ScreenIn(Officer, Now));
        Done(application.Send(posting, 2, null, Officer, Now));
        Done(application.Hire(posting, Officer, Now));
        Assert.Equal([ApplicationState.Applied, ApplicationState.ScreenedIn, ApplicationState.SentToCompany, ApplicationState.Hired], application.Steps.Select(s => s.State));
        Assert.Equal((1, 1, 1), (posting.Tally.Applied, posting.Tally.Sent, posting.Tally.Hired));
        Assert.NotNull(application.AnsweredAt);
    }

    [Fact]
    public void Nobody_applies_to_a_job_that_is_not_open()
    {
        Assert.Equal(PostingErrors.NotOpen, Try(JobPostingTests.New()));
        var closed = JobPostingTests.Published();
        Done(closed.Close(Now));
        Assert.Equal(PostingErrors.NotOpen, Try(closed));
        var suspended = JobPostingTests.Published();
        Done(suspended.Suspend("核实", Now));
        Assert.Equal(PostingErrors.NotOpen, Try(suspended));
        Assert.Equal(PostingErrors.NotOpen, Try(JobPostingTests.Published(), day: new(2026, 12, 6)));
        var full = JobPostingTests.Published();
        Hire(full, 71);
        Assert.Null(Try(full));
        Hire(full, 72);
        Assert.Equal(PostingErrors.NotOpen, Try(full));
    }

    [Fact]
    public void Consent_answers_and_the_text_that_was_read_are_asked_for()
    {
        var posting = JobPostingTests.Published();
        Assert.Equal(PostingErrors.ConsentMissing, Try(posting, Letter(posting) with { ConsentVersion = null }));
        Assert.Equal(PostingErrors.ConsentMissing, Try(posting, Letter(posting) with { ConsentVersion = "2020-01" }));
        Assert.Equal("Answers[0]", Try(posting, Letter(posting) with { Answers = [] })?.Field);
        Assert.Equal(PostingErrors.QuestionsChanged, JobApplication.Create(posting, posting.Revision - 1, Student, Letter(posting), Today, Now).Error);
    }

    [Theory]
    [InlineData("我的身份证是440106200001011234", true)]
    [InlineData("44010620000101123X", true)]
    [InlineData("卡号 6222 0212 3456 7890 123", true)]
    [InlineData("６２２２０２１２３４５６７８９０", true)]
    [InlineData("电话13800001111", false)]
    [InlineData("学号202400010001", false)]
    [InlineData("2026-11-21 到 2026-12-30 都有空", false)]
    [InlineData("110101.19900307.7715", true)]
    [InlineData("110101/19900307/7715", true)]
    [InlineData("110101199003 (07) 7715", true)]
    [InlineData("一一零一零一一九九零零三零七七七一五", true)]
    [InlineData("110101-1990-03-07-771x", true)]
    [InlineData("6222.0210.0111.6245", true)]
    [InlineData("13800001111", false)]
    [InlineData("202311010234", false)]
    [InlineData("2026-11-21 到 2026-12-30", false)]
    [InlineData("2026/11/21-2026/12/30", false)]
    [InlineData("2026-11-21 2026-12-30", false)]
    [InlineData("09:00-12:00 13:30-17:30", false)]
    [InlineData("2026.11.21 09:00-17:00", false)]
    [InlineData("一三八零零零零一一一一", false)]
    public void Identity_and_bank_numbers_are_not_taken(string words, bool refused)
    {
        var posting = JobPostingTests.Published();
        Assert.Equal(refused ? PostingErrors.NumberNotAsked.Code : null, Try(posting, Letter(posting) with { Motive = words })?.Code);
        Assert.Equal(refused ? PostingErrors.NumberNotAsked.Code : null, new StudentProfile(1).Fill(words, "13800001111", 0).Error?.Code);
    }

    [Fact]
    public void Withdrawn_it_can_be_sent_again_and_nothing_else_can()
    {
        var posting = JobPostingTests.Published();
        var application = Apply(posting);
        Assert.Equal(PostingErrors.AppliedAlready, application.ApplyAgain(posting, posting.Revision, Letter(posting), Today, Now).Error);
        Done(application.Withdraw(posting, Now));
        Assert.Equal(0, posting.Tally.Applied);
        Assert.Equal(PostingErrors.ApplicationState, application.Withdraw(posting, Now).Error);
        Done(application.ApplyAgain(posting, posting.Revision, Letter(posting), Today, Now));
        Assert.Equal((ApplicationState.Applied, 1), (application.State, posting.Tally.Applied));
    }

    [Fact]
    public void Who_is_turned_down_reads_why()
    {
        var application = Apply(JobPostingTests.Published());
        Assert.Equal(PostingErrors.ReasonMissing, application.ScreenOut(null, "不行", Officer, Now).Error);
        Assert.Equal(PostingErrors.ReasonMissing, application.ScreenOut(RejectionReason.Other, " ", Officer, Now).Error);
        Done(application.ScreenOut(RejectionReason.Times, "周六下午有课", Officer, Now));
        Assert.Equal((RejectionReason.Times, "周六下午有课"), (application.Reason, application.ReasonText));
        Done(application.ScreenIn(Officer, Now));
        Assert.Null(application.Reason);
        Assert.Null(application.AnsweredAt);
    }

    [Fact]
    public void Nobody_decides_on_their_own_application()
    {
        var posting = JobPostingTests.Published();
        var application = Apply(posting);
        Assert.Equal(PostingErrors.OwnApplication, application.Mark(ScoreSheet.Empty, Student).Error);
        Assert.Equal(PostingErrors.OwnApplication, application.ScreenIn(Student, Now).Error);
        Assert.Equal(PostingErrors.OwnApplication, application.ScreenOut(RejectionReason.Times, null, Student, Now).Error);
        Done(application.ScreenIn(Officer, Now));
        Assert.Equal(PostingErrors.OwnApplication, application.Send(posting, 2, null, Student, Now).Error);
        Done(application.Send(posting, 2, null, Officer, Now));
        Assert.Equal(PostingErrors.OwnApplication, application.Hire(posting, Student, Now).Error);
        Assert.Equal(PostingErrors.OwnApplication, application.NotHire(posting, RejectionReason.NoShow, null, Student, Now).Error);
    }

    [Fact]
    public void More_than_twice_the_places_or_a_missed_must_have_need_a_reason()
    {
        var posting = JobPostingTests.Published();
        var misses = Apply(posting, 90, meets: false);
        Assert.Equal(1, misses.Missed);
        Done(misses.ScreenIn(Officer, Now));
        Assert.Equal(PostingErrors.SendReason.Code, misses.Send(posting, 2, null, Officer, Now).Error?.Code);
        Done(misses.Send(posting, 2, "店长说也可以周日来", Officer, Now));
        foreach (var student in Enumerable.Range(91, 3))
            Done(Sent(posting, student));
        var fifth = Apply(posting, 99);
        Done(fifth.ScreenIn(Officer, Now));
        Assert.Equal(PostingErrors.SendReason.Code, fifth.Send(posting, 2, " ", Officer, Now).Error?.Code);
        Done(fifth.Send(posting, 2, "商家要求多推一个", Officer, Now));
        Assert.Equal("商家要求多推一个", fifth.SendReason);
    }

    [Theory]
    [InlineData(3, 2, 6)]
    [InlineData(3, 1.5, 5)]
    [InlineData(1, 1, 1)]
    public void The_cap_is_rounded_up(int headcount, double factor, int cap) => Assert.Equal(cap, JobApplication.Cap(headcount, (decimal)factor));

    [Fact]
    public void Places_never_go_below_zero_and_a_correction_gives_one_back()
    {
        var posting = JobPostingTests.Published();
        var third = Apply(posting, 82);
        Done(third.ScreenIn(Officer, Now));
        Done(third.Send(posting, 2, null, Officer, Now));
        var first = Hire(posting, 80);
        Hire(posting, 81);
        Assert.True(posting.IsFull);
        Assert.Equal(PostingErrors.NoPlaces.Code, third.Hire(posting, Officer, Now).Error?.Code);
        Done(first.NotHire(posting, RejectionReason.NoShow, null, Officer, Now));
        Assert.False(posting.IsFull);
        Done(third.Hire(posting, Officer, Now));
        Assert.Equal(2, posting.Tally.Hired);
        Assert.Equal(PostingErrors.NoPlaces.Code, first.Hire(posting, Officer, Now).Error?.Code);
        Assert.Equal(PostingErrors.HeadcountTaken.Code, posting.Edit(posting.Content with { Headcount = 1 }, Officer, Now).Error?.Code);
    }

    [Fact]
    public void Nobody_is_hired_while_the_job_is_suspended_or_rewritten()
    {
        var posting = JobPostingTests.Published();
        var application = Apply(posting);
        Done(application.ScreenIn(Officer, Now));
        Done(application.Send(posting, 2, null, Officer, Now));
        Done(posting.Suspend("核实", Now));
        Assert.Equal(PostingErrors.WrongState, application.Hire(posting, Officer, Now).Error);
        Done(posting.Resume(2, Today, Now));
        Done(application.Hire(posting, Officer, Now));
    }

    [Fact]
    public void The_score_sheet_can_find_that_an_answer_does_not_hold()
    {
        var posting = JobPostingTests.Published();
        var application = Apply(posting);
        var question = application.Answers[0].QuestionId;
        Done(application.Mark(new ScoreSheet(new Dictionary<int, bool> { [question] = false }, 4, 5, null, "课表上周六有课"), Officer));
        Assert.Equal((1, 90), (application.Missed, application.Score));
        Assert.Equal("课表上周六有课", application.Sheet.Note);
    }

    [Fact]
    public void Forgetting_leaves_state_and_counts_and_nothing_of_the_person()
    {
        var posting = JobPostingTests.Published();
        var application = Hire(posting, Student);
        application.Anonymise(posting, Now);
        Assert.Equal((ApplicationState.Hired, 1), (application.State, posting.Tally.Hired));
        Assert.Null(application.StudentId);
        Assert.Null(application.Motive);
        Assert.Null(application.AnswersJson);
        Assert.Empty(application.Answers);
        Assert.DoesNotContain(application.Steps, s => s.ById == Student);
        var open = Apply(posting, 99);
        open.Anonymise(posting, Now);
        Assert.Equal((ApplicationState.Withdrawn, 1), (open.State, posting.Tally.Applied));
    }

    [Fact]
    public void Only_a_published_text_is_answered_anew_and_only_before_the_screening()
    {
        var posting = JobPostingTests.Published();
        var application = Apply(posting);
        Done(posting.Edit(posting.Content with { Duties = "另一段工作内容，由第二个人复核之前谁也不会看到。" }, Officer, Now));
        Assert.Equal(PostingErrors.ApplicationState, application.AnswerAgain(posting, posting.Revision, Letter(posting)).Error);
        Done(posting.Submit(0, [], Officer, Today, Now));
        Done(posting.Publish(posting.Revision, 0, [], false, 9, Today, Now));
        Assert.Equal(PostingErrors.QuestionsChanged, application.AnswerAgain(posting, posting.Revision - 1, Letter(posting)).Error);
        Done(application.AnswerAgain(posting, posting.Revision, Letter(posting)));
        Assert.Equal((posting.Revision, 1), (application.PostingRevision, posting.Tally.Applied));
        Done(application.ScreenIn(Officer, Now));
        Assert.Equal(PostingErrors.ApplicationState, application.AnswerAgain(posting, posting.Revision, Letter(posting)).Error);
    }

    [Theory]
    [InlineData('长')]
    [InlineData('<')]
    [InlineData('\'')]
    [InlineData('"')]
    [InlineData('\\')]
    public void Answers_of_any_characters_fit_into_their_column(char character)
    {
        // Eight questions that have no keys yet: one answer is every question's.
        var posting = JobPostingTests.Published(JobPostingTests.New().Content with { Questions = [.. Enumerable.Range(0, 8).Select(i => new QuestionContent(0, i + new string(character, 99), null))] });
        var words = new string(character, 200);
        var letter = Letter(posting) with { Answers = [new GivenAnswer(0, null, words)] };
        var application = JobApplication.Create(posting, posting.Revision, Student, letter, Today, Now).Value;
        Assert.InRange(application.AnswersJson!.Length, 2400, 20_000);
        Assert.All(application.Answers, a => Assert.Equal(words, a.Text));
    }

    [Fact]
    public void A_job_called_off_gives_everybody_a_final_answer()
    {
        var posting = JobPostingTests.Published();
        var (waiting, sent) = (Apply(posting, 80), Apply(posting, 81));
        Done(sent.ScreenIn(Officer, Now));
        Done(sent.Send(posting, 2, null, Officer, Now));
        Done(waiting.CallOff("商家停业", Officer, Now));
        Done(sent.CallOff("商家停业", Officer, Now));
        Assert.Equal((ApplicationState.ScreenedOut, ApplicationState.NotHired), (waiting.State, sent.State));
        Assert.Equal(RejectionReason.CalledOff, sent.Reason);
    }

    [Fact]
    public void Nobody_is_sent_to_a_job_that_is_off_the_board_for_its_text_or_a_report()
    {
        var posting = JobPostingTests.Published();
        var application = Apply(posting);
        Done(application.ScreenIn(Officer, Now));
        Done(posting.Suspend("核实中", Now));
        Assert.Equal(PostingErrors.WrongState, application.Send(posting, 2, null, Officer, Now).Error);
        Done(posting.Resume(2, Today, Now));
        Done(posting.Close(Now));
        Done(application.Send(posting, 2, null, Officer, Now));
    }

    [Fact]
    public void An_employer_enters_a_result_and_the_department_alone_corrects_it()
    {
        var posting = JobPostingTests.Published();
        var application = Apply(posting);
        Done(application.ScreenIn(Officer, Now));
        Done(application.Send(posting, 2, null, Officer, Now));
        Done(application.NotHire(posting, RejectionReason.NoShow, null, null, Now));
        Assert.Equal(PostingErrors.ApplicationState, application.Hire(posting, null, Now).Error);
        Done(application.Hire(posting, Officer, Now));
        Assert.Equal(PostingErrors.ApplicationState, application.NotHire(posting, RejectionReason.NoShow, null, null, Now).Error);
        Assert.Equal(1, posting.Tally.Hired);
    }

    private static JobApplication Apply(JobPosting posting, int student = Student, bool meets = true)
    {
        var application = JobApplication.Create(posting, posting.Revision, student, Letter(posting, meets), Today, Now).Value;
        return application;
    }

    private static Result Sent(JobPosting posting, int student)
    {
        var application = Apply(posting, student);
        Done(application.ScreenIn(Officer, Now));
        return application.Send(posting, 2, null, Officer, Now);
    }

    private static JobApplication Hire(JobPosting posting, int student)
    {
        var application = Apply(posting, student);
        Done(application.ScreenIn(Officer, Now));
        Done(application.Send(posting, 2, null, Officer, Now));
        Done(application.Hire(posting, Officer, Now));
        return application;
    }

    private static DomainError? Try(JobPosting posting, ApplicationLetter? letter = null, DateOnly? day = null) =>
        JobApplication.Create(posting, posting.Revision, Student, letter ?? Letter(posting), day ?? Today, Now).Error;

    private static ApplicationLetter Letter(JobPosting posting, bool meets = true) => new(
        "想锻炼自己", WeekTimes.All, [.. posting.Questions.Select(q => new GivenAnswer(q.Id, meets, null))], ApplicationConsent.Version);

    private static void Done(Result result) => Assert.Null(result.Error);

    [Theory]
    [InlineData("2026-12-05", null, "2027-02-01", "2026-12-19")]
    [InlineData("2026-12-05", "2026-12-08", "2027-02-01", "2026-12-22")]
    [InlineData("2026-12-05", "2026-12-08", "2026-12-12", "2026-12-11")]
    [InlineData("2026-12-05", "2026-12-08", "2026-12-08", "2026-12-08")]
    [InlineData("2026-12-05", "2026-12-01", "2026-12-03", "2026-12-05")]
    public void Everybody_is_answered_within_some_days_and_before_the_work_begins(string applyBy, string? interview, string start, string answered) => Assert.Equal(
        DateOnly.Parse(answered, CultureInfo.InvariantCulture),
        JobApplication.AnswerBy(DateOnly.Parse(applyBy, CultureInfo.InvariantCulture), interview is null ? null : DateOnly.Parse(interview, CultureInfo.InvariantCulture), DateOnly.Parse(start, CultureInfo.InvariantCulture), 14));

    [Theory]
    [InlineData("2026-12-05", "2026-12-08", "2026-12-31", "2026-12-07")]
    [InlineData("2026-12-05", null, "2027-01-31", "2026-12-12")]
    [InlineData("2026-12-05", null, "2026-12-08", "2026-12-07")]
    [InlineData("2026-12-05", "2027-01-20", "2027-02-20", "2026-12-19")]
    public void The_screening_is_told_before_the_employer_decides(string applyBy, string? interview, string start, string told) => Assert.Equal(
        DateOnly.Parse(told, CultureInfo.InvariantCulture),
        JobApplication.ScreenedBy(DateOnly.Parse(applyBy, CultureInfo.InvariantCulture), interview is null ? null : DateOnly.Parse(interview, CultureInfo.InvariantCulture), DateOnly.Parse(start, CultureInfo.InvariantCulture), 14));
}
