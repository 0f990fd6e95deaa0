using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;

namespace Outreach.Web.Infrastructure.Security;

/// <summary>
/// A key that lies outside the database (<c>Keys:OutsideKey</c>, or the file of <c>Keys:OutsideKeyFile</c>; 32 bytes in base 64).
/// With it the keys are encrypted that protect cookies, links and the secrets of authenticator apps: whoever has a copy of the
/// database alone has none of them.
/// </summary>
public sealed class OutsideKey
{
    private const int Length = 32;

    private readonly byte[]? key;

    public OutsideKey(IConfiguration configuration)
    {
        var text = configuration["Keys:OutsideKey"];
        if (string.IsNullOrWhiteSpace(text) && configuration["Keys:OutsideKeyFile"] is { Length: > 0 } file)
            text = File.ReadAllText(file);
        if (string.IsNullOrWhiteSpace(text))
            return;
        key = new byte[Length];
        if (!Convert.TryFromBase64String(text.Trim(), key, out var read) || read != Length)
            throw new ArgumentException($"Keys:OutsideKey is not {Length} bytes in base 64; make one with: openssl rand -base64 {Length}");
    }

    public bool IsGiven => key is not null;

    /// <exception cref="CryptographicException">No key is given.</exception>
    public string Encrypt(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var bytes = new byte[AesGcm.NonceByteSizes.MaxSize + AesGcm.TagByteSizes.MaxSize + plain.Length];
        var (nonce, tag, cipher) = Parts(bytes);
        RandomNumberGenerator.Fill(nonce.Span);
        using var aes = Cipher();
        aes.Encrypt(nonce.Span, plain, cipher.Span, tag.Span);
        return Convert.ToBase64String(bytes);
    }

    /// <exception cref="CryptographicException">No key is given, or another one than it was encrypted with.</exception>
    public string Decrypt(string text)
    {
        var (nonce, tag, cipher) = Parts(Convert.FromBase64String(text));
        var plain = new byte[cipher.Length];
        using var aes = Cipher();
        aes.Decrypt(nonce.Span, cipher.Span, tag.Span, plain);
        return Encoding.UTF8.GetString(plain);
    }

    private AesGcm Cipher() => new(key ?? throw new CryptographicException("The keys in the database are encrypted, and Keys:OutsideKey is not set (docs/operations.md, Keys)."), AesGcm.TagByteSizes.MaxSize);

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Cipher) Parts(byte[] bytes)
    {
        var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        return (bytes.AsMemory(0, nonce), bytes.AsMemory(nonce, tag), bytes.AsMemory(nonce + tag));
    }
}

public sealed class OutsideKeyEncryptor(OutsideKey key) : IXmlEncryptor
{
    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("outside", key.Encrypt(plaintextElement.ToString(SaveOptions.DisableFormatting))), typeof(OutsideKeyDecryptor));
}

/// <summary>Made by the data protection from the name that stands beside what is encrypted.</summary>
public sealed class OutsideKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(services.GetRequiredService<OutsideKey>().Decrypt(encryptedElement.Value));
}

internal sealed class EncryptKeys(OutsideKey key) : IConfigureOptions<KeyManagementOptions>
{
    /// <inheritdoc/>
    public void Configure(KeyManagementOptions options)
    {
        if (key.IsGiven)
            options.XmlEncryptor = new OutsideKeyEncryptor(key);
    }
}
