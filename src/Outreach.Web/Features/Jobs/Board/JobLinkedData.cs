using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Outreach.Domain.Jobs;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Board;

public sealed class JobLinkedData(DepartmentTime time)
{
    // Chinese as it is; what could end the script element stays escaped.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Of(JobFacts job, string address)
    {
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "JobPosting",
            ["title"] = job.Title,
            ["description"] = string.Join('\n', new[] { job.Duties, job.Requirements }.Where(t => t is not null)),
            ["url"] = address,
            ["identifier"] = new JsonObject { ["@type"] = "PropertyValue", ["name"] = job.Employer, ["value"] = job.Id.ToString(CultureInfo.InvariantCulture) },
            ["datePosted"] = job.PublishedAt is { } published ? Day(time.DayOf(published)) : null,
            // Open to the end of that day on the department's clocks.
            ["validThrough"] = time.StartOf(job.ApplyBy.AddDays(1)).AddSeconds(-1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["employmentType"] = job.Kind.IsUnpaid() ? "VOLUNTEER" : job.EndsOn is null ? "PART_TIME" : "TEMPORARY",
            ["jobStartDate"] = Day(job.StartsOn),
            ["totalJobOpenings"] = job.Headcount,
            ["directApply"] = true,
            ["hiringOrganization"] = new JsonObject { ["@type"] = "Organization", ["name"] = job.Employer },
            ["jobLocation"] = new JsonObject
            {
                ["@type"] = "Place",
                ["address"] = Without(new JsonObject
                {
                    ["@type"] = "PostalAddress",
                    ["addressCountry"] = "CN",
                    ["addressRegion"] = job.City,
                    ["addressLocality"] = job.District,
                    ["streetAddress"] = job.Place,
                }),
            },
            ["baseSalary"] = job.PayAmount == 0 ? null : new JsonObject
            {
                ["@type"] = "MonetaryAmount",
                ["currency"] = "CNY",
                ["value"] = Without(new JsonObject
                {
                    ["@type"] = "QuantitativeValue",
                    ["value"] = job.PayAmount,
                    ["unitText"] = job.PayUnit switch { PayUnit.Hour => "HOUR", PayUnit.Day => "DAY", PayUnit.Month => "MONTH", _ => null },
                }),
            },
        };
        return Without(data).ToJsonString(Json);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonObject Without(JsonObject data)
    {
        foreach (var name in data.Where(p => p.Value is null).Select(p => p.Key).ToList())
            data.Remove(name);
        return data;
    }
}
