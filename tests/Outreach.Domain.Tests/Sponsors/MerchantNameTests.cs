using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Tests.Sponsors;

public sealed class MerchantNameTests
{
    [Theory]
    [InlineData("赣味小厨", "赣味小厨餐饮有限公司", false)]
    [InlineData("赣味小厨", "赣味小厨有限公司", true)]
    [InlineData("赣味小厨", "赣味小厨有限责任公司", true)]
    [InlineData("赣味小厨", "赣味小厨股份有限公司", true)]
    [InlineData("赣味小厨", "赣味小厨（南门店）", true)]
    [InlineData("赣味小厨", "赣味小厨(前湖店)", true)]
    [InlineData("赣味小厨", "赣味小厨【大学城店】", true)]
    [InlineData("赣味小厨", " 赣 味\u3000小 厨 ", true)]
    [InlineData("CoCo奶茶", "ＣＯＣＯ奶茶", true)]
    [InlineData("赣味小厨", "赣味\u200E小厨\u200B", true)]
    [InlineData("赣味小厨", "赣味大厨", false)]
    [InlineData("赣味小厨一店", "赣味小厨二店", false)]
    public void Two_writings_of_a_name(string one, string other, bool same) =>
        Assert.Equal(same, SponsorName.Comparable(one) == SponsorName.Comparable(other));

    [Theory]
    [InlineData("有限公司")]
    [InlineData("（南门店）")]
    public void A_name_with_letters_never_compares_as_nothing(string name) => Assert.NotEqual("", SponsorName.Comparable(name));

    [Fact]
    public void A_long_name_is_cut_but_not_within_a_character()
    {
        var comparable = SponsorName.Comparable(new string('a', 99) + "😀😀");
        Assert.Equal(99, comparable.Length);
    }

    [Theory]
    [InlineData("138 0000 0000", "13800000000")]
    [InlineData("+86 138-0000-0000", "13800000000")]
    [InlineData("8613800000000", "13800000000")]
    [InlineData("１３８０００００００0", "13800000000")]
    [InlineData("(0791) 8830-1234", "079188301234")]
    [InlineData("12345", "12345")]
    [InlineData("1234", null)]
    [InlineData("店长", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Phones_compare_by_their_digits(string? phone, string? digits) => Assert.Equal(digits, SponsorName.ComparablePhone(phone));
}
