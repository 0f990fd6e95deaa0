using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Places;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Alliances;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Web.Features.Meetings.Records;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Startup.Samples;

/// <summary>An alliance with its board, and joint offers in every state.</summary>
internal sealed class SampleAlliance(OutreachDbContext db, DepartmentTime time, IReadOnlyDictionary<string, int> people)
{
    private const string Medical = "南昌大学医学院";
    private const string Teachers = "江西师范大学";
    private const string Finance = "江西财经大学";

    private static readonly Dictionary<int, decimal?> NoShares = [];

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var schools = await db.Schools.Include(s => s.Contacts).ToDictionaryAsync(s => s.Name, cancellationToken);
        var (medical, teachers, finance, traffic) = (schools[Medical], schools[Teachers], schools[Finance], schools["华东交通大学"]);
        var alliance = Alliance.Create(new AllianceDetails(
            "青山湖高校外联联盟", "一、信息互通：各校活动提前两周在布告栏发布。\n二、互助：能帮就帮，帮不了当天回复。\n三、联合方案：各校对自己的部分负责，份额写清到分。", today.AddDays(-200)), today).Value;
        foreach (var school in new[] { medical, teachers, finance, traffic })
            alliance.Join(school, today.AddDays(-180), today);
        alliance.Leave(traffic, today.AddDays(-30), false, today);
        db.Alliances.Add(alliance);
        await db.SaveChangesAsync(cancellationToken);
        Posts(alliance.Id, medical, teachers);
        await OffersAsync(alliance.Id, medical, teachers, finance, cancellationToken);
        await MeetAsync(MeetingKind.Regular, "外联联盟碰头会", 9, cancellationToken, alliance.Id);
        await MeetAsync(MeetingKind.Training, "部门联合体培训：怎么开口谈赞助", 12, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task MeetAsync(MeetingKind kind, string title, int inDays, CancellationToken cancellationToken, int? alliance = null)
    {
        var starts = time.ToMoment(time.Today.AddDays(inDays).ToDateTime(new TimeOnly(19, 0)));
        var meeting = Meeting.Create(
            new MeetingDetails(kind, title, starts, starts.AddHours(2), "学生活动中心 301", people["vice"], people["officer"], AllianceId: alliance, IsWithClubs: alliance is null), [MeetingInvitee.Everybody()], time.Now).Value;
        db.Meetings.Add(meeting);
        await new MeetingRoll(db, time).SyncAsync(meeting, cancellationToken);
    }

    private void Posts(int alliance, School medical, School teachers)
    {
        var today = time.Today;
        SchoolPost Post(School? school, string who, SchoolPostKind kind, string title, string text, int? day, int? to)
        {
            var post = SchoolPost.Create(school?.Id, new SchoolPostDetails(kind, title, text, day is { } n ? today.AddDays(n) : null, to), people[who], today).Value;
            db.SchoolPosts.Add(post);
            return post;
        }

        var lights = Post(medical, "partner", SchoolPostKind.Help, "借两盏追光灯", "12 月的毕业汇演缺两盏追光灯，周五取、周日还。", 14, alliance);
        lights.Reply(null, "我们有一盏，周五中午来拿。", people["officer"]);
        lights.Reply(teachers.Id, "我们也有一盏。", people["officer2"]);
        Post(medical, "partner", SchoolPostKind.Help, "想请你们帮忙看合同", "第一次和商家签合同，能帮我们看看条款吗？", null, null);
        Post(null, "vice", SchoolPostKind.Event, "外联经验分享会", "欢迎各校外联部来两三个人，地点学生活动中心 201。", 10, alliance);
        Post(medical, "partner", SchoolPostKind.Lesson, "先谈实物再谈现金", "小商家先谈实物和奖品，做成一次再谈现金，成功率高。", null, alliance);
        Post(null, "officer", SchoolPostKind.Help, "借一批展架", "已借到，谢谢。", null, alliance).Close(today);
    }

    private async Task OffersAsync(int alliance, School medical, School teachers, School finance, CancellationToken cancellationToken)
    {
        var (today, now) = (time.Today, time.Now);
        var sponsors = await db.Sponsors.Where(s => s.Name == "移动校园服务站" || s.Name == "电信校园营业厅" || s.Name == "联通南昌校园中心").ToDictionaryAsync(s => s.Name, s => s.Id, cancellationToken);
        var publicity = await db.Departments.Where(d => d.Name == "宣传部").Select(d => (int?)d.Id).SingleOrDefaultAsync(cancellationToken);
        AllianceOfferPartDetails Part(int audience, string where, string what, string contact, bool isOurs = false) => new(
            audience, where, what, today.AddDays(20), today.AddDays(24), contact, "13870001122",
            [
                new AllianceOfferLineDetails(DeliverableKind.Banner, 2, "条", PlaceWords: where, DepartmentId: isOurs ? publicity : null, StartsOn: today.AddDays(20)),
                new AllianceOfferLineDetails(DeliverableKind.WeChatPost, 1, "篇", PlaceWords: "公众号", DepartmentId: isOurs ? publicity : null, StartsOn: today.AddDays(21)),
            ]);
        AllianceOffer Offer(string title, string sponsor, decimal price, SplitKind split, int? lead, School[] with, Dictionary<int, decimal?>? shares = null)
        {
            var offer = AllianceOffer.Create(
                alliance, new AllianceOfferDetails(title, "三校同城，一次合作覆盖近五万名学生；活动错开日期，宣传接力两周。", sponsors[sponsor], null, price, split, lead, [.. with.Select(s => s.Id)], shares ?? NoShares), people["officer"]).Value;
            offer.EditPart(null, Part(18000, "东区食堂门口", "迎新晚会、校园集市", "王干事", true));
            db.AllianceOffers.Add(offer);
            return offer;
        }

        void Fill(AllianceOffer offer)
        {
            foreach (var part in offer.Parts.Where(p => p.SchoolId is not null).ToList())
                offer.EditPart(part.SchoolId, part.SchoolId == medical.Id ? Part(6000, "医学院食堂", "毕业汇演", "徐佳") : part.SchoolId == teachers.Id ? Part(15000, "瑶湖校区广场", "话剧节", "周舟") : Part(12000, "麦庐园广场", "商科文化节", "陈晨"));
        }

        void ConsentAll(AllianceOffer offer)
        {
            foreach (var part in offer.Parts.Where(p => p.IsIn).ToList())
                offer.Consent(part.SchoolId, offer.StampOf(part), people[part.SchoolId is null ? "vice" : "partner"], now);
        }

        Offer("寒假流量包联合推广", "联通南昌校园中心", 6000m, SplitKind.Fixed, null, [medical, finance], new() { [medical.Id] = 1500m, [finance.Id] = 1800m });
        var waiting = Offer("三校校园卡推广", "移动校园服务站", 10000m, SplitKind.Equal, null, [medical, teachers]);
        Fill(waiting);
        waiting.Send(0);
        waiting.Consent(null, waiting.StampOf(waiting.Parts.Single(p => p.SchoolId is null)), people["vice"], now);
        var agreed = Offer("宽带进宿舍联合推广", "电信校园营业厅", 8000m, SplitKind.Equal, medical.Id, [medical, teachers, finance]);
        Fill(agreed);
        agreed.Send(0);
        agreed.WithdrawSchool(finance.Id, "学校这学期不让进宿舍宣传", now);
        ConsentAll(agreed);
        var signed = Offer("新年流量卡联合推广", "移动校园服务站", 5000m, SplitKind.Equal, null, [medical]);
        Fill(signed);
        signed.Send(0);
        ConsentAll(signed);
        signed.Sign(today);
        Offer("电脑维修周联合推广", "联通南昌校园中心", 3000m, SplitKind.Equal, null, [teachers]).Withdraw("商家改投线上");
    }
}
