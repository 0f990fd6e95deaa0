using Outreach.Domain.Contracts.Terminations;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>The agreement by which a contract ends before its time (终止协议).</summary>
public sealed record TerminationDocument
{
    /// <summary>甲方.</summary>
    public required DocumentParty PartyA { get; init; }

    /// <summary>乙方.</summary>
    public required DocumentParty PartyB { get; init; }

    public bool SponsorIsPartyA { get; init; } = true;

    /// <summary>Who signs for 甲方.</summary>
    public string? SignerA { get; init; }

    /// <summary>Who signs for 乙方.</summary>
    public string? SignerB { get; init; }

    /// <summary>Number of the contract that ends.</summary>
    public required string Number { get; init; }

    public required DateOnly SignedOn { get; init; }

    /// <summary>Numbers of the agreements that changed it; they end too.</summary>
    public IReadOnlyList<string> Amendments { get; init; } = [];

    public required string Occasion { get; init; }

    public required string Reason { get; init; }

    /// <summary>CNY promised in all.</summary>
    public decimal Promised { get; init; }

    public required DocumentEnd End { get; init; }

    /// <summary>Publicity that was performed, each in words.</summary>
    public IReadOnlyList<string> Performed { get; init; } = [];

    public IReadOnlyList<string> GoodsReceived { get; init; } = [];

    /// <summary>What was open and is not owed any more, each in words.</summary>
    public IReadOnlyList<string> Void { get; init; } = [];

    public required string Author { get; init; }

    private string Sponsor => SponsorIsPartyA ? "甲方" : "乙方";

    private string Host => SponsorIsPartyA ? "乙方" : "甲方";

    /// <summary>The paper.</summary>
    public DocumentModel Compose()
    {
        var paper = new DocumentBuilder("第{0}条　");
        paper.Title("终止协议").Subtitle($"（终止合同 {Number}）");
        paper.Facts([.. Facts("甲方", PartyA)]).Facts([.. Facts("乙方", PartyB)]);
        paper.Paragraph(
            $"甲、乙双方于{DocumentDisplay.Day(SignedOn)}就{DocumentDisplay.Quoted(Occasion)}签订了编号为 {Number} 的《赞助合同书》"
            + (Amendments.Count == 0 ? "" : $"及补充协议 {string.Join('、', Amendments)}") + "（以下合称“原合同”）。现就终止原合同订立本协议，共同遵守。");
        var who = End.By switch { TerminatedBy.Both => "经双方协商一致", TerminatedBy.Sponsor => $"由{Sponsor}提出", _ => $"由{Host}提出" };
        paper.Article("终止").Item($"{who}，原合同自{DocumentDisplay.Day(End.On)}起终止。").Item($"终止的原因：{DocumentBuilder.Line(Reason)}");
        paper.Article("已经履行的部分");
        // Where no money was promised, none is spoken of.
        var hasMoney = Promised > 0 || End.Received > 0;
        List<string> done =
        [
            .. !hasMoney ? Array.Empty<string>() : [$"{Sponsor}已支付赞助金 {DocumentDisplay.Money(End.Received)}（原合同金额 {DocumentDisplay.Money(Promised)}）。"],
            .. GoodsReceived.Select(goods => $"{Sponsor}已交付实物：{goods}。"),
            .. Performed.Count == 0 ? [$"{Host}尚未完成任何一项宣传。"] : Performed.Select(what => $"{Host}已完成宣传：{what}。"),
        ];
        paper.Items(done);
        paper.Article("结算");
        if (hasMoney)
        {
            paper.Item(End.PayBack == 0
                ? $"{Host}不退还已收的赞助金。"
                : $"{Host}{(End.PaidBackOn is { } on ? $"已于{DocumentDisplay.Day(on)}向{Sponsor}退还" : $"在本协议生效后十日内向{Sponsor}退还")}赞助金，小写：{DocumentDisplay.Money(End.PayBack)}，大写：人民币{Domain.Contracts.ChineseAmount.Of(End.PayBack)}。");
            paper.Item(End.WrittenOff == 0 ? $"{Sponsor}没有未付的赞助金。" : $"{Sponsor}未付的赞助金 {DocumentDisplay.Money(End.WrittenOff)} 不再支付。");
        }
        else
        {
            paper.Item("双方没有需要结算的款项。");
        }

        paper.Article("作废的部分");
        _ = Void.Count == 0 ? paper.Paragraph("没有未完成的部分。") : paper.Paragraph("原合同中下列未完成的部分作废，不再履行：").Items(Void.Select(what => what + "。"));
        paper.Article("协议效力")
            .Item("除本协议约定的结算外，双方就原合同互不再有其他要求；已经履行的部分继续有效。")
            .Item("本协议自双方代表签字并加盖公章之日起生效。")
            .Item("本协议一式两份，双方各执一份，具有同等法律效力。");
        const string date = "日期：　　　　年　　月　　日";
        paper.Signatures(["甲方（盖章）：", Signature(SignerA), date], ["乙方（盖章）：", Signature(SignerB), date]);
        return paper.Build($"终止协议-{(SponsorIsPartyA ? PartyA : PartyB).Name}-{Occasion}", $"终止协议　{Number}", Author, End.On);
    }

    private static string Signature(string? signer) => "代表（签字）：" + (string.IsNullOrWhiteSpace(signer) ? "" : $"　　　　（{DocumentBuilder.Line(signer)}）");

    private static IEnumerable<(string Label, string? Value)> Facts(string side, DocumentParty party) =>
        new (string Label, string? Value)[] { (side, party.Name), ("统一社会信用代码", party.CreditCode), ("地址", party.Address), ("联系人", party.Contact), ("联系电话", party.Phone) }
            .Where(f => !string.IsNullOrWhiteSpace(f.Value));
}
