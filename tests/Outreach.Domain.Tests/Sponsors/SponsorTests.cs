using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Tests.Sponsors;

public sealed class SponsorTests
{
    private const string Good = "91350100M000100Y43", Failing = "91350100M000100Y44";
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static SponsorDetails Details(string name = "赣味小厨", params string[] tags) =>
        new(name, null, Industry.Catering, null, null, null, null, tags, null, null, null);

    private static ContactDetails Person(string name, string? phone = null, bool primary = false) => new(name, null, phone, null, null, primary);

    /// <summary>A stored record's key, which only the database sets.</summary>
    private static Sponsor Stored(int id, string name = "赣味小厨", params string[] tags)
    {
        var sponsor = new Sponsor(Details(name, tags));
        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(sponsor, id);
        return sponsor;
    }

    [Fact]
    public void A_new_merchant_is_a_prospect_and_can_be_found()
    {
        var sponsor = new Sponsor(Details("赣味小厨（南门店）", "音乐节"));
        Assert.Equal(Standing.Prospect, sponsor.Standing);
        Assert.Equal("赣味小厨", sponsor.ComparableName);
        Assert.Contains("音乐节", sponsor.SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_fits_needs_nothing_more()
    {
        var sponsor = new Sponsor(Details());
        Assert.True(sponsor.SetCreditCode(" 91350100 m000100y43", "不需要", 3).IsSuccess);
        Assert.Equal((Good, null, (int?)null), (sponsor.CreditCode, sponsor.CreditCodeReason, sponsor.CreditCodeLicenceId));
        Assert.True(sponsor.SetCreditCode(null, null, null).IsSuccess);
        Assert.Null(sponsor.CreditCode);
    }

    [Theory]
    [InlineData(Failing, null, null, "sponsor.code-check")]
    [InlineData(Failing, "执照上就是这样", null, "sponsor.code-check")]
    [InlineData(Failing, null, 3, "sponsor.code-check")]
    [InlineData(Failing, " ", 3, "sponsor.code-check")]
    [InlineData(Failing, "执照上就是这样", 3, null)]
    [InlineData("91350100M000100Y4Z", "执照上就是这样", 3, "sponsor.code-malformed")]
    [InlineData("12345", "执照上就是这样", 3, "sponsor.code-malformed")]
    public void A_code_that_fails_needs_a_reason_and_a_photo(string code, string? reason, int? photo, string? error) =>
        Assert.Equal(error, new Sponsor(Details()).SetCreditCode(code, reason, photo).Error?.Code);

    [Fact]
    public void The_standing_follows_from_what_happened_and_a_leader_overrules_with_a_reason()
    {
        var sponsor = new Sponsor(Details());
        sponsor.RecordWin(1);
        Assert.Equal(Standing.Active, sponsor.Standing);
        sponsor.RecordWin(2);
        Assert.Equal(Standing.LongTerm, sponsor.Standing);
        sponsor.FallAsleep();
        Assert.Equal(Standing.Dormant, sponsor.Standing);
        Assert.Equal(SponsorErrors.StandingReasonMissing, sponsor.OverruleStanding(Standing.LongTerm, " ").Error);
        Assert.True(sponsor.OverruleStanding(Standing.LongTerm, "每年都来，今年晚一点").IsSuccess);
        sponsor.FallAsleep();
        Assert.Equal(Standing.LongTerm, sponsor.Standing);
        sponsor.RecordWin(3);
        Assert.Null(sponsor.StandingReason);
        Assert.Equal(SponsorErrors.BlacklistByVerb, sponsor.OverruleStanding(Standing.Blacklisted, "拖欠").Error);
    }

    [Fact]
    public void The_blacklist_has_its_own_way_in_and_out()
    {
        var sponsor = new Sponsor(Details());
        Assert.Equal(SponsorErrors.BlacklistByVerb, sponsor.SetStanding(Standing.Blacklisted).Error);
        Assert.Equal(SponsorErrors.ReasonMissing, sponsor.Blacklist(" ").Error);
        Assert.Equal(SponsorErrors.NotBlacklisted, sponsor.LiftBlacklist("已和解", false).Error);
        Assert.True(sponsor.Blacklist("要学生名单").IsSuccess);
        Assert.Equal(SponsorErrors.AlreadyBlacklisted, sponsor.Blacklist("再来").Error);
        Assert.Equal(SponsorErrors.BlacklistByVerb, sponsor.SetStanding(Standing.Active).Error);
        Assert.True(sponsor.SetStanding(Standing.Blacklisted).IsSuccess);
        Assert.Equal(SponsorErrors.OwnLift, sponsor.LiftBlacklist("已和解", true).Error);
        Assert.Equal(SponsorErrors.LiftReason, sponsor.LiftBlacklist(" ", false).Error);
        Assert.True(sponsor.LiftBlacklist("已和解", false).IsSuccess);
        Assert.Equal("已和解", sponsor.LiftReason);
        Assert.Equal((Standing.Dormant, null), (sponsor.Standing, sponsor.BlacklistReason));
    }

    [Fact]
    public void There_is_always_one_person_to_ask_first()
    {
        var sponsor = new Sponsor(Details());
        var first = sponsor.AddContact(Person("王经理", "13800000000"));
        Assert.True(first.IsPrimary);
        var second = sponsor.AddContact(Person("李店长"));
        Assert.False(second.IsPrimary);
        sponsor.EditContact(second, Person("李店长", primary: true));
        Assert.Equal([second], sponsor.Contacts.Where(c => c.IsPrimary));
        sponsor.EditContact(second, Person("李店长"));
        Assert.Single(sponsor.Contacts, c => c.IsPrimary);
        sponsor.RemoveContact(second);
        Assert.True(first.IsPrimary);
        sponsor.RemoveContact(first);
        Assert.Empty(sponsor.Contacts);
        Assert.DoesNotContain("王经理", sponsor.SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passed_check_holds_for_twelve_months_and_a_rejection_ends_it()
    {
        var sponsor = new Sponsor(Details());
        var vetting = sponsor.Vet(true, 7, Today, "看过门店", null);
        Assert.Equal(new DateOnly(2027, 11, 20), vetting.ValidUntil);
        Assert.Equal(vetting.ValidUntil, sponsor.VettedUntil);
        sponsor.Vet(false, 7, Today, "执照过期", null);
        Assert.Null(sponsor.VettedUntil);
    }

    [Fact]
    public void A_school_office_is_confirmed_by_somebody_else_and_under_its_name_alone()
    {
        var now = new DateTimeOffset(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);
        Assert.Equal(SponsorErrors.NotAnOffice, new Sponsor(Details()).ConfirmOffice(7, false, now).Error);
        var office = new Sponsor(Details() with { IsSchoolOffice = true });
        // To ask for it needs neither a licence nor a word.
        Assert.True(office.AskForVetting(3, now, null, null).IsSuccess);
        Assert.Equal(SponsorErrors.OwnVetting, office.ConfirmOffice(7, true, now).Error);
        Assert.True(office.ConfirmOffice(7, false, now).IsSuccess);
        Assert.Equal((Sponsor.Confirmed, 7, null), (office.VettedUntil, office.OfficeConfirmedById, office.VettingAskedAt));
        Assert.Equal(SponsorErrors.OfficeConfirmedAlready, office.ConfirmOffice(7, false, now).Error);
        office.RecalculateVetting(null);
        Assert.Equal(Sponsor.Confirmed, office.VettedUntil);
        office.Edit(Details() with { IsSchoolOffice = true, Address = "逸夫楼" }, Today);
        Assert.NotNull(office.OfficeConfirmedAt);
        office.Edit(Details() with { IsSchoolOffice = true, Name = "另一个单位" }, Today);
        Assert.Equal((null, null), (office.VettedUntil, office.OfficeConfirmedAt));
        Assert.Equal(SponsorErrors.MergeOffice, Stored(1, "甲").MergeFrom(Renamed(Stored(2, "乙"))).Error);

        static Sponsor Renamed(Sponsor office)
        {
            office.Edit(Details() with { IsSchoolOffice = true });
            return office;
        }
    }

    [Fact]
    public void An_upheld_report_ends_what_was_vetted_until_it_is_vetted_anew()
    {
        var now = new DateTimeOffset(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);
        var sponsor = new Sponsor(Details());
        sponsor.Vet(true, 7, Today, "看过门店", null);
        sponsor.UpholdReport(now);
        Assert.Equal((null, now), (sponsor.VettedUntil, sponsor.VetAnewSince));
        sponsor.Vet(false, 7, Today, "还在收费", null);
        Assert.NotNull(sponsor.VetAnewSince);
        sponsor.Vet(true, 7, Today, "退还了费用", null);
        Assert.Null(sponsor.VetAnewSince);
    }

    [Fact]
    public void A_check_on_a_leap_day_holds_until_the_day_before_the_anniversary() =>
        Assert.Equal(new DateOnly(2029, 2, 27), new Sponsor(Details()).Vet(true, 7, new DateOnly(2028, 2, 29), "好", null).ValidUntil);

    [Fact]
    public void Only_a_later_visit_moves_the_day_of_the_last_one()
    {
        var sponsor = new Sponsor(Details());
        sponsor.RecordVisit(Today);
        sponsor.RecordVisit(Today.AddDays(-9));
        Assert.Equal(Today, sponsor.LastVisitOn);
        sponsor.RecordVisit(Today.AddDays(1));
        Assert.Equal(Today.AddDays(1), sponsor.LastVisitOn);
    }

    [Fact]
    public void Two_merchants_with_a_valid_code_each_are_not_merged()
    {
        var (keep, other) = (Stored(1, "一点点南门店"), Stored(2, "一点点北门店"));
        keep.SetCreditCode(Good, null, null);
        other.SetCreditCode("91440101MA5CJQ4N59", null, null);
        Assert.Equal(SponsorErrors.MergeCodesDiffer, keep.MergeFrom(other).Error);
        Assert.Null(other.MergedIntoId);
        // One that fails the check may be a slip of the pen.
        other.SetCreditCode(Failing, "执照上就是这样", 3);
        Assert.True(keep.MergeFrom(other).IsSuccess);
    }

    [Theory]
    [InlineData("13800000000", "13800000000")]
    [InlineData("13800000000/13900000000", "13800000000", "13900000000")]
    [InlineData("138 0000 0000、0791-88888888", "138 0000 0000", "0791-88888888")]
    [InlineData("13800000000 13900000000", "13800000000", "13900000000")]
    [InlineData("13800000000，138-0000-0000", "13800000000，138-0000-0000")]
    [InlineData("白天13800000000 晚上13900000000", "白天13800000000 晚上13900000000")]
    public void Several_numbers_in_one_field_are_contacts_each(string typed, params string[] numbers)
    {
        var details = new ContactDetails("王经理", "店长", typed, "wang", "w@x.example", true).ByNumber();
        Assert.Equal(numbers, details.Select(d => d.Phone));
        Assert.Equal(("wang", true), (details[0].WeChat, details[0].IsPrimary));
        Assert.All(details.Skip(1), d => Assert.Equal(("王经理", "店长", null, false), (d.Name, d.Title, d.WeChat, d.IsPrimary)));
    }

    [Fact]
    public void Absorbing_fills_gaps_keeps_what_is_known_and_joins_contacts()
    {
        var (keep, other) = (Stored(1, "赣味小厨", "音乐"), Stored(2, "赣味小厨有限公司", "音乐", "运动"));
        keep.AddContact(Person("王经理", "13800000000"));
        other.AddContact(Person("王经理", "+86 138 0000 0000"));
        other.AddContact(Person("李店长", "13900000000"));
        other.SetCreditCode(Good, null, null);
        other.RecordVisit(Today);
        Assert.True(keep.MergeFrom(other).IsSuccess);
        Assert.Equal("赣味小厨", keep.Name);
        Assert.Equal(Good, keep.CreditCode);
        Assert.Equal(Today, keep.LastVisitOn);
        Assert.Equal(["李店长", "王经理"], keep.Contacts.Select(c => c.Name).Order(StringComparer.Ordinal));
        Assert.Single(keep.Contacts, c => c.IsPrimary);
        Assert.Equal(["音乐", "运动"], keep.Tags.Select(t => t.Tag));
        Assert.Equal((1, ""), (other.MergedIntoId, other.SearchText));
    }

    [Fact]
    public void The_blacklist_survives_a_merge_whichever_record_stays()
    {
        var (keep, other) = (Stored(1), Stored(2));
        other.Blacklist("要学生名单");
        Assert.True(keep.MergeFrom(other).IsSuccess);
        Assert.Equal((Standing.Blacklisted, "要学生名单"), (keep.Standing, keep.BlacklistReason));
    }

    [Fact]
    public void Nothing_is_merged_with_itself_or_twice()
    {
        var (keep, other, third) = (Stored(1), Stored(2), Stored(3));
        Assert.Equal(SponsorErrors.CannotMerge, keep.MergeFrom(keep).Error);
        Assert.True(keep.MergeFrom(other).IsSuccess);
        Assert.Equal(SponsorErrors.CannotMerge, third.MergeFrom(other).Error);
        Assert.Equal(SponsorErrors.CannotMerge, other.MergeFrom(third).Error);
    }

    [Fact]
    public void The_name_that_goes_stays_as_another_one_and_is_found()
    {
        var (keep, other, third) = (Stored(1, "赣味小厨"), Stored(2, "老南昌瓦罐汤"), Stored(3, "瓦罐汤学府店"));
        Assert.True(other.MergeFrom(third).IsSuccess);
        Assert.True(keep.MergeFrom(other, new HashSet<MergeField> { MergeField.Name }).IsSuccess);
        Assert.Equal("老南昌瓦罐汤", keep.Name);
        Assert.Equal("赣味小厨\n瓦罐汤学府店", keep.OtherNames);
        Assert.Contains("赣味小厨", keep.SearchText, StringComparison.Ordinal);
        Assert.Contains("瓦罐汤学府店", keep.SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_phones_with_the_same_digits_one_stays()
    {
        var (keep, other) = (Stored(1), Stored(2));
        keep.AddContact(new ContactDetails("王经理", null, "88889406", null, null, true));
        other.AddContact(new ContactDetails("老王", "店长", "0791-8888 9406", "laowang", null, true));
        other.AddContact(Person("李店员", "13800009405"));
        Assert.True(keep.MergeFrom(other).IsSuccess);
        Assert.Equal(["王经理、老王", "李店员"], keep.Contacts.Select(c => c.Name));
        var one = keep.Contacts.First();
        Assert.Equal(("0791-8888 9406", "店长", "laowang", true), (one.Phone, one.Title, one.WeChat, one.IsPrimary));
    }

    [Theory]
    [InlineData(Standing.Prospect, Standing.Active, Standing.Active)]
    [InlineData(Standing.LongTerm, Standing.Active, Standing.LongTerm)]
    [InlineData(Standing.Dormant, Standing.Active, Standing.Active)]
    [InlineData(Standing.Active, Standing.Dormant, Standing.Active)]
    [InlineData(Standing.Prospect, Standing.Dormant, Standing.Dormant)]
    public void Standing_never_falls_by_a_merge(Standing one, Standing two, Standing after)
    {
        var (keep, other) = (Stored(1), Stored(2));
        keep.SetStanding(one);
        other.SetStanding(two);
        Assert.True(keep.MergeFrom(other).IsSuccess);
        Assert.Equal(after, keep.Standing);
    }

    [Fact]
    public void Gaps_are_filled_and_nothing_that_is_there_is_changed()
    {
        var sponsor = Stored(1);
        sponsor.AddContact(Person("王经理", "0791-88889406"));
        var found = new SponsorDetails("别名", "简", Industry.Travel, "东湖区", null, DistanceBand.Beyond, null, ["奶茶"], SponsorSource.Alumni, 7, "备注");
        Assert.True(sponsor.FillGaps(found, Good, [new ContactDetails("小王", "店长", "88889406", null, null, true), Person("李", "13800009405")], new DateOnly(2026, 9, 1)));
        Assert.Equal(("赣味小厨", 7, Good), (sponsor.Name, sponsor.OwnerId, sponsor.CreditCode));
        Assert.Equal(["王经理", "李"], sponsor.Contacts.Select(c => c.Name));
        Assert.Equal("店长", sponsor.Contacts.First().Title);
        Assert.Contains("奶茶", sponsor.Tags.Select(t => t.Tag));
        Assert.False(sponsor.FillGaps(found, Good, [Person("李", "138 0000 9405")], new DateOnly(2026, 9, 1)));
    }

    [Fact]
    public void The_number_of_an_identity_card_is_never_kept_and_a_wrong_beginning_wants_a_reason()
    {
        var sponsor = Stored(1);
        Assert.Equal(SponsorErrors.CodeIsIdentityCard, sponsor.SetCreditCode("11010519491231002X", "营业执照如此", 3).Error);
        Assert.Equal(SponsorErrors.CodeBeginning, sponsor.SetCreditCode("000000000000000000", null, null).Error);
        Assert.Null(sponsor.CreditCode);
        Assert.True(sponsor.SetCreditCode("99350100M000100Y43", "营业执照如此", 3).IsSuccess);
    }
}
