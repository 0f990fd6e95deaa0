using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Accounts.Joining;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Files;
using Outreach.Domain.Sponsors;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Startup.Samples;

/// <summary>Merchants that fall back soon, one whose vetting is asked for, remarks and a file on a deal, and the term to come.</summary>
internal sealed class SampleCare(OutreachDbContext db, DepartmentTime time, SamplePhotos photos, IReadOnlyDictionary<string, int> people)
{
    public async Task AddAsync(Term present, CancellationToken cancellationToken)
    {
        db.Terms.Add(new Term($"{present.EndsOn.Year}-{present.EndsOn.Year + 1}学年", present.EndsOn.AddDays(1), present.EndsOn.AddYears(1)));
        var link = JoinLink.Create("samp2joi", present.Id, "校企组", 14, time.Now).Value;
        db.JoinLinks.Add(link);
        await db.SaveChangesAsync(cancellationToken);
        var (asked1, asked2, known) = (
            JoinRequest.Create(link, "郑小满", "zhengxm@outreach.test", "25 级市场营销 2 班，学长周诚推荐的。", time.Now).Value,
            JoinRequest.Create(link, "方圆", "fangy@outreach.test", null, time.Now).Value,
            JoinRequest.Create(link, "卢晓", "lux@outreach.test", "招新面试时是 12 号。", time.Now).Value);
        db.JoinRequests.AddRange(asked1, asked2, known);
        known.Decide(true, people["minister"], time.Now);
        var sponsors = await db.Sponsors.Where(s => new[] { "云帆在线教育", "蓝鲸电脑维修", "南风国货服饰" }.Contains(s.Name)).ToDictionaryAsync(s => s.Name, cancellationToken);
        sponsors["云帆在线教育"].TellFallBack(time.Now.AddDays(-3));
        sponsors["蓝鲸电脑维修"].TellFallBack(time.Now.AddDays(-1));
        var licence = photos.Page(people["officer2"], FilePurpose.Licence);
        await db.SaveChangesAsync(cancellationToken);
        sponsors["南风国货服饰"].AskForVetting(people["officer2"], time.Now.AddHours(-5), "店里刚换了执照，和去年的名称不一样，请帮忙看一下。", licence.Id);
        var asked = await db.Deals.Where(d => d.HelpWantedAt != null && d.OwnerId == people["officer"]).OrderBy(d => d.Id).FirstAsync(cancellationToken);
        var (before, quote) = (db.Actor, photos.Page(people["officer"], FilePurpose.DealFile));
        db.Actor = new SampleActor(people["officer"]);
        await db.SaveChangesAsync(cancellationToken);
        db.DealRemarks.Add(DealRemark.Create(asked.Id, "邹老师发来的合作要求，冠名那一条在第二页。", quote.Id).Value);
        db.DealRemarks.Add(DealRemark.Create(asked.Id, "前台说周三上午他一般都在。", null).Value);
        await db.SaveChangesAsync(cancellationToken);
        db.Actor = before;
    }

    private sealed record SampleActor(int Id) : IActor
    {
        public int? UserId => Id;
    }
}
