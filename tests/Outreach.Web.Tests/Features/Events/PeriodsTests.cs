using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Events.Periods;
using Outreach.Domain.Events.Periods.Import;
using Outreach.Domain.Schools;
using Outreach.Web.Features.Events.Periods;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Events;

public sealed class PeriodsTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string[] LeadersOnly = ["/periods/new", "/periods/1/edit", "/periods/1/delete", "/periods/import", "/periods/import/confirm"];

    private static Dictionary<string, object?> Form(string name, string from, string? to = null, string kind = "ExamWeek") => new() { ["Kind"] = kind, ["Name"] = name, ["StartsOn"] = from, ["EndsOn"] = to };

    private async Task<CalendarPeriod> AddAsync(string name, string from, string? to = null, string kind = "ExamWeek")
    {
        var vice = await portal.SignInAsync("vice");
        Assert.StartsWith("/periods?year=", (await vice.SubmitAsync(await vice.OpenAsync("/periods/new"), "main form", Form(name, from, to, kind))).Location, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        return await db.CalendarPeriods.AsNoTracking().SingleAsync(p => p.Name == name);
    }

    private static Task<Answer> UploadAsync(PortalClient client, Answer page, string name, byte[] bytes) => client.SubmitAsync(page, "main form", new() { ["File"] = new FilePart(name, bytes) });

    [Fact]
    public async Task A_leader_enters_a_period_and_all_who_read_events_see_it_in_list_and_calendar()
    {
        var period = await AddAsync("期末考试周甲", "2027-01-11", "2027-01-22");
        Assert.Equal((PeriodEffect.Blocks, PeriodSource.Typed), (period.Effect, period.Source));
        var advisor = await portal.SignInAsync("advisor", "zh-CN");
        var list = await advisor.OpenAsync("/periods?year=2027");
        Assert.Contains("期末考试周甲", list.MainText, StringComparison.Ordinal);
        Assert.Contains("2027 年放假安排未公布", list.MainText, StringComparison.Ordinal);
        Assert.Empty(list.Page.QuerySelectorAll("main a[href$='/edit'], main a[href='/periods/new']"));
        Assert.InRange(list.Commands, 1, 5);
        Assert.Contains("期末考试周甲", (await advisor.OpenAsync("/calendar?month=2027-01")).MainText, StringComparison.Ordinal);
        foreach (var who in new[] { "liaison", "partner", "student", "admin" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(who)).GetAsync("/periods")).Status);
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("advisor")]
    [InlineData("partner")]
    public async Task Only_leaders_change_the_calendar(string who)
    {
        var client = await portal.SignInAsync(who);
        foreach (var url in LeadersOnly)
            Assert.Equal(HttpStatusCode.Forbidden, (await client.ForgeAsync(url, Form("伪造", "2027-01-01"))).Status);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.CalendarPeriods.AnyAsync(p => p.Name == "伪造"));
    }

    [Theory]
    [InlineData("StartsOn", "2027-02-30", "")]
    [InlineData("StartsOn", "", "Fill this in.")]
    [InlineData("StartsOn", "1950-01-01", "")]
    [InlineData("EndsOn", "2027-03-01", "The last day of the period is before its first.")]
    [InlineData("EndsOn", "2027-12-31", "A period lasts at most 200 days.")]
    [InlineData("Name", "", "Fill this in.")]
    [InlineData("Kind", "Party", "")]
    [InlineData("Follows", "2027-03-09", "Only a make-up day follows another day’s timetable.")]
    [InlineData("SchoolId", "999999", "")]
    public async Task Wrong_input_is_named_beside_its_field(string field, string value, string expected)
    {
        var vice = await portal.SignInAsync("vice");
        var form = Form("错的", "2027-03-10", "2027-03-12");
        form[field] = value;
        form["Version"] = -1;
        if (field == "StartsOn" && value == "1950-01-01")
            form["EndsOn"] = value;
        var answer = await vice.ForgeAsync("/periods/new", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        if (field != "SchoolId")
            Assert.NotEmpty(answer.ErrorOf(field));
        else
            Assert.Contains("Choose a school of the list.", answer.MainText, StringComparison.Ordinal);
        Assert.Contains(expected, answer.MainText, StringComparison.Ordinal);
        await using var db = portal.OpenDatabase();
        Assert.False(await db.CalendarPeriods.AnyAsync(p => p.Name == "错的"));
    }

    [Fact]
    public async Task A_period_stands_once_a_stale_save_meets_a_conflict_and_what_is_out_leaves_a_trail()
    {
        var period = await AddAsync("运动会周", "2027-04-12", "2027-04-16", "CrowdedWeek");
        var (vice, minister) = (await portal.SignInAsync("vice"), await portal.SignInAsync("minister"));
        var twice = await vice.ForgeAsync("/periods/new", Form("运动会周", "2027-04-12", null, "CrowdedWeek"));
        Assert.Equal("This period is in the calendar already.", twice.ErrorOf("StartsOn"));
        var url = $"/periods/{period.Id}/edit";
        var (first, second) = (await vice.OpenAsync(url), await minister.OpenAsync(url));
        Assert.Equal(HttpStatusCode.Redirect, (await vice.SubmitAsync(first, "main form", new() { ["EndsOn"] = "2027-04-17" })).Status);
        var stale = await minister.SubmitAsync(second, "main form", new() { ["EndsOn"] = "2027-04-18" });
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("人vice", stale.MainText, StringComparison.Ordinal);
        Assert.Contains("Last day", (await vice.OpenAsync(url)).MainText, StringComparison.Ordinal);
        Assert.Equal("/periods", (await vice.SubmitAsync(await vice.OpenAsync(url), "form[action$='/delete']")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await vice.GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await vice.ForgeAsync($"/periods/{period.Id}/delete")).Status);
        Assert.Contains("运动会周", (await vice.OpenAsync("/audit?type=CalendarPeriod")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_published_holidays_are_looked_at_and_taken_over_once()
    {
        var vice = await portal.SignInAsync("vice");
        Assert.Contains("published holidays of 2026 are not in the calendar", (await vice.OpenAsync("/periods?year=2026")).MainText, StringComparison.Ordinal);
        var preview = await vice.OpenAsync("/periods/holidays/2026");
        await using (var db = portal.OpenDatabase())
            Assert.False(await db.CalendarPeriods.AnyAsync(p => p.Source == PeriodSource.HolidayData));
        Assert.Equal("/periods?year=2026", (await vice.SubmitAsync(preview, "main form[action$='/confirm']")).Location);
        await using (var db = portal.OpenDatabase())
            Assert.Equal(13, await db.CalendarPeriods.CountAsync(p => p.Source == PeriodSource.HolidayData && p.StartsOn.Year == 2026));
        Assert.Contains("all of it already", (await vice.OpenAsync("/periods/holidays/2026")).MainText, StringComparison.Ordinal);
        var year = await vice.OpenAsync("/periods?year=2026");
        Assert.DoesNotContain("not in the calendar yet", year.MainText, StringComparison.Ordinal);
        Assert.Contains("国庆节", year.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await vice.GetAsync("/periods/holidays/2027")).Status);
        // The same preview sent once more, as from another window: the calendar has changed under it.
        var stale = await vice.SubmitAsync(preview, "main form[action$='/confirm']", new() { ["__RequestKey"] = Guid.NewGuid().ToString() });
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("somebody changed the calendar since you looked", stale.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_file_says_of_each_entry_what_becomes_of_it_and_only_then_is_taken_over()
    {
        const string File = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:1
            DTSTART;VALUE=DATE:20270614
            DTEND;VALUE=DATE:20270626
            SUMMARY:夏季期末考
             试周
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20270705T000000Z
            DTEND:20270705T020000Z
            SUMMARY:教师军训观摩
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270230
            SUMMARY:二月三十日放假
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270601
            DTEND;VALUE=DATE:20270520
            SUMMARY:倒过来的假期
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270601
            RRULE:FREQ=SECONDLY;COUNT=999999999
            SUMMARY:每秒放假
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY:没有日期的放假
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270601
            SUMMARY:看不懂的日程
            END:VEVENT
            END:VCALENDAR
            """;
        var vice = await portal.SignInAsync("vice");
        var preview = await UploadAsync(vice, await vice.OpenAsync("/periods/import"), "calendar.ics", Encoding.UTF8.GetBytes(File));
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Equal(5, preview.Page.QuerySelectorAll("main tbody tr").Count(r => r.TextContent.Contains("Refused entry", StringComparison.Ordinal)));
        Assert.Equal(2, preview.Page.QuerySelectorAll("main tbody tr").Count(r => r.TextContent.Contains("New entry", StringComparison.Ordinal)));
        Assert.Contains("repeats itself", preview.MainText, StringComparison.Ordinal);
        Assert.Contains("before its first", preview.MainText, StringComparison.Ordinal);
        await using (var db = portal.OpenDatabase())
            Assert.False(await db.CalendarPeriods.AnyAsync(p => p.Name == "夏季期末考试周"));
        Assert.Equal("/periods?year=2027", (await vice.SubmitAsync(preview, "main form[action$='/confirm']")).Location);
        await using (var db = portal.OpenDatabase())
        {
            var exams = await db.CalendarPeriods.SingleAsync(p => p.Name == "夏季期末考试周");
            Assert.Equal((PeriodKind.ExamWeek, new DateOnly(2027, 6, 14), new DateOnly(2027, 6, 25), PeriodSource.Imported), (exams.Kind, exams.StartsOn, exams.EndsOn, exams.Source));
            var training = await db.CalendarPeriods.SingleAsync(p => p.Name == "教师军训观摩");
            Assert.Equal((new DateOnly(2027, 7, 5), new DateOnly(2027, 7, 5)), (training.StartsOn, training.EndsOn));
        }
    }

    [Theory]
    [InlineData("x.json", "not json", "not valid JSON")]
    [InlineData("x.json", "{\"days\":[]}", "holds no periods")]
    [InlineData("x.json", "{\"a\":1}", "neither a list of periods")]
    [InlineData("x.ics", "hello", "BEGIN:VCALENDAR")]
    [InlineData("x.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR", "holds no periods")]
    [InlineData("x.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VEVENT", "holds no periods")]
    public async Task A_file_that_is_none_is_refused_in_words(string name, string content, string expected)
    {
        var vice = await portal.SignInAsync("vice");
        var answer = await UploadAsync(vice, await vice.OpenAsync("/periods/import"), name, Encoding.UTF8.GetBytes(content));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(expected, answer.ErrorOf("File"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Huge_binary_and_nested_files_are_refused_and_so_is_a_forged_confirmation()
    {
        var vice = await portal.SignInAsync("vice");
        var page = await vice.OpenAsync("/periods/import");
        async Task RefusedAsync(string name, byte[] bytes, string expected)
        {
            var answer = await UploadAsync(vice, page, name, bytes);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains(expected, answer.ErrorOf("File"), StringComparison.Ordinal);
        }

        await RefusedAsync("big.json", new byte[(1024 * 1024) + 1], "larger than 1 MB");
        await RefusedAsync("binary.ics", [0x89, 0x50, 0x4E, 0x47, 0xFF, 0xFE, 0x00], "not a text file");
        await RefusedAsync("nul.json", [.. "[\0]"u8], "not a text file");
        await RefusedAsync("bomb.json", Encoding.UTF8.GetBytes(new string('[', 200_000)), "not valid JSON");
        await RefusedAsync("rows.json", Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("{}", 100_000)) + "]"), "more than 1,000");
        await RefusedAsync("rows.ics", Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\n" + string.Concat(Enumerable.Repeat("BEGIN:VEVENT\nEND:VEVENT\n", 30_000)) + "END:VCALENDAR"), "more than 1,000");
        await RefusedAsync("empty.json", [], "");
        foreach (var content in new[] { "", "nonsense", "[1]", new string('[', 5000), """[{"name":"x","kind":"ExamWeek","from":"2027-05-02","to":"2027-05-01"}]""" })
        {
            var forged = await vice.ForgeAsync("/periods/import/confirm", new() { ["Content"] = content, ["Fingerprint"] = "x", ["TakeChanged"] = "true" });
            Assert.True(forged.Status is HttpStatusCode.OK or HttpStatusCode.Conflict, $"{content} answered {forged.Status}");
        }
    }

    [Fact]
    public async Task What_moved_is_changed_only_when_that_is_wanted_and_another_school_has_its_own_calendar()
    {
        await AddAsync("秋季迎新周", "2027-09-06", "2027-09-10", "CrowdedWeek");
        int school;
        await using (var db = portal.OpenDatabase())
        {
            var added = new School(new SchoolDetails("师范大学（时段）", "师大"));
            db.Schools.Add(added);
            await db.SaveChangesAsync();
            school = added.Id;
        }

        var json = Encoding.UTF8.GetBytes(PeriodJson.Write([new(PeriodKind.CrowdedWeek, "秋季迎新周", new DateOnly(2027, 9, 13), new DateOnly(2027, 9, 17))]));
        var vice = await portal.SignInAsync("vice");
        var preview = await UploadAsync(vice, await vice.OpenAsync("/periods/import"), "x.json", json);
        Assert.Contains("Changed entry", preview.MainText, StringComparison.Ordinal);
        await vice.SubmitAsync(preview, "main form[action$='/confirm']", new() { ["TakeChanged"] = Array.Empty<string>() });
        Assert.Equal(new DateOnly(2027, 9, 6), await StartAsync(null));
        await vice.SubmitAsync(await UploadAsync(vice, await vice.OpenAsync("/periods/import"), "x.json", json), "main form[action$='/confirm']");
        Assert.Equal(new DateOnly(2027, 9, 13), await StartAsync(null));

        var theirs = await vice.SubmitAsync(await vice.OpenAsync("/periods/import"), "main form", new() { ["File"] = new FilePart("x.json", json), ["SchoolId"] = school });
        Assert.Contains("New entry", theirs.MainText, StringComparison.Ordinal);
        await vice.SubmitAsync(theirs, "main form[action$='/confirm']");
        Assert.Equal(new DateOnly(2027, 9, 13), await StartAsync(school));
        Assert.Contains("Only 师大", (await vice.OpenAsync("/periods?year=2027")).MainText, StringComparison.Ordinal);

        async Task<DateOnly> StartAsync(int? of)
        {
            await using var db = portal.OpenDatabase();
            return await db.CalendarPeriods.Where(p => p.Name == "秋季迎新周" && p.SchoolId == of).Select(p => p.StartsOn).SingleAsync();
        }
    }

    [Theory]
    [InlineData("/periods?year=0")]
    [InlineData("/periods?year=99999999999")]
    [InlineData("/periods?year=abc&termId=-1")]
    [InlineData("/periods?year=2100")]
    [InlineData("/periods?termId=1")]
    public async Task Silly_years_show_a_page(string url) => await (await portal.SignInAsync("officer")).OpenAsync(url);

    [Fact]
    public async Task The_day_is_held_against_the_calendar_while_it_is_typed()
    {
        await AddAsync("期中考试周乙", "2028-05-08", "2028-05-12");
        portal.Services.GetRequiredService<PlanningTables>().Invalidate();
        var officer = await portal.SignInAsync("officer");
        var found = await officer.OpenAsync("/events/schedule?StartsAt=2028-05-10T19:00&EndsAt=2028-05-10T21:00");
        Assert.Contains("期中考试周乙", found.Text, StringComparison.Ordinal);
        Assert.Contains("Only a leader can pass", found.Text, StringComparison.Ordinal);
        Assert.Contains("3 May 2028, Wednesday", found.Text, StringComparison.Ordinal);
        Assert.Contains("17 May 2028, Wednesday", found.Text, StringComparison.Ordinal);
        Assert.Null(found.Page.QuerySelector("textarea"));
        Assert.InRange(found.Commands, 1, 4);
        var vice = await (await portal.SignInAsync("vice")).OpenAsync("/events/schedule?StartsAt=2028-05-10T19:00&EndsAt=2028-05-10T21:00&ScheduleReason=%E5%9B%A2%E5%A7%94");
        Assert.Equal("团委", vice.Page.QuerySelector("textarea[name=ScheduleReason]")!.TextContent);
        Assert.Contains("The end is before the beginning.", (await officer.OpenAsync("/events/schedule?StartsAt=2028-05-10T19:00&EndsAt=2028-05-10T18:00")).Text, StringComparison.Ordinal);
        foreach (var silly in new[] { "", "?from=30+February", "?from=2028-05-10&schools=x&placeId=99999999999", "?from=1900-01-01&to=2200-12-31", "?from=2200-12-31T23:59&eventId=-1", "?from=2028-05-10&audience=" + new string('x', 500) })
            await officer.OpenAsync("/events/schedule" + silly);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("advisor")).GetAsync("/events/schedule?StartsAt=2028-05-10")).Status);
    }
}
