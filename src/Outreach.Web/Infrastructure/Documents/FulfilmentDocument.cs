using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Terminations;
using Outreach.Domain.Places;

namespace Outreach.Web.Infrastructure.Documents;

public sealed record DocumentFulfilment(DeliverableKind Kind, string? Details, string? Place, string Unit, int Promised, int Delivered)
{
    public string? WhyMissed { get; init; }

    public string? MadeGood { get; init; }

    /// <summary>Whether the sponsor agreed to do without the missing part.</summary>
    public bool Waived { get; init; }

    /// <summary>Whether it was open when the contract was terminated.</summary>
    public bool IsVoid { get; init; }

    /// <summary>Whether it is still to be done or confirmed.</summary>
    public bool IsOpen { get; init; }

    public DateOnly? StartsOn { get; init; }

    public int Evidence { get; init; }
}

/// <summary>How a contract ended before its time.</summary>
/// <param name="Received">CNY received by then.</param>
/// <param name="WrittenOff">CNY not owed any more.</param>
/// <param name="PayBack">CNY that the host pays back.</param>
/// <param name="PaidBackOn">When it did; null while it is owed.</param>
public sealed record DocumentEnd(DateOnly On, TerminatedBy By, decimal Received, decimal WrittenOff, decimal PayBack, DateOnly? PaidBackOn);

/// <summary>An instalment and what came of it.</summary>
/// <param name="Amount">CNY promised.</param>
/// <param name="Received">CNY received.</param>
/// <param name="WrittenOff">CNY that are not paid any more.</param>
public sealed record DocumentReceipt(DateOnly Due, decimal Amount, decimal Received, DateOnly? ReceivedOn, decimal WrittenOff = 0);

/// <summary>A photo that proves a promise.</summary>
/// <param name="Read">Its bytes, read only for the .docx.</param>
public sealed record DocumentEvidence(string What, string? Place, DateOnly Day, int Count, string Unit, string Url, Func<byte[]> Read);

/// <summary>The report to a sponsor on a contract that was carried out (履约报告).</summary>
public sealed record FulfilmentDocument
{
    public required string Number { get; init; }

    public required DateOnly SignedOn { get; init; }

    public required string Sponsor { get; init; }

    public required string Host { get; init; }

    /// <summary>The event.</summary>
    public required string Occasion { get; init; }

    /// <summary>The event's first day.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>The event's last day.</summary>
    public required DateOnly? To { get; init; }

    public string? Venue { get; init; }

    public int? Attendance { get; init; }

    public IReadOnlyList<DocumentFulfilment> Clauses { get; init; } = [];

    public IReadOnlyList<DocumentReceipt> Receipts { get; init; } = [];

    public IReadOnlyList<string> GoodsReceived { get; init; } = [];

    public IReadOnlyList<DocumentEvidence> Evidence { get; init; } = [];

    /// <summary>Numbers of the agreements that changed it.</summary>
    public IReadOnlyList<string> Amendments { get; init; } = [];

