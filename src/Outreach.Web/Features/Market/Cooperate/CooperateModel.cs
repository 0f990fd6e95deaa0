using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Places;

namespace Outreach.Web.Features.Market.Cooperate;

/// <param name="Sponsors">With how many merchants a contract was signed, whoever they are.</param>
/// <param name="Events">For how many events.</param>
/// <param name="Proven">How many promises were kept and proven.</param>
/// <param name="Names">Merchants that agreed to be named.</param>
public sealed record CooperateModel(
    IReadOnlyList<SeekingEvent> Seeking, IReadOnlyList<PublicPackage> Packages, int Sponsors, int Events, int Proven, IReadOnlyList<string> Names, IReadOnlyList<SelectListItem> Choices, int AnswerDays, int KeepMonths)
{
    public const string Key = "Cooperate";
}

/// <summary>An event that looks for sponsors and says so in public.</summary>
public sealed record SeekingEvent(int Id, string Title, string? Slogan, string? Audience, int? ExpectedPeople, string? Venue, DateTimeOffset StartsAt, DateTimeOffset EndsAt);

/// <summary>A benefit package.</summary>
/// <param name="Cash">CNY asked for it; null where the package does not say so in public.</param>
public sealed record PublicPackage(string Name, string? Description, decimal? Cash, IReadOnlyList<PublicPackageLine> Lines);

public sealed record PublicPackageLine(DeliverableKind Kind, int Count, string Unit);
