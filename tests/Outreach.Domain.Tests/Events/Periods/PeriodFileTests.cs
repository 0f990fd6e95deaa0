using Outreach.Domain.Events.Periods;
using Outreach.Domain.Events.Periods.Import;

namespace Outreach.Domain.Tests.Events.Periods;

public sealed class PeriodFileTests
{
    private const string HolidayCn = """
        {"$schema":"x","year":2024,"papers":["https://www.gov.cn/"],"days":[
          {"name":"春节","date":"2024-02-04","isOffDay":false},
          {"name":"春节","date":"2024-02-10","isOffDay":true},{"name":"春节","date":"2024-02-11","isOffDay":true},
          {"name":"春节","date":"2024-02-12","isOffDay":true},{"name":"春节","date":"2024-02-18","isOffDay":false},
          {"name":"清明节","date":"2024-04-04","isOffDay":true},{"name":"清明节","date":"2024-02-30","isOffDay":true}]}
        """;

    [Fact]
    public void A_year_of_holiday_cn_becomes_periods_and_its_nonsense_rows_that_say_why()
    {
        var rows = PeriodJson.Read(HolidayCn).Value;
        Assert.Equal(
        [
            (PeriodKind.MakeUpDay, "2024-02-04", "2024-02-04"), (PeriodKind.Holiday, "2024-02-10", "2024-02-12"),
            (PeriodKind.MakeUpDay, "2024-02-18", "2024-02-18"), (PeriodKind.Holiday, "2024-04-04", "2024-04-04"),
        ], rows.Where(r => r.Problem is null).Select(r => (r.Details!.Kind, $"{r.Details.StartsOn:yyyy-MM-dd}", $"{r.Details.EndsOn:yyyy-MM-dd}")));
        Assert.Equal("period-file.day", Assert.Single(rows, r => r.Problem is not null).Problem!.Code);
    }

    [Fact]
    public void Our_own_form_is_read_back_as_it_was_written()
    {
        PeriodDetails[] periods =
        [
            new(PeriodKind.ExamWeek, "期末“考试”周", new DateOnly(2027, 1, 4), new DateOnly(2027, 1, 15), PeriodEffect.Flags),
            new(PeriodKind.MakeUpDay, "调休", new DateOnly(2027, 1, 3), new DateOnly(2027, 1, 3), null, null, new DateOnly(2027, 1, 1)),
        ];
        var text = PeriodJson.Write(periods);
        Assert.All(text, c => Assert.True(char.IsAscii(c)));
        Assert.Equal(periods, PeriodJson.Read(text).Value.Select(r => r.Details));
        Assert.Equal(periods, PeriodJson.Read("{\"periods\":" + text + "}").Value.Select(r => r.Details));
    }

    [Theory]
    [InlineData("""[{"name":"期末考试周","from":"2027-01-15","to":"2027-01-04"}]""", "period.end-before-start")]
    [InlineData("""[{"name":"期末考试周","from":"2027-02-30"}]""", "period-file.day")]
    [InlineData("""[{"name":"期末考试周","from":20270104}]""", "period-file.day")]
    [InlineData("""[{"name":"期末考试周"}]""", "period-file.day")]
    [InlineData("""[{"name":"校庆","from":"2027-01-04"}]""", "period-file.kind")]
    [InlineData("""[{"name":"校庆","kind":"Party","from":"2027-01-04"}]""", "period-file.kind")]
    [InlineData("""[{"name":"校庆","kind":"8","from":"2027-01-04"}]""", "period-file.kind")]
    [InlineData("""[{"name":"校庆","kind":"OtherPeriod","effect":"stops","from":"2027-01-04"}]""", "period-file.effect")]
    [InlineData("""[{"kind":"ExamWeek","from":"2027-01-04"}]""", "period.name")]
    [InlineData("""[{"name":"x","kind":"ExamWeek","from":"0001-01-01"}]""", "period.year-range")]
    [InlineData("""[17]""", "period-file.object")]
    [InlineData("""[null]""", "period-file.object")]
    [InlineData("""[[]]""", "period-file.object")]
    public void A_row_that_makes_no_sense_is_refused_with_why(string json, string code) => Assert.Equal(code, Assert.Single(PeriodJson.Read(json).Value).Problem!.Code);

    [Theory]
    [InlineData("", "period-file.json")]
    [InlineData("not json", "period-file.json")]
    [InlineData("[{", "period-file.json")]
    [InlineData("17", "period-file.shape")]
    [InlineData("{}", "period-file.shape")]
    [InlineData("""{"periods":{}}""", "period-file.shape")]
    [InlineData("""{"days":3}""", "period-file.shape")]
    [InlineData("[]", "period-file.empty")]
    [InlineData("""[{"name":"\ud800","from":"2027-01-04"}]""", "period-file.json")]
    public void A_file_that_is_none_is_refused_as_a_whole(string text, string code) => Assert.Equal(code, PeriodJson.Read(text).Error!.Code);

