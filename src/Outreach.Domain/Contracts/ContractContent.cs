using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Outreach.Domain.Contracts;

/// <summary>
/// What a contract says, as one value: what a draft saves, what a submitted revision keeps for good, and what two
/// revisions are compared by. A draft may be incomplete, so everything may be missing; the clause check says what is.
/// Row ids are those of the stored rows, 0 for a row that is new.
/// </summary>
/// <param name="Cash">CNY; 0 to 9,999,999,999.99 with at most two decimals.</param>
/// <param name="Goods">Goods in words; at most 500 characters.</param>
/// <param name="IsExclusive">Whether no other merchant of the same industry may sponsor the event.</param>
/// <param name="SponsorSigner">Who signs for the sponsor; at most 60 characters.</param>
/// <param name="Instalments">When the cash is paid; at most 24.</param>
/// <param name="Deliverables">What the department gives; at most 60.</param>
/// <param name="Clauses">Further clauses; at most 40.</param>
public sealed record ContractContent(
    PartyRole DepartmentRole,
    decimal? Cash,
    string? Goods,
    bool IsExclusive,
    int? SignerId,
    string? SponsorSigner,
    IReadOnlyList<InstalmentContent> Instalments,
    IReadOnlyList<DeliverableContent> Deliverables,
    IReadOnlyList<ClauseContent> Clauses)
{
    public const int DeliverableLimit = 60;

    public const int InstalmentLimit = 24;

    public const int ClauseLimit = 40;

    internal static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    public static ContractContent Empty { get; } = new(PartyRole.PartyB, null, null, false, null, null, [], [], []);

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static ContractContent FromJson(string json) => JsonSerializer.Deserialize<ContractContent>(json, Json)!;
}
