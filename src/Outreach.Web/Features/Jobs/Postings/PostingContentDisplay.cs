using System.Globalization;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Jobs;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Jobs.Postings;

/// <summary>A line of what a posting says: the field's name, its label and its words.</summary>
/// <param name="Text">Its words; null where nothing is said.</param>
public sealed record ContentLine(string Field, string Label, string? Text);

public sealed record ContentChange(string Label, string? Before, string? After);

/// <summary>A posting's text in words, the same in its pages, its paper and its letters.</summary>
public static class PostingContentDisplay
{
    /// <summary>The pay with its settlement: 25 元/小时，日结.</summary>
    public static string Pay(this IStringLocalizer texts, PostingContent content) =>
        content.Kind.IsUnpaid() ? texts["Unpaid"] : texts["{0}, {1}", texts.Pay(content.PayAmount, content.PayUnit), texts.Text(content.Settlement).ToLower(CultureInfo.CurrentCulture)];

    /// <summary>The pay: 25 元/小时.</summary>
    public static string Pay(this IStringLocalizer texts, decimal amount, PayUnit unit)
    {
        if (amount == 0)
            return texts["Unpaid"];
        var money = amount.ToString(amount == decimal.Truncate(amount) ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);
        return unit switch
        {
            PayUnit.Hour => texts["¥{0} an hour", money],
            PayUnit.Day => texts["¥{0} a day", money],
            PayUnit.Piece => texts["¥{0} a piece", money],
            _ => texts["¥{0} a month", money],
        };
    }

    /// <summary>All that a posting says, in the order in which a student reads it.</summary>
    public static IReadOnlyList<ContentLine> Lines(this IStringLocalizer texts, DisplayFormatter show, PostingContent c)
    {
        List<ContentLine> lines =
        [
            new(nameof(c.Title), texts["Job title"], c.Title),
            new(nameof(c.Category), texts["Category"], texts.Text(c.Category)),
            new(nameof(c.Kind), texts["Kind of job"], texts.Text(c.Kind)),
            new(nameof(c.PayAmount), texts["Pay"], texts.Pay(c)),
            new(nameof(c.PayNote), texts["Benefits"], c.PayNote),
            new(nameof(c.SettlementDay), texts["Day of payment"], c.SettlementDay),
            new(nameof(c.Duties), texts["Duties"], c.Duties),
            new(nameof(c.Requirements), texts["Requirements"], c.Requirements),
            new(nameof(c.Times), texts["Days and times"], Times(texts, c)),
            new(nameof(c.Hours), texts["Hours in words"], c.Hours),
            new(nameof(c.HoursPerDay), texts["Paid hours a day"], c.HoursPerDay is { } hours ? hours.ToString("0.#", CultureInfo.CurrentCulture) : null),
            new(nameof(c.StartsOn), texts["Work"], c.EndsOn is { } ends ? show.Days(c.StartsOn, ends) : texts["from {0}", show.Day(c.StartsOn)].Value),
            new(nameof(c.Place), texts["Place of work"], Place(c)),
            new(nameof(c.Headcount), texts["Places"], texts["{0} people", c.Headcount]),
            new(nameof(c.ApplyBy), texts["Apply by"], show.Day(c.ApplyBy)),
            new(nameof(c.Season), texts["Season"], texts.Text(c.Season)),
            new(nameof(c.InterviewAt), texts["The employer's interview"], c.InterviewAt is null ? null : $"{show.Moment(c.InterviewAt)} · {c.InterviewPlace}"),
            new(nameof(c.Contact), texts["Contact at the employer"], c.Contact),
        ];
        lines.AddRange(c.Questions.Select((q, i) => new ContentLine($"{nameof(c.Questions)}[{i}].Text", texts["Question {0}", i + 1], Question(texts, q))));
        return lines;
    }

    public static string Question(this IStringLocalizer texts, QuestionContent question) => question.Expected switch
    {
        true => texts["{0} (must be yes)", question.Text],
        false => texts["{0} (must be no)", question.Text],
        null => question.Text,
    };

    public static IReadOnlyList<ContentChange> Changes(this IStringLocalizer texts, DisplayFormatter show, PostingContent before, PostingContent after)
    {
        var (old, now) = (texts.Lines(show, before), texts.Lines(show, after));
        var fields = old.Concat(now).Select(l => (l.Field, l.Label)).Distinct();
        return
        [
            .. from field in fields
               let was = old.FirstOrDefault(l => l.Field == field.Field)?.Text
               let @is = now.FirstOrDefault(l => l.Field == field.Field)?.Text
               where was != @is
               select new ContentChange(field.Label, was, @is),
        ];
    }

    private static string? Times(IStringLocalizer texts, PostingContent c) => texts.WeekWords(c.Times) is not { Length: > 0 } week ? null
        : c.TimesAreFixed ? texts["{0} (all of them)", week].Value : texts["{0} (to choose among)", week].Value;

    private static string? Place(PostingContent c)
    {
        var parts = new[] { c.City, c.District, c.Place }.Where(p => !string.IsNullOrEmpty(p)).ToList();
        return parts.Count == 0 ? null : string.Join(' ', parts);
    }
}