    /// <summary>How it was terminated; null when it was not.</summary>
    public DocumentEnd? Ended { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>The paper.</summary>
    public DocumentModel Compose()
    {
        var paper = new DocumentBuilder("{0}、");
        paper.Title("赞助履约报告").Subtitle(Occasion).RightLine($"合同编号：{Number}{(Amendments.Count == 0 ? "" : $"（含补充协议 {string.Join('、', Amendments)}）")}")
            .Facts(("赞助方", Sponsor), ("主办方", Host), ("签订日期", DocumentDisplay.Day(SignedOn)), ("活动时间", DocumentDisplay.Days(From, To)), ("活动地点", Venue))
            .Paragraph($"感谢贵方对{DocumentDisplay.Quoted(Occasion)}的支持。{(Ended is { } end ? $"合同已于{DocumentDisplay.Day(end.On)}终止，" : To is null ? "" : To < Day ? "活动已经结束，" : From is null || From > Day ? "活动还没有开始，" : "活动正在进行，")}{(Attendance is { } people ? $"共有 {DocumentDisplay.Count(people)} 人参加。" : "")}现将合同 {Number} 的履行情况报告如下。");
        AddClauses(paper);
        AddReceipts(paper);
        AddEnd(paper);
        if (GoodsReceived.Count > 0)
            paper.Article("实物接收").Items(GoodsReceived);
        if (Evidence.Count > 0)
        {
            paper.Article("现场照片").Photos(Evidence.Select((photo, i) => new DocumentPhoto(
                $"图{i + 1}　{photo.What}：{(string.IsNullOrWhiteSpace(photo.Place) ? "" : photo.Place + "，")}{DocumentDisplay.Day(photo.Day)}，{(photo.Count == 0 ? "同一处" : $"{photo.Count} {photo.Unit}")}", photo.Url, photo.Read)));
        }
        paper.Article("结语")
            .Paragraph("再次感谢贵方的信任与支持。如对以上内容有疑问，请与我们联系；期待下一次合作。")
            .RightLine($"{Host}（盖章）").RightLine(DocumentDisplay.Day(Day));
        return paper.Build($"赞助履约报告-{Sponsor}-{Occasion}", $"赞助履约报告　{Number}", Host, Day);
    }

    private void AddClauses(DocumentBuilder paper)
    {
        paper.Article("宣传履行情况");
        if (Clauses.Count == 0)
        {
            paper.Paragraph("本合同没有约定宣传。");
            return;
        }
        var kept = Clauses.Count(clause => clause is { IsVoid: false, IsOpen: false } && clause.Delivered >= clause.Promised);
        var proven = Clauses.Count(clause => clause is { IsVoid: false, IsOpen: true } && clause.Delivered >= clause.Promised);
        var settled = Clauses.Count(clause => clause.Delivered < clause.Promised && (clause.Waived || clause.MadeGood is not null));
        var ended = Clauses.Count(clause => clause.IsVoid);
        var upcoming = Clauses.Count(IsUpcoming);
        paper.Paragraph($"合同约定宣传 {Clauses.Count} 项，如约完成 {kept} 项，{(proven == 0 ? "" : $"已做待确认 {proven} 项，")}补做或者经贵方同意免除 {settled} 项，{(ended == 0 ? "" : $"因合同终止作废 {ended} 项，")}{(upcoming == 0 ? "" : $"未到约定日期 {upcoming} 项，")}未完成 {Clauses.Count - kept - proven - settled - ended - upcoming} 项。").Table(
            [new("序号", 2), new("约定的宣传", 6, Wide: true), new("约定", 3), new("完成", 3), new("结果", 4), new("未完成的原因与补救", 7, Wide: true), new("照片", 2)],
            Clauses.Select((clause, i) => (IReadOnlyList<string?>)
            [
                DocumentDisplay.Count(i + 1),
                DocumentDisplay.Kind(clause.Kind, clause.Details) + (string.IsNullOrWhiteSpace(clause.Place) ? "" : $"，{clause.Place}"),
                $"{clause.Promised} {clause.Unit}",
                $"{clause.Delivered} {clause.Unit}",
                OutcomeOf(clause),
                string.Join('\n', new[]
                {
                    clause.WhyMissed is null ? null : $"原因：{DocumentBuilder.Line(clause.WhyMissed)}",
                    clause.MadeGood is null ? null : $"补救：{DocumentBuilder.Line(clause.MadeGood)}",
                }.OfType<string>()),
                DocumentDisplay.Count(clause.Evidence),
            ]));
    }

    // Open, and its day has not come.
    private bool IsUpcoming(DocumentFulfilment clause) => clause is { IsOpen: true, IsVoid: false } && clause.StartsOn > Day && clause.Delivered < clause.Promised;

    private string OutcomeOf(DocumentFulfilment clause) => clause switch
    {
        { IsVoid: true } => "终止，作废",
        { IsOpen: true } when clause.Delivered >= clause.Promised => "已做，待确认",
        _ when clause.Delivered >= clause.Promised => "已完成",
        _ when IsUpcoming(clause) => "未到日期",
        { IsOpen: true } => "进行中",
        { MadeGood: not null } => "已补做",
        { Waived: true } => "同意免除",
        { Delivered: > 0 } => "部分完成",
        _ => "未完成",
    };

    private void AddReceipts(DocumentBuilder paper)
    {
        if (Receipts.Count == 0)
            return;
        paper.Article("赞助金接收情况").Table(
            [new("期次", 3), new("约定日期", 5), new("约定金额", 4), new("实收金额", 4), new("收款日期", 5)],
            Receipts.Select((receipt, i) => (IReadOnlyList<string?>)
            [
                $"第{DocumentDisplay.Numeral(i + 1)}期", DocumentDisplay.Day(receipt.Due), DocumentDisplay.Money(receipt.Amount), DocumentDisplay.Money(receipt.Received),
                DocumentDisplay.Day(receipt.ReceivedOn),
            ]).Append(["合计", "", DocumentDisplay.Money(Receipts.Sum(r => r.Amount)), DocumentDisplay.Money(Receipts.Sum(r => r.Received)), ""]));
        if (Receipts.Sum(r => r.WrittenOff) is > 0 and var lost)
            paper.Paragraph($"约定金额中 {DocumentDisplay.Money(lost)} 不再支付，请勿付款。");
    }

    private void AddEnd(DocumentBuilder paper)
    {
        if (Ended is not { } end)
            return;
        paper.Article("合同终止").Paragraph(
            $"合同已于{DocumentDisplay.Day(end.On)}终止，双方另签终止协议。终止前已收赞助金 {DocumentDisplay.Money(end.Received)}"
            + (end.PayBack == 0 ? "，不作退还" : $"，其中{(end.PaidBackOn is { } on ? $"已于{DocumentDisplay.Day(on)}退还" : "应退还")} {DocumentDisplay.Money(end.PayBack)}")
            + (end.WrittenOff == 0 ? "。" : $"；其余 {DocumentDisplay.Money(end.WrittenOff)} 不再支付。") + "未完成的宣传作废，双方互不再有要求。");
    }
}
