using System.Globalization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Flow;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Startup.Samples;

/// <summary>Merchants, events, deals and visits of the sample department, the same each time, with days around today.</summary>
internal sealed class SampleRecords(OutreachDbContext db, DepartmentTime time, IReadOnlyDictionary<string, int> people, int termId)
{
    // The event whose offer waits for a department: its deals are targets still, but for one that a leader let go.
    private const string Waiting = "5";

    private const string Overruled = "车老板明天出差，走之前只有今天能见面。";

    private const string CodeAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    // Name | industry | district | address | distance | size | source | contact | title | tags. All made up.
    private static readonly string[] Merchants =
    [
        "赣味小厨|Catering|青山湖区|学府大道东门 12 号|AtTheGate|SingleShop|Scouted|刘老板|店主|美食",
        "老樟树瓦罐汤|Catering|青山湖区|北京东路 88 号|AtTheGate|LocalChain|Scouted|熊经理|店长|美食、传统",
        "一碗拌粉|Catering|青山湖区|学府大道南门 3 号|AtTheGate|SingleShop|Scouted|万姐|店主|美食",
        "赣江鱼馆|Catering|东湖区|沿江北大道 201 号|InTheCity|SingleShop|Alumni|胡总|老板|美食",
        "滕阁食府|Catering|东湖区|榕门路 15 号|InTheCity|LocalChain|DepartmentTip|徐经理|市场经理|美食、传统",
        "青柠茶饮南昌公司|FoodAndDrink|青山湖区|学府大道西门 6 号|AtTheGate|LocalChain|Scouted|罗店长|店长|音乐、潮流",
        "半亩咖啡|FoodAndDrink|红谷滩区|丰和中大道 900 号|InTheCity|LocalChain|Alumni|邓小姐|品牌|音乐、阅读",
        "井冈山泉饮品有限公司|FoodAndDrink|南昌县|莲塘镇工业园 8 号|Beyond|LocalChain|Returning|曾主任|大客户部|体育、迎新",
        "豫章糕点|FoodAndDrink|西湖区|中山路 133 号|InTheCity|SingleShop|Scouted|涂师傅|店主|传统",
        "冰小匠甜品|FoodAndDrink|青山湖区|高新大道 19 号|WithinThreeKilometres|SingleShop|Scouted|饶店长|店长|美食",
        "青衿校服定制|Clothing|青云谱区|井冈山大道 510 号|InTheCity|LocalChain|Returning|黎经理|销售|体育、迎新",
        "南风国货服饰|Clothing|西湖区|胜利路步行街 42 号|InTheCity|SingleShop|Scouted|聂小姐|店长|潮流",
        "跃动体育服饰|Clothing|红谷滩区|万达广场 2 楼|InTheCity|NationalBrand|DepartmentTip|喻经理|区域经理|体育",
        "衣旧换新社|Clothing|青山湖区|学府大道东门 20 号|AtTheGate|SingleShop|PartnerSchool|邱同学|合伙人|公益",
        "极点数码|Electronics|青山湖区|电脑城 1 楼 A16|WithinThreeKilometres|LocalChain|Scouted|龚经理|店长|互联网、科技",
        "蓝鲸电脑维修|Electronics|青山湖区|学府大道北门 9 号|AtTheGate|SingleShop|Scouted|涂师傅|店主|科技",
        "声场音响租赁|Electronics|青云谱区|迎宾大道 77 号|InTheCity|SingleShop|DepartmentTip|吴总|老板|音乐、晚会",
        "洪都智能科技有限公司|Electronics|高新区|瑶湖产业园 5 栋|InTheCity|LocalChain|Alumni|戴总监|市场总监|互联网、科技",
        "启程英语|Education|青山湖区|师大科技楼 301|WithinThreeKilometres|LocalChain|Returning|夏老师|校区主任|知识竞赛、迎新",
        "远志考研|Education|青山湖区|北京东路 120 号|AtTheGate|NationalBrand|Returning|邹老师|校区经理|知识竞赛",
        "红谷驾校|Education|红谷滩区|赣江南大道 300 号|InTheCity|LocalChain|Scouted|彭教练|招生|迎新",
        "琴韵音乐培训|Education|东湖区|阳明路 68 号|InTheCity|SingleShop|Alumni|章老师|校长|音乐",
        "码上编程|Education|高新区|紫阳大道 318 号|WithinThreeKilometres|LocalChain|Alumni|姚老师|市场|互联网、科技",
        "电信校园营业厅|Telecom|青山湖区|校内商业街 2 号|AtTheGate|NationalBrand|Returning|尹经理|校园经理|互联网、迎新",
        "移动校园服务站|Telecom|青山湖区|校内商业街 5 号|AtTheGate|NationalBrand|Returning|龙经理|校园经理|互联网、迎新",
        "联通南昌校园中心|Telecom|红谷滩区|世贸路 10 号|InTheCity|NationalBrand|DepartmentTip|柳主管|渠道主管|互联网",
        "飞羽球馆|SportAndCulture|青山湖区|艾溪湖东路 66 号|WithinThreeKilometres|SingleShop|Scouted|付教练|馆长|体育",
        "力场健身|SportAndCulture|青山湖区|学府大道西门 18 号|AtTheGate|LocalChain|Scouted|严教练|店长|体育",
        "墨香书店|SportAndCulture|东湖区|八一大道 357 号|InTheCity|SingleShop|Alumni|文先生|店主|阅读、知识竞赛",
        "星空KTV|SportAndCulture|青山湖区|解放东路 9 号|WithinThreeKilometres|LocalChain|Scouted|江经理|营运经理|音乐、K歌",
        "回声乐器行|SportAndCulture|西湖区|孺子路 101 号|InTheCity|SingleShop|DepartmentTip|贺老板|店主|音乐",
        "好风景旅行社|Travel|东湖区|叠山路 46 号|InTheCity|LocalChain|Scouted|谌经理|组团部|毕业季",
        "骑行驿站|Travel|青山湖区|艾溪湖公园北门|WithinThreeKilometres|SingleShop|Scouted|车老板|店主|体育",
        "庐山青年旅舍|Travel|九江市|牯岭街 21 号|Beyond|SingleShop|PartnerSchool|石掌柜|店主|毕业季",
        "赣商银行师大支行|Finance|青山湖区|北京东路 65 号|AtTheGate|LocalChain|Returning|阮经理|客户经理|迎新、知识竞赛",
        "安心保险青山湖营业部|Finance|青山湖区|洪都北大道 240 号|WithinThreeKilometres|NationalBrand|DepartmentTip|詹主任|团险部|迎新",
        "城市农商小贷|Finance|西湖区|站前路 3 号|InTheCity|LocalChain|Scouted|毛经理|业务员|",
        "简剪造型|Beauty|青山湖区|学府大道东门 31 号|AtTheGate|LocalChain|Scouted|Tony 涂|店长|晚会",
        "花间美妆|Beauty|红谷滩区|绿地中央广场 B 座|InTheCity|LocalChain|Alumni|乐小姐|品牌|晚会、潮流",
        "清颜护肤工作室|Beauty|青山湖区|学府大道南门 8 号|AtTheGate|SingleShop|Scouted|殷老师|店主|潮流",
        "亮眼眼镜|Other|青山湖区|学府大道东门 2 号|AtTheGate|LocalChain|Returning|廖店长|店长|迎新",
        "快印时光图文|Other|青山湖区|学府大道西门 4 号|AtTheGate|SingleShop|Returning|兰老板|店主|宣传",
        "花信鲜花|Other|青山湖区|湖滨南路 12 号|WithinThreeKilometres|SingleShop|Scouted|梅姐|店主|晚会",
        "闪送洗衣|Other|青山湖区|校内商业街 11 号|AtTheGate|LocalChain|Scouted|游经理|运营|迎新",
        "瑶湖奶业有限公司|FoodAndDrink|进贤县|温圳镇牧场路 1 号|Beyond|LocalChain|PartnerSchool|占主任|市场部|体育、迎新",
        "梅岭农场|Other|湾里|梅岭镇 6 号|Beyond|SingleShop|PartnerSchool|卢场长|场长|公益",
        "云帆在线教育|Education|红谷滩区|凤凰中大道 1000 号|InTheCity|LocalChain|DepartmentTip|沈老师|市场|在线教育、互联网、知识竞赛",
    ];

