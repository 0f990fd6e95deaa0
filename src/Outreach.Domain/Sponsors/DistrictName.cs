namespace Outreach.Domain.Sponsors;

/// <summary>Names of districts, which people write with and without what they end in.</summary>
public static class DistrictName
{
    private static readonly string[] Endings = ["区", "县", "市"];

    /// <summary>The name as typed and as it may have been written instead: 红谷滩 also as 红谷滩区, 红谷滩区 also as 红谷滩.</summary>
    public static IReadOnlyList<string> FormsOf(string name)
    {
        var ending = Endings.FirstOrDefault(e => name.Length > 2 && name.EndsWith(e, StringComparison.Ordinal));
        return ending is null ? [name, .. Endings.Select(e => name + e)] : [name, name[..^ending.Length]];
    }
}
