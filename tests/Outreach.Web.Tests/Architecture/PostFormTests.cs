using System.Text.RegularExpressions;
using Outreach.Web.Tests.House;

namespace Outreach.Web.Tests.Architecture;

/// <summary>Rule 10: <c>PostFormTagHelper</c> gives each post form its token and key, so a view must let it, and add neither itself.</summary>
public sealed partial class PostFormTests
{
    private static readonly List<(string View, string Text)> Views =
        [.. Checkout.Files("src/Outreach.Web", "*.cshtml").Select(f => (Path.GetRelativePath(Checkout.Root, f), File.ReadAllText(f)))];

    [Fact]
    public void Every_form_says_its_method_in_a_way_that_the_tag_helper_sees()
    {
        var unseen = Views.SelectMany(v => Form().Matches(v.Text).Select(m => m.Value)
            .Where(form => !Method().IsMatch(form)).Select(form => $"{v.View}: {form}"));
        Assert.Empty(unseen);
    }

    [Fact]
    public void A_post_form_without_a_key_says_why()
    {
        var silent = Views.SelectMany(v => Form().Matches(v.Text)
            .Where(m => m.Value.Contains("request-key", StringComparison.Ordinal))
            .Where(m => !Reason().IsMatch(v.Text[..m.Index])).Select(m => $"{v.View}: {m.Value}"));
        Assert.Empty(silent);
    }

    [Fact]
    public void No_view_writes_a_token_or_a_key_by_hand()
    {
        var byHand = Views.Where(v => v.Text.Contains("__RequestKey", StringComparison.Ordinal) || v.Text.Contains("AntiForgeryToken", StringComparison.OrdinalIgnoreCase)
            || v.Text.Contains("asp-antiforgery", StringComparison.Ordinal) || v.Text.Contains("form-keys", StringComparison.Ordinal)).Select(v => v.View);
        Assert.Empty(byHand);
    }

    [Fact]
    public void No_view_takes_the_tag_helper_away()
    {
        var without = Views.Where(v => v.Text.Contains("<!form", StringComparison.Ordinal) || v.Text.Contains("@removeTagHelper *", StringComparison.Ordinal)).Select(v => v.View);
        Assert.Empty(without);
    }

    [GeneratedRegex(@"<form\b(?:""[^""]*""|@\((?:[^()]|\([^()]*\))*\)|[^>""])*>")]
    private static partial Regex Form();

    [GeneratedRegex("\\smethod=\"(post|get|dialog)\"")]
    private static partial Regex Method();

    [GeneratedRegex(@"@\* No key: [^*]+ \*@\s*$")]
    private static partial Regex Reason();
}
