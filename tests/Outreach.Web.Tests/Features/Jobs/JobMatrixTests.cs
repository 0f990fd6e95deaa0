using System.Globalization;
using System.Net;
using Outreach.Domain.Jobs;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Jobs;

/// <summary>
/// Everything that can be posted to a posting, forged in every state by all who hold its permission, and by everybody else
/// in one. The postings are officer's, published by vice: whoever may act does so only in the states named, and nobody else
/// at all. A new action is one line in <see cref="Actions"/>.
/// </summary>
public sealed class JobMatrixTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string[] Workers = ["officer", "vice", "minister"];

    /// <summary>May write postings, but not this one.</summary>
    private static readonly string[] Colleagues = ["officer2"];

    private static readonly string[] Leaders = ["vice", "minister"];

    // Reads why it is not theirs while a leader is left.
    private static readonly string[] InTheirStead = ["advisor"];
    private static readonly PostingState[] Drafts = [PostingState.Draft, PostingState.Rejected];
    private static readonly PostingState[] Running = [PostingState.Published, PostingState.Closed];
    private static readonly PostingState[] Every = Enum.GetValues<PostingState>();
    private static readonly PostingState[] NotOver = [.. Every.Except([PostingState.Finished])];

    private static readonly JobAction[] Actions =
    [
        new("edit", "edit", p => Form(p, "改过的标题"), Workers, Colleagues, NotOver, (before, after) => after.Title == "改过的标题" && before.Revision != after.Revision),
        new("submit", "submit", p => new() { ["revision"] = p.Revision }, Workers, Colleagues, Drafts, (before, after) => before.State != after.State && after.State == PostingState.Vetting),
        new("submit a text not seen", "submit", p => new() { ["revision"] = p.Revision - 1 }, Workers, Colleagues, [], (before, after) => before.State != after.State),
        new("take back", "take-back", _ => [], Workers, Colleagues, [PostingState.Vetting], (before, after) => before.State != after.State && after.State == PostingState.Draft),
        new("publish", "decide", p => new() { ["Revision"] = p.Revision, ["Publish"] = true }, Leaders, InTheirStead, [PostingState.Vetting], (before, after) => before.State != after.State && after.State == PostingState.Published),
        new("publish a text not seen", "decide", p => new() { ["Revision"] = p.Revision + 1, ["Publish"] = true }, Leaders, InTheirStead, [], (before, after) => before.State != after.State),
        new("turn down", "decide", p => new() { ["Revision"] = p.Revision, ["Publish"] = false, ["Reason"] = "写得太笼统" }, Leaders, InTheirStead, [PostingState.Vetting], (before, after) => before.State != after.State && after.State == PostingState.Rejected),
        new("turn down without a reason", "decide", p => new() { ["Revision"] = p.Revision, ["Publish"] = false }, Leaders, InTheirStead, [], (before, after) => before.State != after.State),
        new("suspend", "suspend", _ => new() { ["reason"] = "核实薪资" }, Leaders, [], Running, (before, after) => before.State != after.State && after.State == PostingState.Suspended),
        new("suspend without a reason", "suspend", _ => [], Leaders, [], [], (before, after) => before.State != after.State),
        new("resume", "resume", _ => [], Leaders, [], [PostingState.Suspended], (before, after) => before.State != after.State && after.State == PostingState.Published),
        new("reject", "reject", _ => new() { ["reason"] = "商家失联" }, Leaders, [], [PostingState.Suspended], (before, after) => before.State != after.State && after.State == PostingState.Rejected),
        new("close", "close", _ => [], Workers, Colleagues, [PostingState.Published], (before, after) => before.State != after.State && after.State == PostingState.Closed),
        new("extend", "extend", _ => new() { ["applyBy"] = "2026-12-08" }, Workers, Colleagues, Running, (_, after) => after.ApplyBy == new DateOnly(2026, 12, 8)),
        new("extend into the past", "extend", _ => new() { ["applyBy"] = "2026-11-20" }, Workers, Colleagues, [], (before, after) => before.ApplyBy != after.ApplyBy),
        new("finish", "finish", _ => [], Workers, Colleagues, Running, (before, after) => before.State != after.State && after.State == PostingState.Finished),
        new("reassign", "reassign", _ => new() { ["ownerId"] = "{officer2}" }, Leaders, [], NotOver, (before, after) => before.OwnerId != after.OwnerId),
        new("reassign to a student", "reassign", _ => new() { ["ownerId"] = "{student}" }, Leaders, [], [], (before, after) => before.OwnerId != after.OwnerId),
        new("acknowledge what is not found", "acknowledge", _ => new() { ["fingerprint"] = "0123", ["reason"] = "没事" }, Workers, Colleagues, [], (before, after) => before.Acknowledgements.Count != after.Acknowledgements.Count),
        new("decide no report", "reports", _ => new() { ["reportId"] = 1, ["uphold"] = true, ["reason"] = "属实" }, Leaders, [], [], (before, after) => before.State != after.State),
    ];

    public static TheoryData<string> Names => [.. Actions.Select(a => a.Name)];

    public static TheoryData<string, PostingState> Cells()
    {
        var cells = new TheoryData<string, PostingState>();
        foreach (var action in Actions)
        {
            foreach (var state in Every)
                cells.Add(action.Name, state);
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Only_those_who_may_do_it_and_only_in_its_states(string name, PostingState state)
    {
        var action = Actions.Single(a => a.Name == name);
        var posting = await MadeAsync(state);
        foreach (var person in action.Holders)
        {
            var answer = await ForgeAsync(await portal.SignInAsync(person), action, posting);
            var after = await portal.JobAsync(posting.Id);
            var happened = action.Happened(posting, after);
            var may = action.People.Contains(person) && action.States.Contains(state);
            HttpStatusCode[] told = action.People.Contains(person) ? [HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.Conflict] : InTheirStead.Contains(person) ? [HttpStatusCode.OK] : [HttpStatusCode.NotFound];
            Assert.True(told.Contains(answer.Status), $"{name} in {state} by {person}: {answer.Status}");
            Assert.True(happened == may, $"{name} in {state} by {person}: {after.State}");
            if (!happened)
                Assert.Equal((posting.State, posting.Revision, posting.OwnerId, posting.ApplyBy, posting.Acknowledgements.Count), (after.State, after.Revision, after.OwnerId, after.ApplyBy, after.Acknowledgements.Count));
            else
                posting = await MadeAsync(state);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nobody_without_its_permission_does_it_where_it_could_be_done(string name)
    {
        var action = Actions.Single(a => a.Name == name);
        var posting = await MadeAsync(action.States.Append(PostingState.Vetting).First());
        foreach (var (person, _) in TestPeople.All.ExceptBy(action.Holders, p => p.Name))
            Assert.True((await ForgeAsync(await portal.SignInAsync(person), action, posting)).Status == HttpStatusCode.Forbidden, $"{name} by {person}");
        var after = await portal.JobAsync(posting.Id);
        Assert.False(action.Happened(posting, after));
        Assert.Equal((posting.State, posting.Version), (after.State, after.Version));
    }

    [Fact]
    public async Task Nothing_can_be_posted_without_signing_in()
    {
        var posting = await MadeAsync(PostingState.Draft);
        var nobody = portal.Anonymous();
        foreach (var action in Actions)
        {
            var answer = await ForgeAsync(nobody, action, posting);
            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
            Assert.Contains("/sign-in", answer.Location, StringComparison.Ordinal);
        }

        Assert.Equal(posting.Revision, (await portal.JobAsync(posting.Id)).Revision);
    }

    internal static Dictionary<string, object?> Form(JobPosting p, string title) => new()
    {
        ["Version"] = p.Version,
        ["SponsorId"] = p.SponsorId,
        ["Title"] = title,
        ["Category"] = p.Category,
        ["Kind"] = p.Kind,
        ["Season"] = p.Season,
        ["Duties"] = p.Duties,
        ["PayAmount"] = p.PayAmount,
        ["PayUnit"] = p.PayUnit,
        ["Settlement"] = p.Settlement,
        ["StartsOn"] = p.StartsOn,
        ["EndsOn"] = p.EndsOn,
        ["Headcount"] = p.Headcount,
        ["ApplyBy"] = p.ApplyBy,
    };

    private Dictionary<string, object?> Filled(Dictionary<string, object?> form) => form.ToDictionary(
        f => f.Key, f => f.Value is string text && text.StartsWith('{') ? portal.IdOf(text.Trim('{', '}')) : f.Value);

    private Task<Answer> ForgeAsync(PortalClient browser, JobAction action, JobPosting posting) =>
        browser.ForgeAsync(Url(action, posting.Id), Filled(action.Form(posting)));

    private static string Url(JobAction action, int id) => string.Create(CultureInfo.InvariantCulture, $"/postings/{id}/{action.Path}");

    private async Task<JobPosting> MadeAsync(PostingState state) => await portal.JobAsync(await portal.PostingAsync(state));

    /// <summary>Something that can be posted to a posting.</summary>
    /// <param name="Hidden">Who may with other postings, and does not see this one's actions.</param>
    /// <param name="Happened">Whether it was done, from the posting before and after.</param>
    private sealed record JobAction(
        string Name, string Path, Func<JobPosting, Dictionary<string, object?>> Form, string[] People, string[] Hidden, PostingState[] States, Func<JobPosting, JobPosting, bool> Happened)
    {
        /// <summary>All who hold the permission that it needs.</summary>
        public IEnumerable<string> Holders => People.Concat(Hidden);
    }
}
