using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>
/// The look that such documents have in China: 宋体 小四 with one and a half lines, title in 黑体 二号, A4.
/// Lengths are in twips (1/20 pt), font sizes in half points.
/// </summary>
internal static class DocxStyles
{
    public const string Body = "Normal", Indented = "Indented", Title = "Title", Subtitle = "Subtitle", Article = "Heading1", RightLine = "RightLine",
        Party = "Party", Cell = "Cell", CellHead = "CellHead", Caption = "Caption", Header = "Header", Footer = "Footer";

    /// <summary>Width of A4 between the margins.</summary>
    public const int TextWidth = 11_906 - (2 * SideMargin);

    private const int SideMargin = 1_803; // 3.18 cm
    private const uint Ordinary = 24, Small = 21, Tiny = 18, Large = 44; // 小四, 五号, 小五, 二号
    private const string Song = "宋体", Hei = "黑体", Latin = "Times New Roman";

    public static SectionProperties Page(string header, string footer) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = header },
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = 11_906, Height = 16_838 },
        new PageMargin { Top = 1_440, Bottom = 1_440, Left = SideMargin, Right = SideMargin, Header = 851, Footer = 992, Gutter = 0 });

    /// <summary>The same page with narrow margins.</summary>
    public static SectionProperties NarrowPage(string header, string footer)
    {
        var page = Page(header, footer);
        page.ReplaceChild(new PageMargin { Top = 850, Bottom = 680, Left = SideMargin, Right = SideMargin, Header = 400, Footer = 340, Gutter = 0 }, page.GetFirstChild<PageMargin>()!);
        return page;
    }

    /// <summary>The same styles for what is to stand on one sheet: letters by a quarter smaller, lines close together.</summary>
    public static Styles Close()
    {
        var styles = All();
        foreach (var size in styles.Descendants<FontSize>())
            size.Val = Smaller(size.Val!);
        foreach (var size in styles.Descendants<FontSizeComplexScript>())
            size.Val = Smaller(size.Val!);
        foreach (var space in styles.Descendants<SpacingBetweenLines>())
        {
            if (space.Before is { Value: { } before })
                space.Before = Half(before);
            if (space.After is { Value: { } after })
                space.After = Half(after);
            if (space.Line is not null)
                space.Line = "240";
        }

        return styles;

        static string Smaller(string halfPoints) => (int.Parse(halfPoints, CultureInfo.InvariantCulture) * 3 / 4).ToString(CultureInfo.InvariantCulture);

        static string Half(string twips) => (int.Parse(twips, CultureInfo.InvariantCulture) / 2).ToString(CultureInfo.InvariantCulture);
    }

    public static Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Fonts(Song), new Kern { Val = 2 }, new FontSize { Val = Text(Ordinary) }, new FontSizeComplexScript { Val = Text(Ordinary) },
                new Languages { Val = "zh-CN", EastAsia = "zh-CN", Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { Before = "0", After = "0", Line = "360", LineRule = LineSpacingRuleValues.Auto }))),
        Style(Body, "Normal", isDefault: true, new StyleParagraphProperties(new WidowControl(), new Justification { Val = JustificationValues.Both })),
        Style(Indented, "Body Text First Indent", false, new StyleParagraphProperties(new Indentation { FirstLine = "480", FirstLineChars = 200 })),
        Style(Title, "Title", false,
            new StyleParagraphProperties(new KeepNext(), Space(before: 240, after: 240), new Justification { Val = JustificationValues.Center }, new OutlineLevel { Val = 0 }),
            new StyleRunProperties(Fonts(Hei), new Bold(), new FontSize { Val = Text(Large) }, new FontSizeComplexScript { Val = Text(Large) })),
        Style(Subtitle, "Subtitle", false, new StyleParagraphProperties(Space(after: 120), new Justification { Val = JustificationValues.Center }),
            new StyleRunProperties(new FontSize { Val = "28" }, new FontSizeComplexScript { Val = "28" })),
        Style(Article, "heading 1", false,
            new StyleParagraphProperties(new KeepNext(), Space(before: 180, after: 60), new Justification { Val = JustificationValues.Left }, new OutlineLevel { Val = 0 }),
            new StyleRunProperties(Fonts(Hei), new Bold())),
        Style(RightLine, "Right Line", false, new StyleParagraphProperties(new Justification { Val = JustificationValues.Right })),
        Style(Party, "Party", false, new StyleParagraphProperties(new Justification { Val = JustificationValues.Left })),
        Style(Cell, "Table Text", false,
            new StyleParagraphProperties(Space(before: 30, after: 30, line: 280), new Justification { Val = JustificationValues.Left }),
            new StyleRunProperties(new FontSize { Val = Text(Small) }, new FontSizeComplexScript { Val = Text(Small) })),
        Style(CellHead, "Table Heading", false,
            new StyleParagraphProperties(new KeepNext(), Space(before: 30, after: 30, line: 280), new Justification { Val = JustificationValues.Center }),
            new StyleRunProperties(Fonts(Hei), new Bold(), new FontSize { Val = Text(Small) }, new FontSizeComplexScript { Val = Text(Small) })),
        Style(Caption, "caption", false,
            new StyleParagraphProperties(Space(before: 40, after: 120, line: 260), new Justification { Val = JustificationValues.Center }),
            new StyleRunProperties(new FontSize { Val = Text(Small) }, new FontSizeComplexScript { Val = Text(Small) })),
        Style(Header, "header", false,
            new StyleParagraphProperties(
                new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 4, Space = 1, Color = "auto" }),
                Space(line: 240), new Justification { Val = JustificationValues.Center }),
            new StyleRunProperties(new FontSize { Val = Text(Tiny) }, new FontSizeComplexScript { Val = Text(Tiny) })),
        Style(Footer, "footer", false, new StyleParagraphProperties(Space(line: 240), new Justification { Val = JustificationValues.Center }),
            new StyleRunProperties(new FontSize { Val = Text(Tiny) }, new FontSizeComplexScript { Val = Text(Tiny) })));

    public static Settings Settings() => new(
        new Zoom { Percent = "100" },
        new DefaultTabStop { Val = 420 },
        new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        new Compatibility(
            new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = "zh-CN", EastAsia = "zh-CN" });

    /// <summary>The fonts' other names and kinds, so that a machine without them takes their like.</summary>
    public static Fonts FontTable() => new(Font(Song, "SimSun", FontFamilyValues.Roman), Font(Hei, "SimHei", FontFamilyValues.Modern));

    private static Font Font(string name, string otherName, FontFamilyValues family) => new(
        new AltName { Val = otherName }, new FontCharSet { Val = "86" }, new FontFamily { Val = family }, new Pitch { Val = FontPitchValues.Variable })
    {
        Name = name,
    };

    private static Style Style(string id, string name, bool isDefault, StyleParagraphProperties paragraph, StyleRunProperties? run = null)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id };
        style.AppendChild(new StyleName { Val = name });
        if (isDefault)
            style.Default = true;
        else
            style.AppendChild(new BasedOn { Val = Body });
        style.AppendChild(new PrimaryStyle());
        style.AppendChild(paragraph);
        if (run is not null)
            style.AppendChild(run);
        return style;
    }

    private static SpacingBetweenLines Space(int before = 0, int after = 0, int line = 360) =>
        new() { Before = Text((uint)before), After = Text((uint)after), Line = Text((uint)line), LineRule = LineSpacingRuleValues.Auto };

    private static RunFonts Fonts(string chinese) => new() { Ascii = Latin, HighAnsi = Latin, ComplexScript = Latin, EastAsia = chinese };

    private static string Text(uint number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
