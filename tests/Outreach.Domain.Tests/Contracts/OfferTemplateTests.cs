using Outreach.Domain.Contracts;

namespace Outreach.Domain.Tests.Contracts;

public sealed class OfferTemplateTests
{
    private static readonly OfferLineDetails Line = new(DeliverableKind.Banner, 2, "条", null, "东门", null, 7, null);

    private static readonly OfferDetails Details = new("金牌赞助", null, 3000, null, [Line, Line with { Kind = DeliverableKind.Booth, Unit = "个" }]);

    [Fact]
    public void Its_benefits_keep_the_order_they_were_typed_in()
    {
        Assert.True(OfferTemplate.Make(Details, out var made).IsDone);
        Assert.Equal([DeliverableKind.Banner, DeliverableKind.Booth], made.Lines.OrderBy(l => l.Number).Select(l => l.Kind));
        Assert.True(made.Edit(Details with { Lines = [Line with { Kind = DeliverableKind.Poster }] }).IsDone);
        Assert.Equal([(1, DeliverableKind.Poster)], made.Lines.Select(l => (l.Number, l.Kind)));
    }

    [Fact]
    public void The_day_of_a_benefit_is_counted_back_from_the_event()
    {
        Assert.True(OfferTemplate.Make(Details with { Lines = [Line, Line with { DaysBefore = null }, Line with { DaysBefore = 0 }] }, out var made).IsDone);
        var day = new DateOnly(2026, 12, 8);
        Assert.Equal([new DateOnly(2026, 12, 1), null, day], made.Lines.OrderBy(l => l.Number).Select(l => l.StartsOn(day)));
    }

    [Fact]
    public void A_package_needs_one_to_forty_benefits()
    {
        Assert.Equal(OfferErrors.NoLines, OfferTemplate.Make(Details with { Lines = [] }, out _).Error);
        Assert.True(OfferTemplate.Make(Details with { Lines = [.. Enumerable.Repeat(Line, 40)] }, out _).IsDone);
        Assert.Equal(OfferErrors.TooManyLines, OfferTemplate.Make(Details with { Lines = [.. Enumerable.Repeat(Line, 41)] }, out _).Error);
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("10000000")]
    [InlineData("0.001")]
    public void The_cash_asked_for_is_an_amount_of_money(string cash) => Assert.Equal(
        OfferErrors.CashRange, OfferTemplate.Make(Details with { SuggestedCash = decimal.Parse(cash, System.Globalization.CultureInfo.InvariantCulture) }, out _).Error);

    public static TheoryData<string, OfferLineDetails> WrongLines() => new()
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
    public void A_wrong_benefit_is_named_by_its_number_and_field(string expected, OfferLineDetails line)
    {
        var error = OfferTemplate.Make(Details with { Lines = [Line, line] }, out _).Error!;
        Assert.Equal(expected, $"{error.Code} {error.Field}");
        Assert.Equal(2, error.Arguments.Single());
    }

    [Fact]
    public void A_refused_change_leaves_it_as_it_was()
    {
        Assert.True(OfferTemplate.Make(Details, out var made).IsDone);
        Assert.NotNull(made.Edit(Details with { Name = "别的", Lines = [Line with { Count = 0 }] }).Error);
        Assert.Equal(("金牌赞助", 2), (made.Name, made.Lines.Count));
    }
}
