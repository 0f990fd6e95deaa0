using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Domain.Schools.Invitations;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Startup.Samples;

/// <summary>Partner schools with their contacts, exchanges, promises and invitations, in every state.</summary>
internal sealed class SampleSchools(OutreachDbContext db, DepartmentTime time, IReadOnlyDictionary<string, int> people)
{
    // Name | short name | kind | city | km | students | owner
    private static readonly string[] More =
    [
        "华东交通大学|华交|University|南昌|9|24000|officer2",
        "江西财经大学|江财|University|南昌|18|28000|officer",
        "软件学院|软件|OwnCollege|南昌|0|2600|officer2",
        "南昌职业大学|南职大|Vocational|南昌|35|15000|",
        "景德镇陶瓷大学|陶大|Arts|景德镇|160|17000|officer",
    ];

    // School | kind | days from today | who of ours | who of theirs | said | learned
    private static readonly string[] Exchanges =
    [
        "南昌大学医学院|VisitIn|-40|officer,vice|外联部部长徐佳等 4 人|参观活动中心，座谈一小时，商定知识竞赛两校各出三队。|他们把赞助商分成现金、实物、场地三张表，各派一人跟到底。",
        "南昌大学医学院|Call|-12|officer|徐佳|确认初赛时间和评委人选。|",
        "江西师范大学|GetTogether|-75|vice,officer2|外联部 12 人|在师大操场联谊，玩了三个破冰游戏。|破冰游戏先分组再介绍，比一个个自我介绍快得多。",
        "江西师范大学|JurySeat|-30|officer2|话剧社指导老师|请我们当话剧节评委。|",
        "华东交通大学|Call|-95|officer2|原部长高明|互留联系方式。|",
        "江西财经大学|VisitOut|-20|officer,officer2|外联部副部长陈晨|带了我们的赞助方案去请教。|他们每学期末给商家寄一张成果明信片，续签率高。",
        "江西财经大学|ExperienceShared|-3|officer|陈晨|线上分享谈判经验。|",
    ];

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var added = More.Select(line =>
        {
            var p = line.Split('|');
            return new School(new SchoolDetails(
                p[0], p[1], Enum.Parse<SchoolKind>(p[2]), p[3], int.Parse(p[4], CultureInfo.InvariantCulture), int.Parse(p[5], CultureInfo.InvariantCulture),
                OwnerId: p[6].Length == 0 ? null : people[p[6]]));
        }).ToList();
        db.Schools.AddRange(added);
        await db.SaveChangesAsync(cancellationToken);
        var schools = await db.Schools.Include(s => s.Contacts).ToDictionaryAsync(s => s.Name, cancellationToken);
        schools["南昌大学医学院"].AssignTo(people["officer"]);
        schools["江西师范大学"].AssignTo(people["officer2"]);
        var term = SchoolContact.EndOfTerm(today);
        schools["南昌大学医学院"].AddContact(new SchoolContactDetails("徐佳", "外联部部长", "13870001122", "xujia-yx", "xujia@school.example", term, true));
        schools["南昌大学医学院"].AddContact(new SchoolContactDetails("林乐", "外联部干事", null, "linle2024", null, term, false));
        schools["江西师范大学"].AddContact(new SchoolContactDetails("周舟", "外联部副部长", "13970003344", null, null, term, true));
        schools["江西财经大学"].AddContact(new SchoolContactDetails("陈晨", "外联部副部长", "13870005566", "chenchen-jc", null, term, true));
        schools["华东交通大学"].AddContact(new SchoolContactDetails("高明", "原外联部部长", "13870007788", null, null, term.AddYears(-1), true));
        Exchange? visit = null;
        foreach (var line in Exchanges)
        {
            var p = line.Split('|');
            var held = Exchange.Log(
                schools[p[0]], new ExchangeDetails(Enum.Parse<ExchangeKind>(p[1]), today.AddDays(int.Parse(p[2], CultureInfo.InvariantCulture)), p[5], p[4], p[6].Length == 0 ? null : p[6]),
                [.. p[3].Split(',').Select(name => people[name])], today).Value;
            db.Exchanges.Add(held);
            visit ??= held;
        }

