using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Domain.Accounts;
using Outreach.Web.Authorization;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.House;

public sealed class EndpointTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string[] Changes =
    [
        "Create", "Delete", "Remove", "Save", "Update", "Merge", "Blacklist", "Reassign", "Move", "Close", "Cancel", "End",
        "Withdraw", "Publish", "Approve", "SignOut", "Accept",
    ];

    private List<RouteEndpoint> Endpoints => [.. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    [Fact]
    public void Every_endpoint_names_a_permission_or_is_open_to_everyone()
    {
        var open = Endpoints.Where(e => e.RoutePattern.RawText is not null)
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<RequirePermissionAttribute>() is null)
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .Select(e => e.DisplayName);
        Assert.Empty(open);
    }

    [Fact]
    public void Every_permission_that_an_endpoint_names_exists()
    {
        var unknown = Endpoints.SelectMany(e => e.Metadata.OfType<RequirePermissionAttribute>()).Select(p => p.Permission).Except(Permissions.All);
        Assert.Empty(unknown);
    }

    [Fact]
    public void No_page_that_is_read_is_named_like_a_change()
    {
        var suspicious = Endpoints
            .Where(e => Methods(e).Contains("GET"))
            .Select(e => e.Metadata.GetMetadata<ControllerActionDescriptor>())
            .Where(a => a is not null && Changes.Any(c => a.ActionName.StartsWith(c, StringComparison.Ordinal)))
            // A form that is shown before the change is made has a post of the same name.
            .Where(a => !Endpoints.Any(e => Methods(e).Contains("POST")
                && e.Metadata.GetMetadata<ControllerActionDescriptor>() is { } b && b.ControllerName == a!.ControllerName && b.ActionName == a.ActionName))
            .Select(a => a!.DisplayName);
        Assert.Empty(suspicious);
    }

    [Fact]
    public void No_endpoint_waives_the_check_against_forged_forms_but_the_error_pages()
    {
        var waived = Endpoints.Where(e => e.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is not null)
            .Select(e => e.Metadata.GetMetadata<ControllerActionDescriptor>()!.ControllerName).Distinct();
        Assert.Equal(["Errors"], waived);
    }

    [Fact]
    public async Task Every_post_without_the_form_s_token_is_refused()
    {
        var clients = new Dictionary<string, PortalClient>();
        foreach (var name in new[] { "minister", "admin", "partner" })
            clients[name] = await portal.SignInAsync(name);
        var accepted = new List<string>();
        foreach (var endpoint in Endpoints.Where(e => Methods(e).Contains("POST")))
        {
            var permission = endpoint.Metadata.GetMetadata<RequirePermissionAttribute>()?.Permission;
            var client = permission is Permissions.UsersManage or Permissions.SettingsManage ? clients["admin"] : permission is Permissions.PartnerOwn ? clients["partner"] : clients["minister"];
            var url = Address(endpoint);
            using var content = new FormUrlEncodedContent([new("Title", "x")]);
            var answer = await client.Http.PostAsync(url, content);
            if (answer.StatusCode != HttpStatusCode.BadRequest)
                accepted.Add($"POST {url} answered {(int)answer.StatusCode}");
        }

        Assert.Empty(accepted);
    }

    [Fact]
    public async Task A_student_opens_no_page_of_the_staff()
    {
        var student = await portal.SignInAsync("student");
        var opened = new List<string>();
        foreach (var endpoint in Endpoints.Where(e => Methods(e).Contains("GET")
            && e.Metadata.GetMetadata<RequirePermissionAttribute>() is { Permission: not (Permissions.AccountOwn or Permissions.JobsApply or Permissions.TipsGive) }))
        {
            var answer = await student.GetAsync(Address(endpoint));
            if (answer.Status is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound))
                opened.Add($"{Address(endpoint)} answered {(int)answer.Status}");
        }

        Assert.Empty(opened);
    }

    [Fact]
    public async Task Nobody_posts_what_their_role_does_not_permit()
    {
        var accepted = new List<string>();
        foreach (var (person, role) in TestPeople.All.DistinctBy(p => p.Role))
        {
            var browser = await portal.SignInAsync(person);
            foreach (var endpoint in Endpoints.Where(e => Methods(e).Contains("POST")
                && e.Metadata.GetMetadata<RequirePermissionAttribute>() is { } needed
                && !Permissions.Of(role).Contains(needed.Permission) && !Permissions.Of(role).Contains(needed.Or ?? "")))
            {
                using var content = new FormUrlEncodedContent([]);
                var answer = await browser.Http.PostAsync(Address(endpoint), content);
                if (answer.StatusCode != HttpStatusCode.Forbidden)
                    accepted.Add($"POST {Address(endpoint)} by {person} answered {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(accepted);
    }

    [Fact]
    public async Task Nobody_who_has_not_signed_in_opens_a_page_that_needs_a_permission()
    {
        var opened = new List<string>();
        var anonymous = portal.Anonymous();
        foreach (var endpoint in Endpoints.Where(e => Methods(e).Contains("GET") && e.Metadata.GetMetadata<RequirePermissionAttribute>() is not null))
        {
            var answer = await anonymous.GetAsync(Address(endpoint));
            if (answer.Status != HttpStatusCode.Redirect || !answer.Location!.Contains("/sign-in", StringComparison.Ordinal))
                opened.Add($"{Address(endpoint)} answered {(int)answer.Status}");
        }

        Assert.Empty(opened);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("2147483647")]
    [InlineData("99999999999999999999")]
    [InlineData("abc")]
    public async Task An_id_that_does_not_exist_is_not_found(string id)
    {
        var minister = await portal.SignInAsync("minister");
        var wrong = new List<string>();
        foreach (var endpoint in Endpoints.Where(e => Methods(e).Contains("GET") && e.RoutePattern.RawText!.Contains("{id:int}", StringComparison.Ordinal)
            && e.Metadata.GetMetadata<RequirePermissionAttribute>() is { } p && Permissions.Of(Role.Minister).Contains(p.Permission)))
        {
            var answer = await minister.GetAsync(Address(endpoint, id));
            if (answer.Status != HttpStatusCode.NotFound)
                wrong.Add($"{Address(endpoint, id)} answered {(int)answer.Status}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task What_is_posted_to_an_event_that_does_not_exist_is_not_found()
    {
        var minister = await portal.SignInAsync("minister");
        var wrong = new List<string>();
        foreach (var endpoint in Endpoints.Where(e => Methods(e).Contains("POST") && e.RoutePattern.RawText!.TrimStart('/').StartsWith("events/{id:int}", StringComparison.Ordinal)
            && e.Metadata.GetMetadata<RequirePermissionAttribute>() is { } p && Permissions.Of(Role.Minister).Contains(p.Permission)))
        {
            var answer = await minister.ForgeAsync(Address(endpoint, "9999999"));
            if (answer.Status != HttpStatusCode.NotFound)
                wrong.Add($"{Address(endpoint, "9999999")} answered {(int)answer.Status}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_audit_trail_has_no_endpoint_that_changes_it()
    {
        var changing = Endpoints.Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerName.StartsWith("Audit", StringComparison.Ordinal) ?? false)
            .Where(e => Methods(e).Any(m => m is not ("GET" or "HEAD"))).Select(e => e.DisplayName);
        Assert.Empty(changing);
    }

    private static IReadOnlyList<string> Methods(Endpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];

    private static string Address(RouteEndpoint endpoint, string id = "1") => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s =>
        string.Concat(s.Parts.Select(p => p switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => id == "1" || parameter.Name == "id" ? id : "1",
            _ => "",
        }))));
}
