using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Import;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Records;

public sealed class SponsorExport(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts)
{
    /// <summary>Greatest number of rows, the same that an import takes.</summary>
    public const int MostRows = 20_000;

    /// <summary>Rows read at a time: few enough to be forgotten, many enough that the database is asked seldom.</summary>
    private const int Chunk = 1_000;

    // Under the names that the import knows, so that what was exported can come back.
    private static readonly string[] Headers =
    [
        SponsorColumns.Name.Label, SponsorColumns.ShortName.Label, SponsorColumns.Industry.Label, SponsorColumns.StandingLabel, SponsorColumns.District.Label, SponsorColumns.Address.Label,
        SponsorColumns.Distance.Label, "Size", SponsorColumns.Source.Label, SponsorColumns.CreditCode.Label, SponsorColumns.Tags.Label, SponsorColumns.Owner.Label,
        SponsorColumns.Contact.Label, SponsorColumns.Phone.Label, SponsorColumns.WeChat.Label, SponsorColumns.Email.Label, "Vetted until", SponsorColumns.Visited.Label, SponsorColumns.Notes.Label,
    ];

    /// <summary>Exactly what is filtered, in the list's order; a last row says in words when there was more.</summary>
    public async Task<Stream> WriteAsync(SponsorFilter filter, int me, CancellationToken cancellationToken)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            var filtered = SponsorQueries.Ordered(filter.Apply(db.Sponsors.AsNoTracking(), db, me, time.Today), filter.Sort);
            var ids = await filtered.Select(s => s.Id).Take(MostRows + 1).ToListAsync(cancellationToken);
            XlsxWriter.Write(file, texts["Merchants"], [.. Headers.Select(h => texts[h].Value)], Rows(ids, cancellationToken));
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private IEnumerable<IReadOnlyList<object?>> Rows(List<int> ids, CancellationToken cancellationToken)
    {
        foreach (var chunk in ids.Take(MostRows).Chunk(Chunk))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = db.Sponsors.AsNoTracking().Where(s => chunk.Contains(s.Id)).Select(s => new
            {
                s.Id,
                s.Name,
                s.ShortName,
                s.Industry,
                s.Standing,
                s.District,
                s.Address,
                s.Distance,
                s.Size,
                s.Source,
                s.CreditCode,
                Tags = s.Tags.Select(t => t.Tag).ToList(),
                Owner = db.Users.Where(u => u.Id == s.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
                Contacts = s.Contacts.OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Id).Select(c => new { c.Name, c.Phone, c.WeChat, c.Email }).ToList(),
                VettedUntil = s.IsSchoolOffice ? null : s.VettedUntil,
                s.LastVisitOn,
                s.Notes,
            }).ToDictionary(s => s.Id);
            foreach (var s in chunk.Where(rows.ContainsKey).Select(id => rows[id]))
            {
                yield return
                [
                    s.Name, s.ShortName, texts.Text(s.Industry), texts.Text(s.Standing), s.District, s.Address, Text(s.Distance), Text(s.Size),
                    Text(s.Source), s.CreditCode, TagParser.Join(s.Tags), s.Owner,
                    Each(s.Contacts, c => c.Name), Each(s.Contacts, c => c.Phone), Each(s.Contacts, c => c.WeChat), Each(s.Contacts, c => c.Email),
                    s.VettedUntil, s.LastVisitOn, s.Notes,
                ];
            }
        }

        if (ids.Count > MostRows)
            yield return [texts["There are more: a sheet holds at most {0}. Narrow the filters and export the rest.", MostRows].Value];
    }

    // One place for each contact, also where there is nothing: the columns say together who has which number.
    private static string? Each<T>(IReadOnlyList<T> contacts, Func<T, string?> of) => contacts.All(c => of(c) is null) ? null
        : string.Join(SponsorColumns.BetweenContacts, contacts.Select(c => of(c)?.Replace(SponsorColumns.BetweenContacts, '/').Replace(';', '/')));

    private string? Text(Enum? value) => value is null ? null : texts.Text(value);
}