    // Merchant | event (- for the term) | owner | stage | days since the last move | cash | goods | next step | due in days | reason or question
    private static readonly string[] Negotiations =
    [
        "17|0|o|Target|2|5000||找戴总监的助理约时间|3|",
        "28|0|o|Target|4|800|图书 60 册|先打电话问文先生在不在|-1|",
        "22|0|p|Target|20|3000||把知识竞赛的策划书发过去|-6|",
        "26|1|p|Target|1||羽毛球馆 6 小时|去球馆踩点|5|",
        "32|1|p|Target|16|600||问问能不能出志愿者骑行车|-2|",
        "21|2|o|Target|3|1500||看看琴韵的公开课表|6|",
        "14|0|o|Contacted|5|4000|鼠标 30 个|周三带策划书再去一次|2|",
        "18|0|o|Contacted|3|2000||等夏老师回总部的消息|4|",
        "12|1|p|Contacted|6|3000|队服 24 套|送队服设计稿|1|",
        "44|1|p|Contacted|18||牛奶 400 盒|再约占主任|-4|",
        "29|2|o|Contacted|2|2500|包厢券 20 张|约江经理看场地|3|",
        "38|3|v|Contacted|8|3500|化妆服务|给乐小姐发往届照片|5|",
        "23|0|o|Negotiating|1|8000||谈公众号推文次数|2|",
        "19|0|o|Negotiating|17|6000||邹老师想要冠名，等我们报价|-3|对方要独家冠名，还想要参赛同学的手机号。冠名能不能给独家？手机号怎么回绝比较好？",
        "7|1|p|Negotiating|4|2000|矿泉水 600 瓶|确认水什么时候送到|1|",
        "30|2|o|Negotiating|9|1000|话筒 4 支|看样品|0|",
        "16|2|v|Negotiating|6||音响一套两天|确认音响功率|4|",
        "24|3|v|Negotiating|3|10000||和龙经理过一遍条款|2|",
        "43|3|p|Negotiating|21|1500|洗衣券 200 张|游经理出差回来后再谈|-8|",
        "5|2|o|Agreed|2|3000|奶茶 200 杯|起草合同|1|",
        "10|1|p|Agreed|5|2500|队服 36 套|量尺码|3|",
        "34|0|v|Agreed|7|5000||等支行盖章的意向书|-1|",
        "42|3|p|Agreed|4||舞台花艺|确认送花时间|9|",
        "6|0|o|Contracting|3|4000|咖啡券 100 张|把合同送审|2|",
        "37|3|v|Contracting|2|2000|造型 30 人次|约简剪签字|5|",
        "40|-|p|Contracting|6|3000|验光券 300 张|催对方法务|0|",
        "4|3|v|Contracting|4|1800|餐券 40 张|按退回意见改合同|1|",
        "25|0|o|Contracting|3|4500|流量卡 100 张|约柳主管来签字|2|",
        "39|-|p|Won|30|800||||",
        "41|-|o|Won|10|1200|全年海报八折|||",
        "1|2|o|Won|18|1500|汤券 50 张|||",
        "27|1|v|Won|25|2000|健身月卡 20 张|||",
        "8|3|v|Won|33||糕点 300 份|||",
        "20|-|v|Won|45|4000||||",
        "13|-|p|Lost|12|||||两个人的小店，今年没有预算，明年三月再问",
        "35|0|o|Lost|22|3000||||总公司统一不做校园赞助",
        "31|-|p|Lost|40|2000||||旅行社只想要同学名单，我们不能给",
        "3|2|o|Lost|52|1000||||离学校太远，觉得没有客流",
        "9|5|p|Target|2|500|甜品券 40 张|等方案敲定再去|4|",
        "32|5|p|Contacted|1||骑行券 20 张|回访车老板|6|",
    ];

