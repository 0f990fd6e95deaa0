using System.Security.Cryptography;
using System.Text.Json;
using Outreach.Domain.Contracts.Packages;

namespace Outreach.Domain.Contracts.Offers;

/// <summary>What a person types of one line of an offer.</summary>
/// <param name="Id">Stored line, or 0.</param>
public sealed record EventOfferLineContent(int Id, OfferPackageLineDetails Line)
{
    /// <summary>A short word that is another one for another text: an answer names by it the text that it answers.</summary>
    public string Stamp() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this))[..8]);

    /// <summary>The same with the word on it: an answer names by it also the answer that it goes beyond.</summary>
    /// <param name="answeredAt">When the department answered; null while it is waited for.</param>
    public string Stamp(DateTimeOffset? answeredAt) => AnswerStamp.Of(Stamp(), answeredAt);
}
