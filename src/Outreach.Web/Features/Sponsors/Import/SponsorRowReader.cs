using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Deals;
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
/// <param name="ExpectedCash">CNY, if given.</param>
/// <param name="Stage">Of the deal for the term as a whole, if given.</param>
public sealed record ImportedSponsor(
    SponsorDetails Details, string? CreditCode, IReadOnlyList<ContactDetails> Contacts, DateOnly? VisitedOn, decimal? ExpectedCash, DealStage? Stage)
{
    public string ComparableName { get; } = SponsorName.Comparable(Details.Name);

    public IReadOnlyList<string> ComparablePhones { get; } = [.. Contacts.Select(c => SponsorName.ComparablePhone(c.Phone)).OfType<string>().Distinct()];
}

/// <summary>Something wrong in a row.</summary>
/// <param name="Column">Name of the column in the reader's language; null for the row as a whole.</param>
public sealed record RowProblem(string? Column, string Reason);

/// <summary>A value that no list knows.</summary>
/// <param name="Target">What the department said it means, empty for the remark; null when nobody has said.</param>
public sealed record UnknownValue(SponsorField Field, string Text, string? Target);

/// <summary>A row that has been read: a merchant, or what is wrong with it.</summary>
/// <param name="Sponsor">The merchant; null when there is a problem.</param>
/// <param name="Notes">What is stored otherwise than it was written.</param>
public sealed record ReadRow(
    SheetRow Row, string? Title, ImportedSponsor? Sponsor, IReadOnlyList<RowProblem> Problems, IReadOnlyList<string> Notes, IReadOnlyList<UnknownValue> Unknown);

/// <summary>
/// Reads a row as it is meant. Refused are rows without a name, with a wrong credit code, or whose cells may stand in the
/// wrong columns; what an optional field cannot take stays in the remark.
/// </summary>
public sealed partial class SponsorRowReader(IStringLocalizer texts, DateOnly today, ColumnMap map, Meanings meanings)
{
    private const int LongestQuote = 40;
    private const int LongestPhone = 30;
    private const decimal MostCash = 9_999_999_999.99m;
    private readonly List<RowProblem> problems = [];
    private readonly List<string> notes = [];
    private readonly List<string> remarks = [];
    private readonly List<UnknownValue> unknown = [];
    private SheetRow row = new(0, [], RowShape.Regular);

    public ReadRow Read(SheetRow sheetRow)
    {
        row = sheetRow;
        problems.Clear();
        notes.Clear();
        remarks.Clear();
        unknown.Clear();
        if (row.Shape != RowShape.Regular)
            return new ReadRow(row, CellOf(SponsorColumns.Name), null, [new RowProblem(null, texts.Text(row.Shape))], [], []);
        var name = TextOf(SponsorColumns.Name);
        if (name is null)
            Refuse(SponsorColumns.Name, texts["The name is missing."]);
        else if (name.Length > SponsorColumns.Name.MaxLength)
            Refuse(SponsorColumns.Name, texts["At most {0} characters; these are {1}.", SponsorColumns.Name.MaxLength, name.Length]);
        else if (SponsorName.Comparable(name).Length == 0 || !name.Any(char.IsLetterOrDigit))
            Refuse(SponsorColumns.Name, texts["The name is missing."]);

        var code = CodeOf();
        var (visited, cash) = (DayOf(), CashOf());
        var stage = ChoiceOf<DealStage>(SponsorColumns.Stage, SponsorColumns.TryRead);
        if (stage is DealStage.Contracting or DealStage.Won)
        {
            // These come of a contract alone, and there is none yet.
            Keep(SponsorColumns.Stage, texts.Text(stage.Value), texts["a contract makes it that; stored as “{0}”", texts.Text(DealStage.Agreed)]);
            stage = DealStage.Agreed;
        }

        var contacts = ContactsOf();
        var details = new SponsorDetails(
            name ?? "", Fitting(SponsorColumns.ShortName), IndustryOf(), Fitting(SponsorColumns.District), Fitting(SponsorColumns.Address),
            ChoiceOf<DistanceBand>(SponsorColumns.Distance, SponsorColumns.TryRead), null, TagsOf(), ChoiceOf<SponsorSource>(SponsorColumns.Source, SponsorColumns.TryRead), OwnerOf(), null);
        details = details with { Notes = NotesOf() };
        var sponsor = problems.Count == 0 ? new ImportedSponsor(details, code, contacts, visited, cash, stage) : null;
        return new ReadRow(row, name, sponsor, [.. problems], [.. notes], [.. unknown]);
    }

