using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Outreach.Web.Tests.Testing.LongestFirst", "Outreach.Web.Tests")]

namespace Outreach.Web.Tests.Testing;

/// <summary>The subjects' collections take longest, so they start first and single classes fill what is left of the cores.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(c => c.CollectionDefinition is null).ThenBy(c => c.DisplayName, StringComparer.Ordinal);
}
