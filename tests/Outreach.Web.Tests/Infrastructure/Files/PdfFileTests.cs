using System.Text;
using Outreach.Web.Infrastructure.Files;

namespace Outreach.Web.Tests.Infrastructure.Files;

public sealed class PdfFileTests
{
    private const string Whole = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\ntrailer<</Root 1 0 R>>\nstartxref\n40\n%%EOF\n";

    [Theory]
    [InlineData(Whole, true)]
    [InlineData("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF", true)]
    // A table in a packed object: nothing but its frame can be read.
    [InlineData("%PDF-1.5\n7 0 obj<</Type/XRef>>stream endstream endobj\nstartxref\n9\n%%EOF", true)]
    [InlineData("%PDF-1.7\nscan", false)]
    [InlineData("%PDF-1.7\n%%EOF", false)]
    [InlineData("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n", false)]
    [InlineData("%PDF-1.4\n1 0 obj<<>>endobj\nstartxref\n999\n%%EOF", false)]
    [InlineData("%PDF-1.4 <html>%%EOF</html>", false)]
    public void A_pdf_is_whole_or_none(string text, bool readable) => Assert.Equal(readable, PdfFile.IsReadable(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void An_end_mark_long_before_the_end_is_none() => Assert.False(PdfFile.IsReadable([.. Encoding.Latin1.GetBytes(Whole), .. new byte[5000]]));
}
