using System.Globalization;
using System.Net;
using Outreach.Domain.Jobs;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features;

/// <summary>
/// Everything that can be posted to a posting, forged by everybody in every state. The postings are officer's, published by
/// vice: whoever may act does so only in the states named, and nobody else at all. A new action is one line in <see cref="Actions"/>.
/// </summary>
public sealed class JobMatrixTests(Portal portal) : IClassFixture<Portal>
{
    /// <summary>Owner and leaders.</summary>
    private static readonly string[] Workers = ["officer", "vice", "minister"];

    /// <summary>May write postings, but not this one.</summary>
    private static readonly string[] Colleagues = ["officer2"];

    private static readonly string[] Leaders = ["vice", "minister"];
    private static readonly JobState[] Drafts = [JobState.Draft, JobState.Rejected];
    private static readonly JobState[] Running = [JobState.Published, JobState.Closed];
    private static readonly JobState[] Every = Enum.GetValues<JobState>();
    private static readonly JobState[] NotOver = [.. Every.Except([JobState.Finished])];

    private static readonly JobAction[] Actions =
    [
        new("edit", "edit", p => Form(p, "改过的标题"), Workers, Colleagues, NotOver, (before, after) => after.Title == "改过的标题" && before.Revision != after.Revision),
        new("submit", "submit", p => new() { ["revision"] = p.Revision }, Workers, Colleagues, Drafts, (before, after) => before.State != after.State && after.State == JobState.Vetting),
        new("submit a text not seen", "submit", p => new() { ["revision"] = p.Revision - 1 }, Workers, Colleagues, [], (before, after) => before.State != after.State),
        new("take back", "take-back", _ => [], Workers, Colleagues, [JobState.Vetting], (before, after) => before.State != after.State && after.State == JobState.Draft),
        new("publish", "decide", p => new() { ["Revision"] = p.Revision, ["Publish"] = true }, Leaders, [], [JobState.Vetting], (before, after) => before.State != after.State && after.State == JobState.Published),
        new("publish a text not seen", "decide", p => new() { ["Revision"] = p.Revision + 1, ["Publish"] = true }, Leaders, [], [], (before, after) => before.State != after.State),
        new("turn down", "decide", p => new() { ["Revision"] = p.Revision, ["Publish"] = false, ["Reason"] = "写得太笼统" }, Leaders, [], [JobState.Vetting], (before, after) => before.State != after.State && after.State == JobState.Rejected),
        new("turn down without a reason", "decide", p => new() { ["Revision"] = p.Revision, ["Publish"] = false }, Leaders, [], [], (before, after) => before.State != after.State),
        new("suspend", "suspend", _ => new() { ["reason"] = "核实薪资" }, Leaders, [], Running, (before, after) => before.State != after.State && after.State == JobState.Suspended),
        new("suspend without a reason", "suspend", _ => [], Leaders, [], [], (before, after) => before.State != after.State),
        new("resume", "resume", _ => [], Leaders, [], [JobState.Suspended], (before, after) => before.State != after.State && after.State == JobState.Published),
        new("reject", "reject", _ => new() { ["reason"] = "商家失联" }, Leaders, [], [JobState.Suspended], (before, after) => before.State != after.State && after.State == JobState.Rejected),
        new("close", "close", _ => [], Workers, Colleagues, [JobState.Published], (before, after) => before.State != after.State && after.State == JobState.Closed),
        new("extend", "extend", _ => new() { ["applyBy"] = "2026-12-20" }, Workers, Colleagues, Running, (_, after) => after.ApplyBy == new DateOnly(2026, 12, 20)),
        new("extend into the past", "extend", _ => new() { ["applyBy"] = "2026-11-20" }, Workers, Colleagues, [], (before, after) => before.ApplyBy != after.ApplyBy),
        new("finish", "finish", _ => [], Workers, Colleagues, Running, (before, after) => before.State != after.State && after.State == JobState.Finished),
        new("reassign", "reassign", _ => new() { ["ownerId"] = "{officer2}" }, Leaders, [], NotOver, (before, after) => before.OwnerId != after.OwnerId),
        new("reassign to a student", "reassign", _ => new() { ["ownerId"] = "{student}" }, Leaders, [], [], (before, after) => before.OwnerId != after.OwnerId),
        new("acknowledge what is not found", "acknowledge", _ => new() { ["fingerprint"] = "0123", ["reason"] = "没事" }, Workers, Colleagues, [], (before, after) => before.Acknowledgements.Count != after.Acknowledgements.Count),
        new("decide no report", "reports", _ => new() { ["reportId"] = 1, ["uphold"] = true, ["reason"] = "属实" }, Leaders, [], [], (before, after) => before.State != after.State),
    ];