    [Fact]
    public void Bombs_are_refused_without_being_unfolded()
    {
        Assert.Equal(PeriodFileErrors.NotJson, PeriodJson.Read(new string('[', 100_000)).Error);
        Assert.Equal(PeriodFileErrors.NotJson, PeriodJson.Read(string.Concat(Enumerable.Repeat("{\"periods\":", 50_000))).Error);
        Assert.Equal(PeriodFileErrors.TooMany, PeriodJson.Read("[" + string.Join(',', Enumerable.Repeat("{}", 100_000)) + "]").Error);
    }

    private static StoredPeriod Stored(int id, PeriodDetails details) => new(id, 1, details with { Effect = details.Effect ?? details.Kind.DefaultEffect() });

    [Fact]
    public void The_plan_tells_new_same_changed_and_refused_apart()
    {
        PeriodDetails exams = new(PeriodKind.ExamWeek, "期末考试周", new DateOnly(2027, 1, 4), new DateOnly(2027, 1, 15));
        PeriodDetails training = new(PeriodKind.MilitaryTraining, "军训", new DateOnly(2026, 9, 7), new DateOnly(2026, 9, 20));
        PeriodDetails wholiday = new(PeriodKind.Holiday, "元旦", new DateOnly(2027, 1, 1), new DateOnly(2027, 1, 3));
        var rows = new[]
        {
            PeriodJson.Of(1, exams with { EndsOn = exams.EndsOn.AddDays(1) }), PeriodJson.Of(2, wholiday), PeriodJson.Of(3, training with { StartsOn = training.StartsOn.AddDays(7), EndsOn = training.EndsOn.AddDays(7) }),
            PeriodJson.Of(4, wholiday with { Name = "校庆放假", StartsOn = new DateOnly(2027, 5, 8), EndsOn = new DateOnly(2027, 5, 8) }),
            PeriodJson.Of(5, exams with { EndsOn = exams.StartsOn.AddDays(-1) }), PeriodJson.Of(6, wholiday),
        };
        StoredPeriod[] stored = [Stored(10, exams), Stored(11, wholiday), Stored(12, training), Stored(13, exams with { SchoolId = 4 })];
        var plan = PeriodImportPlan.Of(rows, stored, null);
        Assert.Equal(
            [(PeriodRowAction.Changed, 10), (PeriodRowAction.Same, 11), (PeriodRowAction.Changed, 12), (PeriodRowAction.Added, 0), (PeriodRowAction.Rejected, 0), (PeriodRowAction.Rejected, 0)],
            plan.Rows.Select(r => (r.Action, r.Stored?.Id ?? 0)));
        // Another school's calendar is another calendar.
        Assert.Equal((4, 0), (PeriodImportPlan.Of(rows, stored, 5).Count(PeriodRowAction.Added), PeriodImportPlan.Of(rows, stored, 5).Count(PeriodRowAction.Changed)));
        // What the person saw has a name, and another one once somebody has saved.
        Assert.Equal(plan.Fingerprint, PeriodImportPlan.Of(rows, stored, null).Fingerprint);
        Assert.NotEqual(plan.Fingerprint, PeriodImportPlan.Of(rows, [stored[0] with { Version = 2 }, .. stored[1..]], null).Fingerprint);
    }

    [Fact]
    public void A_file_that_does_not_know_the_followed_day_keeps_what_the_leaders_said()
    {
        PeriodDetails makeUp = new(PeriodKind.MakeUpDay, "元旦调休上班", new DateOnly(2026, 1, 4), new DateOnly(2026, 1, 4), Follows: new DateOnly(2026, 1, 2));
        var plan = PeriodImportPlan.Of([PeriodJson.Of(1, makeUp with { Follows = null })], [Stored(1, makeUp)], null);
        Assert.Equal(PeriodRowAction.Same, plan.Rows[0].Action);
    }

    [Fact]
    public void Taking_the_same_year_over_twice_changes_nothing()
    {
        var rows = HolidayData.Years[2026].Periods.Select((p, i) => PeriodJson.Of(i + 1, p)).ToList();
        var stored = rows.Select(r => Stored(r.Number, r.Details!)).ToList();
        Assert.Equal(rows.Count, PeriodImportPlan.Of(rows, stored, null).Count(PeriodRowAction.Same));
    }
}
