using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Outreach.Domain;
using Outreach.Web.Infrastructure.Files;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>Why an uploaded document is refused.</summary>
public static class DocxErrors
{
    public static readonly DomainError Empty = new("docx.empty", "There is nothing in this document.");

    /// <summary>Something else, whatever its name: a web page, a picture, a PDF, an old .doc, a template.</summary>
    public static readonly DomainError NotADocx = new("docx.not-docx", "This is not a Word document. Choose a .docx file; an old .doc has to be saved as .docx first.");

    public static readonly DomainError Encrypted = new("docx.encrypted", "This document asks for a password. Save it without one.");

    public static readonly DomainError Damaged = new("docx.damaged", "This document is damaged. Save it again from Word or WPS.");

    public static readonly DomainError TooLarge = new("docx.too-large", "This document is too large to be read. Take out its pictures, or paste its text instead.");

    /// <summary>Macros, controls, embedded programs, pages of another format that Word would put into the text.</summary>
    public static readonly DomainError Macros = new("docx.macros", "This document holds macros or embedded objects, so it was not opened. Save it as an ordinary .docx without them.");

    public static readonly DomainError External = new("docx.external", "This document fetches something from outside when it is opened: a template, a linked picture or a linked file. Save a copy without it.");
}

/// <summary>How much a document may hold. The defaults fit a contract of several hundred pages.</summary>
public sealed record DocxLimits
{
    public static readonly DocxLimits Default = new();

    public int Bytes { get; init; } = 10 * 1024 * 1024;

    public long UnpackedBytes { get; init; } = 100L * 1024 * 1024;

    public int Tags { get; init; } = 3_000_000;

    public int Parts { get; init; } = 1_000;

    public int Characters { get; init; } = 500_000;
}

/// <summary>
/// The text of an uploaded .docx as its reader would sign it: with tracked insertions and without what is deleted; body,
/// tables, text boxes, footnotes, headers and footers; hidden text too, for it is signed as well.
/// </summary>
/// <param name="Paragraphs">In order, without blank ones. A row of a table whose cells hold a paragraph each is one, with tabs between its cells.</param>
public sealed record DocxText(IReadOnlyList<string> Paragraphs)
{
    private const int DeepestXml = 256;
    private static readonly byte[] OleSignature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly string[] TextParts = ["footnotes", "endnotes", "header", "footer"];

    /// <summary>Kinds of parts that run, or bring in a text that this reader would not see.</summary>
    private static readonly string[] ActiveParts =
        ["vbaProject", "wordVbaData", "attachedToolbars", "keyMapCustomizations", "control", "activeXControlBinary", "oleObject", "aFChunk", "ui/extensibility"];

    private static readonly string[] FetchingFields = ["DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "DATABASE", "RD"];

    /// <summary>Reads a stream to its end, or until it is longer than the limit. Either the text or the reason why there is none.</summary>
    public static async Task<(DocxText? Text, DomainError? Error)> ReadAsync(Stream content, DocxLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        limits ??= DocxLimits.Default;
        using var copy = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; copy.Length <= limits.Bytes && (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
            copy.Write(buffer, 0, read);
        return Read(copy.ToArray(), limits);
    }

    /// <summary>Reads a file that is in memory. Either the text or the reason why there is none.</summary>
    public static (DocxText? Text, DomainError? Error) Read(byte[] content, DocxLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        limits ??= DocxLimits.Default;
        if (content.Length == 0)
            return (null, DocxErrors.Empty);
        if (content.Length > limits.Bytes)
            return (null, DocxErrors.TooLarge);
        if (content.AsSpan().StartsWith(OleSignature))
        {
            // Word wraps a document with a password in the container of the old .doc; this names the wrapped stream.
            return (null, content.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? DocxErrors.Encrypted : DocxErrors.NotADocx);
        }
        if (!content.AsSpan().StartsWith("PK\x03\x04"u8))
            return (null, DocxErrors.NotADocx);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (SafeZipXml.IsTooLarge(zip, content.Length, limits.Parts, limits.UnpackedBytes, limits.Tags))
                return (null, DocxErrors.TooLarge);
            if (zip.GetEntry("[Content_Types].xml") is null)
                return (null, DocxErrors.NotADocx);
            // Two parts of one name: readers disagree on which one counts.
            if (zip.Entries.GroupBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Any(same => same.Count() > 1))
                return (null, DocxErrors.Damaged);
            return Inspect(zip) is { } error ? (null, error) : Read(zip, limits);
        }
        // A hostile or broken file can make zip and XML readers throw nearly anything; for a person it is one thing.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return (null, DocxErrors.Damaged);
        }
    }