    private static readonly Dictionary<string, PortalClient> Browsers = [];

    public static TheoryData<string, JobState> Cells()
    {
        var cells = new TheoryData<string, JobState>();
        foreach (var action in Actions)
        {
            foreach (var state in Every)
                cells.Add(action.Name, state);
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Only_those_who_may_do_it_and_only_in_its_states(string name, JobState state)
    {
        var action = Actions.Single(a => a.Name == name);
        var posting = await MadeAsync(state);
        foreach (var (person, _) in TestPeople.All)
        {
            if (!Browsers.TryGetValue(person, out var browser))
                Browsers[person] = browser = await portal.SignInAsync(person);
            var answer = await browser.ForgeAsync(Url(action, posting.Id), Filled(action.Form(posting)));
            var after = await portal.JobAsync(posting.Id);
            var happened = action.Happened(posting, after);
            var may = action.People.Contains(person) && action.States.Contains(state);
            HttpStatusCode[] told = action.People.Contains(person) ? [HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.Conflict]
                : action.Hidden.Contains(person) ? [HttpStatusCode.NotFound] : [HttpStatusCode.Forbidden];
            Assert.True(told.Contains(answer.Status), $"{name} in {state} by {person}: {answer.Status}");
            Assert.True(happened == may, $"{name} in {state} by {person}: {after.State}");
            if (!happened)
                Assert.Equal((posting.State, posting.Revision, posting.OwnerId, posting.ApplyBy, posting.Acknowledgements.Count), (after.State, after.Revision, after.OwnerId, after.ApplyBy, after.Acknowledgements.Count));
            else
                posting = await MadeAsync(state);
        }
    }

    [Fact]
    public async Task Nothing_can_be_posted_without_signing_in()
    {
        var posting = await MadeAsync(JobState.Draft);
        var nobody = portal.Anonymous();
        foreach (var action in Actions)
        {
            var answer = await nobody.ForgeAsync(Url(action, posting.Id), Filled(action.Form(posting)));
            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
            Assert.Contains("/sign-in", answer.Location, StringComparison.Ordinal);
        }

        Assert.Equal(posting.Revision, (await portal.JobAsync(posting.Id)).Revision);
    }

    /// <summary>The form of a posting as it stands, with another title.</summary>
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

    private static string Url(JobAction action, int id) => string.Create(CultureInfo.InvariantCulture, $"/postings/{id}/{action.Path}");

    private async Task<JobPosting> MadeAsync(JobState state) => await portal.JobAsync(await portal.PostingAsync(state));

    /// <summary>Something that can be posted to a posting.</summary>
    /// <param name="Name">What it is called in a failure.</param>
    /// <param name="Path">Where to, below the posting.</param>
    /// <param name="Form">With which fields; {name} stands for a person's key.</param>
    /// <param name="People">Who may.</param>
    /// <param name="Hidden">Who may with other postings, and does not see this one's actions.</param>
    /// <param name="States">In which states it works.</param>
    /// <param name="Happened">Whether it was done, from the posting before and after.</param>
    private sealed record JobAction(
        string Name, string Path, Func<JobPosting, Dictionary<string, object?>> Form, string[] People, string[] Hidden, JobState[] States, Func<JobPosting, JobPosting, bool> Happened);
}
