using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Market.Enquiries;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Enquiries;

/// <summary>What was asked from outside. Everybody who answers reads all of it; each is worked on by whoever has taken it, and by leaders.</summary>
public sealed class EnquiryQueries(OutreachDbContext db, MarketChoices choices, MarketSettingsReader settings, CurrentUserAccessor current, AuditTrail trail, DepartmentTime time, IStringLocalizer texts)
{
    private const int MostExported = 20_000;

    private CurrentUser Me => current.Required;

    private bool Leads => Me.HasPermission(Permissions.TipsAssign);

    /// <summary>Those in the person's hands; all of them for a leader.</summary>
    public IQueryable<Enquiry> Workable()
    {
        var (id, leads) = (Me.Id, Leads);
        return db.Enquiries.Where(e => leads || e.TakenById == id);
    }

    /// <summary>One page of the list. Four commands.</summary>
    public async Task<EnquiryListModel> ListAsync(EnquiryFilter filter, CancellationToken cancellationToken)
    {
        var days = (await settings.GetAsync(cancellationToken)).AnswerDays;
        var filtered = Filtered(filter, days);
        var list = await Rows(Ordered(filtered, filter.Sort), days).ToPageAsync(filtered, filter.Page, cancellationToken);
        return new EnquiryListModel(filter, list, await db.DepartmentOptionsAsync(time.Today, texts, [DepartmentMembers.IdOf(filter.Who)], cancellationToken), days);
    }

    /// <summary>What the list holds, for the export. Two commands.</summary>
    public async Task<IReadOnlyList<EnquiryExportRow>> ExportAsync(EnquiryFilter filter, CancellationToken cancellationToken)
    {
        var days = (await settings.GetAsync(cancellationToken)).AnswerDays;
        var late = time.Today.AddDays(-days);
        return await Ordered(Filtered(filter, days), filter.Sort).Take(MostExported).Select(e => new EnquiryExportRow(
            new EnquiryRow(
                e.Id, e.Sender, e.Channel, e.Name, e.Organisation, e.What, db.Events.Where(x => x.Id == e.EventId).Select(x => x.Title).FirstOrDefault(), e.ReceivedOn, e.State,
                db.Users.Where(u => u.Id == e.TakenById).Select(u => u.DisplayName).FirstOrDefault(), (e.State == EnquiryState.New || e.State == EnquiryState.Taken) && e.ReceivedOn < late),
            e.Contact, e.Answer, e.AnsweredOn, db.Users.Where(u => u.Id == e.AnsweredById).Select(u => u.DisplayName).FirstOrDefault(), e.Outcome)).ToListAsync(cancellationToken);
    }

    /// <summary>The detail page; null when there is none. Four commands, and those of the trail.</summary>
    public async Task<EnquiryDetailModel?> DetailAsync(int id, CancellationToken cancellationToken)
    {
        var enquiry = await db.Enquiries.AsNoTracking().Where(e => e.Id == id).Select(e => new EnquiryFacts(
            e.Id, e.Version, e.Sender, e.Channel, e.Name, e.Organisation, e.Contact, e.What, db.Events.Where(x => x.Id == e.EventId).Select(x => x.Title).FirstOrDefault(), e.ReceivedOn, e.State,
            e.TakenById, db.Users.Where(u => u.Id == e.TakenById).Select(u => u.DisplayName).FirstOrDefault(), e.Answer, e.AnsweredOn,
            db.Users.Where(u => u.Id == e.AnsweredById).Select(u => u.DisplayName).FirstOrDefault(), e.Outcome, e.TipId,
            db.Tips.Where(t => t.Id == e.TipId).Select(t => t.AssigneeId).FirstOrDefault(), e.SponsorId, db.Sponsors.Where(s => s.Id == e.SponsorId).Select(s => s.Name).FirstOrDefault(), e.IsAnonymized)).SingleOrDefaultAsync(cancellationToken);
        if (enquiry is null)
            return null;
        var canWork = Leads || enquiry.TakenById == Me.Id;
        var matches = canWork && enquiry is { Sender: EnquirySender.Merchant, SponsorId: null, IsAnonymized: false } ? await choices.MatchesAsync(enquiry.Organisation, enquiry.Contact, cancellationToken) : [];
        var people = canWork && enquiry.State != EnquiryState.Closed ? await db.DepartmentOptionsAsync(time.Today, cancellationToken) : [];
        return new EnquiryDetailModel(
            enquiry, matches, people, canWork, Leads, enquiry.ReceivedOn.AddDays((await settings.GetAsync(cancellationToken)).AnswerDays), time.Today, Leads || enquiry.TipAssigneeId == Me.Id,
            await trail.OfAsync(cancellationToken, new AuditSubject(nameof(Enquiry), id)));
    }

