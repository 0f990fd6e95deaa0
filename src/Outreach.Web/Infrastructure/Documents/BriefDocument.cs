using System.Globalization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>Somebody at the merchant.</summary>
public sealed record DocumentContact(string Name, string? Title, string? Phone, string? WeChat);

public sealed record DocumentVisit(DateOnly On, VisitChannel Channel, VisitOutcome Outcome, string? Said);

/// <summary>An earlier negotiation with the merchant.</summary>
/// <param name="Occasion">Null for the term as a whole.</param>
/// <param name="Why">Why it was lost.</param>
public sealed record DocumentDeal(string? Occasion, DealStage Stage, decimal? Cash, string? Why);

/// <summary>A signed contract with the merchant and how it was kept.</summary>
/// <param name="Kept">How many of <paramref name="Promised"/> clauses we carried out.</param>
/// <param name="Breaches">How often one side broke it.</param>
/// <param name="OpenBreaches">How many of those are not settled.</param>
public sealed record DocumentContractHistory(string Number, string? Occasion, decimal Cash, decimal Received, int Promised, int Kept, int Breaches, int OpenBreaches);

/// <summary>A benefit that is not to be promised, and why.</summary>
public sealed record DocumentOpenLine(string What, string Package, bool IsDeclined, string? Why);

/// <summary>Somebody to call on the way.</summary>
public sealed record DocumentCall(Role Role, string Name, string? Phone);

/// <summary>
/// A page to take along (出发前一页纸): what the negotiator knows by heart (S40), what may be offered (S37), and what is not to
/// be promised (S33, S39). Parts without content are left out, but not what is missing.
/// </summary>
public sealed record BriefDocument
{
    private const int LongestWords = 80;

    public required string Sponsor { get; init; }

    public required string Host { get; init; }

    /// <summary>Null for the term as a whole.</summary>
    public string? Occasion { get; init; }

    public string? Purpose { get; init; }

    /// <summary>Beginning on the department's clocks; null while there is no day, as is <see cref="Ends"/>.</summary>
    public DateTime? Starts { get; init; }

    public DateTime? Ends { get; init; }

    public string? Venue { get; init; }

    public int? Attendance { get; init; }

    public IReadOnlyList<DocumentStep> Flow { get; init; } = [];

    /// <summary>What has to be there before anybody goes, and is not.</summary>
    public IReadOnlyList<DealLack> Missing { get; init; } = [];

    public required DealStage Stage { get; init; }

    public required string Negotiator { get; init; }

    public string? NextStep { get; init; }

    public DateOnly? NextStepOn { get; init; }

    /// <summary>Cleared offers alone.</summary>
    public IReadOnlyList<DocumentPackage> Packages { get; init; } = [];

    /// <summary>Lines of offers that are not cleared, or were declined.</summary>
    public IReadOnlyList<DocumentOpenLine> OpenLines { get; init; } = [];

    public IReadOnlyList<DocumentContact> Contacts { get; init; } = [];

    public string? Address { get; init; }

    public IReadOnlyList<DocumentVisit> Visits { get; init; } = [];

    public IReadOnlyList<DocumentDeal> Deals { get; init; } = [];

    public IReadOnlyList<DocumentContractHistory> Contracts { get; init; } = [];

    public required Standing Standing { get; init; }

    /// <summary>Until when the merchant is vetted; null when it is not.</summary>
    public DateOnly? VettedUntil { get; init; }

    public IReadOnlyList<DocumentCall> Calls { get; init; } = [];

    public required DateOnly Day { get; init; }

    /// <summary>A place after what stands there.</summary>
    public static string At(string place) => "，" + place;

    /// <summary>How long before the event it starts.</summary>
    public static string Before(int days) => days == 0 ? "，活动当天" : $"，活动前 {DocumentDisplay.Count(days)} 天";

    /// <summary>When a step is of a flow that has no day yet: on which day counted from the event's first, and its time or the minutes from the beginning.</summary>
    public static string When(int day, TimeOnly? clock, int? offset)
    {
        var time = clock is { } at ? at.ToString("HH:mm", CultureInfo.InvariantCulture)
            : offset is { } minutes ? minutes == 0 ? "开场" : minutes > 0 ? $"开场后 {DocumentDisplay.Count(minutes)} 分钟" : $"开场前 {DocumentDisplay.Count(-minutes)} 分钟" : "";
        return (day == 0 ? time : $"{(day < 0 ? $"提前 {DocumentDisplay.Count(-day)} 天" : $"第 {DocumentDisplay.Count(day + 1)} 天")} {time}").Trim();
    }

    /// <summary>What a step is.</summary>
    public static string What(string item, string? content) => content is null ? item : $"{item}：{content}";

