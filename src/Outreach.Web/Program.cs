using Microsoft.AspNetCore.ResponseCompression;
using Outreach.LocalDatabase;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Api;
using Outreach.Web.Infrastructure.Assets;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Hosting;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Logging;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Security;
using Outreach.Web.Startup;
using Outreach.Web.Startup.Samples;

try
{
    var builder = WebApplication.CreateBuilder(args);
    var data = new DataDirectory(Path.GetFullPath(builder.Configuration["DataDirectory"] ?? Path.Combine(builder.Environment.ContentRootPath, "App_Data")));
    builder.AddOutreachLogging(data);
    await using var database = await DatabaseResolver.OpenAsync(builder.Configuration, data);

    builder.WebHost.ConfigureKestrel(o =>
    {
        o.AddServerHeader = false;
        o.Limits.MaxRequestBodySize = RequestSizeLimit.Limit;
    });
    builder.Services
        .AddSingleton(data)
        .AddOutreachData(database.Provider, database.ConnectionString)
        .AddOutreachIdentity(insecureCookies: builder.Environment.IsDevelopment())
        .AddOutreachLocalization()
        .AddOutreachMvc()
        .AddOutreachAssets()
        .AddOutreachMail(builder.Configuration)
        .AddOutreachLimits(builder.Configuration)
        .AddOutreachHealth()
        .AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/rss+xml"];
        })
        .AddScoped<SampleDepartment>();

    var app = builder.Build();
    await app.PrepareDatabaseAsync();

    app.UseMiddleware<RequestMeterMiddleware>();
    app.UseForwardedHeaders();
    app.UseRequestLocalization();
    app.UseSecurityHeaders();
    app.UseOutreachHealth();
    // Before what runs a request once more to show an error page: cookies are renamed once.
    if (!app.Environment.IsDevelopment())
        app.UseHostCookies();
    app.UseExceptionHandler("/error/500");
    app.UseStatusCodePagesWithReExecute("/error/{0}");
    if (!app.Environment.IsDevelopment())
        app.UseHsts();
    app.UseRequestSizeLimit();
    app.UseCookiePolicy();
    app.UseOutreachAssets();
    app.UseRouting();
    // Before all that asks who it is: what is kept is for those who have not signed in, and costs no more than its copying.
    app.UseOutputCache();
    app.UseOutreachRequestLogging();
    app.UseMiddleware<DatabaseLossMiddleware>();
    app.UseAuthentication();
    // After it, since what students send is counted by account.
    app.UseRateLimiter();
    app.UseAuthorization();
    // Within what is kept: a page that is kept is compressed once.
    app.UseResponseCompression();
    app.MapControllers().CloseUnlessSaid();
    app.MapJobApiDescription();

    app.AnnounceWhenStarted();
    await app.RunAsync();
    return 0;
}
catch (LocalDatabaseException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
catch (Exception e) when (e is not HostAbortedException && DatabaseErrors.InOneLine(e) is { } line)
{
    Console.Error.WriteLine(line);
    return 1;
}

/// <summary>The portal; named so that tests can start it.</summary>
public partial class Program;
