using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Outreach.Web.Infrastructure.Files;
using A = DocumentFormat.OpenXml.Drawing;
using Pictures = DocumentFormat.OpenXml.Drawing.Pictures;
using WordDrawing = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>Draws a paper as .docx. Equal papers make equal bytes.</summary>
public static class DocxWriter
{
    private const string HeaderId = "rIdHeader", FooterId = "rIdFooter";
    private const int EmuPerTwip = 635; // English metric units, in which pictures are measured
    private const int PhotoWidth = (DocxStyles.TextWidth / 2) - 240;

    public static byte[] Write(DocumentModel paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "rIdDocument");
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = paper.IsOnePage ? DocxStyles.Close() : DocxStyles.All();
            main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = DocxStyles.Settings();
            main.AddNewPart<FontTablePart>("rIdFonts").Fonts = DocxStyles.FontTable();
            main.AddNewPart<HeaderPart>(HeaderId).Header = new Header(Styled(DocxStyles.Header, Runs(paper.Mark is null ? paper.Header : $"【{paper.Mark}】{paper.Header}")));
            main.AddNewPart<FooterPart>(FooterId).Footer = new Footer(Styled(DocxStyles.Footer,
                [.. Runs("第 "), Field("PAGE"), .. Runs(" 页　共 "), Field("NUMPAGES"), .. Runs(" 页")]));
            main.Document = new Document(new Body());
            var body = main.Document.Body!;
            if (paper.Mark is not null)
                body.AppendChild(Styled(DocxStyles.Subtitle, Runs($"【{paper.Mark}】")));
            for (var i = 0; i < paper.Blocks.Count; i++)
            {
                var drawn = Draw(paper.Blocks[i], main).ToList();
                if (paper.StaysWithNext(i))
                    Keep(drawn);
                else if (i == paper.Blocks.Count - 1)
                    Keep(drawn.SkipLast(1)); // or the gap after a table makes an empty page of its own
                body.Append(drawn);
            }
            body.AppendChild(paper.IsOnePage ? DocxStyles.NarrowPage(HeaderId, FooterId) : DocxStyles.Page(HeaderId, FooterId));
            WriteProperties(document, paper);
        }
        return Settle(stream);
    }

    private static IEnumerable<OpenXmlElement> Draw(DocumentBlock block, MainDocumentPart main) => block switch
    {
        DocumentTitle title => [Title(title)],
        DocumentSubtitle subtitle => [Styled(DocxStyles.Subtitle, Runs(subtitle.Text))],
        DocumentRightLine line => [Styled(DocxStyles.RightLine, Runs(line.Text))],
        DocumentFacts facts => facts.Facts.Select((fact, i) => Fact(fact, first: i == 0, last: i == facts.Facts.Count - 1, isBold: i == 0 && !facts.IsEven)),
        DocumentHeading heading => [Styled(DocxStyles.Article, Runs(heading.Text))],
        DocumentParagraph paragraph => [Styled(DocxStyles.Indented, Runs(paragraph.Text))],
        DocumentTable table => [Grid(table), Gap()],
        DocumentPhotos photos => [PhotoGrid(photos, main), Gap()],
        DocumentSignatures signatures => [Gap(kept: true), Signatures(signatures), Gap()],
        DocumentPageBreak => [new Paragraph(new Run(new Break { Type = BreakValues.Page }))],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static Paragraph Title(DocumentTitle title)
    {
        var paragraph = Styled(DocxStyles.Title, Runs(title.Text));
        if (title.OnCover)
            paragraph.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = "4200", After = "360" };
        return paragraph;
    }

    private static Paragraph Fact(DocumentFact fact, bool first, bool last, bool isBold)
    {
        var label = Runs(fact.Label).ToList();
        var value = Runs(fact.Value).ToList();
        if (isBold)
        {
            foreach (var run in label.Concat(value))
                run.PrependChild(new RunProperties(new Bold()));
        }
        var paragraph = Styled(DocxStyles.Party, [.. label, .. value]);
        if (!last)
            Keep(paragraph);
        if (first)
            paragraph.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = "120" };
        return paragraph;
    }

    private static Table Grid(DocumentTable content)
    {
        var shares = content.Columns.Sum(column => column.Share);
        var widths = content.Columns.Select(column => DocxStyles.TextWidth * column.Share / shares).ToList();
        var table = EmptyTable(bordered: true, widths);
        table.AppendChild(Row(repeated: true, content.Columns.Select((column, i) =>
            Cell(widths[i], centred: true, Styled(DocxStyles.CellHead, Runs(column.Head))))));
        for (var number = 1; number <= content.Rows.Count; number++)
        {
            // No row of a long table stands alone on a page, neither the first nor the last.
            var together = number < content.Rows.Count && (content.IsShort || number == 1 || number == content.Rows.Count - 1);
            table.AppendChild(Row(repeated: false, content.Rows[number - 1].Select((text, i) =>
            {
                var paragraph = Styled(DocxStyles.Cell, Runs(text));
                if (!content.Columns[i].Wide)
                    paragraph.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Center };
                if (together)
                    Keep(paragraph);
                return Cell(widths[i], centred: true, paragraph);
            })));
        }
        return table;
    }

    private static Table PhotoGrid(DocumentPhotos content, MainDocumentPart main)
    {
        int[] widths = [DocxStyles.TextWidth / 2, DocxStyles.TextWidth / 2];
        var table = EmptyTable(bordered: false, widths);
        var number = 0;
        foreach (var pair in content.Photos.Chunk(2))
        {
            var cells = pair.Select(photo => Cell(widths[0], centred: false, Photo(photo, content.Height, main, ++number), Styled(DocxStyles.Caption, Runs(photo.Caption)))).ToList();
            if (pair.Length == 1)
                cells.Add(Cell(widths[1], centred: false, Styled(DocxStyles.Caption, [])));
            table.AppendChild(Row(repeated: false, cells));
        }
        return table;
    }

    private static Paragraph Photo(DocumentPhoto photo, int greatest, MainDocumentPart main, int number)
    {
        var centred = Styled(DocxStyles.Caption, []);
        Keep(centred);
        if (PhotoProcessor.ForDocument(photo.Read()) is not { } picture)
        {
            centred.Append(Runs("（这张照片的格式不能放入文档，请在线查看）"));
            return centred;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"rIdPhoto{number}");
        var part = main.AddImagePart(picture.ContentType == FileTypes.Png ? ImagePartType.Png : ImagePartType.Jpeg, id);
        using (var bytes = new MemoryStream(picture.Bytes))
            part.FeedData(bytes);

        var scale = Math.Min(PhotoWidth * EmuPerTwip / (double)picture.Width, greatest * EmuPerTwip / (double)picture.Height);
        var (width, height) = ((long)(picture.Width * scale), (long)(picture.Height * scale));
        var shape = new WordDrawing.Inline(
            new WordDrawing.Extent { Cx = width, Cy = height },
            new WordDrawing.EffectExtent { LeftEdge = 0, RightEdge = 0, TopEdge = 0, BottomEdge = 0 },
            new WordDrawing.DocProperties { Id = (uint)number, Name = $"Photo {number}", Description = photo.Caption },
            new A.Graphic(new A.GraphicData(new Pictures.Picture(
                new Pictures.NonVisualPictureProperties(
                    new Pictures.NonVisualDrawingProperties { Id = (uint)number, Name = $"Photo {number}", Description = photo.Caption },
                    new Pictures.NonVisualPictureDrawingProperties()),
                new Pictures.BlipFill(new A.Blip { Embed = id }, new A.Stretch(new A.FillRectangle())),
                new Pictures.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 };
        centred.Append(new Run(new Drawing(shape)));
        return centred;
    }

    private static Table Signatures(DocumentSignatures signatures)
    {
        int[] widths = [DocxStyles.TextWidth / 2, DocxStyles.TextWidth / 2];
        var table = EmptyTable(bordered: false, widths);
        for (var i = 0; i < Math.Max(signatures.Left.Count, signatures.Right.Count); i++)
        {
            var last = i == Math.Max(signatures.Left.Count, signatures.Right.Count) - 1;
            table.AppendChild(Row(repeated: false, new[] { signatures.Left, signatures.Right }.Select(side =>
            {
                var line = Styled(DocxStyles.Party, Runs(side.ElementAtOrDefault(i) ?? ""));
                if (!last)
                    Keep(line);
                line.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = "120", After = i == 0 ? "600" : "240" }; // room for the seal
                return Cell(widths[0], centred: false, line);
            })));
        }
        return table;
    }

    private static Table EmptyTable(bool bordered, IReadOnlyList<int> widths)
    {
        var properties = new TableProperties(new TableWidth { Width = Text(widths.Sum()), Type = TableWidthUnitValues.Dxa });
        if (bordered)
        {
            properties.Append(new TableBorders(
                Line(new TopBorder()), Line(new LeftBorder()), Line(new BottomBorder()), Line(new RightBorder()),
                Line(new InsideHorizontalBorder()), Line(new InsideVerticalBorder())));
        }
        properties.Append(new TableLayout { Type = TableLayoutValues.Fixed });
        properties.Append(new TableCellMarginDefault(
            new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa }));
        return new Table(properties, new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })));
    }

    private static T Line<T>(T border)
        where T : BorderType
    {
        (border.Val, border.Size, border.Space, border.Color) = (BorderValues.Single, 4U, 0U, "auto");
        return border;
    }

    private static TableRow Row(bool repeated, IEnumerable<TableCell> cells)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (repeated)
            properties.Append(new TableHeader());
        return new TableRow([properties, .. cells]);
    }

    private static TableCell Cell(int width, bool centred, params Paragraph[] content)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa });
        if (centred)
            properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell([properties, .. content]);
    }

    private static void Keep(IEnumerable<OpenXmlElement> drawn)
    {
        foreach (var paragraph in drawn.SelectMany(element => element is Paragraph one ? new[] { one } : element.Descendants<Paragraph>()))
            Keep(paragraph);
    }

    private static void Keep(Paragraph paragraph) => paragraph.ParagraphProperties!.KeepNext = new KeepNext();

    private static Paragraph Gap(bool kept = false)
    {
        var gap = new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Line = "160", LineRule = LineSpacingRuleValues.Exact }));
        if (kept)
            Keep(gap);
        return gap;
    }

    private static Paragraph Styled(string style, IEnumerable<OpenXmlElement> content)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    private static IEnumerable<Run> Runs(string text)
    {
        var run = new Run();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                run.AppendChild(new Break());
            run.AppendChild(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
        return [run];
    }

    private static SimpleField Field(string name) => new(Runs("1")) { Instruction = name };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Written by hand: the library would give the part a name of its own each time.</summary>
    private static void WriteProperties(WordprocessingDocument document, DocumentModel paper)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/", terms = "http://purl.org/dc/terms/", instance = "http://www.w3.org/2001/XMLSchema-instance";
        var day = new XAttribute(instance + "type", "dcterms:W3CDTF");
        var moment = paper.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        var properties = new XElement(core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core), new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms), new XAttribute(XNamespace.Xmlns + "xsi", instance),
            new XElement(dc + "title", paper.Title), new XElement(dc + "creator", paper.Author), new XElement(dc + "language", "zh-CN"),
            new XElement(core + "lastModifiedBy", paper.Author),
            new XElement(terms + "created", day, moment), new XElement(terms + "modified", day, moment));
        var part = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(part, "rIdCore");
        using var stream = part.GetStream(FileMode.Create);
        properties.Save(stream, SaveOptions.DisableFormatting);
    }

    /// <summary>Packs anew in one order and with one time, since a package bears the clock's.</summary>
    private static byte[] Settle(MemoryStream package)
    {
        package.Position = 0;
        using var settled = new MemoryStream();
        using (var from = new ZipArchive(package, ZipArchiveMode.Read))
        using (var to = new ZipArchive(settled, ZipArchiveMode.Create))
        {
            // Word and every sniffer expect the list of types first.
            foreach (var entry in from.Entries.OrderByDescending(entry => entry.FullName == "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var packed = entry.FullName.EndsWith(".jpg", StringComparison.Ordinal) || entry.FullName.EndsWith(".png", StringComparison.Ordinal);
                var copy = to.CreateEntry(entry.FullName, packed ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                copy.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }
        return settled.ToArray();
    }
}
