namespace Outreach.Domain.Contracts.Fulfilment;

/// <summary>Addresses of WeChat posts (公众号推文), as they are copied from the post.</summary>
public static class PostAddress
{
    private const string Host = "mp.weixin.qq.com";

    /// <summary>
    /// Whether it leads to a WeChat post and nowhere else: letter by letter that host, with neither a name before an @ nor a port,
    /// which would lead people to a look-alike or into our own network.
    /// </summary>
    public static bool IsOne(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "http") && uri.IsDefaultPort && uri.UserInfo.Length == 0
        && !address!.Contains('@', StringComparison.Ordinal) && string.Equals(uri.Host, Host, StringComparison.OrdinalIgnoreCase);
}
