using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outreach.Domain.Text;

namespace Outreach.Domain.Events.Periods.Import;

/// <summary>
/// Periods as JSON. Our own form is a list of objects with <c>name</c>, <c>from</c> and <c>to</c> (days such as 2027-01-04;
/// without <c>to</c> one day), and if need be <c>kind</c>, <c>effect</c> (notes, flags, blocks) and <c>follows</c>; the list
/// stands alone or under <c>periods</c>. The other form is a year of holiday-cn: <c>days</c> with <c>name</c>, <c>date</c>
/// and <c>isOffDay</c>.
/// </summary>
public static class PeriodJson
{
    public const int MostEntries = 1000;

    private const int NameLength = 60;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>The entries of a file, each with its details or why it is refused; fails when the file as a whole cannot be read.</summary>
    public static Result<IReadOnlyList<PeriodFileRow>> Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            var root = document.RootElement;
            var isYear = false;
            if (root.ValueKind == JsonValueKind.Object)
            {
                isYear = root.TryGetProperty("days", out var days);
                if (isYear)
                    root = days;
                else if (!root.TryGetProperty("periods", out root))
                    return PeriodFileErrors.UnknownShape;
            }

            if (root.ValueKind != JsonValueKind.Array)
                return PeriodFileErrors.UnknownShape;
            if (root.GetArrayLength() > MostEntries)
                return PeriodFileErrors.TooMany;
            List<PeriodFileRow> rows = isYear ? Year([.. root.EnumerateArray()]) : [.. root.EnumerateArray().Select((e, i) => Row(e, i + 1))];
            return rows.Count == 0 ? PeriodFileErrors.Empty : rows;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A half of a surrogate pair within a string is found only when the string is asked for.
            return PeriodFileErrors.NotJson;
        }
    }

    /// <summary>The same periods in our own form, in plain ASCII.</summary>
    public static string Write(IEnumerable<PeriodDetails> periods) => new JsonArray([.. periods.Select(p =>
    {
        var entry = new JsonObject { ["kind"] = p.Kind.ToString(), ["name"] = p.Name, ["from"] = Day(p.StartsOn), ["to"] = Day(p.EndsOn) };
        if (p.Effect is { } effect)
            entry["effect"] = effect.ToString();
        if (p.Follows is { } follows)
            entry["follows"] = Day(follows);
        return entry;
    })]).ToJsonString(Writing);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static PeriodFileRow Row(JsonElement entry, int number)
    {
        if (entry.ValueKind != JsonValueKind.Object)
            return new PeriodFileRow(number, "", null, PeriodFileErrors.NoObject);
        var name = Text(entry, "name") ?? "";
        PeriodFileRow Refused(DomainError error) => new(number, Short(name), null, error);
        var from = Text(entry, "from") ?? Text(entry, "date");
        if (Parse(from) is not { } first)
            return Refused(PeriodFileErrors.NoDay.WithArguments(Short(from)));
        var to = Text(entry, "to");
        if (Parse(to ?? from) is not { } last)
            return Refused(PeriodFileErrors.NoDay.WithArguments(Short(to)));
        DateOnly? follows = null;
        if (Text(entry, "follows") is { } followed && (follows = Parse(followed)) is null)
            return Refused(PeriodFileErrors.NoDay.WithArguments(Short(followed)));
        var word = Text(entry, "kind");
        if (PeriodKinds.Parse(word ?? name) is not { } kind)
            return Refused(PeriodFileErrors.NoKind.WithArguments(Short(word ?? name)));
        PeriodEffect? effect = null;
        if (Text(entry, "effect") is { } said)
        {
            effect = Enum.GetValues<PeriodEffect>().Cast<PeriodEffect?>().FirstOrDefault(e => e.ToString()!.Equals(said, StringComparison.OrdinalIgnoreCase));
            if (effect is null)
                return Refused(PeriodFileErrors.NoEffect.WithArguments(Short(said)));
        }

        return Of(number, new PeriodDetails(kind, name, first, last, effect, null, follows));
    }

    /// <summary>A row of details, refused where the calendar would refuse them.</summary>
    public static PeriodFileRow Of(int number, PeriodDetails details) => new(number, Short(details.Name), details, CalendarPeriod.ProblemOf(details));

    // Days off in a row are one period; a working day is one of its own. What cannot be read stays a row, so that it is said.
    private static List<PeriodFileRow> Year(List<JsonElement> days)
    {
        List<(string Name, DateOnly From, DateOnly To, bool Off)> runs = [];
        List<(string Name, DomainError Problem)> refused = [];
        foreach (var day in days)
        {
            if (day.ValueKind != JsonValueKind.Object)
            {
                refused.Add(("", PeriodFileErrors.NoObject));
                continue;
            }

            var name = Text(day, "name") ?? "";
            var date = Text(day, "date");
            if (Parse(date) is not { } on)
                refused.Add((name, PeriodFileErrors.NoDay.WithArguments(Short(date))));
            else if (!day.TryGetProperty("isOffDay", out var off) || off.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                refused.Add((name, PeriodFileErrors.NoKind.WithArguments(Short(name))));
            else
                runs.Add((name, on, on, off.GetBoolean()));
        }

        List<PeriodFileRow> rows = [];
        foreach (var run in Joined(runs.OrderBy(r => r.From)))
        {
            rows.Add(Of(rows.Count + 1, new PeriodDetails(
                run.Off ? PeriodKind.Holiday : PeriodKind.MakeUpDay, run.Off || run.Name.Length == 0 ? run.Name : run.Name + "调休上班", run.From, run.To)));
        }

        foreach (var (name, problem) in refused)
            rows.Add(new PeriodFileRow(rows.Count + 1, Short(name), null, problem));
        return rows;
    }

    private static List<(string Name, DateOnly From, DateOnly To, bool Off)> Joined(IEnumerable<(string Name, DateOnly From, DateOnly To, bool Off)> days)
    {
        List<(string Name, DateOnly From, DateOnly To, bool Off)> runs = [];
        foreach (var day in days)
        {
            if (day.Off && runs.Count > 0 && runs[^1] is { Off: true } last && last.Name == day.Name && last.To.DayNumber + 1 >= day.From.DayNumber)
                runs[^1] = last with { To = day.To };
            else
                runs.Add(day);
        }

        return runs;
    }

    private static string? Text(JsonElement entry, string property) =>
        entry.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && TypedText.Clean(value.GetString()) is { } text
            ? text.ReplaceLineEndings(" ") : null;

    private static DateOnly? Parse(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Short(string? text) => text is null ? "" : text.Length <= NameLength ? text : text[..(NameLength - 1)] + "…";
}
