using System.Text.RegularExpressions;

namespace Outreach.Web.Tests.House;

/// <summary>A choice of people can be typed into, by a part of the name or its pinyin, wherever it stands.</summary>
public sealed partial class PickerTests
{
    // The same choice in every row of a long list: with the pinyin of everybody beside each of them the page would be heavy.
    private static readonly HashSet<string> InEveryRow =
        ["Administration/Leaving/Index Each[@area.Key-@item.Id]", "Schools/Seeking/Sponsors memberId", "Schools/Clubs/Rounds/Detail goerId"];

    [Fact]
    public void Every_choice_of_people_can_be_typed_into()
    {
        var root = Path.Combine(Checkout.Root, "src/Outreach.Web/Features");
        var plain = new List<string>();
        foreach (var file in Checkout.Files("src/Outreach.Web/Features", "*.cshtml"))
        {
            var name = Path.ChangeExtension(Path.GetRelativePath(root, file), null).Replace('\\', '/');
            plain.AddRange(Select().Matches(File.ReadAllText(file)).Where(m => Person().IsMatch(m.Groups["name"].Value) && !m.Value.Contains(" pick=", StringComparison.Ordinal))
                .Select(m => $"{name} {m.Groups["name"].Value}"));
        }

        Assert.Equal(InEveryRow.Order(StringComparer.Ordinal), plain.Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("<select [^\\n]*?name=\"(?<name>[^\"]*)\"[^\\n]*")]
    private static partial Regex Select();

    [GeneratedRegex(@"^(owner|ownerId|memberId|userId|personId|assigneeId|goerId|headId|escortId|leaderId|To\[.*|Each\[.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Person();
}
