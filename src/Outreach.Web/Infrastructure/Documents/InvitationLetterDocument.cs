namespace Outreach.Web.Infrastructure.Documents;

/// <summary>The letter that invites a school to an event of ours (邀请函).</summary>
internal sealed record InvitationLetterDocument
{
    public required string School { get; init; }

    /// <summary>Position and name of whoever is asked first there; null when nobody is known.</summary>
    public required string? Contact { get; init; }

    public required string Event { get; init; }

    public required string? Purpose { get; init; }

    /// <summary>On the department's clocks; null until it is planned.</summary>
    public required DateTime? Starts { get; init; }

    public required DateTime? Ends { get; init; }

    public required string? Venue { get; init; }

    public required int Seats { get; init; }

    /// <summary>Where and when they are met.</summary>
    public required string? Met { get; init; }

    public required string? Escort { get; init; }

    public required DateOnly AnswerBy { get; init; }

    public required string? AnswerTo { get; init; }

    public required string? Phone { get; init; }

    public required string Author { get; init; }

    public required DateOnly Day { get; init; }

    public DocumentModel Compose()
    {
        var paper = new DocumentBuilder("{0}、").Title("邀请函").Paragraph($"{School}外联部{(Contact is null ? "" : $" {Contact}")}：");
        paper.Paragraph($"您好！我们将于{DocumentDisplay.Span(Starts, Ends)}{(Venue is null ? "" : $"在{Venue}")}举办{DocumentDisplay.Quoted(Event)}，诚邀贵校派代表出席，已为贵校预留席位 {Seats} 个。");
        if (Purpose is not null)
            paper.Paragraph($"活动目的：{Purpose}");
        paper.Facts(
            ("活动名称", Event), ("活动时间", DocumentDisplay.Span(Starts, Ends)), ("活动地点", Venue), ("预留席位", $"{Seats} 个"), ("接待人", Escort), ("集合与接待", Met));
        paper.Paragraph($"请于{DocumentDisplay.Day(AnswerBy)}前告知能否出席及出席人数。联系人：{string.Join("，", new[] { AnswerTo, Phone }.OfType<string>().DefaultIfEmpty("________"))}。已开通友校账号的，可直接在外联门户“我的学校”页面答复。");
        return paper.Paragraph("期待您的光临！").RightLine(Author).RightLine(DocumentDisplay.Day(Day)).Build($"邀请函-{School}-{Event}", $"邀请函　{Event}", Author, Day);
    }
}
