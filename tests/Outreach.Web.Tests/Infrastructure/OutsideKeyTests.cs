using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Web.Infrastructure.Security;

namespace Outreach.Web.Tests.Infrastructure;

public sealed class OutsideKeyTests
{
    private static OutsideKey Key(string? text) => new(new ConfigurationBuilder().AddInMemoryCollection([new("Keys:OutsideKey", text)]).Build());

    [Fact]
    public void What_is_encrypted_is_read_with_the_same_key_alone()
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var encrypted = Key(key).Encrypt("the secret of an app");
        Assert.DoesNotContain("secret", encrypted, StringComparison.Ordinal);
        Assert.NotEqual(encrypted, Key(key).Encrypt("the secret of an app"));
        Assert.Equal("the secret of an app", Key(key).Decrypt(encrypted));
        Assert.ThrowsAny<CryptographicException>(() => Key(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))).Decrypt(encrypted));
        Assert.ThrowsAny<CryptographicException>(() => Key(null).Decrypt(encrypted));
        Assert.Throws<ArgumentException>(() => Key("too short"));
    }

    [Fact]
    public void A_key_ring_is_written_encrypted_and_read_again()
    {
        var key = Key(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        var written = new OutsideKeyEncryptor(key).Encrypt(new XElement("masterKey", new XElement("value", "AAAA")));
        Assert.DoesNotContain("AAAA", written.EncryptedElement.ToString(), StringComparison.Ordinal);
        using var services = new ServiceCollection().AddSingleton(key).BuildServiceProvider();
        var decryptor = (OutsideKeyDecryptor)ActivatorUtilities.CreateInstance(services, written.DecryptorType);
        Assert.Equal("AAAA", decryptor.Decrypt(written.EncryptedElement).Element("value")!.Value);
    }
}