    /// <summary>The paper.</summary>
    public DocumentModel Compose()
    {
        var paper = new DocumentBuilder("{0}、");
        var occasion = Occasion ?? "学期整体合作";
        paper.Title("出发前一页纸").Subtitle($"{Sponsor}　{occasion}");
        if (Missing.Count > 0)
            paper.Paragraph($"还不能出发，缺：{string.Join('、', Missing.Select(m => DocumentDisplay.Word(m)))}。");
        paper.Article("活动").Facts(
        [
            ("活动", occasion),
            .. Purpose is null ? [] : new[] { ("目的", (string?)Purpose) },
            .. Occasion is null ? [] : new[] { ("时间", (string?)DocumentDisplay.Span(Starts, Ends)), ("地点", Venue) },
            .. Attendance is { } people ? new[] { ("预计人数", (string?)$"{DocumentDisplay.Count(people)} 人") } : [],
        ]);
        if (Flow.Count > 0)
            paper.Table([new("时间", 2), new("环节", 6, Wide: true)], Flow.Select(s => (IReadOnlyList<string?>)[s.Time, s.What]));
        AddOffer(paper);
        AddNever(paper);
        paper.Article("商家").Facts(
            ("地址", Address), ("进展", DocumentDisplay.Word(Stage) + (NextStep is null ? "" : $"，下一步：{NextStep}{(NextStepOn is { } on ? $"（{DocumentDisplay.Day(on)}前）" : "")}")));
        if (Contacts.Count > 0)
        {
            paper.Table([new("联系人", 3), new("职务", 3), new("电话", 4), new("微信", 4)],
                Contacts.Select(c => (IReadOnlyList<string?>)[c.Name, c.Title, c.Phone, c.WeChat]));
        }

        AddHistory(paper);
        paper.Article("有事找谁").Items(Calls.Select(c => $"{DocumentDisplay.Word(c.Role)} {c.Name}{(c.Phone is null ? "" : $"，{c.Phone}")}").Append($"洽谈人 {Negotiator}"));
        return paper.Build($"出发前一页纸　{Sponsor}", $"出发前一页纸　{Sponsor}　仅供内部使用", Host, Day) with { IsOnePage = true };
    }

    // A sentence goes on after it, and there is one page.
    private static string Short(string text)
    {
        var line = DocumentBuilder.Line(text).TrimEnd('。', '！', '.', '；', '，', ' ');
        return line.Length <= LongestWords ? line : line[..LongestWords].TrimEnd('，', '。') + "…";
    }

    private void AddOffer(DocumentBuilder paper)
    {
        paper.Article("可以谈的方案（各部门已同意）");
        if (Packages.Count == 0)
        {
            paper.Paragraph("还没有敲定的方案：先不要报任何回报。");
            return;
        }

        paper.Table(
            [new("方案", 3), new("赞助内容", 4, Wide: true), new("我们给", 9, Wide: true)],
            Packages.Select(p => (IReadOnlyList<string?>)
            [
                p.Name,
                string.Join('\n', new[] { p.Cash > 0 ? DocumentDisplay.Money(p.Cash) : null, p.Goods }.OfType<string>()),
                string.Join('\n', p.Benefits.Select((b, i) => $"{i + 1}. {DocumentBuilder.Line(b)}")),
            ]));
    }

    private void AddNever(DocumentBuilder paper)
    {
        var vetting = Standing == Standing.Blacklisted ? "商家在黑名单上，不要再谈，先问部长。"
            : VettedUntil is not { } until ? "商家还没有通过核验：看营业执照之前不要答应签合同。"
            : until < (Ends is { } ends ? DateOnly.FromDateTime(ends) : Day) ? $"商家的核验 {DocumentDisplay.Day(until)} 到期，早于活动结束，要重新核验。" : null;
        paper.Article("不要答应").Items(
        [
            "不说横幅、海报挂多长时间，只说哪天挂出。",
            "方案以外的、没有把握的，一律说“回去商量，改天答复”。",
            "不给同学的名单、照片、手机号。",
            .. OpenLines.Select(l => l.IsDeclined
                ? $"{l.What}（{l.Package}）：部门不同意{(l.Why is null ? "" : $"，{Short(l.Why)}")}。"
                : $"{l.What}（{l.Package}）：部门还没有答复。"),
            .. vetting is null ? [] : new[] { vetting },
        ]);
    }

    private void AddHistory(DocumentBuilder paper)
    {
        if (Visits.Count + Deals.Count + Contracts.Count == 0)
        {
            paper.Article("往来").Paragraph("第一次接触这家商家。");
            return;
        }

        paper.Article("往来").Items(
        [
            .. Contracts.Select(c =>
                $"合同 {c.Number}，{c.Occasion ?? "学期整体合作"}：{(c.Cash > 0 ? $"{DocumentDisplay.Money(c.Cash)}，已到账 {DocumentDisplay.Money(c.Received)}" : "实物赞助")}，我们 {c.Promised} 条完成 {c.Kept} 条{(c.Breaches > 0 ? $"，违约 {c.Breaches} 次{(c.OpenBreaches > 0 ? $"（{c.OpenBreaches} 次未了结）" : "")}" : "")}。"),
            .. Deals.Select(d =>
                $"洽谈，{d.Occasion ?? "学期整体合作"}：{DocumentDisplay.Word(d.Stage)}{(d.Cash is > 0 ? $"，{DocumentDisplay.Money(d.Cash.Value)}" : "")}{(d.Why is null ? "" : $"，原因：{Short(d.Why)}")}。"),
            .. Visits.Select(v =>
                $"{DocumentDisplay.Day(v.On)} {DocumentDisplay.Word(v.Channel)}，{DocumentDisplay.Word(v.Outcome)}{(v.Said is null ? "" : $"：{Short(v.Said)}")}。"),
        ]);
    }
}