    private static DomainError? Inspect(ZipArchive zip)
    {
        var types = SafeZipXml.Load(zip, "[Content_Types].xml", DeepestXml).Elements()
            .Select(type => type.Attribute("ContentType")?.Value ?? "").ToList();
        if (types.Any(type => Says(type, "macroEnabled") || Says(type, "vbaProject") || Says(type, "activeX"))
            || zip.Entries.Any(entry => Says(entry.Name, "vbaProject") || Says(entry.FullName, "/activeX/")))
            return DocxErrors.Macros;
        if (!types.Any(type => Says(type, "wordprocessingml.document.main+xml")))
            return DocxErrors.NotADocx;

        foreach (var path in zip.Entries.Select(entry => entry.FullName).Where(path => path.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var relation in SafeZipXml.Load(zip, path, DeepestXml).Elements())
            {
                var type = relation.Attribute("Type")?.Value ?? "";
                if (Says(relation.Attribute("TargetMode")?.Value ?? "", "External"))
                {
                    if (!IsPlainLink(type, relation.Attribute("Target")?.Value))
                        return DocxErrors.External;
                }
                else if (ActiveParts.Any(active => type.EndsWith("/" + active, StringComparison.OrdinalIgnoreCase)))
                {
                    return DocxErrors.Macros;
                }
            }
        }
        return null;
    }

