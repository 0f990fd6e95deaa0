using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Minutes;

/// <summary>Reads minutes for paper.</summary>
public sealed class MinutesPaper(MinutesQueries queries, DepartmentTime time, SettingsCache settings)
{
    /// <summary>Null for who may not read them.</summary>
    public async Task<(DocumentModel Model, bool IsPublished)?> ComposeAsync(int id, CancellationToken cancellationToken)
    {
        if (await queries.PageAsync(id, cancellationToken) is not { } page)
            return null;
        var (us, head, isPublished) = (settings.Value, page.Head, page.Head.State == MeetingState.Published);
        var document = new MinutesDocument
        {
            Title = head.Title,
            Kind = head.Kind,
            Starts = time.ToLocal(head.StartsAt),
            Ends = time.ToLocal(head.EndsAt),
            Place = head.Place,
            Event = page.Event,
            Chair = page.Chair,
            Secretary = page.Secretary,
            Attendance = [.. page.Attendance.Select(g => new DocumentAttendance(g.Name, g.People))],
            Items = [.. page.Items.Select(i => new DocumentMinutesItem(
                i.Kind, i.Title, i.Presenter, i.Said, i.IsDeferred, [.. i.Decisions.Select(d => new DocumentDecision(d.Text, d.Owner, d.DueOn))]))],
            Shares = [.. page.Shares.Select(s => new DocumentShare(s.Who, s.Sponsor, s.Event, s.Situation, s.Learned))],
            IsPublished = isPublished,
            Author = us.PartyName ?? us.DepartmentName,
            Day = isPublished ? time.DayOf(page.PublishedAt!.Value) : time.Today,
        };
        return (document.Compose(), isPublished);
    }
}
