using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Outreach.Domain.Places;

namespace Outreach.Domain.Contracts;

/// <summary>A thing the department gives (宣传条款).</summary>
/// <param name="Id">Stored row, or 0.</param>
/// <param name="Count">How many; 1 to 100,000.</param>
/// <param name="Unit">Of what, such as 条; at most 10 characters.</param>
/// <param name="Place">Or where, in words; at most 100 characters.</param>
/// <param name="Note">Anything else, such as what is printed; at most 300 characters.</param>
public sealed record DeliverableContent(
    int Id, DeliverableKind? Kind, int? Count, string? Unit, int? PlaceId, string? Place, DateOnly? StartsOn, int? DepartmentId, string? Note)
{
    /// <summary>A short word that is another one for another text: an answer names by it the text that it answers.</summary>
    public string Stamp() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this))[..8]);

    /// <summary>The same with the word on it: an answer names by it also the answer that it goes beyond.</summary>
    /// <param name="answeredAt">When the department answered; null while it is waited for.</param>
    public string Stamp(DateTimeOffset? answeredAt) => AnswerStamp.Of(Stamp(), answeredAt);
}
