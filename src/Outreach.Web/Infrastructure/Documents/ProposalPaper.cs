using Outreach.Domain.Contracts;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>An offer to sponsors, such as the title sponsorship.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cash">CNY; 0 for goods only.</param>
/// <param name="Goods">What is given in goods.</param>
/// <param name="Benefits">What the sponsor gets, one a line.</param>
/// <param name="Available">How many sponsors may take it; null for any number.</param>
public sealed record PaperPackage(string Name, decimal Cash, string? Goods, IReadOnlyList<string> Benefits, int? Available = null);

/// <summary>Publicity planned at a place.</summary>
/// <param name="Place">Where.</param>
/// <param name="Kind">What.</param>
/// <param name="Count">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="StartsOn">From which day on.</param>
public sealed record PaperPublicity(string Place, DeliverableKind Kind, int Count, string Unit, DateOnly? StartsOn);

/// <summary>What money is used for.</summary>
/// <param name="Item">For what.</param>
/// <param name="Amount">CNY.</param>
/// <param name="Note">How it comes about.</param>
public sealed record PaperCost(string Item, decimal Amount, string? Note = null);

/// <summary>A step of the event.</summary>
/// <param name="Time">When, in words.</param>
/// <param name="What">What happens.</param>
public sealed record PaperStep(string Time, string What);

/// <summary>A proposal to sponsors (赞助策划书). Parts without content are left out.</summary>
public sealed record ProposalPaper
{
    /// <summary>The event.</summary>
    public required string EventTitle { get; init; }

    /// <summary>Who hosts it: also the author in the file's properties.</summary>
    public required string Host { get; init; }

    /// <summary>For which merchant it is made out; null for any.</summary>
    public string? Sponsor { get; init; }

    /// <summary>Why there is the event; paragraphs.</summary>
    public string? Background { get; init; }

    /// <summary>Its theme.</summary>
    public string? Theme { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Where.</summary>
    public string? Venue { get; init; }

    /// <summary>For whom, in words.</summary>
    public string? Audience { get; init; }

    /// <summary>How many are expected.</summary>
    public int? Attendance { get; init; }

    /// <summary>What happens when.</summary>
    public IReadOnlyList<PaperStep> Flow { get; init; } = [];

    /// <summary>Sponsorship wanted, CNY.</summary>
    public decimal? MoneyTarget { get; init; }

    /// <summary>Offers.</summary>
    public IReadOnlyList<PaperPackage> Packages { get; init; } = [];

    /// <summary>Publicity by place.</summary>
    public IReadOnlyList<PaperPublicity> Publicity { get; init; } = [];

    /// <summary>What the money is for.</summary>
    public IReadOnlyList<PaperCost> Costs { get; init; } = [];

    /// <summary>Whom to speak to.</summary>
    public required string Contact { get; init; }

    /// <summary>The contact's phone.</summary>
    public string? Phone { get; init; }

    /// <summary>The contact's WeChat or e-mail.</summary>
    public string? OtherContact { get; init; }

    /// <summary>The day the paper is made out on.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The paper.</summary>
    public Paper Compose()
    {
        var paper = new PaperBuilder("{0}、");
        paper.Title("赞助策划书", onCover: true).Subtitle($"——{EventTitle}");
        if (Sponsor is not null)
            paper.Subtitle($"致：{Sponsor}");
        paper.Subtitle($"主办单位：{Host}").Subtitle(PaperWords.Day(Day)).PageBreak();

        AddText(paper, "活动背景", Background);
        AddText(paper, "活动主题", Theme);
        paper.Article("活动时间与地点")
            .Paragraph($"时间：{PaperWords.Days(From, To)}。")
            .Paragraph($"地点：{PaperBuilder.Line(Venue ?? "待学校批准后通知")}。");
        if (Audience is not null || Attendance is not null)
        {
            paper.Article("活动对象").Paragraph(string.Concat(
                Audience is null ? "" : $"{PaperBuilder.Lines(Audience).TrimEnd('。')}。",
                Attendance is { } people ? $"预计参加人数：{PaperWords.Count(people)} 人。" : ""));
        }
        if (Flow.Count > 0)
        {
            paper.Article("活动流程").Table([new("时间", 2), new("内容", 5, Wide: true)],
                Flow.Select(step => (IReadOnlyList<string?>)[step.Time, step.What]));
        }
        if (MoneyTarget is { } target)
            paper.Article("赞助目标").Paragraph($"本次活动计划筹集赞助 {PaperWords.Money(target)}，现金、实物均可。");
        AddPackages(paper);
        AddPublicity(paper);
        AddCosts(paper);
        paper.Article("联系方式").Facts([("联系人", Contact), ("联系电话", Phone), .. OtherContact is null ? [] : new[] { ("微信／邮箱", (string?)OtherContact) }]);
        paper.Article("致谢")
            .Paragraph("感谢您在百忙之中阅读本策划书。您的支持将让更多同学参与本次活动，也将让更多同学认识贵方。我们珍惜每一次合作，约定的每一项宣传都会按时完成、拍照留存，并在活动结束后向您提交履约报告。期待与您携手！")
            .RightLine(Host).RightLine(PaperWords.Day(Day));
        return paper.Build($"赞助策划书　{EventTitle}", $"赞助策划书　{EventTitle}", Host, Day);
    }

    private static void AddText(PaperBuilder paper, string title, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            paper.Article(title).Paragraphs(text);
    }

    private void AddPackages(PaperBuilder paper)
    {
        if (Packages.Count == 0)
            return;
        paper.Article("赞助方案与回报").Table(
            [new("方案", 3), new("赞助内容", 4, Wide: true), new("名额", 2), new("贵方获得的回报", 9, Wide: true)],
            Packages.Select(package => (IReadOnlyList<string?>)
            [
                package.Name,
                string.Join('\n', new[] { package.Cash > 0 ? PaperWords.Money(package.Cash) : null, package.Goods }.OfType<string>()),
                package.Available is { } count ? $"{count} 家" : "不限",
                string.Join('\n', package.Benefits.Select((benefit, i) => $"{i + 1}. {PaperBuilder.Line(benefit)}")),
            ]));
    }

    private void AddPublicity(PaperBuilder paper)
    {
        if (Publicity.Count == 0)
            return;
        paper.Article("宣传计划").Table(
            [new("地点", 6, Wide: true), new("形式", 4), new("数量", 3), new("开始日期", 5)],
            Publicity.Select(item => (IReadOnlyList<string?>)
                [item.Place, PaperWords.Kind(item.Kind, null), $"{item.Count} {item.Unit}", PaperWords.Day(item.StartsOn)]));
    }

    private void AddCosts(PaperBuilder paper)
    {
        if (Costs.Count == 0)
            return;
        paper.Article("经费预算与用途").Paragraph("赞助金全部用于本次活动，预算如下：").Table(
            [new("序号", 2), new("项目", 6, Wide: true), new("金额", 4), new("说明", 7, Wide: true)],
            Costs.Select((cost, i) => (IReadOnlyList<string?>)[PaperWords.Count(i + 1), cost.Item, PaperWords.Money(cost.Amount), cost.Note])
                .Append(["", "合计", PaperWords.Money(Costs.Sum(cost => cost.Amount)), ""]));
    }
}
