using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Minutes;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>Who was there, or was not, on the paper of minutes.</summary>
/// <param name="Group">An English text of the portal; leaves are one group, whatever their kind.</param>
internal sealed record DocumentAttendance(string Group, IReadOnlyList<string> People);

internal sealed record DocumentDecision(string Text, string Owner, DateOnly DueOn);

internal sealed record DocumentMinutesItem(AgendaItemKind Kind, string Title, string? Presenter, string? Said, bool IsDeferred, IReadOnlyList<DocumentDecision> Decisions);

internal sealed record DocumentShare(string Who, string? Sponsor, string? Event, Situation Situation, string Learned);

/// <summary>The minutes of a meeting (会议纪要).</summary>
internal sealed record MinutesDocument
{
    public required string Title { get; init; }

    public required MeetingKind Kind { get; init; }

    /// <summary>On the department's clocks.</summary>
    public required DateTime Starts { get; init; }

    public required DateTime Ends { get; init; }

    public required string Place { get; init; }

    public required string? Event { get; init; }

    public required string? Chair { get; init; }

    public required string? Secretary { get; init; }

    public required IReadOnlyList<DocumentAttendance> Attendance { get; init; }

    public required IReadOnlyList<DocumentMinutesItem> Items { get; init; }

    public required IReadOnlyList<DocumentShare> Shares { get; init; }

    public required bool IsPublished { get; init; }

    public required string Author { get; init; }

    public required DateOnly Day { get; init; }

    public DocumentModel Compose()
    {
        var paper = new DocumentBuilder("{0}、").Title("会议纪要").Subtitle(Title);
        // Where it is read first: a draft that goes round must not be taken for what was published.
        if (!IsPublished)
            paper.Subtitle("（草稿，尚未发布）");
        var facts = new List<(string, string?)>
        {
            ("会议类型", DocumentDisplay.Word(Kind)), ("会议时间", DocumentDisplay.Span(Starts, Ends)), ("会议地点", Place), ("主持人", Chair), ("记录人", Secretary),
        };
        if (Event is not null)
            facts.Add(("相关活动", Event));
        facts.AddRange(Attendance.Select(g => (WordOf(g.Group), (string?)$"{string.Join('、', g.People)}（{g.People.Count} 人）")));
        paper.EvenFacts([.. facts]);
        foreach (var item in Items.Where(i => i.Kind != AgendaItemKind.Suggestions))
        {
            paper.Article(item.Kind == AgendaItemKind.CarriedOver ? $"{item.Title}（顺延议题）" : item.Title);
            if (item.Presenter is not null)
                paper.Paragraph($"汇报人：{item.Presenter}");
            Write(paper, item);
        }

        if (Shares.Count > 0)
            paper.Article("经验分享").Items(Shares.Select(s => $"{s.Who}（{string.Join('、', new[] { s.Sponsor, s.Event }.OfType<string>())}）：{s.Learned}（本人招商情况：{DocumentDisplay.Word(s.Situation)}）"));
        foreach (var item in Items.Where(i => i.Kind == AgendaItemKind.Suggestions && (i.Said is not null || i.Decisions.Count > 0)))
        {
            paper.Article("意见建议");
            Write(paper, item);
        }

        return paper.RightLine(Author).RightLine(DocumentDisplay.Day(Day)).Build($"会议纪要-{Title}", $"会议纪要　{Title}", Author, Day);
    }

    private static void Write(DocumentBuilder paper, DocumentMinutesItem item)
    {
        if (item.Said is not null)
            paper.Paragraphs(item.Said);
        if (item.Decisions.Count > 0)
            paper.Items(item.Decisions.Select(d => $"决定：{d.Text}。负责人：{d.Owner}，{DocumentDisplay.Day(d.DueOn)}前完成。"));
        if (item.IsDeferred)
            paper.Paragraph("本议题未议定，顺延至下次会议。");
        else if (item.Said is null && item.Decisions.Count == 0)
            paper.Paragraph("（无记录）");
    }

    private static string WordOf(string group) => group switch
    {
        "Present" => "出席",
        "Came late" => "迟到",
        "Left early" => "早退",
        "On leave" => "请假",
        "Absent" => "缺席",
        _ => "未签到",
    };
}
