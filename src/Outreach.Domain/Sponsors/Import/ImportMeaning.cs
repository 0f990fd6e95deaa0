namespace Outreach.Domain.Sponsors.Import;

/// <summary>What the department means by a value of its sheets that no list knows (奶茶: food and drink), said once.</summary>
/// <param name="Field">Key of the column's field.</param>
/// <param name="Value">As it is compared; at most <see cref="LongestValue"/> characters.</param>
/// <param name="Target">The value's name, for an owner their number; empty when it stays in the remark.</param>
public sealed record ImportMeaning(string Field, string Value, string Target)
{
    public const int LongestValue = 60;

    public string Target { get; set; } = Target;
}
