using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Market;
using Outreach.Domain.Market.Enquiries;
using Outreach.Web.Features.Market.Enquiries;
using Outreach.Web.Features.Market.Tips;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Cooperate;

public sealed class CooperateCommands(OutreachDbContext db, MarketChoices choices, EnquiryNotifications notifications, TipNotifications tips, DepartmentTime time)
{
    /// <summary>Takes in what somebody from outside writes: an enquiry, and of a merchant a tip as well.</summary>
    public async Task<Result> WriteAsync(CooperateInput input, CancellationToken cancellationToken)
    {
        if (input.EventId is { } eventId && !await choices.Seeking().AnyAsync(e => e.Id == eventId, cancellationToken))
            return MarketErrors.NoSuchEvent;
        var made = Enquiry.Create(input.ToDetails(), time.Today, time.Today, time.Now);
        if (!made.IsSuccess)
            return made;
        var enquiry = made.Value;
        db.Enquiries.Add(enquiry);
        if (enquiry.Sender == EnquirySender.Merchant)
        {
            var tip = EnquiryCommands.TipOf(enquiry, time.Now);
            if (!tip.IsSuccess)
                return tip.Error.ForField(nameof(input.Organisation));
            // The tip has its key once it is added.
            db.Tips.Add(tip.Value);
            enquiry.BecomeTip(tip.Value.Id);
            await tips.GivenAsync(tip.Value, cancellationToken);
        }

        await notifications.CameAsync(enquiry, cancellationToken);
        return await db.TrySaveAsync(cancellationToken);
    }
}
