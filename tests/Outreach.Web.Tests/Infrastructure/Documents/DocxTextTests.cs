using System.IO.Compression;
using System.Text;
using Outreach.Domain;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Files;

namespace Outreach.Web.Tests.Infrastructure.Documents;

public sealed class DocxTextTests
{
    private const string Main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    [Theory]
    [InlineData("<w:p><w:r><w:t>甲方</w:t></w:r><w:r><w:t xml:space=\"preserve\"> 提供</w:t></w:r></w:p>", "甲方 提供")]
    [InlineData("<w:p/><w:p><w:r><w:t>一</w:t></w:r></w:p><w:p><w:r><w:t>二</w:t></w:r></w:p>", "一|二")]
    [InlineData("<w:p><w:r><w:t>悬挂</w:t><w:tab/><w:t>一周</w:t><w:br/><w:t>下一行</w:t></w:r></w:p>", "悬挂\t一周\n下一行")]
    [InlineData("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"100\"/></w:tabs></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>", "正文")]
    [InlineData("<w:p><w:ins><w:r><w:t>悬挂一周</w:t></w:r></w:ins></w:p>", "悬挂一周")]
    [InlineData("<w:p><w:r><w:t>留</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>来</w:t></w:r></w:moveTo></w:p>", "留来")]
    [InlineData("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏的字也算数</w:t></w:r></w:p>", "隐藏的字也算数")]
    [InlineData("<w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt></w:p>", "链接控件")]
    [InlineData("<w:p><w:r><w:ruby><w:rt><w:r><w:t>zan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>赞</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>", "赞")]
    [InlineData("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", "3")]
    public void Text_is_read_as_its_reader_would_sign_it(string body, string expected) => Assert.Equal(expected.Split('|'), Paragraphs(body));

