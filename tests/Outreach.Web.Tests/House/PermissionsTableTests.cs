using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Outreach.Domain.Accounts;
using Outreach.Web.Authorization;

namespace Outreach.Web.Tests.House;

public sealed partial class PermissionsTableTests
{
    private static readonly string[] Business = ["sponsors.", "deals.", "events.", "contracts.", "clauses.", "places.", "offers.", "jobs.", "tasks.", "help.", "budget.", "meetings.", "leave.", "schools.", "tips.", "enquiries.", "surveys."];

    private static readonly string[] LiaisonMay =
        [Permissions.AccountOwn, Permissions.PortalOpen, Permissions.HelpAnswer, Permissions.MeetingsAttend, Permissions.ClausesConfirm, Permissions.FulfilmentRead, Permissions.ClausesProve, Permissions.JobsApply, Permissions.TipsGive];

    /// <summary>Run with <c>OUTREACH_UPDATE_DOCS=1</c> to write docs/permissions.md anew.</summary>
    [Fact]
    public void The_table_in_docs_is_the_one_in_code()
    {
        var path = Path.Combine(Checkout.Root, "docs", "permissions.md");
        var expected = Table();
        if (Environment.GetEnvironmentVariable("OUTREACH_UPDATE_DOCS") == "1")
            File.WriteAllText(path, expected);
        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_permission_is_listed_once_and_held_by_somebody()
    {
        var named = typeof(Permissions).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!);
        Assert.Equal(named.Order(), Permissions.All.Order());
        Assert.All(Permissions.All, p => Assert.Contains(Enum.GetValues<Role>(), r => Permissions.Of(r).Contains(p)));
    }

    [Fact]
    public void The_administrator_decides_nothing_of_the_department_s_business() =>
        Assert.DoesNotContain(Permissions.Of(Role.Administrator), p => Business.Any(area => p.StartsWith(area, StringComparison.Ordinal)));

    [Fact]
    public void Only_the_minister_reviews_contracts_and_only_the_advisor_takes_the_second_decision()
    {
        Assert.Equal([Role.Minister], Enum.GetValues<Role>().Where(r => Permissions.Of(r).Contains(Permissions.ContractsReview)));
        Assert.Equal([Role.Advisor], Enum.GetValues<Role>().Where(r => Permissions.Of(r).Contains(Permissions.ContractsDecide)));
    }

    [Fact]
    public void A_liaison_of_another_department_may_only_answer_for_it_prove_its_clauses_attend_meetings_and_apply_for_jobs() =>
        Assert.Equal(LiaisonMay.Order(), Permissions.Of(Role.DepartmentLiaison).Order());

    [Fact]
    public void The_presidium_reads_events_meetings_and_tasks_and_sets_tasks() =>
        Assert.Equal([Permissions.AccountOwn, Permissions.EventsRead, Permissions.MeetingsAttend, Permissions.MeetingsRead, Permissions.PortalOpen, Permissions.SchoolsRead, Permissions.TasksRead, Permissions.TasksSet, Permissions.TipsGive], Permissions.Of(Role.Presidium).Order());

    [Fact]
    public void A_student_may_only_what_concerns_their_own_account_and_applications() =>
        Assert.Equal([Permissions.AccountOwn, Permissions.JobsApply, Permissions.TipsGive], Permissions.Of(Role.Student).Order());

    private static string Table()
    {
        var roles = Enum.GetValues<Role>();
        var source = File.ReadAllText(Path.Combine(Checkout.Root, "src", "Outreach.Web", "Authorization", "Permissions.cs"));
        var summaries = Summary().Matches(source).ToDictionary(m => m.Groups[2].Value, m => m.Groups[1].Value);
        var text = new StringBuilder("# Permissions\n\n")
            .Append("Which role may do what. Made from `src/Outreach.Web/Authorization/Permissions.cs`; a test holds the two together.\n")
            .Append("After a change run `OUTREACH_UPDATE_DOCS=1 dotnet test tests/Outreach.Web.Tests --filter PermissionsTableTests`.\n\n")
            .Append("| Permission | Allows to |").Append(string.Concat(roles.Select(r => $" {r} |"))).Append('\n')
            .Append("|---|---|").Append(string.Concat(roles.Select(_ => ":-:|"))).Append('\n');
        foreach (var field in typeof(Permissions).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral))
        {
            var name = (string)field.GetRawConstantValue()!;
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{name}` | {summaries[field.Name]} |")
                .Append(string.Concat(roles.Select(r => Permissions.Of(r).Contains(name) ? " ● |" : "  |"))).Append('\n');
        }

        return text.ToString();
    }

    [GeneratedRegex(@"<summary>(.*?)</summary>\s+public const string (\w+)")]
    private static partial Regex Summary();
}
