using Microsoft.AspNetCore.ResponseCompression;
using Outreach.LocalDatabase;
using Outreach.Web.Authorization;
using Outreach.Web.Features.JobApi;
using Outreach.Web.Features.Jobs;
using Outreach.Web.Infrastructure.Assets;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Logging;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Samples;
using Outreach.Web.Infrastructure.Security;
using Outreach.Web.Infrastructure.Startup;

try
{
    var builder = WebApplication.CreateBuilder(args);
    var data = new DataDirectory(Path.GetFullPath(builder.Configuration["DataDirectory"] ?? Path.Combine(builder.Environment.ContentRootPath, "App_Data")));
    builder.AddOutreachLogging(data);
    await using var database = await DatabaseChoice.OpenAsync(builder.Configuration, data);

    builder.WebHost.ConfigureKestrel(o => o.Limits.MaxRequestBodySize = RequestSize.Limit);
    builder.Services
        .AddSingleton(data)
        .AddOutreachData(database.Provider, database.ConnectionString)
        .AddOutreachIdentity(insecureCookies: builder.Environment.IsDevelopment())
        .AddOutreachLocalization()
        .AddOutreachMvc()
        .AddOutreachAssets()
        .AddOutreachMail(builder.Configuration)
        .AddOutreachLimits(builder.Configuration)
        .AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/rss+xml"];
        })
        .AddBoardCache()
        .AddJobApiDescription()
        .AddScoped<SampleDepartment>();

    var app = builder.Build();
    await app.PrepareDatabaseAsync();

    app.UseForwardedHeaders();
    app.UseRequestLocalization();
    app.UseSecurityHeaders();
    app.UseExceptionHandler("/error/500");
    app.UseStatusCodePagesWithReExecute("/error/{0}");
    if (!app.Environment.IsDevelopment())
        app.UseHsts();
    app.UseRequestSizeLimit();
    app.UseCookiePolicy();
    app.UseResponseCompression();
    app.UseOutreachAssets();
    app.UseRouting();
    app.UseMiddleware<RequestLog>();
    app.UseAuthentication();
    // After it, since what students send is counted by account.
    app.UseRateLimiter();
    app.UseAuthorization();
    app.UseOutputCache();
    app.MapControllers().CloseUnlessSaid();
    app.MapJobApiDescription();
    app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
    app.MapHealthChecks("/health/ready").AllowAnonymous();

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
