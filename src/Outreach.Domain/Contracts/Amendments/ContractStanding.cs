using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Places;

namespace Outreach.Domain.Contracts.Amendments;

/// <summary>A promise that is settled, in words that stay: what an amendment or a termination says was performed.</summary>
/// <param name="Place">Where, in words, whatever the place is called later.</param>
public sealed record SettledPromise(
    int Id, DeliverableKind? Kind, int? Count, string? Unit, string? Place, DateOnly? StartsOn, string? Note, FulfilmentState State, int Counted);

/// <summary>
/// Where a contract with the amendments that took over stands on a day: what came of it, and what is still open. An amendment
/// restates the rest; its paper says what was performed. Kept as it stood when the amendment was submitted.
/// </summary>
/// <param name="Promised">CNY of the whole.</param>
/// <param name="Rest">The open rest, its rows by their ids, each instalment with what is still to come.</param>
/// <param name="Settled">Promises that are not open any more.</param>
public sealed record ContractStanding(
    DateOnly On, decimal Promised, decimal Received, decimal WrittenOff, ContractContent Rest, IReadOnlyList<SettledPromise> Settled, IReadOnlyList<string> GoodsReceived)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>CNY still to come.</summary>
    [JsonIgnore]
    public decimal Outstanding => Rest.Instalments.Sum(i => i.Amount ?? 0);

    /// <summary>Those that were performed, in full or in part.</summary>
    [JsonIgnore]
    public IEnumerable<SettledPromise> Performed => Settled.Where(s => s.State is FulfilmentState.Done or FulfilmentState.MadeGood || (s.State == FulfilmentState.Short && s.Counted > 0));

    /// <param name="family">The contract, and the amendments of it that took over, in their order; with their parts.</param>
    /// <param name="places">Names of the places of the catalogue that they name.</param>
    public static ContractStanding Of(IReadOnlyList<Contract> family, DateOnly on, IReadOnlyDictionary<int, string>? places = null)
    {
        var (money, inForce) = (ContractMoney.Of(family), family[^1]);
        var promises = family.SelectMany(c => c.Deliverables.OrderBy(d => d.Position)).ToList();
        return new ContractStanding(
            on, money.Promised, money.Received, money.WrittenOff,
            inForce.Content with
            {
                Cash = money.Outstanding == 0 ? null : money.Outstanding,
                Goods = family.LastOrDefault(c => c.GoodsAreOpen)?.Goods,
                Instalments = [.. family.SelectMany(c => c.Instalments.OrderBy(i => i.Position)).Where(i => i.Outstanding() > 0).Select(i => new InstalmentContent(i.Id, i.DueOn, i.Outstanding()))],
                Deliverables = [.. promises.Where(d => d.Fulfilment == FulfilmentState.Open).Select(d => d.Content)],
            },
            [
                .. promises.Where(d => d.Fulfilment is not (FulfilmentState.Open or FulfilmentState.CarriedOver or FulfilmentState.SettledBefore)).Select(d => new SettledPromise(
                    d.Id, d.Kind, d.Count, d.Unit, d.PlaceId is { } place ? places?.GetValueOrDefault(place) : d.Place, d.StartsOn, d.Note, d.Fulfilment, d.Counted)),
            ],
            [.. family.SelectMany(c => c.Receipts.Where(r => r.Counts).OrderBy(r => r.Id)).Select(r => r.Goods).OfType<string>()]);
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static ContractStanding FromJson(string json) => JsonSerializer.Deserialize<ContractStanding>(json, Json)!;

    /// <summary>A short word that is another one once anything came in or was settled: a form names by it what its reader saw.</summary>
    public string Stamp() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Facts()))[..8]);

    /// <summary>Whether nothing came in, was settled or changed since.</summary>
    public bool IsAs(ContractStanding other) => Facts() == other.Facts();

    /// <summary>What has happened since then.</summary>
    public StandingChange ChangeTo(ContractStanding now) => new(
        now.Received - Received, now.WrittenOff - WrittenOff,
        [.. now.Settled.Where(s => Settled.All(x => x.Id != s.Id || x.State != s.State))],
        [.. now.GoodsReceived.Skip(GoodsReceived.Count)]);

    // The names of places and the day are no facts of the contract.
    private string Facts() => JsonSerializer.Serialize(this with { On = default, Settled = [.. Settled.Select(s => s with { Place = null })] }, Json);
}

/// <summary>What came in or was settled between two standings of a contract.</summary>
/// <param name="Received">CNY; below 0 when a receipt was reversed.</param>
public sealed record StandingChange(decimal Received, decimal WrittenOff, IReadOnlyList<SettledPromise> Settled, IReadOnlyList<string> Goods)
{
    public bool IsNone => Received == 0 && WrittenOff == 0 && Settled.Count == 0 && Goods.Count == 0;
}
