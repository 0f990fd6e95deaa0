using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;
using Outreach.Web.Features.Jobs.Board;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Feeds;

[AllowAnonymous, OutputCache(PolicyName = BoardCachePolicy.Name)]
public sealed class JobFeedsController(JobQueries queries, PostingDisplay words, DepartmentTime time, SettingsCache settings, PublicUrl address) : PortalController
{
    private const int FeedItems = 50;
    private const int SitemapItems = 5000;

    /// <summary>The newest open jobs that fit the filters, as RSS 2.0.</summary>
    [HttpGet("/jobs/feed.xml")]
    public async Task<IActionResult> Feed(JobFilter filter, CancellationToken cancellationToken)
    {
        filter = filter.Tidy().With(f => f.Sort = null);
        var page = await queries.PageAsync(filter, cancellationToken, FeedItems);
        return Xml("application/rss+xml", xml =>
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, "http://www.w3.org/2005/Atom");
            xml.WriteStartElement("channel");
            Element(xml, "title", $"{T["Part-time jobs"].Value} · {settings.DepartmentName}");
            Element(xml, "link", address.BaseUrl + filter.Under(Url.To("JobBoard.Index")));
            Element(xml, "description", T["Part-time jobs checked by the outreach department of the student union: pay stated clearly, no fees, no deposits."]);
            Element(xml, "language", CultureInfo.CurrentUICulture.Name);
            Element(xml, "ttl", "15");
            xml.WriteStartElement("atom", "link", "http://www.w3.org/2005/Atom");
            xml.WriteAttributeString("href", address.BaseUrl + filter.Under(Url.To("JobFeeds.Feed")));
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", "application/rss+xml");
            xml.WriteEndElement();
            foreach (var job in page.Rows)
            {
                xml.WriteStartElement("item");
                Element(xml, "title", $"{job.Title}（{words.Pay(job.PayAmount, job.PayUnit, job.Settlement)}）");
                Element(xml, "link", $"{address.BaseUrl}/jobs/{job.Id}");
                Element(xml, "guid", $"{address.BaseUrl}/jobs/{job.Id}");
                Element(xml, "pubDate", job.PublishedAt.UtcDateTime.ToString("r", CultureInfo.InvariantCulture));
                Element(xml, "category", T.Text(job.Category));
                // Readers take the text for HTML.
                Element(xml, "description", System.Net.WebUtility.HtmlEncode(words.Line(job)));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        });
    }

    /// <summary>Open jobs, and what other subjects have for everybody.</summary>
    [HttpGet("/sitemap.xml")]
    public async Task<IActionResult> Sitemap([FromServices] IEnumerable<ISitemapProvider> others, CancellationToken cancellationToken)
    {
        var pages = (await queries.SitemapAsync(SitemapItems, cancellationToken)).Select(j => (Path: Url.To("JobBoard.Detail", j.Id), ChangedOn: (DateOnly?)j.ChangedOn)).ToList();
        foreach (var other in others)
            pages.AddRange((await other.EntriesAsync(cancellationToken)).Select(e => (e.Path, e.ChangedOn)));
        return Xml("application/xml", xml =>
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var (path, changed) in pages.Prepend((Url.To("JobBoard.Index"), time.Today)).Prepend(("/", null)))
            {
                xml.WriteStartElement("url");
                Element(xml, "loc", address.BaseUrl + path);
                if (changed is { } day)
                    Element(xml, "lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
    }

    /// <summary>What robots may read. It keeps nobody out: whatever is not public asks who one is.</summary>
    [HttpGet("/robots.txt")]
    public IActionResult Robots() => Answer("text/plain", Encoding.UTF8.GetBytes(
        $"User-agent: *\nAllow: /$\nAllow: /jobs\nAllow: /activities\nDisallow: /jobs/*/apply\nDisallow: /jobs/*/report\nDisallow: /e/\nDisallow: /account\nDisallow: /my/\nSitemap: {address.BaseUrl}/sitemap.xml\n"));

    private FileContentResult Xml(string type, Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true }))
        {
            xml.WriteStartDocument();
            write(xml);
        }

        return Answer(type, stream.ToArray());
    }

    // Asked again each time, and answered in a line when nothing is new.
    private FileContentResult Answer(string type, byte[] content)
    {
        Response.Headers.CacheControl = "public, no-cache";
        return File(content, type + "; charset=utf-8", null, TagOf(content));
    }

    public static EntityTagHeaderValue TagOf(byte[] content) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"", isWeak: true);

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Writable(text));

    // What no XML can hold would end the whole feed.
    private static string Writable(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString()));
}
