using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Outreach.Domain.Contracts;

/// <summary>Which side of a contract a party is.</summary>
public enum PartyRole
{
    /// <summary>甲方</summary>
    [Display(Name = "Party A")] PartyA,

    /// <summary>乙方</summary>
    [Display(Name = "Party B")] PartyB,
}

/// <summary>
/// What a contract says, as one value: what a draft saves, what a submitted revision keeps for good, and what two
/// revisions are compared by. A draft may be incomplete, so everything may be missing; the clause check says what is.
/// Row ids are those of the stored rows, 0 for a row that is new.
/// </summary>
/// <param name="DepartmentRole">Which side the department is.</param>
/// <param name="Cash">CNY; 0 to 9,999,999,999.99 with at most two decimals.</param>
/// <param name="Goods">Goods in words; at most 500 characters.</param>
/// <param name="IsExclusive">Whether no other merchant of the same industry may sponsor the event.</param>
/// <param name="SignerId">Who signs for the department.</param>
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
    /// <summary>Most deliverables of one contract.</summary>
    public const int DeliverableLimit = 60;

    /// <summary>Most instalments of one contract.</summary>
    public const int InstalmentLimit = 24;

    /// <summary>Most further clauses of one contract.</summary>
    public const int ClauseLimit = 40;

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Nothing written yet.</summary>
    public static ContractContent Empty { get; } = new(PartyRole.PartyB, null, null, false, null, null, [], [], []);

    /// <summary>As text for the database.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>From the text that <see cref="ToJson"/> made.</summary>
    public static ContractContent FromJson(string json) => JsonSerializer.Deserialize<ContractContent>(json, Json)!;
}

/// <summary>A part of the cash and its day.</summary>
/// <param name="Id">Stored row, or 0.</param>
/// <param name="DueOn">By which day.</param>
/// <param name="Amount">CNY.</param>
public sealed record InstalmentContent(int Id, DateOnly? DueOn, decimal? Amount);

/// <summary>A thing the department gives (宣传条款).</summary>
/// <param name="Id">Stored row, or 0.</param>
/// <param name="Kind">What.</param>
/// <param name="Count">How many; 1 to 100,000.</param>
/// <param name="Unit">Of what, such as 条; at most 10 characters.</param>
/// <param name="PlaceId">Which campus place of the catalogue.</param>
/// <param name="Place">Or where, in words; at most 100 characters.</param>
/// <param name="StartsOn">The day it starts.</param>
/// <param name="DepartmentId">Who carries it out.</param>
/// <param name="Note">Anything else, such as what is printed; at most 300 characters.</param>
public sealed record DeliverableContent(
    int Id, DeliverableKind? Kind, int? Count, string? Unit, int? PlaceId, string? Place, DateOnly? StartsOn, int? DepartmentId, string? Note)
{
    /// <summary>A short word that is another one for another text: an answer names by it the text that it answers.</summary>
    public string Stamp() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this))[..8]);
}

/// <summary>A further clause in words.</summary>
/// <param name="Id">Stored row, or 0.</param>
/// <param name="Text">At most 1,000 characters.</param>
public sealed record ClauseContent(int Id, string Text);

/// <summary>Names the parts of a contract in findings, comments and differences.</summary>
public static class ClauseKeys
{
    /// <summary>The cash.</summary>
    public const string Cash = "cash";

    /// <summary>The goods.</summary>
    public const string Goods = "goods";

    /// <summary>The parties and who signs.</summary>
    public const string Parties = "parties";

    /// <summary>The contract as a whole.</summary>
    public const string Whole = "whole";

    /// <summary>A deliverable.</summary>
    public static string Deliverable(int id) => $"d{id}";

    /// <summary>An instalment.</summary>
    public static string Instalment(int id) => $"i{id}";

    /// <summary>A further clause.</summary>
    public static string Clause(int id) => $"c{id}";
}
