using Outreach.Domain.Contracts;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>A promise and what became of it.</summary>
/// <param name="Kind">What was promised.</param>
/// <param name="Details">What exactly.</param>
/// <param name="Place">Where.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Promised">How many were promised.</param>
/// <param name="Delivered">How many were delivered.</param>
public sealed record PaperFulfilment(DeliverableKind Kind, string? Details, string? Place, string Unit, int Promised, int Delivered)
{
    /// <summary>Why something is missing, in words.</summary>
    public string? WhyMissed { get; init; }

    /// <summary>How the missing part was made good, in words.</summary>
    public string? MadeGood { get; init; }

    /// <summary>Whether the sponsor agreed to do without the missing part.</summary>
    public bool Waived { get; init; }

    /// <summary>Photos that prove it.</summary>
    public int Evidence { get; init; }
}

/// <summary>An instalment and what came of it.</summary>
/// <param name="Due">By which day.</param>
/// <param name="Amount">CNY promised.</param>
/// <param name="Received">CNY received.</param>
/// <param name="ReceivedOn">When.</param>
public sealed record PaperReceipt(DateOnly Due, decimal Amount, decimal Received, DateOnly? ReceivedOn);

/// <summary>A photo that proves a promise.</summary>
/// <param name="What">What it shows.</param>
/// <param name="Place">Where.</param>
/// <param name="Day">When.</param>
/// <param name="Count">How many are counted on it.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Url">Where the print page finds it.</param>
/// <param name="Read">Its bytes, read only for the .docx.</param>
public sealed record PaperEvidence(string What, string? Place, DateOnly Day, int Count, string Unit, string Url, Func<byte[]> Read);

/// <summary>The report to a sponsor on a contract that was carried out (履约报告).</summary>
public sealed record FulfilmentPaper
{
    /// <summary>The contract's number.</summary>
    public required string Number { get; init; }

    /// <summary>When the contract was signed.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>Who sponsored.</summary>
    public required string Sponsor { get; init; }

    /// <summary>Who hosted: also the author in the file's properties.</summary>
    public required string Host { get; init; }

    /// <summary>The event.</summary>
    public required string Occasion { get; init; }

    /// <summary>The event's first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The event's last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Where it was.</summary>
    public string? Venue { get; init; }

    /// <summary>How many came.</summary>
    public int? Attendance { get; init; }

    /// <summary>What was promised and delivered.</summary>
    public IReadOnlyList<PaperFulfilment> Clauses { get; init; } = [];

    /// <summary>Money promised and received.</summary>
    public IReadOnlyList<PaperReceipt> Receipts { get; init; } = [];

    /// <summary>Goods received, each with its count.</summary>
    public IReadOnlyList<string> GoodsReceived { get; init; } = [];

    /// <summary>Photos, as they were taken.</summary>
    public IReadOnlyList<PaperEvidence> Evidence { get; init; } = [];

    /// <summary>The day of the report.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The paper.</summary>
    public Paper Compose()
    {
        var paper = new PaperBuilder("{0}、");
        paper.Title("赞助履约报告").Subtitle(Occasion).RightLine($"合同编号：{Number}")
            .Facts(("赞助方", Sponsor), ("主办方", Host), ("签订日期", PaperWords.Day(SignedOn)), ("活动时间", PaperWords.Days(From, To)), ("活动地点", Venue))
            .Paragraph($"感谢贵方对{PaperWords.Quoted(Occasion)}的支持。活动已经结束，{(Attendance is { } people ? $"共有 {PaperWords.Count(people)} 人参加。" : "")}现将合同 {Number} 的履行情况报告如下。");
        AddClauses(paper);
        AddReceipts(paper);
        if (GoodsReceived.Count > 0)
            paper.Article("实物接收").Items(GoodsReceived);
        if (Evidence.Count > 0)
        {
            paper.Article("现场照片").Photos(Evidence.Select((photo, i) => new PaperPhoto(
                $"图{i + 1}　{photo.What}：{(string.IsNullOrWhiteSpace(photo.Place) ? "" : photo.Place + "，")}{PaperWords.Day(photo.Day)}，{photo.Count} {photo.Unit}", photo.Url, photo.Read)));
        }
        paper.Article("结语")
            .Paragraph("再次感谢贵方的信任与支持。如对以上内容有疑问，请与我们联系；期待下一次合作。")
            .RightLine($"{Host}（盖章）").RightLine(PaperWords.Day(Day));
        return paper.Build($"赞助履约报告-{Sponsor}-{Occasion}", $"赞助履约报告　{Number}", Host, Day);
    }

    private void AddClauses(PaperBuilder paper)
    {
        paper.Article("宣传履行情况");
        if (Clauses.Count == 0)
        {
            paper.Paragraph("本合同没有约定宣传。");
            return;
        }
        var kept = Clauses.Count(clause => clause.Delivered >= clause.Promised);
        var settled = Clauses.Count(clause => clause.Delivered < clause.Promised && (clause.Waived || clause.MadeGood is not null));
        paper.Paragraph($"合同约定宣传 {Clauses.Count} 项，如约完成 {kept} 项，补做或者经贵方同意免除 {settled} 项，未完成 {Clauses.Count - kept - settled} 项。").Table(
            [new("序号", 2), new("约定的宣传", 6, Wide: true), new("约定", 3), new("完成", 3), new("结果", 4), new("未完成的原因与补救", 7, Wide: true), new("照片", 2)],
            Clauses.Select((clause, i) => (IReadOnlyList<string?>)
            [
                PaperWords.Count(i + 1),
                PaperWords.Kind(clause.Kind, clause.Details) + (string.IsNullOrWhiteSpace(clause.Place) ? "" : $"，{clause.Place}"),
                $"{clause.Promised} {clause.Unit}",
                $"{clause.Delivered} {clause.Unit}",
                OutcomeOf(clause),
                string.Join('\n', new[]
                {
                    clause.WhyMissed is null ? null : $"原因：{PaperBuilder.Line(clause.WhyMissed)}",
                    clause.MadeGood is null ? null : $"补救：{PaperBuilder.Line(clause.MadeGood)}",
                }.OfType<string>()),
                PaperWords.Count(clause.Evidence),
            ]));
    }

    private static string OutcomeOf(PaperFulfilment clause) => clause switch
    {
        _ when clause.Delivered >= clause.Promised => "已完成",
        { MadeGood: not null } => "已补做",
        { Waived: true } => "同意免除",
        { Delivered: > 0 } => "部分完成",
        _ => "未完成",
    };

    private void AddReceipts(PaperBuilder paper)
    {
        if (Receipts.Count == 0)
            return;
        paper.Article("赞助金接收情况").Table(
            [new("期次", 3), new("约定日期", 5), new("约定金额", 4), new("实收金额", 4), new("收款日期", 5)],
            Receipts.Select((receipt, i) => (IReadOnlyList<string?>)
            [
                $"第{PaperWords.Numeral(i + 1)}期", PaperWords.Day(receipt.Due), PaperWords.Money(receipt.Amount), PaperWords.Money(receipt.Received),
                PaperWords.Day(receipt.ReceivedOn),
            ]).Append(["合计", "", PaperWords.Money(Receipts.Sum(r => r.Amount)), PaperWords.Money(Receipts.Sum(r => r.Received)), ""]));
    }
}