    private delegate bool TryRead<T>(string text, out T value);

    private string? CellOf(SponsorField field) =>
        map.ColumnOf(field) is { } column && column < row.Cells.Length && TypedText.Clean(row.Cells[column]) is { } text && !SponsorColumns.IsFiller(text) ? text : null;

    private string? TextOf(SponsorField field)
    {
        if (CellOf(field) is not { } text)
            return null;
        if (text != row.Cells[map.ColumnOf(field)!.Value].ReplaceLineEndings("\n").Trim())
            notes.Add(texts["{0}: invisible characters were taken out.", texts[field.Label]]);
        if (field != SponsorColumns.Notes && text.AsSpan().ContainsAny('\n', '\t'))
        {
            // Between Chinese characters a break is no space; between words it is.
            text = Breaks().Replace(text, m => m.Index > 0 && text[m.Index - 1] < '\u2E80' && m.Index + m.Length < text.Length && text[m.Index + m.Length] < '\u2E80' ? " " : "");
            notes.Add(texts["{0}: the line break was taken out, “{1}”.", texts[field.Label], Quote(text)]);
        }

        return text;
    }

    // An optional text that is too long is cut, and stands whole in the remark.
    private string? Fitting(SponsorField field) => Within(field, TextOf(field));

    private string? CodeOf()
    {
        if (TextOf(SponsorColumns.CreditCode) is not { } text)
            return null;
        // Words such as 办理中, and the registration number of before 2015, are no codes.
        if (!LongRun().IsMatch(text.Normalize(System.Text.NormalizationForm.FormKC)))
        {
            Keep(SponsorColumns.CreditCode, text, texts["no credit code"]);
            return null;
        }

        var code = UnifiedSocialCreditCode.Normalize(text)!;
        if (OldNumber().IsMatch(code))
        {
            Keep(SponsorColumns.CreditCode, code, texts["the registration number of before 2015"]);
            return null;
        }

        switch (UnifiedSocialCreditCode.FaultOf(code))
        {
            case CreditCodeFault.None:
                return code;
            case CreditCodeFault.Malformed:
                Refuse(SponsorColumns.CreditCode, texts["“{0}” is not a credit code: it has 18 digits and capital letters, without I, O, S, V and Z.", Quote(code)]);
                break;
            case CreditCodeFault.IdentityCard:
                Refuse(SponsorColumns.CreditCode, texts[SponsorErrors.CodeIsIdentityCard.Text]);
                break;
            case CreditCodeFault.Beginning:
                Refuse(SponsorColumns.CreditCode, texts["“{0}” does not begin as a credit code does (91 for a company, 92 for a small shop). Correct it; if the licence really says so, enter this merchant by hand with the reason and a photo of the licence.", code]);
                break;
            default:
                Refuse(SponsorColumns.CreditCode, texts["The last character of “{0}” does not fit the others. Correct it; if the licence really says so, enter this merchant by hand with the reason and a photo of the licence.", code]);
                break;
        }

        return null;
    }

