using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Data;
using Outreach.Domain.Market.Directory;
using Outreach.Domain.Market.Enquiries;
using Outreach.Domain.Market.Outings;
using Outreach.Domain.Market.Tips;
using Outreach.Domain.Sponsors;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Startup.Samples;

/// <summary>Tips, enquiries and outings of the sample department in every state, the directory, and what the public page for merchants shows.</summary>
internal sealed class SampleMarket(OutreachDbContext db, DepartmentTime time, IReadOnlyDictionary<string, int> people, IReadOnlyDictionary<string, int> departments)
{
    private static readonly ContractState[] Signed = [ContractState.Fulfilling, ContractState.Completed];

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        await PublishAsync(cancellationToken);
        var won = await db.Sponsors.Where(s => db.Contracts.Any(c => c.SponsorId == s.Id && Signed.Contains(c.State))).OrderBy(s => s.Id).Select(s => s.Id).Take(2).ToListAsync(cancellationToken);
        var prospect = await db.Sponsors.Where(s => s.Standing == Standing.Prospect && !db.Deals.Any(d => d.SponsorId == s.Id)).OrderBy(s => s.Id).FirstAsync(cancellationToken);
        var bad = await db.Sponsors.Where(s => s.Standing == Standing.Blacklisted).OrderBy(s => s.Id).Select(s => s.Name).FirstAsync(cancellationToken);
        var show = await db.Events.Where(e => e.Title == "迎新晚会").Select(e => e.Id).SingleAsync(cancellationToken);
        AddTips(won, prospect.Id, bad, show);
        AddEnquiries(prospect.Id, show);
        AddOutings(prospect.Id);
        AddDirectory();
        await db.SaveChangesAsync(cancellationToken);
    }

    // What the page shows: events that ask in public, a package with its price and others without, merchants that agreed.
    private async Task PublishAsync(CancellationToken cancellationToken)
    {
        foreach (var e in await db.Events.Where(e => e.PublishedAt != null).OrderBy(e => e.Id).ToListAsync(cancellationToken))
            e.SeekSponsors(true);
        var package = await db.OfferPackages.Include(p => p.Lines).Where(p => !p.IsRetired).OrderBy(p => p.SuggestedCash).FirstAsync(cancellationToken);
        Done(package.Edit(new OfferPackageDetails(
            package.Name, package.Description, package.SuggestedCash, package.SuggestedGoods,
            [.. package.Lines.OrderBy(l => l.Number).Select(l => new OfferPackageLineDetails(l.Kind, l.Count, l.Unit, l.PlaceId, l.PlaceWords, l.DepartmentId, l.DaysBefore, l.Note))])
        {
            IsPricePublic = true,
        }));
        foreach (var s in await db.Sponsors.Include(s => s.Tags).Include(s => s.Contacts).AsSplitQuery().Where(s => db.Contracts.Any(c => c.SponsorId == s.Id && Signed.Contains(c.State))).OrderBy(s => s.Id).Take(3).ToListAsync(cancellationToken))
        {
            s.Edit(new SponsorDetails(s.Name, s.ShortName, s.Industry, s.District, s.Address, s.Distance, s.Size, [.. s.Tags.Select(t => t.Tag)], s.Source, s.OwnerId, s.Notes)
            {
                MayBeNamed = true,
            });
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private void AddTips(List<int> won, int prospect, string bad, int show)
    {
        Add("北门新开的轻食店", "开业在做活动，老板说愿意来学校摆摊。", TipState.New, "student", TipSource.Student, 1, show);
        Add("师大眼镜城", "隔壁学校运动会是他们赞助的。", TipState.New, "partner", TipSource.PartnerSchool, 2, null);
        Add(bad, "他们在宿舍发过传单。", TipState.New, "student2", TipSource.Student, 3, null);
        Add("阳明路打印社", "文艺部印节目单都找他家，可以谈长期。", TipState.Assigned, "liaison2", TipSource.Liaison, 5, show, assignee: "officer");
        Add("红谷滩攀岩馆", "认识店长，他们想找大学生体验。", TipState.Assigned, "officer2", TipSource.Member, 6, null, assignee: "officer");
        Add("校友创业的咖啡馆", "2015 级学姐开的店，电话里说想回馈母校。", TipState.FollowedUp, null, TipSource.Alumni, 12, null, assignee: "officer2", sponsor: prospect);
        Done(Add("去年运动会的饮料商", "体育部存了联系方式。", TipState.Won, "liaison3", TipSource.Liaison, 60, null, assignee: "officer", sponsor: won[0]).Thank("多亏罗体育牵线，运动会饮料都有着落了！", time.Now.AddDays(-6)));
        Add("书店读书会", "墨香书店一直在办读书会。", TipState.Won, "student", TipSource.Student, 50, null, assignee: "officer", sponsor: won[^1], movedAgo: 1);
        Done(Add("某某培训班", "门口天天发传单。", TipState.Assigned, "student", TipSource.Student, 20, null, assignee: "vice").Close("口碑差，同学投诉多，暂不考虑。", time.Now.AddDays(-15)));
    }

    private Tip Add(string merchant, string why, TipState state, string? giver, TipSource source, int ago, int? eventId, string? assignee = null, int? sponsor = null, int? movedAgo = null)
    {
        var at = time.Now.AddDays(-ago);
        var moved = movedAgo is { } days ? time.Now.AddDays(-days) : at.AddDays(1);
        var tip = Tip.Create(
            new TipDetails(merchant, why, ago % 2 == 0 ? "店长" : null, ago % 2 == 0 ? "13800007" + (100 + ago).ToString(System.Globalization.CultureInfo.InvariantCulture) : null, ago % 3 == 0, eventId),
            giver is null ? new TipGiver(source, null, "周学姐", "13800008888") : TipGiver.OfAccount(people[giver], source), 0, 20, at).Value;
        db.Tips.Add(tip);
        if (assignee is not null)
            Done(tip.Assign(people[assignee], moved));
        if (sponsor is { } id)
            Done(tip.FollowUp(id, Standing.Prospect, moved));
        if (state == TipState.Won)
            Done(tip.Win(moved));
        return tip;
    }

    private void AddEnquiries(int prospect, int show)
    {
        Ask(EnquirySender.Merchant, EnquiryChannel.Form, "胡店长", "城南烘焙", "wx-chengnan", "想赞助迎新晚会的甜品台，需要什么手续？", 1, show);
        Ask(EnquirySender.School, EnquiryChannel.Mail, "王干事", "江西某学院外联部", "wl@school.example", "想来贵部交流经验，本月哪天方便？", 6, null);
        Ask(EnquirySender.Club, EnquiryChannel.Visit, "动漫社社长", "动漫社", "13800009001", "漫展缺两家赞助，能不能一起找？", 2, null).Take(people["officer"], time.Now.AddDays(-1));
        Ask(EnquirySender.Merchant, EnquiryChannel.Phone, "赖经理", "滨江健身", "13800009002", "问校园推广的价格和位置。", 5, null).Take(people["officer2"], time.Now.AddDays(-5));
        var press = Ask(EnquirySender.Press, EnquiryChannel.Form, "李记者", "校记者团", "13800009003", "想采访这学期的赞助工作。", 9, null);
        Done(press.Take(people["vice"], time.Now.AddDays(-9)));
        Done(press.Reply("周五下午三点在部门办公室接受采访。", time.Today.AddDays(-8), people["vice"], time.Today, time.Now.AddDays(-8)));
        var merchant = Ask(EnquirySender.Merchant, EnquiryChannel.Phone, "店主", "来过电话的店", "13800009004", "愿意给活动提供代金券。", 20, null);
        Done(merchant.Take(people["officer"], time.Now.AddDays(-20)));
        Done(merchant.BecomeSponsor(prospect));
        Done(merchant.Reply("约好下周上门详谈。", time.Today.AddDays(-18), people["officer"], time.Today, time.Now.AddDays(-18)));
        Done(merchant.Close("已加入商家名单，正在联系。", time.Now.AddDays(-15)));
        var student = Ask(EnquirySender.Student, EnquiryChannel.Form, "大一同学", null, "wx-stu", "兼职被收押金怎么办？", 30, null);
        Done(student.Take(people["officer2"], time.Now.AddDays(-29)));
        Done(student.Close("转给兼职组处理。", time.Now.AddDays(-28)));
    }

    private Enquiry Ask(EnquirySender sender, EnquiryChannel channel, string name, string? organisation, string contact, string what, int ago, int? eventId)
    {
        var enquiry = Enquiry.Create(
            new EnquiryDetails(sender, channel, name, organisation, contact, what, eventId), time.Today.AddDays(-ago), time.Today, time.Now.AddDays(-ago)).Value;
        db.Enquiries.Add(enquiry);
        return enquiry;
    }

    private void AddOutings(int prospect)
    {
        Out("officer2", "北门商业街", null, 1, 3);
        Out("officer", "八一桥电子城", prospect, 5, 2);
        Done(Out("vice", "友校交流", null, 26, 4).Return(time.Now.AddHours(-23)));
        Done(Out("officer", "广场奶茶店", prospect, 50, 2).Return(time.Now.AddHours(-48)));
    }

    private Outing Out(string who, string where, int? sponsor, int hoursAgo, int hours)
    {
        var left = time.Now.AddHours(-hoursAgo);
        var outing = Outing.Leave(people[who], where, sponsor, left.AddHours(hours), left).Value;
        db.Outings.Add(outing);
        return outing;
    }

    private void AddDirectory()
    {
        var phone = new SharedPhone(people["liaison"]);
        phone.Set("13800006001");
        db.SharedPhones.Add(phone);
        var card = new DepartmentCard(departments["宣传部"]);
        card.Edit("郑部长", "13800006000", "学生活动中心 305");
        db.DepartmentCards.Add(card);
        foreach (var (department, ago, by, person, what) in new[]
        {
            ("宣传部", 3, "officer", "孙宣传", "海报周四前给初稿，尺寸按展板来。"),
            ("宣传部", 40, "vice", "郑部长", "说好每月第一周对一次宣传排期。"),
            ("文艺部", 8, "officer2", "何文艺", "主持人口播词由我们写，他们审。"),
        })
        {
            db.DepartmentContacts.Add(DepartmentContact.Create(departments[department], time.Today.AddDays(-ago), people[by], person, what, time.Today).Value);
        }
    }

    private static void Done(Result result)
    {
        if (!result.IsSuccess)
            throw new InvalidOperationException(result.Error!.Code);
    }
}