    /// <summary>What the form shows. Two commands.</summary>
    public async Task<EnquiryFormModel> FormAsync(CancellationToken cancellationToken) =>
        new(await choices.EventOptionsAsync(cancellationToken), (await settings.GetAsync(cancellationToken)).KeepMonths);

    /// <summary>What has the words, the newest first. One command.</summary>
    public async Task<IReadOnlyList<EnquiryRow>> FindAsync(string text, int most, CancellationToken cancellationToken) =>
        await Rows(db.Enquiries.AsNoTracking().SearchBy(db, text).OrderByDescending(e => e.ReceivedOn).ThenByDescending(e => e.Id).Take(most), 0).ToListAsync(cancellationToken);

    private static IQueryable<Enquiry> Ordered(IQueryable<Enquiry> filtered, string? sort) => sort == "received"
        ? filtered.OrderBy(e => e.ReceivedOn).ThenBy(e => e.Id) : filtered.OrderByDescending(e => e.ReceivedOn).ThenByDescending(e => e.Id);

    private IQueryable<Enquiry> Filtered(EnquiryFilter filter, int answerDays)
    {
        var filtered = db.Enquiries.AsNoTracking().SearchBy(db, filter.Q);
        if (filter.OneState is { } state)
            filtered = filtered.Where(e => e.State == state);
        else if (filter.State != EnquiryFilter.Every)
            filtered = filtered.Where(e => e.State == EnquiryState.New || e.State == EnquiryState.Taken || e.State == EnquiryState.Answered);
        if (filter.Sender is { } sender)
            filtered = filtered.Where(e => e.Sender == sender);
        if (filter.Channel is { } channel)
            filtered = filtered.Where(e => e.Channel == channel);
        var (me, late) = (Me.Id, time.Today.AddDays(-answerDays));
        if (filter.Who == EnquiryFilter.Mine)
            filtered = filtered.Where(e => e.TakenById == me);
        else if (filter.Who == EnquiryFilter.Nobody)
            filtered = filtered.Where(e => e.TakenById == null);
        else if (filter.Member is { } member)
            filtered = filtered.Where(e => e.TakenById == member);
        return filter.Late == true ? filtered.Where(e => (e.State == EnquiryState.New || e.State == EnquiryState.Taken) && e.ReceivedOn < late) : filtered;
    }

    private IQueryable<EnquiryRow> Rows(IQueryable<Enquiry> enquiries, int answerDays)
    {
        var late = time.Today.AddDays(-answerDays);
        return enquiries.Select(e => new EnquiryRow(
            e.Id, e.Sender, e.Channel, e.Name, e.Organisation, e.What, db.Events.Where(x => x.Id == e.EventId).Select(x => x.Title).FirstOrDefault(), e.ReceivedOn, e.State,
            db.Users.Where(u => u.Id == e.TakenById).Select(u => u.DisplayName).FirstOrDefault(), (e.State == EnquiryState.New || e.State == EnquiryState.Taken) && e.ReceivedOn < late));
    }
}
