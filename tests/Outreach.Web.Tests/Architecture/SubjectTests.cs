using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Features;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Tests.House;

namespace Outreach.Web.Tests.Architecture;

/// <summary>Subjects, their folders and what may know what.</summary>
public sealed partial class SubjectTests
{
    private static readonly Type[] Controllers = [.. typeof(Modules).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(ControllerBase)) && !t.IsAbstract)];

    [Fact]
    public void Names_of_controllers_are_unique()
    {
        Assert.Empty(Controllers.GroupBy(c => c.Name).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void The_namespace_says_the_folder()
    {
        var wrong = Checkout.Files("src/Outreach.Web", "*.cs").Concat(Checkout.Files("src/Outreach.Domain", "*.cs"))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.EndsWith("Program.cs", StringComparison.Ordinal))
            .Where(f =>
            {
                var folder = Path.GetDirectoryName(f)!.Replace('\\', '/');
                var expected = folder[(folder.IndexOf("src/", StringComparison.Ordinal) + 4)..].Replace('/', '.');
                return Namespace().Match(File.ReadAllText(f)) is { Success: true } found && found.Groups[1].Value != expected;
            });
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Outreach.Web.Features.Jobs.Screening", "/Features/Jobs/Screening/{0}.cshtml", "/Features/Jobs/Screening/Shared/{0}.cshtml", "/Features/Jobs/Shared/{0}.cshtml", "/Features/Shared/{0}.cshtml")]
    [InlineData("Somewhere.Else", "/Features/Shared/{0}.cshtml")]
    public void Views_are_found_by_the_namespace_of_the_controller(string space, params string[] locations)
    {
        Assert.Equal(locations, FeatureViewLocationExpander.LocationsOf(space));
    }

    [Fact]
    public void Every_subject_with_controllers_has_its_module_in_the_list()
    {
        var subjects = Controllers.Select(c => c.Namespace!.Split('.')[3]).Distinct().Order();
        Assert.Equal(subjects, Modules.All.Select(m => m.GetType().Namespace!.Split('.')[3]).Order());
    }

    [Fact]
    public void Every_page_of_the_navigation_leads_to_an_action()
    {
        var missing = Modules.All.SelectMany(m => m.Pages.Concat(m.QuickActions))
            .Where(p => !Controllers.Any(c => c.Name == p.Controller + "Controller" && c.GetMethods().Any(m => m.Name == p.Action)));
        Assert.Empty(missing.Select(p => $"{p.Controller}.{p.Action}"));
    }

    [Fact]
    public void Subjects_of_the_domain_know_each_other_without_cycles_and_nothing_of_the_context()
    {
        var edges = Edges("src/Outreach.Domain", f => Part(f, "src/Outreach.Domain/"), DomainUsing());
        Assert.Empty(Cycle(edges.Where(e => e.From != "Data" && e.To != "Data")));
    }

    [Fact]
    public void Subjects_of_the_portal_know_each_other_without_cycles()
    {
        var edges = Edges("src/Outreach.Web/Features", f => Part(f, "src/Outreach.Web/Features/"), FeatureUsing());
        Assert.Empty(Cycle(edges));
    }

    [Fact]
    public void Folders_of_the_infrastructure_know_each_other_without_cycles()
    {
        var edges = Edges("src/Outreach.Web/Infrastructure", f => Part(f, "src/Outreach.Web/Infrastructure/"), InfrastructureUsing());
        Assert.Empty(Cycle(edges));
    }

    [Theory]
    [InlineData("src/Outreach.Web/Infrastructure")]
    [InlineData("src/Outreach.Web/Authorization")]
    public void Infrastructure_and_authorization_know_no_feature(string folder)
    {
        Assert.DoesNotContain(Checkout.Files(folder, "*.cs"), f => UsingOfFeatures().IsMatch(File.ReadAllText(f)));
    }

    private static string? Part(string file, string root)
    {
        var rest = file.Replace('\\', '/');
        rest = rest[(rest.IndexOf(root, StringComparison.Ordinal) + root.Length)..];
        return rest.Contains('/', StringComparison.Ordinal) ? rest[..rest.IndexOf('/', StringComparison.Ordinal)] : null;
    }

    private static List<(string From, string To)> Edges(string folder, Func<string, string?> part, Regex usings) =>
        [.. Checkout.Files(folder, "*.cs*").Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.EndsWith("csproj", StringComparison.Ordinal))
            .SelectMany(f => part(f) is not { } from ? [] : usings.Matches(File.ReadAllText(f)).Select(m => (from, m.Groups[1].Value)))
            .Where(e => e.from != e.Value).Distinct().Select(e => (e.from, e.Value))];

    // Takes away what points at nothing, until only what goes round is left.
    private static IEnumerable<string> Cycle(IEnumerable<(string From, string To)> edges)
    {
        var left = edges.ToList();
        for (var before = -1; before != left.Count;)
        {
            before = left.Count;
            var pointing = left.Select(e => e.From).ToHashSet();
            left.RemoveAll(e => !pointing.Contains(e.To));
        }

        return left.Select(e => $"{e.From} → {e.To}");
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"using Outreach\.Domain\.(\w+)")]
    private static partial Regex DomainUsing();

    [GeneratedRegex(@"using Outreach\.Web\.Infrastructure\.(\w+)")]
    private static partial Regex InfrastructureUsing();

    [GeneratedRegex(@"^using (static )?Outreach\.Web\.(Features|Startup)\b", RegexOptions.Multiline)]
    private static partial Regex UsingOfFeatures();

    [GeneratedRegex(@"using Outreach\.Web\.Features\.(\w+)")]
    private static partial Regex FeatureUsing();
}
