using Outreach.Domain.Contracts;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>The written notice to a sponsor that the event has moved (the contract promises one), as it is mailed or pasted into WeChat.</summary>
/// <param name="Said">What the sponsor knows: the contract's words, or what was told last.</param>
/// <param name="From">Who writes: the department, with its phone.</param>
public sealed record MoveMessage(string Number, string Sponsor, OccasionWords Said, OccasionWords Now, string From, string? Phone)
{
    public string Subject => $"{DocumentBuilder.Line(Said.Name)}变更通知（合同 {Number}）";

    public string Text
    {
        get
        {
            var lines = new List<string> { $"{DocumentBuilder.Line(Sponsor)}：", $"您赞助的{DocumentDisplay.Quoted(DocumentBuilder.Line(Said.Name))}（合同 {Number}）有变更，特此告知：" };
            if (Said.Name != Now.Name)
                lines.Add($"活动名称现为{DocumentDisplay.Quoted(DocumentBuilder.Line(Now.Name))}。");
            if ((Said.From, Said.To) != (Now.From, Now.To))
                lines.Add(Now.From is null ? $"活动时间：原定{DocumentDisplay.Days(Said.From, Said.To)}，新的日期确定后另行告知。" : $"活动时间：由{Day(Said)}改为{Day(Now)}。");
            if (Said.Venue != Now.Venue)
                lines.Add(Now.Venue is null ? "活动地点：另行告知。" : $"活动地点：{(Said.Venue is null ? "" : $"由{DocumentBuilder.Line(Said.Venue)}")}改为{DocumentBuilder.Line(Now.Venue)}。");
            lines.Add($"合同的其他内容不变；需要签订补充协议的，请与我们联系{(Phone is null ? "" : $"（{Phone}）")}。给您带来不便，敬请谅解。");
            lines.Add(From);
            return string.Join('\n', lines);
        }
    }

    private static string Day(OccasionWords words) => words.From is null ? "待定" : DocumentDisplay.Days(words.From, words.To);
}
