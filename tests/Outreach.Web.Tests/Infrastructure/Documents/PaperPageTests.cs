using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Infrastructure.Documents;

public sealed partial class PaperPageTests(Portal portal) : IClassFixture<Portal>
{
    public static TheoryData<string> Names => [.. SamplePapers.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task A_print_page_says_what_the_document_says(string name)
    {
        var page = await RenderAsync(new DocumentPage(SamplePapers.All[name]));
        // The page lists one party's lines after the other's; the document has them beside each other.
        var onPage = page.QuerySelectorAll("#main :is(h1, h2, p, dl > div, tr, figcaption):not(.paper-signatures *)")
            .Select(e => e.LocalName == "tr" ? string.Join('\t', e.Children.Select(c => c.TextContent)) : e.TextContent.Trim()).ToList();
        var signatures = page.QuerySelectorAll(".paper-signatures > div").Select(d => d.QuerySelectorAll("p").Select(p => p.TextContent).ToList()).ToList();
        if (signatures.Count == 2)
            onPage.AddRange(signatures[0].Zip(signatures[1], (left, right) => $"{left}\t{right}"));
        var inDocument = DocxText.Read(DocxWriter.Write(SamplePapers.All[name])).Text!.Paragraphs
            .Where(line => !line.StartsWith("第 1 页", StringComparison.Ordinal) && line != SamplePapers.All[name].Header)
            // Two photos of a row stand in one row of a table there.
            .SelectMany(line => Caption().IsMatch(line) ? line.Split('\t') : [line]);
        Assert.Equal(inDocument, onPage);
    }

    [Fact]
    public async Task A_print_page_has_its_tools_in_the_readers_language_and_its_text_in_Chinese()
    {
        var page = await RenderAsync(new DocumentPage(SamplePapers.All["contract"], "/contracts/1/paper.docx", "/contracts/1"), "en");
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("zh-CN", page.QuerySelector("main")!.GetAttribute("lang"));
        Assert.Equal(["/contracts/1", "/contracts/1/paper.docx"], page.QuerySelectorAll(".paper-tools a").Select(a => a.GetAttribute("href")));
        Assert.Contains("Download as .docx", page.QuerySelector(".paper-tools")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("下载 .docx", (await RenderAsync(new DocumentPage(SamplePapers.All["contract"], "/x"), "zh-CN")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_write_stays_text_on_a_print_page()
    {
        const string Script = "<script>alert(1)</script>\u202E";
        var paper = SamplePapers.Contract with { PartyA = new(Script), Occasion = Script, Goods = [Script], ExtraClauses = [Script] };
        var page = await RenderAsync(new DocumentPage(paper.Compose()));
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Equal("甲方：<script>alert(1)</script>", page.QuerySelector(".paper-facts > div")!.TextContent);
    }

    [Fact]
    public async Task Photos_of_a_print_page_come_from_the_portal()
    {
        var page = await RenderAsync(new DocumentPage(SamplePapers.All["fulfilment"]));
        Assert.Equal(["/files/1", "/files/2", "/files/3"], page.QuerySelectorAll("figure img").Select(i => i.GetAttribute("src")));
    }

    private async Task<IDocument> RenderAsync(DocumentPage model, string language = "zh-CN")
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(language);
        try
        {
            await using var scope = portal.Services.CreateAsyncScope();
            var services = scope.ServiceProvider;
            var context = new DefaultHttpContext { RequestServices = services };
            var routes = new RouteData();
            routes.Routers.Add(new RouteCollection());
            var action = new ActionContext(context, routes, new ActionDescriptor());
            var view = services.GetRequiredService<IRazorViewEngine>().GetView(null, "/Features/Shared/Document.cshtml", isMainPage: true);
            await using var html = new StringWriter();
            var data = new ViewDataDictionary<DocumentPage>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
            await view.View!.RenderAsync(new ViewContext(
                action, view.View, data, services.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context), html, new HtmlHelperOptions()));
            return await new HtmlParser().ParseDocumentAsync(html.ToString());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [GeneratedRegex(@"^图\d+　")]
    private static partial Regex Caption();
}
