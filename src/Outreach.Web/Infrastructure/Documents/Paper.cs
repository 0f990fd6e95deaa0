using System.Text;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>
/// What stands on a paper, from top to bottom. The .docx (<see cref="DocxWriter"/>) and the print page
/// (<c>_Paper.cshtml</c>) both draw these same blocks, so they cannot disagree in content.
/// </summary>
/// <param name="Title">Names the file and the browser's tab.</param>
/// <param name="Header">Small line at the top of every page.</param>
/// <param name="Author">The department; never a person.</param>
/// <param name="Day">Goes into the file's properties in place of the clock, so that equal papers make equal files.</param>
/// <param name="Blocks">What is on it.</param>
public sealed record Paper(string Title, string Header, string Author, DateOnly Day, IReadOnlyList<PaperBlock> Blocks);

/// <summary>One piece of a paper.</summary>
public abstract record PaperBlock;

/// <summary>The title of the paper, large and centred.</summary>
/// <param name="Text">One line.</param>
/// <param name="OnCover">A third down a page that it has to itself, with what follows up to the page break.</param>
public sealed record PaperTitle(string Text, bool OnCover = false) : PaperBlock;

/// <summary>A centred line below the title.</summary>
/// <param name="Text">One line.</param>
public sealed record PaperSubtitle(string Text) : PaperBlock;

/// <summary>A line at the right: number, host and day at the end.</summary>
/// <param name="Text">One line.</param>
public sealed record PaperRightLine(string Text) : PaperBlock;

/// <summary>Lines of label and value, such as a party with its address.</summary>
/// <param name="Facts">The first is the weightiest.</param>
public sealed record PaperFacts(IReadOnlyList<PaperFact> Facts) : PaperBlock;

/// <summary>A label and its value.</summary>
/// <param name="Label">With its colon.</param>
/// <param name="Value">One line.</param>
public sealed record PaperFact(string Label, string Value);

/// <summary>A numbered article's heading.</summary>
/// <param name="Text">With its number.</param>
public sealed record PaperHeading(string Text) : PaperBlock;

/// <summary>A paragraph; the first line is indented by two characters.</summary>
/// <param name="Text">May hold line breaks.</param>
public sealed record PaperParagraph(string Text) : PaperBlock;

/// <summary>A table with borders; its head is repeated on every page.</summary>
/// <param name="Columns">At least one.</param>
/// <param name="Rows">As many cells each as there are columns.</param>
public sealed record PaperTable(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperBlock;

/// <summary>A column of a table.</summary>
/// <param name="Head">Its heading.</param>
/// <param name="Share">Its width as a share of the sum of all columns' shares.</param>
/// <param name="Wide">Holds sentences, so it starts at the left; else it is short and centred.</param>
public sealed record PaperColumn(string Head, int Share, bool Wide = false);

/// <summary>Photos in a grid, two in a row, each with its caption.</summary>
/// <param name="Photos">In order.</param>
/// <param name="Height">Greatest height of one in the .docx, in twips.</param>
public sealed record PaperPhotos(IReadOnlyList<PaperPhoto> Photos, int Height = PaperPhotos.UsualHeight) : PaperBlock
{
    /// <summary>So that two rows of photos stand on a page with their captions and a heading.</summary>
    public const int UsualHeight = 3_000;
}

/// <summary>A photo on a paper.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Url">Where the print page finds it.</param>
/// <param name="Read">Its bytes, read only for the .docx.</param>
public sealed record PaperPhoto(string Caption, string Url, Func<byte[]> Read);

/// <summary>Two columns for seal, signature and day; they stay together on one page.</summary>
/// <param name="Left">Lines of the left column.</param>
/// <param name="Right">Lines of the right column.</param>
public sealed record PaperSignatures(IReadOnlyList<string> Left, IReadOnlyList<string> Right) : PaperBlock;

/// <summary>What follows begins on a new page.</summary>
public sealed record PaperPageBreak : PaperBlock;

/// <summary>Puts a paper together: cleans what people wrote and numbers the articles.</summary>
/// <param name="articleMark">The mark before an article's title; its place takes the number in Chinese.</param>
internal sealed class PaperBuilder(string articleMark)
{
    private readonly List<PaperBlock> blocks = [];
    private int articles, items;

    public PaperBuilder Title(string text, bool onCover = false) => Add(new PaperTitle(Line(text), onCover));

    public PaperBuilder Subtitle(string text) => Add(new PaperSubtitle(Line(text)));

    public PaperBuilder RightLine(string text) => Add(new PaperRightLine(Line(text)));

    public PaperBuilder Facts(params (string Label, string? Value)[] facts) =>
        Add(new PaperFacts([.. facts.Select(fact => new PaperFact(fact.Label + "：", Line(fact.Value)))]));

    public PaperBuilder Article(string title)
    {
        items = 0;
        return Add(new PaperHeading(articleMark.Replace("{0}", PaperWords.Numeral(++articles), StringComparison.Ordinal) + Line(title)));
    }

    public PaperBuilder Paragraph(string text) => Add(new PaperParagraph(Lines(text)));

    /// <summary>Each paragraph that a person wrote is one here.</summary>
    public PaperBuilder Paragraphs(string text)
    {
        foreach (var line in Lines(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Add(new PaperParagraph(line));
        return this;
    }

    /// <summary>A numbered paragraph within the article.</summary>
    public PaperBuilder Item(string text) => Paragraph($"{++items}. {Lines(text)}");

    public PaperBuilder Items(IEnumerable<string> texts)
    {
        foreach (var text in texts)
            Item(text);
        return this;
    }

    public PaperBuilder Table(IReadOnlyList<PaperColumn> columns, IEnumerable<IReadOnlyList<string?>> rows) =>
        Add(new PaperTable(columns, [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Lines)])]));

    public PaperBuilder Photos(IEnumerable<PaperPhoto> photos, int height = PaperPhotos.UsualHeight) =>
        Add(new PaperPhotos([.. photos.Select(photo => photo with { Caption = Line(photo.Caption) })], height));

    public PaperBuilder Signatures(IEnumerable<string> left, IEnumerable<string> right) =>
        Add(new PaperSignatures([.. left], [.. right]));

    public PaperBuilder PageBreak() => Add(new PaperPageBreak());

    public Paper Build(string title, string header, string author, DateOnly day) => new(Line(title), Line(header), Line(author), day, blocks);

    /// <summary>One line; a dash where there is nothing.</summary>
    public static string Line(string? text) => Lines(text).Replace('\n', ' ');

    /// <summary>
    /// Without control characters, marks that turn the writing direction, characters that nobody sees and such as XML
    /// cannot hold; a dash where there is nothing.
    /// </summary>
    public static string Lines(string? text)
    {
        var result = new StringBuilder();
        foreach (var rune in (TextBinder.Clean(text) ?? "").Replace('\t', ' ').EnumerateRunes())
        {
            var unseen = rune.Value is (>= 0x200B and <= 0x200F) or (>= 0x2060 and <= 0x206F) or 0xFEFF or 0x2028 or 0x2029;
            if (!unseen && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF))
                result.Append(rune.ToString());
        }
        return result.Length == 0 ? PaperWords.None : result.ToString();
    }

    private PaperBuilder Add(PaperBlock block)
    {
        blocks.Add(block);
        return this;
    }
}
