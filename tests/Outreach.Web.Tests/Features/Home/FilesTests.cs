using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Hosting;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.Features.Home;

[Collection(Subjects.House)]
public sealed class FilesTests(Portal portal)
{
    private static readonly byte[] Png = TestPictures.Png();
    private static readonly byte[] Jpeg = TestPictures.Jpeg();
    private static readonly byte[] WebP = TestPictures.WebP();

    [Fact]
    public async Task Bytes_lie_under_their_SHA256_once()
    {
        var bytes = TestPictures.Jpeg(Guid.NewGuid());
        var (first, _) = await UploadAsync("officer", bytes, "一.jpg");
        var (second, _) = await UploadAsync("officer2", bytes, "二.jpg");
        var hash = first!.Sha256;
        Assert.Equal(hash, second!.Sha256);
        Assert.NotEqual(first.Id, second.Id);
        var path = PathOf(hash);
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path))));
        Assert.Equal(first.Size, new FileInfo(path).Length);
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!, hash + "*"));
    }

    [Theory]
    [InlineData("photo.exe", "jpeg", "image/jpeg")]
    [InlineData("photo.jpg", "png", "image/png")]
    [InlineData("photo", "webp", "image/jpeg")]
    public async Task The_type_comes_from_the_content_not_from_the_name(string name, string content, string expected)
    {
        var (file, error) = await UploadAsync("officer", content switch { "jpeg" => Jpeg, "png" => Png, _ => WebP }, name);
        Assert.Null(error);
        Assert.Equal(expected, file!.ContentType);
        var answer = await (await portal.SignInAsync("officer")).GetAsync($"/files/{file.Id}");
        Assert.Equal(expected, answer.Response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("MZ\u0090\0\u0003", "setup.jpg")]
    [InlineData("<html><script>alert(1)</script>", "photo.png")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "photo.svg")]
    [InlineData("GIF89a", "photo.gif")]
    [InlineData("%PDF-1.7", "photo.jpg")]
    [InlineData("RIFF____WAVEfmt ", "photo.webp")]
    [InlineData("\u00ff\u00d8", "short.jpg")]
    public async Task What_is_no_photo_is_refused_and_not_kept(string content, string name)
    {
        var bytes = Encoding.Latin1.GetBytes(content);
        var (file, error) = await UploadAsync("officer", bytes, name);
        Assert.Equal((null, FileErrors.NotAPhoto), (file, error));
        Assert.False(File.Exists(PathOf(Convert.ToHexStringLower(SHA256.HashData(bytes)))));
    }

    [Theory]
    [InlineData("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF", "application/pdf")]
    [InlineData("JPEG", "image/jpeg")]
    [InlineData("PNG", "image/png")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", null)]
    [InlineData("\u0089PNG\r\n\u001A\n", null)]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>", null)]
    [InlineData("\r\n<html>%PDF-1.7", null)]
    [InlineData("RIFF____WEBPVP8 ", null)]
    [InlineData("PK\u0003\u0004", null)]
    public async Task A_scan_is_a_pdf_or_a_picture_by_its_content(string content, string? expected)
    {
        var bytes = content switch { "JPEG" => Jpeg, "PNG" => Png, _ => Encoding.Latin1.GetBytes(content) };
        var (file, error) = await ScanAsync(bytes);
        Assert.Equal((expected, expected is null ? FileErrors.NotAScan : null), (file?.ContentType, error));
    }

    [Fact]
    public async Task A_pdf_that_nobody_can_open_is_refused() =>
        Assert.Equal((null, FileErrors.Unreadable), await ScanAsync("%PDF-1.7\nscan"u8.ToArray()));

    [Fact]
    public async Task Ten_megabytes_are_taken_and_one_byte_more_is_not()
    {
        var bytes = new byte[FileStore.MaxSize];
        Png.CopyTo(bytes, 0);
        Assert.NotNull((await UploadAsync("officer", bytes, "big.png")).File);
        Assert.Equal(FileErrors.TooLarge, (await UploadAsync("officer", [.. bytes, 0], "bigger.png")).Error);
        Assert.Equal(FileErrors.Empty, (await UploadAsync("officer", [], "empty.png")).Error);
    }

    [Theory]
    [InlineData("../../../etc/cron.d/evil.png", "evil.png")]
    [InlineData("/tmp/执照.png", "执照.png")]
    public async Task A_path_in_the_name_leads_nowhere(string name, string kept) =>
        Assert.Equal(kept, (await UploadAsync("officer", [.. Png, .. Encoding.UTF8.GetBytes(name)], name)).File!.Name);

    [Theory]
    [InlineData("officer", HttpStatusCode.OK)]
    [InlineData("officer2", HttpStatusCode.OK)]
    [InlineData("minister", HttpStatusCode.OK)]
    [InlineData("advisor", HttpStatusCode.OK)]
    [InlineData("liaison", HttpStatusCode.NotFound)]
    [InlineData("partner", HttpStatusCode.NotFound)]
    [InlineData("admin", HttpStatusCode.NotFound)]
    [InlineData("student", HttpStatusCode.Forbidden)]
    public async Task A_merchants_photo_is_for_those_who_may_read_merchants(string who, HttpStatusCode expected)
    {
        foreach (var purpose in new[] { FilePurpose.Licence, FilePurpose.VisitPhoto })
        {
            var (file, _) = await UploadAsync("officer", Png, "执照.png", purpose);
            Assert.Equal(expected, (await (await portal.SignInAsync(who)).GetAsync($"/files/{file!.Id}")).Status);
        }
    }

    [Theory]
    [InlineData("officer", HttpStatusCode.OK)]
    [InlineData("officer2", HttpStatusCode.NotFound)]
    [InlineData("minister", HttpStatusCode.NotFound)]
    [InlineData("admin", HttpStatusCode.NotFound)]
    [InlineData("student", HttpStatusCode.Forbidden)]
    public async Task A_sheet_that_is_being_imported_is_for_who_uploaded_it_alone(string who, HttpStatusCode expected)
    {
        var file = (await AsAsync("officer", store => store.StoreAsync("商家,电话\n"u8.ToArray(), "text/csv", "商家.csv", FilePurpose.ImportSheet, default))).Value;
        var answer = await (await portal.SignInAsync(who)).GetAsync($"/files/{file.Id}");
        Assert.Equal(expected, answer.Status);
        if (expected == HttpStatusCode.OK)
            Assert.Equal("attachment", answer.Response.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task Somebody_who_is_not_signed_in_sees_no_file()
    {
        var (file, _) = await UploadAsync("officer", Png, "执照.png");
        var answer = await portal.Anonymous().GetAsync($"/files/{file!.Id}");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Contains("/sign-in", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_neither_sniffed_nor_run_nor_kept_by_proxies()
    {
        var (file, _) = await UploadAsync("officer", Png, "执照.png");
        var headers = (await (await portal.SignInAsync("officer")).GetAsync($"/files/{file!.Id}")).Response.Headers;
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", headers.GetValues("Content-Security-Policy").Single());
        Assert.True(headers.CacheControl!.Private);
    }

    [Theory]
    [InlineData("/files/0")]
    [InlineData("/files/-1")]
    [InlineData("/files/abc")]
    [InlineData("/files/2147483647")]
    [InlineData("/files/..%2f..%2fappsettings.json")]
    public async Task Ids_that_lead_nowhere_are_not_found(string url) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer")).GetAsync(url)).Status);

    [Fact]
    public async Task A_file_whose_bytes_are_gone_is_not_found()
    {
        var (file, _) = await UploadAsync("officer", TestPictures.Jpeg(Guid.NewGuid()), "gone.jpg");
        File.Delete(PathOf(file!.Sha256));
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer")).GetAsync($"/files/{file.Id}")).Status);
    }

    [Fact]
    public async Task A_photo_is_kept_small_and_without_its_place_and_a_scan_as_large_as_it_came()
    {
        var phone = TestPictures.PhoneJpeg(2_400, 1_200, 6);
        var (photo, _) = await UploadAsync("officer", phone, "门头.jpg");
        var (scan, _) = await ScanAsync(phone);
        foreach (var (file, width, height) in new[] { (photo!, 1_000, 2_000), (scan!, 1_200, 2_400) })
        {
            using var image = await SixLabors.ImageSharp.Image.LoadAsync(PathOf(file.Sha256));
            Assert.Equal((width, height, null), (image.Width, image.Height, image.Metadata.ExifProfile));
        }
    }

    [Fact]
    public async Task Nobody_fills_the_disk_in_a_day()
    {
        await using (var db = portal.OpenDatabase())
        {
            var id = portal.IdOf("presidium");
            db.StoredFiles.AddRange(Enumerable.Range(0, FileStore.MostADay).Select(i => new StoredFile($"{i:x64}", 1, "image/jpeg", "a.jpg", FilePurpose.VisitPhoto, id)));
            await db.SaveChangesAsync();
        }

        var (file, error) = await UploadAsync("presidium", TestPictures.Jpeg(Guid.NewGuid()), "太多.jpg");
        Assert.Equal((null, "file.too-many"), (file, error?.Code));
    }

    private string PathOf(string hash) => Path.Combine(portal.DataDirectory, "uploads", hash[..2], hash);

    private Task<(StoredFile? File, DomainError? Error)> ScanAsync(byte[] bytes) => AsAsync<(StoredFile?, DomainError?)>("officer", async store =>
    {
        using var stream = new MemoryStream(bytes);
        var scan = await store.AddScanAsync(new FormFile(stream, 0, bytes.Length, "Scan", "合同.pdf"), FilePurpose.Licence, default);
        return (scan.IsSuccess ? scan.Value : null, scan.Error);
    });

    private Task<(StoredFile? File, DomainError? Error)> UploadAsync(string who, byte[] bytes, string name, FilePurpose purpose = FilePurpose.VisitPhoto) =>
        AsAsync<(StoredFile?, DomainError?)>(who, async store =>
        {
            using var stream = new MemoryStream(bytes);
            var photo = await store.AddPhotoAsync(new FormFile(stream, 0, bytes.Length, "Photo", name), purpose, default);
            return (photo.IsSuccess ? photo.Value : null, photo.Error);
        });

    private async Task<T> AsAsync<T>(string who, Func<FileStore, Task<T>> act)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OutreachDbContext>();
        var id = portal.IdOf(who);
        var session = Guid.NewGuid().ToString("N");
        db.UserSessions.Add(new UserSession(session, id, "test", portal.Clock.GetUtcNow()));
        await db.SaveChangesAsync();
        var stamp = await db.Users.Where(u => u.Id == id).Select(u => u.SecurityStamp).SingleAsync();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        await CurrentUserAccessor.LoadAsync(context, new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new Claim(CurrentUserAccessor.SessionClaim, session), new Claim("AspNet.Identity.SecurityStamp", stamp!),
        ])));
        var result = await act(scope.ServiceProvider.GetRequiredService<FileStore>());
        await db.SaveChangesAsync();
        return result;
    }
}
