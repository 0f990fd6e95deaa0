using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>The voucher of money or goods that came in (收款凭证), to hand to who paid. It is no tax invoice, and says so.</summary>
public sealed record ReceiptDocument
{
    /// <summary>That it was reversed; null when it counts.</summary>
    public string? Mark { get; init; }

    public required string Number { get; init; }

    public required string ContractNumber { get; init; }

    public required string Sponsor { get; init; }

    public required string Host { get; init; }

    public required string Occasion { get; init; }

    /// <summary>Which instalment; null of goods.</summary>
    public int? Instalment { get; init; }

    /// <summary>CNY; null of goods.</summary>
    public decimal? Amount { get; init; }

    public string? Goods { get; init; }

    public required DateOnly On { get; init; }

    public ReceiptChannel? Channel { get; init; }

    /// <summary>Who paid for the sponsor; null: itself.</summary>
    public string? Payer { get; init; }

    public string? Reference { get; init; }

    public required string Receiver { get; init; }

    /// <summary>The paper.</summary>
    public DocumentModel Compose()
    {
        var paper = new DocumentBuilder("{0}、");
        var title = Amount is null ? "物资接收凭证" : "收款凭证";
        // What nobody noted is left out: a dash on a voucher reads as if something was kept back.
        (string Label, string? Value)[] facts =
        [
            ("付款方", Sponsor), ("经办人", Payer), ("收款方", Host), ("事由", $"{DocumentDisplay.Quoted(Occasion)}赞助{(Instalment is { } n ? $"，第{DocumentDisplay.Numeral(n)}期赞助金" : "，实物")}"),
            ("合同编号", ContractNumber), (Amount is null ? "接收日期" : "收款日期", DocumentDisplay.Day(On)), ("收款方式", Channel is { } channel ? DocumentDisplay.Word(channel) : null), ("流水号", Reference),
        ];
        paper.Title(title).RightLine($"凭证编号：{Number}").Facts([.. facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Value))]);
        if (Amount is { } amount)
            paper.Paragraph($"今收到{Sponsor}赞助金，小写：{DocumentDisplay.Money(amount)}，大写：人民币{ChineseAmount.Of(amount)}。");
        else
            paper.Paragraph($"今收到{Sponsor}赞助的实物：{DocumentBuilder.Line(Goods ?? "")}。");
        paper.Paragraph("本凭证一式两份，双方各执一份；不作税务发票使用。")
            .RightLine($"{Host}（盖章）").RightLine($"经手人：{Receiver}（签字）　　　　　　　　").RightLine(DocumentDisplay.Day(On));
        return paper.Build($"{title}-{Number}", $"{title}　{Number}", Host, On) with { Mark = Mark };
    }
}
