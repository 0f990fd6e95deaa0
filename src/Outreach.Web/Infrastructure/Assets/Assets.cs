using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace Outreach.Web.Infrastructure.Assets;

/// <summary>The built style sheets, scripts and icons of <c>wwwroot/dist</c>.</summary>
public interface IAssets
{
    /// <summary>The address of a built file below the application's root, such as <c>/dist/portal.0a1b2c.css</c> for <c>portal.css</c>.</summary>
    /// <exception cref="InvalidOperationException">No such file was built.</exception>
    string Url(string name);

    /// <summary>What is inside the <c>svg</c> element of a Tabler icon (24 × 24, stroked; filled when the name ends in <c>-filled</c>).</summary>
    /// <exception cref="InvalidOperationException">No view or class names that icon in quotes, so the build left it out.</exception>
    string Icon(string name);

    /// <summary>Whether <paramref name="fileName"/> is a built file whose name carries its hash.</summary>
    bool IsFingerprinted(string fileName);
}

/// <summary>Reads the manifest once; in development again whenever the build has written a new one.</summary>
internal sealed class BuiltAssets(IWebHostEnvironment environment) : IAssets
{
    private readonly Lock gate = new();
    private Built? built;

    public string Url(string name) => Current().Files.TryGetValue(name, out var file)
        ? $"/dist/{file}"
        : throw new InvalidOperationException($"There is no built file {name}: see assets/build.mjs.");

    public string Icon(string name) => Current().Icons.TryGetValue(name, out var svg)
        ? svg
        : throw new InvalidOperationException($"There is no icon \"{name}\". Icons are found by their names in quotes in views and classes (assets/build.mjs).");

    public bool IsFingerprinted(string fileName) => Current().Names.Contains(fileName);

    private Built Current()
    {
        var manifest = environment.WebRootFileProvider.GetFileInfo("dist/manifest.json");
        var known = built;
        if (known is not null && (!environment.IsDevelopment() || !manifest.Exists || known.Of == manifest.LastModified))
            return known;

        lock (gate)
        {
            if (!manifest.Exists)
                throw new InvalidOperationException("wwwroot/dist has not been built: build the project, which needs Node.js 20 or later.");
            var files = Read<Manifest>(manifest).Files;
            var icons = Read<Dictionary<string, string>>(environment.WebRootFileProvider.GetFileInfo("dist/icons.json"));
            return built = new Built(manifest.LastModified, files.ToFrozenDictionary(), files.Values.ToFrozenSet(), icons.ToFrozenDictionary());
        }
    }

    private static T Read<T>(IFileInfo file)
    {
        using var stream = file.CreateReadStream();
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException($"{file.Name} is empty.");
    }

    private sealed record Manifest(string Key, Dictionary<string, string> Files);

    private sealed record Built(DateTimeOffset Of, FrozenDictionary<string, string> Files, FrozenSet<string> Names, FrozenDictionary<string, string> Icons);
}
