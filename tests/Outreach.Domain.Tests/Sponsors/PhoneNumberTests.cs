using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Tests.Sponsors;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("13800000000")]
    [InlineData("138 0000 0000")]
    [InlineData("+86 137-0000-0001")]
    [InlineData("１３８００００００００")]
    [InlineData("0591-87654321")]
    [InlineData("(010) 6255 1234")]
    [InlineData("0591-87654321-802")]
    [InlineData("0791-8765432转8012")]
    [InlineData("400-820-8820")]
    [InlineData("8008208820")]
    [InlineData("95588")]
    [InlineData("10086")]
    [InlineData("+44 20 7946 0958")]
    [InlineData("13800000000/0591-87654321")]
    [InlineData("13800000000、13900000000")]
    public void What_can_be_dialled_is_plausible(string text) => Assert.True(PhoneNumber.IsPlausible(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("123")]
    [InlineData("1380000000")]
    [InlineData("138000000000")]
    [InlineData("12800000000")]
    [InlineData("王经理")]
    [InlineData("13800000000（王）")]
    [InlineData("13800000000/12")]
    [InlineData("400-820")]
    public void What_cannot_be_dialled_is_not(string? text) => Assert.False(PhoneNumber.IsPlausible(text));
}
