using System.Globalization;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Flow;

namespace Outreach.Web.Infrastructure.Documents;

/// <param name="Time">As the page says it: a clock, with its day where that is not the event's first.</param>
/// <param name="Minutes">Null where it does not matter.</param>
public sealed record DocumentFlowRow(FlowPhase Phase, string Time, int? Minutes, string Item, string? Content, string? InCharge, string? Props, string? Note);

public sealed record DocumentDuty(string Group, string? Leader, IReadOnlyList<string> Members, string Duty, DateOnly? DueOn);

/// <summary>An event plan (活动策划书) in the order in which it is handed in. Parts without content are left out.</summary>
public sealed record EventPlanDocument
{
    private const string Line = "____________", Date = "日期：______年____月____日";

    public required string Title { get; init; }

    /// <summary>An exercise (S50), which the paper says on its cover and on every page.</summary>
    public bool IsPractice { get; init; }

    public string? Kind { get; init; }

    public string? Slogan { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>In order; the department where there are none.</summary>
    public IReadOnlyList<EventOrganiserDetails> Organisers { get; init; } = [];

    /// <summary>Schools that hold it with us.</summary>
    public IReadOnlyList<string> Schools { get; init; } = [];

    public string? Background { get; init; }

    public string? Purpose { get; init; }

    /// <summary>Beginning on the department's clocks; null while there is no day, as is <see cref="Ends"/>.</summary>
    public DateTime? Starts { get; init; }

    public DateTime? Ends { get; init; }

    public string? Venue { get; init; }

    public string? Audience { get; init; }

    public int? ExpectedPeople { get; init; }

    public EventForm Form { get; init; }

    public bool IsOutdoor { get; init; }

    /// <summary>m².</summary>
    public int? OutdoorArea { get; init; }

    public bool HasOutsiders { get; init; }

    public IReadOnlyList<string> Partners { get; init; } = [];

    public IReadOnlyList<EventAwardDetails> Awards { get; init; } = [];

    public IReadOnlyList<DocumentFlowRow> Flow { get; init; } = [];

    public IReadOnlyList<DocumentDuty> Duties { get; init; } = [];

    /// <summary>What other subjects write, between the duties and the publicity: the budget.</summary>
    public IReadOnlyList<DocumentSection> Sections { get; init; } = [];

    public string? Publicity { get; init; }

    public string? SafetyPerson { get; init; }

    public IReadOnlyList<EventRiskDetails> Risks { get; init; } = [];

    /// <summary>Names of the attachments.</summary>
    public IReadOnlyList<string> Appendices { get; init; } = [];

    /// <summary>The department.</summary>
    public required string Host { get; init; }

    /// <summary>The day the paper is made out on.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The paper.</summary>
    public DocumentModel Compose()
    {
        var paper = new DocumentBuilder("{0}、");
        paper.Title("活动策划书", onCover: true).Subtitle($"——{Title}");
        if (IsPractice)
            paper.Subtitle("（练习）");
        foreach (var (role, names) in Organisers.Count == 0
            ? [(OrganiserRole.Host, Host)]
            : Organisers.GroupBy(o => o.Role).Select(g => (g.Key, string.Join('、', g.Select(o => o.Name)))))
            paper.Subtitle($"{DocumentDisplay.Word(role)}单位：{names}");
        if (Schools.Count > 0)
            paper.Subtitle($"合办学校：{string.Join('、', Schools)}");
        paper.Subtitle(DocumentDisplay.Day(Day)).PageBreak();

        AddText(paper, "活动背景", Background);
        AddText(paper, "活动目的", Purpose);
        paper.Article("活动主题").Facts([.. new (string, string?)[]
        {
            ("活动名称", Title), ("活动口号", Slogan), ("活动类型", Kind), ("主题标签", Tags.Count == 0 ? null : string.Join('、', Tags)),
        }.Where(f => f.Item2 is not null)]);
        paper.Article("活动时间与地点").Paragraph($"时间：{DocumentDisplay.Span(Starts, Ends)}。").Paragraph($"地点：{DocumentBuilder.Line(Venue ?? "待学校批准后确定")}。");
        AddAudience(paper);
        AddForm(paper);
        AddPhases(paper);
        if (Awards.Count > 0)
        {
            paper.Article("奖项设置").Table([new("奖项", 4), new("名额", 2), new("奖品", 6, Wide: true)],
                Awards.Select(a => (IReadOnlyList<string?>)[a.Name, $"{DocumentDisplay.Count(a.Count)} 名", a.Prize]));
        }

        if (Flow.Count > 0)
            paper.Article("活动流程表").Table(FlowColumns, FlowRows(Flow));
        if (Duties.Count > 0)
            paper.Article("人员分工表").Table(DutyColumns, DutyRows(Duties));
        foreach (var section in Sections)
        {
            paper.Article(section.Title);
            foreach (var text in section.Paragraphs)
                paper.Paragraph(text);
            if (section.Columns.Count > 0)
                paper.Table(section.Columns, section.Rows);
        }

        AddText(paper, "宣传方案", Publicity);
        AddSafety(paper);
        if (Appendices.Count > 0)
            paper.Article("附件").Items(Appendices);
        paper.Article("审核意见").Signatures(
            [$"策划负责人（签名）：{Line}", Date, $"外联部部长（签名）：{Line}", Date],
            [$"学生会主席团（签名）：{Line}", Date, $"指导老师（签名）：{Line}", Date]);
        var name = $"活动策划书{(IsPractice ? "（练习）" : "")}　{Title}";
        return paper.Build(name, name, Host, Day);
    }

    /// <summary>The flow sheet (流程表) alone, as it is handed out on the day.</summary>
    public DocumentModel ComposeFlow()
    {
        var paper = Sheet("活动流程表");
        paper.Table(FlowColumns, FlowRows(Flow));
        return Signed(paper, "活动流程表");
    }

    /// <summary>The duty sheet (分工表) alone.</summary>
    public DocumentModel ComposeDuties()
    {
        var paper = Sheet("人员分工表");
        paper.Table(DutyColumns, DutyRows(Duties));
        return Signed(paper, "人员分工表");
    }

    private static IReadOnlyList<DocumentColumn> FlowColumns =>
        [new("阶段", 3), new("时间", 4), new("环节", 4), new("内容", 6, Wide: true), new("负责", 3), new("人员与道具", 4, Wide: true)];

    private static IReadOnlyList<DocumentColumn> DutyColumns => [new("组别", 3), new("负责人", 3), new("成员", 4, Wide: true), new("职责", 7, Wide: true), new("完成日期", 4)];

    private static IEnumerable<IReadOnlyList<string?>> FlowRows(IReadOnlyList<DocumentFlowRow> flow) => flow.OrderBy(f => f.Phase).Select(f => (IReadOnlyList<string?>)
    [
        DocumentDisplay.Word(f.Phase), Timed(f), f.Item, string.Join('\n', new[] { f.Content, f.Note is null ? null : $"备注：{f.Note}" }.OfType<string>()), f.InCharge, f.Props,
    ]);

    private static IEnumerable<IReadOnlyList<string?>> DutyRows(IReadOnlyList<DocumentDuty> duties) => duties.Select(d => (IReadOnlyList<string?>)
        [d.Group, d.Leader, string.Join('、', d.Members), d.Duty, DocumentDisplay.Day(d.DueOn)]);

    private static string Timed(DocumentFlowRow row) => string.Join('\n', new[] { row.Time, row.Minutes is { } minutes ? $"{DocumentDisplay.Count(minutes)} 分钟" : "" }.Where(t => t.Length > 0));

    private static void AddText(DocumentBuilder paper, string title, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            paper.Article(title).Paragraphs(text);
    }

    private DocumentBuilder Sheet(string title) => new DocumentBuilder("{0}、").Title(title).Subtitle(Title + (IsPractice ? "（练习）" : ""))
        .Facts(("活动时间", DocumentDisplay.Span(Starts, Ends)), ("活动地点", Venue));

    private DocumentModel Signed(DocumentBuilder paper, string title) =>
        paper.RightLine(Host).RightLine(DocumentDisplay.Day(Day)).Build($"{title}　{Title}", $"{title}　{Title}", Host, Day);

    private void AddAudience(DocumentBuilder paper)
    {
        if (Audience is null && ExpectedPeople is null)
            return;
        paper.Article("活动对象与规模").Paragraph(string.Concat(
            Audience is null ? "" : $"活动对象：{DocumentBuilder.Line(Audience).TrimEnd('。')}。",
            ExpectedPeople is { } people ? $"预计参加人数：{DocumentDisplay.Count(people)} 人。" : ""));
    }

    private void AddForm(DocumentBuilder paper) => paper.Article("活动形式").Paragraph(string.Concat(
        $"{DocumentDisplay.Word(Form)}举办{(IsOutdoor ? "，在户外进行" : "")}{(IsOutdoor && OutdoorArea is { } area ? $"，占地约 {DocumentDisplay.Count(area)} 平方米" : "")}。",
        HasOutsiders ? "有校外人员或单位参加。" : "",
        Partners.Count == 0 ? "" : $"合作部门：{string.Join('、', Partners)}。"));

    private void AddPhases(DocumentBuilder paper)
    {
        if (Flow.Count == 0)
            return;
        paper.Article("活动安排").Items(Flow.GroupBy(f => f.Phase).OrderBy(g => g.Key).Select(g => string.Concat(
            DocumentDisplay.Word(g.Key), "：",
            string.Join("；", g.Select(f => f.Time.Length == 0 ? DocumentBuilder.Line(f.Item) : $"{DocumentBuilder.Line(f.Item)}（{f.Time}）")), "。")));
    }

    private void AddSafety(DocumentBuilder paper)
    {
        if (SafetyPerson is null && Risks.Count == 0)
            return;
        paper.Article("安全保障与应急预案").Paragraph($"安全第一责任人：{DocumentBuilder.Line(SafetyPerson ?? Line)}。活动前检查场地、用电和疏散通道，活动中专人值守，遇到突发情况立即报告并按下列预案处置。");
        if (Risks.Count > 0)
        {
            paper.Table([new("可能的情况", 5, Wide: true), new("应对措施", 9, Wide: true), new("负责", 3)],
                Risks.Select(r => (IReadOnlyList<string?>)[r.Risk, r.Action, r.Who]));
        }
    }
}
