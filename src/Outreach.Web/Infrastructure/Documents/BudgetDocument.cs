using System.Globalization;
using Outreach.Domain.Events.Budgets;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>Cash or goods of a sponsor on the paper of a budget.</summary>
/// <param name="Amount">CNY; null for goods.</param>
internal sealed record DocumentSponsorship(string Sponsor, bool IsSigned, decimal? Amount, decimal Received, string? Goods);

/// <summary>A decision on the paper of a budget.</summary>
internal sealed record DocumentApproval(BudgetLevel Level, string By, DateOnly On);

/// <summary>The budget of an event (活动经费预算表), for those who decide with a pen and for the school's files.</summary>
internal sealed record BudgetDocument(
    string Event, DateOnly? EventDay, string Host, DateOnly Day, BudgetState State, int Revision, IReadOnlyList<BudgetLineDetails> Lines, BudgetFigures Figures,
    IReadOnlyList<DocumentSponsorship> Sponsorships, IReadOnlyList<DocumentApproval> Approvals)
{
    private static readonly DocumentColumn[] Columns =
        [new("序号", 2), new("类别", 4), new("项目", 6, Wide: true), new("数量", 3), new("单价", 3), new("金额", 4), new("资金来源", 4), new("备注", 5, Wide: true)];

    public DocumentModel Compose()
    {
        var paper = new DocumentBuilder("{0}、").Title("活动经费预算表").Subtitle(Event)
            .Facts(
                ("主办单位", Host), ("活动时间", DocumentDisplay.Day(EventDay)), ("预算状态", DocumentDisplay.Word(State)),
                ("版次", $"第 {Revision} 版"), ("金额单位", "人民币元"));
        var cash = Sponsorships.Where(s => s.Amount is not null).ToList();
        paper.Article("收入").Table(
            Columns,
            Lines.Where(l => l.Side == BudgetSide.Income).Select((l, i) => Row(i + 1, "收入", l))
                .Concat(cash.Select((s, i) => (IReadOnlyList<string?>)
                [
                    DocumentDisplay.Count(Lines.Count(l => l.Side == BudgetSide.Income) + i + 1), "赞助", s.Sponsor, null, null, DocumentDisplay.Money(s.Amount!.Value),
                    DocumentDisplay.Word(BudgetSource.SponsorshipCash), s.IsSigned ? $"已签合同，到账 {DocumentDisplay.Money(s.Received)}" : "洽谈中，预计",
                ]))
                .Append(["合计", null, null, null, null, DocumentDisplay.Money(Figures.Income), null, null]));
        paper.Article("支出").Table(
            Columns,
            Lines.Where(l => l.Side == BudgetSide.Expense).OrderBy(l => l.Category).Select((l, i) => Row(i + 1, DocumentDisplay.Word(l.Category!), l))
                .Append(["合计", null, null, null, null, DocumentDisplay.Money(Figures.Expenses), null, WithoutMoney()]));
        paper.Article("收支对比").Facts(
            ("现金收入", DocumentDisplay.Money(Figures.Income)), ("其中已落实", DocumentDisplay.Money(Figures.Secured)),
            ("现金支出", DocumentDisplay.Money(Figures.Money)), ("收支差额", DocumentDisplay.Money(Figures.Difference)));
        if (Figures.Unsecured > 0)
            paper.Paragraph($"尚有 {DocumentDisplay.Money(Figures.Unsecured)} 的支出没有已落实的收入支持。");
        var goods = Sponsorships.Where(s => s.Goods is not null).ToList();
        if (goods.Count > 0)
            paper.Article("赞助物资").Items(goods.Select(s => $"{s.Sponsor}：{s.Goods}（{(s.IsSigned ? "已签合同" : "洽谈中，预计")}）"));
        paper.Article("审批");
        if (Approvals.Count == 0)
            paper.Paragraph("尚未批准。");
        else
            paper.Items(Approvals.Select(a => $"{DocumentDisplay.Word(a.Level)} {a.By}，{DocumentDisplay.Day(a.On)}批准"));
        return paper.Signatures(["编制人：", "日期："], ["审批人：", "日期："]).Build($"活动经费预算-{Event}", $"活动经费预算表　{Event}", Host, Day);
    }

    // What of the expenses the income need not pay; null for nothing.
    private string? WithoutMoney()
    {
        string[] parts =
        [
            .. Figures.InKind > 0 ? [$"其中赞助物资折价 {DocumentDisplay.Money(Figures.InKind)}"] : Array.Empty<string>(),
            .. Figures.PaidBySchool > 0 ? [$"其中学校直接支付 {DocumentDisplay.Money(Figures.PaidBySchool)}"] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? null : string.Join('；', parts);
    }

    /// <summary>The budget as a section of the event plan: its lines and sums.</summary>
    public DocumentSection Section() => new(
        "经费预算",
        [$"现金收入 {DocumentDisplay.Money(Figures.Income)}（其中已落实 {DocumentDisplay.Money(Figures.Secured)}），现金支出 {DocumentDisplay.Money(Figures.Money)}，差额 {DocumentDisplay.Money(Figures.Difference)}。预算状态：{DocumentDisplay.Word(State)}。"],
        Columns,
        [
            .. Lines.OrderBy(l => l.Side).ThenBy(l => l.Category).Select((l, i) => Row(i + 1, l.Side == BudgetSide.Income ? "收入" : DocumentDisplay.Word(l.Category!), l)),
            .. Sponsorships.Where(s => s.Amount is not null).Select((s, i) => (IReadOnlyList<string?>)
                [DocumentDisplay.Count(Lines.Count + i + 1), "赞助", s.Sponsor, null, null, DocumentDisplay.Money(s.Amount!.Value), DocumentDisplay.Word(BudgetSource.SponsorshipCash), s.IsSigned ? "已签合同" : "洽谈中，预计"]),
        ]);

    private static IReadOnlyList<string?> Row(int number, string category, BudgetLineDetails line) =>
    [
        DocumentDisplay.Count(number), category, line.Item, $"{(line.Count ?? 0).ToString("0.##", CultureInfo.InvariantCulture)} {line.Unit}", DocumentDisplay.Money(line.UnitPrice ?? 0),
        DocumentDisplay.Money(line.Amount), DocumentDisplay.Word(line.Source!), line.Note,
    ];
}