    /// <summary>A link that a person follows by hand, to a page or a mailbox; not to a file on somebody's server.</summary>
    private static bool IsPlainLink(string type, string? target) => type.EndsWith("/hyperlink", StringComparison.Ordinal)
        && target is not null
        && (target.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase));

    private static bool Says(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static (DocxText?, DomainError?) Read(ZipArchive zip, DocxLimits limits)
    {
        var main = Relations(zip, "").Single(relation => relation.Kind == "officeDocument").Path;
        var reader = new PartReader(limits.Characters);
        var notes = Relations(zip, main).Where(relation => TextParts.Contains(relation.Kind))
            .OrderBy(relation => Array.IndexOf(TextParts, relation.Kind)).Select(relation => relation.Path);
        foreach (var path in notes.Prepend(main))
        {
            if (reader.Read(SafeZipXml.Open(zip, path, DeepestXml)) is { } error)
                return (null, error);
        }
        return (new DocxText(reader.Paragraphs), null);
    }

    private static IEnumerable<(string Kind, string Path)> Relations(ZipArchive zip, string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var path = $"{part[..slash]}_rels/{part[slash..]}.rels";
        if (zip.GetEntry(path) is null)
            return [];
        return SafeZipXml.Load(zip, path, DeepestXml).Elements()
            .Where(relation => !Says(relation.Attribute("TargetMode")?.Value ?? "", "External"))
            .Select(relation => (relation.Attribute("Type")!.Value.Split('/')[^1], SafeZipXml.Resolve(part, relation.Attribute("Target")!.Value)));
    }

    /// <summary>Reads parts tag by tag; text boxes nest paragraphs in paragraphs, and tables nest in cells.</summary>
    private sealed class PartReader(int mostCharacters)
    {
        private readonly Stack<StringBuilder> paragraphs = new();
        private readonly Stack<List<int>> rows = new(); // for each open row, where the cells' paragraphs begin
        private readonly StringBuilder field = new();
        private int characters;

        public List<string> Paragraphs { get; } = [];

        public DomainError? Read(XmlReader reader)
        {
            using (reader)
            {
                reader.Read();
                while (!reader.EOF)
                {
                    if (reader.NodeType == XmlNodeType.Element && Leaves(reader))
                    {
                        reader.Skip();
                        continue;
                    }
                    if (reader.NodeType is XmlNodeType.Element && Begin(reader) is { } error)
                        return error;
                    if (reader.NodeType == XmlNodeType.EndElement || (reader.NodeType == XmlNodeType.Element && reader.IsEmptyElement))
                        End(reader);
                    else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                        Take(reader.Value);
                    if (characters > mostCharacters)
                        return DocxErrors.TooLarge;
                    reader.Read();
                }
            }
            return FetchesSomething() ? DocxErrors.External : null;
        }

        private bool inText, inInstruction;

        /// <summary>What is deleted or moved away, the old-fashioned twin of a drawing, how a character is pronounced.</summary>
        private static bool Leaves(XmlReader reader) => reader.LocalName is "del" or "moveFrom" or "Fallback" or "rt" or "pPrChange" or "rPrChange" or "tblPrChange";

        private DomainError? Begin(XmlReader reader)
        {
            switch (reader.LocalName)
            {
                case "p":
                    paragraphs.Push(new StringBuilder());
                    break;
                case "tr":
                    rows.Push([]);
                    break;
                case "tc" when rows.Count > 0:
                    rows.Peek().Add(Paragraphs.Count);
                    break;
                case "t":
                    inText = !reader.IsEmptyElement;
                    break;
                case "instrText":
                    inInstruction = !reader.IsEmptyElement;
                    break;
                case "tab" or "ptab" when !IsStop(reader):
                    Add("\t");
                    break;
                case "br" or "cr":
                    Add("\n");
                    break;
                case "noBreakHyphen":
                    Add("-");
                    break;
                case "fldChar" when reader.GetAttribute("fldCharType", reader.NamespaceURI) is "begin" or "separate":
                    return FetchesSomething() ? DocxErrors.External : null;
                case "fldSimple":
                    field.Append(reader.GetAttribute("instr", reader.NamespaceURI));
                    return FetchesSomething() ? DocxErrors.External : null;
            }
            return null;
        }

        /// <summary>A tab stop in a paragraph's properties has the name of a tab in its text.</summary>
        private static bool IsStop(XmlReader reader) => reader.GetAttribute("pos", reader.NamespaceURI) is not null;

        private void End(XmlReader reader)
        {
            switch (reader.LocalName)
            {
                case "t":
                    inText = false;
                    break;
                case "instrText":
                    inInstruction = false;
                    break;
                case "p" when paragraphs.TryPop(out var paragraph):
                    if (paragraph.ToString().Trim() is { Length: > 0 } text)
                        Paragraphs.Add(text);
                    break;
                case "tr" when rows.TryPop(out var cells):
                    JoinRow(cells);
                    break;
            }
        }

        private void JoinRow(List<int> cells)
        {
            if (cells.Count < 2)
                return;
            var counts = cells.Select((start, i) => (i + 1 < cells.Count ? cells[i + 1] : Paragraphs.Count) - start).ToList();
            if (counts.Any(count => count > 1) || counts.Sum() == 0)
                return;
            var row = string.Join('\t', Paragraphs.Skip(cells[0]));
            Paragraphs.RemoveRange(cells[0], Paragraphs.Count - cells[0]);
            Paragraphs.Add(row);
        }

        private void Take(string text)
        {
            if (inInstruction)
                field.Append(text);
            else if (inText)
                Add(text);
        }

        private void Add(string text)
        {
            if (!paragraphs.TryPeek(out var paragraph))
                return;
            paragraph.Append(text);
            characters += text.Length;
        }

        private bool FetchesSomething()
        {
            var name = field.ToString().TrimStart(' ', '\t', '"', '“').Split(' ', '\t', '"', '\\', '”')[0];
            field.Clear();
            return FetchingFields.Contains(name, StringComparer.OrdinalIgnoreCase);
        }
    }
}
