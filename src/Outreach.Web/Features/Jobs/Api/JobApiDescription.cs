using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Outreach.Web.Infrastructure.Mail;

namespace Outreach.Web.Features.Jobs.Api;

public static class JobApiDescription
{
    /// <summary>Registers it. Only what names the group is described.</summary>
    public static IServiceCollection AddJobApiDescription(this IServiceCollection services)
    {
        // The description names enums as the interface writes them.
        services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase)));
        return services.AddOpenApi(JobApiController.Group, o =>
        {
            o.ShouldInclude = action => action.GroupName == JobApiController.Group;
            o.AddDocumentTransformer((document, context, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Open part-time jobs",
                    Version = "1",
                    Description = "Read-only. Open jobs of the board, without personal data. Answers carry an ETag: ask again with If-None-Match.",
                };
                // Never what the request says of its host.
                document.Servers = [new OpenApiServer { Url = context.ApplicationServices.GetRequiredService<PublicUrl>().BaseUrl }];
                return Task.CompletedTask;
            });
        });
    }

    public static void MapJobApiDescription(this IEndpointRouteBuilder routes) =>
        routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
}
