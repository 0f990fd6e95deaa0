using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Search;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Text;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Web.Features.Sponsors.Import;

/// <summary>A merchant as a row gives it.</summary>
/// <param name="VisitedOn">Day of the last visit, if given.</param>
public sealed record ImportedSponsor(SponsorDetails Details, string? CreditCode, ContactDetails? Contact, DateOnly? VisitedOn)
{
    public string ComparableName { get; } = SponsorName.Comparable(Details.Name);

    public string? ComparablePhone { get; } = SponsorName.ComparablePhone(Contact?.Phone);
}

/// <summary>Something wrong in a row.</summary>
/// <param name="Column">Name of the column in the reader's language; null for the row as a whole.</param>
public sealed record RowProblem(string? Column, string Reason);

/// <summary>A row that has been read: a merchant, or what is wrong with it.</summary>
/// <param name="Sponsor">The merchant; null when there is a problem.</param>
/// <param name="Notes">What is stored otherwise than it was written.</param>
public sealed record ReadRow(SheetRow Row, string? Title, ImportedSponsor? Sponsor, IReadOnlyList<RowProblem> Problems, IReadOnlyList<string> Notes);

public sealed partial class SponsorRowReader(IStringLocalizer texts, DateOnly today, ColumnMap map)
{
    private const int LongestQuote = 40;
    private readonly List<RowProblem> problems = [];
    private readonly List<string> notes = [];
    private SheetRow row = new(0, [], RowShape.Regular);

    public ReadRow Read(SheetRow sheetRow)
    {
        row = sheetRow;
        problems.Clear();
        notes.Clear();
        var name = TextOf(SponsorColumns.Name);
        if (row.Shape != RowShape.Regular)
        {
            problems.Clear();
            problems.Add(new RowProblem(null, texts.Text(row.Shape)));
            return new ReadRow(row, name, null, [.. problems], []);
        }

        if (name is null)
            Refuse(SponsorColumns.Name, texts["The name is missing."]);
        else if (SponsorName.Comparable(name).Length > SponsorColumns.Name.MaxLength)
            Refuse(SponsorColumns.Name, texts["At most {0} characters; these are {1}.", SponsorColumns.Name.MaxLength, SponsorName.Comparable(name).Length]);
        else if (SponsorColumns.IsExample(name))
            Refuse(SponsorColumns.Name, texts["This is the template’s example row."]);

        var code = CodeOf();
        var visited = DayOf();
        var details = new SponsorDetails(
            name ?? "", TextOf(SponsorColumns.ShortName), IndustryOf(), TextOf(SponsorColumns.District), TextOf(SponsorColumns.Address),
            ChoiceOf<DistanceBand>(SponsorColumns.Distance, SponsorColumns.TryRead), null, [], SourceOf(), null, TextOf(SponsorColumns.Notes));
        var contact = ContactOf();
        if (problems.Count == 0 && SearchText.Join(
            [details.Name, details.ShortName, code, details.District, details.Address, contact?.Name, contact?.Phone, contact?.WeChat]).Length > 3900)
            problems.Add(new RowProblem(null, texts["The texts of this row are too long taken together."]));
        return new ReadRow(row, name, problems.Count == 0 ? new ImportedSponsor(details, code, contact, visited) : null, [.. problems], [.. notes]);
    }

    private delegate bool TryRead<T>(string text, out T value);

    private string? TextOf(SponsorField field)
    {
        if (map.ColumnOf(field) is not { } column || column >= row.Cells.Length)
            return null;
        var raw = row.Cells[column];
        if (TypedText.Clean(raw) is not { } text)
            return null;
        if (text != raw.ReplaceLineEndings("\n").Trim())
            notes.Add(texts["{0}: invisible characters were taken out.", texts[field.Label]]);
        if (field != SponsorColumns.Notes && text.AsSpan().ContainsAny('\n', '\t'))
        {
            // Between Chinese characters a break is no space; between words it is.
            text = Breaks().Replace(text, m => m.Index > 0 && text[m.Index - 1] < '\u2E80' && m.Index + m.Length < text.Length && text[m.Index + m.Length] < '\u2E80' ? " " : "");
            notes.Add(texts["{0}: the line break was taken out, “{1}”.", texts[field.Label], Quote(text)]);
        }

        if (text.Length > field.MaxLength)
            Refuse(field, texts["At most {0} characters; these are {1}.", field.MaxLength, text.Length]);
        return text;
    }

