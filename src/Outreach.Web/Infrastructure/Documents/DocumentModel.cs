using System.Text;
using Outreach.Domain.Text;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>
/// What stands on a paper, from top to bottom. The .docx (<see cref="DocxWriter"/>) and the print page
/// (<c>_Paper.cshtml</c>) both draw these same blocks, so they cannot disagree in content.
/// </summary>
/// <param name="Author">The department; never a person.</param>
/// <param name="Day">Goes into the file's properties in place of the clock, so that equal papers make equal files.</param>
public sealed record DocumentModel(string Title, string Header, string Author, DateOnly Day, IReadOnlyList<DocumentBlock> Blocks)
{
    /// <summary>The mark of a contract that was ended: what it said counted until then.</summary>
    public const string Ended = "已终止";

    /// <summary>What is said of the whole paper at its head and on each of its pages, such as that it is void; null when nothing is.</summary>
    public string? Mark { get; init; }

    /// <summary>Whether it is to stand on one sheet: smaller letters, narrow margins.</summary>
    public bool IsOnePage { get; init; }

    private const int MostAtTheEnd = 10;
    private const int LeastAtTheEnd = 4;

    /// <summary>
    /// Whether a block stays on the page of the next one: what leads to a table, and all of the last article with what is signed,
    /// so that no page begins with one sentence and ends with it.
    /// </summary>
    public bool StaysWithNext(int index) => index < Blocks.Count - 1 && (
        index >= EndsFrom
        || (Blocks[index] is DocumentParagraph or DocumentRightLine && Blocks[index + 1] is DocumentTable or DocumentRightLine or DocumentSignatures));

    private int EndsFrom
    {
        get
        {
            for (var i = Blocks.Count - 1; i >= Math.Max(0, Blocks.Count - MostAtTheEnd); i--)
            {
                if (Blocks[i] is DocumentHeading)
                    return i;
                if (Blocks[i] is not (DocumentParagraph or DocumentRightLine or DocumentFacts or DocumentSignatures or DocumentTable { IsShort: true }))
                    return i + 1;
            }

            return Math.Max(0, Blocks.Count - LeastAtTheEnd);
        }
    }
}

/// <summary>One piece of a paper.</summary>
public abstract record DocumentBlock;

/// <summary>The title of the paper, large and centred.</summary>
/// <param name="OnCover">A third down a page that it has to itself, with what follows up to the page break.</param>
public sealed record DocumentTitle(string Text, bool OnCover = false) : DocumentBlock;

public sealed record DocumentSubtitle(string Text) : DocumentBlock;

public sealed record DocumentRightLine(string Text) : DocumentBlock;

/// <summary>Lines of label and value, such as a party with its address.</summary>
/// <param name="IsEven">Whether none of them outweighs the others; else the first does.</param>
public sealed record DocumentFacts(IReadOnlyList<DocumentFact> Facts, bool IsEven = false) : DocumentBlock;

public sealed record DocumentFact(string Label, string Value);

public sealed record DocumentHeading(string Text) : DocumentBlock;

/// <summary>A paragraph; the first line is indented by two characters.</summary>
public sealed record DocumentParagraph(string Text) : DocumentBlock;