    [Fact]
    public void A_text_box_is_read_once()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>框里的字</w:t></w:r></w:p></w:txbxContent>";
        Assert.Equal(["框里的字", "外面的字"], Paragraphs(
            $"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>{Box}</wps:txbx></mc:Choice><mc:Fallback>{Box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>外面的字</w:t></w:r></w:p>"));
    }

    [Fact]
    public void A_table_is_read_row_by_row()
    {
        static string Cell(params string[] paragraphs) => $"<w:tc>{string.Concat(paragraphs.Select(p => $"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>"))}</w:tc>";
        Assert.Equal(
            ["横幅\t3 条\t悬挂一周", "甲方责任", "一", "二", "内\t层", "末"],
            Paragraphs($"<w:tbl><w:tr>{Cell("横幅")}{Cell("3 条")}{Cell("悬挂一周")}</w:tr><w:tr>{Cell("甲方责任")}{Cell("一", "二")}</w:tr>"
                + $"<w:tr><w:tc><w:tbl><w:tr>{Cell("内")}{Cell("层")}</w:tr></w:tbl></w:tc></w:tr></w:tbl><w:p><w:r><w:t>末</w:t></w:r></w:p>"));
    }

    [Fact]
    public void Notes_headers_and_footers_are_read_after_the_body()
    {
        static string Part(string tag, string text) => $"<w:{tag} {Main}><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{tag}>";
        var file = Docx("<w:p><w:r><w:t>正文</w:t></w:r></w:p>",
            mainRelations: Relation("f", "footer", "footer1.xml") + Relation("h", "header", "/word/header1.xml") + Relation("n", "footnotes", "notes/n.xml") + Relation("c", "comments", "comments.xml"),
            more: [("word/footer1.xml", Part("ftr", "页脚")), ("word/header1.xml", Part("hdr", "页眉")), ("word/notes/n.xml", Part("footnotes", "脚注：悬挂两周")), ("word/comments.xml", Part("comments", "批注"))]);
        Assert.Equal(["正文", "脚注：悬挂两周", "页眉", "页脚"], Read(file));
    }

    [Fact]
    public void Sixty_pages_are_read()
    {
        var pages = string.Concat(Enumerable.Range(1, 60 * 30).Select(i => $"<w:p><w:r><w:t>第{i}句：甲方向乙方提供赞助，乙方向甲方提供宣传回报，双方应当遵守。</w:t></w:r></w:p>"));
        var read = Read(Docx(pages));
        Assert.Equal(1_800, read.Count);
        Assert.StartsWith("第1800句", read[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("template")]
    public async Task What_LibreOffice_and_Word_call_their_parts_does_not_matter(string folder)
    {
        var path = folder + "/doc.xml";
        var file = Zip(
            ("[Content_Types].xml", Types($"<Override PartName=\"{path}\" ContentType=\"{MainType}\"/>")),
            ("_rels/.rels", Relations(Relation("d", "officeDocument", path))),
            (path.TrimStart('/'), $"<w:document {Main}><w:body><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:body></w:document>"));
        var (text, error) = await DocxText.ReadAsync(new MemoryStream(file));
        Assert.Null(error);
        Assert.Equal(["正文"], text!.Paragraphs);
    }

    [Fact]
    public void A_zip_bomb_is_not_unpacked()
    {
        var bomb = Zip(
            ("[Content_Types].xml", Types()), ("_rels/.rels", Relations(Relation("d", "officeDocument", "word/document.xml"))),
            ("word/document.xml", $"<w:document {Main}><w:body>{new string(' ', 120 * 1024 * 1024)}</w:body></w:document>"));
        Assert.InRange(bomb.Length, 1, 1_000_000);
        Refused(DocxErrors.TooLarge, bomb);
    }

    [Fact]
    public void A_zip_bomb_that_lies_about_its_size_is_not_unpacked()
    {
        var bomb = Zip(
            ("[Content_Types].xml", Types()), ("_rels/.rels", Relations(Relation("d", "officeDocument", "word/document.xml"))),
            ("word/document.xml", new string(' ', 120 * 1024 * 1024)));
        // The size unpacked, in the part's own header and in the directory: 120 MB becomes 1 KB.
        var size = BitConverter.GetBytes(120 * 1024 * 1024);
        for (var at = bomb.AsSpan().IndexOf(size); at >= 0; at = bomb.AsSpan().IndexOf(size))
            BitConverter.GetBytes(1_024).CopyTo(bomb, at);
        var error = DocxText.Read(bomb).Error;
        Assert.Contains(error, new[] { DocxErrors.TooLarge, DocxErrors.Damaged });
    }

    [Fact]
    public void Too_many_parts_tags_or_characters_are_refused()
    {
        Refused(DocxErrors.TooLarge, Docx("", more: [.. Enumerable.Range(0, 1_100).Select(i => ($"word/x{i}.xml", "<x/>"))]));
        Refused(DocxErrors.TooLarge, Docx("<w:p><w:r><w:t>一二三四五六</w:t></w:r></w:p>"), DocxLimits.Default with { Characters = 5 });
        Refused(DocxErrors.TooLarge, Docx(string.Concat(Enumerable.Repeat("<w:p/>", 200))), DocxLimits.Default with { Tags = 100 });
        Refused(DocxErrors.TooLarge, Docx(""), DocxLimits.Default with { Bytes = 100 });
    }

    [Fact]
    public void A_document_with_macros_is_refused()
    {
        Refused(DocxErrors.Macros, Docx("", mainType: "application/vnd.ms-word.document.macroEnabled.main+xml"));
        Refused(DocxErrors.Macros, Docx("", mainType: "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"));
        Refused(DocxErrors.Macros, Docx("", types: "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"));
        Refused(DocxErrors.Macros, Docx("", more: [("word/vbaProject.bin", "x")]));
        Refused(DocxErrors.Macros, Docx("", mainRelations: Relation("v", "x/vbaProject", "macros.dat"), more: [("word/macros.dat", "x")]));
        Refused(DocxErrors.Macros, Docx("", mainRelations: Relation("o", "oleObject", "embeddings/oleObject1.bin"), more: [("word/embeddings/oleObject1.bin", "x")]));
        Refused(DocxErrors.Macros, Docx("", mainRelations: Relation("o", "control", "activeX/activeX1.xml"), more: [("word/activeX/activeX1.xml", "<x/>")]));
        Refused(DocxErrors.Macros, Docx("", mainRelations: Relation("o", "aFChunk", "chunk.html"), more: [("word/chunk.html", "<html>悬挂一周</html>")]));
    }

    [Theory]
    [InlineData("attachedTemplate", "http://example.org/evil.dotm")]
    [InlineData("attachedTemplate", "file:///C:/Users/me/Normal.dotm")]
    [InlineData("image", "https://example.org/pixel.png")]
    [InlineData("oleObject", "mhtml:http://example.org/x.html!x-usc:http://example.org/x.html")]
    [InlineData("subDocument", "http://example.org/part.docx")]
    [InlineData("frame", "http://example.org/")]
    [InlineData("hyperlink", "file://server/share/x")]
    [InlineData("hyperlink", @"\\server\share\x")]
    [InlineData("hyperlink", "ms-msdt:/id PCWDiagnostic")]
    [InlineData("hyperlink", "javascript:alert(1)")]
    public void A_document_that_fetches_something_is_refused(string type, string target)
    {
        var relation = Relation("x", type, target, external: true);
        Refused(DocxErrors.External, Docx("", mainRelations: relation));
        Refused(DocxErrors.External, Docx("", more: [("word/_rels/settings.xml.rels", Relations(relation))]));
        Refused(DocxErrors.External, Docx("", mainRelations: relation.Replace("\"External\"", "\"external\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<w:p><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE \"http://example.org/p.png\" \\d</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r></w:p>")]
    [InlineData("<w:p><w:fldSimple w:instr=\" includetext &quot;http://example.org/t&quot; \"/></w:p>")]
    [InlineData("<w:p><w:r><w:instrText> LINK Excel.Sheet.8 \"\\\\\\\\server\\\\x.xls\"</w:instrText></w:r></w:p>")]
    public void A_field_that_fetches_something_is_refused(string body) => Refused(DocxErrors.External, Docx(body));

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("mailto:wailian@example.org")]
    public void A_plain_link_is_taken(string target) =>
        Assert.Equal(["正文"], Read(Docx("<w:p><w:r><w:t>正文</w:t></w:r></w:p>", mainRelations: Relation("x", "hyperlink", target, external: true))));

    [Theory]
    [InlineData("<html><body>合同</body></html>")]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>")]
    [InlineData("%PDF-1.7")]
    [InlineData("{\\rtf1 合同}")]
    [InlineData("MIME-Version: 1.0\nContent-Type: text/html")]
    public void What_is_no_docx_is_refused_whatever_its_name(string content)
    {
        Refused(DocxErrors.NotADocx, Encoding.UTF8.GetBytes(content));
        Assert.NotEqual(FileTypes.Docx, FileTypes.Of(Encoding.UTF8.GetBytes(content)));
    }

    [Fact]
    public void Other_packages_are_refused()
    {
        Refused(DocxErrors.NotADocx, Zip(("readme.txt", "x")));
        Refused(DocxErrors.NotADocx, Docx("", mainType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"));
        Refused(DocxErrors.NotADocx, Docx("", mainType: "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"));
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];
        Refused(DocxErrors.NotADocx, ole);
        Refused(DocxErrors.Encrypted, [.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")]);
        Refused(DocxErrors.Empty, []);
    }

    [Fact]
    public void A_damaged_document_is_refused()
    {
        var whole = Docx("<w:p><w:r><w:t>正文</w:t></w:r></w:p>");
        for (var length = 5; length < whole.Length; length += 37)
            Refused(DocxErrors.Damaged, whole[..length]);
        Refused(DocxErrors.Damaged, Docx("<w:p>"));
        Refused(DocxErrors.Damaged, Zip(("[Content_Types].xml", Types($"<Override PartName=\"/word/document.xml\" ContentType=\"{MainType}\"/>"))));
        Refused(DocxErrors.Damaged, Docx("", more: [("word/document.xml", "<x/>")]));
        Refused(DocxErrors.Damaged, Docx(string.Concat(Enumerable.Repeat("<w:p>", 5_000)) + string.Concat(Enumerable.Repeat("</w:p>", 5_000))));
    }

    [Fact]
    public void No_entity_is_expanded_or_fetched()
    {
        foreach (var dtd in new[] { "<!DOCTYPE x [<!ENTITY a \"悬挂\"><!ENTITY b \"&a;&a;&a;&a;\">]>", "<!DOCTYPE x SYSTEM \"http://example.org/x.dtd\">", "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>" })
        {
            Refused(DocxErrors.Damaged, Zip(
                ("[Content_Types].xml", Types($"<Override PartName=\"/word/document.xml\" ContentType=\"{MainType}\"/>")),
                ("_rels/.rels", Relations(Relation("d", "officeDocument", "word/document.xml"))),
                ("word/document.xml", $"{dtd}<w:document {Main}><w:body/></w:document>")));
        }
    }

    [Fact]
    public void Bytes_turned_at_random_never_throw()
    {
        var whole = DocxWriter.Write(SamplePapers.All["contract"]);
        var random = new Random(20261121);
        for (var i = 0; i < 200; i++)
        {
            var broken = (byte[])whole.Clone();
            for (var j = 0; j < 20; j++)
                broken[random.Next(4, broken.Length)] = (byte)random.Next(256);
            var (text, error) = DocxText.Read(broken);
            Assert.True(text is null ^ error is null);
        }
    }

    [Fact]
    public void A_document_is_known_by_its_content()
    {
        Assert.Equal(FileTypes.Docx, FileTypes.Of(Docx("")));
        Assert.Null(FileTypes.Of(Zip(("readme.txt", "x"))));
        Assert.Null(FileTypes.Of([.. "PK\x03\x04"u8, 1, 2]));
    }

    private static void Refused(DomainError expected, byte[] file, DocxLimits? limits = null) => Assert.Equal((null, expected), DocxText.Read(file, limits));

    private static IReadOnlyList<string> Paragraphs(string body) => Read(Docx(body));

    private static IReadOnlyList<string> Read(byte[] file)
    {
        var (text, error) = DocxText.Read(file);
        Assert.Null(error);
        return text!.Paragraphs;
    }

    private static byte[] Docx(string body, string mainType = MainType, string types = "", string mainRelations = "", (string, string)[]? more = null) => Zip(
    [
        ("[Content_Types].xml", Types($"<Override PartName=\"/word/document.xml\" ContentType=\"{mainType}\"/>{types}")),
        ("_rels/.rels", Relations(Relation("d", "officeDocument", "word/document.xml"))),
        ("word/document.xml", $"<w:document {Main}><w:body>{body}</w:body></w:document>"),
        ("word/_rels/document.xml.rels", Relations(mainRelations)),
        .. more ?? [],
    ]);

    private static string Types(string content = $"<Override PartName=\"/word/document.xml\" ContentType=\"{MainType}\"/>") =>
        $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>{content}</Types>";

    private static string Relations(string content) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{content}</Relationships>";

    private static string Relation(string id, string type, string target, bool external = false) =>
        $"<Relationship Id=\"{id}\" Type=\"{Office}/{type}\" Target=\"{target}\"{(external ? " TargetMode=\"External\"" : "")}/>";

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(content);
            }
        }
        return file.ToArray();
    }
}
