using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Market;
using Outreach.Domain.Market.Enquiries;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Features.Market;

/// <summary>Enquiries that nobody has taken, and those in one's own hands that wait for an answer; for leaders also the late ones of others. One command.</summary>
public sealed class EnquiryDashboard(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 8;

    // Of these, leaders are not shown what is in good hands.
    private const int Looked = 40;

    private static readonly int UsualDays = new MarketSettings().AnswerDays;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.EnquiriesAnswer))
            return DashboardContent.Empty;
        var (id, leads) = (me.Id, me.HasPermission(Permissions.TipsAssign));
        var waiting = await db.Enquiries.AsNoTracking().Where(e => e.State == EnquiryState.New || (e.State == EnquiryState.Taken && (leads || e.TakenById == id)))
            .OrderBy(e => e.ReceivedOn).ThenBy(e => e.Id).Take(Looked).Select(e => new
            {
                e.Id,
                e.Sender,
                e.Channel,
                e.Organisation,
                e.Name,
                e.ReceivedOn,
                e.State,
                IsMine = e.TakenById == null || e.TakenById == id,
                TakenBy = db.Users.Where(u => u.Id == e.TakenById).Select(u => u.DisplayName).FirstOrDefault(),
                Days = db.MarketSettings.OrderBy(s => s.Id).Select(s => (int?)s.AnswerDays).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var today = time.Today;
        return new DashboardContent
        {
            Items =
            [
                .. waiting.Where(e => e.IsMine || e.ReceivedOn.AddDays(e.Days ?? UsualDays) < today).Take(Most).Select(e => new DashboardItem(DashboardUrgency.Answer, e.Organisation ?? e.Name, paths.Of("Enquiries.Detail", e.Id))
                {
                    Detail = string.Join(" · ", new[] { texts.Text(e.Sender), texts.Text(e.Channel), e.TakenBy }.OfType<string>()),
                    Due = e.ReceivedOn.AddDays(e.Days ?? UsualDays),
                    Badges = [new DashboardBadge(texts["Enquiry"], Tone.Info, "inbox")],
                    Action = e.State == EnquiryState.New ? texts["Take it"] : texts["Answer"],
                }),
            ],
        };
    }
}
