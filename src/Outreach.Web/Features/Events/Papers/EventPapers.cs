using Outreach.Domain.Events;
using Outreach.Web.Features.Events.Flow;
using Outreach.Web.Features.Events.Hub;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.Papers;

/// <summary>Reads what stands on the papers of an event, as its pages show it. Everything is read again for each: a paper is never out of date.</summary>
public sealed class EventPapers(EventHubQueries hub, FlowQueries flow, IEnumerable<IEventPlanSection> sections, SettingsCache settings, DepartmentTime time)
{
    // Papers are in Chinese whoever reads them, and so are the days on them.
    private const string Language = "zh-CN";

    /// <summary>The event plan; null where the person sees no such event. Two commands beside those of the pages, and one for each section.</summary>
    public async Task<DocumentModel?> PlanAsync(int id, CancellationToken cancellationToken)
    {
        using var chinese = new CultureScope(Language);
        if (await hub.PlanAsync(id, cancellationToken) is not { } plan || await FilledAsync(id, cancellationToken) is not { } paper)
            return null;
        var written = new List<DocumentSection>();
        foreach (var section in sections.OrderBy(s => s.Order))
        {
            if (await section.ContentAsync(id, cancellationToken) is { } content)
                written.Add(content);
        }

        return (paper with
        {
            Kind = plan.Hub.Kind,
            Slogan = plan.Slogan,
            Tags = plan.Tags,
            Organisers = [.. plan.Organisers.Select(o => new EventOrganiserDetails(o.Role, o.Name))],
            Schools = plan.Schools,
            Background = plan.Background,
            Purpose = plan.Purpose,
            Venue = plan.Venue,
            Audience = plan.Audience,
            ExpectedPeople = plan.ExpectedPeople,
            Form = plan.Form,
            IsOutdoor = plan.IsOutdoor,
            OutdoorArea = plan.OutdoorArea,
            HasOutsiders = plan.HasOutsiders,
            Partners = plan.Partners,
            Sections = written,
            Publicity = plan.Publicity,
            SafetyPerson = plan.SafetyPerson,
        }).Compose();
    }

    public async Task<DocumentModel?> FlowAsync(int id, CancellationToken cancellationToken) => await SheetAsync(id, p => p.ComposeFlow(), cancellationToken);

    public async Task<DocumentModel?> DutiesAsync(int id, CancellationToken cancellationToken) => await SheetAsync(id, p => p.ComposeDuties(), cancellationToken);

    private async Task<DocumentModel?> SheetAsync(int id, Func<EventPlanDocument, DocumentModel> compose, CancellationToken cancellationToken)
    {
        using var chinese = new CultureScope(Language);
        if (await hub.PlanAsync(id, cancellationToken) is not { } plan || await FilledAsync(id, cancellationToken) is not { } paper)
            return null;
        return compose(paper with { Venue = plan.Venue });
    }

    private async Task<EventPlanDocument?> FilledAsync(int id, CancellationToken cancellationToken)
    {
        if (await flow.PageAsync(id, cancellationToken) is not { } page)
            return null;
        var head = page.Hub.Head;
        var us = settings.Value;
        return new EventPlanDocument
        {
            Title = head.Title,
            IsPractice = head.IsPractice,
            Starts = page.Start,
            Ends = head.EndsAt is { } ends ? time.ToLocal(ends) : null,
            Flow = [.. page.Flow.Select(f => new DocumentFlowRow(f.Phase, f.Time, f.Minutes, f.Item, f.Content, f.InCharge, f.Props, f.Note))],
            Duties = [.. page.Duties.Select(d => new DocumentDuty(d.Group, d.Leader, d.Members, d.Duty, d.DueOn))],
            Awards = page.Awards,
            Risks = page.Risks,
            Appendices = [.. page.Files.Select(f => f.Name)],
            Host = us.PartyName ?? us.DepartmentName,
            Day = time.Today,
        };
    }
}
