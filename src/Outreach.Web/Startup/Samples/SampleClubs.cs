using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Clubs;
using Outreach.Domain.Schools.Seeking;
using Outreach.Domain.Sponsors;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Startup.Samples;

/// <summary>Clubs with what they lack, rounds of visits, and joint seekings, in every state.</summary>
internal sealed class SampleClubs(OutreachDbContext db, DepartmentTime time, IReadOnlyDictionary<string, int> people)
{
    // Name | field | advisor | members | head | phone | outreach
    private static readonly string[] All =
    [
        "吉他社|Arts|李老师|62|何琴|13870010001|杨弦",
        "话剧社|Arts|周老师|45|林一幕|13870010002|",
        "羽毛球协会|Sports||88|方拍|13870010003|吴网",
        "机器人协会|Science|郑老师|36|陈芯|13870010004|",
        "青年志愿者协会|Volunteers|刘老师|120|谢心|13870010005|罗暖",
        "创业协会|Enterprise||28|马力|13870010006|",
        "汉服社|Tradition|王老师|54|云裳|13870010007|",
        "摄影协会|Hobby||40|||",
        "棋社|Other||15|||",
    ];

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var term = SchoolContact.EndOfTerm(today);
        var clubs = All.Select(line =>
        {
            var p = line.Split('|');
            var club = new Club(new ClubDetails(p[0], Enum.Parse<ClubField>(p[1]), p[2].Length == 0 ? null : p[2], int.Parse(p[3], System.Globalization.CultureInfo.InvariantCulture)));
            if (p[4].Length > 0)
                club.AddContact(new ClubContactDetails(ClubOffice.Head, p[4], p[5], null, term));
            if (p[6].Length > 0)
                club.AddContact(new ClubContactDetails(ClubOffice.Outreach, p[6], null, p[6] + "-wl", term));
            return club;
        }).ToDictionary(c => c.Name);
        clubs["摄影协会"].AddContact(new ClubContactDetails(ClubOffice.Head, "景深", "13870010008", null, term.AddYears(-1)));
        clubs["棋社"].Retire();
        db.Clubs.AddRange(clubs.Values);
        await db.SaveChangesAsync(cancellationToken);
        clubs["创业协会"].JoinBody("马力", today.AddDays(-100), today);
        Need(clubs["吉他社"], "音乐会要两只音箱", 6, "officer");
        Need(clubs["羽毛球协会"], "二十桶训练球", -2, "officer2");
        Need(clubs["汉服社"], "拍照用的反光板", null, null);
        Need(clubs["话剧社"], "借一次道具间", 10, "officer").Meet("文艺部借了两天", today);
        Need(clubs["机器人协会"], "比赛路费", 20, "vice").Drop("学院已经报销", today);
        Round("秋季招新后走访", -20, 12, [clubs["吉他社"], clubs["话剧社"], clubs["青年志愿者协会"], clubs["汉服社"], clubs["摄影协会"]], isOpen: true);
        Round("春季走访", -200, -190, [clubs["羽毛球协会"], clubs["机器人协会"]], isOpen: false);
        await db.SaveChangesAsync(cancellationToken);
        await SeekAsync(clubs, cancellationToken);
    }

    private ClubNeed Need(Club club, string lacks, int? inDays, string? owner)
    {
        // One whose day is past was noted before it.
        var on = inDays is { } days ? time.Today.AddDays(days) : (DateOnly?)null;
        var need = ClubNeed.Create(club.Id, new ClubNeedDetails(lacks, on, owner is null ? null : people[owner]), on < time.Today ? on.Value : time.Today).Value;
        db.ClubNeeds.Add(need);
        return need;
    }

    private void Round(string title, int fromDays, int toDays, Club[] clubs, bool isOpen)
    {
        var (from, to) = (time.Today.AddDays(fromDays), time.Today.AddDays(toDays));
        var round = ClubRound.Create(title, from, to, from).Value;
        round.Add([.. clubs.Select(c => c.Id)]);
        var visits = clubs.Select(c => round.Visits.Single(v => v.ClubId == c.Id)).ToList();
        for (var i = 0; i < visits.Count; i++)
        {
            if (i != 3)
                round.Assign(visits[i], people[i % 2 == 0 ? "officer" : "officer2"]);
        }

        round.Record(visits[0], clubs[0], new ClubVisitReport(from.AddDays(4), "社长很热情，愿意一起拉赞助，场地不够大。", true, "社长"), people["officer"], time.Today);
        round.Record(visits[1], clubs[1], new ClubVisitReport(from.AddDays(5), "这学期先顾自己的演出，明年再说。", false, null), people["officer2"], time.Today);
        if (!isOpen)
            round.Close();
        db.ClubRounds.Add(round);
    }

    private async Task SeekAsync(Dictionary<string, Club> clubs, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var events = await db.Events.Where(e => !e.IsPractice && e.State != EventState.Cancelled).OrderBy(e => e.Title == "迎新晚会" ? 0 : 1).ThenBy(e => e.Id).Select(e => e.Id).Take(2).ToListAsync(cancellationToken);
        var sponsors = await db.Sponsors.Where(s => s.Standing != Standing.Blacklisted).OrderBy(s => s.Id).Take(6).ToListAsync(cancellationToken);
        var seeking = JointSeeking.Create(events[0], new SeekingDetails(people["officer"], "现金归晚会，实物按社团分。谁认领谁跟到底。"));
        var ours = seeking.AddOurs(people["officer2"]).Value;
        var guitar = seeking.AddOfClub(clubs["吉他社"].Id, "杨弦", "杨弦-wl").Value;
        var volunteers = seeking.AddOfClub(clubs["青年志愿者协会"].Id, "罗暖", null).Value;
        var past = JointSeeking.Create(events[1], new SeekingDetails(people["vice"], null));
        db.JointSeekings.AddRange(seeking, past);
        await db.SaveChangesAsync(cancellationToken);
        past.Close();
        SeekingClaim Claim(SeekingMember member, int sponsor, int daysAgo)
        {
            var claim = SeekingClaim.Create(seeking, member, sponsors[sponsor], today.AddDays(-daysAgo)).Value;
            db.SeekingClaims.Add(claim);
            return claim;
        }

        Claim(ours, 0, 3).AddVisit(today.AddDays(-1), "店长要看往年照片，周五再去。", today);
        var paid = Claim(guitar, 1, 12);
        paid.AddVisit(today.AddDays(-9), "愿意出饮料，再加一点现金。", today);
        paid.NoteIncome(600, "饮料 15 箱", 450);
        Claim(volunteers, 2, 6);
        Claim(guitar, 3, 20).LapseIfIdle(7, today, null);
        Claim(ours, 4, 9).Release("老板换人了，暂时不谈", today);
        await db.SaveChangesAsync(cancellationToken);
    }
}