    private static readonly string[] Lessons =
    [
        "上午十点半到十一点半去餐饮店最好，饭点前老板有空。",
        "先说能给对方带来多少人，再说要多少钱。",
        "连锁店的店长定不了，直接问清楚区域经理的电话。",
        "带上往届活动的照片，比说十分钟管用。",
        "对方说“考虑一下”，当场约好下次见面的日子。",
        "不要一开口就报价，先听对方最近在推什么。",
        "银行看重活动规格，把指导老师的名字写进策划书。",
        "被拒绝也要留张名片，三个月后这家自己打电话来了。",
    ];

    private static readonly string[] Talks =
    [
        "店里刚换了店长，愿意支持，要先看策划书。",
        "对去年的活动有印象，问今年有多少人参加。",
        "想要摊位和横幅，现金要请示。",
        "前台收下了策划书，答应转给负责人。",
        "希望公众号也能推一次。",
        "担心场地太小，约好一起去看。",
        "愿意出物资，现金最多两千。",
    ];

    private readonly int minister = people["minister"], vice = people["vice"], officer = people["officer"], officer2 = people["officer2"];

    private DateTimeOffset Now => time.Now;

    /// <param name="events">Those that the deals are about, by number.</param>
    public void Add(List<Event> events)
    {
        var sponsors = Merchants.Select(Merchant).ToList();
        db.Sponsors.AddRange(sponsors);
        for (var i = 0; i < sponsors.Count; i++)
            Vet(sponsors[i], i);
        Done(sponsors[36].Blacklist("上门推销校园贷，还要同学的身份证照片。"));
        new SampleOffers(db, people, termId).Add(events, Now);
        for (var i = 0; i < Negotiations.Length; i++)
            Negotiate(Negotiations[i].Split('|'), i, sponsors, events);
        // Calls and visits without a deal yet, down the list.
        for (var i = 0; i < 22; i++)
        {
            var sponsor = sponsors[i * 2 % sponsors.Count];
            LogVisit(sponsor, null, 3 + (i * 5 % 75), i, i % 3 == 0 ? VisitOutcome.NotReached : i % 5 == 0 ? VisitOutcome.Declined : VisitOutcome.Undecided, i % 2 == 0 ? officer : officer2);
        }
    }

