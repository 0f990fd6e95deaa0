using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.FileProviders;
using Outreach.Web.Infrastructure.Views;

namespace Outreach.Web.Infrastructure.Assets;

/// <summary>The built style sheets, scripts and icons of <c>wwwroot/dist</c>.</summary>
public interface IAssets
{
    /// <summary>The address of a built file below the application's root, such as <c>/dist/portal.0a1b2c.css</c> for <c>portal.css</c>.</summary>
    string Url(string name);

    /// <summary>
    /// A Tabler icon, drawn by reference to the one file of them (24 × 24, stroked; filled when the name ends in
    /// <c>-filled</c>).
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="css">Classes besides <c>icon</c>.</param>
    /// <param name="label">What it says to those who do not see it; null where words stand beside it.</param>
    /// <exception cref="InvalidOperationException">No view or class names that icon in quotes, so the build left it out.</exception>
    IHtmlContent Icon(string name, string? css = null, string? label = null);

    /// <summary>Whether <paramref name="fileName"/> is a built file whose name carries its hash.</summary>
    bool IsFingerprinted(string fileName);
}

/// <summary>Reads the manifest once; in development again whenever the build has written a new one.</summary>
internal sealed class BuiltAssets(IWebHostEnvironment environment, IHttpContextAccessor http) : IAssets
{
    private readonly bool watches = environment.IsDevelopment();
    private readonly Lock gate = new();
    private Built? built;

    public string Url(string name) => Current().Files.TryGetValue(name, out var file)
        ? $"/dist/{file}"
        : throw new InvalidOperationException($"There is no built file {name}: see assets/build.mjs.");

    public IHtmlContent Icon(string name, string? css = null, string? label = null)
    {
        var current = Current();
        var root = http.HttpContext?.Request.PathBase.Value ?? "";
        var drawing = new Drawing(name, css, root);
        return label is null
            ? current.Written.GetOrAdd(drawing, static (d, from) => from.Write(d), current)
            : current.Draw(drawing).Attr("role", "img").Attr("aria-label", label);
    }

    public bool IsFingerprinted(string fileName) => Current().Names.Contains(fileName);

    private Built Current()
    {
        var known = Volatile.Read(ref built);
        return known is not null && (!watches || known.IsOf(environment.WebRootFileProvider.GetFileInfo(Built.ManifestFile))) ? known : Read();
    }

    private Built Read()
    {
        lock (gate)
        {
            var file = environment.WebRootFileProvider.GetFileInfo(Built.ManifestFile);
            if (!file.Exists)
                throw new InvalidOperationException("wwwroot/dist has not been built: build the project, which needs Node.js 20 or later.");
            using var stream = file.CreateReadStream();
            var manifest = JsonSerializer.Deserialize<Manifest>(stream, JsonSerializerOptions.Web) ?? throw new InvalidOperationException($"{file.Name} is empty.");
            return built = new Built(file.LastModified, manifest);
        }
    }

    private sealed record Manifest(string Key, Dictionary<string, string> Files, string[] Icons);

    private readonly record struct Drawing(string Name, string? Css, string Root);

    private sealed class Built(DateTimeOffset writtenAt, Manifest manifest)
    {
        public const string ManifestFile = "dist/manifest.json";

        private readonly FrozenSet<string> icons = manifest.Icons.ToFrozenSet();

        public FrozenDictionary<string, string> Files { get; } = manifest.Files.ToFrozenDictionary();

        public FrozenSet<string> Names { get; } = manifest.Files.Values.ToFrozenSet();

        public ConcurrentDictionary<Drawing, HtmlString> Written { get; } = new();

        // A build under way has taken the file away for a moment; what is known still holds.
        public bool IsOf(IFileInfo file) => !file.Exists || file.LastModified == writtenAt;

        public TagBuilder Draw(Drawing drawing)
        {
            if (!icons.Contains(drawing.Name))
                throw new InvalidOperationException($"There is no icon \"{drawing.Name}\". Icons are found by their names in quotes in views and classes (assets/build.mjs).");
            var use = new TagBuilder("use") { TagRenderMode = TagRenderMode.SelfClosing }.Attr("href", $"{drawing.Root}/dist/{Files["icons.svg"]}#{drawing.Name}");
            return Html.Element("svg", drawing.Css is null ? "icon" : $"icon {drawing.Css}", use);
        }

        // Many stand on every page, the same ones again and again: as text they cost no more than their copying.
        public HtmlString Write(Drawing drawing)
        {
            using var text = new StringWriter();
            Draw(drawing).Attr("aria-hidden", "true").WriteTo(text, HtmlEncoder.Default);
            return new HtmlString(text.ToString());
        }
    }
}
