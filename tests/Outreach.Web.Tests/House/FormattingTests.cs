namespace Outreach.Web.Tests.House;

/// <summary>What neither the compiler nor <c>dotnet format whitespace</c>, which .ci/run calls, looks at.</summary>
public sealed class FormattingTests
{
    [Fact]
    public void Using_directives_are_in_order()
    {
        var files = Checkout.Files("src", "*.cs").Concat(Checkout.Files("tests", "*.cs"));
        Assert.DoesNotContain(files, file =>
        {
            var directives = File.ReadLines(file).TakeWhile(line => !line.StartsWith("namespace ", StringComparison.Ordinal))
                .Where(line => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';')).Select(line => line[6..^1]).ToList();
            return !directives.SequenceEqual(directives
                .OrderBy(name => name.Contains('=', StringComparison.Ordinal) ? 2 : name.StartsWith("static ", StringComparison.Ordinal) ? 1 : 0)
                .ThenBy(name => name.Split('.', ' ')[0] != "System").ThenBy(name => name, StringComparer.OrdinalIgnoreCase));
        });
    }
}
