using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Web.Tests.Testing;

namespace Outreach.Web.Tests.House;

/// <summary>What people paste is read, in every field of every form.</summary>
[Collection(Subjects.House)]
public sealed class PastedValuesTests(Portal portal)
{
    private static readonly string[] Days = ["2026.12.1", "2026年12月1日", "12/1", "2026-12-01", "2026/12/1"];
    private static readonly string[] Amounts = ["5000元整", "伍仟元", "0.5万", "￥5,000", "５０００"];

    [Fact]
    public async Task Every_day_of_every_form_takes_the_ways_in_which_days_are_written() =>
        await ReadsAsync<DateOnly>(Days, new DateOnly(2026, 12, 1), atLeast: 25);

    [Fact]
    public async Task Every_moment_of_every_form_takes_them_with_a_time() =>
        await ReadsAsync<DateTime>([.. Days.SelectMany(d => new[] { d + " 19:30", d + " 晚上7点半" }), "2026-12-01T19:30"], new DateTime(2026, 12, 1, 19, 30, 0), atLeast: 8);

    [Fact]
    public async Task Every_time_of_day_of_every_form_takes_the_ways_in_which_times_are_written() =>
        await ReadsAsync<TimeOnly>(["14:30", "14：30", "14.30", "下午2点半", "下午2:30", "2:30pm", "14点30分", "14:30:00"], new TimeOnly(14, 30), atLeast: 8);

    [Fact]
    public async Task A_time_is_a_text_too_and_what_is_none_is_said_beside_it()
    {
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync("/help/new");
        var from = page.Page.QuerySelector("#From")!;
        Assert.Equal(("text", "time"), (from.GetAttribute("type"), from.GetAttribute("data-day")));
        var refused = await officer.SubmitAsync(page, "main form[method=post]", new() { ["From"] = "午饭后" });
        Assert.Contains("14:00", refused.ErrorOf("From"), StringComparison.Ordinal);
        Assert.Equal("午饭后", refused.Page.QuerySelector("#From")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Every_amount_of_every_form_takes_the_ways_in_which_amounts_are_written() => await ReadsAsync<decimal>(Amounts, 5000m, atLeast: 8);

    [Fact]
    public async Task A_form_shows_days_as_texts_that_can_be_pasted_into()
    {
        var officer = await portal.SignInAsync("officer");
        var page = await officer.OpenAsync("/events/new");
        var starts = page.Page.QuerySelector("#StartsAt")!;
        Assert.Equal(("text", "moment"), (starts.GetAttribute("type"), starts.GetAttribute("data-day")));
        Assert.Empty(page.Page.QuerySelectorAll("input[type=date], input[type=datetime-local]"));
        // One that a view writes itself.
        var due = (await officer.OpenAsync("/deals/list")).Page.QuerySelector("#dueBy")!;
        Assert.Equal(("text", "day"), (due.GetAttribute("type"), due.GetAttribute("data-day")));
        var made = await officer.SubmitAsync(page, "main form", new() { ["Title"] = "粘贴日期的活动", ["StartsAt"] = "2026年12月5日 19:00", ["EndsAt"] = "12/5 晚上9点半", ["MoneyTarget"] = "1.2万" });
        var id = int.Parse(made.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        await using var db = portal.OpenDatabase();
        var stored = await db.Events.FindAsync(id);
        Assert.Equal((new DateTimeOffset(2026, 12, 5, 11, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 12, 5, 13, 30, 0, TimeSpan.Zero)), (stored!.StartsAt, stored.EndsAt));
        Assert.Equal("2026-12-05 19:00", (await officer.OpenAsync($"/events/{id}/edit")).Page.QuerySelector("#StartsAt")!.GetAttribute("value"));
    }

    private async Task ReadsAsync<T>(string[] texts, T expected, int atLeast)
        where T : struct
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var (services, found) = (scope.ServiceProvider, Fields(typeof(T)));
        Assert.True(found.Count >= atLeast, $"only {found.Count} fields were found");
        var factory = services.GetRequiredService<IModelBinderFactory>();
        var problems = new List<string>();
        foreach (var (name, metadata) in found)
        {
            foreach (var text in texts)
            {
                var context = DefaultModelBindingContext.CreateBindingContext(
                    new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor()),
                    new QueryStringValueProvider(BindingSource.Query, new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { ["x"] = text }), System.Globalization.CultureInfo.InvariantCulture),
                    metadata, null, "x");
                // Whatever name it is sent by.
                context.ModelName = "x";
                await factory.CreateBinder(new ModelBinderFactoryContext { Metadata = metadata, CacheToken = metadata }).BindModelAsync(context);
                if (!context.Result.IsModelSet || !expected.Equals(context.Result.Model))
                    problems.Add($"{name} reads “{text}” as {context.Result.Model ?? "nothing"}");
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
    }

    /// <summary>The properties and parameters of this type that any action binds, however deep.</summary>
    private List<(string Name, ModelMetadata Metadata)> Fields(Type type)
    {
        var provider = (ModelMetadataProvider)portal.Services.GetRequiredService<IModelMetadataProvider>();
        var (found, seen) = (new List<(string, ModelMetadata)>(), new HashSet<Type>());
        foreach (var action in portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<ControllerActionDescriptor>())
        {
            foreach (var parameter in action.Parameters.OfType<ControllerParameterDescriptor>().Where(p => p.BindingInfo?.BindingSource != BindingSource.Path && p.BindingInfo?.BindingSource != BindingSource.Services))
                Walk($"{action.DisplayName} {parameter.Name}", provider.GetMetadataForParameter(parameter.ParameterInfo));
        }

        return found;

        void Walk(string name, ModelMetadata metadata)
        {
            if (metadata.UnderlyingOrModelType == type)
                found.Add((name, metadata));
            else if (metadata.ElementMetadata is { } element)
                Walk(name, element);
            else if (metadata.ModelType.Namespace?.StartsWith("Outreach", StringComparison.Ordinal) == true && !metadata.ModelType.IsEnum && seen.Add(metadata.ModelType))
                metadata.Properties.Where(p => !p.IsReadOnly).ToList().ForEach(p => Walk($"{metadata.ModelType.Name}.{p.PropertyName}", p));
        }
    }
}
