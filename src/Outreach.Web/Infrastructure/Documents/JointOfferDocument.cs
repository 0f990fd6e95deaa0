using Outreach.Domain.Places;

namespace Outreach.Web.Infrastructure.Documents;

internal sealed record JointOfferBenefit(DeliverableKind Kind, int Count, string Unit, string? Place, DateOnly? StartsOn, string? Note);

/// <param name="Kilometres">From ours; 0 for our own, null where it is not known.</param>
internal sealed record JointOfferSchool(
    string Name, string? City, int? Kilometres, bool IsLead, int? Audience, string? Places, string? Events, DateOnly? FirstDay, DateOnly? LastDay, string? ContactName, string? ContactPhone, decimal? Share,
    DateOnly? ConsentedOn, IReadOnlyList<JointOfferBenefit> Benefits);

/// <summary>One offer of several schools for one merchant (联合赞助方案), and its sheet of shares.</summary>
internal sealed record JointOfferDocument
{
    public required string Title { get; init; }

    public required string Alliance { get; init; }

    public required string Sponsor { get; init; }

    public required string? Story { get; init; }

    public required decimal TotalPrice { get; init; }

    /// <summary>Whether all schools have consented.</summary>
    public required bool IsAgreed { get; init; }

    public required IReadOnlyList<JointOfferSchool> Schools { get; init; }

    public required string Author { get; init; }

    public required DateOnly Day { get; init; }

    public DocumentModel Compose()
    {
        var paper = new DocumentBuilder("{0}、").Title("联合赞助方案").Subtitle(Title);
        paper.Facts(("致", Sponsor), ("联盟", Alliance), ("参与院校", $"{Schools.Count} 所"), ("总覆盖人数", $"{Reach} 人"), ("合作金额", DocumentDisplay.Money(TotalPrice)));
        if (Story is not null)
            paper.Article("为什么是我们").Paragraphs(Story);
        paper.Article("覆盖的院校").Table(
            [new("院校", 3, true), new("城市", 1), new("距离", 1), new("覆盖人数", 1), new("校内点位", 3, true)],
            Schools.Select(s => new[]
            {
                s.IsLead ? s.Name + "（牵头）" : s.Name, s.City, s.Kilometres switch { null => null, 0 => "本校", { } far => $"{far} 公里" }, s.Audience is { } audience ? DocumentDisplay.Count(audience) : null, s.Places,
            }).Append(["合计", null, null, DocumentDisplay.Count(Reach), null]));
        paper.Article("时间安排").Table(
            [new("院校", 3, true), new("日期", 3), new("依托活动", 4, true)],
            Schools.OrderBy(s => s.FirstDay ?? DateOnly.MaxValue).Select(s => new[] { s.Name, DocumentDisplay.Days(s.FirstDay, s.LastDay), s.Events }));
        paper.Article("各校提供的宣传");
        foreach (var school in Schools)
        {
            paper.Paragraph(school.Name).Table(
                [new("项目", 3, true), new("数量", 1), new("地点", 2, true), new("开始日期", 2), new("说明", 3, true)],
                school.Benefits.Select(b => new[]
                {
                    DocumentDisplay.Word(b.Kind), $"{b.Count} {b.Unit}", b.Place, b.StartsOn is { } day ? DocumentDisplay.Day(day) : null, b.Note,
                }));
        }

        paper.Article("联系人").Table(
            [new("院校", 3, true), new("联系人", 2), new("电话", 2)], Schools.Select(s => new[] { s.Name, s.ContactName, s.ContactPhone }));
        if (!IsAgreed)
            paper.RightLine("（草稿，各校尚未全部同意）");
        return paper.RightLine(Author).RightLine(DocumentDisplay.Day(Day)).Build($"联合赞助方案-{Title}", $"联合赞助方案　{Title}", Author, Day);
    }

    public DocumentModel ComposeShares()
    {
        var paper = new DocumentBuilder("{0}、").Title("份额分配表").Subtitle(Title);
        paper.Facts(("商家", Sponsor), ("联盟", Alliance), ("合作金额", DocumentDisplay.Money(TotalPrice)));
        paper.Table(
            [new("院校", 3, true), new("份额", 2), new("同意日期", 2)],
            Schools.Select(s => new[] { s.IsLead ? s.Name + "（牵头）" : s.Name, s.Share is { } share ? DocumentDisplay.Money(share) : null, DocumentDisplay.Day(s.ConsentedOn) })
                .Append(["合计", DocumentDisplay.Money(Schools.Sum(s => s.Share ?? 0)), null]));
        if (!IsAgreed)
            paper.RightLine("（草稿，各校尚未全部同意）");
        return paper.RightLine(Author).RightLine(DocumentDisplay.Day(Day)).Build($"份额分配表-{Title}", $"份额分配表　{Title}", Author, Day);
    }

    private int Reach => Schools.Sum(s => s.Audience ?? 0);
}
