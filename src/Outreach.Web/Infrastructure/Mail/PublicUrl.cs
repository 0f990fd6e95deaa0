using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Outreach.Web.Infrastructure.Mail;

/// <summary>
/// Where links in mails begin: <c>PublicUrl</c> of the configuration; without it, in every environment, the address that the
/// portal listens on. What a request says of its host is never asked, since whoever sends it chooses that, and with it where
/// a link with a secret would lead.
/// </summary>
public sealed class PublicUrl(IConfiguration configuration, IServer server)
{
    private readonly string? given = configuration["PublicUrl"] is { Length: > 0 } url ? Checked(url) : null;

    /// <summary>Whether the configuration says it.</summary>
    public bool IsGiven => given is not null;

    /// <summary>Scheme, host, port and path, without a slash at the end.</summary>
    public string BaseUrl => given ?? Listening();

    /// <summary>The full address of a page.</summary>
    /// <param name="path">A path of the portal, with its slash.</param>
    public string LinkTo(string path) => BaseUrl + path;

    /// <summary>The full address of a page for somebody to copy who is signed in, and so has come by the right address. Not for mails.</summary>
    public string LinkToCopy(HttpRequest request, string path) => IsGiven ? LinkTo(path) : $"{request.Scheme}://{request.Host}{request.PathBase}{path}";

    /// <summary>The <c>PublicUrl</c> as it is used; throws <see cref="InvalidOperationException"/> when it is no address of a site.</summary>
    public static string Checked(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.Query.Length == 0
            ? url.TrimEnd('/')
            : throw new InvalidOperationException($"PublicUrl is not the address of a site: {url}. It looks like https://outreach.example.edu");

    private string Listening()
    {
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is not { } address)
            return "https://localhost";
        // Listening on every address has no name of its own.
        return address.Replace("://[::]", "://localhost", StringComparison.Ordinal).Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
            .Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal).TrimEnd('/');
    }
}
