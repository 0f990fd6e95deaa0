using Outreach.Domain.Files;

namespace Outreach.Domain.Tests.Files;

public sealed class StoredFileTests
{
    [Fact]
    public void A_long_name_keeps_its_end_where_the_extension_is()
    {
        var file = new StoredFile(new string('a', 64), 3, "image/png", new string('长', 300) + ".png", FilePurpose.VisitPhoto, 1);
        Assert.Equal(200, file.Name.Length);
        Assert.EndsWith(".png", file.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_fits_stays() =>
        Assert.Equal("执照.jpg", new StoredFile(new string('a', 64), 3, "image/jpeg", "执照.jpg", FilePurpose.Licence, 1).Name);
}
