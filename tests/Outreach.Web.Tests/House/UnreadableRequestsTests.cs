using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Web.Authorization;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.House;

/// <summary>What no browser sends, and what is no mistake of the portal's: never 5xx.</summary>
[Collection(Subjects.House)]
public sealed class UnreadableRequestsTests(Portal portal)
{
    private IEnumerable<(RouteEndpoint Endpoint, ControllerActionDescriptor Action)> Endpoints =>
        portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => (e, e.Metadata.GetMetadata<ControllerActionDescriptor>()!)).Where(e => e.Item2 is not null);

    [Theory]
    [InlineData("%7F")]
    [InlineData("%E2%80%AE")]
    [InlineData("%E2%80%8B")]
    [InlineData("%20%09")]
    public async Task An_address_whose_text_nobody_sees_is_a_404(string text)
    {
        var wrong = new List<string>();
        foreach (var (endpoint, action) in Endpoints)
        {
            var texts = action.Parameters.Where(p => p.ParameterType == typeof(string)).Select(p => p.Name).Where(n => endpoint.RoutePattern.GetParameter(n) is not null).ToHashSet();
            if (texts.Count == 0)
                continue;
            var url = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
            {
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => texts.Contains(parameter.Name) ? text : "1",
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
                _ => "",
            }))));
            var client = await ClientAsync(endpoint);
            var isPost = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Contains("POST");
            var answer = isPost ? await client.ForgeAsync(url, new() { ["token"] = "\u007f", ["code"] = "\u007f" }) : await client.GetAsync(url);
            if (answer.Status != HttpStatusCode.NotFound)
                wrong.Add($"{url} answered {(int)answer.Status}");
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("no-such-charset")]
    public async Task A_form_in_an_encoding_that_is_not_read_is_a_415_at_every_address(string charset)
    {
        var wrong = new List<string>();
        foreach (var (endpoint, _) in Endpoints.Where(e => e.Endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true))
        {
            var url = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
            {
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
                _ => "1",
            }))));
            var client = await ClientAsync(endpoint);
            using var form = new ByteArrayContent(Encoding.ASCII.GetBytes("a=b"));
            form.Headers.ContentType = MediaTypeHeaderValue.Parse($"application/x-www-form-urlencoded; charset={charset}");
            using var parts = new MultipartFormDataContent();
            var part = new ByteArrayContent(Encoding.ASCII.GetBytes("b"));
            part.Headers.ContentType = MediaTypeHeaderValue.Parse($"text/plain; charset={charset}");
            parts.Add(part, "a");
            foreach (var content in new HttpContent[] { form, parts })
            {
                using var answer = await client.Http.PostAsync(url, content);
                // A part of an unknown encoding is read as UTF-8: what is wanting then is the form's token.
                var isReadAsUtf8 = content == parts && charset != "utf-7" && answer.StatusCode == HttpStatusCode.BadRequest;
                if (!isReadAsUtf8 && answer.StatusCode is not (HttpStatusCode.UnsupportedMediaType or HttpStatusCode.Forbidden))
                    wrong.Add($"{url} answered {(int)answer.StatusCode} to {content.GetType().Name}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task An_upload_that_the_disk_refuses_is_said_at_its_field_and_by_the_health_page()
    {
        var folder = Path.Combine(portal.DataDirectory, "uploads");
        var aside = folder + ".aside";
        if (Directory.Exists(folder))
            Directory.Move(folder, aside);
        // Root may write into any folder, but into no file as if it were one.
        await File.WriteAllTextAsync(folder, "");
        try
        {
            var officer = await portal.SignInAsync("officer");
            var page = await officer.OpenAsync("/sponsors/import");
            var file = page.Page.QuerySelector("main input[type=file]")!.GetAttribute("name")!;
            var refused = await officer.SubmitAsync(page, "main form:has(input[type=file])", new() { [file] = new FilePart("商家.csv", "商家名称,电话\n老街奶茶,13800000000\n"u8.ToArray()) });
            Assert.Contains("could not be stored", refused.ErrorOf(file), StringComparison.Ordinal);
            var health = await portal.Anonymous().GetAsync("/health/ready");
            Assert.Equal(HttpStatusCode.OK, health.Status);
            Assert.Contains("uploads: cannot be stored", health.Text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(folder);
            if (Directory.Exists(aside))
                Directory.Move(aside, folder);
        }
    }

    private Task<PortalClient> ClientAsync(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<RequirePermissionAttribute>()?.Permission switch
    {
        null => Task.FromResult(portal.Anonymous()),
        Permissions.UsersManage or Permissions.SettingsManage => portal.SignInAsync("admin"),
        Permissions.PartnerOwn => portal.SignInAsync("partner"),
        _ => portal.SignInAsync("minister"),
    };
}
