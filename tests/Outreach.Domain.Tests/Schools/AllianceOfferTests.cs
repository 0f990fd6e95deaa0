using Outreach.Domain.Places;
using Outreach.Domain.Schools.Alliances.Offers;

namespace Outreach.Domain.Tests.Schools;

public sealed class AllianceOfferTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);
    private static readonly int[] Schools = [11, 12];
    private static readonly Dictionary<int, decimal?> NoShares = [];

    private static AllianceOfferDetails Details(decimal price = 100m, SplitKind split = SplitKind.Equal, int? lead = null, int[]? schools = null, Dictionary<int, decimal?>? shares = null) =>
        new("三校联合推广", null, 5, null, price, split, lead, schools ?? Schools, shares ?? NoShares);

    private static AllianceOfferPartDetails Part(int audience = 3000, string? contact = "周舟") => new(
        audience, "食堂门口", "歌手大赛", Today.AddDays(10), Today.AddDays(12), contact, "13970003344", [new AllianceOfferLineDetails(DeliverableKind.Banner, 2, "条", PlaceWords: "食堂门口")]);

    private static decimal?[] SharesOf(AllianceOffer offer) => [.. offer.Parts.Where(p => p.IsIn).OrderBy(p => p.SchoolId ?? 0).Select(p => p.Share)];

    private static AllianceOfferPart PartOf(AllianceOffer offer, int? school) => offer.Parts.Single(p => p.SchoolId == school);

    private static Result Consent(AllianceOffer offer, int? school) => offer.Consent(school, offer.StampOf(PartOf(offer, school)), 1, Now);

    private static AllianceOffer Out(AllianceOfferDetails? details = null)
    {
        var offer = AllianceOffer.Create(1, details ?? Details(), 1).Value;
        foreach (var school in new int?[] { null, 11, 12 })
            Assert.True(offer.EditPart(school, Part()).IsSuccess);
        Assert.True(offer.Send(0).IsSuccess);
        return offer;
    }

    private static AllianceOffer Agreed()
    {
        var offer = Out();
        foreach (var school in new int?[] { null, 11, 12 })
            Assert.True(Consent(offer, school).IsSuccess);
        Assert.Equal(AllianceOfferState.Agreed, offer.State);
        return offer;
    }

    [Fact]
    public void Shares_add_up_to_the_cent_and_what_does_not_divide_goes_to_the_lead()
    {
        var random = new Random(20261120);
        for (var i = 0; i < 5000; i++)
        {
            var total = random.Next(1, 999_999_999) / 100m;
            var parties = random.Next(1, 13);
            var lead = random.Next(parties);
            var equal = ShareSplit.Equal(total, parties, lead);
            Assert.Equal(total, equal.Sum());
            Assert.All(equal, s => Assert.Equal(s, decimal.Round(s, 2)));
            Assert.Single(equal.Where((_, at) => at != lead).Append(decimal.Floor(total * 100 / parties) / 100).Distinct());
            Assert.InRange(equal[lead] - equal.Min(), 0m, (parties - 1) / 100m);
            var others = Enumerable.Range(0, parties).Select(_ => (decimal?)(random.Next(0, (int)(total * 100 / parties) + 1) / 100m)).ToList();
            var shares = ShareSplit.Fixed(total, others, lead)!;
            Assert.Equal(total, shares.Sum());
            Assert.All(shares.Where((_, at) => at != lead).Zip(others.Where((_, at) => at != lead)), pair => Assert.Equal(pair.Second, pair.First));
            Assert.True(shares[lead] >= 0);
        }

        Assert.Equal([33.34m, 33.33m, 33.33m], ShareSplit.Equal(100m, 3, 0));
        Assert.Equal([0m, 0.01m], ShareSplit.Equal(0.01m, 2, 1));
        Assert.Null(ShareSplit.Fixed(100m, [null, 60m, 50m], 0));
        Assert.Null(ShareSplit.Fixed(100m, [null, null, 50m], 0));
        Assert.Null(ShareSplit.Fixed(100m, [null, -1m], 0));
    }

    [Fact]
    public void The_split_is_equal_or_fixed_and_the_lead_gets_the_rest()
    {
        var offer = AllianceOffer.Create(1, Details(), 1).Value;
        Assert.Equal([33.34m, 33.33m, 33.33m], SharesOf(offer));
        Assert.True(offer.Edit(Details(lead: 12)).IsSuccess);
        Assert.Equal([33.33m, 33.33m, 33.34m], SharesOf(offer));
        Assert.Equal("Shares", offer.Edit(Details(split: SplitKind.Fixed, shares: new() { [11] = 80m })).Error!.Field);
        Assert.Equal("Shares", offer.Edit(Details(split: SplitKind.Fixed, shares: new() { [11] = 80m, [12] = 20.01m })).Error!.Field);
        Assert.Equal("Shares", offer.Edit(Details(split: SplitKind.Fixed, shares: new() { [11] = 0.001m, [12] = 20m })).Error!.Field);
        Assert.True(offer.Edit(Details(split: SplitKind.Fixed, shares: new() { [11] = 30m, [12] = 20m })).IsSuccess);
        Assert.Equal([50m, 30m, 20m], SharesOf(offer));
        // What somebody typed for the lead is not changed silently.
        Assert.Equal("alliance-offer.lead-share", offer.Edit(Details(split: SplitKind.Fixed, shares: new() { [0] = 40m, [11] = 30m, [12] = 20m })).Error!.Code);
        Assert.True(offer.Edit(Details(split: SplitKind.Fixed, shares: new() { [0] = 50m, [11] = 30m, [12] = 20m })).IsSuccess);
        foreach (var price in new[] { 0m, -1m, 1.001m, 10_000_000m })
            Assert.Equal("TotalPrice", AllianceOffer.Create(1, Details(price), 1).Error!.Field);
        Assert.Equal("LeadSchoolId", AllianceOffer.Create(1, Details(lead: 99), 1).Error!.Field);
        Assert.Equal("SchoolIds", AllianceOffer.Create(1, Details(schools: []), 1).Error!.Field);
    }

    [Fact]
    public void It_goes_out_once_our_own_part_is_ready_and_the_check_has_nothing_against_it()
    {
        var offer = AllianceOffer.Create(1, Details(), 1).Value;
        Assert.Equal("alliance-offer.own-incomplete", offer.Send(0).Error!.Code);
        offer.EditPart(null, Part());
        Assert.Equal("alliance-offer.errors", offer.Send(2).Error!.Code);
        Assert.Equal("alliance-offer.not-out", Consent(offer, null).Error!.Code);
        Assert.True(offer.Send(0).IsSuccess);
        Assert.Equal("alliance-offer.state", offer.Send(0).Error!.Code);
        Assert.Equal("SchoolIds", offer.Edit(Details(schools: [11])).Error!.Field);
        Assert.Equal("alliance-offer.part-incomplete", Consent(offer, 11).Error!.Code);
        Assert.Equal("alliance-offer.errors", offer.Consent(null, offer.StampOf(PartOf(offer, null)), 1, Now, errors: 1).Error!.Code);
        Assert.True(offer.Recall().IsSuccess);
        Assert.True(offer.Edit(Details(schools: [11])).IsSuccess);
        Assert.Equal([50m, 50m], SharesOf(offer));
    }

    [Fact]
    public void A_school_consents_to_its_own_text_and_to_no_older_one()
    {
        var offer = Out();
        var seen = offer.StampOf(PartOf(offer, 11));
        Assert.Equal("alliance-offer.other-text", offer.Consent(11, offer.StampOf(PartOf(offer, 12)) + "x", 1, Now).Error!.Code);
        Assert.Equal("alliance-offer.not-in", offer.Consent(99, seen, 1, Now).Error!.Code);
        Assert.True(Consent(offer, 12).IsSuccess);
        Assert.True(offer.EditPart(11, Part(4000)).IsSuccess);
        Assert.Equal("alliance-offer.other-text", offer.Consent(11, seen, 1, Now).Error!.Code);
        Assert.True(Consent(offer, 11).IsSuccess);
        Assert.Equal("alliance-offer.consented", Consent(offer, 11).Error!.Code);
        // A change of one part is nothing to another school.
        Assert.True(offer.EditPart(11, Part(5000)).IsSuccess);
        Assert.Equal((false, true), (PartOf(offer, 11).HasConsented, PartOf(offer, 12).HasConsented));
        // What says the same changes nothing.
        Assert.True(offer.EditPart(12, Part()).IsSuccess);
        Assert.True(PartOf(offer, 12).HasConsented);
    }

    [Theory]
    [InlineData("price")]
    [InlineData("split")]
    [InlineData("lead")]
    [InlineData("sponsor")]
    [InlineData("title")]
    [InlineData("story")]
    [InlineData("event")]
    public void A_change_of_what_all_say_voids_the_consent_of_all(string what)
    {
        var offer = Agreed();
        var stamps = offer.Parts.Select(offer.StampOf).ToList();
        Assert.True(offer.Edit(what switch
        {
            "price" => Details(99m),
            "split" => Details(split: SplitKind.Fixed, shares: new() { [11] = 33.33m, [12] = 33.33m }),
            "lead" => Details(lead: 11),
            "title" => Details() with { Title = "换个名字" },
            "story" => Details() with { Story = "贵公司可进宿舍逐间推销" },
            "event" => Details() with { EventId = 3 },
            _ => Details() with { SponsorId = 6 },
        }).IsSuccess);
        Assert.Equal(AllianceOfferState.Out, offer.State);
        Assert.DoesNotContain(offer.Parts, p => p.HasConsented);
        Assert.Empty(stamps.Intersect(offer.Parts.Select(offer.StampOf)));
    }

    [Fact]
    public void A_sum_that_comes_back_from_the_database_is_the_same_sum()
    {
        var offer = Out(Details(100m));
        var seen = offer.StampOf(PartOf(offer, 11));
        Assert.True(offer.Edit(Details(100.00m)).IsSuccess);
        Assert.Equal(seen, offer.StampOf(PartOf(offer, 11)));
    }

    [Fact]
    public void A_school_that_withdraws_opens_the_consent_of_the_others_and_equal_shares_are_worked_out_anew()
    {
        var offer = Agreed();
        var seen = offer.StampOf(PartOf(offer, 11));
        Assert.Equal("Reason", offer.WithdrawSchool(12, " ", Now).Error!.Field);
        Assert.True(offer.WithdrawSchool(12, "学校不批准", Now).IsSuccess);
        Assert.Equal(AllianceOfferState.Out, offer.State);
        Assert.DoesNotContain(offer.Parts, p => p.HasConsented);
        Assert.Equal([50m, 50m], SharesOf(offer));
        Assert.Equal("alliance-offer.withdrawn", offer.Consent(12, seen, 1, Now).Error!.Code);
        Assert.Equal("alliance-offer.withdrawn", offer.WithdrawSchool(12, "再撤", Now).Error!.Code);
        Assert.Equal("alliance-offer.not-in", offer.EditPart(12, Part(9)).Error!.Code);
        Assert.Equal("alliance-offer.other-text", offer.Consent(11, seen, 1, Now).Error!.Code);
        Assert.True(Consent(offer, 11).IsSuccess);
        Assert.True(Consent(offer, null).IsSuccess);
        Assert.Equal(AllianceOfferState.Agreed, offer.State);
        // With nobody left beside us there is nothing to agree on.
        Assert.True(offer.WithdrawSchool(11, "不做了", Now).IsSuccess);
        Assert.True(Consent(offer, null).IsSuccess);
        Assert.Equal(AllianceOfferState.Out, offer.State);
    }

    [Fact]
    public void Fixed_shares_are_set_anew_after_a_school_withdrew_and_the_lead_falls_to_us()
    {
        var offer = Out(Details(split: SplitKind.Fixed, lead: 12, shares: new() { [0] = 40m, [11] = 30m }));
        Assert.Equal([40m, 30m, 30m], SharesOf(offer));
        Assert.True(offer.WithdrawSchool(12, "换届", Now).IsSuccess);
        Assert.Null(offer.LeadSchoolId);
        Assert.Equal([null, null], SharesOf(offer));
        Assert.Equal("alliance-offer.shares-missing", Consent(offer, 11).Error!.Code);
        Assert.True(offer.Edit(Details(split: SplitKind.Fixed, schools: [11], shares: new() { [11] = 45.5m })).IsSuccess);
        Assert.Equal([54.5m, 45.5m], SharesOf(offer));
        Assert.True(Consent(offer, 11).IsSuccess);
    }

    [Fact]
    public void A_signed_offer_does_not_change_and_makes_one_contract()
    {
        var offer = Out();
        Assert.Equal("alliance-offer.not-agreed", offer.Sign(Today).Error!.Code);
        Assert.Equal("alliance-offer.not-agreed", offer.TakeUp(7, false).Error!.Code);
        offer = Agreed();
        Assert.True(offer.Sign(Today).IsSuccess);
        Assert.Equal("alliance-offer.not-agreed", offer.Sign(Today).Error!.Code);
        Assert.Equal("alliance-offer.state", offer.Edit(Details(99m)).Error!.Code);
        Assert.Equal("alliance-offer.state", offer.EditPart(11, Part(9)).Error!.Code);
        Assert.Equal("alliance-offer.state", offer.WithdrawSchool(11, "晚了", Now).Error!.Code);
        Assert.Equal("alliance-offer.state", offer.Withdraw("晚了").Error!.Code);
        Assert.Equal("alliance-offer.state", offer.Recall().Error!.Code);
        Assert.Equal("alliance-offer.not-out", Consent(offer, 11).Error!.Code);
        Assert.True(offer.TakeUp(7, false).IsSuccess);
        Assert.Equal("alliance-offer.contract", offer.TakeUp(8, isFormerOver: false).Error!.Code);
        Assert.True(offer.TakeUp(8, isFormerOver: true).IsSuccess);
        Assert.Equal(8, offer.ContractId);
    }

    [Fact]
    public void A_school_that_is_merged_has_one_part_and_its_record_leads_on()
    {
        var offer = Agreed();
        offer.FollowMerge(20, 12);
        Assert.Equal([null, 11, 20], offer.Parts.Select(p => p.SchoolId).Order());
        Assert.Equal(AllianceOfferState.Agreed, offer.State);
        offer.FollowMerge(11, 20);
        Assert.Equal([null, 11], offer.Parts.Select(p => p.SchoolId).Order());
        Assert.Equal([50m, 50m], SharesOf(offer));
        Assert.Equal((AllianceOfferState.Out, false), (offer.State, PartOf(offer, 11).HasConsented));
        var led = AllianceOffer.Create(1, Details(lead: 12), 1).Value;
        led.FollowMerge(20, 12);
        Assert.Equal(20, led.LeadSchoolId);
    }

    [Fact]
    public void What_is_wrong_in_a_part_is_said_beside_its_field()
    {
        var offer = AllianceOffer.Create(1, Details(), 1).Value;
        Assert.Equal("Audience", offer.EditPart(11, Part(0)).Error!.Field);
        Assert.Equal("LastDay", offer.EditPart(11, Part() with { LastDay = Today }).Error!.Field);
        var wrong = offer.EditPart(11, Part() with { Lines = [new AllianceOfferLineDetails(null, 0, " "), new AllianceOfferLineDetails(DeliverableKind.Poster, 1, "张", 3, "食堂")] }).Error!;
        Assert.Equal(["Lines[0].Kind", "Lines[0].Count", "Lines[0].Unit", "Lines[1].PlaceWords"], wrong.All.Select(e => e.Field));
        Assert.Equal("Lines", offer.EditPart(11, Part() with { Lines = [.. Enumerable.Repeat(Part().Lines[0], 21)] }).Error!.Field);
        Assert.Equal("Reason", offer.Withdraw("").Error!.Field);
        Assert.True(offer.Withdraw("商家不要了").IsSuccess);
        Assert.Equal("alliance-offer.state", offer.Withdraw("再撤").Error!.Code);
    }

    [Fact]
    public void For_a_school_without_an_account_a_leader_records_who_agreed()
    {
        var offer = Out();
        var seen = offer.StampOf(PartOf(offer, 11));
        Assert.Equal("alliance-offer.partner-consents", offer.ConsentInStead(11, seen, "周舟 电话", hasPartner: true, 1, Now).Error!.Code);
        foreach (var note in new[] { null, " ", new string('长', 201) })
            Assert.Equal("Note", offer.ConsentInStead(11, seen, note, hasPartner: false, 1, Now).Error!.Field);
        Assert.Equal("alliance-offer.other-text", offer.ConsentInStead(11, "x", "周舟 电话", hasPartner: false, 1, Now).Error!.Code);
        Assert.True(offer.ConsentInStead(11, seen, "周舟 电话", hasPartner: false, 1, Now).IsSuccess);
        Assert.Equal("周舟 电话", PartOf(offer, 11).ConsentNote);
        offer.EditPart(11, Part(4000));
        Assert.Null(PartOf(offer, 11).ConsentNote);
    }
}