        var song = await db.Events.Include(e => e.Schools).Include(e => e.Tags).Include(e => e.Organisers).Include(e => e.Partners).Include(e => e.Helpers).AsSplitQuery().FirstAsync(e => e.Title == "两校联合歌手大赛", cancellationToken);
        song.Edit(
            song.ToDetails() with { SchoolIds = [schools["南昌大学医学院"].Id], AskedOfSchools = "请在两周内报 8 位选手，派 2 名评委；决赛当天带 20 人的亲友团，17:30 到大礼堂。" }, null, people["officer"], time.Now);
        schools["南昌大学医学院"].SetStanding(SchoolStanding.Partner);
        schools["南昌职业大学"].Retire();
        schools["景德镇陶瓷大学"].RecordContact(today.AddDays(-500), false);
        schools["景德镇陶瓷大学"].FallDormant(365, today);
        Plan(schools["江西师范大学"], ExchangeKind.GetTogether, 25, "寒假前联谊，一起包饺子", ["vice", "officer2"]);
        Plan(schools["南昌大学医学院"], ExchangeKind.VisitIn, 9, "来看知识竞赛决赛场地", ["officer"]);
        Plan(schools["软件学院"], ExchangeKind.ExperienceShared, -2, "交流谈合同的经验", ["officer2"]);
        Plan(schools["江西财经大学"], ExchangeKind.Invitation, 40, null, ["officer"]).CallOff("对方换了日期，改到下学期");
        Promise(schools["南昌大学医学院"], visit!.Id, PromiseSide.Ours, "把抢答器借给他们初赛用", 6, "officer", null);
        Promise(schools["南昌大学医学院"], visit.Id, PromiseSide.Theirs, "提供两名医学评委", 4, null, "徐佳");
        Promise(schools["江西师范大学"], null, PromiseSide.Ours, "寄去联谊活动的合影", -5, "officer2", null);
        Promise(schools["江西师范大学"], null, PromiseSide.Theirs, "借出两盏追光灯", 12, null, "周舟");
        Promise(schools["江西财经大学"], null, PromiseSide.Ours, "分享我们的合同范本", 3, "officer", null).Keep("已发到对方邮箱", today);
        Promise(schools["华东交通大学"], null, PromiseSide.Theirs, "派人参加我们的培训", 1, null, "高明").Break("对方换届，没人接手", today);
        await db.SaveChangesAsync(cancellationToken);
        await InviteAsync(schools, cancellationToken);
    }

    private async Task InviteAsync(Dictionary<string, School> schools, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var show = await db.Events.Where(e => e.Title == "迎新晚会").Select(e => new { e.Id, e.StartsAt, e.State }).SingleAsync(cancellationToken);
        if (show.StartsAt is not { } starts || time.DayOf(starts) is var first && first <= today)
            return;
        SchoolInvitation Invite(string name, int seats, string? escort) => SchoolInvitation.Create(
            schools[name].Id, show.Id, new InvitationDetails(seats, first.AddDays(-1) < today ? today : first.AddDays(-1), escort is null ? null : people[escort], "南门集合，有人举牌"), first, today).Value;
        var (medical, teachers, finance) = (Invite("南昌大学医学院", 6, "officer"), Invite("江西师范大学", 4, "officer2"), Invite("江西财经大学", 4, null));
        teachers.Accept(4, "一定到", people["officer2"], first, today, time.Now);
        finance.Decline("那天有考试", people["officer"], first, today, time.Now);
        db.SchoolInvitations.AddRange(medical, teachers, finance);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Exchange Plan(School school, ExchangeKind kind, int inDays, string? said, string[] ours)
    {
        // One whose day is past was planned before it.
        var on = time.Today.AddDays(inDays);
        var planned = Exchange.Plan(school.Id, new ExchangeDetails(kind, on, said), [.. ours.Select(name => people[name])], on < time.Today ? on : time.Today).Value;
        db.Exchanges.Add(planned);
        return planned;
    }

    private SchoolPromise Promise(School school, int? exchangeId, PromiseSide side, string what, int inDays, string? owner, string? by)
    {
        var due = time.Today.AddDays(inDays);
        var promise = SchoolPromise.Create(school.Id, exchangeId, new PromiseDetails(side, what, due, owner is null ? null : people[owner], by), due < time.Today ? due : time.Today).Value;
        db.SchoolPromises.Add(promise);
        return promise;
    }
}
