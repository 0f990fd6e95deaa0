using System.Globalization;
using System.Text;
using QRCoder;

namespace Outreach.Web.Infrastructure.Codes;

/// <summary>A text as a QR code to be drawn in the page as an SVG path: as a picture of its own it would have to be fetched.</summary>
/// <param name="Size">Modules a side, the quiet zone with them.</param>
public sealed record QrPath(int Size, string Path)
{
    public static QrPath Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < data.ModuleMatrix.Count; x++)
            {
                var first = x;
                while (x < data.ModuleMatrix.Count && data.ModuleMatrix[y][x])
                    x++;
                if (x > first)
                    path.Append(CultureInfo.InvariantCulture, $"M{first} {y}h{x - first}v1h-{x - first}z");
            }
        }

        return new QrPath(data.ModuleMatrix.Count, path.ToString());
    }
}