/// <summary>A table with borders; its head is repeated on every page.</summary>
/// <param name="Columns">At least one.</param>
public sealed record DocumentTable(IReadOnlyList<DocumentColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : DocumentBlock
{
    private const int RowsOnOnePage = 6;

    /// <summary>Whether it is not broken between two pages at all.</summary>
    public bool IsShort => Rows.Count <= RowsOnOnePage;
}

/// <summary>A column of a table.</summary>
/// <param name="Share">Its width as a share of the sum of all columns' shares.</param>
/// <param name="Wide">Holds sentences, so it starts at the left; else it is short and centred.</param>
public sealed record DocumentColumn(string Head, int Share, bool Wide = false);

/// <summary>Photos in a grid, two in a row, each with its caption.</summary>
/// <param name="Photos">In order.</param>
/// <param name="Height">Greatest height of one in the .docx, in twips.</param>
public sealed record DocumentPhotos(IReadOnlyList<DocumentPhoto> Photos, int Height = DocumentPhotos.UsualHeight) : DocumentBlock
{
    /// <summary>So that two rows of photos stand on a page with their captions and a heading.</summary>
    public const int UsualHeight = 3_000;
}

/// <summary>A photo on a paper.</summary>
/// <param name="Read">Its bytes, read only for the .docx.</param>
public sealed record DocumentPhoto(string Caption, string Url, Func<byte[]> Read);

public sealed record DocumentSignatures(IReadOnlyList<string> Left, IReadOnlyList<string> Right) : DocumentBlock;

public sealed record DocumentPageBreak : DocumentBlock;

/// <summary>Puts a paper together: cleans what people wrote and numbers the articles.</summary>
/// <param name="articleMark">The mark before an article's title; its place takes the number in Chinese.</param>
internal sealed class DocumentBuilder(string articleMark)
{
    private readonly List<DocumentBlock> blocks = [];
    private int articles, items;

    public DocumentBuilder Title(string text, bool onCover = false) => Add(new DocumentTitle(Line(text), onCover));

    public DocumentBuilder Subtitle(string text) => Add(new DocumentSubtitle(Line(text)));

    public DocumentBuilder RightLine(string text) => Add(new DocumentRightLine(Line(text)));

    public DocumentBuilder Facts(params (string Label, string? Value)[] facts) =>
        Add(new DocumentFacts(Of(facts)));

    /// <summary>Facts of which none outweighs the others.</summary>
    public DocumentBuilder EvenFacts(params (string Label, string? Value)[] facts) => Add(new DocumentFacts(Of(facts), IsEven: true));

    private static IReadOnlyList<DocumentFact> Of((string Label, string? Value)[] facts) => [.. facts.Select(fact => new DocumentFact(fact.Label + "：", Line(fact.Value)))];

    public DocumentBuilder Article(string title)
    {
        items = 0;
        return Add(new DocumentHeading(articleMark.Replace("{0}", DocumentDisplay.Numeral(++articles), StringComparison.Ordinal) + Line(title)));
    }

    public DocumentBuilder Paragraph(string text) => Add(new DocumentParagraph(Lines(text)));

    public DocumentBuilder Paragraphs(string text)
    {
        foreach (var line in Lines(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Add(new DocumentParagraph(line));
        return this;
    }

    public DocumentBuilder Item(string text) => Paragraph($"{++items}. {Lines(text)}");

    public DocumentBuilder Items(IEnumerable<string> texts)
    {
        foreach (var text in texts)
            Item(text);
        return this;
    }

    public DocumentBuilder Table(IReadOnlyList<DocumentColumn> columns, IEnumerable<IReadOnlyList<string?>> rows) =>
        Add(new DocumentTable(columns, [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Lines)])]));

    public DocumentBuilder Photos(IEnumerable<DocumentPhoto> photos, int height = DocumentPhotos.UsualHeight) =>
        Add(new DocumentPhotos([.. photos.Select(photo => photo with { Caption = Line(photo.Caption) })], height));

    public DocumentBuilder Signatures(IEnumerable<string> left, IEnumerable<string> right) =>
        Add(new DocumentSignatures([.. left], [.. right]));

    public DocumentBuilder PageBreak() => Add(new DocumentPageBreak());

    public DocumentModel Build(string title, string header, string author, DateOnly day) => new(Line(title), Line(header), Line(author), day, blocks);

    public static string Line(string? text) => Lines(text).Replace('\n', ' ');

    /// <summary>
    /// Without control characters, marks that turn the writing direction, characters that nobody sees and such as XML
    /// cannot hold; a dash where there is nothing.
    /// </summary>
    public static string Lines(string? text)
    {
        var result = new StringBuilder();
        foreach (var rune in (TypedText.Clean(text) ?? "").Replace('\t', ' ').EnumerateRunes())
        {
            var unseen = rune.Value is (>= 0x200B and <= 0x200F) or (>= 0x2060 and <= 0x206F) or 0xFEFF or 0x2028 or 0x2029;
            if (!unseen && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF))
                result.Append(rune.ToString());
        }
        return result.Length == 0 ? DocumentDisplay.None : result.ToString();
    }

    private DocumentBuilder Add(DocumentBlock block)
    {
        blocks.Add(block);
        return this;
    }
}
