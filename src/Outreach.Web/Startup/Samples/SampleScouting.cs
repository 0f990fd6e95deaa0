using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Market.Scouting;
using Outreach.Domain.Sponsors;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Startup.Samples;

/// <summary>Scouting trips in every state, with what was found, and goals of the term.</summary>
internal sealed class SampleScouting(OutreachDbContext db, DepartmentTime time, IReadOnlyDictionary<string, int> people, int termId)
{
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var known = await db.Sponsors.Where(s => s.Standing != Standing.Blacklisted).OrderBy(s => s.Id).FirstAsync(cancellationToken);
        Trip("商业街走访", 4, "中山路商业街", DistanceBand.InTheCity);
        var walking = Trip("后街走访", 0, "东门后街", DistanceBand.AtTheGate);
        var finished = Trip("大学城走访", -6, "前湖大道", DistanceBand.WithinThreeKilometres);
        Trip("会展中心走访", -3, "会展路", DistanceBand.Beyond).Cancel("下大雨，改到下周");
        await db.SaveChangesAsync(cancellationToken);
        walking.Start(today);
        finished.Start(today);
        Find(walking, "阿姨炒粉", Industry.FoodAndDrink, Impression.Maybe, null);
        Find(finished, "前湖琴行", Industry.SportAndCulture, Impression.Promising, "老板是校友，周三下午在");
        Find(finished, "快印一号", Industry.Other, Impression.No, "只做批发");
        db.ScoutFinds.Add(finished.Record(known, true, new ScoutFindDetails(Impression.Promising, null, null), today).Value);
        finished.Finish();
        db.ScoutGoals.AddRange(
            ScoutGoal.Create(termId, DistanceBand.WithinThreeKilometres, SponsorSize.SingleShop, 12, 3).Value, ScoutGoal.Create(termId, DistanceBand.InTheCity, SponsorSize.LocalChain, 6, 2).Value,
            ScoutGoal.Create(termId, DistanceBand.Beyond, SponsorSize.NationalBrand, 2, 1).Value);
        await db.SaveChangesAsync(cancellationToken);
    }

    private ScoutTrip Trip(string title, int inDays, string area, DistanceBand distance)
    {
        var on = time.Today.AddDays(inDays);
        var trip = ScoutTrip.Plan(new ScoutTripDetails(title, on, area, distance, people["officer"], [people["officer2"]], "从路口开始，先左后右，二十分钟一段。"), on < time.Today ? on : time.Today).Value;
        db.ScoutTrips.Add(trip);
        return trip;
    }

    private void Find(ScoutTrip trip, string name, Industry industry, Impression impression, string? note)
    {
        var sponsor = new Sponsor(new SponsorDetails(name, null, industry, null, trip.Area, trip.Distance, SponsorSize.SingleShop, [], SponsorSource.Scouted, null, null));
        db.Sponsors.Add(sponsor);
        db.ScoutFinds.Add(trip.Record(sponsor, false, new ScoutFindDetails(impression, note, null), time.Today).Value);
    }
}
