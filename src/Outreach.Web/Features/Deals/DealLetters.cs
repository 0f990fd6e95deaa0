using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Members;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Deals;

/// <summary>The mails about a question to the minister and its answer; they go out with the save of what they tell.</summary>
public sealed class DealLetters(OutreachDbContext db, AccountLetters letters, DealQueries queries, DepartmentTime time, CurrentUserAccessor current)
{
    /// <summary>Tells the minister that somebody asks for help.</summary>
    public async Task AskedAsync(Deal deal, CancellationToken stop)
    {
        var (me, today) = (current.Required, time.Today);
        var ministers = await db.Users.AsNoTracking()
            .Where(u => u.Id != me.Id && u.ClosedAt == null && u.Positions.Any(p => p.Role == Role.Minister && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today)))
            .OrderBy(u => u.Id).Take(10).ToListAsync(stop);
        if (ministers.Count == 0)
            return;
        var title = await queries.TitleAsync(deal.Id, stop);
        foreach (var minister in ministers)
        {
            letters.Write(minister, "A question about a deal",
                "Hello {0},\n\n{1} asks for your help with the deal with {2}:\n\n{3}\n\nAnswer here:\n{4}",
                minister.DisplayName, me.DisplayName, title.Sponsor, deal.HelpWanted!, letters.LinkTo($"/deals/{deal.Id}"));
        }
    }

    /// <summary>Tells the negotiator that there is an answer.</summary>
    public async Task AnsweredAsync(Deal deal, CancellationToken stop)
    {
        var me = current.Required;
        var owner = await db.Users.AsNoTracking().SingleAsync(u => u.Id == deal.OwnerId, stop);
        if (owner.Id == me.Id || owner.ClosedAt is not null)
            return;
        var title = await queries.TitleAsync(deal.Id, stop);
        letters.Write(owner, "Your question was answered",
            "Hello {0},\n\n{1} has answered your question about the deal with {2}:\n\n{3}\n\nThe deal:\n{4}",
            owner.DisplayName, me.DisplayName, title.Sponsor, deal.HelpAnswer!, letters.LinkTo($"/deals/{deal.Id}"));
    }
}
