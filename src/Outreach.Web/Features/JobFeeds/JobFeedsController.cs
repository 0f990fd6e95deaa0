using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;
using Outreach.Web.Features.Jobs;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.JobFeeds;

/// <summary>The board for machines: feed readers and search engines.</summary>
[AllowAnonymous, OutputCache(PolicyName = BoardCachePolicy.Name)]
public sealed class JobFeedsController(JobQueries queries, JobWords words, DepartmentTime time, SettingsCache settings, PublicAddress address) : PortalController
{
    private const int FeedItems = 50;
    private const int SitemapItems = 5000;

    /// <summary>The newest open jobs that fit the filters, as RSS 2.0.</summary>
    [HttpGet("/jobs/feed.xml")]
    public async Task<IActionResult> Feed(JobFilter filter, CancellationToken stop)
    {
        filter = filter.Tidy().With(f => f.Sort = null);
        var page = await queries.PageAsync(filter, stop, FeedItems);
        return Xml("application/rss+xml", xml =>
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, "http://www.w3.org/2005/Atom");
            xml.WriteStartElement("channel");
            Element(xml, "title", $"{T["Part-time jobs"].Value} · {settings.DepartmentName}");
            Element(xml, "link", address.Start + filter.Under("/jobs"));
            Element(xml, "description", T["Part-time jobs checked by the outreach department of the student union: pay said plainly, no fees, no deposits."]);
            Element(xml, "language", CultureInfo.CurrentUICulture.Name);
            Element(xml, "ttl", "15");
            xml.WriteStartElement("atom", "link", "http://www.w3.org/2005/Atom");
            xml.WriteAttributeString("href", address.Start + filter.Under("/jobs/feed.xml"));
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", "application/rss+xml");
            xml.WriteEndElement();
            foreach (var job in page.Rows)
            {
                xml.WriteStartElement("item");
                Element(xml, "title", $"{job.Title}（{words.Pay(job.PayAmount, job.PayUnit, job.Settlement)}）");
                Element(xml, "link", $"{address.Start}/jobs/{job.Id}");
                Element(xml, "guid", $"{address.Start}/jobs/{job.Id}");
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

    /// <summary>What search engines may show: the board and every open job.</summary>
    [HttpGet("/sitemap.xml")]
    public async Task<IActionResult> Sitemap(CancellationToken stop)
    {
        var jobs = await queries.SitemapAsync(SitemapItems, stop);
        return Xml("application/xml", xml =>
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var (path, changed) in jobs.Select(j => ($"/jobs/{j.Id}", (DateOnly?)j.ChangedOn)).Prepend(("/jobs", time.Today)).Prepend(("/", null)))
            {
                xml.WriteStartElement("url");
                Element(xml, "loc", address.Start + path);
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
        $"User-agent: *\nAllow: /$\nAllow: /jobs\nDisallow: /jobs/*/apply\nDisallow: /jobs/*/report\nDisallow: /e/\nDisallow: /account\nDisallow: /my/\nSitemap: {address.Start}/sitemap.xml\n"));

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

    /// <summary>The mark of a content: the same for the same bytes.</summary>
    public static EntityTagHeaderValue TagOf(byte[] content) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"", isWeak: true);

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Writable(text));

    // What no XML can hold would end the whole feed.
    private static string Writable(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString()));
}
