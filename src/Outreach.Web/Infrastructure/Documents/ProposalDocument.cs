using Outreach.Domain.Contracts;
using Outreach.Domain.Places;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>An offer to sponsors, such as the title sponsorship.</summary>
/// <param name="Cash">CNY; 0 for goods only.</param>
/// <param name="Available">How many sponsors may take it; null for any number.</param>
public sealed record DocumentPackage(string Name, decimal Cash, string? Goods, IReadOnlyList<string> Benefits, int? Available = null);

public sealed record DocumentPublicity(string Place, DeliverableKind Kind, int Count, string Unit, DateOnly? StartsOn);

/// <summary>What money is used for.</summary>
/// <param name="Amount">CNY.</param>
public sealed record DocumentCost(string Item, decimal Amount, string? Note = null);

/// <summary>A step of the event.</summary>
public sealed record DocumentStep(string Time, string What);

/// <summary>A proposal to sponsors (赞助策划书). Parts without content are left out.</summary>
public sealed record ProposalDocument
{
    /// <summary>The event.</summary>
    public required string EventTitle { get; init; }

    public required string Host { get; init; }

    /// <summary>For which merchant it is made out; null for any.</summary>
    public string? Sponsor { get; init; }

    /// <summary>Why there is the event; paragraphs.</summary>
    public string? Background { get; init; }

    public string? Theme { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly? To { get; init; }

    public string? Venue { get; init; }

    public string? Audience { get; init; }

    public int? Attendance { get; init; }

    public IReadOnlyList<DocumentStep> Flow { get; init; } = [];

    /// <summary>Sponsorship wanted, CNY.</summary>
    public decimal? MoneyTarget { get; init; }

    /// <summary>Events of the kind that there were before, each in words.</summary>
    public IReadOnlyList<string> Past { get; init; } = [];

    /// <summary>Pictures of them.</summary>
    public IReadOnlyList<DocumentPhoto> PastPictures { get; init; } = [];

    public IReadOnlyList<DocumentPackage> Packages { get; init; } = [];

    public IReadOnlyList<DocumentPublicity> Publicity { get; init; } = [];

    public IReadOnlyList<DocumentCost> Costs { get; init; } = [];

    public required string Contact { get; init; }

    public string? Phone { get; init; }

    public string? OtherContact { get; init; }

    /// <summary>The day the paper is made out on.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The paper.</summary>
    public DocumentModel Compose()
    {
        var paper = new DocumentBuilder("{0}、");
        paper.Title("赞助策划书", onCover: true).Subtitle($"——{EventTitle}");
        if (Sponsor is not null)
            paper.Subtitle($"致：{Sponsor}");
        paper.Subtitle($"主办单位：{Host}").Subtitle(DocumentDisplay.Day(Day)).PageBreak();

        AddText(paper, "活动背景", Background);
        AddText(paper, "活动主题", Theme);
        paper.Article("活动时间与地点")
            .Paragraph($"时间：{DocumentDisplay.Days(From, To)}。")
            .Paragraph($"地点：{DocumentBuilder.Line(Venue ?? "待学校批准后通知")}。");
        if (Audience is not null || Attendance is not null)
        {
            paper.Article("活动对象").Paragraph(string.Concat(
                Audience is null ? "" : $"{DocumentBuilder.Lines(Audience).TrimEnd('。')}。",
                Attendance is { } people ? $"预计参加人数：{DocumentDisplay.Count(people)} 人。" : ""));
        }
        if (Flow.Count > 0)
        {
            paper.Article("活动流程").Table([new("时间", 2), new("内容", 5, Wide: true)],
                Flow.Select(step => (IReadOnlyList<string?>)[step.Time, step.What]));
        }
        if (MoneyTarget is { } target)
            paper.Article("赞助目标").Paragraph($"本次活动计划筹集赞助 {DocumentDisplay.Money(target)}，现金、实物均可。");
        if (Past.Count > 0)
            paper.Article("往届情况").Items(Past);
        if (PastPictures.Count > 0)
            paper.Photos(PastPictures);
        AddPackages(paper);
        AddPublicity(paper);
        AddCosts(paper);
        paper.Article("联系方式").Facts([("联系人", Contact), ("联系电话", Phone), .. OtherContact is null ? [] : new[] { ("微信／邮箱", (string?)OtherContact) }]);
        paper.Article("致谢")
            .Paragraph("感谢您在百忙之中阅读本策划书。您的支持将让更多同学参与本次活动，也将让更多同学认识您的品牌。我们珍惜每一次合作，约定的每一项宣传都会按时完成、拍照留存，并在活动结束后向您提交履约报告。期待与您携手！")
            .RightLine(Host).RightLine(DocumentDisplay.Day(Day));
        return paper.Build($"赞助策划书　{EventTitle}", $"赞助策划书　{EventTitle}", Host, Day);
    }

    private static void AddText(DocumentBuilder paper, string title, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            paper.Article(title).Paragraphs(text);
    }

    private void AddPackages(DocumentBuilder paper)
    {
        if (Packages.Count == 0)
            return;
        paper.Article("赞助方案与回报").Table(
            [new("方案", 3), new("赞助内容", 4, Wide: true), new("名额", 2), new("您获得的回报", 9, Wide: true)],
            Packages.Select(package => (IReadOnlyList<string?>)
            [
                package.Name,
                string.Join('\n', new[] { package.Cash > 0 ? DocumentDisplay.Money(package.Cash) : null, package.Goods }.OfType<string>()),
                package.Available is { } count ? $"{count} 家" : "不限",
                string.Join('\n', package.Benefits.Select((benefit, i) => $"{i + 1}. {DocumentBuilder.Line(benefit)}")),
            ]));
    }

    private void AddPublicity(DocumentBuilder paper)
    {
        if (Publicity.Count == 0)
            return;
        paper.Article("宣传计划").Table(
            [new("地点", 6, Wide: true), new("形式", 4), new("数量", 3), new("开始日期", 5)],
            Publicity.Select(item => (IReadOnlyList<string?>)
                [item.Place, DocumentDisplay.Kind(item.Kind, null), $"{item.Count} {item.Unit}", DocumentDisplay.Day(item.StartsOn)]));
    }

    private void AddCosts(DocumentBuilder paper)
    {
        if (Costs.Count == 0)
            return;
        paper.Article("经费预算与用途").Paragraph("赞助金全部用于本次活动，预算如下：").Table(
            [new("序号", 2), new("项目", 6, Wide: true), new("金额", 4), new("说明", 7, Wide: true)],
            Costs.Select((cost, i) => (IReadOnlyList<string?>)[DocumentDisplay.Count(i + 1), cost.Item, DocumentDisplay.Money(cost.Amount), cost.Note])
                .Append(["", "合计", DocumentDisplay.Money(Costs.Sum(cost => cost.Amount)), ""]));
    }
}
