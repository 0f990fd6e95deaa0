using Outreach.Domain.Search;

namespace Outreach.Domain;

public interface ISearchable
{
    string SearchText { get; }

    /// <summary>
    /// Under which name its pairs are kept. Another one than the class's sets some records apart, so that they are found
    /// without looking at the rest; it is a stored property then.
    /// </summary>
    string SearchScope => GetType().Name;

    /// <summary>
    /// In what order its pairs are kept, the first last: with it, the first of very many records that have a pair are found
    /// without looking at the rest. Another one than 0 is a stored property.
    /// </summary>
    long SearchRank => 0;
}
