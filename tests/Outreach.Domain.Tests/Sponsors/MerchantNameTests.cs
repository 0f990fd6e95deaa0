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
    [InlineData("龍門書局", "龙门书局", true)]
    [InlineData("老王烧烤·大学城店", "老王烧烤大学城店", true)]
    [InlineData("肯小基有限公司南昌分公司", "肯小基", true)]
    [InlineData("南昌市肯小基餐饮有限公司", "南昌肯小基餐饮有限公司", true)]
    [InlineData("家乐超市", "家乐超", false)]
    [InlineData("天天果园（个体工商户）", "天天果园", true)]
    [InlineData("MIXUE蜜雪冰城", "ｍｉｘｕｅ 蜜雪冰城", true)]
    [InlineData("江西海纳科技股份有限公司", "江西海纳科技集团有限公司", false)]
    public void Two_writings_of_a_name(string one, string other, bool same) =>
        Assert.Equal(same, SponsorName.Comparable(one) == SponsorName.Comparable(other));

    [Theory]
    [InlineData("肯小基（北京西路店）", "肯小基（学府大道店）", true)]
    [InlineData("晨光文具(总店)", "晨光文具【二店】", true)]
    [InlineData("肯小基有限公司南昌分公司", "肯小基有限公司九江分公司", true)]
    [InlineData("肯小基（学府大道店）", "肯小基【學府大道店】", false)]
    [InlineData("肯小基（北京西路店）", "肯小基有限公司", false)]
    [InlineData("天天果园（个体工商户）", "天天果园（南门店）", false)]
    [InlineData("天天果园", "天天果园", false)]
    public void Branches_of_a_chain_are_told_apart(string one, string other, bool branches)
    {
        Assert.Equal(branches, SponsorName.AreBranches(one, other));
        Assert.Equal(branches, SponsorName.AreBranches(other, one));
    }

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
    [InlineData("(0791) 8830-1234", "88301234")]
    [InlineData("0791-88301234转801", "88301234")]
    [InlineData("010-88301234", "88301234")]
    [InlineData("400-123-4567", "4001234567")]
    [InlineData("12345", "12345")]
    [InlineData("1234", null)]
    [InlineData("店长", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Phones_compare_by_their_digits(string? phone, string? digits) => Assert.Equal(digits, SponsorName.ComparablePhone(phone));
}
