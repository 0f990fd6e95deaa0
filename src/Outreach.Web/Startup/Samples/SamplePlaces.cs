using System.Globalization;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Data;
using Outreach.Domain.Places;

namespace Outreach.Web.Startup.Samples;

internal sealed class SamplePlaces(OutreachDbContext db)
{
    private static readonly string[] Union = ["宣传部", "文艺部", "学习部", "生活部", "体育部", "办公室"];

    // Name | kinds | slots a day | rule | how to find it
    private static readonly string[] Places =
    [
        "东区主干道灯杆|Banner|12|挂牌须附标签，商家名称不超过标题四分之一；遇迎检须当天取下。|东门到一教，路两侧共 12 根",
        "食堂门口海报栏|Poster,DisplayBoard|16|海报须盖学工处张贴章，A1 以内，不得遮住他人海报。|一食堂正门两侧",
        "图书馆前广场|Booth,Leaflet,DisplayBoard|8|摊位自带垃圾袋，18:00 前撤场；不得使用扩音器。|图书馆南侧台阶下",
        "体育馆LED屏|LedScreen|4|片源提前两天送审，每条不超过 30 秒，静音播放。|体育馆东门上方",
        "校园广播站|CampusRadio|3|口播稿须经广播站审核，每条不超过 40 秒。|大学生活动中心 305",
        "大学生活动中心门厅|DisplayBoard,Poster,Banner|5|展板统一用 80×180 厘米展架，离消防通道一米以上。|一楼进门左侧",
        "西区生活街|Booth,Leaflet,Banner|10|摊位按编号摆放，传单当天清理干净。|西区商业街 1 至 10 号位",
        "大礼堂入口|Banner,DisplayBoard,Booth|4|只在有演出的当天使用，横幅不得高过门楣。|大礼堂正门",
    ];

    // Name | description | cash | goods; lines: kind, count, unit, place (a number of the list above, or words), department, days before, note
    private static readonly string[][] Packages =
    [
        [
            "冠名赞助|适合想在一个活动里把名字做响的商家，一场活动只给一家。|8000|",
            "TitleSponsorship|1|项|活动全名及全部宣传品|外联部||活动名前加商家简称",
            "Banner|6|条|0|宣传部|7|商家名称不超过标题四分之一",
            "Poster|6|张|1|宣传部|7|",
            "WeChatPost|2|篇|学生会公众号|宣传部|5|活动前一篇，活动后一篇",
            "HostMention|3|次|主舞台|文艺部|0|开场、中场、颁奖各一次",
            "Booth|2|个|2|生活部|0|",
        ],
        [
            "金牌赞助|适合想让同学到摊位上来的商家，可以有两到三家。|3000|",
            "Banner|2|条|0|宣传部|5|",
            "DisplayBoard|1|块|5|宣传部|5|",
            "WeChatPost|1|篇|学生会公众号|宣传部|3|与其他金牌商家合推",
            "HostMention|1|次|主舞台|文艺部|0|",
            "Booth|1|个|2|生活部|0|",
        ],
        [
            "实物赞助|给饮料、奖品、服装的商家，不收现金。||按活动需要的饮料、奖品或队服",
            "JerseyPrint|1|处|队服背面|体育部||印商家标志，不超过 10×10 厘米",
            "PrintedPrize|50|份|奖品外包装|体育部|0|",
            "HostMention|1|次|颁奖环节|文艺部|0|",
            "Leaflet|300|份|6|生活部|0|随奖品发放",
        ],
    ];

    public void Add()
    {
        var departments = Union.Select(name => new Department(name)).Append(new Department("外联部", isOwn: true)).ToList();
        db.Departments.AddRange(departments);
        var places = Places.Select(Place).ToList();
        db.CampusPlaces.AddRange(places);
        db.OfferPackages.AddRange(Packages.Select(p => Package(p, places, departments)));
    }

    private static CampusPlace Place(string line)
    {
        var p = line.Split('|');
        var place = CampusPlace.Create(
            new CampusPlaceDetails(p[0], [.. p[1].Split(',').Select(Enum.Parse<DeliverableKind>)], Number(p[2])!.Value, p[3], p[4])).Value;
        return place;
    }

    private static OfferPackage Package(string[] lines, List<CampusPlace> places, List<Department> departments)
    {
        var p = lines[0].Split('|');
        var package = OfferPackage.Create(new OfferPackageDetails(p[0], Text(p[1]), Number(p[2]), Text(p[3]), [.. lines[1..].Select(Line)])).Value;
        return package;

        OfferPackageLineDetails Line(string line)
        {
            var l = line.Split('|');
            var place = Number(l[3]) is { } n ? places[n] : null;
            return new OfferPackageLineDetails(
                Enum.Parse<DeliverableKind>(l[0]), Number(l[1]), l[2], place?.Id, place is null ? Text(l[3]) : null,
                departments.Single(d => d.Name == l[4]).Id, Number(l[5]), Text(l[6]));
        }
    }

    private static int? Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(string text) => text.Length == 0 ? null : text;

    private static void Done(Result result)
    {
        if (result.Error is { } error)
            throw new InvalidOperationException("The sample department breaks a rule: " + error.Code);
    }
}
