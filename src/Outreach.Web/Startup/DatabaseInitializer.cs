using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Settings;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Security;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Startup.Samples;

namespace Outreach.Web.Startup;

/// <summary>What happens between building the host and serving: migrate, fill an empty database, say where to go.</summary>
public static class DatabaseInitializer
{
    /// <summary>Migrates when configured to, makes the settings row and, in an empty development database, the sample department.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OutreachDbContext>();
        // Without retries: that a database cannot be reached is told at once.
        var unretried = new DbContextOptionsBuilder<OutreachDbContext>();
        unretried.UseOutreachDatabase(db.Database.IsSqlServer() ? DatabaseProvider.SqlServer : DatabaseProvider.PostgreSql, db.Database.GetConnectionString()!);
        await using var first = new OutreachDbContext(unretried.Options);
        // Asked for first: migrating begins with building the whole model and comparing it, which every start would wait for.
        if (app.Configuration.GetValue("Database:Migrate", true) && (await first.Database.GetPendingMigrationsAsync()).Any())
            await first.Database.MigrateAsync();
        foreach (var line in await DatabaseChecks.RunAsync(first, CancellationToken.None))
            Console.WriteLine(line);
        // Of two instances that start on an empty database at once one makes them.
        await db.ExecuteAloneAsync(
            async () =>
            {
                if (await db.DepartmentSettings.AnyAsync())
                    return false;
                db.DepartmentSettings.Add(new DepartmentSettings());
                PlanningDefaults.AddTo(db);
                await db.SaveChangesAsync();
                return true;
            },
            CancellationToken.None);

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
        if (!AdministratorQueries.IsThereOne(db, today))
            Console.WriteLine($"There is no administrator. Make one, once, at {address}/setup?token={NewSetupToken(db)}");
        else if (app.Environment.IsDevelopment() && db.Users.Any(u => u.Email == SampleDepartment.AdministratorEmail))
            Console.WriteLine(SampleDepartment.Accounts);
        var links = app.Services.GetRequiredService<PublicUrl>();
        if (!links.IsGiven && !app.Environment.IsDevelopment())
            Console.WriteLine($"PublicUrl is not set: links in mails begin with {links.BaseUrl}. Set it to the address that people use.");
        if (!app.Services.GetRequiredService<OutsideKey>().IsGiven && !app.Environment.IsDevelopment())
            Console.WriteLine("Keys:OutsideKey is not set: whoever has a copy of the database has the keys of cookies and authenticator apps too (docs/operations.md, Keys).");
        if (app.Services.GetRequiredService<Mailer>().PickupDirectory is { } folder)
            Console.WriteLine($"No mail server is configured: mails are written to {folder}");
    });

    private static string NewSetupToken(OutreachDbContext db)
    {
        var token = SecretToken.New();
        db.DepartmentSettings.OrderBy(s => s.Id).First().SetSetupToken(SecretToken.HashOf(token));
        db.SaveChanges();
        return token;
    }
}
