using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Outreach.Domain.Data;
using Outreach.Web.Features;
using Outreach.Web.Features.Jobs;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Infrastructure.Startup;

/// <summary>Registers what the portal is made of, subject by subject.</summary>
public static class ServiceSetup
{
    /// <summary>Name of the rate limit on posts that guess secrets: sign-in, registration, invitations, resets.</summary>
    public const string SensitivePosts = "sensitive-posts";

    /// <summary>Name of the rate limit on what students send: applications and reports, a minute and account.</summary>
    public const string Applying = "applying";

    // Most values of one form: a contract of 60 clauses has some 700.
    private const int FormValues = 6000;

    /// <summary>Name of the rate limit on the pages behind secret links.</summary>
    public const string SponsorLinks = "sponsor-links";

    /// <summary>Database, audit, keys.</summary>
    public static IServiceCollection AddOutreachData(this IServiceCollection services, DatabaseProvider provider, string connectionString)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<SettingsCache>();
        services.AddSingleton<DepartmentTime>();
        services.AddSingleton<CommandCounter>();
        services.AddScoped<SaveInterceptor>();
        services.AddSingleton<BoardStamp>();
        services.AddMemoryCache();
        services.AddDbContext<OutreachDbContext>((s, o) => o.UseOutreachDatabase(provider, connectionString)
            .AddInterceptors(s.GetRequiredService<SaveInterceptor>(), s.GetRequiredService<CommandCounter>(), new RaceInterceptor(), new BoardWatch(s.GetRequiredService<BoardStamp>())));
        services.AddDataProtection().SetApplicationName("Outreach");
        services.AddSingleton<IXmlRepository, ProtectionKeyStore>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s =>
            new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = s.GetRequiredService<IXmlRepository>()));
        services.AddHealthChecks().AddDbContextCheck<OutreachDbContext>();
        return services;
    }

    /// <summary>Controllers and views in feature folders.</summary>
    public static IServiceCollection AddOutreachMvc(this IServiceCollection services)
    {
        services.AddControllersWithViews(o =>
        {
            o.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
            o.Filters.Add<IdempotencyFilter>();
            o.ModelBinderProviders.Insert(0, new HumanBinderProvider());
            o.MaxModelValidationErrors = 100;
            // A form of more values than that is refused before it gets here.
            o.MaxModelBindingCollectionSize = FormValues;
            o.Conventions.Add(new RouteKeyConvention());
            o.Conventions.Add(new HeadConvention());
        }).AddDataAnnotationsLocalization(o => o.DataAnnotationLocalizerProvider = (_, factory) => factory.Create("", ""));
        services.Configure<RazorViewEngineOptions>(o =>
        {
            o.ViewLocationFormats.Clear();
            o.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
            o.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
        });
        services.Configure<MvcViewOptions>(o => o.HtmlHelperOptions.CheckBoxHiddenInputRenderMode = Microsoft.AspNetCore.Mvc.Rendering.CheckBoxHiddenInputRenderMode.EndOfForm);
        // Chinese as it is: as numbered entities each character would take eight bytes.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(o => o.Cookie.Name = "outreach-form");
        services.Configure<CookieTempDataProviderOptions>(o => o.Cookie.Name = BoardCachePolicy.MessageCookie);
        services.AddScoped<Show>();
        services.AddFeatures();
        services.AddScoped<FileStore>();
        services.AddHostedService<FileSweeper>();
        return services;
    }

    /// <summary>Mail through the outbox.</summary>
    public static IServiceCollection AddOutreachMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<MailOptions>(configuration.GetSection("Mail"));
        services.AddSingleton<Mailer>();
        services.AddSingleton<MailPace>();
        services.AddSingleton<PublicAddress>();
        services.AddHostedService<OutboxWorker>();
        return services;
    }

    /// <summary>Limits on size and pace, and the proxies in front.</summary>
    public static IServiceCollection AddOutreachLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<FormOptions>(o =>
        {
            o.MultipartBodyLengthLimit = RequestSize.Limit;
            o.ValueCountLimit = FormValues;
        });
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            var perMinute = configuration.GetValue("RateLimits:SensitivePostsPerMinute", 30);
            o.AddPolicy(SensitivePosts, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetSlidingWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new SlidingWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 })
                // A key of its own: an address may be unknown, and of one key the first limiter is used for all.
                : RateLimitPartition.GetNoLimiter("not limited"));
            var appliesPerMinute = configuration.GetValue("RateLimits:ApplicationsPerMinute", 10);
            // By account: a whole dormitory may come from one address.
            o.AddPolicy(Applying, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetSlidingWindowLimiter(
                    context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new SlidingWindowRateLimiterOptions { PermitLimit = appliesPerMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 })
                : RateLimitPartition.GetNoLimiter("not limited"));
            var linksPerMinute = configuration.GetValue("RateLimits:SponsorLinksPerMinute", 60);
            o.AddPolicy(SponsorLinks, context =>
            {
                // A page with many photos asks for them all at once.
                var photo = context.GetRouteValue("id") is not null;
                return RateLimitPartition.GetSlidingWindowLimiter(
                    (context.Connection.RemoteIpAddress?.ToString() ?? "", photo),
                    _ => new SlidingWindowRateLimiterOptions { PermitLimit = photo ? linksPerMinute * 10 : linksPerMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 });
            });
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
                o.AllowedHosts = [new Uri(PublicAddress.Checked(url)).Host];
            }

            foreach (var proxy in configuration.GetSection("Proxies").Get<string[]>() ?? [])
                o.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        });
        return services;
    }
}
