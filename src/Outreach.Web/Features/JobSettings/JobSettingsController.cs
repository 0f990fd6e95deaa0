using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Settings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.JobSettings;

/// <summary>The form.</summary>
public sealed class JobSettingsInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    /// <inheritdoc cref="DepartmentSettings.TooGoodFactor"/>
    [Required, Display(Name = "Pay seems too good from")]
    public decimal? TooGoodFactor { get; set; }

    /// <inheritdoc cref="DepartmentSettings.ShortlistFactor"/>
    [Required, Display(Name = "Sent to the employer for each place")]
    public decimal? ShortlistFactor { get; set; }

    /// <inheritdoc cref="DepartmentSettings.AnswerDays"/>
    [Required, Display(Name = "Everybody has a final answer within")]
    public int? AnswerDays { get; set; }

    /// <inheritdoc cref="DepartmentSettings.ForgetApplicationsMonths"/>
    [Required, Display(Name = "Personal data of applications is forgotten after")]
    public int? ForgetApplicationsMonths { get; set; }

    /// <summary>The form as it stands.</summary>
    public static JobSettingsInput Of(DepartmentSettings s) => new()
    {
        Version = s.Version,
        TooGoodFactor = s.TooGoodFactor,
        ShortlistFactor = s.ShortlistFactor,
        AnswerDays = s.AnswerDays,
        ForgetApplicationsMonths = s.ForgetApplicationsMonths,
    };
}

/// <summary>A city's benchmark.</summary>
public sealed class BenchmarkInput
{
    /// <summary>City.</summary>
    [Required, StringLength(40), Display(Name = "City")]
    public string? City { get; set; }

    /// <summary>CNY an hour.</summary>
    [Required, Display(Name = "Usual pay of an hour")]
    public decimal? Hourly { get; set; }
}

/// <summary>A stored benchmark.</summary>
public sealed record BenchmarkRow(int Id, string City, decimal Hourly);

/// <summary>The page; the two forms are of their own, so that an error of one leaves the other alone.</summary>
public sealed record JobSettingsPage(JobSettingsInput Settings, BenchmarkInput Benchmark, IReadOnlyList<BenchmarkRow> Benchmarks);

/// <summary>What the department sets for jobs: factors, days, and the usual pay of cities.</summary>
[RequirePermission(Permissions.JobsLead, Or = Permissions.SettingsManage)]
public sealed class JobSettingsController(OutreachDbContext db, SettingsCache cache) : PortalController
{
    /// <summary>The page.</summary>
    [HttpGet("/job-settings")]
    public async Task<IActionResult> Index(CancellationToken stop) => await PageAsync(null, null, stop);

    /// <summary>Changes the factors and days.</summary>
    [HttpPost("/job-settings")]
    public async Task<IActionResult> Index([Bind(Prefix = "Settings")] JobSettingsInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await PageAsync(input, null, stop);
        var settings = await db.DepartmentSettings.OrderBy(s => s.Id).FirstAsync(stop);
        db.Entry(settings).Property(s => s.Version).OriginalValue = input.Version;
        if (settings.EditJobs(input.TooGoodFactor!.Value, input.ShortlistFactor!.Value, input.AnswerDays!.Value, input.ForgetApplicationsMonths!.Value).Error is { } error)
        {
            Check(error.OnField($"Settings.{error.Field}"));
            return await PageAsync(input, null, stop);
        }

        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            Refuse(SettingsChanged);
            return RedirectToAction(nameof(Index));
        }

        cache.Forget();
        Say("Saved.");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Adds a city's benchmark.</summary>
    [HttpPost("/job-settings/benchmarks")]
    public async Task<IActionResult> Add([Bind(Prefix = "Benchmark")] BenchmarkInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await PageAsync(null, input, stop);
        var result = PayBenchmark.Set(input.City!, input.Hourly!.Value, out var benchmark);
        if (result.IsDone && await db.PayBenchmarks.AnyAsync(b => b.City == input.City, stop))
            result = JobErrors.CityTaken;
        if (result.IsDone)
        {
            db.PayBenchmarks.Add(benchmark);
            try
            {
                await db.SaveChangesAsync(stop);
            }
            catch (DbUpdateException race) when (race.IsUniqueViolation("PayBenchmarks"))
            {
                result = JobErrors.CityTaken;
            }
        }

        if (result.Error is { } error)
        {
            Check(error.OnField($"Benchmark.{error.Field}"));
            return await PageAsync(null, input, stop);
        }

        Say("Saved.");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Changes a city's benchmark, or takes it out.</summary>
    [HttpPost("/job-settings/benchmarks/{id:int}")]
    public async Task<IActionResult> Change(int id, decimal? hourly, bool remove, CancellationToken stop)
    {
        if (await db.PayBenchmarks.SingleOrDefaultAsync(b => b.Id == id, stop) is not { } benchmark)
            return NotFound();
        var result = remove ? Result.Done : !ModelState.IsValid || hourly is null ? JobErrors.Benchmark : benchmark.Change(hourly.Value);
        if (result.Error is { } error)
        {
            Refuse(error);
            return RedirectToAction(nameof(Index));
        }

        if (remove)
            db.PayBenchmarks.Remove(benchmark);
        try
        {
            await db.SaveChangesAsync(stop);
            Say("Saved.");
        }
        catch (DbUpdateConcurrencyException)
        {
            Refuse(SettingsChanged);
        }

        return RedirectToAction(nameof(Index));
    }

    /// <summary>Saved by two at once.</summary>
    private static readonly DomainError SettingsChanged = new("job-settings.changed", "Somebody changed this at the same moment. Look at it again, then save.");

    private async Task<IActionResult> PageAsync(JobSettingsInput? settings, BenchmarkInput? benchmark, CancellationToken stop) => View("Index", new JobSettingsPage(
        settings ?? JobSettingsInput.Of(await db.DepartmentSettings.AsNoTracking().OrderBy(s => s.Id).FirstAsync(stop)), benchmark ?? new BenchmarkInput(),
        await db.PayBenchmarks.AsNoTracking().OrderBy(b => b.City).ThenBy(b => b.Id).Take(300).Select(b => new BenchmarkRow(b.Id, b.City, b.Hourly)).ToListAsync(stop)));
}
