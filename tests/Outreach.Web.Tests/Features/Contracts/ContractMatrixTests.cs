using System.Net;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Amendments;
using Outreach.Domain.Data;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Contracts;

/// <summary>
/// Everything that can be posted to a contract, forged in every state by all who hold its permission, and by everybody else
/// in one. The contracts are officer's: whoever may act does so only in the states named, and nobody else at all. A new
/// action is one line in <see cref="Actions"/>.
/// </summary>
public sealed class ContractMatrixTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string[] Workers = ["officer", "vice", "minister"];

    /// <summary>May draft contracts, but not this one.</summary>
    private static readonly string[] Colleagues = ["officer2"];

    private static readonly string[] Leaders = ["vice", "minister"];
    private static readonly ContractState[] InForce = [ContractState.Fulfilling];
    private static readonly ContractState[] OnceSigned = [.. InForce, ContractState.Completed, ContractState.Terminated];
    private static readonly ContractState[] Drafts = [ContractState.Draft, ContractState.Returned];
    private static readonly ContractState[] Submitted = [ContractState.Confirming, ContractState.InReview, ContractState.AdvisorReview, ContractState.Approved, ContractState.ToBeSigned];

    private static readonly ContractAction[] Actions =
    [
        new("save", "/contracts/{0}/draft", c => new() { ["Version"] = c.Revision, ["Filled"] = true, ["Cash"] = 77 }, Workers, Colleagues, Drafts, (_, _, after) => after.Cash == 77),
        new("submit", "/contracts/{0}/submit", c => new() { ["Version"] = c.Revision }, Workers, Colleagues, Drafts, (_, before, after) => after.State is ContractState.Confirming or ContractState.InReview && before.State != after.State),
        new("take back", "/contracts/{0}/take-back", _ => [], Workers, Colleagues, Submitted, (_, before, after) => before.State != after.State && after.State == ContractState.Draft),
        new("withdraw", "/contracts/{0}/withdraw", _ => new() { ["reason"] = "不做了", ["backedOut"] = "true" }, Workers, Colleagues, [.. Drafts, .. Submitted], (_, before, after) => before.State != after.State && after.State == ContractState.Withdrawn),
        new("prepare", "/contracts/{0}/paper", _ => new() { ["numberYear"] = 2026 }, Workers, Colleagues, [ContractState.Approved], (_, before, after) => before.State != after.State && after.State == ContractState.ToBeSigned) { Otherwise = [HttpStatusCode.OK, HttpStatusCode.NotFound] },
        new("sign", "/contracts/{0}/sign", _ => new() { ["SignedOn"] = "2026-11-21", ["scan"] = new FilePart("合同.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray()) }, Workers, Colleagues, [ContractState.ToBeSigned], (_, before, after) => before.State != after.State && after.State == ContractState.Fulfilling) { Otherwise = [HttpStatusCode.OK, HttpStatusCode.NotFound] },
        new("scan", "/contracts/{0}/scan", c => new() { ["Reason"] = "章看不清", ["SeenFileId"] = c.ScanFileId, ["scan"] = new FilePart("合同.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray()) }, Workers, Colleagues, InForce, (_, before, after) => before.ScanFileId != after.ScanFileId) { Otherwise = [HttpStatusCode.OK, HttpStatusCode.NotFound] },
        new("terminate", "/contracts/{0}/terminate", c => new() { ["EndedOn"] = "2026-11-21", ["By"] = "Both", ["Reason"] = "商家停业", ["Seen"] = ContractStanding.Of([c], new(2026, 11, 21)).Stamp() }, Leaders, [], InForce, (_, before, after) => before.State != after.State && after.State == ContractState.Terminated) { Otherwise = [HttpStatusCode.OK, HttpStatusCode.NotFound] },
        new("write off", "/contracts/{0}/write-off", c => new() { ["instalmentId"] = c.Instalments.First().Id, ["reason"] = "收不回" }, Leaders, [], InForce, (_, before, after) => after.Instalments.Any(i => i.WrittenOffReason == "收不回")) { Otherwise = [HttpStatusCode.OK, HttpStatusCode.NotFound] },
        new("breach", "/contracts/{0}/breaches/new", _ => new() { ["side"] = "Sponsor", ["what"] = "迟付", ["on"] = "2026-11-21" }, Workers, Colleagues, OnceSigned, (_, before, after) => after.Breaches.Count > before.Breaches.Count) { Otherwise = [HttpStatusCode.OK, HttpStatusCode.NotFound] },
        new("link", "/contracts/{0}/links", _ => new() { ["days"] = 30 }, Workers, Colleagues, OnceSigned, (_, before, after) => after.Links.Count > before.Links.Count) { Otherwise = [HttpStatusCode.OK, HttpStatusCode.NotFound] },
        new("amend", "/contracts/{0}/amend", _ => [], Workers, Colleagues, [ContractState.Fulfilling], (db, _, after) => db.Contracts.Any(a => a.ActiveAmendmentOfId == after.Id)),
        new("confirm", "/cosign/{1}/confirm", c => new() { ["seen"] = First(c).Content.Stamp() }, ["liaison"], ["vice", "minister", "liaison2"], [ContractState.Confirming],
            (_, before, after) => before.State == ContractState.Confirming && First(after).Confirmation == ConfirmationState.Confirmed) { Otherwise = [HttpStatusCode.NotFound] },
        new("decline", "/cosign/{1}/decline", c => new() { ["seen"] = First(c).Content.Stamp(), ["note"] = "那天不行" }, ["liaison"], ["vice", "minister", "liaison2"], [ContractState.Confirming],
            (_, _, after) => First(after).Confirmation == ConfirmationState.Declined) { Otherwise = [HttpStatusCode.NotFound] },
        new("ask again", "/contracts/{0}/clauses/{1}/ask-again", _ => [], Workers, Colleagues, [], (_, before, after) => before.TouchCount != after.TouchCount),
        new("approve", "/reviews/{0}", c => new() { ["Revision"] = c.Revision, ["Verdict"] = "Approve" }, ["minister", "advisor"], [], [ContractState.InReview, ContractState.AdvisorReview],
            (_, before, after) => before.Decisions.Count != after.Decisions.Count) { Otherwise = [HttpStatusCode.Conflict, HttpStatusCode.NotFound], Only = Deciders },
        new("return", "/reviews/{0}", c => new() { ["Revision"] = c.Revision, ["Verdict"] = "Return", ["Reason"] = "请再改改" }, ["minister", "advisor"], [], [ContractState.InReview, ContractState.AdvisorReview],
            (_, before, after) => before.State != after.State && after.State == ContractState.Returned) { Otherwise = [HttpStatusCode.Conflict, HttpStatusCode.NotFound], Only = Deciders },
    ];

    public static TheoryData<string> Names => [.. Actions.Select(a => a.Name)];

    public static TheoryData<string, ContractState> Cells()
    {
        var cells = new TheoryData<string, ContractState>();
        foreach (var action in Actions)
        {
            foreach (var state in Enum.GetValues<ContractState>())
                cells.Add(action.Name, state);
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Only_those_who_may_do_it_and_only_in_its_states(string name, ContractState state)
    {
        var action = Actions.Single(a => a.Name == name);
        var contract = await MadeAsync(state);
        foreach (var person in action.Holders)
        {
            var answer = await ForgeAsync(await portal.SignInAsync(person), action, contract);
            var after = await portal.ContractAsync(contract.Id);
            await using var db = portal.OpenDatabase();
            var happened = action.Happened(db, contract, after);
            var may = action.People.Contains(person) && action.States.Contains(state) && (action.Only?.Invoke(person, state) ?? true);
            HttpStatusCode[] told = action.People.Contains(person) ? [HttpStatusCode.Redirect, .. action.Otherwise ?? []] : [HttpStatusCode.NotFound];
            Assert.True(told.Contains(answer.Status), $"{name} in {state} by {person}: {answer.Status}");
            Assert.True(happened == may, $"{name} in {state} by {person}: {after.State}");
            if (!happened)
                Assert.Equal((contract.State, contract.Revision, contract.TouchCount), (after.State, after.Revision, after.TouchCount));
            else
                contract = await MadeAsync(state);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nobody_without_its_permission_does_it_where_it_could_be_done(string name)
    {
        var action = Actions.Single(a => a.Name == name);
        var contract = await MadeAsync(action.States.Append(ContractState.Confirming).First());
        foreach (var (person, _) in TestPeople.All.ExceptBy(action.Holders, p => p.Name))
            Assert.True((await ForgeAsync(await portal.SignInAsync(person), action, contract)).Status == HttpStatusCode.Forbidden, $"{name} by {person}");
        var after = await portal.ContractAsync(contract.Id);
        await using var db = portal.OpenDatabase();
        Assert.False(action.Happened(db, contract, after));
        Assert.Equal((contract.State, contract.Revision, contract.TouchCount), (after.State, after.Revision, after.TouchCount));
    }

    [Fact]
    public async Task Nothing_can_be_posted_without_signing_in()
    {
        var contract = await MadeAsync(ContractState.Draft);
        var nobody = portal.Anonymous();
        foreach (var action in Actions)
        {
            var answer = await ForgeAsync(nobody, action, contract);
            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
            Assert.Contains("/sign-in", answer.Location, StringComparison.Ordinal);
        }

        Assert.Equal(contract.TouchCount, (await portal.ContractAsync(contract.Id)).TouchCount);
    }

    private static Task<Answer> ForgeAsync(PortalClient browser, ContractAction action, Contract contract) =>
        browser.ForgeAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, action.Url, contract.Id, First(contract).Id), action.Form(contract));

    private static Deliverable First(Contract contract) => contract.Deliverables.OrderBy(d => d.Position).First();

    private static bool Deciders(string person, ContractState state) => person == (state == ContractState.InReview ? "minister" : "advisor");

    private async Task<Contract> MadeAsync(ContractState state) =>
        await portal.ContractAsync(await portal.AtAsync(state, state == ContractState.AdvisorReview ? 6000 : 4000));

    /// <summary>Something that can be posted to a contract.</summary>
    /// <param name="Url">Where to; {0} is the contract, {1} its first clause.</param>
    /// <param name="Hidden">Who may with other contracts, and does not see this one.</param>
    /// <param name="Happened">Whether it was done, from the contract before and after.</param>
    private sealed record ContractAction(
        string Name, string Url, Func<Contract, Dictionary<string, object?>> Form, string[] People, string[] Hidden, ContractState[] States,
        Func<OutreachDbContext, Contract, Contract, bool> Happened)
    {
        /// <summary>All who hold the permission that it needs.</summary>
        public IEnumerable<string> Holders => People.Concat(Hidden);

        /// <summary>What those who may are told beside a redirect: the form again, or that there is nothing.</summary>
        public HttpStatusCode[]? Otherwise { get; init; }

        /// <summary>Which of those who may does so in which of the states; all in all when null.</summary>
        public Func<string, ContractState, bool>? Only { get; init; }
    }
}
