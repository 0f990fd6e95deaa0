namespace Outreach.Web.Features.Shared.Providers;

/// <summary>What of one subject is open in a person's hands, and the verb that gives it to somebody else.</summary>
public interface IHandoverProvider
{
    /// <summary>Names the area in forms: lower case.</summary>
    string Key { get; }

    /// <summary>Its place among the others, lowest first.</summary>
    int Order { get; }

    /// <summary>Heading of its rows: an English text, the localizer's key.</summary>
    string Heading { get; }

    /// <summary>A Tabler icon's name.</summary>
    string Icon { get; }

    /// <summary>What it takes to open the pages that the items lead to.</summary>
    string Permission { get; }

    /// <summary>Everything that is open in the person's hands, at most <see cref="HandoverItem.Most"/>. One database command.</summary>
    Task<IReadOnlyList<HandoverItem>> OpenAsync(int userId, CancellationToken cancellationToken);

    /// <summary>Gives those that are still in the person's hands to a member, through the subject's own verb; the caller saves. One database command, two where it cannot be helped.</summary>
    /// <returns>How many changed hands.</returns>
    Task<int> GiveAsync(int fromId, int toId, IReadOnlyCollection<int> ids, CancellationToken cancellationToken);
}

/// <summary>Something open in a person's hands, in its reader's language.</summary>
/// <param name="Url">Where it is dealt with: an address of this portal, beginning with a slash.</param>
public sealed record HandoverItem(int Id, string Title, string? Detail, string Url)
{
    public const int Most = 2000;
}
