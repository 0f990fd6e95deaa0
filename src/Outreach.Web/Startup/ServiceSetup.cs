using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features;
using Outreach.Web.Features.Meetings.SignIn;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Security;
using Outreach.Web.Infrastructure.Time;
using Outreach.Web.Infrastructure.Wording;

namespace Outreach.Web.Startup;

public static class ServiceSetup
{
    // Most values of one form: a contract of 60 clauses has some 700.
    private const int FormValues = 6000;

    public static IServiceCollection AddOutreachData(this IServiceCollection services, DatabaseProvider provider, string connectionString)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<KeptChanges>();
        services.AddSingleton<SettingsCache>();
        services.AddSingleton<DepartmentWordsCache>();
        services.AddSingleton<IKept>(s => s.GetRequiredService<SettingsCache>());
        services.AddSingleton<IKept>(s => s.GetRequiredService<DepartmentWordsCache>());
        services.AddHostedService<OtherInstances>();
        services.AddSingleton<DepartmentTime>();
        services.AddSingleton<IInterceptor, CommandCountInterceptor>();
        services.AddSingleton<IInterceptor, SaveInterceptor>();
        services.AddSingleton<IInterceptor, ConcurrencyExceptionInterceptor>();
        services.AddMemoryCache();
        // Pooled: to make the options and a context anew costs a request more than its queries.
        services.AddPooledDbContextFactory<OutreachDbContext>((s, o) => o.UseOutreachDatabase(provider, connectionString, s.GetRequiredService<IConfiguration>().GetValue<int?>("Database:MaxBatchSize"), retries: true)
            .AddInterceptors(s.GetServices<IInterceptor>()));
        services.AddScoped(s =>
        {
            var db = s.GetRequiredService<IDbContextFactory<OutreachDbContext>>().CreateDbContext();
            (db.Actor, db.NewPairs) = (s.GetRequiredService<IActor>(), null);
            return db;
        });
        services.AddSingleton<OutsideKey>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, EncryptKeys>();
        services.AddDataProtection().SetApplicationName("Outreach").PersistKeysToDbContext<OutreachDbContext>();
        services.AddSingleton(new DatabaseProbe(provider, connectionString));
        return services;
    }

    public static IServiceCollection AddOutreachMvc(this IServiceCollection services)
    {
        services.AddControllersWithViews(o =>
        {
            // In this order; the check against forged forms reads them.
            o.Filters.Add<FormEncodingFilter>();
            o.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
            o.Filters.Add<SecondFactorFilter>();
            o.Filters.Add<EmptyAddressFilter>();
            o.Filters.Add<IdempotencyFilter>();
            o.ModelBinderProviders.Insert(0, new LenientModelBinderProvider());
            o.MaxModelValidationErrors = 100;
            // A form of more values than that is refused before it gets here.
            o.MaxModelBindingCollectionSize = FormValues;
            o.Conventions.Add(new IdRouteConvention());
            o.Conventions.Add(new HeadMethodConvention());
        }).AddDataAnnotationsLocalization(o => o.DataAnnotationLocalizerProvider = (_, factory) => factory.Create("", ""));
        services.Configure<RazorViewEngineOptions>(o =>
        {
            o.ViewLocationExpanders.Add(new FeatureViewLocationExpander());
        });
        services.Configure<MvcViewOptions>(o => o.HtmlHelperOptions.CheckBoxHiddenInputRenderMode = Microsoft.AspNetCore.Mvc.Rendering.CheckBoxHiddenInputRenderMode.EndOfForm);
        // Chinese as it is: as numbered entities each character would take eight bytes.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(o => o.Cookie.Name = "outreach-form");
        services.AddSingleton<CookieTempDataProvider>();
        services.Replace(ServiceDescriptor.Singleton<ITempDataProvider, BoundedTempData>());
        services.Configure<CookieTempDataProviderOptions>(o => o.Cookie.Name = EverybodysPage.MessageCookie);
        services.AddScoped<DisplayFormatter>();
        services.AddFeatures();
        services.AddScoped<FileStore>();
        services.AddHostedService<OrphanFileCleanup>();
        return services;
    }

    public static IServiceCollection AddOutreachMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<MailOptions>(configuration.GetSection("Mail"));
        services.AddSingleton<Mailer>();
        services.AddSingleton<MailThrottle>();
        services.AddSingleton<PublicUrl>();
        services.AddSingleton<ActionPaths>();
        services.AddScoped<Notifier>();
        services.AddHostedService<OutboxWorker>();
        return services;
    }

    public static IServiceCollection AddOutreachLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        services.Configure<FormOptions>(o =>
        {
            o.MultipartBodyLengthLimit = RequestSizeLimit.Limit;
            o.ValueCountLimit = FormValues;
        });
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            // High, since a whole campus may come from one address: guessing is held back by account, see PortalUserManager.
            var perMinute = configuration.GetValue("RateLimits:SensitivePostsPerMinute", 300);
            var scannedPerMinute = configuration.GetValue("RateLimits:ScannedSignInsPerMinute", 600);
            o.AddPolicy(RateLimits.SensitivePosts, context =>
            {
                // Who has signed in is counted alone, however many share the address.
                if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account && HttpMethods.IsPost(context.Request.Method))
                    return RateLimitPartition.GetSlidingWindowLimiter("account " + account, _ => new SlidingWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 });
                // A key of its own: an address may be unknown, and of one key the first limiter is used for all.
                if (!HttpMethods.IsPost(context.Request.Method))
                    return RateLimitPartition.GetNoLimiter("not limited");
                // A hall of people behind the school's one address signs in to the portal after scanning. Whoever has just opened
                // a live code is in the room; accounts are locked after five wrong passwords all the same.
                var scanned = context.Request.Path.StartsWithSegments("/sign-in", StringComparison.Ordinal)
                    && context.RequestServices.GetRequiredService<SignInCookies>().HasScannedLately(context.Request);
                return RateLimitPartition.GetSlidingWindowLimiter(
                    (scanned ? "scanned " : "") + context.Connection.RemoteIpAddress,
                    _ => new SlidingWindowRateLimiterOptions { PermitLimit = scanned ? scannedPerMinute : perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 });
            });
            var appliesPerMinute = configuration.GetValue("RateLimits:ApplicationsPerMinute", 10);
            // By account: a whole dormitory may come from one address.
            o.AddPolicy(RateLimits.Applying, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetSlidingWindowLimiter(
                    context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new SlidingWindowRateLimiterOptions { PermitLimit = appliesPerMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 })
                : RateLimitPartition.GetNoLimiter("not limited"));
            var outsidePerHour = configuration.GetValue("RateLimits:OutsidePostsPerHour", 20);
            o.AddPolicy(RateLimits.Outside, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetSlidingWindowLimiter(
                    "outside " + context.Connection.RemoteIpAddress,
                    _ => new SlidingWindowRateLimiterOptions { PermitLimit = outsidePerHour, Window = TimeSpan.FromHours(1), SegmentsPerWindow = 6 })
                : RateLimitPartition.GetNoLimiter("not limited"));
            var linksPerMinute = configuration.GetValue("RateLimits:SponsorLinksPerMinute", 60);
            o.AddPolicy(RateLimits.SponsorLinks, context =>
            {
                // A page with many photos asks for them all at once.
                var photo = context.GetRouteValue("id") is not null;
                return RateLimitPartition.GetSlidingWindowLimiter(
                    (context.Connection.RemoteIpAddress?.ToString() ?? "", photo),
                    _ => new SlidingWindowRateLimiterOptions { PermitLimit = photo ? linksPerMinute * 10 : linksPerMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 });
            });
            // A lecture hall behind one address answers one survey; whoever drops the device's mark each time comes no further.
            var answersPerHour = configuration.GetValue("RateLimits:SurveyAnswersPerHour", 150);
            o.AddPolicy(RateLimits.SurveyAnswers, context => RateLimitPartition.GetSlidingWindowLimiter(
                (context.Connection.RemoteIpAddress?.ToString() ?? "", context.GetRouteValue("code")?.ToString()),
                _ => new SlidingWindowRateLimiterOptions { PermitLimit = answersPerHour, Window = TimeSpan.FromHours(1), SegmentsPerWindow = 6 }));
            o.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // A proxy may pass on whatever host a browser claims; only our own is believed.
            if (configuration["PublicUrl"] is { Length: > 0 } url)
            {
                o.ForwardedHeaders |= ForwardedHeaders.XForwardedHost;
                o.AllowedHosts = [new Uri(PublicUrl.Checked(url)).Host];
            }

            foreach (var proxy in configuration.GetSection("Proxies").Get<string[]>() ?? [])
                o.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        });
        return services;
    }
}
