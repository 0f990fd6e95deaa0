namespace Outreach.Web.Tests.House;

/// <summary>The checkout that the tests were built from: some rules are about its files.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    /// <summary>The sources under a folder of the checkout, without what a build makes.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules"));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Outreach.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not lie inside the checkout.");
    }
}
