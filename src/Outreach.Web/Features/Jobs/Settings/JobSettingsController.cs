using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Jobs.Settings;

[RequirePermission(Permissions.JobsLead, Or = Permissions.SettingsManage)]
public sealed class JobSettingsController(OutreachDbContext db, SettingsEditor settings, BenchmarkCommands benchmarks) : PortalController
{
    [HttpGet("/job-settings")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => await PageAsync(null, null, cancellationToken);

    [HttpPost("/job-settings")]
    public async Task<IActionResult> Index([Bind(Prefix = "Settings")] JobSettingsInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await PageAsync(input, null, cancellationToken);
        var edited = await settings.EditAsync(
            input.Version, s => s.EditJobs(input.TooGoodFactor!.Value, input.ShortlistFactor!.Value, input.AnswerDays!.Value, input.ForgetApplicationsMonths!.Value, input.PublishesVettedOnly), cancellationToken);
        if (edited.IsSuccess || edited.IsConflict)
            return Answer(edited.IsConflict ? BenchmarkCommands.SettingsChanged : edited, RedirectToAction(nameof(Index)), "Saved.");
        AddErrors(edited.Error!.ForField($"Settings.{edited.Error.Field}"));
        return await PageAsync(input, null, cancellationToken);
    }

    [HttpPost("/job-settings/benchmarks")]
    public async Task<IActionResult> Add([Bind(Prefix = "Benchmark")] BenchmarkInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await PageAsync(null, input, cancellationToken);
        var added = await benchmarks.AddAsync(input, cancellationToken);
        if (added.IsSuccess)
            return Answer(added, RedirectToAction(nameof(Index)), "Saved.");
        AddErrors(added.Error!.ForField($"Benchmark.{added.Error.Field}"));
        return await PageAsync(null, input, cancellationToken);
    }

    [HttpPost("/job-settings/benchmarks/{id:int}")]
    public async Task<IActionResult> Change(int id, decimal? hourly, bool remove, CancellationToken cancellationToken)
    {
        var changed = remove ? await benchmarks.RemoveAsync(id, cancellationToken) : await benchmarks.ChangeAsync(id, ModelState.IsValid ? hourly : null, cancellationToken);
        return Answer(changed, RedirectToAction(nameof(Index)), "Saved.");
    }

    private async Task<IActionResult> PageAsync(JobSettingsInput? typed, BenchmarkInput? benchmark, CancellationToken cancellationToken) => View("Index", new JobSettingsPage(
        typed ?? JobSettingsInput.Of(await settings.ReadAsync(cancellationToken)), benchmark ?? new BenchmarkInput(),
        await db.PayBenchmarks.AsNoTracking().OrderBy(b => b.City).ThenBy(b => b.Id).Take(300).Select(b => new BenchmarkRow(b.Id, b.City, b.Hourly)).ToListAsync(cancellationToken)));
}
