using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Outreach.Domain.Accounts;
using Outreach.Domain.Jobs;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Board;

/// <summary>
/// The number of the board as it stands: raised by every write that changes what it shows. What is kept of the board is
/// kept under the number that held when its making began, so a page that was being made while somebody wrote is never
/// shown to those who come after the write.
/// </summary>
public sealed class BoardCacheVersion : IKept
{
    private long value;

    public long Value => Interlocked.Read(ref value);

    /// <summary>What is kept is old.</summary>
    public void Raise() => Interlocked.Increment(ref value);

    /// <inheritdoc/>
    public void Drop() => Raise();
}

/// <summary>Raises the stamp once a write to what the board shows is committed, and has other instances told.</summary>
public sealed class BoardCacheInvalidator(BoardCacheVersion stamp, KeptChanges changes) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private static readonly object Mark = new();

    // Contexts that have written what the board shows, and not committed it yet.
    private readonly ConditionalWeakTable<DbContext, object> touched = [];

    /// <inheritdoc/>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Look(eventData.Context!);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Look(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc/>
    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Saved(eventData.Context!);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Saved(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc/>
    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Raise(eventData.Context);

    /// <inheritdoc/>
    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Raise(eventData.Context);
        return Task.CompletedTask;
    }

    private void Look(DbContext context)
    {
        // Whoever stamps the records has detected the changes already.
        var detects = context.ChangeTracker.AutoDetectChangesEnabled;
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        if (context.ChangeTracker.Entries().Any(IsShown))
            touched.AddOrUpdate(context, Mark);
        context.ChangeTracker.AutoDetectChangesEnabled = detects;
    }

    private static bool IsShown(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity switch
    {
        JobPosting or PostingTally or PostingQuestion or PostingReport or PostingRating or Vetting or Position => true,
        Sponsor => entry.State != EntityState.Modified || entry.Property(nameof(Sponsor.VettedUntil)).IsModified || entry.Property(nameof(Sponsor.IsSchoolOffice)).IsModified || entry.Property(nameof(Sponsor.Name)).IsModified,
        _ => false,
    };

    // Within a transaction of the caller's, nobody else sees the write yet.
    private void Saved(DbContext context)
    {
        if (context.Database.CurrentTransaction is null)
            Raise(context);
    }

    private void Raise(DbContext? context)
    {
        if (context is null || !touched.Remove(context))
            return;
        stamp.Raise();
        changes.Note();
    }
}

/// <summary>
/// Keeps what everybody sees alike: the board, a job, feeds and the interface, for who has not signed in. A search is not
/// kept, since there is no end of them; nor a page that has a message for one person. Kept for a minute at most; other instances
/// of the portal follow a write of this one within two seconds (<see cref="OtherInstances"/>).
/// </summary>
public sealed class BoardCachePolicy(BoardCacheVersion stamp, DepartmentTime time, SettingsCache settings) : IOutputCachePolicy
{
    public const string Name = "board";

    private static readonly StringValues VaryingHeaders = new([HeaderNames.AcceptLanguage, HeaderNames.Cookie]);

    private static readonly StringValues QueryKeys = new([.. JobFilter.Names, "t"]);

    /// <inheritdoc/>
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        // For whatever stands between portal and reader: the cookies hold language and theme, and say who has signed in.
        http.Response.Headers.Vary = VaryingHeaders;
        var shared = (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            // The cookie alone: it is asked before anybody finds out whose it is.
            && !http.Request.Cookies.ContainsKey(IdentitySetup.SignInCookie)
            && StringValues.IsNullOrEmpty(http.Request.Headers.Authorization)
            && !http.Request.Cookies.ContainsKey(EverybodysPage.MessageCookie)
            && StringValues.IsNullOrEmpty(http.Request.Query["q"]);
        context.EnableOutputCaching = shared;
        context.AllowCacheLookup = shared;
        context.AllowCacheStorage = shared;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = TimeSpan.FromMinutes(1);
        var rules = context.CacheVaryByRules;
        // No page says under which name it was asked for: absolute addresses are the configuration's.
        rules.VaryByHost = false;
        rules.QueryKeys = QueryKeys;
        // It is kept as it is sent, compressed or not.
        rules.HeaderNames = HeaderNames.AcceptEncoding;
        var theme = http.Request.Cookies["theme"] is "light" or "dark" ? http.Request.Cookies["theme"] : "auto";
        // At midnight what was to be applied for yesterday is closed.
        rules.VaryByValues["board"] = string.Create(
            CultureInfo.InvariantCulture,
            $"{stamp.Value} {settings.Value.Version} {time.Today.DayNumber} {CultureInfo.CurrentUICulture.Name} {theme} {http.Request.PathBase.Value}");
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}

/// <summary>Wires what is kept of the board.</summary>
public static class BoardCacheSetup
{
    private const long MostBytes = 32 * 1024 * 1024;

    public static IServiceCollection AddBoardCache(this IServiceCollection services)
    {
        services.AddSingleton<BoardCacheVersion>();
        services.AddSingleton<IKept>(s => s.GetRequiredService<BoardCacheVersion>());
        services.AddSingleton<IInterceptor, BoardCacheInvalidator>();
        services.AddSingleton<BoardCachePolicy>();
        services.AddOutputCache(o => o.SizeLimit = MostBytes);
        services.AddOptions<OutputCacheOptions>().Configure<BoardCachePolicy>((o, policy) => o.AddPolicy(BoardCachePolicy.Name, policy));
        return services;
    }
}