    private DateOnly? DayOf()
    {
        if (TextOf(SponsorColumns.Visited) is not { } text)
            return null;
        if (LooseDates.Read(text, today) is not { } read)
            Keep(SponsorColumns.Visited, text, texts["no day"]);
        else if (read.Day > today)
            Keep(SponsorColumns.Visited, text, texts["lies in the future; a visit has been"]);
        else
        {
            if (!read.IsExact)
                Keep(SponsorColumns.Visited, text, texts["stored as {0}", read.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
            return read.Day;
        }

        return null;
    }

    private decimal? CashOf()
    {
        if (TextOf(SponsorColumns.Cash) is not { } text)
            return null;
        if (LooseAmounts.Read(text) is { } amount && amount is >= 0 and <= MostCash)
            return decimal.Round(amount, 2);
        Keep(SponsorColumns.Cash, text, texts["no amount"]);
        return null;
    }

    private Industry IndustryOf()
    {
        if (map.ColumnOf(SponsorColumns.Industry) is not null && CellOf(SponsorColumns.Industry) is null)
            notes.Add(texts["{0}: empty, stored as “{1}”.", texts[SponsorColumns.Industry.Label], texts.Text(Industry.Other)]);
        return ChoiceOf<Industry>(SponsorColumns.Industry, SponsorColumns.TryRead) ?? Industry.Other;
    }

    private int? OwnerOf()
    {
        if (TextOf(SponsorColumns.Owner) is not { } text)
            return null;
        if (meanings.People.TryGetValue(SponsorColumns.ComparableValue(text), out var id))
            return id;
        if (int.TryParse(meanings.Of(SponsorColumns.Owner, text), CultureInfo.InvariantCulture, out var said) && meanings.People.Values.Contains(said))
        {
            unknown.Add(new UnknownValue(SponsorColumns.Owner, text, said.ToString(CultureInfo.InvariantCulture)));
            return said;
        }

        KeepUnknown(SponsorColumns.Owner, text);
        return null;
    }

    private List<string> TagsOf()
    {
        if (TextOf(SponsorColumns.Tags) is not { } text)
            return [];
        var words = text.Split([',', '，', '、', ';', '；', '/', '|', ' ', '　', '#'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(w => !SponsorColumns.IsFiller(w)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var tags = words.Where(w => w.Length <= TagParser.MaxLength).Take(TagParser.MaxCount).ToList();
        if (tags.Count < words.Count)
            Keep(SponsorColumns.Tags, text, texts[TagParser.Invalid.Text]);
        return tags;
    }

    private T? ChoiceOf<T>(SponsorField field, TryRead<T> read)
        where T : struct, Enum
    {
        if (TextOf(field) is not { } text)
            return null;
        if (read(text, out var value))
        {
            if (field == SponsorColumns.Source && NamesDepartment().IsMatch(text) && (object)value is SponsorSource.DepartmentTip)
                notes.Add(texts["{0}: “{1}” is stored as “{2}”.", texts[field.Label], Quote(text), texts.Text((Enum)(object)value)]);
            return value;
        }

        if (meanings.Of(field, text) is { Length: > 0 } target && Enum.TryParse<T>(target, out var said) && Enum.IsDefined(said))
        {
            unknown.Add(new UnknownValue(field, text, target));
            notes.Add(texts["{0}: “{1}” is stored as “{2}”.", texts[field.Label], Quote(text), texts.Text((Enum)(object)said)]);
            return said;
        }

        KeepUnknown(field, text);
        return null;
    }

    private List<ContactDetails> ContactsOf()
    {
        var (name, phone, weChat, email) = (TextOf(SponsorColumns.Contact), TextOf(SponsorColumns.Phone), TextOf(SponsorColumns.WeChat), TextOf(SponsorColumns.Email));
        if (Aligned(name, phone, weChat, email) is { } several)
            return several;
        if (weChat is null)
            (phone, name, weChat) = WeChatWithin(phone, name);
        var phones = phone is null ? [] : PhonesOf(phone);
        if (weChat is not null && SameAsPhone().IsMatch(weChat))
            weChat = phones.Count > 0 ? phones[0] : null;
        weChat = Within(SponsorColumns.WeChat, weChat);
        if (email is not null && !MailAddressOnlyAttribute.IsOne(email))
        {
            Keep(SponsorColumns.Email, email, texts["no e-mail address"]);
            email = null;
        }

        if (name is null && phones.Count == 0 && weChat is null && email is null)
            return [];
        var names = (name ?? "").Split(['/', '、', '，', ',', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var paired = names.Length > 1 && names.Length == phones.Count;
        name = Within(SponsorColumns.Contact, name);
        if (name is null)
            notes.Add(texts["{0}: empty, stored as “{1}”.", texts[SponsorColumns.Contact.Label], texts["Name not known"]]);
        if (phones.Count > 1)
            notes.Add(texts["{0}: {1} numbers, each kept by itself.", texts[SponsorColumns.Phone.Label], phones.Count]);
        var contacts = new List<ContactDetails>();
        for (var i = 0; i < Math.Max(1, phones.Count); i++)
        {
            contacts.Add(new ContactDetails(
                paired ? SearchText.Shorten(names[i], SponsorColumns.Contact.MaxLength) : name ?? texts["Name not known"], null, i < phones.Count ? phones[i] : null,
                i == 0 ? weChat : null, i == 0 ? email : null, i == 0));
        }

        return contacts;
    }

    // As the export writes them: 王姐；李哥 with 13800000001；0791-88120000, one place for each in every column.
    private static List<ContactDetails>? Aligned(string? name, params string?[] others)
    {
        var names = PlacesOf(name);
        if (names.Length < 2 || others.Any(o => o is not null && PlacesOf(o).Length != names.Length) || names.Any(n => n.Length is 0 || n.Length > SponsorColumns.Contact.MaxLength))
            return null;
        string? At(int column, int place) => others[column] is { } cell && PlacesOf(cell)[place] is { Length: > 0 } text ? text : null;
        var places = Enumerable.Range(0, names.Length).ToList();
        if (places.Any(p => (At(0, p) is { } phone && !(phone.Length <= LongestPhone && PhoneNumber.IsPlausible(phone))) || At(1, p)?.Length > SponsorColumns.WeChat.MaxLength
            || (At(2, p) is { } email && !MailAddressOnlyAttribute.IsOne(email))))
            return null;
        return [.. places.Select(p => new ContactDetails(names[p], null, At(0, p), At(1, p), At(2, p), p == 0))];
    }

    private static string[] PlacesOf(string? cell) => (cell ?? "").Split([SponsorColumns.BetweenContacts, ';'], StringSplitOptions.TrimEntries);

    // 微信：wangjie88 beside or in place of a number.
    private (string? Phone, string? Name, string? WeChat) WeChatWithin(string? phone, string? name)
    {
        if (phone is not null && WeChatIsPhone().Match(phone) is { Success: true } same)
            return (TypedText.Clean(phone.Remove(same.Index, same.Length).Trim(' ', '/', '、', '，', ',', ';', '；', '(', ')', '（', '）')), name, "同号");
        foreach (var (field, cell) in new[] { (SponsorColumns.Phone, phone), (SponsorColumns.Contact, name) })
        {
            if (cell is null || WeChatWritten().Match(cell) is not { Success: true } match)
                continue;
            // A number there is very likely the phone as well.
            var isNumber = char.IsAsciiDigit(match.Groups["id"].Value[0]);
            var rest = TypedText.Clean(cell.Remove(match.Index, match.Length).Insert(match.Index, isNumber && field == SponsorColumns.Phone ? match.Groups["id"].Value : " ").Trim(' ', '/', '、', '，', ',', ';', '；', '(', ')', '（', '）'));
            notes.Add(texts["{0}: “{1}” is stored under {2}.", texts[field.Label], Quote(match.Value.Trim()), texts[SponsorColumns.WeChat.Label]]);
            return field == SponsorColumns.Phone ? (rest, name, match.Groups["id"].Value) : (phone, rest, match.Groups["id"].Value);
        }

        return (phone, name, null);
    }

    private IReadOnlyList<string> PhonesOf(string text)
    {
        if (Shortened().IsMatch(text))
        {
            Keep(SponsorColumns.Phone, text, texts["shortened by the spreadsheet; format the column as text"]);
            return [];
        }

        var (numbers, words) = PhoneNumber.Split(text);
        if (numbers.Count == 0)
        {
            if (text.Length <= LongestPhone && SponsorName.ComparablePhone(text) is not null)
            {
                notes.Add(texts["{0}: “{1}” does not look like a phone number; it is kept and marked.", texts[SponsorColumns.Phone.Label], Quote(text)]);
                return [text];
            }

            Keep(SponsorColumns.Phone, text, texts["no phone number"]);
            return [];
        }

        if (words.Any(char.IsLetterOrDigit))
            Keep(SponsorColumns.Phone, text, texts["more than numbers"]);
        return numbers;
    }

    private string? Within(SponsorField field, string? text)
    {
        if (text is null || text.Length <= field.MaxLength)
            return text;
        Keep(field, text, texts["longer than {0} characters", field.MaxLength]);
        return SearchText.Shorten(text, field.MaxLength);
    }

    private string? NotesOf()
    {
        var lines = TextOf(SponsorColumns.Notes) is { } own ? remarks.Prepend(own) : remarks;
        var joined = string.Join('\n', lines.Distinct());
        if (joined.Length > SponsorColumns.Notes.MaxLength)
            notes.Add(texts["{0}: longer than {1} characters; the end is cut off.", texts[SponsorColumns.Notes.Label], SponsorColumns.Notes.MaxLength]);
        return joined.Length == 0 ? null : SearchText.Shorten(joined, SponsorColumns.Notes.MaxLength);
    }

    private void KeepUnknown(SponsorField field, string text)
    {
        unknown.Add(new UnknownValue(field, text, meanings.Of(field, text) is null ? null : ""));
        Keep(field, text, texts["not on the list"]);
    }

    // What a field cannot take is not lost: it stands in the remark with the column's name.
    private void Keep(SponsorField field, string text, string why)
    {
        remarks.Add(texts["{0}: {1}", texts[field.Label], text]);
        notes.Add(texts["{0}: “{1}” is kept in the remark ({2}).", texts[field.Label], Quote(text), why]);
    }

    private void Refuse(SponsorField field, string reason) => problems.Add(new RowProblem(texts[field.Label], reason));

    private static string Quote(string text) => text.Length <= LongestQuote ? text : text[..(char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)] + "…";

    [GeneratedRegex(@"[ \t]*[\n\t]+[ \t]*")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"\A[0-9](\.[0-9]+)?[Ee]\+?[0-9]+\z")]
    private static partial Regex Shortened();

    [GeneratedRegex(@"部(提供|推荐)")]
    private static partial Regex NamesDepartment();

    [GeneratedRegex(@"同(手机|电话|号|上|左)|^(手机|电话)(号)?$")]
    private static partial Regex SameAsPhone();

    [GeneratedRegex(@"[(（]?\s*(?:微信(?:号)?(?:同号|同手机|同电话|同上|一样)|(?:同|即|也是)微信(?:号)?)\s*[)）]?")]
    private static partial Regex WeChatIsPhone();

    [GeneratedRegex(@"(?:微信|wechat|weixin|(?<![A-Za-z])(?:wx|vx)(?![A-Za-z0-9]))\s*(?:号|id)?\s*[:：是为]?\s*(?<id>[A-Za-z][-_A-Za-z0-9]{5,19}|1[3-9][0-9]{9})(?![-_A-Za-z0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex WeChatWritten();

    [GeneratedRegex("[0-9A-Za-z][0-9A-Za-z \\-]{6,}[0-9A-Za-z]")]
    private static partial Regex LongRun();

    [GeneratedRegex(@"^[0-9]{15}$")]
    private static partial Regex OldNumber();
}