    private Sponsor Merchant(string line, int i)
    {
        var p = line.Split('|');
        int? owner = i % 7 == 6 ? null : i % 7 == 3 ? vice : i % 2 == 0 ? officer : officer2;
        var sponsor = new Sponsor(new SponsorDetails(
            p[0], null, Enum.Parse<Industry>(p[1]), p[2], p[3], Enum.Parse<DistanceBand>(p[4]), Enum.Parse<SponsorSize>(p[5]),
            p[9].Split('、', StringSplitOptions.RemoveEmptyEntries), Enum.Parse<SponsorSource>(p[6]), owner, null));
        sponsor.AddContact(new ContactDetails(p[7], p[8], "1380000" + (1000 + (i * 37)).ToString("D4", CultureInfo.InvariantCulture), i % 3 == 0 ? "wl" + (5200 + i).ToString(CultureInfo.InvariantCulture) : null, null, true));
        if (sponsor.Size != SponsorSize.SingleShop)
            Done(sponsor.SetCreditCode(CodeOf(i), null, null));
        if (i % 5 == 0)
            Done(sponsor.SetStanding(i % 10 == 0 ? Standing.Active : Standing.LongTerm));
        else if (i % 11 == 7)
            Done(sponsor.SetStanding(Standing.Dormant));
        return sponsor;
    }

    private void Vet(Sponsor sponsor, int i)
    {
        if (i % 3 != 0 && i != 7)
            return;
        var daysAgo = i % 9 == 0 ? 338 + (i / 2) : 30 + (i * 4);
        db.Vettings.Add(sponsor.Vet(i != 12, vice, time.Today.AddDays(-daysAgo), i == 12 ? "营业执照上的名称对不上。" : "看过营业执照和门店。", null));
    }

