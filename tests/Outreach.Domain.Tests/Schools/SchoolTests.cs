using System.Globalization;
using Outreach.Domain.Schools;

namespace Outreach.Domain.Tests.Schools;

public sealed class SchoolTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static School Make(string name = "江西师范大学", int? cadence = null) => new(new SchoolDetails(name, "师大", CadenceDays: cadence));

    private static SchoolContactDetails Person(string name, DateOnly? until = null, string? phone = null, bool primary = false) => new(name, null, phone, null, null, until ?? new DateOnly(2027, 6, 30), primary);

    [Fact]
    public void A_school_is_overdue_after_its_own_cadence_or_the_usual_one()
    {
        var school = Make();
        Assert.True(school.IsOverdue(60, Today));
        school.RecordContact(Today.AddDays(-60), false);
        Assert.False(school.IsOverdue(60, Today));
        Assert.True(school.IsOverdue(60, Today.AddDays(1)));
        school.Edit(new SchoolDetails("江西师范大学", CadenceDays: 90));
        Assert.False(school.IsOverdue(60, Today.AddDays(30)));
        Assert.True(school.IsOverdue(60, Today.AddDays(31)));
        school.Retire();
        Assert.False(school.IsOverdue(60, Today.AddDays(400)));
    }

    [Fact]
    public void Standing_follows_from_what_was_exchanged()
    {
        var school = Make();
        Assert.Equal(SchoolStanding.New, school.Standing);
        Assert.False(school.FallDormant(365, Today));
        school.RecordContact(Today.AddDays(-400), false);
        Assert.Equal(SchoolStanding.InTouch, school.Standing);
        Assert.False(school.FallDormant(400, Today));
        Assert.True(school.FallDormant(399, Today));
        Assert.False(school.IsOverdue(60, Today));
        school.RecordContact(Today, true);
        Assert.Equal(SchoolStanding.Partner, school.Standing);
        school.RecordContact(Today.AddDays(-3), false);
        Assert.Equal((SchoolStanding.Partner, Today), (school.Standing, school.LastContactOn));
        school.SetStanding(SchoolStanding.Alliance);
        school.RecordContact(Today, true);
        Assert.Equal(SchoolStanding.Alliance, school.Standing);
        Assert.False(school.FallDormant(30, Today.AddYears(3)));
    }

    [Theory]
    [InlineData("2026-06-30", "2026-06-30")]
    [InlineData("2026-07-01", "2027-06-30")]
    [InlineData("2026-11-21", "2027-06-30")]
    [InlineData("2027-02-01", "2027-06-30")]
    public void A_term_ends_in_june(string day, string end) => Assert.Equal(DateOnly.Parse(end, CultureInfo.InvariantCulture), SchoolContact.EndOfTerm(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Fact]
    public void The_successor_is_asked_for_when_the_term_ends_and_once_more_in_september()
    {
        var school = Make();
        Assert.False(school.AskForContact(Today));
        school.AddContact(Person("周舟", new DateOnly(2027, 6, 30)));
        Assert.False(school.AskForContact(new DateOnly(2027, 6, 30)));
        Assert.True(school.AskForContact(new DateOnly(2027, 7, 1)));
        Assert.False(school.AskForContact(new DateOnly(2027, 8, 31)));
        Assert.True(school.AskForContact(new DateOnly(2027, 9, 1)));
        Assert.False(school.AskForContact(new DateOnly(2028, 3, 1)));
        school.AddContact(Person("吴双", new DateOnly(2028, 6, 30)));
        Assert.False(school.AskForContact(new DateOnly(2028, 6, 30)));
        Assert.True(school.AskForContact(new DateOnly(2028, 7, 1)));
    }

    [Fact]
    public void One_contact_is_asked_first()
    {
        var school = Make();
        var first = school.AddContact(Person("周舟"));
        Assert.True(first.IsPrimary);
        var second = school.AddContact(Person("吴双", primary: true));
        Assert.Equal((false, true), (first.IsPrimary, second.IsPrimary));
        school.RemoveContact(second);
        Assert.True(first.IsPrimary);
    }

    [Fact]
    public void Of_people_whose_term_is_long_over_nothing_but_the_position_stays()
    {
        var school = Make();
        school.AddContact(new SchoolContactDetails("周舟", "部长", "13970003344", "zz", "z@x.example", new DateOnly(2025, 6, 30), true));
        school.AddContact(Person("吴双"));
        Assert.Equal(1, school.AnonymizeContacts(new DateOnly(2026, 6, 30)));
        Assert.Equal(0, school.AnonymizeContacts(new DateOnly(2026, 6, 30)));
        var gone = school.Contacts.First();
        Assert.Equal(("—", "部长", null, null, null), (gone.Name, gone.Position, gone.Phone, gone.WeChat, gone.Email));
        Assert.DoesNotContain("周舟", school.SearchText, StringComparison.Ordinal);
        Assert.DoesNotContain("13970003344", school.SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public void Merging_fills_gaps_and_keeps_every_contact_and_name()
    {
        var keep = Make("江西师范大学");
        var other = new School(new SchoolDetails("江西师大（瑶湖）", null, SchoolKind.Teachers, "南昌", 12, 32000, Notes: "旧表"));
        keep.AddContact(Person("周舟", phone: "139 7000 3344"));
        other.AddContact(Person("周小舟", phone: "13970003344"));
        other.AddContact(Person("吴双"));
        other.RecordContact(Today, false);
        Assert.True(keep.MergeFrom(other).IsSuccess);
        Assert.Equal(("南昌", 12, "旧表", Today), (keep.City, keep.DistanceKilometres, keep.Notes, keep.LastContactOn));
        Assert.Equal(["周舟", "吴双"], keep.Contacts.Select(c => c.Name));
        Assert.Equal("江西师大（瑶湖）", keep.OtherNames);
        Assert.NotEqual("江西师大（瑶湖）", other.Name);
        Assert.Equal("school.cannot-merge", keep.MergeFrom(other).Error!.Code);
        Assert.Equal("school.cannot-merge", keep.MergeFrom(keep).Error!.Code);
    }

    [Theory]
    [InlineData(0, 365, 5, 7, 12, "CadenceDays")]
    [InlineData(60, 29, 5, 7, 12, "DormantDays")]
    [InlineData(60, 365, 61, 7, 12, "AnswerDaysBefore")]
    [InlineData(60, 365, 5, 0, 12, "ClaimDays")]
    [InlineData(60, 365, 5, 7, 13, "KeepContactsMonths")]
    public void Settings_have_ranges(int cadence, int dormant, int answer, int claim, int months, string field)
    {
        var settings = new SchoolSettings();
        Assert.Equal(field, settings.Edit(cadence, dormant, answer, claim, months).Error!.Field);
        Assert.Equal(60, settings.CadenceDays);
    }
}
