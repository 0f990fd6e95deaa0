using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Features.Shared;
using Outreach.Web.Tests.House;

namespace Outreach.Web.Tests.Architecture;

/// <summary>Controllers do HTTP only: bind, call, choose the result.</summary>
public sealed partial class ControllerTests
{
    private const int MostLines = 150;

    private const int MostParameters = 5;

    private static IEnumerable<Type> Controllers => typeof(PortalController).Assembly.GetTypes().Where(t => typeof(ControllerBase).IsAssignableFrom(t) && !t.IsAbstract);

    private static IEnumerable<(string Name, string Text)> Sources =>
        Checkout.Files("src/Outreach.Web/Features", "*Controller.cs").Select(f => (Path.GetFileName(f), File.ReadAllText(f)));

    [Fact]
    public void A_controller_has_at_most_150_lines() =>
        Assert.DoesNotContain(Sources.Select(s => (s.Name, Lines: s.Text.AsSpan().Count('\n'))), s => s.Lines > MostLines);

    [Fact]
    public void A_controller_takes_at_most_five_services() =>
        Assert.DoesNotContain(Controllers, c => c.GetConstructors().Any(made => made.GetParameters().Length > MostParameters));

    [Fact]
    public void A_controller_takes_no_other_controller() =>
        Assert.DoesNotContain(Controllers, c => c.GetConstructors().SelectMany(made => made.GetParameters()).Any(p => typeof(ControllerBase).IsAssignableFrom(p.ParameterType)));

    [Fact]
    public void A_controller_writes_nothing_into_the_database() =>
        Assert.Empty(Sources.SelectMany(s => Writes().Matches(s.Text).Select(m => $"{s.Name}: {m.Value}")));

    [Theory]
    [InlineData("await db.SaveChangesAsync(cancellationToken);", true)]
    [InlineData("db.Terms.Add(term);", true)]
    [InlineData("db.Entry(term).State = EntityState.Modified;", true)]
    [InlineData("await db.Notices.ExecuteDeleteAsync(cancellationToken);", true)]
    [InlineData("await db.TrySaveAsync(cancellationToken);", true)]
    [InlineData("await work.ExecuteAsync(visible, id, verb, cancellationToken);", true)]
    [InlineData("input.Covers.Add(null);", false)]
    [InlineData("await db.Terms.AsNoTracking().ToListAsync(cancellationToken);", false)]
    public void What_counts_as_writing(string code, bool writes) => Assert.Equal(writes, Writes().IsMatch(code));

    [Fact]
    public void A_file_of_a_controller_holds_nothing_else() =>
        Assert.Empty(Sources.Where(s => TopLevelType().Count(s.Text) > 1).Select(s => s.Name));

    [Fact]
    public void Every_controller_lies_in_a_file_of_its_name() =>
        Assert.Empty(Controllers.Select(c => c.Name + ".cs").Except(Sources.Select(s => s.Name)));

    [GeneratedRegex(@"\bdb\.\w+\.(Add|AddRange|AddAsync|Remove|RemoveRange|Update|Attach)\(|\bdb\.(Add|Remove|Update|Attach|Entry)\w*\(|\b(SaveChanges|ExecuteUpdate|ExecuteDelete|TrySave|TrySaveVersion|ExecuteWithRetry)(Async)?\(|\bwork\.ExecuteAsync\(|\.BeginTransaction(Async)?\(")]
    private static partial Regex Writes();

    [GeneratedRegex(@"^(public|internal) .*\b(class|record|enum|struct|interface) ", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
