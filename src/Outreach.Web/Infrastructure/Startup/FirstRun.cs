using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Domain.Settings;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Samples;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Infrastructure.Startup;

/// <summary>What happens between building the host and serving: migrate, fill an empty database, say where to go.</summary>
public static class FirstRun
{
    /// <summary>Migrates when configured to, makes the settings row and, in an empty development database, the sample department.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OutreachDbContext>();
        if (app.Configuration.GetValue("Database:Migrate", true))
            await db.Database.MigrateAsync();
        if (!await db.DepartmentSettings.AnyAsync())
        {
            db.DepartmentSettings.Add(new DepartmentSettings());
            await db.SaveChangesAsync();
        }

        if (!app.Environment.IsProduction() && app.Configuration.GetValue("Database:SampleData", false) && !await db.Users.AnyAsync())
            await scope.ServiceProvider.GetRequiredService<SampleDepartment>().FillAsync();
    }

    /// <summary>Once the portal listens, names the address, the sample accounts or the set-up link, and where mails land.</summary>
    public static void AnnounceWhenStarted(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (address is null)
            return;
        Console.WriteLine($"Outreach listens on {address}");
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<OutreachDbContext>();
        var today = scope.ServiceProvider.GetRequiredService<DepartmentTime>().Today;
        if (!HasAdministrator(db, today))
            Console.WriteLine($"There is no administrator. Make one, once, at {address}/setup?token={NewSetupToken(db)}");
        else if (app.Environment.IsDevelopment() && db.Users.Any(u => u.Email == SampleDepartment.AdministratorEmail))
            Console.WriteLine(SampleDepartment.Accounts);
        var links = app.Services.GetRequiredService<PublicAddress>();
        if (!links.IsGiven && !app.Environment.IsDevelopment())
            Console.WriteLine($"PublicUrl is not set: links in mails begin with {links.Start}. Set it to the address that people use.");
        if (app.Services.GetRequiredService<Mailer>().Folder is { } folder)
            Console.WriteLine($"No mail server is configured: mails are written to {folder}");
    });

    /// <summary>SHA-256 of a link's secret, hexadecimal: what the database keeps of it.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>A secret for a link: 256 random bits.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Whether the portal has ever had an administrator; until then nobody can use it.</summary>
    public static Task<bool> IsSetUpAsync(OutreachDbContext db) => db.Positions.AnyAsync(p => p.Role == Role.Administrator);

    /// <summary>Whether somebody with an open account is administrator on this day.</summary>
    public static bool HasAdministrator(OutreachDbContext db, DateOnly day) => db.Positions.Any(p =>
        p.Role == Role.Administrator && p.StartsOn <= day && (p.EndsOn == null || p.EndsOn >= day) && db.Users.Any(u => u.Id == p.UserId && u.ClosedAt == null));

    private static string NewSetupToken(OutreachDbContext db)
    {
        var token = NewToken();
        db.DepartmentSettings.OrderBy(s => s.Id).First().SetSetupToken(HashOf(token));
        db.SaveChanges();
        return token;
    }
}
