using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Offers;

/// <summary>Papers of a joint offer. Everything is read again for each: a paper is never out of date.</summary>
public sealed class AllianceOfferPapers(AllianceOfferQueries queries, SettingsCache settings, DepartmentTime time)
{
    /// <summary>The offer for the merchant, or null.</summary>
    public async Task<DocumentModel?> OfferAsync(int id, CancellationToken cancellationToken) => (await FilledAsync(id, cancellationToken))?.Compose();

    /// <summary>The sheet of shares, or null.</summary>
    public async Task<DocumentModel?> SharesAsync(int id, CancellationToken cancellationToken) => (await FilledAsync(id, cancellationToken))?.ComposeShares();

    private async Task<JointOfferDocument?> FilledAsync(int id, CancellationToken cancellationToken)
    {
        if (await queries.DetailAsync(id, cancellationToken) is not { } model)
            return null;
        var us = settings.Value;
        var author = us.PartyName ?? us.DepartmentName;
        return new JointOfferDocument
        {
            Title = model.Head.Title,
            Alliance = model.Head.Alliance,
            Sponsor = model.Head.Sponsor,
            Story = model.Head.Story,
            TotalPrice = model.Head.TotalPrice,
            IsAgreed = model.Head.SignedOn is not null || model.Parts.Where(p => p.IsIn).All(p => p.ConsentedAt is not null),
            Schools =
            [
                .. model.Parts.Where(p => p.IsIn).Select(p => new JointOfferSchool(
                    p.School ?? author, p.City, p.SchoolId is null ? 0 : p.Kilometres, p.IsLead || (p.SchoolId is null && model.Head.Lead is null), p.Audience, p.Places, p.Events, p.FirstDay, p.LastDay, p.ContactName, p.ContactPhone, p.Share,
                    p.ConsentedAt is { } at ? time.DayOf(at) : null, [.. p.Lines.Select(l => new JointOfferBenefit(l.Kind, l.Count, l.Unit, l.Place, l.StartsOn, l.Note))])),
            ],
            Author = author,
            Day = time.Today,
        };
    }
}
