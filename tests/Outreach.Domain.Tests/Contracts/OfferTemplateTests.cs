using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Places;

namespace Outreach.Domain.Tests.Contracts;

public sealed class OfferTemplateTests
{
    private static readonly OfferPackageLineDetails Line = new(DeliverableKind.Banner, 2, "条", null, "东门", null, 7, null);

    private static readonly OfferPackageDetails Details = new("金牌赞助", null, 3000, null, [Line, Line with { Kind = DeliverableKind.Booth, Unit = "个" }]);

    [Fact]
    public void Its_benefits_keep_the_order_they_were_typed_in()
    {
        var made = OfferPackage.Create(Details).Value;
        Assert.Equal([DeliverableKind.Banner, DeliverableKind.Booth], made.Lines.OrderBy(l => l.Number).Select(l => l.Kind));
        Assert.True(made.Edit(Details with { Lines = [Line with { Kind = DeliverableKind.Poster }] }).IsSuccess);
        Assert.Equal([(1, DeliverableKind.Poster)], made.Lines.Select(l => (l.Number, l.Kind)));
    }

    [Fact]
    public void The_day_of_a_benefit_is_counted_back_from_the_event()
    {
        var made = OfferPackage.Create(Details with { Lines = [Line, Line with { DaysBefore = null }, Line with { DaysBefore = 0 }] }).Value;
        var day = new DateOnly(2026, 12, 8);
        Assert.Equal([new DateOnly(2026, 12, 1), null, day], made.Lines.OrderBy(l => l.Number).Select(l => l.StartsOn(day)));
    }

    [Fact]
    public void A_package_needs_one_to_forty_benefits()
    {
        Assert.Equal(OfferPackageErrors.NoLines, OfferPackage.Create(Details with { Lines = [] }).Error);
        Assert.True(OfferPackage.Create(Details with { Lines = [.. Enumerable.Repeat(Line, 40)] }).IsSuccess);
        Assert.Equal(OfferPackageErrors.TooManyLines, OfferPackage.Create(Details with { Lines = [.. Enumerable.Repeat(Line, 41)] }).Error);
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("10000000")]
    [InlineData("0.001")]
    public void The_cash_asked_for_is_an_amount_of_money(string cash) => Assert.Equal(
        OfferPackageErrors.CashRange, OfferPackage.Create(Details with { SuggestedCash = decimal.Parse(cash, System.Globalization.CultureInfo.InvariantCulture) }).Error);

    public static TheoryData<string, OfferPackageLineDetails> WrongLines() => new()
    {
        { "offer.line-kind Lines[1].Kind", Line with { Kind = null } },
        { "offer.line-count Lines[1].Count", Line with { Count = null } },
        { "offer.line-count Lines[1].Count", Line with { Count = 0 } },
        { "offer.line-count Lines[1].Count", Line with { Count = -3 } },
        { "offer.line-count Lines[1].Count", Line with { Count = 100_001 } },
        { "offer.line-unit Lines[1].Unit", Line with { Unit = null } },
        { "offer.line-place-twice Lines[1].PlaceWords", Line with { PlaceId = 1 } },
        { "offer.line-days Lines[1].DaysBefore", Line with { DaysBefore = -1 } },
        { "offer.line-days Lines[1].DaysBefore", Line with { DaysBefore = 366 } },
    };

    [Theory]
    [MemberData(nameof(WrongLines))]
    public void A_wrong_benefit_is_named_by_its_number_and_field(string expected, OfferPackageLineDetails line)
    {
        var error = OfferPackage.Create(Details with { Lines = [Line, line] }).Error!;
        Assert.Equal(expected, $"{error.Code} {error.Field}");
        Assert.Equal(2, error.Arguments.Single());
    }

    [Fact]
    public void A_refused_change_leaves_it_as_it_was()
    {
        var made = OfferPackage.Create(Details).Value;
        Assert.NotNull(made.Edit(Details with { Name = "别的", Lines = [Line with { Count = 0 }] }).Error);
        Assert.Equal(("金牌赞助", 2), (made.Name, made.Lines.Count));
    }
}
