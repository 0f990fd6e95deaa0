using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Differences;
using Outreach.Domain.Places;

namespace Outreach.Domain.Tests.Contracts;

public sealed class ContractDifferenceTests
{
    private static readonly ContractContent Text = ContractContent.Empty with
    {
        Cash = 4000,
        Goods = "矿泉水 20 箱",
        SignerId = 9,
        SponsorSigner = "王老板",
        Instalments = [new(21, new(2026, 12, 1), 2000), new(22, new(2026, 12, 20), 2000)],
        Deliverables =
        [
            new(11, DeliverableKind.Banner, 2, "条", null, "东区主干道", new(2026, 12, 10), 1, "红底白字"),
            new(12, DeliverableKind.HostMention, 1, "次", null, null, new(2026, 12, 12), 2, null),
        ],
        Clauses = [new(31, "横幅悬挂一周。"), new(32, "双方各执一份。")],
    };

    [Fact]
    public void The_same_text_has_no_difference()
    {
        Assert.Empty(ContractDifference.Between(Text, Text));
        Assert.Empty(ContractDifference.Between(Text, ContractContent.FromJson(Text.ToJson())));
    }

    [Fact]
    public void A_changed_clause_names_its_fields_and_marks_its_words()
    {
        var after = Text with { Deliverables = [Text.Deliverables[0] with { Count = 3, Place = "西区主干道" }, Text.Deliverables[1]] };
        var change = Assert.Single(ContractDifference.Between(Text, after));
        Assert.Equal(("d11", ContractPart.Deliverable, 1, ClauseChangeKind.Changed), (change.Key, change.Part, change.Number, change.Kind));
        Assert.Equal([ContractField.Count, ContractField.Place], change.Fields.Select(f => f.Field));
        Assert.Equal((2, 3), ((int)change.Fields[0].Before!, (int)change.Fields[0].After!));
        Assert.Empty(change.Fields[0].Words);
        Assert.Equal([new(TextMark.Removed, "东"), new(TextMark.Added, "西"), new(TextMark.Same, "区主干道")], change.Fields[1].Words);
    }

    [Fact]
    public void Rows_that_came_and_went_are_told_with_what_they_say()
    {
        var after = Text with { Clauses = [Text.Clauses[1], new(33, "横幅 12 月 10 日挂出。")] };
        var changes = ContractDifference.Between(Text, after);
        Assert.Equal([("c33", ClauseChangeKind.Added, 2), ("c31", ClauseChangeKind.Removed, 1)], changes.Select(c => (c.Key, c.Kind, c.Number)));
        Assert.Equal("横幅 12 月 10 日挂出。", Assert.Single(changes[0].Fields).After);
        Assert.Equal("横幅悬挂一周。", Assert.Single(changes[1].Fields).Before);
    }

    [Fact]
    public void A_clause_that_only_moved_is_not_a_change()
    {
        var after = Text with { Clauses = [Text.Clauses[1], Text.Clauses[0]], Deliverables = [Text.Deliverables[1], Text.Deliverables[0]] };
        Assert.Empty(ContractDifference.Between(Text, after));
    }

    [Fact]
    public void Money_goods_parties_and_instalments_are_compared_in_the_order_of_a_contract()
    {
        var after = Text with
        {
            DepartmentRole = PartyRole.PartyA,
            SponsorSigner = "王经理",
            IsExclusive = true,
            Cash = 6000,
            Goods = null,
            Instalments = [Text.Instalments[0] with { Amount = 4000 }, Text.Instalments[1] with { DueOn = new(2026, 12, 11) }],
        };
        var changes = ContractDifference.Between(Text, after);
        Assert.Equal(["parties", "cash", "i21", "i22", "goods"], changes.Select(c => c.Key));
        Assert.Equal([ContractField.DepartmentRole, ContractField.SponsorSigner, ContractField.IsExclusive], changes[0].Fields.Select(f => f.Field));
        Assert.Equal((4000m, 6000m), ((decimal)changes[1].Fields[0].Before!, (decimal)changes[1].Fields[0].After!));
        Assert.Equal([new(TextMark.Removed, "矿泉水 20 箱")], changes[4].Fields[0].Words);
    }

    [Theory]
    [InlineData("横幅悬挂一周", "横幅悬挂两周", "横幅悬挂[-一][+两]周")]
    [InlineData("每天 8 小时", "每天 24 小时", "每天 [-8][+24] 小时")]
    [InlineData("5000 元整", "5000.50 元整", "[-5000][+5000.50] 元整")]
    [InlineData("Logo 高于 10cm", "Banner 高于 10cm", "[-Logo][+Banner] 高于 10cm")]
    [InlineData("由甲方负责安装", "由甲方负责安装与拆除", "由甲方负责安装[+与拆除]")]
    [InlineData("", "新的一句", "[+新的一句]")]
    [InlineData(null, null, "")]
    // A single character between two changes belongs to them.
    [InlineData("横幅由宣传部在周一挂出并负责看管", "横幅由文艺部在周一挂出并负责看管", "横幅由[-宣传][+文艺]部在周一挂出并负责看管")]
    [InlineData("主持人口播三次并致谢商家", "主持人口播两回并致谢商家", "主持人口播[-三次][+两回]并致谢商家")]
    [InlineData("奖品甲乙丙由商家提供给学生", "奖品丁乙戊由商家提供给学生", "奖品[-甲乙丙][+丁乙戊]由商家提供给学生")]
    // Hardly anything shared: one after the other.
    [InlineData("横幅悬挂一周。", "商家提供矿泉水二十箱。", "[-横幅悬挂一周。][+商家提供矿泉水二十箱。]")]
    // A character outside the basic plane stays whole.
    [InlineData("𠮷野家冠名本次比赛", "𠮾野家冠名本次比赛", "[-𠮷][+𠮾]野家冠名本次比赛")]
    [InlineData("第一行\n第二行", "第一行\n第三行", "第一行\n第[-二][+三]行")]
    public void Words_are_marked_as_people_read_them(string? before, string? after, string marked)
    {
        var pieces = TextDifference.Between(before, after);
        Assert.Equal(marked, string.Concat(pieces.Select(p => p.Mark switch { TextMark.Added => $"[+{p.Text}]", TextMark.Removed => $"[-{p.Text}]", _ => p.Text })));
        Assert.Equal(before ?? "", string.Concat(pieces.Where(p => p.Mark != TextMark.Added).Select(p => p.Text)));
        Assert.Equal(after ?? "", string.Concat(pieces.Where(p => p.Mark != TextMark.Removed).Select(p => p.Text)));
    }
}
