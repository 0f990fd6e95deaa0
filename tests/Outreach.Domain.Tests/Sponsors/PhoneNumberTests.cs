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

    [Theory]
    [InlineData("13800009405/0791-88889405", "13800009405|0791-88889405", false)]
    [InlineData("13800009405 13900009405", "13800009405|13900009405", false)]
    [InlineData("138-0000-9405、139 0000 9405", "138-0000-9405|139 0000 9405", false)]
    [InlineData("13800009405\n0791-88889405转801", "13800009405|0791-88889405转801", false)]
    [InlineData("王13800009405李13900009405", "13800009405|13900009405", true)]
    [InlineData("13800009405（微信同号）", "13800009405", true)]
    [InlineData("１３８００００９４０５", "13800009405", false)]
    [InlineData("(0791)88889405或88889406", "(0791)88889405|88889406", false)]
    [InlineData("0791-88889405，88889405", "0791-88889405", false)]
    [InlineData("400-123-4567", "400-123-4567", false)]
    [InlineData("+44 20 7946 0958", "+44 20 7946 0958", false)]
    [InlineData("问店员", "", true)]
    [InlineData("138000094051", "", true)]
    public void Several_numbers_in_one_text_are_told_apart(string text, string numbers, bool words)
    {
        var (found, rest) = PhoneNumber.Split(text);
        Assert.Equal(numbers, string.Join('|', found));
        Assert.Equal(words, rest.Any(char.IsLetterOrDigit));
    }

    [Theory]
    [InlineData("0791-88889406", "88889406", true)]
    [InlineData("0791-88889406", "0791 8888 9406", true)]
    [InlineData("0791-88889406", "0792-88889406", false)]
    [InlineData("+86 13800009405", "138-0000-9405", true)]
    [InlineData("13800009405", "13800009406", false)]
    [InlineData(null, null, false)]
    [InlineData("店长", "店长", false)]
    public void Two_writings_of_a_number_are_the_same(string? one, string? other, bool same) => Assert.Equal(same, PhoneNumber.AreSame(one, other));
}
