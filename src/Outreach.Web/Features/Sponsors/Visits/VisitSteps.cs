using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;

namespace Outreach.Web.Features.Sponsors.Visits;

public sealed record VisitStep(int VisitId, int SponsorId, string Sponsor, string Step, DateOnly On, IReadOnlyList<string> Who);

public static class VisitSteps
{
    /// <summary>
    /// Next steps with a day of merchants without an open deal, each from the latest visit: a later one without a step
    /// settles it, and an open deal has a next step of its own.
    /// </summary>
    /// <param name="who">Only of visits on which this person was; null for everybody's.</param>
    /// <param name="until">Only up to this day; null for all.</param>
    /// <param name="most">How many, the most urgent first.</param>
    public static IQueryable<VisitStep> NextSteps(this OutreachDbContext db, int? who, DateOnly? until, int most) => db.Visits.AsNoTracking()
        .Where(v => v.DealId == null && v.NextStepOn != null && (until == null || v.NextStepOn <= until)
            && (who == null || v.Participants.Any(p => p.UserId == who))
            && !db.Visits.Any(l => l.SponsorId == v.SponsorId && (l.On > v.On || (l.On == v.On && l.Id > v.Id)))
            && !db.Deals.Any(d => d.SponsorId == v.SponsorId && d.ActiveKey != null))
        .OrderBy(v => v.NextStepOn).ThenBy(v => v.Id).Take(most)
        .Select(v => new VisitStep(
            v.Id, v.SponsorId, db.Sponsors.Where(s => s.Id == v.SponsorId).Select(s => s.Name).First(), v.NextStep!, v.NextStepOn!.Value,
            db.Users.Where(u => v.Participants.Any(p => p.UserId == u.Id)).OrderBy(u => u.Id).Select(u => u.DisplayName).ToList()));
}
