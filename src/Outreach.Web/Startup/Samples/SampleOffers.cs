using System.Globalization;
using Outreach.Domain;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Places;

namespace Outreach.Web.Startup.Samples;

/// <summary>
/// Offers of the sample department's events and of its term: cleared ones, with which its people have gone out; one with a line
/// that waits, one in a department's stead, one that was declined, one that is being written, and one taken off.
/// </summary>
internal sealed class SampleOffers(OutreachDbContext db, IReadOnlyDictionary<string, int> people, int termId)
{
    private const string Term = "-";

    // Event (its number, - for the term) | name | owner | cash | goods | asked days ago | what became of it;
    // then lines: kind, count, unit, place, department, days before, note, and what was said to it when it was not agreed to at once.
    private static readonly string[][] Plans =
    [
        ["0|金牌赞助|officer|3000||75|cleared", "Banner|2|条|东区主干道灯杆|宣传部|5||", "HostMention|1|次|报告厅主席台|文艺部|0||", "JerseyPrint|1|处|选手服背面|体育部||标志不超过 10×10 厘米|"],
        ["0|冠名赞助|officer|8000||2|asked", "TitleSponsorship|1|项|活动全名及全部宣传品|外联部||活动名前加商家简称|?", "WeChatPost|2|篇|学生会公众号|宣传部|5|活动前一篇，活动后一篇|?", "Booth|2|个|图书馆前广场|生活部|0||?"],
        ["1|金牌赞助|officer2|2500||72|cleared", "Banner|2|条|西区生活街|宣传部|5||", "JerseyPrint|1|处|队服背面|体育部|||"],
        ["1|实物赞助|officer2||矿泉水或运动饮料 600 瓶|70|cleared", "HostMention|2|次|颁奖环节|文艺部|0||", "PrintedPrize|50|份|奖品外包装|体育部|0||"],
        ["2|金牌赞助|officer|3000||90|cleared", "Banner|1|条|大学生活动中心门厅|宣传部|3||", "HostMention|2|次|主舞台|文艺部|0|开场和抽奖各一次|", "WeChatPost|1|篇|学生会公众号|宣传部|2||"],
        ["2|冠名赞助|officer|6000||6|declined", "TitleSponsorship|1|项|比赛全名|外联部||活动名前加商家简称|", "HostMention|6|次|主舞台|文艺部|0|每位选手上场前一次|!主持词已经满了，最多三次，放在中场可以。"],
        ["3|金牌赞助|vice|5000||95|cleared", "Banner|1|条|大礼堂入口|宣传部|0||", "HostMention|3|次|主舞台|文艺部|0|开场、中场、结束各一次|", "DisplayBoard|2|块|大礼堂入口|宣传部|1||"],
        ["3|实物赞助|vice||花艺、糕点或造型服务|1|written", "HostMention|1|次|主舞台|文艺部|0||?", "WeChatPost|1|篇|学生会公众号|宣传部|1|活动后推送|?"],
        ["5|手作伙伴|officer2|800|手工材料 60 份|4|half", "DisplayBoard|1|块|大学生活动中心门厅|宣传部|3||", "Booth|2|个|图书馆前广场|生活部|0|现场体验|?"],
        [Term + "|全年合作|vice|3000||130|cleared", "WeChatPost|2|篇|学生会公众号|宣传部|||", "Leaflet|300|份|西区生活街|宣传部|||", "JerseyPrint|1|处|志愿者马甲背面|体育部|||"],
        [Term + "|全年冠名|vice|12000||60|withdrawn", "TitleSponsorship|1|项|全年活动|外联部|||"],
    ];

    /// <summary>Adds them for events in the order of the plan; all ids are known already.</summary>
    public void Add(IReadOnlyList<Event> events, DateTimeOffset now)
    {
        var departments = db.Departments.Local.ToDictionary(d => d.Name, d => d.Id);
        var places = db.CampusPlaces.Local.ToDictionary(p => p.Name);
        foreach (var plan in Plans)
        {
            var head = plan[0].Split('|');
            var lines = plan[1..].Select(l => l.Split('|')).ToList();
            var details = new EventOfferDetails(
                head[1], null, head[3].Length == 0 ? null : decimal.Parse(head[3], CultureInfo.InvariantCulture), head[4].Length == 0 ? null : head[4],
                [.. lines.Select(p => new EventOfferLineContent(0, Line(p, departments, places)))]);
            var made = head[0] == Term
                ? EventOffer.CreateForTerm(termId, details, people[head[2]])
                : EventOffer.Create(events[int.Parse(head[0], CultureInfo.InvariantCulture)], details, people[head[2]]);
            var offer = made.Value;
            db.EventOffers.Add(offer);
            GoTo(offer, head[6], lines, now.AddDays(-int.Parse(head[5], CultureInfo.InvariantCulture)), departments);
        }
    }

    private void GoTo(EventOffer offer, string fate, List<string[]> lines, DateTimeOffset asked, Dictionary<string, int> departments)
    {
        if (fate == "written")
            return;
        Done(offer.Ask(0, asked));
        foreach (var line in offer.Lines.OrderBy(l => l.Number))
        {
            var said = lines[line.Number - 1][^1];
            if (said == "?")
                continue;
            var (who, inStead) = SpeakerOf(line.DepartmentId!.Value, departments);
            if (said.Length > 0)
                Done(offer.Decline(line.Id, said[1..], who, asked.AddHours(20)));
            else
                Done(offer.Confirm(line.Id, inStead ? "生活部部长在例会上答应了。" : null, who, asked.AddHours(8 + line.Number), inStead: inStead));
        }

        if (fate == "withdrawn")
            Done(offer.Withdraw("指导老师建议全年不设冠名。", asked.AddDays(5)));
    }

    private (int Who, bool InStead) SpeakerOf(int departmentId, Dictionary<string, int> departments) =>
        departmentId == departments["宣传部"] ? (people["liaison"], false)
        : departmentId == departments["文艺部"] ? (people["liaison2"], false)
        : departmentId == departments["体育部"] ? (people["liaison3"], false)
        : departmentId == departments["外联部"] ? (people["minister"], false)
        : (people["minister"], true);

    private static OfferPackageLineDetails Line(string[] p, Dictionary<string, int> departments, Dictionary<string, CampusPlace> places)
    {
        var place = places.GetValueOrDefault(p[3]);
        return new OfferPackageLineDetails(
            Enum.Parse<DeliverableKind>(p[0]), int.Parse(p[1], CultureInfo.InvariantCulture), p[2], place?.Id, place is null ? p[3] : null, departments[p[4]],
            p[5].Length == 0 ? null : int.Parse(p[5], CultureInfo.InvariantCulture), p[6].Length == 0 ? null : p[6]);
    }

    private static void Done(Result result)
    {
        if (result.Error is { } error)
            throw new InvalidOperationException("The sample department breaks a rule: " + error.Code);
    }
}