    private void Negotiate(string[] p, int i, List<Sponsor> sponsors, List<Event> events)
    {
        var sponsor = sponsors[int.Parse(p[0], CultureInfo.InvariantCulture)];
        var occasion = p[1] == "-" ? null : events[int.Parse(p[1], CultureInfo.InvariantCulture)];
        var owner = p[2] switch { "o" => officer, "p" => officer2, _ => vice };
        var stage = Enum.Parse<DealStage>(p[3]);
        var last = int.Parse(p[4], CultureInfo.InvariantCulture);
        var due = p[8].Length == 0 ? (DateOnly?)null : time.Today.AddDays(int.Parse(p[8], CultureInfo.InvariantCulture));
        DealStage[] way = stage == DealStage.Lost ? [DealStage.Contacted, DealStage.Negotiating] : [.. Enum.GetValues<DealStage>().Where(s => s > DealStage.Target && s <= stage)];
        var gap = 3 + (i % 4);
        DateTimeOffset At(int step) => Now.AddDays(-last - ((way.Length - step) * gap)).AddHours(-(i % 6));
        var details = new DealDetails(
            p[5].Length == 0 ? null : decimal.Parse(p[5], CultureInfo.InvariantCulture), Text(p[6]), Text(p[7]), due, null);
        var deal = Deal.Create(sponsor, occasion, owner, details, owner, At(0)).Value;
        db.Deals.Add(deal);
        // Won is left to the contract that is signed.
        for (var step = 1; step <= way.Length && way[step - 1] != DealStage.Won; step++)
        {
            var at = At(step);
            if (step == 1 && p[1] == Waiting)
                Done(deal.MoveTo(way[0], vice, at, DealReadiness.Of(new EventBasics(true, true, true), false), Overruled));
            else if (step == 1)
                LogVisit(sponsor, deal, DaysAgo(at), i, VisitOutcome.WantsProposal, owner, at);
            else
                Done(deal.MoveTo(way[step - 1], owner, at));
        }

        // One that was logged for the wrong merchant, and counts no more.
        if (i == 2 && way.Length > 0)
        {
            var mistaken = Visit.Create(
                sponsor, null, new VisitDetails(time.Today.AddDays(-DaysAgo(At(1)) - 1), VisitChannel.Phone, VisitOutcome.Undecided, "老板说下周再谈。", null, null, null), [owner], null, time.Today, At(1)).Value;
            Done(mistaken.Withdraw("其实是打给隔壁那家店的，记错了商家。", minister, true, At(1).AddDays(1)));
            db.Visits.Add(mistaken);
        }

        if (stage == DealStage.Lost)
            Done(deal.Lose(p[9], owner, Now.AddDays(-last).AddHours(1)));
        else if (p[9].Length > 0)
            Done(deal.AskForHelp(p[9], Now.AddDays(-1)));
    }

    private void LogVisit(Sponsor sponsor, Deal? deal, int daysAgo, int i, VisitOutcome outcome, int who, DateTimeOffset? at = null)
    {
        var details = new VisitDetails(
            time.Today.AddDays(-daysAgo), i % 4 == 1 ? VisitChannel.Phone : i % 6 == 2 ? VisitChannel.WeChat : VisitChannel.InPerson, outcome,
            outcome switch
            {
                VisitOutcome.NotReached => "负责人不在，店员记下了我们的联系方式。",
                VisitOutcome.Declined => "今年没有校园推广的预算，谢绝了。",
                _ => Talks[i % Talks.Length],
            },
            null, null, i % 3 == 1 ? Lessons[i / 3 % Lessons.Length] : null);
        int[] went = i % 5 == 0 ? [who, i % 10 == 0 ? minister : vice] : [who];
        var visit = Visit.Create(sponsor, deal is null ? null : new VisitedDeal(deal, DealReadiness.Ready), details, [.. went.Distinct()], null, time.Today, at ?? Now.AddDays(-daysAgo)).Value;
        db.Visits.Add(visit);
    }

    private int DaysAgo(DateTimeOffset at) => time.Today.DayNumber - time.DayOf(at).DayNumber;

    private static string? Text(string text) => text.Length == 0 ? null : text;

    private static string CodeOf(int i)
    {
        var body = "91360102MA" + (3500000 + (i * 7919)).ToString("D7", CultureInfo.InvariantCulture);
        return CodeAlphabet.Select(c => body + c).Single(UnifiedSocialCreditCode.IsValid);
    }

    private static void Done(Result result)
    {
        if (result.Error is { } error)
            throw new InvalidOperationException("The sample department breaks a rule: " + error.Code);
    }
}
