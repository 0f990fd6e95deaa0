using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Outreach.Web.Infrastructure.Hosting;

namespace Outreach.Web.Tests.Testing;

/// <summary>Reads what a portal has logged.</summary>
public static class PortalLog
{
    /// <summary>All lines so far. They are written behind the requests, so a line of the test's own is waited for first.</summary>
    public static async Task<IReadOnlyList<string>> ReadLogAsync(this Portal portal)
    {
        var last = Guid.NewGuid().ToString("N");
        portal.Services.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(PortalLog)).LogWarning("{Last}", last);
        for (var tries = 0; tries < 100; tries++)
        {
            var lines = Read(Path.Combine(portal.DataDirectory, "logs"));
            if (lines.Exists(l => l.Contains(last, StringComparison.Ordinal)))
                return lines;
            await Task.Delay(100);
        }

        throw new TimeoutException("The log was not written within ten seconds.");
    }

    private static List<string> Read(string folder)
    {
        var lines = new List<string>();
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
        {
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            lines.AddRange(reader.ReadToEnd().Split('\n'));
        }

        return lines;
    }
}
