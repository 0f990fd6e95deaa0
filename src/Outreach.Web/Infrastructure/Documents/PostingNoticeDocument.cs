using System.Globalization;
using Outreach.Domain.Jobs;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>A notice of a job (招聘启事), as it hangs on the board: what the published posting says, and the way to it.</summary>
/// <param name="Code">The same as a QR code: where the print page finds the picture, and its bytes.</param>
internal sealed record PostingNoticeDocument(
    string Employer, PostingContent Content, string Host, DateOnly Day, DateTime? InterviewAt, string Address, (string Url, Func<byte[]> Read) Code)
{
    // A phone reads it from a step away, and a notice stays on one page.
    private const int CodeHeight = 1_900;

    private static readonly string[] Days = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];

    private static readonly string[] Parts = ["上午", "下午", "晚上"];

    /// <summary>The notice as a paper.</summary>
    public DocumentModel ToPaper()
    {
        var c = Content;
        var paper = new DocumentBuilder("{0}、").Title("招聘启事").Subtitle($"{c.Title}（{Employer}）");
        List<(string, string?)> facts =
        [
            ("用人单位", Employer),
            ("岗位", $"{c.Title}，{DocumentDisplay.Word(c.Category)}，{DocumentDisplay.Word(c.Kind)}"),
            ("人数", $"{DocumentDisplay.Count(c.Headcount)} 人"),
            ("薪酬", Pay(c)),
            ("工作日期", c.EndsOn is { } ends ? DocumentDisplay.Days(c.StartsOn, ends) : $"{DocumentDisplay.Day(c.StartsOn)}起"),
        ];
        Add("工作时间", string.Join("；", new[] { Week(c), c.Hours }.OfType<string>()));
        Add("工作地点", string.Concat(new[] { c.City, c.District, c.Place }.OfType<string>()));
        Add("面试", InterviewAt is { } at ? $"{DocumentDisplay.Day(DateOnly.FromDateTime(at))} {at.ToString("HH:mm", CultureInfo.InvariantCulture)}，{c.InterviewPlace}" : null);
        facts.Add(("报名截止", DocumentDisplay.Day(c.ApplyBy)));
        paper.Facts([.. facts]);
        paper.Article("工作内容").Paragraphs(c.Duties);
        if (c.Requirements is not null)
            paper.Article("要求与待遇").Paragraphs(c.Requirements);
        if (c.Questions.Count > 0)
            paper.Article("报名时需要回答").Items(c.Questions.Select(q => q.Text));
        paper.Article("报名方式")
            .Paragraph($"扫描下方二维码，或打开 {Address} 查看详情并报名。报名只需姓名、学号、学院、电话和空闲时间。")
            .Photos([new DocumentPhoto("扫码查看并报名", Code.Url, Code.Read)], CodeHeight);
        paper.Article("请放心，也请留心")
            .Paragraph("本岗位由外联部核对后发布。报名、面试、上岗不收取任何费用或押金，不扣留身份证、学生证等证件，不需要垫付或转账。如有人以任何名义收费、要证件、要银行卡，请拒绝，并在岗位页面点“举报”。")
            .RightLine(Host).RightLine(DocumentDisplay.Day(Day));
        return paper.Build($"招聘启事　{c.Title}", $"招聘启事　{Employer}", Host, Day);

        void Add(string label, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
                facts.Add((label, value));
        }
    }

    private static string Pay(PostingContent c)
    {
        if (c.Kind.IsUnpaid())
            return $"无报酬，{c.PayNote}";
        var amount = c.PayAmount.ToString(c.PayAmount == decimal.Truncate(c.PayAmount) ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);
        var unit = c.PayUnit switch { PayUnit.Hour => "小时", PayUnit.Day => "天", PayUnit.Piece => "件", _ => "月" };
        return string.Join("，", new[] { $"{amount} 元/{unit}", DocumentDisplay.Word(c.Settlement), c.SettlementDay, c.PayNote }.OfType<string>());
    }

    private static string? Week(PostingContent c)
    {
        if (c.Times == 0)
            return null;
        var days = WeekTimes.DaysOf(c.Times).GroupBy(d => (c.Times >> (d * WeekTimes.Parts)) & 0b111)
            .Select(g => string.Join("、", g.Select(d => Days[d]))
                + (g.Key == WeekTimes.WholeDay ? "全天" : g.Key == 0b111 ? "从早到晚" : string.Join("、", Enumerable.Range(0, WeekTimes.Parts).Where(p => (g.Key & (1 << p)) != 0).Select(p => Parts[p]))));
        return string.Join("；", days) + (c.TimesAreFixed ? "" : "（可选其中时段）");
    }
}
