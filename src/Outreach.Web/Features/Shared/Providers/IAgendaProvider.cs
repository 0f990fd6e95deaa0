namespace Outreach.Web.Features.Shared.Providers;

/// <summary>What of one subject goes onto the agenda of a regular meeting: what changed since the last one.</summary>
public interface IAgendaProvider
{
    /// <summary>Its place among the others, lowest first.</summary>
    int Order { get; }

    /// <summary>Heading of its lines: an English text, the localizer's key.</summary>
    string Heading { get; }

    /// <summary>A Tabler icon's name.</summary>
    string Icon { get; }

    /// <summary>What it takes to see the lines.</summary>
    string Permission { get; }

    /// <summary>
    /// What happened from <paramref name="from"/> until <paramref name="to"/>, and what stands out at <paramref name="to"/>; the
    /// weightiest first. One database command, two where it cannot be helped.
    /// </summary>
    Task<IReadOnlyList<AgendaLine>> LinesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);
}
