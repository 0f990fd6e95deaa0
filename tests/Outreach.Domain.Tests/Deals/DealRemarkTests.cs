using Outreach.Domain.Deals;

namespace Outreach.Domain.Tests.Deals;

public sealed class DealRemarkTests
{
    [Fact]
    public void A_remark_has_words_or_a_file_and_not_too_many_words()
    {
        Assert.Equal(DealErrors.RemarkEmpty, DealRemark.Create(1, " ", null).Error);
        Assert.Equal(DealErrors.RemarkLong, DealRemark.Create(1, new string('长', DealRemark.TextLimit + 1), null).Error);
        Assert.True(DealRemark.Create(1, null, 5).IsSuccess);
        Assert.True(DealRemark.Create(1, "报价见附件", null).Value.IsRemovableBy(9, leads: true));
        Assert.False(DealRemark.Create(1, "报价见附件", null).Value.IsRemovableBy(9, leads: false));
    }
}