    private string? CodeOf()
    {
        if (UnifiedSocialCreditCode.Normalize(TextOf(SponsorColumns.CreditCode)) is not { } code)
            return null;
        if (!UnifiedSocialCreditCode.IsWellFormed(code))
            Refuse(SponsorColumns.CreditCode, texts["“{0}” is not a credit code: it has 18 digits and capital letters, without I, O, S, V and Z.", Quote(code)]);
        else if (!UnifiedSocialCreditCode.IsValid(code))
            Refuse(SponsorColumns.CreditCode, texts["The last character of “{0}” does not fit the others. Correct it; if the licence really says so, enter this merchant by hand with the reason and a photo of the licence.", code]);
        return code;
    }

    private DateOnly? DayOf()
    {
        if (TextOf(SponsorColumns.Visited) is not { } text)
            return null;
        if (!ChineseDates.TryParse(text, out var day))
            Refuse(SponsorColumns.Visited, texts["“{0}” is not a day. Write it like {1}.", Quote(text), today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)]);
        else if (day > today)
            Refuse(SponsorColumns.Visited, texts["“{0}” lies in the future; a visit has been.", Quote(text)]);
        return day;
    }

    private Industry IndustryOf()
    {
        if (ChoiceOf<Industry>(SponsorColumns.Industry, SponsorColumns.TryRead) is { } industry)
            return industry;
        if (map.ColumnOf(SponsorColumns.Industry) is not { } column || column >= row.Cells.Length || TypedText.Clean(row.Cells[column]) is null)
            notes.Add(texts["{0}: empty, stored as “{1}”.", texts[SponsorColumns.Industry.Label], texts.Text(Industry.Other)]);
        return Industry.Other;
    }

    private SponsorSource? SourceOf()
    {
        var source = ChoiceOf<SponsorSource>(SponsorColumns.Source, SponsorColumns.TryRead);
        if (source == SponsorSource.DepartmentTip && row.Cells[map.ColumnOf(SponsorColumns.Source)!.Value].Trim() is var written && NamesDepartment().IsMatch(written))
            notes.Add(texts["{0}: “{1}” is stored as “{2}”.", texts[SponsorColumns.Source.Label], Quote(written), texts.Text(source)]);
        return source;
    }

    private T? ChoiceOf<T>(SponsorField field, TryRead<T> read)
        where T : struct, Enum
    {
        if (TextOf(field) is not { } text)
            return null;
        if (read(text, out var value))
            return value;
        Refuse(field, texts["“{0}” is not known. Choose one of: {1}.", Quote(text), SponsorColumns.AllowedOf(field, texts)!]);
        return null;
    }

    private ContactDetails? ContactOf()
    {
        var (name, phone, weChat, email) = (TextOf(SponsorColumns.Contact), TextOf(SponsorColumns.Phone), TextOf(SponsorColumns.WeChat), TextOf(SponsorColumns.Email));
        if (phone is not null && Shortened().IsMatch(phone))
            Refuse(SponsorColumns.Phone, texts["“{0}” was shortened by the spreadsheet. Format the column as text and enter the number again.", phone]);
        else if (phone is not null && SponsorName.ComparablePhone(phone) is null)
            Refuse(SponsorColumns.Phone, texts["“{0}” is not a phone number.", Quote(phone)]);
        else if (phone is not null && !PhoneNumber.IsPlausible(phone))
            notes.Add(texts["{0}: “{1}” does not look like a phone number; it is kept and marked.", texts[SponsorColumns.Phone.Label], Quote(phone)]);
        if (email is not null && !MailAddressOnlyAttribute.IsOne(email))
            Refuse(SponsorColumns.Email, texts["“{0}” is not an e-mail address.", Quote(email)]);
        if (name is null && phone is null && weChat is null && email is null)
            return null;
        if (name is null)
            notes.Add(texts["{0}: empty, stored as “{1}”.", texts[SponsorColumns.Contact.Label], texts["Name not known"]]);
        return new ContactDetails(name ?? texts["Name not known"], null, phone, weChat, email, true);
    }

    private void Refuse(SponsorField field, string reason) => problems.Add(new RowProblem(texts[field.Label], reason));

    private static string Quote(string text) => text.Length <= LongestQuote ? text : text[..(char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)] + "…";

    [GeneratedRegex(@"[ \t]*[\n\t]+[ \t]*")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"\A[0-9](\.[0-9]+)?[Ee]\+?[0-9]+\z")]
    private static partial Regex Shortened();

    [GeneratedRegex(@"部(提供|推荐)")]
    private static partial Regex NamesDepartment();
}
